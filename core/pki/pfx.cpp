#include "openssl.h"
#include "pki/issue.h"

#include <algorithm>

namespace certwizard::pki {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::Secret;

base::Result<Secret> toPfx(const Identity &identity, const QList<Certificate> &chain, const Secret &password,
                           const PfxOptions &options)
{
    const auto name = identity.certificate.isNull() ? QString() : identity.certificate.subject().display();
    if (!identity.key.matches(identity.certificate))
        return fail(ErrorCode::KeyMismatch, name, name);
    if (options.iterations < 1 || options.iterations > 10'000'000)
        return fail(ErrorCode::OutOfRange, u"iterations"_s, u"1–10000000"_s);

    const openssl::X509BorrowedStack stack(sk_X509_new_null());
    QList<Certificate> added{identity.certificate};
    for (const auto &certificate : chain) {
        if (added.contains(certificate))
            continue;
        added.append(certificate);
        if (!stack || sk_X509_push(stack.get(), certificate.x509()) <= 0)
            return openssl::cryptoFailure(name);
    }

    const bool modern = options.target == PfxTarget::Modern;
    const int cipher = modern ? NID_aes_256_cbc : NID_pbe_WithSHA1And3_Key_TripleDES_CBC;
    const auto text = password.reveal();
    const char *secret = text.data() ? text.data() : "";
    // A BMPString: characters beyond the basic plane (emoji) cannot stand in it, and a name is no reason to fail.
    auto label = options.friendlyName;
    label.removeIf([](QChar c) { return c.isSurrogate() || c.isNull(); });
    const auto friendlyName = label.trimmed().toUtf8();
    // The integrity code is set apart: only so can its digest and iterations be chosen.
    constexpr int withoutMac = -1;
    const openssl::Pkcs12Ptr pfx(PKCS12_create_ex(secret, friendlyName.isEmpty() ? nullptr : friendlyName.constData(),
                                                  identity.key.evp(), identity.certificate.x509(), stack.get(), cipher,
                                                  cipher, options.iterations, withoutMac, 0, nullptr, nullptr));
    if (!pfx
        || PKCS12_set_mac(pfx.get(), secret, static_cast<int>(text.size()), nullptr, 0, options.iterations,
                          modern ? EVP_sha256() : EVP_sha1())
               != 1)
        return openssl::cryptoFailure(name);
    const auto bio = openssl::secretBuffer();
    if (!bio || i2d_PKCS12_bio(bio.get(), pfx.get()) != 1)
        return openssl::cryptoFailure(name);
    return openssl::takeSecret(bio.get());
}

} // namespace certwizard::pki
