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
/// Keys with Alt that two widgets on screen share: pressing one then only moves the focus about.
[[nodiscard]] QStringList sharedMnemonics(QWidget *window);
/// The same, and what `page` of the window does not show at the moment counts as well: it comes up beside the rest.
/// Only the sheets of one stack, which never stand beside each other, may share a letter.
[[nodiscard]] QStringList sharedMnemonics(QWidget *window, const QWidget *page);
/// What a screen of 1600 by 1000 pixels at 200 % does not show: the window where it is larger than that, and what is cut
/// off in it then. Resizes the window.
[[nodiscard]] QStringList faultsOnSmallScreen(QWidget *window);

} // namespace certwizard::test
