#include "der.h"
#include "key_read.h"
#include "library_context.h"
#include "openssl.h"
#include "pki/private_key.h"
#include "text.h"

namespace certwizard::pki {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;

namespace {

QString nameOf(const X509_ALGOR *algorithm)
{
    const ASN1_OBJECT *object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    const int nid = OBJ_obj2nid(object);
    return nid == NID_undef ? openssl::dottedOid(object) : QString::fromLatin1(OBJ_nid2sn(nid));
}

template <typename T, auto freeFunction>
openssl::Owned<T, freeFunction> unpack(const ASN1_ITEM *item, const X509_ALGOR *algorithm)
{
    const void *value = nullptr;
    int type = V_ASN1_UNDEF;
    X509_ALGOR_get0(nullptr, &type, &value, algorithm);
    openssl::Owned<T, freeFunction> result(
        type == V_ASN1_SEQUENCE ? static_cast<T *>(ASN1_item_unpack(static_cast<const ASN1_STRING *>(value), item))
                                : nullptr);
    openssl::forgetErrors();
    return result;
}

base::Result<KeyProtection> ofPkcs8(QByteArrayView der, const QString &source)
{
    const auto *at = openssl::uchars(der.data());
    const openssl::X509SigPtr sealed(d2i_X509_SIG(nullptr, &at, static_cast<long>(der.size())));
    openssl::forgetErrors();
    if (!sealed)
        return fail(ErrorCode::CertificateDamaged, source, u"key"_s);
    const X509_ALGOR *algorithm = nullptr;
    X509_SIG_get0(sealed.get(), &algorithm, nullptr);
    KeyProtection result{nameOf(algorithm), nameOf(algorithm), openssl::iterationsOf(algorithm)};
    if (const auto scheme = unpack<PBE2PARAM, PBE2PARAM_free>(ASN1_ITEM_rptr(PBE2PARAM), algorithm)) {
        result.cipher = nameOf(scheme->encryption);
        result.derivation = nameOf(scheme->keyfunc);
        if (result.derivation == "id-scrypt"_L1) {
            result.derivation = u"scrypt"_s;
            const auto cost = unpack<SCRYPT_PARAMS, SCRYPT_PARAMS_free>(ASN1_ITEM_rptr(SCRYPT_PARAMS), scheme->keyfunc);
            if (cost)
                result.iterations = ASN1_INTEGER_get(cost->costParameter);
        }
    }
    return result;
}

} // namespace

base::Result<KeyProtection> keyProtection(QByteArrayView content, const QString &source)
{
    const auto ofDer = [&](QByteArrayView der) -> base::Result<KeyProtection> {
        switch (sniff(der)) {
        case DerKind::EncryptedPrivateKey:
            return ofPkcs8(der, source);
        case DerKind::PrivateKey:
            return KeyProtection{};
        default:
            return fail(ErrorCode::KeyMissing, source);
        }
    };
    const auto text = asText(content);
    if (!text)
        return ofDer(content);
    const auto scanned = scanText(*text);
    for (const auto &block : scanned.blocks) {
        if (!isPrivateKeyLabel(block.label))
            continue;
        // "DEK-Info: AES-128-CBC,…": the key is one round of MD5 away from the passphrase.
        const auto info = block.headers.indexOf("DEK-Info:");
        if (info >= 0) {
            const auto cipher = block.headers.sliced(info + 9);
            return KeyProtection{
                QString::fromLatin1(cipher.first(std::max<qsizetype>(cipher.indexOf(','), 0)).trimmed()), u"MD5"_s, 1};
        }
        const auto der = block.decoded();
        return der ? ofDer(*der) : fail(ErrorCode::CertificateDamaged, source, u"key"_s);
    }
    return scanned.bare.empty() ? fail(ErrorCode::KeyMissing, source) : ofDer(scanned.bare.front());
}

} // namespace certwizard::pki
