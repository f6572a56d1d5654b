#include "journal.h"
#include "json.h"

#include "base/file.h"

#include <ranges>

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
                else if (fraction < 1) // the exchange comes after the journal
                    report(progress, Stage::Verify, (fraction - written) / (1 - written));
            },
            progress.stop};
}

JournalEntry newEntry(const Context &context, JournalEntry::Action action)
{
    JournalEntry entry;
    entry.when = context.clock();
    entry.who = context.user.isEmpty() ? accountName() : context.user;
    entry.reason = context.reason;
    entry.action = action;
    return entry;
}

/// Whether what the entry tells of took place: the next one, or the file itself, goes on from its end. A program that
/// was killed between the journal and the exchange leaves an entry from whose beginning the next one starts.
bool tookPlace(const JournalEntry &entry, const QByteArray &after)
{
    return entry.hashAfter == after || entry.hashBefore != after;
}

/// Without those that were withdrawn: a withdrawal has the hashes of the entry before it.
QList<JournalEntry> withoutWithdrawn(const QList<JournalEntry> &entries)
{
    QList<JournalEntry> rest;
    for (const auto &entry : entries) {
        if (entry.action != JournalEntry::Action::Withdrawal)
            rest += entry;
        else if (!rest.isEmpty() && rest.last().hashBefore == entry.hashBefore
                 && rest.last().hashAfter == entry.hashAfter)
            rest.removeLast();
    }
    return rest;
}

/// The entry that an undo would take back: the last one that was not taken back already.
std::optional<JournalEntry> lastApplied(const QList<JournalEntry> &all, const QByteArray &current)
{
    const auto entries = withoutWithdrawn(all);
    auto after = current;
    QList<JournalEntry> done;
    for (const auto &entry : entries | std::views::reverse) {
        if (tookPlace(entry, after))
            done.prepend(entry);
        after = entry.hashBefore;
    }
    QList<JournalEntry> standing;
    for (const auto &entry : done) {
        if (entry.action == JournalEntry::Action::Apply)
            standing += entry;
        else if (!standing.isEmpty())
            standing.removeLast();
    }
    // A backup that was put back by hand took the change back as well.
    while (!standing.isEmpty() && !tookPlace(standing.last(), current))
        standing.removeLast();
    if (standing.isEmpty())
        return std::nullopt;
    return standing.last();
}

/// The newest backup beside the file that is not the same as it: one that is comes from a change that was never made.
QString newestOtherBackup(const base::FileSnapshot &file)
{
    for (const auto &path : backupsBeside(file.path) | std::views::reverse) {
        const auto backup = base::readBytes(path);
        if (!backup || *backup != file.bytes)
            return path;
    }
    return {};
}

/// Replaces the file, with `entry` in the journal before the exchange: whoever is killed after it can be undone.
base::Result<Outcome> replaceJournaled(const base::FileSnapshot &file, std::vector<QByteArrayView> pieces,
                                       JournalEntry entry, const ApplyProgress &progress)
{
    entry.file = file.path;
    entry.hashBefore = file.sha256();
    bool isAnnounced = false;
    const auto announce = [&](const base::Replaced &replaced) -> base::Result<> {
        report(progress, Stage::Journal, 0);
        entry.backup = replaced.backupPath;
        entry.hashAfter = replaced.sha256;
        if (const auto written = appendJournal(entry); !written)
            return std::unexpected(
                base::Error{ErrorCode::JournalFailed, journalPath(file.path), {}, {}, {}}.causedBy(written.error()));
        isAnnounced = true;
        return {};
    };
    const auto replaced = base::replaceFile({&file, std::move(pieces), freeBackupPath(file.path, entry.when), announce},
                                            stagesOf(progress));
    if (!replaced) {
        if (isAnnounced) {
            // Where this fails too the hashes still tell it.
            entry.action = JournalEntry::Action::Withdrawal;
            [[maybe_unused]] const auto withdrawn = appendJournal(entry);
        }
        return std::unexpected(replaced.error());
    }
    report(progress, Stage::Journal, 1);
    Outcome outcome;
    outcome.backupPath = replaced->backupPath;
    outcome.hashBefore = entry.hashBefore;
    outcome.hashAfter = replaced->sha256;
    return outcome;
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

    auto entry = newEntry(context, JournalEntry::Action::Apply);
    for (const auto &change : plan.changes)
        entry.changes += toJson(change);
    auto replaced = replaceJournaled(file, reviewed.pieces(), std::move(entry), progress);
    if (replaced)
        replaced->changes = static_cast<int>(plan.changes.size());
    return replaced;
}

base::Result<Outcome> undo(const QString &configurationPath, const Context &context)
{
    const auto entries = readJournal(configurationPath);
    if (!entries)
        return std::unexpected(entries.error());
    const auto file = base::readFile(configurationPath);
    if (!file)
        return std::unexpected(file.error());
    if (entries->isEmpty()) {
        const auto backup = newestOtherBackup(*file);
        return backup.isEmpty() ? base::Result<Outcome>(Outcome{.nothingToDo = true})
                                : base::fail(ErrorCode::JournalMissing, file->path, backup);
    }
    const auto entry = lastApplied(*entries, file->sha256());
    if (!entry)
        return Outcome{.nothingToDo = true};
    if (file->sha256() != entry->hashAfter)
        return base::fail(ErrorCode::NotOurs, file->path);
    const auto backup = base::readFile(entry->backup);
    if (!backup) {
        const auto isGone = backup.error().code == ErrorCode::FileNotFound;
        return isGone ? base::fail(ErrorCode::NoBackup, entry->backup) : std::unexpected(backup.error());
    }
    if (backup->sha256() != entry->hashBefore)
        return base::fail(ErrorCode::VerifyFailed, entry->backup, u"backup"_s);
    auto undone =
        replaceJournaled(*file, {QByteArrayView(backup->bytes)}, newEntry(context, JournalEntry::Action::Undo), {});
    if (undone)
        undone->changes = static_cast<int>(entry->changes.size());
    return undone;
}

} // namespace certwizard::apply
