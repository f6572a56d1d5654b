#include "fixture.h"

#include "ui_support/audit.h"
#include "ui_support/speaking.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QListWidget>
#include <QMenuBar>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace certwizard;
using namespace certwizard::test::hands;

/// The page of the many-to-one mappings, by hand.
class TestEditorRules : public QObject,
                        private test::EditorFixture {
    Q_OBJECT

    void addRule(const QByteArray &rule)
    {
        auto text = test::readAll(m_path);
        const QByteArray end = "</oneToOneMappings>";
        const auto place = text.indexOf(end);
        QVERIFY(place > 0);
        text.insert(place + end.size(), "<manyToOneMappings>" + rule + "</manyToOneMappings>");
        test::writeAll(m_path, text);
    }

    /// In the field of the only condition of the only rule, whose text is selected.
    static void goToCondition(const test::Desk &desk)
    {
        test::click(desk.part<QPushButton>(u"manyToOne"_s));
        auto *rules = desk.part<QTreeWidget>(u"rules"_s);
        rules->setCurrentItem(rules->topLevelItem(0));
        activate(desk);
        for (auto *edit : desk.window->findChildren<QLineEdit *>()) {
            if (edit->accessibleName() != u"Text that it has to be"_s || !edit->isVisible())
                continue;
            edit->setFocus();
            edit->selectAll();
        }
        EVENTUALLY(QApplication::focusWidget()
                   && QApplication::focusWidget()->accessibleName() == u"Text that it has to be"_s);
    }

    const QByteArray m_rule =
        R"(<add name="r" userName="CONTOSO\x" password="Kept-1"><rules><add certificateField="Subject" )"
        R"(certificateSubField="CN" matchCriteria="Nobody" /></rules></add>)";

private Q_SLOTS:
    void initTestCase() { prepareOnce(); }
    void init() { prepare(); }
    void cleanup() { QVERIFY2(finish(), "a dialog was expected that never came"); }

    void keysDiffer_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("English") << QLocale(QLocale::English);
        QTest::newRow("German") << QLocale(QLocale::German);
    }
    /// Alt and a letter means one thing, on both pages and in the menus above them.
    void keysDiffer()
    {
        QFETCH(const QLocale, locale);
        const test::Speaking speaking(locale);
        QVERIFY(speaking.isReady());
        addRule(m_rule);
        test::Desk desk(m_path);
        QStringList problems;
        for (const auto &page : {u"oneToOne"_s, u"manyToOne"_s}) {
            test::click(desk.part<QPushButton>(page));
            if (page == u"oneToOne"_s)
                desk.session()->setEnabled({1}, false);
            desk.panel()->select({1}); // of a mapping that is off: its button says Enable
            auto *rules = desk.part<QTreeWidget>(u"rules"_s);
            rules->setCurrentItem(rules->topLevelItem(0));
            QTest::qWait(50);
            problems += test::sharedMnemonics(desk.window.get());
            for (const auto *menu : desk.window->menuBar()->actions())
                for (const auto *button : desk.window->findChildren<QAbstractButton *>())
                    if (button->isVisible() && !button->shortcut().isEmpty()
                        && button->shortcut() == QKeySequence::mnemonic(menu->text()))
                        problems.append(menu->text() + u" and "_s + button->text());
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    /// The fields of a condition are made while the page is shown.
    void everythingByTab()
    {
        addRule(m_rule);
        test::Desk desk(m_path);
        goToCondition(desk);
        QCOMPARE(test::unreachableByTab(desk.window.get()), QStringList());
        test::click(desk.part<QPushButton>(u"addCriterion"_s));
        QCOMPARE(test::unreachableByTab(desk.window.get()), QStringList());
        test::click(desk.part<QPushButton>(u"undo"_s));
        QCOMPARE(test::unreachableByTab(desk.window.get()), QStringList());
    }

    /// IIS refuses the whole file because of it, so the rule says so and can be mended where it stands.
    void fieldThatIisDoesNotKnow()
    {
        auto rule = m_rule;
        addRule(rule.replace("Subject", "Serial"));
        test::Desk desk(m_path);
        goToCondition(desk);
        auto *rules = desk.part<QTreeWidget>(u"rules"_s);
        EVENTUALLY(wordsOf(desk.window.get()).contains(u"IIS does not know “Serial” as a part of a certificate."_s));
        QVERIFY(rules->topLevelItem(0)->toolTip(6).contains(u"“Serial” CN is “Nobody”"_s));
        QComboBox *field = nullptr;
        for (auto *box : desk.window->findChildren<QComboBox *>())
            if (box->accessibleName() == u"Part of the certificate"_s && box->isVisible())
                field = box;
        QVERIFY(field);
        QCOMPARE(field->currentText(), u"“Serial”"_s);
        // Another change of the rule leaves it as it is: what was meant is for a person to say.
        QCOMPARE(desk.session()->changeCount(), 0);
        field->setFocus();
        press(Qt::Key_Home);
        EVENTUALLY(!wordsOf(desk.window.get()).contains(u"IIS does not know"_s));
        m_answers->expect([](QWidget *dialog) { test::click(dialog->findChild<QPushButton *>(u"save"_s)); });
        QSignalSpy saved(desk.window.get(), &ui::EditorWindow::saved);
        press(Qt::Key_S, Qt::ControlModifier);
        EVENTUALLY(!saved.isEmpty());
        QVERIFY(test::readAll(m_path).contains("certificateField=\"Subject\""));
        QVERIFY(!test::readAll(m_path).contains("Serial\""));
    }

    /// Nobody has to leave a field first: what was typed into it counts.
    void whatIsTypedIsSaved()
    {
        addRule(m_rule);
        test::Desk desk(m_path);
        goToCondition(desk);
        type(u"Alice Adams"_s);
        QCOMPARE(desk.session()->changeCount(), 0);
        QVERIFY(desk.part<QPushButton>(u"reviewAndSave"_s)->isEnabled());
        QString said;
        m_answers->expect([&said](QWidget *dialog) {
            said = wordsOf(dialog);
            test::click(dialog->findChild<QPushButton *>(u"save"_s));
        });
        QSignalSpy saved(desk.window.get(), &ui::EditorWindow::saved);
        press(Qt::Key_S, Qt::ControlModifier);
        EVENTUALLY(!saved.isEmpty());
        QVERIFY2(said.contains(u"Alice Adams"_s), qPrintable(said));
        QVERIFY(test::readAll(m_path).contains("matchCriteria=\"Alice Adams\""));
        QVERIFY(test::readAll(m_path).contains("password=\"Kept-1\""));
    }

    void whatIsTypedIsAskedAboutBeforeClosing()
    {
        addRule(m_rule);
        test::Desk desk(m_path);
        goToCondition(desk);
        type(u"Alice Adams"_s);
        QStringList said;
        answerWith(u"Cancel"_s, &said);
        desk.window->close();
        QVERIFY2(said.join(u' ').contains(u"not saved yet"_s), qPrintable(said.join(u' ')));
        QVERIFY(desk.window->isVisible());
        QCOMPARE(desk.session()->rules().front().mapping.rules.front().match, u"Alice Adams"_s);
    }

    void whomItCatchesIsSeenWhileTyping()
    {
        addRule(m_rule);
        test::Desk desk(m_path);
        goToCondition(desk);
        const auto *people = desk.part<QListWidget>(u"rulePeople"_s);
        EVENTUALLY(wordsOf(desk.window.get()).contains(u"No known certificate fits."_s));
        type(u"Alice Adams"_s);
        EVENTUALLY(people->count() == 1 && people->isVisible());
        QVERIFY(!wordsOf(desk.window.get()).contains(u"No known certificate fits."_s));
        QCOMPARE(desk.session()->changeCount(), 0);
        press(Qt::Key_Z, Qt::ControlModifier); // of the field, not of the file
        EVENTUALLY(people->count() == 0);
    }

    void reviewLeadsToTheRule()
    {
        test::Desk desk(m_path);
        setup::ManyToOneChoice rule;
        rule.name = u"Guests"_s;
        rule.rules.append({iis::MappingRule::Field::Subject, u"OU"_s, {}, true});
        desk.session()->addRule(rule);
        QString said;
        m_answers->expect([&said](QWidget *dialog) {
            QCOMPARE(dialog->objectName(), u"review"_s);
            said = wordsOf(dialog);
            picture(dialog, u"review-incomplete"_s);
            test::click(dialog->findChild<QPushButton *>(u"complete"_s));
        });
        test::click(desk.part<QPushButton>(u"reviewAndSave"_s));
        QVERIFY2(said.contains(u"The rule “Guests” has no account."_s)
                     && said.contains(u"A condition of the rule “Guests” is not complete."_s)
                     && !said.contains(u"manyToOne"_s),
                 qPrintable(said));
        QVERIFY(desk.part<QWidget>(u"rules"_s)->isVisible());
        activate(desk);
        EVENTUALLY(desk.window->focusWidget() == desk.part<QLineEdit>(u"ruleAccount"_s));
        picture(desk.window.get(), u"rule-incomplete"_s);
    }

    void plainTextPasswordOfARuleIsSaid()
    {
        addRule(R"(<add name="r" userName="CONTOSO\x" password="Readable-1" />)");
        test::Desk desk(m_path);
        test::click(desk.part<QPushButton>(u"manyToOne"_s));
        const auto *password = desk.part<QLineEdit>(u"rulePassword"_s);
        EVENTUALLY(password->isVisible());
        QCOMPARE(password->placeholderText(), u"in plain text in the file"_s);
    }
};

int main(int argc, char **argv)
{
    return test::runEditorTest<TestEditorRules>(argc, argv);
}
#include "test_editor_rules.moc"
