#pragma once

#include "apply/apply.h"

namespace certwizard::apply {

/// Appends one line, under the journal's lock.
[[nodiscard]] base::Result<> appendJournal(const JournalEntry &entry);

/// A name beside the file that is not taken; the time is in it, and a number where two fall into one second.
[[nodiscard]] QString freeBackupPath(const QString &configurationPath, const QDateTime &when);

/// The backups that were made beside the file, oldest first. Empty where the folder cannot be listed.
[[nodiscard]] QStringList backupsBeside(const QString &configurationPath);

} // namespace certwizard::apply
