#include "certificates_fixture.h"

#include "certificates/new_password_field.h"
#include "common/fields.h"
#include "common/theme.h"

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace certwizard::test {

using namespace ui;

base::Secret passphrase()
{
    return base::Secret::copyOf("correct horse");
}

void keep(QWidget &window, const QString &name)
{
    const auto folder = qEnvironmentVariable("CERTWIZARD_PICTURES");
    if (!folder.isEmpty() && QDir().mkpath(folder))
        window.grab().save(u"%1/%2.png"_s.arg(folder, name));
}

QStringList faults(QWidget *window)
{
    // A window that has just come is still being laid out, and may not have the focus yet.
    window->activateWindow();
    static_cast<void>(QTest::qWaitFor([window] { return window->isActiveWindow(); }, 2000));
    static_cast<void>(QTest::qWaitFor([&] { return clippedTexts(window).isEmpty(); }, 3000));
    // Before Tab and the arrow keys change what is chosen, and with it what is shown.
    const auto clipped = clippedTexts(window);
    return widgetsWithoutName(window) + clipped + sharedMnemonics(window) + unreachableByTab(window);
}

void expectFaultless(QWidget *dialog)
{
    const auto found = faults(dialog);
    if (!found.isEmpty())
        QTest::qFail(qPrintable(found.join(u'\n')), __FILE__, __LINE__);
}

int runTests(QObject &tests, int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    const QTemporaryDir kept;
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, kept.path());
    Theme::install(*static_cast<QApplication *>(QCoreApplication::instance()), Appearance::Light);
    const auto runtime = startRuntime();
    if (!runtime)
        qFatal("QCA has no working provider");
    qRegisterMetaType<ui::WorkReport>();
    qRegisterMetaType<base::Error>();
    const auto result = QTest::qExec(&tests, argc, argv);
    QThreadPool::globalInstance()->waitForDone();
    return result;
}

QString CertificatesTest::makeAuthority(int people, bool soon)
{
    const auto folder = m_home.filePath(u"ca%1"_s.arg(++m_counter));
    auto made =
        authority::Authority::create(folder, {.commonName = u"Contoso Users CA"_s, .organisation = u"Contoso"_s},
                                     passphrase(), base::systemClock(), quick);
    if (!made)
        qFatal("%s", qPrintable(describe(made.error())));
    static const QStringList names{u"Alice Adams"_s, u"Bob Brandt"_s,   u"Chiyo Itō"_s,     u"Denis Dubois"_s,
                                   u"Eva Eriksen"_s, u"Farid Farouk"_s, u"Žofie Nováková"_s};
    QList<authority::ClientOrder> orders;
    for (int i = 0; i < people; ++i) {
        const auto name = i < names.size() ? names.at(i) : u"User %1"_s.arg(i);
        orders.append({{.commonName = name,
                        .email = u"user%1@contoso.example"_s.arg(i),
                        .validDays = soon && i == 0 ? 12 : 30 + (i * 47) % 340},
                       {u"CONTOSO\\user%1"_s.arg(i), {}}});
    }
    if (!made->issueClients(orders) || !made->issueServer({.dnsNames = {u"www.contoso.example"_s}}))
        qFatal("not issued");
    return folder;
}

void CertificatesTest::recordFiles(const QString &authority)
{
    auto opened = authority::Authority::open(authority, base::systemClock());
    if (!opened)
        qFatal("%s", qPrintable(describe(opened.error())));
    const auto issued = opened->issued();
    if (!issued)
        qFatal("%s", qPrintable(describe(issued.error())));
    for (const auto &one : *issued)
        if (!opened->recordFile(one.serialNumber(), authority + u"/out.pfx"_s))
            qFatal("not recorded");
}

bool CertificatesTest::open(CertificatesWindow &window, const QString &folder)
{
    window.resize(1160, 820);
    window.show();
    window.openFolder(folder);
    return QTest::qWaitForWindowExposed(&window)
           && QTest::qWaitFor([&] { return window.session()->isOpen() && !window.session()->isBusy(); }, patience);
}

bool CertificatesTest::idle(CertificatesWindow &window)
{
    return QTest::qWaitFor([&] { return !window.session()->isBusy(); }, patience);
}

bool CertificatesTest::openUnlocked(CertificatesWindow &window, const QString &folder)
{
    if (!open(window, folder))
        return false;
    window.session()->unlock(std::make_shared<const base::Secret>(passphrase()));
    return idle(window) && window.session()->isUnlocked();
}

bool CertificatesTest::present(QWidget &dialog)
{
    // The window below it may still be on its way to the front.
    if (auto *parent = dialog.parentWidget(); parent && !QTest::qWaitForWindowActive(parent->window()))
        return false;
    dialog.show();
    dialog.activateWindow();
    return QTest::qWaitFor([&dialog] { return QApplication::activeWindow() == &dialog; });
}

void CertificatesTest::answerPassphrase(DialogAnswers &answers, const QString &text)
{
    answers.expect([text](QWidget *dialog) {
        auto *field = dialog->findChild<PasswordField *>();
        QTest::keyClicks(field->edit(), text);
        QTest::keyClick(field->edit(), Qt::Key_Return);
    });
}

void CertificatesTest::typeNewPassphrase(QWidget *dialog, const QString &text)
{
    const auto *field = dialog->findChild<NewPasswordField *>();
    for (auto *password : field->findChildren<PasswordField *>()) {
        if (!password->isVisible())
            continue;
        password->clear();
        QTest::keyClicks(password->edit(), text);
    }
}

QLineEdit *CertificatesTest::edit(QWidget *window, const QString &name)
{
    for (auto *candidate : window->findChildren<QLineEdit *>()) {
        if (candidate->isVisible() && candidate->accessibleName().startsWith(name))
            return candidate;
    }
    return nullptr;
}

QStringList CertificatesTest::errors(QWidget *dialog)
{
    QStringList texts;
    for (const auto *field : dialog->findChildren<FormField *>()) {
        if (!field->error().isEmpty() && field->isVisible())
            texts += field->error();
    }
    return texts;
}

QString CertificatesTest::said(QWidget *window)
{
    QString text;
    for (const auto *label : window->findChildren<QLabel *>()) {
        if (label->isVisible())
            text += label->text() + u'\n';
    }
    return text;
}

void CertificatesTest::select(CertificatesWindow &window, const QString &name)
{
    auto *model = window.table()->model();
    window.table()->clearSelection();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, IssuedModel::Name).data().toString() == name)
            window.table()->selectRow(row);
    }
}

} // namespace certwizard::test
