#include "connection.h"

#include <openssl/err.h>

namespace certwizard::rehearse {

namespace {

constexpr size_t maximumUnread = 256 * 1024; // sent by a client while it was asked for its certificate

QString lastReason()
{
    const unsigned long code = ERR_peek_last_error();
    return code == 0 ? QString() : QString::fromLatin1(ERR_reason_error_string(code));
}

QByteArray statusText(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 413:
        return "Request Entity Too Large";
    default:
        return status >= 500 ? QByteArray("Internal Server Error") : QByteArray("Answer");
    }
}

bool wantsMore(SSL *ssl, int result)
{
    const int error = SSL_get_error(ssl, result);
    return error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE;
}

} // namespace

Connection::Connection(QTcpSocket *socket, SharedContext context, std::shared_ptr<const TlsSettings> settings,
                       const TlsServer::Handler &handler, QObject *parent)
    : QObject(parent),
      m_socket(socket),
      m_context(std::move(context)),
      m_settings(std::move(settings)),
      m_handler(handler),
      m_ssl(SSL_new(m_context.get())),
      m_in(BIO_new(BIO_s_mem())),
      m_out(BIO_new(BIO_s_mem()))
{
    m_socket->setParent(this);
    // What has not been read stays in the kernel: a sender of garbage cannot fill our memory.
    m_socket->setReadBufferSize(32 * 1024);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    SSL_set_bio(m_ssl.get(), m_in, m_out);
    SSL_set_accept_state(m_ssl.get());
    m_timer.setSingleShot(true);
    m_request.peer = m_socket->peerAddress();
    connect(&m_timer, &QTimer::timeout, this, [this] { fail(QStringLiteral("timeout")); });
    connect(m_socket, &QTcpSocket::readyRead, this, &Connection::onReadable);
    connect(m_socket, &QTcpSocket::disconnected, this, [this] {
        if (m_state == State::Closing)
            Q_EMIT finished();
        else
            fail(QStringLiteral("closed"));
    });
}

void Connection::start()
{
    m_timer.start(m_settings->limits.handshake);
    if (m_socket->bytesAvailable() > 0)
        onReadable();
}

void Connection::drop()
{
    if (m_state == State::Closing)
        return;
    m_state = State::Closing;
    Q_EMIT failed(QStringLiteral("no room"));
    m_socket->abort();
    Q_EMIT finished();
}

void Connection::onReadable()
{
    if (m_state == State::Closing) {
        m_socket->readAll();
        return;
    }
    char bytes[16 * 1024];
    while (m_state != State::Closing) {
        const auto count = m_socket->read(bytes, sizeof(bytes));
        if (count <= 0)
            break;
        BIO_write(m_in, bytes, static_cast<int>(count));
        pump();
        if (BIO_ctrl_pending(m_in) > maximumUnread)
            fail(QStringLiteral("too much before the certificate"));
    }
    // What is thrown away must not fill the buffer either: nothing would ask to be read again.
    if (m_state == State::Closing && m_bodyLeft > 0)
        m_socket->readAll();
}

void Connection::pump()
{
    ERR_clear_error();
    bool goesOn = true;
    while (goesOn) {
        switch (m_state) {
        case State::Handshake:
            goesOn = stepHandshake();
            break;
        case State::Head:
            goesOn = stepHead();
            break;
        case State::ReadingAhead:
            goesOn = stepReadingAhead();
            break;
        case State::AskingLate:
            goesOn = stepAskingLate();
            break;
        case State::Body:
            goesOn = stepBody();
            break;
        case State::Closing:
            return;
        }
        flush();
    }
}

bool Connection::stepHandshake()
{
    const int result = SSL_do_handshake(m_ssl.get());
    if (result == 1) {
        m_state = State::Head;
        m_timer.start(m_settings->limits.request);
        return true;
    }
    if (wantsMore(m_ssl.get(), result))
        return false;
    const auto reason = lastReason();
    flush(); // the alert that says why
    fail(reason);
    return false;
}

bool Connection::stepHead()
{
    for (;;) {
        if (const auto end = m_buffer.indexOf("\r\n\r\n"); end >= 0)
            return parseHead(end);
        if (m_buffer.size() > m_settings->limits.headerBytes) {
            refuse(headerTooLarge);
            return false;
        }
        char bytes[4096];
        size_t count = 0;
        const int result = SSL_read_ex(m_ssl.get(), bytes, sizeof(bytes), &count);
        if (result == 1) {
            m_buffer.append(bytes, static_cast<qsizetype>(count));
            continue;
        }
        if (!wantsMore(m_ssl.get(), result))
            fail(lastReason());
        return false;
    }
}

