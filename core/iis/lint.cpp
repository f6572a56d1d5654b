#include "iis/lint.h"

#include "configuration_data.h"
#include "lint_mappings.h"
#include "section_view.h"

#include <algorithm>

namespace certwizard::iis {

using namespace Qt::StringLiterals;

namespace {

using Severity = Finding::Severity;

/// From here on a web.config is near its limit.
constexpr qint64 webConfigWarning = webConfigLimit * 9 / 10;

class Linter {
public:
    Linter(const Configuration &configuration, Site site)
        : m_configuration(configuration),
          m_site(std::move(site)),
          m_access(configuration.access(m_site.name)),
          m_mapping(configuration.mapping(m_site.name))
    {
    }

    base::Result<std::vector<Finding>> run(const LintOptions &options)
    {
        m_findings = lintIdentity(m_configuration, m_site);
        if (m_site.name.isEmpty())
            return std::move(m_findings); // no <location> is its own
        access();
        signIn();
        mapping();
        written();
        bindings();
        surroundings();
        holes();
        lintManyToOne(m_mapping, m_findings);
        if (!lintOneToOne(m_mapping, options, m_findings))
            return base::fail(base::ErrorCode::Cancelled);
        return std::move(m_findings);
    }

private:
    void add(FindingCode code, Severity severity, const base::Position &position, QStringList data = {})
    {
        m_findings.push_back({code, severity, m_site.name, position, std::move(data), -1, std::nullopt});
    }

    template <typename T>
    void checkValid(const Setting<T> &setting, SectionId section, const QString &attribute)
    {
        if (!setting.isValid)
            add(FindingCode::InvalidValue, Severity::Error, setting.from.position, {sectionPath(section), attribute});
    }

    [[nodiscard]] bool isRequested() const
    {
        const auto set = m_access.sslFlags.value.set;
        return set.testFlag(SslFlag::NegotiateCert) || set.testFlag(SslFlag::RequireCert);
    }

    void access()
    {
        const auto &flags = m_access.sslFlags;
        const auto text = flags.value.toText();
        const auto set = flags.value.set;
        const auto &position = flags.from.position;
        // The server's is refused all the same where the site has a value of its own.
        const auto server = m_configuration.access({}).sslFlags;
        if (set.testFlag(SslFlag::MapCert))
            add(FindingCode::SslMapCert, Severity::Error, position, {text});
        else if (server.value.set.testFlag(SslFlag::MapCert))
            add(FindingCode::SslMapCert, Severity::Error, server.from.position, {server.value.toText()});
        for (const auto &word : flags.value.unknown)
            add(FindingCode::SslFlagUnknown, Severity::Error, position, {word});
        if (set.testFlag(SslFlag::RequireCert) && !set.testFlag(SslFlag::NegotiateCert))
            add(FindingCode::RequireWithoutNegotiate, Severity::Warning, position, {text});
        if (!m_mapping.enabled.value)
            return;
        if (!isRequested())
            add(FindingCode::CertificatesNotRequested, Severity::Error, position, {text});
        else if (!set.testFlag(SslFlag::RequireCert))
            add(FindingCode::CertificatesNotRequired, Severity::Warning, position, {text});
        if (!set.testFlag(SslFlag::Ssl))
            add(FindingCode::SslNotRequired, Severity::Warning, position, {text});
    }

    void signIn()
    {
        const auto anonymous = m_configuration.anonymous(m_site.name);
        checkValid(anonymous.enabled, SectionId::AnonymousAuthentication, u"enabled"_s);
        if (m_mapping.enabled.value && anonymous.enabled.value)
            add(FindingCode::AnonymousOn, Severity::Error, anonymous.enabled.from.position);
        const auto other = m_configuration.otherAuthentication(m_site.name);
        if (other.activeDirectoryMapping.value && m_mapping.enabled.value)
            add(FindingCode::BothMappers, Severity::Error, other.activeDirectoryMapping.from.position);
        struct Method {
            const Setting<bool> &setting;
            SectionId section;
            QLatin1StringView name;
        };
        const Method methods[] = {
            {other.activeDirectoryMapping, SectionId::ClientCertificateMapping, {}},
            {other.windows, SectionId::WindowsAuthentication, "Windows"_L1},
            {other.basic, SectionId::BasicAuthentication, "Basic"_L1},
            {other.digest, SectionId::DigestAuthentication, "Digest"_L1},
        };
        for (const auto &method : methods) {
            checkValid(method.setting, method.section, u"enabled"_s);
            if (!method.name.isEmpty() && method.setting.value)
                add(FindingCode::OtherSignInOn, Severity::Information, method.setting.from.position,
                    {QString(method.name)});
        }
    }

