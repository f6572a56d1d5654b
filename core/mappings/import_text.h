#pragma once

#include "base/error.h"
#include "mappings/import.h"

#include <QByteArray>

namespace certwizard::mappings {

/// How many are read or judged between two looks at whether to stop.
constexpr int recordsBetweenQuestions = 256;

/// The text of an import file as UTF-8 without byte order mark.
struct ImportText {
    QByteArray utf8;
    std::optional<ImportProblem> problem;
    bool guessedEncoding = false; ///< neither UTF-8 nor UTF-16: taken for Windows-1252
};

/// Errors of base::readFile; FileEmpty.
[[nodiscard]] base::Result<ImportText> readImportText(const QString &path);
/// Of a file that is not read any further; lines count from 1.
[[nodiscard]] ImportFile refusedImport(ImportProblem::Kind kind, int line);

} // namespace certwizard::mappings
