#include "characters.h"
#include "index.h"

#include <QSet>

#include <algorithm>
#include <cstring>
#include <string_view>

namespace certwizard::xml {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::Result;

namespace {

/// One pass over the text. Reports what expat would, in expat's words, so that both opinions read alike; only bytes
/// that are no UTF-8 have words of their own.
///
/// Members answer false after calling `refuse`; the first refusal stays. `m_at` is where the scan stands.
class Scanner {
public:
    Scanner(Index &index, const base::Progress &progress)
        : m_index(index),
          m_progress(progress),
          m_begin(index.text.begin()),
          m_end(index.text.end()),
          m_at(m_begin),
          m_pause(m_begin)
    {
    }

    Result<> run();

private:
    bool refuse(const char *at, QLatin1StringView reason, ErrorCode code = ErrorCode::XmlMalformed);
    bool refuseEnd() { return refuse(m_end, "unexpected end"_L1, ErrorCode::XmlTruncated); }

    bool checkText(const char *begin, const char *end, bool isContent);
    bool checkValue(const char *begin, const char *end);
    [[nodiscard]] const char *find(std::string_view terminator, const char *from) const;
    [[nodiscard]] bool isCutReference(const char *at) const;
    [[nodiscard]] bool isCutCharacter(const char *at) const;

    bool mayGoOn();
    bool declaration();
    bool pseudoAttribute(std::string_view name, QByteArrayView *value);
    bool text(const char *end);
    bool markup();
    bool comment();
    bool cdata();
    bool instruction();
    bool startTag();
    bool attribute(std::uint32_t first);
    bool isDuplicate(std::uint32_t first) const;
    bool endTag();

    [[nodiscard]] bool startsWith(std::string_view prefix) const
    {
        return static_cast<std::size_t>(m_end - m_at) >= prefix.size()
               && std::memcmp(m_at, prefix.data(), prefix.size()) == 0;
    }
    /// What is left is the beginning of `whole`, cut off.
    [[nodiscard]] bool isCutOff(std::string_view whole) const
    {
        const auto left = static_cast<std::size_t>(m_end - m_at);
        return left < whole.size() && std::memcmp(m_at, whole.data(), left) == 0;
    }
    bool skipSpace()
    {
        const auto *const before = m_at;
        while (m_at != m_end && isSpace(*m_at))
            ++m_at;
        return m_at != before;
    }
    [[nodiscard]] std::uint32_t offset(const char *at) const { return static_cast<std::uint32_t>(at - m_begin); }

    Index &m_index;
    const base::Progress &m_progress;
    const char *const m_begin;
    const char *const m_end;
    const char *m_at;
    const char *m_pause;         ///< where to look up next
    std::uint32_t m_open = none; ///< the innermost open element
    bool m_hasRoot = false;
    mutable QSet<QByteArrayView> m_names;

