#include "iis/writer.h"

#include "layers.h"
#include "writer_collection.h"

#include <map>

namespace certwizard::iis {

using namespace Qt::StringLiterals;

base::Result<QString> PlainTextPasswords::protect(const base::Secret &password) const
{
    const auto bytes = password.reveal();
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

struct Writer::Data {
    explicit Data(Configuration given) : configuration(std::move(given)), editor(configuration.document()) {}

    Configuration configuration;
    xml::Editor editor;
    std::optional<base::Error> error;
    QHash<QString, xml::Editor::Node> newLocations; ///< by pathKey
    QHash<QString, xml::Editor::Node> newSections;  ///< by pathKey and section
    std::map<std::pair<QString, MappingCollection>, CollectionEdit> collections;

    void remember(base::Error given)
    {
        if (!error)
            error = std::move(given);
    }
    void remember(std::unexpected<base::Error> given) { remember(std::move(given.error())); }

    /// The path as the file spells its site.
    [[nodiscard]] base::Result<QString> spelled(const QString &path) const
    {
        const auto siteName = path.section(u'/', 0, 0);
        const auto site = configuration.site(siteName);
        if (!site)
            return std::unexpected(site.error());
        return site->name + path.sliced(siteName.size());
    }

    [[nodiscard]] base::Result<xml::Editor::Node> container(const QString &path, SectionId section)
    {
        const auto existing = configuration.locationForWriting(path, section);
        if (existing)
            return existing;
        const auto key = pathKey(path);
        if (const auto known = newLocations.constFind(key); known != newLocations.constEnd())
            return *known;
        const auto name = spelled(path);
        if (!name)
            return std::unexpected(name.error());
        const auto location = editor.appendChild(configuration.document().root(), "location");
        editor.setAttribute(location, "path", *name);
        newLocations.insert(key, location);
        return location;
    }

    /// The section's element at the path, made where it is missing.
    [[nodiscard]] base::Result<xml::Editor::Node> section(const QString &path, SectionId section)
    {
        if (const auto existing = configuration.sectionElement(path, section))
            return existing;
        const auto name = sectionPath(section);
        const QString key = pathKey(path) + u'\n' + name;
        if (const auto known = newSections.constFind(key); known != newSections.constEnd())
            return *known;
        if (const auto lock = configuration.sectionLock(path, section); lock.forbidsWriting())
            return base::fail(base::ErrorCode::SectionLocked, name, path, lock.position);
        auto node = container(path, section);
        if (!node)
            return node;
        for (const auto &part : name.split(u'/'))
            node = editor.ensureChild(*node, part.toUtf8());
        newSections.insert(key, *node);
        return node;
    }

    [[nodiscard]] CollectionEdit &collection(const QString &path, MappingCollection kind)
    {
        return collections.try_emplace({pathKey(path), kind}, path, kind).first->second;
    }

    [[nodiscard]] bool isPathKnown(const QString &path)
    {
        if (pathKey(path).isEmpty())
            return true;
        const auto name = spelled(path);
        if (!name)
            remember(name.error());
        return name.has_value();
    }
};

namespace {

/// IIS refuses or misreads these when they are empty: absent means the same (reference 1.3).
bool isDroppedWhenEmpty(const QString &name)
{
    return name == "userName"_L1 || name == "password"_L1 || name == "description"_L1;
}

/// Does a mapping say so already? An empty attribute that should be absent is a change.
bool isUnchanged(const xml::Element &mapping, const QString &name, const QString &value)
{
    const auto current = mapping.value(name.toUtf8());
    if (value.isEmpty() && isDroppedWhenEmpty(name))
        return !current;
    return current == value;
}

/// Required, not empty, and for a certificate one line (reference 3).
bool isUsableKey(const QString &text)
{
    return !text.isEmpty() && !text.contains(u'\n') && !text.contains(u'\r');
}

} // namespace

Writer::Writer(Configuration configuration) : m_data(std::make_unique<Data>(std::move(configuration))) {}
Writer::~Writer() = default;
Writer::Writer(Writer &&) noexcept = default;
Writer &Writer::operator=(Writer &&) noexcept = default;

void Writer::setAttribute(const QString &path, SectionId section, const QString &name, const QString &value)
{
    const auto attribute = name.toUtf8();
    if (m_data->configuration.sectionElement(path, section).value(attribute) == value) {
        m_data->editor.setAttribute(m_data->configuration.sectionElement(path, section), attribute, value);
        return;
    }
    if (const auto lock = m_data->configuration.attributeLock(path, section, name); lock.forbidsWriting())
        return m_data->remember(base::fail(base::ErrorCode::AttributeLocked, name, path, lock.position));
    const auto node = m_data->section(path, section);
    if (!node)
        return m_data->remember(node.error());
    m_data->editor.setAttribute(*node, attribute, value);
}

void Writer::removeAttribute(const QString &path, SectionId section, const QString &name)
{
    if (const auto element = m_data->configuration.sectionElement(path, section))
        m_data->editor.removeAttribute(element, name.toUtf8());
}

void Writer::addBinding(const Site &site, const QString &protocol, const QString &information,
                        std::optional<quint32> sslFlags)
{
    for (const auto &binding : site.bindings) {
        // Protocol and information together are the key (reference 1.5).
        if (binding.protocol.compare(protocol, Qt::CaseInsensitive) == 0
            && binding.information.compare(information, Qt::CaseInsensitive) == 0)
            return m_data->remember(base::fail(base::ErrorCode::BindingConflict, information, site.name,
                                               binding.element.position()));
    }
    const auto bindings = m_data->editor.ensureChild(site.element, "bindings");
    const auto node = m_data->editor.appendChild(bindings, "binding");
    m_data->editor.setAttribute(node, "protocol", protocol);
    m_data->editor.setAttribute(node, "bindingInformation", information);
    if (sslFlags)
        m_data->editor.setAttribute(node, "sslFlags", QString::number(*sslFlags));
}

void Writer::setBindingFlags(const Binding &binding, quint32 sslFlags)
{
    if (binding.hasSslFlags || sslFlags != 0)
        m_data->editor.setAttribute(binding.element, "sslFlags", QString::number(sslFlags));
}

void Writer::addOneToOne(const QString &path, const NewOneToOne &mapping)
{
    if (!m_data->isPathKnown(path))
        return;
    if (!isUsableKey(QString::fromLatin1(mapping.certificate)))
        return m_data->remember(base::fail(base::ErrorCode::InvalidValue, u"certificate"_s, mapping.userName));
    m_data->collection(path, MappingCollection::OneToOne).add(mapping);
}

void Writer::setOneToOneAttribute(const QString &path, const OneToOneMapping &mapping, const QString &name,
                                  const QString &value)
{
    if (name == "certificate"_L1 && !isUsableKey(value))
        return m_data->remember(base::fail(base::ErrorCode::InvalidValue, name, mapping.userName()));
    if (isUnchanged(mapping.element(), name, value))
        return;
    m_data->collection(path, MappingCollection::OneToOne)
        .item(mapping.element(), mapping.isInherited())
        .set(name.toUtf8(), value.isEmpty() && isDroppedWhenEmpty(name) ? std::nullopt : std::optional(value));
}

void Writer::removeOneToOne(const QString &path, const OneToOneMapping &mapping)
{
    m_data->collection(path, MappingCollection::OneToOne).item(mapping.element(), mapping.isInherited()).removed = true;
}

void Writer::addManyToOne(const QString &path, const NewManyToOne &mapping)
{
    if (!m_data->isPathKnown(path))
        return;
    if (!isUsableKey(mapping.name))
        return m_data->remember(base::fail(base::ErrorCode::InvalidValue, u"name"_s, mapping.name));
    m_data->collection(path, MappingCollection::ManyToOne).add(mapping);
}

void Writer::setManyToOneAttribute(const QString &path, const ManyToOneMapping &mapping, const QString &name,
                                   const QString &value)
{
    if (name == "name"_L1 && !isUsableKey(value))
        return m_data->remember(base::fail(base::ErrorCode::InvalidValue, name, mapping.name));
    if (isUnchanged(mapping.element, name, value))
        return;
    m_data->collection(path, MappingCollection::ManyToOne)
        .item(mapping.element, mapping.inherited)
        .set(name.toUtf8(), value.isEmpty() && isDroppedWhenEmpty(name) ? std::nullopt : std::optional(value));
}

void Writer::setRules(const QString &path, const ManyToOneMapping &mapping, const QList<MappingRule> &rules)
{
    if (rules != mapping.rules)
        m_data->collection(path, MappingCollection::ManyToOne).item(mapping.element, mapping.inherited).rules = rules;
}

void Writer::removeManyToOne(const QString &path, const ManyToOneMapping &mapping)
{
    m_data->collection(path, MappingCollection::ManyToOne).item(mapping.element, mapping.inherited).removed = true;
}

void Writer::setManyToOneOrder(const QString &path, const QStringList &names)
{
    m_data->collection(path, MappingCollection::ManyToOne).setOrder(names);
}

base::Result<xml::Patch> Writer::finish()
{
    for (const auto &[key, collection] : m_data->collections) {
        const auto section = [this, path = collection.path()] {
            return m_data->section(path, SectionId::IisClientCertificateMapping);
        };
        if (auto result = collection.apply(m_data->configuration, m_data->editor, section); !result)
            m_data->remember(std::move(result.error()));
    }
    m_data->collections.clear();
    if (m_data->error)
        return std::unexpected(*m_data->error);
    return m_data->editor.finish();
}

} // namespace certwizard::iis
