#pragma once

#include "iis/lint.h"
#include "setup/plan.h"

namespace certwizard::setup {

/// Stable names for programs that read our JSON; never shown to people as they are.
[[nodiscard]] QString nameOf(Step step);                 ///< "features" … "mappings"
[[nodiscard]] QString nameOf(StepState state);           ///< "done", "needed", "blocked", "on-server", "not-applicable"
[[nodiscard]] QString nameOf(ReasonCode code);           ///< "module-active" …
[[nodiscard]] QString nameOf(Reason::Severity severity); ///< "good", "information", "warning", "blocking"
[[nodiscard]] QString nameOf(ServerTask::Kind kind);     ///< "install-feature" …
[[nodiscard]] QString nameOf(iis::Hole::Kind kind);      ///< "anonymous-enabled" …
[[nodiscard]] QString nameOf(base::ErrorCode code);      ///< "file-not-found" …
[[nodiscard]] QString nameOf(pki::FitnessCode code);     ///< "expired" …

[[nodiscard]] QString nameOf(iis::FindingCode code);           ///< "certificate-empty" …
[[nodiscard]] QString nameOf(iis::Finding::Severity severity); ///< "error", "warning", "information"

} // namespace certwizard::setup
