#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

#include <memory>

namespace certwizard::test {

/// A port of 127.0.0.1 that nobody listened on a moment ago.
[[nodiscard]] quint16 freePort();

/// A server that others wrote, started for one test on loopback and stopped with this object.
class ForeignServer {
public:
    /// Fails the running test when the program cannot be started or does not listen within ten seconds.
    ForeignServer(const QString &program, const QStringList &arguments, quint16 port);
    ~ForeignServer();
    ForeignServer(const ForeignServer &) = delete;
    ForeignServer &operator=(const ForeignServer &) = delete;

    [[nodiscard]] bool isRunning() const { return m_running; }

private:
    QProcess m_process;
    bool m_running = false;
};

/// nginx or Apache httpd with one configuration text, in a folder of the test's own. `%1` etc. are filled in by the caller.
[[nodiscard]] std::unique_ptr<ForeignServer> startNginx(const QString &folder, const QString &serverBlock,
                                                        quint16 port);
[[nodiscard]] std::unique_ptr<ForeignServer> startApache(const QString &folder, const QString &virtualHost,
                                                         quint16 port);

} // namespace certwizard::test
