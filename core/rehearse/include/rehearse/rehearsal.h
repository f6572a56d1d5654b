#pragma once

#include "base/clock.h"
#include "iis/admission.h"
#include "pki/chain.h"
#include "pki/revocation.h"
#include "rehearse/tls_server.h"

#include <QUrl>

namespace certwizard::rehearse {

/// What is rehearsed: a configuration as it will be, and the certificates around it.
struct RehearsalSetup {
    iis::Configuration configuration;
    QString site;
    pki::Identity server;
    QList<pki::Certificate> serverChain;
    QList<pki::Certificate> authorities;        ///< exactly these are trusted, nothing of this computer
    QList<pki::RevocationList> revocationLists; ///< revocation is looked at only where a list is given
    Ask ask = Ask::InHandshake;
    bool tls13 = true;
    /// The mapping module counts as installed, whatever the lists of modules say: the server's own part, which no
    /// file can do, is taken as done.
    bool moduleInstalled = false;
    /// LocalHost is ::1 too; anything else only on explicit request.
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 0; ///< 0: any free one
    Limits limits;
    base::Clock clock = base::systemClock();
};

/// One request, or one connection that never came to a request, and what was decided.
struct Visit {
    enum class Kind {
        Decided,
        AskedTooLate,   ///< TLS 1.3 and a late request: IIS answers 500.0 (0x80070032) or resets [Q&A]
        UploadTooLarge, ///< 413: the body came before the certificate could be asked for
        NoRequest,      ///< garbage, half a handshake, a stop in the middle, a header that http.sys refuses: `reason`
    };
    Kind kind = Kind::Decided;
    QDateTime when;
    QHostAddress peer;
    QString protocol;
    QString target;
    std::optional<pki::Certificate> certificate;
    std::optional<pki::Chain> chain;
    iis::Decision decision; ///< of Kind::Decided
    QString reason;
    /// Let in at a place whose settings differ, where the site itself refuses this very visitor: the path of it.
    QString hole;

    [[nodiscard]] int status() const;
    /// "403.7"
    [[nodiscard]] QString statusText() const;
};

/// A place that lets in people whom no mapping names.
struct Opening {
    QString path; ///< of the URL: "/" or "/health"
    /// Everybody gets in; else everybody who has a certificate that the server trusts.
    bool withoutCertificate = false;
};

/// What the configuration says about one visitor at one path; what the server asks for each request.
/// Immutable after construction, any thread.
class Judge {
public:
    [[nodiscard]] static base::Result<Judge> make(const RehearsalSetup &setup);
    /// `target` is an URL path, with or without query.
    [[nodiscard]] Visit judge(const QByteArray &target, const std::optional<pki::Certificate> &certificate,
                              const QList<pki::Certificate> &sentChain) const;

    /// The site itself first, then the locations below that open what it keeps shut.
    [[nodiscard]] QList<Opening> openings() const;

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

/// The rehearsal: a real HTTPS server on loopback that admits as the configuration says IIS will. Works on
/// its own thread; every function is for the owner's thread and returns when the server's has done it.
class Rehearsal : public QObject {
    Q_OBJECT
public:
    /// Makes the page for a visit; called on the server's thread.
    using PageWriter = std::function<QByteArray(const Visit &)>;

    explicit Rehearsal(PageWriter pages, QObject *parent = nullptr);
    ~Rehearsal() override;

    /// PortInUse, CannotListen, KeyMissing, KeyMismatch, UnknownSite.
    [[nodiscard]] base::Result<> start(const RehearsalSetup &setup);
    /// The next connection meets the new setup; address and port stay.
    [[nodiscard]] base::Result<> reload(const RehearsalSetup &setup);
    /// The same with a judge that was made of this setup elsewhere: making one of 100,000 mappings takes longer than
    /// a frame, these do not.
    [[nodiscard]] base::Result<> start(const RehearsalSetup &setup, Judge judge);
    [[nodiscard]] base::Result<> reload(const RehearsalSetup &setup, Judge judge);
    void stop();

    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] quint16 port() const;
    /// https://localhost:port/
    [[nodiscard]] QUrl url() const;

Q_SIGNALS:
    void visited(const certwizard::rehearse::Visit &visit);

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace certwizard::rehearse

Q_DECLARE_METATYPE(certwizard::rehearse::Visit)
