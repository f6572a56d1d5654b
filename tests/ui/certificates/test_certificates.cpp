#include "certificates/issue_dialog.h"
#include "certificates_fixture.h"
#include "common/fields.h"
#include "pki/issue.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <memory>

using namespace certwizard;
using namespace certwizard::ui;
using namespace Qt::StringLiterals;
using test::expectFaultless;
using test::faults;
using test::keep;
using test::patience;

/// An authority's life in its window, driven as a person does it.
class TestCertificates : public test::CertificatesTest {
    Q_OBJECT

private Q_SLOTS:
    void welcome();
    void issuesOne();
    void renewsAndRevokes();
    void wrongPassphrase();
    void settings();
    void changesPassphrase();
    void opensTheLastOne();
    void looksIntoWhatWasCopied();
    void adoptsWithWhatIsAbove();
};

void TestCertificates::welcome()
{
    CertificatesWindow window;
    window.resize(900, 620);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    keep(window, u"certificates-welcome"_s);
    QCOMPARE(faults(&window), QStringList());
    test::DialogAnswers answers;
    const auto folder = m_home.filePath(u"made"_s);
    answers.expect([folder](QWidget *dialog) {
        keep(*dialog, u"certificates-create"_s);
        expectFaultless(dialog);
        test::click(test::button(dialog, u"Create"_s)); // nothing typed: it stays open
        const auto edits = dialog->findChildren<QLineEdit *>();
        for (auto *edit : edits) {
            if (!edit->isVisible())
                continue;
            if (edit->accessibleName().startsWith(u"Name"_s))
                edit->setText(u"Window CA"_s);
            else if (edit->accessibleName().startsWith(u"Folder"_s))
                edit->setText(folder);
        }
        typeNewPassphrase(dialog, u"a long passphrase 17"_s);
        test::click(test::button(dialog, u"Create"_s));
        if (dialog->isVisible())
            qobject_cast<QDialog *>(dialog)->reject();
    });
    test::click(test::button(&window, u"Create an authority"_s));
    QVERIFY(QTest::qWaitFor([&] { return window.session()->isOpen(); }, patience));
    QVERIFY(answers.allUsed());
    QCOMPARE(window.session()->certificate().subject().display(), u"Window CA"_s);
    QVERIFY(window.session()->isUnlocked());
    QVERIFY(QFile::exists(folder + u"/ca.key"_s));
    // Nothing in it yet, which is said.
    QVERIFY(!window.table()->isVisible());
    QCOMPARE(faults(&window), QStringList());
    QCOMPARE(test::faultsOnSmallScreen(&window).join(u'\n'), QString());
}

void TestCertificates::issuesOne()
{
    CertificatesWindow window;
    QVERIFY(open(window, makeAuthority(1)));
    const auto out = m_home.filePath(u"issued"_s);
    test::DialogAnswers answers;
    answerPassphrase(answers, u"correct horse"_s);
    answers.expect([out](QWidget *widget) {
        auto *dialog = qobject_cast<IssueDialog *>(widget);
        QVERIFY(dialog != nullptr);
        keep(*dialog, u"certificates-issue"_s);
        for (auto *edit : dialog->findChildren<QLineEdit *>()) {
            if (edit->accessibleName().startsWith(u"Name"_s) && edit->isVisible())
                edit->setText(u"Gina Green"_s);
            else if (edit->accessibleName().startsWith(u"Windows account"_s))
                edit->setText(u"CONTOSO\\gina"_s);
            else if (edit->text().endsWith(u"Issued certificates"_s))
                edit->setText(out);
        }
        test::click(test::button(dialog, u"Issue"_s));
    });
    test::click(test::button(&window, u"Issue"_s));
    QVERIFY(QTest::qWaitFor([&] { return window.session()->issued().size() == 3; }, patience));
    QVERIFY(answers.allUsed());
    QVERIFY(idle(window));
    // What was just made is what is looked at next.
    QCOMPARE(window.focusWidget(), window.table());
    QCOMPARE(window.table()->currentIndex().siblingAtColumn(IssuedModel::Name).data().toString(), u"Gina Green"_s);
    QVERIFY(QFile::exists(out + u"/Gina Green.pfx"_s) && QFile::exists(out + u"/Gina Green.password.txt"_s));
    QCOMPARE(window.session()->issued().last().recipient.account, u"CONTOSO\\gina"_s);
}

