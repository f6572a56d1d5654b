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
/// All rules of one mapping, which have to fit together (for IIS 7 and newer that is not documented, only for IIS 6).
[[nodiscard]] QString describeRules(const QList<iis::MappingRule> &rules);

/// "elliptic curve P-256", "RSA, 3072 bits"
[[nodiscard]] QString describe(const pki::KeyInfo &key);
[[nodiscard]] QString describe(pki::Purpose purpose);
/// "valid until 01/05/2027", "expires in 12 days", "expired on …", "not valid before …", in the locale's way.
[[nodiscard]] QString validity(const pki::Certificate &certificate, const QDateTime &now);

/// The question that asks for a secret: "Password of “server.pfx”".
[[nodiscard]] QString question(const base::SecretRequest &request);
/// From the second attempt on: that the one before was wrong. Empty at the first.
[[nodiscard]] QString retryNote(const base::SecretRequest &request);

} // namespace certwizard::wording
