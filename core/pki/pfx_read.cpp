#include "pfx_read.h"

#include "der.h"
#include "library_context.h"
#include "openssl.h"

#include <algorithm>

namespace certwizard::pki {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::Secret;

namespace {

using openssl::Opened;

struct FoundCertificate {
    Certificate certificate;
    QByteArray localKeyId;
};

struct Contents {
    std::vector<FoundCertificate> certificates;
    std::vector<const PKCS12_SAFEBAG *> keys; ///< borrowed from `bags`
    std::vector<openssl::BagStack> bags;
};

QByteArray localKeyIdOf(const PKCS12_SAFEBAG *bag)
{
    const auto *value = PKCS12_SAFEBAG_get0_attr(bag, NID_localKeyID);
    if (!value || value->type != V_ASN1_OCTET_STRING)
        return {};
    return QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(value->value.octet_string)),
                      ASN1_STRING_length(value->value.octet_string));
}

class Reader {
public:
    Reader(openssl::Pkcs12Ptr pfx, QString source, Want want)
        : m_pfx(std::move(pfx)),
          m_source(std::move(source)),
          m_want(want),
          m_safes(PKCS12_unpack_authsafes(m_pfx.get()))
    {
        openssl::forgetErrors();
    }

    [[nodiscard]] base::Result<Material> read(const PasswordSource &passwords);

private:
    enum class Tested { Right, Wrong, Unsupported };

    [[nodiscard]] std::unexpected<base::Error> damaged(const QString &detail = {}) const
    {
        return fail(ErrorCode::ContainerDamaged, m_source, detail);
    }
    [[nodiscard]] base::Result<> checkEffort() const;
    [[nodiscard]] bool hasEncryptedPart() const;
    [[nodiscard]] base::Result<bool> collectClear();
    [[nodiscard]] base::Result<> findPassword(const PasswordSource &passwords);
    [[nodiscard]] Tested test(const char *password, int length) const;
    [[nodiscard]] Tested testByOpening(const char *password, int length) const;
    [[nodiscard]] base::Result<> collectEncrypted();
    [[nodiscard]] base::Result<> collectBags(const STACK_OF(PKCS12_SAFEBAG) * bags, int depth = 0);
    [[nodiscard]] base::Result<PrivateKey> open(const PKCS12_SAFEBAG *bag) const;
    [[nodiscard]] base::Result<Material> material();
    [[nodiscard]] const char *password() const { return m_nullPassword ? nullptr : m_password.reveal().data(); }
    [[nodiscard]] int passwordLength() const { return static_cast<int>(m_password.size()); }

    openssl::Pkcs12Ptr m_pfx;
    QString m_source;
    Want m_want;
    openssl::Pkcs7Stack m_safes;
    Contents m_contents;
    Secret m_password;
    bool m_nullPassword = false;
    bool m_sealedKeys = false;
};

bool Reader::hasEncryptedPart() const
{
    for (int i = 0; i < sk_PKCS7_num(m_safes.get()); ++i) {
        if (PKCS7_type_is_encrypted(sk_PKCS7_value(m_safes.get(), i)))
            return true;
    }
    return false;
}

base::Result<> Reader::checkEffort() const
{
    const auto tooMuch = [this] { return fail(ErrorCode::UnsupportedAlgorithm, m_source, u"iterations"_s); };
    const ASN1_INTEGER *rounds = nullptr;
    const X509_ALGOR *macAlgorithm = nullptr;
    PKCS12_get0_mac(nullptr, &macAlgorithm, nullptr, &rounds, m_pfx.get());
    if (rounds) {
        std::int64_t value = 0;
        if (ASN1_INTEGER_get_int64(&value, rounds) != 1 || value > openssl::maximumIterations)
            return tooMuch();
    }
#if OPENSSL_VERSION_NUMBER >= 0x30400000L
    const ASN1_OBJECT *macObject = nullptr;
    if (macAlgorithm)
        X509_ALGOR_get0(&macObject, nullptr, nullptr, macAlgorithm);
    if (macObject && OBJ_obj2nid(macObject) == NID_pbmac1) {
        const openssl::Owned<PBKDF2PARAM, PBKDF2PARAM_free> parameter(PBMAC1_get1_pbkdf2_param(macAlgorithm));
        std::int64_t value = 0;
        if (parameter && (ASN1_INTEGER_get_int64(&value, parameter->iter) != 1 || value > openssl::maximumIterations))
            return tooMuch();
    }
#endif
    for (int i = 0; i < sk_PKCS7_num(m_safes.get()); ++i) {
        const auto *safe = sk_PKCS7_value(m_safes.get(), i);
        if (PKCS7_type_is_encrypted(safe) && safe->d.encrypted
            && openssl::iterationsOf(safe->d.encrypted->enc_data->algorithm) > openssl::maximumIterations)
            return tooMuch();
    }
    openssl::forgetErrors();
    return {};
}

