#pragma once

#include "base/progress.h"
#include "setup/plan.h"
#include "xml/editor.h"

#include <QDateTime>
#include <QJsonObject>

namespace certwizard::apply {

/// Stages of writing, for progress sentences.
enum class Stage { Check, Backup, Write, Verify, Journal };

struct ApplyProgress {
    std::function<void(Stage stage, double fraction)> report;
    std::stop_token stop; ///< honoured until the rename
};

struct Outcome {
    bool nothingToDo = false;
    QString backupPath;
    QByteArray hashBefore;
    QByteArray hashAfter;
    int changes = 0;
};

struct Context {
    base::Clock clock = base::systemClock();
    QString user;   ///< who; empty: the operating system's account
    QString reason; ///< why, where the policy asks for it
};

/// Writes a frozen plan into its configuration file through base::replaceFile. NotReady when a step is
/// blocked; FileChanged when the file is no longer what the plan was made from; JournalFailed where the journal cannot
/// be written, without which nothing could be undone. Nothing is written then.
[[nodiscard]] base::Result<Outcome> applyToFile(const setup::Plan &plan, const Context &context,
                                                const ApplyProgress &progress = {});
/// The same with the very edits that were reviewed: what `setup::patchFor(plan)` gave.
[[nodiscard]] base::Result<Outcome> applyToFile(const setup::Plan &plan, const xml::Patch &reviewed,
                                                const Context &context, const ApplyProgress &progress = {});

/// Restores the last backup if the file is still what we wrote (NotOurs, NoBackup otherwise). Nothing to do where no
/// change by this program is left; JournalMissing where its backups lie beside the file and no journal does.
[[nodiscard]] base::Result<Outcome> undo(const QString &configurationPath, const Context &context);

/// Beside the configuration file: "<name>.certwizard.jsonl" and "<name>.certwizard-<time>.bak".
[[nodiscard]] QString journalPath(const QString &configurationPath);

/// Who works here, as the operating system knows them: DOMAIN\user on Windows.
[[nodiscard]] QString accountName();

/// A line of the journal. It is written just before the file is exchanged, so a change whose program was killed in
/// between has one too: the next entry, or the file itself, still has `hashBefore` then. A change that failed there
/// is withdrawn by a line with the same hashes.
struct JournalEntry {
    enum class Action { Apply, Undo, Withdrawal };
    QDateTime when;
    QString who;
    QString reason;
    QString file;
    QString backup;
    QByteArray hashBefore;
    QByteArray hashAfter;
    Action action = Action::Apply;
    QList<QJsonObject> changes;
};
[[nodiscard]] base::Result<QList<JournalEntry>> readJournal(const QString &configurationPath);

/// A line of a diff; passwords and long base64 shortened for people.
struct DiffLine {
    enum class Kind { Context, Removed, Added, Gap };
    Kind kind = Kind::Context;
    int oldLine = 0; ///< 0 where it has none
    int newLine = 0;
    QString text;
};
struct Diff {
    QList<DiffLine> lines;
    bool hidesSecrets = false; ///< at least one line shows bullets in place of a password
};
/// Line diff of what a patch changes, `context` lines around. Costs the edits, not the file. Secrets never show:
/// password values are replaced by bullets.
[[nodiscard]] Diff diff(const xml::Patch &patch, int context = 3);
/// The same as unified diff text, byte for byte what `diff -u` means (CR of CRLF included, certificates in
/// full), so that `patch` accepts it; unless passwords are in it: they are bullets here too, and then
/// `diff(patch).hidesSecrets` says that this text is for reading only.
[[nodiscard]] QString unifiedDiff(const xml::Patch &patch, const QString &fileName, int context = 3);
/// A plan for programs: site, verdicts, changes with before and after, tasks. Never a secret.
[[nodiscard]] QJsonObject planToJson(const setup::Plan &plan);
/// The plan as a script to be run on the server, in an elevated 64-bit Windows PowerShell: backs up, makes the
/// file changes through IIS itself (which then protects passwords with the server's own keys), and does the
/// server tasks. Passwords are asked for while it runs, never contained. UTF-8 text; save it with a byte order mark:
/// Windows PowerShell 5 reads files without one as ANSI. This program has not run it anywhere; it says so itself.
[[nodiscard]] QString powershellScript(const setup::Plan &plan);

} // namespace certwizard::apply
