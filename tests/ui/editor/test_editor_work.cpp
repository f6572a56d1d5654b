#include "fixture.h"

#include "authority/authority.h"
#include "common/cards.h"
#include "common/fields.h"
#include "mappings/export.h"
#include "mappings/import_dialog.h"
#include "support/key_container.h"

#include <QDialogButtonBox>
#include <QDirIterator>
#include <QLabel>
#include <QRegularExpression>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using namespace certwizard;
using namespace certwizard::test::hands;

namespace {

QStringList column(const QAbstractItemModel *model, int column)
{
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts.append(model->index(row, column).data().toString());
    return texts;
}

QString words(const QWidget *widget)
{
    QStringList texts;
    for (const auto *label : widget->findChildren<ui::Label *>())
        if (label->isVisible())
            texts.append(label->text());
    return texts.join(u'\n');
}

const auto replaces = u"replaces the old one"_s;

} // namespace

/// The larger pieces of work: many certificates at once, renewals, passwords.
class TestEditorWork : public QObject,
                       private test::EditorFixture {
    Q_OBJECT

    pki::Certificate m_newBob = test::client(u"Bob Brandt"_s, 1, 365, u"b.brandt@contoso.example"_s);
    pki::Certificate m_fiona = test::client(u"Fiona Falk"_s, 1, 365, u"f.falk@contoso.example"_s);
    pki::Certificate m_nameless = test::client(u"???"_s, 1, 365);

    /// Waits until the dialog has looked at everything.
    static ui::ImportModel *rowsOf(QWidget *dialog)
    {
        auto *model = dialog->findChild<ui::ImportModel *>();
        if (!model || !QTest::qWaitFor([model] { return model->rowCount() > 0; }, 15000))
            qFatal("no rows to look at in %s", qPrintable(dialog->objectName()));
        return model;
    }

    struct House {
        QString folder;
        QList<authority::IssuedIdentity> issued;
    };
    /// An authority of two people whose certificates end twelve days from now.
    House makeAuthority() const
    {
        House house{m_folder->filePath(u"authority"_s), {}};
        constexpr int quick = 1000;
        auto made = authority::Authority::create(house.folder, {.commonName = u"House CA"_s}, phrase(),
                                                 test::at(test::noon().addDays(-353)), quick);
        if (!made || !made->unlock(phrase()))
            qFatal("no authority");
        for (const auto *name : {"Gina Gold", "Hans Holm"}) {
            auto one = made->issueClient({.commonName = QLatin1StringView(name), .validDays = 365});
            if (!one)
                qFatal("not issued");
            house.issued.append(*std::move(one));
        }
        return house;
    }
    static base::Secret phrase() { return base::Secret::copyOf("correct horse"); }

private Q_SLOTS:
    void initTestCase() { prepareOnce(); }
    void init() { prepare(); }
    void cleanup() { QVERIFY2(finish(), "a dialog was expected that never came"); }

    /// Several at once: a table to be completed, and nothing before it is confirmed.
    void severalAtOnceAreCompletedFirst()
    {
        const QStringList files{
            file(u"fiona.cer"_s, m_fiona.der()),       file(u"bob.pem"_s, m_newBob.pem()),
            file(u"nameless.crt"_s, m_nameless.pem()), file(u"alice.crt"_s, test::sixPeople().at(0).certificate.pem()),
            file(u"letter.txt"_s, "Dear colleague,"),  file(u"fiona.crt"_s, m_fiona.pem())};
        test::Desk desk(m_path);
        m_answers->expect([&](QWidget *dialog) {
            auto *model = rowsOf(dialog);
            QCOMPARE(desk.session()->changeCount(), 0);
            QCOMPARE(column(model, ui::ImportModel::Verdict),
                     (QStringList{u"new"_s, replaces, u"cannot be used"_s, u"there already"_s, u"cannot be used"_s,
                                  u"stands above already"_s}));
            QVERIFY2(words(dialog).contains(u"there already: 1 "_s)
                         && words(dialog).contains(u"stands above already: 1"_s),
                     qPrintable(words(dialog)));
            QCOMPARE(column(model, ui::ImportModel::Account).first(), u"CONTOSO\\f.falk"_s);
            QCOMPARE(column(model, ui::ImportModel::Where).first(), u"fiona.cer"_s);
            auto *accept = dialog->findChild<QPushButton *>(u"importButton"_s);
            QCOMPARE(accept->text().remove(u'&'), u"Add 2 mappings"_s);
            // The one without an account is where one starts, and typing is enough.
            auto *table = dialog->findChild<QTableView *>(u"importRows"_s);
            EVENTUALLY(table->hasFocus());
            QCOMPARE(table->currentIndex(), model->index(2, ui::ImportModel::Account));
            press(Qt::Key_F2);
            type(u"guest"_s);
            press(Qt::Key_Return);
            EVENTUALLY(model->index(2, ui::ImportModel::Verdict).data().toString() == u"new"_s);
            QCOMPARE(model->index(2, ui::ImportModel::Account).data().toString(), u"CONTOSO\\guest"_s);
            table->setCurrentIndex(model->index(0, ui::ImportModel::Password));
            press(Qt::Key_F2);
            type(u"Geheim-42"_s);
            press(Qt::Key_Return);
            EVENTUALLY(model->rows().first().item.password);
            QCOMPARE(model->index(0, ui::ImportModel::Password).data().toString(), u"given"_s);
            for (int role = 0; role < Qt::UserRole + 16; ++role)
                QVERIFY(!model->index(0, ui::ImportModel::Password).data(role).toString().contains(u"Geheim"_s));
            QCOMPARE(accept->text().remove(u'&'), u"Add 3 mappings"_s);
            picture(dialog, u"several-at-once"_s);
            test::click(accept);
        });
        drop(desk.table()->viewport(), files);
        QCOMPARE(desk.session()->changeCount(), 3);
        QCOMPARE(desk.session()->row(6).password, mappings::PasswordState::New);
        QCOMPARE(desk.session()->row(7).userName, u"CONTOSO\\guest"_s);
        QCOMPARE(desk.session()->certificateText(1), m_newBob.base64());
        QCOMPARE(desk.panel()->selectedRows(), (QList<mappings::RowId>{6, 7}));
        QCOMPARE(desk.session()->undoName()->kind, mappings::EditName::Kind::Add);
        desk.panel()->undo();
        QCOMPARE(desk.session()->changeCount(), 0);
    }

    /// Another account than that of the older card: the new card goes beside it.
    void anotherAccountMapsBeside()
    {
        test::Desk desk(m_path);
        m_answers->expect([&](QWidget *dialog) {
            auto *model = rowsOf(dialog);
            QCOMPARE(column(model, ui::ImportModel::Verdict), (QStringList{u"new"_s, replaces}));
            const auto account = model->index(1, ui::ImportModel::Account);
            QVERIFY(model->setData(account, u"bob.admin"_s, Qt::EditRole));
            QCOMPARE(model->index(1, ui::ImportModel::Verdict).data().toString(), u"new"_s);
            QVERIFY(model->setData(account, u"contoso\\B.Brandt"_s, Qt::EditRole));
            QCOMPARE(model->index(1, ui::ImportModel::Verdict).data().toString(), replaces);
            QVERIFY(model->setData(account, QString(), Qt::EditRole));
            QVERIFY(!model->rows()[1].wanted);
            QVERIFY(model->setData(account, u"bob.admin"_s, Qt::EditRole));
            test::click(dialog->findChild<QPushButton *>(u"importButton"_s));
        });
        desk.panel()->addText(QString::fromLatin1(m_fiona.pem() + m_newBob.pem()));
        QCOMPARE(desk.session()->now().count(), 8);
        QCOMPARE(desk.session()->certificateText(1), test::sixPeople().at(1).certificate.base64());
        QCOMPARE(desk.session()->row(7).userName, u"CONTOSO\\bob.admin"_s);
    }

    void cancelledPreviewAddsNothing()
    {
        test::Desk desk(m_path);
        m_answers->expect([&](QWidget *dialog) {
            rowsOf(dialog);
            QTimer::singleShot(0, dialog, &QWidget::close);
        });
        desk.panel()->addText(QString::fromLatin1(m_fiona.pem() + m_newBob.pem()));
        QCOMPARE(desk.session()->changeCount(), 0);
        QVERIFY(!desk.session()->undoName());
    }

    /// The password of a PFX is asked for while the others are read; leaving it out leaves the file out.
    void passwordOfAPfxAmongOthers_data()
    {
        QTest::addColumn<bool>("typed");
        QTest::newRow("typed") << true;
        QTest::newRow("left out") << false;
    }
    void passwordOfAPfxAmongOthers()
    {
        QFETCH(bool, typed);
        const auto key = m_folder->filePath(u"k.pem"_s);
        const auto certificate = m_folder->filePath(u"c.pem"_s);
        const auto pfx = m_folder->filePath(u"card.pfx"_s);
        QCOMPARE(test::run(u"openssl"_s,
                           {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, key,
                            u"-out"_s, certificate, u"-days"_s, u"3650"_s, u"-subj"_s, u"/CN=Paula Pfx"_s, u"-addext"_s,
                            u"extendedKeyUsage=clientAuth"_s, u"-addext"_s, u"basicConstraints=CA:FALSE"_s})
                     .exitCode,
                 0);
        QCOMPARE(test::run(u"openssl"_s, {u"pkcs12"_s, u"-export"_s, u"-inkey"_s, key, u"-in"_s, certificate, u"-out"_s,
                                          pfx, u"-passout"_s, u"pass:Geheim-42"_s})
                     .exitCode,
                 0);
        test::Desk desk(m_path);
        auto asked = false;
        // The question comes over the table, whether that was looked at before or not.
        const std::function<void(QWidget *)> next = [&](QWidget *dialog) {
            if (dialog->objectName() == u"import"_s && asked) {
                const auto *model = rowsOf(dialog);
                QCOMPARE(model->rowCount(), typed ? 2 : 1);
                QVERIFY(!typed || column(model, ui::ImportModel::Person).contains(u"Paula Pfx"_s));
                dialog->close();
                return;
            }
            m_answers->expect(next);
            if (dialog->objectName() == u"import"_s)
                return;
            asked = true;
            if (!typed) {
                dialog->close();
                return;
            }
            EVENTUALLY(dialog->isActiveWindow());
            type(u"Geheim-42"_s);
            press(Qt::Key_Return);
        };
        m_answers->expect(next);
        drop(desk.table()->viewport(), {file(u"fiona.cer"_s, m_fiona.der()), pfx});
        QVERIFY(asked);
    }

    /// Renewed where they were issued, handed out, and mapped: one pass.
    void renewalAtTheAuthority()
    {
        const auto house = makeAuthority();
        m_path = test::copyOf(*m_folder, "website-sni");
        test::mapPeople(m_path, site,
                        {{u"CONTOSO\\gina"_s, house.issued.at(0).identity.certificate},
                         {u"CONTOSO\\b.brandt"_s, test::sixPeople().at(1).certificate},
                         {u"CONTOSO\\hans"_s, house.issued.at(1).identity.certificate}});
        const auto out = m_folder->filePath(u"out"_s);
        test::Desk desk(m_path);
        m_answers->expect([](QWidget *dialog) {
            QCOMPARE(dialog->objectName(), u"renewals"_s);
            QCOMPARE(dialog->findChild<QTableWidget *>()->rowCount(), 3);
            picture(dialog, u"renewals"_s);
            clickLater(dialog, u"fromAuthority"_s);
        });
        m_answers->expect([&](QWidget *dialog) {
            QCOMPARE(dialog->objectName(), u"authorityRenewal"_s);
            dialog->findChild<QLineEdit *>(u"authorityFolder"_s)->setText(house.folder);
            auto *renew = dialog->findChild<QPushButton *>(u"renew"_s);
            EVENTUALLY(renew->isEnabled());
            QVERIFY2(words(dialog).contains(u"2 of 3 certificates come from “House CA”"_s), qPrintable(words(dialog)));
            for (auto *edit : dialog->findChildren<QLineEdit *>())
                if (edit->accessibleName() == u"Folder"_s)
                    edit->setText(out);
            picture(dialog, u"authority-renewal"_s);
            clickLater(dialog, u"renew"_s);
        });
        auto attempts = 0;
        const std::function<void(QWidget *)> next = [&](QWidget *dialog) {
            if (dialog->objectName() == u"import"_s) {
                const auto *model = rowsOf(dialog);
                QCOMPARE(column(model, ui::ImportModel::Verdict), (QStringList{replaces, replaces}));
                QCOMPARE(desk.session()->changeCount(), 0);
                test::click(dialog->findChild<QPushButton *>(u"importButton"_s));
                return;
            }
            m_answers->expect(next);
            if (dialog->windowTitle() != u"Passphrase"_s)
                return;               // at work
            dialog->activateWindow(); // the one behind it may have been shown last
            EVENTUALLY(dialog->isActiveWindow());
            type(++attempts == 1 ? u"wrong horse"_s : u"correct horse"_s);
            press(Qt::Key_Return);
        };
        m_answers->expect(next);
        desk.table()->setFocus();
        press(Qt::Key_R, Qt::ControlModifier);
        EVENTUALLY(m_answers->allUsed());
        QCOMPARE(attempts, 2);
        QCOMPARE(desk.session()->changeCount(), 2);
        QCOMPARE(desk.session()->undoName()->kind, mappings::EditName::Kind::ReplaceCertificate);
        saveChanges(desk);

        auto reopened = authority::Authority::open(house.folder, test::at(test::noon()));
        EXPECT_OK(reopened);
        const auto all = reopened->issued();
        EXPECT_OK(all);
        QCOMPARE(all->size(), 4);
        const auto now = mapped(m_path);
        QCOMPARE(now.size(), 3);
        for (const auto &issued : *all)
            if (issued.renews != 0)
                QVERIFY(now.values().contains(issued.certificate.base64()));
        QCOMPARE(now.value(u"CONTOSO\\b.brandt"_s), test::sixPeople().at(1).certificate.base64());
        QStringList keys;
        for (QDirIterator found(out, {u"*.pfx"_s}, QDir::Files, QDirIterator::Subdirectories); found.hasNext();)
            keys.append(found.next());
        QCOMPARE(keys.size(), 2);
    }

    /// Renewed there already: only the mapping follows, and nobody is asked for a passphrase.
    void renewedAlreadyAtTheAuthority()
    {
        const auto house = makeAuthority();
        m_path = test::copyOf(*m_folder, "website-sni");
        test::mapPeople(m_path, site, {{u"CONTOSO\\gina"_s, house.issued.at(0).identity.certificate}});
        auto opened = authority::Authority::open(house.folder, test::at(test::noon()));
        EXPECT_OK(opened);
        EXPECT_OK(opened->unlock(phrase()));
        const auto successor = opened->renew(house.issued.at(0).issued.serialNumber(), 365);
        EXPECT_OK(successor);
        ui::settings().setValue("mappings/authority"_L1, house.folder); // where one was the last time
        test::Desk desk(m_path);
        m_answers->expect([](QWidget *dialog) { clickLater(dialog, u"fromAuthority"_s); });
        m_answers->expect([&](QWidget *dialog) {
            EVENTUALLY(dialog->findChild<QPushButton *>(u"renew"_s)->isEnabled());
            QVERIFY2(words(dialog).contains(u"renewed there already"_s), qPrintable(words(dialog)));
            clickLater(dialog, u"renew"_s);
        });
        const std::function<void(QWidget *)> next = [&](QWidget *dialog) {
            if (dialog->objectName() != u"import"_s)
                return m_answers->expect(next); // on its way out
            rowsOf(dialog);
            test::click(dialog->findChild<QPushButton *>(u"importButton"_s));
        };
        m_answers->expect(next);
        desk.table()->setFocus();
        press(Qt::Key_R, Qt::ControlModifier);
        EVENTUALLY(m_answers->allUsed());
        QCOMPARE(desk.session()->certificateText(0), successor->identity.certificate.base64());
    }

    void folderThatIsNoAuthority()
    {
        test::Desk desk(m_path);
        m_answers->expect([](QWidget *dialog) { clickLater(dialog, u"fromAuthority"_s); });
        m_answers->expect([&](QWidget *dialog) {
            dialog->findChild<QLineEdit *>(u"authorityFolder"_s)->setText(m_folder->path());
            const auto *problem = dialog->findChild<ui::Callout *>();
            EVENTUALLY(problem->isVisible());
            picture(dialog, u"no-authority"_s);
            QVERIFY(!dialog->findChild<QPushButton *>(u"renew"_s)->isEnabled());
            dialog->close();
        });
        m_answers->expect([](QWidget *dialog) { dialog->close(); });
        desk.table()->setFocus();
        press(Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(desk.session()->changeCount(), 0);
    }

    /// The exported key file, end to end: what is written is what openssl reads as the password.
    void keyFileProtectsNewPasswords()
    {
        const test::KeyContainer ours;
        const test::KeyContainer other;
        const auto random = base::Secret::random(16);
        const QByteArray key(random.reveal().data(), qsizetype(random.size()));
        auto text = test::readAll(m_path);
        const auto place = text.indexOf("<add name=\"IISCngProvider\"");
        QVERIFY(place > 0);
        text.insert(place,
                    "<add name=\"AesProvider\" type=\"Microsoft.ApplicationHost.AesProtectedConfigurationProvider\" "
                    "keyContainerName=\"iisConfigurationKey\" useOAEP=\"false\" sessionKey=\""
                        + ours.sessionKey(key, false, test::KeyContainer::aes128) + "\" />\r\n            ");
        test::writeAll(m_path, text);
        const auto keys = file(u"keys.xml"_s, ours.xml);
        const auto unrelated = file(u"unrelated.xml"_s, other.xml);
        const auto rubbish = file(u"rubbish.xml"_s, "<configuration />");
        test::Desk desk(m_path);
        desk.session()->setPassword({1}, base::Secret::copyOf("Geheim-42"));
        QSignalSpy saved(desk.window.get(), &ui::EditorWindow::saved);
        QStringList problems;
        for (const auto &path : {unrelated, rubbish, keys}) {
            m_answers->expect([&problems](QWidget *dialog) {
                QVERIFY(!dialog->findChild<QPushButton *>(u"save"_s)->isEnabled());
                problems.append(dialog->findChild<QLabel *>(u"blocked"_s)->text());
                picture(dialog, u"key-file-%1"_s.arg(problems.size()));
                clickLater(dialog, u"keyFile"_s);
            });
            m_answers->expect([path](QWidget *dialog) { chooseInDialog(dialog, path); });
        }
        m_answers->expect([](QWidget *dialog) {
            auto *save = dialog->findChild<QPushButton *>(u"save"_s);
            QVERIFY(save->isEnabled());
            QVERIFY(dialog->findChild<QLabel *>(u"protection"_s)->text().contains(u"keys.xml"_s));
            test::click(save);
        });
        test::click(desk.part<QPushButton>(u"reviewAndSave"_s));
        EVENTUALLY(!saved.isEmpty());
        QCOMPARE(problems.size(), 3);
        QVERIFY(problems[0].isEmpty());
        QVERIFY2(problems[1].contains(u"unrelated.xml"_s), qPrintable(problems[1]));
        QVERIFY2(problems[2].contains(u"rubbish.xml"_s), qPrintable(problems[2]));

        const auto after = QString::fromUtf8(test::readAll(m_path));
        QVERIFY(!after.contains(u"Geheim"_s));
        static const QRegularExpression value(u"\\[enc:AesProvider:([^:\"]+):enc\\]"_s);
        const auto match = value.match(after);
        QVERIFY(match.hasMatch());
        const auto clear = test::KeyContainer::command(test::KeyContainer::aesArguments(key, false),
                                                       QByteArray::fromBase64(match.captured(1).toLatin1()));
        const auto password = u"Geheim-42"_s;
        const QByteArray expected(reinterpret_cast<const char *>(password.utf16()), password.size() * 2);
        QCOMPARE(clear.sliced(4, expected.size() + 2), expected + QByteArray(2, '\0'));
    }

    /// What was typed is in the file that was asked for, and nowhere else.
    void secretsStayOut()
    {
        static QStringList log;
        log.clear();
        const auto before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) {
            log.append(text);
        });
        test::Desk desk(m_path);
        auto *session = desk.session();
        session->setPassword({1}, base::Secret::copyOf("Geheim-42"));
        const auto rule = session->addRule({u"Sales"_s, {}, true, true, u"CONTOSO\\sales"_s, {}, {}});
        session->setRulePassword(rule, base::Secret::copyOf("Geheim-43"));
        QByteArray seen;
        std::vector<mappings::RowId> rows;
        const auto *model = desk.panel()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            rows.push_back(model->idAt(row));
            for (int cell = 0; cell < model->columnCount(); ++cell)
                for (int role = 0; role < Qt::UserRole + 16; ++role)
                    seen += model->index(row, cell).data(role).toString().toUtf8() + '\n';
        }
        seen += mappings::exportCsv(session->now(), rows) + mappings::exportJson(session->now(), rows);
        for (const auto *action : desk.window->findChildren<QAbstractButton *>())
            seen += action->text().toUtf8() + action->toolTip().toUtf8() + '\n'; // undo and redo too
        for (const auto *label : desk.window->findChildren<QLabel *>())
            seen += label->text().toUtf8() + label->toolTip().toUtf8() + '\n';
        // Copying copies what the table shows; a password that is being typed is not copied at all.
        QGuiApplication::clipboard()->setText(u"before"_s);
        desk.panel()->select({1});
        desk.table()->setCurrentIndex(model->index(1, int(mappings::Column::Password)));
        QTest::keySequence(desk.table(), QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"new"_s);
        QGuiApplication::clipboard()->setText(u"before"_s);
        auto *field = desk.part<QLineEdit>(u"password"_s);
        field->setFocus();
        type(u"Geheim-44"_s);
        field->selectAll();
        QTest::keySequence(field, QKeySequence::Copy);
        QTest::keySequence(field, QKeySequence::Cut);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
        field->clear();
        session->changeRule(rule, {u"Sales"_s,
                                   {},
                                   true,
                                   true,
                                   u"CONTOSO\\sales"_s,
                                   session->rules().front().mapping.password,
                                   {{iis::MappingRule::Field::Issuer, u"CN"_s, u"Contoso CA"_s, true}}});
        saveChanges(desk, [&](QWidget *dialog) {
            test::click(dialog->findChild<QPushButton *>(u"plainText"_s));
            for (const auto *label : dialog->findChildren<QLabel *>())
                seen += label->text().toUtf8() + '\n';
            dialog->findChild<QLineEdit *>(u"reason"_s)->setText(u"ticket 4711"_s);
        });
        seen += test::readAll(apply::journalPath(m_path));
        qInstallMessageHandler(before);
        seen += log.join(u'\n').toUtf8();
        for (const auto *password : {"Geheim-42", "Geheim-43", "Geheim-44", "Kept-secret-1"})
            QVERIFY2(!seen.contains(password), password);
        QCOMPARE(test::readAll(m_path).count("Geheim-4"), 2);
    }
};

int main(int argc, char **argv)
{
    return test::runEditorTest<TestEditorWork>(argc, argv);
}
#include "test_editor_work.moc"