base::Result<> Reader::collectBags(const STACK_OF(PKCS12_SAFEBAG) * bags, int depth)
{
    constexpr int deepest = 8;
    if (depth > deepest)
        return damaged(u"nesting"_s);
    for (int i = 0; i < sk_PKCS12_SAFEBAG_num(bags); ++i) {
        const auto *bag = sk_PKCS12_SAFEBAG_value(bags, i);
        switch (PKCS12_SAFEBAG_get_nid(bag)) {
        case NID_certBag: {
            if (PKCS12_SAFEBAG_get_bag_nid(bag) != NID_x509Certificate)
                break;
            const openssl::X509Ptr x509(PKCS12_SAFEBAG_get1_cert(bag));
            openssl::forgetErrors();
            if (!x509)
                return damaged(u"certificate"_s);
            m_contents.certificates.push_back({Certificate::fromX509(x509.get()), localKeyIdOf(bag)});
            break;
        }
        case NID_pkcs8ShroudedKeyBag: {
            const X509_ALGOR *algorithm = nullptr;
            X509_SIG_get0(PKCS12_SAFEBAG_get0_pkcs8(bag), &algorithm, nullptr);
            if (openssl::iterationsOf(algorithm) > openssl::maximumIterations)
                return fail(ErrorCode::UnsupportedAlgorithm, m_source, u"iterations"_s);
            m_sealedKeys = true;
            m_contents.keys.push_back(bag);
            break;
        }
        case NID_keyBag:
            m_contents.keys.push_back(bag);
            break;
        case NID_safeContentsBag:
            if (const auto inner = collectBags(PKCS12_SAFEBAG_get0_safes(bag), depth + 1); !inner)
                return inner;
            break;
        default:
            break;
        }
    }
    return {};
}

/// Takes the parts that need no password.
base::Result<bool> Reader::collectClear()
{
    bool any = false;
    for (int i = 0; i < sk_PKCS7_num(m_safes.get()); ++i) {
        auto *safe = sk_PKCS7_value(m_safes.get(), i);
        if (!PKCS7_type_is_data(safe))
            continue;
        openssl::BagStack bags(PKCS12_unpack_p7data(safe));
        openssl::forgetErrors();
        if (!bags)
            return damaged();
        if (const auto collected = collectBags(bags.get()); !collected)
            return std::unexpected(collected.error());
        m_contents.bags.push_back(std::move(bags));
        any = true;
    }
    return any;
}

base::Result<> Reader::collectEncrypted()
{
    for (int i = 0; i < sk_PKCS7_num(m_safes.get()); ++i) {
        auto *safe = sk_PKCS7_value(m_safes.get(), i);
        if (PKCS7_type_is_data(safe))
            continue;
        if (!PKCS7_type_is_encrypted(safe))
            return fail(ErrorCode::UnsupportedAlgorithm, m_source, u"public-key-protection"_s);
        openssl::BagStack bags(PKCS12_unpack_p7encdata(safe, password(), passwordLength()));
        if (!bags) {
            // The password is known to be right by now where there is an integrity code.
            if (openssl::whyNotOpened() == Opened::Unsupported)
                return fail(ErrorCode::UnsupportedAlgorithm, m_source);
            return PKCS12_mac_present(m_pfx.get()) ? damaged() : fail(ErrorCode::WrongPassword, m_source);
        }
        if (const auto collected = collectBags(bags.get()); !collected)
            return collected;
        m_contents.bags.push_back(std::move(bags));
    }
    return {};
}

