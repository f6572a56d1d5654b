#pragma once

#include "base/error.h"
#include "base/secret.h"

namespace certwizard::base {

/// What a password is for. The sentence that asks is made by whoever shows it.
enum class SecretPurpose {
    OpenPfx,        ///< subject: the file
    OpenPrivateKey, ///< subject: the file
    ProtectPfx,     ///< a new one; subject: the file to be written
    AuthorityKey,   ///< opens the authority's key; subject: its folder
    NewAuthorityKey,
    AccountPassword, ///< subject: the Windows account
};

struct SecretRequest {
    SecretPurpose purpose = SecretPurpose::OpenPfx;
    QString subject;
    int attempt = 1; ///< from the second on, the one before was wrong
};

/// Asks people for secrets: a dialog, a terminal, or the environment in tests. Implementations
/// answer `Cancelled` when the person gives up and `NoPrompt` when nobody can be asked.
class Prompter {
public:
    virtual ~Prompter() = default;
    [[nodiscard]] virtual Result<Secret> askSecret(const SecretRequest &request) = 0;
};

} // namespace certwizard::base
