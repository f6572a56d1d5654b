#pragma once

#include "setup/plan.h"

#include <QJsonObject>

namespace certwizard::apply {

/// A change for programs and for the journal: before and after, certificates by name and thumbprint, of
/// passwords only whether one is set.
[[nodiscard]] QJsonObject toJson(const setup::Change &change);

} // namespace certwizard::apply
