#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <string_view>

namespace certwizard::base {

/// A password, a passphrase or a private key: bytes in QCA's secure memory, zeroed when they go.
/// Move-only, unprintable, not convertible to QString. Text is held as UTF-8.
/// Needs a living `Runtime`. A moved-from Secret is empty.
class Secret {
public:
    Secret();
    ~Secret();
    Secret(Secret &&) noexcept;
    Secret &operator=(Secret &&) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    /// Copies `bytes` in and zeroes the source, also where its buffer is shared.
    [[nodiscard]] static Secret take(QByteArray &bytes);
    /// Copies `text` in as UTF-8 and zeroes the source.
    [[nodiscard]] static Secret take(QString &text);
    /// For bytes whose owner wipes them itself (an OpenSSL buffer, the environment).
    [[nodiscard]] static Secret copyOf(std::string_view bytes);
    /// `length` random bytes (QCA's generator).
    [[nodiscard]] static Secret random(int length);
    /// A password that people can type: `length` characters without look-alikes, at least 60 bits at 12.
    [[nodiscard]] static Secret randomPassword(int length = 16);

    [[nodiscard]] Secret clone() const;
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] qsizetype size() const;

    /// The bytes themselves, valid while this object lives and is not assigned to. Always followed
    /// by a NUL that is not counted. Hand them to a library; never keep, print or convert them.
    [[nodiscard]] std::string_view reveal() const;

    /// Compares in constant time for equal lengths.
    [[nodiscard]] bool equals(const Secret &other) const;

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

/// For values that are copied around, like a frozen plan, while the bytes stay in one place.
using SharedSecret = std::shared_ptr<const Secret>;

/// Overwrites the characters in a way that the optimiser keeps.
void wipe(QByteArray &bytes);
void wipe(QString &text);

} // namespace certwizard::base
