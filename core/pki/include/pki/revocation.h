#pragma once

#include "base/clock.h"
#include "pki/certificate.h"
#include "pki/identity.h"

#include <memory>

using X509_CRL = struct X509_crl_st;

namespace certwizard::pki {

/// By their numbers in RFC 5280, 5.3.1.
enum class RevocationReason {
    Unspecified = 0,
    KeyCompromise = 1,
    AuthorityCompromise = 2,
    AffiliationChanged = 3,
    Superseded = 4,
    CessationOfOperation = 5,
    CertificateHold = 6,
    PrivilegeWithdrawn = 9,
};

struct RevokedCertificate {
    QString serialNumber; ///< lower-case hex, as `Certificate::serialNumber`
    QDateTime time;       ///< UTC
    RevocationReason reason = RevocationReason::Unspecified;
    friend bool operator==(const RevokedCertificate &, const RevokedCertificate &) = default;
};

/// A certificate revocation list: an immutable value like `Certificate`.
class RevocationList {
public:
    RevocationList() = default;
    /// PEM or DER. NotACertificate when it is something else, CertificateDamaged when it is broken.
    [[nodiscard]] static base::Result<RevocationList> read(QByteArrayView content, const QString &source);

    [[nodiscard]] bool isNull() const { return !m_crl; }
    [[nodiscard]] X509_CRL *crl() const { return m_crl.get(); } ///< borrowed
    [[nodiscard]] QByteArray der() const;
    [[nodiscard]] QByteArray pem() const;
    [[nodiscard]] Name issuer() const;
    [[nodiscard]] QDateTime thisUpdate() const;
    [[nodiscard]] QDateTime nextUpdate() const; ///< invalid when the list does not say
    [[nodiscard]] QString number() const;       ///< lower-case hex; empty when the list has none
    [[nodiscard]] QList<RevokedCertificate> entries() const;
    [[nodiscard]] bool isSignedBy(const Certificate &authority) const;

private:
    std::shared_ptr<X509_CRL> m_crl;
};

/// Signs a version 2 list. `number` must grow with every list of the authority. OutOfRange for the validity,
/// NotAnAuthority when the certificate may not sign lists, KeyMismatch.
[[nodiscard]] base::Result<RevocationList> createRevocationList(const Identity &authority,
                                                                const QList<RevokedCertificate> &entries,
                                                                quint64 number, int validDays,
                                                                const base::Clock &clock);

} // namespace certwizard::pki