    void mapping()
    {
        const auto section = SectionId::IisClientCertificateMapping;
        checkValid(m_mapping.enabled, section, u"enabled"_s);
        checkValid(m_mapping.oneToOneEnabled, section, u"oneToOneCertificateMappingsEnabled"_s);
        checkValid(m_mapping.manyToOneEnabled, section, u"manyToOneCertificateMappingsEnabled"_s);
        checkValid(m_mapping.logonMethod, section, u"logonMethod"_s);
        const auto oneToOne = QString::number(m_mapping.oneToOne.size());
        const auto manyToOne = QString::number(m_mapping.manyToOne.size());
        const auto isEmpty = m_mapping.oneToOne.empty() && m_mapping.manyToOne.empty();
        if (!m_mapping.enabled.value) {
            if (!isEmpty)
                add(FindingCode::SectionOffWithMappings, Severity::Warning, m_mapping.enabled.from.position,
                    {QString::number(m_mapping.oneToOne.size() + m_mapping.manyToOne.size())});
            return;
        }
        if (!m_mapping.oneToOneEnabled.value && !m_mapping.oneToOne.empty())
            add(FindingCode::OneToOneOffWithMappings, Severity::Warning, m_mapping.oneToOneEnabled.from.position,
                {oneToOne});
        if (!m_mapping.manyToOneEnabled.value && !m_mapping.manyToOne.empty())
            add(FindingCode::ManyToOneOffWithMappings, Severity::Warning, m_mapping.manyToOneEnabled.from.position,
                {manyToOne});
        if (!m_configuration.module(iisCertificateMappingModule, m_site.name).isActive())
            add(FindingCode::ModuleMissing, Severity::Error, m_mapping.enabled.from.position,
                {QString(iisCertificateMappingModule)});
    }

    /// What the file says of these sections and bindings, and the schema does not know.
    void written()
    {
        for (const auto section : {SectionId::Access, SectionId::AnonymousAuthentication,
                                   SectionId::IisClientCertificateMapping, SectionId::ClientCertificateMapping}) {
            for (const auto &path : {QString(), m_site.name}) {
                const auto element = m_configuration.sectionElement(path, section);
                if (const auto file = element.value("configSource"))
                    add(FindingCode::SectionElsewhere, Severity::Warning, element.position(),
                        {sectionPath(section), *file});
                if (section == SectionId::IisClientCertificateMapping)
                    unknownItems(element);
            }
        }
        for (const auto &odd : m_configuration.unknownOverrides(m_site.name))
            add(FindingCode::OverrideUnknown, Severity::Warning, odd.position, {odd.attribute, odd.value});
        for (const auto &binding : m_site.bindings) {
            const auto isWeb = binding.isHttps() || binding.protocol.compare("http"_L1, Qt::CaseInsensitive) == 0;
            if (isWeb && !binding.endpoint)
                add(FindingCode::BindingUnreadable, Severity::Error, binding.element.position(), {binding.information});
            if (!binding.hasValidFlags)
                add(FindingCode::InvalidValue, Severity::Error, binding.element.position(),
                    {u"system.applicationHost/sites"_s, u"sslFlags"_s});
        }
    }

    void unknownItems(const xml::Element &section)
    {
        for (const auto *const name : {"oneToOneMappings", "manyToOneMappings"}) {
            for (const auto item : section.child(name).children()) {
                if (!item.is("add") && !item.is("clear"))
                    add(FindingCode::ElementUnknown, Severity::Error, item.position(),
                        {sectionPath(SectionId::IisClientCertificateMapping), QString::fromUtf8(item.name())});
            }
        }
    }

