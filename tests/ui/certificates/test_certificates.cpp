#include "certificates/issue_dialog.h"
#include "certificates_fixture.h"
#include "common/fields.h"
#include "common/theme.h"
#include "expiry_chart.h"
#include "pki/issue.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>

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
    void table();
    void filters();
    void issuesOne();
    void renewsAndRevokes();
    void wrongPassphrase();
    void savesCertificates();
    void settings();
    void changesPassphrase();
    void opensTheLastOne();
    void looksIntoWhatWasCopied();
    void adoptsWithWhatIsAbove();
    void states();
    void exportsTheList();
    void severalChosen();
    void noticesOtherPrograms();
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

void TestCertificates::table()
{
    CertificatesWindow window;
    QVERIFY(open(window, makeAuthority(24, true)));
    QCOMPARE(window.table()->model()->rowCount(), 25);
    select(window, u"Alice Adams"_s);
    QTest::qWait(50);
    keep(window, u"certificates-table"_s);
    QCOMPARE(faults(&window), QStringList());
    QCOMPARE(test::faultsOnSmallScreen(&window).join(u'\n'), QString());
    window.resize(1160, 820);
    // What ends first stands first.
    QCOMPARE(window.table()->model()->index(0, IssuedModel::Name).data().toString(), u"Alice Adams"_s);
    QVERIFY(window.table()->model()->index(0, IssuedModel::State).data().toString().startsWith(u"ends in"_s));
    auto *chart = window.findChild<ExpiryChart *>();
    int sum = 0;
    for (int month = 0; month < ExpiryChart::months; ++month)
        sum += chart->count(month);
    QVERIFY(sum >= 20);
    QTest::keyClick(chart, Qt::Key_Right);
    QVERIFY(window.table()->model()->rowCount() < 25);
    QTest::keyClick(chart, Qt::Key_Escape);
    QCOMPARE(window.table()->model()->rowCount(), 25);
    Theme::setAppearance(Appearance::Dark);
    QTest::qWait(50);
    keep(window, u"certificates-table-dark"_s);
    Theme::setAppearance(Appearance::Light);
}

void TestCertificates::filters()
{
    CertificatesWindow window;
    QVERIFY(open(window, makeAuthority(7, true)));
    auto *model = window.table()->model();
    QLineEdit *search = nullptr;
    for (auto *edit : window.findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == u"Search"_s)
            search = edit;
    }
    QVERIFY(search != nullptr);
    search->setText(u"NOVÁKOVÁ"_s); // QTest types ASCII only
    QCOMPARE(model->rowCount(), 1);
    search->clear();
    QTest::keyClicks(search, u"USER3@contoso"_s);
    QCOMPARE(model->rowCount(), 1);
    // Numbers as they are shown and copied: in groups, with colons, with Windows' mark in front.
    const auto bob = window.session()->issued().at(1).certificate;
    for (const auto &number : {bob.serialNumber(), bob.thumbprint(), bob.sha256Fingerprint()}) {
        for (const auto &between : {u" "_s, u":"_s}) {
            QStringList pairs;
            for (qsizetype i = 0; i + 1 < number.size(); i += 2)
                pairs += number.sliced(i, 2);
            search->setText(QChar(0x200e) + pairs.join(between));
            QCOMPARE(model->rowCount(), 1);
        }
    }
    search->clear();
    const auto combos = window.findChildren<QComboBox *>();
    for (auto *combo : combos) {
        if (combo->accessibleName() == u"Only certificates for"_s) {
            combo->setCurrentIndex(2);
            QCOMPARE(model->rowCount(), 1);
            QCOMPARE(model->index(0, IssuedModel::Name).data().toString(), u"www.contoso.example"_s);
            combo->setCurrentIndex(0);
        } else if (combo->accessibleName() == u"Only certificates in this state"_s) {
            combo->setCurrentIndex(2);
            QCOMPARE(model->rowCount(), 1);
            combo->setCurrentIndex(3);
            QCOMPARE(model->rowCount(), 0);
            combo->setCurrentIndex(0);
        }
    }
    QCOMPARE(model->rowCount(), 8);
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

