#include "console.h"
#include "identity.h"
#include "json.h"
#include "table.h"
#include "verbs.h"

#include "base/terminal.h"
#include "diagnose/probe.h"
#include "wording/certificates.h"
#include "wording/probe.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class ProbeVerb {
    Q_DECLARE_TR_FUNCTIONS(ProbeVerb)
};

QString kindName(diagnose::Finding::Kind kind)
{
    switch (kind) {
    case diagnose::Finding::Kind::Good:
        return u"good"_s;
    case diagnose::Finding::Kind::Information:
        return u"information"_s;
    case diagnose::Finding::Kind::Warning:
        return u"warning"_s;
    case diagnose::Finding::Kind::Problem:
        return u"problem"_s;
    }
    return {};
}

Style styleOf(diagnose::Finding::Kind kind)
{
    switch (kind) {
    case diagnose::Finding::Kind::Good:
        return Style::Good;
    case diagnose::Finding::Kind::Information:
        return Style::Faint;
    case diagnose::Finding::Kind::Warning:
        return Style::Warning;
    case diagnose::Finding::Kind::Problem:
        return Style::Bad;
    }
    return Style::Plain;
}

QJsonObject toJson(const diagnose::ProbeReport &report)
{
    QJsonArray attempts;
    for (const auto &made : report.attempts) {
        QJsonArray authorities;
        for (const auto &name : made.authorities)
            authorities += name.toString();
        attempts += QJsonObject{{u"attempt"_s, wording::describe(made.spec)},
                                {u"result"_s, wording::result(made)},
                                {u"tls"_s, made.protocol},
                                {u"cipher"_s, made.cipher},
                                {u"certificateAsked"_s, wording::describe(made.asked)},
                                {u"certificateSent"_s, made.certificateSent},
                                {u"acceptedAuthorities"_s, authorities},
                                {u"status"_s, made.status},
                                {u"milliseconds"_s, static_cast<qint64>(made.duration.count())}};
    }
    QJsonArray findings;
    for (const auto &finding : report.findings) {
        const auto message = wording::describe(finding);
        findings += QJsonObject{{u"kind"_s, kindName(finding.kind)},
                                {u"headline"_s, message.headline},
                                {u"explanation"_s, message.explanation},
                                {u"remedy"_s, message.remedy},
                                {u"wizardStep"_s, finding.wizardStep}};
    }
    QJsonArray server;
    const auto shown =
        std::ranges::find_if(report.attempts, [](const auto &made) { return !made.serverChain.isEmpty(); });
    if (shown != report.attempts.end()) {
        for (const auto &certificate : shown->serverChain)
            server += ctl::toJson(certificate);
    }
    return {{u"url"_s, report.url.toString()},
            {u"serverChain"_s, server},
            {u"addresses"_s, QJsonArray::fromStringList(report.addresses)},
            {u"findings"_s, findings},
            {u"attempts"_s, attempts}};
}

void print(Console &console, const diagnose::ProbeReport &report)
{
    Table table({ProbeVerb::tr("Attempt"), ProbeVerb::tr("Certificate asked for"), ProbeVerb::tr("Result")});
    for (const auto &made : report.attempts)
        table.add({wording::describe(made.spec), made.protocol.isEmpty() ? u"–"_s : wording::describe(made.asked),
                   wording::result(made)});
    table.print(console);
    console.line();
    if (const auto facts = wording::serverFacts(report); !facts.isEmpty()) {
        for (const auto &fact : facts)
            console.line(wrapped(fact, 0, console.width()));
        console.line();
    }
    for (const auto &finding : report.findings) {
        const auto message = wording::describe(finding);
        console.line(console.styled(styleOf(finding.kind), wrapped(message.headline, 0, console.width())));
        for (const auto &text : {message.explanation, message.remedy})
            if (!text.isEmpty() && finding.kind != diagnose::Finding::Kind::Good)
                console.line(wrapped(text, 2, console.width()));
    }
}