/// A wrong password and a damaged file both fail the integrity code. What tells them apart: with the right
/// password at least one encrypted part still opens to something with the shape of DER.
Reader::Tested Reader::testByOpening(const char *text, int length) const
{
    const auto opens = [&](const X509_ALGOR *algorithm, const ASN1_OCTET_STRING *sealed) {
        unsigned char *clear = nullptr;
        int clearLength = 0;
        const bool decrypted =
            sealed
            && PKCS12_pbe_crypt_ex(algorithm, text, length, ASN1_STRING_get0_data(sealed), ASN1_STRING_length(sealed),
                                   &clear, &clearLength, 0, openssl::legacyContext(), nullptr)
                   != nullptr;
        openssl::forgetErrors();
        if (!decrypted)
            return false;
        const auto bytes = QByteArrayView(clear, clearLength);
        const auto claimed = outerLength(bytes);
        const bool shaped =
            clearLength > 2 && clear[0] == 0x30 && claimed && *claimed == static_cast<std::size_t>(clearLength);
        OPENSSL_clear_free(clear, static_cast<std::size_t>(clearLength));
        return shaped;
    };
    for (int i = 0; i < sk_PKCS7_num(m_safes.get()); ++i) {
        const auto *safe = sk_PKCS7_value(m_safes.get(), i);
        if (PKCS7_type_is_encrypted(safe) && safe->d.encrypted
            && opens(safe->d.encrypted->enc_data->algorithm, safe->d.encrypted->enc_data->enc_data))
            return Tested::Right;
    }
    for (const auto *bag : m_contents.keys) {
        if (PKCS12_SAFEBAG_get_nid(bag) != NID_pkcs8ShroudedKeyBag)
            continue;
        const X509_ALGOR *algorithm = nullptr;
        const ASN1_OCTET_STRING *sealed = nullptr;
        X509_SIG_get0(PKCS12_SAFEBAG_get0_pkcs8(bag), &algorithm, &sealed);
        if (opens(algorithm, sealed))
            return Tested::Right;
    }
    return Tested::Wrong;
}

Reader::Tested Reader::test(const char *text, int length) const
{
    if (!PKCS12_mac_present(m_pfx.get())) {
        if (!hasEncryptedPart() && !m_sealedKeys)
            return Tested::Right;
        return testByOpening(text, length);
    }
    if (PKCS12_verify_mac(m_pfx.get(), text, length) == 1)
        return Tested::Right;
    return openssl::whyNotOpened() == Opened::Unsupported ? Tested::Unsupported : Tested::Wrong;
}

base::Result<> Reader::findPassword(const PasswordSource &passwords)
{
    // No password and an empty one differ in PKCS#12, and people call both "none".
    const auto tryEmpty = [this] {
        m_nullPassword = test(nullptr, 0) == Tested::Right;
        return m_nullPassword || test("", 0) == Tested::Right;
    };
    if (!passwords.known && tryEmpty())
        return {};
    auto answer = passwords.ask(base::SecretPurpose::OpenPfx);
    if (!answer)
        return std::unexpected(answer.error());
    m_password = std::move(*answer);
    if (passwords.known && m_password.isEmpty() && tryEmpty())
        return {};
    const auto *text = m_password.reveal().data();
    switch (test(text, passwordLength())) {
    case Tested::Right:
        return {};
    case Tested::Unsupported:
        return fail(ErrorCode::UnsupportedAlgorithm, m_source);
    case Tested::Wrong:
        break;
    }
    if (testByOpening(text, passwordLength()) == Tested::Right)
        return damaged(u"integrity"_s);
    return fail(ErrorCode::WrongPassword, m_source);
}

