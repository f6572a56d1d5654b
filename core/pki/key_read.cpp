#include "key_read.h"

#include "der.h"
#include "library_context.h"
#include "openssl.h"

#include <openssl/decoder.h>
#include <openssl/pem.h>

#include <algorithm>
#include <array>

namespace certwizard::pki {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::Secret;

namespace {

using openssl::Opened;

/// What OpenSSL's readers need: a password at the moment when the key turns out to be encrypted.
struct PasswordCallback {
    const PasswordSource &passwords;
    std::optional<base::Error> refused;
    bool asked = false;

    static int call(char *buffer, int size, int, void *user)
    {
        auto &self = *static_cast<PasswordCallback *>(user);
        self.asked = true;
        const auto secret = self.passwords.ask(base::SecretPurpose::OpenPrivateKey);
        if (!secret) {
            self.refused = secret.error();
            return -1;
        }
        const auto text = secret->reveal();
        if (text.size() > static_cast<std::size_t>(size))
            return -1;
        std::ranges::copy(text, buffer);
        return static_cast<int>(text.size());
    }
};

base::Result<PrivateKey> decrypted(const X509_SIG *sealed, const QString &source, const PasswordSource &passwords)
{
    const X509_ALGOR *algorithm = nullptr;
    X509_SIG_get0(sealed, &algorithm, nullptr);
    const auto iterations = openssl::iterationsOf(algorithm);
    if (iterations > openssl::maximumIterations)
        return fail(ErrorCode::UnsupportedAlgorithm, source, u"iterations"_s);
    const auto password = passwords.ask(base::SecretPurpose::OpenPrivateKey);
    if (!password)
        return std::unexpected(password.error());
    const auto text = password->reveal();
    const openssl::Pkcs8Ptr clear(PKCS8_decrypt_ex(sealed, text.data(), static_cast<int>(text.size()),
                                                   openssl::legacyContext(), nullptr));
    if (!clear) {
        return openssl::whyNotOpened() == Opened::Unsupported ? fail(ErrorCode::UnsupportedAlgorithm, source)
                                                              : fail(ErrorCode::WrongPassword, source);
    }
    const openssl::PkeyPtr key(EVP_PKCS82PKEY(clear.get()));
    if (!key) {
        openssl::forgetErrors();
        // The padding of a wrong password is right once in 256 times; what comes out is no key then.
        return fail(ErrorCode::WrongPassword, source);
    }
    return PrivateKey::fromEvp(key.get());
}

} // namespace

bool isPrivateKeyLabel(QByteArrayView label)
{
    return label == "PRIVATE KEY" || label.endsWith(" PRIVATE KEY");
}

base::Result<PrivateKey> keyFromPem(QByteArrayView pem, const QString &source, const PasswordSource &passwords)
{
    if (pem.contains("-----BEGIN OPENSSH PRIVATE KEY"))
        return fail(ErrorCode::UnsupportedAlgorithm, source, u"OpenSSH"_s);
    const auto bio = openssl::readerOf(pem);
    if (pem.contains("-----BEGIN ENCRYPTED PRIVATE KEY")) {
        const openssl::X509SigPtr sealed(PEM_read_bio_PKCS8(bio.get(), nullptr, nullptr, nullptr));
        openssl::forgetErrors();
        if (!sealed)
            return fail(ErrorCode::CertificateDamaged, source, u"key"_s);
        return decrypted(sealed.get(), source, passwords);
    }
    PasswordCallback callback{passwords, {}, false};
    const openssl::PkeyPtr key(PEM_read_bio_PrivateKey_ex(bio.get(), nullptr, &PasswordCallback::call, &callback,
                                                          nullptr, nullptr));
    if (callback.refused) {
        openssl::forgetErrors();
        return std::unexpected(*callback.refused);
    }
    if (!key) {
        if (openssl::whyNotOpened() == Opened::Unsupported && !callback.asked)
            return fail(ErrorCode::UnsupportedAlgorithm, source);
        return callback.asked ? fail(ErrorCode::WrongPassword, source)
                              : fail(ErrorCode::CertificateDamaged, source, u"key"_s);
    }
    return PrivateKey::fromEvp(key.get());
}

base::Result<PrivateKey> keyFromDer(QByteArrayView der, const QString &source, const PasswordSource &passwords)
{
    const auto *at = openssl::uchars(der.data());
    const auto *const end = at + der.size();
    if (sniff(der) == DerKind::EncryptedPrivateKey) {
        const openssl::X509SigPtr sealed(d2i_X509_SIG(nullptr, &at, static_cast<long>(der.size())));
        openssl::forgetErrors();
        if (!sealed || at != end)
            return fail(ErrorCode::CertificateDamaged, source, u"key"_s);
        return decrypted(sealed.get(), source, passwords);
    }
    const openssl::PkeyPtr key(d2i_AutoPrivateKey(nullptr, &at, static_cast<long>(der.size())));
    openssl::forgetErrors();
    if (!key || at != end)
        return fail(ErrorCode::CertificateDamaged, source, u"key"_s);
    return PrivateKey::fromEvp(key.get());
}

} // namespace certwizard::pki
