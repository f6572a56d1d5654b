#pragma once

#include "pki/certificate.h"
#include "pki/revocation.h"

#include <optional>

namespace certwizard::pki {

enum class ChainProblem {
    IssuerNotFound, ///< nobody given issued this link
    NotTrusted,     ///< the chain ends in a self-signed certificate that is not among the trusted
    Expired,
    NotYetValid,
    WrongPurpose,
    Revoked,               ///< detail: the reason's number in RFC 5280, where the list says one
    RevocationUnknown,     ///< no list of this link's issuer was given
    RevocationListExpired, ///< also for a list that is not valid yet
    RevocationListInvalid, ///< its signature or form is wrong
    BadSignature,
    NotAnAuthority,   ///< this link issued another, but may not
    PathTooLong,      ///< this link's path length is exceeded
    NameNotPermitted, ///< a name constraint above forbids it
    Malformed,        ///< an extension that cannot be read or understood
    Other,            ///< detail: OpenSSL's reason
};

struct ChainFault {
    ChainProblem problem = ChainProblem::Other;
    int link = 0; ///< index into `Chain::certificates`
    QString detail = {};
    friend bool operator==(const ChainFault &, const ChainFault &) = default;
};

struct Chain {
    QList<Certificate> certificates; ///< the certificate itself first, as far up as it could be built
    QList<ChainFault> faults;        ///< all that were found, the most telling first

    [[nodiscard]] bool isValid() const { return faults.isEmpty(); }
    /// Where to mark the chain as broken.
    [[nodiscard]] std::optional<ChainFault> broken() const
    {
        return faults.isEmpty() ? std::nullopt : std::optional(faults.first());
    }
};

struct ChainContext {
    QDateTime time;                                  ///< when it must hold
    Purpose purpose = Purpose::ClientAuthentication; ///< `Any`: not compared
    /// Only self-signed ones are anchors, as in Windows' store of trusted roots; others help building.
    QList<Certificate> trusted = {};
    QList<Certificate> intermediates = {};
    QList<RevocationList> revocationLists = {};
    bool requireRevocationLists = false; ///< every link must be covered; else only links that a given list covers
};

/// The certificates above, its issuer first, as far up as they are among `candidates`, in whatever order and with
/// whatever else these come. Each one's key signed the certificate before it. Neither dates nor purposes are looked at.
[[nodiscard]] QList<Certificate> certificatesAbove(const Certificate &certificate,
                                                   const QList<Certificate> &candidates);

[[nodiscard]] Chain buildChain(const Certificate &certificate, const ChainContext &context);

} // namespace certwizard::pki
