#pragma once

#include "authority/issued.h"
#include "base/clock.h"
#include "base/new_files.h"
#include "base/progress.h"
#include "base/prompter.h"
#include "base/secret.h"
#include "pki/identity.h"
#include "pki/issue.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace certwizard::authority {

/// The detail of RegisterDamaged where there is none at all: lost, or never made by whoever made the certificate.
inline constexpr QLatin1StringView noRegister("no register");
/// The detail of KeyMissing where the authority's own key file is not there.
inline constexpr QLatin1StringView noKeyFile("no key file");

/// What the authority does the same way every time; kept in its register.
struct Settings {
    pki::Publication publication = {}; ///< put into every certificate issued from now on
    int clientValidDays = 365;
    int serverValidDays = 397;
    int revocationListValidDays = 30;
    friend bool operator==(const Settings &a, const Settings &b)
    {
        return a.publication.revocationListUrls == b.publication.revocationListUrls
               && a.publication.authorityUrls == b.publication.authorityUrls && a.clientValidDays == b.clientValidDays
               && a.serverValidDays == b.serverValidDays && a.revocationListValidDays == b.revocationListValidDays;
    }
};

/// Rounds of PBKDF2 for the key file: a stolen one is guessed at some thousand passphrases a second and core.
inline constexpr int keyIterations = 600'000;

/// A fresh certificate with its key. The key is kept nowhere else: hand it out or lose it.
struct IssuedIdentity {
    Issued issued;
    pki::Identity identity;
};

struct ClientOrder {
    pki::ClientRequest request;
    Recipient recipient = {};
};

struct WrittenRevocationList {
    pki::RevocationList list;
    QString derPath; ///< what a distribution point serves
    QString pemPath;
    /// Certificates that have not ended and name none of the addresses at which it is published now: who checks them
    /// does not find it.
    int unaware = 0;
};

/// What goes into the stores of a Windows that is to trust what was issued: one certificate a file, because Windows'
/// own import reads the first one of a text file only.
struct StoreFiles {
    QString root;              ///< self-signed; empty when the root's certificate is not known here
    QStringList intermediates; ///< the authority's own, unless it is the root, and those between the two

    [[nodiscard]] bool isComplete() const { return !root.isEmpty(); }
};

/// An authority: a folder with its certificate (ca.crt; if any are above it ca-chain.crt, and each of them in a file
/// of its own), its encrypted key (ca.key) and the register of everything that it issued (register.sqlite).
///
/// A certificate is recorded, durably, before anybody gets it: a crash, a full disk or a second program
/// never leads to a certificate without a record. Every operation opens the register anew, so that an Authority
/// may be used from any thread, several of them in several programs. The functions block; none shows
/// anything or asks anybody, except through the Prompter.
///
/// Errors of all: RegisterDamaged, RegisterNewer, RegisterBusy, RegisterFailed, DiskFull.
class Authority {
public:
    /// Makes the folder, which must be new or empty; nothing is left behind on failure.
    /// AuthorityFolderUsed, FolderNotWritable, PasswordNeeded, and the errors of `pki::createAuthority`.
    [[nodiscard]] static base::Result<Authority> create(const QString &folder, const pki::AuthorityRequest &request,
                                                        const base::Secret &passphrase, const base::Clock &clock,
                                                        int iterations = keyIterations);
    /// Takes over an authority that was made elsewhere. Certificates above it are taken in their order from those that
    /// were found with it, as far as they are, and from `parents`, all of which have to be.
    /// NotAnAuthority, KeyMismatch, ChainForeign, OutOfRange ("expired", "not-yet-valid"), and those of `create`.
    [[nodiscard]] static base::Result<Authority> adopt(const QString &folder, const pki::LoadedIdentity &loaded,
                                                       const QList<pki::Certificate> &parents,
                                                       const base::Secret &passphrase, const base::Clock &clock,
                                                       int iterations = keyIterations);
    /// NoAuthorityFolder, RegisterDamaged also when the register is missing or another authority's: it is never
    /// made anew beside an existing certificate. The key stays closed.
    [[nodiscard]] static base::Result<Authority> open(const QString &folder, const base::Clock &clock);

    Authority(Authority &&) noexcept;
    Authority &operator=(Authority &&) noexcept;
    ~Authority();

    [[nodiscard]] QString folder() const;
    [[nodiscard]] const pki::Certificate &certificate() const;
    /// What a PFX must carry beside the issued certificate: this authority's and those above it, the root last.
    [[nodiscard]] QList<pki::Certificate> chain() const;
    /// Writes those that are missing. FolderNotWritable, DiskFull, FileWriteFailed.
    [[nodiscard]] base::Result<StoreFiles> storeFiles() const;

