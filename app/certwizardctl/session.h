#pragma once

#include "arguments.h"
#include "console.h"
#include "setup/plan.h"

namespace certwizard::ctl {

/// Reads the file that --config names. The second opinion on its XML is waited for: what is said about a file
/// that IIS would refuse is worth nothing.
[[nodiscard]] base::Result<setup::ServerState> openConfiguration(const Arguments &arguments);

/// Reads the file that --answers names. Whatever is wrong inside it is a usage error for the exit code.
[[nodiscard]] base::Result<setup::Choices> readAnswersFile(const QString &path);

enum class Passwords {
    Preview, ///< nobody is asked; the plan cannot be applied
    Ask,     ///< at the terminal, where the answers say so
};
/// The plan for --config and --answers.
[[nodiscard]] base::Result<setup::Plan> planFrom(const Arguments &arguments, Passwords passwords, Console &console);

} // namespace certwizard::ctl
