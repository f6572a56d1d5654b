#include "generator/generator.h"

#include <initializer_list>

namespace certwizard::bench {

std::uint64_t Random::next()
{
    m_state += 0x9E3779B97F4A7C15U;
    auto z = m_state;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
}

QByteArray Random::bytes(int count)
{
    QByteArray result(count, Qt::Uninitialized);
    std::uint64_t word = 0;
    for (int i = 0; i < count; ++i) {
        if (i % 8 == 0)
            word = next();
        result[i] = static_cast<char>(word >> (8U * static_cast<unsigned>(i % 8)));
    }
    return result;
}

namespace {

// Just enough of DER (X.690) to write a certificate (RFC 5280).
enum Tag : unsigned char {
    Boolean = 0x01,
    Integer = 0x02,
    BitString = 0x03,
    OctetString = 0x04,
    ObjectIdentifier = 0x06,
    Utf8String = 0x0C,
    PrintableString = 0x13,
    UtcTime = 0x17,
    Sequence = 0x30,
    Set = 0x31,
};

QByteArray der(unsigned char tag, const QByteArray &content)
{
    QByteArray result(1, static_cast<char>(tag));
    const auto size = content.size();
    if (size < 0x80) {
        result += static_cast<char>(size);
    } else if (size < 0x100) {
        result += static_cast<char>(0x81);
        result += static_cast<char>(size);
    } else {
        result += static_cast<char>(0x82);
        result += static_cast<char>(size >> 8);
        result += static_cast<char>(size & 0xFF);
    }
    return result + content;
}

QByteArray der(unsigned char tag, std::initializer_list<QByteArray> parts)
{
    QByteArray content;
    for (const auto &part : parts)
        content += part;
    return der(tag, content);
}

QByteArray oid(const char *hex)
{
    return der(ObjectIdentifier, QByteArray::fromHex(hex));
}

QByteArray positive(QByteArray bytes)
{
    bytes[0] = static_cast<char>((bytes[0] & 0x7F) | 0x40);
    return der(Integer, bytes);
}

QByteArray bitString(const QByteArray &content)
{
    return der(BitString, QByteArray(1, '\0') + content);
}

QByteArray attribute(const char *type, unsigned char tag, const QByteArray &value)
{
    return der(Set, der(Sequence, {oid(type), der(tag, value)}));
}

constexpr auto commonName = "550403";
constexpr auto organisation = "55040A";
constexpr auto unit = "55040B";
constexpr auto country = "550406";

QByteArray extension(const char *type, bool critical, const QByteArray &value)
{
    return der(Sequence,
               {oid(type), critical ? der(Boolean, QByteArray(1, '\xFF')) : QByteArray(), der(OctetString, value)});
}

} // namespace

QByteArray certificate(int number, Random &random)
{
    static const QByteArray units[] = {"Sales",     "Human Resources", "Research and Development",
                                       "Logistics", "Finance",         "Field Service \xC5\xA0umava"};
    const auto digits = QByteArray::number(number).rightJustified(6, '0');
    const auto name = "User " + digits;
    const auto mail = "user" + digits + "@corp.contoso.example";

    const auto algorithm =
        der(Sequence, {oid("2A864886F70D01010B"), QByteArray::fromHex("0500")}); // sha256WithRSAEncryption
    const auto issuer =
        der(Sequence, {attribute(country, PrintableString, "CZ"), attribute(organisation, Utf8String, "Contoso"),
                       attribute(commonName, Utf8String, "Contoso Issuing CA 2")});
    const auto subject =
        der(Sequence, {attribute(country, PrintableString, "CZ"), attribute(organisation, Utf8String, "Contoso"),
                       attribute(unit, Utf8String, units[random.below(6)]), attribute(commonName, Utf8String, name)});
    const auto two = [](int value) { return QByteArray::number(value).rightJustified(2, '0'); };
    const auto day = two(1 + random.below(12)) + two(1 + random.below(28)) + "080000Z";
    const int year = 23 + random.below(3);
    const auto validity =
        der(Sequence, {der(UtcTime, two(year) + day), der(UtcTime, two(year + 2 + random.below(3)) + day)});
    const auto modulus = QByteArray(1, '\0') + '\xC5' + random.bytes(254) + '\x01';
    const auto key =
        der(Sequence, {der(Sequence, {oid("2A864886F70D010101"), QByteArray::fromHex("0500")}),
                       bitString(der(Sequence, {der(Integer, modulus), der(Integer, QByteArray::fromHex("010001"))}))});

    const auto upn = der(0xA0, {oid("2B060104018237140203"), der(0xA0, der(Utf8String, mail))});
    QByteArray extensions =
        extension("551D0F", true, QByteArray::fromHex("030205A0"))
        + extension("551D25", false, der(Sequence, {oid("2B06010505070302"), oid("2B0601040182371402 02")}))
        + extension("551D11", false, der(Sequence, {der(0x81, mail), upn}))
        + extension("551D0E", false, der(OctetString, random.bytes(20)))
        + extension("551D23", false, der(Sequence, der(0x80, QByteArray(20, '\x42'))));
    if (random.below(2) == 0) {
        const auto uri =
            "http://crl" + QByteArray::number(random.below(4)) + ".corp.contoso.example/pki/ContosoIssuingCA2.crl";
        extensions += extension("551D1F", false, der(Sequence, der(Sequence, der(0xA0, der(0xA0, der(0x86, uri))))));
    }
    const auto body = der(Sequence, {der(0xA0, QByteArray::fromHex("020102")), positive(random.bytes(16)), algorithm,
                                     issuer, validity, subject, key, der(0xA3, der(Sequence, extensions))});
    return der(Sequence, {body, algorithm, bitString(random.bytes(256))});
}

} // namespace certwizard::bench
