#include "authority/authority.h"
#include "certificates/issue_dialog.h"
#include "common/cards.h"
#include "common/fields.h"
#include "common/theme.h"
#include "support/support.h"
#include "ui_support/audit.h"
#include "ui_support/driver.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QLineEdit>
#include <QSettings>
#include <QTableView>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace certwizard;
using namespace certwizard::ui;
using test::button;
using test::click;
using test::DialogAnswers;

namespace {

template <typename Predicate>
bool eventually(Predicate predicate, int timeoutMs = 60000)
{
    return QTest::qWaitFor(predicate, timeoutMs);
}

/// The field whose accessible name begins like this.
QLineEdit *fieldOf(QWidget *page, const QString &name)
{
    for (auto *edit : page->findChildren<QLineEdit *>()) {
        if (edit->accessibleName().startsWith(name))
            return edit;
    }
    qFatal("no field %s", qPrintable(name));
}

bool sees(QWidget *page, const QString &words)
{
    for (const auto *label : page->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(words))
            return true;
    }
    return false;
}

void pastePeople(QWidget *page, const QString &rows)
{
    QApplication::clipboard()->setText(rows);
    auto *table = page->findChild<QTableView *>();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_V, Qt::ControlModifier);
}

/// One password for all, with letters that QTest::keyClicks does not have.
void typePassword(QWidget *page, const QString &text)
{
    for (auto *choice : page->findChildren<QRadioButton *>()) {
        if (choice->text().contains(u"that I type"_s))
            choice->click();
    }
    for (const auto *field : page->findChildren<PasswordField *>()) { // twice, as it is asked for
        auto *password = field->edit();
        password->setFocus();
        for (const auto letter : text)
            QApplication::postEvent(password, new QKeyEvent(QEvent::KeyPress, 0, {}, QString(letter)));
        QVERIFY(eventually([&] { return password->text() == text; }));
    }
}

} // namespace

/// The page on which an authority is made, opened or taken over, and certificates are issued from it into the choices.
class TestCertificatesPage : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_settings;
    std::unique_ptr<WizardWindow> m_window;

    WizardWindow &newWindow()
    {
        m_window = std::make_unique<WizardWindow>();
        test::showWindow(*m_window, {1080, 900});
        return *m_window;
    }
    bool openAndChooseSite(WizardWindow &window, const QString &path)
    {
        window.openFile(path);
        if (!eventually([&] { return window.current() == PageId::Site; }))
            return false;
        if (!window.session()->hasSite())
            window.session()->chooseSite(window.session()->sites().first().name);
        return test::settle(window);
    }
    /// With "make new ones" chosen.
    static QWidget *certificatesPage(WizardWindow &window)
    {
        window.goTo(PageId::Certificates);
        auto *page = window.page(PageId::Certificates);
        click(page->findChildren<OptionCard *>().at(1));
        return page;
    }

