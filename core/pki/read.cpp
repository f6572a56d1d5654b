#include "pki/read.h"

#include "base/file.h"
#include "der.h"
#include "key_read.h"
#include "openssl.h"
#include "pfx_read.h"
#include "pki/identity.h"
#include "text.h"

#include <algorithm>

namespace certwizard::pki {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::Secret;

namespace {

constexpr qint64 sizeLimit = 16 * 1024 * 1024;

PasswordSource promptWith(base::Prompter *prompter, const QString &source, int attempt)
{
    return {[prompter, source, attempt](base::SecretPurpose purpose) -> base::Result<Secret> {
                if (!prompter)
                    return fail(ErrorCode::PasswordNeeded, source);
                return prompter->askSecret({purpose, source, attempt});
            },
            false};
}

PasswordSource answerWith(const Secret &password)
{
    return {[&password](base::SecretPurpose) -> base::Result<Secret> { return password.clone(); }, true};
}

/// Takes the certificates out of a PKCS#7, in the order in which they stand there.
base::Result<QList<Certificate>> certificatesOfPkcs7(QByteArrayView der, const QString &source)
{
    const auto *at = openssl::uchars(der.data());
    const openssl::Pkcs7Ptr pkcs7(d2i_PKCS7(nullptr, &at, static_cast<long>(der.size())));
    openssl::forgetErrors();
    if (!pkcs7)
        return fail(ErrorCode::ContainerDamaged, source, isCutOff(der) ? u"truncated"_s : u"malformed"_s);
    if (at != openssl::uchars(der.data() + der.size()))
        return fail(ErrorCode::ContainerDamaged, source, u"trailing-bytes"_s);
    QList<Certificate> result;
    if (PKCS7_type_is_signed(pkcs7.get()) && pkcs7->d.sign) {
        const auto *stack = pkcs7->d.sign->cert;
        for (int i = 0; i < sk_X509_num(stack); ++i)
            result.append(Certificate::fromX509(sk_X509_value(stack, i)));
    }
    if (result.isEmpty())
        return fail(ErrorCode::NoCertificate, source);
    return result;
}

/// Collects what a file holds, piece by piece, and says at the end what it was.
class Collector {
public:
    Collector(const QString &source, Want want, const PasswordSource &passwords)
        : m_source(source), m_want(want), m_passwords(passwords)
    {
        m_material.source = source;
    }

    [[nodiscard]] base::Result<> addDer(QByteArrayView der, Format format);
    [[nodiscard]] base::Result<> addBlock(const ArmourBlock &block);
    [[nodiscard]] base::Result<Material> finish();

private:
    using KeyReader = std::function<base::Result<PrivateKey>()>;

    [[nodiscard]] base::Result<> addKey(const KeyReader &read);
    void setFormat(Format format)
    {
        if (m_material.certificates.isEmpty())
            m_material.format = format;
    }

