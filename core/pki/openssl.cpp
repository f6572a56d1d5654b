#include "openssl.h"

#include <QTimeZone>

#include <algorithm>
#include <array>
#include <ctime>

namespace certwizard::pki::openssl {

QString takeReason()
{
    const auto code = ERR_get_error();
    ERR_clear_error();
    if (code == 0)
        return {};
    if (const char *reason = ERR_reason_error_string(code))
        return QString::fromLatin1(reason);
    return QStringLiteral("0x") + QString::number(code, 16);
}

std::unexpected<base::Error> cryptoFailure(const QString &subject)
{
    return base::fail(base::ErrorCode::CryptoFailed, subject, takeReason());
}

BioPtr readerOf(QByteArrayView bytes)
{
    return BioPtr(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
}

BioPtr secretBuffer()
{
    return BioPtr(BIO_new(BIO_s_secmem()));
}

base::Secret takeSecret(BIO *bio)
{
    char *bytes = nullptr;
    const auto length = BIO_get_mem_data(bio, &bytes);
    if (length <= 0)
        return {};
    return base::Secret::copyOf({bytes, static_cast<std::size_t>(length)});
}

QDateTime toDateTime(const ASN1_TIME *time)
{
    std::tm parts{};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
                     QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), QTimeZone::UTC);
}

Asn1TimePtr toAsn1Time(const QDateTime &time)
{
    return Asn1TimePtr(ASN1_TIME_set(nullptr, static_cast<std::time_t>(time.toSecsSinceEpoch())));
}

QString dottedOid(const ASN1_OBJECT *object)
{
    if (!object)
        return {};
    std::array<char, 128> buffer{};
    const int length = OBJ_obj2txt(buffer.data(), static_cast<int>(buffer.size()), object, 1);
    if (length < 0)
        return {};
    if (length < static_cast<int>(buffer.size()))
        return QString::fromLatin1(buffer.data(), length);
    QByteArray longer(length + 1, Qt::Uninitialized);
    OBJ_obj2txt(longer.data(), static_cast<int>(longer.size()), object, 1);
    return QString::fromLatin1(longer.constData(), length);
}

QString toText(const ASN1_STRING *string)
{
    if (!string)
        return {};
    unsigned char *utf8 = nullptr;
    const int length = ASN1_STRING_to_UTF8(&utf8, string);
    if (length < 0) {
        forgetErrors();
        return QString::fromLatin1(reinterpret_cast<const char *>(ASN1_STRING_get0_data(string)),
                                   ASN1_STRING_length(string));
    }
    auto text = QString::fromUtf8(reinterpret_cast<const char *>(utf8), length);
    OPENSSL_free(utf8);
    return text;
}

QString toHex(const ASN1_INTEGER *integer)
{
    const auto hex = [](const QByteArray &octets) { return QString::fromLatin1(octets.toHex()); };
    const BignumPtr number(ASN1_INTEGER_to_BN(integer, nullptr));
    if (!number) {
        forgetErrors();
        return {};
    }
    // Broken authorities made such serial numbers; Windows shows the octets, too.
    if (BN_is_negative(number.get())) {
        const auto encoded = toDer<i2d_ASN1_INTEGER>(integer);
        const auto header = encoded.size() < 130 ? 2 : (encoded.size() < 259 ? 3 : 4);
        return hex(encoded.sliced(std::min<qsizetype>(header, encoded.size())));
    }
    QByteArray bytes(std::max(BN_num_bytes(number.get()), 1), '\0');
    BN_bn2bin(number.get(), reinterpret_cast<unsigned char *>(bytes.data()));
    return hex(bytes);
}

} // namespace certwizard::pki::openssl
