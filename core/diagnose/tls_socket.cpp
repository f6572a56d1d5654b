#include "tls_socket.h"

#include "base/socket_wait.h"

#include <QHostAddress>

#include <openssl/err.h>
#include <openssl/x509.h>

#include <algorithm>

#ifdef Q_OS_WIN
#include <winsock2.h> // the address families
#else
#include <sys/socket.h>
#endif

namespace certwizard::diagnose {

using namespace std::chrono_literals;
using Outcome = TlsSocket::Outcome;

namespace {

constexpr auto patience = 50ms; // between two looks at the stop token

struct BioAddress {
    std::unique_ptr<BIO_ADDR, FreeWith<BIO_ADDR_free>> address{BIO_ADDR_new()};
    int family = 0;
};

BioAddress toBio(const QHostAddress &address, quint16 port)
{
    BioAddress result;
    const auto networkPort = static_cast<unsigned short>(((port & 0xff) << 8) | (port >> 8));
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        const auto ip = address.toIPv6Address();
        result.family = BIO_sock_init() == 1 ? AF_INET6 : 0;
        BIO_ADDR_rawmake(result.address.get(), AF_INET6, ip.c, sizeof(ip.c), networkPort);
    } else {
        const quint32 ip = address.toIPv4Address();
        const unsigned char octets[] = {static_cast<unsigned char>(ip >> 24), static_cast<unsigned char>(ip >> 16),
                                        static_cast<unsigned char>(ip >> 8), static_cast<unsigned char>(ip)};
        result.family = BIO_sock_init() == 1 ? AF_INET : 0;
        BIO_ADDR_rawmake(result.address.get(), AF_INET, octets, sizeof(octets), networkPort);
    }
    return result;
}

} // namespace

Deadline::Deadline(std::chrono::milliseconds timeout, std::stop_token stop)
    : m_end(std::chrono::steady_clock::now() + timeout), m_stop(std::move(stop))
{
}

Deadline::Wait Deadline::waitFor(int socket, base::SocketEvent event) const
{
    for (;;) {
        if (m_stop.stop_requested())
            return Wait::Cancelled;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_end - std::chrono::steady_clock::now());
        if (left <= 0ms)
            return Wait::TimedOut;
        if (base::waitForSocket(socket, event, std::min(left, std::chrono::milliseconds(patience))))
            return Wait::Ready;
    }
}

TlsSocket::~TlsSocket()
{
    if (m_ssl && m_handshakeDone)
        SSL_shutdown(m_ssl.get());
    m_ssl.reset();
    if (m_socket >= 0)
        BIO_closesocket(m_socket);
    ERR_clear_error();
}

Outcome TlsSocket::connect(const QHostAddress &address, quint16 port, const Deadline &deadline)
{
    base::ignoreBrokenPipes();
    const auto target = toBio(address, port);
    m_socket = BIO_socket(target.family, SOCK_STREAM, 0, 0);
    if (m_socket < 0)
        return Outcome::Failed;
    if (BIO_connect(m_socket, target.address.get(), BIO_SOCK_NONBLOCK | BIO_SOCK_NODELAY) == 1)
        return Outcome::Ok;
    ERR_clear_error();
    if (base::lastSocketFailure() == base::SocketFailure::Refused)
        return Outcome::Refused;
    switch (deadline.waitFor(m_socket, base::SocketEvent::Writable)) {
    case Deadline::Wait::Cancelled:
        return Outcome::Cancelled;
    case Deadline::Wait::TimedOut:
        return Outcome::TimedOut;
    case Deadline::Wait::Ready:
        break;
    }
    switch (base::pendingSocketFailure(m_socket)) {
    case base::SocketFailure::None:
        return Outcome::Ok;
    case base::SocketFailure::Refused:
        return Outcome::Refused;
    case base::SocketFailure::TimedOut:
        return Outcome::TimedOut;
    default:
        return Outcome::Failed;
    }
}

