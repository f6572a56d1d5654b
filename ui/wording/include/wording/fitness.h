#pragma once

#include "pki/chain.h"
#include "pki/fitness.h"
#include "wording/message.h"

namespace certwizard::wording {

/// What speaks for or against using a certificate, and what to do about it.
[[nodiscard]] Message describe(const pki::FitnessFinding &finding);

/// In a few words for a table: "expired", "not for client authentication".
[[nodiscard]] QString shortName(pki::FitnessCode code);

/// Where and why a chain is broken.
[[nodiscard]] Message describe(const pki::ChainFault &fault, const pki::Chain &chain);

} // namespace certwizard::wording
