#include "authority_dialog.h"
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
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

using namespace certwizard;
using namespace certwizard::ui;
using namespace Qt::StringLiterals;
using test::keep;
using test::patience;

/// What the dialogs of the certificates window suggest, count and refuse.
class TestCertificateForms : public test::CertificatesTest {
    Q_OBJECT

private:
    [[nodiscard]] QString makeRequest(const QString &name, const QString &subject, const QString &names) const;

private Q_SLOTS:
    void requestKeepsNamesApart();
    void requestIsAskedForWhereItIsChosen();
    void daysFollowWhomItIsFor();
    void passwordIsTypedTwice();
    void renewalOfServers();
    void renewalCountsWhatItDoes();
    void revokesTheRest();
    void pfxLiesBesideItsCertificate();
    void nothingChosenIsToldFirst();
    void expiredAuthorityIsNotTakenOver();
};

/// A certificate request as openssl makes it; its path.
QString TestCertificateForms::makeRequest(const QString &name, const QString &subject, const QString &names) const
{
    const auto csr = m_home.filePath(name);
    QStringList words{u"req"_s,        u"-new"_s, u"-newkey"_s, u"rsa:2048"_s, u"-noenc"_s, u"-keyout"_s,
                      csr + u".key"_s, u"-out"_s, csr,          u"-subj"_s,    subject};
    if (!names.isEmpty())
        words += {u"-addext"_s, u"subjectAltName="_s + names};
    if (test::run(u"openssl"_s, words).exitCode != 0)
        qFatal("no request");
    return csr;
}

void TestCertificateForms::requestKeepsNamesApart()
{
    CertificatesWindow window;
    QVERIFY(openUnlocked(window, makeAuthority(1)));
    IssueDialog dialog(window.session(), m_home.filePath(u"r"_s), &window);
    dialog.choose(IssueDialog::What::Request);
    dialog.loadRequest(makeRequest(u"rita.csr"_s, u"/CN=Rita Request"_s,
                                   u"email:rita@contoso.example,DNS:evil.contoso.example"_s));
    QVERIFY(present(dialog));
    QComboBox *kind = nullptr;
    for (auto *box : dialog.findChildren<QComboBox *>()) {
        if (box->accessibleName().startsWith(u"Grant it to"_s))
            kind = box;
    }
    QVERIFY(kind != nullptr);
    QCOMPARE(edit(&dialog, u"Host names to grant"_s)->text(), u"evil.contoso.example"_s);
    kind->setCurrentIndex(0);
    QCOMPARE(edit(&dialog, u"Name to grant"_s)->text(), u"Rita Request"_s);
    edit(&dialog, u"Name to grant"_s)->setText(u"Rita Right"_s);
    kind->setCurrentIndex(1);
    QCOMPARE(edit(&dialog, u"Host names to grant"_s)->text(), u"evil.contoso.example"_s);
    kind->setCurrentIndex(0); // what was typed is not lost
    QCOMPARE(edit(&dialog, u"Name to grant"_s)->text(), u"Rita Right"_s);
    keep(dialog, u"handling-request"_s);
    // Old requests name their host in the subject alone.
    dialog.loadRequest(makeRequest(u"old.csr"_s, u"/CN=www.contoso.example"_s, {}));
    QCOMPARE(edit(&dialog, u"Name to grant"_s)->text(), u"www.contoso.example"_s);
    kind->setCurrentIndex(1);
    QCOMPARE(edit(&dialog, u"Host names to grant"_s)->text(), u"www.contoso.example"_s);
}