    ErrorCode m_code = ErrorCode::XmlMalformed;
    QString m_reason;
    const char *m_where = nullptr;
};

constexpr auto invalidToken = "not well-formed (invalid token)"_L1;

bool Scanner::refuse(const char *at, QLatin1StringView reason, ErrorCode code)
{
    m_where = at;
    // expat calls both the same; who has to mend the file needs to know that it is not the markup.
    const bool isNoCharacter = at != m_end && static_cast<signed char>(*at) < 0 && decode(at, m_end).length == 0;
    m_reason = reason == invalidToken && isNoCharacter ? QString("invalid UTF-8"_L1) : QString(reason);
    m_code = code;
    return false;
}

bool Scanner::isCutReference(const char *at) const
{
    return std::all_of(at + 1, m_end, [](char c) { return c == '#' || hasFlag(c, NamePart); });
}

bool Scanner::isCutCharacter(const char *at) const
{
    const auto first = static_cast<unsigned char>(*at);
    const auto left = m_end - at;
    const auto wanted = first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    return left < wanted
           && std::all_of(at + 1, m_end, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; });
}

/// Characters and references of text (`isContent`) or of a comment, CDATA or instruction.
bool Scanner::checkText(const char *begin, const char *end, bool isContent)
{
    for (const auto *at = begin; at != end;) {
        if (hasFlag(*at, Plain)) {
            ++at;
        } else if (*at == '&' && isContent) {
            const auto reference = readReference(at, end);
            if (reference.end == nullptr)
                return end == m_end && isCutReference(at) ? refuseEnd() : refuse(at, invalidToken);
            if (reference.value == 0)
                return refuse(at, "undefined entity"_L1);
            at = reference.end;
        } else if (*at == ']') {
            if (isContent && end - at >= 3 && at[1] == ']' && at[2] == '>')
                return refuse(at, invalidToken);
            ++at;
        } else {
            const auto c = decode(at, end);
            if (c.length == 0 || !isCharacter(c.value))
                return end == m_end && isCutCharacter(at) ? refuseEnd() : refuse(at, invalidToken);
            at += c.length;
        }
    }
    return true;
}

bool Scanner::checkValue(const char *begin, const char *end)
{
    const auto *const less = static_cast<const char *>(std::memchr(begin, '<', static_cast<std::size_t>(end - begin)));
    if (less != nullptr)
        return checkText(begin, less, true) && refuse(less, invalidToken);
    // "]]>" may stand in a value; everything else is as in text.
    for (const auto *at = begin; at != end;) {
        const auto *const bracket = static_cast<const char *>(std::memchr(at, ']', static_cast<std::size_t>(end - at)));
        if (!checkText(at, bracket != nullptr ? bracket : end, true))
            return false;
        at = bracket != nullptr ? bracket + 1 : end;
    }
    return true;
}

/// Where `terminator` stands, from `from` on; null when it does not.
const char *Scanner::find(std::string_view terminator, const char *from) const
{
    const std::string_view rest(from, static_cast<std::size_t>(m_end - from));
    const auto at = rest.find(terminator);
    return at == std::string_view::npos ? nullptr : from + at;
}

Result<> Scanner::run()
{
    bool good = declaration();
    while (good && m_at != m_end) {
        if (m_at >= m_pause && !mayGoOn())
            return base::fail(ErrorCode::Cancelled, m_index.name);
        const auto *less = static_cast<const char *>(std::memchr(m_at, '<', static_cast<std::size_t>(m_end - m_at)));
        if (less == nullptr)
            less = m_end;
        good = text(less);
        m_at = less;
        if (good && m_at != m_end)
            good = markup();
    }
    if (good && (m_open != none || !m_hasRoot))
        good = refuseEnd();
    if (!good)
        return base::fail(m_code, m_index.name, m_reason,
                          findPosition(m_index.text, m_where - m_begin, m_index.textOffset()));
    m_index.elements.shrink();
    m_index.attributes.shrink();
    return {};
}

bool Scanner::mayGoOn()
{
    constexpr std::ptrdiff_t portion = 4 << 20;
    m_pause = m_at + std::min(portion, m_end - m_at);
    m_progress(static_cast<double>(m_at - m_begin) / static_cast<double>(m_end - m_begin));
    return !m_progress.cancelled();
}

bool Scanner::text(const char *end)
{
    if (m_open != none)
        return checkText(m_at, end, true);
    skipSpace();
    return m_at == end || refuse(m_at, m_hasRoot ? "junk after document element"_L1 : invalidToken);
}

bool Scanner::markup()
{
    if (m_end - m_at < 2)
        return refuseEnd();
    switch (m_at[1]) {
    case '/':
        return endTag();
    case '?':
        return instruction();
    case '!':
        break;
    default:
        return startTag();
    }
    if (startsWith("<!--"))
        return comment();
    if (startsWith("<![CDATA["))
        return cdata();
    if (isCutOff("<!--") || isCutOff("<![CDATA[") || isCutOff("<!DOCTYPE"))
        return refuseEnd();
    if (startsWith("<!DOCTYPE") || startsWith("<!ENTITY"))
        return refuse(m_at, "document type"_L1, ErrorCode::XmlDoctype);
    return refuse(m_at, invalidToken);
}

bool Scanner::comment()
{
    const auto *const begin = m_at + 4;
    const auto *const dashes = find("--", begin);
    if (!checkText(begin, dashes != nullptr ? dashes : m_end, false))
        return false;
    if (dashes == nullptr || m_end - dashes < 3)
        return refuseEnd();
    if (dashes[2] != '>')
        return refuse(dashes, invalidToken);
    m_at = dashes + 3;
    return true;
}

bool Scanner::cdata()
{
    if (m_open == none)
        return refuse(m_at, m_hasRoot ? "junk after document element"_L1 : invalidToken);
    const auto *const begin = m_at + 9;
    const auto *const close = find("]]>", begin);
    if (!checkText(begin, close != nullptr ? close : m_end, false))
        return false;
    if (close == nullptr)
        return refuseEnd();
    m_at = close + 3;
    return true;
}

bool Scanner::instruction()
{
    const auto *const target = m_at + 2;
    const auto *const targetEnd = endOfName(target, m_end);
    if (targetEnd == m_end)
        return refuseEnd();
    const QByteArrayView name(target, targetEnd - target);
    if (name.isEmpty())
        return refuse(target, invalidToken);
    if (name.compare("xml", Qt::CaseInsensitive) == 0)
        return refuse(m_at, "XML or text declaration not at start of entity"_L1);
    const auto *const close = find("?>", targetEnd);
    if (close != targetEnd && !isSpace(*targetEnd) && !(*targetEnd == '?' && m_end - targetEnd == 1))
        return refuse(targetEnd, invalidToken);
    if (!checkText(targetEnd, close != nullptr ? close : m_end, false))
        return false;
    if (close == nullptr)
        return refuseEnd();
    m_at = close + 2;
    return true;
}

/// `name = "value"` of the XML declaration; true with a null value when another name stands there.
bool Scanner::pseudoAttribute(std::string_view name, QByteArrayView *value)
{
    const auto *const before = m_at;
    const bool spaced = skipSpace();
    if (!startsWith(name)) {
        if (isCutOff(name))
            return refuseEnd();
        m_at = before;
        return true;
    }
    if (!spaced)
        return refuse(m_at, "XML declaration not well-formed"_L1);
    m_at += name.size();
    skipSpace();
    if (m_at == m_end)
        return refuseEnd();
    if (*m_at != '=')
        return refuse(m_at, "XML declaration not well-formed"_L1);
    ++m_at;
    skipSpace();
    if (m_at == m_end)
        return refuseEnd();
    if (*m_at != '"' && *m_at != '\'')
        return refuse(m_at, "XML declaration not well-formed"_L1);
    const char quote = *m_at++;
    const auto *const close =
        static_cast<const char *>(std::memchr(m_at, quote, static_cast<std::size_t>(m_end - m_at)));
    if (close == nullptr)
        return refuseEnd();
    *value = QByteArrayView(m_at, close - m_at);
    m_at = close + 1;
    return true;
}

bool Scanner::declaration()
{
    if (!startsWith("<?xml") || m_end - m_at == 5 || !isSpace(m_at[5]))
        return !isCutOff("<?xml ") || refuseEnd();
    const auto malformed = [this](const char *at) { return refuse(at, "XML declaration not well-formed"_L1); };
    m_at += 5;
    QByteArrayView version;
    QByteArrayView encoding;
    QByteArrayView standalone;
    if (!pseudoAttribute("version", &version))
        return false;
    if (version.isNull())
        return malformed(m_at);
    if (version != "1.0")
        return malformed(version.begin());
    if (!pseudoAttribute("encoding", &encoding) || !pseudoAttribute("standalone", &standalone))
        return false;
    if (!encoding.isNull() && !isDeclarable(m_index.encoding, encoding)) {
        m_where = encoding.begin();
        m_code = ErrorCode::XmlEncoding;
        m_reason = QString::fromLatin1(encoding);
        return false;
    }
    if (!standalone.isNull() && standalone != "yes" && standalone != "no")
        return malformed(standalone.begin());
    skipSpace();
    if (isCutOff("?>"))
        return refuseEnd();
    if (!startsWith("?>"))
        return malformed(m_at);
    m_at += 2;
    return true;
}

bool Scanner::isDuplicate(std::uint32_t first) const
{
    auto &attributes = m_index.attributes;
    const auto name = [&](std::uint32_t i) { return m_index.slice(attributes[i].name, attributes[i].nameEnd); };
    const auto last = attributes.size() - 1;
    const auto wanted = name(last);
    if (last - first < 16) {
        for (auto i = first; i < last; ++i) {
            if (name(i) == wanted)
                return true;
        }
        return false;
    }
    if (last - first == 16) {
        m_names.clear();
        for (auto i = first; i < last; ++i)
            m_names.insert(name(i));
    }
    const auto before = m_names.size();
    m_names.insert(wanted);
    return m_names.size() == before;
}

bool Scanner::attribute(std::uint32_t first)
{
    const auto *const name = m_at;
    const auto *const nameEnd = endOfName(name, m_end);
    if (nameEnd == name)
        return refuse(m_at, invalidToken);
    m_at = nameEnd;
    skipSpace();
    if (m_at == m_end)
        return refuseEnd();
    if (*m_at != '=')
        return refuse(m_at, invalidToken);
    ++m_at;
    skipSpace();
    if (m_at == m_end)
        return refuseEnd();
    if (*m_at != '"' && *m_at != '\'')
        return refuse(m_at, invalidToken);
    const auto *const value = m_at + 1;
    const auto [close, isPlain] = findQuote(value, m_end, *m_at);
    if (!isPlain && !checkValue(value, close))
        return false;
    if (close == m_end)
        return refuseEnd();
    m_at = close + 1;
    m_index.attributes.append({offset(name), offset(nameEnd), offset(value), offset(close)});
    if (isDuplicate(first))
        return refuse(name, "duplicate attribute"_L1);
    return true;
}

bool Scanner::startTag()
{
    const auto *const name = m_at + 1;
    const auto *const nameEnd = endOfName(name, m_end);
    if (nameEnd == name)
        return refuse(name, invalidToken);
    if (m_open == none && m_hasRoot)
        return refuse(m_at, "junk after document element"_L1);
    m_hasRoot = true;

    auto &elements = m_index.elements;
    const auto element = elements.size();
    const auto first = m_index.attributes.size();
    elements.append({.open = offset(m_at),
                     .content = 0,
                     .close = 0,
                     .parent = m_open,
                     .next = element + 1,
                     .firstAttribute = first,
                     .nameLength = static_cast<std::uint32_t>(nameEnd - name)});
    m_at = nameEnd;
    while (true) {
        const bool spaced = skipSpace();
        if (m_at == m_end)
            return refuseEnd();
        if (*m_at == '>') {
            elements[element].content = offset(++m_at);
            m_open = element;
            return true;
        }
        if (*m_at == '/') {
            if (m_at + 1 == m_end)
                return refuseEnd();
            if (m_at[1] != '>')
                return refuse(m_at, invalidToken);
            m_at += 2;
            elements[element].content = offset(m_at);
            elements[element].close = offset(m_at);
            return true;
        }
        if (!spaced)
            return refuse(m_at, invalidToken);
        if (!attribute(first))
            return false;
    }
}

bool Scanner::endTag()
{
    const auto *const name = m_at + 2;
    const auto *const nameEnd = endOfName(name, m_end);
    const QByteArrayView found(name, nameEnd - name);
    if (m_open == none)
        return refuse(m_at, m_hasRoot ? "junk after document element"_L1 : invalidToken);
    const auto wanted = m_index.elementName(m_open);
    if (nameEnd == m_end)
        return wanted.startsWith(found) ? refuseEnd() : refuse(name, "mismatched tag"_L1);
    if (found.isEmpty())
        return refuse(name, invalidToken);
    m_at = nameEnd;
    skipSpace();
    if (m_at == m_end)
        return refuseEnd();
    if (*m_at != '>')
        return refuse(m_at, invalidToken);
    if (found != wanted)
        return refuse(name, "mismatched tag"_L1);
    ++m_at;
    auto &record = m_index.elements[m_open];
    record.close = offset(m_at);
    record.next = m_index.elements.size();
    m_open = record.parent;
    return true;
}

} // namespace

Result<> scan(Index &index, const base::Progress &progress)
{
    const auto text = index.text;
    if (std::all_of(text.begin(), text.end(), isSpace))
        return base::fail(ErrorCode::FileEmpty, index.name);
    return Scanner(index, progress).run();
}

} // namespace certwizard::xml
