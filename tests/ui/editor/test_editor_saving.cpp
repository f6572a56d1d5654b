#include "fixture.h"

#include "mappings/merge.h"
#include "merge_dialog.h"

#include <QAction>

using namespace Qt::StringLiterals;
using namespace certwizard;
using namespace certwizard::test::hands;

namespace {

QAction *action(const test::Desk &desk, const QString &text)
{
    for (auto *found : desk.window->findChildren<QAction *>())
        if (found->text().remove(u'&').contains(text))
            return found;
    return nullptr;
}

} // namespace

/// What is saved and how it is taken back, and what the file says against it.
class TestEditorSaving : public QObject,
                         private test::EditorFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareOnce(); }
    void init() { prepare(); }
    void cleanup() { QVERIFY2(finish(), "a dialog was expected that never came"); }

    /// What is saved is not for good: the window that wrote it takes it back, and nobody else's writing with it.
    void lastSaveIsTakenBack()
    {
        const auto before = test::readAll(m_path);
        test::Desk desk(m_path);
        auto *take = action(desk, u"Take the last save back"_s);
        QVERIFY(take && !take->isEnabled());
        desk.panel()->select({0, 1, 2, 3});
        test::click(desk.part<QPushButton>(u"enable"_s));
        QVERIFY(!take->isEnabled());
        saveChanges(desk);
        QVERIFY(test::readAll(m_path) != before);
        // Whoever goes on means all of them.
        QCOMPARE(desk.panel()->selectedRows().size(), 4);
        QVERIFY(take->isEnabled());
        const auto written = test::readAll(m_path);
        test::writeAll(m_path, written + "<!-- somebody else -->");
        answerWith(u"Take it back"_s);
        QString said;
        m_answers->expect([&said](QWidget *dialog) {
            said = wordsOf(dialog);
            dialog->close();
        });
        take->trigger();
        EVENTUALLY(m_answers->allUsed() && !said.isEmpty());
        QVERIFY2(said.contains(u"was changed after this program last wrote it"_s), qPrintable(said));
        QVERIFY(test::readAll(m_path).endsWith("<!-- somebody else -->"));
        test::writeAll(m_path, written);
        QSignalSpy saved(desk.window.get(), &ui::EditorWindow::saved);
        answerWith(u"Take it back"_s);
        take->trigger();
        EVENTUALLY(!saved.isEmpty());
        QCOMPARE(test::readAll(m_path), before);
        QCOMPARE(desk.session()->changeCount(), 0);
        QVERIFY(desk.session()->row(0).enabled);
        QVERIFY(!take->isEnabled());
    }

    void reviewLeadsToTheMapping()
    {
        test::Desk desk(m_path);
        desk.session()->setUserName(1, {});
        QVERIFY2(desk.part<QPushButton>(u"editorUndo"_s)->text().contains(u"b.brandt"_s),
                 qPrintable(desk.part<QPushButton>(u"editorUndo"_s)->text()));
        QString said;
        m_answers->expect([&said](QWidget *dialog) {
            said = wordsOf(dialog);
            test::click(dialog->findChild<QPushButton *>(u"complete"_s));
        });
        test::click(desk.part<QPushButton>(u"reviewAndSave"_s));
        QVERIFY2(said.contains(u"has no account."_s) && said.contains(u"Bob Brandt"_s), qPrintable(said));
        QCOMPARE(desk.panel()->selectedRows(), QList<mappings::RowId>{1});
        activate(desk);
        EVENTUALLY(QApplication::focusWidget() && QApplication::focusWidget()->accessibleName() == u"Account"_s);
        type(u"CONTOSO\\robert"_s);
        press(Qt::Key_Return);
        EVENTUALLY(desk.session()->row(1).userName == u"CONTOSO\\robert"_s);
        desk.session()->undo();
        desk.session()->undo();
        desk.session()->setUserName(1, {});
        desk.session()->setEnabled({1}, false);
        QVERIFY2(desk.part<QPushButton>(u"editorUndo"_s)->text().contains(u"without an account"_s),
                 qPrintable(desk.part<QPushButton>(u"editorUndo"_s)->text()));
    }

    /// However many lines are changed, the buttons below them stay on a screen of 540 points.
    void reviewFitsTheScreen()
    {
        test::Desk desk(m_path);
        desk.session()->setEnabled({0, 1, 2, 3, 4, 5}, false);
        saveChanges(desk, [](QWidget *dialog) {
            QCOMPARE_LT(dialog->minimumSizeHint().height(), 480);
            dialog->resize(dialog->width(), 490);
            EVENTUALLY(dialog->height() == 490);
            const auto *save = dialog->findChild<QPushButton *>(u"save"_s);
            QCOMPARE_LT(save->mapTo(dialog, save->rect().bottomLeft()).y(), 490);
        });
    }

    void differencesAreNamedWhenMerging()
    {
        test::Desk desk(m_path);
        desk.session()->setUserName(0, u"CONTOSO\\alice"_s); // they switch it off: different things
        desk.session()->setUserName(1, u"CONTOSO\\mine"_s);
        auto theirs = test::readAll(m_path);
        theirs.replace("userName=\"CONTOSO\\b.brandt\"", "userName=\"CONTOSO\\theirs\"");
        theirs.replace("userName=\"CONTOSO\\a.adams\"", "enabled=\"false\" userName=\"CONTOSO\\a.adams\"");
        if (theirs.count("enabled=\"true\" enabled=\"false\"") > 0)
            theirs.replace("enabled=\"true\" enabled=\"false\"", "enabled=\"false\"");
        const auto other = m_folder->filePath(u"theirs.config"_s);
        test::writeAll(other, theirs);
        const auto state = setup::ServerState::open(other);
        EXPECT_OK(state);
        const auto merge = mappings::Merge::of(*desk.session(), *state);
        EXPECT_OK(merge);
        QCOMPARE(merge->sharedMappings(), QStringList{u"CONTOSO\\a.adams"_s});
        ui::MergeDialog dialog(*merge, nullptr);
        dialog.show();
        picture(&dialog, u"merge"_s);
        const auto said = wordsOf(&dialog);
        for (const auto &words :
             {u"changed a mapping of “CONTOSO\\a.adams”: switched off"_s,
              u"changed a mapping of “CONTOSO\\a.adams”: account “CONTOSO\\alice” instead of “CONTOSO\\a.adams”"_s,
              u"Theirs: account “CONTOSO\\theirs” instead of “CONTOSO\\b.brandt”"_s,
              u"Mine: account “CONTOSO\\mine” instead of “CONTOSO\\b.brandt”"_s})
            QVERIFY2(said.contains(words), qPrintable(said));
    }

    /// The file is gone: what was done in the window is not, and can be saved elsewhere.
    void fileDeletedWhileOpen()
    {
        test::Desk desk(m_path);
        desk.session()->setUserName(1, u"CONTOSO\\robert"_s);
        const auto copy = m_folder->filePath(u"copy.config"_s);
        QSignalSpy failed(desk.window.get(), &ui::EditorWindow::saveFailed);
        m_answers->expect([this](QWidget *dialog) {
            QVERIFY(QFile::remove(m_path));
            test::click(dialog->findChild<QPushButton *>(u"save"_s));
        });
        QString said;
        m_answers->expect([&said](QWidget *dialog) {
            said = wordsOf(dialog);
            auto *save = test::button(dialog, u"Save a copy as…"_s);
            QVERIFY(save);
            QTimer::singleShot(0, save, [save] { test::click(save); });
        });
        m_answers->expect([copy](QWidget *dialog) { chooseInDialog(dialog, copy); });
        test::click(desk.part<QPushButton>(u"reviewAndSave"_s));
        EVENTUALLY(!failed.isEmpty());
        QVERIFY2(said.contains(u"Your changes are kept in this window."_s), qPrintable(said));
        QCOMPARE(desk.session()->changeCount(), 1);
        QVERIFY(mapped(copy).contains(u"CONTOSO\\robert"_s));
        QVERIFY(isWellFormed(copy));
    }

    void readOnlyOffersNothingToChange()
    {
        test::Desk desk(m_path, {}, true);
        for (const auto &text : {u"Review and save"_s, u"Import CSV"_s, u"Import a folder"_s, u"Duplicate"_s}) {
            const auto *found = action(desk, text);
            QVERIFY2(found && !found->isEnabled(), qPrintable(text));
        }
        QVERIFY(action(desk, u"Export the view"_s)->isEnabled());
    }

    void whoeverRunsItIsInTheJournal()
    {
        const QByteArrayList names{"USERNAME", "USER", "LOGNAME"};
        QByteArrayList values;
        for (const auto &name : names) {
            values.append(qgetenv(name.constData()));
            qunsetenv(name.constData());
        }
        const auto account = apply::accountName();
        for (qsizetype i = 0; i < names.size(); ++i)
            if (!values[i].isEmpty())
                qputenv(names[i].constData(), values[i]);
        QCOMPARE(account.toLocal8Bit(), test::run(u"id"_s, {u"-un"_s}).output.trimmed());
    }
};

int main(int argc, char **argv)
{
    return test::runEditorTest<TestEditorSaving>(argc, argv);
}
#include "test_editor_saving.moc"
