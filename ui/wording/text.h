#pragma once

#include "wording/message.h"

#include <QStringList>

namespace certwizard::wording {

/// “a”, “b”, “c”, … for enumerations of data inside a sentence.
[[nodiscard]] QString list(const QStringList &texts, int limit = 8);

/// What goes wrong with an authority's folder and register.
[[nodiscard]] Message describeAuthority(const base::Error &error);

} // namespace certwizard::wording
