#pragma once

#include "applying.h"
#include "mappings/saving.h"
#include "mappings/session.h"

#include <expected>
#include <optional>

namespace certwizard::ctl {

/// The mappings of the site that --config and --site name, and the passwords that go with them.
struct OpenMappings {
    std::unique_ptr<setup::SecretVault> vault;
    std::unique_ptr<mappings::Session> session;
};
/// Every row decoded.
[[nodiscard]] base::Result<OpenMappings> openMappings(const Arguments &arguments);

/// --account and --thumbprint: which mappings are meant.
[[nodiscard]] QList<Option> selectionOptions();
/// The rows that they name, in order; what is wrong with them has been said when there is an exit code instead.
[[nodiscard]] std::expected<QList<mappings::RowId>, ExitCode> selectedRows(const mappings::Session &session,
                                                                           const Arguments &arguments,
                                                                           Console &console);

/// Says so where what is to be changed is locked for the whole server: one of the rows, or all mappings.
[[nodiscard]] std::optional<ExitCode> refusesLocked(const mappings::Session &session,
                                                    const QList<mappings::RowId> &rows, Console &console);

/// One certificate from a file of any format; of a chain the one at its end.
[[nodiscard]] base::Result<mappings::NewCertificate> readNewCertificate(const QString &path, const Arguments &arguments,
                                                                        Console &console);
/// For the password of a PFX that `readNewCertificate` is given.
[[nodiscard]] QList<Option> pfxPasswordOptions();

/// --plain-text and --key-file: how new passwords are written.
[[nodiscard]] QList<Option> passwordOptions();
/// --password-environment of an account.
[[nodiscard]] Option accountPasswordOption();

/// Plans what is pending, under the rules that the file's policy makes, and applies it as every verb does.
[[nodiscard]] ExitCode save(const mappings::Session &session, const setup::SecretVault &vault,
                            const Arguments &arguments, Console &console, const QJsonObject &more = {});

/// The whole of a verb that does one thing to the selected mappings.
[[nodiscard]] ExitCode changeSelected(const Arguments &arguments, Console &console,
                                      void (*change)(mappings::Session &, const QList<mappings::RowId> &));

} // namespace certwizard::ctl
