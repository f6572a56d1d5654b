#include "protected_text.h"
#include "setup/plan.h"
#include "site_mappings.h"

#include <algorithm>

namespace certwizard::setup {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

/// Turns changes into calls of the writer; finds again in the file what the changes name by value.
class PatchBuilder {
public:
    PatchBuilder(const Plan &plan, iis::Site site)
        : m_plan(plan), m_configuration(plan.state.configuration()), m_site(std::move(site)), m_writer(m_configuration)
    {
    }

    [[nodiscard]] base::Result<xml::Patch> build();

private:
    using Done = base::Result<>;

    [[nodiscard]] base::Result<QString> protect(const base::SharedSecret &password) const;
    [[nodiscard]] const SiteMappings &known();
    [[nodiscard]] base::Result<iis::OneToOneMapping> oneToOne(const QByteArray &certificate, int occurrence);
    [[nodiscard]] base::Result<iis::OneToOneMapping> ignoredOneToOne(const RemoveOneToOne &change);
    [[nodiscard]] base::Result<iis::ManyToOneMapping> manyToOne(const QString &name);

    [[nodiscard]] Done apply(const SetAttribute &change);
    [[nodiscard]] Done apply(const AddBinding &change);
    [[nodiscard]] Done apply(const SetBindingFlags &change);
    /// The writer finds out by itself what it has to copy.
    [[nodiscard]] static Done apply(const CopyInherited &) { return {}; }
    [[nodiscard]] Done apply(const AddOneToOne &change);
    [[nodiscard]] Done apply(const UpdateOneToOne &change);
    [[nodiscard]] Done apply(const RemoveOneToOne &change);
    [[nodiscard]] Done apply(const AddManyToOne &change);
    [[nodiscard]] Done apply(const UpdateManyToOne &change);
    [[nodiscard]] Done apply(const RemoveManyToOne &change);
    [[nodiscard]] Done apply(const MoveManyToOne &change);

