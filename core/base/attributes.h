#pragma once

#include "base/error.h"

namespace certwizard::base::platform {

/// Gives one open file what stands beside owner and mode of another: its ACL and security label, and what people and
/// their programs have noted on it (user.*), as far as there is room. FileNotWritable with `path` where the ACL is
/// refused. Does nothing where the system has no such attributes.
[[nodiscard]] Result<> copyAttributes(int from, int to, const QString &path);

} // namespace certwizard::base::platform