    // -- the key
    /// WrongPassword, NoAuthorityFolder (gone meanwhile), KeyMissing (`noKeyFile`, or no key in it),
    /// CertificateDamaged ("key"), KeyMismatch (another authority's key).
    [[nodiscard]] base::Result<> unlock(const base::Secret &passphrase);
    /// Asks only when the key is closed.
    [[nodiscard]] base::Result<> unlock(base::Prompter &prompter, int attempt = 1);
    void lock();
    [[nodiscard]] bool isUnlocked() const;
    /// The key is forgotten this long after its last use; zero: after every use. Ask `forgetIfDue` from a timer, so
    /// that it goes at the time and not at the next use.
    void setForgetAfter(std::chrono::seconds duration);
    void forgetIfDue();
    /// The old file stays until the new one is complete on the disk.
    [[nodiscard]] base::Result<> changePassphrase(const base::Secret &current, const base::Secret &next,
                                                  int iterations = keyIterations);
    [[nodiscard]] base::Result<pki::KeyProtection> keyProtection() const;

    // -- issuing; AuthorityLocked unless the key is open
    [[nodiscard]] base::Result<IssuedIdentity> issueClient(const pki::ClientRequest &request,
                                                           const Recipient &recipient = {});
    [[nodiscard]] base::Result<IssuedIdentity> issueServer(const pki::ServerRequest &request,
                                                           const Recipient &recipient = {});
    /// For the key of a request (`pki::readRequest`); of its wishes only what stands in `request` is granted.
    [[nodiscard]] base::Result<Issued> certifyClient(const pki::ClientRequest &request, const pki::PublicKey &key,
                                                     const Recipient &recipient = {});
    [[nodiscard]] base::Result<Issued> certifyServer(const pki::ServerRequest &request, const pki::PublicKey &key,
                                                     const Recipient &recipient = {});
    /// Called for every certificate of a bulk order after it was recorded, from several threads at once: make the
    /// PFX, add it to `files`, answer what was added; it is made durable together with that of many others and is
    /// recorded, too. A failure of either is the row's result; the certificate stays recorded.
    struct Delivered {
        QStringList paths;
        std::optional<base::NewFiles::Group> group; ///< in `files`; none: nothing was added there
    };
    using Deliver =
        std::function<base::Result<Delivered>(qsizetype row, const IssuedIdentity &issued, base::NewFiles &files)>;
    using BulkResult = QList<base::Result<Issued>>;
    /// Issues on all cores; one result per order, in their order. A row that fails does not stop the others.
    /// Cancelling leaves the remaining rows as Cancelled; what was recorded until then was delivered, too.
    [[nodiscard]] base::Result<BulkResult> issueClients(const QList<ClientOrder> &orders, const Deliver &deliver = {},
                                                        const base::Progress &progress = {});

    // -- renewing: the successor says the same as its predecessor, which stays valid beside it
    /// With a new key of the predecessor's kind, or of `algorithm`. UnknownCertificate.
    [[nodiscard]] base::Result<IssuedIdentity> renew(const QString &serialNumber, int validDays,
                                                     std::optional<pki::KeyAlgorithm> algorithm = {});
    /// For the same key, which the user keeps. NotRenewable, with the day: a revoked key is not certified again.
    [[nodiscard]] base::Result<Issued> renewSameKey(const QString &serialNumber, int validDays);

    /// Many at once, each with a new key of its predecessor's kind; like `issueClients`.
    [[nodiscard]] base::Result<BulkResult> renewAll(const QStringList &serialNumbers, const ValidDays &days,
                                                    const Deliver &deliver = {}, const base::Progress &progress = {});

    // -- revoking
    /// UnknownCertificate, AlreadyRevoked. Takes effect where servers read the next written list.
    [[nodiscard]] base::Result<Issued> revoke(const QString &serialNumber, pki::RevocationReason reason);
    /// Signs and writes ca.crl and ca.crl.pem, with a number that was never used. AuthorityLocked.
    [[nodiscard]] base::Result<WrittenRevocationList> writeRevocationList();
    /// The last one written; null when there was none.
    [[nodiscard]] base::Result<pki::RevocationList> revocationList() const;

    // -- the register
    /// Another one whenever the register or the revocation list was written, by whichever program. Reads neither.
    [[nodiscard]] QByteArray stamp() const;
    /// All, oldest first.
    [[nodiscard]] base::Result<QList<Issued>> issued() const;
    [[nodiscard]] base::Result<Issued> find(const QString &serialNumber) const;
    /// That the certificate was written to a file; all of its files are kept.
    [[nodiscard]] base::Result<> recordFile(const QString &serialNumber, const QString &path);
    [[nodiscard]] base::Result<Settings> settings() const;
    /// InvalidName for an address that cannot be published.
    [[nodiscard]] base::Result<> setSettings(const Settings &settings);

private:
    struct State;
    explicit Authority(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace certwizard::authority