    void bindings()
    {
        if (!isRequested())
            return;
        const auto isHttps = [](const Binding &binding) { return binding.isHttps(); };
        if (std::none_of(m_site.bindings.cbegin(), m_site.bindings.cend(), isHttps))
            add(FindingCode::NoHttpsBinding, Severity::Error, m_site.element.position());
        bool isLate = false;
        for (const auto &binding : m_site.bindings) {
            if (!binding.isHttps() || (binding.sslFlags & BindingNegotiateClientCertificate) != 0)
                continue;
            isLate = true;
            if ((binding.sslFlags & BindingDisableTls13) == 0)
                add(FindingCode::LateNegotiation, Severity::Information, binding.element.position(),
                    {binding.information});
        }
        const auto runtime = m_configuration.serverRuntime(m_site.name).uploadReadAheadSize;
        checkValid(runtime, SectionId::ServerRuntime, u"uploadReadAheadSize"_s);
        if (isLate && runtime.value <= 49'152U)
            add(FindingCode::SmallReadAhead, Severity::Information, runtime.from.position,
                {QString::number(runtime.value)});
    }

    /// What sits in front of or behind IIS and sees no mapped user.
    void surroundings()
    {
        if (!m_mapping.enabled.value)
            return;
        for (const auto module : {"AspNetCoreModuleV2"_L1, "AspNetCoreModule"_L1}) {
            const auto state = m_configuration.module(module, m_site.name);
            if (state.isActive())
                add(FindingCode::AspNetCore, Severity::Information, state.modulesPosition, {QString(module)});
        }
        const auto proxy = m_configuration.sectionValue(m_site.name, u"system.webServer/proxy"_s, u"enabled"_s);
        if (parseBool(proxy.value).value_or(false))
            add(FindingCode::ReverseProxy, Severity::Information, proxy.from.position);
    }

    void holes()
    {
        Demands demands;
        demands.ssl = m_access.sslFlags.value.set.testFlag(SslFlag::Ssl);
        demands.certificate = m_access.sslFlags.value.set.testFlag(SslFlag::RequireCert);
        demands.noAnonymous = !m_configuration.anonymous(m_site.name).enabled.value;
        for (const auto &hole : m_configuration.holes(m_site.name, demands)) {
            const auto isIgnored = hole.kind == Hole::Kind::MappingsIgnored;
            if (!isIgnored && !m_mapping.enabled.value)
                continue; // nobody is refused at the site itself
            m_findings.push_back({isIgnored ? FindingCode::MappingsBelowSite : FindingCode::Hole, Severity::Error,
                                  hole.path, hole.position,
                                  isIgnored ? QStringList{hole.attribute} : QStringList{hole.attribute, hole.value}, -1,
                                  hole});
        }
    }

    const Configuration &m_configuration;
    Site m_site;
    AccessSettings m_access;
    MappingSettings m_mapping;
    std::vector<Finding> m_findings;
};

} // namespace

base::Result<std::vector<Finding>> lint(const Configuration &configuration, const QString &siteName,
                                        const LintOptions &options)
{
    const auto site = configuration.site(siteName);
    if (!site)
        return std::unexpected(site.error());
    return lint(configuration, *site, options);
}

base::Result<std::vector<Finding>> lint(const Configuration &configuration, const Site &site,
                                        const LintOptions &options)
{
    return Linter(configuration, site).run(options);
}

std::vector<Finding> lintIdentity(const Configuration &configuration, const Site &site)
{
    std::vector<Finding> findings;
    const auto position = site.element.position();
    const auto add = [&](FindingCode code, QStringList data) {
        findings.push_back({code, Severity::Error, site.name, position, std::move(data), -1, std::nullopt});
    };
    const auto lineOf = [](const Site &other) { return QString::number(other.element.position().line); };
    if (site.name.isEmpty()) {
        add(FindingCode::SiteWithoutName, {site.element.value("id").value_or(QString())});
    } else {
        for (const auto &other : configuration.namesakes(site))
            add(FindingCode::SiteNameTwice, {other.name, lineOf(other)});
    }
    const auto id = site.element.value("id");
    auto isNumber = false;
    if (!id)
        add(FindingCode::SiteWithoutId, {});
    else if (id->toUInt(&isNumber); !isNumber)
        add(FindingCode::InvalidValue, {u"system.applicationHost/sites"_s, u"id"_s});
    for (const auto &other : configuration.sharingId(site))
        add(FindingCode::SiteIdTwice, {QString::number(site.id), other.name, lineOf(other)});
    return findings;
}

std::optional<Finding> lintWebConfigSize(const QString &path, qint64 size)
{
    if (size < webConfigWarning)
        return std::nullopt;
    const auto isTooLarge = size > webConfigLimit;
    return Finding{isTooLarge ? FindingCode::WebConfigTooLarge : FindingCode::WebConfigNearLimit,
                   isTooLarge ? Severity::Error : Severity::Warning,
                   path,
                   {},
                   {QString::number(size), QString::number(webConfigLimit)},
                   -1,
                   std::nullopt};
}

} // namespace certwizard::iis
