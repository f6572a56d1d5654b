#include "rehearse/tls_server.h"

#include "connection.h"

#include <QTcpServer>

#include <openssl/err.h>

#include <algorithm>

namespace certwizard::rehearse {

namespace {

base::Result<SharedContext> makeContext(const TlsSettings &settings)
{
    if (settings.server.certificate.isNull() || settings.server.key.isNull())
        return base::fail(base::ErrorCode::KeyMissing, settings.server.certificate.isNull()
                                                           ? QString()
                                                           : settings.server.certificate.subject().display());
    if (!settings.server.key.matches(settings.server.certificate))
        return base::fail(base::ErrorCode::KeyMismatch, settings.server.certificate.subject().display());
    ERR_clear_error();
    SharedContext context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
    SSL_CTX *raw = context.get();
    SSL_CTX_set_min_proto_version(raw, settings.tls12 ? TLS1_2_VERSION : TLS1_3_VERSION);
    SSL_CTX_set_max_proto_version(raw, settings.tls13 ? TLS1_3_VERSION : TLS1_2_VERSION);
    // Every connection is a full handshake, so that every visit is judged.
    SSL_CTX_set_session_cache_mode(raw, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_options(raw, SSL_OP_NO_TICKET | SSL_OP_IGNORE_UNEXPECTED_EOF);
    SSL_CTX_set_num_tickets(raw, 0);
    static constexpr unsigned char sessionContext[] = "certwizard";
    SSL_CTX_set_session_id_context(raw, sessionContext, sizeof(sessionContext) - 1);
    // Whatever comes is taken here and judged by the handler, whose page says what is wrong with it.
    if (settings.ask == Ask::InHandshake)
        SSL_CTX_set_verify(raw, SSL_VERIFY_PEER, [](int, X509_STORE_CTX *) { return 1; });
    bool good = SSL_CTX_use_certificate(raw, settings.server.certificate.x509()) == 1
                && SSL_CTX_use_PrivateKey(raw, settings.server.key.evp()) == 1;
    for (const auto &certificate : settings.serverChain)
        good = good && SSL_CTX_add1_chain_cert(raw, certificate.x509()) == 1;
    if (!good)
        return base::fail(base::ErrorCode::CryptoFailed, settings.server.certificate.subject().display(),
                          QString::fromLatin1(ERR_reason_error_string(ERR_peek_last_error())));
    return context;
}

constexpr auto mostPortsTried = 16;

base::Result<> listenAt(QTcpServer &listener, const QHostAddress &address, quint16 port)
{
    if (listener.listen(address, port))
        return {};
    const auto code = listener.serverError() == QAbstractSocket::AddressInUseError ? base::ErrorCode::PortInUse
                                                                                   : base::ErrorCode::CannotListen;
    const auto host = address.protocol() == QAbstractSocket::IPv6Protocol
                          ? QStringLiteral("[%1]").arg(address.toString())
                          : address.toString();
    return base::fail(code, QStringLiteral("%1:%2").arg(host).arg(port), listener.errorString());
}

} // namespace

struct TlsServer::Data {
    QTcpServer listener;
    QTcpServer second; ///< the same port of another address, where it was asked for
    Handler handler;
    SharedContext context;
    std::shared_ptr<const TlsSettings> settings;
    QList<Connection *> connections; ///< oldest first; children of the server
};

TlsServer::TlsServer(Handler handler, QObject *parent) : QObject(parent), m_data(std::make_unique<Data>())
{
    m_data->handler = std::move(handler);
    for (auto *listener : {&m_data->listener, &m_data->second}) {
        listener->setParent(this); // moves to another thread with the server
        listener->setListenBacklogSize(512);
        connect(listener, &QTcpServer::newConnection, this, [this, listener] {
            while (auto *socket = listener->nextPendingConnection())
                welcome(socket);
        });
    }
}

void TlsServer::welcome(QTcpSocket *socket)
{
    if (m_data->connections.size() >= m_data->settings->limits.connections) {
        const auto oldest = std::ranges::find_if(m_data->connections, &Connection::isUnfinished);
        if (oldest == m_data->connections.end()) {
            socket->abort();
            socket->deleteLater();
            return;
        }
        (*oldest)->drop();
    }
    const auto peer = socket->peerAddress();
    auto *connection = new Connection(socket, m_data->context, m_data->settings, m_data->handler, this);
    m_data->connections.append(connection);
    connect(connection, &Connection::failed, this,
            [this, peer](const QString &reason) { Q_EMIT handshakeFailed(peer, reason); });
    connect(connection, &Connection::finished, this, [this, connection] {
        if (m_data->connections.removeOne(connection))
            connection->deleteLater();
    });
    connection->start();
}

TlsServer::~TlsServer()
{
    stop();
}

base::Result<> TlsServer::start(const TlsSettings &settings, const QHostAddress &address, quint16 port)
{
    if (const auto configured = reconfigure(settings); !configured)
        return configured;
    return listenAt(m_data->listener, address, port);
}

base::Result<> TlsServer::startOnLoopback(const TlsSettings &settings, quint16 port)
{
    if (const auto configured = reconfigure(settings); !configured)
        return configured;
    // A port that is free on one of the two may be taken on the other; only where any will do is there a next one.
    for (auto attempt = 1;; ++attempt) {
        if (auto first = listenAt(m_data->listener, QHostAddress(QHostAddress::LocalHost), port); !first)
            return first;
        auto second =
            listenAt(m_data->second, QHostAddress(QHostAddress::LocalHostIPv6), m_data->listener.serverPort());
        // A computer without IPv6 has no ::1, and no browser that goes there.
        if (second || second.error().code != base::ErrorCode::PortInUse)
            return {};
        m_data->listener.close();
        if (port != 0 || attempt == mostPortsTried)
            return second;
    }
}

base::Result<> TlsServer::reconfigure(const TlsSettings &settings)
{
    auto context = makeContext(settings);
    if (!context)
        return std::unexpected(context.error());
    m_data->context = std::move(*context);
    m_data->settings = std::make_shared<const TlsSettings>(settings);
    return {};
}

void TlsServer::stop()
{
    m_data->listener.close();
    m_data->second.close();
    const auto connections = std::exchange(m_data->connections, {});
    for (auto *connection : connections)
        delete connection;
}

bool TlsServer::isListening() const
{
    return m_data->listener.isListening();
}

quint16 TlsServer::port() const
{
    return m_data->listener.serverPort();
}

QHostAddress TlsServer::address() const
{
    return m_data->listener.serverAddress();
}

int TlsServer::openConnections() const
{
    return static_cast<int>(m_data->connections.size());
}

} // namespace certwizard::rehearse
