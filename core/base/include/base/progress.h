#pragma once

#include <functional>
#include <stop_token>

namespace certwizard::base {

/// Handed to work that can take longer than a blink. `report` may be empty and is called from the
/// worker's thread; `stop` is asked often enough that a cancel is felt at once.
struct Progress {
    std::function<void(double fraction)> report;
    std::stop_token stop;

    void operator()(double fraction) const
    {
        if (report)
            report(fraction);
    }
    [[nodiscard]] bool cancelled() const { return stop.stop_requested(); }
};

} // namespace certwizard::base
