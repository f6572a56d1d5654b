#pragma once

#include "common/theme.h"

#include <QIcon>
#include <QPixmap>

namespace certwizard::ui {

/// A drawing of resources/icons/ui by its name ("copy"), drawn in the text colour of the present theme, sharp at
/// every scale. Follows a change of theme without being made again.
[[nodiscard]] QIcon icon(const QString &name);
/// The same in one colour of meaning.
[[nodiscard]] QIcon icon(const QString &name, Tone tone);
/// For painting by hand.
void paintIcon(QPainter *painter, const QRectF &where, const QString &name, const QColor &color);

} // namespace certwizard::ui
