#pragma once

#include "support/support.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

namespace certwizard::test {

/// Path of the built certwizardctl.
[[nodiscard]] QString ctlPath();

/// An environment without anything that would change what the program does.
[[nodiscard]] QProcessEnvironment plainEnvironment();

/// A folder with a copy of a configuration and everything around it; runs the program in it.
class Bench {
public:
    explicit Bench(const QString &configuration = QStringLiteral("reverse-proxy"));

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString config() const { return path(QStringLiteral("applicationHost.config")); }
    [[nodiscard]] QByteArray configBytes() const { return readAll(config()); }
    /// Every file of the folder with the SHA-256 of its content: to see that nothing was touched or left behind.
    [[nodiscard]] QMap<QString, QByteArray> everything() const;

    void write(const QString &name, QByteArrayView bytes) const { writeAll(path(name), bytes); }
    void writeAnswers(const QJsonObject &answers, const QString &name = QStringLiteral("answers.json")) const;
    /// The usual answers for the main job: one server PFX, two users, one rule. `makeCertificates` first.
    [[nodiscard]] QJsonObject mainJob(const QString &site) const;
    /// With the openssl command line: ca.crt, server.pfx (password "server-pw"), user1.crt, user2.crt, and user1.key.
    void makeCertificates() const;
    /// The same names with this program's own core.
    void makeOwnCertificates() const;

    void set(const QString &variable, const QString &value) { m_environment.insert(variable, value); }
    [[nodiscard]] CommandResult ctl(const QStringList &arguments, int timeoutMs = 60000) const;
    /// Another program, in the same folder and environment.
    [[nodiscard]] CommandResult run(const QString &program, const QStringList &arguments, int timeoutMs = 60000) const;
    [[nodiscard]] CommandResult apply(const QStringList &more = {QStringLiteral("--yes")}) const;
    [[nodiscard]] CommandResult plan(const QString &format = QStringLiteral("text")) const;

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment = plainEnvironment();
};

[[nodiscard]] CommandResult run(const QString &program, const QStringList &arguments,
                                const QProcessEnvironment &environment, const QString &folder, int timeoutMs);

/// Fails the test when the text is not JSON.
[[nodiscard]] QJsonDocument json(const QByteArray &text);

} // namespace certwizard::test

/// The exit code and, when it is another one, everything that the program said.
#define EXPECT_EXIT(result, expected)                                                                            \
    do {                                                                                                         \
        if ((result).exitCode != (expected))                                                                     \
            QFAIL(qPrintable(QStringLiteral("exit code %1 where %2 was expected\n--- output\n%3--- errors\n%4")  \
                                 .arg((result).exitCode)                                                         \
                                 .arg(expected)                                                                  \
                                 .arg(QString::fromUtf8((result).output), QString::fromUtf8((result).errors)))); \
    } while (false)
