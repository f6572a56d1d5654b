#pragma once

#include "proof/proof.h"

#include "pki/identity.h"

namespace certwizard::proof {

/// A file with a private key, and its password where it is known.
struct HeldFile {
    QString path;
    base::SharedSecret password; ///< null: none is known
};

/// What a run of the wizard knows when the rehearsal is to be prepared.
struct CastRequest {
    iis::Configuration configuration; ///< as planned, or as written
    setup::Choices choices;
    QList<setup::Change> changes; ///< of the plan: whose mappings are new or different, and so are promised
    QList<setup::ServerTask> tasks;
    bool countsModuleAsInstalled = false; ///< also where no task is to install it
    setup::SecretVault vault;
    QList<HeldFile> held;                ///< client certificates with keys, like those that the wizard made
    QList<pki::Certificate> authorities; ///< given by the person
    QList<pki::RevocationList> revocationLists;
    std::optional<pki::LoadedIdentity> server; ///< given by the person; absent: what the choices say, or a stand-in
    base::Clock clock = base::systemClock();
};

/// Who comes, and to what.
struct Cast {
    ProofRequest request;
    bool ownServerCertificate = false; ///< false: a stand-in for localhost, made for this rehearsal
    bool assumesModule = false;        ///< the mapping module is not there yet and counts as installed
    bool lacksModule = false;          ///< it is not there and does not count: nobody is signed in by a certificate
    bool hasHttpsBinding = true;       ///< false: nobody reaches the site like this; the rehearsal does as if
    int leftOut = 0;                   ///< mapped users who are not tried one by one
    QList<base::Error> problems;       ///< files that could not be used
};

/// How many users come at most; chosen ones first.
inline constexpr int maximumUsers = 200;

/// Reads the files, so it blocks: call it off the UI thread. UnknownSite, Cancelled, or what making a stand-in can fail
/// with; a client's file that cannot be used is a problem in the cast, not a failure.
[[nodiscard]] base::Result<Cast> makeCast(const CastRequest &request, const std::stop_token &stop = {});

/// The authorities among certificates; NotAnAuthority (detail "trust": no key is wanted) names one that is none.
[[nodiscard]] base::Result<QList<pki::Certificate>> readAuthorities(const QString &path);
/// One list, whatever is in the file besides; all that `base::readFile` and `pki::RevocationList::read` can fail with.
[[nodiscard]] base::Result<pki::RevocationList> readRevocationList(const QString &path);

} // namespace certwizard::proof
