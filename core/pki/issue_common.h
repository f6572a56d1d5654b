#pragma once

#include "base/clock.h"
#include "openssl.h"
#include "pki/identity.h"

namespace certwizard::pki {

struct Validity {
    QDateTime notBefore;
    QDateTime notAfter;
};

/// Begins an hour ago. OutOfRange when the days are none or too many.
[[nodiscard]] base::Result<Validity> validityFor(int days, const base::Clock &clock);

/// The digest that fits the strength of the signing key; null for keys that have one built in.
[[nodiscard]] const EVP_MD *digestFor(const EVP_PKEY *signer);

/// NotAnAuthority unless it is a CA with this bit of key usage (KU_…), KeyMismatch unless the key is its own.
[[nodiscard]] base::Result<> checkAuthority(const Identity &authority, unsigned usage);

} // namespace certwizard::pki
