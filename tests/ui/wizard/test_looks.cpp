#include "common/cards.h"
#include "common/theme.h"
#include "pki/issue.h"
#include "support/support.h"
#include "ui_support/audit.h"
#include "ui_support/driver.h"
#include "ui_support/pseudo.h"
#include "ui_support/speaking.h"

#include <QApplication>
#include <QSettings>
#include <QTableView>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace certwizard;
using namespace certwizard::ui;
using test::click;

/// Every page in both themes, in English and with longer sentences, from left to right and back: nothing is cut off,
/// everything has a name, Tab reaches everything.
class TestLooks : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    /// Which page it is, for what a failure says.
    static QString nameOf(const WizardWindow &window)
    {
        static const QStringList names{u"Welcome"_s, u"Site"_s,  u"Certificates"_s, u"Features"_s,
                                       u"Binding"_s, u"Ssl"_s,   u"Anonymous"_s,    u"Mappings"_s,
                                       u"Review"_s,  u"Apply"_s, u"Proof"_s};
        return names.at(static_cast<int>(window.current()));
    }

    bool prepare(WizardWindow &window, const QString &path)
    {
        window.openFile(path);
        if (!QTest::qWaitFor([&] { return window.current() == PageId::Site; }, 20000))
            return false;
        if (!window.session()->hasSite())
            window.session()->chooseSite(window.session()->sites().first().name);
        return test::settle(window);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.filePath(u"settings"_s));
    }
    void cleanup()
    {
        Theme::setAppearance(Appearance::Light);
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void pages_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("longer");
        QTest::addColumn<bool>("mirrored");
        QTest::newRow("light") << false << false << false;
        QTest::newRow("dark") << true << false << false;
        QTest::newRow("longer sentences") << false << true << false;
        QTest::newRow("right to left") << false << false << true;
    }
    void pages()
    {
        QFETCH(bool, dark);
        QFETCH(bool, longer);
        QFETCH(bool, mirrored);
        Theme::setAppearance(dark ? Appearance::Dark : Appearance::Light);
        QApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        test::LongerSentences translator;
        if (longer)
            QCoreApplication::installTranslator(&translator);
        QTemporaryDir folder;
        const auto path = test::workingCopy(folder, u"configurations/website-sni.applicationHost.config"_s);
        WizardWindow window;
        test::showWindow(window, {1080, 720}); // smaller than the program opens
        QStringList problems;
        const auto look = [&](const QString &name) {
            QTest::qWait(30);
            // A busy machine lays out later; what is still cut off after that is cut off.
            static_cast<void>(QTest::qWaitFor([&] { return test::clippedTexts(&window).isEmpty(); }, 2000));
            for (const auto &problem : test::clippedTexts(&window))
                problems.append(u"%1: cut off: %2"_s.arg(name, problem));
            for (const auto &problem : test::widgetsWithoutName(&window))
                problems.append(u"%1: no name: %2"_s.arg(name, problem));
        };
        look(u"Welcome"_s);
        if (!prepare(window, path))
            QFAIL("the file was not opened");
        look(u"Site"_s);
        for (auto id = static_cast<int>(PageId::Certificates); id <= static_cast<int>(PageId::Review); ++id) {
            window.goTo(static_cast<PageId>(id));
            QVERIFY(QTest::qWaitFor([&] { return !window.session()->isBusy(); }, 20000));
            look(nameOf(window));
        }
        if (longer)
            QCoreApplication::removeTranslator(&translator);
        QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
    }

    void tabReachesEverything()
    {
        QTemporaryDir folder;
        const auto path = test::workingCopy(folder, u"configurations/website-sni.applicationHost.config"_s);
        WizardWindow window;
        test::showWindow(window, {1080, 720}); // smaller than the program opens
        QVERIFY(prepare(window, path));
        QStringList problems;
        for (auto id = static_cast<int>(PageId::Welcome); id <= static_cast<int>(PageId::Review); ++id) {
            window.goTo(static_cast<PageId>(id));
            QVERIFY(QTest::qWaitFor([&] { return !window.session()->isBusy(); }, 20000));
            for (const auto &problem : test::unreachableByTab(&window))
                problems.append(u"%1: %2"_s.arg(nameOf(window), problem));
        }
        QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
    }

    /// A row of the rail grows with a note that needs another line: in German a warning does.
    void railHasRoomForItsNotes()
    {
        const test::Speaking speaking(QLocale::German);
        QVERIFY(speaking.isReady());
        QTemporaryDir folder;
        const auto path = test::workingCopy(folder, u"configurations/website-sni.applicationHost.config"_s);
        WizardWindow window;
        test::showWindow(window, {1080, 720});
        QVERIFY(prepare(window, path));
        window.goTo(PageId::Mappings);
        QVERIFY(test::settle(window));
        window.session()->edit([](setup::Choices &choices) {
            setup::OneToOneChoice nobody;
            nobody.userName = u"CONTOSO\\nobody"_s;
            choices.oneToOneMappings.append(nobody);
        });
        QVERIFY(test::settle(window));
        QVERIFY(!window.session()->verdict(setup::Step::Mappings)->reasons.isEmpty());
        const auto cut = [&window] {
            for (const auto *item : window.findChildren<QPushButton *>()) {
                if (item->isVisible() && item->hasHeightForWidth()
                    && item->height() < item->heightForWidth(item->width()))
                    return item->accessibleName();
            }
            return QString();
        };
        static_cast<void>(QTest::qWaitFor([&] { return cut().isEmpty(); }, 2000));
        QCOMPARE(cut(), QString());
    }

    void mnemonicsDiffer_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("English") << QLocale(QLocale::English);
        QTest::newRow("German") << QLocale(QLocale::German);
    }
    /// Alt and a letter means one thing on every page, also where a mapping is chosen and passwords are new.
    void mnemonicsDiffer()
    {
        QFETCH(const QLocale, locale);
        const test::Speaking speaking(locale);
        QVERIFY(speaking.isReady());
        QTemporaryDir folder;
        const auto path = test::workingCopy(folder, u"configurations/website-sni.applicationHost.config"_s);
        const auto person = pki::createAuthority({.commonName = u"Alice Adams"_s}, base::systemClock());
        EXPECT_OK(person);
        test::writeAll(folder.filePath(u"alice.crt"_s), person->certificate.pem());
        WizardWindow window;
        test::showWindow(window, {1080, 720}); // smaller than the program opens
        QVERIFY(prepare(window, path));
        window.session()->hold(u"account"_s, base::Secret::randomPassword());
        window.session()->edit([&](setup::Choices &choices) {
            setup::OneToOneChoice mapping;
            mapping.userName = u"CONTOSO\\a.adams"_s;
            mapping.certificate = {
                .kind = setup::CertificateSource::Kind::File, .value = folder.filePath(u"alice.crt"_s), .password = {}};
            mapping.password = {.kind = setup::PasswordSource::Kind::Held, .name = u"account"_s};
            choices.oneToOneMappings.append(mapping);
            choices.passwords = setup::PasswordPolicy::PlainText;
        });
        QVERIFY(test::settle(window));
        QStringList problems;
        for (auto id = static_cast<int>(PageId::Welcome); id <= static_cast<int>(PageId::Proof); ++id) {
            window.goTo(static_cast<PageId>(id));
            QVERIFY(QTest::qWaitFor([&] { return !window.session()->isBusy(); }, 20000));
            if (window.current() == PageId::Apply)
                QVERIFY(QTest::qWaitFor([&] { return window.session()->outcome() && !window.session()->isBusy(); },
                                        20000));
            if (window.current() == PageId::Mappings) {
                auto *table = window.page(PageId::Mappings)->findChild<QTableView *>();
                QVERIFY(QTest::qWaitFor([&] { return table->model()->rowCount() == 1; }, 20000));
                table->selectRow(0);
                QTest::qWait(50);
            }
            if (window.current() == PageId::Certificates)
                click(window.page(PageId::Certificates)->findChildren<OptionCard *>().at(1));
            // Also with what comes up later, like the field of a file. Of the two pages whose panels other windows have,
            // too, only what is shown counts.
            const auto big = window.current() == PageId::Certificates || window.current() == PageId::Mappings;
            for (const auto &shared : test::sharedMnemonics(&window, big ? nullptr : window.page(window.current())))
                problems.append(u"%1: %2"_s.arg(nameOf(window), shared));
        }
        QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const auto runtime = base::Runtime::start();
    if (!runtime)
        qFatal("QCA has no working provider");
    Theme::install(application, Appearance::Light);
    TestLooks tests;
    const auto result = QTest::qExec(&tests, argc, argv);
    QThreadPool::globalInstance()->waitForDone();
    return result;
}

#include "test_looks.moc"
