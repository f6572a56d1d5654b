#include "characters.h"

#include <algorithm>
#include <bit>
#include <string_view>

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#define CERTWIZARD_SSE2
#endif

namespace certwizard::xml {

namespace {

constexpr std::array<std::uint8_t, 256> makeFlags()
{
    std::array<std::uint8_t, 256> flags = {};
    for (unsigned c = 0x20; c < 0x80; ++c)
        flags[c] = Plain;
    for (const char c : std::string_view("<&]"))
        flags[static_cast<unsigned char>(c)] = 0;
    for (const char c : std::string_view(" \t\r\n"))
        flags[static_cast<unsigned char>(c)] = Plain | Space;
    for (unsigned c = 0; c < 26; ++c) {
        flags['a' + c] |= NameStart | NamePart;
        flags['A' + c] |= NameStart | NamePart;
    }
    for (const char c : std::string_view("_:"))
        flags[static_cast<unsigned char>(c)] |= NameStart | NamePart;
    for (const char c : std::string_view("-.0123456789"))
        flags[static_cast<unsigned char>(c)] |= NamePart;
    return flags;
}

// Controls, everything beyond ASCII, and the characters in `refused`.
template <char... refused>
bool isRefused(char c)
{
    return static_cast<signed char>(c) < 0x20 || ((c == refused) || ...);
}

#ifdef CERTWIZARD_SSE2
__m128i loaded(const char *at)
{
    return _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
}

template <char... refused>
__m128i refusedIn(__m128i bytes)
{
    auto bad = _mm_cmplt_epi8(bytes, _mm_set1_epi8(0x20)); // signed: beyond ASCII is negative
    ((bad = _mm_or_si128(bad, _mm_cmpeq_epi8(bytes, _mm_set1_epi8(refused)))), ...);
    return bad;
}
#endif

// By hand for the processors where it matters: written as loops, compilers make vector instructions of this or do
// not, by moods, and that is a factor of ten on files that are nearly all certificates.
template <char... refused>
bool noneOf(const char *begin, const char *end)
{
#ifdef CERTWIZARD_SSE2
    constexpr std::ptrdiff_t width = 16;
    for (; end - begin >= width; begin += width) {
        if (_mm_movemask_epi8(refusedIn<refused...>(loaded(begin))) != 0)
            return false;
    }
#endif
    return std::none_of(begin, end, isRefused<refused...>);
}

// NameStartChar beyond ASCII, XML 1.0 fifth edition, section 2.3.
constexpr std::array<std::array<char32_t, 2>, 12> nameStarts = {{
    {0xC0, 0xD6},
    {0xD8, 0xF6},
    {0xF8, 0x2FF},
    {0x370, 0x37D},
    {0x37F, 0x1FFF},
    {0x200C, 0x200D},
    {0x2070, 0x218F},
    {0x2C00, 0x2FEF},
    {0x3001, 0xD7FF},
    {0xF900, 0xFDCF},
    {0xFDF0, 0xFFFD},
    {0x10000, 0xEFFFF},
}};
constexpr std::array<std::array<char32_t, 2>, 3> nameParts = {{{0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}}};

template <typename Ranges>
bool isIn(char32_t c, const Ranges &ranges)
{
    return std::ranges::any_of(ranges, [c](const auto &range) { return c >= range[0] && c <= range[1]; });
}

} // namespace

constinit const std::array<std::uint8_t, 256> characterFlags = makeFlags();

Quoted findQuote(const char *begin, const char *end, char quote)
{
    Quoted result = {.end = begin, .isPlain = true};
    auto &at = result.end;
#ifdef CERTWIZARD_SSE2
    constexpr std::ptrdiff_t width = 16;
    const auto wanted = _mm_set1_epi8(quote);
    auto bad = _mm_setzero_si128();
    for (; end - at >= width; at += width) {
        const auto bytes = loaded(at);
        const auto quotes = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, wanted)));
        const auto badHere = refusedIn<'<', '&'>(bytes);
        if (quotes != 0) {
            const auto before = (quotes & (~quotes + 1)) - 1; // the bits in front of the first quote
            result.isPlain =
                _mm_movemask_epi8(bad) == 0 && (static_cast<unsigned>(_mm_movemask_epi8(badHere)) & before) == 0;
            at += std::countr_zero(quotes);
            return result;
        }
        bad = _mm_or_si128(bad, badHere);
    }
    result.isPlain = _mm_movemask_epi8(bad) == 0;
