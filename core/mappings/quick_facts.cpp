#include "quick_facts.h"

#include "der_reader.h"
#include "strict_base64.h"

#include "base/digest.h"

#include <QTimeZone>

#include <algorithm>

namespace certwizard::mappings {

namespace {

using namespace Qt::StringLiterals;

enum Tag : quint8 {
    Boolean = 0x01,
    Integer = 0x02,
    BitString = 0x03,
    OctetString = 0x04,
    ObjectIdentifier = 0x06,
    Utf8String = 0x0c,
    PrintableString = 0x13,
    Ia5String = 0x16,
    UtcTime = 0x17,
    GeneralizedTime = 0x18,
    BmpString = 0x1e,
    Sequence = 0x30,
    Set = 0x31,
};

// -- values

bool isAscii(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return quint8(c) >= 0x20 && quint8(c) < 0x7f; });
}

/// Strings of the kinds that certificates have today; nullopt for the others and for anything odd in them.
std::optional<QString> textOf(const DerReader::Element &element)
{
    switch (element.tag) {
    case PrintableString:
    case Ia5String:
        return isAscii(element.content) ? std::optional(QString::fromLatin1(element.content)) : std::nullopt;
    case Utf8String: {
        if (isAscii(element.content))
            return QString::fromLatin1(element.content);
        auto text = QString::fromUtf8(element.content);
        // Damaged UTF-8 shows as replacement characters: OpenSSL decides about it.
        return text.contains(QChar::ReplacementCharacter) || text.contains(QChar::Null) ? std::nullopt
                                                                                        : std::optional(text);
    }
    default:
        return std::nullopt;
    }
}

struct KnownAttribute {
    QByteArrayView oid; ///< its DER content
    QLatin1StringView shortName;
    QLatin1StringView dotted;
};

constexpr char oidMail[] = "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x01";
constexpr char oidDc[] = "\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x19";

const KnownAttribute *knownAttribute(QByteArrayView oid)
{
    static constexpr KnownAttribute known[] = {
        {QByteArrayView("\x55\x04\x03", 3), "CN"_L1, "2.5.4.3"_L1},
        {QByteArrayView("\x55\x04\x0b", 3), "OU"_L1, "2.5.4.11"_L1},
        {QByteArrayView("\x55\x04\x0a", 3), "O"_L1, "2.5.4.10"_L1},
        {QByteArrayView("\x55\x04\x06", 3), "C"_L1, "2.5.4.6"_L1},
        {QByteArrayView("\x55\x04\x07", 3), "L"_L1, "2.5.4.7"_L1},
        {QByteArrayView("\x55\x04\x08", 3), "S"_L1, "2.5.4.8"_L1},
        {QByteArrayView(oidMail, 9), "E"_L1, "1.2.840.113549.1.9.1"_L1},
        {QByteArrayView(oidDc, 10), "DC"_L1, "0.9.2342.19200300.100.1.25"_L1},
    };
    const auto *const found = std::ranges::find(known, oid, &KnownAttribute::oid);
    return found == std::end(known) ? nullptr : found;
}

/// The name as `pki::Certificate` would give it, or nullopt where anything in it is unusual.
std::optional<pki::Name> readName(QByteArrayView content)
{
    QList<pki::NameAttribute> attributes;
    for (DerReader sets(content); !sets.isDone();) {
        DerReader set(sets.expect(Set));
        DerReader pair(set.expect(Sequence));
        const auto *known = knownAttribute(pair.expect(ObjectIdentifier));
        const auto value = pair.next();
        if (sets.failed() || !set.isDone() || !pair.isDone() || !known)
            return std::nullopt;
        auto text = textOf(value);
        if (!text)
            return std::nullopt;
        attributes.append({known->shortName, known->dotted, std::move(*text)});
    }
    return pki::Name(std::move(attributes));
}

int digits(QByteArrayView text, qsizetype at)
{
    const auto high = text[at] - '0';
    const auto low = text[at + 1] - '0';
    return high < 0 || high > 9 || low < 0 || low > 9 ? -1000 : high * 10 + low;
}

