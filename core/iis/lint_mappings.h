#pragma once

#include "iis/lint.h"

namespace certwizard::iis {

/// The one-to-one mappings of a site; false when it was stopped.
[[nodiscard]] bool lintOneToOne(const MappingSettings &settings, const LintOptions &options,
                                std::vector<Finding> &findings);
void lintManyToOne(const MappingSettings &settings, std::vector<Finding> &findings);

} // namespace certwizard::iis