ExitCode run(const Arguments &arguments, Console &console)
{
    diagnose::ProbeRequest request;
    request.url = QUrl(arguments.positionals().first());
    if (request.url.scheme().isEmpty())
        request.url = QUrl(u"https://"_s + arguments.positionals().first());
    if (!request.url.isValid() && !request.url.host().isEmpty()) { // QUrl drops a port that is none
        console.complain({ProbeVerb::tr("%1 is not an address.").arg(wording::quoted(arguments.positionals().first())),
                          ProbeVerb::tr("Its port, if it has one, has to be a number from 1 to 65535."),
                          {}});
        return ExitCode::Usage;
    }
    if (request.url.scheme() != u"https"_s || request.url.host().isEmpty()) {
        console.complain(ProbeVerb::tr(
            "The address has to begin with https://, because only there can a certificate be asked for."));
        return ExitCode::Usage;
    }
    if (arguments.isSet(u"pfx")) {
        auto client = readIdentity(arguments.value(u"pfx"), arguments, console);
        if (!client)
            return console.fail(client.error());
        request.client = std::move(client->identity);
        request.clientChain = std::move(client->others);
    }
    auto authorities = readAuthorities(arguments.values(u"ca"));
    if (!authorities)
        return console.fail(authorities.error());
    request.trusted = std::move(*authorities);
    request.proxy = diagnose::environmentProxy(request.url);
    const auto seconds = arguments.value(u"timeout").toInt();
    if (arguments.isSet(u"timeout")) {
        if (seconds < 1 || seconds > 600) {
            console.complain(ProbeVerb::tr("The time-out has to be between 1 and 600 seconds."));
            return ExitCode::Usage;
        }
        request.timeout = std::chrono::seconds(seconds);
    }

    const base::terminal::Interruption interruption;
    const auto report =
        diagnose::probe(request, {.report =
                                      [&](diagnose::ProbeStage, const std::optional<diagnose::AttemptSpec> &spec) {
                                          console.progress(spec ? wording::describe(*spec)
                                                                : ProbeVerb::tr("Looking for the server"));
                                      },
                                  .stop = interruption.token()});
    console.endProgress();
    if (!report)
        return console.fail(report.error());
    if (arguments.isSet(u"json"))
        console.json(toJson(*report));
    else
        print(console, *report);
    // A door that stands open to people without a certificate is only a warning, and no script may take it for well.
    const bool isWrong = std::ranges::any_of(report->findings, [](const diagnose::Finding &finding) {
        return finding.kind == diagnose::Finding::Kind::Problem || finding.kind == diagnose::Finding::Kind::Warning;
    });
    return isWrong ? ExitCode::NotReady : ExitCode::Done;
}

} // namespace

Verb probeVerb()
{
    return {
        .name = u"probe"_s,
        .summary = ProbeVerb::tr("Find out what a client meets at an HTTPS address, and why"),
        .explanation = ProbeVerb::tr(
            "Connects several times with one thing changed each time: TLS 1.2 and 1.3, with and without the certificate, "
            "with an upload. Compares the answers and names the likely cause first. Reads only; sends the POST of 100 KB "
            "only where the page opened. A proxy named in the environment is not used. Ends with 0 when nothing is wrong, and with 3 after a problem or a warning."),
        .options =
            {{.name = u"pfx"_s,
              .placeholder = ProbeVerb::tr("FILE"),
              .help = ProbeVerb::tr("The client's certificate and key (PFX, or PEM with both).")},
             passwordEnvironmentOption(),
             {.name = u"ca"_s,
              .placeholder = ProbeVerb::tr("FILE"),
              .help = ProbeVerb::tr(
                  "An authority to trust for the server's certificate; without it, the authorities of this computer."),
              .repeatable = true},
             {.name = u"timeout"_s,
              .placeholder = ProbeVerb::tr("SECONDS"),
              .help = ProbeVerb::tr("How long each attempt may take; 30 otherwise.")},
             jsonOption()},
        .positional = Positional{ProbeVerb::tr("URL"), ProbeVerb::tr("https://host:port/path"), false},
        .examples = {u"certwizardctl probe https://web-01/ --pfx alice.pfx --ca ca.crt"_s},
        .run = run};
}

} // namespace certwizard::ctl
