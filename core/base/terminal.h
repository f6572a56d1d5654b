#pragma once

#include "base/error.h"

namespace certwizard::base::terminal {

/// One byte line from the terminal's input, without its end, as UTF-8. The bytes are the caller's to wipe.
[[nodiscard]] Result<QByteArray> readLine(bool echo);
void writeError(const QByteArray &utf8);

/// Starts and stops noting interruptions in `noteInterruption`.
void catchInterruptions();
void releaseInterruptions();
void noteInterruption();
void forgetInterruption();

} // namespace certwizard::base::terminal