/// Seconds since 1970. Only the form that RFC 5280 asks for: with seconds, ending in Z.
std::optional<qint64> readTime(const DerReader::Element &element)
{
    const auto text = element.content;
    const auto isLong = element.tag == GeneralizedTime;
    const qsizetype century = isLong ? 2 : 0;
    if ((!isLong && element.tag != UtcTime) || text.size() != 13 + century || text[text.size() - 1] != 'Z')
        return std::nullopt;
    const auto yearInCentury = digits(text, century);
    const auto year =
        isLong ? digits(text, 0) * 100 + yearInCentury : yearInCentury + (yearInCentury >= 50 ? 1900 : 2000);
    const QDate date(year, digits(text, century + 2), digits(text, century + 4));
    const auto hour = digits(text, century + 6);
    const auto minute = digits(text, century + 8);
    const auto second = digits(text, century + 10);
    if (yearInCentury < 0 || year < 1900 || !date.isValid() || hour < 0 || hour > 23 || minute < 0 || minute > 59
        || second < 0 || second > 59)
        return std::nullopt;
    static const auto epoch = QDate(1970, 1, 1).toJulianDay();
    return (date.toJulianDay() - epoch) * 86400 + qint64(hour) * 3600 + qint64(minute) * 60 + second;
}

bool isOid(QByteArrayView content)
{
    // Every number ends within the bytes and starts with no padding.
    if (content.isEmpty() || (quint8(content[content.size() - 1]) & 0x80))
        return false;
    auto starts = true;
    for (const auto c : content) {
        if (starts && quint8(c) == 0x80)
            return false;
        starts = !(quint8(c) & 0x80);
    }
    return true;
}

bool isAlgorithm(QByteArrayView content)
{
    DerReader reader(content);
    if (!isOid(reader.expect(ObjectIdentifier)))
        return false;
    if (reader.atEnd())
        return reader.isDone();
    // NULL (RSA), a curve's name (EC keys): with other parameters OpenSSL decides.
    const auto parameters = reader.next();
    const auto isNull = parameters.tag == 0x05 && parameters.content.isEmpty();
    return reader.isDone() && (isNull || (parameters.tag == ObjectIdentifier && isOid(parameters.content)));
}

bool isKey(QByteArrayView content)
{
    DerReader reader(content);
    const auto algorithm = reader.expect(Sequence);
    const auto bits = reader.expect(BitString);
    return reader.isDone() && isAlgorithm(algorithm) && bits.size() > 1 && bits[0] == 0;
}

// -- extensions

bool readPurposes(QByteArrayView value, CertificateFacts &facts)
{
    DerReader outer(value);
    DerReader list(outer.expect(Sequence));
    facts.clientAuthentication = false;
    if (!outer.isDone() || list.atEnd())
        return false;
    while (!list.isDone()) {
        const auto oid = list.expect(ObjectIdentifier);
        if (list.failed() || !isOid(oid))
            return false;
        const auto any = oid == QByteArrayView("\x55\x1d\x25\x00", 4);
        facts.clientAuthentication |= any || oid == QByteArrayView("\x2b\x06\x01\x05\x05\x07\x03\x02", 8);
        facts.serverAuthentication |= any || oid == QByteArrayView("\x2b\x06\x01\x05\x05\x07\x03\x01", 8);
    }
    return true;
}

bool readConstraints(QByteArrayView value, CertificateFacts &facts)
{
    DerReader outer(value);
    DerReader inside(outer.expect(Sequence));
    if (!outer.isDone())
        return false;
    if (inside.atEnd())
        return inside.isDone();
    const auto isCa = inside.expect(Boolean);
    if (isCa.size() != 1 || quint8(isCa[0]) != 0xff)
        return false;
    facts.authority = true;
    if (inside.atEnd())
        return inside.isDone();
    const auto pathLength = inside.expect(Integer);
    return inside.isDone() && pathLength.size() == 1 && quint8(pathLength[0]) < 0x80;
}

bool readUpn(QByteArrayView otherName, CertificateFacts &facts)
{
    DerReader reader(otherName);
    const auto oid = reader.expect(ObjectIdentifier);
    DerReader value(reader.expect(0xa0));
    const auto text = value.next();
    if (!reader.isDone() || !value.isDone() || !isOid(oid))
        return false;
    if (oid != QByteArrayView("\x2b\x06\x01\x04\x01\x82\x37\x14\x02\x03", 10))
        return true;
    const auto upn = textOf(text);
    if (upn && facts.upn.isEmpty())
        facts.upn = *upn;
    return upn.has_value();
}

