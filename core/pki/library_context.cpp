#include "library_context.h"

#include <openssl/provider.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>

namespace certwizard::pki::openssl {

namespace {

using PbeParameterPtr = Owned<PBEPARAM, PBEPARAM_free>;
using Pbe2ParameterPtr = Owned<PBE2PARAM, PBE2PARAM_free>;
using Pbkdf2ParameterPtr = Owned<PBKDF2PARAM, PBKDF2PARAM_free>;

std::int64_t numberOf(const ASN1_INTEGER *integer)
{
    std::int64_t value = 0;
    if (!integer || ASN1_INTEGER_get_int64(&value, integer) != 1) {
        forgetErrors();
        return integer ? std::numeric_limits<std::int64_t>::max() : 0;
    }
    return value;
}

template <typename Owner>
Owner unpack(const ASN1_ITEM *item, const X509_ALGOR *algorithm)
{
    const void *value = nullptr;
    int type = V_ASN1_UNDEF;
    X509_ALGOR_get0(nullptr, &type, &value, algorithm);
    if (type != V_ASN1_SEQUENCE)
        return {};
    Owner result(static_cast<typename Owner::pointer>(ASN1_item_unpack(static_cast<const ASN1_STRING *>(value), item)));
    forgetErrors();
    return result;
}

} // namespace

OSSL_LIB_CTX *legacyContext()
{
    static OSSL_LIB_CTX *const context = [] {
        auto *fresh = OSSL_LIB_CTX_new();
        OSSL_PROVIDER_load(fresh, "default");
        // May be missing on a stripped system: then old ciphers are reported as unsupported.
        OSSL_PROVIDER_load(fresh, "legacy");
        forgetErrors();
        return fresh;
    }();
    return context;
}

std::int64_t iterationsOf(const X509_ALGOR *algorithm)
{
    const ASN1_OBJECT *object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    if (OBJ_obj2nid(object) == NID_pbes2) {
        const auto scheme = unpack<Pbe2ParameterPtr>(ASN1_ITEM_rptr(PBE2PARAM), algorithm);
        if (!scheme)
            return 0;
        const auto derivation = unpack<Pbkdf2ParameterPtr>(ASN1_ITEM_rptr(PBKDF2PARAM), scheme->keyfunc);
        return derivation ? numberOf(derivation->iter) : 0;
    }
    const auto old = unpack<PbeParameterPtr>(ASN1_ITEM_rptr(PBEPARAM), algorithm);
    return old ? numberOf(old->iter) : 0;
}

Opened whyNotOpened()
{
    auto result = Opened::No;
    while (const auto code = ERR_get_error()) {
        const auto reason = ERR_GET_REASON(code);
        const int library = ERR_GET_LIB(code);
        const bool unsupported = reason == ERR_R_UNSUPPORTED
                                 || (library == ERR_LIB_EVP
                                     && (reason == EVP_R_UNSUPPORTED_ALGORITHM || reason == EVP_R_UNKNOWN_PBE_ALGORITHM
                                         || reason == EVP_R_UNSUPPORTED_CIPHER || reason == EVP_R_UNKNOWN_CIPHER
                                         || reason == EVP_R_UNSUPPORTED_KEY_DERIVATION_FUNCTION
                                         || reason == EVP_R_UNSUPPORTED_PRF || reason == EVP_R_UNKNOWN_DIGEST));
        if (unsupported)
            result = Opened::Unsupported;
    }
    return result;
}

} // namespace certwizard::pki::openssl
