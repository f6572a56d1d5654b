#include "common/file_dialogs.h"

#include "common/window_memory.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto folderKey = "folders/last"_L1;

QString lastFolder()
{
    const auto folder = settings().value(folderKey).toString();
    return QFileInfo(folder).isDir() ? folder : QString();
}

QString beginning(const QString &place)
{
    return place.isEmpty() ? lastFolder() : place;
}

/// Not one that is not there: saving into it fails, and the last good one would be lost.
void remember(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        settings().setValue(folderKey, folder);
}

QString rememberFolderOf(const QString &file)
{
    if (!file.isEmpty())
        remember(QFileInfo(file).absolutePath());
    return file;
}

} // namespace

QString askForFile(QWidget *parent, const FileQuestion &question)
{
    return rememberFolderOf(QFileDialog::getOpenFileName(parent, question.title, beginning(question.beginAt),
                                                         question.filter));
}

QStringList askForFiles(QWidget *parent, const FileQuestion &question)
{
    const auto files =
        QFileDialog::getOpenFileNames(parent, question.title, beginning(question.beginAt), question.filter);
    if (!files.isEmpty())
        rememberFolderOf(files.first());
    return files;
}

QString askForFolder(QWidget *parent, const FileQuestion &question)
{
    const auto folder = QFileDialog::getExistingDirectory(parent, question.title, beginning(question.beginAt));
    if (!folder.isEmpty())
        remember(QFileInfo(folder).absoluteFilePath());
    return folder;
}

QString askWhereToSave(QWidget *parent, const FileQuestion &question)
{
    const auto hasFolder = QFileInfo(question.beginAt).path() != "."_L1;
    const auto place =
        hasFolder || lastFolder().isEmpty() ? question.beginAt : QDir(lastFolder()).filePath(question.beginAt);
    return rememberFolderOf(QFileDialog::getSaveFileName(parent, question.title, place, question.filter));
}

} // namespace certwizard::ui
