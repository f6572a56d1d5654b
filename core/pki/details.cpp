#include "pki/details.h"

#include "openssl.h"

namespace certwizard::pki {

using namespace Qt::StringLiterals;

namespace {

QList<KeyUsage> keyUsagesOf(const X509 *x509)
{
    const openssl::Asn1BitStringPtr bits(static_cast<ASN1_BIT_STRING *>(X509_get_ext_d2i(x509, NID_key_usage, nullptr,
                                                                                         nullptr)));
    QList<KeyUsage> usages;
    for (int bit = 0; bits && bit <= static_cast<int>(KeyUsage::DecipherOnly); ++bit) {
        if (ASN1_BIT_STRING_get_bit(bits.get(), bit) == 1)
            usages += static_cast<KeyUsage>(bit);
    }
    return usages;
}

std::optional<int> pathLengthOf(const X509 *x509)
{
    const openssl::BasicConstraintsPtr constraints(
        static_cast<BASIC_CONSTRAINTS *>(X509_get_ext_d2i(x509, NID_basic_constraints, nullptr, nullptr)));
    if (!constraints || constraints->ca == 0 || constraints->pathlen == nullptr)
        return std::nullopt;
    return static_cast<int>(ASN1_INTEGER_get(constraints->pathlen));
}

/// As openssl words it, though names as we write them; cut at the first line end, so that none can look like another
/// line of ours.
QString worded(GENERAL_NAME *name)
{
    if (name->type == GEN_DIRNAME)
        return "DirName:"_L1 + nameFrom(name->d.directoryName).toString();
    const openssl::BioPtr bio(BIO_new(BIO_s_mem()));
    if (!bio || GENERAL_NAME_print(bio.get(), name) != 1)
        return {};
    char *text = nullptr;
    const auto size = BIO_get_mem_data(bio.get(), &text);
    return QString::fromUtf8(text, size).section(u'\n', 0, 0);
}

QStringList otherNamesOf(const X509 *x509)
{
    const openssl::GeneralNamesPtr names(static_cast<GENERAL_NAMES *>(X509_get_ext_d2i(x509, NID_subject_alt_name,
                                                                                       nullptr, nullptr)));
    QStringList others;
    for (int i = 0; i < sk_GENERAL_NAME_num(names.get()); ++i) {
        auto *const name = sk_GENERAL_NAME_value(names.get(), i);
        const bool isKnown = name->type == GEN_DNS || name->type == GEN_IPADD || name->type == GEN_EMAIL
                             || (name->type == GEN_OTHERNAME && OBJ_obj2nid(name->d.otherName->type_id) == NID_ms_upn);
        if (!isKnown)
            others += worded(name);
    }
    return others;
}

QStringList respondersOf(const X509 *x509)
{
    const openssl::AuthorityInfoAccessPtr access(
        static_cast<AUTHORITY_INFO_ACCESS *>(X509_get_ext_d2i(x509, NID_info_access, nullptr, nullptr)));
    QStringList urls;
    for (int i = 0; i < sk_ACCESS_DESCRIPTION_num(access.get()); ++i) {
        const auto *const description = sk_ACCESS_DESCRIPTION_value(access.get(), i);
        if (OBJ_obj2nid(description->method) == NID_ad_OCSP && description->location->type == GEN_URI)
            urls += openssl::toText(description->location->d.uniformResourceIdentifier);
    }
    return urls;
}

QString hex(const ASN1_OCTET_STRING *octets)
{
    if (octets == nullptr)
        return {};
    const QByteArray bytes(reinterpret_cast<const char *>(ASN1_STRING_get0_data(octets)), ASN1_STRING_length(octets));
    return QString::fromLatin1(bytes.toHex().toUpper());
}

} // namespace

Details detailsOf(const Certificate &certificate)
{
    auto *const x509 = certificate.x509();
    Details details;
    details.keyUsages = keyUsagesOf(x509);
    details.pathLength = pathLengthOf(x509);
    details.otherNames = otherNamesOf(x509);
    details.responders = respondersOf(x509);
    details.subjectKeyId = hex(X509_get0_subject_key_id(x509));
    details.authorityKeyId = hex(X509_get0_authority_key_id(x509));
    openssl::forgetErrors();
    return details;
}

} // namespace certwizard::pki
