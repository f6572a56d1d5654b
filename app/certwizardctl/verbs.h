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
[[nodiscard]] Verb pfxVerb();
[[nodiscard]] Verb authorityCreateVerb();
[[nodiscard]] Verb authorityAdoptVerb();
[[nodiscard]] Verb authorityIssueVerb();
[[nodiscard]] Verb authorityHandoutVerb();
[[nodiscard]] Verb authorityRenewVerb();
[[nodiscard]] Verb authorityRevokeVerb();
[[nodiscard]] Verb authorityCrlVerb();
[[nodiscard]] Verb authorityListVerb();
[[nodiscard]] Verb authoritySettingsVerb();
[[nodiscard]] Verb authorityPassphraseVerb();
[[nodiscard]] Verb rehearseVerb();
[[nodiscard]] Verb probeVerb();
[[nodiscard]] Verb mappingsListVerb();
[[nodiscard]] Verb mappingsAddVerb();
[[nodiscard]] Verb mappingsReplaceVerb();
[[nodiscard]] Verb mappingsEnableVerb();
[[nodiscard]] Verb mappingsDisableVerb();
[[nodiscard]] Verb mappingsRemoveVerb();
[[nodiscard]] Verb mappingsImportVerb();
[[nodiscard]] Verb mappingsExportVerb();
[[nodiscard]] Verb whoVerb();
[[nodiscard]] Verb demoVerb();

} // namespace certwizard::ctl
