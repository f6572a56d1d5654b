#pragma once

#include "base/secret.h"

#include <QString>

#include <optional>

namespace certwizard::base {

/// What an environment variable holds, nothing when there is none. On Windows the wide one is read: the narrow one loses
/// what the system's code page does not have.
[[nodiscard]] std::optional<Secret> secretFromEnvironment(const QString &variable);

} // namespace certwizard::base
