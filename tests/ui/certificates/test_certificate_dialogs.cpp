#include "certificates/certificate_details.h"
#include "certificates/issue_dialog.h"
#include "certificates/new_password_field.h"
#include "certificates/pfx_dialog.h"
#include "certificates_fixture.h"
#include "common/cards.h"
#include "common/fields.h"
#include "pki/read.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>

using namespace certwizard;
using namespace certwizard::ui;
using namespace Qt::StringLiterals;
using test::expectFaultless;
using test::faults;
using test::keep;
using test::patience;

/// The dialogs of the certificates window and what can be seen of a certificate.
class TestCertificateDialogs : public test::CertificatesTest {
    Q_OBJECT

private:
    static void checkDialog(QDialog &dialog);

private Q_SLOTS:
    void issuesList();
    void grantsRequest();
    void details();
    void stripsForIis();
    void mergesPfx();
    void strength();
    void leavesOutWhoHasOne();
    void errorsGoWhenEdited();
    void dialogsAreComplete_data();
    void dialogsAreComplete();
    void pfxDialogIsComplete();
};

void TestCertificateDialogs::issuesList()
{
    CertificatesWindow window;
    QVERIFY(openUnlocked(window, makeAuthority(1)));
    const auto list = m_home.filePath(u"users.csv"_s);
    test::writeAll(list, "Hans Huber,CONTOSO\\hans,\nIda Ihle,CONTOSO\\ida,not-an-address\nJo Jansen,CONTOSO\\jo,\n");
    const auto out = m_home.filePath(u"list-out"_s);
    IssueDialog dialog(window.session(), out, &window);
    dialog.choose(IssueDialog::What::List);
    dialog.loadList(list);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    keep(dialog, u"certificates-list"_s);
    const auto *rows = dialog.findChild<QTableWidget *>();
    QCOMPARE(rows->rowCount(), 3);
    // What has to be looked at stands first.
    QVERIFY(rows->item(0, 3)->text().contains(u"not an e-mail address"_s));
    QCOMPARE(rows->item(1, 1)->text(), u"Hans Huber"_s);
    test::click(test::button(&dialog, u"Issue"_s));
    QVERIFY(QTest::qWaitFor([&] { return window.session()->issued().size() == 4; }, patience));
    QVERIFY(QFile::exists(out + u"/Jo Jansen.pfx"_s) && !QFile::exists(out + u"/Ida Ihle.pfx"_s));
    keep(window, u"certificates-issued"_s);
}

