#include "applying.h"
#include "session.h"
#include "verbs.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class ApplyVerb {
    Q_DECLARE_TR_FUNCTIONS(ApplyVerb)
};

ExitCode run(const Arguments &arguments, Console &console)
{
    const auto plan = planFrom(arguments, Passwords::Ask, console);
    return plan ? showAndApply(arguments, console, *plan, PlanText::Whole) : console.fail(plan.error());
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
        .options = QList<Option>{configOption(), answersOption()} + applyOptions(),
        .examples = {u"certwizardctl apply --config applicationHost.config --answers intranet.json"_s,
                     u"USER1_PW=… certwizardctl apply --config applicationHost.config --answers intranet.json --yes"_s},
        .run = run};
}

} // namespace certwizard::ctl
