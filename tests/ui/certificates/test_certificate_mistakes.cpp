#include "authority_dialog.h"
#include "certificates/certificate_details.h"
#include "certificates/issue_dialog.h"
#include "certificates/pfx_dialog.h"
#include "certificates_fixture.h"
#include "change_dialogs.h"
#include "common/fields.h"
#include "pki/issue.h"
#include "pki/read.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace certwizard;
using namespace certwizard::ui;
using namespace Qt::StringLiterals;
using test::keep;
using test::patience;

/// What goes wrong in the dialogs of the certificates window: it is said where it can be put right, and nothing that
/// was typed is lost.
class TestCertificateMistakes : public test::CertificatesTest {
    Q_OBJECT

private Q_SLOTS:
    void issueKeepsWhatWasTyped();
    void createKeepsWhatWasTyped();
    void pfxKeepsThePassword();
    void asksForAForgottenKey();
    void suggestsAFreeFolder();
    void newPassphraseIsTypedTwice();
    void weakPassphraseIsMeant();
    void leftOutIsTold();
    void renewsOnlyWhatCanBe();
    void renewalWithTheSameKeyHasNoPassword();
    void registerCountsMoreThanLooks();
    void severalInAFile();
    void authorityIsGone();
};

void TestCertificateMistakes::issueKeepsWhatWasTyped()
{
    CertificatesWindow window;
    QVERIFY(openUnlocked(window, makeAuthority(1)));
    test::writeAll(m_home.filePath(u"in-the-way"_s), "x");
    IssueDialog dialog(window.session(), m_home.filePath(u"in-the-way/out"_s), &window);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    // In the words of the list's preview.
    edit(&dialog, u"E-mail"_s)->setText(u"nobody"_s);
    test::click(test::button(&dialog, u"Issue"_s));
    QCOMPARE(errors(&dialog), (QStringList{u"The name is missing."_s, u"“nobody” is not an e-mail address."_s}));
    edit(&dialog, u"E-mail"_s)->setText(u"gina@contoso.example"_s);
    edit(&dialog, u"Name"_s)->setText(u"Gina Green"_s);
    test::click(test::button(&dialog, u"Issue"_s));
    QVERIFY(QTest::qWaitFor([&] { return !errors(&dialog).isEmpty(); }, patience));
    QVERIFY(dialog.isVisible());
    const auto told = errors(&dialog).join(u' ');
    QVERIFY2(told.contains(u"in-the-way"_s) && !told.contains(u"backup"_s), qPrintable(told));
    QCOMPARE(edit(&dialog, u"Name"_s)->text(), u"Gina Green"_s);
    QVERIFY(edit(&dialog, u"Folder"_s)->hasFocus());
    keep(dialog, u"mistakes-issue"_s);
    QCOMPARE(window.session()->issued().size(), 2); // nothing was issued whose key would be lost
    edit(&dialog, u"Folder"_s)->setText(m_home.filePath(u"elsewhere"_s));
    test::click(test::button(&dialog, u"Issue"_s));
    QVERIFY(QTest::qWaitFor([&] { return !dialog.isVisible(); }, patience));
    QVERIFY(QFile::exists(m_home.filePath(u"elsewhere/Gina Green.pfx"_s)));
}

void TestCertificateMistakes::createKeepsWhatWasTyped()
{
    const auto occupied = makeAuthority(1);
    AuthoritySession session;
    AuthorityDialog dialog(AuthorityDialog::Mode::Create, &session, nullptr);
    dialog.suggest(u"Second CA"_s, {});
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    edit(&dialog, u"Folder"_s)->setText(occupied);
    edit(&dialog, u"Address"_s)->setText(u"file:///etc/passwd"_s);
    typeNewPassphrase(&dialog, u"a long passphrase 17"_s);
    test::click(test::button(&dialog, u"Create"_s));
    QVERIFY(QTest::qWaitFor([&] { return !errors(&dialog).isEmpty(); }, patience));
    QVERIFY2(errors(&dialog).join(u' ').contains(u"file:///etc/passwd"_s), qPrintable(errors(&dialog).join(u' ')));
    edit(&dialog, u"Address"_s)->clear();
    test::click(test::button(&dialog, u"Create"_s));
    QVERIFY(QTest::qWaitFor([&] { return errors(&dialog).join(u' ').contains(u"not empty"_s); }, patience));
    keep(dialog, u"mistakes-create"_s);
    edit(&dialog, u"Folder"_s)->setText(m_home.filePath(u"second"_s));
    test::click(test::button(&dialog, u"Create"_s));
    QVERIFY(QTest::qWaitFor([&] { return session.isOpen() && !dialog.isVisible(); }, patience));
    QCOMPARE(session.certificate().subject().display(), u"Second CA"_s);
}

