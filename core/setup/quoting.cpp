#include "setup/quoting.h"

#include <algorithm>

namespace certwizard::setup {

using namespace Qt::StringLiterals;

QString powershellQuoted(const QString &text)
{
    QString quoted = u"'"_s;
    for (const auto c : text) {
        if (c == u'\'' || (c.unicode() >= 0x2018 && c.unicode() <= 0x201B))
            quoted += c;
        quoted += c;
    }
    return quoted + u'\'';
}

std::optional<QString> cmdArgument(const QString &text)
{
    // Variables are expanded inside quotes too, with '!' where delayed expansion is on.
    const auto impossible = [](QChar c) {
        return c == u'"' || c == u'%' || c == u'!' || c.category() == QChar::Other_Control;
    };
    if (std::ranges::any_of(text, impossible))
        return std::nullopt;
    const auto plain = [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || u"._:*-[]{}/\\="_s.contains(c);
    };
    if (!text.isEmpty() && std::ranges::all_of(text, plain))
        return text;
    // A backslash in front of the closing quote would escape it for the program that is called.
    auto trailing = 0;
    while (trailing < text.size() && text.at(text.size() - 1 - trailing) == u'\\')
        ++trailing;
    return u'"' + text + QString(trailing, u'\\') + u'"';
}

} // namespace certwizard::setup
