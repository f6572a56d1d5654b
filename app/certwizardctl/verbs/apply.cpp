#include "json.h"
#include "plan_text.h"
#include "session.h"
#include "verbs.h"

#include "apply/apply.h"
#include "wording/plan.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class ApplyVerb {
    Q_DECLARE_TR_FUNCTIONS(ApplyVerb)
};

QJsonObject toJson(const apply::Outcome &outcome, const setup::Plan &plan)
{
    QJsonObject object{{u"nothingToDo"_s, outcome.nothingToDo},
                       {u"changes"_s, outcome.changes},
                       {u"file"_s, plan.state.file().path},
                       {u"text"_s, wording::describe(outcome, plan.state.file().path).toText()}};
    if (!outcome.nothingToDo) {
        object.insert(u"backup"_s, outcome.backupPath);
        object.insert(u"hashBefore"_s, QString::fromLatin1(outcome.hashBefore.toHex()));
        object.insert(u"hashAfter"_s, QString::fromLatin1(outcome.hashAfter.toHex()));
        object.insert(u"journaled"_s, !outcome.journalError.has_value());
    }
    return object;
}

/// Asks where asking is wanted and possible. An error when the answer is no, or nobody can give one.
base::Result<> consent(const Arguments &arguments, Console &console, const setup::Plan &plan)
{
    if (arguments.isSet(u"yes"))
        return {};
    const auto path = wording::quotedPath(plan.state.file().path);
    const auto count = plan.changes.size();
    const auto answer =
        console.confirm(count == 1 ? ApplyVerb::tr("Apply this change to %1?").arg(path)
                                   : ApplyVerb::tr("Apply these %2 changes to %1?").arg(path).arg(count));
    if (!answer)
        return std::unexpected(answer.error());
    if (!*answer)
        return base::fail(base::ErrorCode::Declined, plan.choices.site);
    return {};
}

ExitCode write(const Arguments &arguments, Console &console, const setup::Plan &plan)
{
    apply::ApplyProgress progress;
    progress.stop = base::terminal::Interruption::token();
    progress.report = [&console](apply::Stage stage, double fraction) {
        console.progress(u"%1 … %2 %"_s.arg(wording::stageName(stage)).arg(static_cast<int>(fraction * 100)));
    };
    apply::Context context;
    context.reason = arguments.value(u"reason");
    const auto outcome = apply::applyToFile(plan, context, progress);
    console.endProgress();
    if (!outcome)
        return console.fail(outcome.error());
    if (arguments.isSet(u"json")) {
        console.json(toJson(*outcome, plan));
    } else {
        const auto message = wording::describe(*outcome, plan.state.file().path);
        console.line(console.styled(Style::Good, message.headline));
        console.line(wrapped(wording::Message{{}, message.explanation, message.remedy}.toText(), 0, console.width()));
    }
    if (outcome->journalError)
        console.complain(wording::describe(*outcome->journalError));
    return ExitCode::Done;
}

ExitCode run(const Arguments &arguments, Console &console)
{
    const auto plan = planFrom(arguments, Passwords::Ask, console);
    if (!plan)
        return console.fail(plan.error());
    const bool json = arguments.isSet(u"json");
    if (!json)
        printPlan(console, *plan);
    if (!plan->isReady()) {
        if (json)
            console.json(ctl::toJson(*plan));
        return complainNotReady(console, *plan);
    }
    if (plan->isNothingToDo()) {
        apply::Outcome nothing;
        nothing.nothingToDo = true;
        if (json)
            console.json(toJson(nothing, *plan));
        return ExitCode::Done;
    }
    if (json && !arguments.isSet(u"yes")) {
        console.complain({ApplyVerb::tr("The changes were not applied: with --json nobody is asked."),
                          ApplyVerb::tr("Nothing was written."),
                          ApplyVerb::tr("Add --yes, after looking at the plan.")});
        return ExitCode::Usage;
    }
    if (base::terminal::Interruption::happened())
        return console.fail({base::ErrorCode::Cancelled, {}, {}, {}, nullptr});
    if (const auto agreed = consent(arguments, console, *plan); !agreed) {
        if (agreed.error().code != base::ErrorCode::NoPrompt)
            return console.fail(agreed.error());
        console.complain(
            {ApplyVerb::tr("The changes were not applied: nobody can be asked here, because there is no terminal."),
             ApplyVerb::tr("Nothing was written."), ApplyVerb::tr("Add --yes to apply without being asked.")});
        return ExitCode::Usage;
    }
    return write(arguments, console, *plan);
}

} // namespace

Verb applyVerb()
{
    return {
        .name = u"apply"_s,
        .summary = ApplyVerb::tr("Change the file as the answers say, after showing the plan and asking"),
        .explanation = ApplyVerb::tr("A verified backup is made first, and the change is recorded in a journal beside "
                                     "the file. Running it a second time changes nothing. Without --yes it asks at "
                                     "the terminal; where there is no terminal it refuses with exit code 2. "
                                     "Interrupted before the file is replaced, it leaves everything as it was."),
        .options = {configOption(),
                    answersOption(),
                    {.name = u"yes"_s, .help = ApplyVerb::tr("Apply without asking.")},
                    {.name = u"reason"_s,
                     .placeholder = ApplyVerb::tr("TEXT"),
                     .help = ApplyVerb::tr("Why; kept in the journal.")},
                    jsonOption()},
        .examples = {u"certwizardctl apply --config applicationHost.config --answers intranet.json"_s,
                     u"USER1_PW=… certwizardctl apply --config applicationHost.config --answers intranet.json --yes"_s},
        .run = run};
}

} // namespace certwizard::ctl
