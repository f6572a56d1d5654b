#pragma once

#include "authority/authority.h"
#include "handout/handout.h"
#include "pki/request.h"

#include <QLocale>
#include <QObject>
#include <QPointer>

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>

class QTimer;

namespace certwizard::ui {

/// Where issued keys go, and how they are protected.
struct DeliveryChoice {
    QString folder;
    pki::PfxTarget target = pki::PfxTarget::Modern;
    base::SharedSecret password; ///< null: one is made for each
    bool handout = false;        ///< pages for the users
    QString site;
    QLocale language;
};

/// Clients, a server, or both.
struct IssueOrder {
    QList<authority::ClientOrder> clients;
    std::optional<pki::ServerRequest> server;
    std::optional<pki::PublicKey> key;  ///< of a request: for the one client or the server
    authority::Recipient recipient;     ///< of the server's
    QList<handout::SummaryRow> leftOut; ///< of a list, with why: they stand in the list for helpdesk, too
    DeliveryChoice delivery;            ///< a server gets no pages
};

struct MadeCertificate {
    authority::Issued issued;
    handout::HandedOut files;
};

/// What came of a piece of work.
struct WorkReport {
    enum class Kind {
        Opened,
        Unlocked,
        Issued,
        Renewed,
        Revoked,
        ListWritten,
        SettingsKept,
        PassphraseChanged,
    };
    Kind kind = Kind::Opened;
    int done = 0;
    int stopped = 0;                                 ///< not begun, because it was cancelled
    QStringList leftOut;                             ///< whose rows of a list were not to be issued
    QList<MadeCertificate> made;                     ///< in the order of the order, the server's first
    QList<std::pair<QString, base::Error>> problems; ///< whose, and why
    QString folder;                                  ///< where files were written
    std::optional<authority::WrittenRevocationList> list;
    /// Passwords were made, and lie in files of their own.
    [[nodiscard]] bool hasMadePasswords() const;
};

/// An authority as a window holds it, without a window: everything that takes longer than a blink runs on a thread of
/// its own, one thing at a time.
class AuthoritySession : public QObject {
    Q_OBJECT
public:
    explicit AuthoritySession(base::Clock clock = base::systemClock(), QObject *parent = nullptr);
    /// Cancels and waits for what is being done.
    ~AuthoritySession() override;

    [[nodiscard]] bool isOpen() const { return m_authority != nullptr; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] bool isUnlocked() const { return m_authority && m_authority->isUnlocked(); }
    [[nodiscard]] QString folder() const { return m_authority ? m_authority->folder() : QString(); }
    /// Where what is issued goes unless somebody says otherwise: beside the authority's folder.
    [[nodiscard]] QString suggestedOutFolder() const;
    [[nodiscard]] const pki::Certificate &certificate() const { return m_authority->certificate(); }
    [[nodiscard]] QList<pki::Certificate> chain() const { return m_authority->chain(); }
    [[nodiscard]] base::Result<authority::StoreFiles> storeFiles() const { return m_authority->storeFiles(); }
    [[nodiscard]] const QList<authority::Issued> &issued() const { return m_issued; }
    [[nodiscard]] const authority::Settings &settings() const { return m_settings; }
    [[nodiscard]] const pki::RevocationList &revocationList() const { return m_list; }
    [[nodiscard]] QDateTime now() const { return m_clock(); }

    // Each ends with `done` or `failed`.
    void open(const QString &folder);
    void create(const QString &folder, const pki::AuthorityRequest &request, const pki::Publication &publication,
                base::SharedSecret passphrase);
    void adopt(const QString &folder, const pki::LoadedIdentity &identity, const QList<pki::Certificate> &more,
               base::SharedSecret passphrase);
    void unlock(base::SharedSecret passphrase);
    void lock();
    /// How long after its last use the key is forgotten; zero: after every use. Holds for what is opened later, too.
    void setForgetAfter(std::chrono::seconds duration);
    void issue(const IssueOrder &order);
    void renew(const QStringList &serialNumbers, const authority::ValidDays &days, bool sameKey,
               const DeliveryChoice &delivery);
    /// All or none when one of them is unknown or revoked already; then the list is written.
    void revoke(const QStringList &serialNumbers, pki::RevocationReason reason);
    void writeRevocationList();
    void keepSettings(const authority::Settings &settings);
    void changePassphrase(base::SharedSecret current, base::SharedSecret next);
    void cancel();
    /// Reads the register anew where it was written since, by another program or by work that failed half-way. Costs
    /// next to nothing otherwise, and nobody waits for it.
    void reload();
    /// For who begins the next piece of work, and can put right what goes wrong: hears of its end before all others,
    /// once, with null for a good one. `failed` is not sent. Null takes it back.
    void tellFirst(QObject *who, std::function<void(const base::Error *error)> told);

Q_SIGNALS:
    void changed(); ///< what is known about the authority, or whether its key is open
    void busyChanged();
    void progressed(double part);
    void done(const certwizard::ui::WorkReport &report);
    void failed(const certwizard::base::Error &error);

private:
    /// What a worker brings back: the authority anew, as it was read after the work.
    struct Result {
        WorkReport report;
        std::shared_ptr<authority::Authority> authority;
        QList<authority::Issued> issued;
        authority::Settings settings;
        pki::RevocationList list;
        QByteArray stamp; ///< from before it was read
    };
    using Work = std::function<base::Result<WorkReport>(std::shared_ptr<authority::Authority> &authority,
                                                        const base::Progress &progress)>;
    void run(Work work);
    [[nodiscard]] static base::Result<Result> read(const std::shared_ptr<authority::Authority> &authority,
                                                   WorkReport report);
    void take(const base::Result<Result> &result);
    void know(const Result &result);
    [[nodiscard]] base::Progress makeProgress();

    base::Clock m_clock;
    std::shared_ptr<authority::Authority> m_authority;
    QList<authority::Issued> m_issued;
    authority::Settings m_settings;
    pki::RevocationList m_list;
    QByteArray m_stamp;
    int m_begun = 0; ///< counts the pieces of work: what was read beside one of them is old
    QPointer<QObject> m_toldFirst;
    std::function<void(const base::Error *)> m_tellFirst;
    std::stop_source m_stop;
    QTimer *m_forget;
    std::chrono::seconds m_forgetAfter = std::chrono::minutes(15);
    bool m_busy = false;
    bool m_wasUnlocked = false;
};

} // namespace certwizard::ui