bool readAlternativeNames(QByteArrayView value, CertificateFacts &facts)
{
    DerReader outer(value);
    DerReader names(outer.expect(Sequence));
    if (!outer.isDone() || names.atEnd())
        return false;
    while (!names.isDone()) {
        const auto name = names.next();
        if (names.failed())
            return false;
        switch (name.tag) {
        case 0xa0: // otherName
            if (!readUpn(name.content, facts))
                return false;
            break;
        case 0x81: // rfc822Name
            if (!isAscii(name.content))
                return false;
            if (facts.email.isEmpty())
                facts.email = QString::fromLatin1(name.content);
            break;
        case 0x82: // dNSName
        case 0x86: // URI
            if (!isAscii(name.content))
                return false;
            break;
        default:
            return false;
        }
    }
    return true;
}

bool isKeyIdentifier(QByteArrayView value)
{
    DerReader reader(value);
    (void)reader.expect(OctetString);
    return reader.isDone();
}

/// With the issuer's name and number beside it: OpenSSL decides.
bool isAuthorityIdentifier(QByteArrayView value)
{
    DerReader outer(value);
    DerReader inside(outer.expect(Sequence));
    (void)inside.expect(0x80);
    return outer.isDone() && inside.isDone();
}

/// Addresses, as authorities write them; with reasons or relative names OpenSSL decides.
bool areDistributionPoints(QByteArrayView value)
{
    DerReader outer(value);
    DerReader points(outer.expect(Sequence));
    if (!outer.isDone() || points.atEnd())
        return false;
    while (!points.isDone()) {
        DerReader point(points.expect(Sequence));
        DerReader name(point.expect(0xa0));
        DerReader addresses(name.expect(0xa0));
        if (points.failed() || !point.isDone() || !name.isDone() || addresses.atEnd())
            return false;
        while (!addresses.isDone()) {
            const auto address = addresses.next();
            if (addresses.failed() || address.tag != 0x86 || !isAscii(address.content))
                return false;
        }
    }
    return true;
}

/// What OpenSSL decodes when it judges a certificate, though nothing of it is shown: where such an extension is
/// damaged, it takes the certificate for invalid. False also for those that are too rare to be read here.
bool isRegular(QByteArrayView oid, QByteArrayView value)
{
    constexpr char netscapeType[] = "\x60\x86\x48\x01\x86\xf8\x42\x01\x01";
    constexpr char privateInternet[] = "\x2b\x06\x01\x05\x05\x07\x01";
    if (oid == QByteArrayView(netscapeType, 9))
        return false;
    if (oid.size() == 8 && oid.startsWith(QByteArrayView(privateInternet, 7))) // addresses (RFC 3779), proxies
        return oid[7] != 7 && oid[7] != 8 && oid[7] != 14;
    if (oid.size() != 3 || !oid.startsWith(QByteArrayView("\x55\x1d", 2)))
        return true;
    switch (quint8(oid[2])) {
    case 14:
        return isKeyIdentifier(value);
    case 30: // name constraints
        return false;
    case 31:
        return areDistributionPoints(value);
    case 35:
        return isAuthorityIdentifier(value);
    default:
        return true;
    }
}

bool readExtensions(QByteArrayView content, CertificateFacts &facts)
{
    DerReader outer(content);
    DerReader list(outer.expect(Sequence));
    if (!outer.isDone() || list.atEnd())
        return false;
    unsigned seen = 0;             // each of those that are read stands there once
    auto signsCertificates = true; // where no key usage says otherwise
    while (!list.isDone()) {
        DerReader extension(list.expect(Sequence));
        const auto oid = extension.expect(ObjectIdentifier);
        if (extension.nextTag() == Boolean) {
            const auto critical = extension.expect(Boolean);
            if (critical.size() != 1 || quint8(critical[0]) != 0xff)
                return false;
        }
        const auto value = extension.expect(OctetString);
        if (list.failed() || !extension.isDone() || !isOid(oid) || !isRegular(oid, value))
            return false;
        if (oid.size() != 3 || oid[0] != '\x55' || oid[1] != '\x1d')
            continue;
        const auto number = quint8(oid[2]);
        if (number != 15 && number != 17 && number != 19 && number != 37)
            continue;
        if (seen & (1U << (number - 15)))
            return false;
        seen |= 1U << (number - 15);
        if (number == 15) {
            DerReader usage(value);
            const auto bits = usage.expect(BitString);
            if (!usage.isDone() || bits.size() < 2 || quint8(bits[0]) > 7)
                return false;
            signsCertificates = (quint8(bits[1]) & 0x04) != 0;
        }
        if ((number == 17 && !readAlternativeNames(value, facts)) || (number == 19 && !readConstraints(value, facts))
            || (number == 37 && !readPurposes(value, facts)))
            return false;
    }
    facts.authority = facts.authority && signsCertificates;
    return true;
}

