#include "journal.h"
#include "json.h"

#include "base/file.h"

#include <QFileInfo>

namespace certwizard::apply {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

void report(const ApplyProgress &progress, Stage stage, double fraction)
{
    if (progress.report)
        progress.report(stage, fraction);
}

/// base::replaceFile knows one fraction for all it does; where its parts lie is in its contract's order.
base::Progress stagesOf(const ApplyProgress &progress)
{
    constexpr auto written = 0.7;
    constexpr auto backedUp = 0.1;
    return {[&progress](double fraction) {
                if (fraction < backedUp)
                    report(progress, Stage::Backup, fraction / backedUp);
                else if (fraction < written)
                    report(progress, Stage::Write, (fraction - backedUp) / (written - backedUp));
                else
                    report(progress, Stage::Verify, (fraction - written) / (1 - written));
            },
            progress.stop};
}

JournalEntry newEntry(const QString &file, const Context &context, const Outcome &outcome)
{
    JournalEntry entry;
    entry.when = context.clock();
    entry.who = context.user.isEmpty() ? accountName() : context.user;
    entry.reason = context.reason;
    entry.file = file;
    entry.backup = outcome.backupPath;
    entry.hashBefore = outcome.hashBefore;
    entry.hashAfter = outcome.hashAfter;
    return entry;
}

void writeJournal(Outcome &outcome, const JournalEntry &entry)
{
    if (auto written = appendJournal(entry); !written)
        outcome.journalError = std::move(written.error());
}

/// The entry that an undo would take back: the last one that was not taken back already.
std::optional<JournalEntry> lastApplied(const QList<JournalEntry> &entries)
{
    QList<JournalEntry> standing;
    for (const auto &entry : entries) {
        if (!entry.isUndo)
            standing += entry;
        else if (!standing.isEmpty())
            standing.removeLast();
    }
    if (standing.isEmpty())
        return std::nullopt;
    return standing.last();
}

} // namespace

base::Result<Outcome> applyToFile(const setup::Plan &plan, const Context &context, const ApplyProgress &progress)
{
    if (!plan.isReady() || plan.isPreview)
        return base::fail(ErrorCode::NotReady, plan.choices.site);
    if (plan.changes.isEmpty())
        return Outcome{.nothingToDo = true};
    report(progress, Stage::Check, 0);
    // Edits are worked out from a file that is known to be sound.
    if (auto verified = plan.state.verified(); !verified)
        return std::unexpected(std::move(verified.error()));
    const auto patch = setup::patchFor(plan);
    if (!patch)
        return std::unexpected(patch.error());
    return applyToFile(plan, *patch, context, progress);
}

base::Result<Outcome> applyToFile(const setup::Plan &plan, const xml::Patch &reviewed, const Context &context,
                                  const ApplyProgress &progress)
{
    if (!plan.isReady() || plan.isPreview)
        return base::fail(ErrorCode::NotReady, plan.choices.site);
    Outcome outcome;
    outcome.nothingToDo = plan.changes.isEmpty() || reviewed.isEmpty();
    if (outcome.nothingToDo)
        return outcome;

    const auto &file = plan.state.file();
    Q_ASSERT_X(reviewed.before().text().data() == plan.state.configuration().document().text().data(), "applyToFile",
               "edits of another file");
    report(progress, Stage::Check, 0);
    if (auto verified = plan.state.verified(); !verified)
        return std::unexpected(std::move(verified.error()));
    if (auto verified = reviewed.verify(); !verified)
        return std::unexpected(std::move(verified.error()));
    report(progress, Stage::Check, 1);

    const auto replaced =
        base::replaceFile({&file, reviewed.pieces(), freeBackupPath(file.path, context.clock())}, stagesOf(progress));
    if (!replaced)
        return std::unexpected(replaced.error());

    report(progress, Stage::Journal, 0);
    outcome.backupPath = replaced->backupPath;
    outcome.hashBefore = file.sha256();
    outcome.hashAfter = replaced->sha256;
    outcome.changes = static_cast<int>(plan.changes.size());
    auto entry = newEntry(file.path, context, outcome);
    for (const auto &change : plan.changes)
        entry.changes += toJson(change);
    writeJournal(outcome, entry);
    report(progress, Stage::Journal, 1);
    return outcome;
}

base::Result<Outcome> undo(const QString &configurationPath, const Context &context)
{
    const auto entries = readJournal(configurationPath);
    if (!entries)
        return std::unexpected(entries.error());
    const auto entry = lastApplied(*entries);
    if (!entry)
        return base::fail(ErrorCode::NoBackup, configurationPath, entries->isEmpty() ? QString() : u"undone"_s);
    const auto file = base::readFile(configurationPath);
    if (!file)
        return std::unexpected(file.error());
    if (file->sha256() != entry->hashAfter)
        return base::fail(ErrorCode::NotOurs, file->path);
    const auto backup = base::readFile(entry->backup);
    if (!backup) {
        const auto isGone = backup.error().code == ErrorCode::FileNotFound;
        return isGone ? base::fail(ErrorCode::NoBackup, configurationPath, entry->backup)
                      : std::unexpected(backup.error());
    }
    if (backup->sha256() != entry->hashBefore)
        return base::fail(ErrorCode::VerifyFailed, entry->backup, u"backup"_s);

    const auto replaced =
        base::replaceFile({&*file, {QByteArrayView(backup->bytes)}, freeBackupPath(file->path, context.clock())});
    if (!replaced)
        return std::unexpected(replaced.error());
    Outcome outcome;
    outcome.backupPath = replaced->backupPath;
    outcome.hashBefore = file->sha256();
    outcome.hashAfter = replaced->sha256;
    outcome.changes = static_cast<int>(entry->changes.size());
    auto undone = newEntry(file->path, context, outcome);
    undone.isUndo = true;
    writeJournal(outcome, undone);
    return outcome;
}

} // namespace certwizard::apply