void TestCertificateForms::requestIsAskedForWhereItIsChosen()
{
    CertificatesWindow window;
    QVERIFY(openUnlocked(window, makeAuthority(1)));
    IssueDialog dialog(window.session(), m_home.filePath(u"r"_s), &window);
    dialog.choose(IssueDialog::What::Request);
    QVERIFY(present(dialog));
    edit(&dialog, u"Name to grant"_s)->setText(u"Rita Request"_s);
    test::click(test::button(&dialog, u"Issue"_s));
    QCOMPARE(errors(&dialog), QStringList{u"Choose a request first."_s});
    QCOMPARE(dialog.focusWidget(), test::button(&dialog, u"Choose a request"_s));
    keep(dialog, u"handling-no-request"_s);
    dialog.loadRequest(makeRequest(u"now.csr"_s, u"/CN=Rita"_s, {}));
    QCOMPARE(errors(&dialog), QStringList());
    dialog.choose(IssueDialog::What::List);
    test::click(test::button(&dialog, u"Issue"_s));
    QCOMPARE(dialog.focusWidget(), test::button(&dialog, u"Choose a list"_s));
}

void TestCertificateForms::daysFollowWhomItIsFor()
{
    CertificatesWindow window;
    QVERIFY(openUnlocked(window, makeAuthority(1)));
    IssueDialog dialog(window.session(), m_home.filePath(u"r"_s), &window);
    const auto *days = dialog.findChild<QSpinBox *>();
    QCOMPARE(days->value(), 365);
    dialog.choose(IssueDialog::What::Request);
    dialog.loadRequest(makeRequest(u"www.csr"_s, u"/CN=x"_s, u"DNS:www.contoso.example"_s));
    QCOMPARE(days->value(), 397);
    dialog.choose(IssueDialog::What::Person);
    QCOMPARE(days->value(), 365);
    dialog.findChild<QSpinBox *>()->setValue(90);
    dialog.choose(IssueDialog::What::Server);
    QCOMPARE(days->value(), 90); // somebody meant it
}

/// Every PFX of a run hangs on it, and the keys are kept nowhere else.
void TestCertificateForms::passwordIsTypedTwice()
{
    CertificatesWindow window;
    QVERIFY(openUnlocked(window, makeAuthority(1)));
    IssueDialog dialog(window.session(), m_home.filePath(u"twice"_s), &window);
    QVERIFY(present(dialog));
    edit(&dialog, u"Name"_s)->setText(u"Gina Green"_s);
    for (auto *choice : dialog.findChildren<QRadioButton *>())
        choice->setChecked(choice->text().contains(u"that I type"_s));
    const auto fields = dialog.findChildren<PasswordField *>();
    QCOMPARE(fields.size(), 2);
    QTest::keyClicks(fields.at(0)->edit(), u"a long passphrase 17"_s);
    QTest::keyClicks(fields.at(1)->edit(), u"a long passphrase 71"_s);
    test::click(test::button(&dialog, u"Issue"_s));
    QVERIFY2(errors(&dialog).join(u' ').contains(u"differ"_s), qPrintable(errors(&dialog).join(u' ')));
    QCOMPARE(dialog.focusWidget(), fields.at(1)->edit());
    QCOMPARE(window.session()->issued().size(), 2);
    keep(dialog, u"handling-twice"_s);
    QCOMPARE(test::faults(&dialog).join(u'\n'), QString());
    typeNewPassphrase(&dialog, u"short"_s); // weak, but of one file: nobody is asked whether it is meant
    test::click(test::button(&dialog, u"Issue"_s));
    QVERIFY(QTest::qWaitFor([&] { return !dialog.isVisible(); }, patience));
    EXPECT_OK(pki::readFile(m_home.filePath(u"twice/Gina Green.pfx"_s), base::Secret::copyOf("short")));
}

