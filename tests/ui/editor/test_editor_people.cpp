#include "fixture.h"
#include "python.h"

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

/// Finding people, bringing them in, renewing and moving them.
class TestEditorPeople : public QObject,
                         private test::EditorFixture {
    Q_OBJECT

    pki::Certificate m_newBob = test::client(u"Bob Brandt"_s, 1, 365, u"b.brandt@contoso.example"_s);

private Q_SLOTS:
    void initTestCase() { prepareOnce(); }
    void init() { prepare(); }
    void cleanup() { QVERIFY2(finish(), "a dialog was expected that never came"); }

    void whoIsThis()
    {
        test::Desk desk(m_path);
        desk.table()->setFocus();
        const auto ask = [&](const std::function<void(QLineEdit *)> &enter, QStringList &said) {
            m_answers->expect([&said, enter](QWidget *dialog) {
                QCOMPARE(dialog->objectName(), u"who"_s);
                auto *edit = dialog->findChild<QLineEdit *>(u"whoText"_s);
                EVENTUALLY(edit->hasFocus());
                enter(edit);
                QTest::qWait(400);
                for (const auto *label : dialog->findChildren<QLabel *>())
                    if (label->isVisible())
                        said.append(label->text());
                press(Qt::Key_Escape);
            });
            press(Qt::Key_I, Qt::ControlModifier);
        };
        const auto paste = [](const QString &text) {
            return [text](QLineEdit *) {
                QGuiApplication::clipboard()->setText(text);
                press(Qt::Key_V, Qt::ControlModifier);
            };
        };
        QStringList alice;
        ask(paste(QString::fromLatin1(test::sixPeople().at(0).certificate.pem())), alice);
        QVERIFY2(alice.contains(u"Alice Adams"_s) && alice.contains(u"200"_s), qPrintable(alice.join(u'|')));
        QCOMPARE(desk.panel()->selectedRows(), QList<mappings::RowId>{0});
        QStringList stranger;
        ask(paste(QString::fromLatin1(test::client(u"Stranger"_s).pem())), stranger);
        QVERIFY(stranger.contains(u"Stranger"_s) && stranger.filter(u"401"_s).size() > 0);
        QStringList byThumbprint;
        ask(
            [&](QLineEdit *) {
                type(desk.session()->row(4).facts.thumbprintText().toLower());
                press(Qt::Key_Return);
            },
            byThumbprint);
        QVERIFY(byThumbprint.contains(u"ليلى حداد"_s));
        QCOMPARE(desk.panel()->selectedRows(), QList<mappings::RowId>{4});
        QStringList unknown;
        ask(
            [](QLineEdit *) {
                type(QString(40, u'A'));
                press(Qt::Key_Return);
            },
            unknown);
        QVERIFY(unknown.filter(u"No mapped certificate"_s).size() == 1);
    }

    void importIsPreviewedAndUndoneInOneStep()
    {
        const auto csv =
            file(u"people.csv"_s, "account;certificate;password\r\nfiona;" + test::client(u"Fiona"_s).base64()
                                      + ";Geheim-42\r\nb.brandt;" + m_newBob.base64() + ";\r\nx;missing.crt;\r\n");
        test::Desk desk(m_path);
        m_answers->expect([&](QWidget *dialog) { // Qt's own file dialog
            auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
            QVERIFY(name);
            name->setText(csv);
            QTest::keyClick(name, Qt::Key_Return);
        });
        QStringList cells;
        m_answers->expect([&](QWidget *dialog) {
            QCOMPARE(dialog->objectName(), u"import"_s);
            auto *import = dialog->findChild<QPushButton *>(u"importButton"_s);
            EVENTUALLY(import->isEnabled());
            const auto *model = dialog->findChild<QTableView *>(u"importRows"_s)->model();
            for (int row = 0; row < model->rowCount(); ++row)
                for (int column = 0; column < model->columnCount(); ++column)
                    cells.append(model->index(row, column).data().toString());
            QCOMPARE(desk.session()->changeCount(), 0);
            test::click(import);
        });
        for (auto *action : desk.window->findChildren<QAction *>())
            if (action->text().contains(u"CSV"_s))
                action->trigger();
        QVERIFY2(cells.contains(u"new"_s) && cells.contains(u"replaces the old one"_s)
                     && cells.contains(u"cannot be used"_s),
                 qPrintable(cells.join(u'|')));
        QVERIFY(!cells.join(u'|').contains(u"Geheim"_s));
        QCOMPARE(desk.session()->changeCount(), 2);
        QCOMPARE(desk.session()->row(6).password, mappings::PasswordState::New);
        desk.panel()->undo();
        QCOMPARE(desk.session()->changeCount(), 0);
    }

    void journalIsSearched()
    {
        test::Desk desk(m_path);
        desk.session()->setEnabled({1}, false);
        saveChanges(desk, [](QWidget *dialog) { dialog->findChild<QLineEdit *>(u"reason"_s)->setText(u"on leave"_s); });
        desk.session()->remove({2});
        saveChanges(desk);
        m_answers->expect([](QWidget *dialog) {
            QCOMPARE(dialog->objectName(), u"journal"_s);
            const auto *lines = dialog->findChild<QTableView *>()->model();
            const auto text = [lines](int row, int column) { return lines->index(row, column).data().toString(); };
            EVENTUALLY(lines->rowCount() == 2);
            QVERIFY(text(0, 3).contains(u"CONTOSO\\c.ito"_s)); // newest first
            auto *search = dialog->findChild<QLineEdit *>();
            EVENTUALLY(dialog->isActiveWindow());
            search->setFocus();
            type(u"on leave"_s);
            EVENTUALLY(lines->rowCount() == 1 && text(0, 2) == u"on leave"_s);
            auto *save = test::button(dialog, u"Export…"_s);
            QVERIFY(save);
            QTimer::singleShot(0, save, [save] { test::click(save); });
        });
        const auto exported = m_folder->filePath(u"journal.csv"_s);
        m_answers->expect([&exported](QWidget *dialog) {
            auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
            QVERIFY(name);
            name->setText(exported);
            QTest::keyClick(name, Qt::Key_Return);
        });
        // Behind the file dialog it comes up again.
        m_answers->expect([](QWidget *journal) {
            QCOMPARE(journal->objectName(), u"journal"_s);
            EVENTUALLY(journal->findChild<QWidget *>(u"exported"_s)->isVisible());
            auto *table = journal->findChild<QTableView *>();
            table->setCurrentIndex(table->model()->index(0, 0));
            const auto *entry = journal->findChild<QLabel *>(u"entry"_s);
            QVERIFY(entry->isVisible() && entry->text().contains(u"on leave"_s));
            picture(journal, u"journal"_s);
            journal->close();
        });
        desk.table()->setFocus();
        press(Qt::Key_J, Qt::ControlModifier);
        ui::waitForOtherThreads(); // the file is written on one
        const auto rows = test::readByPython(test::readAll(exported));
        QCOMPARE(rows.size(), 2); // the headings, and what the search shows
        QVERIFY2(QDateTime::fromString(rows[1].value(0), Qt::ISODate).isValid(), qPrintable(rows[1].value(0)));
        QCOMPARE(rows[1].value(2), u"on leave"_s);
        QVERIFY(rows[1].value(3).contains(u"CONTOSO\\b.brandt"_s));
    }

    void renewalsShowWhatRunsOut()
    {
        test::Desk desk(m_path);
        m_answers->expect([](QWidget *dialog) {
            QCOMPARE(dialog->objectName(), u"renewals"_s);
            const auto *table = dialog->findChild<QTableWidget *>();
            QCOMPARE(table->rowCount(), 2); // the expired one first
            QCOMPARE(table->item(0, 1)->text(), u"CONTOSO\\d.dubois"_s);
            QCOMPARE(table->item(1, 1)->text(), u"CONTOSO\\b.brandt"_s);
            dialog->close();
        });
        desk.table()->setFocus();
        press(Qt::Key_R, Qt::ControlModifier);
    }

    /// The old card stays beside the new one until a day, and the editor reminds of it then.
    void oldCardIsKeptUntilADay()
    {
        const auto until = test::noon().toLocalTime().date();
        {
            test::Desk desk(m_path);
            m_answers->expect([&](QWidget *dialog) {
                QCOMPARE(dialog->objectName(), u"replaceDialog"_s);
                auto *day = dialog->findChild<QDateEdit *>(u"keepUntil"_s);
                QCOMPARE(day->date(), until.addDays(12)); // its certificate runs out then
                day->setDate(until);
                test::click(dialog->findChild<QPushButton *>(u"keepBoth"_s));
            });
            desk.panel()->addText(QString::fromLatin1(m_newBob.base64()));
            QCOMPARE(desk.session()->now().count(), 7);
            QCOMPARE(desk.session()->row(6).userName, u"CONTOSO\\b.brandt"_s);
            QCOMPARE(desk.session()->row(6).password, mappings::PasswordState::New); // that of the old row
            saveChanges(desk, [](QWidget *dialog) {
                if (auto *plain = dialog->findChild<QPushButton *>(u"plainText"_s); plain->isVisible())
                    test::click(plain); // the fixture's passwords are plain text
            });
            QVERIFY(!desk.part<QWidget>(u"offer"_s)->isVisible());
        }
        const auto kept = mappings::readKeptCards(m_path);
        EXPECT_OK(kept);
        QCOMPARE(kept->size(), 1);
        EXPECT_OK(mappings::rememberKeptCards(m_path, {{kept->first().site, kept->first().account,
                                                        kept->first().thumbprint, until.addDays(-1)}}));
        test::Desk desk(m_path);
        auto *offer = desk.part<ui::Callout>(u"offer"_s);
        EVENTUALLY(offer->isVisible());
        test::click(offer->action());
        QVERIFY(!offer->isVisible());
        QVERIFY(desk.session()->row(1).removed);
        saveChanges(desk);
        QCOMPARE(mapped(m_path).value(u"CONTOSO\\b.brandt"_s), m_newBob.base64());
    }

    void duplicatesToAnotherSite_data()
    {
        QTest::addColumn<bool>("withPasswords");
        QTest::newRow("with their passwords") << true;
        QTest::newRow("without") << false;
    }
    void duplicatesToAnotherSite()
    {
        QFETCH(bool, withPasswords);
        auto text = test::readAll(m_path);
        text.insert(text.indexOf("</site>") + 7,
                    "<site name=\"Second\" id=\"77\"><application path=\"/\"><virtualDirectory path=\"/\" "
                    "physicalPath=\"C:\\x\" /></application></site>");
        text.replace("password=\"Kept-secret-1\"", "password=\"[enc:IISCngProvider:QUJD:enc]\"");
        test::writeAll(m_path, text);
        test::Desk desk(m_path, site);
        desk.panel()->select({0, 4});
        m_answers->expect([withPasswords](QWidget *dialog) {
            QCOMPARE(dialog->objectName(), u"duplicate"_s);
            EVENTUALLY(dialog->isActiveWindow());
            dialog->findChild<QCheckBox *>(u"withPasswords"_s)->setChecked(withPasswords);
            press(Qt::Key_Return);
        });
        for (auto *action : desk.window->findChildren<QAction *>())
            if (action->text().contains(u"Duplicate"_s))
                action->trigger();
        QCOMPARE(desk.session()->site(), u"Second"_s);
        QCOMPARE(desk.session()->changeCount(), 2);
        saveChanges(desk);
        QCOMPARE(mapped(m_path, u"Second"_s).keys(), (QStringList{u"CONTOSO\\a.adams"_s, u"CONTOSO\\l.haddad"_s}));
        QCOMPARE(mapped(m_path).size(), 6);
        QCOMPARE(test::readAll(m_path).count("[enc:IISCngProvider:QUJD:enc]"), withPasswords ? 8 : 6);
        QVERIFY(isWellFormed(m_path));
    }

    void mappingsOfAnApplicationAreOffered()
    {
        auto text = test::readAll(m_path);
        text.insert(
            text.lastIndexOf("</configuration>"),
            "<location path=\"Default Web Site/app\"><system.webServer><security><authentication>"
            "<iisClientCertificateMappingAuthentication><oneToOneMappings><add userName=\"CONTOSO\\lost\" "
            "password=\"[enc:AesProvider:QUJD:enc]\" certificate=\""
                + test::client(u"Lost"_s).base64()
                + "\" /></oneToOneMappings></iisClientCertificateMappingAuthentication></authentication></security>"
                  "</system.webServer></location>");
        test::writeAll(m_path, text);
        test::Desk desk(m_path, site);
        auto *offer = desk.part<ui::Callout>(u"offer"_s);
        EVENTUALLY(offer->isVisible());
        test::click(offer->action());
        QCOMPARE(desk.session()->changeCount(), 2); // it comes, and it goes
        const auto asIs = desk.session()->movedFrom();
        desk.panel()->undo();
        QVERIFY(desk.session()->movedFrom().isEmpty());
        QCOMPARE(desk.session()->changeCount(), 0);
        desk.panel()->redo();
        QCOMPARE(desk.session()->movedFrom(), asIs);
        saveChanges(desk, [](QWidget *dialog) {
            QStringList texts;
            for (const auto *label : dialog->findChildren<QLabel *>())
                texts.append(label->text());
            QVERIFY2(texts.join(u' ').contains(u"where IIS ignores it"_s), qPrintable(texts.join(u' ')));
            picture(dialog, u"review-move"_s);
        });
        QVERIFY(mapped(m_path).contains(u"CONTOSO\\lost"_s));
        QVERIFY(!mapped(m_path, u"Default Web Site/app"_s).isEmpty()); // what it inherits
        QCOMPARE(test::readAll(m_path).count("CONTOSO\\lost"), 1);
        QVERIFY(isWellFormed(m_path));
        QVERIFY(!offer->isVisible());
    }

    /// Damaged text is shown as such, kept untouched, and mended with one click where that is certain.
    void damagedCertificatesAreMendedOnlyWhereThatIsCertain()
    {
        const auto people = test::sixPeople();
        auto text = test::readAll(m_path);
        const auto rows = mapped(m_path);
        const auto alice = rows.value(u"CONTOSO\\a.adams"_s);
        const auto bob = rows.value(u"CONTOSO\\b.brandt"_s);
        text.replace(alice, "-----BEGIN CERTIFICATE-----" + alice + "-----END CERTIFICATE-----");
        text.replace(bob, bob.chopped(5));
        test::writeAll(m_path, text);
        test::Desk desk(m_path, site);
        desk.panel()->select({1});
        const auto repair = [&]() -> QPushButton * {
            for (auto *callout : desk.part<QWidget>(u"details"_s)->findChildren<ui::Callout *>())
                if (callout->isVisible() && callout->action() && callout->action()->isVisible()
                    && callout->action()->text().contains(u"Repair"_s))
                    return callout->action();
            return nullptr;
        };
        EVENTUALLY(!repair());
        desk.panel()->select({0});
        EVENTUALLY(repair());
        test::click(repair());
        QCOMPARE(desk.session()->changeCount(), 1);
        saveChanges(desk);
        QCOMPARE(mapped(m_path).value(u"CONTOSO\\a.adams"_s), alice);
        QCOMPARE(mapped(m_path).value(u"CONTOSO\\b.brandt"_s), bob.chopped(5)); // untouched
    }
};

int main(int argc, char **argv)
{
    return test::runEditorTest<TestEditorPeople>(argc, argv);
}
#include "test_editor_people.moc"
