#include "common/beside.h"

#include "base/background.h"

namespace certwizard::ui {

namespace {

/// Of its own: the threads of the common one are lent to what is waited for.
QThreadPool &backgroundThreads()
{
    static QThreadPool threads;
    return threads;
}

} // namespace

void inBackground(std::function<void()> work)
{
    backgroundThreads().start([work = std::move(work)] {
        base::workInBackground();
        work();
    });
}

void waitForOtherThreads()
{
    QThreadPool::globalInstance()->waitForDone();
    backgroundThreads().waitForDone(); // after those that may leave something behind for it
}

} // namespace certwizard::ui