bool Connection::parseHead(qsizetype end)
{
    const auto lines = m_buffer.first(end).split('\n');
    const auto words = lines.first().trimmed().split(' ');
    if (words.size() != 3 || !words[2].startsWith("HTTP/1.") || !words[1].startsWith('/')) {
        refuse(notHttp);
        return false;
    }
    m_request.method = words[0];
    m_request.target = words[1];
    m_request.protocol = QString::fromLatin1(SSL_get_version(m_ssl.get()));
    qint64 length = 0;
    for (const auto &line : lines.sliced(1)) {
        const auto colon = line.indexOf(':');
        const auto name = line.first(std::max<qsizetype>(colon, 0)).trimmed().toLower();
        const auto value = line.sliced(colon + 1).trimmed();
        if (name == "host")
            m_request.host = value;
        else if (name == "content-length")
            length = std::max<qint64>(0, value.toLongLong());
        else if (name == "expect")
            m_expectsContinue = value.toLower() == "100-continue";
    }
    m_bodyLeft = std::max<qint64>(0, length - (m_buffer.size() - end - 4));
    m_buffer.clear();

    if (m_settings->ask != Ask::AfterRequest || SSL_get0_peer_certificate(m_ssl.get()) != nullptr) {
        m_state = State::Body;
        return true;
    }
    // IIS reads ahead only so much before it renegotiates; a longer body is refused (unless the client waits
    // for "100 Continue").
    if (length > m_settings->readAheadBytes && !m_expectsContinue) {
        m_request.bodyTooLarge = true;
        answer();
        return false;
    }
    if (SSL_version(m_ssl.get()) >= TLS1_3_VERSION) {
        m_request.couldNotAsk = true;
        m_state = State::Body;
        return true;
    }
    m_state = State::ReadingAhead;
    return true;
}

/// The body is on its way already and comes before anything that the client says to a request for its certificate,
/// unless it waits to be told to go on.
bool Connection::stepReadingAhead()
{
    if (!m_expectsContinue && !readBody())
        return false;
    SSL_set_verify(m_ssl.get(), SSL_VERIFY_PEER, [](int, X509_STORE_CTX *) { return 1; });
    SSL_renegotiate(m_ssl.get());
    SSL_do_handshake(m_ssl.get());
    m_state = State::AskingLate;
    return true;
}

bool Connection::stepAskingLate()
{
    // The renegotiation is driven by reading; application data cannot come before it is done.
    char byte = 0;
    size_t count = 0;
    const int result = SSL_peek_ex(m_ssl.get(), &byte, 1, &count);
    if (result != 1 && !wantsMore(m_ssl.get(), result)) {
        const auto reason = lastReason();
        flush();
        fail(reason);
        return false;
    }
    if (SSL_renegotiate_pending(m_ssl.get()) != 0 || !SSL_is_init_finished(m_ssl.get()))
        return false;
    m_state = State::Body;
    return true;
}

bool Connection::stepBody()
{
    if (m_bodyLeft > m_settings->limits.bodyBytes) {
        answer();
        return false;
    }
    if (m_bodyLeft > 0 && m_expectsContinue) {
        static constexpr char line[] = "HTTP/1.1 100 Continue\r\n\r\n";
        SSL_write(m_ssl.get(), line, sizeof(line) - 1);
        m_expectsContinue = false;
    }
    if (readBody())
        answer();
    return false;
}

bool Connection::readBody()
{
    char bytes[16 * 1024];
    while (m_bodyLeft > 0) {
        size_t count = 0;
        const int result = SSL_read_ex(m_ssl.get(), bytes, sizeof(bytes), &count);
        if (result != 1) {
            if (!wantsMore(m_ssl.get(), result))
                fail(lastReason());
            return false;
        }
        m_bodyLeft -= static_cast<qint64>(count);
    }
    return true;
}

void Connection::answer()
{
    if (X509 *peer = SSL_get0_peer_certificate(m_ssl.get())) {
        m_request.certificate = pki::Certificate::fromX509(peer);
        // On a server the chain is without the peer's own certificate.
        if (const auto *chain = SSL_get_peer_cert_chain(m_ssl.get()))
            for (int i = 0; i < sk_X509_num(chain); ++i)
                m_request.chain.append(pki::Certificate::fromX509(sk_X509_value(chain, i)));
    }
    send(m_handler(m_request));
    close();
}

void Connection::send(const Response &response)
{
    const auto bytes = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + statusText(response.status)
                       + "\r\nContent-Type: " + response.contentType
                       + "\r\nContent-Length: " + QByteArray::number(response.body.size())
                       + "\r\nConnection: close\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"
                         "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\n\r\n"
                       + (m_request.method == "HEAD" ? QByteArray() : response.body);
    SSL_write(m_ssl.get(), bytes.constData(), static_cast<int>(bytes.size()));
    SSL_shutdown(m_ssl.get());
}

/// 400 without a page of ours: no site was asked.
void Connection::refuse(QLatin1StringView reason)
{
    send({.status = 400,
          .contentType = "text/plain; charset=us-ascii",
          .body = QByteArray(reason.data(), reason.size())});
    Q_EMIT failed(reason);
    m_bodyLeft = 1; // how much is to come nobody knows: see `close`
    close();
}

void Connection::flush()
{
    char *bytes = nullptr;
    const long count = BIO_get_mem_data(m_out, &bytes);
    if (count > 0)
        m_socket->write(bytes, count);
    BIO_reset(m_out);
}

void Connection::fail(const QString &reason)
{
    if (m_state == State::Closing)
        return;
    m_bodyLeft = 0;
    Q_EMIT failed(reason);
    close();
}

void Connection::close()
{
    m_state = State::Closing;
    flush();
    // The client has a moment to read the answer; one that never closes is cut off by the timer.
    m_timer.disconnect();
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_socket->abort();
        Q_EMIT finished();
    });
    m_timer.start(std::chrono::seconds(2));
    // Closing over unread bytes resets the connection, and the client would never see the answer: the rest of an
    // upload is read and thrown away until the client has enough.
    if (m_bodyLeft > 0)
        return;
    m_socket->disconnectFromHost();
    if (m_socket->state() == QAbstractSocket::UnconnectedState)
        Q_EMIT finished();
}

} // namespace certwizard::rehearse