void TestCertificateForms::renewalOfServers()
{
    CertificatesWindow window;
    QVERIFY(openUnlocked(window, makeAuthority(1)));
    const auto &issued = window.session()->issued();
    QCOMPARE(issued.last().purpose, authority::IssuedPurpose::Server);
    RenewDialog dialog(window.session(), {issued.last()}, m_home.filePath(u"s"_s), &window);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto *days = dialog.findChild<QSpinBox *>();
    QCOMPARE(days->value(), 397);
    QVERIFY2(!said(&dialog).contains(u"valid longer"_s), qPrintable(said(&dialog)));
    days->setValue(300);
    QVERIFY2(said(&dialog).contains(u"valid longer than their successors"_s)
                 && said(&dialog).contains(u"www.contoso.example"_s),
             qPrintable(said(&dialog)));
    keep(dialog, u"handling-renew-server"_s);
    RenewDialog person(window.session(), {issued.first()}, m_home.filePath(u"s"_s), &window);
    QCOMPARE(person.findChild<QSpinBox *>()->value(), 365);

    // Together each kind has a time of its own, and is told about at its own field.
    RenewDialog both(window.session(), {issued.first(), issued.last()}, m_home.filePath(u"s"_s), &window);
    both.show();
    QVERIFY(QTest::qWaitForWindowExposed(&both));
    const auto times = both.findChildren<QSpinBox *>();
    QCOMPARE(times.size(), 2);
    QCOMPARE(times.first()->value(), 365);
    QCOMPARE(times.last()->value(), 397);
    times.last()->setValue(300);
    QVERIFY2(said(&both).contains(u"valid longer than their successors"_s)
                 && said(&both).contains(u"www.contoso.example"_s),
             qPrintable(said(&both)));
    keep(both, u"handling-renew-both"_s);
}

void TestCertificateForms::renewalCountsWhatItDoes()
{
    const auto folder = makeAuthority(3);
    auto authority = authority::Authority::open(folder, base::systemClock());
    EXPECT_OK(authority);
    EXPECT_OK(authority->unlock(test::passphrase()));
    EXPECT_OK(authority->renew(authority->issued()->at(1).serialNumber(), 100));
    CertificatesWindow window;
    QVERIFY(openUnlocked(window, folder));
    RenewDialog dialog(window.session(), window.session()->issued().first(3), m_home.filePath(u"c"_s), &window);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QCOMPARE(dialog.windowTitle(), u"Renew 2 certificates"_s);
    for (auto *box : dialog.findChildren<QCheckBox *>()) {
        if (box->text().contains(u"once more"_s))
            box->setChecked(true);
    }
    QCOMPARE(dialog.windowTitle(), u"Renew 3 certificates"_s);
    QVERIFY2(said(&dialog).contains(u"Renew 3 certificates"_s), qPrintable(said(&dialog)));
}

void TestCertificateForms::revokesTheRest()
{
    const auto folder = makeAuthority(3);
    auto authority = authority::Authority::open(folder, base::systemClock());
    EXPECT_OK(authority);
    EXPECT_OK(authority->unlock(test::passphrase()));
    EXPECT_OK(authority->revoke(authority->issued()->first().serialNumber(), pki::RevocationReason::Superseded));
    CertificatesWindow window;
    QVERIFY(openUnlocked(window, folder));
    window.table()->selectAll();
    test::DialogAnswers answers;
    answers.expect([](QWidget *dialog) {
        keep(*dialog, u"handling-revoke-rest"_s);
        if (dialog->windowTitle() != u"Revoke 3 certificates"_s || !said(dialog).contains(u"are left out"_s))
            QTest::qFail(qPrintable(said(dialog)), __FILE__, __LINE__);
        test::click(test::button(dialog, u"Revoke"_s));
    });
    QVERIFY(test::button(&window, u"Revoke"_s)->isEnabled());
    test::click(test::button(&window, u"Revoke"_s));
    QVERIFY(QTest::qWaitFor([&] { return answers.allUsed() && !window.session()->revocationList().isNull(); },
                            patience));
    QVERIFY(idle(window));
    QCOMPARE(window.session()->revocationList().entries().size(), 4);
    const auto kept = window.session()->issued().first().revocation;
    QVERIFY(kept && kept->reason == pki::RevocationReason::Superseded); // not anew
}

