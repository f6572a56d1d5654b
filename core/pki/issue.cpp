#include "pki/issue.h"

#include "extensions.h"
#include "issue_common.h"
#include "name.h"
#include "openssl.h"

#include <openssl/rand.h>

#include <algorithm>
#include <array>

namespace certwizard::pki {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;

namespace {

constexpr qint64 backdatedSeconds = 3600;
constexpr qsizetype longestAttribute = 64; // ub-common-name and its siblings in RFC 5280
constexpr auto commonNameOid = "2.5.4.3"_L1;
constexpr auto organisationOid = "2.5.4.10"_L1;
constexpr auto countryOid = "2.5.4.6"_L1;

base::Result<QString> checkedText(const QString &text)
{
    auto trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.toUcs4().size() > longestAttribute || !isSafeText(trimmed))
        return fail(ErrorCode::InvalidName, text);
    return trimmed;
}

base::Result<> addAttribute(X509_NAME *name, const QString &oid, const QString &value)
{
    const auto checked = checkedText(value);
    if (!checked)
        return std::unexpected(checked.error());
    if (oid == countryOid && checked->size() != 2)
        return fail(ErrorCode::InvalidName, value);
    const openssl::Asn1ObjectPtr object(OBJ_txt2obj(oid.toLatin1().constData(), 1));
    const auto utf8 = checked->toUtf8();
    if (!object
        || X509_NAME_add_entry_by_OBJ(name, object.get(), MBSTRING_UTF8, openssl::uchars(utf8.constData()),
                                      static_cast<int>(utf8.size()), -1, 0)
               != 1) {
        // What is left: a character that this attribute's string type cannot hold.
        openssl::forgetErrors();
        return fail(ErrorCode::InvalidName, value);
    }
    return {};
}

base::Result<openssl::X509NamePtr> subjectName(const QList<NameAttribute> &further, const QString &commonName)
{
    openssl::X509NamePtr name(X509_NAME_new());
    if (!name)
        return openssl::cryptoFailure();
    for (const auto &attribute : further) {
        if (const auto added = addAttribute(name.get(), attribute.oid, attribute.value); !added)
            return std::unexpected(added.error());
    }
    if (!commonName.isEmpty()) {
        if (const auto added = addAttribute(name.get(), commonNameOid, commonName); !added)
            return std::unexpected(added.error());
    }
    return name;
}

base::Result<> setRandomSerial(X509 *x509)
{
    std::array<unsigned char, 20> octets{};
    if (RAND_bytes(octets.data(), static_cast<int>(octets.size())) != 1)
        return openssl::cryptoFailure();
    // Positive, and always of the full length: the second bit is set.
    octets[0] = static_cast<unsigned char>((octets[0] & 0x3f) | 0x40);
    const openssl::BignumPtr number(BN_bin2bn(octets.data(), static_cast<int>(octets.size()), nullptr));
    if (!number || !BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(x509)))
        return openssl::cryptoFailure();
    return {};
}

/// Narrowed to what the authority can vouch for.
base::Result<Validity> validityUnder(const Certificate &authority, int days, const base::Clock &clock)
{
    auto validity = validityFor(days, clock);
    if (!validity)
        return validity;
    const auto now = clock().toUTC();
    if (now >= authority.notAfter())
        return fail(ErrorCode::OutOfRange, authority.subject().display(), u"expired"_s);
    if (now < authority.notBefore())
        return fail(ErrorCode::OutOfRange, authority.subject().display(), u"not-yet-valid"_s);
    validity->notBefore = std::max(validity->notBefore, authority.notBefore());
    validity->notAfter = std::min(validity->notAfter, authority.notAfter());
    return validity;
}

base::Result<openssl::X509Ptr> blank(const X509_NAME *subject, const X509_NAME *issuer, EVP_PKEY *key,
                                     const Validity &validity)
{
    openssl::X509Ptr x509(X509_new());
    const auto notBefore = openssl::toAsn1Time(validity.notBefore);
    const auto notAfter = openssl::toAsn1Time(validity.notAfter);
    if (!x509 || !notBefore || !notAfter || X509_set_version(x509.get(), X509_VERSION_3) != 1
        || X509_set_subject_name(x509.get(), subject) != 1 || X509_set_issuer_name(x509.get(), issuer) != 1
        || X509_set_pubkey(x509.get(), key) != 1 || X509_set1_notBefore(x509.get(), notBefore.get()) != 1
        || X509_set1_notAfter(x509.get(), notAfter.get()) != 1)
        return openssl::cryptoFailure();
    if (const auto numbered = setRandomSerial(x509.get()); !numbered)
        return std::unexpected(numbered.error());
    return x509;
}

