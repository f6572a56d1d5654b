#pragma once

#include "arguments.h"
#include "console.h"
#include "pki/identity.h"

namespace certwizard::ctl {

/// Options that go with a PFX: --password-environment.
[[nodiscard]] Option passwordEnvironmentOption();

/// Reads certificate and key from one file; asks for the password at the terminal (three attempts), or takes it from
/// the variable that --password-environment names.
[[nodiscard]] base::Result<pki::LoadedIdentity> readIdentity(const QString &path, const Arguments &arguments,
                                                             Console &console);

/// All certificates of several files; NotAnAuthority names one that is none.
[[nodiscard]] base::Result<QList<pki::Certificate>> readAuthorities(const QStringList &paths);

} // namespace certwizard::ctl
