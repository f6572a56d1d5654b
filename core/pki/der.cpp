#include "der.h"

#include <algorithm>

namespace certwizard::pki {

namespace {

constexpr unsigned char tagInteger = 0x02;
constexpr unsigned char tagBitString = 0x03;
constexpr unsigned char tagOctetString = 0x04;
constexpr unsigned char tagOid = 0x06;
constexpr unsigned char tagUtcTime = 0x17;
constexpr unsigned char tagGeneralizedTime = 0x18;
constexpr unsigned char tagSequence = 0x30;
constexpr unsigned char tagSet = 0x31;
constexpr unsigned char tagContext0 = 0xa0;

struct Element {
    unsigned char tag = 0;
    std::size_t total = 0; ///< header and content as claimed; meaningless when indefinite
    bool indefinite = false;
    QByteArrayView content; ///< as much of it as there is
    QByteArrayView after;   ///< what follows, empty when cut off
};

std::optional<Element> firstElement(QByteArrayView bytes)
{
    if (bytes.size() < 2)
        return {};
    const auto at = [&](qsizetype i) { return static_cast<unsigned char>(bytes[i]); };
    Element element;
    element.tag = at(0);
    if ((element.tag & 0x1f) == 0x1f)
        return {};
    std::size_t length = at(1);
    qsizetype header = 2;
    if (length == 0x80) {
        element.indefinite = true;
        element.content = bytes.sliced(header);
        return element;
    }
    if (length > 0x80) {
        const auto octets = static_cast<qsizetype>(length - 0x80);
        if (octets > 4 || bytes.size() < 2 + octets)
            return {};
        length = 0;
        for (qsizetype i = 0; i < octets; ++i)
            length = (length << 8) | at(2 + i);
        header += octets;
    }
    element.total = static_cast<std::size_t>(header) + length;
    const auto there = std::min(static_cast<std::size_t>(bytes.size() - header), length);
    element.content = bytes.sliced(header, static_cast<qsizetype>(there));
    if (static_cast<std::size_t>(bytes.size()) > element.total)
        element.after = bytes.sliced(static_cast<qsizetype>(element.total));
    return element;
}

unsigned char firstTag(QByteArrayView bytes)
{
    return bytes.isEmpty() ? 0 : static_cast<unsigned char>(bytes[0]);
}

/// SEQUENCE { INTEGER, … }: private keys, PKCS#12, and the bare RSA public key.
DerKind sniffNumbered(const Element &number)
{
    const auto next = firstElement(number.after);
    const bool small = number.content.size() == 1 && number.total == 3;
    if (!small)
        return next && next->tag == tagInteger ? DerKind::PublicKey : DerKind::Unknown;
    if (!next)
        return DerKind::Unknown;
    const int version = static_cast<unsigned char>(number.content[0]);
    if (version == 3 && next->tag == tagSequence && firstTag(next->content) == tagOid)
        return DerKind::Pkcs12;
    if (version > 1)
        return DerKind::Unknown;
    if (next->tag == tagInteger || next->tag == tagOctetString
        || (next->tag == tagSequence && firstTag(next->content) == tagOid))
        return DerKind::PrivateKey;
    return DerKind::Unknown;
}

/// SEQUENCE { SEQUENCE { INTEGER, …: request, revocation list, version 1 certificate.
DerKind sniffSigned(const Element &number)
{
    const auto second = firstElement(number.after);
    if (!second || second->tag != tagSequence)
        return DerKind::Unknown;
    if (firstTag(second->content) != tagOid)
        return second->content.isEmpty() || firstTag(second->content) == tagSet ? DerKind::CertificateRequest
                                                                                : DerKind::Unknown;
    const auto third = firstElement(second->after);
    const auto fourth = third ? firstElement(third->after) : std::nullopt;
    if (fourth && (fourth->tag == tagUtcTime || fourth->tag == tagGeneralizedTime))
        return DerKind::RevocationList;
    return DerKind::Certificate;
}

DerKind sniffNested(const Element &inner)
{
    const auto first = firstElement(inner.content);
    if (!first)
        return DerKind::Unknown;
    switch (first->tag) {
    case tagContext0:
        return firstTag(first->content) == tagInteger ? DerKind::Certificate : DerKind::Unknown;
    case tagInteger:
        return sniffSigned(*first);
    case tagSequence: {
        const auto third = firstElement(first->after);
        const auto time = third ? firstTag(third->after) : 0;
        return time == tagUtcTime || time == tagGeneralizedTime ? DerKind::RevocationList : DerKind::Unknown;
    }
    case tagOid:
        if (firstTag(inner.after) == tagBitString)
            return DerKind::PublicKey;
        if (firstTag(inner.after) == tagOctetString)
            return DerKind::EncryptedPrivateKey;
        return DerKind::Unknown;
    default:
        return DerKind::Unknown;
    }
}

} // namespace

DerKind sniff(QByteArrayView der)
{
    const auto outer = firstElement(der);
    if (!outer || outer->tag != tagSequence)
        return DerKind::Unknown;
    const auto first = firstElement(outer->content);
    if (!first)
        return DerKind::Unknown;
    if (first->tag == tagOid) {
        // 1.2.840.113549.1.7: every content type of PKCS#7.
        constexpr char pkcs7[] = "\x2a\x86\x48\x86\xf7\x0d\x01\x07";
        return first->content.startsWith(QByteArrayView(pkcs7, 8)) ? DerKind::Pkcs7 : DerKind::Unknown;
    }
    if (first->tag == tagInteger)
        return sniffNumbered(*first);
    if (first->tag == tagSequence)
        return sniffNested(*first);
    return DerKind::Unknown;
}

bool looksLikeCertificate(QByteArrayView der)
{
    return sniff(der) == DerKind::Certificate;
}

std::optional<std::size_t> outerLength(QByteArrayView der)
{
    const auto outer = firstElement(der);
    if (!outer || outer->indefinite)
        return {};
    return outer->total;
}

bool isCutOff(QByteArrayView der)
{
    const auto length = outerLength(der);
    return length && *length > static_cast<std::size_t>(der.size());
}

} // namespace certwizard::pki
