#include "session/site_summary.h"

namespace certwizard::ui {

using namespace Qt::StringLiterals;

SiteSummary summarise(const iis::Configuration &configuration, const iis::Site &site)
{
    SiteSummary summary;
    summary.name = site.name;
    for (const auto &binding : site.bindings) {
        // The protocol is what people look for first; a host name alone would hide whether it is encrypted.
        summary.addresses.append(binding.endpoint ? u"%1 %2"_s.arg(binding.protocol, binding.information)
                                                  : binding.protocol);
        summary.hasHttps = summary.hasHttps || binding.isHttps();
    }
    summary.hasModule = configuration.module(iis::iisCertificateMappingModule, site.name).isActive();
    summary.applications = static_cast<int>(site.applications.size());
    const auto flags = configuration.access(site.name).sslFlags.value.set;
    summary.requiresCertificate = flags.testFlag(iis::SslFlag::RequireCert);
    summary.asksForCertificate = summary.requiresCertificate || flags.testFlag(iis::SslFlag::NegotiateCert);
    summary.anonymousOff = !configuration.anonymous(site.name).enabled.value;
    const auto mapping = configuration.mapping(site.name);
    summary.mappingOn = mapping.enabled.value;
    summary.mappings = static_cast<int>(mapping.oneToOne.size());
    summary.rules = static_cast<int>(mapping.manyToOne.size());
    const iis::Demands demands{
        .ssl = flags.testFlag(iis::SslFlag::Ssl),
        .certificate = summary.requiresCertificate,
        .noAnonymous = summary.anonymousOff,
        .mapping = summary.mappingOn,
        .noOtherSignIn = summary.anonymousOff,
    };
    summary.holes = static_cast<int>(configuration.holes(site.name, demands).size());
    return summary;
}

QList<SiteSummary> summarise(const iis::Configuration &configuration)
{
    QList<SiteSummary> all;
    for (const auto &site : configuration.sites())
        all.append(summarise(configuration, site));
    return all;
}

} // namespace certwizard::ui
