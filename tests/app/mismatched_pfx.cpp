#include "mismatched_pfx.h"

#include <memory>

#include <openssl/pem.h>
#include <openssl/pkcs12.h>

using namespace Qt::StringLiterals;

namespace certwizard::test {

QByteArray mismatchedPfx(const Bench &bench)
{
    const auto certificateText = readAll(bench.path(u"server.crt"_s));
    const auto keyText = readAll(bench.path(u"user1.key"_s));
    const std::unique_ptr<BIO, decltype(&BIO_free)> certificateBio(BIO_new_mem_buf(certificateText.data(), -1),
                                                                   BIO_free);
    const std::unique_ptr<BIO, decltype(&BIO_free)> keyBio(BIO_new_mem_buf(keyText.data(), -1), BIO_free);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(PEM_read_bio_X509(certificateBio.get(), nullptr,
                                                                                    nullptr, nullptr),
                                                                  X509_free);
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(PEM_read_bio_PrivateKey(keyBio.get(), nullptr,
                                                                                          nullptr, nullptr),
                                                                  EVP_PKEY_free);
    STACK_OF(PKCS12_SAFEBAG) *bags = nullptr;
    unsigned char id[] = "same";
    auto *const certificateBag = PKCS12_add_cert(&bags, certificate.get());
    PKCS12_add_localkeyid(certificateBag, id, 4);
    auto *const keyBag = PKCS12_add_key(&bags, key.get(), 0, 2048, -1, "server-pw");
    PKCS12_add_localkeyid(keyBag, id, 4);
    STACK_OF(PKCS7) *safes = nullptr;
    PKCS12_add_safe(&safes, bags, -1, 0, nullptr);
    const std::unique_ptr<PKCS12, decltype(&PKCS12_free)> pfx(PKCS12_add_safes(safes, 0), PKCS12_free);
    PKCS12_set_mac(pfx.get(), "server-pw", -1, nullptr, 0, 2048, EVP_sha256());
    unsigned char *der = nullptr;
    const auto size = i2d_PKCS12(pfx.get(), &der);
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
    sk_PKCS7_pop_free(safes, PKCS7_free);
    return bytes;
}

} // namespace certwizard::test
