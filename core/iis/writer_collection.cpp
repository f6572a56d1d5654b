#include "writer_collection.h"

#include "mapping_reader.h"

#include <algorithm>

namespace certwizard::iis {

using namespace Qt::StringLiterals;

namespace {

QString boolText(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

/// Values that are the schema's default are not written where nothing stands (as IIS's own API does).
bool isSchemaDefault(QByteArrayView name, const QString &value)
{
    return (name == "enabled" && value == "true"_L1) || (name == "permissionMode" && value == "Allow"_L1);
}

void writeRule(xml::Editor &editor, const xml::Editor::Node &rules, const MappingRule &rule)
{
    const auto node = editor.appendChild(rules, "add");
    const auto field = rule.field == MappingRule::Field::Issuer ? u"Issuer"_s : u"Subject"_s;
    editor.setAttribute(node, "certificateField", rule.unknownField.value_or(field));
    editor.setAttribute(node, "certificateSubField", rule.subField);
    editor.setAttribute(node, "matchCriteria", rule.match);
    if (!rule.caseSensitive)
        editor.setAttribute(node, "compareCaseSensitive", boolText(false));
}

void copyAttributes(xml::Editor &editor, const xml::Editor::Node &node, const xml::Element &source,
                    const ItemEdit &edit)
{
    for (int i = 0; i < source.attributeCount(); ++i) {
        const auto attribute = source.attributeAt(i);
        if (!edit.find(attribute.name()))
            editor.setAttribute(node, attribute.name(), attribute.value());
    }
    for (const auto &change : edit.attributes) {
        if (change.value && !(isSchemaDefault(change.name, *change.value) && !source.attribute(change.name)))
            editor.setAttribute(node, change.name, *change.value);
    }
}

void copyRules(xml::Editor &editor, const xml::Editor::Node &node, const xml::Element &source, const ItemEdit &edit)
{
    const auto rules = edit.rules ? *edit.rules : readRules(source);
    if (rules.isEmpty())
        return;
    const auto target = editor.ensureChild(node, "rules");
    for (const auto &rule : rules)
        writeRule(editor, target, rule);
}

/// The last characters of a certificate's text are its signature: they tell texts apart as well as all of it does.
std::size_t tailHash(QByteArrayView text)
{
    constexpr qsizetype tail = 64;
    return qHashBits(text.last(std::min(tail, text.size())).data(),
                     static_cast<std::size_t>(std::min(tail, text.size())), static_cast<std::size_t>(text.size()));
}

} // namespace

struct CollectionEdit::Entry {
    xml::Element element; ///< null for a new mapping
    bool inherited = false;
    const NewOneToOne *oneToOne = nullptr;
    const NewManyToOne *manyToOne = nullptr;
    const ItemEdit *edit = nullptr;
    int index = 0; ///< among the current ones

