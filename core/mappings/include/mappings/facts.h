#pragma once

#include "iis/mapping.h"
#include "pki/certificate.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <array>

namespace certwizard::mappings {

/// What is judged of a certificate: kept for every row, because there may be 100,000 of them.
struct CertificateMarks {
    using Defect = iis::MappingCertificate::Defect;

    std::array<quint8, 20> thumbprint{}; ///< SHA-1 of the certificate
    Defect defect = Defect::Empty;
    qint64 notBefore = 0; ///< seconds since 1970, UTC
    qint64 notAfter = 0;
    bool readable = false;             ///< the rest is set, also for defects that can be fixed with certainty
    bool clientAuthentication = false; ///< its purposes allow it, or it has none
    bool serverAuthentication = false; ///< its purposes name it
    bool authority = false;

    [[nodiscard]] QByteArray thumbprintKey() const; ///< its 20 octets, for hashes
    [[nodiscard]] QString thumbprintText() const;   ///< 40 upper-case hex digits
    [[nodiscard]] QDateTime validFrom() const { return QDateTime::fromSecsSinceEpoch(notBefore, QTimeZone::UTC); }
    [[nodiscard]] QDateTime validUntil() const { return QDateTime::fromSecsSinceEpoch(notAfter, QTimeZone::UTC); }
    /// What is wrong with the text can be mended without asking anybody.
    [[nodiscard]] bool isFixable() const;
};

/// What a row tells about its certificate.
struct CertificateFacts : CertificateMarks {
    QString person;  ///< the subject for people, common name first
    QString subject; ///< whole
    QString issuer;  ///< for people
    QString serial;  ///< hex
    QString upn;     ///< the first
    QString email;   ///< the first
};

[[nodiscard]] CertificateFacts factsOf(const pki::Certificate &certificate);
/// From the text of a `certificate` attribute, as IIS would read it.
[[nodiscard]] CertificateFacts readFacts(QByteArrayView attributeText);

} // namespace certwizard::mappings
