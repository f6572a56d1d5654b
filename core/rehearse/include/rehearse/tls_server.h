#pragma once

#include "base/error.h"
#include "pki/certificate.h"
#include "pki/issue.h"

#include <QHostAddress>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QTcpSocket;

namespace certwizard::rehearse {

/// When a client certificate is asked for.
enum class Ask {
    Never,
    InHandshake,
    AfterRequest, ///< TLS 1.2 by renegotiation, as IIS does without handshake negotiation; TLS 1.3 has none
};

/// What keeps a server on a desktop harmless. A connection beyond the first bound pushes out the oldest one
/// that has not finished its handshake and request.
struct Limits {
    int connections = 256;
    qsizetype headerBytes = 16 << 10;
    qint64 bodyBytes = 8 << 20; ///< read and thrown away, then the connection ends
    std::chrono::milliseconds handshake{10'000};
    std::chrono::milliseconds request{15'000};
};

/// Reasons of `handshakeFailed` that were answered with 400, as http.sys does before it looks at any site.
inline constexpr QLatin1StringView headerTooLarge("header too large");
inline constexpr QLatin1StringView notHttp("not HTTP");

struct TlsSettings {
    pki::Identity server;
    QList<pki::Certificate> serverChain;
    bool tls12 = true;
    bool tls13 = true;
    Ask ask = Ask::InHandshake;
    /// Bodies longer than this with Ask::AfterRequest are answered 413, as IIS does (uploadReadAheadSize).
    qint64 readAheadBytes = 49'152;
    Limits limits;
};

struct Request {
    QByteArray method;
    QByteArray target; ///< as sent: path and query
    QByteArray host;
    QString protocol; ///< "TLSv1.3"
    QHostAddress peer;
    std::optional<pki::Certificate> certificate; ///< not verified: whoever handles it judges
    QList<pki::Certificate> chain;               ///< what else the client sent
    bool bodyTooLarge = false;                   ///< beyond readAheadBytes while the certificate had to be asked late
    /// Why no certificate could be asked for although the settings want it (HTTP without renegotiation).
    bool couldNotAsk = false;
};

struct Response {
    int status = 200;
    QByteArray contentType = "text/html; charset=utf-8";
    QByteArray body;
};

/// A small HTTPS server on OpenSSL, event-driven, one thread. OpenSSL and not QSslServer because only it can
/// ask late, answers refusals with an alert, and sends no more than the settings say. One request per connection.
class TlsServer : public QObject {
    Q_OBJECT
public:
    using Handler = std::function<Response(const Request &)>;

    TlsServer(Handler handler, QObject *parent = nullptr);
    ~TlsServer() override;

    /// KeyMissing and KeyMismatch when the settings cannot work; PortInUse and CannotListen name address and port.
    [[nodiscard]] base::Result<> start(const TlsSettings &settings, const QHostAddress &address, quint16 port);
    /// On 127.0.0.1 and, where this computer has it, on the same port of ::1: "localhost" is either for a browser.
    [[nodiscard]] base::Result<> startOnLoopback(const TlsSettings &settings, quint16 port);
    /// New connections get the new settings, those under way finish with theirs.
    [[nodiscard]] base::Result<> reconfigure(const TlsSettings &settings);
    void stop();

    [[nodiscard]] bool isListening() const;
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] QHostAddress address() const;
    [[nodiscard]] int openConnections() const;

Q_SIGNALS:
    /// A connection that ended without a request: garbage, half a handshake, or an alert. `reason` is OpenSSL's, or one
    /// of the two above.
    void handshakeFailed(const QHostAddress &peer, const QString &reason);

private:
    void welcome(QTcpSocket *socket);

    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace certwizard::rehearse
