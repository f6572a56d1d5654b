#include "edits.h"

#include "characters.h"

#include <QHash>

#include <algorithm>

namespace certwizard::xml {

using namespace Qt::StringLiterals;
using base::ErrorCode;

struct Editor::Data {
    explicit Data(Document edited) : document(std::move(edited)), index(document.m_index.get()) {}

    Document document;
    const Index *index = nullptr;
    Edits edits;
    QHash<quint64, QList<int>> addedTo; ///< new children by parent, in the order of their making
    std::optional<base::Error> error;

    [[nodiscard]] static quint64 key(std::uint32_t element) { return element; }
    [[nodiscard]] static quint64 key(int added) { return (quint64(1) << 32U) + static_cast<quint64>(added); }

    Added &added(int id) { return edits.added[static_cast<std::size_t>(id)]; }
    [[nodiscard]] bool isGone(std::uint32_t element) const
    {
        const auto found = edits.elements.find(element);
        return found != edits.elements.end() && found->second.removed;
    }
    /// Where a node stands if it was added or moved; nothing for one that never left its place.
    Place placeOf(std::uint32_t element, int addedId)
    {
        if (addedId >= 0)
            return added(addedId).place;
        const auto found = edits.elements.find(element);
        return found == edits.elements.end() ? Place() : found->second.movedTo;
    }

