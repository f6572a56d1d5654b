#pragma once

#include "base/prompter.h"
#include "pki/certificate.h"
#include "pki/private_key.h"

#include <optional>

namespace certwizard::pki {

/// What a text or file turned out to be. Decided by content, never by the file's name.
enum class Format { Pem, Base64, Der, Pkcs7, Pkcs12 };

/// Everything that was found in one file or pasted text.
struct Material {
    Format format = Format::Pem;
    QList<Certificate> certificates; ///< in the file's order; for a PFX the key's own first
    std::optional<PrivateKey> key;   ///< present only when it could be opened
    QString source;                  ///< the file's path or a description, for messages
};

/// How much is wanted.
enum class Want {
    Certificates, ///< the public part: a PFX is opened only as far as needed
    WithKey,      ///< the private key too; a password is asked for when one is needed
};

/// Reads certificates from PEM, bare base64 (with or without line breaks, mail quoting, line
/// numbers), DER, PKCS#7 (both encodings) and PKCS#12. `source` is the subject of errors.
///
/// NotACertificate, IsPrivateKey, IsCertificateRequest, IsCertificateRevocationList, IsPublicKey,
/// NoCertificate, CertificateDamaged (detail says how), WrongPassword, PasswordNeeded,
/// ContainerDamaged, UnsupportedAlgorithm, FileEmpty. `prompter` may be null: then a password-protected PFX
/// is PasswordNeeded. A wrong password is not asked for again: call once more with the next `attempt`.
[[nodiscard]] base::Result<Material> read(QByteArrayView content, const QString &source, Want want = Want::Certificates,
                                          base::Prompter *prompter = nullptr, int attempt = 1);
/// The same with a password that is known already.
[[nodiscard]] base::Result<Material> read(QByteArrayView content, const QString &source, const base::Secret &password,
                                          Want want = Want::WithKey);
/// The same from a file; adds the errors of `base::readFile`. Files over 16 MiB are refused.
[[nodiscard]] base::Result<Material> readFile(const QString &path, Want want = Want::Certificates,
                                              base::Prompter *prompter = nullptr, int attempt = 1);
[[nodiscard]] base::Result<Material> readFile(const QString &path, const base::Secret &password,
                                              Want want = Want::WithKey);

/// The one certificate of a material; SeveralCertificates or NoCertificate otherwise. A chain counts as its leaf: the
/// certificate that issued none of the others.
[[nodiscard]] base::Result<Certificate> onlyCertificate(const Material &material);

} // namespace certwizard::pki
