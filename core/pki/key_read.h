#pragma once

#include "base/prompter.h"
#include "pki/private_key.h"

#include <functional>

namespace certwizard::pki {

/// Where a password comes from when one turns out to be needed.
struct PasswordSource {
    std::function<base::Result<base::Secret>(base::SecretPurpose purpose)> ask;
    bool known = false; ///< asking disturbs nobody: no need to try first whether an empty one will do
};

[[nodiscard]] bool isPrivateKeyLabel(QByteArrayView label);

/// A key in PEM with one of the labels above: PKCS#8, PKCS#1, SEC1, encrypted in either way or not.
/// PasswordNeeded and what `ask` answers, WrongPassword, CertificateDamaged, UnsupportedAlgorithm.
[[nodiscard]] base::Result<PrivateKey> keyFromPem(QByteArrayView pem, const QString &source,
                                                  const PasswordSource &passwords);
[[nodiscard]] base::Result<PrivateKey> keyFromDer(QByteArrayView der, const QString &source,
                                                  const PasswordSource &passwords);

} // namespace certwizard::pki
