#pragma once

#include "mappings/facts.h"

#include <QFlags>

namespace certwizard::mappings {

/// What can be said about a row, each with a meaning for who gets in.
enum class Condition : unsigned {
    ExpiresSoon = 0x1,
    NotYetValid = 0x2,
    Expired = 0x4,
    NotForClients = 0x8, ///< its purposes exclude client authentication: 403.7 or 403.16 (reference 4)
    Authority = 0x10,    ///< a CA certificate: nobody signs in with one
    ServerCertificate = 0x20,
    Duplicate = 0x40,   ///< another mapping of the site has the same certificate: 500.19 (reference 2.3)
    Fixable = 0x80,     ///< header, footer or white space inside: no visitor's certificate ever equals it
    Unreadable = 0x100, ///< cut off or something else: 401.1 for this user
    NoAccount = 0x200,
    NoPassword = 0x400,   ///< IIS cannot log the account on
    SourceFailed = 0x800, ///< a certificate file that the answers name could not be read
};
Q_DECLARE_FLAGS(Conditions, Condition)

/// Conditions with which the mapping does not work; the others only announce something.
inline constexpr unsigned problemMask = 0xffa;

/// Days before the end of validity from which on a certificate "expires soon".
inline constexpr int expiryNoticeDays = 30;

/// What the certificate alone says at that moment (seconds since 1970, UTC).
[[nodiscard]] Conditions judge(const CertificateMarks &certificate, qint64 now);
/// Whole days until the end of validity, never negative.
[[nodiscard]] int daysLeft(const CertificateMarks &certificate, qint64 now);
[[nodiscard]] inline bool isProblem(Conditions conditions)
{
    return (conditions.toInt() & problemMask) != 0
           && (conditions.toInt() & problemMask) != unsigned(Condition::Expired);
}

/// With these nobody signs in, whatever the mapping says.
[[nodiscard]] inline bool isUnusable(Conditions conditions)
{
    return (conditions
            & (Conditions(Condition::Unreadable) | Condition::Authority | Condition::ServerCertificate
               | Condition::NotForClients | Condition::Expired))
           != 0;
}

} // namespace certwizard::mappings

Q_DECLARE_OPERATORS_FOR_FLAGS(certwizard::mappings::Conditions)
