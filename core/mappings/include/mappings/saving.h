#pragma once

#include "mappings/session.h"
#include "setup/plan.h"

namespace certwizard::mappings {

/// Choices that change the session's mappings and nothing else of the server, not even whether mapping is on.
[[nodiscard]] setup::Choices choicesOf(const Session &session);
[[nodiscard]] setup::Choices choicesOf(const Session::Pending &pending);

/// Rules for those who change mappings, kept beside the configuration as "<name>.certwizard-policy.json".
struct Policy {
    bool reasonRequired = false; ///< every change needs a short reason, kept in the journal
    setup::PasswordPolicy passwords = setup::PasswordPolicy::Undecided; ///< how new passwords are written
    QString keyFile; ///< for AesKey; relative paths count from the configuration's folder
    friend bool operator==(const Policy &, const Policy &) = default;
};
[[nodiscard]] QString policyPath(const QString &configurationPath);
/// No file: no rules. AnswersMalformed, UnknownKey, WrongType for a file that cannot be followed: a rule that is
/// not understood must not be passed over.
[[nodiscard]] base::Result<Policy> readPolicy(const QString &configurationPath);

} // namespace certwizard::mappings