void TestCertificateMistakes::pfxKeepsThePassword()
{
    const auto ca = pki::createAuthority({.commonName = u"Root"_s}, base::systemClock());
    EXPECT_OK(ca);
    const auto key = ca->key.toPlainPem();
    EXPECT_OK(key);
    test::writeAll(m_home.filePath(u"both.pem"_s),
                   ca->certificate.pem() + QByteArray(key->reveal().data(), qsizetype(key->size())));
    const auto out = m_home.filePath(u"there.pfx"_s);
    test::writeAll(out, "x");
    PfxDialog dialog;
    dialog.setFiles(m_home.filePath(u"missing.pem"_s), {}, out);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto *password = dialog.findChild<PasswordField *>();
    typeNewPassphrase(&dialog, u"merged secret"_s);
    test::click(test::button(&dialog, u"Make PFX"_s));
    QCOMPARE(errors(&dialog).size(), 1);
    QVERIFY2(errors(&dialog).first().contains(u"does not exist"_s), qPrintable(errors(&dialog).first()));
    dialog.setFiles(m_home.filePath(u"both.pem"_s), {}, out);
    test::click(test::button(&dialog, u"Make PFX"_s));
    QCOMPARE(errors(&dialog).size(), 1);
    QVERIFY2(errors(&dialog).first().contains(u"already"_s), qPrintable(errors(&dialog).first()));
    QVERIFY(!password->isEmpty());
    const auto other = m_home.filePath(u"other.pfx"_s);
    dialog.setFiles(m_home.filePath(u"both.pem"_s), {}, other);
    test::click(test::button(&dialog, u"Make PFX"_s));
    QCOMPARE(dialog.written(), other);
    EXPECT_OK(pki::readFile(other, base::Secret::copyOf("merged secret")));
    QVERIFY(password->isEmpty());
}

/// It takes a while to fill in a form, and the key does not wait.
void TestCertificateMistakes::asksForAForgottenKey()
{
    CertificatesWindow window;
    QVERIFY(openUnlocked(window, makeAuthority(1)));
    IssueDialog dialog(window.session(), m_home.filePath(u"late"_s), &window);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    edit(&dialog, u"Name"_s)->setText(u"Lena Late"_s);
    window.session()->lock();
    test::DialogAnswers answers;
    answerPassphrase(answers, u"wrong"_s);
    answerPassphrase(answers, u"correct horse"_s);
    test::click(test::button(&dialog, u"Issue"_s));
    QVERIFY(QTest::qWaitFor([&] { return window.session()->issued().size() == 3; }, patience));
    QVERIFY(answers.allUsed());
    QVERIFY(QFile::exists(m_home.filePath(u"late/Lena Late.pfx"_s)));
}

void TestCertificateMistakes::suggestsAFreeFolder()
{
    const auto occupied = makeAuthority(1);
    QCOMPARE(AuthorityDialog::freeFolder(occupied), occupied + u" 2"_s);
    QVERIFY(QDir().mkpath(occupied + u" 2"_s)); // an empty one is as good as none
    QCOMPARE(AuthorityDialog::freeFolder(occupied), occupied + u" 2"_s);
    test::writeAll(occupied + u" 2/file"_s, "x");
    QCOMPARE(AuthorityDialog::freeFolder(occupied), occupied + u" 3"_s);
    AuthoritySession session;
    AuthorityDialog dialog(AuthorityDialog::Mode::Create, &session, nullptr);
    dialog.suggest({}, occupied);
    dialog.show();
    QCOMPARE(QDir::fromNativeSeparators(edit(&dialog, u"Folder"_s)->text()), occupied + u" 3"_s);
}

