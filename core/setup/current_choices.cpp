#include "setup/plan.h"

#include <algorithm>

namespace certwizard::setup {

namespace {

BindingChoice currentBinding(const iis::Site &site)
{
    BindingChoice choice;
    const auto https = std::ranges::find_if(site.bindings, [](const iis::Binding &binding) {
        return binding.isHttps() && binding.endpoint;
    });
    if (https != site.bindings.end()) {
        choice.address = https->endpoint->address;
        choice.port = https->endpoint->port;
        choice.hostName = https->endpoint->hostName;
        choice.sni = (https->sslFlags & iis::BindingSni) != 0;
        if ((https->sslFlags & iis::BindingDisableTls13) != 0)
            choice.negotiation = Negotiation::DisableTls13;
        return choice;
    }
    // None yet: the usual port, for the host name that the site answers to already.
    const auto http = std::ranges::find_if(site.bindings, [](const iis::Binding &binding) {
        return binding.protocol.compare(QLatin1StringView("http"), Qt::CaseInsensitive) == 0 && binding.endpoint;
    });
    if (http != site.bindings.end()) {
        choice.address = http->endpoint->address;
        choice.hostName = http->endpoint->hostName;
        choice.sni = !choice.hostName.isEmpty();
    }
    return choice;
}

} // namespace

Choices currentChoices(const ServerState &state, const QString &siteName)
{
    const auto &configuration = state.configuration();
    Choices choices;
    choices.site = siteName;
    const auto site = configuration.site(siteName);
    if (!site)
        return choices;
    choices.site = site->name;
    choices.binding = currentBinding(*site);
    const auto flags = configuration.access(site->name).sslFlags.value.set;
    const auto accepts = flags.testFlag(iis::SslFlag::NegotiateCert) && !flags.testFlag(iis::SslFlag::RequireCert);
    choices.ssl = accepts ? SslChoice::Accept : SslChoice::Require;
    // On by default, and on in earnest, are two things: only the second has mappings.
    choices.manyToOne = configuration.mappingSwitches(site->name).manyToOneEnabled.value
                        && !configuration.manyToOneMappings(site->name).empty();
    return choices;
}

} // namespace certwizard::setup
