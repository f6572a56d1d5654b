#pragma once

#include "pki/identity.h"

#include <optional>

class QString;
class QWidget;

namespace certwizard::ui {

/// A certificate with its key from a file that the person names. Passwords are asked for over `parent`, and once more
/// after a wrong one; what else goes wrong is said there. Nothing when it was cancelled or cannot be used.
[[nodiscard]] std::optional<pki::LoadedIdentity> askForIdentity(QWidget *parent, const QString &path);

} // namespace certwizard::ui
