#pragma once

#include "iis/writer.h"

#include <QHash>

#include <functional>
#include <vector>

namespace certwizard::iis {

/// Names a mapping of the document: where its name stands in the text.
using ElementKey = const char *;
[[nodiscard]] inline ElementKey keyOf(const xml::Element &element)
{
    return element.name().data();
}

/// An attribute as it shall be; nullopt: absent.
struct AttributeEdit {
    QByteArray name;
    std::optional<QString> value;
};

/// What shall become of one mapping of the document.
struct ItemEdit {
    bool removed = false;
    std::vector<AttributeEdit> attributes;
    std::optional<QList<MappingRule>> rules;

    [[nodiscard]] const AttributeEdit *find(QByteArrayView name) const;
    void set(QByteArrayView name, std::optional<QString> value);
};

/// What shall become of one mapping collection of one path. Collected first and turned into edits at the end,
/// because only then it is known whether an inherited collection has to be taken over, and in which order.
class CollectionEdit {
public:
    CollectionEdit(QString path, MappingCollection kind) : m_path(std::move(path)), m_kind(kind) {}

    [[nodiscard]] ItemEdit &item(const xml::Element &element, bool inherited);
    [[nodiscard]] const QString &path() const { return m_path; }
    void add(NewOneToOne mapping) { m_oneToOne.push_back(std::move(mapping)); }
    void add(NewManyToOne mapping) { m_manyToOne.push_back(std::move(mapping)); }
    void setOrder(const QStringList &names) { m_order = names; }

    /// Applies everything. `section` gives the section's node at the path, made when it is missing.
    [[nodiscard]] base::Result<> apply(const Configuration &configuration, xml::Editor &editor,
                                       const std::function<base::Result<xml::Editor::Node>()> &section) const;

private:
    struct Entry;

    [[nodiscard]] QByteArray collectionName() const;
    [[nodiscard]] QByteArray keyAttribute() const;
    [[nodiscard]] bool isNothing() const;
    [[nodiscard]] std::vector<Entry> currentEntries(const Configuration &configuration) const;
    [[nodiscard]] base::Result<> checkDuplicates(const std::vector<Entry> &current) const;
    [[nodiscard]] std::vector<Entry> orderedEntries(std::vector<Entry> current) const;
    [[nodiscard]] QString keyText(const Entry &entry) const;
    void editInPlace(xml::Editor &editor) const;
    void emitEntries(xml::Editor &editor, const xml::Editor::Node &collection, const std::vector<Entry> &entries) const;
    void fill(xml::Editor &editor, const xml::Editor::Node &node, const Entry &entry) const;

    QString m_path;
    MappingCollection m_kind;
    QHash<ElementKey, xml::Element> m_elements;
    QHash<ElementKey, ItemEdit> m_own;
    QHash<ElementKey, ItemEdit> m_inherited;
    std::vector<NewOneToOne> m_oneToOne;
    std::vector<NewManyToOne> m_manyToOne;
    QStringList m_order;
};

/// Makes the rules of a mapping what they shall be, with as few edits as the old ones allow.
void writeRules(xml::Editor &editor, const xml::Element &mapping, const QList<MappingRule> &rules);

} // namespace certwizard::iis
