#include "characters.h"
#include "index.h"

#include <expat.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace certwizard::xml {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::Result;

namespace {

struct FreeParser {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

/// expat, fed from anywhere. Without handlers: what is wanted is its verdict.
class Judge {
public:
    Judge() : m_parser(XML_ParserCreate("UTF-8")) // what the declaration says was checked by the scan
    {
        XML_SetUserData(m_parser.get(), this);
        XML_SetStartDoctypeDeclHandler(m_parser.get(),
                                       [](void *self, const XML_Char *, const XML_Char *, const XML_Char *, int) {
                                           auto *const judge = static_cast<Judge *>(self);
                                           judge->m_doctype = true;
                                           XML_StopParser(judge->m_parser.get(), XML_FALSE);
                                       });
    }

    void give(QByteArrayView bytes)
    {
        while (!bytes.isEmpty() && m_good) {
            const auto count = std::min(bytes.size(), bufferSize - m_filled);
            std::memcpy(m_buffer.get() + m_filled, bytes.data(), static_cast<std::size_t>(count));
            m_filled += count;
            bytes = bytes.sliced(count);
            if (m_filled == bufferSize)
                parse(false);
        }
    }
    [[nodiscard]] bool finish()
    {
        if (m_good)
            parse(true);
        return m_good;
    }

    [[nodiscard]] bool isDoctype() const { return m_doctype; }
    [[nodiscard]] bool isOutOfMemory() const { return XML_GetErrorCode(m_parser.get()) == XML_ERROR_NO_MEMORY; }
    [[nodiscard]] qsizetype offset() const
    {
// The older function, whose result depends on how expat was built, is deprecated where there is the other.
#if XML_MAJOR_VERSION > 2 || XML_MINOR_VERSION >= 9
        return static_cast<qsizetype>(XML_GetCurrentByteIndex64(m_parser.get()));
#else
        return XML_GetCurrentByteIndex(m_parser.get());
#endif
    }
    [[nodiscard]] QString reason() const
    {
        return QString::fromLatin1(XML_ErrorString(XML_GetErrorCode(m_parser.get())));
    }

private:
    void parse(bool last)
    {
        m_good = XML_Parse(m_parser.get(), m_buffer.get(), static_cast<int>(m_filled), last ? 1 : 0) == XML_STATUS_OK;
        m_filled = 0;
    }

    static constexpr qsizetype bufferSize = 64 << 10;
    std::unique_ptr<XML_ParserStruct, FreeParser> m_parser;
    std::unique_ptr<char[]> m_buffer = std::make_unique_for_overwrite<char[]>(bufferSize);
    qsizetype m_filled = 0;
    bool m_good = true;
    bool m_doctype = false;
};

/// Gives the text without the middles of long attribute values. Only bytes without any markup are left
/// out, so nothing that expat would have to object to can hide in them. False when stopped.
bool giveShortened(Judge &judge, const Index &index, const std::stop_token &stop)
{
    constexpr std::uint32_t longValue = 48;
    constexpr std::uint32_t kept = 8;
    constexpr std::uint32_t askEvery = 1024;
    std::uint32_t given = 0;
    for (std::uint32_t i = 0; i < index.attributes.size(); ++i) {
        if (i % askEvery == 0 && stop.stop_requested())
            return false;
        const auto &attribute = index.attributes[i];
        if (attribute.valueEnd - attribute.value < longValue)
            continue;
        const auto from = attribute.value + kept;
        if (!isWithoutMarkup(index.text.begin() + from, index.text.begin() + attribute.valueEnd))
            continue;
        judge.give(index.slice(given, from));
        given = attribute.valueEnd;
    }
    judge.give(index.text.sliced(given));
    return true;
}

std::unexpected<base::Error> refused(const Judge &judge, const QString &name, base::Position position)
{
    if (judge.isDoctype())
        return base::fail(ErrorCode::XmlDoctype, name, u"document type"_s, position);
    if (judge.isOutOfMemory())
        return base::fail(ErrorCode::Internal, name, judge.reason());
    return base::fail(ErrorCode::XmlMalformed, name, judge.reason(), position);
}

} // namespace

Result<> Document::verify() const
{
    return verify({});
}

Result<> Document::verify(const std::stop_token &stop) const
{
    if (!m_index)
        return base::fail(ErrorCode::Internal, {}, u"verify of no document"_s);
    Judge judge;
    if (!giveShortened(judge, *m_index, stop))
        return base::fail(ErrorCode::Cancelled, m_index->name);
    if (judge.finish())
        return {};
    // Once more with everything, for the place.
    Judge exact;
    exact.give(m_index->text);
    if (exact.finish())
        return base::fail(ErrorCode::Internal, m_index->name, u"expat refuses the shortened text only"_s);
    const auto at = std::clamp<qsizetype>(exact.offset(), 0, m_index->text.size());
    return refused(exact, m_index->name, m_index->positionOf(at));
}

Result<> verifyPieces(const std::vector<QByteArrayView> &pieces, const QString &name)
{
    Judge judge;
    for (const auto piece : pieces)
        judge.give(piece);
    if (judge.finish())
        return {};
    return refused(judge, name, {});
}

} // namespace certwizard::xml
