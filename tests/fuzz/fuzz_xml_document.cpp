// Every input is read twice, by Document and by expat: they agree on what is well-formed and on every name and value.

#include "xml/document.h"

#include <expat.h>

#include <cstdlib>
#include <memory>

using namespace certwizard;

namespace {

struct Reading {
    bool good = false;
    bool doctype = false;
    QByteArray outline;
    XML_Parser parser = nullptr;
};

QByteArray readingOf(QByteArrayView bytes, Reading &reading)
{
    reading.parser = XML_ParserCreate(nullptr);
    XML_SetUserData(reading.parser, &reading);
    XML_SetElementHandler(
        reading.parser,
        [](void *self, const XML_Char *name, const XML_Char **attributes) {
            auto &outline = static_cast<Reading *>(self)->outline;
            outline += '<';
            outline += name;
            for (; *attributes != nullptr; attributes += 2) {
                outline += ' ';
                outline += attributes[0];
                outline += '=';
                outline += QByteArray(attributes[1]).toHex();
            }
        },
        [](void *self, const XML_Char *) { static_cast<Reading *>(self)->outline += '>'; });
    XML_SetStartDoctypeDeclHandler(reading.parser,
                                   [](void *self, const XML_Char *, const XML_Char *, const XML_Char *, int) {
                                       auto *const it = static_cast<Reading *>(self);
                                       it->doctype = true;
                                       XML_StopParser(it->parser, XML_FALSE);
                                   });
    reading.good = XML_Parse(reading.parser, bytes.data(), static_cast<int>(bytes.size()), 1) == XML_STATUS_OK;
    XML_ParserFree(reading.parser);
    return reading.outline;
}

QByteArray outlineOf(const xml::Element &root)
{
    // Without recursion, as deep as the input likes.
    QByteArray outline;
    for (auto element = root; element;) {
        outline += '<' + element.name().toByteArray();
        for (int i = 0; i < element.attributeCount(); ++i) {
            const auto attribute = element.attributeAt(i);
            outline += ' ' + attribute.name().toByteArray() + '=' + attribute.value().toUtf8().toHex();
        }
        if (const auto child = element.firstChild()) {
            element = child;
            continue;
        }
        outline += '>';
        while (element && !element.nextSibling()) {
            element = element.parent();
            if (element)
                outline += '>';
        }
        if (element)
            element = element.nextSibling();
    }
    return outline;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    // A buffer of exactly this size, so that one byte too many is seen.
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto document = xml::Document::parse(bytes, QStringLiteral("fuzz"));
    Reading expat;
    const auto expected = readingOf(bytes, expat);
    if (!document) {
        const auto &error = document.error();
        // Encodings, DTDs and versions other than 1.0 are refused by our own rules.
        const bool ownRule = error.code == base::ErrorCode::XmlDoctype || error.code == base::ErrorCode::XmlEncoding
                             || error.detail == QStringLiteral("XML declaration not well-formed");
        // expat takes half a character behind the root of UTF-16 for none, and cannot tell versions of names apart.
        const bool utf16 = bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
        if (expat.good && !ownRule && !utf16)
            std::abort();
        return 0;
    }
    const auto verdict = document->verify();
    if (verdict.has_value() != expat.good && !expat.doctype)
        std::abort();
    if (!verdict) {
        // Names by the fourth edition of XML 1.0, which expat keeps to, are all that the scan leaves to expat.
        if (verdict.error().code != base::ErrorCode::XmlMalformed || !verdict.error().position.isKnown())
            std::abort();
        const auto offset = verdict.error().position.offset - (bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0);
        if (offset < 0 || offset >= document->text().size() || static_cast<signed char>(document->text()[offset]) >= 0)
            std::abort();
        return 0;
    }
    if (outlineOf(document->root()) != expected)
        std::abort();
    return 0;
}
