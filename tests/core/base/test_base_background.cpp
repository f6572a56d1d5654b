#include "base/background.h"

#include <QTest>

#include <algorithm>
#include <thread>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

class TestBackground : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// One thread and those that it starts, and not the program.
    void onlyThisThread()
    {
#ifdef Q_OS_LINUX
        const auto niceness = [] { return getpriority(PRIO_PROCESS, static_cast<id_t>(gettid())); };
        const auto before = niceness();
        const auto expected = std::min(before + 10, 19);
        int once = before;
        int twice = before;
        int child = before;
        std::jthread([&] {
            certwizard::base::workInBackground();
            once = niceness();
            certwizard::base::workInBackground();
            twice = niceness();
            std::jthread([&] { child = niceness(); }).join();
        }).join();
        QCOMPARE(once, expected);
        QCOMPARE(twice, expected);
        QCOMPARE(child, expected);
        QCOMPARE(niceness(), before);
#else
        QSKIP("only Linux tells the priority of one thread");
#endif
    }
};

QTEST_APPLESS_MAIN(TestBackground)
#include "test_base_background.moc"
