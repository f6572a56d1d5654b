#include "fixture.h"

#include "common/cards.h"
#include "common/file_dialogs.h"

#include <QDialog>
#include <QLineEdit>
#include <QScreen>
#include <QScrollBar>
#include <QTableWidget>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace certwizard;
using namespace certwizard::test::hands;

/// What somebody who is tired does, and does wrongly.
class TestEditorHandling : public QObject,
                           private test::EditorFixture {
    Q_OBJECT

    pki::Certificate m_newAlice = test::client(u"Alice Adams"_s, 1, 365, u"a.adams@contoso.example"_s);
    pki::Certificate m_newBob = test::client(u"Bob Brandt"_s, 1, 365, u"b.brandt@contoso.example"_s);

    /// Chooses a new certificate for the row with the button; `answer` gets the question that follows.
    void replace(test::Desk &desk, int row, const pki::Certificate &certificate,
                 const std::function<void(QWidget *)> &answer)
    {
        const auto card = file(u"card.cer"_s, certificate.der());
        desk.panel()->select({row});
        m_answers->expect([card](QWidget *dialog) { chooseInDialog(dialog, card); });
        m_answers->expect([answer](QWidget *dialog) {
            QCOMPARE(dialog->objectName(), u"replaceDialog"_s);
            EVENTUALLY(dialog->isActiveWindow());
            answer(dialog);
        });
        test::click(desk.part<QPushButton>(u"replace"_s));
    }
    QString pfxOf(const QByteArray &password)
    {
        const auto key = m_folder->filePath(u"k.pem"_s);
        const auto certificate = m_folder->filePath(u"c.pem"_s);
        const auto pfx = m_folder->filePath(u"card.pfx"_s);
        const auto issued =
            test::run(u"openssl"_s,
                      {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, key, u"-out"_s,
                       certificate, u"-days"_s, u"3650"_s, u"-subj"_s, u"/CN=Paula Pfx"_s, u"-addext"_s,
                       u"extendedKeyUsage=clientAuth"_s, u"-addext"_s, u"basicConstraints=CA:FALSE"_s});
        const auto packed =
            test::run(u"openssl"_s, {u"pkcs12"_s, u"-export"_s, u"-inkey"_s, key, u"-in"_s, certificate, u"-out"_s, pfx,
                                     u"-passout"_s, u"pass:"_s + QString::fromLatin1(password)});
        if (issued.exitCode != 0 || packed.exitCode != 0)
            qFatal("openssl made no PFX file");
        return pfx;
    }

private Q_SLOTS:
    void initTestCase() { prepareOnce(); }
    void init() { prepare(); }
    void cleanup() { QVERIFY2(finish(), "a dialog was expected that never came"); }

    void anotherPersonsCertificateIsDoubted()
    {
        test::Desk desk(m_path);
        QString said;
        replace(desk, 0, m_newBob, [&said](QWidget *dialog) {
            said = wordsOf(dialog);
            picture(dialog, u"replace-other"_s);
            press(Qt::Key_Return); // does nothing harmful
        });
        QVERIFY2(said.contains(u"The certificate names “Bob Brandt"_s) && said.contains(u"Alice Adams"_s)
                     && said.contains(u"CONTOSO\\b.brandt"_s),
                 qPrintable(said));
        QCOMPARE(desk.session()->changeCount(), 0);
        replace(desk, 0, m_newBob,
                [](QWidget *dialog) { test::click(dialog->findChild<QPushButton *>(u"replaceOld"_s)); });
        QCOMPARE(desk.session()->certificateText(0), m_newBob.base64()); // who insists gets it
    }

    void unfitCertificateIsDoubted_data()
    {
        QTest::addColumn<pki::Certificate>("certificate");
        QTest::addColumn<QString>("doubt");
        QTest::newRow("expired") << test::client(u"Alice Adams"_s, 400, 365, u"a.adams@contoso.example"_s)
                                 << u"expired on"_s;
        QTest::newRow("of a server") << test::server(u"www.contoso.example"_s)
                                     << u"This is the certificate of a server."_s;
    }
    void unfitCertificateIsDoubted()
    {
        QFETCH(pki::Certificate, certificate);
        QFETCH(QString, doubt);
        test::Desk desk(m_path);
        QString said;
        replace(desk, 0, certificate, [&said](QWidget *dialog) {
            said = wordsOf(dialog);
            press(Qt::Key_Return);
        });
        QVERIFY2(said.contains(doubt), qPrintable(said));
        QCOMPARE(desk.session()->changeCount(), 0);
    }

    void chosenReplacementCanStandBeside()
    {
        test::Desk desk(m_path);
        replace(desk, 0, m_newAlice, [](QWidget *dialog) {
            QVERIFY(!dialog->findChild<ui::Callout *>(u"doubt"_s));
            QVERIFY(dialog->findChild<QWidget *>(u"keepUntil"_s));
            test::click(dialog->findChild<QPushButton *>(u"keepBoth"_s));
        });
        QCOMPARE(desk.session()->now().count(), 7);
        QCOMPARE(desk.session()->row(6).userName, u"CONTOSO\\a.adams"_s);
        QCOMPARE(desk.session()->row(6).password, mappings::PasswordState::New); // that of the old row
        desk.panel()->undo();
        replace(desk, 0, m_newAlice, [](QWidget *) { press(Qt::Key_Return); });
        QCOMPARE(desk.session()->certificateText(0), m_newAlice.base64());
    }

    void wrongPasswordIsAskedAgain()
    {
        const auto pfx = pfxOf("Geheim-42");
        test::Desk desk(m_path);
        m_answers->expect([](QWidget *dialog) {
            EVENTUALLY(dialog->isActiveWindow());
            type(u"falsch"_s);
            press(Qt::Key_Return);
        });
        QString said;
        m_answers->expect([&said](QWidget *dialog) {
            EVENTUALLY(dialog->isActiveWindow());
            said = wordsOf(dialog);
            type(u"Geheim-42"_s);
            press(Qt::Key_Return);
        });
        desk.panel()->addFiles({pfx});
        QVERIFY2(said.contains(u"wrong"_s, Qt::CaseInsensitive), qPrintable(said));
        QCOMPARE(desk.session()->now().count(), 7);
        QCOMPARE(desk.session()->row(6).facts.person, u"Paula Pfx"_s);
    }

    // -- keys

    void fromTheSearchToTheHits_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Down") << int(Qt::Key_Down);
        QTest::newRow("Enter") << int(Qt::Key_Return);
    }
    void fromTheSearchToTheHits()
    {
        QFETCH(int, key);
        test::Desk desk(m_path);
        auto *search = desk.part<QLineEdit>(u"search"_s);
        search->setFocus();
        type(u"dubois"_s);
        press(key); // at once: before the search has begun
        EVENTUALLY(desk.table()->hasFocus());
        QCOMPARE(desk.panel()->selectedRows(), QList<mappings::RowId>{3});
        QCOMPARE(desk.table()->model()->rowCount(), 1);
        desk.table()->clearSelection();
        press(Qt::Key_Down); // there is nowhere to go
        QCOMPARE(desk.panel()->selectedRows(), QList<mappings::RowId>{3});
        search->setFocus();
        press(Qt::Key_Tab);
        QVERIFY(desk.table()->hasFocus());
    }

    // -- notes

    void notesAreOverBothPages()
    {
        test::Desk desk(m_path);
        auto *note = desk.part<ui::Callout>(u"notice"_s);
        test::click(desk.part<QPushButton>(u"manyToOne"_s));
        desk.panel()->notify(ui::Tone::Ok, u"Done."_s, {});
        QVERIFY(note->isVisible());
        desk.session()->setEnabled({1}, false); // what was done is no news any more
        QVERIFY(!note->isVisible());
    }

    // -- what cannot be saved

    void accountsThatWindowsRefuses()
    {
        test::Desk desk(m_path);
        desk.panel()->select({1});
        auto *account = desk.part<QLineEdit>(u"account"_s);
        account->setFocus();
        account->selectAll();
        type(u"CONTOSO\\bob;brandt"_s);
        press(Qt::Key_Return);
        QCOMPARE(desk.session()->changeCount(), 0);
        QVERIFY2(wordsOf(desk.window.get()).contains(u"none of these characters"_s),
                 qPrintable(wordsOf(desk.window.get())));
        QCOMPARE(account->text(), u"CONTOSO\\bob;brandt"_s); // to be corrected
        const auto cell = desk.table()->model()->index(1, int(mappings::Column::Account));
        QVERIFY(!desk.panel()->model()->setData(cell, u"a*b"_s, Qt::EditRole));
        QVERIFY(desk.part<ui::Callout>(u"notice"_s)->isVisible());
        setup::ManyToOneChoice rule;
        rule.name = u"Guests"_s;
        desk.session()->addRule(rule);
        test::click(desk.part<QPushButton>(u"manyToOne"_s));
        auto *rules = desk.part<QTreeWidget>(u"rules"_s);
        rules->setCurrentItem(rules->topLevelItem(0));
        auto *ruleAccount = desk.part<QLineEdit>(u"ruleAccount"_s);
        EVENTUALLY(ruleAccount->isVisible());
        ruleAccount->setFocus();
        type(u"CONTOSO\\gu/ests"_s);
        press(Qt::Key_Tab);
        QVERIFY(desk.session()->rules().front().mapping.userName.isEmpty());
        QVERIFY(wordsOf(desk.window.get()).contains(u"none of these characters"_s));
        ruleAccount->setFocus();
        ruleAccount->selectAll();
        type(u"CONTOSO\\guests"_s);
        press(Qt::Key_Tab);
        QCOMPARE(desk.session()->rules().front().mapping.userName, u"CONTOSO\\guests"_s);
        QVERIFY(!wordsOf(desk.window.get()).contains(u"none of these characters"_s));
    }

    // -- dialogs

    void folderOfTheAuthorityIsTypedAtEase()
    {
        test::Desk desk(m_path);
        m_answers->expect([](QWidget *dialog) { clickLater(dialog, u"fromAuthority"_s); });
        m_answers->expect([&](QWidget *dialog) {
            auto *folder = dialog->findChild<QLineEdit *>(u"authorityFolder"_s);
            EVENTUALLY(dialog->isActiveWindow());
            folder->setFocus();
            for (const auto c : m_folder->path()) {
                QTest::keyClick(folder, c.toLatin1());
                QVERIFY(folder->isEnabled() && folder->hasFocus());
            }
            QTest::qWait(1200); // it is looked at now, and is no authority's
            const auto *problem = dialog->findChild<ui::Callout *>();
            EVENTUALLY(problem->isVisible());
            QVERIFY(folder->isEnabled() && folder->hasFocus());
            type(u"/x"_s);
            QVERIFY(!problem->isVisible());
            press(Qt::Key_Return); // at once
            EVENTUALLY(problem->isVisible());
            picture(dialog, u"authority-typed"_s);
            dialog->close();
        });
        m_answers->expect([](QWidget *dialog) { dialog->close(); });
        desk.table()->setFocus();
        press(Qt::Key_R, Qt::ControlModifier);
    }

    void renewedPeopleNeedNoRenewal()
    {
        test::Desk desk(m_path);
        mappings::NewMapping mapping;
        mapping.userName = u"CONTOSO\\b.brandt"_s;
        mapping.certificate = mappings::newCertificate(m_newBob);
        desk.session()->add({mapping}); // beside the old one, which runs out
        m_answers->expect([](QWidget *dialog) {
            const auto *table = dialog->findChild<QTableWidget *>();
            QCOMPARE(table->rowCount(), 1);
            QCOMPARE(table->item(0, 1)->text(), u"CONTOSO\\d.dubois"_s);
            QVERIFY(wordsOf(dialog).contains(u"One more is left out"_s));
            dialog->close();
        });
        desk.table()->setFocus();
        press(Qt::Key_R, Qt::ControlModifier);
    }

    void nonsenseIsNoThumbprint()
    {
        test::Desk desk(m_path);
        const auto card = file(u"alice.cer"_s, test::sixPeople().at(0).certificate.der());
        m_answers->expect([](QWidget *dialog) {
            auto *text = dialog->findChild<QLineEdit *>(u"whoText"_s);
            EVENTUALLY(text->hasFocus());
            type(u"hello there"_s);
            press(Qt::Key_Return);
            EVENTUALLY(wordsOf(dialog).contains(u"That is neither a certificate nor a thumbprint."_s));
            text->clear();
            text->setText(u"this is no certificate, however long it may be. "_s.repeated(5));
            EVENTUALLY(wordsOf(dialog).contains(u"That is neither a certificate nor a thumbprint."_s));
            picture(dialog, u"who-nonsense"_s);
            clickLater(dialog, u"chooseCertificate"_s);
        });
        m_answers->expect([card](QWidget *dialog) { chooseInDialog(dialog, card); });
        // Behind the file dialog it comes up again.
        m_answers->expect([](QWidget *who) {
            EVENTUALLY(wordsOf(who).contains(u"Alice Adams"_s));
            who->close();
        });
        desk.table()->setFocus();
        press(Qt::Key_I, Qt::ControlModifier);
        QVERIFY(m_answers->allUsed());
        QCOMPARE(desk.panel()->selectedRows(), QList<mappings::RowId>{0});
    }

    void filesAreLookedForWhereTheLastOneWas()
    {
        test::Desk desk(m_path);
        QDir(m_folder->path()).mkdir(u"cards"_s);
        const auto card = file(u"cards/bob.cer"_s, m_newBob.der());
        m_answers->expect([card](QWidget *dialog) { chooseInDialog(dialog, card); });
        QCOMPARE(ui::askForFile(desk.window.get(), {u"One"_s}), card);
        m_answers->expect([](QWidget *dialog) { chooseInDialog(dialog, u"bob.cer"_s); }); // without its folder
        QCOMPARE(ui::askForFile(desk.window.get(), {u"Another"_s}), card);
    }

    void dialogsFitTheScreen()
    {
        QDialog dialog;
        ui::openAtSize(&dialog, {20000, 20000});
        QCOMPARE_LT(dialog.width(), dialog.screen()->availableSize().width());
        QCOMPARE_LT(dialog.height(), dialog.screen()->availableSize().height());
        ui::openAtSize(&dialog, {300, 200});
        QCOMPARE(dialog.size(), QSize(300, 200));
    }

    void columnsFitTheRoom()
    {
        test::mapGenerated(m_path, "Second", 200);
        auto text = test::readAll(m_path);
        text.insert(text.indexOf("</site>") + 7,
                    "<site name=\"Second\" id=\"77\"><application path=\"/\"><virtualDirectory path=\"/\" "
                    "physicalPath=\"C:\\x\" /></application></site>");
        test::writeAll(m_path, text);
        for (int i = 0; i < 2; ++i) { // the second time with the columns of the first
            test::Desk desk(m_path, i == 0 ? site : u"Second"_s);
            EVENTUALLY(desk.table()->horizontalScrollBar()->maximum() == 0);
            QCOMPARE(desk.table()->model()->rowCount(), i == 0 ? 6 : 200);
            desk.window->close();
        }
    }
};

int main(int argc, char **argv)
{
    return test::runEditorTest<TestEditorHandling>(argc, argv);
}
#include "test_editor_handling.moc"