#endif
    for (; at != end && *at != quote; ++at)
        result.isPlain = result.isPlain && !isRefused<'<', '&'>(*at);
    return result;
}

bool isPlainValue(const char *begin, const char *end)
{
    return noneOf<'<', '&'>(begin, end);
}

bool isWithoutMarkup(const char *begin, const char *end)
{
    return noneOf<'<', '&', '>', '"', '\''>(begin, end);
}

CodePoint decode(const char *at, const char *end)
{
    const auto byte = [at](int i) { return static_cast<char32_t>(static_cast<unsigned char>(at[i])); };
    const auto first = byte(0);
    if (first < 0x80)
        return {first, 1};
    const int length = first >= 0xC2 && first < 0xE0   ? 2
                       : first >= 0xE0 && first < 0xF0 ? 3
                       : first >= 0xF0 && first < 0xF5 ? 4
                                                       : 0;
    if (length == 0 || end - at < length)
        return {};
    char32_t value = first & (0xFFU >> static_cast<unsigned>(length + 1));
    for (int i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80)
            return {};
        value = (value << 6U) | (byte(i) & 0x3FU);
    }
    // Too long a form, half of a surrogate pair, beyond Unicode.
    if ((length == 3 && value < 0x800) || (length == 4 && value < 0x10000) || value > 0x10FFFF
        || (value >= 0xD800 && value < 0xE000))
        return {};
    return {value, length};
}

bool isCharacter(char32_t c)
{
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE)
           || (c >= 0x10000 && c <= 0x10FFFF);
}

const char *endOfName(const char *at, const char *end)
{
    auto wanted = NameStart;
    while (at != end) {
        if (static_cast<unsigned char>(*at) < 0x80) {
            if (!hasFlag(*at, wanted))
                break;
            ++at;
        } else {
            const auto c = decode(at, end);
            if (c.length == 0 || !(isIn(c.value, nameStarts) || (wanted == NamePart && isIn(c.value, nameParts))))
                break;
            at += c.length;
        }
        wanted = NamePart;
    }
    return at;
}

bool isName(QByteArrayView text)
{
    return !text.isEmpty() && endOfName(text.begin(), text.end()) == text.end();
}

Reference readReference(const char *ampersand, const char *end)
{
    // The longest that means something, "&#x0010FFFF;" with leading zeros, may be padded at will: no limit here.
    const auto *at = ampersand + 1;
    if (at == end)
        return {};
    if (*at != '#') {
        const auto *const nameEnd = endOfName(at, end);
        if (nameEnd == at || nameEnd == end || *nameEnd != ';')
            return {};
        const std::string_view name(at, static_cast<std::size_t>(nameEnd - at));
        const char32_t value = name == "amp"    ? '&'
                               : name == "lt"   ? '<'
                               : name == "gt"   ? '>'
                               : name == "quot" ? '"'
                               : name == "apos" ? '\''
                                                : 0;
        return {value, nameEnd + 1};
    }
    ++at;
    const bool hex = at != end && *at == 'x';
    if (hex)
        ++at;
    const auto *const digits = at;
    char32_t value = 0;
    for (; at != end && *at != ';'; ++at) {
        const char c = *at;
        const int digit = c >= '0' && c <= '9'          ? c - '0'
                          : hex && c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : hex && c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                        : -1;
        if (digit < 0)
            return {};
        value = value * (hex ? 16 : 10) + static_cast<char32_t>(digit);
        if (value > 0x10FFFF)
            return {};
    }
    if (at == end || at == digits || !isCharacter(value))
        return {};
    return {value, at + 1};
}

} // namespace certwizard::xml
