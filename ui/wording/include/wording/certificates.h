#pragma once

#include "base/prompter.h"
#include "iis/mapping.h"
#include "pki/certificate.h"
#include "wording/message.h"

namespace certwizard::wording {

/// How a password stands in the file: "protected by IIS", "plain text", "none".
[[nodiscard]] QString passwordState(iis::StoredPassword state);
/// What is wrong with a mapping's certificate text, and what to do; all parts empty for Defect::None.
[[nodiscard]] Message describe(iis::MappingCertificate::Defect defect);
/// A rule as a sentence: "Subject OU is “Sales”, capitals ignored".
[[nodiscard]] QString describe(const iis::MappingRule &rule);

/// "EC P-256", "RSA 3072 bit"
[[nodiscard]] QString describe(const pki::KeyInfo &key);
[[nodiscard]] QString describe(pki::Purpose purpose);
/// "fine", "expires in 12 days", "expired 3 days ago", "not valid before 1 May 2027"
[[nodiscard]] QString validity(const pki::Certificate &certificate, const QDateTime &now);

/// The question that asks for a secret: "Password of “server.pfx”".
[[nodiscard]] QString question(const base::SecretRequest &request);
/// From the second attempt on: that the one before was wrong. Empty at the first.
[[nodiscard]] QString retryNote(const base::SecretRequest &request);

} // namespace certwizard::wording