    [[nodiscard]] bool isOwn() const { return element && !inherited; }
};

const AttributeEdit *ItemEdit::find(QByteArrayView name) const
{
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [name](const AttributeEdit &edit) { return edit.name == name; });
    return found == attributes.end() ? nullptr : &*found;
}

void ItemEdit::set(QByteArrayView name, std::optional<QString> value)
{
    std::erase_if(attributes, [name](const AttributeEdit &edit) { return edit.name == name; });
    attributes.push_back({name.toByteArray(), std::move(value)});
}

ItemEdit &CollectionEdit::item(const xml::Element &element, bool inherited)
{
    const auto key = keyOf(element);
    m_elements.insert(key, element);
    return inherited ? m_inherited[key] : m_own[key];
}

QByteArray CollectionEdit::collectionName() const
{
    return m_kind == MappingCollection::OneToOne ? "oneToOneMappings" : "manyToOneMappings";
}

QByteArray CollectionEdit::keyAttribute() const
{
    return m_kind == MappingCollection::OneToOne ? "certificate" : "name";
}

bool CollectionEdit::isNothing() const
{
    return m_own.isEmpty() && m_inherited.isEmpty() && m_oneToOne.empty() && m_manyToOne.empty() && m_order.isEmpty();
}

std::vector<CollectionEdit::Entry> CollectionEdit::currentEntries(const Configuration &configuration) const
{
    std::vector<Entry> entries;
    const auto keep = [this, &entries](const xml::Element &element, bool inherited) {
        const auto &edits = inherited ? m_inherited : m_own;
        const auto found = edits.constFind(keyOf(element));
        const auto *edit = found == edits.constEnd() ? nullptr : &*found;
        if (!edit || !edit->removed)
            entries.push_back({element, inherited, nullptr, nullptr, edit, static_cast<int>(entries.size())});
    };
    const auto settings = configuration.mapping(m_path);
    if (m_kind == MappingCollection::OneToOne) {
        entries.reserve(settings.oneToOne.size() + m_oneToOne.size());
        for (const auto &mapping : settings.oneToOne)
            keep(mapping.element(), mapping.isInherited());
        for (const auto &mapping : m_oneToOne)
            entries.push_back({{}, false, &mapping, nullptr, nullptr, 0});
    } else {
        for (const auto &mapping : settings.manyToOne)
            keep(mapping.element, mapping.inherited);
        for (const auto &mapping : m_manyToOne)
            entries.push_back({{}, false, nullptr, &mapping, nullptr, 0});
    }
    return entries;
}

QString CollectionEdit::keyText(const Entry &entry) const
{
    if (entry.oneToOne)
        return QString::fromLatin1(entry.oneToOne->certificate);
    if (entry.manyToOne)
        return entry.manyToOne->name;
    if (const auto *change = entry.edit ? entry.edit->find(keyAttribute()) : nullptr)
        return change->value.value_or(QString());
    return entry.element.value(keyAttribute()).value_or(QString());
}

/// A second mapping of one key brings the site down (reference 2.3). Only what is new or gets another key is
/// held against the others: a file that has duplicates already must stay repairable.
base::Result<> CollectionEdit::checkDuplicates(const std::vector<Entry> &current) const
{
    const auto isTouched = [this](const Entry &entry) {
        return !entry.element || (entry.edit && entry.edit->find(keyAttribute()));
    };
    const auto fail = [this](const Entry &entry) {
        const auto key = keyText(entry);
        const auto account = entry.oneToOne ? entry.oneToOne->userName : key;
        return base::fail(base::ErrorCode::DuplicateMapping, m_kind == MappingCollection::OneToOne ? account : key);
    };
    // A certificate's text is compared with case, a name without (reference 1.3).
    const auto folded = [this](const QString &key) {
        return m_kind == MappingCollection::OneToOne ? key.toLatin1() : key.toCaseFolded().toUtf8();
    };
    QMultiHash<std::size_t, QByteArray> touched;
    const auto isKnown = [&touched](QByteArrayView key) {
        const auto [from, to] = std::as_const(touched).equal_range(tailHash(key));
        return std::any_of(from, to, [key](const QByteArray &known) { return known == key; });
    };
    for (const auto &entry : current) {
        if (!isTouched(entry))
            continue;
        const auto key = folded(keyText(entry));
        if (isKnown(key))
            return fail(entry);
        touched.insert(tailHash(key), key);
    }
    if (touched.isEmpty())
        return {};
    for (const auto &entry : current) {
        if (isTouched(entry))
            continue;
        const auto attribute = entry.element.attribute(keyAttribute());
        if (!attribute)
            continue;
        const auto isOneToOne = m_kind == MappingCollection::OneToOne;
        if (isOneToOne ? isKnown(attribute->rawValue()) : isKnown(folded(attribute->value())))
            return base::fail(base::ErrorCode::DuplicateMapping,
                              entry.element.value(isOneToOne ? "userName" : "name").value_or(QString()), {},
                              entry.element.position());
    }
    return {};
}

std::vector<CollectionEdit::Entry> CollectionEdit::orderedEntries(std::vector<Entry> current) const
{
    if (m_order.isEmpty())
        return current;
    const auto rank = [this](const Entry &entry) -> std::ptrdiff_t {
        const auto name = keyText(entry);
        const auto found = std::find_if(m_order.begin(), m_order.end(), [&name](const QString &wanted) {
            return wanted.compare(name, Qt::CaseInsensitive) == 0;
        });
        if (found == m_order.end() && entry.inherited)
            return -1; // not asked to move: stays where inherited mappings are, in front
        return found - m_order.begin();
    };
    std::stable_sort(current.begin(), current.end(),
                     [&rank](const Entry &a, const Entry &b) { return rank(a) < rank(b); });
    return current;
}

void CollectionEdit::editInPlace(xml::Editor &editor) const
{
    for (auto it = m_own.cbegin(); it != m_own.cend(); ++it) {
        const auto element = m_elements.value(it.key());
        if (it->removed) {
            editor.remove(element);
            continue;
        }
        for (const auto &change : it->attributes) {
            if (!change.value)
                editor.removeAttribute(element, change.name);
            else if (element.attribute(change.name) || !isSchemaDefault(change.name, *change.value))
                editor.setAttribute(element, change.name, *change.value);
        }
        if (it->rules)
            writeRules(editor, element, *it->rules);
    }
}

void CollectionEdit::fill(xml::Editor &editor, const xml::Editor::Node &node, const Entry &entry) const
{
    const auto text = [&editor, &node](QByteArrayView name, const QString &value) {
        if (!value.isEmpty())
            editor.setAttribute(node, name, value);
    };
    if (const auto *mapping = entry.oneToOne) {
        text("enabled", mapping->enabled ? QString() : boolText(false));
        text("userName", mapping->userName);
        text("password", mapping->password);
        text("certificate", QString::fromLatin1(mapping->certificate));
    } else if (const auto *rule = entry.manyToOne) {
        text("name", rule->name);
        text("description", rule->description);
        text("enabled", rule->enabled ? QString() : boolText(false));
        text("permissionMode", rule->allow ? u"Allow"_s : u"Deny"_s);
        text("userName", rule->userName);
        text("password", rule->password);
        copyRules(editor, node, {}, ItemEdit{false, {}, rule->rules});
    } else {
        static const ItemEdit unchanged;
        const auto &edit = entry.edit ? *entry.edit : unchanged;
        copyAttributes(editor, node, entry.element, edit);
        if (m_kind == MappingCollection::ManyToOne)
            copyRules(editor, node, entry.element, edit);
    }
}

/// Existing elements that stay where they are while the others move around them: an ascending run of what they
/// are in the file, always with the last one, so that everything has an anchor to be put in front of.
static std::vector<bool> anchorsOf(const std::vector<int> &indices)
{
    std::vector<bool> stays(indices.size(), false);
    if (indices.empty())
        return stays;
    // Longest ascending subsequence that ends with the last one; the lists are short.
    const auto last = indices.size() - 1;
    std::vector<int> length(indices.size(), 1);
    std::vector<int> previous(indices.size(), -1);
    for (std::size_t i = 0; i < indices.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (indices[j] < indices[i] && length[j] + 1 > length[i]) {
                length[i] = length[j] + 1;
                previous[i] = static_cast<int>(j);
            }
        }
    }
    for (auto i = static_cast<int>(last); i >= 0; i = previous[static_cast<std::size_t>(i)])
        stays[static_cast<std::size_t>(i)] = true;
    return stays;
}

