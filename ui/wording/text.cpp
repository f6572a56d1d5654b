#include "text.h"

#include "wording/days.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>

using namespace Qt::StringLiterals;

namespace certwizard::wording {
namespace {

/// Characters that would change what a terminal or a label shows around them.
bool isTreacherous(char32_t character)
{
    if (character < 0x20 || (character >= 0x7f && character < 0xa0))
        return true;
    switch (character) {
    case 0x061c: // Arabic letter mark
    case 0x200e: // left-to-right mark
    case 0x200f: // right-to-left mark
    case 0x2028: // line separator
    case 0x2029: // paragraph separator
    case 0xfeff: // byte order mark
        return true;
    default:
        // embeddings, overrides and isolates of the writing direction
        return (character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x2069);
    }
}

class Quotation {
    Q_DECLARE_TR_FUNCTIONS(Quotation)
};

QString inMarks(const QString &text)
{
    return Quotation::tr("“%1”", "the quotation marks around a name").arg(text);
}

} // namespace

QString printable(const QString &text, int limit)
{
    QString result;
    result.reserve(text.size());
    for (const auto character : text.toUcs4()) {
        if (character == U'\n' || character == U'\r' || character == U'\t')
            result += u' ';
        else if (isTreacherous(character))
            result += QChar(0xfffd);
        else
            result += QChar::fromUcs4(character);
    }
    if (limit > 3 && result.size() > limit) {
        auto head = (limit - 1) / 2;
        auto tail = result.size() - (limit - 1 - head);
        if (result.at(head - 1).isHighSurrogate())
            --head;
        if (result.at(tail).isLowSurrogate())
            ++tail;
        result = result.first(head) + u'…' + result.sliced(tail);
    }
    return result;
}

QString quoted(const QString &text)
{
    return inMarks(printable(text));
}

QString quotedPath(const QString &path)
{
    return inMarks(printable(QDir::toNativeSeparators(path), 0));
}

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

QString shortDay(const QString &moment)
{
    const auto date = QDateTime::fromString(moment, Qt::ISODate).toLocalTime().date();
    return date.isValid() ? day(date) : printable(moment);
}

QString list(const QStringList &texts, int limit)
{
    QStringList shown;
    for (const auto &text : texts.first(std::min<qsizetype>(texts.size(), limit)))
        shown += quoted(text);
    if (texts.size() > limit)
        shown += u"…"_s;
    return shown.join(u", "_s);
}

QString Message::toText() const
{
    QStringList parts{headline, rest()};
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString Message::rest() const
{
    QStringList parts{explanation, remedy};
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace certwizard::wording
