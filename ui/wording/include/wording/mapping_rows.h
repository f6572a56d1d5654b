#pragma once

#include "mappings/import.h"
#include "mappings/select.h"
#include "mappings/session.h"
#include "wording/message.h"

#include <QList>

namespace certwizard::wording {

enum class Mood { Neutral, Good, Warning, Bad };

/// A few words and how they are meant.
struct ShortText {
    QString text;
    Mood mood = Mood::Neutral;
};

/// The one thing about a row that matters most: "fine", "expires in 12 days", "expired", "401.1 for this user".
[[nodiscard]] ShortText state(const mappings::Row &row, qint64 now);
/// Everything there is to say about a row, the worst first; empty for a row without fault. `others` are the
/// accounts of the rows that have the same certificate, `lock` what stands against changing it.
[[nodiscard]] QList<Message> notes(const mappings::Row &row, qint64 now, const QStringList &others,
                                   const iis::Lock &lock = {});
/// What stands against changing the site's mappings or rules, and what can still be done.
[[nodiscard]] Message describeLock(const iis::Lock &lock, bool rules);
/// Why `mappings::readPolicy` refuses the rules beside a configuration.
[[nodiscard]] Message policyProblem(const base::Error &error, const QString &configurationPath);
/// A mapping that is locked for the whole server.
[[nodiscard]] Message lockedMapping(const iis::Lock &lock, const QString &account);
/// A rule of the whole server, and what changing it here would do or that it cannot be changed here.
[[nodiscard]] Message inheritedRule(const iis::Lock &lock);
/// The same in few words for a table cell: "also mapped to CONTOSO\bob".
[[nodiscard]] QString shortNotes(const mappings::Row &row, const QStringList &others);

/// The person of a row, or why it cannot be told: "cannot be read: cut off after 1,203 characters".
[[nodiscard]] QString person(const mappings::Row &row, qsizetype characters);
/// "kept by IIS", "new", "plain text", "none"
[[nodiscard]] ShortText password(mappings::PasswordState state);
/// "this site", "whole server", "new"
[[nodiscard]] QString whereSet(mappings::Row::Origin origin);
/// A date as people here write it.
[[nodiscard]] QString date(const QDateTime &moment);

/// What the cells of a row say in words: `mappings::Said`.
[[nodiscard]] QString saidOf(const mappings::Snapshot &snapshot, mappings::RowId id);

[[nodiscard]] QString columnName(mappings::Column column);
[[nodiscard]] QString chipName(mappings::Chip chip);

/// Why an import file cannot be taken apart.
[[nodiscard]] Message describe(const mappings::ImportProblem &problem, const QString &path);
/// "new", "same", "replaces the old certificate", "conflict", "cannot be used"
[[nodiscard]] ShortText verdict(mappings::ImportVerdict verdict);
/// The same of a row: "same certificate, new password" too.
[[nodiscard]] ShortText verdict(const mappings::ImportRow &row);
/// Where a row comes from: "line 6", or a file's path.
[[nodiscard]] QString importPlace(const mappings::ImportRow &row);
/// Why a row has its verdict, the reason first; empty where the verdict says everything.
[[nodiscard]] QString importReason(const mappings::ImportRow &row, const mappings::Snapshot &now);
/// The rows as CSV for the person's records, in words: no passwords, no certificates. Nothing counts as done before
/// the import was `carriedOut`.
[[nodiscard]] QByteArray importSummary(const QList<mappings::ImportRow> &rows, const mappings::Snapshot &now,
                                       bool carriedOut);

/// What an undoable step did: "Remove mapping of “CONTOSO\user2”".
[[nodiscard]] QString describe(const mappings::EditName &name);

} // namespace certwizard::wording