void TestCertificateMistakes::newPassphraseIsTypedTwice()
{
    AuthoritySession session;
    AuthorityDialog dialog(AuthorityDialog::Mode::Create, &session, nullptr);
    dialog.suggest(u"Typed CA"_s, m_home.filePath(u"typed"_s));
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const auto fields = dialog.findChildren<PasswordField *>();
    QCOMPARE(fields.size(), 2);
    QTest::keyClicks(fields.at(0)->edit(), u"a long passphrase 17"_s);
    test::click(test::button(&dialog, u"Create"_s));
    QCOMPARE(errors(&dialog).size(), 1);
    QVERIFY(fields.at(1)->edit()->hasFocus());
    QTest::keyClicks(fields.at(1)->edit(), u"a long passphrase 71"_s);
    test::click(test::button(&dialog, u"Create"_s));
    QVERIFY2(errors(&dialog).value(0).contains(u"differ"_s), qPrintable(errors(&dialog).join(u' ')));
    keep(dialog, u"mistakes-passphrase"_s);
    // Who sees it need not type it twice; a made one is shown.
    test::click(test::button(&dialog, u"Make one"_s));
    QVERIFY(!fields.at(1)->isVisible());
    test::click(test::button(&dialog, u"Create"_s));
    QVERIFY(QTest::qWaitFor([&] { return session.isOpen() && !dialog.isVisible(); }, patience));
}

void TestCertificateMistakes::weakPassphraseIsMeant()
{
    AuthoritySession session;
    AuthorityDialog dialog(AuthorityDialog::Mode::Create, &session, nullptr);
    dialog.suggest(u"Weak CA"_s, m_home.filePath(u"weak"_s));
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    typeNewPassphrase(&dialog, u"abc"_s);
    test::DialogAnswers answers;
    answers.expect([](QWidget *question) { test::click(test::button(question, u"Choose another"_s)); });
    test::click(test::button(&dialog, u"Create"_s));
    QVERIFY(answers.allUsed());
    QVERIFY2(answers.said().join(u' ').contains(u"weak"_s), qPrintable(answers.said().join(u' ')));
    QVERIFY(!session.isBusy() && dialog.isVisible());
    answers.expect([](QWidget *question) { test::click(test::button(question, u"Use it all the same"_s)); });
    test::click(test::button(&dialog, u"Create"_s));
    QVERIFY(QTest::qWaitFor([&] { return session.isOpen(); }, patience));
}

void TestCertificateMistakes::leftOutIsTold()
{
    CertificatesWindow window;
    const auto authority = makeAuthority(1);
    recordFiles(authority);
    QVERIFY(openUnlocked(window, authority));
    const auto list = m_home.filePath(u"mixed.csv"_s);
    test::writeAll(list,
                   "Hans Huber,CONTOSO\\hans,\nIda Ihle,CONTOSO\\ida,not-an-address\nAlice Adams,CONTOSO\\user0,\n");
    const auto out = m_home.filePath(u"mixed-out"_s);
    IssueDialog dialog(window.session(), out, &window);
    dialog.choose(IssueDialog::What::List);
    dialog.loadList(list);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    for (auto *box : dialog.findChildren<QCheckBox *>()) {
        if (box->text().startsWith(u"With a"_s))
            box->setChecked(true);
    }
    edit(&dialog, u"Address of the site"_s)->setText(u"https://www.contoso.example/"_s);
    test::click(test::button(&dialog, u"Issue"_s));
    QVERIFY(QTest::qWaitFor([&] { return !dialog.isVisible(); }, patience));
    const auto banner = said(&window);
    QVERIFY2(banner.contains(u"2 rows of the list were left out: “Ida Ihle”, “Alice Adams”."_s), qPrintable(banner));
    const auto csv = QString::fromUtf8(test::readAll(out + u"/handouts.csv"_s));
    QVERIFY2(csv.contains(u"Ida Ihle"_s) && csv.contains(u"not an e-mail address"_s), qPrintable(csv));
    QVERIFY2(csv.contains(u"Alice Adams"_s) && csv.contains(u"Left out: There is a valid certificate"_s),
             qPrintable(csv));
}

