#include "base64_match.h"

#include <array>
#include <cstring>

namespace certwizard::iis {

namespace {

constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Two characters for twelve bits.
constexpr auto pairs = [] {
    std::array<std::array<char, 2>, 4096> result{};
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = {alphabet[i >> 6], alphabet[i & 63]};
    return result;
}();

constexpr auto values = [] {
    std::array<signed char, 256> result{};
    result.fill(-1);
    for (signed char i = 0; i < 64; ++i)
        result[static_cast<unsigned char>(alphabet[i])] = i;
    return result;
}();

constexpr qsizetype tailSize = 8;

quint32 octet(QByteArrayView bytes, qsizetype index)
{
    return static_cast<quint8>(bytes[index]);
}

} // namespace

bool isBase64Of(QByteArrayView text, QByteArrayView der)
{
    if (text.size() != (der.size() + 2) / 3 * 4)
        return false;
    const auto *at = text.data();
    qsizetype i = 0;
    for (; i + 3 <= der.size(); i += 3, at += 4) {
        const auto bits = octet(der, i) << 16 | octet(der, i + 1) << 8 | octet(der, i + 2);
        if (std::memcmp(at, pairs[bits >> 12].data(), 2) != 0
            || std::memcmp(at + 2, pairs[bits & 0xFFF].data(), 2) != 0)
            return false;
    }
    const auto rest = der.size() - i;
    if (rest == 0)
        return true;
    const auto bits = octet(der, i) << 16 | (rest == 2 ? octet(der, i + 1) << 8 : 0U);
    return std::memcmp(at, pairs[bits >> 12].data(), 2) == 0 && at[2] == (rest == 2 ? pairs[bits & 0xFFF][0] : '=')
           && at[3] == '=';
}

std::optional<quint64> tailOfDer(QByteArrayView der)
{
    if (der.size() < tailSize)
        return std::nullopt;
    quint64 tail = 0;
    for (auto i = der.size() - tailSize; i < der.size(); ++i)
        tail = tail << 8 | octet(der, i);
    return tail;
}

std::optional<quint64> tailOfBase64(QByteArrayView text)
{
    auto end = text.size();
    const auto skipWhiteSpace = [&text, &end] {
        while (end > 0 && static_cast<quint8>(text[end - 1]) <= ' ')
            --end;
    };
    skipWhiteSpace();
    if (text.first(end).endsWith("-----")) {
        const auto footer = text.first(end - 5).lastIndexOf(QByteArrayView("-----"));
        if (footer < 0)
            return std::nullopt;
        end = footer;
        skipWhiteSpace();
    }
    int padding = 0;
    while (end > 0 && text[end - 1] == '=' && padding < 2) {
        --end;
        ++padding;
    }
    // From the end: six bits a character, and those that padding makes meaningless first.
    quint64 tail = 0;
    int bits = -2 * padding;
    for (; end > 0 && bits < 64; --end) {
        const auto character = static_cast<quint8>(text[end - 1]);
        if (character <= ' ')
            continue;
        const auto value = values[character];
        if (value < 0)
            return std::nullopt;
        if (bits < 0)
            tail |= static_cast<quint64>(value) >> -bits;
        else
            tail |= static_cast<quint64>(value) << bits;
        bits += 6;
    }
    return bits < 64 ? std::nullopt : std::optional(tail);
}

} // namespace certwizard::iis
