#pragma once

#include "base/prompter.h"
#include "pki/certificate.h"
#include "pki/private_key.h"

namespace certwizard::pki {

/// A certificate with the key that belongs to it.
struct Identity {
    Certificate certificate;
    PrivateKey key;
};

/// An identity as it was found in files, with the other certificates that stood there.
struct LoadedIdentity {
    Identity identity;
    QList<Certificate> others;
};

/// A private key from PEM, DER or PKCS#12; PKCS#1, PKCS#8 and SEC1, encrypted or not.
///
/// KeyMissing when it is something else or nothing, WrongPassword, PasswordNeeded (no prompter),
/// CertificateDamaged (detail "key"), ContainerDamaged, UnsupportedAlgorithm, FileEmpty. A wrong
/// password is not asked for again: call once more with the next `attempt`.
[[nodiscard]] base::Result<PrivateKey> readKey(QByteArrayView content, const QString &source,
                                               base::Prompter *prompter = nullptr, int attempt = 1);
/// The same with a password that is known already.
[[nodiscard]] base::Result<PrivateKey> readKey(QByteArrayView content, const QString &source,
                                               const base::Secret &password);
[[nodiscard]] base::Result<PrivateKey> readKeyFile(const QString &path, base::Prompter *prompter = nullptr,
                                                   int attempt = 1);

/// Certificate and key from one file, or from two: `keyPath` may be empty. Of several certificates the
/// key chooses its own. KeyMissing (subject: the certificate's file), KeyMismatch, and all errors of reading.
[[nodiscard]] base::Result<LoadedIdentity> readIdentity(const QString &certificatePath, const QString &keyPath,
                                                        base::Prompter *prompter = nullptr, int attempt = 1);

} // namespace certwizard::pki
