#include "certificates/certificate_details.h"
#include "certificates/certificates_window.h"
#include "certificates/issue_dialog.h"
#include "certificates/new_password_field.h"
#include "certificates/pfx_dialog.h"
#include "change_dialogs.h"
#include "common/cards.h"
#include "common/fields.h"
#include "common/theme.h"
#include "expiry_chart.h"
#include "issued_model.h"
#include "pki/read.h"
#include "support/support.h"
#include "ui_support/audit.h"
#include "ui_support/driver.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableView>
#include <QTableWidget>
#include <QThreadPool>

using namespace certwizard;
using namespace certwizard::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int quick = 1000; // iterations: these keys protect nothing
constexpr int patience = 60'000;

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

/// What is wrong with a window for keyboard and screen reader, and what is cut off.
QStringList faults(QWidget *window)
{
    // A window that has just come is still being laid out, and may not have the focus yet.
    window->activateWindow();
    static_cast<void>(QTest::qWaitFor([window] { return window->isActiveWindow(); }, 2000));
    static_cast<void>(QTest::qWaitFor([&] { return test::clippedTexts(window).isEmpty(); }, 3000));
    return test::widgetsWithoutName(window) + test::clippedTexts(window) + test::unreachableByTab(window);
}

/// The same inside a modal dialog: says it and goes on, for a dialog left open would never end.
void expectFaultless(QWidget *dialog)
{
    const auto found = faults(dialog);
    if (!found.isEmpty())
        QTest::qFail(qPrintable(found.join(u'\n')), __FILE__, __LINE__);
}

} // namespace

/// An authority's life in its window, driven as a person does it.
class TestCertificates : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_home;
    int m_counter = 0;

    QString makeAuthority(int people, bool soon = false)
    {
        const auto folder = m_home.filePath(u"ca%1"_s.arg(++m_counter));
        auto made =
            authority::Authority::create(folder, {.commonName = u"Contoso Users CA"_s, .organisation = u"Contoso"_s},
                                         passphrase(), base::systemClock(), quick);
        if (!made)
            qFatal("%s", qPrintable(test::describe(made.error())));
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
    bool open(CertificatesWindow &window, const QString &folder)
    {
        window.resize(1160, 820);
        window.show();
        window.openFolder(folder);
        return QTest::qWaitForWindowExposed(&window)
               && QTest::qWaitFor([&] { return window.session()->isOpen() && !window.session()->isBusy(); }, patience);
    }
    static bool idle(CertificatesWindow &window)
    {
        return QTest::qWaitFor([&] { return !window.session()->isBusy(); }, patience);
    }
    /// Answers the passphrase dialog that comes next.
    static void answerPassphrase(test::DialogAnswers &answers, const QString &text)
    {
        answers.expect([text](QWidget *dialog) {
            auto *field = dialog->findChild<PasswordField *>();
            QTest::keyClicks(field->edit(), text);
            QTest::keyClick(field->edit(), Qt::Key_Return);
        });
    }
    static void select(CertificatesWindow &window, const QString &name)
    {
        auto *model = window.table()->model();
        window.table()->clearSelection();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, IssuedModel::Name).data().toString() == name)
                window.table()->selectRow(row);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        qRegisterMetaType<ui::WorkReport>();
        qRegisterMetaType<base::Error>();
    }
    void welcome();
    void table();
    void filters();
    void issuesOne();
    void issuesList();
    void grantsRequest();
    void renewsAndRevokes();
    void wrongPassphrase();
    void details();
    void stripsForIis();
    void mergesPfx();
    void strength();
    void dialogsAreComplete_data();
    void dialogsAreComplete();
    void cleanupTestCase() { QThreadPool::globalInstance()->waitForDone(); }
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
        QTest::keyClicks(dialog->findChild<PasswordField *>()->edit(), u"a long passphrase 17"_s);
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
    // What ends first stands first.
    QCOMPARE(window.table()->model()->index(0, IssuedModel::Name).data().toString(), u"Alice Adams"_s);
    QVERIFY(window.table()->model()->index(0, IssuedModel::State).data().toString().startsWith(u"ends in"_s));
    auto *chart = window.findChild<ExpiryChart *>();
    int sum = 0;
    for (int month = 0; month < 12; ++month)
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
    QVERIFY(QFile::exists(out + u"/Gina Green.pfx"_s) && QFile::exists(out + u"/Gina Green.password.txt"_s));
    QCOMPARE(window.session()->issued().last().recipient.account, u"CONTOSO\\gina"_s);
}

