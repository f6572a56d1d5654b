#pragma once

#include <QString>

namespace certwizard::base {

/// The account that this process runs as, asked from the system and not from the environment: also for programs that
/// a service or a scheduler has started. On POSIX its number where it has no name.
[[nodiscard]] QString processAccount();

} // namespace certwizard::base
