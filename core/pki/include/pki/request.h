#pragma once

#include "pki/certificate.h"
#include "pki/private_key.h"

namespace certwizard::pki {

/// A certificate request (PKCS#10) whose sender has proved to hold the key. What it asks for is a
/// wish: an authority takes over only what its administrator confirms.
struct CertificateRequest {
    Name subject;
    QStringList dnsNames;
    QList<QHostAddress> ipAddresses;
    QStringList emails; ///< alternative names first, then E of the subject
    QStringList upns;
    PublicKey key;
};

/// Reads PEM, bare base64 or DER. NotARequest when it is something else, CertificateDamaged, RequestNotProven when
/// its signature is not that of its key, UnsupportedAlgorithm.
[[nodiscard]] base::Result<CertificateRequest> readRequest(QByteArrayView content, const QString &source);
[[nodiscard]] base::Result<CertificateRequest> readRequestFile(const QString &path);

} // namespace certwizard::pki
