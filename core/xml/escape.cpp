#include "characters.h"
#include "index.h"

#include <algorithm>

namespace certwizard::xml {

using namespace Qt::StringLiterals;

bool isRepresentable(QStringView value)
{
    for (qsizetype i = 0; i < value.size(); ++i) {
        const auto unit = value[i];
        if (unit.isHighSurrogate() && i + 1 < value.size() && value[i + 1].isLowSurrogate())
            ++i; // every pair is a character of XML
        else if (!isCharacter(unit.unicode()))
            return false;
    }
    return true;
}

QByteArray escaped(QStringView value, char quote)
{
    auto utf8 = value.toUtf8();
    if (isWithoutMarkup(utf8.constBegin(), utf8.constEnd()))
        return utf8; // certificates: nearly everything that is ever written
    QByteArray result;
    result.reserve(utf8.size());
    for (const char c : utf8) {
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>': // allowed, but IIS writes it so
            result += "&gt;";
            break;
        // Written plainly, a reader turns these into blanks.
        case '\n':
            result += "&#10;";
            break;
        case '\r':
            result += "&#13;";
            break;
        case '\t':
            result += "&#9;";
            break;
        case '"':
        case '\'':
            if (c == quote)
                result += c == '"' ? "&quot;" : "&apos;";
            else
                result += c;
            break;
        default:
            result += c;
        }
    }
    return result;
}

QString unescaped(QByteArrayView raw)
{
    if (isPlainValue(raw.begin(), raw.end()))
        return QString::fromLatin1(raw);
    QByteArray result;
    result.reserve(raw.size());
    const auto *const end = raw.end();
    for (const auto *at = raw.begin(); at != end;) {
        if (*at == '&') {
            const auto reference = readReference(at, end);
            if (reference.end != nullptr) {
                result += QString::fromUcs4(&reference.value, 1).toUtf8();
                at = reference.end;
                continue;
            }
        }
        // A line end is one blank, however many bytes it has (sections 2.11 and 3.3.3).
        const bool half = *at == '\r' && at + 1 != end && at[1] == '\n';
        if (!half)
            result += isSpace(*at) ? ' ' : *at;
        ++at;
    }
    return QString::fromUtf8(result);
}

} // namespace certwizard::xml
