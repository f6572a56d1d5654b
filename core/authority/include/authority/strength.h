#pragma once

#include "base/secret.h"

namespace certwizard::authority {

enum class Strength { Empty, Weak, Fair, Good, Strong };

/// A careful guess at what a passphrase is worth against somebody who tries the likely ones first: repeated
/// characters, runs ("abcd", "1234", rows of the keyboard), years and the commonest words count for little.
struct PassphraseEstimate {
    double bits = 0;
    Strength strength = Strength::Empty;
};
[[nodiscard]] PassphraseEstimate estimate(const base::Secret &passphrase);

} // namespace certwizard::authority
