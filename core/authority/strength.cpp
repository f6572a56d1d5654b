#include "authority/strength.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <string_view>

namespace certwizard::authority {

namespace {

/// A guess of one of these costs an attacker one of the first few thousand attempts.
constexpr std::array<std::string_view, 40> commonWords{
    "password",   "passwort",   "kennwort",  "geheim",   "secret",   "admin",    "administrator", "letmein",
    "welcome",    "willkommen", "login",     "master",   "test",     "changeme", "dragon",        "monkey",
    "football",   "hallo",      "hello",     "sommer",   "winter",   "summer",   "spring",        "autumn",
    "herbst",     "schatz",     "iloveyou",  "princess", "sunshine", "shadow",   "server",        "certificate",
    "zertifikat", "windows",    "microsoft", "contoso",  "company",  "firma",    "user",          "root",
};
constexpr double wordBits = 6;
constexpr std::array<std::string_view, 6> keyboardRows{"qwertyuiop", "qwertzuiop", "asdfghjkl",
                                                       "yxcvbnm",    "zxcvbnm",    "1234567890"};

char lower(char c)
{
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

/// Length of a common word that begins at `at`, 0 for none. Works on the secret itself: no copy of it is made.
std::size_t wordAt(std::string_view text, std::size_t at)
{
    std::size_t best = 0;
    for (const auto word : commonWords) {
        if (word.size() <= best || at + word.size() > text.size())
            continue;
        bool same = true;
        for (std::size_t i = 0; same && i < word.size(); ++i) {
            const auto c = lower(text[at + i]);
            const auto plain = c == '0'               ? 'o'
                               : c == '3'             ? 'e'
                               : c == '1'             ? 'i'
                               : c == '@' || c == '4' ? 'a'
                               : c == '5' || c == '$' ? 's'
                                                      : c;
            same = c == word[i] || plain == word[i];
        }
        if (same)
            best = word.size();
    }
    return best;
}

bool areNeighbours(char a, char b)
{
    a = lower(a);
    b = lower(b);
    if (a == b || b == a + 1 || b == a - 1)
        return true;
    return std::ranges::any_of(keyboardRows, [&](std::string_view row) {
        const auto i = row.find(a);
        const auto j = row.find(b);
        return i != std::string_view::npos && j != std::string_view::npos && (i + 1 == j || j + 1 == i);
    });
}

/// How many characters of the same kind one was chosen from.
double alphabetOf(std::string_view text)
{
    double size = 0;
    const auto has = [&](auto test) { return std::ranges::any_of(text, test); };
    if (has([](char c) { return c >= 'a' && c <= 'z'; }))
        size += 26;
    if (has([](char c) { return c >= 'A' && c <= 'Z'; }))
        size += 26;
    if (has([](char c) { return c >= '0' && c <= '9'; }))
        size += 10;
    if (has([](char c) { return c > ' ' && c < 0x7f && !std::isalnum(static_cast<unsigned char>(c)); }))
        size += 20;
    if (has([](char c) { return c == ' '; }))
        size += 1;
    if (has([](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
        size += 40;
    return std::max(size, 2.0);
}

bool isYearAt(std::string_view text, std::size_t at)
{
    if (at + 4 > text.size() || (text.substr(at, 2) != "19" && text.substr(at, 2) != "20"))
        return false;
    return std::isdigit(static_cast<unsigned char>(text[at + 2])) != 0
           && std::isdigit(static_cast<unsigned char>(text[at + 3])) != 0;
}

} // namespace

PassphraseEstimate estimate(const base::Secret &passphrase)
{
    const auto text = passphrase.reveal();
    if (text.empty())
        return {};
    const double perCharacter = std::log2(alphabetOf(text));
    double bits = 0;
    for (std::size_t i = 0; i < text.size();) {
        if (const auto length = wordAt(text, i)) {
            bits += wordBits;
            i += length;
        } else if (isYearAt(text, i)) {
            bits += wordBits;
            i += 4;
        } else if ((static_cast<unsigned char>(text[i]) & 0xc0) == 0x80) {
            ++i; // the rest of a character in UTF-8
        } else {
            bits += i > 0 && areNeighbours(text[i - 1], text[i]) ? 1 : perCharacter;
            ++i;
        }
    }
    const auto strength = bits < 35   ? Strength::Weak
                          : bits < 50 ? Strength::Fair
                          : bits < 70 ? Strength::Good
                                      : Strength::Strong;
    return {bits, strength};
}

} // namespace certwizard::authority
