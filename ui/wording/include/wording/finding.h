#pragma once

#include "iis/lint.h"
#include "wording/message.h"

namespace certwizard::wording {

/// What `iis::lint` found, in sentences: what is so, what follows from it, what to do.
[[nodiscard]] Message describe(const iis::Finding &finding);

} // namespace certwizard::wording
