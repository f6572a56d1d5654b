#include "fixture.h"

#include "common/beside.h"
#include "common/waiting_card.h"
#include "mappings/import_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QSpinBox>
#include <QTableView>
#include <QTableWidget>
#include <filesystem>

using namespace Qt::StringLiterals;
using namespace certwizard;
using namespace certwizard::test::hands;

namespace {

/// More than what is looked up and done at once.
constexpr int many = 2500;
constexpr int ofPerson = 1234;

} // namespace

/// What takes long among many mappings is done beside the window, can be left, and comes to the same as among few.
class TestBeside : public QObject,
                   private test::EditorFixture {
    Q_OBJECT

    QString m_many;
    /// The renewed card of one of the generated people.
    pki::Certificate m_card = test::client(u"User 1234"_s, 1, 365, u"user001234@corp.contoso.example"_s);

    static QPushButton *leave(const test::Desk &desk)
    {
        return desk.panel()->findChild<ui::WaitingCard *>()->findChild<QPushButton *>(u"cancelOpening"_s);
    }
    static bool isUsable(const test::Desk &desk)
    {
        return !desk.panel()->isWaiting() && desk.table()->isEnabled() && desk.table()->isVisible();
    }
    static void settle()
    {
        ui::waitForOtherThreads();
        QCoreApplication::processEvents();
    }
    /// As many new people as are worked out beside the window.
    QString peopleToImport(int count) const
    {
        bench::Random random(11);
        QByteArray text = "account,certificate\r\n";
        for (int i = 0; i < count; ++i)
            text += "CONTOSO\\new" + QByteArray::number(i) + ',' + bench::certificate(many + 10 + i, random).toBase64()
                    + "\r\n";
        return file(u"people.csv"_s, text);
    }

private Q_SLOTS:
    void initTestCase() { prepareOnce(); }
    void init()
    {
        prepare();
        m_many = test::copyOf(*m_folder, "website-sni");
        test::installModule(m_many);
        test::mapGenerated(m_many, site.toUtf8(), many);
    }
    void cleanup() { QVERIFY2(finish(), "a dialog was expected that never came"); }

    void newCardAmongMany()
    {
        test::Desk desk(m_many);
        m_answers->expect([](QWidget *dialog) {
            QCOMPARE(dialog->objectName(), u"replaceDialog"_s);
            test::click(dialog->findChild<QPushButton *>(u"replaceOld"_s));
        });
        drop(desk.table()->viewport(), {file(u"card.cer"_s, m_card.der())});
        EVENTUALLY(m_answers->allUsed() && isUsable(desk));
        QCOMPARE(desk.session()->changeCount(), 1);
        QCOMPARE(desk.session()->certificateText(ofPerson), m_card.base64());
        QCOMPARE(desk.panel()->selectedRows(), QList<mappings::RowId>{ofPerson});
        // The same once more: said, and nothing done.
        drop(desk.table()->viewport(), {file(u"card.cer"_s, m_card.der())});
        EVENTUALLY(isUsable(desk) && desk.part<QWidget>(u"notice"_s)->isVisible());
        QCOMPARE(desk.session()->changeCount(), 1);
    }

    void lookingUpIsLeft()
    {
        test::Desk desk(m_many);
        desk.panel()->addFiles({file(u"card.cer"_s, m_card.der())});
        QVERIFY(desk.panel()->isWaiting());
        // Nobody does anything else meanwhile. Sent by hand: nothing may be looked up in between.
        desk.table()->selectRow(3);
        QKeyEvent remove(QEvent::KeyPress, Qt::Key_Delete, {});
        QCoreApplication::sendEvent(desk.table(), &remove);
        QMimeData text;
        text.setText(QString::fromLatin1(m_card.pem()));
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &text, Qt::LeftButton, {});
        QCoreApplication::sendEvent(desk.table()->viewport(), &enter);
        QVERIFY(!enter.isAccepted());
        QCOMPARE(desk.session()->changeCount(), 0);
        desk.session()->setEnabled({1}, false);
        desk.panel()->undo(); // nor is anything taken back
        QCOMPARE(desk.session()->changeCount(), 1);
        leave(desk)->click();
        QVERIFY(isUsable(desk));
        settle();
        QCOMPARE(desk.session()->changeCount(), 1); // no question comes any more
        desk.panel()->undo();
    }

    void closedWhileLookingUp()
    {
        auto desk = std::make_unique<test::Desk>(m_many);
        desk->panel()->addFiles({file(u"card.cer"_s, m_card.der())});
        QVERIFY(desk->window->close());
        desk.reset();
        settle();
    }

    void allChangedAtOnce_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<bool>("onlyEnabled"); // those that are disabled already stay as they are
        QTest::newRow("removed") << u"remove"_s << false;
        QTest::newRow("disabled") << u"enable"_s << true;
        QTest::newRow("given a password") << u"setPassword"_s << false;
    }
    void allChangedAtOnce()
    {
        QFETCH(QString, button);
        QFETCH(bool, onlyEnabled);
        test::Desk desk(m_many);
        int expected = 0;
        for (mappings::RowId id = 0; id < many; ++id)
            expected += !onlyEnabled || desk.session()->now().isEnabled(id);
        desk.table()->selectAll();
        QTest::qWait(100); // the details follow a selection once it rests
        desk.part<QLineEdit>(u"password"_s)->setText(u"Geheim-42"_s);
        test::click(desk.part<QPushButton>(button));
        QVERIFY(desk.panel()->isWaiting());
        QCOMPARE(desk.session()->changeCount(), 0);
        EVENTUALLY(isUsable(desk));
        QCOMPARE(desk.session()->changeCount(), expected);
        QCOMPARE(desk.panel()->selectedRows().size(), many);
        const auto row = desk.session()->row(many - 1);
        QVERIFY(row.removed || !row.enabled || row.password == mappings::PasswordState::New);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.session()->changeCount(), 0);
        QVERIFY(!desk.session()->undoName());
    }

    void changeOfAllIsLeft()
    {
        test::Desk desk(m_many);
        desk.table()->selectAll();
        press(Qt::Key_Delete);
        QVERIFY(desk.panel()->isWaiting());
        leave(desk)->click();
        QVERIFY(isUsable(desk));
        settle();
        QCOMPARE(desk.session()->changeCount(), 0);
        QVERIFY(!desk.session()->undoName());
        QCOMPARE(desk.panel()->selectedRows().size(), many);
    }

    void thumbprintAmongMany_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("said");
        QTest::newRow("one") << QString() << ofPerson << QString();
        QTest::newRow("none") << u"00 11 22 33 44 55 66 77 88 99 aa bb cc dd ee ff 00 11 22 33"_s << -1
                              << u"No mapped certificate has this thumbprint."_s;
        QTest::newRow("several") << u"contoso"_s << -1 << u"Several mappings fit."_s;
    }
    void thumbprintAmongMany()
    {
        QFETCH(QString, text);
        QFETCH(int, row);
        QFETCH(QString, said);
        test::Desk desk(m_many);
        if (row >= 0)
            text = desk.session()->row(row).facts.thumbprintText();
        m_answers->expect([&](QWidget *dialog) {
            QCOMPARE(dialog->objectName(), u"who"_s);
            dialog->findChild<QLineEdit *>(u"whoText"_s)->setText(text);
            QTest::keyClick(dialog->findChild<QLineEdit *>(u"whoText"_s), Qt::Key_Return);
            const auto words = [dialog] {
                QStringList texts;
                for (const auto *label : dialog->findChildren<QLabel *>())
                    if (label->isVisible())
                        texts.append(label->text());
                return texts.join(u'\n');
            };
            if (row < 0)
                EVENTUALLY(words().contains(said));
            else
                EVENTUALLY(desk.panel()->selectedRows() == QList<mappings::RowId>{row});
            dialog->close();
        });
        desk.table()->setFocus();
        press(Qt::Key_I, Qt::ControlModifier);
    }

    /// Sorted by day, as many as somebody reads, and what is known of the rest.
    void renewalsAmongMany()
    {
        test::Desk desk(m_many);
        const auto &now = desk.session()->now();
        qsizetype due = 0;
        for (mappings::RowId id = 0; id < now.fileRows(); ++id)
            due += now.marks(id).notAfter <= now.now + 3650LL * 24 * 60 * 60;
        QVERIFY(due > 1000);
        m_answers->expect([due](QWidget *dialog) {
            QCOMPARE(dialog->objectName(), u"renewals"_s);
            const auto *table = dialog->findChild<QTableWidget *>();
            dialog->findChild<QSpinBox *>(u"days"_s)->setValue(1);
            dialog->findChild<QSpinBox *>(u"days"_s)->setValue(3650); // only what was asked last is shown
            EVENTUALLY(table->rowCount() == 1000);
            QStringList texts;
            for (const auto *label : dialog->findChildren<QLabel *>())
                texts.append(label->text());
            QVERIFY2(texts.join(u'|').contains(QLocale().toString(due)), qPrintable(texts.join(u'|')));
            picture(dialog, u"renewals-among-many"_s);
            dialog->close();
        });
        desk.table()->setFocus();
        press(Qt::Key_R, Qt::ControlModifier);
    }

    void importOfMany()
    {
        const auto people = peopleToImport(1800); // not all of them last to this day
        int count = 0;
        test::Desk desk(m_many);
        m_answers->expect([&count](QWidget *dialog) {
            auto *accept = dialog->findChild<QPushButton *>(u"importButton"_s);
            EVENTUALLY(accept->isEnabled());
            count = dialog->findChild<ui::ImportModel *>()->wanted();
            QVERIFY(count > 1000);
            accept->click();
            QVERIFY(!accept->isEnabled());
            QVERIFY(dialog->findChild<QProgressBar *>()->isVisible());
        });
        desk.panel()->importFrom(ui::ImportSource::fromPath(people));
        QCOMPARE(desk.session()->changeCount(), count);
        QVERIFY(desk.session()->row(many).userName.startsWith(u"CONTOSO\\new"_s));
        QCOMPARE(desk.panel()->selectedRows().size(), count);
        QCOMPARE(desk.panel()->model()->rowCount(), many + count);
        desk.panel()->undo();
        QCOMPARE(desk.session()->changeCount(), 0);
        QCOMPARE(desk.panel()->model()->rowCount(), many);
        desk.panel()->redo();
        QCOMPARE(desk.session()->changeCount(), count);
        desk.session()->setEnabled({many + 5, 3}, false);
        desk.session()->discard();
        QCOMPARE(desk.session()->changeCount(), 0);
        desk.panel()->undo();
        desk.panel()->undo();
        QCOMPARE(desk.session()->changeCount(), count);
        setup::Choices choices;
        desk.session()->store(choices);
        QCOMPARE(choices.oneToOneMappings.size(), count);
    }

    void importLeftWhileItIsWorkedOut()
    {
        const auto people = peopleToImport(1800);
        test::Desk desk(m_many);
        m_answers->expect([](QWidget *dialog) {
            auto *accept = dialog->findChild<QPushButton *>(u"importButton"_s);
            EVENTUALLY(accept->isEnabled());
            accept->click();
            dialog->close();
        });
        desk.panel()->importFrom(ui::ImportSource::fromPath(people));
        settle();
        QCOMPARE(desk.session()->changeCount(), 0);
        QVERIFY(!desk.session()->undoName());
    }

    /// As the wizard's page hosts it: it hands the file over and goes on.
    void panelReadsManyBeside()
    {
        const auto state = setup::ServerState::open(m_many);
        EXPECT_OK(state);
        setup::SecretVault vault;
        setup::Choices choices;
        choices.site = site;
        choices.oneToOneEdits = {{state->configuration().mapping(site).oneToOne[7].certificateText().toByteArray(),
                                  0,
                                  true,
                                  {},
                                  {},
                                  {},
                                  {setup::PasswordSource::Kind::Keep, {}}}};
        ui::MappingsPanel panel;
        panel.setClock(test::at(test::noon()));
        panel.show();
        QSignalSpy edited(&panel, &ui::MappingsPanel::edited);
        panel.load(*state, choices, &vault);
        QVERIFY(panel.isWaiting() && !panel.session());
        auto untouched = choices;
        panel.store(untouched);
        QCOMPARE(untouched, choices);        // what is not read yet writes nothing
        panel.load(*state, choices, &vault); // as often as the host likes
        EVENTUALLY(panel.session());
        QVERIFY(!panel.isWaiting());
        settle();
        QCOMPARE(panel.session()->now().count(), many);
        QVERIFY(panel.session()->row(7).removed);
        QVERIFY(edited.isEmpty());
        panel.store(untouched);
        QCOMPARE(untouched.oneToOneEdits, choices.oneToOneEdits);
        // A site with few is shown at once, also while many are being read.
        panel.load(*state, choices, &vault);
        choices.site = u"nowhere"_s;
        panel.load(*state, choices, &vault);
        QVERIFY(!panel.isWaiting());
        settle();
        QVERIFY(!panel.session());
    }

    /// Somebody saves the file between the moment it is read and ours: both changes are in it at the end.
    void fileChangedWhileOpening()
    {
        test::Desk desk(m_path);
        QSignalSpy opened(desk.window.get(), &ui::EditorWindow::opened);
        QSignalSpy saved(desk.window.get(), &ui::EditorWindow::saved);
        auto theirs = test::readAll(m_many);
        const auto place = theirs.indexOf("userName=\"CONTOSO\\user");
        QVERIFY(place > 0);
        theirs.insert(place + 18, "renamed-");
        desk.window->open(m_many);
        // Replaced in one step: what is being read is the old one or the new one, and there is one at every moment.
        const auto beside = m_many + u".theirs"_s;
        test::writeAll(beside, theirs);
        std::error_code failure;
        std::filesystem::rename(beside.toStdU16String(), m_many.toStdU16String(), failure);
        QVERIFY2(!failure, failure.message().c_str());
        EVENTUALLY(!opened.isEmpty());
        EVENTUALLY(desk.session() && desk.session()->rowStore().isComplete());
        const auto wasOld = !desk.session()->row(0).userName.contains(u"renamed"_s);
        desk.session()->remove({9});
        const auto gone = desk.session()->row(9).userName;
        const auto review = [](QWidget *dialog) {
            auto *save = dialog->findChild<QPushButton *>(u"save"_s);
            EVENTUALLY(save->isEnabled());
            test::click(save);
        };
        m_answers->expect(review);
        if (wasOld) {
            m_answers->expect([](QWidget *dialog) {
                QCOMPARE(dialog->objectName(), u"merge"_s);
                test::click(dialog->findChild<QPushButton *>(u"mergeButton"_s));
            });
            m_answers->expect(review);
        }
        test::click(desk.part<QPushButton>(u"reviewAndSave"_s));
        EVENTUALLY(!saved.isEmpty());
        const auto now = mapped(m_many);
        QVERIFY(!now.contains(gone));
        QVERIFY(test::readAll(m_many).contains("CONTOSO\\renamed-"));
        QCOMPARE(now.size(), many - 1);
    }
};

int main(int argc, char **argv)
{
    return test::runEditorTest<TestBeside>(argc, argv);
}
#include "test_beside.moc"
