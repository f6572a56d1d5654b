#pragma once

#include "diagnose/probe.h"

#include <QHostAddress>

namespace certwizard::diagnose {

/// One client, one connection, one request. Cancelled is the only failure.
[[nodiscard]] base::Result<Attempt> makeAttempt(const AttemptSpec &spec, const ProbeRequest &request,
                                                const QHostAddress &address, const std::stop_token &stop);

} // namespace certwizard::diagnose
