#pragma once

#include "pki/certificate.h"

#include <optional>

namespace certwizard::pki {

/// Bits of the key usage extension, by their numbers in RFC 5280.
enum class KeyUsage {
    DigitalSignature,
    NonRepudiation,
    KeyEncipherment,
    DataEncipherment,
    KeyAgreement,
    CertificateSigning,
    ListSigning,
    EncipherOnly,
    DecipherOnly
};

/// What a certificate says besides; for whoever compares it with what another program shows.
struct Details {
    QList<KeyUsage> keyUsages;     ///< empty: every usage
    std::optional<int> pathLength; ///< of an authority: how many more may stand below it
    QStringList otherNames;        ///< alternative names of other kinds, "URI:…" as openssl writes them
    QStringList responders;        ///< addresses that answer whether it is revoked (OCSP)
    QString subjectKeyId;          ///< upper-case hex digits, empty where there is none
    QString authorityKeyId;
};
[[nodiscard]] Details detailsOf(const Certificate &certificate);

} // namespace certwizard::pki
