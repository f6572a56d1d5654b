#pragma once

#include "base/error.h"
#include "mappings/import.h"

#include <QByteArray>

namespace certwizard::mappings {

/// The text of an import file as UTF-8 without byte order mark.
struct ImportText {
    QByteArray utf8;
    std::optional<ImportProblem> problem;
    bool guessedEncoding = false; ///< neither UTF-8 nor UTF-16: taken for Windows-1252
};

/// Errors of base::readFile; FileEmpty.
[[nodiscard]] base::Result<ImportText> readImportText(const QString &path);

} // namespace certwizard::mappings
