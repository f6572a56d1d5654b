#pragma once

#include "wording/message.h"

#include <QStringList>

namespace certwizard::wording {

/// “a”, “b”, “c”, … for enumerations of data inside a sentence.
[[nodiscard]] QString list(const QStringList &texts, int limit = 8);

/// The text as HTML shows it.
[[nodiscard]] QString escaped(const QString &text);

/// The day of a moment that a reason carries as text (ISO 8601), where the reader lives; any other text as it is.
[[nodiscard]] QString shortDay(const QString &moment);

/// A mistake of the program's own.
[[nodiscard]] Message internalMessage(const base::Error &error);

/// A file that is no certificate but something else, or more than one.
[[nodiscard]] Message describeNoCertificate(const base::Error &error);

/// What goes wrong inside certificates, keys and PFX files.
[[nodiscard]] Message describeContainer(const base::Error &error);

/// What goes wrong with the key that protects stored passwords.
[[nodiscard]] Message describePasswordKey(const base::Error &error);

/// What goes wrong with an authority's folder and register.
[[nodiscard]] Message describeAuthority(const base::Error &error);

/// What goes wrong with an answers file as a whole.
[[nodiscard]] Message describeXml(const base::Error &error);
[[nodiscard]] Message describeAnswersFile(const base::Error &error);

/// Errors about one key of the answers: the key's path and, where known, its place in the file.
[[nodiscard]] Message describeAnswersKey(const base::Error &error);

} // namespace certwizard::wording
