#include "pki/private_key.h"

#include "name.h"
#include "openssl.h"

#include <openssl/pem.h>

#include <array>

namespace certwizard::pki {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::Secret;

KeyInfo keyInfo(const EVP_PKEY *key)
{
    KeyInfo info;
    if (!key) {
        openssl::forgetErrors();
        return info;
    }
    info.bits = EVP_PKEY_get_bits(key);
    switch (EVP_PKEY_get_base_id(key)) {
    case EVP_PKEY_RSA:
    case EVP_PKEY_RSA_PSS:
        info.kind = KeyKind::Rsa;
        break;
    case EVP_PKEY_DSA:
        info.kind = KeyKind::Dsa;
        break;
    case EVP_PKEY_ED25519:
        info.kind = KeyKind::Ed25519;
        break;
    case EVP_PKEY_ED448:
        info.kind = KeyKind::Ed448;
        break;
    case EVP_PKEY_EC: {
        info.kind = KeyKind::Ec;
        std::array<char, 80> group{};
        std::size_t length = 0;
        if (EVP_PKEY_get_group_name(key, group.data(), group.size(), &length) == 1) {
            const auto name = QString::fromLatin1(group.data(), static_cast<qsizetype>(length));
            const char *nist = EC_curve_nid2nist(OBJ_sn2nid(group.data()));
            info.curve = nist ? QString::fromLatin1(nist) : name;
        }
        openssl::forgetErrors();
        break;
    }
    default:
        break;
    }
    return info;
}

base::Result<PrivateKey> PrivateKey::generate(KeyAlgorithm algorithm)
{
    EVP_PKEY *key = nullptr;
    switch (algorithm) {
    case KeyAlgorithm::EcP256:
        key = EVP_EC_gen("P-256");
        break;
    case KeyAlgorithm::EcP384:
        key = EVP_EC_gen("P-384");
        break;
    case KeyAlgorithm::Rsa2048:
        key = EVP_RSA_gen(2048);
        break;
    case KeyAlgorithm::Rsa3072:
        key = EVP_RSA_gen(3072);
        break;
    case KeyAlgorithm::Rsa4096:
        key = EVP_RSA_gen(4096);
        break;
    }
    const openssl::PkeyPtr owner(key);
    if (!owner)
        return openssl::cryptoFailure();
    return fromEvp(owner.get());
}

PrivateKey PrivateKey::fromEvp(EVP_PKEY *key)
{
    PrivateKey result;
    if (key) {
        EVP_PKEY_up_ref(key);
        result.m_key = std::shared_ptr<EVP_PKEY>(key, EVP_PKEY_free);
    }
    return result;
}

KeyInfo PrivateKey::info() const
{
    return keyInfo(m_key.get());
}

bool PrivateKey::matches(const Certificate &certificate) const
{
    if (isNull() || certificate.isNull())
        return false;
    const auto *publicKey = X509_get0_pubkey(certificate.x509());
    const bool same = publicKey && EVP_PKEY_eq(publicKey, m_key.get()) == 1;
    openssl::forgetErrors();
    return same;
}

base::Result<Secret> PrivateKey::toPem(const Secret &passphrase, int iterations) const
{
    if (passphrase.isEmpty())
        return fail(ErrorCode::PasswordNeeded);
    const openssl::Pkcs8Ptr clear(EVP_PKEY2PKCS8(m_key.get()));
    if (!clear)
        return openssl::cryptoFailure();
    X509_ALGOR *algorithm = PKCS5_pbe2_set_iv(EVP_aes_256_cbc(), iterations, nullptr, 0, nullptr, NID_hmacWithSHA256);
    if (!algorithm)
        return openssl::cryptoFailure();
    const auto text = passphrase.reveal();
    const openssl::X509SigPtr sealed(PKCS8_set0_pbe(text.data(), static_cast<int>(text.size()), clear.get(),
                                                    algorithm));
    if (!sealed) {
        X509_ALGOR_free(algorithm);
        return openssl::cryptoFailure();
    }
    const auto bio = openssl::secretBuffer();
    if (!bio || PEM_write_bio_PKCS8(bio.get(), sealed.get()) != 1)
        return openssl::cryptoFailure();
    return openssl::takeSecret(bio.get());
}

base::Result<Secret> PrivateKey::toPlainPem() const
{
    const auto bio = openssl::secretBuffer();
    if (!bio || PEM_write_bio_PKCS8PrivateKey(bio.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return openssl::cryptoFailure();
    return openssl::takeSecret(bio.get());
}

PublicKey PublicKey::of(const Certificate &certificate)
{
    auto *key = X509_get0_pubkey(certificate.x509());
    openssl::forgetErrors();
    return fromEvp(key);
}

PublicKey PublicKey::of(const PrivateKey &key)
{
    return fromEvp(key.evp());
}

PublicKey PublicKey::fromEvp(EVP_PKEY *key)
{
    PublicKey result;
    if (key) {
        EVP_PKEY_up_ref(key);
        result.m_key = std::shared_ptr<EVP_PKEY>(key, EVP_PKEY_free);
    }
    return result;
}

KeyInfo PublicKey::info() const
{
    return keyInfo(m_key.get());
}

} // namespace certwizard::pki
