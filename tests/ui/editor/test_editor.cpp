#include "fixture.h"

#include "common/cards.h"
#include "common/fields.h"
#include "mappings/kept_cards.h"
#include "mappings/saving.h"
#include "review/diff_view.h"
#include "ui_support/audit.h"
#include "ui_support/pseudo.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDropEvent>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QRadioButton>
#include <QTableWidget>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace certwizard;
using namespace certwizard::test::hands;

/// The editor as helpdesk uses it: real windows on copies of real files, by mouse and by keyboard only.
class TestEditor : public QObject,
                   private test::EditorFixture {
    Q_OBJECT

    pki::Certificate m_newBob = test::client(u"Bob Brandt"_s, 1, 365, u"b.brandt@contoso.example"_s);

private Q_SLOTS:
    void initTestCase() { prepareOnce(); }
    void init() { prepare(); }
    void cleanup() { QVERIFY2(finish(), "a dialog was expected that never came"); }

    /// "This user has a new card": drop it, say that it replaces the old one, save, confirm. Nothing else.
    void newCardInFourActions_data()
    {
        QTest::addColumn<bool>("byKeyboard");
        QTest::newRow("by mouse") << false;
        QTest::newRow("by keyboard") << true;
    }
    void newCardInFourActions()
    {
        QFETCH(bool, byKeyboard);
        const auto before = test::readAll(m_path);
        const auto card = file(u"bob.cer"_s, m_newBob.der());
        test::Desk desk(m_path, {}, false, {1024, 700});
        int actions = 0;
        const auto act = [&](const std::function<void()> &mouse, const std::function<void()> &keys) {
            ++actions;
            (byKeyboard ? keys : mouse)();
        };
        const auto focused = [](QWidget *dialog) { EVENTUALLY(dialog->isActiveWindow()); };
        m_answers->expect([&](QWidget *dialog) {
            QCOMPARE(dialog->objectName(), u"replaceDialog"_s);
            focused(dialog);
            act([&] { test::click(dialog->findChild<QPushButton *>(u"replaceOld"_s)); }, [] { press(Qt::Key_Return); });
        });
        act([&] { drop(desk.table()->viewport(), {card}); },
            [&] {
                QGuiApplication::clipboard()->setText(QString::fromLatin1(m_newBob.pem()));
                QCOMPARE(QApplication::focusWidget(), desk.table()); // where one starts
                press(Qt::Key_V, Qt::ControlModifier);
            });
        QCOMPARE(desk.session()->changeCount(), 1);
        QVERIFY(desk.window->windowTitle().contains(u"one unsaved change"_s));
        QSignalSpy saved(desk.window.get(), &ui::EditorWindow::saved);
        m_answers->expect([&](QWidget *dialog) {
            QCOMPARE(dialog->objectName(), u"review"_s);
            focused(dialog);
            QVERIFY(!dialog->findChild<ui::DiffView *>()->toText().isEmpty());
            act([&] { test::click(dialog->findChild<QPushButton *>(u"save"_s)); }, [] { press(Qt::Key_Return); });
        });
        act([&] { test::click(desk.part<QPushButton>(u"reviewAndSave"_s)); },
            [] { press(Qt::Key_S, Qt::ControlModifier); });
        EVENTUALLY(!saved.isEmpty());
        QCOMPARE(actions, 4);

        const auto after = test::readAll(m_path);
        QCOMPARE(test::addedLines(before, after), 1);
        QVERIFY(isWellFormed(m_path));
        QCOMPARE(mapped(m_path).value(u"CONTOSO\\b.brandt"_s), m_newBob.base64());
        QVERIFY(!desk.window->hasUnsavedChanges());
        const auto journal = apply::readJournal(m_path);
        EXPECT_OK(journal);
        QCOMPARE(journal->size(), 1);
    }

    void opensOnTheSiteUsedLast()
    {
        m_path = test::copyOf(*m_folder, "website-sni");
        auto text = test::readAll(m_path);
        const auto end = text.indexOf("</site>") + 7;
        text.insert(end,
                    "<site name=\"Second &amp; Site\" id=\"77\"><application path=\"/\"><virtualDirectory path=\"/\" "
                    "physicalPath=\"C:\\x\" /></application></site>");
        test::writeAll(m_path, text);
        {
            test::Desk desk(m_path);
            QCOMPARE(desk.session()->site(), site);
            auto *sites = desk.part<QComboBox>(u"site"_s);
            sites->setFocus();
            press(Qt::Key_Down);
            EVENTUALLY(desk.session()->site() == u"Second & Site"_s);
        }
        {
            test::Desk desk(m_path);
            QCOMPARE(desk.session()->site(), u"Second & Site"_s);
        }
        test::Desk desk({}); // neither file nor site named
        QCOMPARE(desk.session()->site(), u"Second & Site"_s);
        test::Desk named(m_path, u"default WEB site"_s);
        QCOMPARE(named.session()->site(), site);
    }

    void unknownSiteIsSaid()
    {
        m_answers->expect([](QWidget *dialog) { QTimer::singleShot(100, dialog, &QWidget::close); });
        test::Desk desk(m_path, u"Nowhere"_s);
        EVENTUALLY(m_answers->allUsed() && !m_answers->said().isEmpty());
        QVERIFY(m_answers->said().join(u' ').contains(u"Nowhere"_s));
        QCOMPARE(desk.session()->site(), site);
    }

    void nothingElseIsReachable()
    {
        test::Desk desk(m_path);
        QStringList words;
        for (const auto *action : desk.window->findChildren<QAction *>())
            words.append(action->text().remove(u'&'));
        for (const auto *button : desk.window->findChildren<QAbstractButton *>())
            words.append(button->text().remove(u'&'));
        for (const auto &word : words)
            for (const auto *forbidden : {"binding", "ssl", "anonymous", "feature"})
                QVERIFY2(!word.contains(QLatin1StringView(forbidden), Qt::CaseInsensitive), qPrintable(word));
    }

    void readOnlyChangesNothing()
    {
        const auto before = test::readAll(m_path);
        test::Desk desk(m_path, {}, true);
        QVERIFY(desk.window->windowTitle().contains(u"read only"_s));
        for (const auto *name : {"add", "replace", "enable", "remove", "reviewAndSave"})
            QVERIFY2(!desk.part<QPushButton>(QString::fromLatin1(name))->isVisible(), name);
        drop(desk.table()->viewport(), {file(u"bob.cer"_s, m_newBob.der())});
        desk.table()->setFocus();
        press(Qt::Key_Delete);
        press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(desk.session()->changeCount(), 0);
        QCOMPARE(test::readAll(m_path), before);
    }

    void undoAndRedoAreNamed()
    {
        test::Desk desk(m_path);
        desk.panel()->select({1});
        desk.table()->setFocus();
        press(Qt::Key_Delete);
        QVERIFY(desk.session()->row(1).removed);
        auto *undo = desk.part<QPushButton>(u"editorUndo"_s);
        QVERIFY(undo->isVisible());
        QVERIFY2(undo->text().contains(u"CONTOSO\\b.brandt"_s), qPrintable(undo->text()));
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!desk.session()->row(1).removed);
        QVERIFY(!undo->isVisible());
        QVERIFY(desk.part<QPushButton>(u"editorRedo"_s)->isVisible());
        QTest::keySequence(desk.table(), QKeySequence::Redo);
        QVERIFY(desk.session()->row(1).removed);
        test::click(desk.part<QPushButton>(u"discard"_s));
        QCOMPARE(desk.session()->changeCount(), 0);
        test::click(undo); // discarding can be undone too
        QCOMPARE(desk.session()->changeCount(), 1);
    }

    void closingAsksAboutUnsavedChanges()
    {
        test::Desk desk(m_path);
        desk.session()->remove({1});
        answerWith(u"Cancel"_s);
        QVERIFY(!desk.window->close());
        QCOMPARE(desk.session()->changeCount(), 1);
        answerWith(u"Discard"_s);
        QVERIFY(desk.window->close());
        QCOMPARE(mapped(m_path).size(), 6);
    }

    void reasonWhereThePolicyWantsOne()
    {
        test::writeAll(mappings::policyPath(m_path), R"({"reasonRequired": true})");
        test::Desk desk(m_path);
        desk.session()->setEnabled({1}, false);
        saveChanges(desk, [](QWidget *dialog) {
            const auto *save = dialog->findChild<QPushButton *>(u"save"_s);
            QVERIFY(!save->isEnabled());
            auto *reason = dialog->findChild<QLineEdit *>(u"reason"_s);
            EVENTUALLY(dialog->isActiveWindow());
            reason->setFocus();
            type(u"left the company, ticket 4711"_s);
            QVERIFY(save->isEnabled());
        });
        const auto journal = apply::readJournal(m_path);
        EXPECT_OK(journal);
        QCOMPARE(journal->last().reason, u"left the company, ticket 4711"_s);
    }

    /// Somebody asks for reasons while the file is open.
    void policyThatComesLaterCounts()
    {
        test::Desk desk(m_path);
        desk.session()->setEnabled({1}, false);
        test::writeAll(mappings::policyPath(m_path), R"({"reasonRequired": true})");
        m_answers->expect([](QWidget *dialog) {
            QVERIFY(!dialog->findChild<QPushButton *>(u"save"_s)->isEnabled());
            QTimer::singleShot(0, dialog, &QWidget::close);
        });
        test::click(desk.part<QPushButton>(u"reviewAndSave"_s));
        EVENTUALLY(m_answers->allUsed());
        test::writeAll(mappings::policyPath(m_path), R"({"reasonNeeded": true})");
        m_answers->expect([](QWidget *dialog) { QTimer::singleShot(0, dialog, &QWidget::close); });
        test::click(desk.part<QPushButton>(u"reviewAndSave"_s));
        EVENTUALLY(m_answers->allUsed());
        QVERIFY(m_answers->said().join(u' ').contains(u"reasonNeeded"_s));
        desk.session()->discard();
    }

    /// A password that is still in its field when somebody saves, or goes to another row, is what he meant.
    void typedPasswordIsNotLost()
    {
        test::Desk desk(m_path);
        auto *field = desk.part<QLineEdit>(u"password"_s);
        desk.panel()->select({1});
        EVENTUALLY(field->isVisible());
        field->setFocus();
        type(u"Geheim-42"_s);
        QCOMPARE(desk.session()->changeCount(), 0);
        m_answers->expect([](QWidget *dialog) { QTimer::singleShot(0, dialog, &QWidget::close); });
        press(Qt::Key_S, Qt::ControlModifier);
        EVENTUALLY(m_answers->allUsed());
        QCOMPARE(desk.session()->changeCount(), 1);
        QCOMPARE(desk.session()->now().password(1), mappings::PasswordState::New);
        desk.panel()->select({2});
        activate(desk);
        field->setFocus();
        type(u"Geheim-43"_s);
        desk.panel()->select({0}); // as who finds another row by searching
        QCOMPARE(desk.session()->now().password(2), mappings::PasswordState::New);
        QVERIFY(field->text().isEmpty());
        desk.session()->discard();
    }

    void damagedPolicyForbidsSaving()
    {
        test::writeAll(mappings::policyPath(m_path), R"({"reasonNeeded": true})");
        m_answers->expect([](QWidget *dialog) { QTimer::singleShot(100, dialog, &QWidget::close); });
        test::Desk desk(m_path);
        QVERIFY(m_answers->said().join(u' ').contains(u"There is no such rule: “reasonNeeded”."_s));
        QVERIFY(!desk.part<QPushButton>(u"reviewAndSave"_s)->isVisible());
    }

    void newPasswordsNeedConsent()
    {
        test::Desk desk(m_path);
        desk.session()->setPassword({1}, base::Secret::copyOf("Geheim-42"));
        saveChanges(desk, [](QWidget *dialog) {
            QVERIFY(!dialog->findChild<QPushButton *>(u"save"_s)->isEnabled());
            QVERIFY(!dialog->findChild<ui::DiffView *>()->toText().contains(u"Geheim"_s));
            test::click(dialog->findChild<QPushButton *>(u"plainText"_s));
            QVERIFY(dialog->findChild<QPushButton *>(u"save"_s)->isEnabled());
            QVERIFY(!dialog->findChild<ui::DiffView *>()->toText().contains(u"Geheim"_s));
        });
        QCOMPARE(test::readAll(m_path).count("Geheim-42"), 1);
        QVERIFY(!test::readAll(apply::journalPath(m_path)).contains("Geheim-42"));
        for (const auto *widget : desk.window->findChildren<QLineEdit *>())
            QVERIFY(!widget->text().contains(u"Geheim"_s));
    }

    /// Somebody else has written the file meanwhile: their change and ours are both in it afterwards.
    void mergesWithTheChangesOfOthers()
    {
        test::Desk desk(m_path);
        desk.session()->setUserName(0, u"CONTOSO\\alice"_s);
        desk.session()->setUserName(1, u"CONTOSO\\mine"_s);
        auto theirs = test::readAll(m_path);
        theirs.replace("CONTOSO\\e.eriksen", "CONTOSO\\eva").replace("CONTOSO\\b.brandt", "CONTOSO\\theirs");
        test::writeAll(m_path, theirs);
        QSignalSpy saved(desk.window.get(), &ui::EditorWindow::saved);
        QStringList said;
        m_answers->expect([](QWidget *dialog) {
            // Whoever types says why, and Enter saves.
            auto *reason = dialog->findChild<QLineEdit *>(u"reason"_s);
            EVENTUALLY(reason->hasFocus());
            QTest::keyClicks(reason, u"moved house"_s);
            QTest::keyClick(reason, Qt::Key_Return);
            QVERIFY(!dialog->isVisible());
        });
        m_answers->expect([&said](QWidget *dialog) {
            QCOMPARE(dialog->objectName(), u"merge"_s);
            for (const auto *label : dialog->findChildren<ui::Label *>())
                said.append(label->text());
            // Nothing is chosen beforehand, so Enter loses nobody's work.
            auto *merge = dialog->findChild<QPushButton *>(u"mergeButton"_s);
            QVERIFY(!merge->isEnabled() && !dialog->findChild<QRadioButton *>(u"theirs0"_s)->isChecked());
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
            QVERIFY(dialog->isVisible());
            dialog->findChild<QRadioButton *>(u"mine0"_s)->click();
            test::click(merge);
        });
        // What was said before the merge is still said.
        m_answers->expect([](QWidget *dialog) {
            QCOMPARE(dialog->findChild<QLineEdit *>(u"reason"_s)->text(), u"moved house"_s);
            test::click(dialog->findChild<QPushButton *>(u"save"_s));
        });
        test::click(desk.part<QPushButton>(u"reviewAndSave"_s));
        EVENTUALLY(!saved.isEmpty());
        QVERIFY2(said.join(u'\n').contains(u"CONTOSO\\eva"_s), qPrintable(said.join(u'\n')));
        QVERIFY(said.join(u'\n').contains(u"CONTOSO\\mine"_s));
        QCOMPARE(mapped(m_path).keys(), (QStringList{u"CONTOSO\\alice"_s, u"CONTOSO\\c.ito"_s, u"CONTOSO\\d.dubois"_s,
                                                     u"CONTOSO\\eva"_s, u"CONTOSO\\l.haddad"_s, u"CONTOSO\\mine"_s}));
        QVERIFY(isWellFormed(m_path));
    }

    void cancelledMergeLosesNeither()
    {
        test::Desk desk(m_path);
        desk.session()->setUserName(0, u"CONTOSO\\alice"_s);
        auto theirs = test::readAll(m_path);
        theirs.replace("CONTOSO\\e.eriksen", "CONTOSO\\eva");
        test::writeAll(m_path, theirs);
        QSignalSpy failed(desk.window.get(), &ui::EditorWindow::saveFailed);
        answerWith(u"Save"_s);
        answerWith(u"Cancel"_s);
        test::click(desk.part<QPushButton>(u"reviewAndSave"_s));
        EVENTUALLY(!failed.isEmpty());
        QCOMPARE(desk.session()->changeCount(), 1);
        QCOMPARE(test::readAll(m_path), theirs);
    }

    /// A network share that is gone at that moment: said, nothing lost, and saved once it is back.
    void shareVanishesWhileSaving()
    {
        test::Desk desk(m_path);
        desk.session()->remove({1});
        const auto away = m_folder->path() + u"-away"_s;
        QSignalSpy failed(desk.window.get(), &ui::EditorWindow::saveFailed);
        m_answers->expect([&](QWidget *dialog) {
            QVERIFY(QDir().rename(m_folder->path(), away));
            test::click(dialog->findChild<QPushButton *>(u"save"_s));
        });
        answerWith(u"OK"_s);
        test::click(desk.part<QPushButton>(u"reviewAndSave"_s));
        EVENTUALLY(!failed.isEmpty());
        QVERIFY(m_answers->said().last().contains(u"applicationHost.config"_s));
        QCOMPARE(desk.session()->changeCount(), 1);
        QVERIFY(desk.window->isEnabled());
        QVERIFY(QDir().rename(away, m_folder->path()));
        saveChanges(desk);
        QCOMPARE(mapped(m_path).size(), 5);
    }

    void fileThatCannotBeOpened()
    {
        test::Desk desk(m_path);
        QSignalSpy failed(desk.window.get(), &ui::EditorWindow::openFailed);
        answerWith(u"OK"_s);
        desk.window->open(m_folder->filePath(u"nowhere.config"_s));
        EVENTUALLY(!failed.isEmpty());
        QCOMPARE(desk.session()->now().count(), 6); // what was open stays
    }

    void columnsAreChosenAndRemembered()
    {
        const auto serial = int(mappings::Column::Serial);
        {
            test::Desk desk(m_path);
            QVERIFY(desk.table()->isColumnHidden(serial));
            desk.table()->setFocus();
            QTimer::singleShot(200, desk.window.get(), [] {
                auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
                QVERIFY(menu);
                for (auto *action : menu->actions())
                    if (action->text() == u"Serial number"_s || action->text() == u"Serial"_s)
                        action->trigger();
                menu->close();
            });
            for (auto *action : desk.window->findChildren<QAction *>())
                if (action->text().contains(u"Columns"_s))
                    action->trigger();
            EVENTUALLY(!desk.table()->isColumnHidden(serial));
            QVERIFY(desk.window->close());
        }
        test::Desk desk(m_path);
        QVERIFY(!desk.table()->isColumnHidden(serial));
    }

    /// Nothing is cut off, everything has a name, Tab reaches everything, no two things have one key.
    void looks_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("longer");
        QTest::addColumn<bool>("mirrored");
        QTest::addColumn<QSize>("size");
        const QSize usual(1280, 720);
        QTest::newRow("light") << false << false << false << usual;
        QTest::newRow("dark") << true << false << false << usual;
        QTest::newRow("longer sentences") << false << true << false << QSize(1500, 800);
        QTest::newRow("right to left") << false << false << true << usual;
        QTest::newRow("small") << false << false << false << QSize(1024, 640);
    }
    void looks()
    {
        QFETCH(bool, dark);
        QFETCH(bool, longer);
        QFETCH(bool, mirrored);
        QFETCH(QSize, size);
        ui::Theme::setAppearance(dark ? ui::Appearance::Dark : ui::Appearance::Light);
        QApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        test::LongerSentences translator;
        if (longer)
            QCoreApplication::installTranslator(&translator);
        QStringList problems;
        {
            test::Desk desk(m_path, {}, false, size);
            const auto seen = [&](const QString &where) {
                QStringList found = test::widgetsWithoutName(desk.window.get()) + test::clippedTexts(desk.window.get())
                                    + test::unreachableByTab(desk.window.get());
                QHash<QString, QString> keys;
                for (const auto *button : desk.window->findChildren<QAbstractButton *>()) {
                    const auto key = QKeySequence::mnemonic(button->text()).toString();
                    if (!button->isVisible() || key.isEmpty())
                        continue;
                    if (keys.contains(key))
                        found.append(key + u" for both "_s + keys[key] + u" and "_s + button->text());
                    keys.insert(key, button->text());
                }
                for (auto &problem : found)
                    problem.prepend(where + u": "_s);
                return found;
            };
            // What is shown comes from background work and is laid out after it: it is judged when it has settled.
            const auto look = [&](const QString &where) {
                QStringList found;
                (void)QTest::qWaitFor([&] { return (found = seen(where)).isEmpty(); }, 5000);
                problems += found;
            };
            desk.panel()->select({1});
            look(u"one-to-one"_s);
            desk.session()->addRule({u"Sales"_s,
                                     {},
                                     true,
                                     true,
                                     u"CONTOSO\\sales"_s,
                                     {},
                                     {{iis::MappingRule::Field::Issuer, u"CN"_s, u"Contoso CA"_s, true}}});
            test::click(desk.part<QPushButton>(u"manyToOne"_s));
            QTest::qWait(400);
            look(u"many-to-one"_s);
        }
        QCoreApplication::removeTranslator(&translator);
        ui::Theme::setAppearance(ui::Appearance::Light);
        QApplication::setLayoutDirection(Qt::LeftToRight);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void manyToOneByKeyboard()
    {
        test::Desk desk(m_path);
        desk.table()->setFocus();
        press(Qt::Key_M, Qt::AltModifier);
        auto *add = desk.part<QPushButton>(u"addRule"_s);
        EVENTUALLY(add->isVisible());
        QVERIFY(test::tabTo(desk.window.get(), add));
        press(Qt::Key_Space);
        EVENTUALLY(QApplication::focusWidget() && QApplication::focusWidget()->objectName() == u"ruleName"_s);
        type(u"Everybody"_s);
        press(Qt::Key_Tab);
        QCOMPARE(desk.session()->rules().size(), size_t(1));
        QCOMPARE(desk.session()->rules()[0].mapping.name, u"Everybody"_s);
        auto mapping = desk.session()->rules()[0].mapping;
        mapping.rules = {{iis::MappingRule::Field::Issuer, u"CN"_s, u"Contoso CA"_s, true}};
        desk.session()->changeRule(desk.session()->rules()[0].id, mapping);
        auto *people = desk.part<QListWidget>(u"rulePeople"_s);
        EVENTUALLY(people->count() == 6);
        // A second rule behind it is never reached.
        mapping.name = u"Alice"_s;
        mapping.rules.append({iis::MappingRule::Field::Subject, u"CN"_s, u"Alice Adams"_s, true});
        desk.session()->addRule(mapping);
        auto *up = desk.part<QPushButton>(u"ruleUp"_s);
        QVERIFY(test::tabTo(desk.window.get(), desk.part<QWidget>(u"rules"_s)));
        press(Qt::Key_End);
        const auto warned = [&] {
            for (const auto *callout : desk.window->findChildren<ui::Callout *>())
                for (const auto *label : callout->findChildren<ui::Label *>())
                    if (label->isVisible() && label->text().contains(u"always decides first"_s))
                        return true;
            return false;
        };
        EVENTUALLY(warned());
        QVERIFY(test::tabTo(desk.window.get(), up));
        press(Qt::Key_Space);
        QCOMPARE(desk.session()->rules()[0].mapping.name, u"Alice"_s);
        EVENTUALLY(!warned());
        QCOMPARE(desk.session()->undoName()->kind, mappings::EditName::Kind::MoveRule);
    }
};

int main(int argc, char **argv)
{
    return test::runEditorTest<TestEditor>(argc, argv);
}
#include "test_editor.moc"