    const QString &m_source;
    Want m_want;
    const PasswordSource &m_passwords;
    Material m_material;
    std::vector<QByteArray> m_keyTexts; ///< keys wait until the certificates are known
    std::vector<QByteArray> m_keyDers;
    std::optional<ErrorCode> m_other; ///< the first thing that was found instead of a certificate

public:
    Collector(const Collector &) = delete;
    Collector &operator=(const Collector &) = delete;
    ~Collector()
    {
        for (auto &text : m_keyTexts)
            base::wipe(text);
        for (auto &der : m_keyDers)
            base::wipe(der);
    }
};

base::Result<> Collector::addDer(QByteArrayView der, Format format)
{
    const auto other = [this](ErrorCode code) { m_other = m_other.value_or(code); };
    switch (sniff(der)) {
    case DerKind::Certificate: {
        auto certificate = Certificate::fromDer(der, m_source);
        if (!certificate)
            return std::unexpected(certificate.error());
        setFormat(format);
        m_material.certificates.append(std::move(*certificate));
        return {};
    }
    case DerKind::Pkcs7: {
        const auto certificates = certificatesOfPkcs7(der, m_source);
        if (!certificates)
            return std::unexpected(certificates.error());
        setFormat(Format::Pkcs7);
        m_material.certificates.append(*certificates);
        return {};
    }
    case DerKind::Pkcs12: {
        auto material = readPfx(der, m_source, m_want, m_passwords);
        if (!material)
            return std::unexpected(material.error());
        setFormat(Format::Pkcs12);
        m_material.certificates.append(material->certificates);
        if (!m_material.key)
            m_material.key = std::move(material->key);
        return {};
    }
    case DerKind::PrivateKey:
    case DerKind::EncryptedPrivateKey:
        m_keyDers.push_back(der.toByteArray());
        other(ErrorCode::IsPrivateKey);
        return {};
    case DerKind::CertificateRequest:
        other(ErrorCode::IsCertificateRequest);
        return {};
    case DerKind::RevocationList:
        other(ErrorCode::IsCertificateRevocationList);
        return {};
    case DerKind::PublicKey:
        other(ErrorCode::IsPublicKey);
        return {};
    case DerKind::Unknown:
        break;
    }
    return fail(ErrorCode::NotACertificate, m_source);
}

base::Result<> Collector::addBlock(const ArmourBlock &block)
{
    const auto &label = block.label;
    const bool isCertificate = label == "CERTIFICATE" || label == "X509 CERTIFICATE" || label == "TRUSTED CERTIFICATE";
    const bool isContainer = label == "PKCS7" || label == "PKCS #7 SIGNED DATA" || label == "CMS" || label == "PKCS12";
    if (isPrivateKeyLabel(label)) {
        m_keyTexts.push_back(block.pem());
        m_other = m_other.value_or(ErrorCode::IsPrivateKey);
        return {};
    }
    if (isCertificate || isContainer) {
        const auto damage = isCertificate ? ErrorCode::CertificateDamaged : ErrorCode::ContainerDamaged;
        if (!block.closed)
            return fail(damage, m_source, u"truncated"_s);
        const auto der = block.decoded();
        if (!der)
            return fail(damage, m_source, u"base64"_s);
        auto bytes = QByteArrayView(*der);
        // OpenSSL's trust settings follow the certificate; they say nothing to anybody else.
        const auto length = outerLength(bytes);
        if (label == "TRUSTED CERTIFICATE" && length && *length < static_cast<std::size_t>(bytes.size()))
            bytes = bytes.first(static_cast<qsizetype>(*length));
        auto added = addDer(bytes, Format::Pem);
        if (!added && added.error().code == ErrorCode::NotACertificate)
            return fail(damage, m_source, u"malformed"_s);
        return added;
    }
    if (label.endsWith("CERTIFICATE REQUEST"))
        m_other = m_other.value_or(ErrorCode::IsCertificateRequest);
    else if (label == "X509 CRL")
        m_other = m_other.value_or(ErrorCode::IsCertificateRevocationList);
    else if (label.endsWith("PUBLIC KEY"))
        m_other = m_other.value_or(ErrorCode::IsPublicKey);
    return {};
}

base::Result<> Collector::addKey(const KeyReader &read)
{
    const auto fits = [this](const PrivateKey &key) {
        return std::ranges::any_of(m_material.certificates,
                                   [&](const Certificate &certificate) { return key.matches(certificate); });
    };
    if (m_material.key && fits(*m_material.key))
        return {};
    auto key = read();
    if (!key)
        return std::unexpected(key.error());
    if (!m_material.key || fits(*key))
        m_material.key = std::move(*key);
    return {};
}

base::Result<Material> Collector::finish()
{
    if (m_material.certificates.isEmpty())
        return fail(m_other.value_or(ErrorCode::NotACertificate), m_source);
    if (m_want == Want::WithKey) {
        for (const auto &pem : m_keyTexts) {
            if (const auto added = addKey([&] { return keyFromPem(pem, m_source, m_passwords); }); !added)
                return std::unexpected(added.error());
        }
        for (const auto &der : m_keyDers) {
            if (const auto added = addKey([&] { return keyFromDer(der, m_source, m_passwords); }); !added)
                return std::unexpected(added.error());
        }
    }
    return std::move(m_material);
}

base::Result<> checkSize(QByteArrayView content, const QString &source)
{
    if (content.size() > sizeLimit)
        return fail(ErrorCode::FileTooLarge, source, QString::number(sizeLimit));
    if (content.trimmed().isEmpty())
        return fail(ErrorCode::FileEmpty, source);
    return {};
}

base::Result<Material> readWith(QByteArrayView content, const QString &source, Want want,
                                const PasswordSource &passwords)
{
    if (const auto fits = checkSize(content, source); !fits)
        return std::unexpected(fits.error());
    Collector collector(source, want, passwords);
    auto text = asText(content);
    if (!text) {
        if (const auto added = collector.addDer(content, Format::Der); !added)
            return std::unexpected(added.error());
        return collector.finish();
    }
    const auto scanned = scanText(*text);
    base::wipe(*text);
    for (const auto &block : scanned.blocks) {
        if (const auto added = collector.addBlock(block); !added)
            return std::unexpected(added.error());
    }
    if (scanned.bareDamaged)
        return fail(ErrorCode::CertificateDamaged, source, u"base64"_s);
    for (const auto &der : scanned.bare) {
        if (const auto added = collector.addDer(der, Format::Base64); !added)
            return std::unexpected(added.error());
    }
    return collector.finish();
}

base::Result<PrivateKey> readKeyWith(QByteArrayView content, const QString &source, const PasswordSource &passwords)
{
    if (const auto fits = checkSize(content, source); !fits)
        return std::unexpected(fits.error());
    const auto fromDer = [&](QByteArrayView der) -> base::Result<PrivateKey> {
        switch (sniff(der)) {
        case DerKind::PrivateKey:
        case DerKind::EncryptedPrivateKey:
            return keyFromDer(der, source, passwords);
        case DerKind::Pkcs12: {
            auto material = readPfx(der, source, Want::WithKey, passwords);
            if (!material)
                return std::unexpected(material.error());
            if (material->key)
                return std::move(*material->key);
            break;
        }
        default:
            break;
        }
        return fail(ErrorCode::KeyMissing, source);
    };
    auto text = asText(content);
    if (!text)
        return fromDer(content);
    const auto scanned = scanText(*text);
    base::wipe(*text);
    for (const auto &block : scanned.blocks) {
        if (!isPrivateKeyLabel(block.label))
            continue;
        if (!block.closed)
            return fail(ErrorCode::CertificateDamaged, source, u"key"_s);
        auto pem = block.pem();
        auto key = keyFromPem(pem, source, passwords);
        base::wipe(pem);
        return key;
    }
    if (scanned.bareDamaged)
        return fail(ErrorCode::CertificateDamaged, source, u"base64"_s);
    for (const auto &der : scanned.bare) {
        auto key = fromDer(der);
        if (key || key.error().code != ErrorCode::KeyMissing)
            return key;
    }
    return fail(ErrorCode::KeyMissing, source);
}

template <typename Read>
auto withFile(const QString &path, Read read) -> decltype(read(QByteArrayView(), QString()))
{
    auto bytes = base::readBytes(path, sizeLimit);
    if (!bytes)
        return std::unexpected(bytes.error());
    auto result = read(QByteArrayView(*bytes), path);
    base::wipe(*bytes);
    return result;
}

} // namespace

base::Result<Material> read(QByteArrayView content, const QString &source, Want want, base::Prompter *prompter,
                            int attempt)
{
    return readWith(content, source, want, promptWith(prompter, source, attempt));
}

base::Result<Material> read(QByteArrayView content, const QString &source, const Secret &password, Want want)
{
    return readWith(content, source, want, answerWith(password));
}

base::Result<Material> readFile(const QString &path, Want want, base::Prompter *prompter, int attempt)
{
    return withFile(path, [&](QByteArrayView content, const QString &source) {
        return read(content, source, want, prompter, attempt);
    });
}

base::Result<Material> readFile(const QString &path, const Secret &password, Want want)
{
    return withFile(path, [&](QByteArrayView content, const QString &source) {
        return read(content, source, password, want);
    });
}

base::Result<PrivateKey> readKey(QByteArrayView content, const QString &source, base::Prompter *prompter, int attempt)
{
    return readKeyWith(content, source, promptWith(prompter, source, attempt));
}

base::Result<PrivateKey> readKey(QByteArrayView content, const QString &source, const Secret &password)
{
    return readKeyWith(content, source, answerWith(password));
}

base::Result<PrivateKey> readKeyFile(const QString &path, base::Prompter *prompter, int attempt)
{
    return withFile(path, [&](QByteArrayView content, const QString &source) {
        return readKey(content, source, prompter, attempt);
    });
}

base::Result<LoadedIdentity> readIdentity(const QString &certificatePath, const QString &keyPath,
                                          base::Prompter *prompter, int attempt)
{
    const bool oneFile = keyPath.isEmpty();
    auto material = readFile(certificatePath, oneFile ? Want::WithKey : Want::Certificates, prompter, attempt);
    if (!material)
        return std::unexpected(material.error());
    if (!oneFile) {
        auto key = readKeyFile(keyPath, prompter, attempt);
        if (!key)
            return std::unexpected(key.error());
        material->key = std::move(*key);
    }
    if (!material->key)
        return fail(ErrorCode::KeyMissing, certificatePath);
    const auto own = std::ranges::find_if(material->certificates, [&](const Certificate &certificate) {
        return material->key->matches(certificate);
    });
    if (own == material->certificates.end())
        return fail(ErrorCode::KeyMismatch, oneFile ? certificatePath : keyPath, certificatePath);
    LoadedIdentity result;
    result.identity = {*own, *material->key};
    for (const auto &certificate : std::as_const(material->certificates)) {
        if (!(certificate == *own))
            result.others.append(certificate);
    }
    return result;
}

base::Result<Certificate> onlyCertificate(const Material &material)
{
    const auto &all = material.certificates;
    if (all.isEmpty())
        return fail(ErrorCode::NoCertificate, material.source);
    if (all.size() == 1)
        return all.first();
    if (material.key) {
        for (const auto &certificate : all) {
            if (material.key->matches(certificate))
                return certificate;
        }
    }
    const auto several = [&] {
        return fail(ErrorCode::SeveralCertificates, material.source, QString::number(all.size()));
    };
    const auto issuedAnother = [&](const Certificate &issuer) {
        return std::ranges::any_of(all, [&](const Certificate &other) {
            return !(other == issuer) && X509_check_issued(issuer.x509(), other.x509()) == X509_V_OK;
        });
    };
    std::optional<Certificate> leaf;
    for (const auto &certificate : all) {
        if (issuedAnother(certificate))
            continue;
        if (leaf && !(*leaf == certificate))
            return several();
        leaf = certificate;
    }
    if (!leaf)
        return several();
    return *leaf;
}

} // namespace certwizard::pki
