#include "console.h"
#include "json.h"
#include "session.h"
#include "verbs.h"

#include "iis/lint.h"
#include "setup/names.h"
#include "wording/finding.h"

#include <QCoreApplication>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class CheckVerb {
    Q_DECLARE_TR_FUNCTIONS(CheckVerb)
};

using Severity = iis::Finding::Severity;

struct Mark {
    QString sign;
    Style style;
};

Mark markOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return {u"✗"_s, Style::Bad};
    case Severity::Warning:
        return {u"!"_s, Style::Warning};
    case Severity::Information:
        return {u"·"_s, Style::Faint};
    }
    return {};
}

void print(Console &console, const iis::Finding &finding)
{
    constexpr int indent = 4;
    const auto message = wording::describe(finding);
    const auto mark = markOf(finding.severity);
    const auto headline = finding.position.line > 0 ? CheckVerb::tr("%1 (line %2)", "what was found, where in the file")
                                                          .arg(message.headline, QString::number(finding.position.line))
                                                    : message.headline;
    console.line(u"  "_s + console.styled(mark.style, mark.sign) + u' '
                 + wrapped(headline, indent, console.width()).sliced(indent));
    // What is merely worth knowing needs no remedy.
    const auto remedy = finding.severity == Severity::Information ? QString() : message.remedy;
    const auto more = QString(message.explanation + u' ' + remedy).trimmed();
    if (!more.isEmpty())
        console.line(wrapped(more, indent, console.width()));
}

/// The findings of one site, the worst first, each kind in the order of the file.
base::Result<std::vector<iis::Finding>> findingsOf(const setup::ServerState &state, const iis::Site &site, bool quick)
{
    iis::LintOptions options;
    options.now = base::systemClock()();
    options.decode = !quick;
    auto findings = iis::lint(state.configuration(), site, options);
    if (findings)
        std::ranges::stable_sort(*findings, {}, [](const iis::Finding &finding) {
            return std::pair(finding.severity, finding.position.offset);
        });
    return findings;
}

QString summary(const std::vector<iis::Finding> &findings)
{
    const auto count = [&](Severity severity) {
        return static_cast<int>(std::ranges::count(findings, severity, &iis::Finding::severity));
    };
    if (findings.empty())
        return CheckVerb::tr("Nothing to object to.");
    return CheckVerb::tr("%1, %2, %3.", "so many errors, warnings, remarks")
        .arg(CheckVerb::tr("%n error(s)", nullptr, count(Severity::Error)),
             CheckVerb::tr("%n warning(s)", nullptr, count(Severity::Warning)),
             CheckVerb::tr("%n remark(s)", nullptr, count(Severity::Information)));
}

ExitCode run(const Arguments &arguments, Console &console)
{
    const auto state = openConfiguration(arguments);
    if (!state)
        return console.fail(state.error());
    QList<iis::Site> sites;
    if (arguments.isSet(u"site")) {
        const auto site = state->configuration().site(arguments.value(u"site"));
        if (!site)
            return console.fail(site.error());
        sites.append(*site);
    } else {
        sites = state->configuration().sites();
    }
    auto code = ExitCode::Done;
    QJsonArray all;
    for (const auto &site : std::as_const(sites)) {
        const auto findings = findingsOf(*state, site, arguments.isSet(u"quick"));
        if (!findings)
            return console.fail(findings.error());
        if (std::ranges::any_of(*findings, [](const auto &one) { return one.severity == Severity::Error; }))
            code = ExitCode::NotReady;
        if (arguments.isSet(u"json")) {
            QJsonArray list;
            for (const auto &finding : *findings)
                list += toJson(finding);
            all += QJsonObject{{u"site"_s, site.name}, {u"findings"_s, list}};
            continue;
        }
        console.line(console.styled(Style::Strong, site.name.isEmpty() ? CheckVerb::tr("(a site without a name)")
                                                                       : wording::printable(site.name)));
        // A long list helps nobody at a terminal; the JSON has all of it.
        constexpr std::size_t most = 200;
        for (const auto &finding : *findings | std::views::take(most))
            print(console, finding);
        if (findings->size() > most)
            console.line(u"  "_s
                         + CheckVerb::tr("… and %n more; --json lists all.", nullptr,
                                         static_cast<int>(findings->size() - most)));
        console.line(u"  "_s + summary(*findings));
        console.line();
    }
    if (arguments.isSet(u"json"))
        console.json(all);
    return code;
}

} // namespace

Verb checkVerb()
{
    return {.name = u"check"_s,
            .summary = CheckVerb::tr("Look for what is wrong, risky or worth knowing in the file"),
            .explanation = CheckVerb::tr("Mappings that cannot work, certificates that have expired, ways round the "
                                         "certificate, settings that IIS refuses. Nothing is changed. The exit code is "
                                         "3 when there is an error."),
            .options = {configOption(),
                        {.name = u"site"_s,
                         .placeholder = CheckVerb::tr("NAME"),
                         .help = CheckVerb::tr("This site only; otherwise all of them.")},
                        {.name = u"quick"_s,
                         .help = CheckVerb::tr("Do not look into the certificates; for very long lists.")},
                        jsonOption()},
            .examples = {u"certwizardctl check --config applicationHost.config"_s},
            .run = run};
}

} // namespace certwizard::ctl
