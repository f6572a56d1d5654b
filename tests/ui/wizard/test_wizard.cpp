#include "wizard_walk.h"

#include "common/cards.h"
#include "common/fields.h"
#include "pki/issue.h"
#include "wording/steps.h"

#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace certwizard;
using namespace certwizard::ui;
using test::button;
using test::click;
using test::DialogAnswers;
using test::eventually;
using test::fixtureOf;
using test::nextButton;
using test::pressInDialog;
using test::settle;
using test::typePath;

namespace {

const QStringList configurations{u"applications"_s, u"media-http"_s, u"media-https"_s, u"reverse-proxy"_s,
                                 u"website-sni"_s};

} // namespace

class TestWizard : public QObject,
                   private test::WizardWalk {
    Q_OBJECT

    /// How many of the changes on the Apply page have this mark.
    static qsizetype marked(WizardWindow &window, const QString &meaning)
    {
        const auto marks = window.page(PageId::Apply)->findChildren<QLabel *>();
        return std::ranges::count_if(marks, [&](const QLabel *mark) { return mark->accessibleName() == meaning; });
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(isolate()); }
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
        // The button that was pressed is gone; the keyboard goes on where there is something to do.
        QVERIFY(button(window.page(PageId::Apply), u"Reload"_s)->hasFocus());
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
    return test::runWizardTest<TestWizard>(argc, argv);
}

#include "test_wizard.moc"
