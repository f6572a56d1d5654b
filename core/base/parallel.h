#pragma once

// Splitting reading and comparing over two threads. Private to this folder.

#include <QtGlobal>

#include <algorithm>
#include <functional>
#include <future>

namespace certwizard::base::detail {

/// Below this a second thread costs more than it brings.
inline constexpr qint64 worthAThread = 4 << 20;

/// Calls `work(begin, end)` for two halves of [0, size) at the same time; answers whether both said true.
inline bool inHalves(qint64 size, const std::function<bool(qint64, qint64)> &work)
{
    if (size < worthAThread)
        return work(0, size);
    const auto middle = size / 2;
    auto second = std::async(std::launch::async, work, middle, size);
    const bool first = work(0, middle);
    return second.get() && first;
}

} // namespace certwizard::base::detail
