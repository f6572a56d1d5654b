#pragma once

#include "arguments.h"
#include "console.h"
#include "setup/plan.h"

#include <optional>

namespace certwizard::ctl {

/// What is shown of a plan before it is applied.
enum class PlanText {
    Whole,   ///< all five steps
    Changes, ///< only what will be written
};

/// --yes, --reason and --json: of every verb that writes.
[[nodiscard]] QList<Option> applyOptions();

/// Whether the rules beside the file let it be changed with these options; says what they want otherwise.
[[nodiscard]] std::optional<ExitCode> missesReason(const Arguments &arguments, Console &console);

/// Shows the plan, asks, and writes: the same for every verb that changes the file. `more` goes into what --json
/// outputs. With --json nobody is asked, so it needs --yes.
[[nodiscard]] ExitCode showAndApply(const Arguments &arguments, Console &console, const setup::Plan &plan,
                                    PlanText text, const QJsonObject &more = {});

} // namespace certwizard::ctl
