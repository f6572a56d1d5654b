#include "pki/certificate.h"

#include "alternative_names.h"
#include "base/digest.h"
#include "der.h"
#include "name.h"
#include "openssl.h"
#include "text.h"

#include <mutex>

namespace certwizard::pki {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;

/// Decoding is all that construction does; what is derived from it waits until somebody asks, because
/// lists hold 100,000 certificates and show thirty.
struct Certificate::Data {
    openssl::X509Ptr x509;
    QByteArray der;

    struct Names {
        Name subject;
        Name issuer;
    };
    const Names &names() const
    {
        std::call_once(m_namesOnce, [this] {
            m_names.subject = nameFrom(X509_get_subject_name(x509.get()));
            m_names.issuer = nameFrom(X509_get_issuer_name(x509.get()));
        });
        return m_names;
    }

    bool selfSigned() const
    {
        std::call_once(m_selfSignedOnce, [this] {
            auto *key = X509_get0_pubkey(x509.get());
            m_selfSigned = key
                           && X509_NAME_cmp(X509_get_subject_name(x509.get()), X509_get_issuer_name(x509.get())) == 0
                           && X509_verify(x509.get(), key) == 1;
            openssl::forgetErrors();
        });
        return m_selfSigned;
    }

    /// Asked again and again where it is decided who gets in.
    struct Use {
        QDateTime notBefore;
        QDateTime notAfter;
        bool hasPurposes = false;
        QStringList purposeOids;
    };
    const Use &use() const
    {
        std::call_once(m_useOnce, [this] {
            m_use.notBefore = openssl::toDateTime(X509_get0_notBefore(x509.get()));
            m_use.notAfter = openssl::toDateTime(X509_get0_notAfter(x509.get()));
            m_use.hasPurposes = X509_get_ext_by_NID(x509.get(), NID_ext_key_usage, -1) >= 0;
            const openssl::ExtendedKeyUsagePtr usage(
                static_cast<EXTENDED_KEY_USAGE *>(X509_get_ext_d2i(x509.get(), NID_ext_key_usage, nullptr, nullptr)));
            openssl::forgetErrors();
            for (int i = 0; usage && i < sk_ASN1_OBJECT_num(usage.get()); ++i)
                m_use.purposeOids.append(openssl::dottedOid(sk_ASN1_OBJECT_value(usage.get(), i)));
        });
        return m_use;
    }

private:
    mutable std::once_flag m_namesOnce;
    mutable Names m_names;
    mutable std::once_flag m_useOnce;
    mutable Use m_use;
    mutable std::once_flag m_selfSignedOnce;
    mutable bool m_selfSigned = false;
};

namespace {

QString hex(QByteArrayView bytes)
{
    return QString::fromLatin1(QByteArray::fromRawData(bytes.data(), bytes.size()).toHex());
}

openssl::GeneralNamesPtr alternativeNames(const X509 *x509)
{
    openssl::GeneralNamesPtr names(static_cast<GENERAL_NAMES *>(X509_get_ext_d2i(x509, NID_subject_alt_name, nullptr,
                                                                                 nullptr)));
    openssl::forgetErrors();
    return names;
}

constexpr auto anyPurposeOid = "2.5.29.37.0"_L1;

QLatin1StringView oidOf(Purpose purpose)
{
    switch (purpose) {
    case Purpose::ClientAuthentication:
        return "1.3.6.1.5.5.7.3.2"_L1;
    case Purpose::ServerAuthentication:
        return "1.3.6.1.5.5.7.3.1"_L1;
    case Purpose::SmartCardLogon:
        return "1.3.6.1.4.1.311.20.2.2"_L1;
    case Purpose::Any:
        break;
    }
    return anyPurposeOid;
}

} // namespace

base::Result<Certificate> Certificate::fromDer(QByteArrayView der, const QString &subjectOfErrors)
{
    const auto *at = openssl::uchars(der.data());
    openssl::X509Ptr x509(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    if (!x509) {
        openssl::forgetErrors();
        if (der.isEmpty())
            return fail(ErrorCode::FileEmpty, subjectOfErrors);
        if (looksLikeCertificate(der))
            return fail(ErrorCode::CertificateDamaged, subjectOfErrors,
                        isCutOff(der) ? u"truncated"_s : u"malformed"_s);
        return fail(ErrorCode::NotACertificate, subjectOfErrors);
    }
    if (at != openssl::uchars(der.data() + der.size()))
        return fail(ErrorCode::CertificateDamaged, subjectOfErrors, u"trailing-bytes"_s);
    const auto data = std::make_shared<Data>();
    data->x509 = std::move(x509);
    data->der = der.toByteArray();
    Certificate certificate;
    certificate.m_data = data;
    return certificate;
}

base::Result<Certificate> Certificate::fromBase64(QByteArrayView base64, const QString &subjectOfErrors)
{
    const auto whole = QByteArray::fromRawData(base64.data(), base64.size());
    auto strict = QByteArray::fromBase64Encoding(whole, QByteArray::AbortOnBase64DecodingErrors);
    if (strict && !strict.decoded.isEmpty())
        return fromDer(strict.decoded, subjectOfErrors);
    const auto der = decodeArmour(base64);
    if (!der)
        return fail(base64.trimmed().isEmpty() ? ErrorCode::FileEmpty : ErrorCode::CertificateDamaged, subjectOfErrors,
                    u"base64"_s);
    return fromDer(*der, subjectOfErrors);
}

Certificate Certificate::fromX509(X509 *x509)
{
    if (!x509)
        return {};
    const auto data = std::make_shared<Data>();
    X509_up_ref(x509);
    data->x509.reset(x509);
    data->der = openssl::toDer<i2d_X509>(x509);
    Certificate certificate;
    certificate.m_data = data;
    return certificate;
}

const QByteArray &Certificate::der() const
{
    return m_data->der;
}

QByteArray Certificate::base64() const
{
    return m_data->der.toBase64();
}

QByteArray Certificate::pem() const
{
    const auto text = base64();
    QByteArray result = "-----BEGIN CERTIFICATE-----\n";
    for (qsizetype i = 0; i < text.size(); i += 64)
        result += text.sliced(i, std::min<qsizetype>(64, text.size() - i)) + '\n';
    return result + "-----END CERTIFICATE-----\n";
}

X509 *Certificate::x509() const
{
    return m_data->x509.get();
}

const Name &Certificate::subject() const
{
    return m_data->names().subject;
}

const Name &Certificate::issuer() const
{
    return m_data->names().issuer;
}

QString Certificate::serialNumber() const
{
    return openssl::toHex(X509_get0_serialNumber(x509()));
}

QDateTime Certificate::notBefore() const
{
    return m_data->use().notBefore;
}

QDateTime Certificate::notAfter() const
{
    return m_data->use().notAfter;
}

QString Certificate::thumbprint() const
{
    return hex(base::sha1(der())).toUpper();
}

QString Certificate::sha256Fingerprint() const
{
    return hex(base::sha256(der())).toUpper();
}

QStringList Certificate::dnsNames() const
{
    return dnsNamesOf(alternativeNames(x509()).get());
}

QList<QHostAddress> Certificate::ipAddresses() const
{
    return ipAddressesOf(alternativeNames(x509()).get());
}

QStringList Certificate::emails() const
{
    auto result = emailsOf(alternativeNames(x509()).get()) + subject().values(u"E");
    result.removeDuplicates();
    return result;
}

QStringList Certificate::upns() const
{
    return upnsOf(alternativeNames(x509()).get());
}

KeyInfo Certificate::key() const
{
    return keyInfo(X509_get0_pubkey(x509()));
}

QString Certificate::signatureAlgorithm() const
{
    const ASN1_OBJECT *object = nullptr;
    const X509_ALGOR *algorithm = nullptr;
    X509_get0_signature(nullptr, &algorithm, x509());
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    const int nid = OBJ_obj2nid(object);
    return nid == NID_undef ? openssl::dottedOid(object) : QString::fromLatin1(OBJ_nid2ln(nid));
}

bool Certificate::isCa() const
{
    // 1 is the answer for basic constraints that say so; the others are guesses about older certificates.
    return X509_check_ca(x509()) == 1;
}

bool Certificate::isSelfIssued() const
{
    return X509_NAME_cmp(X509_get_subject_name(x509()), X509_get_issuer_name(x509())) == 0;
}

bool Certificate::isSelfSigned() const
{
    return m_data->selfSigned();
}

bool Certificate::hasPurposes() const
{
    return m_data->use().hasPurposes;
}

bool Certificate::allows(Purpose purpose) const
{
    const auto &oids = m_data->use().purposeOids;
    if (!hasPurposes())
        return true;
    return oids.contains(anyPurposeOid) || oids.contains(oidOf(purpose));
}

QStringList Certificate::purposeOids() const
{
    return m_data->use().purposeOids;
}

bool operator==(const Certificate &a, const Certificate &b)
{
    return a.m_data == b.m_data || (a.m_data && b.m_data && a.m_data->der == b.m_data->der);
}

} // namespace certwizard::pki