base::Result<Certificate> sign(X509 *x509, EVP_PKEY *signer)
{
    if (X509_sign(x509, signer, digestFor(signer)) <= 0)
        return openssl::cryptoFailure();
    auto certificate = Certificate::fromX509(x509);
    if (certificate.der().isEmpty())
        return openssl::cryptoFailure();
    return certificate;
}

struct LeafOrder {
    openssl::X509NamePtr subject;
    AlternativeNames names;
    int validDays = 0;
    bool server = false;
    bool smartCardLogon = false;
};

base::Result<> addLeafExtensions(X509 *x509, const LeafOrder &order, EVP_PKEY *key, X509 *issuer,
                                 const Publication &publication)
{
    const bool encipherment = order.server && EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA;
    auto result = addBasicConstraints(x509, false, -1);
    if (result)
        result = encipherment ? addKeyUsage(x509, {UsageBit::DigitalSignature, UsageBit::KeyEncipherment})
                              : addKeyUsage(x509, {UsageBit::DigitalSignature});
    if (result) {
        if (order.server)
            result = addPurposes(x509, {NID_server_auth});
        else if (order.smartCardLogon)
            result = addPurposes(x509, {NID_client_auth, NID_ms_smartcard_login});
        else
            result = addPurposes(x509, {NID_client_auth});
    }
    if (result)
        result = addSubjectKeyId(x509);
    if (result)
        result = addAuthorityKeyId(x509, issuer);
    if (result && !order.names.isEmpty()) {
        // RFC 5280, 4.2.1.6: the names carry everything when the subject is empty.
        const int critical = X509_NAME_entry_count(order.subject.get()) == 0 ? 1 : 0;
        if (X509_add1_ext_i2d(x509, NID_subject_alt_name, const_cast<GENERAL_NAMES *>(order.names.get()), critical,
                              X509V3_ADD_APPEND)
            != 1)
            return openssl::cryptoFailure();
    }
    if (result)
        result = addPublication(x509, publication);
    return result;
}

/// What the authority grants, if it is one.
base::Result<Validity> granted(const Identity &authority, int days, const base::Clock &clock)
{
    if (const auto checked = checkAuthority(authority, KU_KEY_CERT_SIGN); !checked)
        return std::unexpected(checked.error());
    return validityUnder(authority.certificate, days, clock);
}

base::Result<Certificate> certify(const Identity &authority, const LeafOrder &order, EVP_PKEY *key,
                                  const Validity &validity, const Publication &publication)
{
    auto *issuer = authority.certificate.x509();
    const auto x509 = blank(order.subject.get(), X509_get_subject_name(issuer), key, validity);
    if (!x509)
        return std::unexpected(x509.error());
    if (const auto added = addLeafExtensions(x509->get(), order, key, issuer, publication); !added)
        return std::unexpected(added.error());
    return sign(x509->get(), authority.key.evp());
}

base::Result<LeafOrder> serverOrder(const ServerRequest &request)
{
    LeafOrder order;
    order.server = true;
    order.validDays = request.validDays;
    QString commonName;
    for (const auto &name : request.dnsNames) {
        if (const auto added = order.names.addDns(name); !added)
            return std::unexpected(added.error());
        // A longer name does not fit into the subject; it counts as an alternative name, which is what clients read.
        if (commonName.isEmpty() && checkedDnsName(name)->size() <= longestAttribute)
            commonName = *checkedDnsName(name);
    }
    for (const auto &address : request.ipAddresses) {
        if (const auto added = order.names.addAddress(address); !added)
            return std::unexpected(added.error());
        if (commonName.isEmpty() && request.dnsNames.isEmpty())
            commonName = address.toString();
    }
    if (order.names.isEmpty())
        return fail(ErrorCode::InvalidName);
    auto subject = subjectName(request.furtherSubject, commonName);
    if (!subject)
        return std::unexpected(subject.error());
    order.subject = std::move(*subject);
    return order;
}

