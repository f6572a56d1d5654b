#pragma once

// What XML 1.0 says about characters, byte by byte. Private to this folder.

#include <QByteArrayView>

#include <array>
#include <cstdint>

namespace certwizard::xml {

enum CharacterFlag : std::uint8_t {
    Plain = 1,     ///< may stand anywhere in text and values without a second look
    Space = 2,     ///< blank, tab, CR, LF
    NameStart = 4, ///< ASCII only
    NamePart = 8,  ///< ASCII only
};

/// Flags of each byte; bytes from 0x80 on have none and are decoded.
extern const std::array<std::uint8_t, 256> characterFlags;

[[nodiscard]] inline bool hasFlag(char c, CharacterFlag flag)
{
    return (characterFlags[static_cast<unsigned char>(c)] & flag) != 0;
}

[[nodiscard]] inline bool isSpace(char c)
{
    return hasFlag(c, Space);
}

/// Where an attribute value ends: at the quote, or at the end of the text. A plain one needs no second look.
struct Quoted {
    const char *end = nullptr;
    bool isPlain = false;
};
[[nodiscard]] Quoted findQuote(const char *begin, const char *end, char quote);
/// True for a value that is printable ASCII (and DEL) without '<' and '&'; false says nothing. Runs at memory speed.
[[nodiscard]] bool isPlainValue(const char *begin, const char *end);
/// Stricter: no quotes and no '>' either. Leaving such bytes out of a document never changes its structure.
[[nodiscard]] bool isWithoutMarkup(const char *begin, const char *end);

/// The code point at `at` and its length in bytes; length 0 where UTF-8 is invalid.
struct CodePoint {
    char32_t value = 0;
    int length = 0;
};
[[nodiscard]] CodePoint decode(const char *at, const char *end);

/// XML's Char production.
[[nodiscard]] bool isCharacter(char32_t c);
/// The end of the name that begins at `at`; `at` itself where none does.
[[nodiscard]] const char *endOfName(const char *at, const char *end);
[[nodiscard]] bool isName(QByteArrayView text);

/// A reference ("&amp;", "&#10;"): what it stands for, and where it ends; `end` null where it is malformed,
/// `value` 0 where it names an entity that does not exist.
struct Reference {
    char32_t value = 0;
    const char *end = nullptr;
};
[[nodiscard]] Reference readReference(const char *ampersand, const char *end);

} // namespace certwizard::xml
