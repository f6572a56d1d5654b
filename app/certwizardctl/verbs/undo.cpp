#include "applying.h"
#include "console.h"
#include "verbs.h"

#include "apply/apply.h"
#include "wording/plan.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class UndoVerb {
    Q_DECLARE_TR_FUNCTIONS(UndoVerb)
};

ExitCode run(const Arguments &arguments, Console &console)
{
    if (const auto refused = missesReason(arguments, console))
        return *refused;
    const auto path = arguments.value(u"config");
    apply::Context context;
    context.reason = arguments.value(u"reason");
    const auto outcome = apply::undo(path, context);
    if (!outcome)
        return console.fail(outcome.error());
    const auto message = wording::describeUndo(*outcome, path);
    if (arguments.isSet(u"json"))
        console.json(QJsonObject{{u"nothingToDo"_s, outcome->nothingToDo},
                                 {u"file"_s, QFileInfo(path).canonicalFilePath()},
                                 {u"backup"_s, outcome->backupPath},
                                 {u"hashBefore"_s, QString::fromLatin1(outcome->hashBefore.toHex())},
                                 {u"hashAfter"_s, QString::fromLatin1(outcome->hashAfter.toHex())},
                                 {u"text"_s, message.toText()}});
    else
        console.line(message.toText());
    return ExitCode::Done;
}

} // namespace

Verb undoVerb()
{
    return {.name = u"undo"_s,
            .summary = UndoVerb::tr("Restore the file as it was before the last change by this program"),
            .explanation =
                UndoVerb::tr("Only if the file is still what this program wrote: a change that somebody else "
                             "made since is never lost, and the exit code is 6 then. The undo is recorded in "
                             "the journal as well."),
            .options = {configOption(),
                        {.name = u"reason"_s,
                         .placeholder = UndoVerb::tr("TEXT"),
                         .help = UndoVerb::tr("Why; kept in the journal.")},
                        jsonOption()},
            .examples = {u"certwizardctl undo --config applicationHost.config"_s},
            .run = run};
}

} // namespace certwizard::ctl
