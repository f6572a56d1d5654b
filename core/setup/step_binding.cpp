#include "planner.h"

#include "sources.h"

#include <algorithm>

namespace certwizard::setup {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

bool isEveryAddress(const QString &address)
{
    return address == "*"_L1 || address == "0.0.0.0"_L1 || address == "[::]"_L1;
}

bool sameAddress(const iis::Endpoint &a, const iis::Endpoint &b)
{
    auto other = b;
    other.hostName = a.hostName;
    return a.sameAs(other);
}

bool sameHost(const iis::Endpoint &a, const iis::Endpoint &b)
{
    return a.hostName.compare(b.hostName, Qt::CaseInsensitive) == 0;
}

/// A site that does not start by itself only clashes on the day when somebody starts it.
bool startsByItself(const iis::Site &site)
{
    return site.element.value("serverAutoStart").value_or(u"true"_s).compare("false"_L1, Qt::CaseInsensitive) != 0;
}

} // namespace

iis::Endpoint Planner::wantedEndpoint() const
{
    const auto &choice = *m_choices.binding;
    const auto bare = choice.address.contains(u':') && !choice.address.startsWith(u'[');
    return {bare ? u'[' + choice.address + u']' : choice.address, choice.port, choice.hostName};
}

void Planner::noBindingChosen()
{
    say(Step::Binding, ReasonCode::NoBindingChosen, Severity::Information);
    const auto hasHttps = std::ranges::any_of(m_site.bindings, &iis::Binding::isHttps);
    if (!hasHttps)
        say(Step::Binding, ReasonCode::BindingMissing, Severity::Warning);
    m_skipped += Step::Binding;
}

void Planner::binding()
{
    if (!m_choices.binding) {
        noBindingChosen();
        return;
    }
    const auto &choice = *m_choices.binding;
    EndpointSettings settings;
    settings.site = m_path;
    settings.endpoint = wantedEndpoint();
    settings.information = settings.endpoint.toText();
    settings.sni = choice.sni;
    const auto existing = std::ranges::find_if(m_site.bindings, [&](const iis::Binding &binding) {
        return binding.isHttps() && binding.endpoint && binding.endpoint->sameAs(settings.endpoint);
    });
    settings.exists = existing != m_site.bindings.end();
    if (settings.exists && !existing->hasValidFlags)
        say(Step::Binding, ReasonCode::InvalidSetting, Severity::Warning,
            {u"system.applicationHost/sites"_s, u"sslFlags"_s})
            .where = iis::Provenance{iis::Provenance::Level::Server, {}, existing->element.position()};
    const auto flagsBefore = settings.exists ? existing->sslFlags : 0;
    settings.centralStore = (flagsBefore & iis::BindingCentralStore) != 0;
    if (settings.exists)
        settings.information = existing->information;

    if (choice.sni && choice.hostName.isEmpty())
        say(Step::Binding, ReasonCode::SniNeedsHostName, Severity::Blocking, {settings.information});
    conflicts(settings);
    const auto flags = wantedFlags(settings.information, flagsBefore);
    if (!settings.exists) {
        say(Step::Binding, ReasonCode::BindingMissing, Severity::Information, {settings.information});
        // Without a flag the attribute is left out: IIS 7 does not know it.
        const auto written = flags != 0 ? std::optional(flags) : std::nullopt;
        change(Step::Binding, AddBinding{u"https"_s, settings.information, written});
    } else {
        say(Step::Binding, ReasonCode::BindingExists, Severity::Good, {settings.information});
        if (flags != flagsBefore) {
            say(Step::Binding, ReasonCode::BindingFlagsDiffer, Severity::Information,
                {settings.information, QString::number(flagsBefore), QString::number(flags)});
            change(Step::Binding, SetBindingFlags{settings.information, flagsBefore, flags});
        }
    }
    settings.negotiate = choice.negotiation == Negotiation::Handshake;
    settings.withoutTls13 = choice.negotiation == Negotiation::DisableTls13;
    sharedEndpoint(settings);
    serverCertificate(settings);
    serverTasks(settings);
}

quint32 Planner::wantedFlags(const QString &information, quint32 before)
{
    const auto &choice = *m_choices.binding;
    // Bits of newer versions than this program's are none of its business: they stay.
    auto flags = choice.sni ? before | iis::BindingSni : before & ~quint32{iis::BindingSni};
    if (choice.negotiation == Negotiation::DisableTls13) {
        flags |= iis::BindingDisableTls13;
        say(Step::Binding, ReasonCode::Tls13MustBeOff, Severity::Information, {information});
    } else if (choice.negotiation == Negotiation::Handshake) {
        if ((before & iis::BindingDisableTls13) != 0)
            say(Step::Binding, ReasonCode::Tls13OffNotNeeded, Severity::Information, {information});
        if ((before & iis::BindingNegotiateClientCertificate) != 0)
            say(Step::Binding, ReasonCode::NegotiateInFlags, Severity::Good, {information});
    }
    return flags;
}

void Planner::conflicts(const EndpointSettings &settings)
{
    for (const auto &site : m_configuration.sites()) {
        for (const auto &binding : site.bindings) {
            const auto own = site.name == m_path;
            if (binding.endpoint && (!own || !binding.isHttps()))
                conflict(site, binding, settings);
        }
    }
}