base::Result<PrivateKey> Reader::open(const PKCS12_SAFEBAG *bag) const
{
    openssl::PkeyPtr key;
    if (PKCS12_SAFEBAG_get_nid(bag) == NID_keyBag) {
        key.reset(EVP_PKCS82PKEY(PKCS12_SAFEBAG_get0_p8inf(bag)));
    } else {
        const openssl::Pkcs8Ptr clear(PKCS12_decrypt_skey_ex(bag, password(), passwordLength(),
                                                             openssl::legacyContext(), nullptr));
        if (!clear) {
            if (openssl::whyNotOpened() == Opened::Unsupported)
                return fail(ErrorCode::UnsupportedAlgorithm, m_source);
            return PKCS12_mac_present(m_pfx.get()) ? damaged(u"key"_s) : fail(ErrorCode::WrongPassword, m_source);
        }
        key.reset(EVP_PKCS82PKEY(clear.get()));
    }
    openssl::forgetErrors();
    if (!key)
        return damaged(u"key"_s);
    return PrivateKey::fromEvp(key.get());
}

base::Result<Material> Reader::material()
{
    Material result;
    result.format = Format::Pkcs12;
    result.source = m_source;
    if (m_contents.certificates.empty())
        return fail(ErrorCode::NoCertificate, m_source);

    auto own = m_contents.certificates.begin();
    bool ownKnown = false;
    if (m_want == Want::WithKey) {
        for (const auto *bag : m_contents.keys) {
            auto key = open(bag);
            if (!key)
                return std::unexpected(key.error());
            const auto match = std::ranges::find_if(m_contents.certificates,
                                                    [&](const auto &found) { return key->matches(found.certificate); });
            if (match == m_contents.certificates.end()) {
                if (!result.key)
                    result.key = std::move(*key);
                continue;
            }
            own = match;
            ownKnown = true;
            result.key = std::move(*key);
            break;
        }
    }
    if (!ownKnown && !m_contents.keys.empty()) {
        const auto id = localKeyIdOf(m_contents.keys.front());
        const auto match = id.isEmpty() ? m_contents.certificates.end()
                                        : std::ranges::find(m_contents.certificates, id, &FoundCertificate::localKeyId);
        if (match != m_contents.certificates.end())
            own = match;
    }
    result.certificates.append(own->certificate);
    for (auto i = m_contents.certificates.begin(); i != m_contents.certificates.end(); ++i) {
        if (i != own)
            result.certificates.append(i->certificate);
    }
    return result;
}

base::Result<Material> Reader::read(const PasswordSource &passwords)
{
    if (!m_safes)
        return damaged();
    if (const auto bearable = checkEffort(); !bearable)
        return std::unexpected(bearable.error());
    if (const auto clear = collectClear(); !clear)
        return std::unexpected(clear.error());

    const bool publicPartIsClear = !hasEncryptedPart() && !m_contents.certificates.empty();
    if (m_want == Want::WithKey || !publicPartIsClear) {
        if (const auto found = findPassword(passwords); !found)
            return std::unexpected(found.error());
        if (const auto opened = collectEncrypted(); !opened)
            return std::unexpected(opened.error());
    }
    return material();
}

} // namespace

base::Result<Material> readPfx(QByteArrayView der, const QString &source, Want want, const PasswordSource &passwords)
{
    auto *raw = PKCS12_init_ex(NID_pkcs7_data, openssl::legacyContext(), nullptr);
    if (!raw)
        return openssl::cryptoFailure(source);
    const auto *at = openssl::uchars(der.data());
    const auto *const end = at + der.size();
    // Frees and nulls `raw` when it fails.
    const bool decoded = d2i_PKCS12(&raw, &at, static_cast<long>(der.size())) != nullptr;
    openssl::Pkcs12Ptr pfx(raw);
    openssl::forgetErrors();
    if (!decoded)
        return fail(ErrorCode::ContainerDamaged, source, isCutOff(der) ? u"truncated"_s : u"malformed"_s);
    if (at != end)
        return fail(ErrorCode::ContainerDamaged, source, u"trailing-bytes"_s);
    return Reader(std::move(pfx), source, want).read(passwords);
}

} // namespace certwizard::pki
