#pragma once

#include "base/error.h"

namespace certwizard::ctl {

/// What scripts can rely on.
enum class ExitCode {
    Done = 0,        ///< done, or nothing to do: the output says which
    Usage = 2,       ///< the command line is wrong, or what the answers file says
    NotReady = 3,    ///< something is still open or blocked: the output says what
    Cancelled = 4,   ///< stopped or declined; nothing was written
    Failed = 5,      ///< failed, also because a file is missing; nothing was written
    FileChanged = 6, ///< the file is not what it was when it was read (or last written); nothing was written
};

[[nodiscard]] ExitCode exitCodeOf(const base::Error &error);

} // namespace certwizard::ctl
