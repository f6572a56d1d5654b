#pragma once

#include "pki/certificate.h"

#include <optional>

namespace certwizard::pki {

/// What speaks for or against using a certificate. `days` and `text` of the finding carry what its
/// sentence needs.
enum class FitnessCode {
    NotYetValid, ///< days until it is
    Expired,     ///< days since
    ExpiresSoon, ///< days left
    WeakKey,     ///< text: the kind and size, "RSA 1024"
    WeakSignature, ///< MD5 or SHA-1; text: the algorithm. Not reported of self-signed ones, whose signature proves nothing
    UncommonKey, ///< Ed25519 and the like, which Windows' TLS does not use; text: the kind
    IsAuthority, ///< a CA certificate
    SelfSigned,
    IssuerUnknown,   ///< none of the known authorities; text: the issuer's name
    IssuerDisagrees, ///< an authority of that name is known, but it did not sign this; text: its name
    KeyMissing,      ///< reported only when the caller says whether there is a key
    UsageForbidsTls, ///< the key usage extension lacks digital signature

    NotForClients,   ///< the extended key usage lacks client authentication; text: what it lists, as dotted OIDs
    LooksLikeServer, ///< made for servers; text: the first host name, may be empty

    NotForServers,      ///< the extended key usage lacks server authentication; text: what it lists
    NameMismatch,       ///< text: the names it has
    NoAlternativeNames, ///< only the common name names the host: browsers do not read that

    PurposesUnlisted, ///< no extended key usage: allowed for everything by convention
};

enum class FitnessSeverity {
    Note,    ///< worth knowing
    Warning, ///< works, but not for long or not well
    Problem, ///< will be refused
};

struct FitnessFinding {
    FitnessCode code = FitnessCode::Expired;
    FitnessSeverity severity = FitnessSeverity::Note;
    qint64 days = 0;
    QString text = {};
    friend bool operator==(const FitnessFinding &, const FitnessFinding &) = default;
};

struct FitnessContext {
    QDateTime now;
    QList<Certificate> authorities = {}; ///< known ones; when empty, nothing is said about the issuer
    /// With no authority known, it is said that the issuer is not known: a warning, for a server may know it.
    bool saysUnknownIssuer = false;
    bool checkSignature = true;             ///< of the issuer; off for long lists, where names and key identifiers do
    std::optional<bool> hasPrivateKey = {}; ///< not set: not asked
    int soonDays = 30;
};

/// Sorted: problems, then warnings, then notes.
struct Fitness {
    QList<FitnessFinding> findings;

    [[nodiscard]] bool has(FitnessCode code) const;
    [[nodiscard]] FitnessSeverity worst() const; ///< Note when there are no findings
    [[nodiscard]] bool isUsable() const { return worst() != FitnessSeverity::Problem; }
};

/// Can this be a client certificate for IIS?
[[nodiscard]] Fitness clientFitness(const Certificate &certificate, const FitnessContext &context);

/// Can this be a server certificate for `host`, a name or an address? An empty host is not compared.
[[nodiscard]] Fitness serverFitness(const Certificate &certificate, const QString &host, const FitnessContext &context);

/// True when a client that asks for `host` accepts the certificate's names; the common name does not count.
[[nodiscard]] bool matchesHost(const Certificate &certificate, const QString &host);

} // namespace certwizard::pki