    [[nodiscard]] quint64 parentKey(int addedId) const { return edits.added[static_cast<std::size_t>(addedId)].parent; }
    int insert(Items &items, Items::iterator at, QByteArrayView name, quint64 parent);
    void noteBad(QByteArrayView name, ErrorCode code);
    bool isUsable(QByteArrayView name);
    void move(std::uint32_t element, std::uint32_t sibling, bool behind);
};

int Editor::Data::insert(Items &items, Items::iterator at, QByteArrayView name, quint64 parent)
{
    const auto id = static_cast<int>(edits.added.size());
    edits.added.emplace_back().name = name.toByteArray();
    added(id).place = {&items, items.insert(at, Item{.added = id, .moved = none})};
    added(id).parent = parent;
    addedTo[parent].append(id);
    isUsable(name);
    return id;
}

void Editor::Data::noteBad(QByteArrayView name, ErrorCode code)
{
    if (!error)
        error = base::Error{code, QString::fromUtf8(name), {}, {}, nullptr};
}

bool Editor::Data::isUsable(QByteArrayView name)
{
    if (!isName(name))
        noteBad(name, ErrorCode::Internal);
    return isName(name);
}

Editor::Editor(Document document) : m_data(std::make_unique<Data>(std::move(document))) {}
Editor::~Editor() = default;
Editor::Editor(Editor &&) noexcept = default;
Editor &Editor::operator=(Editor &&) noexcept = default;

namespace {

void setIn(std::vector<AttributeEdit> &attributes, QByteArrayView name, std::optional<QString> value)
{
    const auto found =
        std::ranges::find(attributes, name, [](const AttributeEdit &edit) { return QByteArrayView(edit.name); });
    if (found != attributes.end())
        found->value = std::move(value);
    else
        attributes.push_back({name.toByteArray(), std::move(value)});
}

void forget(std::vector<AttributeEdit> &attributes, QByteArrayView name)
{
    std::erase_if(attributes, [name](const AttributeEdit &edit) { return edit.name == name; });
}

} // namespace

void Editor::setAttribute(const Node &node, QByteArrayView name, const QString &value)
{
    if (node.isNull() || !m_data->isUsable(name))
        return;
    if (!isRepresentable(value)) {
        m_data->noteBad(name, ErrorCode::InvalidValue);
        return;
    }
    if (node.m_added >= 0) {
        setIn(m_data->added(node.m_added).attributes, name, value);
        return;
    }
    auto &attributes = m_data->edits.elements[node.m_element.m_element].attributes;
    if (node.m_element.value(name) == value)
        forget(attributes, name);
    else
        setIn(attributes, name, value);
}

void Editor::removeAttribute(const Node &node, QByteArrayView name)
{
    if (node.isNull())
        return;
    if (node.m_added >= 0) {
        forget(m_data->added(node.m_added).attributes, name);
        return;
    }
    auto &attributes = m_data->edits.elements[node.m_element.m_element].attributes;
    if (node.m_element.attribute(name))
        setIn(attributes, name, std::nullopt);
    else
        forget(attributes, name);
}

Editor::Node Editor::appendChild(const Node &parent, QByteArrayView name)
{
    Node node;
    if (parent.isNull())
        return node;
    if (parent.m_added >= 0) {
        auto &items = m_data->added(parent.m_added).children;
        node.m_added = m_data->insert(items, items.end(), name, Data::key(parent.m_added));
        return node;
    }
    const auto element = parent.m_element.m_element;
    const auto last = m_data->index->lastChild(element);
    auto &items = last == none ? m_data->edits.elements[element].inside : m_data->edits.elements[last].after;
    node.m_added = m_data->insert(items, items.end(), name, Data::key(element));
    return node;
}

Editor::Node Editor::prependChild(const Node &parent, QByteArrayView name)
{
    Node node;
    if (parent.isNull())
        return node;
    if (parent.m_added >= 0) {
        auto &items = m_data->added(parent.m_added).children;
        node.m_added = m_data->insert(items, items.begin(), name, Data::key(parent.m_added));
        return node;
    }
    const auto element = parent.m_element.m_element;
    const auto first = m_data->index->firstChild(element);
    auto &items = first == none ? m_data->edits.elements[element].inside : m_data->edits.elements[first].before;
    node.m_added = m_data->insert(items, items.begin(), name, Data::key(element));
    return node;
}

Editor::Node Editor::insertBefore(const Node &sibling, QByteArrayView name)
{
    return insertBeside(sibling, name, false);
}

Editor::Node Editor::insertAfter(const Node &sibling, QByteArrayView name)
{
    return insertBeside(sibling, name, true);
}

Editor::Node Editor::insertBeside(const Node &sibling, QByteArrayView name, bool behind)
{
    Node node;
    if (sibling.isNull())
        return node;
    const auto element = sibling.m_element.m_element;
    const bool isElement = sibling.m_added < 0;
    const auto place = m_data->placeOf(element, sibling.m_added);
    if (place.items != nullptr) {
        const auto parent =
            isElement ? Data::key(m_data->index->elements[element].parent) : m_data->parentKey(sibling.m_added);
        node.m_added = m_data->insert(*place.items, behind ? std::next(place.at) : place.at, name, parent);
    } else if (isElement && m_data->index->elements[element].parent != none) {
        auto &edit = m_data->edits.elements[element];
        auto &items = behind ? edit.after : edit.before;
        node.m_added = m_data->insert(items, behind ? items.begin() : items.end(), name,
                                      Data::key(m_data->index->elements[element].parent));
    }
    return node;
}

Editor::Node Editor::ensureChild(const Node &parent, QByteArrayView name)
{
    Node node;
    if (parent.isNull())
        return node;
    if (parent.m_added < 0) {
        for (const auto child : parent.m_element.children()) {
            if (child.is(name) && !m_data->isGone(child.m_element))
                return child;
        }
    }
    const auto key = parent.m_added >= 0 ? Data::key(parent.m_added) : Data::key(parent.m_element.m_element);
    for (const auto id : m_data->addedTo.value(key)) {
        if (m_data->added(id).name == name && m_data->added(id).place.items != nullptr) {
            node.m_added = id;
            return node;
        }
    }
    return appendChild(parent, name);
}

void Editor::remove(const Node &node)
{
    if (node.isNull())
        return;
    if (node.m_added >= 0) {
        auto &place = m_data->added(node.m_added).place;
        if (place.items != nullptr)
            place.items->erase(place.at);
        place = {};
        return;
    }
    const auto element = node.m_element.m_element;
    if (m_data->index->elements[element].parent == none) {
        m_data->noteBad(node.m_element.name(), ErrorCode::Internal); // a document without a root is none
        return;
    }
    auto &edit = m_data->edits.elements[element];
    if (edit.movedTo.items != nullptr)
        edit.movedTo.items->erase(edit.movedTo.at);
    edit.movedTo = {};
    edit.removed = true;
}

void Editor::Data::move(std::uint32_t element, std::uint32_t sibling, bool behind)
{
    const auto &records = index->elements;
    if (element == sibling)
        return;
    if (records[element].parent == none || records[element].parent != records[sibling].parent) {
        noteBad(index->elementName(element), ErrorCode::Internal); // only among siblings: no cycles
        return;
    }
    auto &edit = edits.elements[element];
    if (edit.removed)
        return;
    if (edit.movedTo.items != nullptr)
        edit.movedTo.items->erase(edit.movedTo.at);
    edit.movedTo = {};
    const auto beside = placeOf(sibling, -1);
    auto &siblingEdit = edits.elements[sibling];
    // Already there, with nothing in between: no edit.
    const bool untouched =
        beside.items == nullptr
        && (behind ? index->nextSibling(sibling) == element && siblingEdit.after.empty() && edit.before.empty()
                   : index->nextSibling(element) == sibling && siblingEdit.before.empty() && edit.after.empty());
    if (untouched)
        return;
    auto &items = beside.items != nullptr ? *beside.items : behind ? siblingEdit.after : siblingEdit.before;
    const auto at =
        beside.items != nullptr ? (behind ? std::next(beside.at) : beside.at) : (behind ? items.begin() : items.end());
    edit.movedTo = {&items, items.insert(at, Item{.added = -1, .moved = element})};
}

void Editor::moveBefore(const Element &element, const Element &sibling)
{
    if (!element.isNull() && !sibling.isNull())
        m_data->move(element.m_element, sibling.m_element, false);
}

void Editor::moveAfter(const Element &element, const Element &sibling)
{
    if (!element.isNull() && !sibling.isNull())
        m_data->move(element.m_element, sibling.m_element, true);
}

Patch Editor::finish() const
{
    auto data = std::make_shared<Patch::Data>();
    data->before = m_data->document;
    data->error = m_data->error;
    if (m_data->index != nullptr)
        data->splices = renderEdits(*m_data->index, m_data->edits);
    Patch patch;
    patch.m_data = std::move(data);
    return patch;
}

} // namespace certwizard::xml