private Q_SLOTS:
    void init() { QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.filePath(u"settings"_s)); }
    void cleanup() { m_window.reset(); }

    /// A server that was named and not made would be missing later without a word.
    void namedAndNotMade()
    {
        QTemporaryDir folder;
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window,
                                  test::workingCopy(folder, u"configurations/applications.applicationHost.config"_s)));
        auto *page = certificatesPage(window);
        fieldOf(page, u"Server names"_s)->setText(u"www.example.org"_s);
        DialogAnswers answers;
        const auto answered = [](const QString &text) {
            return [text](QWidget *dialog) { test::click(test::button(dialog, text)); };
        };
        answers.expect(answered(u"Stay here"_s));
        click(button(&window, u"Next"_s));
        QCOMPARE(window.current(), PageId::Certificates);
        answers.expect(answered(u"Go on without"_s));
        click(button(&window, u"Next"_s));
        QVERIFY(answers.allUsed());
        QCOMPARE(window.current(), PageId::Features);
        window.goTo(PageId::Certificates);
        fieldOf(page, u"Server names"_s)->clear();
        click(button(&window, u"Next"_s)); // nothing was begun
        QCOMPARE(window.current(), PageId::Features);
    }

    void certificatesAreMadeAndMapped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("a password made for each") << QString();
        QTest::newRow("a password typed") << u"Größe-and-Weight-17"_s;
    }

    void certificatesAreMadeAndMapped()
    {
        QFETCH(QString, typed);
        QTemporaryDir folder;
        const auto path = test::workingCopy(folder, u"configurations/applications.applicationHost.config"_s);
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, path));
        auto *page = certificatesPage(window);
        const auto target = folder.filePath(u"certificates"_s);
        fieldOf(page, u"Server names"_s)->setText(u"www.example.org 10.0.0.1"_s);
        fieldOf(page, u"Folder"_s)->setText(target);
        // Without an authority nothing is made, and the page says so.
        click(button(page, u"Create the certificates"_s));
        QVERIFY(!QFile::exists(target));
        QVERIFY(sees(page, u"Make, open or take over the authority"_s));
        const auto authority = folder.filePath(u"authority"_s);
        QVERIFY(test::makeAuthority(page, authority));
        QVERIFY(!sees(page, u"Make, open or take over the authority"_s));
        if (!typed.isEmpty())
            typePassword(page, typed);
        pastePeople(page, u"Alice Adams\talice@example.org\tCONTOSO\\alice\nBob Brandt\t\tCONTOSO\\bob\n"_s);
        click(button(page, u"Create the certificates"_s));
        QVERIFY(eventually([&] { return window.session()->choices().oneToOneMappings.size() == 2; }));
        for (const auto &name : {u"Alice Adams.crt"_s, u"www.example.org.crt"_s}) {
            const auto verified =
                test::run(u"openssl"_s, {u"verify"_s, u"-CAfile"_s, authority + u"/ca.crt"_s, target + u'/' + name});
            QVERIFY2(verified.exitCode == 0, verified.errors);
        }
        for (const auto &secret :
             {authority + u"/ca.key"_s, target + u"/www.example.org.pfx"_s, target + u"/Alice Adams.pfx"_s}) {
            const auto allowed = QFile::permissions(secret);
            QVERIFY2(!(allowed & (QFile::ReadGroup | QFile::ReadOther)), qPrintable(secret));
        }
        // All three are in the register, with their files.
        const auto opened = authority::Authority::open(authority, base::systemClock());
        EXPECT_OK(opened);
        const auto issued = opened->issued();
        EXPECT_OK(issued);
        QCOMPARE(issued->size(), 3);
        for (const auto &one : *issued)
            QVERIFY(one.files.size() >= 2 && QFile::exists(one.files.first()));
        auto passwordFile = target + u"/Alice Adams.password.txt"_s;
        QCOMPARE(QFile::exists(passwordFile), typed.isEmpty());
        if (!typed.isEmpty()) {
            passwordFile = folder.filePath(u"password.txt"_s);
            test::writeAll(passwordFile, typed.toUtf8());
        }
        const auto pfx = test::run(u"openssl"_s, {u"pkcs12"_s, u"-in"_s, target + u"/Alice Adams.pfx"_s, u"-passin"_s,
                                                  u"file:"_s + passwordFile, u"-noout"_s});
        QVERIFY2(pfx.exitCode == 0, pfx.errors);
        QCOMPARE(window.session()->choices().binding->serverCertificate.kind, setup::CertificateSource::Kind::File);
        QVERIFY(fieldOf(page, u"Server names"_s)->text().isEmpty());
        // The button could not be pressed meanwhile; the focus did not go away to the rail.
        QCOMPARE(window.focusWidget(), button(page, u"Open the folder"_s));
        // The platform of the tests opens nothing, like a desktop without programs; that is said, and what to open.
        QString said;
        DialogAnswers answers;
        answers.expect([&](QWidget *dialog) {
            said = dialog->accessibleName();
            dialog->close();
        });
        click(button(page, u"Open the folder"_s));
        QVERIFY(answers.allUsed());
        QVERIFY2(said.contains(QDir::toNativeSeparators(target)), qPrintable(said));
    }

    void addressOnThePages_data()
    {
        QTest::addColumn<QString>("hostName");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("address");
        QTest::newRow("a name") << u"www.contoso.com"_s << 443 << u"https://www.contoso.com/"_s;
        QTest::newRow("another port") << u"www.contoso.com"_s << 8443 << u"https://www.contoso.com:8443/"_s;
        QTest::newRow("a wildcard is nobody’s address") << u"*.contoso.com"_s << 443 << QString();
        QTest::newRow("no name") << QString() << 443 << QString();
    }

    void addressOnThePages()
    {
        QFETCH(QString, hostName);
        QFETCH(int, port);
        QTemporaryDir folder;
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window,
                                  test::workingCopy(folder, u"configurations/applications.applicationHost.config"_s)));
        window.session()->edit([&](setup::Choices &choices) {
            choices.binding = setup::BindingChoice{.port = static_cast<quint16>(port), .hostName = hostName};
        });
        auto *page = certificatesPage(window);
        QTEST(fieldOf(page, u"Address of the site"_s)->text(), "address");
    }

    /// On another day: the folder is opened, its passphrase asked for, a mistyped one again.
    void authorityIsOpenedAgain()
    {
        QTemporaryDir folder;
        const auto path = test::workingCopy(folder, u"configurations/applications.applicationHost.config"_s);
        const auto authority = folder.filePath(u"authority"_s);
        EXPECT_OK(authority::Authority::create(authority, {.commonName = u"Old CA"_s}, base::Secret::copyOf("horse"),
                                               base::systemClock(), 1000));
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, path));
        auto *page = certificatesPage(window);
        auto *session = page->findChild<AuthoritySession *>();
        DialogAnswers answers;
        answers.expect([&](QWidget *dialog) {
            auto *edit = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
            edit->setText(authority);
            QTest::keyClick(edit, Qt::Key_Return);
        });
        click(button(page, u"Open its folder"_s));
        QVERIFY(eventually([&] { return session->isOpen() && !session->isBusy(); }));
        QVERIFY(sees(page, u"Old CA"_s));
        QVERIFY(!session->isUnlocked());
        const auto target = folder.filePath(u"certificates"_s);
        fieldOf(page, u"Server names"_s)->clear();
        fieldOf(page, u"Folder"_s)->setText(target);
        pastePeople(page, u"Alice Adams\t\tCONTOSO\\alice\n"_s);
        for (const auto &word : {u"wrong"_s, u"horse"_s}) {
            answers.expect([word](QWidget *dialog) {
                auto *field = dialog->findChild<PasswordField *>();
                QTest::keyClicks(field->edit(), word);
                QTest::keyClick(field->edit(), Qt::Key_Return);
            });
        }
        click(button(page, u"Create the certificates"_s));
        QVERIFY(eventually([&] { return window.session()->choices().oneToOneMappings.size() == 1; }));
        QVERIFY(answers.allUsed());
        QCOMPARE(window.session()->choices().oneToOneMappings.first().userName, u"CONTOSO\\alice"_s);
        QCOMPARE(session->issued().size(), 1);
    }

    /// Two rows of one person, an address that is none: said at the table, and nothing is made.
    void peopleAreJudged()
    {
        QTemporaryDir folder;
        const auto path = test::workingCopy(folder, u"configurations/applications.applicationHost.config"_s);
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, path));
        auto *page = certificatesPage(window);
        const auto target = folder.filePath(u"certificates"_s);
        fieldOf(page, u"Folder"_s)->setText(target);
        QVERIFY(test::makeAuthority(page, folder.filePath(u"authority"_s)));
        fieldOf(page, u"Server names"_s)->clear();
        click(button(page, u"Create the certificates"_s));
        QVERIFY(sees(page, u"there is nothing to be made yet"_s));
        pastePeople(page, u"Alice\tno-at-sign\tCONTOSO\\alice\nBob\t\tCONTOSO\\bob\nBob\t\tCONTOSO\\bob\n"_s);
        click(button(page, u"Create the certificates"_s));
        QVERIFY(sees(page, u"Line 1: "_s) && sees(page, u"no-at-sign"_s) && sees(page, u"Line 3: "_s));
        QVERIFY(!QFile::exists(target));
        QVERIFY(page->findChild<AuthoritySession *>()->issued().isEmpty());
    }

    /// Many people, with the dialog of the authority's own window; they become mappings all the same.
    void manyPeopleFromAList()
    {
        QTemporaryDir folder;
        const auto path = test::workingCopy(folder, u"configurations/applications.applicationHost.config"_s);
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, path));
        auto *page = certificatesPage(window);
        QVERIFY(test::makeAuthority(page, folder.filePath(u"authority"_s)));
        QByteArray list;
        for (int i = 0; i < 30; ++i)
            list += u"User %1,CONTOSO\\user%1,,\n"_s.arg(i).toUtf8();
        const auto csv = folder.filePath(u"users.csv"_s);
        test::writeAll(csv, list);
        const auto target = folder.filePath(u"many"_s);
        fieldOf(page, u"Folder"_s)->setText(target);
        DialogAnswers answers;
        answers.expect([&](QWidget *widget) {
            const QPointer dialog(qobject_cast<IssueDialog *>(widget));
            QVERIFY(dialog);
            dialog->loadList(csv);
            click(button(dialog, u"Issue"_s));
            QVERIFY(eventually([&] { return !dialog || !dialog->isVisible(); })); // once all are issued
        });
        click(button(page, u"Many people, from a list"_s));
        QVERIFY(eventually([&] { return window.session()->choices().oneToOneMappings.size() == 30; }));
        QVERIFY(answers.allUsed());
        QVERIFY(QFile::exists(target + u"/User 29.pfx"_s));
        QVERIFY(sees(page, u"and 18 more"_s));
    }

    /// The form with everything open that may be open.
    void everythingIsReachable()
    {
        QTemporaryDir folder;
        const auto path = test::workingCopy(folder, u"configurations/applications.applicationHost.config"_s);
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, path));
        auto *page = certificatesPage(window);
        typePassword(page, u"x"_s);
        for (auto *box : page->findChildren<QCheckBox *>()) {
            if (box->isVisible())
                box->click();
        }
        pastePeople(page, u"Alice Adams\t\tCONTOSO\\alice\n"_s);
        QVERIFY(test::makeAuthority(page, folder.filePath(u"authority"_s)));
        // The dialog that has just gone had the focus.
        window.activateWindow();
        QVERIFY(eventually([&] { return window.isActiveWindow(); }));
        page->findChild<OptionCard *>()->setFocus();
        static_cast<void>(eventually([&] { return test::clippedTexts(&window).isEmpty(); }, 3000));
        const auto problems =
            test::clippedTexts(&window) + test::widgetsWithoutName(&window) + test::unreachableByTab(&window);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
        QHash<QKeySequence, QString> seen;
        const auto add = [&seen](const QString &text) {
            const auto key = QKeySequence::mnemonic(text);
            QVERIFY2(key.isEmpty() || !seen.contains(key), qPrintable(text + u" and "_s + seen.value(key)));
            seen.insert(key, text);
        };
        for (const auto *label : window.findChildren<QLabel *>()) {
            if (label->isVisible() && label->buddy())
                add(label->text());
        }
        for (const auto *control : window.findChildren<QAbstractButton *>()) {
            if (control->isVisible())
                add(control->text());
        }
        const auto pictures = qEnvironmentVariable("CERTWIZARD_PICTURES");
        if (!pictures.isEmpty() && QDir().mkpath(pictures))
            window.grab().save(pictures + u"/certificates-page.png"_s);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const auto runtime = base::Runtime::start();
    if (!runtime)
        qFatal("QCA has no working provider");
    Theme::install(application, Appearance::Light);
    TestCertificatesPage tests;
    const auto result = QTest::qExec(&tests, argc, argv);
    QThreadPool::globalInstance()->waitForDone();
    return result;
}
#include "test_certificates_page.moc"
