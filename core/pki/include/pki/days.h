#pragma once

#include <QDateTime>

namespace certwizard::pki {

/// How many days until `end`, for sentences like "expires in 23 days": by the calendar (UTC), as people count. What ends
/// at noon of the day after tomorrow ends in two days all day long. Negative when it is over. Everything that tells
/// days asks here, so that two windows never tell two numbers.
[[nodiscard]] constexpr qint64 daysUntil(qint64 end, qint64 now)
{
    constexpr qint64 day = qint64{24} * 60 * 60;
    const auto number = [](qint64 seconds) { return (seconds >= 0 ? seconds : seconds - (day - 1)) / day; };
    return number(end) - number(now);
}

[[nodiscard]] inline qint64 daysUntil(const QDateTime &end, const QDateTime &now)
{
    return daysUntil(end.toSecsSinceEpoch(), now.toSecsSinceEpoch());
}

} // namespace certwizard::pki
