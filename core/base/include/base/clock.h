#pragma once

#include <QDateTime>

#include <functional>

namespace certwizard::base {

/// The time, injected so that tests can set it. Always UTC.
using Clock = std::function<QDateTime()>;

[[nodiscard]] inline Clock systemClock()
{
    return [] { return QDateTime::currentDateTimeUtc(); };
}

} // namespace certwizard::base
