#pragma once

#include "iis/mapping.h"

namespace certwizard::iis {

/// Does `earlier` catch every certificate that `later` catches, under the reading that RuleMatcher takes? Says
/// false where it cannot tell.
[[nodiscard]] bool shadows(const ManyToOneMapping &earlier, const ManyToOneMapping &later);

} // namespace certwizard::iis
