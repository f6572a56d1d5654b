#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace certwizard::pki {

/// One "-----BEGIN …-----" block, freed of what mail, editors and consoles put around its lines.
struct ArmourBlock {
    QByteArray label;    ///< "CERTIFICATE"
    QByteArray headers;  ///< "Proc-Type: …" lines of old encrypted keys, each with its newline
    QByteArray base64;   ///< no white space
    bool closed = false; ///< its END line was found

    /// Null when the base64 is damaged.
    [[nodiscard]] std::optional<QByteArray> decoded() const;
    /// As OpenSSL's PEM readers want it.
    [[nodiscard]] QByteArray pem() const;
};

/// Text with all that was found in it. May hold private keys: wiped when it goes.
struct ArmouredText {
    std::vector<ArmourBlock> blocks;
    /// DER of base64 runs without BEGIN lines; short ones (elliptic keys) only when there is nothing else.
    std::vector<QByteArray> bare;
    bool bareDamaged = false; ///< a run that began like DER ended too early or had foreign characters

    ArmouredText() = default;
    ArmouredText(ArmouredText &&) = default;
    ArmouredText &operator=(ArmouredText &&) = default;
    ArmouredText(const ArmouredText &) = delete;
    ArmouredText &operator=(const ArmouredText &) = delete;
    ~ArmouredText();
};

[[nodiscard]] ArmouredText scanText(QByteArrayView text);

/// UTF-8 of text in UTF-16 (with a mark, or told by its zero bytes) and UTF-8 without its mark; null
/// when the bytes are no text and must be looked at as they are.
[[nodiscard]] std::optional<QByteArray> asText(QByteArrayView content);

/// The DER of one certificate's base64, with or without BEGIN and END lines and line breaks.
[[nodiscard]] std::optional<QByteArray> decodeArmour(QByteArrayView text);

} // namespace certwizard::pki
