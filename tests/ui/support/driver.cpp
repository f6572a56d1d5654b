#include "ui_support/driver.h"

#include "certificates/authority_session.h"
#include "common/fields.h"
#include "common/labels.h"
#include "support/support.h"

#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QFileInfo>
#include <QTest>
#include <QTimer>

#include <utility>

namespace certwizard::test {

using namespace Qt::StringLiterals;

DialogAnswers::DialogAnswers(QObject *parent) : QObject(parent)
{
    auto *timer = new QTimer(this);
    timer->setInterval(15);
    connect(timer, &QTimer::timeout, this, &DialogAnswers::look);
    timer->start();
}

void DialogAnswers::expect(Answer answer)
{
    m_answers.append(std::move(answer));
}

void DialogAnswers::look()
{
    auto *dialog = QApplication::activeModalWidget();
    if (!dialog) {
        m_last.clear();
        return;
    }
    if (dialog == m_last || !dialog->isVisible())
        return;
    m_answered.removeIf([](const QPointer<QWidget> &answered) { return !answered || !answered->isVisible(); });
    // What lies below a dialog that has just been accepted may be about to close, too: no person could answer it.
    if (m_answered.contains(dialog) && std::exchange(m_returned, dialog) != dialog)
        return;
    m_returned.clear();
    m_last = dialog;
    if (!m_answered.contains(dialog))
        m_answered.append(dialog);
    QStringList words;
    for (const auto *label : dialog->findChildren<ui::Label *>())
        words.append(label->text());
    m_said.append(words.join(u'\n'));
    if (m_answers.isEmpty()) {
        // Nobody expected it: closed, so that the test fails on what it looks at and not on time.
        qWarning("unexpected dialog: %s", qPrintable(m_said.last()));
        dialog->close();
        return;
    }
    m_answers.takeFirst()(dialog);
}

QString workingCopy(const QTemporaryDir &folder, const QString &fixture)
{
    const auto target = folder.filePath(u"applicationHost.config"_s);
    QFile::remove(target);
    if (!QFile::copy(test::fixture(fixture), target))
        return {};
    QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner);
    return target;
}

bool settle(ui::WizardWindow &window, int timeoutMs)
{
    const auto *session = window.session();
    return QTest::qWaitFor([session] { return !session->isBusy() && (!session->hasSite() || session->isUpToDate()); },
                           timeoutMs);
}

bool makeAuthority(QWidget *page, const QString &folder)
{
    DialogAnswers answers;
    answers.expect([&folder](QWidget *dialog) {
        for (auto *edit : dialog->findChildren<QLineEdit *>()) {
            if (edit->isVisible() && edit->accessibleName().startsWith(u"Folder"_s))
                edit->setText(folder);
        }
        for (auto *field : dialog->findChildren<ui::PasswordField *>()) {
            if (field->isVisible()) // typed once more where nobody sees it
                QTest::keyClicks(field->edit(), u"an authority has one too 9"_s);
        }
        click(button(dialog, u"Create"_s));
        if (dialog->isVisible())
            dialog->close(); // it did not accept; the test fails on that
    });
    click(button(page, u"Make a new one"_s));
    const auto *session = page->findChild<ui::AuthoritySession *>();
    return answers.allUsed() && QTest::qWaitFor([session] { return session->isOpen() && !session->isBusy(); }, 60'000);
}

QPushButton *button(QWidget *root, const QString &text)
{
    for (auto *candidate : root->findChildren<QPushButton *>()) {
        auto plain = candidate->text();
        plain.remove(u'&');
        if (candidate->isVisible() && plain.startsWith(text))
            return candidate;
    }
    return nullptr;
}

QPushButton *nextButton(ui::WizardWindow &window)
{
    for (auto *candidate : window.findChildren<QPushButton *>()) {
        if (candidate->isVisible() && candidate->isDefault() && ui::kind(candidate) == ui::ButtonKind::Primary)
            return candidate;
    }
    return nullptr;
}

void click(QWidget *widget)
{
    // What an earlier click showed or hid may still wait for its layout; a button without a height takes no click.
    if (!QTest::qWaitFor([widget] { return !widget->visibleRegion().isEmpty() || !widget->rect().isEmpty(); }))
        qFatal("nothing to click on: %s", qPrintable(widget->accessibleName()));
    QTest::mouseClick(widget, Qt::LeftButton, {}, widget->rect().center());
}

bool tabTo(QWidget *window, QWidget *target)
{
    for (auto i = 0; i < 300; ++i) {
        auto *focused = QApplication::focusWidget();
        if (focused == target)
            return true;
        QTest::keyClick(focused ? focused : window, Qt::Key_Tab);
    }
    return false;
}

void showWindow(QWidget &window, QSize size)
{
    window.resize(size);
    window.show();
    window.activateWindow();
    // A test that looks at a window which never came would look at nothing.
    if (!QTest::qWaitForWindowActive(&window))
        qFatal("the window was not activated");
}

} // namespace certwizard::test