base::Result<LeafOrder> clientOrder(const ClientRequest &request)
{
    LeafOrder order;
    order.validDays = request.validDays;
    order.smartCardLogon = request.smartCardLogon;
    if (!request.email.isEmpty()) {
        if (const auto added = order.names.addEmail(request.email); !added)
            return std::unexpected(added.error());
    }
    if (!request.upn.isEmpty()) {
        if (const auto added = order.names.addUpn(request.upn); !added)
            return std::unexpected(added.error());
    }
    if (request.commonName.isEmpty())
        return fail(ErrorCode::InvalidName);
    auto subject = subjectName(request.furtherSubject, request.commonName);
    if (!subject)
        return std::unexpected(subject.error());
    order.subject = std::move(*subject);
    return order;
}

/// For a key that somebody else has.
base::Result<Certificate> certify(const Identity &authority, const base::Result<LeafOrder> &order, const PublicKey &key,
                                  const base::Clock &clock, const Publication &publication)
{
    if (!order)
        return std::unexpected(order.error());
    const auto validity = granted(authority, order->validDays, clock);
    if (!validity)
        return std::unexpected(validity.error());
    return certify(authority, *order, key.evp(), *validity, publication);
}

/// All is checked before the key is made: an RSA key takes a moment.
base::Result<Identity> issue(const Identity &authority, const base::Result<LeafOrder> &order, KeyAlgorithm algorithm,
                             const base::Clock &clock, const Publication &publication)
{
    if (!order)
        return std::unexpected(order.error());
    const auto validity = granted(authority, order->validDays, clock);
    if (!validity)
        return std::unexpected(validity.error());
    auto key = PrivateKey::generate(algorithm);
    if (!key)
        return std::unexpected(key.error());
    auto certificate = certify(authority, *order, key->evp(), *validity, publication);
    if (!certificate)
        return std::unexpected(certificate.error());
    return Identity{std::move(*certificate), std::move(*key)};
}

} // namespace

const EVP_MD *digestFor(const EVP_PKEY *signer)
{
    switch (EVP_PKEY_get_base_id(signer)) {
    case EVP_PKEY_ED25519:
    case EVP_PKEY_ED448:
        return nullptr;
    case EVP_PKEY_EC:
        if (EVP_PKEY_get_bits(signer) > 384)
            return EVP_sha512();
        return EVP_PKEY_get_bits(signer) > 256 ? EVP_sha384() : EVP_sha256();
    default:
        return EVP_sha256();
    }
}

base::Result<Validity> validityFor(int days, const base::Clock &clock)
{
    if (days < 1 || days > maximumValidDays)
        return fail(ErrorCode::OutOfRange, u"validDays"_s, u"1–"_s + QString::number(maximumValidDays));
    const auto now = clock().toUTC();
    return Validity{now.addSecs(-backdatedSeconds), now.addDays(days)};
}

base::Result<> checkAuthority(const Identity &authority, unsigned usage)
{
    if (authority.certificate.isNull() || authority.key.isNull())
        return fail(ErrorCode::NotAnAuthority);
    const auto name = authority.certificate.subject().display();
    if (!authority.certificate.isCa() || (X509_get_key_usage(authority.certificate.x509()) & usage) == 0)
        return fail(ErrorCode::NotAnAuthority, name);
    if (!authority.key.matches(authority.certificate))
        return fail(ErrorCode::KeyMismatch, name, name);
    return {};
}

