#pragma once

#include "base/error.h"
#include "base/secret.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>
#include <QString>

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

/// The one place where OpenSSL's objects get owners. `…Ptr` frees; get0 and get1 keep OpenSSL's meaning.
namespace certwizard::pki::openssl {

template <auto freeFunction>
struct Free {
    template <typename T>
    void operator()(T *object) const
    {
        freeFunction(object);
    }
};

template <typename T, auto freeFunction>
using Owned = std::unique_ptr<T, Free<freeFunction>>;

inline void freeAccessDescriptions(AUTHORITY_INFO_ACCESS *access)
{
    AUTHORITY_INFO_ACCESS_free(access); // is no plain function in every version
}

using BioPtr = Owned<BIO, BIO_free_all>;
using AuthorityInfoAccessPtr = Owned<AUTHORITY_INFO_ACCESS, freeAccessDescriptions>;
using BignumPtr = Owned<BIGNUM, BN_free>;
using Asn1IntegerPtr = Owned<ASN1_INTEGER, ASN1_INTEGER_free>;
using Asn1TimePtr = Owned<ASN1_TIME, ASN1_TIME_free>;
using Asn1BitStringPtr = Owned<ASN1_BIT_STRING, ASN1_BIT_STRING_free>;
using Asn1ObjectPtr = Owned<ASN1_OBJECT, ASN1_OBJECT_free>;
using BasicConstraintsPtr = Owned<BASIC_CONSTRAINTS, BASIC_CONSTRAINTS_free>;
using ExtendedKeyUsagePtr = Owned<EXTENDED_KEY_USAGE, EXTENDED_KEY_USAGE_free>;
using GeneralNamesPtr = Owned<GENERAL_NAMES, GENERAL_NAMES_free>;
using GeneralNamePtr = Owned<GENERAL_NAME, GENERAL_NAME_free>;
using AuthorityKeyIdPtr = Owned<AUTHORITY_KEYID, AUTHORITY_KEYID_free>;
using OctetStringPtr = Owned<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free>;
using X509Ptr = Owned<X509, X509_free>;
using X509NamePtr = Owned<X509_NAME, X509_NAME_free>;
using X509CrlPtr = Owned<X509_CRL, X509_CRL_free>;
using X509ReqPtr = Owned<X509_REQ, X509_REQ_free>;
using X509StorePtr = Owned<X509_STORE, X509_STORE_free>;
using X509StoreContextPtr = Owned<X509_STORE_CTX, X509_STORE_CTX_free>;
using X509SigPtr = Owned<X509_SIG, X509_SIG_free>;
using PkeyPtr = Owned<EVP_PKEY, EVP_PKEY_free>;
using PkeyContextPtr = Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using Pkcs7Ptr = Owned<PKCS7, PKCS7_free>;
using Pkcs8Ptr = Owned<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free>;
using Pkcs12Ptr = Owned<PKCS12, PKCS12_free>;

/// The stack alone; its members belong to somebody else.
template <typename Stack, auto freeFunction>
using OwnedStack = std::unique_ptr<Stack, Free<freeFunction>>;
inline void freeX509Stack(STACK_OF(X509) * stack)
{
    sk_X509_free(stack);
}
inline void freeX509StackDeep(STACK_OF(X509) * stack)
{
    sk_X509_pop_free(stack, X509_free);
}
inline void freePkcs7Stack(STACK_OF(PKCS7) * stack)
{
    sk_PKCS7_pop_free(stack, PKCS7_free);
}
inline void freeBagStack(STACK_OF(PKCS12_SAFEBAG) * stack)
{
    sk_PKCS12_SAFEBAG_pop_free(stack, PKCS12_SAFEBAG_free);
}
inline void freeCrlStack(STACK_OF(X509_CRL) * stack)
{
    sk_X509_CRL_free(stack);
}
inline void freeExtensionStack(STACK_OF(X509_EXTENSION) * stack)
{
    sk_X509_EXTENSION_pop_free(stack, X509_EXTENSION_free);
}
using X509BorrowedStack = OwnedStack<STACK_OF(X509), freeX509Stack>;
using X509OwnedStack = OwnedStack<STACK_OF(X509), freeX509StackDeep>;
using Pkcs7Stack = OwnedStack<STACK_OF(PKCS7), freePkcs7Stack>;
using BagStack = OwnedStack<STACK_OF(PKCS12_SAFEBAG), freeBagStack>;
using CrlBorrowedStack = OwnedStack<STACK_OF(X509_CRL), freeCrlStack>;
using ExtensionStack = OwnedStack<STACK_OF(X509_EXTENSION), freeExtensionStack>;

/// Empties OpenSSL's queue of errors for this thread and returns the first reason, without secrets.
[[nodiscard]] QString takeReason();
inline void forgetErrors()
{
    ERR_clear_error();
}

/// CryptoFailed with OpenSSL's reason.
[[nodiscard]] std::unexpected<base::Error> cryptoFailure(const QString &subject = {});

/// A BIO that reads `bytes`, which must outlive it.
[[nodiscard]] BioPtr readerOf(QByteArrayView bytes);
/// A BIO in memory that is zeroed when freed.
[[nodiscard]] BioPtr secretBuffer();
[[nodiscard]] base::Secret takeSecret(BIO *bio);

/// Invalid when the time cannot be understood.
[[nodiscard]] QDateTime toDateTime(const ASN1_TIME *time);
[[nodiscard]] Asn1TimePtr toAsn1Time(const QDateTime &time);

[[nodiscard]] QString dottedOid(const ASN1_OBJECT *object);
/// Text of any ASN.1 string type; bytes that are not what their type says are read as Latin-1.
[[nodiscard]] QString toText(const ASN1_STRING *string);

/// Lower-case hex of whole octets; a negative number as the octets that stand in its DER.
[[nodiscard]] QString toHex(const ASN1_INTEGER *integer);

/// DER of any OpenSSL object that has an `i2d` function; empty when it fails.
template <auto i2dFunction, typename T>
[[nodiscard]] QByteArray toDer(const T *object)
{
    const int length = i2dFunction(object, nullptr);
    if (length <= 0)
        return {};
    QByteArray der(length, Qt::Uninitialized);
    auto *at = reinterpret_cast<unsigned char *>(der.data());
    return i2dFunction(object, &at) == length ? der : QByteArray();
}

[[nodiscard]] inline const unsigned char *uchars(const char *bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes);
}

} // namespace certwizard::pki::openssl
