#pragma once

#include <QDialog>

#include <functional>

namespace certwizard::ui {

/// A text that was made (a script, a diff): read it, copy it, save it. Nothing is written unless a file is chosen.
class ScriptDialog : public QDialog {
    Q_OBJECT
public:
    /// With `byteOrderMark` the file starts with one: Windows PowerShell 5 reads files without one as ANSI.
    ScriptDialog(const QString &title, const QString &explanation, const QString &text, const QString &fileName,
                 bool byteOrderMark, QWidget *parent);

private:
    void save();
    QString m_text;
    QString m_fileName;
    bool m_byteOrderMark;
};

/// Writes a small text file that the person chose; an existing one is replaced only after asking. False and a message
/// over `parent` when it fails. False without a word when no file is chosen.
bool saveTextAs(QWidget *parent, const QString &title, const QString &suggested, const QString &filter,
                const QByteArray &bytes);
/// The same with what is made on another thread once a file is chosen; a failure is told also when `parent` is gone.
/// `then` is called when the file is there, and `parent` still is.
void saveTextAs(QWidget *parent, const QString &title, const QString &suggested, const QString &filter,
                std::function<QByteArray()> text, std::function<void(const QString &path)> then = {});
/// The same for a path that was chosen already.
bool saveFile(QWidget *parent, const QString &path, const QByteArray &bytes);

} // namespace certwizard::ui
