#pragma once

#include "base/error.h"

namespace certwizard::base::terminal {

/// Shows the question and reads one line from the terminal's input, without its end, as UTF-8. The bytes are the
/// caller's to wipe. Without echo, typing is hidden before the question shows: who answers at once is not seen.
[[nodiscard]] Result<QByteArray> readAnswer(const QByteArray &question, bool echo);
void writeError(const QByteArray &utf8);

/// Starts and stops noting interruptions in `noteInterruption`.
void catchInterruptions();
void releaseInterruptions();
void noteInterruption();
void forgetInterruption();

} // namespace certwizard::base::terminal
