#pragma once

#include "base/error.h"
#include "base/secret.h"
#include "pki/certificate.h"

#include <QByteArrayView>

#include <memory>

using EVP_PKEY = struct evp_pkey_st;

namespace certwizard::pki {

enum class KeyAlgorithm { EcP256, EcP384, Rsa2048, Rsa3072, Rsa4096 };

/// A private key, shared and immutable; OpenSSL zeroes it when the last copy goes.
class PrivateKey {
public:
    PrivateKey() = default;
    [[nodiscard]] static base::Result<PrivateKey> generate(KeyAlgorithm algorithm);
    [[nodiscard]] static PrivateKey fromEvp(EVP_PKEY *key); ///< takes a reference of its own

    [[nodiscard]] bool isNull() const { return !m_key; }
    [[nodiscard]] EVP_PKEY *evp() const { return m_key.get(); } ///< borrowed
    [[nodiscard]] KeyInfo info() const;
    [[nodiscard]] bool matches(const Certificate &certificate) const;

    /// PKCS#8 PEM, encrypted with AES-256 under PBKDF2-HMAC-SHA256.
    [[nodiscard]] base::Result<base::Secret> toPem(const base::Secret &passphrase, int iterations = 600'000) const;
    /// PKCS#8 PEM in the clear; only for files that the person explicitly wants so.
    [[nodiscard]] base::Result<base::Secret> toPlainPem() const;

private:
    std::shared_ptr<EVP_PKEY> m_key;
};

/// What stands between a thief of a key file and the key.
struct KeyProtection {
    QString cipher;        ///< "AES-256-CBC"; empty when the key lies in the clear
    QString derivation;    ///< "PBKDF2", "scrypt", or the old scheme's name
    qint64 iterations = 0; ///< the cost parameter N for scrypt
};

/// Of the first private key in PEM or DER. KeyMissing when there is none. Needs no password.
[[nodiscard]] base::Result<KeyProtection> keyProtection(QByteArrayView content, const QString &source);

/// A public key whose private half may be anywhere.
class PublicKey {
public:
    PublicKey() = default;
    [[nodiscard]] static PublicKey of(const Certificate &certificate); ///< null when it cannot be decoded
    [[nodiscard]] static PublicKey of(const PrivateKey &key);
    [[nodiscard]] static PublicKey fromEvp(EVP_PKEY *key); ///< takes a reference of its own

    [[nodiscard]] bool isNull() const { return !m_key; }
    [[nodiscard]] EVP_PKEY *evp() const { return m_key.get(); } ///< borrowed
    [[nodiscard]] KeyInfo info() const;

private:
    std::shared_ptr<EVP_PKEY> m_key;
};

} // namespace certwizard::pki
