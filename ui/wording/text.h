#pragma once

#include "wording/message.h"

#include <QStringList>

namespace certwizard::wording {

/// “a”, “b”, “c”, … for enumerations of data inside a sentence.
[[nodiscard]] QString list(const QStringList &texts, int limit = 8);

} // namespace certwizard::wording