void TestCertificateForms::pfxLiesBesideItsCertificate()
{
    const auto ca = pki::createAuthority({.commonName = u"Root"_s}, base::systemClock());
    EXPECT_OK(ca);
    const auto key = ca->key.toPlainPem();
    EXPECT_OK(key);
    QVERIFY(QDir().mkpath(m_home.filePath(u"pfx"_s)));
    test::writeAll(m_home.filePath(u"pfx/both.pem"_s),
                   ca->certificate.pem() + QByteArray(key->reveal().data(), qsizetype(key->size())));
    PfxDialog dialog;
    dialog.setFiles(m_home.filePath(u"pfx/both.pem"_s), {}, u"www.contoso.example"_s);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    typeNewPassphrase(&dialog, u"merged secret"_s);
    test::click(test::button(&dialog, u"Make PFX"_s));
    QCOMPARE(dialog.written(), m_home.filePath(u"pfx/www.contoso.example.pfx"_s));
    QVERIFY(QFile::exists(dialog.written()));
    // A name that is taken is told with the whole path.
    PfxDialog again;
    again.setFiles(m_home.filePath(u"pfx/both.pem"_s), {}, u"www.contoso.example.PFX"_s);
    test::writeAll(m_home.filePath(u"pfx/www.contoso.example.PFX"_s), "x");
    again.show();
    QVERIFY(QTest::qWaitForWindowExposed(&again));
    typeNewPassphrase(&again, u"merged secret"_s);
    test::click(test::button(&again, u"Make PFX"_s));
    QCOMPARE(errors(&again).size(), 1);
    QVERIFY2(errors(&again).first().contains(u"already"_s), qPrintable(errors(&again).first()));
}

void TestCertificateForms::nothingChosenIsToldFirst()
{
    AuthoritySession session;
    AuthorityDialog dialog(AuthorityDialog::Mode::Adopt, &session, nullptr);
    QVERIFY(present(dialog));
    test::click(test::button(&dialog, u"Take over"_s));
    QCOMPARE(errors(&dialog), (QStringList{u"Choose a file."_s, u"The key is never kept without one."_s}));
    const auto topOf = [&dialog](const QString &words) {
        for (const auto *label : dialog.findChildren<QLabel *>()) {
            if (label->text().startsWith(words) && label->isVisible())
                return label->mapTo(&dialog, QPoint()).y();
        }
        return -1;
    };
    // The error of the first field, and not of the second.
    QVERIFY(topOf(u"The key is never kept"_s) > topOf(u"Passphrase"_s));
    QVERIFY(topOf(u"The key is never kept"_s) < topOf(u"Repeat it"_s));
    keep(dialog, u"mistakes-no-passphrase"_s);
    QVERIFY(edit(&dialog, u"The authority"_s) == nullptr || edit(&dialog, u"The authority"_s)->hasFocus()
            || edit(&dialog, u"Certificate"_s)->hasFocus());
}

void TestCertificateForms::expiredAuthorityIsNotTakenOver()
{
    const auto past = [] { return QDateTime::currentDateTimeUtc().addDays(-900); };
    const auto ca = pki::createAuthority({.commonName = u"Expired CA"_s, .validDays = 30}, past);
    EXPECT_OK(ca);
    const auto key = ca->key.toPlainPem();
    EXPECT_OK(key);
    const auto file = m_home.filePath(u"expired.pem"_s);
    test::writeAll(file, ca->certificate.pem() + QByteArray(key->reveal().data(), qsizetype(key->size())));
    AuthoritySession session;
    AuthorityDialog dialog(AuthorityDialog::Mode::Adopt, &session, nullptr);
    QVERIFY(present(dialog));
    edit(&dialog, u"Certificate"_s)->setText(file);
    typeNewPassphrase(&dialog, u"a long passphrase 17"_s);
    test::DialogAnswers answers;
    answers.expect([](QWidget *message) { qobject_cast<QDialog *>(message)->reject(); });
    test::click(test::button(&dialog, u"Take over"_s));
    QVERIFY(QTest::qWaitFor([&] { return answers.allUsed(); }, patience));
    const auto told = answers.said().join(u' ');
    QVERIFY2(told.contains(u"The authority “Expired CA” has expired."_s), qPrintable(told));
    QVERIFY(!session.isBusy() && !session.isOpen());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestCertificateForms tests;
    return test::runTests(tests, argc, argv);
}
#include "test_certificate_forms.moc"
