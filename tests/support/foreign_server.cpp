#include "support/foreign_server.h"

#include "support/support.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>

namespace certwizard::test {

quint16 freePort()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        QTest::qFail("no free port", __FILE__, __LINE__);
    return server.serverPort();
}

ForeignServer::ForeignServer(const QString &program, const QStringList &arguments, quint16 port)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(program, arguments);
    if (!m_process.waitForStarted()) {
        QTest::qFail(qPrintable(QStringLiteral("cannot start ") + program), __FILE__, __LINE__);
        return;
    }
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 10'000 && m_process.state() == QProcess::Running) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        if (socket.waitForConnected(200)) {
            m_running = true;
            return;
        }
        QTest::qWait(20);
    }
    m_process.waitForFinished(100);
    QTest::qFail(qPrintable(program + QStringLiteral(" does not listen: ") + QString::fromUtf8(m_process.readAll())),
                 __FILE__, __LINE__);
}

ForeignServer::~ForeignServer()
{
    m_process.terminate();
    if (!m_process.waitForFinished(3000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

std::unique_ptr<ForeignServer> startNginx(const QString &folder, const QString &serverBlock, quint16 port)
{
    QDir(folder).mkpath(QStringLiteral("html"));
    writeAll(folder + QStringLiteral("/html/index.html"), "let in\n");
    const auto configuration = QStringLiteral(R"(
daemon off; master_process off; pid %1/nginx.pid; error_log stderr;
events { worker_connections 64; }
http {
  access_log off; client_body_temp_path %1/body; proxy_temp_path %1/proxy; fastcgi_temp_path %1/fcgi;
  uwsgi_temp_path %1/uwsgi; scgi_temp_path %1/scgi;
  server {
    listen 127.0.0.1:%2 ssl; server_name localhost; root %1/html;
%3
  }
})")
                                   .arg(folder)
                                   .arg(port)
                                   .arg(serverBlock);
    const auto path = folder + QStringLiteral("/nginx.conf");
    writeAll(path, configuration.toUtf8());
    return std::make_unique<ForeignServer>(QStringLiteral("nginx"),
                                           QStringList{QStringLiteral("-e"), QStringLiteral("stderr"),
                                                       QStringLiteral("-p"), folder, QStringLiteral("-c"), path},
                                           port);
}

std::unique_ptr<ForeignServer> startApache(const QString &folder, const QString &virtualHost, quint16 port)
{
    QDir(folder).mkpath(QStringLiteral("html/secret"));
    writeAll(folder + QStringLiteral("/html/index.html"), "open\n");
    writeAll(folder + QStringLiteral("/html/secret/index.html"), "let in\n");
    const auto modules = QStringLiteral("/usr/lib/apache2/modules");
    const auto configuration = QStringLiteral(R"(
ServerRoot %1
PidFile %1/apache.pid
ErrorLog /dev/stderr
Mutex file:%1
Listen 127.0.0.1:%2
ServerName localhost
LoadModule mpm_event_module %3/mod_mpm_event.so
LoadModule authz_core_module %3/mod_authz_core.so
LoadModule dir_module %3/mod_dir.so
LoadModule mime_module %3/mod_mime.so
LoadModule ssl_module %3/mod_ssl.so
LoadModule http2_module %3/mod_http2.so
TypesConfig /dev/null
DocumentRoot %1/html
DirectoryIndex index.html
SSLSessionCache none
<Directory %1/html>
  Require all granted
</Directory>
SSLEngine on
%4
)")
                                   .arg(folder)
                                   .arg(port)
                                   .arg(modules, virtualHost);
    const auto path = folder + QStringLiteral("/apache.conf");
    writeAll(path, configuration.toUtf8());
    return std::make_unique<ForeignServer>(QStringLiteral("apache2"),
                                           QStringList{QStringLiteral("-X"), QStringLiteral("-f"), path}, port);
}

} // namespace certwizard::test
