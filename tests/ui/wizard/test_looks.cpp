#include "common/theme.h"
#include "support/support.h"
#include "ui_support/audit.h"
#include "ui_support/driver.h"
#include "ui_support/pseudo.h"

#include <QApplication>
#include <QLabel>
#include <QSettings>
#include <QTableView>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace certwizard;
using namespace certwizard::ui;

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

    /// The names of two controls of one page must not begin with the same letter.
    void mnemonicsDiffer()
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
            QHash<QKeySequence, QString> seen;
            const auto add = [&](const QString &text) {
                const auto key = QKeySequence::mnemonic(text);
                if (key.isEmpty())
                    return;
                if (seen.contains(key))
                    problems.append(u"%1: %2 and %3"_s.arg(nameOf(window), seen.value(key), text));
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
