#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <optional>

namespace certwizard::pki {

/// What a piece of DER is, told by its first few nested tags. Also an answer for data that is cut
/// off or damaged further inside, which is the point: the decoders only say "no".
enum class DerKind {
    Unknown,
    Certificate,
    Pkcs7,
    Pkcs12,
    PrivateKey,          ///< PKCS#1, PKCS#8, SEC1
    EncryptedPrivateKey, ///< PKCS#8
    CertificateRequest,
    RevocationList,
    PublicKey,
};

[[nodiscard]] DerKind sniff(QByteArrayView der);
[[nodiscard]] bool looksLikeCertificate(QByteArrayView der);

/// The bytes that the outermost element claims to have, header included; nothing for indefinite
/// lengths and for what is no element.
[[nodiscard]] std::optional<std::size_t> outerLength(QByteArrayView der);
/// The outermost element claims more bytes than there are.
[[nodiscard]] bool isCutOff(QByteArrayView der);

} // namespace certwizard::pki
