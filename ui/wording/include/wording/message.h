#pragma once

#include "base/error.h"

#include <QString>

namespace certwizard::wording {

/// What is said to a person: whole translated sentences, safe to show as plain text (control characters and
/// direction marks from files are made visible). Empty parts are left out by whoever shows them.
struct Message {
    QString headline;    ///< what happened, naming the thing and the place: one sentence
    QString explanation; ///< why, or what it means
    QString remedy;      ///< what to do

    /// All of it in one paragraph.
    [[nodiscard]] QString toText() const;
    /// What is said below the headline, in one paragraph.
    [[nodiscard]] QString rest() const;
};

/// Every error code has its own sentences. The detail of an error is data inside them, never the sentence.
[[nodiscard]] Message describe(const base::Error &error);

/// Text from a file or a person made fit to stand in a sentence or a table cell: control characters and
/// marks that change the writing direction become visible, overlong text is shortened in the middle.
[[nodiscard]] QString printable(const QString &text, int limit = 160);
/// The same in quotation marks.
[[nodiscard]] QString quoted(const QString &text);
/// A path as the operating system writes it, in quotation marks, never shortened.
[[nodiscard]] QString quotedPath(const QString &path);

} // namespace certwizard::wording
