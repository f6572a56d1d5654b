#include "console.h"
#include "identity.h"
#include "session.h"
#include "verbs.h"

#include "base/terminal.h"
#include "proof/cast.h"
#include "rehearse/rehearsal.h"
#include "wording/admission.h"
#include "wording/rehearsal.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QLocale>
#include <QSysInfo>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class RehearseVerb {
    Q_DECLARE_TR_FUNCTIONS(RehearseVerb)
};

base::Result<QList<pki::RevocationList>> readLists(const QStringList &paths)
{
    QList<pki::RevocationList> lists;
    for (const auto &path : paths) {
        const auto list = proof::readRevocationList(path);
        if (!list)
            return std::unexpected(list.error());
        lists += *list;
    }
    return lists;
}

/// With answers: the configuration as it will be after the plan; without: as it is. Where nobody names the site it is
/// the only one, else empty.
base::Result<rehearse::RehearsalSetup> configurationFrom(const Arguments &arguments, Console &console)
{
    rehearse::RehearsalSetup setup;
    setup.site = arguments.value(u"site");
    if (arguments.isSet(u"answers")) {
        const auto plan = planFrom(arguments, Passwords::Preview, console);
        if (!plan)
            return std::unexpected(plan.error());
        const auto patch = setup::patchFor(*plan);
        if (!patch)
            return std::unexpected(patch.error());
        const auto document = patch->applied();
        if (!document)
            return std::unexpected(document.error());
        auto configuration = iis::Configuration::read(*document);
        if (!configuration)
            return std::unexpected(configuration.error());
        setup.configuration = *configuration;
        setup.site = plan->choices.site;
    } else {
        const auto state = openConfiguration(arguments);
        if (!state)
            return std::unexpected(state.error());
        setup.configuration = state->configuration();
        if (const auto sites = setup.configuration.sites(); setup.site.isEmpty() && sites.size() == 1)
            setup.site = sites.first().name;
    }
    return setup;
}

base::Result<> addCertificates(rehearse::RehearsalSetup &setup, const Arguments &arguments, Console &console)
{
    auto server = readIdentity(arguments.value(u"server-pfx"), arguments, console);
    if (!server)
        return std::unexpected(server.error());
    setup.server = std::move(server->identity);
    setup.serverChain = std::move(server->others);
    auto authorities = readAuthorities(arguments.values(u"ca"));
    if (!authorities)
        return std::unexpected(authorities.error());
    setup.authorities = std::move(*authorities);
    auto lists = readLists(arguments.values(u"crl"));
    if (!lists)
        return std::unexpected(lists.error());
    setup.revocationLists = std::move(*lists);
    return {};
}

ExitCode complainOfSite(const iis::Configuration &configuration, Console &console)
{
    constexpr qsizetype mostNamed = 8;
    QStringList names;
    for (const auto &site : configuration.sites().first(std::min(configuration.sites().size(), mostNamed)))
        names.append(wording::quoted(site.name));
    if (configuration.sites().size() > mostNamed)
        names.append(u"…"_s);
    console.complain({RehearseVerb::tr("The option --site NAME is missing."),
                      names.isEmpty() ? RehearseVerb::tr("The file has no site at all.")
                                      : RehearseVerb::tr("The file has the sites %1.").arg(names.join(u", "_s)),
                      {}});
    return ExitCode::Usage;
}

/// What keeps every mapping from being looked at, whoever comes.
void announceObstacles(const rehearse::RehearsalSetup &setup, Console &console)
{
    for (const auto &obstacle : iis::mappingObstacles(setup.configuration, setup.site)) {
        if (obstacle.fact != iis::Fact::MappingModuleMissing) {
            console.note(wording::describe(obstacle).headline);
        } else if (setup.moduleInstalled) {
            console.note(RehearseVerb::tr("The Windows feature for certificate mapping is not in this file and counts "
                                          "as installed. Until it is, nobody is signed in by a certificate."));
        } else {
            console.note(
                RehearseVerb::tr("The Windows feature for certificate mapping is not in this file, so nobody is signed "
                                 "in by a certificate. --feature-installed tries it as if it were there."));
        }
    }
}

void report(Console &console, const rehearse::Visit &visit)
{
    const auto time = QLocale().toString(visit.when.toLocalTime().time(), u"HH:mm:ss"_s);
    const auto status = visit.statusText().isEmpty() ? u"–"_s : visit.statusText();
    const auto style = visit.status() == 200 ? Style::Good : visit.status() == 0 ? Style::Faint : Style::Bad;
    console.line(u"%1  %2  %3  %4  %5"_s.arg(time, console.styled(style, status.leftJustified(6)),
                                             wording::visitor(visit), visit.target, wording::why(visit)));
}

void announce(const rehearse::RehearsalSetup &setup, const rehearse::Rehearsal &server, const rehearse::Judge &judge,
              Console &console)
{
    auto url = server.url();
    const bool isEvery = setup.address == QHostAddress::AnyIPv4 || setup.address == QHostAddress::AnyIPv6
                         || setup.address == QHostAddress::Any;
    if (!setup.address.isLoopback()) // nobody can open "every address"
        url.setHost(isEvery ? QSysInfo::machineHostName() : setup.address.toString());
    console.line(
        RehearseVerb::tr("Rehearsing “%1” at %2 – open it in a browser; Ctrl+C ends.").arg(setup.site, url.toString()));
    if (!setup.address.isLoopback())
        console.note(RehearseVerb::tr("Other computers can reach this rehearsal, because --listen says so."));
    const auto site = setup.configuration.site(setup.site);
    if (site && std::ranges::none_of(site->bindings, &iis::Binding::isHttps))
        console.note(RehearseVerb::tr(
            "The site has no HTTPS binding, so nobody reaches it like this yet: the answers’ binding adds one."));
    if (const auto message = wording::describeServer(setup.server.certificate, setup.clock());
        !message.headline.isEmpty())
        console.note(u"%1 %2"_s.arg(message.headline, message.explanation));
    announceObstacles(setup, console);
    if (const auto openings = judge.openings(); !openings.isEmpty()) {
        const auto message = wording::describeOpenings(openings, url);
        for (const auto &sentence : {message.headline, message.explanation, message.remedy})
            console.note(sentence);
    }
}

