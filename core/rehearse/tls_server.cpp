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

} // namespace

struct TlsServer::Data {
    QTcpServer listener;
    Handler handler;
    SharedContext context;
    std::shared_ptr<const TlsSettings> settings;
    QList<Connection *> connections; ///< oldest first; children of the server
};

TlsServer::TlsServer(Handler handler, QObject *parent) : QObject(parent), m_data(std::make_unique<Data>())
{
    m_data->handler = std::move(handler);
    m_data->listener.setParent(this); // moves to another thread with the server
    m_data->listener.setListenBacklogSize(512);
    connect(&m_data->listener, &QTcpServer::newConnection, this, [this] {
        while (auto *socket = m_data->listener.nextPendingConnection()) {
            if (m_data->connections.size() >= m_data->settings->limits.connections) {
                const auto oldest = std::ranges::find_if(m_data->connections, &Connection::isUnfinished);
                if (oldest == m_data->connections.end()) {
                    socket->abort();
                    socket->deleteLater();
                    continue;
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
    });
}

TlsServer::~TlsServer()
{
    stop();
}

base::Result<> TlsServer::start(const TlsSettings &settings, const QHostAddress &address, quint16 port)
{
    if (const auto configured = reconfigure(settings); !configured)
        return configured;
    if (!m_data->listener.listen(address, port)) {
        const auto code = m_data->listener.serverError() == QAbstractSocket::AddressInUseError
                              ? base::ErrorCode::PortInUse
                              : base::ErrorCode::CannotListen;
        return base::fail(code, QStringLiteral("%1:%2").arg(address.toString()).arg(port),
                          m_data->listener.errorString());
    }
    return {};
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
