#include "strict_base64.h"

#include <array>
#include <string_view>

namespace certwizard::mappings {

namespace {

constexpr auto alphabet = [] {
    std::array<quint8, 256> values{};
    values.fill(0xff);
    constexpr std::string_view characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (size_t i = 0; i < characters.size(); ++i)
        values[quint8(characters[i])] = quint8(i);
    return values;
}();

} // namespace

bool decodeBase64(QByteArrayView text, QByteArray &bytes)
{
    if (text.size() < 4 || text.size() % 4 != 0)
        return false;
    const qsizetype padding =
        (text[text.size() - 1] == '=') + (text[text.size() - 1] == '=' && text[text.size() - 2] == '=');
    bytes.resizeForOverwrite(text.size() / 4 * 3);
    const auto *in = reinterpret_cast<const quint8 *>(text.data());
    auto *out = reinterpret_cast<quint8 *>(bytes.data());
    const auto whole = text.size() / 4 - (padding > 0 ? 1 : 0);
    quint8 bad = 0;
    for (qsizetype i = 0; i < whole; ++i, in += 4, out += 3) {
        const quint32 a = alphabet[in[0]];
        const quint32 b = alphabet[in[1]];
        const quint32 c = alphabet[in[2]];
        const quint32 d = alphabet[in[3]];
        bad |= quint8(a | b | c | d);
        const auto bits = (a << 18) | (b << 12) | (c << 6) | d;
        out[0] = quint8(bits >> 16);
        out[1] = quint8(bits >> 8);
        out[2] = quint8(bits);
    }
    if (bad & 0x80)
        return false;
    if (padding == 0)
        return true;
    const quint32 a = alphabet[in[0]];
    const quint32 b = alphabet[in[1]];
    const quint32 c = padding == 1 ? alphabet[in[2]] : 0;
    if (((a | b | c) & 0x80) || (padding == 2 && (b & 0xf)) || (padding == 1 && (c & 3)))
        return false;
    out[0] = quint8((a << 2) | (b >> 4));
    if (padding == 1)
        out[1] = quint8((b << 4) | (c >> 2));
    bytes.chop(padding);
    return true;
}

} // namespace certwizard::mappings
