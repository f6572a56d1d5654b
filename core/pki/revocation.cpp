#include "pki/revocation.h"

#include "der.h"
#include "issue_common.h"
#include "name.h"
#include "openssl.h"
#include "text.h"

#include <openssl/pem.h>

namespace certwizard::pki {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;

namespace {

base::Result<openssl::X509CrlPtr> decode(QByteArrayView der, const QString &source)
{
    if (sniff(der) != DerKind::RevocationList)
        return fail(ErrorCode::NotACertificate, source);
    const auto *at = openssl::uchars(der.data());
    openssl::X509CrlPtr crl(d2i_X509_CRL(nullptr, &at, static_cast<long>(der.size())));
    openssl::forgetErrors();
    if (!crl || at != openssl::uchars(der.data() + der.size()))
        return fail(ErrorCode::CertificateDamaged, source, isCutOff(der) ? u"truncated"_s : u"malformed"_s);
    return crl;
}

RevocationReason reasonOf(const X509_REVOKED *revoked)
{
    const openssl::Owned<ASN1_ENUMERATED, ASN1_ENUMERATED_free> reason(
        static_cast<ASN1_ENUMERATED *>(X509_REVOKED_get_ext_d2i(revoked, NID_crl_reason, nullptr, nullptr)));
    openssl::forgetErrors();
    return reason ? static_cast<RevocationReason>(ASN1_ENUMERATED_get(reason.get())) : RevocationReason::Unspecified;
}

base::Result<> addEntry(X509_CRL *crl, const RevokedCertificate &entry)
{
    openssl::Owned<X509_REVOKED, X509_REVOKED_free> revoked(X509_REVOKED_new());
    BIGNUM *parsed = nullptr;
    const auto digits = entry.serialNumber.toLatin1();
    const bool isHex = !digits.isEmpty() && BN_hex2bn(&parsed, digits.constData()) == static_cast<int>(digits.size());
    const openssl::BignumPtr number(parsed);
    if (!isHex)
        return fail(ErrorCode::InvalidName, entry.serialNumber);
    const openssl::Asn1IntegerPtr serial(BN_to_ASN1_INTEGER(number.get(), nullptr));
    const auto time = openssl::toAsn1Time(entry.time);
    if (!revoked || !serial || !time || X509_REVOKED_set_serialNumber(revoked.get(), serial.get()) != 1
        || X509_REVOKED_set_revocationDate(revoked.get(), time.get()) != 1)
        return openssl::cryptoFailure();
    // RFC 5280, 5.3.1: "unspecified" is said by leaving the reason out.
    if (entry.reason != RevocationReason::Unspecified) {
        const openssl::Owned<ASN1_ENUMERATED, ASN1_ENUMERATED_free> reason(ASN1_ENUMERATED_new());
        if (!reason || ASN1_ENUMERATED_set(reason.get(), static_cast<long>(entry.reason)) != 1
            || X509_REVOKED_add1_ext_i2d(revoked.get(), NID_crl_reason, reason.get(), 0, X509V3_ADD_APPEND) != 1)
            return openssl::cryptoFailure();
    }
    if (X509_CRL_add0_revoked(crl, revoked.get()) != 1)
        return openssl::cryptoFailure();
    static_cast<void>(revoked.release());
    return {};
}

base::Result<> addListExtensions(X509_CRL *crl, const Certificate &authority, quint64 number)
{
    const openssl::AuthorityKeyIdPtr keyId(AUTHORITY_KEYID_new());
    const openssl::Asn1IntegerPtr counter(ASN1_INTEGER_new());
    if (!keyId || !counter || ASN1_INTEGER_set_uint64(counter.get(), number) != 1)
        return openssl::cryptoFailure();
    const openssl::OctetStringPtr own(static_cast<ASN1_OCTET_STRING *>(
        X509_get_ext_d2i(authority.x509(), NID_subject_key_identifier, nullptr, nullptr)));
    openssl::forgetErrors();
    if (own) {
        keyId->keyid = ASN1_OCTET_STRING_dup(own.get());
        if (X509_CRL_add1_ext_i2d(crl, NID_authority_key_identifier, keyId.get(), 0, X509V3_ADD_APPEND) != 1)
            return openssl::cryptoFailure();
    }
    if (X509_CRL_add1_ext_i2d(crl, NID_crl_number, counter.get(), 0, X509V3_ADD_APPEND) != 1)
        return openssl::cryptoFailure();
    return {};
}

} // namespace

base::Result<RevocationList> RevocationList::read(QByteArrayView content, const QString &source)
{
    auto der = content.toByteArray();
    if (const auto text = asText(content)) {
        auto scanned = scanText(*text);
        bool found = false;
        for (const auto &block : scanned.blocks) {
            if (block.label != "X509 CRL")
                continue;
            const auto decoded = block.decoded();
            if (!block.closed || !decoded)
                return fail(ErrorCode::CertificateDamaged, source, block.closed ? u"base64"_s : u"truncated"_s);
            der = *decoded;
            found = true;
            break;
        }
        if (!found && scanned.bare.size() == 1)
            der = std::move(scanned.bare.front()); // a copy would share the buffer that is wiped with the rest
    }
    auto crl = decode(der, source);
    if (!crl)
        return std::unexpected(crl.error());
    RevocationList result;
    result.m_crl = std::shared_ptr<X509_CRL>(crl->release(), X509_CRL_free);
    return result;
}

QByteArray RevocationList::der() const
{
    return openssl::toDer<i2d_X509_CRL>(m_crl.get());
}

QByteArray RevocationList::pem() const
{
    const openssl::BioPtr bio(BIO_new(BIO_s_mem()));
    if (!bio || PEM_write_bio_X509_CRL(bio.get(), m_crl.get()) != 1)
        return {};
    char *bytes = nullptr;
    const auto length = BIO_get_mem_data(bio.get(), &bytes);
    return QByteArray(bytes, length);
}

Name RevocationList::issuer() const
{
    return nameFrom(X509_CRL_get_issuer(m_crl.get()));
}

QDateTime RevocationList::thisUpdate() const
{
    return openssl::toDateTime(X509_CRL_get0_lastUpdate(m_crl.get()));
}

QDateTime RevocationList::nextUpdate() const
{
    return openssl::toDateTime(X509_CRL_get0_nextUpdate(m_crl.get()));
}

QString RevocationList::number() const
{
    const openssl::Asn1IntegerPtr number(static_cast<ASN1_INTEGER *>(X509_CRL_get_ext_d2i(m_crl.get(), NID_crl_number,
                                                                                          nullptr, nullptr)));
    openssl::forgetErrors();
    return number ? openssl::toHex(number.get()) : QString();
}

QList<RevokedCertificate> RevocationList::entries() const
{
    QList<RevokedCertificate> result;
    const auto *revoked = X509_CRL_get_REVOKED(m_crl.get());
    for (int i = 0; i < sk_X509_REVOKED_num(revoked); ++i) {
        const auto *entry = sk_X509_REVOKED_value(revoked, i);
        result.append({openssl::toHex(X509_REVOKED_get0_serialNumber(entry)),
                       openssl::toDateTime(X509_REVOKED_get0_revocationDate(entry)), reasonOf(entry)});
    }
    return result;
}

bool RevocationList::isSignedBy(const Certificate &authority) const
{
    auto *key = X509_get0_pubkey(authority.x509());
    const bool result = key
                        && X509_NAME_cmp(X509_CRL_get_issuer(m_crl.get()), X509_get_subject_name(authority.x509())) == 0
                        && X509_CRL_verify(m_crl.get(), key) == 1;
    openssl::forgetErrors();
    return result;
}

base::Result<RevocationList> createRevocationList(const Identity &authority, const QList<RevokedCertificate> &entries,
                                                  quint64 number, int validDays, const base::Clock &clock)
{
    if (const auto checked = checkAuthority(authority, KU_CRL_SIGN); !checked)
        return std::unexpected(checked.error());
    const auto validity = validityFor(validDays, clock);
    if (!validity)
        return std::unexpected(validity.error());
    const openssl::X509CrlPtr crl(X509_CRL_new());
    const auto thisUpdate = openssl::toAsn1Time(validity->notBefore);
    const auto nextUpdate = openssl::toAsn1Time(validity->notAfter);
    if (!crl || !thisUpdate || !nextUpdate || X509_CRL_set_version(crl.get(), X509_CRL_VERSION_2) != 1
        || X509_CRL_set_issuer_name(crl.get(), X509_get_subject_name(authority.certificate.x509())) != 1
        || X509_CRL_set1_lastUpdate(crl.get(), thisUpdate.get()) != 1
        || X509_CRL_set1_nextUpdate(crl.get(), nextUpdate.get()) != 1)
        return openssl::cryptoFailure();
    for (const auto &entry : entries) {
        if (const auto added = addEntry(crl.get(), entry); !added)
            return std::unexpected(added.error());
    }
    if (const auto added = addListExtensions(crl.get(), authority.certificate, number); !added)
        return std::unexpected(added.error());
    X509_CRL_sort(crl.get());
    if (X509_CRL_sign(crl.get(), authority.key.evp(), digestFor(authority.key.evp())) <= 0)
        return openssl::cryptoFailure();
    return RevocationList::read(openssl::toDer<i2d_X509_CRL>(crl.get()), {});
}

} // namespace certwizard::pki
