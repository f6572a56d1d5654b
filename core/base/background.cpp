#include "base/background.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <windows.h>
#elif defined(Q_OS_LINUX)
#include <algorithm>

#include <sys/resource.h>
#include <unistd.h>
#endif

namespace certwizard::base {

#ifdef Q_OS_WIN

void workInBackground()
{
    SetThreadPriority(GetCurrentThread(), THREAD_PRIORITY_BELOW_NORMAL);
}

#elif defined(Q_OS_LINUX)

void workInBackground()
{
    constexpr int behind = 10; // a tenth of the time where others want it all
    constexpr int furthest = 19;
    // Against the first thread and not against this one: threads begin where those are that made them.
    const auto first = getpriority(PRIO_PROCESS, static_cast<id_t>(getpid()));
    (void)setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), std::min(first + behind, furthest));
}

#else

void workInBackground() {} // elsewhere that would slow the whole program

#endif

} // namespace certwizard::base
