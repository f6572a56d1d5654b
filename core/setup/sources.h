#pragma once

#include "base/prompter.h"
#include "pki/read.h"
#include "setup/plan.h"

namespace certwizard::setup {

/// The password that a source names. EnvironmentMissing, NoPrompt, Cancelled, PasswordNeeded (a held one that
/// the window no longer has, or a source that names none). Never asks when `options.resolvePasswords` is false: NoPrompt.
[[nodiscard]] base::Result<base::SharedSecret> readPassword(const PasswordSource &source,
                                                            const base::SecretRequest &request,
                                                            const PlanOptions &options);

/// What a certificate source holds. The errors of pki::read and of `readPassword`; their subject is the file.
[[nodiscard]] base::Result<pki::Material> readSource(const Choices &choices, const CertificateSource &source,
                                                     pki::Want want, const PlanOptions &options);

} // namespace certwizard::setup
