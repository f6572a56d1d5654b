#include "index.h"

#include "base/file.h"

#include <QStringDecoder>
#include <QStringEncoder>

namespace certwizard::xml {

using namespace Qt::StringLiterals;
using base::ErrorCode;

QByteArrayView byteOrderMark(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return "\xEF\xBB\xBF";
    case Encoding::Utf16LittleEndian:
        return "\xFF\xFE";
    case Encoding::Utf16BigEndian:
        return "\xFE\xFF";
    }
    return {};
}

namespace {

QStringConverter::Encoding converterOf(Encoding encoding)
{
    return encoding == Encoding::Utf16BigEndian ? QStringConverter::Utf16BE : QStringConverter::Utf16LE;
}

/// The first half of a character that stands alone, counted in bytes.
qsizetype firstLoneHalf(QByteArrayView payload, Encoding encoding)
{
    const auto unit = [&](qsizetype at) {
        const auto first = static_cast<unsigned char>(payload[at]);
        const auto second = static_cast<unsigned char>(payload[at + 1]);
        return static_cast<char16_t>(encoding == Encoding::Utf16BigEndian ? first << 8 | second : second << 8 | first);
    };
    for (qsizetype at = 0; at + 1 < payload.size(); at += 2) {
        if (QChar::isHighSurrogate(unit(at)) && at + 3 < payload.size() && QChar::isLowSurrogate(unit(at + 2)))
            at += 2;
        else if (QChar::isSurrogate(unit(at)))
            return at;
    }
    return payload.size();
}

/// With its place, for which what comes before has to be counted.
std::unexpected<base::Error> loneHalf(Index &index, QByteArrayView payload)
{
    QStringDecoder decoder(converterOf(index.encoding), QStringConverter::Flag::ConvertInitialBom);
    const QString before = decoder(payload.first(firstLoneHalf(payload, index.encoding)));
    index.converted = before.toUtf8();
    index.text = index.converted;
    return base::fail(ErrorCode::XmlEncoding, index.name, u"invalid UTF-16"_s, index.positionOf(index.text.size()));
}

base::Result<> convert(Index &index)
{
    const auto payload = QByteArrayView(index.bytes).sliced(2);
    if (payload.size() % 2 != 0)
        return base::fail(ErrorCode::XmlTruncated, index.name);
    // The mark is gone already; a second U+FEFF is a character of the text and must come back as one.
    QStringDecoder decoder(converterOf(index.encoding), QStringConverter::Flag::ConvertInitialBom);
    const QString text = decoder(payload);
    if (decoder.hasError())
        return loneHalf(index, payload);
    index.converted = text.toUtf8();
    index.text = index.converted;
    if (encode(index.text, index.encoding) != payload)
        return loneHalf(index, payload);
    return {};
}

} // namespace

QByteArray encode(QByteArrayView text, Encoding encoding)
{
    if (encoding == Encoding::Utf8)
        return text.toByteArray();
    QStringEncoder encoder(converterOf(encoding));
    return encoder(QString::fromUtf8(text));
}

bool isDeclarable(Encoding encoding, QByteArrayView name)
{
    const auto is = [name](QByteArrayView other) { return name.compare(other, Qt::CaseInsensitive) == 0; };
    if (encoding == Encoding::Utf8)
        return is("UTF-8") || is("US-ASCII");
    return is("UTF-16") || (encoding == Encoding::Utf16LittleEndian ? is("UTF-16LE") : is("UTF-16BE"));
}

base::Result<> detectEncoding(Index &index)
{
    const QByteArrayView bytes(index.bytes);
    if (bytes.size() > base::maximumFileSize)
        return base::fail(ErrorCode::FileTooLarge, index.name, QString::number(base::maximumFileSize));
    if (bytes.startsWith(QByteArrayView("\xFF\xFE\0\0", 4)) || bytes.startsWith(QByteArrayView("\0\0\xFE\xFF", 4)))
        return base::fail(ErrorCode::XmlEncoding, index.name, u"UTF-32"_s);
    if (bytes.startsWith(QByteArrayView("<\0", 2)) || bytes.startsWith(QByteArrayView("\0<", 2)))
        return base::fail(ErrorCode::XmlEncoding, index.name, u"UTF-16 without a byte order mark"_s);
    for (const auto encoding : {Encoding::Utf8, Encoding::Utf16LittleEndian, Encoding::Utf16BigEndian}) {
        if (bytes.startsWith(byteOrderMark(encoding))) {
            index.encoding = encoding;
            index.byteOrderMark = true;
        }
    }
    if (index.encoding != Encoding::Utf8)
        return convert(index);
    index.text = bytes.sliced(index.textOffset());
    return {};
}

} // namespace certwizard::xml