ExitCode run(const Arguments &arguments, Console &console)
{
    auto setup = configurationFrom(arguments, console);
    if (!setup)
        return console.fail(setup.error());
    if (setup->site.isEmpty())
        return complainOfSite(setup->configuration, console);
    if (const auto added = addCertificates(*setup, arguments, console); !added)
        return console.fail(added.error());
    if (arguments.value(u"ask") == u"late")
        setup->ask = rehearse::Ask::AfterRequest;
    setup->tls13 = !arguments.isSet(u"no-tls13");
    setup->moduleInstalled = arguments.isSet(u"feature-installed");
    if (arguments.isSet(u"port")) {
        bool isNumber = false;
        const auto port = arguments.value(u"port").toUShort(&isNumber);
        if (!isNumber) {
            console.complain(RehearseVerb::tr("The port has to be a number from 0 to 65535; 0 takes any free one."));
            return ExitCode::Usage;
        }
        setup->port = port;
    }
    if (arguments.isSet(u"listen") && !setup->address.setAddress(arguments.value(u"listen"))) {
        console.complain(RehearseVerb::tr("“%1” is not an IP address to listen on.").arg(arguments.value(u"listen")));
        return ExitCode::Usage;
    }

    const auto judge = rehearse::Judge::make(*setup);
    if (!judge)
        return console.fail(judge.error());
    const auto site = setup->site;
    rehearse::Rehearsal server([site](const rehearse::Visit &visit) { return wording::rehearsalPage(visit, site); });
    QObject::connect(&server, &rehearse::Rehearsal::visited,
                     [&console](const rehearse::Visit &visit) { report(console, visit); });
    if (const auto started = server.start(*setup, *judge); !started)
        return console.fail(started.error());
    announce(*setup, server, *judge, console);
    const base::terminal::Interruption interruption;
    QEventLoop loop;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &loop, [&loop] {
        if (base::terminal::Interruption::happened())
            loop.quit();
    });
    watch.start(100);
    loop.exec();
    return ExitCode::Done;
}

} // namespace

Verb rehearseVerb()
{
    return {
        .name = u"rehearse"_s,
        .summary = RehearseVerb::tr("Try the configuration with real browsers and certificates on this computer"),
        .explanation = RehearseVerb::tr(
            "Starts an HTTPS server on this computer that lets in and refuses as the configuration says that IIS will, "
            "and names the reason on its pages. With --answers the plan counts as applied. Nothing is written."),
        .options =
            {configOption(),
             {.name = u"site"_s,
              .placeholder = RehearseVerb::tr("NAME"),
              .help = RehearseVerb::tr("The site, where no answers name it and the file has more than one.")},
             {.name = u"answers"_s,
              .placeholder = RehearseVerb::tr("FILE"),
              .help = RehearseVerb::tr("Rehearse the result of these answers.")},
             {.name = u"server-pfx"_s,
              .placeholder = RehearseVerb::tr("FILE"),
              .help = RehearseVerb::tr("The server's certificate and key (PFX, or PEM with both)."),
              .required = true},
             passwordEnvironmentOption(),
             {.name = u"ca"_s,
              .placeholder = RehearseVerb::tr("FILE"),
              .help = RehearseVerb::tr("An authority whose client certificates are trusted; only those given are."),
              .required = true,
              .repeatable = true},
             {.name = u"crl"_s,
              .placeholder = RehearseVerb::tr("FILE"),
              .help = RehearseVerb::tr("A revocation list to honour."),
              .repeatable = true},
             {.name = u"port"_s,
              .placeholder = RehearseVerb::tr("N"),
              .help = RehearseVerb::tr("The port to listen on; any free one otherwise.")},
             {.name = u"listen"_s,
              .placeholder = RehearseVerb::tr("ADDRESS"),
              .help = RehearseVerb::tr(
                  "The address to listen on; 127.0.0.1 and ::1 otherwise, which other computers cannot reach.")},
             {.name = u"ask"_s,
              .placeholder = RehearseVerb::tr("WHEN"),
              .help = RehearseVerb::tr(
                  "When the certificate is asked for: in the first handshake, or late as IIS does without that setting."),
              .allowed = {u"handshake"_s, u"late"_s}},
             {.name = u"no-tls13"_s,
              .help = RehearseVerb::tr("As if TLS 1.3 were off for the binding; with --ask late browsers need that.")},
             {.name = u"feature-installed"_s,
              .help = RehearseVerb::tr("Count the Windows feature for certificate mapping as installed, as the wizard "
                                       "does, although the file does not list its module.")}},
        .examples =
            {u"certwizardctl rehearse --config applicationHost.config --site \"Default Web Site\" --server-pfx server.pfx --ca ca.crt --port 8443"_s},
        .run = run};
}

} // namespace certwizard::ctl
