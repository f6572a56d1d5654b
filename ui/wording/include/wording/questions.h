#pragma once

#include "base/prompter.h"

namespace certwizard::wording {

/// An authority's key has one; files and accounts have passwords.
[[nodiscard]] bool isPassphrase(base::SecretPurpose purpose);

} // namespace certwizard::wording
