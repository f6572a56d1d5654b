#pragma once

#include "base/progress.h"
#include "base/prompter.h"
#include "mappings/row.h"

#include <QList>
#include <QStringList>

namespace certwizard::mappings {

/// What one dropped file, or one piece of pasted text, came to.
struct Incoming {
    QString source; ///< the path; empty for text
    std::optional<NewCertificate> certificate;
    std::optional<base::Error> error; ///< why there is none
};

/// Reads certificates from files of any format; folders give the files in them, not deeper. Of a chain only the
/// certificate at its end is taken: nobody signs in with the others. `prompter` opens PFX files and is asked again
/// after a wrong password, null skips those that need one. Stopped: what was read so far.
[[nodiscard]] QList<Incoming> readFiles(const QStringList &paths, base::Prompter *prompter = nullptr,
                                        const base::Progress &progress = {});
/// The same from text: PEM, or base64 with or without line breaks.
[[nodiscard]] QList<Incoming> readText(const QString &text, const QString &name);
/// The same from bytes of any format.
[[nodiscard]] QList<Incoming> readBytes(const QByteArray &bytes, const QString &name,
                                        base::Prompter *prompter = nullptr);

} // namespace certwizard::mappings