    const Plan &m_plan;
    const iis::Configuration &m_configuration;
    const iis::Site m_site;
    iis::Writer m_writer;
    std::shared_ptr<const SiteMappings> m_known;
    QHash<QString, iis::MappingSettings> m_ignored; ///< by their path below the site
};

base::Result<QString> PatchBuilder::protect(const base::SharedSecret &password) const
{
    if (!password)
        return QString();
    if (isProtectedText(*password)) {
        const auto text = password->reveal();
        return QString::fromUtf8(text.data(), qsizetype(text.size()));
    }
    if (!m_plan.protector)
        return base::fail(ErrorCode::NotReady, m_plan.choices.site);
    return m_plan.protector->protect(*password);
}

const SiteMappings &PatchBuilder::known()
{
    if (!m_known)
        m_known = m_plan.state.mappings(m_site.name);
    return *m_known;
}

base::Result<iis::OneToOneMapping> PatchBuilder::oneToOne(const QByteArray &certificate, int occurrence)
{
    const auto found = known().index.find(certificate);
    if (occurrence < 0 || occurrence >= found.size())
        return base::fail(ErrorCode::Internal, QString(), u"a planned mapping is not in the file"_s);
    return known().settings.oneToOne[static_cast<std::size_t>(found.at(occurrence))];
}

base::Result<iis::ManyToOneMapping> PatchBuilder::manyToOne(const QString &name)
{
    const auto &rules = known().settings.manyToOne;
    const auto found = std::ranges::find(rules, name, &iis::ManyToOneMapping::name);
    if (found == rules.end())
        return base::fail(ErrorCode::Internal, name, u"a planned mapping is not in the file"_s);
    return *found;
}

base::Result<> PatchBuilder::apply(const SetAttribute &change)
{
    m_writer.setAttribute(change.path, change.section, change.attribute, change.after);
    return {};
}

base::Result<> PatchBuilder::apply(const AddBinding &change)
{
    m_writer.addBinding(m_site, change.protocol, change.information, change.sslFlags);
    return {};
}

base::Result<> PatchBuilder::apply(const SetBindingFlags &change)
{
    const auto found = std::ranges::find_if(m_site.bindings, [&](const iis::Binding &binding) {
        return binding.isHttps() && binding.information == change.information;
    });
    if (found == m_site.bindings.end())
        return base::fail(ErrorCode::Internal, change.information, u"a planned binding is not in the file"_s);
    m_writer.setBindingFlags(*found, change.after);
    return {};
}

base::Result<> PatchBuilder::apply(const AddOneToOne &change)
{
    auto password = protect(change.password);
    if (!password)
        return std::unexpected(std::move(password.error()));
    m_writer.addOneToOne(m_site.name, {change.enabled, change.userName, *password, change.certificate});
    return {};
}

base::Result<> PatchBuilder::apply(const UpdateOneToOne &change)
{
    const auto mapping = oneToOne(change.certificate, change.occurrence);
    if (!mapping)
        return std::unexpected(mapping.error());
    const auto set = [&](const QString &name, const QString &value) {
        m_writer.setOneToOneAttribute(m_site.name, *mapping, name, value);
    };
    if (change.newEnabled)
        set(u"enabled"_s, *change.newEnabled ? u"true"_s : u"false"_s);
    if (change.newUserName)
        set(u"userName"_s, *change.newUserName);
    if (change.newCertificate)
        set(u"certificate"_s, QString::fromLatin1(*change.newCertificate));
    if (change.newPassword) {
        auto password = protect(change.newPassword);
        if (!password)
            return std::unexpected(std::move(password.error()));
        set(u"password"_s, *password);
    }
    return {};
}

base::Result<iis::OneToOneMapping> PatchBuilder::ignoredOneToOne(const RemoveOneToOne &change)
{
    if (!m_ignored.contains(change.path))
        m_ignored.insert(change.path, m_configuration.mapping(change.path));
    const auto &mappings = m_ignored[change.path].oneToOne;
    const auto found = std::ranges::find_if(mappings, [&](const iis::OneToOneMapping &mapping) {
        return !mapping.isInherited() && mapping.certificateText() == change.certificate;
    });
    if (found == mappings.end())
        return base::fail(ErrorCode::Internal, change.path, u"a planned mapping is not in the file"_s);
    return *found;
}

base::Result<> PatchBuilder::apply(const RemoveOneToOne &change)
{
    if (!change.path.isEmpty())
        return ignoredOneToOne(change).transform([&](const iis::OneToOneMapping &mapping) {
            m_writer.removeOneToOne(change.path, mapping);
        });
    const auto mapping = oneToOne(change.certificate, change.occurrence);
    if (!mapping)
        return std::unexpected(mapping.error());
    m_writer.removeOneToOne(m_site.name, *mapping);
    return {};
}

base::Result<> PatchBuilder::apply(const AddManyToOne &change)
{
    auto password = protect(change.password);
    if (!password)
        return std::unexpected(std::move(password.error()));
    const auto &mapping = change.mapping;
    m_writer.addManyToOne(m_site.name, {mapping.name, mapping.description, mapping.enabled, mapping.allow,
                                        mapping.userName, *password, mapping.rules});
    return {};
}

base::Result<> PatchBuilder::apply(const UpdateManyToOne &change)
{
    const auto mapping = manyToOne(change.before.name);
    if (!mapping)
        return std::unexpected(mapping.error());
    const auto set = [&](const QString &name, const QString &value) {
        m_writer.setManyToOneAttribute(m_site.name, *mapping, name, value);
    };
    const auto &before = change.before;
    const auto &after = change.after;
    if (after.name != before.name)
        set(u"name"_s, after.name);
    if (after.description != before.description)
        set(u"description"_s, after.description);
    if (after.enabled != before.enabled)
        set(u"enabled"_s, after.enabled ? u"true"_s : u"false"_s);
    if (after.allow != before.allow)
        set(u"permissionMode"_s, after.allow ? u"Allow"_s : u"Deny"_s);
    if (after.userName != before.userName)
        set(u"userName"_s, after.userName);
    if (change.newPassword) {
        auto password = protect(change.newPassword);
        if (!password)
            return std::unexpected(std::move(password.error()));
        set(u"password"_s, *password);
    }
    if (after.rules != before.rules)
        m_writer.setRules(m_site.name, *mapping, after.rules);
    return {};
}

base::Result<> PatchBuilder::apply(const RemoveManyToOne &change)
{
    const auto mapping = manyToOne(change.name);
    if (!mapping)
        return std::unexpected(mapping.error());
    m_writer.removeManyToOne(m_site.name, *mapping);
    return {};
}

base::Result<> PatchBuilder::apply(const MoveManyToOne &)
{
    // All moves of a plan together are the chosen order; the writer brings it about at the end.
    m_writer.setManyToOneOrder(m_site.name, m_plan.choices.manyToOneOrder);
    return {};
}

base::Result<xml::Patch> PatchBuilder::build()
{
    for (const auto &change : m_plan.changes) {
        auto done = std::visit([this](const auto &kind) { return apply(kind); }, change.kind);
        if (!done)
            return std::unexpected(std::move(done.error()));
    }
    return m_writer.finish();
}

} // namespace

base::Result<xml::Patch> patchFor(const Plan &plan)
{
    auto site = plan.state.configuration().site(plan.choices.site);
    if (!site)
        return std::unexpected(std::move(site.error()));
    return PatchBuilder(plan, *std::move(site)).build();
}

} // namespace certwizard::setup