void TestCertificates::renewsAndRevokes()
{
    CertificatesWindow window;
    const auto folder = makeAuthority(3, true);
    QVERIFY(openUnlocked(window, folder));
    select(window, u"Alice Adams"_s);
    test::DialogAnswers answers;
    const auto out = m_home.filePath(u"renewed"_s);
    answers.expect([out](QWidget *dialog) {
        keep(*dialog, u"certificates-renew"_s);
        for (auto *edit : dialog->findChildren<QLineEdit *>()) {
            if (edit->text().endsWith(u"Issued certificates"_s))
                edit->setText(out);
        }
        test::click(test::button(dialog, u"Renew"_s));
    });
    test::click(test::button(&window, u"Renew"_s));
    QVERIFY(QTest::qWaitFor([&] { return window.session()->issued().size() == 5 && !window.session()->isBusy(); },
                            patience));
    QVERIFY(window.session()->issued().first().renewedBy != 0);
    QVERIFY(QFile::exists(out + u"/Alice Adams.pfx"_s));

    select(window, u"Bob Brandt"_s);
    answers.expect([](QWidget *dialog) {
        keep(*dialog, u"certificates-revoke"_s);
        expectFaultless(dialog);
        test::click(test::button(dialog, u"Revoke"_s));
    });
    test::click(test::button(&window, u"Revoke"_s));
    QVERIFY(QTest::qWaitFor([&] { return !window.session()->revocationList().isNull(); }, patience));
    QVERIFY(answers.allUsed());
    QCOMPARE(window.session()->revocationList().entries().size(), 1);
    QVERIFY(QFile::exists(folder + u"/ca.crl"_s));
    QTest::qWait(50);
    keep(window, u"certificates-revoked"_s);
    // A revoked one is not revoked again, nor renewed, and nothing of it looks good any more.
    QVERIFY(!test::button(&window, u"Revoke"_s)->isEnabled());
    QVERIFY(!test::button(&window, u"Renew"_s)->isEnabled());
    const auto text = said(&window);
    QVERIFY2(text.contains(u"1 certificates were revoked."_s), qPrintable(text));
    QVERIFY2(text.contains(u"Revoked on "_s) && text.contains(u"403.13"_s), qPrintable(text));
    QVERIFY2(!text.contains(u"Can be a client certificate"_s), qPrintable(text));
    // The predecessor says that it has a successor, and asks for nothing.
    select(window, u"Alice Adams"_s);
    window.table()->selectRow(window.table()->currentIndex().row());
    const auto renewed = said(&window);
    QVERIFY2(!renewed.contains(u"Renew it before then"_s), qPrintable(renewed));
}

void TestCertificates::wrongPassphrase()
{
    CertificatesWindow window;
    QVERIFY(open(window, makeAuthority(1)));
    test::DialogAnswers answers;
    answerPassphrase(answers, u"wrong"_s);
    answerPassphrase(answers, u"correct horse"_s);
    test::click(test::button(&window, u"Unlock"_s));
    QVERIFY(QTest::qWaitFor([&] { return window.session()->isUnlocked() && !window.session()->isBusy(); }, patience));
    QVERIFY(answers.allUsed());
    test::click(test::button(&window, u"Lock the key"_s));
    QVERIFY(!window.session()->isUnlocked());
}

void TestCertificates::settings()
{
    CertificatesWindow window;
    QVERIFY(open(window, makeAuthority(1)));
    test::DialogAnswers answers;
    answers.expect([](QWidget *dialog) {
        expectFaultless(dialog);
        keep(*dialog, u"certificates-settings"_s);
        QLineEdit *urls = nullptr;
        for (auto *edit : dialog->findChildren<QLineEdit *>()) {
            if (edit->accessibleName().startsWith(u"Addresses of the revocation list"_s))
                urls = edit;
        }
        urls->setText(u"file:///etc/passwd"_s);
        test::click(test::button(dialog, u"Keep"_s));
        if (!dialog->isVisible() || !urls->hasFocus())
            QTest::qFail("an address that nobody fetches was taken", __FILE__, __LINE__);
        urls->setText(u"http://pki.contoso.example/a.crl  http://pki2.contoso.example/a.crl"_s);
        test::click(test::button(dialog, u"Keep"_s));
        if (dialog->isVisible())
            qobject_cast<QDialog *>(dialog)->reject();
    });
    window.editSettings();
    QVERIFY(answers.allUsed());
    QVERIFY(idle(window));
    QCOMPARE(window.session()->settings().publication.revocationListUrls,
             (QStringList{u"http://pki.contoso.example/a.crl"_s, u"http://pki2.contoso.example/a.crl"_s}));
}

void TestCertificates::changesPassphrase()
{
    CertificatesWindow window;
    QVERIFY(open(window, makeAuthority(1)));
    test::DialogAnswers answers;
    QStringList wrong;
    answers.expect([&](QWidget *dialog) {
        expectFaultless(dialog);
        keep(*dialog, u"certificates-passphrase"_s);
        auto *current = dialog->findChildren<PasswordField *>().first();
        QTest::keyClicks(current->edit(), u"wrong"_s);
        typeNewPassphrase(dialog, u"another long passphrase 9"_s);
        test::click(test::button(dialog, u"Change"_s));
        static_cast<void>(QTest::qWaitFor([&] { return !errors(dialog).isEmpty(); }, patience));
        wrong = errors(dialog);
        // It stays, with what was typed: only the wrong one has to be typed again.
        current->clear();
        QTest::keyClicks(current->edit(), u"correct horse"_s);
        test::click(test::button(dialog, u"Change"_s));
    });
    window.changePassphrase();
    QVERIFY(answers.allUsed());
    QVERIFY2(wrong.size() == 1 && wrong.first().contains(u"not the passphrase"_s), qPrintable(wrong.join(u' ')));
    QVERIFY(idle(window));
    window.session()->lock();
    window.session()->unlock(std::make_shared<const base::Secret>(base::Secret::copyOf("another long passphrase 9")));
    QVERIFY(idle(window));
    QVERIFY(window.session()->isUnlocked());
}

