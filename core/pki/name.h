#pragma once

#include "openssl.h"
#include "pki/certificate.h"

namespace certwizard::pki {

/// True for text that may go into a certificate: no control characters, no marks that turn the reading
/// direction, no broken surrogate pairs. Letters of every script and emoji are fine.
[[nodiscard]] bool isSafeText(QStringView text);

/// All unknown for null.
[[nodiscard]] KeyInfo keyInfo(const EVP_PKEY *key);

} // namespace certwizard::pki
