#include "json.h"
#include "plan_text.h"
#include "session.h"
#include "verbs.h"

#include "apply/apply.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class PlanVerb {
    Q_DECLARE_TR_FUNCTIONS(PlanVerb)
};

Style styleOf(const QString &line)
{
    if (line.startsWith(u"+++"_s) || line.startsWith(u"---"_s))
        return Style::Strong;
    if (line.startsWith(u'+'))
        return Style::Added;
    if (line.startsWith(u'-'))
        return Style::Removed;
    return line.startsWith(u"@@"_s) ? Style::Faint : Style::Plain;
}

ExitCode printDiff(const setup::Plan &plan, Console &console)
{
    const auto patch = setup::patchFor(plan);
    if (!patch)
        return console.fail(patch.error());
    const auto text = apply::unifiedDiff(*patch, QFileInfo(plan.state.file().path).fileName());
    QString coloured;
    for (const auto &line : text.split(u'\n'))
        coloured += (coloured.isNull() ? QString() : u"\n"_s) + console.styled(styleOf(line), line);
    console.raw(coloured);
    if (apply::diff(*patch).hidesSecrets)
        console.note(PlanVerb::tr("Passwords are shown as dots, so this diff is for reading only."));
    return ExitCode::Done;
}

ExitCode run(const Arguments &arguments, Console &console)
{
    const auto plan = planFrom(arguments, Passwords::Preview, console);
    if (!plan)
        return console.fail(plan.error());
    const auto format = arguments.value(u"format");
    if (format == u"json"_s)
        console.json(toJson(*plan));
    else if (format == u"text"_s)
        printPlan(console, *plan);
    if (!plan->isReady())
        return complainNotReady(console, *plan, SaidIn::Answers,
                                format == u"text"_s ? Shown::WithReasons : Shown::NoReasons);
    return format == u"diff"_s ? printDiff(*plan, console) : ExitCode::Done;
}

} // namespace

Verb planVerb()
{
    return {.name = u"plan"_s,
            .summary = PlanVerb::tr("Show what would be changed, without changing anything"),
            .explanation =
                PlanVerb::tr("Compares the answers with the configuration file and lists the state of each of "
                             "the five steps, the changes to the file, and what is to be done on the server. "
                             "Nobody is asked for a password, and none is shown."),
            .options = {configOption(),
                        answersOption(),
                        {.name = u"format"_s,
                         .placeholder = PlanVerb::tr("FORMAT"),
                         .help = PlanVerb::tr("text for people, diff for the lines of the file, json for programs."),
                         .allowed = {u"text"_s, u"diff"_s, u"json"_s}}},
            .examples = {u"certwizardctl plan --config applicationHost.config --answers intranet.json"_s,
                         u"certwizardctl plan --config applicationHost.config --answers intranet.json --format diff"_s},
            .run = run};
}

} // namespace certwizard::ctl
