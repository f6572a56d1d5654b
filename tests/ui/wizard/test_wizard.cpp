#include "common/cards.h"
#include "common/fields.h"
#include "common/theme.h"
#include "pki/issue.h"
#include "support/support.h"
#include "ui_support/driver.h"
#include "wizard/wizard_window.h"
#include "wording/steps.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QThreadPool>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace certwizard;
using namespace certwizard::ui;
using test::button;
using test::click;
using test::DialogAnswers;
using test::nextButton;
using test::settle;

namespace {

const QStringList configurations{u"applications"_s, u"media-http"_s, u"media-https"_s, u"reverse-proxy"_s,
                                 u"website-sni"_s};

QString fixtureOf(const QString &name)
{
    return u"configurations/%1.applicationHost.config"_s.arg(name);
}

void pressInDialog(QWidget *dialog, const QString &text)
{
    auto *pressed = button(dialog, text);
    if (!pressed)
        qFatal("no button %s in the dialog", qPrintable(text));
    click(pressed);
}

/// Types a path into Qt's file dialog.
DialogAnswers::Answer typePath(const QString &path)
{
    return [path](QWidget *dialog) {
        auto *edit = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
        if (!edit)
            qFatal("not a file dialog: %s", dialog->metaObject()->className());
        edit->setText(path);
        QTest::keyClick(edit, Qt::Key_Return);
    };
}

template <typename Predicate>
bool eventually(Predicate predicate, int timeoutMs = 20000)
{
    return QTest::qWaitFor(predicate, timeoutMs);
}

} // namespace

