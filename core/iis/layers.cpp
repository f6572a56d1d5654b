#include "layers.h"

#include <QSet>

#include <array>

namespace certwizard::iis {

using namespace Qt::StringLiterals;

namespace {

constexpr auto knownSections = std::to_array<SectionId>({
    SectionId::Access,
    SectionId::AnonymousAuthentication,
    SectionId::IisClientCertificateMapping,
    SectionId::ClientCertificateMapping,
    SectionId::BasicAuthentication,
    SectionId::DigestAuthentication,
    SectionId::WindowsAuthentication,
    SectionId::ServerRuntime,
});

/// Sections that this program reads besides, locked by default as the shipped file has them (reference 1.6).
constexpr auto otherSections = std::to_array<const char *>({
    "system.applicationHost/sites",
    "system.webServer/globalModules",
    "system.webServer/modules",
});

/// Real files nest three groups; a hostile one must not exhaust the stack.
constexpr int maximumGroupDepth = 32;

QByteArray joined(const QByteArray &prefix, QByteArrayView name)
{
    return prefix.isEmpty() ? name.toByteArray() : prefix + '/' + name.toByteArray();
}

class Reader {
public:
    explicit Reader(Layers &layers) : m_layers(layers) {}

    void declareKnown()
    {
        for (const auto id : knownSections)
            declare(sectionName(id), {false, OverrideMode::Deny, {}});
        for (const auto *name : otherSections)
            declare(QByteArray(name), {false, OverrideMode::Deny, {}});
    }

    void readDeclarations(const xml::Element &group, const QByteArray &prefix, int depth)
    {
        for (const auto child : group.children()) {
            const auto name = child.value("name").value_or(QString()).toUtf8();
            if (name.isEmpty() || name.contains('/'))
                continue;
            if (child.is("sectionGroup") && depth < maximumGroupDepth) {
                readDeclarations(child, joined(prefix, name), depth + 1);
            } else if (child.is("section")) {
                const auto mode = overrideModeOf(child.value("overrideModeDefault").value_or(QString()));
                declare(joined(prefix, name), {true, mode.value_or(OverrideMode::Allow), child});
            }
        }
    }

    base::Result<> addLayer(Layer layer)
    {
        const auto key = pathKey(layer.path);
        if (!m_layers.paths.contains(key)) {
            m_layers.order.append(key);
            m_layers.paths[key].path = layer.path;
        }
        auto &entry = m_layers.paths[key];
        const auto index = static_cast<int>(m_layers.all.size());
        entry.layers.append(index);
        m_layers.all.push_back(std::move(layer));
        return addSections(entry, m_layers.all.back().element, {}, index);
    }

private:
    void declare(const QByteArray &path, const SectionDeclaration &declaration)
    {
        m_layers.declarations.insert(path, declaration);
        for (auto slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1))
            m_groups.insert(path.first(slash));
    }

    base::Result<> addSections(PathEntry &entry, const xml::Element &container, const QByteArray &prefix, int layer)
    {
        for (const auto child : container.children()) {
            const auto path = joined(prefix, child.name());
            if (m_layers.declarations.contains(path)) {
                if (entry.sections.contains(path))
                    return base::fail(base::ErrorCode::DuplicateSection, QString::fromUtf8(path), entry.path,
                                      child.position());
                entry.sections.insert(path, {child, layer});
            } else if (m_groups.contains(path)) {
                if (auto result = addSections(entry, child, path, layer); !result)
                    return result;
            }
        }
        return {};
    }

    Layers &m_layers;
    QSet<QByteArray> m_groups;
};

base::Result<Layer> readLocation(const xml::Element &location)
{
    Layer layer{location.value("path").value_or(QString()), location, OverrideMode::Inherit};
    if (pathKey(layer.path).isEmpty())
        layer.path.clear();
    const auto mode = location.value("overrideMode");
    const auto allow = location.value("allowOverride");
    if (mode && allow)
        return base::fail(base::ErrorCode::InvalidValue, u"allowOverride"_s, u"beside-overrideMode"_s,
                          location.position());
    if (mode)
        layer.overrideMode = overrideModeOf(*mode).value_or(OverrideMode::Inherit);
    else if (allow)
        layer.overrideMode =
            allow->compare("false"_L1, Qt::CaseInsensitive) == 0 ? OverrideMode::Deny : OverrideMode::Allow;
    return layer;
}

} // namespace

std::optional<OverrideMode> overrideModeOf(const QString &text)
{
    if (text.compare("Allow"_L1, Qt::CaseInsensitive) == 0)
        return OverrideMode::Allow;
    if (text.compare("Deny"_L1, Qt::CaseInsensitive) == 0)
        return OverrideMode::Deny;
    if (text.compare("Inherit"_L1, Qt::CaseInsensitive) == 0)
        return OverrideMode::Inherit;
    return std::nullopt;
}

base::Result<Layers> Layers::read(const xml::Element &configuration)
{
    Layers layers;
    Reader reader(layers);
    reader.declareKnown();
    for (const auto child : configuration.children()) {
        if (child.is("configSections"))
            reader.readDeclarations(child, {}, 0);
    }
    if (auto result = reader.addLayer({{}, configuration, OverrideMode::Inherit}); !result)
        return std::unexpected(std::move(result.error()));
    for (const auto child : configuration.children()) {
        if (!child.is("location"))
            continue;
        auto layer = readLocation(child);
        if (!layer)
            return std::unexpected(std::move(layer.error()));
        if (auto result = reader.addLayer(std::move(*layer)); !result)
            return std::unexpected(std::move(result.error()));
    }
    return layers;
}

const PathEntry *Layers::find(const QString &key) const
{
    const auto found = paths.constFind(key);
    return found == paths.constEnd() ? nullptr : &*found;
}

PlacedSection Layers::section(const QString &key, const QByteArray &name) const
{
    const auto *entry = find(key);
    return entry ? entry->sections.value(name) : PlacedSection();
}

QString pathKey(const QString &path)
{
    auto view = QStringView(path);
    while (view.endsWith(u'/'))
        view.chop(1);
    while (view.startsWith(u'/'))
        view = view.sliced(1);
    return view == "."_L1 ? QString() : view.toString().toCaseFolded();
}

QStringList pathKeys(const QString &path)
{
    const auto key = pathKey(path);
    QStringList keys{QString()};
    if (key.isEmpty())
        return keys;
    for (auto slash = key.indexOf(u'/'); slash >= 0; slash = key.indexOf(u'/', slash + 1))
        keys.append(key.first(slash));
    keys.append(key);
    return keys;
}

QByteArray sectionName(SectionId section)
{
    return sectionPath(section).toUtf8();
}

} // namespace certwizard::iis
