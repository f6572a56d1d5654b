#pragma once

#include "mappings/select.h"

#include <QByteArray>
#include <QStringList>

namespace certwizard::mappings {

/// Spreadsheets take a cell that starts like this for a formula, and formulas can run programs and send data away.
[[nodiscard]] bool isFormula(QStringView cell);
/// One line of CSV with CRLF. A cell that a spreadsheet would take for a formula gets an apostrophe in front.
[[nodiscard]] QByteArray csvLine(const QStringList &cells);

/// The rows for spreadsheets: UTF-8 with byte order mark (Excel needs it), one line of headings in the words of the
/// person, never a password.
[[nodiscard]] QByteArray exportCsv(const Snapshot &snapshot, const std::vector<RowId> &rows);
/// The same for programs, with the base64 of the certificates.
[[nodiscard]] QByteArray exportJson(const Snapshot &snapshot, const std::vector<RowId> &rows);
/// Names of a row's conditions for programs: "expired", "duplicate", …
[[nodiscard]] QStringList conditionNames(Conditions conditions);

} // namespace certwizard::mappings
