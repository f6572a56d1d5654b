#pragma once

#include "base/error.h"
#include "base/runtime.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>
#include <QTest>

/// `int main` of a test without windows: application, QCA runtime, then the test object.
#define CERTWIZARD_TEST_MAIN(TestClass)                        \
    int main(int argc, char **argv)                            \
    {                                                          \
        QCoreApplication application(argc, argv);              \
        const auto runtime = certwizard::test::startRuntime(); \
        if (!runtime)                                          \
            qFatal("QCA has no working provider");             \
        TestClass test;                                        \
        return QTest::qExec(&test, argc, argv);                \
    }

/// Fails the test with the error's code and subject when a Result holds one. The expression is evaluated once.
#define EXPECT_OK(...)                                                             \
    do {                                                                           \
        auto &&expectedResult = (__VA_ARGS__);                                     \
        if (!expectedResult.has_value())                                           \
            QFAIL(qPrintable(certwizard::test::describe(expectedResult.error()))); \
    } while (false)

/// `EXPECT_ERROR(result, code)`: fails the test unless a Result holds exactly this error. The expression is
/// evaluated once.
#define EXPECT_ERROR(result, expectedCode)                                                \
    do {                                                                                  \
        auto &&expectedResult = (result);                                                 \
        if (expectedResult.has_value())                                                   \
            QFAIL("success where " #expectedCode " was expected");                        \
        if (expectedResult.error().code != (expectedCode))                                \
            QFAIL(qPrintable(certwizard::test::describe(expectedResult.error())           \
                             + QStringLiteral(" where " #expectedCode " was expected"))); \
    } while (false)

namespace certwizard::test {

/// `base::Runtime::start`, with what QCA's plugin never frees kept out of the leak report: it loads OpenSSL's
/// legacy provider and does not unload it. A suppression by stack cannot tell it from our own OpenSSL objects.
[[nodiscard]] base::Result<base::Runtime> startRuntime();

/// For failure messages of tests only.
[[nodiscard]] QString describe(const base::Error &error);

/// Path of a file under tests/fixtures.
[[nodiscard]] QString fixture(const QString &relative);

/// The whole file; fails the running test when it cannot be read.
[[nodiscard]] QByteArray readAll(const QString &path);
void writeAll(const QString &path, QByteArrayView bytes);

struct CommandResult {
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

/// Runs a program that others wrote (`openssl`, `xmllint`) to agree or disagree with us. Fails the
/// test when it cannot be started: a missing judge is not a pass.
[[nodiscard]] CommandResult run(const QString &program, const QStringList &arguments, const QByteArray &input = {},
                                int timeoutMs = 60000);

} // namespace certwizard::test
