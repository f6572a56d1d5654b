#include "edits.h"

#include "characters.h"

#include <algorithm>

namespace certwizard::xml {

namespace {

class Renderer {
public:
    Renderer(const Index &index, const Edits &edits) : m_index(index), m_edits(edits), m_layout(index) {}

    /// The splices of all edits to elements `from` up to `to`, sorted, without overlaps.
    [[nodiscard]] std::vector<Splice> collect(std::uint32_t from, std::uint32_t to) const;

private:
    void attributes(std::uint32_t element, const ElementEdit &edit, std::vector<Splice> &splices) const;
    void inside(std::uint32_t element, const ElementEdit &edit, std::vector<Splice> &splices) const;
    void gone(std::uint32_t element, const ElementEdit &edit, std::vector<Splice> &splices) const;
    void render(QByteArray &to, const Item &item, const QByteArray &separator) const;
    void renderAdded(QByteArray &to, const Added &added, const QByteArray &separator) const;
    void renderMoved(QByteArray &to, std::uint32_t element) const;
    static void put(std::vector<Splice> &splices, std::uint32_t begin, std::uint32_t end, QByteArray inserted)
    {
        splices.push_back({begin, end - begin, std::move(inserted)});
    }

    const Index &m_index;
    const Edits &m_edits;
    Layout m_layout;
};

// Splices that touch become one. Two removals may both claim the blanks between them: the first has them.
std::vector<Splice> normalised(std::vector<Splice> splices)
{
    std::ranges::stable_sort(splices, {}, &Splice::offset);
    std::vector<Splice> result;
    for (auto &splice : splices) {
        if (result.empty() || splice.offset > result.back().offset + result.back().removed) {
            result.push_back(std::move(splice));
            continue;
        }
        auto &last = result.back();
        const auto end = std::max(last.offset + last.removed, splice.offset + splice.removed);
        last.removed = end - last.offset;
        last.inserted += splice.inserted;
    }
    return result;
}

std::vector<Splice> Renderer::collect(std::uint32_t from, std::uint32_t to) const
{
    std::vector<Splice> splices;
    auto it = m_edits.elements.lower_bound(from);
    while (it != m_edits.elements.end() && it->first < to) {
        const auto &[element, edit] = *it;
        if (edit.isGone()) {
            gone(element, edit, splices);
            it = m_edits.elements.lower_bound(m_index.elements[element].next);
            continue;
        }
        const auto &record = m_index.elements[element];
        const auto separator = edit.before.empty() && edit.after.empty() ? QByteArray() : m_layout.separator(element);
        if (!edit.before.empty()) {
            QByteArray text;
            for (const auto &item : edit.before) {
                render(text, item, separator);
                text += separator;
            }
            put(splices, record.open, record.open, std::move(text));
        }
        attributes(element, edit, splices);
        if (!edit.inside.empty())
            inside(element, edit, splices);
        if (!edit.after.empty()) {
            QByteArray text;
            for (const auto &item : edit.after) {
                text += separator;
                render(text, item, separator);
            }
            const auto at = m_layout.behind(element);
            put(splices, at, at, std::move(text));
        }
        ++it;
    }
    return normalised(std::move(splices));
}

void Renderer::attributes(std::uint32_t element, const ElementEdit &edit, std::vector<Splice> &splices) const
{
    const auto &record = m_index.elements[element];
    const auto end = m_index.attributesEnd(element);
    const auto tokenEnd = [&](std::uint32_t attribute) {
        return attribute == record.firstAttribute ? record.open + 1 + record.nameLength
                                                  : m_index.attributes[attribute - 1].valueEnd + 1;
    };
    QByteArray added;
    for (const auto &change : edit.attributes) {
        auto found = record.firstAttribute;
        while (found < end
               && m_index.slice(m_index.attributes[found].name, m_index.attributes[found].nameEnd) != change.name)
            ++found;
        if (found == end) {
            if (!change.value)
                continue;
            // As the last attribute is set off: by a blank, or on a line of its own.
            const auto space = end > record.firstAttribute
                                   ? m_index.slice(tokenEnd(end - 1), m_index.attributes[end - 1].name)
                                   : QByteArrayView(" ");
            added += space;
            added += change.name + "=\"" + escaped(*change.value, '"') + '"';
            continue;
        }
        const auto &attribute = m_index.attributes[found];
        if (change.value)
            put(splices, attribute.value, attribute.valueEnd, escaped(*change.value, m_index.text[attribute.valueEnd]));
        else
            put(splices, tokenEnd(found), attribute.valueEnd + 1, {});
    }
    if (!added.isEmpty())
        put(splices, m_index.startTagEnd(element), m_index.startTagEnd(element), std::move(added));
}

void Renderer::inside(std::uint32_t element, const ElementEdit &edit, std::vector<Splice> &splices) const
{
    const auto separator = m_layout.childSeparator(element);
    const auto closing = m_layout.closingSeparator(element);
    QByteArray text;
    for (const auto &item : edit.inside) {
        text += separator;
        render(text, item, separator);
    }
    if (m_index.isSelfClosing(element)) {
        text.prepend('>');
        text += closing + "</" + m_index.elementName(element).toByteArray() + '>';
        put(splices, m_index.startTagEnd(element), m_index.elements[element].content, std::move(text));
        return;
    }
    const auto space = m_layout.trailingSpace(element);
    if (m_layout.hasLineEnd(space))
        put(splices, space.begin, space.begin, std::move(text));
    else
        put(splices, space.begin, space.end, text + closing);
}

void Renderer::gone(std::uint32_t element, const ElementEdit &edit, std::vector<Splice> &splices) const
{
    if (edit.before.empty() && edit.after.empty()) {
        const auto span = m_layout.removal(element);
        put(splices, span.begin, span.end, {});
        return;
    }
    // Something takes its place, and its white space.
    const auto separator = m_layout.separator(element);
    QByteArray text;
    bool first = true;
    for (const auto *const items : {&edit.before, &edit.after}) {
        for (const auto &item : *items) {
            if (!first)
                text += separator;
            first = false;
            render(text, item, separator);
        }
    }
    put(splices, m_index.elements[element].open, m_index.elements[element].close, std::move(text));
}

void Renderer::render(QByteArray &to, const Item &item, const QByteArray &separator) const
{
    if (item.moved != none)
        renderMoved(to, item.moved);
    else
        renderAdded(to, m_edits.added[static_cast<std::size_t>(item.added)], separator);
}

void Renderer::renderAdded(QByteArray &to, const Added &added, const QByteArray &separator) const
{
    to += '<';
    to += added.name;
    for (const auto &attribute : added.attributes) {
        if (attribute.value)
            to += ' ' + attribute.name + "=\"" + escaped(*attribute.value, '"') + '"';
    }
    if (added.children.empty()) {
        to += " />";
        return;
    }
    to += '>';
    const bool block = separator.contains('\n') || separator.contains('\r');
    const auto inner = block ? separator + m_layout.step() : QByteArray();
    for (const auto &child : added.children) {
        to += inner;
        render(to, child, inner);
    }
    if (block)
        to += separator;
    to += "</" + added.name + '>';
}

void Renderer::renderMoved(QByteArray &to, std::uint32_t element) const
{
    const auto &record = m_index.elements[element];
    // Its own edits and those inside it, but not what was put in front of or behind the place it left.
    ElementEdit own;
    if (const auto found = m_edits.elements.find(element); found != m_edits.elements.end()) {
        own.attributes = found->second.attributes;
        own.inside = found->second.inside;
    }
    std::vector<Splice> splices;
    attributes(element, own, splices);
    if (!own.inside.empty())
        inside(element, own, splices);
    auto inner = collect(element + 1, record.next);
    splices.insert(splices.end(), std::make_move_iterator(inner.begin()), std::make_move_iterator(inner.end()));
    auto at = record.open;
    for (const auto &splice : normalised(std::move(splices))) {
        to += m_index.slice(at, static_cast<std::uint32_t>(splice.offset));
        to += splice.inserted;
        at = static_cast<std::uint32_t>(splice.offset + splice.removed);
    }
    to += m_index.slice(at, record.close);
}

} // namespace

std::vector<Splice> renderEdits(const Index &index, const Edits &edits)
{
    return Renderer(index, edits).collect(0, index.elements.size());
}

} // namespace certwizard::xml