void TestCertificateMistakes::renewsOnlyWhatCanBe()
{
    const auto folder = makeAuthority(3);
    auto authority = authority::Authority::open(folder, base::systemClock());
    EXPECT_OK(authority);
    EXPECT_OK(authority->unlock(test::passphrase()));
    const auto all = *authority->issued();
    EXPECT_OK(authority->revoke(all.at(0).serialNumber(), pki::RevocationReason::KeyCompromise));
    EXPECT_OK(authority->renew(all.at(1).serialNumber(), 100));
    CertificatesWindow window;
    QVERIFY(openUnlocked(window, folder));
    const auto &issued = window.session()->issued();
    QVERIFY(!RenewDialog::isFor({issued.at(0)}));
    RenewDialog dialog(window.session(), issued.first(3), m_home.filePath(u"some"_s), &window);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QCOMPARE(test::faults(&dialog).join(u'\n'), QString());
    keep(dialog, u"mistakes-renew-some"_s);
    const auto text = said(&dialog);
    QVERIFY2(text.contains(u"left out: “Alice Adams”"_s) && text.contains(u"have a successor already: “Bob Brandt”"_s),
             qPrintable(text));
    test::click(test::button(&dialog, u"Renew"_s));
    QVERIFY(QTest::qWaitFor([&] { return !dialog.isVisible(); }, patience));
    QCOMPARE(window.session()->issued().size(), 6); // one more: who is neither revoked nor renewed
    QCOMPARE(window.session()->issued().last().certificate.subject().display(), u"Chiyo Itō"_s);
}

void TestCertificateMistakes::renewalWithTheSameKeyHasNoPassword()
{
    CertificatesWindow window;
    QVERIFY(openUnlocked(window, makeAuthority(2)));
    RenewDialog dialog(window.session(), {window.session()->issued().first()}, m_home.filePath(u"same"_s), &window);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    dialog.findChildren<QCheckBox *>().first()->setChecked(true);
    test::click(test::button(&dialog, u"Renew"_s));
    QVERIFY(QTest::qWaitFor([&] { return !dialog.isVisible(); }, patience));
    QCOMPARE(window.session()->issued().size(), 4);
    const auto banner = said(&window);
    QVERIFY2(banner.contains(u"The files are in "_s) && !banner.contains(u"passwords that were made"_s),
             qPrintable(banner));
    // The other kind says it.
    RenewDialog fresh(window.session(), {window.session()->issued().at(1)}, m_home.filePath(u"new"_s), &window);
    fresh.show();
    QVERIFY(QTest::qWaitForWindowExposed(&fresh));
    test::click(test::button(&fresh, u"Renew"_s));
    QVERIFY(QTest::qWaitFor([&] { return !fresh.isVisible(); }, patience));
    QVERIFY(said(&window).contains(u"passwords that were made"_s));
}

