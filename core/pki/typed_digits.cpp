#include "pki/typed_digits.h"

#include <algorithm>

namespace certwizard::pki {

namespace {

constexpr QChar leftToRightMark(0x200e);

} // namespace

QString typedDigits(const QString &text)
{
    constexpr qsizetype fewest = 8;
    auto digits = text.toLower();
    digits.removeIf([](QChar c) { return c.isSpace() || c == u':' || c == leftToRightMark; });
    const auto isHex = digits.size() >= fewest && std::ranges::all_of(digits, [](QChar c) {
                           return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
                       });
    return isHex ? digits : QString();
}

} // namespace certwizard::pki
