#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace certwizard::test {

/// Focusable widgets that a screen reader could not name.
[[nodiscard]] QStringList widgetsWithoutName(QWidget *window);
/// Labels, buttons, boxes and fields on screen whose text does not fit into them.
[[nodiscard]] QStringList clippedTexts(QWidget *window);
/// Focusable, enabled widgets on screen that Tab does not reach.
[[nodiscard]] QStringList unreachableByTab(QWidget *window);

} // namespace certwizard::test
