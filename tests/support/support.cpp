#include "support/support.h"

#include <QFile>
#include <QProcess>

#if defined(__SANITIZE_ADDRESS__) && __has_include(<sanitizer/lsan_interface.h>)
#include <sanitizer/lsan_interface.h>
#define CERTWIZARD_IGNORE_LEAKS const __lsan::ScopedDisabler ignoreLeaks
#else
#define CERTWIZARD_IGNORE_LEAKS static_cast<void>(0)
#endif

namespace certwizard::test {

base::Result<base::Runtime> startRuntime()
{
    CERTWIZARD_IGNORE_LEAKS;
    return base::Runtime::start();
}

QString describe(const base::Error &error)
{
    auto text = QStringLiteral("error %1, subject \"%2\", detail \"%3\"")
                    .arg(static_cast<int>(error.code))
                    .arg(error.subject, error.detail);
    if (error.position.isKnown())
        text += QStringLiteral(", at %1:%2").arg(error.position.line).arg(error.position.column);
    if (error.cause)
        text += QStringLiteral(", caused by ") + describe(*error.cause);
    return text;
}

QString fixture(const QString &relative)
{
    return QStringLiteral(CERTWIZARD_FIXTURES_ROOT "/") + relative;
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        QTest::qFail(qPrintable(QStringLiteral("cannot read ") + path), __FILE__, __LINE__);
        return {};
    }
    return file.readAll();
}

void writeAll(const QString &path, QByteArrayView bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), bytes.size()) != bytes.size())
        QTest::qFail(qPrintable(QStringLiteral("cannot write ") + path), __FILE__, __LINE__);
}

CommandResult run(const QString &program, const QStringList &arguments, const QByteArray &input, int timeoutMs)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted(timeoutMs)) {
        QTest::qFail(qPrintable(QStringLiteral("cannot start ") + program), __FILE__, __LINE__);
        return {};
    }
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(timeoutMs)) {
        process.kill();
        process.waitForFinished();
        QTest::qFail(qPrintable(program + QStringLiteral(" did not finish in time")), __FILE__, __LINE__);
        return {};
    }
    // Tools that others wrote end lines as their system does; what a test looks for is written one way.
    const auto lines = [](QByteArray text) {
#ifdef Q_OS_WIN
        if (QUtf8StringView(text).isValidUtf8()) // and no ciphertext
            text.replace("\r\n", "\n");
#endif
        return text;
    };
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            lines(process.readAllStandardOutput()), lines(process.readAllStandardError())};
}

} // namespace certwizard::test
