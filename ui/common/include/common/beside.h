#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

// Work on other threads, for windows.

namespace certwizard::ui {

/// Work that nobody waits for: it leaves the processors to the windows.
void inBackground(std::function<void()> work);

/// Until nothing of both kinds is left: what it holds must not outlive what the program began with.
void waitForOtherThreads();

/// Gives back in the background what may be hundreds of megabytes.
template <typename T>
void letGo(T value)
{
    inBackground([held = std::make_shared<std::optional<T>>(std::move(value))] { held->reset(); });
}

/// What `work` makes on another thread is handed to `then` on the window's, unless `owner` is gone by then.
template <typename Work, typename Then>
void beside(QObject *owner, Work work, Then then)
{
    // Both are let go of where they are done, and not where the last copy happens to be.
    auto task = std::make_shared<std::pair<std::optional<Work>, Then>>(std::move(work), std::move(then));
    QThreadPool::globalInstance()->start([owner = QPointer(owner), task = std::move(task)]() mutable {
        auto made = std::make_shared<decltype((*task->first)())>((*task->first)());
        task->first.reset();
        QMetaObject::invokeMethod(
            qApp,
            [owner, task = std::move(task), made = std::move(made)] {
                if (owner)
                    task->second(std::move(*made));
            },
            Qt::QueuedConnection);
    });
}

} // namespace certwizard::ui
