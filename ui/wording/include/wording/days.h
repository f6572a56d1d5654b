#pragma once

#include <QDateTime>
#include <QString>

namespace certwizard::wording {

/// A day where the reader lives, short, but with all digits of the year: an authority lives longer than a decade.
[[nodiscard]] QString day(const QDateTime &moment);
[[nodiscard]] QString day(QDate date);
/// The same with the time of day.
[[nodiscard]] QString dayAndTime(const QDateTime &moment);

} // namespace certwizard::wording
