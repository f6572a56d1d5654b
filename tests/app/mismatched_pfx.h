#pragma once

#include "ctl.h"

namespace certwizard::test {

/// A PFX whose key is another certificate's, of the bench's certificates: no tool makes one, so it is put together by
/// hand.
[[nodiscard]] QByteArray mismatchedPfx(const Bench &bench);

} // namespace certwizard::test
