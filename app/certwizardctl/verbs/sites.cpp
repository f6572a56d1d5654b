#include "console.h"
#include "json.h"
#include "session.h"
#include "table.h"
#include "verbs.h"

#include "iis/lint.h"
#include "wording/finding.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class SitesVerb {
    Q_DECLARE_TR_FUNCTIONS(SitesVerb)
};

QString bindingsText(const iis::Site &site)
{
    QStringList texts;
    for (const auto &binding : site.bindings)
        texts += binding.protocol + u' ' + binding.information;
    return texts.isEmpty() ? SitesVerb::tr("none") : texts.join(u", "_s);
}

QString certificateText(const iis::SslFlagSet flags)
{
    if (flags.testFlag(iis::SslFlag::RequireCert))
        return SitesVerb::tr("required");
    return flags.testFlag(iis::SslFlag::NegotiateCert) ? SitesVerb::tr("accepted") : SitesVerb::tr("not asked for");
}

QJsonObject toJson(const iis::Configuration &configuration, const iis::Site &site)
{
    QJsonArray bindings;
    for (const auto &binding : site.bindings)
        bindings += ctl::toJson(binding);
    QJsonArray applications;
    for (const auto &application : site.applications)
        applications += QJsonObject{{u"path"_s, application.path},
                                    {u"applicationPool"_s, application.applicationPool},
                                    {u"physicalPath"_s, application.physicalPath}};
    const auto mapping = configuration.mapping(site.name);
    QJsonArray findings;
    for (const auto &finding : iis::lintIdentity(configuration, site))
        findings += ctl::toJson(finding);
    return {{u"findings"_s, findings},
            {u"name"_s, site.name},
            {u"id"_s, static_cast<qint64>(site.id)},
            {u"bindings"_s, bindings},
            {u"applications"_s, applications},
            {u"sslFlags"_s, configuration.access(site.name).sslFlags.value.toText()},
            {u"anonymous"_s, configuration.anonymous(site.name).enabled.value},
            {u"mapping"_s, mapping.enabled.value},
            {u"oneToOneMappings"_s, static_cast<qint64>(mapping.oneToOne.size())},
            {u"manyToOneMappings"_s, static_cast<qint64>(mapping.manyToOne.size())}};
}

ExitCode run(const Arguments &arguments, Console &console)
{
    const auto state = openConfiguration(arguments);
    if (!state)
        return console.fail(state.error());
    const auto &configuration = state->configuration();
    if (arguments.isSet(u"json")) {
        QJsonArray sites;
        for (const auto &site : configuration.sites())
            sites += toJson(configuration, site);
        console.json(sites);
        return ExitCode::Done;
    }
    if (configuration.sites().isEmpty()) {
        console.line(SitesVerb::tr("This configuration has no sites."));
        return ExitCode::Done;
    }
    Table table({SitesVerb::tr("ID"), SitesVerb::tr("SITE"), SitesVerb::tr("CERTIFICATE"), SitesVerb::tr("ANONYMOUS"),
                 SitesVerb::tr("MAPPINGS"), SitesVerb::tr("BINDINGS")});
    for (const auto &site : configuration.sites()) {
        const auto mapping = configuration.mapping(site.name);
        const auto count = QString::number(mapping.oneToOne.size() + mapping.manyToOne.size());
        table.add({QString::number(site.id), site.name,
                   certificateText(configuration.access(site.name).sslFlags.value.set),
                   configuration.anonymous(site.name).enabled.value ? SitesVerb::tr("on") : SitesVerb::tr("off"),
                   mapping.enabled.value ? SitesVerb::tr("%1, on").arg(count) : SitesVerb::tr("%1, off").arg(count),
                   bindingsText(site)});
    }
    table.print(console);
    // A table that has two rows for one name needs a word.
    for (const auto &site : configuration.sites()) {
        for (const auto &finding : iis::lintIdentity(configuration, site)) {
            using enum iis::FindingCode;
            // Of two, the first one tells it for both.
            const auto isPair = finding.code == SiteNameTwice || finding.code == SiteIdTwice;
            if (!isPair || finding.data.last().toInt() >= finding.position.line)
                console.complain(wording::describe(finding));
        }
    }
    return ExitCode::Done;
}

} // namespace

Verb sitesVerb()
{
    return {.name = u"sites"_s,
            .summary = SitesVerb::tr("List the sites of a configuration file"),
            .explanation =
                SitesVerb::tr("For each site: whether it requires a client certificate, whether anonymous "
                              "sign-in is on, how many certificate mappings it has and whether mapping is on, "
                              "and its bindings."),
            .options = {configOption(), jsonOption()},
            .examples = {u"certwizardctl sites --config applicationHost.config"_s},
            .run = run};
}

} // namespace certwizard::ctl
