#include "extensions.h"

#include "name.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace certwizard::pki {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;

namespace {

base::Result<> add(X509 *x509, int nid, void *value, bool critical)
{
    if (!value || X509_add1_ext_i2d(x509, nid, value, critical ? 1 : 0, X509V3_ADD_APPEND) != 1)
        return openssl::cryptoFailure();
    return {};
}

bool isDnsLabel(QStringView label)
{
    if (label.isEmpty() || label.size() > 63 || label.front() == u'-' || label.back() == u'-')
        return false;
    // The underscore is no host name by the book, but Windows networks have such machines.
    return std::ranges::all_of(label, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
    });
}

/// An http, https or ldap address; http is what Windows fetches.
base::Result<openssl::GeneralNamePtr> uriName(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    const auto encoded = url.toEncoded();
    const bool known = url.scheme() == "http"_L1 || url.scheme() == "https"_L1 || url.scheme() == "ldap"_L1;
    if (!url.isValid() || !known || encoded.size() > 2048)
        return fail(ErrorCode::InvalidName, address, u"url"_s);
    openssl::GeneralNamePtr name(GENERAL_NAME_new());
    auto *text = ASN1_IA5STRING_new();
    if (!name || !text || ASN1_STRING_set(text, encoded.constData(), static_cast<int>(encoded.size())) != 1) {
        ASN1_IA5STRING_free(text);
        return openssl::cryptoFailure();
    }
    GENERAL_NAME_set0_value(name.get(), GEN_URI, text);
    return name;
}

base::Result<> addDistributionPoints(X509 *x509, const QStringList &urls)
{
    const openssl::Owned<CRL_DIST_POINTS, CRL_DIST_POINTS_free> points(CRL_DIST_POINTS_new());
    auto point = openssl::Owned<DIST_POINT, DIST_POINT_free>(DIST_POINT_new());
    if (!points || !point)
        return openssl::cryptoFailure();
    point->distpoint = DIST_POINT_NAME_new();
    if (!point->distpoint)
        return openssl::cryptoFailure();
    auto *names = sk_GENERAL_NAME_new_null();
    point->distpoint->type = 0;
    point->distpoint->name.fullname = names;
    for (const auto &url : urls) {
        auto name = uriName(url);
        if (!name)
            return std::unexpected(name.error());
        if (sk_GENERAL_NAME_push(names, name->get()) <= 0)
            return openssl::cryptoFailure();
        static_cast<void>(name->release());
    }
    if (sk_DIST_POINT_push(points.get(), point.get()) <= 0)
        return openssl::cryptoFailure();
    static_cast<void>(point.release());
    return add(x509, NID_crl_distribution_points, points.get(), false);
}

base::Result<> addAuthorityAccess(X509 *x509, const QStringList &urls)
{
    const openssl::AuthorityInfoAccessPtr access(AUTHORITY_INFO_ACCESS_new());
    if (!access)
        return openssl::cryptoFailure();
    for (const auto &url : urls) {
        auto name = uriName(url);
        if (!name)
            return std::unexpected(name.error());
        openssl::Owned<ACCESS_DESCRIPTION, ACCESS_DESCRIPTION_free> description(ACCESS_DESCRIPTION_new());
        if (!description)
            return openssl::cryptoFailure();
        ASN1_OBJECT_free(description->method);
        description->method = OBJ_nid2obj(NID_ad_ca_issuers);
        GENERAL_NAME_free(description->location);
        description->location = name->release();
        if (sk_ACCESS_DESCRIPTION_push(access.get(), description.get()) <= 0)
            return openssl::cryptoFailure();
        static_cast<void>(description.release());
    }
    return add(x509, NID_info_access, access.get(), false);
}

} // namespace

