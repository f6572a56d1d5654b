#pragma once

#include "base/progress.h"
#include "diagnose/probe.h"
#include "rehearse/rehearsal.h"
#include "setup/plan.h"

/// The proof at the end: visitors of every kind come to a rehearsal of the planned configuration over real TLS, and
/// each has to get what was promised.
namespace certwizard::proof {

struct Visitor {
    enum class Kind {
        NoCertificate,
        Stranger, ///< a good certificate of an authority that nobody trusts
        Unmapped, ///< a good certificate of a trusted authority that no mapping names
        User,
        Rule, ///< nobody in particular, whose certificate fits a many-to-one mapping
    };
    Kind kind = Kind::NoCertificate;
    pki::Certificate certificate;       ///< null for NoCertificate
    pki::PrivateKey key;                ///< null where only the certificate is known: then only the decision is tried
    QString account;                    ///< whom a User or a Rule has to be signed in as; empty: has to be refused
    bool chosen = true;                 ///< false: mapped before this run, which promises nothing about him
    QString path = QStringLiteral("/"); ///< what is asked for
    bool opensHole = false;             ///< `path` is known to opt out of the site's settings
    iis::ManyToOneMapping rule = {};    ///< of a Rule
};

/// What became of what was promised to one visitor.
enum class Promise {
    Kept,
    Broken,
    Hole,    ///< let in without being anybody's account, at a place that the configuration leaves open
    Unknown, ///< cannot be told here: the certificate's authority is not among those given
    Noted,   ///< worth knowing, and not this run's doing: mapped before and refused; a rule that lets nobody in
};

struct Row {
    Visitor visitor;
    bool overTls = false;  ///< a real connection was made; else the decision was asked for without one
    QString got;           ///< "403.7", "200"; empty when the connection broke
    rehearse::Visit visit; ///< what the server decided, and why
    Promise promise = Promise::Broken;
};

struct Proof {
    QList<Row> rows;
    QDateTime when;
    bool assumesHandshake = false; ///< as in the request
    int rulesLeftOut = 0;          ///< rules in use for which nobody came: there are more than `maximumRules`
    /// No certificate and a certificate without a mapping are refused everywhere, a stranger is refused, every chosen
    /// user got in as the right account, and nobody got in as somebody else. At least one user was seen to get in, or
    /// a rule lets people in.
    [[nodiscard]] bool isGreen() const;
    [[nodiscard]] int count(Promise promise) const;
    /// Users who got in as the right account.
    [[nodiscard]] int usersProven() const;
    /// Rules by which people got in whom nobody has named.
    [[nodiscard]] QList<iis::ManyToOneMapping> openRules() const;
};

/// Of more rules the first ones are tried, which decide first.
inline constexpr qsizetype maximumRules = 50;

struct ProofRequest {
    rehearse::RehearsalSetup setup;
    QList<Visitor> users; ///< a visitor without certificate, a stranger and somebody unmapped come first in any case
    /// When the server asks for the certificate is not known and counts as in the first handshake: Windows keeps it.
    bool assumesHandshake = false;
    /// Rules that are in use, with whom each has to sign people in as; one visitor comes for each.
    QList<std::pair<iis::ManyToOneMapping, QString>> rules = {};
    QStringList openPaths; ///< URL paths that opt out: tried without a certificate and with one that is not mapped
};

/// Blocks: call it off the UI thread. Cancelled, or what starting the rehearsal and making a stranger can fail with.
[[nodiscard]] base::Result<Proof> prove(const ProofRequest &request, const base::Progress &progress = {});

/// The configuration as a plan will leave it; what is rehearsed before anything is written.
[[nodiscard]] base::Result<iis::Configuration> plannedConfiguration(const setup::Plan &plan);

/// When the rehearsal has to ask, by what the plan chose for the binding; `tls13` is set along with it.
void applyNegotiation(rehearse::RehearsalSetup &setup, const setup::Choices &choices);

} // namespace certwizard::proof
