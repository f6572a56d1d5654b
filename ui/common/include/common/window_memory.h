#pragma once

#include <QSettings>
#include <QStringList>
#include <QWidget>

namespace certwizard::ui {

/// The program's settings: an INI file of the person on Unix, the registry on Windows. Tests set the folder with
/// QSettings::setPath or QStandardPaths::setTestModeEnabled.
[[nodiscard]] QSettings settings();

/// Puts a window where it was last time, as far as a screen still shows that place, else in the middle with
/// `size`; and remembers it when it goes. `name` is the key.
void rememberWindow(QWidget *window, const QString &name, QSize size);

/// The size with which a dialog opens, unless its screen is too small for it.
void openAtSize(QWidget *dialog, QSize size);

/// Files opened before, newest first, at most eight; those that are gone are left out.
[[nodiscard]] QStringList recentFiles();
void addRecentFile(const QString &path);
void removeRecentFile(const QString &path);

} // namespace certwizard::ui
