#pragma once

#include "base/error.h"
#include "base/secret.h"

#include <openssl/evp.h>

#include <memory>

namespace certwizard::iis {

struct EvpKeyFree {
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
};
using EvpKeyPtr = std::unique_ptr<EVP_PKEY, EvpKeyFree>;

/// The RSAKeyValue XML that aspnet_regiis exports. PasswordKeyInvalid, PasswordKeyPublicOnly.
[[nodiscard]] base::Result<EvpKeyPtr> readRsaKeyValue(const base::Secret &xml, const QString &fileName);

/// What CryptoAPI encrypted to the key; `encrypted` most significant octet first. Empty when it was not for this key.
[[nodiscard]] base::Secret decryptSessionKey(EVP_PKEY *key, QByteArrayView encrypted, bool oaep);

} // namespace certwizard::iis
