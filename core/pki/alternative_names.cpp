#include "alternative_names.h"

namespace certwizard::pki {

using namespace Qt::StringLiterals;

namespace {

template <typename Visit>
void forEach(const GENERAL_NAMES *names, int type, Visit visit)
{
    for (int i = 0; names && i < sk_GENERAL_NAME_num(names); ++i) {
        const auto *name = sk_GENERAL_NAME_value(names, i);
        if (name->type == type)
            visit(*name);
    }
}

QString latin1(const ASN1_STRING *string)
{
    return QString::fromLatin1(reinterpret_cast<const char *>(ASN1_STRING_get0_data(string)),
                               ASN1_STRING_length(string));
}

} // namespace

QStringList dnsNamesOf(const GENERAL_NAMES *names)
{
    QStringList result;
    forEach(names, GEN_DNS, [&](const GENERAL_NAME &name) { result.append(latin1(name.d.dNSName)); });
    return result;
}

QList<QHostAddress> ipAddressesOf(const GENERAL_NAMES *names)
{
    QList<QHostAddress> result;
    forEach(names, GEN_IPADD, [&](const GENERAL_NAME &name) {
        const auto *bytes = ASN1_STRING_get0_data(name.d.iPAddress);
        const int length = ASN1_STRING_length(name.d.iPAddress);
        if (length == 4)
            result.append(QHostAddress((quint32(bytes[0]) << 24) | (quint32(bytes[1]) << 16) | (quint32(bytes[2]) << 8)
                                       | quint32(bytes[3])));
        else if (length == 16)
            result.append(QHostAddress(bytes));
    });
    return result;
}

QStringList emailsOf(const GENERAL_NAMES *names)
{
    QStringList result;
    forEach(names, GEN_EMAIL, [&](const GENERAL_NAME &name) { result.append(latin1(name.d.rfc822Name)); });
    return result;
}

QStringList upnsOf(const GENERAL_NAMES *names)
{
    constexpr auto upnOid = "1.3.6.1.4.1.311.20.2.3"_L1;
    QStringList result;
    forEach(names, GEN_OTHERNAME, [&](const GENERAL_NAME &name) {
        const auto *value = name.d.otherName->value;
        if (!value || openssl::dottedOid(name.d.otherName->type_id) != upnOid)
            return;
        if (value->type == V_ASN1_UTF8STRING || value->type == V_ASN1_IA5STRING || value->type == V_ASN1_PRINTABLESTRING
            || value->type == V_ASN1_BMPSTRING)
            result.append(openssl::toText(value->value.asn1_string));
    });
    return result;
}

} // namespace certwizard::pki