void CollectionEdit::emitEntries(xml::Editor &editor, const xml::Editor::Node &collection,
                                 const std::vector<Entry> &entries) const
{
    std::vector<int> indices;
    for (const auto &entry : entries) {
        if (entry.isOwn())
            indices.push_back(entry.index);
    }
    const auto isSorted = std::is_sorted(indices.begin(), indices.end());
    const auto stays = isSorted ? std::vector<bool>(indices.size(), true) : anchorsOf(indices);

    std::vector<const Entry *> waiting;
    std::size_t own = 0;
    for (const auto &entry : entries) {
        if (!entry.isOwn() || !stays[own++]) {
            waiting.push_back(&entry);
            continue;
        }
        for (const auto *moved : waiting) {
            if (moved->isOwn())
                editor.moveBefore(moved->element, entry.element);
            else
                fill(editor, editor.insertBefore(entry.element, "add"), *moved);
        }
        waiting.clear();
    }
    for (const auto *added : waiting)
        fill(editor, editor.appendChild(collection, "add"), *added);
}

base::Result<> CollectionEdit::apply(const Configuration &configuration, xml::Editor &editor,
                                     const std::function<base::Result<xml::Editor::Node>()> &section) const
{
    if (isNothing())
        return {};
    auto current = currentEntries(configuration);
    if (auto result = checkDuplicates(current); !result)
        return result;
    editInPlace(editor);

    const auto locked = [this, &configuration](CollectionDirective directive) -> base::Result<> {
        const auto lock = configuration.collectionLock(m_path, m_kind, directive);
        if (lock.forbidsWriting())
            return base::fail(base::ErrorCode::SectionLocked, QString::fromLatin1(collectionName()), m_path,
                              lock.position);
        return {};
    };
    const auto hasNew = !m_oneToOne.empty() || !m_manyToOne.empty();
    auto entries = orderedEntries(std::move(current));
    // Inherited mappings come first (reference 2.3: mergeAppend); any other order needs them as our own.
    const auto firstOwn =
        std::find_if(entries.begin(), entries.end(), [](const Entry &entry) { return !entry.inherited; });
    const auto inheritedInOrder =
        std::is_sorted(entries.begin(), firstOwn, [](const Entry &a, const Entry &b) { return a.index < b.index; })
        && std::none_of(firstOwn, entries.end(), [](const Entry &entry) { return entry.inherited; });
    const auto takesOver = !m_inherited.isEmpty() || !inheritedInOrder;
    const auto isReordered = !std::is_sorted(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return a.isOwn() && b.isOwn() && a.index < b.index;
    });
    if (!hasNew && !takesOver && !isReordered)
        return {};
    if (auto result = locked(CollectionDirective::Add); !result)
        return result;
    if (takesOver) {
        if (auto result = locked(CollectionDirective::Clear); !result)
            return result;
    } else {
        entries.erase(entries.begin(), firstOwn);
    }

    auto parent = section();
    if (!parent)
        return std::unexpected(std::move(parent.error()));
    const auto collection = editor.ensureChild(*parent, collectionName());
    if (takesOver) {
        const auto hasOwn =
            std::any_of(entries.begin(), entries.end(), [](const Entry &entry) { return entry.isOwn(); });
        if (hasOwn)
            editor.prependChild(collection, "clear");
        else
            editor.appendChild(collection, "clear");
    }
    emitEntries(editor, collection, entries);
    return {};
}

void writeRules(xml::Editor &editor, const xml::Element &mapping, const QList<MappingRule> &rules)
{
    if (readRules(mapping) == rules)
        return;
    const auto element = mapping.child("rules");
    std::vector<xml::Element> old;
    for (const auto child : element.children()) {
        if (child.is("clear"))
            old.clear();
        else if (child.is("add"))
            old.push_back(child);
    }
    // What is in place already stays, in its order; the rest goes, and what is missing comes behind.
    const auto current = readRules(mapping);
    qsizetype kept = 0;
    for (std::size_t i = 0; i < old.size(); ++i) {
        if (kept < rules.size() && current[static_cast<qsizetype>(i)] == rules[kept])
            ++kept;
        else
            editor.remove(old[i]);
    }
    if (kept == rules.size())
        return;
    const auto target = editor.ensureChild(mapping, "rules");
    for (; kept < rules.size(); ++kept)
        writeRule(editor, target, rules[kept]);
}

} // namespace certwizard::iis
