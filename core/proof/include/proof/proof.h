#pragma once

#include "base/progress.h"
#include "diagnose/probe.h"
#include "rehearse/rehearsal.h"
#include "setup/plan.h"

/// The proof at the end: visitors of every kind come to a rehearsal of the planned configuration over real TLS, and
/// each has to get what was promised.
namespace certwizard::proof {

struct Visitor {
    enum class Kind { NoCertificate, Stranger, User };
    Kind kind = Kind::NoCertificate;
    pki::Certificate certificate; ///< null for NoCertificate
    pki::PrivateKey key;          ///< null where only the certificate is known: then only the decision is tried
    QString account;              ///< whom a User has to be signed in as; empty: has to be refused
};

struct Row {
    Visitor visitor;
    bool overTls = false;  ///< a real connection was made; else the decision was asked for without one
    QString got;           ///< "403.7", "200"; empty when the connection broke
    rehearse::Visit visit; ///< what the server decided, and why
    bool asPromised = false;
};

struct Proof {
    QList<Row> rows;
    QDateTime when;
    /// No certificate is refused, a stranger is refused, every user got in as the right account.
    [[nodiscard]] bool isGreen() const;
};

struct ProofRequest {
    rehearse::RehearsalSetup setup;
    QList<Visitor> users; ///< a visitor without certificate and a stranger come first in any case
};

/// Blocks: call it off the UI thread. Cancelled, or what starting the rehearsal and making a stranger can fail with.
[[nodiscard]] base::Result<Proof> prove(const ProofRequest &request, const base::Progress &progress = {});

/// The configuration as a plan will leave it; what is rehearsed before anything is written.
[[nodiscard]] base::Result<iis::Configuration> plannedConfiguration(const setup::Plan &plan);

/// When the rehearsal has to ask, by what the plan chose for the binding; `tls13` is set along with it.
void applyNegotiation(rehearse::RehearsalSetup &setup, const setup::Choices &choices);

} // namespace certwizard::proof
