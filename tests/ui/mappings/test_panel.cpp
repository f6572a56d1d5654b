#include "mappings/mapping_table_model.h"
#include "mappings/mappings_panel.h"

#include "common/cards.h"
#include "common/fields.h"
#include "details_pane.h"
#include "filter_bar.h"
#include "mapping_table.h"
#include "people.h"
#include "support/support.h"
#include "ui_support/audit.h"
#include "ui_support/driver.h"
#include "window_test.h"

#include <QClipboard>
#include <QDialog>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace certwizard;
using namespace Qt::StringLiterals;
using mappings::Column;
using mappings::Condition;
using ui::MappingsPanel;
using ui::MappingTable;

class TestPanel : public QObject {
    Q_OBJECT

    pki::Certificate m_alice = test::client(u"Alice Adams"_s, 10, 365, u"a.adams@contoso.example"_s);
    pki::Certificate m_bob =
        test::client(u"Bob Brandt"_s, 353, 365, u"b.brandt@contoso.example"_s, u"bob@contoso.example"_s);
    setup::SecretVault m_vault;
    std::unique_ptr<test::ServerFile> m_file;
    std::unique_ptr<MappingsPanel> m_panel;

    MappingTable *table() const { return m_panel->findChild<MappingTable *>(u"mappings"_s); }
    QString cell(int row, Column column) const { return m_panel->model()->index(row, int(column)).data().toString(); }
    template <typename T>
    T *part(const QString &name) const
    {
        auto *found = m_panel->findChild<T *>(name);
        if (!found)
            qFatal("no widget %s", qPrintable(name));
        return found;
    }
    void show(const QByteArray &configuration, const setup::Choices &more = {})
    {
        m_panel.reset();
        m_vault.clear();
        m_file = std::make_unique<test::ServerFile>(configuration);
        m_panel = std::make_unique<MappingsPanel>();
        m_panel->setClock(test::at(test::noon()));
        m_panel->resize(1080, 620);
        auto choices = more;
        choices.site = test::siteName;
        m_panel->load(m_file->open(), choices, &m_vault);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        EVENTUALLY(m_panel->session()->rowStore().isComplete());
    }
    void dropFiles(const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const auto &path : paths)
            urls.append(QUrl::fromLocalFile(path));
        data.setUrls(urls);
        drop(data);
    }
    void drop(QMimeData &data)
    {
        auto *viewport = table()->viewport();
        const auto where = viewport->rect().center();
        QDragEnterEvent enter(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(viewport, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(viewport, &event);
        QCoreApplication::processEvents(); // the panel does its part once the drop is over
    }
    QByteArray twoPeople() const
    {
        return test::configuration({{u"CONTOSO\\a.adams"_s, m_alice.base64()},
                                    {u"CONTOSO\\b.brandt"_s, m_bob.base64()}});
    }

private Q_SLOTS:
    void cleanup() { m_panel.reset(); }

    void showsWhoGetsIn()
    {
        show(twoPeople());
        QCOMPARE(m_panel->model()->rowCount(), 2);
        QCOMPARE(cell(0, Column::Account), u"CONTOSO\\a.adams"_s);
        QCOMPARE(cell(0, Column::Person), u"Alice Adams"_s);
        QCOMPARE(cell(0, Column::Issuer), u"Contoso CA"_s);
        QCOMPARE(cell(0, Column::State), u"fine"_s);
        QCOMPARE(cell(1, Column::State), u"expires in 12 days"_s);
        QCOMPARE(cell(1, Column::ValidUntil), u"2026-06-13"_s);
        QCOMPARE(cell(0, Column::Password), u"kept by IIS"_s);
    }

    void dropAddsWithProposedAccountAndAsksForThePassword()
    {
        show(twoPeople());
        QSignalSpy edited(m_panel.get(), &MappingsPanel::edited);
        const auto path = m_file->folder() + u"/carol.cer"_s;
        test::writeAll(path, test::client(u"Carol Chen"_s, 1, 365, u"c.chen@contoso.example"_s).der());
        dropFiles({path});
        QCOMPARE(m_panel->model()->rowCount(), 3);
        QCOMPARE(cell(2, Column::Account), u"CONTOSO\\c.chen"_s);
        QCOMPARE(cell(2, Column::State), u"password missing"_s);
        QCOMPARE(edited.size(), 1);
        QCOMPARE(m_panel->selectedRows(), QList<mappings::RowId>{2});
        auto *password = part<QLineEdit>(u"password"_s);
        EVENTUALLY(password->hasFocus());
        password->insert(u"pä"_s); // QTest types Latin letters only
        QTest::keyClicks(password, u"ssword 1"_s);
        QTest::keyClick(password, Qt::Key_Return);
        QCOMPARE(cell(2, Column::State), u"fine"_s);
        QCOMPARE(cell(2, Column::Password), u"new"_s);
        QVERIFY(password->text().isEmpty());
        setup::Choices choices;
        m_panel->store(choices);
        QCOMPARE(choices.oneToOneMappings.size(), 1);
        const auto name = choices.oneToOneMappings.first().password.name;
        QVERIFY(m_vault.value(name)->equals(base::Secret::copyOf("pässword 1")));
    }

    void passwordsNeverBecomeData()
    {
        show(twoPeople());
        m_panel->session()->setPassword({0}, base::Secret::copyOf("Geheim-42"));
        const auto *model = m_panel->model();
        for (int row = 0; row < model->rowCount(); ++row)
            for (int column = 0; column < model->columnCount(); ++column)
                for (int role = 0; role < Qt::UserRole + 16; ++role)
                    QVERIFY(!model->index(row, column).data(role).toString().contains(u"Geheim"_s));
        QVERIFY(!part<QPushButton>(u"undo"_s)->text().contains(u"Geheim"_s));
    }

    void pasteOfTextWithLineBreaks()
    {
        show(twoPeople());
        const auto carol = test::client(u"Carol Chen"_s);
        QGuiApplication::clipboard()->setText(QString::fromLatin1(carol.pem()));
        table()->setFocus();
        QTest::keySequence(table(), QKeySequence::Paste);
        QCOMPARE(m_panel->model()->rowCount(), 3);
        QCOMPARE(m_panel->session()->certificateText(2), carol.base64());
        QVERIFY(!m_panel->session()->certificateText(2).contains('\n'));
    }

    void droppedTextAndWhatIsMappedAlready()
    {
        show(twoPeople());
        QMimeData data;
        data.setText(QString::fromLatin1(m_bob.base64()));
        drop(data);
        QCOMPARE(m_panel->model()->rowCount(), 2);
        auto *notice = part<ui::Callout>(u"notice"_s);
        QVERIFY(notice->isVisible());
        QCOMPARE(m_panel->selectedRows(), QList<mappings::RowId>{1});
    }

    void rubbishIsRefusedInAWholeSentence()
    {
        show(twoPeople());
        const auto path = m_file->folder() + u"/letter.txt"_s;
        test::writeAll(path, "Dear colleague,");
        dropFiles({path});
        QCOMPARE(m_panel->model()->rowCount(), 2);
        QVERIFY(part<ui::Callout>(u"notice"_s)->isVisible());
        QVERIFY(!m_panel->canUndo());
    }

    void keyboardAlone()
    {
        show(twoPeople());
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Down);
        QTest::keyClick(table(), Qt::Key_Space);
        const auto disabled = m_panel->session()->row(1);
        QVERIFY(!disabled.enabled);
        QTest::keyClick(table(), Qt::Key_Return);
        auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(editor);
        QTRY_COMPARE(editor->selectedText(), u"b.brandt"_s); // the domain stays
        QTest::keyClicks(editor, u"bob"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(cell(1, Column::Account), u"CONTOSO\\bob"_s); // committed when the key has been handled
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Delete);
        QVERIFY(m_panel->session()->row(1).removed);
        QCOMPARE(cell(1, Column::State), u"will be removed"_s);
        QTest::keySequence(m_panel.get(), QKeySequence::Undo);
        QVERIFY(!m_panel->session()->row(1).removed);
        QTest::keySequence(m_panel.get(), QKeySequence::Undo);
        QTest::keySequence(m_panel.get(), QKeySequence::Undo);
        QVERIFY(!m_panel->canUndo());
        QVERIFY(m_panel->session()->row(1).enabled);
        QTest::keySequence(m_panel.get(), QKeySequence::Redo);
        QVERIFY(!m_panel->session()->row(1).enabled);
    }

    void mouseOnTheCheckBox()
    {
        show(twoPeople());
        const auto index = m_panel->model()->index(0, int(Column::Enabled));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(index).center());
        QVERIFY(!m_panel->session()->row(0).enabled);
    }

    void undoIsNamed()
    {
        show(twoPeople());
        m_panel->select({1});
        QTest::mouseClick(part<QPushButton>(u"remove"_s), Qt::LeftButton);
        QCOMPARE(part<QPushButton>(u"undo"_s)->text(), u"Undo: Remove mapping of “CONTOSO\\b.brandt”"_s);
        QTest::mouseClick(part<QPushButton>(u"undo"_s), Qt::LeftButton);
        QVERIFY(!m_panel->session()->row(1).removed);
    }

    void repairInOneClick()
    {
        show(test::configuration({{u"CONTOSO\\alice"_s,
                                   "-----BEGIN CERTIFICATE-----" + m_alice.base64() + "-----END CERTIFICATE-----"},
                                  {u"CONTOSO\\bob"_s, m_bob.base64().chopped(41)}}));
        QCOMPARE(cell(0, Column::State), u"needs repair"_s);
        QCOMPARE(cell(1, Column::State), u"401.1 for this user"_s);
        QVERIFY(cell(1, Column::Person).startsWith(u"cannot be read: cut off after"_s));
        m_panel->select({0});
        QPushButton *repair = nullptr;
        for (auto *callout : part<QWidget>(u"details"_s)->findChildren<ui::Callout *>())
            if (callout->action() && callout->action()->text() == u"Repair it"_s)
                repair = callout->action();
        QVERIFY(repair);
        QTest::mouseClick(repair, Qt::LeftButton);
        QCOMPARE(m_panel->session()->certificateText(0), m_alice.base64());
        QCOMPARE(cell(0, Column::State), u"fine"_s);
    }

    /// Whoever has no mouse gets everywhere, whomever they looked at before, and to the remedy first.
    void everythingByTab()
    {
        show(test::configuration({{u"CONTOSO\\alice"_s,
                                   "-----BEGIN CERTIFICATE-----" + m_alice.base64() + "-----END CERTIFICATE-----"},
                                  {u"CONTOSO\\bob"_s, m_bob.base64()}}));
        auto *account = part<QLineEdit>(u"account"_s);
        for (const auto row : {0, 1, 0, 1}) {
            m_panel->select({row});
            const auto missed = test::unreachableByTab(m_panel.get());
            QVERIFY2(missed.isEmpty(), qPrintable(u"row %1: "_s.arg(row) + missed.join(u", "_s)));
            auto *repair = part<ui::Callout>(u"note"_s)->action();
            QCOMPARE(repair->isVisible(), row == 0);
            account->setFocus();
            QTest::keyClick(account, Qt::Key_Backtab);
            QCOMPARE(QApplication::focusWidget() == repair, row == 0);
        }
        m_panel->session()->remove({1});
        auto *keep = test::button(part<QWidget>(u"details"_s), u"Keep it"_s);
        QVERIFY(keep && keep->isVisible());
        QVERIFY(test::tabTo(m_panel.get(), keep));
        QTest::keyClick(keep, Qt::Key_Space);
        QVERIFY(!m_panel->session()->row(1).removed);
        QCOMPARE(test::unreachableByTab(m_panel.get()), QStringList());
    }

    void searchNarrowsAndKeepsTheSelection()
    {
        show(twoPeople());
        m_panel->select({1});
        QTest::keySequence(m_panel.get(), QKeySequence::Find);
        auto *search = part<QLineEdit>(u"search"_s);
        QVERIFY(search->hasFocus());
        QTest::keyClicks(search, u"bRANDT"_s);
        EVENTUALLY_EQUAL(m_panel->model()->rowCount(), 1);
        QCOMPARE(m_panel->selectedRows(), QList<mappings::RowId>{1});
        search->setText(u"nobody of that name"_s);
        EVENTUALLY_EQUAL(m_panel->model()->rowCount(), 0);
        test::picture(*m_panel, u"panel-nothing-found"_s);
        search->clear();
        EVENTUALLY_EQUAL(m_panel->model()->rowCount(), 2);
    }

    /// Whatever stands in a row on the screen finds it.
    void searchFindsWhatCellsSay()
    {
        show(test::configuration({{u"CONTOSO\\alice"_s, m_alice.base64()},
                                  {u"CONTOSO\\bob"_s, m_bob.base64()},
                                  {u"CONTOSO\\bert"_s, m_bob.base64()},
                                  {u"CONTOSO\\cut"_s, m_bob.base64().chopped(41)}}));
        m_panel->session()->setPassword({0}, base::Secret::copyOf("Geheim-42"));
        auto *search = part<QLineEdit>(u"search"_s);
        for (int row = 0; row < 4; ++row) {
            for (const auto column :
                 {Column::ValidUntil, Column::State, Column::Password, Column::Origin, Column::Notes}) {
                search->clear();
                EVENTUALLY_EQUAL(m_panel->model()->rowCount(), 4);
                const auto text = cell(row, column);
                if (text.isEmpty())
                    continue;
                const auto id = m_panel->model()->idAt(row);
                search->setText(text);
                EVENTUALLY(m_panel->model()->showsQuery() && !m_panel->model()->isRefreshing());
                auto isThere = false;
                for (int shown = 0; shown < m_panel->model()->rowCount(); ++shown)
                    isThere = isThere || m_panel->model()->idAt(shown) == id;
                QVERIFY2(isThere, qPrintable(text));
            }
        }
        search->setText(u"new contoso\\alice"_s);
        EVENTUALLY_EQUAL(m_panel->model()->rowCount(), 1);
        search->setText(u"nowhere to be seen"_s);
        EVENTUALLY_EQUAL(m_panel->model()->rowCount(), 0);
    }

    void chipsCount()
    {
        show(twoPeople());
        auto *expiring = part<ui::ChipButton>(u"chip1"_s);
        EVENTUALLY_EQUAL(expiring->text(), u"Expiring 1"_s);
        QTest::mouseClick(expiring, Qt::LeftButton);
        EVENTUALLY_EQUAL(m_panel->model()->rowCount(), 1);
        QCOMPARE(cell(0, Column::Person), u"Bob Brandt"_s);
    }

    void textForIis()
    {
        show(twoPeople());
        m_panel->select({0});
        QTest::mouseClick(part<QPushButton>(u"showText"_s), Qt::LeftButton);
        auto *dialog = part<QDialog>(u"certificateText"_s);
        QCOMPARE(dialog->findChild<QPlainTextEdit *>()->toPlainText(), QString::fromLatin1(m_alice.base64()));
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"copy"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromLatin1(m_alice.base64()));
        test::picture(*dialog, u"certificate-text"_s);
        dialog->close();
    }

    void domainCompletesNewAccounts()
    {
        show(test::configuration({}));
        test::picture(*m_panel, u"panel-empty"_s);
        const auto path = m_file->folder() + u"/dana.pem"_s;
        test::writeAll(path, test::client(u"Dana"_s, 1, 365, u"dana@x.example"_s).pem());
        dropFiles({path});
        QCOMPARE(cell(0, Column::Account), u"dana"_s);
        auto *domain = part<QLineEdit>(u"domain"_s);
        domain->setFocus();
        QTest::keyClicks(domain, u"FABRIKAM"_s);
        QTest::keyClick(domain, Qt::Key_Return);
        QCOMPARE(cell(0, Column::Account), u"FABRIKAM\\dana"_s);
    }

    /// What comes in alone is judged as what comes with others.
    void uselessCertificatesAreTold_data()
    {
        QTest::addColumn<QByteArray>("pem");
        QTest::addColumn<bool>("isUseless");
        QTest::newRow("a server's") << test::server(u"www.contoso.example"_s).pem() << true;
        QTest::newRow("expired") << test::client(u"Old"_s, 400, 365).pem() << true;
        QTest::newRow("a person's") << test::client(u"Dana"_s).pem() << false;
    }
    void uselessCertificatesAreTold()
    {
        QFETCH(const QByteArray, pem);
        QFETCH(const bool, isUseless);
        show(twoPeople());
        m_panel->addText(QString::fromLatin1(pem));
        QCOMPARE(m_panel->model()->rowCount(), 3);
        QCOMPARE(part<QWidget>(u"notice"_s)->isVisible(), isUseless);
    }

    void readOnlyChangesNothing()
    {
        show(twoPeople());
        m_panel->setReadOnly(true);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Space);
        QTest::keyClick(table(), Qt::Key_Delete);
        m_panel->addText(QString::fromLatin1(test::client(u"X"_s).pem()));
        QVERIFY(!m_panel->canUndo());
        QVERIFY(!part<QPushButton>(u"remove"_s)->isVisible());
    }

    void pictures()
    {
        setup::Choices choices;
        QList<test::Mapped> rows{
            {u"CONTOSO\\a.adams"_s, m_alice.base64()},
            {u"CONTOSO\\b.brandt"_s, m_bob.base64()},
            {u"CONTOSO\\c.ito"_s, test::client(u"伊藤 千尋"_s, 10, 365, u"c.ito@contoso.example"_s).base64()},
            {u"CONTOSO\\d.dubois"_s, test::client(u"Denis Dubois"_s, 380, 365).base64(), false},
            {u"CONTOSO\\svc-report"_s, test::client(u"Report"_s).base64().chopped(21)},
            {u"CONTOSO\\layla"_s, test::client(u"ليلى العلي"_s, 10, 400).base64()},
            {u"CONTOSO\\party"_s,
             test::client(u"Zoë 🎉 Müller-Lüdenscheidt von und zu Hohenstein"_s, 10, 400).base64()},
            {u"CONTOSO\\web"_s, test::server(u"www.contoso.example"_s).base64(), true, "secret"},
            {u"CONTOSO\\ca"_s, test::authority().certificate.base64()},
            {u"CONTOSO\\e.eriksen"_s,
             "-----BEGIN CERTIFICATE-----" + test::client(u"Eva Eriksen"_s).base64() + "-----END CERTIFICATE-----"},
            {u"CONTOSO\\old"_s, m_alice.base64()},
        };
        show(test::configuration(rows), choices);
        m_panel->session()->add(
            {{u"CONTOSO\\frida"_s, mappings::newCertificate(test::client(u"Frida Falk"_s)), true, {}}});
        m_panel->session()->remove({3});
        m_panel->select({1});
        QTest::qWait(50);
        for (const auto appearance : {ui::Appearance::Light, ui::Appearance::Dark}) {
            ui::Theme::setAppearance(appearance);
            QTest::qWait(50);
            const auto theme = appearance == ui::Appearance::Dark ? u"dark"_s : u"light"_s;
            m_panel->select({1});
            test::picture(*m_panel, u"panel-"_s + theme);
            m_panel->select({0, 5});
            test::picture(*m_panel, u"panel-duplicate-"_s + theme);
            m_panel->resize(800, 480);
            m_panel->select({9});
            test::picture(*m_panel, u"panel-narrow-"_s + theme);
            m_panel->resize(1080, 620);
        }
        ui::Theme::setAppearance(ui::Appearance::Light);
        m_panel->setLayoutDirection(Qt::RightToLeft);
        test::picture(*m_panel, u"panel-right-to-left"_s);
        const auto image = m_panel->grab().toImage();
        QVERIFY(!image.isNull());
    }
};

CERTWIZARD_WINDOW_TEST_MAIN(TestPanel)
#include "test_panel.moc"
