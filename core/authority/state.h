#pragma once

#include "authority/authority.h"
#include "base/file.h"
#include "register.h"

#include <mutex>
#include <vector>

namespace certwizard::authority {

inline constexpr QLatin1StringView certificateFile("ca.crt");
inline constexpr QLatin1StringView chainFile("ca-chain.crt");
inline constexpr QLatin1StringView rootFile("ca-root.crt");
inline constexpr QLatin1StringView keyFile("ca.key");
inline constexpr QLatin1StringView registerFile("register.sqlite");
inline constexpr QLatin1StringView revocationListFile("ca.crl");
inline constexpr QLatin1StringView revocationListPemFile("ca.crl.pem");

/// See `Authority::storeFiles`; `folder` may be one that is still being furnished.
[[nodiscard]] base::Result<StoreFiles> writeStoreFiles(const QString &folder, const pki::Certificate &certificate,
                                                       const QList<pki::Certificate> &parents);

/// Makes or replaces a file of the authority's own folder: readers see the old one or the new one, whole and on the
/// disk. No backup is made: a list is made anew at any time, and an old key file would keep an old passphrase useful.
[[nodiscard]] base::Result<> writeOwn(const QString &path, QByteArrayView bytes, base::Access access);

/// The algorithm that makes a key like this one; P-256 for kinds that are not made here.
[[nodiscard]] pki::KeyAlgorithm algorithmLike(const pki::KeyInfo &key);

struct Authority::State {
    State(QString path, pki::Certificate own, QList<pki::Certificate> above, base::Clock time)
        : folder(std::move(path)),
          certificate(std::move(own)),
          parents(std::move(above)),
          clock(std::move(time)),
          issuedRegister(folder + u'/' + registerFile, folder)
    {
    }

    [[nodiscard]] QString filePath(const QString &name) const { return folder + u'/' + name; }
    /// The mutex is held by the caller.
    [[nodiscard]] bool isDue(const QDateTime &now) const
    {
        return forgetAfter.count() > 0 && lastUse.secsTo(now) >= forgetAfter.count();
    }
    /// The open key, whose time starts anew; AuthorityLocked.
    [[nodiscard]] base::Result<pki::PrivateKey> useKey();
    [[nodiscard]] base::Result<pki::Identity> identity();

    /// What signing takes: the open key, and what the register wants in every certificate.
    struct Signing {
        pki::Identity authority;
        pki::Publication publication;
        base::Clock clock;
        [[nodiscard]] base::Result<pki::Identity> renewWithNewKey(const pki::Certificate &old,
                                                                  pki::KeyAlgorithm algorithm, int validDays) const;
    };
    [[nodiscard]] base::Result<Signing> signing();
    using MakeIdentity = std::function<base::Result<pki::Identity>(const Signing &with)>;
    using MakeCertificate = std::function<base::Result<pki::Certificate>(const Signing &with)>;
    /// Makes and records; of `entry` the certificate and the time are filled in.
    [[nodiscard]] base::Result<IssuedIdentity> issue(NewRecord entry, const MakeIdentity &make);
    [[nodiscard]] base::Result<Issued> certify(NewRecord entry, const MakeCertificate &make);
    [[nodiscard]] base::Result<Issued> record(NewRecord record) const;

    /// One certificate of a bulk order before it is recorded.
    struct Made {
        pki::Identity identity;
        NewRecord record;
    };
    using MakeRow = std::function<base::Result<Made>(qsizetype row, const Signing &with)>;
    class BulkOrder;
    [[nodiscard]] base::Result<BulkResult> inBulk(qsizetype count, const MakeRow &make, const Deliver &deliver,
                                                  const base::Progress &progress);

    QString folder;
    pki::Certificate certificate;
    QList<pki::Certificate> parents;
    base::Clock clock;
    Register issuedRegister;
    mutable std::mutex registerTurn; ///< an order's threads take turns; SQLite lets whoever is second nap

    std::mutex mutex; ///< for what follows
    std::optional<pki::PrivateKey> key;
    QDateTime lastUse;
    std::chrono::seconds forgetAfter = std::chrono::minutes(15);
};

} // namespace certwizard::authority
