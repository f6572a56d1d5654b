#pragma once

#include <QString>

namespace certwizard::base {

/// A file name made of a person's or host's name: no separators, nothing that Windows refuses or that turns the
/// reading direction, never empty, never a hidden file, at most 120 octets. Different names may give the same one.
[[nodiscard]] QString fileNameFor(const QString &name);

} // namespace certwizard::base
