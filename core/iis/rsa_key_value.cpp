#include "rsa_key_value.h"

#include <QByteArray>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <array>
#include <string>

namespace certwizard::iis {

using namespace Qt::StringLiterals;
using base::ErrorCode;

namespace {

struct BnFree {
    void operator()(BIGNUM *number) const { BN_clear_free(number); }
};
struct BuilderFree {
    void operator()(OSSL_PARAM_BLD *builder) const { OSSL_PARAM_BLD_free(builder); }
};
struct ParamsFree {
    void operator()(OSSL_PARAM *params) const { OSSL_PARAM_free(params); }
};
struct ContextFree {
    void operator()(EVP_PKEY_CTX *context) const { EVP_PKEY_CTX_free(context); }
};
using BnPtr = std::unique_ptr<BIGNUM, BnFree>;
using ContextPtr = std::unique_ptr<EVP_PKEY_CTX, ContextFree>;

/// Wipes itself: pieces of a private key pass through.
class Scratch {
public:
    explicit Scratch(std::size_t size) : m_bytes(size, '\0') {}
    ~Scratch() { OPENSSL_cleanse(m_bytes.data(), m_bytes.size()); }
    Scratch(const Scratch &) = delete;
    Scratch &operator=(const Scratch &) = delete;
    [[nodiscard]] unsigned char *data() { return reinterpret_cast<unsigned char *>(m_bytes.data()); }
    [[nodiscard]] std::string &text() { return m_bytes; }

private:
    std::string m_bytes;
};

/// The parts by their names in the XML and in OpenSSL. The file is made by a program: no attributes, no nesting.
struct Part {
    std::string_view element;
    const char *parameter;
};
constexpr auto keyParts = std::to_array<Part>({
    {"Modulus", OSSL_PKEY_PARAM_RSA_N},
    {"Exponent", OSSL_PKEY_PARAM_RSA_E},
    {"D", OSSL_PKEY_PARAM_RSA_D},
    {"P", OSSL_PKEY_PARAM_RSA_FACTOR1},
    {"Q", OSSL_PKEY_PARAM_RSA_FACTOR2},
    {"DP", OSSL_PKEY_PARAM_RSA_EXPONENT1},
    {"DQ", OSSL_PKEY_PARAM_RSA_EXPONENT2},
    {"InverseQ", OSSL_PKEY_PARAM_RSA_COEFFICIENT1},
});

std::optional<std::string_view> elementText(std::string_view xml, std::string_view name)
{
    const auto open = '<' + std::string(name) + '>';
    const auto close = "</" + std::string(name) + '>';
    const auto begin = xml.find(open);
    if (begin == std::string_view::npos)
        return std::nullopt;
    const auto from = begin + open.size();
    const auto end = xml.find(close, from);
    if (end == std::string_view::npos)
        return std::nullopt;
    return xml.substr(from, end - from);
}

/// Base64, big-endian, perhaps folded.
BnPtr number(std::string_view text)
{
    Scratch compact(0);
    compact.text().reserve(text.size());
    for (const auto character : text) {
        if (static_cast<unsigned char>(character) > ' ')
            compact.text().push_back(character);
    }
    if (compact.text().empty() || compact.text().size() % 4 != 0 || compact.text().size() > 16'384)
        return nullptr;
    const auto padding = compact.text().ends_with("==") ? 2 : compact.text().ends_with('=') ? 1 : 0;
    Scratch bytes(compact.text().size() / 4 * 3);
    const auto size = EVP_DecodeBlock(bytes.data(), compact.data(), static_cast<int>(compact.text().size()));
    if (size < 0)
        return nullptr;
    return BnPtr(BN_bin2bn(bytes.data(), size - padding, nullptr));
}

EvpKeyPtr assembled(const std::array<BnPtr, keyParts.size()> &numbers)
{
    const std::unique_ptr<OSSL_PARAM_BLD, BuilderFree> builder(OSSL_PARAM_BLD_new());
    for (std::size_t i = 0; i < keyParts.size(); ++i)
        OSSL_PARAM_BLD_push_BN(builder.get(), keyParts[i].parameter, numbers[i].get());
    const std::unique_ptr<OSSL_PARAM, ParamsFree> params(OSSL_PARAM_BLD_to_param(builder.get()));
    const ContextPtr maker(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
    EVP_PKEY *made = nullptr;
    if (!params || !maker || EVP_PKEY_fromdata_init(maker.get()) != 1
        || EVP_PKEY_fromdata(maker.get(), &made, EVP_PKEY_KEYPAIR, params.get()) != 1)
        return nullptr;
    EvpKeyPtr key(made);
    const ContextPtr checker(EVP_PKEY_CTX_new_from_pkey(nullptr, key.get(), nullptr));
    return checker && EVP_PKEY_check(checker.get()) == 1 ? std::move(key) : nullptr;
}

/// A file that an editor saved as UTF-16: what counts in it is ASCII.
base::Secret asAscii(const base::Secret &xml)
{
    Scratch result(0);
    result.text().reserve(static_cast<std::size_t>(xml.size()));
    for (const auto character : xml.reveal()) {
        if (character != '\0')
            result.text().push_back(character);
    }
    return base::Secret::copyOf(result.text());
}

} // namespace

base::Result<EvpKeyPtr> readRsaKeyValue(const base::Secret &xml, const QString &fileName)
{
    const auto ascii = asAscii(xml);
    const auto key = elementText(ascii.reveal(), "RSAKeyValue");
    if (!key)
        return base::fail(ErrorCode::PasswordKeyInvalid, fileName, u"RSAKeyValue"_s);
    if (elementText(*key, "Modulus") && !elementText(*key, "D"))
        return base::fail(ErrorCode::PasswordKeyPublicOnly, fileName);
    std::array<BnPtr, keyParts.size()> numbers;
    for (std::size_t i = 0; i < keyParts.size(); ++i) {
        const auto text = elementText(*key, keyParts[i].element);
        numbers[i] = text ? number(*text) : nullptr;
        if (!numbers[i])
            return base::fail(ErrorCode::PasswordKeyInvalid, fileName,
                              QString::fromLatin1(keyParts[i].element.data(),
                                                  static_cast<qsizetype>(keyParts[i].element.size())));
    }
    auto result = assembled(numbers);
    ERR_clear_error();
    if (!result)
        return base::fail(ErrorCode::PasswordKeyInvalid, fileName);
    return result;
}

base::Secret decryptSessionKey(EVP_PKEY *key, QByteArrayView encrypted, bool oaep)
{
    const ContextPtr context(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr));
    if (!context || EVP_PKEY_decrypt_init(context.get()) != 1
        || EVP_PKEY_CTX_set_rsa_padding(context.get(), oaep ? RSA_PKCS1_OAEP_PADDING : RSA_PKCS1_PADDING) != 1)
        return {};
    // OpenSSL answers a wrong key with random octets unless told not to; there is no oracle here to protect against.
    if (!oaep)
        EVP_PKEY_CTX_ctrl_str(context.get(), "rsa_pkcs1_implicit_rejection", "0");
    const auto *input = reinterpret_cast<const unsigned char *>(encrypted.data());
    const auto inputSize = static_cast<std::size_t>(encrypted.size());
    std::size_t size = 0;
    if (EVP_PKEY_decrypt(context.get(), nullptr, &size, input, inputSize) != 1) {
        ERR_clear_error();
        return {};
    }
    Scratch output(size);
    const auto isGood = EVP_PKEY_decrypt(context.get(), output.data(), &size, input, inputSize) == 1;
    ERR_clear_error();
    return isGood ? base::Secret::copyOf(std::string_view(output.text()).substr(0, size)) : base::Secret();
}

} // namespace certwizard::iis
