#pragma once

#include "pki/certificate.h"
#include "pki/revocation.h"

#include <optional>

namespace certwizard::authority {

enum class IssuedPurpose { Client, Server };
enum class IssuedStatus { Valid, NotYetValid, Expired, Revoked };

/// How long what is renewed together is valid.
struct ValidDays {
    int client = 0;
    int server = 0;

    [[nodiscard]] static ValidDays same(int days) { return {days, days}; }
    [[nodiscard]] int of(IssuedPurpose purpose) const { return purpose == IssuedPurpose::Server ? server : client; }
};

/// For whom a certificate is. Free text, for people; nothing of it goes into the certificate.
struct Recipient {
    QString account = {}; ///< the Windows account it will be mapped to
    QString note = {};
};

/// A certificate that the authority issued, as its register knows it.
struct Issued {
    qint64 id = 0;
    pki::Certificate certificate;
    IssuedPurpose purpose = IssuedPurpose::Client;
    QDateTime issuedAt; ///< UTC
    Recipient recipient;
    QStringList files;    ///< where it was written to, oldest first
    qint64 renews = 0;    ///< the id of its predecessor, 0 for none
    qint64 renewedBy = 0; ///< the id of its successor, 0 for none
    std::optional<pki::RevokedCertificate> revocation;

    [[nodiscard]] QString serialNumber() const { return certificate.serialNumber(); }
    [[nodiscard]] IssuedStatus statusAt(const QDateTime &now) const
    {
        if (revocation)
            return IssuedStatus::Revoked;
        if (now < certificate.notBefore())
            return IssuedStatus::NotYetValid;
        return now < certificate.notAfter() ? IssuedStatus::Valid : IssuedStatus::Expired;
    }
    /// Valid, ends before `moment`, and nothing has followed it yet.
    [[nodiscard]] bool isDue(const QDateTime &now, const QDateTime &moment) const
    {
        return statusAt(now) == IssuedStatus::Valid && renewedBy == 0 && certificate.notAfter() < moment;
    }
};

} // namespace certwizard::authority
