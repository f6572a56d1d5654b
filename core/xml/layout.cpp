#include "layout.h"

#include "characters.h"

#include <algorithm>

namespace certwizard::xml {

namespace {

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

} // namespace

Layout::Layout(const Index &index) : m_index(index), m_step(findStep()) {}

bool Layout::isBlank(Span span) const
{
    const auto text = m_index.slice(span.begin, span.end);
    return std::ranges::all_of(text, isSpace);
}

bool Layout::hasLineEnd(Span span) const
{
    const auto text = m_index.slice(span.begin, span.end);
    return std::ranges::any_of(text, isLineEnd);
}

std::uint32_t Layout::lineStart(std::uint32_t at) const
{
    while (at > 0 && !isLineEnd(m_index.text[at - 1]))
        --at;
    return at;
}

std::uint32_t Layout::lineEnd(std::uint32_t at) const
{
    const auto size = static_cast<std::uint32_t>(m_index.text.size());
    while (at < size && !isLineEnd(m_index.text[at]))
        ++at;
    return at;
}

std::uint32_t Layout::spaceBefore(std::uint32_t at) const
{
    while (at > 0 && isSpace(m_index.text[at - 1]))
        --at;
    return at;
}

QByteArray Layout::indentation(std::uint32_t at) const
{
    const auto begin = lineStart(at);
    auto end = begin;
    while (end < at && isSpace(m_index.text[end]))
        ++end;
    return m_index.slice(begin, end).toByteArray();
}

QByteArray Layout::lineEndNear(std::uint32_t at) const
{
    const auto text = m_index.text;
    auto start = lineStart(at);
    if (start == 0) {
        const auto end = lineEnd(at);
        if (end == text.size())
            return "\r\n"; // a text of one line; its reader is Windows
        start = end + (text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n' ? 2 : 1);
    }
    if (text[start - 1] == '\r')
        return "\r";
    return start >= 2 && text[start - 2] == '\r' ? "\r\n" : "\n";
}

/// Where the element in front of this one ends, or the parent's start tag.
std::uint32_t Layout::previousEnd(std::uint32_t element) const
{
    const auto parent = m_index.elements[element].parent;
    if (parent == none)
        return 0;
    auto before = element - 1;
    if (before == parent)
        return m_index.elements[parent].content;
    while (m_index.elements[before].parent != parent)
        before = m_index.elements[before].parent;
    return m_index.elements[before].close;
}

bool Layout::isBlock(std::uint32_t element) const
{
    const auto &record = m_index.elements[element];
    return record.parent == none || hasLineEnd({previousEnd(element), record.open});
}

QByteArray Layout::findStep() const
{
    constexpr std::uint32_t enough = 200;
    for (std::uint32_t i = 1; i < std::min(enough, m_index.elements.size()); ++i) {
        const auto &record = m_index.elements[i];
        const auto parentOpen = m_index.elements[record.parent].open;
        if (!isBlank({lineStart(record.open), record.open}) || !isBlank({lineStart(parentOpen), parentOpen}))
            continue;
        const auto inner = indentation(record.open);
        const auto outer = indentation(parentOpen);
        if (inner.size() > outer.size() && inner.startsWith(outer))
            return inner.sliced(outer.size());
    }
    return QByteArray(4, ' ');
}

QByteArray Layout::separator(std::uint32_t element) const
{
    const auto open = m_index.elements[element].open;
    if (isBlock(element))
        return lineEndNear(open) + indentation(open);
    return m_index.slice(std::max(previousEnd(element), spaceBefore(open)), open).toByteArray();
}

QByteArray Layout::childSeparator(std::uint32_t parent) const
{
    const auto closing = closingSeparator(parent);
    return closing.isEmpty() ? closing : closing + m_step;
}

QByteArray Layout::closingSeparator(std::uint32_t parent) const
{
    const auto open = m_index.elements[parent].open;
    return isBlock(parent) ? lineEndNear(open) + indentation(open) : QByteArray();
}

std::uint32_t Layout::behind(std::uint32_t element) const
{
    const auto close = m_index.elements[element].close;
    const auto text = m_index.text;
    auto found = close;
    for (auto at = close;;) {
        while (at < text.size() && isSpace(text[at]) && !isLineEnd(text[at]))
            ++at;
        if (at == text.size() || isLineEnd(text[at]))
            return found;
        if (!text.sliced(at).startsWith("<!--"))
            return close; // something else shares the line; the comment may be about that
        at = static_cast<std::uint32_t>(text.indexOf("-->", at + 4)) + 3;
        found = at;
    }
}

Span Layout::removal(std::uint32_t element) const
{
    const auto &record = m_index.elements[element];
    const auto text = m_index.text;
    const auto begin = lineStart(record.open);
    auto end = lineEnd(record.close);
    const bool ownsBegin = isBlank({begin, record.open});
    const bool ownsEnd = isBlank({record.close, end});
    if (ownsBegin && ownsEnd) {
        if (end < text.size())
            end += text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n' ? 2 : 1;
        return {begin, end};
    }
    if (ownsBegin) {
        end = record.close;
        while (isSpace(text[end]))
            ++end;
        return {record.open, end};
    }
    return {spaceBefore(record.open), record.close};
}

Span Layout::trailingSpace(std::uint32_t parent) const
{
    const auto end = m_index.endTag(parent);
    return {std::max(m_index.elements[parent].content, spaceBefore(end)), end};
}

} // namespace certwizard::xml
