#pragma once

#include "base/secret.h"

#include <vector>

namespace certwizard::test {

/// A secret as a test may keep it: never in the clear, or the scan would find the test's own copy.
using Masked = std::vector<unsigned char>;
[[nodiscard]] Masked masked(const base::Secret &secret);
/// As it stands in a QString.
[[nodiscard]] Masked maskedAsText(const base::Secret &secret);

/// How often it stands in this process's writable memory; -1 where that cannot be read. Linux.
[[nodiscard]] int copiesOf(const Masked &needle);

/// Why no scan is made here; null: one is.
[[nodiscard]] const char *whyNoScan();

} // namespace certwizard::test