base::Result<Identity> createAuthority(const AuthorityRequest &request, const base::Clock &clock)
{
    const auto validity = validityFor(request.validDays, clock);
    if (!validity)
        return std::unexpected(validity.error());
    if (request.pathLength < -1 || request.pathLength > 10)
        return fail(ErrorCode::OutOfRange, u"pathLength"_s, u"-1–10"_s);
    if (request.commonName.isEmpty())
        return fail(ErrorCode::InvalidName);
    auto further = request.furtherSubject;
    if (!request.organisation.isEmpty())
        further.append({u"O"_s, organisationOid, request.organisation});
    const auto subject = subjectName(further, request.commonName);
    if (!subject)
        return std::unexpected(subject.error());
    auto key = PrivateKey::generate(request.key);
    if (!key)
        return std::unexpected(key.error());
    const auto x509 = blank(subject->get(), subject->get(), key->evp(), *validity);
    if (!x509)
        return std::unexpected(x509.error());
    auto added = addBasicConstraints(x509->get(), true, request.pathLength);
    if (added)
        added = addKeyUsage(x509->get(), {UsageBit::KeyCertSign, UsageBit::CrlSign});
    if (added)
        added = addSubjectKeyId(x509->get());
    if (added)
        added = addAuthorityKeyId(x509->get(), x509->get());
    if (!added)
        return std::unexpected(added.error());
    auto certificate = sign(x509->get(), key->evp());
    if (!certificate)
        return std::unexpected(certificate.error());
    return Identity{std::move(*certificate), std::move(*key)};
}

base::Result<Identity> issueServer(const Identity &authority, const ServerRequest &request, const base::Clock &clock,
                                   const Publication &publication)
{
    return issue(authority, serverOrder(request), request.key, clock, publication);
}

base::Result<Identity> issueClient(const Identity &authority, const ClientRequest &request, const base::Clock &clock,
                                   const Publication &publication)
{
    return issue(authority, clientOrder(request), request.key, clock, publication);
}

base::Result<> checkAuthority(const Identity &authority, const base::Clock &clock)
{
    if (auto able = checkAuthority(authority, KU_KEY_CERT_SIGN); !able)
        return able;
    const auto validity = validityUnder(authority.certificate, 1, clock);
    return validity ? base::Result<>() : std::unexpected(validity.error());
}

base::Result<> check(const ServerRequest &request)
{
    const auto order = serverOrder(request);
    if (!order)
        return std::unexpected(order.error());
    const auto validity = validityFor(request.validDays, base::systemClock());
    return validity ? base::Result<>() : std::unexpected(validity.error());
}

base::Result<> check(const ClientRequest &request)
{
    const auto order = clientOrder(request);
    if (!order)
        return std::unexpected(order.error());
    const auto validity = validityFor(request.validDays, base::systemClock());
    return validity ? base::Result<>() : std::unexpected(validity.error());
}

base::Result<Certificate> certifyServer(const Identity &authority, const ServerRequest &request, const PublicKey &key,
                                        const base::Clock &clock, const Publication &publication)
{
    return certify(authority, serverOrder(request), key, clock, publication);
}

base::Result<Certificate> certifyClient(const Identity &authority, const ClientRequest &request, const PublicKey &key,
                                        const base::Clock &clock, const Publication &publication)
{
    return certify(authority, clientOrder(request), key, clock, publication);
}

base::Result<Certificate> renew(const Identity &authority, const Certificate &old, const PublicKey &key, int validDays,
                                const base::Clock &clock, const Publication &publication)
{
    if (old.isCa())
        return fail(ErrorCode::NotRenewable, old.subject().display());
    const auto validity = granted(authority, validDays, clock);
    if (!validity)
        return std::unexpected(validity.error());
    auto *issuer = authority.certificate.x509();
    const auto x509 = blank(X509_get_subject_name(old.x509()), X509_get_subject_name(issuer), key.evp(), *validity);
    if (!x509)
        return std::unexpected(x509.error());
    for (const int nid : {NID_basic_constraints, NID_key_usage, NID_ext_key_usage, NID_subject_alt_name}) {
        const int at = X509_get_ext_by_NID(old.x509(), nid, -1);
        if (at >= 0 && X509_add_ext(x509->get(), X509_get_ext(old.x509(), at), -1) != 1)
            return openssl::cryptoFailure();
    }
    auto added = addSubjectKeyId(x509->get());
    if (added)
        added = addAuthorityKeyId(x509->get(), issuer);
    if (added)
        added = addPublication(x509->get(), publication);
    if (!added)
        return std::unexpected(added.error());
    return sign(x509->get(), authority.key.evp());
}

base::Result<> check(const Publication &publication)
{
    const openssl::X509Ptr scratch(X509_new());
    return scratch ? addPublication(scratch.get(), publication) : openssl::cryptoFailure();
}

} // namespace certwizard::pki
