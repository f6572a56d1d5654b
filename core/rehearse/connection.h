#pragma once

#include "rehearse/tls_server.h"

#include <QTcpSocket>
#include <QTimer>

#include <openssl/ssl.h>

#include <memory>

namespace certwizard::rehearse {

template <auto Free>
struct FreeWith {
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
using SharedContext = std::shared_ptr<SSL_CTX>;
using SslObject = std::unique_ptr<SSL, FreeWith<SSL_free>>;

/// One client: handshake, one request, one answer, close. Never blocks: OpenSSL works on memory and the
/// socket's events move it on.
class Connection : public QObject {
    Q_OBJECT
public:
    Connection(QTcpSocket *socket, SharedContext context, std::shared_ptr<const TlsSettings> settings,
               const TlsServer::Handler &handler, QObject *parent);

    void start();
    /// Still before its answer: may be pushed out when there is no room.
    [[nodiscard]] bool isUnfinished() const { return m_state != State::Closing; }
    void drop();

Q_SIGNALS:
    void failed(const QString &reason);
    void finished();

private:
    enum class State { Handshake, Head, ReadingAhead, AskingLate, Body, Closing };

    void onReadable();
    void pump();
    [[nodiscard]] bool stepHandshake();
    [[nodiscard]] bool stepHead();
    [[nodiscard]] bool stepReadingAhead();
    [[nodiscard]] bool stepAskingLate();
    [[nodiscard]] bool stepBody();
    /// Whether all of it has been read and thrown away.
    [[nodiscard]] bool readBody();
    [[nodiscard]] bool parseHead(qsizetype end);
    void answer();
    void send(const Response &response);
    void flush();
    void fail(const QString &reason);
    void refuse(QLatin1StringView reason);
    void close();

    QTcpSocket *m_socket;
    SharedContext m_context;
    std::shared_ptr<const TlsSettings> m_settings;
    const TlsServer::Handler &m_handler;
    SslObject m_ssl;
    BIO *m_in = nullptr;  ///< owned by m_ssl
    BIO *m_out = nullptr; ///< owned by m_ssl
    QTimer m_timer;
    State m_state = State::Handshake;
    QByteArray m_buffer;
    Request m_request;
    qint64 m_bodyLeft = 0;
    bool m_expectsContinue = false;
};

} // namespace certwizard::rehearse