void TestCertificates::opensTheLastOne()
{
    const auto folder = makeAuthority(1);
    {
        CertificatesWindow window;
        QVERIFY(open(window, folder));
    }
    CertificatesWindow window;
    window.resize(1160, 820);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(faults(&window), QStringList());
    QCOMPARE(test::faultsOnSmallScreen(&window).join(u'\n'), QString());
    test::click(test::button(&window, u"Open the last one"_s));
    QVERIFY(QTest::qWaitFor([&] { return window.session()->isOpen(); }, patience));
    QCOMPARE(window.session()->folder(), folder);
}

void TestCertificates::looksIntoWhatWasCopied()
{
    const auto made = pki::createAuthority({.commonName = u"Copied CA"_s}, base::systemClock());
    EXPECT_OK(made);
    auto mail = "> " + made->certificate.pem().trimmed().replace("\n", "\n> ");
    QApplication::clipboard()->setText(u"Hello,\nhere it is:\n"_s + QString::fromLatin1(mail));
    CertificatesWindow window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    test::DialogAnswers answers;
    QString seen;
    answers.expect([&seen](QWidget *dialog) {
        for (const auto *label : dialog->findChildren<QLabel *>())
            seen += label->text() + u'\n';
        qobject_cast<QDialog *>(dialog)->reject();
    });
    QTest::keySequence(&window, QKeySequence::Paste);
    QVERIFY(answers.allUsed());
    QVERIFY2(seen.contains(u"Copied CA"_s), qPrintable(seen));
}

/// An intermediate in one file, the root in another: what is handed out carries both.
void TestCertificates::adoptsWithWhatIsAbove()
{
    const auto at = [this](const QString &name) { return m_home.filePath(name); };
    const auto openssl = [](const QStringList &arguments) { QCOMPARE(test::run(u"openssl"_s, arguments).exitCode, 0); };
    test::writeAll(at(u"x.ext"_s), "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n"
                                   "subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n");
    openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-noenc"_s, u"-keyout"_s, at(u"root.key"_s), u"-out"_s,
             at(u"root.pem"_s), u"-subj"_s, u"/CN=Root"_s, u"-addext"_s, u"keyUsage=critical,keyCertSign,cRLSign"_s});
    openssl({u"req"_s, u"-newkey"_s, u"rsa:2048"_s, u"-noenc"_s, u"-keyout"_s, at(u"sub.key"_s), u"-out"_s,
             at(u"sub.csr"_s), u"-subj"_s, u"/CN=Sub"_s});
    openssl({u"x509"_s, u"-req"_s, u"-in"_s, at(u"sub.csr"_s), u"-CA"_s, at(u"root.pem"_s), u"-CAkey"_s,
             at(u"root.key"_s), u"-extfile"_s, at(u"x.ext"_s), u"-not_before"_s, u"20250101000000Z"_s, u"-days"_s,
             u"4000"_s, u"-out"_s, at(u"sub.pem"_s)});
    CertificatesWindow window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    test::DialogAnswers answers;
    answers.expect([&](QWidget *dialog) {
        expectFaultless(dialog);
        keep(*dialog, u"certificates-adopt"_s);
        for (auto *edit : dialog->findChildren<QLineEdit *>()) {
            const auto name = edit->accessibleName();
            if (name.startsWith(u"Certificate, or"_s))
                edit->setText(at(u"sub.pem"_s));
            else if (name.startsWith(u"Key, when"_s))
                edit->setText(at(u"sub.key"_s));
            else if (name.startsWith(u"Certificates above"_s))
                edit->setText(at(u"root.pem"_s));
            else if (name.startsWith(u"Folder"_s))
                edit->setText(at(u"adopted"_s));
        }
        typeNewPassphrase(dialog, u"a long passphrase 17"_s);
        test::click(test::button(dialog, u"Take over"_s));
        if (dialog->isVisible())
            qobject_cast<QDialog *>(dialog)->reject();
    });
    window.adoptAuthority();
    QVERIFY(QTest::qWaitFor([&] { return window.session()->isOpen(); }, patience));
    QCOMPARE(window.session()->chain().size(), 2);
    QCOMPARE(window.session()->chain().last().subject().display(), u"Root"_s);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestCertificates tests;
    return test::runTests(tests, argc, argv);
}
#include "test_certificates.moc"
