#pragma once

#include "base/runtime.h"
#include "common/theme.h"
#include "support/support.h"
#include "ui_support/driver.h"
#include "wizard/wizard_window.h"

#include <QApplication>
#include <QLineEdit>
#include <QSettings>
#include <QTableView>
#include <QThreadPool>

#include <memory>

namespace certwizard::test {

using namespace Qt::StringLiterals;

inline QString fixtureOf(const QString &name)
{
    return u"configurations/%1.applicationHost.config"_s.arg(name);
}

inline void pressInDialog(QWidget *dialog, const QString &text)
{
    auto *pressed = button(dialog, text);
    if (!pressed)
        qFatal("no button %s in the dialog", qPrintable(text));
    click(pressed);
}

/// Types a path into Qt's file dialog.
inline DialogAnswers::Answer typePath(const QString &path)
{
    return [path](QWidget *dialog) {
        auto *edit = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
        if (!edit)
            qFatal("not a file dialog: %s", dialog->metaObject()->className());
        edit->setText(path);
        QTest::keyClick(edit, Qt::Key_Return);
    };
}

template <typename Predicate>
bool eventually(Predicate predicate, int timeoutMs = 20000)
{
    return QTest::qWaitFor(predicate, timeoutMs);
}

/// A wizard, and the ways through it that several tests take.
class WizardWalk {
protected:
    /// With settings of its own, and Qt's file dialogs.
    [[nodiscard]] bool isolate()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.filePath(u"settings"_s));
        return m_folder.isValid();
    }

    ui::WizardWindow &newWindow()
    {
        m_window = std::make_unique<ui::WizardWindow>();
        showWindow(*m_window);
        return *m_window;
    }

    /// From Welcome to the page after Site.
    static bool openAndChooseSite(ui::WizardWindow &window, const QString &path)
    {
        using ui::PageId;
        window.openFile(path);
        if (!eventually([&] { return window.current() == PageId::Site; }))
            return false;
        if (!window.session()->hasSite()) {
            auto *table = window.page(PageId::Site)->findChild<QTableView *>();
            const auto first = table->model()->index(0, 0);
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(first).center());
        }
        return settle(window) && window.session()->hasSite();
    }

    /// Presses Next with the mouse until the review is ready.
    static bool clickToReview(ui::WizardWindow &window)
    {
        using ui::PageId;
        for (auto i = 0; i < ui::pageCount && window.current() != PageId::Review; ++i) {
            const auto before = window.current();
            click(nextButton(window));
            if (!eventually([&] { return window.current() != before; }) || !settle(window))
                return false;
        }
        return window.current() == PageId::Review && eventually([&] { return !window.session()->isBusy(); });
    }

    static QByteArray bytesOf(const QString &path) { return readAll(path); }

    QTemporaryDir m_folder;
    std::unique_ptr<ui::WizardWindow> m_window;
};

template <typename Test>
int runWizardTest(int argc, char **argv)
{
    QApplication application(argc, argv);
    const auto runtime = base::Runtime::start();
    if (!runtime)
        qFatal("QCA has no working provider");
    ui::Theme::install(application, ui::Appearance::Light);
    Test test;
    const auto result = QTest::qExec(&test, argc, argv);
    QThreadPool::globalInstance()->waitForDone();
    return result;
}

} // namespace certwizard::test
