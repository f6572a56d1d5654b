#pragma once

#include "base/socket_wait.h"
#include "diagnose/probe.h"

#include <openssl/bio.h>
#include <openssl/ssl.h>

#include <memory>

namespace certwizard::diagnose {

template <auto Free>
struct FreeWith {
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
using SslContext = std::unique_ptr<SSL_CTX, FreeWith<SSL_CTX_free>>;
using SslObject = std::unique_ptr<SSL, FreeWith<SSL_free>>;

/// Time and patience of one attempt: everything that waits, waits through this.
class Deadline {
public:
    Deadline(std::chrono::milliseconds timeout, std::stop_token stop);
    enum class Wait { Ready, TimedOut, Cancelled };
    [[nodiscard]] Wait waitFor(int socket, base::SocketEvent event) const;
    [[nodiscard]] bool cancelled() const { return m_stop.stop_requested(); }

private:
    std::chrono::steady_clock::time_point m_end;
    std::stop_token m_stop;
};

/// A TCP connection and the TLS client on it, non-blocking inside and blocking outside. Tells a reset from a
/// close and an alert from silence, and notes when a certificate was asked for.
class TlsSocket {
public:
    TlsSocket() = default;
    ~TlsSocket();
    TlsSocket(const TlsSocket &) = delete;
    TlsSocket &operator=(const TlsSocket &) = delete;

    enum class Outcome { Ok, Refused, TimedOut, Cancelled, Closed, Reset, Alert, NotTls, Failed };

    [[nodiscard]] Outcome connect(const QHostAddress &address, quint16 port, const Deadline &deadline);
    [[nodiscard]] Outcome handshake(const AttemptSpec &spec, const ProbeRequest &request, const Deadline &deadline);
    [[nodiscard]] Outcome write(QByteArrayView bytes, const Deadline &deadline);
    /// Appends at least one byte to `into`, or says why none came.
    [[nodiscard]] Outcome read(QByteArray &into, const Deadline &deadline);

    /// Fills in what the connection showed so far.
    void describe(Attempt &attempt) const;
    [[nodiscard]] QString reason() const { return m_reason; } ///< of Alert, NotTls and Failed

private:
    [[nodiscard]] Outcome settle(int result, const Deadline &deadline);
    [[nodiscard]] Outcome failure(int sslError);
    static void onMessage(int isWrite, int version, int contentType, const void *bytes, size_t length, SSL *ssl,
                          void *self);

    int m_socket = -1;
    SslContext m_context;
    SslObject m_ssl;
    bool m_handshakeDone = false;
    CertificateAsked m_asked = CertificateAsked::Never;
    bool m_certificateSent = false;
    bool m_again = false; ///< `settle` waited: the call has to be repeated
    QString m_reason;
};

} // namespace certwizard::diagnose
