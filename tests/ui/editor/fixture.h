#pragma once

#include "base/runtime.h"
#include "common/labels.h"
#include "desk.h"

#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QTimer>

namespace certwizard::test {

/// What the hands of somebody at the editor do, and a look into the file afterwards.
namespace hands {

inline const QString site = QStringLiteral("Default Web Site");

/// Presses keys where the focus is: what somebody without a mouse does.
inline void press(int key, Qt::KeyboardModifiers modifiers = {})
{
    QWidget *target = QApplication::focusWidget();
    if (!target)
        target = QApplication::activeModalWidget();
    // Without a window manager nobody gives the focus back to the window below a dialog that has closed.
    for (auto *window : QApplication::topLevelWidgets()) {
        if (target || !qobject_cast<ui::EditorWindow *>(window) || !window->isVisible())
            continue;
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window))
            qFatal("the window was not activated");
        target = window->focusWidget() ? window->focusWidget() : window;
    }
    QTest::keyClick(target, Qt::Key(key), modifiers);
}
inline void type(const QString &text)
{
    if (!QApplication::focusWidget())
        qFatal("nothing has the focus to type %s", qPrintable(text));
    QTest::keyClicks(QApplication::focusWidget(), text);
}

/// Without a window manager nobody gives the focus back to the window below a dialog that has closed.
inline void activate(const Desk &desk)
{
    desk.window->activateWindow();
    if (!QTest::qWaitForWindowActive(desk.window.get()))
        qFatal("the window was not activated");
}

/// After the answer has returned: what the button opens is a dialog of its own.
inline void clickLater(QWidget *dialog, const QString &name)
{
    auto *button = dialog->findChild<QPushButton *>(name);
    if (!button)
        qFatal("no button %s", qPrintable(name));
    QTimer::singleShot(0, button, [button] { test::click(button); });
}

/// Types into Qt's own file dialog.
inline void chooseInDialog(QWidget *dialog, const QString &path)
{
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    if (!name)
        qFatal("no file dialog");
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
}

/// All that is written on it and can be seen.
inline QString wordsOf(const QWidget *widget)
{
    QStringList texts;
    for (const auto *label : widget->findChildren<QLabel *>())
        if (label->isVisible())
            texts.append(label->text());
    return texts.join(u'\n');
}

inline void drop(QWidget *target, const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const auto &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    const auto where = target->rect().center();
    QDragEnterEvent enter(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &enter);
    QDropEvent event(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &event);
    QCoreApplication::processEvents(); // the window does its part once the drop is over
}

/// Where pictures go that people want to look at: set CERTWIZARD_PICTURES to a folder.
inline void picture(QWidget *window, const QString &name)
{
    const auto folder = qEnvironmentVariable("CERTWIZARD_PICTURES");
    if (folder.isEmpty())
        return;
    QTest::qWait(300);
    QDir().mkpath(folder);
    window->grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

inline bool isWellFormed(const QString &path)
{
    return run(QStringLiteral("xmllint"), {QStringLiteral("--noout"), path}).exitCode == 0;
}

inline QMap<QString, QByteArray> mapped(const QString &path, const QString &of = site)
{
    QMap<QString, QByteArray> found;
    const auto state = setup::ServerState::open(path);
    const auto settings = state->configuration().mapping(of);
    for (const auto &mapping : settings.oneToOne)
        found.insert(mapping.userName(), mapping.certificateText().toByteArray());
    return found;
}

} // namespace hands

/// A folder with a real configuration in which six people are mapped, and answers for the dialogs.
class EditorFixture {
protected:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DialogAnswers> m_answers;
    QTemporaryDir m_settings;
    QTimer m_watch; ///< an answer that fails must not leave its dialog open for ever
    QPointer<QWidget> m_watched;
    QString m_path;

    QString file(const QString &name, const QByteArray &bytes) const
    {
        const auto path = m_folder->filePath(name);
        writeAll(path, bytes);
        return path;
    }
    /// What comes up next is answered by pressing this button.
    void answerWith(const QString &text, QStringList *said = nullptr)
    {
        m_answers->expect([text, said](QWidget *dialog) {
            if (said)
                for (const auto *label : dialog->findChildren<ui::Label *>())
                    if (label->isVisible())
                        said->append(label->text());
            if (auto *found = button(dialog, text))
                click(found);
            else
                dialog->close();
        });
    }
    void saveChanges(Desk &desk, const std::function<void(QWidget *)> &before = {})
    {
        QSignalSpy saved(desk.window.get(), &ui::EditorWindow::saved);
        m_answers->expect([before](QWidget *dialog) {
            if (before)
                before(dialog);
            auto *save = dialog->findChild<QPushButton *>(QStringLiteral("save"));
            if (save && save->isEnabled())
                click(save);
            else
                dialog->close();
        });
        click(desk.part<QPushButton>(QStringLiteral("reviewAndSave")));
        EVENTUALLY(!saved.isEmpty());
    }

    void prepareOnce()
    {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QObject::connect(&m_watch, &QTimer::timeout, &m_watch, [this] {
            auto *dialog = QApplication::activeModalWidget();
            if (dialog && dialog == m_watched) {
                qWarning("closed, because nobody answered: %s", qPrintable(dialog->objectName()));
                dialog->close();
            }
            m_watched = dialog;
        });
        m_watch.start(20000);
    }
    void prepare()
    {
        ui::settings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_answers = std::make_unique<DialogAnswers>();
        m_path = copyOf(*m_folder, "website-sni");
        mapPeople(m_path, hands::site, sixPeople());
    }
    /// False when a dialog was expected that never came.
    [[nodiscard]] bool finish()
    {
        const auto allUsed = m_answers->allUsed();
        m_answers.reset();
        return allUsed;
    }
};

template <typename Test>
int runEditorTest(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::Theme::install(application, ui::Appearance::Light);
    const auto runtime = base::Runtime::start();
    if (!runtime)
        qFatal("QCA has no working provider");
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace certwizard::test