void TestCertificates::savesCertificates()
{
    CertificatesWindow window;
    QVERIFY(open(window, makeAuthority(3)));
    const auto type = [](const QString &path) {
        return [path](QWidget *dialog) {
            auto *edit = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
            edit->setText(path);
            QTest::keyClick(edit, Qt::Key_Return);
        };
    };
    test::DialogAnswers answers;
    select(window, u"Bob Brandt"_s);
    answers.expect(type(m_home.filePath(u"bob.crt"_s)));
    window.saveCertificates();
    answers.expect(type(m_home.filePath(u"bob.cer"_s)));
    window.saveCertificates();
    const auto bob = window.session()->issued().at(1).certificate;
    QCOMPARE(test::readAll(m_home.filePath(u"bob.crt"_s)), bob.pem());
    QCOMPARE(test::readAll(m_home.filePath(u"bob.cer"_s)), bob.der());
    window.table()->selectAll();
    QDir().mkpath(m_home.filePath(u"all"_s));
    answers.expect(type(m_home.filePath(u"all"_s)));
    window.saveCertificates();
    QVERIFY(answers.allUsed());
    QCOMPARE(QDir(m_home.filePath(u"all"_s)).entryList(QDir::Files).size(), 4);
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

/// The column is sorted by what the states mean, and within one by when it ends; not by the words.
void TestCertificates::states()
{
    const auto folder = makeAuthority(6, true);
    auto authority = authority::Authority::open(folder, base::systemClock());
    EXPECT_OK(authority);
    EXPECT_OK(authority->unlock(test::passphrase()));
    const auto all = authority->issued();
    EXPECT_OK(all);
    EXPECT_OK(authority->revoke(all->at(1).serialNumber(), pki::RevocationReason::KeyCompromise));
    EXPECT_OK(authority->renew(all->at(2).serialNumber(), 100));
    CertificatesWindow window;
    QVERIFY(open(window, folder));
    window.table()->sortByColumn(IssuedModel::State, Qt::AscendingOrder);
    const auto *model = window.table()->model();
    QStringList kinds;
    QList<QDateTime> ends;
    for (int row = 0; row < model->rowCount(); ++row) {
        auto kind = model->index(row, IssuedModel::State).data().toString();
        kind = kind.startsWith(u"ends in"_s) ? u"ends"_s : kind;
        const auto end = model->index(row, IssuedModel::ValidUntil).data(Qt::UserRole).toDateTime();
        if (!kinds.isEmpty() && kinds.last() == kind)
            QVERIFY(ends.last() <= end);
        else
            kinds += kind;
        ends += end;
    }
    QCOMPARE(kinds, (QStringList{u"ends"_s, u"valid"_s, u"valid, renewed"_s, u"revoked"_s}));
    // No state is cut off, and neither is a number.
    const auto *table = window.table();
    for (const auto column : {IssuedModel::State, IssuedModel::ValidUntil, IssuedModel::Serial}) {
        for (int row = 0; row < model->rowCount(); ++row) {
            const auto words = model->index(row, column).data().toString();
            QVERIFY2(table->fontMetrics().horizontalAdvance(words) < table->columnWidth(column), qPrintable(words));
        }
    }
    // What has a successor is not urgent, though it ends soon.
    auto renewed = *authority->find(all->at(0).serialNumber());
    ExpiryChart chart;
    chart.set({renewed}, QDateTime::currentDateTimeUtc());
    QVERIFY(chart.isUrgent(0) || chart.isUrgent(1));
    renewed.renewedBy = 7;
    chart.set({renewed}, QDateTime::currentDateTimeUtc());
    QVERIFY(!chart.isUrgent(0) && !chart.isUrgent(1));
    QCOMPARE(chart.count(0) + chart.count(1), 1);
}

void TestCertificates::exportsTheList()
{
    const auto folder = makeAuthority(2);
    auto authority = authority::Authority::open(folder, base::systemClock());
    EXPECT_OK(authority);
    const auto first = authority->issued()->first();
    EXPECT_OK(authority->revoke(first.serialNumber(), pki::RevocationReason::KeyCompromise));
    const auto all = authority->issued();
    EXPECT_OK(all);
    IssuedModel model;
    model.set(*all, QDateTime::currentDateTimeUtc());
    const auto lines = QString::fromUtf8(registerCsv(model, *all)).split(u"\r\n"_s);
    QCOMPARE(lines.size(), 5); // titles, two people, the server, and the end
    QVERIFY2(lines.at(0).contains(u"State,Valid until,Revoked,Reason"_s), qPrintable(lines.at(0)));
    QVERIFY(!lines.at(0).contains(u"Problem"_s));
    QVERIFY2(lines.at(1).contains(u"client,revoked,"_s) && lines.at(1).contains(u"wrong hands"_s),
             qPrintable(lines.at(1)));
    QVERIFY2(lines.at(3).contains(u"server,valid,"_s), qPrintable(lines.at(3)));
}

void TestCertificates::severalChosen()
{
    CertificatesWindow window;
    QVERIFY(open(window, makeAuthority(3)));
    window.table()->selectAll();
    QTRY_VERIFY2(said(&window).contains(u"4 certificates are chosen."_s), qPrintable(said(&window)));
}

/// The command line, or a colleague on the share.
void TestCertificates::noticesOtherPrograms()
{
    const auto folder = makeAuthority(1);
    CertificatesWindow window;
    QVERIFY(open(window, folder));
    select(window, u"Alice Adams"_s);
    QCOMPARE(window.session()->issued().size(), 2);
    int changes = 0;
    connect(window.session(), &AuthoritySession::changed, this, [&changes] { ++changes; });
    window.session()->reload();
    QTest::qWait(100);
    QCOMPARE(changes, 0); // nothing was written: nothing is read
    auto other = authority::Authority::open(folder, base::systemClock());
    EXPECT_OK(other);
    EXPECT_OK(other->unlock(test::passphrase()));
    EXPECT_OK(other->issueClient({.commonName = u"Otto Other"_s}));
    QEvent activated(QEvent::WindowActivate);
    QCoreApplication::sendEvent(&window, &activated);
    QVERIFY(QTest::qWaitFor([&] { return window.session()->issued().size() == 3; }, patience));
    QCOMPARE(window.table()->model()->rowCount(), 3);
    QCOMPARE(window.table()->selectionModel()->selectedRows().size(), 1); // what was looked at still is
    EXPECT_OK(other->issueClient({.commonName = u"Olga Other"_s}));
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keySequence(&window, QKeySequence::Refresh);
    QVERIFY(QTest::qWaitFor([&] { return window.session()->issued().size() == 4; }, patience));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestCertificates tests;
    return test::runTests(tests, argc, argv);
}
#include "test_certificates.moc"
