#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "pki/certificate.h"
#include "pki/issue.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

/// What a client really meets at an HTTPS address: one TLS client under our control, sent several times
/// with one thing changed each time, and the answers compared. Nothing about the server is assumed.
namespace certwizard::diagnose {

enum class TlsVersion { Tls12, Tls13 };

/// When the server asked for a client certificate.
enum class CertificateAsked {
    Never,
    InHandshake,     ///< CertificateRequest in the first handshake
    ByRenegotiation, ///< TLS 1.2: HelloRequest after the URL was sent
    ByPostHandshake, ///< TLS 1.3: CertificateRequest after the handshake; browsers do not offer this
};

/// How a connection ended before an HTTP answer, or that it did not.
enum class Ending {
    Answered, ///< a complete HTTP status line and headers came
    ConnectRefused,
    ConnectTimedOut,
    ConnectFailed, ///< unreachable and other reasons of the network
    NotTls,        ///< something answered, but not TLS (plain HTTP)
    TlsAlert,      ///< the server sent an alert: `alert` names it
    ClosedInHandshake,
    ResetInHandshake,
    ClosedAfterRequest,
    ResetAfterRequest,
    HandshakeTimedOut,
    AnswerTimedOut,
    BadAnswer, ///< bytes that are not HTTP
    TlsFailed, ///< our own side refused; `alert` holds the library's reason
};

/// What one client did.
struct AttemptSpec {
    TlsVersion version = TlsVersion::Tls13;
    bool withCertificate = false;
    bool offerPostHandshake = false; ///< TLS 1.3 post_handshake_auth, which browsers do not offer
    bool offerHttp2 = false;         ///< h2 first in ALPN; the request is then only the negotiation
    qint64 postBytes = 0;            ///< 0: GET
};

/// What one client met.
struct Attempt {
    AttemptSpec spec;
    Ending ending = Ending::ConnectFailed;
    QString alert;    ///< OpenSSL's name of the alert or reason
    QString protocol; ///< "TLSv1.3"; empty before the handshake was done
    QString cipher;
    QString alpn; ///< "h2", "http/1.1" or empty
    CertificateAsked asked = CertificateAsked::Never;
    bool certificateSent = false;
    QList<pki::Name> authorities;        ///< the CA names that came with the request
    QList<pki::Certificate> serverChain; ///< as sent
    int status = 0;
    int subStatus = -1; ///< from the page, where the server shows it ("403.7"); -1 where it does not
    QString server;     ///< the Server header
    QString gateway;    ///< who says that it passed the request on: Via, or X-Powered-By of ARR
    QString location;
    bool keptReading = false; ///< the whole body of a POST was taken
    std::chrono::milliseconds duration{0};

