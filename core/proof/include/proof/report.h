#pragma once

#include "apply/apply.h"
#include "proof/proof.h"

namespace certwizard::proof {

/// What an administrator attaches to a change ticket: values only, `ui/wording` makes the pages of it. Holds no
/// secret but what the changes carry sealed, and nothing of it is ever shown.
struct Report {
    QString site;
    QString file;        ///< the configuration's path
    QByteArray fileHash; ///< SHA-256 of what was tried
    QDateTime made;
    QString madeBy; ///< the account of this computer; empty: unknown
    QList<setup::Change> changes;
    apply::Diff diff;
    std::optional<apply::Outcome> outcome; ///< absent: nothing has been written
    QList<setup::ServerTask> tasks;        ///< still to be done on the server
    std::optional<Proof> proof;
    bool ownServerCertificate = false;
    bool assumesModule = false;
    int leftOut = 0;                     ///< mapped users who were not tried one by one
    QList<pki::Certificate> authorities; ///< that the rehearsal trusted
    QList<pki::RevocationList> revocationLists;
    std::optional<diagnose::ProbeReport> probe;
};

} // namespace certwizard::proof