void TestCertificateDialogs::grantsRequest()
{
    CertificatesWindow window;
    QVERIFY(openUnlocked(window, makeAuthority(1)));
    const auto csr = m_home.filePath(u"own.csr"_s);
    QCOMPARE(test::run(u"openssl"_s, {u"req"_s, u"-new"_s, u"-newkey"_s, u"rsa:2048"_s, u"-noenc"_s, u"-keyout"_s,
                                      m_home.filePath(u"own.key"_s), u"-out"_s, csr, u"-subj"_s, u"/CN=Root of all"_s,
                                      u"-addext"_s, u"subjectAltName=email:root@contoso.example"_s})
                 .exitCode,
             0);
    const auto out = m_home.filePath(u"request-out"_s);
    IssueDialog dialog(window.session(), out, &window);
    dialog.choose(IssueDialog::What::Request);
    dialog.loadRequest(csr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    keep(dialog, u"certificates-request"_s);
    const auto field = [&dialog](const QString &name) {
        QLineEdit *found = nullptr;
        for (auto *edit : dialog.findChildren<QLineEdit *>()) {
            if (edit->accessibleName().startsWith(name) && edit->isVisible())
                found = edit;
        }
        return found;
    };
    QCOMPARE(field(u"Name to grant"_s)->text(), u"Root of all"_s);
    QCOMPARE(field(u"E-mail"_s)->text(), u"root@contoso.example"_s);
    field(u"E-mail"_s)->setText(u"nobody"_s);
    test::click(test::button(&dialog, u"Issue"_s));
    QVERIFY(dialog.isVisible() && field(u"E-mail"_s)->hasFocus());
    field(u"E-mail"_s)->setText(u"own@contoso.example"_s);
    field(u"Name to grant"_s)->setText(u"Olga Own"_s);
    field(u"Windows account"_s)->setText(u"CONTOSO\\olga"_s);
    test::click(test::button(&dialog, u"Issue"_s));
    QVERIFY(QTest::qWaitFor([&] { return window.session()->issued().size() == 3; }, patience));
    const auto granted = window.session()->issued().last();
    QCOMPARE(granted.certificate.subject().display(), u"Olga Own"_s);
    QCOMPARE(granted.certificate.emails(), QStringList{u"own@contoso.example"_s});
    QCOMPARE(granted.recipient.account, u"CONTOSO\\olga"_s);
    const auto key = pki::readKeyFile(m_home.filePath(u"own.key"_s));
    EXPECT_OK(key);
    QVERIFY(key->matches(window.session()->issued().last().certificate));
    QCOMPARE(QDir(out).entryList(QDir::Files).size(), 1);
}

void TestCertificateDialogs::details()
{
    const auto now = QDateTime::currentDateTimeUtc();
    const auto ca = pki::createAuthority({.commonName = u"Root"_s}, base::systemClock());
    const auto other = pki::createAuthority({.commonName = u"Stranger"_s}, base::systemClock());
    EXPECT_OK(ca);
    EXPECT_OK(other);
    const auto leaf = pki::issueClient(*ca, {.commonName = u"Žofie Nováková"_s, .upn = u"zofie@contoso.example"_s},
                                       base::systemClock());
    EXPECT_OK(leaf);
    CertificateDetails view;
    view.resize(460, 900);
    const auto said = [&view] {
        QString text;
        for (const auto *label : view.findChildren<QLabel *>())
            text += label->text() + u'\n';
        return text;
    };
    view.show(leaf->certificate, {ca->certificate}, {}, true, now);
    static_cast<QWidget &>(view).show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    keep(view, u"certificates-details"_s);
    QVERIFY(said().contains(u"zofie@contoso.example"_s) && said().contains(u"Can be a client certificate"_s));
    QVERIFY(said().contains(u"Root"_s) && !said().contains(u"✗"_s));
    QCOMPARE(test::clippedTexts(&view), QStringList());
    view.show(leaf->certificate, {other->certificate}, {}, true, now);
    QTest::qWait(50);
    keep(view, u"certificates-details-broken"_s);
    QVERIFY(said().contains(u"✗"_s));
    view.show(other->certificate, {}, {}, {}, now);
    QVERIFY(said().contains(u"Cannot be a client certificate"_s));
    const auto server = pki::issueServer(*ca, {.dnsNames = {u"www.contoso.example"_s}}, base::systemClock());
    EXPECT_OK(server);
    view.show(server->certificate, {ca->certificate}, {}, {}, now);
    QVERIFY(said().contains(u"A server’s certificate."_s) && said().contains(u"HTTPS binding"_s));
}

void TestCertificateDialogs::stripsForIis()
{
    const auto ca = pki::createAuthority({.commonName = u"Root"_s}, base::systemClock());
    EXPECT_OK(ca);
    InspectDialog dialog(u"ca.crt"_s, {ca->certificate}, ca->certificate.pem(), {}, QDateTime::currentDateTimeUtc(),
                         nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    keep(dialog, u"certificates-inspect"_s);
    QCOMPARE(faults(&dialog).join(u'\n'), QString());
    test::click(test::button(&dialog, u"Copy"_s));
    QCOMPARE(QApplication::clipboard()->text().toLatin1(), ca->certificate.base64());
    // A key is never shown.
    const auto key = ca->key.toPlainPem();
    EXPECT_OK(key);
    const auto both = ca->certificate.pem() + QByteArray(key->reveal().data(), qsizetype(key->size()));
    InspectDialog secret(u"both.pem"_s, {ca->certificate}, both, true, QDateTime::currentDateTimeUtc(), nullptr);
    for (const auto *view : secret.findChildren<QPlainTextEdit *>())
        QVERIFY(!view->toPlainText().contains(u"PRIVATE"_s));
}

void TestCertificateDialogs::mergesPfx()
{
    const auto ca = pki::createAuthority({.commonName = u"Root"_s}, base::systemClock());
    EXPECT_OK(ca);
    const auto server = pki::issueServer(*ca, {.dnsNames = {u"www.contoso.example"_s}}, base::systemClock());
    EXPECT_OK(server);
    const auto key = server->key.toPlainPem();
    EXPECT_OK(key);
    test::writeAll(m_home.filePath(u"server.crt"_s), server->certificate.pem() + ca->certificate.pem());
    test::writeAll(m_home.filePath(u"server.key"_s), key->reveal());
    PfxDialog dialog;
    const auto out = m_home.filePath(u"server.pfx"_s);
    dialog.setFiles(m_home.filePath(u"server.crt"_s), m_home.filePath(u"server.key"_s), out);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    test::click(test::button(&dialog, u"Make PFX"_s));
    QVERIFY(dialog.isVisible()); // no password, no file
    typeNewPassphrase(&dialog, u"merged secret"_s);
    keep(dialog, u"certificates-pfx"_s);
    QCOMPARE(faults(&dialog).join(u'\n'), QString());
    test::click(test::button(&dialog, u"Make PFX"_s));
    QCOMPARE(dialog.written(), out);
    const auto opened = pki::readFile(out, base::Secret::copyOf("merged secret"));
    EXPECT_OK(opened);
    QCOMPARE(opened->certificates.size(), 2);
    QVERIFY(opened->key->matches(server->certificate));
}

void TestCertificateDialogs::strength()
{
    NewPasswordField field;
    field.show();
    auto *edit = field.findChild<PasswordField *>()->edit();
    const auto note = [&field] {
        QString text;
        for (const auto *label : field.findChildren<QLabel *>())
            text += label->text();
        return text;
    };
    QTest::keyClicks(edit, u"password"_s);
    QVERIFY(note().contains(u"Weak"_s));
    field.findChild<PasswordField *>()->clear();
    test::click(test::button(&field, u"Make one"_s));
    QVERIFY(note().contains(u"Strong"_s) || note().contains(u"Good"_s));
    QVERIFY(note().contains(u"Write it down"_s));
    const auto made = field.take();
    QCOMPARE(made->size(), 16);
    QVERIFY(field.isEmpty());
}

/// A list that was cut off is given again: those that are done already are not done twice.
void TestCertificateDialogs::leavesOutWhoHasOne()
{
    CertificatesWindow window;
    const auto authority = makeAuthority(2);
    recordFiles(authority);
    QVERIFY(openUnlocked(window, authority));
    const auto list = m_home.filePath(u"again.csv"_s);
    test::writeAll(list, "Alice Adams,CONTOSO\\user0,\nHans Huber,CONTOSO\\hans,\n");
    IssueDialog dialog(window.session(), m_home.filePath(u"again-out"_s), &window);
    dialog.choose(IssueDialog::What::List);
    dialog.loadList(list);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const auto *rows = dialog.findChild<QTableWidget *>();
    QCOMPARE(rows->item(0, 1)->text(), u"Alice Adams"_s);
    QVERIFY(rows->item(0, 3)->text().startsWith(u"left out"_s));
    QCheckBox *leaveOut = nullptr;
    for (auto *box : dialog.findChildren<QCheckBox *>()) {
        if (box->text().startsWith(u"Leave out"_s))
            leaveOut = box;
    }
    QVERIFY(leaveOut && leaveOut->isVisible());
    leaveOut->setChecked(false);
    QVERIFY(rows->item(0, 3)->text().startsWith(u"will be issued"_s));
    leaveOut->setChecked(true);
    keep(dialog, u"certificates-list-again"_s);
    test::click(test::button(&dialog, u"Issue"_s));
    QVERIFY(idle(window));
    QCOMPARE(window.session()->issued().size(), 4); // two people, the server, and Hans
    QCOMPARE(window.session()->issued().last().certificate.subject().display(), u"Hans Huber"_s);
}

void TestCertificateDialogs::errorsGoWhenEdited()
{
    PfxDialog dialog;
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const auto errors = [&dialog] {
        QStringList texts;
        for (const auto *field : dialog.findChildren<FormField *>()) {
            if (!field->error().isEmpty())
                texts += field->error();
        }
        return texts;
    };
    test::click(test::button(&dialog, u"Make PFX"_s));
    QCOMPARE(errors().size(), 3);
    auto *focused = qobject_cast<QLineEdit *>(dialog.focusWidget());
    QVERIFY(focused && focused->accessibleName().startsWith(u"Certificate"_s));
    QTest::keyClicks(focused, u"x"_s);
    QCOMPARE(errors().size(), 2);
    QTest::keyClicks(dialog.findChild<PasswordField *>()->edit(), u"x"_s);
    QCOMPARE(errors().size(), 1);
}

/// Typing begins in the first field, the buttons come last by Tab, and everything can be reached on a small screen.
void TestCertificateDialogs::checkDialog(QDialog &dialog)
{
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto *first = dialog.focusWidget();
    QVERIFY(first && !qobject_cast<QPushButton *>(first));
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    for (auto *button : dialog.findChildren<QPushButton *>()) {
        if (!button->isDefault())
            continue;
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Tab); // from the last on it begins again
        QCOMPARE(dialog.focusWidget(), first);
    }
    const auto found = faults(&dialog).join(u'\n');
    QVERIFY2(found.isEmpty(), qPrintable(found));
    QCOMPARE(test::faultsOnSmallScreen(&dialog).join(u'\n'), QString());
}

void TestCertificateDialogs::dialogsAreComplete_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("person") << int(IssueDialog::What::Person);
    QTest::newRow("list") << int(IssueDialog::What::List);
    QTest::newRow("server") << int(IssueDialog::What::Server);
    QTest::newRow("request") << int(IssueDialog::What::Request);
}

void TestCertificateDialogs::dialogsAreComplete()
{
    QFETCH(int, what);
    AuthoritySession session;
    IssueDialog dialog(&session, m_home.path(), nullptr);
    dialog.choose(static_cast<IssueDialog::What>(what));
    checkDialog(dialog);
}

void TestCertificateDialogs::pfxDialogIsComplete()
{
    PfxDialog dialog;
    checkDialog(dialog);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestCertificateDialogs tests;
    return test::runTests(tests, argc, argv);
}
#include "test_certificate_dialogs.moc"
