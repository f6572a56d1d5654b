#include "wizard_walk.h"

#include "common/cards.h"
#include "common/waiting_card.h"
#include "generator/generator.h"

#include <QHeaderView>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace certwizard;
using namespace certwizard::ui;
using test::button;
using test::click;
using test::DialogAnswers;
using test::eventually;
using test::fixtureOf;
using test::nextButton;
using test::settle;
using test::typePath;

/// The first page: what is opened there, and what is said of what cannot be.
class TestWelcomePage : public QObject,
                        private test::WizardWalk {
    Q_OBJECT

    /// Some message on the first page has these words.
    static bool isSaid(const WizardWindow &window, const QString &words)
    {
        const auto callouts = window.page(PageId::Welcome)->findChildren<Callout *>();
        return std::ranges::any_of(callouts, [&](const Callout *callout) {
            return callout->isVisible()
                   && (callout->accessibleName() + callout->accessibleDescription()).contains(words);
        });
    }

    /// A file that surely takes longer than what nobody notices: 160 MB.
    QString largeFile()
    {
        const auto path = m_folder.filePath(u"large.applicationHost.config"_s);
        if (!QFile::exists(path))
            test::writeAll(path, bench::configuration({.mappings = 100'000}));
        return path;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(isolate()); }
    void cleanup() { m_window.reset(); }

    void openByFileDialog()
    {
        QTemporaryDir folder;
        const auto path = test::workingCopy(folder, fixtureOf(u"applications"_s));
        auto &window = newWindow();
        DialogAnswers answers;
        answers.expect(typePath(path));
        click(button(&window, u"Open a configuration"_s));
        QVERIFY(eventually([&] { return window.current() == PageId::Site; }));
        QVERIFY(answers.allUsed());
        // Next time it is offered.
        auto &next = newWindow();
        QVERIFY(!next.page(PageId::Welcome)->findChildren<QPushButton *>().isEmpty());
        auto offered = false;
        for (const auto *recent : next.page(PageId::Welcome)->findChildren<QPushButton *>())
            offered = offered || recent->accessibleName().contains(folder.path());
        QVERIFY(offered);
    }

    void badFiles_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not XML") << QByteArray("hello");
        QTest::newRow("cut off") << QByteArray("<?xml version=\"1.0\"?><configuration><system.web");
        QTest::newRow("something else") << QByteArray("<?xml version=\"1.0\"?><other/>");
        QTest::newRow("document type") << QByteArray("<!DOCTYPE a [<!ENTITY b \"c\">]><configuration/>");
    }
    void badFiles()
    {
        QFETCH(QByteArray, content);
        QTemporaryDir folder;
        const auto path = folder.filePath(u"bad.config"_s);
        test::writeAll(path, content);
        auto &window = newWindow();
        window.openFile(path);
        QVERIFY(settle(window));
        QCOMPARE(window.current(), PageId::Welcome);
        QVERIFY(!nextButton(window)->isEnabled());
        QVERIFY2(isSaid(window, u"bad.config"_s), "no message names the file");
        QCOMPARE(bytesOf(path), content);
    }

    /// A rule is nobody in particular, and no mapping of one certificate.
    void rulesAreNoMappings()
    {
        QTemporaryDir folder;
        const auto path = test::workingCopy(folder, fixtureOf(u"applications"_s));
        auto text = bytesOf(path);
        text.insert(text.lastIndexOf("</configuration>"), R"(
<location path="Default Web Site"><system.webServer><security><authentication>
<iisClientCertificateMappingAuthentication enabled="true"><manyToOneMappings><add name="Sales" userName="CONTOSO\sales">
<rules><add certificateField="Subject" certificateSubField="OU" matchCriteria="Sales" /></rules></add></manyToOneMappings>
</iisClientCertificateMappingAuthentication></authentication></security></system.webServer></location>
)");
        test::writeAll(path, text);
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, path));
        window.goTo(PageId::Site);
        QString said;
        for (const auto *box : window.page(PageId::Site)->findChildren<Callout *>())
            said += box->accessibleDescription();
        QVERIFY2(said.contains(u"1 rule"_s), qPrintable(said));
        QVERIFY2(!said.contains(u"account"_s), qPrintable(said));
    }

    /// The addresses tell sites apart; what says less gives way where the window is narrow, and comes back.
    void addressesKeepTheirRoom()
    {
        QTemporaryDir folder;
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, test::workingCopy(folder, fixtureOf(u"applications"_s))));
        window.goTo(PageId::Site);
        const auto *table = window.page(PageId::Site)->findChild<QTableView *>();
        const auto columnOf = [table](const QString &heading) {
            auto column = 0;
            while (table->model()->headerData(column, Qt::Horizontal).toString() != heading)
                ++column;
            return column;
        };
        const auto applications = columnOf(u"Applications"_s);
        const auto addresses = columnOf(u"Addresses"_s);
        const auto hasRoom = [&] {
            return table->columnWidth(addresses) >= table->horizontalHeader()->sectionSizeHint(addresses) + 20;
        };
        window.resize(1280, 800);
        QVERIFY(eventually([&] { return !table->isColumnHidden(applications); }));
        window.resize(window.minimumSize());
        QVERIFY(eventually([&] { return table->isColumnHidden(applications); }));
        QVERIFY(hasRoom());
        window.resize(1280, 800);
        QVERIFY(eventually([&] { return !table->isColumnHidden(applications); }));
        QVERIFY(hasRoom());
    }

    void missingFileIsSaid()
    {
        auto &window = newWindow();
        window.openFile(m_folder.filePath(u"not-there.config"_s));
        QVERIFY(settle(window));
        QCOMPARE(window.current(), PageId::Welcome);
        QVERIFY(isSaid(window, u"not-there.config"_s));
    }

    void answersAreSavedAndLoadedWithoutPassword()
    {
        QTemporaryDir folder;
        const auto path = test::workingCopy(folder, fixtureOf(u"applications"_s));
        const auto answersPath = folder.filePath(u"answers.json"_s);
        const QByteArray secret = "Never-In-A-File-1";
        {
            auto &window = newWindow();
            QVERIFY(openAndChooseSite(window, path));
            QVERIFY(clickToReview(window));
            window.goTo(PageId::Ssl);
            click(window.page(PageId::Ssl)->findChildren<OptionCard *>().at(1));
            auto copy = secret;
            window.session()->hold(u"one"_s, base::Secret::take(copy));
            window.session()->edit([&](setup::Choices &choices) {
                setup::OneToOneChoice mapping;
                mapping.userName = u"CONTOSO\\alice"_s;
                mapping.certificate = {.kind = setup::CertificateSource::Kind::File,
                                       .value = folder.filePath(u"alice.crt"_s),
                                       .password = {}};
                mapping.password = {.kind = setup::PasswordSource::Kind::Held, .name = u"one"_s};
                choices.oneToOneMappings.append(mapping);
            });
            QVERIFY(settle(window));
            window.goTo(PageId::Review);
            QVERIFY(eventually([&] { return !window.session()->isBusy(); }));
            DialogAnswers answers;
            answers.expect(typePath(answersPath));
            click(button(&window, u"Save answers"_s));
            QVERIFY(eventually([&] { return QFile::exists(answersPath); }));
        }
        const auto saved = bytesOf(answersPath);
        QVERIFY(saved.contains("CONTOSO\\\\alice"));
        QVERIFY(!saved.contains(secret));

        auto &window = newWindow();
        DialogAnswers answers;
        answers.expect(typePath(answersPath));
        click(button(&window, u"Load answers"_s));
        QVERIFY(eventually([&] { return window.session()->hasWaitingAnswers(); }));
        window.openFile(path);
        QVERIFY(eventually([&] { return window.session()->hasSite(); }));
        QCOMPARE(window.session()->choices().ssl, setup::SslChoice::Accept);
        QCOMPARE(window.session()->choices().oneToOneMappings.size(), 1);
    }

    void badAnswersAreRefused()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(u"answers.json"_s);
        test::writeAll(path, "{ \"site\": \"A\", \"nonsense\": 1 }");
        auto &window = newWindow();
        QVERIFY(!window.loadAnswers(path));
        QVERIFY(!window.session()->hasWaitingAnswers());
        QVERIFY2(isSaid(window, u"nonsense"_s), "the unknown key is not named");
    }

    /// Who waits is told for what, and how far it is; then it goes on by itself.
    void largeFileIsWaitedFor()
    {
        auto &window = newWindow();
        auto *card = window.page(PageId::Welcome)->findChild<WaitingCard *>();
        QVERIFY(card);
        QVERIFY(!card->isVisible());
        window.openFile(largeFile());
        QVERIFY(eventually([&] { return card->isVisible(); }));
        QVERIFY(!button(window.page(PageId::Welcome), u"Open a configuration"_s)); // it gave way
        QVERIFY(!nextButton(window)->isEnabled());
        QVERIFY(eventually([&] { return window.current() == PageId::Site; }, 120'000));
        QVERIFY(!card->isVisibleTo(window.page(PageId::Welcome)));
    }

    void readingIsStopped()
    {
        QTemporaryDir folder;
        const auto open = test::workingCopy(folder, fixtureOf(u"applications"_s));
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, open));
        const auto site = window.session()->choices().site;
        window.goTo(PageId::Welcome);
        auto *card = window.page(PageId::Welcome)->findChild<WaitingCard *>();
        window.openFile(largeFile());
        QVERIFY(eventually([&] { return card->isVisible(); }));
        QSignalSpy failed(window.session(), &WizardSession::openFailed);
        QTest::keyClick(window.focusWidget(), Qt::Key_Escape); // the keyboard is on the way out
        QVERIFY(eventually([&] { return !failed.isEmpty(); }, 120'000));
        QVERIFY(settle(window, 120'000));
        QCOMPARE(window.current(), PageId::Welcome);
        QVERIFY(!card->isVisible());
        QCOMPARE(window.focusWidget(), button(window.page(PageId::Welcome), u"Open a configuration"_s));
        QVERIFY(!isSaid(window, u"large"_s)); // no error: it was wished
        QCOMPARE(window.session()->filePath(), open);
        QCOMPARE(window.session()->choices().site, site);
    }
};

int main(int argc, char **argv)
{
    return test::runWizardTest<TestWelcomePage>(argc, argv);
}

#include "test_welcome_page.moc"
