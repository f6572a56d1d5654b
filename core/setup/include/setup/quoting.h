#pragma once

#include <QString>

#include <optional>

namespace certwizard::setup {

/// A literal for PowerShell, in single quotes: nothing inside is expanded. PowerShell also takes the
/// typographic quotes U+2018 to U+201B for single quotes, so they are doubled like the plain one.
[[nodiscard]] QString powershellQuoted(const QString &text);

/// One argument for cmd.exe, quoted where needed; nullopt where no quoting is safe there (double quotes, percent
/// signs, line ends), and only PowerShell can say it.
[[nodiscard]] std::optional<QString> cmdArgument(const QString &text);

} // namespace certwizard::setup
