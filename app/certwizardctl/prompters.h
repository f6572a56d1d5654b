#pragma once

#include "base/prompter.h"
#include "console.h"

namespace certwizard::ctl {

/// Asks at the terminal, without showing what is typed; twice where it is a new password, which nothing else would
/// tell from a mistyped one. NoPrompt where there is no terminal; its detail is the option that would have named an
/// environment variable. Cancelled ("mismatch") when it was typed differently each time.
class TerminalPrompter final : public base::Prompter {
public:
    explicit TerminalPrompter(Console &console, QString otherwise = {})
        : m_console(console), m_otherwise(std::move(otherwise))
    {
    }
    [[nodiscard]] base::Result<base::Secret> askSecret(const base::SecretRequest &request) override;

private:
    [[nodiscard]] base::Result<base::Secret> askTwice(const base::SecretRequest &request);

    Console &m_console;
    QString m_otherwise; ///< with its dashes
};

/// Answers with the content of one environment variable: EnvironmentMissing where it is not set. A second attempt
/// would give the same again, so it is NoPrompt.
class EnvironmentPrompter final : public base::Prompter {
public:
    explicit EnvironmentPrompter(QString variable) : m_variable(std::move(variable)) {}
    [[nodiscard]] base::Result<base::Secret> askSecret(const base::SecretRequest &request) override;

private:
    QString m_variable;
};

} // namespace certwizard::ctl