class TestWizard : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<WizardWindow> m_window;

    WizardWindow &newWindow()
    {
        m_window = std::make_unique<WizardWindow>();
        test::showWindow(*m_window);
        return *m_window;
    }

    /// From Welcome to the page after Site.
    bool openAndChooseSite(WizardWindow &window, const QString &path)
    {
        window.openFile(path);
        if (!eventually([&] { return window.current() == PageId::Site; }))
            return false;
        if (!window.session()->hasSite()) {
            auto *table = window.page(PageId::Site)->findChild<QTableView *>();
            const auto first = table->model()->index(0, 0);
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(first).center());
        }
        return settle(window) && window.session()->hasSite();
    }

    /// Presses Next with the mouse until the review is ready.
    bool clickToReview(WizardWindow &window)
    {
        for (auto i = 0; i < pageCount && window.current() != PageId::Review; ++i) {
            const auto before = window.current();
            click(nextButton(window));
            if (!eventually([&] { return window.current() != before; }) || !settle(window))
                return false;
        }
        return window.current() == PageId::Review && eventually([&] { return !window.session()->isBusy(); });
    }

    /// How many of the changes on the Apply page have this mark.
    static qsizetype marked(WizardWindow &window, const QString &meaning)
    {
        const auto marks = window.page(PageId::Apply)->findChildren<QLabel *>();
        return std::ranges::count_if(marks, [&](const QLabel *mark) { return mark->accessibleName() == meaning; });
    }

    static QByteArray bytesOf(const QString &path) { return test::readAll(path); }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QVERIFY(m_folder.isValid());
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.filePath(u"settings"_s));
    }
    void cleanup() { m_window.reset(); }

    void everyFile_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("keyboard");
        for (const auto &name : configurations) {
            QTest::newRow(qPrintable(name + u" by mouse"_s)) << name << false;
            QTest::newRow(qPrintable(name + u" by keyboard"_s)) << name << true;
        }
    }
    /// Open, five steps, review, apply; the result is XML to others; the second run has nothing to do.
    void everyFile()
    {
        QFETCH(QString, name);
        QFETCH(bool, keyboard);
        QTemporaryDir folder;
        const auto path = test::workingCopy(folder, fixtureOf(name));
        const auto before = bytesOf(path);
        auto &window = newWindow();
        if (keyboard) {
            // Down in the table chooses the site; Enter is the default button on every page.
            window.openFile(path);
            QVERIFY(eventually([&] { return window.current() == PageId::Site; }));
            QVERIFY(qobject_cast<QTableView *>(QApplication::focusWidget()));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
            QVERIFY(settle(window));
            QVERIFY(window.session()->hasSite());
            for (auto i = 0; i < pageCount && window.current() != PageId::Review; ++i) {
                const auto page = window.current();
                QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, Qt::Key_N,
                                Qt::AltModifier);
                QVERIFY2(eventually([&] { return window.current() != page; }),
                         qPrintable(u"stays on page %1"_s.arg(int(page))));
                QVERIFY(settle(window));
            }
            QVERIFY(eventually([&] { return window.session()->review() != nullptr; }));
        } else {
            QVERIFY(openAndChooseSite(window, path));
            QVERIFY(clickToReview(window));
        }
        const auto *review = window.session()->review();
        QVERIFY(review);
        QVERIFY2(review->plan.isReady(), "not ready");
        QVERIFY(!review->plan.changes.isEmpty());
        QCOMPARE(bytesOf(path), before);

        const auto changes = review->plan.changes.size();
        auto *apply = nextButton(window);
        QVERIFY2(apply->text().contains(QString::number(review->plan.changes.size())), qPrintable(apply->text()));
        if (keyboard)
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, Qt::Key_A,
                            Qt::AltModifier);
        else
            click(apply);
        QVERIFY(eventually([&] { return window.session()->outcome().has_value() && !window.session()->isBusy(); }));
        QVERIFY(bytesOf(path) != before);
        QCOMPARE(marked(window, u"made"_s), std::min<qsizetype>(changes, 8));
        const auto lint = test::run(u"xmllint"_s, {u"--noout"_s, path});
        QVERIFY2(lint.exitCode == 0, lint.errors);
        const auto site = window.session()->choices().site;
        click(nextButton(window));
        QVERIFY(eventually([&] { return window.current() == PageId::Proof; }));
        click(nextButton(window));
        QVERIFY(!window.isVisible());

        // Again, in a new window that knows nothing of the first.
        const auto applied = bytesOf(path);
        auto &again = newWindow();
        QVERIFY(openAndChooseSite(again, path));
        if (again.session()->choices().site != site) {
            again.session()->chooseSite(site);
            QVERIFY(settle(again));
        }
        QVERIFY(clickToReview(again));
        QVERIFY(again.session()->review());
        QVERIFY(again.session()->review()->plan.isNothingToDo());
        click(nextButton(again));
        QVERIFY(eventually([&] { return again.current() == PageId::Proof; }));
        QCOMPARE(bytesOf(path), applied);
    }

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
        auto said = false;
        for (const auto *callout : window.page(PageId::Welcome)->findChildren<Callout *>())
            said = said || (callout->isVisible() && callout->accessibleName().contains(u"bad.config"_s));
        QVERIFY2(said, "no message names the file");
        QCOMPARE(bytesOf(path), content);
    }

    void missingFileIsSaid()
    {
        auto &window = newWindow();
        window.openFile(m_folder.filePath(u"not-there.config"_s));
        QVERIFY(settle(window));
        QCOMPARE(window.current(), PageId::Welcome);
        auto said = false;
        for (const auto *callout : window.page(PageId::Welcome)->findChildren<Callout *>())
            said = said || callout->isVisible();
        QVERIFY(said);
    }

    void choicesMoveTheVerdicts()
    {
        QTemporaryDir folder;
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, test::workingCopy(folder, fixtureOf(u"applications"_s))));
        QVERIFY(clickToReview(window));
        window.goTo(PageId::Ssl);
        const auto cards = window.page(PageId::Ssl)->findChildren<OptionCard *>();
        QCOMPARE(cards.size(), 3);
        QVERIFY(cards.at(0)->isChecked());
        click(cards.at(1));
        QCOMPARE(window.session()->choices().ssl, setup::SslChoice::Accept);
        QVERIFY(settle(window));
        QTest::keyClick(cards.at(1), Qt::Key_Down);
        QCOMPARE(window.session()->choices().ssl, setup::SslChoice::Keep);
        QVERIFY(settle(window));
        QCOMPARE(window.session()->verdict(setup::Step::Ssl)->state, setup::StepState::NotApplicable);
        QTest::keyClick(cards.at(2), Qt::Key_Up);
        QTest::keyClick(cards.at(1), Qt::Key_Up);
        QVERIFY(cards.at(0)->isChecked());
        QVERIFY(settle(window));
        QCOMPARE(window.session()->verdict(setup::Step::Ssl)->state, setup::StepState::Needed);
    }

    /// What warns is no obstacle, and still read before the write.
    void reviewSaysWhatWarns()
    {
        QTemporaryDir folder;
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, test::workingCopy(folder, fixtureOf(u"applications"_s))));
        window.session()->edit([](setup::Choices &choices) { choices.ssl = setup::SslChoice::Accept; });
        QVERIFY(clickToReview(window));
        QVERIFY(eventually([&] { return window.session()->review() != nullptr; }));
        QStringList said;
        for (const auto *label : window.page(PageId::Review)->findChildren<QLabel *>())
            said += label->text();
        int warnings = 0;
        for (const auto &verdict : window.session()->review()->plan.verdicts) {
            for (const auto &reason : verdict.reasons) {
                if (reason.severity != setup::Reason::Severity::Warning)
                    continue;
                ++warnings;
                const auto headline = wording::describe(reason).headline;
                QVERIFY2(said.contains(headline), qPrintable(headline));
            }
        }
        QVERIFY(warnings > 0);
        QVERIFY(nextButton(window)->isEnabled());
    }

    void theRulesWantAReason()
    {
        QTemporaryDir folder;
        const auto path = test::workingCopy(folder, fixtureOf(u"applications"_s));
        test::writeAll(path + u".certwizard-policy.json"_s, "{ \"reasonRequired\": true }");
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, path));
        QVERIFY(clickToReview(window));
        QVERIFY(eventually([&] { return window.session()->review() != nullptr; }));
        auto *reason = window.page(PageId::Review)->findChild<QLineEdit *>(u"reason"_s);
        QVERIFY(reason && reason->isVisible());
        QVERIFY(!nextButton(window)->isEnabled());
        reason->setFocus();
        QTest::keyClicks(reason, u"Ticket 4711"_s);
        QVERIFY(nextButton(window)->isEnabled());
        click(nextButton(window));
        QVERIFY(eventually([&] { return window.session()->outcome().has_value(); }));
        QVERIFY(bytesOf(path + u".certwizard.jsonl"_s).contains("Ticket 4711"));
        QVERIFY(reason->text().isEmpty());
    }

    /// Many-to-one: the rules come with the switch, and what is added there is chosen.
    void rulesAreEditedHere()
    {
        QTemporaryDir folder;
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, test::workingCopy(folder, fixtureOf(u"applications"_s))));
        QVERIFY(clickToReview(window));
        window.goTo(PageId::Mappings);
        auto *page = window.page(PageId::Mappings);
        auto *list = page->findChild<QTreeWidget *>(u"rules"_s);
        QVERIFY(list && !list->isVisible());
        for (auto *box : page->findChildren<QCheckBox *>()) {
            if (box->text().contains(u"many-to-one"_s))
                box->click();
        }
        QVERIFY(window.session()->choices().manyToOne);
        QVERIFY(list->isVisible());
        click(page->findChild<QPushButton *>(u"addRule"_s));
        QCOMPARE(list->topLevelItemCount(), 1);
        QCOMPARE(window.session()->choices().manyToOneMappings.size(), 1);
        QVERIFY(settle(window));
        // The rule has no condition yet, and that is said where it can be mended.
        QCOMPARE(window.session()->verdict(setup::Step::Mappings)->state, setup::StepState::Blocked);
        click(button(page, u"Users, one-to-one"_s));
        QVERIFY(!list->isVisible());
    }

    /// Rules that are not understood are not passed over.
    void rulesThatCannotBeRead()
    {
        QTemporaryDir folder;
        const auto path = test::workingCopy(folder, fixtureOf(u"applications"_s));
        test::writeAll(path + u".certwizard-policy.json"_s, "{ \"reasonRequire\": true }");
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, path));
        QVERIFY(clickToReview(window));
        QVERIFY(eventually([&] { return window.session()->review() != nullptr; }));
        QVERIFY(!nextButton(window)->isEnabled());
        auto said = false;
        for (const auto *callout : window.page(PageId::Review)->findChildren<Callout *>()) {
            for (const auto *label : callout->findChildren<QLabel *>())
                said = said || (callout->isVisible() && label->text().contains(u"reasonRequire"_s));
        }
        QVERIFY(said);
    }

    void changedMeanwhileIsNoticedAndReloaded()
    {
        QTemporaryDir folder;
        const auto path = test::workingCopy(folder, fixtureOf(u"applications"_s));
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, path));
        QVERIFY(clickToReview(window));
        window.goTo(PageId::Ssl);
        click(window.page(PageId::Ssl)->findChildren<OptionCard *>().at(1));
        QVERIFY(settle(window));
        auto changed = bytesOf(path);
        changed.replace("</configuration>", "<!-- somebody else -->\r\n</configuration>");
        test::writeAll(path, changed);
        window.goTo(PageId::Review);
        QVERIFY(eventually([&] { return button(window.page(PageId::Review), u"Reload"_s) != nullptr; }));
        QVERIFY(!nextButton(window)->isEnabled());
        QCOMPARE(bytesOf(path), changed);
        click(button(window.page(PageId::Review), u"Reload"_s));
        QVERIFY(eventually([&] { return window.session()->review() != nullptr; }));
        QCOMPARE(window.session()->choices().ssl, setup::SslChoice::Accept);
        QVERIFY(nextButton(window)->isEnabled());
        click(nextButton(window));
        QVERIFY(eventually([&] { return window.session()->outcome().has_value(); }));
        QVERIFY(bytesOf(path).contains("<!-- somebody else -->"));
    }

    void changedBetweenReviewAndApply()
    {
        QTemporaryDir folder;
        const auto path = test::workingCopy(folder, fixtureOf(u"applications"_s));
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, path));
        QVERIFY(clickToReview(window));
        auto changed = bytesOf(path);
        changed.append("<!-- late -->");
        test::writeAll(path, changed);
        click(nextButton(window));
        QVERIFY(eventually([&] { return button(window.page(PageId::Apply), u"Reload"_s) != nullptr; }));
        QCOMPARE(bytesOf(path), changed);
        QVERIFY(!window.session()->outcome());
        QVERIFY(marked(window, u"not made"_s) > 0);
        QCOMPARE(marked(window, u"made"_s), 0);
    }

    void undoBringsTheFileBack()
    {
        QTemporaryDir folder;
        const auto path = test::workingCopy(folder, fixtureOf(u"media-https"_s));
        const auto before = bytesOf(path);
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, path));
        QVERIFY(clickToReview(window));
        click(nextButton(window));
        QVERIFY(eventually([&] { return window.session()->outcome().has_value() && !window.session()->isBusy(); }));
        click(nextButton(window));
        DialogAnswers answers;
        answers.expect([](QWidget *dialog) { pressInDialog(dialog, u"Undo them"_s); });
        click(button(&window, u"Undo the changes"_s));
        QVERIFY(eventually([&] { return bytesOf(path) == before; }));
        QVERIFY(answers.allUsed());
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
        auto said = false;
        for (const auto *callout : window.page(PageId::Welcome)->findChildren<Callout *>())
            said = said
                   || (callout->isVisible()
                       && (callout->accessibleName() + callout->accessibleDescription()).contains(u"nonsense"_s));
        QVERIFY2(said, "the unknown key is not named");
    }

    void plainTextPasswordsNeedAYes()
    {
        QTemporaryDir folder;
        const auto path = test::workingCopy(folder, fixtureOf(u"applications"_s));
        const auto authority =
            pki::createAuthority({.commonName = u"Test CA"_s, .organisation = {}}, base::systemClock());
        EXPECT_OK(authority);
        const auto client =
            pki::issueClient(*authority, {.commonName = u"Alice"_s, .email = {}, .upn = {}}, base::systemClock());
        EXPECT_OK(client);
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, path));
        QString password = u"Account-Password-1"_s;
        window.session()->hold(u"alice"_s, base::Secret::take(password));
        window.session()->edit([&](setup::Choices &choices) {
            setup::OneToOneChoice mapping;
            mapping.userName = u"CONTOSO\\alice"_s;
            mapping.certificate = {.kind = setup::CertificateSource::Kind::Text,
                                   .value = QString::fromLatin1(client->certificate.base64()),
                                   .password = {}};
            mapping.password = {.kind = setup::PasswordSource::Kind::Held, .name = u"alice"_s};
            choices.oneToOneMappings.append(mapping);
        });
        QVERIFY(settle(window));
        QCOMPARE(window.session()->verdict(setup::Step::Mappings)->state, setup::StepState::Blocked);
        window.goTo(PageId::Mappings);
        OptionCard *plain = nullptr;
        for (auto *card : window.page(PageId::Mappings)->findChildren<OptionCard *>()) {
            if (card->accessibleName().startsWith(u"In plain text"_s))
                plain = card;
        }
        QVERIFY(plain && plain->isVisible());
        // Enter ends what is typed into a field of the list; it does not leave the page.
        auto *typed = window.page(PageId::Mappings)->findChild<QLineEdit *>(u"password"_s);
        QVERIFY(typed);
        QTest::keyClicks(typed, u"typed later"_s);
        QTest::keyClick(typed, Qt::Key_Return);
        QCOMPARE(window.current(), PageId::Mappings);
        window.session()->edit([](setup::Choices &choices) {
            choices.oneToOneMappings.first().password = {.kind = setup::PasswordSource::Kind::Held, .name = u"alice"_s};
        });
        QVERIFY(settle(window));
        DialogAnswers answers;
        answers.expect([](QWidget *dialog) { pressInDialog(dialog, u"No"_s); });
        plain->click();
        QCOMPARE(window.session()->choices().passwords, setup::PasswordPolicy::Undecided);
        answers.expect([](QWidget *dialog) { pressInDialog(dialog, u"Yes"_s); });
        plain->click();
        QCOMPARE(window.session()->choices().passwords, setup::PasswordPolicy::PlainText);
        QVERIFY(settle(window));
        window.goTo(PageId::Review);
        QVERIFY(eventually([&] { return window.session()->review() && window.session()->review()->plan.isReady(); }));
        // Shown nowhere on the way, in the file at the end.
        for (const auto &line : window.session()->review()->diff.lines)
            QVERIFY(!line.text.contains(u"Account-Password-1"_s));
        QVERIFY(!window.session()->review()->unified.contains(u"Account-Password-1"_s));
        click(nextButton(window));
        QVERIFY(eventually([&] { return window.session()->outcome().has_value(); }));
        QVERIFY(bytesOf(path).contains("Account-Password-1"));
    }

    void cancelAsksOnlyWhenThereIsSomethingToLose()
    {
        auto &empty = newWindow();
        click(button(&empty, u"Cancel"_s));
        QVERIFY(!empty.isVisible());
        QTemporaryDir folder;
        auto &window = newWindow();
        QVERIFY(openAndChooseSite(window, test::workingCopy(folder, fixtureOf(u"applications"_s))));
        window.session()->edit([](setup::Choices &choices) { choices.ssl = setup::SslChoice::Keep; });
        DialogAnswers answers;
        answers.expect([](QWidget *dialog) { pressInDialog(dialog, u"Stay"_s); });
        click(button(&window, u"Cancel"_s));
        QVERIFY(window.isVisible());
        answers.expect([](QWidget *dialog) { pressInDialog(dialog, u"Leave"_s); });
        click(button(&window, u"Cancel"_s));
        QVERIFY(!window.isVisible());
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const auto runtime = base::Runtime::start();
    if (!runtime)
        qFatal("QCA has no working provider");
    Theme::install(application, Appearance::Light);
    TestWizard test;
    const auto result = QTest::qExec(&test, argc, argv);
    QThreadPool::globalInstance()->waitForDone();
    return result;
}

#include "test_wizard.moc"
