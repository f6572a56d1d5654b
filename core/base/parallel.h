#pragma once

// Splitting reading and comparing over two threads. Private to this folder.

#include <QtGlobal>

#include <algorithm>
#include <functional>
#include <future>
#include <system_error>

namespace certwizard::base::detail {

/// Below this a second thread costs more than it brings.
inline constexpr qint64 worthAThread = 4 << 20;

/// Runs `work` on another thread; where the system has none to give, on this one when the result is asked for.
template <typename Work>
[[nodiscard]] auto aside(Work work)
{
    try {
        return std::async(std::launch::async, work);
    } catch (const std::system_error &) {
        return std::async(std::launch::deferred, work);
    }
}

/// Calls `work(begin, end)` for two halves of [0, size) at the same time; answers whether both said true.
inline bool inHalves(qint64 size, const std::function<bool(qint64, qint64)> &work)
{
    if (size < worthAThread)
        return work(0, size);
    const auto middle = size / 2;
    auto second = aside([&work, middle, size] { return work(middle, size); });
    const bool first = work(0, middle);
    return second.get() && first;
}

} // namespace certwizard::base::detail