base::Result<QString> checkedDnsName(const QString &name)
{
    const auto invalid = [&] { return fail(ErrorCode::InvalidName, name, u"host"_s); };
    auto rest = name.trimmed();
    const bool wildcard = rest.startsWith("*."_L1);
    if (wildcard)
        rest = rest.sliced(2);
    const auto ascii = std::ranges::all_of(rest, [](QChar c) { return c.unicode() < 0x80; })
                           ? rest.toLower()
                           : QString::fromLatin1(QUrl::toAce(rest)).toLower();
    if (ascii.isEmpty() || ascii.size() > 253)
        return invalid();
    const auto labels = ascii.split(u'.');
    if (!std::ranges::all_of(labels, isDnsLabel) || (wildcard && labels.size() < 2))
        return invalid();
    // "10.0.0.1" as a DNS name is matched by nobody; it belongs among the addresses.
    if (std::ranges::all_of(labels.last(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return invalid();
    return wildcard ? "*."_L1 + ascii : ascii;
}

AlternativeNames::AlternativeNames() : m_names(GENERAL_NAMES_new()) {}

base::Result<> AlternativeNames::push(openssl::GeneralNamePtr name)
{
    if (!name || sk_GENERAL_NAME_push(m_names.get(), name.get()) <= 0)
        return openssl::cryptoFailure();
    static_cast<void>(name.release());
    return {};
}

base::Result<> AlternativeNames::addIa5(int type, const QByteArray &text)
{
    openssl::GeneralNamePtr name(GENERAL_NAME_new());
    auto *string = ASN1_IA5STRING_new();
    if (!name || !string || ASN1_STRING_set(string, text.constData(), static_cast<int>(text.size())) != 1) {
        ASN1_IA5STRING_free(string);
        return openssl::cryptoFailure();
    }
    GENERAL_NAME_set0_value(name.get(), type, string);
    return push(std::move(name));
}

base::Result<> AlternativeNames::addDns(const QString &name)
{
    const auto checked = checkedDnsName(name);
    if (!checked)
        return std::unexpected(checked.error());
    return addIa5(GEN_DNS, checked->toLatin1());
}

base::Result<> AlternativeNames::addAddress(const QHostAddress &address)
{
    std::array<unsigned char, 16> bytes{};
    int length = 0;
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        const auto number = address.toIPv4Address();
        length = 4;
        for (unsigned i = 0; i < 4; ++i)
            bytes[i] = static_cast<unsigned char>(number >> (24 - 8 * i));
    } else if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        const auto number = address.toIPv6Address();
        length = 16;
        std::ranges::copy(number.c, bytes.begin());
    } else {
        return fail(ErrorCode::InvalidName, address.toString());
    }
    openssl::GeneralNamePtr name(GENERAL_NAME_new());
    auto *octets = ASN1_OCTET_STRING_new();
    if (!name || !octets || ASN1_OCTET_STRING_set(octets, bytes.data(), length) != 1) {
        ASN1_OCTET_STRING_free(octets);
        return openssl::cryptoFailure();
    }
    GENERAL_NAME_set0_value(name.get(), GEN_IPADD, octets);
    return push(std::move(name));
}

base::Result<> AlternativeNames::addEmail(const QString &email)
{
    const auto invalid = [&] { return fail(ErrorCode::InvalidName, email); };
    const auto at = email.lastIndexOf(u'@');
    if (at <= 0 || email.size() > 254)
        return invalid();
    const auto local = QStringView(email).first(at);
    const auto plain = [](QChar c) {
        return c.unicode() > 0x20 && c.unicode() < 0x7f && !u"()<>[]:;,\\\"@"_s.contains(c);
    };
    const auto domain = checkedDnsName(email.sliced(at + 1));
    if (!domain || domain->startsWith(u'*') || !std::ranges::all_of(local, plain))
        return invalid();
    return addIa5(GEN_EMAIL, local.toLatin1() + '@' + domain->toLatin1());
}

base::Result<> AlternativeNames::addUpn(const QString &upn)
{
    const auto at = upn.indexOf(u'@');
    if (at <= 0 || at + 1 == upn.size() || upn.size() > 1024 || !isSafeText(upn) || upn.trimmed() != upn)
        return fail(ErrorCode::InvalidName, upn);
    const auto utf8 = upn.toUtf8();
    openssl::GeneralNamePtr name(GENERAL_NAME_new());
    auto *string = ASN1_UTF8STRING_new();
    auto *value = ASN1_TYPE_new();
    if (!name || !string || !value || ASN1_STRING_set(string, utf8.constData(), static_cast<int>(utf8.size())) != 1) {
        ASN1_UTF8STRING_free(string);
        ASN1_TYPE_free(value);
        return openssl::cryptoFailure();
    }
    ASN1_TYPE_set(value, V_ASN1_UTF8STRING, string);
    if (GENERAL_NAME_set0_othername(name.get(), OBJ_nid2obj(NID_ms_upn), value) != 1) {
        ASN1_TYPE_free(value);
        return openssl::cryptoFailure();
    }
    return push(std::move(name));
}

base::Result<> addKeyUsage(X509 *x509, std::initializer_list<UsageBit> bits)
{
    const openssl::Asn1BitStringPtr usage(ASN1_BIT_STRING_new());
    for (const auto bit : bits) {
        if (!usage || ASN1_BIT_STRING_set_bit(usage.get(), static_cast<int>(bit), 1) != 1)
            return openssl::cryptoFailure();
    }
    return add(x509, NID_key_usage, usage.get(), true);
}

base::Result<> addBasicConstraints(X509 *x509, bool authority, int pathLength)
{
    const openssl::BasicConstraintsPtr constraints(BASIC_CONSTRAINTS_new());
    if (!constraints)
        return openssl::cryptoFailure();
    constraints->ca = authority ? 0xff : 0;
    if (authority && pathLength >= 0) {
        constraints->pathlen = ASN1_INTEGER_new();
        if (!constraints->pathlen || ASN1_INTEGER_set(constraints->pathlen, pathLength) != 1)
            return openssl::cryptoFailure();
    }
    return add(x509, NID_basic_constraints, constraints.get(), true);
}

base::Result<> addPurposes(X509 *x509, std::initializer_list<int> nids)
{
    const openssl::ExtendedKeyUsagePtr usage(EXTENDED_KEY_USAGE_new());
    for (const int nid : nids) {
        if (!usage || sk_ASN1_OBJECT_push(usage.get(), OBJ_nid2obj(nid)) <= 0)
            return openssl::cryptoFailure();
    }
    return add(x509, NID_ext_key_usage, usage.get(), false);
}

base::Result<> addSubjectKeyId(X509 *x509)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    const openssl::OctetStringPtr id(ASN1_OCTET_STRING_new());
    // SHA-1 of the key is the customary identifier (RFC 5280, 4.2.1.2); it protects nothing.
    if (!id || X509_pubkey_digest(x509, EVP_sha1(), digest.data(), &length) != 1
        || ASN1_OCTET_STRING_set(id.get(), digest.data(), static_cast<int>(length)) != 1)
        return openssl::cryptoFailure();
    return add(x509, NID_subject_key_identifier, id.get(), false);
}

