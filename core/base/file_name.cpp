#include "base/file_name.h"

#include <QStringList>

#include <algorithm>

namespace certwizard::base {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostOctets = 120; // room for an ending below the 255 of common file systems

bool isForbidden(char32_t c)
{
    if (c < 0x20 || (c < 0x80 && u"<>:\"/\\|?*"_s.contains(QChar(static_cast<char16_t>(c)))))
        return true;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // also what turns the reading direction: "gpj.exe" must not look like "exe.jpg"
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return QChar::isNonCharacter(c);
    }
}

bool isDevice(const QString &name)
{
    static const QStringList devices{u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s};
    const auto stem = name.section(u'.', 0, 0).trimmed().toLower();
    const bool numbered =
        stem.size() == 4 && (stem.startsWith("com"_L1) || stem.startsWith("lpt"_L1)) && stem.at(3).isDigit();
    return devices.contains(stem) || numbered;
}

} // namespace

QString fileNameFor(const QString &name)
{
    QString result;
    qsizetype octets = 0;
    const auto characters = name.trimmed().toUcs4();
    for (const auto c : characters) {
        // “_.contoso.com” is how others name the file of a wildcard.
        const auto next = c == U'*' ? QString(u'_') : isForbidden(c) ? QString(u'-') : QString(QChar::fromUcs4(c));
        octets += next.toUtf8().size();
        if (octets > mostOctets)
            break;
        result += next;
    }
    // Windows drops dots and blanks at the end; a dot in front hides a file elsewhere, and programs take a hyphen in
    // front for an option.
    while (result.endsWith(u'.') || result.endsWith(u' '))
        result.chop(1);
    if (result.startsWith(u'.') || result.startsWith(u'-') || isDevice(result))
        result.prepend(u'_');
    return result.isEmpty() ? u"certificate"_s : result;
}

} // namespace certwizard::base