Outcome TlsSocket::handshake(const AttemptSpec &spec, const ProbeRequest &request, const Deadline &deadline)
{
    m_context.reset(SSL_CTX_new(TLS_client_method()));
    SSL_CTX *context = m_context.get();
    const int version = spec.version == TlsVersion::Tls13 ? TLS1_3_VERSION : TLS1_2_VERSION;
    SSL_CTX_set_min_proto_version(context, version);
    SSL_CTX_set_max_proto_version(context, version);
    // The probe reports weak servers, it does not refuse them; trust is judged apart from the handshake.
    SSL_CTX_set_security_level(context, 0);
    SSL_CTX_set_verify(context, SSL_VERIFY_NONE, nullptr);
    SSL_CTX_set_options(context, SSL_OP_LEGACY_SERVER_CONNECT | SSL_OP_IGNORE_UNEXPECTED_EOF);
#ifdef SSL_OP_NO_TX_CERTIFICATE_COMPRESSION // before 3.2 there is none
    // Compressed, the certificate message would not tell whether it is empty.
    SSL_CTX_set_options(context, SSL_OP_NO_TX_CERTIFICATE_COMPRESSION | SSL_OP_NO_RX_CERTIFICATE_COMPRESSION);
#endif
    SSL_CTX_set_post_handshake_auth(context, spec.offerPostHandshake ? 1 : 0);

    m_ssl.reset(SSL_new(context));
    SSL *ssl = m_ssl.get();
    SSL_set_msg_callback(ssl, &TlsSocket::onMessage);
    SSL_set_msg_callback_arg(ssl, this);
    const auto host = request.url.host(QUrl::FullyEncoded);
    if (QHostAddress(host).isNull())
        SSL_set_tlsext_host_name(ssl, host.toLatin1().constData());
    static constexpr unsigned char http1[] = "\x08http/1.1";
    static constexpr unsigned char http2[] = "\x02h2\x08http/1.1";
    if (spec.offerHttp2)
        SSL_set_alpn_protos(ssl, http2, sizeof(http2) - 1);
    else
        SSL_set_alpn_protos(ssl, http1, sizeof(http1) - 1);
    if (spec.withCertificate && request.client) {
        SSL_use_certificate(ssl, request.client->certificate.x509());
        SSL_use_PrivateKey(ssl, request.client->key.evp());
        for (const auto &certificate : request.clientChain)
            SSL_add1_chain_cert(ssl, certificate.x509());
    }
    SSL_set_fd(ssl, m_socket);
    SSL_set_connect_state(ssl);

    for (;;) {
        ERR_clear_error();
        const auto outcome = settle(SSL_do_handshake(ssl), deadline);
        if (outcome != Outcome::Ok)
            return outcome;
        if (!m_again)
            break;
    }
    m_handshakeDone = true;
    return Outcome::Ok;
}

Outcome TlsSocket::write(QByteArrayView bytes, const Deadline &deadline)
{
    while (!bytes.isEmpty()) {
        ERR_clear_error();
        size_t written = 0;
        const int result = SSL_write_ex(m_ssl.get(), bytes.data(), static_cast<size_t>(bytes.size()), &written);
        if (const auto outcome = settle(result, deadline); outcome != Outcome::Ok)
            return outcome;
        if (result == 1)
            bytes = bytes.sliced(static_cast<qsizetype>(written));
    }
    return Outcome::Ok;
}

Outcome TlsSocket::read(QByteArray &into, const Deadline &deadline)
{
    char buffer[16 * 1024];
    for (;;) {
        ERR_clear_error();
        size_t count = 0;
        const int result = SSL_read_ex(m_ssl.get(), buffer, sizeof(buffer), &count);
        if (const auto outcome = settle(result, deadline); outcome != Outcome::Ok)
            return outcome;
        if (result == 1) {
            into.append(buffer, static_cast<qsizetype>(count));
            return Outcome::Ok;
        }
    }
}

/// Waits where OpenSSL wants to, and turns everything else into an outcome. `m_again`: call once more.
Outcome TlsSocket::settle(int result, const Deadline &deadline)
{
    m_again = false;
    if (result == 1)
        return Outcome::Ok;
    const int error = SSL_get_error(m_ssl.get(), result);
    if (error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE)
        return failure(error);
    m_again = true;
    const auto event = error == SSL_ERROR_WANT_READ ? base::SocketEvent::Readable : base::SocketEvent::Writable;
    switch (deadline.waitFor(m_socket, event)) {
    case Deadline::Wait::Cancelled:
        return Outcome::Cancelled;
    case Deadline::Wait::TimedOut:
        return Outcome::TimedOut;
    case Deadline::Wait::Ready:
        break;
    }
    return Outcome::Ok;
}

