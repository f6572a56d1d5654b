#pragma once

#include <QByteArray>
#include <QStringList>

namespace certwizard::base {

/// Spreadsheets take a cell that starts like this for a formula, and formulas can run programs and send data away.
[[nodiscard]] bool isFormula(QStringView cell);
/// One record of RFC 4180 in UTF-8, with its line end. What a spreadsheet would take for a formula gets
/// an apostrophe in front.
[[nodiscard]] QByteArray csvRecord(const QStringList &cells);

} // namespace certwizard::base
