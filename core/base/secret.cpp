#include "base/secret.h"

#include <QStringEncoder>
#include <QtCrypto>

#include <openssl/crypto.h>

#include <algorithm>
#include <cstring>

namespace certwizard::base {

using namespace Qt::StringLiterals;

struct Secret::Data {
    explicit Data(qsizetype length) : bytes(static_cast<int>(length + 1), '\0'), size(length) {}

    QCA::SecureArray bytes; ///< one more than `size`: the NUL
    qsizetype size = 0;
};

Secret::Secret() = default;
Secret::~Secret() = default;
Secret::Secret(Secret &&) noexcept = default;
Secret &Secret::operator=(Secret &&) noexcept = default;

Secret Secret::take(QByteArray &bytes)
{
    auto secret = copyOf(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    wipe(bytes);
    return secret;
}

Secret Secret::take(QString &text)
{
    // Encoded straight into secure memory: QString::toUtf8() would leave a copy on the heap.
    QStringEncoder encoder(QStringEncoder::Utf8);
    QCA::SecureArray room(static_cast<int>(encoder.requiredSpace(text.size()) + 1), '\0');
    const auto *const end = encoder.appendToBuffer(room.data(), text);
    auto secret = copyOf(std::string_view(room.constData(), static_cast<std::size_t>(end - room.constData())));
    wipe(text);
    return secret;
}

Secret Secret::copyOf(std::string_view bytes)
{
    Secret secret;
    if (bytes.empty())
        return secret;
    secret.m_data = std::make_unique<Data>(static_cast<qsizetype>(bytes.size()));
    std::memcpy(secret.m_data->bytes.data(), bytes.data(), bytes.size());
    return secret;
}

Secret Secret::random(int length)
{
    const auto bytes = QCA::Random::randomArray(length);
    return copyOf(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

Secret Secret::randomPassword(int length)
{
    // 56 characters, 5.8 bits each; no 0 O o, 1 I l.
    constexpr std::string_view alphabet = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    constexpr auto fair = 256 - 256 % alphabet.size(); // bytes from here on would favour the first letters
    const auto has = [](std::string_view text, char from, char to) {
        return std::ranges::any_of(text, [=](char c) { return c >= from && c <= to; });
    };
    Secret secret;
    if (length <= 0)
        return secret;
    secret.m_data = std::make_unique<Data>(length);
    const std::string_view text(secret.m_data->bytes.constData(), static_cast<std::size_t>(length));
    do {
        for (int i = 0; i < length;) {
            const auto byte = static_cast<unsigned char>(QCA::Random::randomChar());
            if (byte < fair)
                secret.m_data->bytes.data()[i++] = alphabet[byte % alphabet.size()];
        }
        // Windows' complexity rule wants three kinds of characters; shorter than three cannot have them.
    } while (length >= 3 && !(has(text, 'a', 'z') && has(text, 'A', 'Z') && has(text, '2', '9')));
    return secret;
}

Secret Secret::clone() const
{
    return copyOf(reveal());
}

bool Secret::isEmpty() const
{
    return size() == 0;
}

qsizetype Secret::size() const
{
    return m_data ? m_data->size : 0;
}

std::string_view Secret::reveal() const
{
    if (!m_data)
        return "";
    return {m_data->bytes.constData(), static_cast<std::size_t>(m_data->size)};
}

bool Secret::equals(const Secret &other) const
{
    const auto mine = reveal();
    const auto theirs = other.reveal();
    return mine.size() == theirs.size() && CRYPTO_memcmp(mine.data(), theirs.data(), mine.size()) == 0;
}

namespace {

// Also the room before and behind the text: a longer text may have stood there. Without a header
// the characters belong to a literal in read-only memory; nothing secret comes from there.
template <typename Text>
void wipeText(Text &text)
{
    auto &data = text.data_ptr();
    if (data.d_ptr() != nullptr) {
        using Character = std::remove_reference_t<decltype(*data.data())>;
        auto *const begin = const_cast<std::remove_const_t<Character> *>(data.data()) - data.freeSpaceAtBegin();
        const auto count = data.freeSpaceAtBegin() + data.size + data.freeSpaceAtEnd();
        OPENSSL_cleanse(begin, static_cast<std::size_t>(count) * sizeof(Character));
    }
    text.clear();
}

} // namespace

void wipe(QByteArray &bytes)
{
    wipeText(bytes);
}

void wipe(QString &text)
{
    wipeText(text);
}

} // namespace certwizard::base
