#pragma once

#include "arguments.h"

namespace certwizard::ctl {

/// Every verb in the order of the help.
[[nodiscard]] QList<Verb> allVerbs();

// One file each, in verbs/.
[[nodiscard]] Verb sitesVerb();
[[nodiscard]] Verb statusVerb();
[[nodiscard]] Verb checkVerb();
[[nodiscard]] Verb planVerb();
[[nodiscard]] Verb applyVerb();
[[nodiscard]] Verb undoVerb();
[[nodiscard]] Verb inspectVerb();
[[nodiscard]] Verb rehearseVerb();
[[nodiscard]] Verb probeVerb();
[[nodiscard]] Verb demoVerb();

} // namespace certwizard::ctl
