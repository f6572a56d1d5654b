#pragma once

#include "arguments.h"
#include "base/prompter.h"
#include "console.h"

namespace certwizard::ctl {

/// A secret that options may bring: "--NAME-environment VARIABLE" or "--NAME-stdin", and else the terminal. Never
/// the command line itself, which everybody on the machine can read.
class SecretSource final : public base::Prompter {
public:
    SecretSource(const Arguments &arguments, Console &console, QString name);
    /// Asks once. A second attempt is NoPrompt where nobody sits: the answer would be the same.
    [[nodiscard]] base::Result<base::Secret> askSecret(const base::SecretRequest &request) override;
    /// A new one: at the terminal it is typed twice, and its strength is said. PasswordNeeded when it is empty.
    [[nodiscard]] base::Result<base::Secret> askNew(const base::SecretRequest &request);
    /// Somebody may have mistyped it.
    [[nodiscard]] bool canTryAgain(int attempt) const;
    [[nodiscard]] bool isGiven() const;

private:
    const Arguments &m_arguments;
    Console &m_console;
    QString m_name;
};

/// The two options; `what` completes "The environment variable that holds …".
[[nodiscard]] QList<Option> secretOptions(const QString &name, const QString &what);

} // namespace certwizard::ctl
