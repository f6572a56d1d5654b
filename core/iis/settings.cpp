#include "configuration_data.h"
#include "iis/configuration.h"
#include "mapping_reader.h"
#include "section_view.h"

namespace certwizard::iis {

using namespace Qt::StringLiterals;

namespace {

std::optional<LogonMethod> parseLogonMethod(const QString &text)
{
    struct Name {
        QLatin1StringView text;
        LogonMethod method;
    };
    static constexpr Name names[] = {
        {"Interactive"_L1, LogonMethod::Interactive},
        {"Batch"_L1, LogonMethod::Batch},
        {"Network"_L1, LogonMethod::Network},
        {"ClearText"_L1, LogonMethod::ClearText},
    };
    for (const auto &name : names) {
        if (text.compare(name.text, Qt::CaseInsensitive) == 0)
            return name.method;
    }
    return std::nullopt;
}

/// The schema's range of uploadReadAheadSize (reference 1.6).
std::optional<quint32> parseReadAheadSize(const QString &text)
{
    bool ok = false;
    const auto number = text.toUInt(&ok);
    return ok && number <= 2'147'483'647U ? std::optional(number) : std::nullopt;
}

/// Calls `item` for what is left of a collection after `clear`, from the server level down.
template <typename Clear, typename Item>
void forEachItem(const SectionView &view, QByteArrayView collection, Clear clear, Item item)
{
    for (const auto &level : view.levels()) {
        for (const auto child : level.element.child(collection).children()) {
            if (child.is("clear"))
                clear();
            else if (child.is("add"))
                item(child, !level.isOwn);
        }
    }
}

} // namespace

AccessSettings Configuration::access(const QString &path) const
{
    const SectionView view(m_data->layers, path, SectionId::Access);
    return {view.setting<SslFlags>("sslFlags", SslFlags(),
                                   [](const QString &text) { return std::optional(SslFlags::fromText(text)); })};
}

AnonymousSettings Configuration::anonymous(const QString &path) const
{
    const SectionView view(m_data->layers, path, SectionId::AnonymousAuthentication);
    return {view.boolean("enabled", true), view.text("userName", u"IUSR"_s)};
}

MappingSettings Configuration::mappingSwitches(const QString &path) const
{
    const SectionView view(m_data->layers, path, SectionId::IisClientCertificateMapping);
    MappingSettings settings;
    settings.enabled = view.boolean("enabled", false);
    settings.oneToOneEnabled = view.boolean("oneToOneCertificateMappingsEnabled", true);
    settings.manyToOneEnabled = view.boolean("manyToOneCertificateMappingsEnabled", true);
    settings.defaultLogonDomain = view.text("defaultLogonDomain", QString());
    settings.logonMethod = view.setting<LogonMethod>("logonMethod", LogonMethod::ClearText, parseLogonMethod);
    settings.oneToOneLock = view.directiveLock("oneToOneMappings", "add");
    settings.manyToOneLock = view.directiveLock("manyToOneMappings", "add");
    return settings;
}

MappingSettings Configuration::mapping(const QString &path) const
{
    const SectionView view(m_data->layers, path, SectionId::IisClientCertificateMapping);
    auto settings = mappingSwitches(path);
    forEachItem(
        view, "oneToOneMappings", [&settings] { settings.oneToOne.clear(); },
        [&settings](const xml::Element &element, bool inherited) {
            settings.oneToOne.emplace_back(element, inherited);
        });
    settings.manyToOne = manyToOneMappings(path);
    return settings;
}

std::vector<ManyToOneMapping> Configuration::manyToOneMappings(const QString &path) const
{
    const SectionView view(m_data->layers, path, SectionId::IisClientCertificateMapping);
    std::vector<ManyToOneMapping> mappings;
    forEachItem(
        view, "manyToOneMappings", [&mappings] { mappings.clear(); },
        [&mappings](const xml::Element &element, bool inherited) {
            mappings.push_back(readManyToOne(element, inherited));
        });
    return mappings;
}

qsizetype Configuration::oneToOneCount(const QString &path) const
{
    const SectionView view(m_data->layers, path, SectionId::IisClientCertificateMapping);
    qsizetype count = 0;
    for (const auto &level : view.levels()) {
        for (const auto child : level.element.child("oneToOneMappings").children()) {
            // The index knows how long a name is; comparing it would fetch every mapping from memory.
            constexpr auto addLength = QByteArrayView("add").size();
            if (child.name().size() == addLength)
                ++count;
            else if (child.is("clear"))
                count = 0;
        }
    }
    return count;
}

OtherAuthentication Configuration::otherAuthentication(const QString &path) const
{
    const auto enabled = [this, &path](SectionId section) {
        return SectionView(m_data->layers, path, section).boolean("enabled", false);
    };
    return {enabled(SectionId::ClientCertificateMapping), enabled(SectionId::BasicAuthentication),
            enabled(SectionId::DigestAuthentication), enabled(SectionId::WindowsAuthentication)};
}

Setting<QString> Configuration::sectionValue(const QString &path, const QString &section,
                                             const QString &attribute) const
{
    return SectionView(m_data->layers, path, section.toUtf8()).text(attribute.toUtf8(), QString());
}

ServerRuntimeSettings Configuration::serverRuntime(const QString &path) const
{
    const SectionView view(m_data->layers, path, SectionId::ServerRuntime);
    return {view.setting<quint32>("uploadReadAheadSize", 49'152U, parseReadAheadSize)};
}

} // namespace certwizard::iis
