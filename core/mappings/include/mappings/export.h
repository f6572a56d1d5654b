#pragma once

#include "mappings/select.h"

#include <QByteArray>
#include <QStringList>

namespace certwizard::mappings {

/// The rows for spreadsheets: UTF-8 with byte order mark (Excel needs it), one line of headings in the words of the
/// person, never a password.
[[nodiscard]] QByteArray exportCsv(const Snapshot &snapshot, const std::vector<RowId> &rows);
/// The same for programs, with the base64 of the certificates.
[[nodiscard]] QByteArray exportJson(const Snapshot &snapshot, const std::vector<RowId> &rows);
/// Names of a row's conditions for programs: "expired", "duplicate", …
[[nodiscard]] QStringList conditionNames(Conditions conditions);

} // namespace certwizard::mappings
