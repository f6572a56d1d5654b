#pragma once

#include "base/error.h"

#include <QCoreApplication>
#include <QString>

/// What the sentences about errors have in common, whatever the error is about.
namespace certwizard::wording {

class Errors {
    Q_DECLARE_TR_FUNCTIONS(Errors)
};

/// "line 12, column 5"; only asked where the position is known.
[[nodiscard]] QString place(const base::Position &position);

/// What the value of a key of the answers may be.
[[nodiscard]] QString valueRemedy(const QString &key);

} // namespace certwizard::wording