// -- the whole

std::optional<QString> readSerial(QByteArrayView content)
{
    // Negative and padded ones are an authority's mistake: OpenSSL decides.
    if (content.isEmpty() || (quint8(content[0]) & 0x80))
        return std::nullopt;
    if (content.size() > 1 && content[0] == 0) {
        if (!(quint8(content[1]) & 0x80))
            return std::nullopt;
        content = content.sliced(1);
    }
    return QString::fromLatin1(QByteArray::fromRawData(content.data(), content.size()).toHex());
}

/// Thousands of rows have the same issuer: its text is made once per thread, and its characters are shared.
std::optional<QString> readIssuer(QByteArrayView name)
{
    thread_local QByteArray lastName;
    thread_local QString lastText;
    if (name != lastName) {
        const auto read = readName(name);
        if (!read)
            return std::nullopt;
        lastName = name.toByteArray();
        lastText = read->display();
    }
    return lastText;
}

bool readBody(QByteArrayView content, QByteArrayView outerAlgorithm, CertificateFacts &facts)
{
    DerReader body(content);
    DerReader version(body.expect(0xa0)); // version 1 has no extensions and is rare
    const auto number = version.expect(Integer);
    if (!version.isDone() || number != QByteArrayView("\x02", 1))
        return false;
    const auto serial = readSerial(body.expect(Integer));
    const auto algorithm = body.next();
    const auto issuer = body.expect(Sequence);
    DerReader validity(body.expect(Sequence));
    const auto subject = body.expect(Sequence);
    const auto key = body.expect(Sequence);
    const auto extensions = body.expect(0xa3);
    if (!body.isDone() || !serial || algorithm.whole != outerAlgorithm || !isKey(key))
        return false;
    const auto notBefore = readTime(validity.next());
    const auto notAfter = readTime(validity.next());
    const auto name = readName(subject);
    const auto issuerText = readIssuer(issuer);
    if (!validity.isDone() || !notBefore || !notAfter || !name || !issuerText)
        return false;
    facts.serial = *serial;
    facts.notBefore = *notBefore;
    facts.notAfter = *notAfter;
    facts.person = name->display();
    facts.subject = name->toString();
    facts.issuer = *issuerText;
    facts.clientAuthentication = true; // without purposes everything is allowed
    if (!readExtensions(extensions, facts))
        return false;
    if (facts.email.isEmpty())
        facts.email = name->values(u"E").value(0);
    return true;
}

} // namespace

std::optional<CertificateFacts> quickFacts(QByteArrayView base64)
{
    thread_local QByteArray der; // its memory serves all rows of a thread
    if (!decodeBase64(base64, der))
        return std::nullopt;
    DerReader outer(der);
    DerReader certificate(outer.expect(Sequence));
    const auto body = certificate.expect(Sequence);
    const auto algorithm = certificate.next();
    const auto signature = certificate.expect(BitString);
    if (!outer.isDone() || !certificate.isDone() || algorithm.tag != Sequence || !isAlgorithm(algorithm.content)
        || signature.size() < 2 || signature[0] != 0)
        return std::nullopt;
    CertificateFacts facts;
    facts.defect = CertificateFacts::Defect::None;
    facts.readable = true;
    if (!readBody(body, algorithm.whole, facts))
        return std::nullopt;
    const auto thumbprint = base::sha1(der);
    std::copy_n(thumbprint.begin(), facts.thumbprint.size(), facts.thumbprint.begin());
    return facts;
}

} // namespace certwizard::mappings
