#include "plan_text.h"

#include "apply/apply.h"
#include "wording/plan.h"
#include "wording/steps.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class PlanText {
    Q_DECLARE_TR_FUNCTIONS(PlanText)
};

Style styleOf(setup::StepState state)
{
    switch (state) {
    case setup::StepState::Done:
        return Style::Good;
    case setup::StepState::Needed:
        return Style::Strong;
    case setup::StepState::Blocked:
        return Style::Bad;
    case setup::StepState::OnServer:
        return Style::Warning;
    case setup::StepState::NotApplicable:
        return Style::Faint;
    }
    return Style::Plain;
}

struct Mark {
    QChar sign;
    Style style;
};

Mark markOf(setup::Reason::Severity severity)
{
    switch (severity) {
    case setup::Reason::Severity::Good:
        return {u'✓', Style::Good};
    case setup::Reason::Severity::Information:
        return {u'·', Style::Faint};
    case setup::Reason::Severity::Warning:
        return {u'!', Style::Warning};
    case setup::Reason::Severity::Blocking:
        return {u'✗', Style::Bad};
    }
    return {u'·', Style::Plain};
}

/// With what the answers or the options have to say, which a window asks for in another way.
wording::Message messageOf(const setup::Reason &reason, SaidIn saidIn)
{
    auto message = wording::describe(reason);
    if (reason.code != setup::ReasonCode::PasswordPolicyMissing)
        return message;
    message.remedy +=
        u' '
        + (saidIn == SaidIn::Options
               ? PlanText::tr("Add %1 or %2.").arg(u"--plain-text"_s, u"--key-file keys.xml"_s)
               : PlanText::tr("In the answers: %1 or %2.")
                     .arg(uR"("passwords": "plain-text")"_s, uR"("passwords": { "aesKey": "keys.xml" })"_s));
    return message;
}

/// What is fine or merely told needs one sentence; what is not fine needs the why and the remedy. Several things wrong
/// with one certificate have one headline, which is `said` already from the second on.
QString sentenceOf(const setup::Reason &reason, QString &said)
{
    auto message = messageOf(reason, SaidIn::Answers);
    const bool fine =
        reason.severity == setup::Reason::Severity::Good || reason.severity == setup::Reason::Severity::Information;
    if (fine)
        return message.headline;
    if (std::exchange(said, message.headline) == message.headline && !message.explanation.isEmpty())
        message.headline.clear();
    return message.toText();
}

void heading(Console &console, const QString &text)
{
    console.line();
    console.line(console.styled(Style::Strong, text));
}

} // namespace

void printVerdicts(Console &console, const QList<setup::Verdict> &verdicts)
{
    constexpr int nameIndent = 2;
    constexpr int reasonIndent = 5;
    int widest = 0;
    for (const auto &verdict : verdicts)
        widest = std::max(widest, columns(wording::stepName(verdict.step)));
    for (const auto &verdict : verdicts) {
        const auto name = wording::stepName(verdict.step);
        const auto state = wording::stateName(verdict.state);
        const auto needed = reasonIndent + widest + 2 + columns(state);
        const auto hasRoom = console.width() == 0 || needed <= console.width();
        console.line(QString(nameIndent, u' ') + QString::number(static_cast<int>(verdict.step)) + u"  "_s
                     + console.styled(Style::Strong, name)
                     + (hasRoom ? QString(widest - columns(name) + 2, u' ') : u'\n' + QString(reasonIndent, u' '))
                     + console.styled(styleOf(verdict.state), state));
        QString said;
        for (const auto &reason : verdict.reasons) {
            const auto mark = markOf(reason.severity);
            const auto text = wrapped(sentenceOf(reason, said), reasonIndent + 2, console.width());
            console.line(QString(reasonIndent, u' ') + console.styled(mark.style, mark.sign) + u' '
                         + text.sliced(reasonIndent + 2));
        }
    }
}

void printChanges(Console &console, const setup::Plan &plan, SaidIn saidIn)
{
    if (plan.changes.isEmpty())
        return;
    heading(console, PlanText::tr("Changes to the file:"));
    // A long list helps nobody at a terminal; the diff and the JSON have all of it.
    constexpr qsizetype most = 50;
    const auto shown = std::min(plan.changes.size(), most);
    const auto digits = static_cast<int>(QString::number(shown).size());
    for (qsizetype i = 0; i < shown; ++i) {
        const auto indent = digits + 4;
        const auto text = wrapped(wording::describe(plan.changes.at(i), plan.choices.site), indent, console.width());
        console.line(u"  %1. "_s.arg(i + 1, digits) + text.sliced(indent));
    }
    if (shown < plan.changes.size())
        console.line(u"  "_s
                     + (saidIn == SaidIn::Options
                            ? PlanText::tr("… and %1 more.")
                            : PlanText::tr("… and %1 more; --format diff and --format json of the verb plan list all."))
                           .arg(plan.changes.size() - shown));
}

void printTasks(Console &console, const setup::Plan &plan)
{
    if (plan.tasks.isEmpty())
        return;
    heading(console, PlanText::tr("To do on the server, in this order:"));
    int number = 0;
    for (const auto &task : plan.tasks) {
        console.line(
            wrapped(wording::taskTitle(task), 5, console.width()).replace(2, 2, QString::number(++number) + u'.'));
        console.line(wrapped(wording::taskExplanation(task), 5, console.width()));
        for (const auto &command : task.commands) {
            console.line(u"     "_s + console.styled(Style::Faint, wording::commandAudience(command) + u':'));
            for (const auto &line : command.text.split(u'\n'))
                console.line(u"         "_s + wording::printable(line, 0));
        }
    }
}

ExitCode complainNotReady(Console &console, const setup::Plan &plan, SaidIn saidIn, Shown shown)
{
    using base::terminal::Stream;
    // Where output and errors go to one screen it stands there already.
    const auto onScreen = base::terminal::isTerminal(Stream::Output) && base::terminal::isTerminal(Stream::Errors);
    if (shown == Shown::WithReasons && onScreen) {
        console.note(wrapped(PlanText::tr("The plan is not ready; nothing was written. Whatever is marked with ✗ above "
                                          "says why."),
                             0, console.width()));
        return ExitCode::NotReady;
    }
    for (const auto &verdict : plan.verdicts) {
        if (verdict.state != setup::StepState::Blocked)
            continue;
        for (const auto &reason : verdict.reasons) {
            if (reason.severity == setup::Reason::Severity::Blocking)
                console.complain(messageOf(reason, saidIn));
        }
    }
    console.note(PlanText::tr("The plan is not ready; nothing was written."));
    return ExitCode::NotReady;
}

void printPlan(Console &console, const setup::Plan &plan)
{
    console.line(wrapped(PlanText::tr("Plan for the site %1 in %2")
                             .arg(wording::quoted(plan.choices.site), wording::quotedPath(plan.state.file().path)),
                         0, console.width()));
    console.line();
    printVerdicts(console, plan.verdicts);
    printChanges(console, plan);
    printTasks(console, plan);
    console.line();
    if (plan.isReady() && !plan.changes.isEmpty())
        console.line(wrapped(PlanText::tr("Before the file is written, a backup of it is made and verified beside it."),
                             0, console.width()));
    const auto style = !plan.isReady() ? Style::Bad : plan.changes.isEmpty() ? Style::Good : Style::Strong;
    console.line(console.styled(style, wrapped(wording::summary(plan), 0, console.width())));
}

} // namespace certwizard::ctl
