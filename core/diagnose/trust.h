#pragma once

#include "diagnose/probe.h"

namespace certwizard::diagnose {

/// Fills in whether the server's certificate is trusted, in time and for the right name.
void judgeServer(ProbeReport &report, const ProbeRequest &request);

} // namespace certwizard::diagnose
