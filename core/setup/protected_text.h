#pragma once

#include "base/secret.h"

namespace certwizard::setup {

/// A password in the form in which IIS stores protected ones (reference 2.6): taken over from another mapping of the
/// same server, whose key opens it here too. It is written as it is; to IIS that form never is a plain password.
[[nodiscard]] inline bool isProtectedText(const base::Secret &password)
{
    const auto text = password.reveal();
    return text.size() > 10 && text.starts_with("[enc:") && text.ends_with(":enc]");
}

} // namespace certwizard::setup
