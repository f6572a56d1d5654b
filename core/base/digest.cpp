#include "base/digest.h"

#include <openssl/evp.h>

#include <memory>

namespace certwizard::base {

namespace {

struct FreeContext {
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};

// OpenSSL directly and not QCA or QCryptographicHash: measured on 159 MB, it is 2 to 5 times as fast
// as the first and 10 times as fast as the second, because it hands large blocks to the processor's SHA instructions.
// A wrong digest would be worse than none, so there is no way on when the library cannot hash.
QByteArray digest(const EVP_MD *algorithm, const std::vector<QByteArrayView> &pieces)
{
    const std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
    bool good = context && EVP_DigestInit_ex(context.get(), algorithm, nullptr) == 1;
    for (const auto piece : pieces)
        good = good && EVP_DigestUpdate(context.get(), piece.data(), static_cast<std::size_t>(piece.size())) == 1;
    QByteArray result(EVP_MD_get_size(algorithm), Qt::Uninitialized);
    good = good && EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char *>(result.data()), nullptr) == 1;
    if (!good)
        qFatal("The cryptographic library cannot compute a digest");
    return result;
}

} // namespace

QByteArray sha256(QByteArrayView bytes)
{
    return digest(EVP_sha256(), {bytes});
}

QByteArray sha256(const std::vector<QByteArrayView> &pieces)
{
    return digest(EVP_sha256(), pieces);
}

QByteArray sha1(QByteArrayView bytes)
{
    return digest(EVP_sha1(), {bytes});
}

} // namespace certwizard::base
