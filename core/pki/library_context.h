#pragma once

#include "base/error.h"
#include "openssl.h"

namespace certwizard::pki::openssl {

/// A library context of our own with the default and the legacy provider: reads what is old without
/// making it available to the rest of the process. Lives until the process ends; safe in threads.
[[nodiscard]] OSSL_LIB_CTX *legacyContext();

/// The work that a file may make us do to test a password. Ten million rounds take seconds; a file that
/// asks for more is an attack or damaged.
inline constexpr std::int64_t maximumIterations = 10'000'000;

/// Iterations of a password-based encryption (PKCS#5 v1.5, PKCS#12, PBES2); 0 where it has none.
[[nodiscard]] std::int64_t iterationsOf(const X509_ALGOR *algorithm);

/// How a decryption with a password ended.
enum class Opened { Yes, No, Unsupported };
/// Looks at OpenSSL's queue of errors and empties it.
[[nodiscard]] Opened whyNotOpened();

} // namespace certwizard::pki::openssl
