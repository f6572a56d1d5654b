#pragma once

#include "pki/certificate.h"

namespace certwizard::pki {

/// The addresses of the revocation list that a certificate names; empty: servers cannot find one by it.
[[nodiscard]] QStringList revocationListUrlsOf(const Certificate &certificate);

} // namespace certwizard::pki