void TestCertificates::issuesList()
{
    CertificatesWindow window;
    QVERIFY(open(window, makeAuthority(1)));
    window.session()->unlock(std::make_shared<const base::Secret>(passphrase()));
    QVERIFY(idle(window));
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
    QVERIFY(rows->item(1, 3)->text().contains(u"not an e-mail address"_s));
    test::click(test::button(&dialog, u"Issue"_s));
    QVERIFY(QTest::qWaitFor([&] { return window.session()->issued().size() == 4; }, patience));
    QVERIFY(QFile::exists(out + u"/Jo Jansen.pfx"_s) && !QFile::exists(out + u"/Ida Ihle.pfx"_s));
    keep(window, u"certificates-issued"_s);
}

void TestCertificates::grantsRequest()
{
    CertificatesWindow window;
    QVERIFY(open(window, makeAuthority(1)));
    window.session()->unlock(std::make_shared<const base::Secret>(passphrase()));
    QVERIFY(idle(window));
    const auto csr = m_home.filePath(u"own.csr"_s);
    QCOMPARE(test::run(u"openssl"_s, {u"req"_s, u"-new"_s, u"-newkey"_s, u"rsa:2048"_s, u"-noenc"_s, u"-keyout"_s,
                                      m_home.filePath(u"own.key"_s), u"-out"_s, csr, u"-subj"_s, u"/CN=Root of all"_s})
                 .exitCode,
             0);
    const auto out = m_home.filePath(u"request-out"_s);
    IssueDialog dialog(window.session(), out, &window);
    dialog.choose(IssueDialog::What::Request);
    dialog.loadRequest(csr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    keep(dialog, u"certificates-request"_s);
    test::click(test::button(&dialog, u"Issue"_s));
    QVERIFY(QTest::qWaitFor([&] { return window.session()->issued().size() == 3; }, patience));
    const auto key = pki::readKeyFile(m_home.filePath(u"own.key"_s));
    EXPECT_OK(key);
    QVERIFY(key->matches(window.session()->issued().last().certificate));
    QCOMPARE(QDir(out).entryList(QDir::Files).size(), 1);
}

void TestCertificates::renewsAndRevokes()
{
    CertificatesWindow window;
    const auto folder = makeAuthority(3, true);
    QVERIFY(open(window, folder));
    window.session()->unlock(std::make_shared<const base::Secret>(passphrase()));
    QVERIFY(idle(window));
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
    // A revoked one is not revoked again.
    QVERIFY(!test::button(&window, u"Revoke"_s)->isEnabled());
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

void TestCertificates::details()
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
}

void TestCertificates::stripsForIis()
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

void TestCertificates::mergesPfx()
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
    QTest::keyClicks(dialog.findChild<PasswordField *>()->edit(), u"merged secret"_s);
    keep(dialog, u"certificates-pfx"_s);
    QCOMPARE(faults(&dialog).join(u'\n'), QString());
    test::click(test::button(&dialog, u"Make PFX"_s));
    QCOMPARE(dialog.written(), out);
    const auto opened = pki::readFile(out, base::Secret::copyOf("merged secret"));
    EXPECT_OK(opened);
    QCOMPARE(opened->certificates.size(), 2);
    QVERIFY(opened->key->matches(server->certificate));
}

void TestCertificates::strength()
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

void TestCertificates::dialogsAreComplete_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("person") << int(IssueDialog::What::Person);
    QTest::newRow("list") << int(IssueDialog::What::List);
    QTest::newRow("server") << int(IssueDialog::What::Server);
    QTest::newRow("request") << int(IssueDialog::What::Request);
}

void TestCertificates::dialogsAreComplete()
{
    QFETCH(int, what);
    AuthoritySession session;
    IssueDialog dialog(&session, m_home.path(), nullptr);
    dialog.choose(static_cast<IssueDialog::What>(what));
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QCOMPARE(faults(&dialog).join(u'\n'), QString());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    Theme::install(application, Appearance::Light);
    const auto runtime = test::startRuntime();
    if (!runtime)
        qFatal("QCA has no working provider");
    TestCertificates test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_certificates.moc"
