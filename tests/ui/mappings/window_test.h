#pragma once

#include "base/runtime.h"
#include "common/theme.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTest>
#include <QWidget>

/// `int main` of a test with windows: application, our theme, QCA's runtime.
#define CERTWIZARD_WINDOW_TEST_MAIN(TestClass)                                          \
    int main(int argc, char **argv)                                                     \
    {                                                                                   \
        QApplication application(argc, argv);                                           \
        QStandardPaths::setTestModeEnabled(true);                                       \
        certwizard::ui::Theme::install(application, certwizard::ui::Appearance::Light); \
        const auto runtime = certwizard::base::Runtime::start();                        \
        if (!runtime)                                                                   \
            qFatal("QCA has no working provider");                                      \
        TestClass test;                                                                 \
        return QTest::qExec(&test, argc, argv);                                         \
    }

/// QTRY_… with an int for a timeout: Qt's own default converts, and our warnings are errors.
#define EVENTUALLY(expression) QTRY_VERIFY_WITH_TIMEOUT(expression, 10000)
#define EVENTUALLY_EQUAL(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, 10000)

namespace certwizard::test {

/// Where pictures go that people want to look at: set CERTWIZARD_PICTURES to a folder.
inline void picture(QWidget &window, const QString &name)
{
    const auto folder = qEnvironmentVariable("CERTWIZARD_PICTURES");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    window.grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

} // namespace certwizard::test
