#pragma once

namespace certwizard::base {

/// From now on this thread leaves the processors to those that somebody waits for, as far as the system can be told so
/// of a single thread. There is no way back: not for a thread that is lent.
void workInBackground();

} // namespace certwizard::base