Outcome TlsSocket::failure(int sslError)
{
    const auto socketFailure = base::lastSocketFailure();
    const unsigned long code = ERR_peek_last_error();
    m_handshakeDone = false; // no close notify on a broken connection
    if (sslError == SSL_ERROR_ZERO_RETURN)
        return Outcome::Closed;
    if (sslError == SSL_ERROR_SYSCALL || code == 0)
        return socketFailure == base::SocketFailure::Reset ? Outcome::Reset : Outcome::Closed;
    m_reason = QString::fromLatin1(ERR_reason_error_string(code));
    const int reason = ERR_GET_REASON(code);
    if (reason == SSL_R_UNEXPECTED_EOF_WHILE_READING)
        return Outcome::Closed;
    if (reason >= SSL_AD_REASON_OFFSET)
        return Outcome::Alert;
    if (!m_ssl || SSL_get_state(m_ssl.get()) == TLS_ST_CW_CLNT_HELLO || reason == SSL_R_WRONG_VERSION_NUMBER
        || reason == SSL_R_HTTP_REQUEST || reason == SSL_R_PACKET_LENGTH_TOO_LONG)
        return Outcome::NotTls;
    return Outcome::Failed;
}

void TlsSocket::onMessage(int isWrite, int /*version*/, int contentType, const void *bytes, size_t length,
                          SSL * /*ssl*/, void *self)
{
    if (contentType != SSL3_RT_HANDSHAKE || length < 1)
        return;
    auto &socket = *static_cast<TlsSocket *>(self);
    const auto *message = static_cast<const unsigned char *>(bytes);
    if (message[0] == SSL3_MT_CERTIFICATE_REQUEST && !isWrite) {
        if (!socket.m_handshakeDone)
            socket.m_asked = CertificateAsked::InHandshake;
        else if (SSL_version(socket.m_ssl.get()) >= TLS1_3_VERSION)
            socket.m_asked = CertificateAsked::ByPostHandshake;
        else
            socket.m_asked = CertificateAsked::ByRenegotiation;
    }
    // An empty certificate message is the answer "none": 4 + 3 octets in TLS 1.2, 4 + 1 + 3 in TLS 1.3.
    if (message[0] == SSL3_MT_CERTIFICATE && isWrite && length > 8)
        socket.m_certificateSent = true;
}

void TlsSocket::describe(Attempt &attempt) const
{
    attempt.asked = m_asked;
    attempt.certificateSent = m_certificateSent;
    if (!m_ssl)
        return;
    SSL *ssl = m_ssl.get();
    if (attempt.protocol.isEmpty() && SSL_get_current_cipher(ssl) != nullptr) {
        attempt.protocol = QString::fromLatin1(SSL_get_version(ssl));
        attempt.cipher = QString::fromLatin1(SSL_get_cipher_name(ssl));
    }
    const unsigned char *alpn = nullptr;
    unsigned int alpnLength = 0;
    SSL_get0_alpn_selected(ssl, &alpn, &alpnLength);
    if (alpnLength > 0)
        attempt.alpn = QString::fromLatin1(reinterpret_cast<const char *>(alpn), static_cast<qsizetype>(alpnLength));
    attempt.serverChain.clear();
    if (const auto *chain = SSL_get_peer_cert_chain(ssl))
        for (int i = 0; i < sk_X509_num(chain); ++i)
            attempt.serverChain.append(pki::Certificate::fromX509(sk_X509_value(chain, i)));
    attempt.authorities.clear();
    if (const auto *names = SSL_get0_peer_CA_list(ssl))
        for (int i = 0; i < sk_X509_NAME_num(names); ++i)
            attempt.authorities.append(pki::nameFrom(sk_X509_NAME_value(names, i)));
}

} // namespace certwizard::diagnose