    /// The handshake was done, whatever came after it.
    [[nodiscard]] bool talked() const { return !protocol.isEmpty(); }
};

struct ProbeRequest {
    QUrl url;
    std::optional<pki::Identity> client;       ///< used where `withCertificate`
    QList<pki::Certificate> clientChain;       ///< sent along with it
    QList<pki::Certificate> trusted;           ///< CAs that the person trusts for the server; empty: the system's
    qint64 postBytes = 100 << 10;              ///< 0: no POST
    QString proxy;                             ///< that this computer would use, and the probe does not; or empty
    std::chrono::milliseconds timeout{30'000}; ///< of each attempt
    base::Clock clock = base::systemClock();
};

enum class Trust { NotChecked, Trusted, UnknownIssuer, Expired, NotYetValid, SelfSigned, Other };

/// The verdict: what the evidence says, most likely first. `ui/wording` makes sentences of the codes.
enum class FindingCode {
    // all is well
    CertificateRequiredInHandshake, ///< asked in the handshake, refused without, let in with
    LetsCertificateIn,              ///< 2xx/3xx with the certificate
    // cannot even talk
    NameNotFound,
    NothingListens,
    NoAnswer,
    SilentInHandshake, ///< the connection is taken, and not a word of TLS comes: no firewall does that
    NotHttps,
    HandshakeBroken, ///< something speaks TLS but ends every handshake: no certificate bound
    // server side of TLS
    ServerCertificateExpired,
    ServerCertificateNotYetValid,
    ServerNameMismatch,
    ServerNotTrusted,
    ServerChainIncomplete,
    Tls13Off,
    Tls12Off,
    // when and whether the certificate is asked for
    NeverAsked,      ///< pain 1: SSL setting on Ignore, or the wrong site answered
    AskedOptionally, ///< asked for, but let in without
    AskedLateTls12,  ///< works in TLS 1.2 by renegotiation only
    AskedLateTls13,  ///< only by post-handshake authentication: browsers cannot
    ResetOnTls13,    ///< pain 4: reset or 500 in TLS 1.3 where TLS 1.2 works
    Http2InTheWay,   ///< h2 is negotiated and the certificate is asked late
    // the certificate
    IssuerNotInList,         ///< pain 1: the server's CA names do not include our issuer
    CertificateRefusedInTls, ///< alert after our certificate, for another reason than these:
    UntrustedInTls,          ///< pain 3: unknown authority
    RevokedInTls,            ///< pain 9: revoked, or that cannot be told
    ExpiredInTls,
    CertificateRefusedOnPage, ///< 400 with a certificate sent: how nginx and proxies refuse one
    Refused4037,
    Refused40313,
    Refused40316,
    Refused40317,
    Refused40312,
    Refused401,
    Forbidden, ///< 403 without a sub-status on the page
    // the rest
    SilentAfterRequest, ///< the connection is made, and no answer comes
    BrokenAfterRequest, ///< closed or reset instead of an answer, whatever the version of TLS
    UploadTooLarge,     ///< pain 11: 413 for the POST where GET works
    UploadCutOff,       ///< connection closed while the body was sent, or after it
    UploadUnanswered,   ///< no answer to the POST in time where GET works
    NotIis,             ///< pain 12: somebody else's server answers
    PassedOn,           ///< pain 12: the answer came through a proxy, which cannot pass the certificate on
    GatewayFailed,      ///< pain 12: 502 or 504
    ProxyNotUsed,       ///< this computer has a proxy, and the probe went round it
    ServerError,
    NotFound,
    Redirected,
};

struct Finding {
    enum class Kind { Good, Information, Warning, Problem };
    FindingCode code = FindingCode::LetsCertificateIn;
    Kind kind = Kind::Information;
    QStringList arguments; ///< data for the sentence
    int wizardStep = 0;    ///< 2 binding, 3 SSL settings, 5 mappings …; 0 none
};

struct ProbeReport {
    QUrl url;
    QStringList addresses;
    QList<Attempt> attempts;
    std::optional<Attempt> reference; ///< the attempt that a browser with the certificate would make
    Trust serverTrust = Trust::NotChecked;
    bool serverNameMatches = false;
    QList<Finding> findings; ///< the first is the verdict
    QDateTime when;
    pki::Certificate client; ///< who came where an attempt was made with a certificate; null: nobody
    QList<pki::Certificate>
        trusted; ///< what the server's certificate was judged by; empty: this computer's authorities
};

/// What the probe is doing, for progress.
enum class ProbeStage { Resolve, Connect, Attempt };

struct ProbeProgress {
    std::function<void(ProbeStage stage, const std::optional<AttemptSpec> &spec)> report;
    std::function<void(const Attempt &made)> attempted = {}; ///< as each one ends, on the same thread
    std::stop_token stop;                                    ///< honoured within a tenth of a second
};

/// Runs all attempts; blocks: call it off the UI thread. Fails with Cancelled, or Usage for a URL that is not
/// https with a host; everything that the network does is a finding, not a failure.
[[nodiscard]] base::Result<ProbeReport> probe(const ProbeRequest &request, const ProbeProgress &progress = {});

/// The proxy that the environment names for this address (HTTPS_PROXY, ALL_PROXY, not NO_PROXY), without any
/// password; empty: none.
[[nodiscard]] QString environmentProxy(const QUrl &url);

/// The findings that a set of attempts supports; pure, so that every look-alike can be tested.
[[nodiscard]] QList<Finding> interpret(const ProbeReport &report, const ProbeRequest &request);

} // namespace certwizard::diagnose