base::Result<> addAuthorityKeyId(X509 *x509, const X509 *issuer)
{
    const openssl::AuthorityKeyIdPtr id(AUTHORITY_KEYID_new());
    if (!id)
        return openssl::cryptoFailure();
    const openssl::OctetStringPtr key(
        static_cast<ASN1_OCTET_STRING *>(X509_get_ext_d2i(issuer, NID_subject_key_identifier, nullptr, nullptr)));
    if (key) {
        id->keyid = ASN1_OCTET_STRING_dup(key.get());
        return add(x509, NID_authority_key_identifier, id.get(), false);
    }
    // An adopted authority without an identifier of its own is named by its issuer and serial number.
    openssl::GeneralNamePtr name(GENERAL_NAME_new());
    auto *directory = X509_NAME_dup(X509_get_issuer_name(issuer));
    id->issuer = GENERAL_NAMES_new();
    id->serial = ASN1_INTEGER_dup(X509_get0_serialNumber(issuer));
    if (!name || !directory || !id->issuer || !id->serial) {
        X509_NAME_free(directory);
        return openssl::cryptoFailure();
    }
    GENERAL_NAME_set0_value(name.get(), GEN_DIRNAME, directory);
    if (sk_GENERAL_NAME_push(id->issuer, name.get()) <= 0)
        return openssl::cryptoFailure();
    static_cast<void>(name.release());
    return add(x509, NID_authority_key_identifier, id.get(), false);
}

base::Result<> addPublication(X509 *x509, const Publication &publication)
{
    if (!publication.revocationListUrls.isEmpty()) {
        if (auto added = addDistributionPoints(x509, publication.revocationListUrls); !added)
            return added;
    }
    if (!publication.authorityUrls.isEmpty())
        return addAuthorityAccess(x509, publication.authorityUrls);
    return {};
}

} // namespace certwizard::pki
