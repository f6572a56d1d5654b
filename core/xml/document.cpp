#include "xml/document.h"

#include "characters.h"
#include "index.h"

#include <algorithm>

namespace certwizard::xml {

using namespace Qt::StringLiterals;
using base::Position;

namespace {

// Line ends as XML and editors count them: LF, CR LF, and a CR alone.
std::uint32_t countLineEnds(QByteArrayView text, qsizetype begin, qsizetype end)
{
    const auto *const data = text.data();
    const auto safeEnd = std::min(end, text.size() - 1); // the last byte has no successor to look at
    std::uint32_t count = 0;
    for (auto i = begin; i < safeEnd; ++i)
        count += static_cast<std::uint32_t>((data[i] == '\n') | ((data[i] == '\r') & (data[i + 1] != '\n')));
    if (safeEnd < end && safeEnd >= begin)
        count += static_cast<std::uint32_t>(data[safeEnd] == '\n' || data[safeEnd] == '\r');
    return count;
}

qsizetype lineStart(QByteArrayView text, qsizetype at)
{
    while (at > 0) {
        const char before = text[at - 1];
        if (before == '\n' || (before == '\r' && !(at < text.size() && text[at] == '\n')))
            break;
        --at;
    }
    return at;
}

Position positionIn(QByteArrayView text, qsizetype at, qsizetype shift, std::uint32_t linesBefore)
{
    return {.offset = at + shift,
            .line = static_cast<int>(linesBefore) + 1,
            .column = static_cast<int>(at - lineStart(text, at)) + 1};
}

} // namespace

Position findPosition(QByteArrayView text, qsizetype at, qsizetype shift)
{
    return positionIn(text, at, shift, countLineEnds(text, 0, at));
}

Position Index::positionOf(qsizetype at) const
{
    constexpr qsizetype block = 64 << 10;
    const auto wanted = static_cast<std::size_t>(at / block);
    const std::scoped_lock lock(m_linesMutex);
    if (m_linesBefore.empty())
        m_linesBefore.push_back(0);
    while (m_linesBefore.size() <= wanted) {
        const auto begin = static_cast<qsizetype>(m_linesBefore.size() - 1) * block;
        m_linesBefore.push_back(m_linesBefore.back() + countLineEnds(text, begin, begin + block));
    }
    const auto begin = static_cast<qsizetype>(wanted) * block;
    return positionIn(text, at, textOffset(), m_linesBefore[wanted] + countLineEnds(text, begin, at));
}

std::uint32_t Index::lastChild(std::uint32_t element) const
{
    auto last = elements[element].next - 1;
    if (last == element)
        return none;
    while (elements[last].parent != element)
        last = elements[last].parent;
    return last;
}

std::uint32_t Index::endTag(std::uint32_t element) const
{
    auto at = elements[element].close - 1;
    while (text[at] != '<')
        --at;
    return at;
}

// -- Attribute

QByteArrayView Attribute::name() const
{
    if (m_index == nullptr)
        return {};
    const auto &record = m_index->attributes[m_attribute];
    return m_index->slice(record.name, record.nameEnd);
}

QByteArrayView Attribute::rawValue() const
{
    if (m_index == nullptr)
        return {};
    const auto &record = m_index->attributes[m_attribute];
    return m_index->slice(record.value, record.valueEnd);
}

QString Attribute::value() const
{
    return unescaped(rawValue());
}

Position Attribute::position() const
{
    return m_index == nullptr ? Position() : m_index->positionOf(m_index->attributes[m_attribute].name);
}

// -- Element

QByteArrayView Element::name() const
{
    return isNull() ? QByteArrayView() : m_index->elementName(m_element);
}

Element Element::parent() const
{
    if (isNull() || m_index->elements[m_element].parent == none)
        return {};
    return {m_index, m_index->elements[m_element].parent};
}

Element Element::firstChild() const
{
    const auto child = isNull() ? none : m_index->firstChild(m_element);
    return child == none ? Element() : Element(m_index, child);
}

Element Element::nextSibling() const
{
    const auto next = isNull() ? none : m_index->nextSibling(m_element);
    return next == none ? Element() : Element(m_index, next);
}

Element Element::child(QByteArrayView name) const
{
    for (auto found = firstChild(); !found.isNull(); found = found.nextSibling()) {
        if (found.is(name))
            return found;
    }
    return {};
}

Element Element::path(std::initializer_list<QByteArrayView> names) const
{
    auto found = *this;
    for (const auto name : names)
        found = found.child(name);
    return found;
}

int Element::attributeCount() const
{
    if (isNull())
        return 0;
    return static_cast<int>(m_index->attributesEnd(m_element) - m_index->elements[m_element].firstAttribute);
}

Attribute Element::attributeAt(int index) const
{
    Attribute attribute;
    if (index < 0 || index >= attributeCount())
        return attribute;
    attribute.m_index = m_index;
    attribute.m_attribute = m_index->elements[m_element].firstAttribute + static_cast<std::uint32_t>(index);
    return attribute;
}

std::optional<Attribute> Element::attribute(QByteArrayView name) const
{
    const int count = attributeCount();
    for (int i = 0; i < count; ++i) {
        const auto found = attributeAt(i);
        if (found.name() == name)
            return found;
    }
    return std::nullopt;
}

std::optional<QString> Element::value(QByteArrayView name) const
{
    const auto found = attribute(name);
    return found ? std::optional(found->value()) : std::nullopt;
}

Position Element::position() const
{
    return isNull() ? Position() : m_index->positionOf(m_index->elements[m_element].open);
}

QByteArrayView Element::outerXml() const
{
    if (isNull())
        return {};
    const auto &record = m_index->elements[m_element];
    return m_index->slice(record.open, record.close);
}

bool Element::isSelfClosing() const
{
    return !isNull() && m_index->isSelfClosing(m_element);
}

// -- Document

base::Result<Document> Document::parse(QByteArray bytes, const QString &name)
{
    return parse(std::move(bytes), name, {});
}

base::Result<Document> Document::parse(QByteArray bytes, const QString &name, const base::Progress &progress)
{
    auto index = std::make_shared<Index>();
    index->name = name;
    index->bytes = std::move(bytes);
    if (auto detected = detectEncoding(*index); !detected)
        return std::unexpected(detected.error());
    if (auto scanned = scan(*index, progress); !scanned)
        return std::unexpected(scanned.error());
    Document document;
    document.m_index = std::move(index);
    return document;
}

Element Document::root() const
{
    return m_index ? Element(m_index.get(), 0) : Element();
}

QByteArrayView Document::text() const
{
    return m_index ? m_index->text : QByteArrayView();
}

const QByteArray &Document::bytes() const
{
    static const QByteArray nothing;
    return m_index ? m_index->bytes : nothing;
}

QString Document::name() const
{
    return m_index ? m_index->name : QString();
}

Encoding Document::encoding() const
{
    return m_index ? m_index->encoding : Encoding::Utf8;
}

bool Document::hasByteOrderMark() const
{
    return m_index && m_index->byteOrderMark;
}

Position Document::positionOf(qsizetype textOffset) const
{
    if (!m_index || textOffset < 0 || textOffset > m_index->text.size())
        return {};
    return m_index->positionOf(textOffset);
}

} // namespace certwizard::xml
