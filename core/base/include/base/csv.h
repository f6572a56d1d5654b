#pragma once

#include <QByteArray>
#include <QStringList>

namespace certwizard::base {

/// One record of RFC 4180 in UTF-8, with its line end. What a spreadsheet would take for a formula, which can run
/// programs and send data away, gets an apostrophe in front.
[[nodiscard]] QByteArray csvRecord(const QStringList &cells);

} // namespace certwizard::base
