#include "iis/configuration.h"

#include "configuration_data.h"
#include "section_view.h"

#include <algorithm>
#include <tuple>

namespace certwizard::iis {

using namespace Qt::StringLiterals;

namespace {

Binding readBinding(const xml::Element &element)
{
    Binding binding;
    binding.protocol = element.value("protocol").value_or(QString());
    binding.information = element.value("bindingInformation").value_or(QString());
    binding.endpoint = Endpoint::fromText(binding.information);
    const auto flags = element.value("sslFlags");
    binding.hasSslFlags = flags.has_value();
    binding.sslFlags = flags ? flags->toUInt(&binding.hasValidFlags) : 0;
    binding.element = element;
    return binding;
}

Application readApplication(const xml::Element &element, const QString &defaultPool)
{
    Application application;
    application.path = element.value("path").value_or(QString());
    application.applicationPool = element.value("applicationPool").value_or(defaultPool);
    application.element = element;
    for (const auto child : element.children()) {
        if (child.is("virtualDirectory") && child.value("path") == u"/"_s) {
            application.physicalPath = child.value("physicalPath").value_or(QString());
            break;
        }
    }
    return application;
}

Site readSite(const xml::Element &element, const QString &defaultPool)
{
    Site site;
    site.name = element.value("name").value_or(QString());
    site.id = element.value("id").value_or(QString()).toUInt();
    site.element = element;
    // A site's own applicationDefaults come before those of all sites (reference 1.5).
    const auto pool = element.child("applicationDefaults").value("applicationPool").value_or(defaultPool);
    for (const auto child : element.children()) {
        if (child.is("application"))
            site.applications.append(readApplication(child, pool));
    }
    for (const auto child : element.child("bindings").children()) {
        if (child.is("clear"))
            site.bindings.clear();
        else if (child.is("binding"))
            site.bindings.append(readBinding(child));
    }
    return site;
}

QList<Site> readSites(const xml::Element &sites)
{
    const auto defaultPool = sites.child("applicationDefaults").value("applicationPool").value_or(QString());
    QList<Site> result;
    for (const auto child : sites.children()) {
        if (child.is("site"))
            result.append(readSite(child, defaultPool));
    }
    return result;
}

bool isSameName(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

template <typename Fits>
QList<Site> othersThat(const QList<Site> &sites, const Site &site, Fits fits)
{
    QList<Site> others;
    for (const auto &other : sites) {
        if (other.element.position().offset != site.element.position().offset && fits(other))
            others.append(other);
    }
    return others;
}

/// Is there, after everything from the server level down has had its say? `add`, `remove` and `clear` by name.
base::Position findModule(const SectionView &view, const QString &name)
{
    base::Position found;
    for (const auto &level : view.levels()) {
        for (const auto item : level.element.children()) {
            if (item.is("clear")) {
                found = {};
                continue;
            }
            const auto itemName = item.value("name");
            if (!itemName || itemName->compare(name, Qt::CaseInsensitive) != 0)
                continue;
            found = item.is("add") ? item.position() : base::Position();
        }
    }
    return found;
}

} // namespace

base::Result<Configuration> Configuration::read(xml::Document document)
{
    const auto root = document.root();
    if (!root.is("configuration"))
        return base::fail(base::ErrorCode::NotIisConfiguration, document.name(), QString::fromUtf8(root.name()),
                          root.position());
    auto layers = Layers::read(root);
    if (!layers)
        return std::unexpected(std::move(layers.error()));
    const auto sites = layers->section({}, "system.applicationHost/sites").element;
    if (!sites)
        return base::fail(base::ErrorCode::NotIisConfiguration, document.name(), u"system.applicationHost/sites"_s);

    auto data = std::make_shared<Data>();
    data->sites = readSites(sites);
    data->layers = std::move(*layers);
    data->document = std::move(document);
    Configuration configuration;
    configuration.m_data = std::move(data);
    return configuration;
}

const xml::Document &Configuration::document() const
{
    return m_data->document;
}

const QList<Site> &Configuration::sites() const
{
    return m_data->sites;
}

base::Result<Site> Configuration::site(const QString &name) const
{
    QStringList known;
    const Site *found = nullptr;
    for (const auto &site : m_data->sites) {
        if (site.name == name)
            return site;
        if (found == nullptr && isSameName(site.name, name))
            found = &site;
        known.append(site.name);
    }
    if (found != nullptr)
        return *found;
    return base::fail(base::ErrorCode::UnknownSite, name, known.join(u'\n'));
}

QList<Site> Configuration::namesakes(const Site &site) const
{
    return othersThat(m_data->sites, site, [&](const Site &other) { return isSameName(other.name, site.name); });
}

QList<Site> Configuration::sharingId(const Site &site) const
{
    return othersThat(m_data->sites, site, [&](const Site &other) { return site.id != 0 && other.id == site.id; });
}

ModuleState Configuration::module(const QString &name, const QString &path) const
{
    ModuleState state;
    // globalModules is AppHostOnly (reference 1.6): what a site's location says about it does not count.
    state.globalPosition = findModule(SectionView(m_data->layers, {}, "system.webServer/globalModules"), name);
    state.modulesPosition = findModule(SectionView(m_data->layers, path, "system.webServer/modules"), name);
    state.inGlobalModules = state.globalPosition.isKnown();
    state.inModules = state.modulesPosition.isKnown();
    return state;
}

bool Configuration::isDeclared(SectionId section) const
{
    return m_data->layers.declarations.value(sectionName(section)).isDeclared;
}

xml::Element Configuration::sectionElement(const QString &path, SectionId section) const
{
    return m_data->layers.section(pathKey(path), sectionName(section)).element;
}

xml::Element Configuration::locationElement(const QString &path) const
{
    const auto *entry = m_data->layers.find(pathKey(path));
    if (!entry)
        return {};
    for (const auto index : entry->layers) {
        const auto &layer = m_data->layers.all[static_cast<std::size_t>(index)];
        if (layer.element.is("location"))
            return layer.element;
    }
    return {};
}

xml::Element Configuration::locationForWriting(const QString &path, SectionId section) const
{
    const auto key = pathKey(path);
    const auto placed = m_data->layers.section(key, sectionName(section));
    if (placed.element)
        return m_data->layers.all[static_cast<std::size_t>(placed.layer)].element;
    const auto *entry = m_data->layers.find(key);
    if (!entry)
        return {};
    xml::Element denying;
    for (const auto index : entry->layers) {
        const auto &layer = m_data->layers.all[static_cast<std::size_t>(index)];
        if (layer.overrideMode == OverrideMode::Inherit)
            return layer.element;
        if (layer.overrideMode == OverrideMode::Deny && !denying)
            denying = layer.element;
    }
    return denying;
}

Lock Configuration::sectionLock(const QString &path, SectionId section) const
{
    const auto name = sectionName(section);
    const SectionView view(m_data->layers, path, name);
    if (const auto lock = view.wholeLock(); lock.forbidsWriting())
        return lock;
    const auto keys = pathKeys(path);
    for (auto key = keys.crbegin(); key != keys.crend(); ++key) {
        const auto placed = m_data->layers.section(*key, name);
        if (!placed.element)
            continue;
        const auto &layer = m_data->layers.all[static_cast<std::size_t>(placed.layer)];
        if (layer.overrideMode == OverrideMode::Allow)
            return {};
        if (layer.overrideMode == OverrideMode::Deny)
            return {Lock::Kind::OverrideMode, layer.element.position()};
    }
    const auto declaration = m_data->layers.declarations.value(name);
    if (declaration.overrideModeDefault == OverrideMode::Deny)
        return {Lock::Kind::OverrideMode, declaration.element ? declaration.element.position() : base::Position()};
    return {};
}

QList<UnknownOverride> Configuration::unknownOverrides(const QString &path) const
{
    QList<UnknownOverride> found;
    const auto look = [&found](const xml::Element &element, const char *attribute, auto isKnown) {
        const auto value = element.value(attribute);
        if (value && !isKnown(*value))
            found.append({QString::fromLatin1(attribute), *value, element.position()});
    };
    const auto isMode = [](const QString &text) { return overrideModeOf(text).has_value(); };
    const auto isBool = [](const QString &text) { return parseBool(text).has_value(); };
    for (const auto &declaration : m_data->layers.declarations)
        look(declaration.element, "overrideModeDefault", isMode);
    for (const auto &key : pathKeys(path)) {
        const auto *const entry = m_data->layers.find(key);
        for (const auto index : entry ? entry->layers : QList<int>()) {
            const auto &layer = m_data->layers.all[static_cast<std::size_t>(index)];
            look(layer.element, "overrideMode", isMode);
            look(layer.element, "allowOverride", isBool);
        }
    }
    std::ranges::sort(found, {}, [](const UnknownOverride &one) {
        return std::tuple(one.position.line, one.position.column, one.attribute);
    });
    return found;
}

Lock Configuration::attributeLock(const QString &path, SectionId section, const QString &attribute) const
{
    return SectionView(m_data->layers, path, section).attributeLock(attribute.toUtf8());
}

Lock Configuration::collectionLock(const QString &path, MappingCollection collection,
                                   CollectionDirective directive) const
{
    return SectionView(m_data->layers, path, SectionId::IisClientCertificateMapping)
        .directiveLock(collection == MappingCollection::OneToOne ? "oneToOneMappings" : "manyToOneMappings",
                       directive == CollectionDirective::Add ? "add" : "clear");
}

} // namespace certwizard::iis