void TestCertificateMistakes::registerCountsMoreThanLooks()
{
    const auto now = QDateTime::currentDateTimeUtc();
    const auto ca = pki::createAuthority({.commonName = u"Root"_s}, base::systemClock());
    EXPECT_OK(ca);
    const auto leaf = pki::issueClient(*ca, {.commonName = u"Rita Revoked"_s, .validDays = 10}, base::systemClock());
    EXPECT_OK(leaf);
    CertificateDetails view;
    view.resize(460, 900);
    authority::Issued issued;
    issued.certificate = leaf->certificate;
    issued.issuedAt = now;
    issued.files = {u"/one/Rita.crt"_s, u"/one/Rita.pfx"_s};
    const auto show = [&] {
        view.show(leaf->certificate, {ca->certificate}, {}, {}, now, &issued);
        static_cast<QWidget &>(view).show();
        static_cast<void>(QTest::qWaitForWindowExposed(&view));
        QTest::qWait(20);
        return said(&view);
    };
    const auto valid = show();
    QVERIFY(valid.contains(u"Can be a client certificate"_s) && valid.contains(u"Renew it before then"_s));
    QVERIFY2(valid.contains(u"/one/Rita.crt\n/one/Rita.pfx"_s), qPrintable(valid));
    issued.renewedBy = 5;
    const auto renewed = show();
    QVERIFY2(renewed.contains(u"It was renewed"_s) && !renewed.contains(u"Renew it before then"_s),
             qPrintable(renewed));
    issued.renewedBy = 0;
    issued.revocation =
        pki::RevokedCertificate{leaf->certificate.serialNumber(), now, pki::RevocationReason::KeyCompromise};
    const auto revoked = show();
    keep(view, u"mistakes-revoked"_s);
    QVERIFY2(revoked.contains(u"Revoked on "_s) && revoked.contains(u"wrong hands"_s) && revoked.contains(u"403.13"_s),
             qPrintable(revoked));
    QVERIFY2(!revoked.contains(u"Can be a client certificate"_s) && !revoked.contains(u"Renew it"_s),
             qPrintable(revoked));
    // Made with other tools, without a usage that would forbid it: still an authority.
    QCOMPARE(test::run(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-noenc"_s, u"-keyout"_s,
                                      m_home.filePath(u"plain.key"_s), u"-out"_s, m_home.filePath(u"plain.crt"_s),
                                      u"-subj"_s, u"/CN=Plain CA"_s})
                 .exitCode,
             0);
    const auto plain = pki::readFile(m_home.filePath(u"plain.crt"_s));
    EXPECT_OK(plain);
    view.show(plain->certificates.first(), {}, {}, {}, now.addSecs(60)); // made just now, by another clock
    QTest::qWait(20);
    const auto own = said(&view);
    QVERIFY2(!own.contains(u"Can be a client certificate"_s) && own.contains(u"An authority’s certificate"_s),
             qPrintable(own));
}

void TestCertificateMistakes::severalInAFile()
{
    const auto ca = pki::createAuthority({.commonName = u"Root"_s}, base::systemClock());
    EXPECT_OK(ca);
    const auto leaf = pki::issueClient(*ca, {.commonName = u"Leaf"_s}, base::systemClock());
    EXPECT_OK(leaf);
    const auto file = "the first\n" + leaf->certificate.pem() + "the second\n" + ca->certificate.pem();
    InspectDialog dialog(u"both.pem"_s, {leaf->certificate, ca->certificate}, file, {}, QDateTime::currentDateTimeUtc(),
                         nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    keep(dialog, u"mistakes-several"_s);
    QCOMPARE(test::faults(&dialog).join(u'\n'), QString());
    QVERIFY2(said(&dialog).contains(u"of the 2 in it"_s), qPrintable(said(&dialog)));
    const auto *old = dialog.findChildren<QPlainTextEdit *>().first();
    const auto *old2 = dialog.findChildren<QPlainTextEdit *>().last();
    const auto shown = [&] {
        return old->accessibleName() == u"The file as it is"_s ? old->toPlainText() : old2->toPlainText();
    };
    QCOMPARE(shown().trimmed().toLatin1(), leaf->certificate.pem().trimmed());
    dialog.findChild<QComboBox *>()->setCurrentIndex(1);
    QCOMPARE(shown().trimmed().toLatin1(), ca->certificate.pem().trimmed());
}

void TestCertificateMistakes::authorityIsGone()
{
    CertificatesWindow window;
    const auto folder = makeAuthority(1);
    QVERIFY(open(window, folder));
    QVERIFY(QDir(folder).removeRecursively());
    test::DialogAnswers answers;
    answerPassphrase(answers, u"correct horse"_s);
    answers.expect([](QWidget *dialog) { qobject_cast<QDialog *>(dialog)->reject(); });
    test::click(test::button(&window, u"Unlock"_s));
    QVERIFY(QTest::qWaitFor([&] { return answers.allUsed(); }, patience));
    const auto told = answers.said().join(u' ');
    QVERIFY2(told.contains(u"no certificate authority in the folder"_s), qPrintable(told));
    QVERIFY2(!told.contains(u"private key"_s), qPrintable(told));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestCertificateMistakes tests;
    return test::runTests(tests, argc, argv);
}
#include "test_certificate_mistakes.moc"