void Planner::conflict(const iis::Site &other, const iis::Binding &binding, const EndpointSettings &settings)
{
    const auto &taken = *binding.endpoint;
    const auto &wanted = settings.endpoint;
    if (taken.port != wanted.port)
        return;
    const auto same = sameAddress(taken, wanted);
    if (!same && !isEveryAddress(taken.address) && !isEveryAddress(wanted.address))
        return;
    // One address and port speaks HTTPS for all host names or for none.
    if (same && (!binding.isHttps() || sameHost(taken, wanted))) {
        const auto severity = settings.exists || !startsByItself(other) ? Severity::Warning : Severity::Blocking;
        if (other.name == m_path) { // of its own only those that are not HTTPS come here
            say(Step::Binding, ReasonCode::BindingPortSpeaksHttp, severity,
                {settings.information, binding.information});
            return;
        }
        say(Step::Binding, ReasonCode::BindingTakenByOtherSite, severity, {settings.information, other.name});
    } else if (!same && (!binding.isHttps() || sameHost(taken, wanted))) {
        const auto severity = binding.isHttps() ? Severity::Information : Severity::Warning;
        say(Step::Binding, ReasonCode::BindingOverlap, severity,
            {settings.information, binding.information, other.name});
    }
}

void Planner::sharedEndpoint(const EndpointSettings &settings)
{
    // http.sys keeps certificate and negotiation per host name with SNI, and else per address and port.
    QStringList sharers;
    for (const auto &site : m_configuration.sites()) {
        const auto shares = [&](const iis::Binding &binding) {
            if (!binding.isHttps() || !binding.endpoint || binding.endpoint->port != settings.endpoint.port)
                return false;
            const auto sni = (binding.sslFlags & iis::BindingSni) != 0;
            if (sni != settings.sni)
                return false;
            return sni ? sameHost(*binding.endpoint, settings.endpoint)
                       : sameAddress(*binding.endpoint, settings.endpoint);
        };
        if (site.name != m_path && std::ranges::any_of(site.bindings, shares))
            sharers += site.name;
    }
    if (sharers.isEmpty())
        return;
    for (const auto &site : sharers) {
        if (!settings.sni)
            say(Step::Binding, ReasonCode::SniSharedEndpoint, Severity::Warning, {settings.information, site});
    }
    if (settings.negotiate)
        say(Step::Binding, ReasonCode::NegotiateAffectsEndpoint, Severity::Warning,
            QStringList{settings.information} + sharers);
}

void Planner::serverCertificate(EndpointSettings &settings)
{
    const auto &source = m_choices.binding->serverCertificate;
    if (settings.centralStore) {
        say(Step::Binding, ReasonCode::CentralStoreInUse, Severity::Information, {settings.information});
        return;
    }
    switch (source.kind) {
    case CertificateSource::Kind::None:
        if (settings.exists)
            say(Step::Binding, ReasonCode::ServerCertificateNotInFile, Severity::Information, {settings.information});
        else
            say(Step::Binding, ReasonCode::NoServerCertificate, Severity::Warning, {settings.information});
        break;
    case CertificateSource::Kind::Thumbprint:
        settings.thumbprint = normalisedThumbprint(source.value);
        break;
    case CertificateSource::Kind::File:
    case CertificateSource::Kind::Text:
        serverCertificateFile(settings, source);
        break;
    }
}

void Planner::serverCertificateFile(EndpointSettings &settings, const CertificateSource &source)
{
    const auto refuse = [&](const base::Error &error) {
        const auto isQuestion = error.code == ErrorCode::NoPrompt || error.code == ErrorCode::PasswordNeeded;
        if (error.code == ErrorCode::Cancelled)
            m_cancelled = error;
        else if (m_options.resolvePasswords || !isQuestion)
            sayError(Step::Binding, ReasonCode::UnreadableCertificate, error, {QString()});
        else
            notOpened(Step::Binding, error, {});
    };
    const auto material = readSource(m_choices, source, pki::Want::WithKey, m_options);
    if (!material)
        return refuse(material.error());
    const auto certificate = pki::onlyCertificate(*material);
    if (!certificate)
        return refuse(certificate.error());
    const auto isPfx = material->format == pki::Format::Pkcs12;
    if (isPfx && !material->key)
        return refuse({ErrorCode::KeyMissing, material->source, {}, {}, nullptr});
    if (material->key && !material->key->matches(*certificate))
        return refuse({ErrorCode::KeyMismatch, material->source, material->source, {}, nullptr});

    settings.thumbprint = certificate->thumbprint();
    serverCertificateFitness(*certificate);
    if (isPfx)
        m_plan.tasks += importServerPfxTask(resolvedPath(m_choices, source.value));
    else
        say(Step::Binding, ReasonCode::ServerCertificateKeyElsewhere, Severity::Information,
            {certificate->subject().display()});
}

void Planner::serverCertificateFitness(const pki::Certificate &certificate)
{
    const auto name = certificate.subject().display();
    const auto &host = m_choices.binding->hostName;
    pki::FitnessContext context;
    context.now = m_options.clock();
    for (const auto &finding : pki::serverFitness(certificate, host, context).findings) {
        if (finding.code == pki::FitnessCode::NameMismatch)
            say(Step::Binding, ReasonCode::ServerCertificateNameMismatch, Severity::Warning,
                QStringList{host} + certificate.dnsNames());
        else if (finding.severity != pki::FitnessSeverity::Note)
            say(Step::Binding, ReasonCode::ServerCertificateUnfit, Severity::Warning, {name}).finding = finding;
    }
}

void Planner::serverTasks(const EndpointSettings &settings)
{
    const auto binds = !settings.centralStore && (!settings.thumbprint.isEmpty() || !settings.exists);
    if (binds)
        say(Step::Binding, ReasonCode::CertificateOnServer, Severity::Information, {settings.information});
    if (settings.negotiate)
        say(Step::Binding, ReasonCode::NegotiateOnServer, Severity::Information, {settings.information});
    if (binds || settings.negotiate)
        m_plan.tasks += bindCertificateTask(settings);
    else if (settings.withoutTls13)
        m_plan.tasks += switchOffTls13Task(settings);
}

} // namespace certwizard::setup
