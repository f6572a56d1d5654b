#pragma once

#include "iis/mapping.h"

namespace certwizard::iis {

[[nodiscard]] ManyToOneMapping readManyToOne(const xml::Element &element, bool inherited);
[[nodiscard]] QList<MappingRule> readRules(const xml::Element &mapping);
[[nodiscard]] StoredPassword storedPassword(const xml::Element &mapping);

} // namespace certwizard::iis
