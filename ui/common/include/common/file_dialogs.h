#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

namespace certwizard::ui {

/// The system's dialogs for files and folders. They begin in the folder where a file was chosen last, in this run or
/// an earlier one; `beginAt`, a file or a folder, counts more where it is given. Empty: nothing was chosen.
struct FileQuestion {
    QString title;
    QString filter = {};  ///< as QFileDialog has it
    QString beginAt = {}; ///< of a file to be saved its proposed name, with or without a folder
};

[[nodiscard]] QString askForFile(QWidget *parent, const FileQuestion &question);
[[nodiscard]] QStringList askForFiles(QWidget *parent, const FileQuestion &question);
[[nodiscard]] QString askForFolder(QWidget *parent, const FileQuestion &question);
/// The person was asked whether an existing file may go.
[[nodiscard]] QString askWhereToSave(QWidget *parent, const FileQuestion &question);

} // namespace certwizard::ui
