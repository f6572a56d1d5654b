#pragma once

#include "diagnose/probe.h"
#include "wording/message.h"

namespace certwizard::wording {

/// What the evidence says, why that is, and what to change.
[[nodiscard]] Message describe(const diagnose::Finding &finding);
/// "TLS 1.3, with the certificate, sending 100 KB"
[[nodiscard]] QString describe(const diagnose::AttemptSpec &spec);
/// What came of it, in a few words: "200", "403.7", "closed after the request".
[[nodiscard]] QString result(const diagnose::Attempt &attempt);
/// "in the first handshake", "after the request, by renegotiation", "not at all".
[[nodiscard]] QString describe(diagnose::CertificateAsked asked);

/// What the server shows of itself, a line each: its addresses, its certificate and what came with it, which authorities
/// it asks for. Empty where nothing was seen.
[[nodiscard]] QStringList serverFacts(const diagnose::ProbeReport &report);

} // namespace certwizard::wording
