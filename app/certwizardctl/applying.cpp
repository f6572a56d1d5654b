#include "applying.h"

#include "json.h"
#include "plan_text.h"

#include "apply/apply.h"
#include "mappings/saving.h"
#include "wording/mapping_rows.h"
#include "wording/plan.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class Applying {
    Q_DECLARE_TR_FUNCTIONS(Applying)
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
        console.confirm(count == 1 ? Applying::tr("Apply this change to %1?").arg(path)
                                   : Applying::tr("Apply these %2 changes to %1?").arg(path).arg(count));
    if (!answer)
        return std::unexpected(answer.error());
    if (!*answer)
        return base::fail(base::ErrorCode::Declined, plan.choices.site);
    return {};
}

QJsonObject joined(QJsonObject object, const QJsonObject &more)
{
    for (auto entry = more.begin(); entry != more.end(); ++entry)
        object.insert(entry.key(), entry.value());
    return object;
}

ExitCode write(const Arguments &arguments, Console &console, const setup::Plan &plan, const QJsonObject &more)
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
        console.json(joined(toJson(*outcome, plan), more));
    } else {
        const auto message = wording::describe(*outcome, plan.state.file().path);
        console.line(console.styled(Style::Good, message.headline));
        console.line(wrapped(wording::Message{{}, message.explanation, message.remedy}.toText(), 0, console.width()));
    }
    return ExitCode::Done;
}

} // namespace

QList<Option> applyOptions()
{
    return {
        {.name = u"yes"_s, .help = Applying::tr("Apply without asking.")},
        {.name = u"reason"_s, .placeholder = Applying::tr("TEXT"), .help = Applying::tr("Why; kept in the journal.")},
        jsonOption()};
}

std::optional<ExitCode> missesReason(const Arguments &arguments, Console &console)
{
    const auto path = arguments.value(u"config");
    const auto policy = mappings::readPolicy(path);
    if (!policy)
        return console.fail(policy.error(), wording::policyProblem(policy.error(), path));
    if (!policy->reasonRequired || !arguments.value(u"reason").trimmed().isEmpty())
        return {};
    console.complain({Applying::tr("A change of this file needs a reason."),
                      Applying::tr("The rules beside it say so. Nothing was written."),
                      Applying::tr("Add --reason TEXT; it is kept in the journal.")});
    return ExitCode::Usage;
}

ExitCode showAndApply(const Arguments &arguments, Console &console, const setup::Plan &plan, PlanText text,
                      const QJsonObject &more)
{
    const bool json = arguments.isSet(u"json");
    const auto saidIn = text == PlanText::Whole ? SaidIn::Answers : SaidIn::Options;
    if (!json && text == PlanText::Whole) {
        printPlan(console, plan);
    } else if (!json) {
        printChanges(console, plan, saidIn);
        console.line();
        console.line(wording::summary(plan));
        for (const auto &warning : wording::changeWarnings(plan))
            console.note(warning);
    }
    if (!plan.isReady()) {
        if (json)
            console.json(joined(ctl::toJson(plan), more));
        return complainNotReady(console, plan, saidIn,
                                !json && text == PlanText::Whole ? Shown::WithReasons : Shown::NoReasons);
    }
    if (plan.isNothingToDo()) {
        apply::Outcome nothing;
        nothing.nothingToDo = true;
        if (json)
            console.json(joined(toJson(nothing, plan), more));
        return ExitCode::Done;
    }
    if (const auto refused = missesReason(arguments, console))
        return *refused;
    if (json && !arguments.isSet(u"yes")) {
        console.complain({Applying::tr("The changes were not applied: with --json nobody is asked."),
                          Applying::tr("Nothing was written."), Applying::tr("Add --yes, after looking at the plan.")});
        return ExitCode::Usage;
    }
    if (base::terminal::Interruption::happened())
        return console.fail({base::ErrorCode::Cancelled, {}, {}, {}, nullptr});
    if (const auto agreed = consent(arguments, console, plan); !agreed) {
        if (agreed.error().code != base::ErrorCode::NoPrompt)
            return console.fail(agreed.error());
        console.complain(
            {Applying::tr("The changes were not applied: nobody can be asked here, because there is no terminal."),
             Applying::tr("Nothing was written."), Applying::tr("Add --yes to apply without being asked.")});
        return ExitCode::Usage;
    }
    return write(arguments, console, plan, more);
}

} // namespace certwizard::ctl
