#include "fixture.h"

#include "common/cards.h"
#include "common/fields.h"

#include <QScrollArea>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace certwizard;
using namespace certwizard::test::hands;

namespace {

QByteArray serverLevel(const QByteArray &inside, const QByteArray &sectionAttributes = {})
{
    return "        <security><authentication><iisClientCertificateMappingAuthentication" + sectionAttributes + ">\r\n"
           + inside + "        </iisClientCertificateMappingAuthentication></authentication></security>\r\n";
}

QByteArray mapping(const QString &account, const pki::Certificate &certificate, const QByteArray &more = {})
{
    return "            <add userName=\"" + account.toUtf8()
           + "\" password=\"[enc:AesProvider:QUJD:enc]\" certificate=\"" + certificate.base64() + "\"" + more
           + " />\r\n";
}

QByteArray rule(const QByteArray &name, const QByteArray &unit, const QByteArray &more = {})
{
    return "<add name=\"" + name + "\" userName=\"CONTOSO\\" + name + "\" password=\"[enc:AesProvider:QUJD:enc]\""
           + more + "><rules><add certificateField=\"Subject\" certificateSubField=\"OU\" matchCriteria=\"" + unit
           + "\" /></rules></add>\r\n";
}

QStringList names(const mappings::Session &session)
{
    QStringList found;
    for (const auto &rule : session.rules())
        found.append(rule.mapping.name);
    return found;
}

} // namespace

/// What the file forbids, what it inherits, and what in it is not as it should be.
class TestEditorLimits : public QObject,
                         private test::EditorFixture {
    Q_OBJECT

    pki::Certificate m_alice = test::client(u"Alice Adams"_s);
    pki::Certificate m_bob = test::client(u"Bob Brandt"_s);

    void write(const QByteArray &server, const QByteArray &rules = {})
    {
        m_path = m_folder->filePath(u"applicationHost.config"_s);
        test::writeAll(m_path, test::configuration({{u"CONTOSO\\alice"_s, m_alice.base64()}}, rules, server));
    }
    static QLineEdit *account(const test::Desk &desk) { return desk.part<QLineEdit>(u"account"_s); }

private Q_SLOTS:
    void initTestCase() { prepareOnce(); }
    void init() { prepare(); }
    void cleanup() { QVERIFY2(finish(), "a dialog was expected that never came"); }

    /// A lock above the site: said, with its line, and nothing can be changed; looking and searching go on.
    void lockedMappings_data()
    {
        QTest::addColumn<QByteArray>("server");
        QTest::newRow("section: lockItem") << serverLevel({}, " lockItem=\"true\"");
        QTest::newRow("section: lockElements") << serverLevel({}, " lockElements=\"oneToOneMappings\"");
        QTest::newRow("section: all but one") << serverLevel({}, " lockAllElementsExcept=\"manyToOneMappings\"");
        QTest::newRow("collection: lockItem") << serverLevel("<oneToOneMappings lockItem=\"true\" />");
        QTest::newRow("collection: lockElements") << serverLevel("<oneToOneMappings lockElements=\"add\" />");
    }
    void lockedMappings()
    {
        QFETCH(QByteArray, server);
        write(server);
        const auto before = test::readAll(m_path);
        test::Desk desk(m_path);
        auto *lock = desk.part<ui::Callout>(u"lock"_s);
        QVERIFY(lock->isVisible());
        QVERIFY2(wordsOf(lock).contains(u"line"_s), qPrintable(wordsOf(lock)));
        for (const auto *name : {"add", "replace", "enable", "remove"})
            QVERIFY2(!desk.part<QPushButton>(QString::fromLatin1(name))->isVisible(), name);
        desk.panel()->select({0});
        QVERIFY(!account(desk)->isVisible());
        picture(desk.window.get(), u"locked"_s);
        drop(desk.table()->viewport(), {file(u"bob.cer"_s, m_bob.der())});
        desk.table()->setFocus();
        press(Qt::Key_Delete);
        press(Qt::Key_Space);
        desk.session()->setUserName(0, u"CONTOSO\\somebody"_s); // nor by any other way
        QVERIFY(desk.session()->add({{u"CONTOSO\\bob"_s, mappings::newCertificate(m_bob)}}).isEmpty());
        QCOMPARE(desk.session()->changeCount(), 0);
        desk.part<QLineEdit>(u"search"_s)->setText(u"alice"_s);
        EVENTUALLY(desk.panel()->model()->rowCount() == 1);
        QCOMPARE(test::readAll(m_path), before);
    }

    /// A locked item of the server: it and the server's others stay, the site's own can be changed.
    void lockedItemOfTheServer()
    {
        write(serverLevel("<oneToOneMappings>\r\n" + mapping(u"CONTOSO\\bob"_s, m_bob, " lockItem=\"true\"")
                          + "</oneToOneMappings>\r\n"));
        test::Desk desk(m_path);
        QVERIFY(!desk.part<ui::Callout>(u"lock"_s)->isVisible());
        desk.panel()->select({0});
        QCOMPARE(desk.session()->row(0).origin, mappings::Row::Origin::Inherited);
        EVENTUALLY(wordsOf(desk.part<QWidget>(u"details"_s)).contains(u"locked there"_s));
        QVERIFY(!account(desk)->isVisible());
        QVERIFY(!desk.part<QPushButton>(u"remove"_s)->isEnabled());
        picture(desk.window.get(), u"locked-item"_s);
        desk.table()->setFocus();
        press(Qt::Key_Delete);
        press(Qt::Key_Space);
        QCOMPARE(desk.session()->changeCount(), 0);
        // Both selected: only what can be changed is.
        desk.panel()->select({0, 1});
        QVERIFY(desk.part<QPushButton>(u"remove"_s)->isEnabled());
        press(Qt::Key_Delete);
        QVERIFY(!desk.session()->row(0).removed && desk.session()->row(1).removed);
        saveChanges(desk);
        QCOMPARE(mapped(m_path).keys(), QStringList{u"CONTOSO\\bob"_s});
        QVERIFY(!test::readAll(m_path).contains("<clear"));
        QVERIFY(isWellFormed(m_path));
    }

    /// A mapping of the whole server: marked, said what changing it does, and done so.
    void inheritedMapping()
    {
        write(serverLevel("<oneToOneMappings>\r\n" + mapping(u"CONTOSO\\bob"_s, m_bob) + "</oneToOneMappings>\r\n"));
        test::Desk desk(m_path);
        const auto origin = desk.panel()->model()->index(0, int(mappings::Column::Origin)).data().toString();
        QCOMPARE(origin, u"whole server"_s);
        desk.panel()->select({0});
        EVENTUALLY(wordsOf(desk.part<QWidget>(u"details"_s)).contains(u"copies all of the server’s mappings"_s));
        QVERIFY(account(desk)->isVisible());
        desk.session()->setEnabled({0}, false);
        saveChanges(desk);
        const auto after = test::readAll(m_path);
        const auto site = after.sliced(after.indexOf("<location path=\"Default Web Site\">"));
        QVERIFY(site.contains("<clear"));
        QCOMPARE(site.count("[enc:AesProvider:QUJD:enc]"), 1); // as the server had it
        QCOMPARE(mapped(m_path).keys(), (QStringList{u"CONTOSO\\alice"_s, u"CONTOSO\\bob"_s}));
        QVERIFY(isWellFormed(m_path));
    }

    void lockedRules()
    {
        write(serverLevel("<manyToOneMappings lockElements=\"add\" />\r\n"), rule("sales", "Sales"));
        test::Desk desk(m_path);
        QVERIFY(!desk.part<ui::Callout>(u"lock"_s)->isVisible()); // the other list is free
        test::click(desk.part<QPushButton>(u"manyToOne"_s));
        EVENTUALLY(desk.part<ui::Callout>(u"rulesLock"_s)->isVisible());
        for (const auto *name : {"addRule", "removeRule", "ruleUp", "ruleDown"})
            QVERIFY2(!desk.part<QPushButton>(QString::fromLatin1(name))->isEnabled(), name);
        QVERIFY(!desk.part<QLineEdit>(u"ruleName"_s)->isEnabled());
        desk.session()->removeRule(desk.session()->rules().front().id);
        QCOMPARE(desk.session()->changeCount(), 0);
    }

    void inheritedRules_data()
    {
        QTest::addColumn<bool>("locked");
        QTest::newRow("free") << false;
        QTest::newRow("locked item") << true;
    }
    void inheritedRules()
    {
        QFETCH(bool, locked);
        write(serverLevel("<manyToOneMappings>\r\n" + rule("all", "Staff", locked ? " lockItem=\"true\"" : "")
                          + "</manyToOneMappings>\r\n"),
              rule("sales", "Sales"));
        test::Desk desk(m_path);
        test::click(desk.part<QPushButton>(u"manyToOne"_s));
        auto *note = desk.part<ui::Callout>(u"inheritedRule"_s);
        EVENTUALLY(note->isVisible());
        QCOMPARE(wordsOf(note).contains(u"locked there"_s), locked);
        picture(desk.window.get(), u"inherited-rules-%1"_s.arg(locked));
        QCOMPARE(desk.part<QPushButton>(u"removeRule"_s)->isEnabled(), !locked);
        QCOMPARE(desk.part<QLineEdit>(u"ruleName"_s)->isEnabled(), !locked);
        // Nothing goes in front of a rule that cannot be listed anew.
        desk.session()->moveRule(desk.session()->rules().back().id, 0);
        QCOMPARE(names(*desk.session()),
                 locked ? (QStringList{u"all"_s, u"sales"_s}) : (QStringList{u"sales"_s, u"all"_s}));
    }

    /// overrideMode="Deny" shuts out web.config files, not this file.
    void overrideModeDeny()
    {
        write({});
        auto text = test::readAll(m_path);
        text.replace("<location path=\"Default Web Site\">",
                     "<location path=\"Default Web Site\" overrideMode=\"Deny\">");
        test::writeAll(m_path, text);
        test::Desk desk(m_path);
        QVERIFY(!desk.part<ui::Callout>(u"lock"_s)->isVisible());
        desk.session()->setEnabled({0}, false);
        saveChanges(desk);
        const auto after = test::readAll(m_path);
        QCOMPARE(after.count("<location "), 1);
        QVERIFY(after.contains("enabled=\"false\" userName") || after.contains("enabled=\"false\""));
    }

    /// Rules without a condition and without an account are shown as such and can be put right.
    void incompleteRules()
    {
        write({},
              "<add name=\"open\" userName=\"\" />\r\n<add name=\"empty\" userName=\"CONTOSO\\x\"><rules /></add>\r\n");
        test::Desk desk(m_path);
        test::click(desk.part<QPushButton>(u"manyToOne"_s));
        auto *list = desk.part<QTreeWidget>(u"rules"_s);
        EVENTUALLY(list->isVisible());
        for (int row = 0; row < 2; ++row)
            QVERIFY2(list->topLevelItem(row)->text(6).contains(u"no condition"_s),
                     qPrintable(list->topLevelItem(row)->text(6)));
        EVENTUALLY(wordsOf(desk.window.get()).contains(u"This rule has no condition."_s));
        QVERIFY(wordsOf(desk.window.get()).contains(u"as which account"_s));
        picture(desk.window.get(), u"incomplete-rules"_s);
        auto *name = desk.part<QLineEdit>(u"ruleAccount"_s);
        QVERIFY(test::tabTo(desk.window.get(), name));
        type(u"guests"_s);
        press(Qt::Key_Tab);
        QCOMPARE(desk.session()->rules().front().mapping.userName, u"CONTOSO\\guests"_s);
        QVERIFY(!wordsOf(desk.window.get()).contains(u"as which account"_s));
    }

    /// Who mends one of two broken rules, or switches one off, can save that: the other one is no worse for it.
    void oneOfTwoBrokenRulesIsMended()
    {
        write({}, "<add name=\"open\" userName=\"CONTOSO\\guests\"><rules /></add>\r\n"
                  "<add name=\"empty\" userName=\"\"><rules /></add>\r\n");
        test::Desk desk(m_path);
        auto *session = desk.session();
        auto mended = session->rules()[0].mapping;
        mended.rules = {{iis::MappingRule::Field::Issuer, u"CN"_s, u"Contoso CA"_s, true}};
        session->changeRule(session->rules()[0].id, mended);
        auto off = session->rules()[1].mapping;
        off.enabled = false;
        session->changeRule(session->rules()[1].id, off);
        saveChanges(desk);
        const auto after = test::readAll(m_path);
        QVERIFY(after.contains("matchCriteria=\"Contoso CA\"") && after.contains("enabled=\"false\""));
        // What was sound is not made incomplete.
        session = desk.session();
        mended.rules.clear();
        session->changeRule(session->rules()[0].id, mended);
        m_answers->expect([](QWidget *dialog) {
            QVERIFY(!dialog->findChild<QPushButton *>(u"save"_s)->isEnabled());
            QVERIFY2(wordsOf(dialog).contains(u"open"_s), qPrintable(wordsOf(dialog)));
            dialog->close();
        });
        test::click(desk.part<QPushButton>(u"reviewAndSave"_s));
        QCOMPARE(test::readAll(m_path), after);
    }

    /// IIS refuses a file with a certificate twice; of two such pairs one is mended first.
    void oneOfTwoDuplicatesIsRemoved()
    {
        m_path = m_folder->filePath(u"applicationHost.config"_s);
        test::writeAll(m_path, test::configuration({{u"CONTOSO\\alice"_s, m_alice.base64()},
                                                    {u"CONTOSO\\alice2"_s, m_alice.base64()},
                                                    {u"CONTOSO\\bob"_s, m_bob.base64()},
                                                    {u"CONTOSO\\bob2"_s, m_bob.base64()}}));
        test::Desk desk(m_path);
        desk.session()->remove({1});
        saveChanges(desk);
        QCOMPARE(mapped(m_path).keys(), (QStringList{u"CONTOSO\\alice"_s, u"CONTOSO\\bob"_s, u"CONTOSO\\bob2"_s}));
    }

    /// IIS refuses two rules of one name; the first is renamed first, and no change ever hits the wrong one.
    void rulesOfOneName()
    {
        write({}, rule("same", "A") + rule("other", "B") + rule("Same", "C"));
        test::Desk desk(m_path);
        test::click(desk.part<QPushButton>(u"manyToOne"_s));
        auto *list = desk.part<QTreeWidget>(u"rules"_s);
        EVENTUALLY(list->isVisible());
        list->setCurrentItem(list->topLevelItem(2));
        QVERIFY(wordsOf(desk.window.get()).contains(u"A rule above has this name"_s));
        QVERIFY(!desk.part<QLineEdit>(u"ruleName"_s)->isEnabled());
        QVERIFY(!desk.part<QPushButton>(u"removeRule"_s)->isEnabled());
        const auto last = desk.session()->rules()[2].id;
        desk.session()->removeRule(last);
        desk.session()->moveRule(last, 0);
        QCOMPARE(desk.session()->changeCount(), 0);
        list->setCurrentItem(list->topLevelItem(0));
        QVERIFY(wordsOf(desk.window.get()).contains(u"Another rule has this name."_s));
        auto *name = desk.part<QLineEdit>(u"ruleName"_s);
        name->selectAll();
        name->setFocus();
        type(u"first"_s);
        press(Qt::Key_Tab);
        QCOMPARE(names(*desk.session()), (QStringList{u"first"_s, u"other"_s, u"Same"_s}));
        saveChanges(desk);
        const auto mapping = [&](int row) { return desk.session()->rules()[size_t(row)].mapping; };
        QCOMPARE(mapping(0).rules.first().match, u"A"_s);
        desk.session()->removeRule(desk.session()->rules()[2].id);
        saveChanges(desk);
        QCOMPARE(names(*desk.session()), (QStringList{u"first"_s, u"other"_s}));
        QCOMPARE(mapping(1).rules.first().match, u"B"_s);
    }

    /// userName="" of a one-to-one mapping: said, kept, and completed.
    void emptyAccount()
    {
        m_path = m_folder->filePath(u"applicationHost.config"_s);
        test::writeAll(m_path, test::configuration({{QString(), m_alice.base64()}}));
        test::Desk desk(m_path);
        const auto state = desk.panel()->model()->index(0, int(mappings::Column::State)).data().toString();
        QCOMPARE(state, u"account missing"_s);
        desk.panel()->select({0});
        QVERIFY(test::tabTo(desk.window.get(), account(desk)));
        type(u"CONTOSO\\alice"_s);
        press(Qt::Key_Return);
        EVENTUALLY(desk.session()->changeCount() == 1);
        saveChanges(desk);
        QCOMPARE(mapped(m_path).keys(), QStringList{u"CONTOSO\\alice"_s});
    }

    /// An account without a blank must not push everything else about the mapping out of the pane.
    void longAccountStaysInThePane()
    {
        m_path = m_folder->filePath(u"applicationHost.config"_s);
        const auto longName = u"CONTOSO\\"_s + u"abteilung-mit-langem-namen."_s.repeated(7);
        // The same certificate twice: a note names the other account.
        test::writeAll(m_path,
                       test::configuration({{longName, m_alice.base64()}, {longName + u'2', m_alice.base64()}}));
        test::Desk desk(m_path);
        EVENTUALLY(desk.session()->rowStore().isComplete());
        desk.panel()->select({0});
        EVENTUALLY(account(desk)->isVisible() && account(desk)->text() == longName);
        QTest::qWait(50); // for the layout
        const QScrollArea *pane = nullptr;
        for (auto *widget = account(desk)->parentWidget(); widget && !pane; widget = widget->parentWidget())
            pane = qobject_cast<QScrollArea *>(widget);
        QVERIFY(pane);
        QCOMPARE_LE(pane->widget()->width(), pane->viewport()->width());
    }

    /// Where nothing looks at the mappings, whoever comes, that is said above both lists.
    void siteWithoutMapping_data()
    {
        QTest::addColumn<QByteArray>("gone");
        QTest::addColumn<QByteArray>("instead");
        QTest::addColumn<QString>("said");
        QTest::newRow("all in order") << QByteArray() << QByteArray() << QString();
        QTest::newRow("feature") << QByteArray("IISCertificateMappingAuthenticationModule")
                                 << QByteArray("SomethingElse") << u"feature"_s;
        QTest::newRow("certificate not asked for")
            << QByteArray("SslNegotiateCert, SslRequireCert") << QByteArray("Ssl") << u"certificate"_s;
        QTest::newRow("mapping off") << QByteArray("<iisClientCertificateMappingAuthentication enabled=\"true\"")
                                     << QByteArray("<iisClientCertificateMappingAuthentication enabled=\"false\"")
                                     << u"mapping is off"_s;
    }
    void siteWithoutMapping()
    {
        QFETCH(QByteArray, gone);
        QFETCH(QByteArray, instead);
        QFETCH(QString, said);
        auto text = test::readAll(m_path);
        QVERIFY(text.contains(gone));
        test::writeAll(m_path, gone.isEmpty() ? text : text.replace(gone, instead));
        const test::Desk desk(m_path);
        const auto *obstacle = desk.part<ui::Callout>(u"obstacle"_s);
        QCOMPARE(obstacle->isVisible(), !said.isEmpty());
        QVERIFY2(said.isEmpty() || wordsOf(obstacle).contains(said), qPrintable(wordsOf(obstacle)));
        test::click(desk.part<QPushButton>(u"manyToOne"_s));
        QCOMPARE(obstacle->isVisible(), !said.isEmpty());
    }

    /// Both boxes at once would push the buttons out of a low screen.
    void boxesShareALowWindow_data()
    {
        QTest::addColumn<int>("height");
        QTest::addColumn<bool>("both");
        QTest::newRow("low") << 500 << false;
        QTest::newRow("high") << 800 << true;
    }
    void boxesShareALowWindow()
    {
        QFETCH(int, height);
        QFETCH(bool, both);
        auto text = test::readAll(m_path);
        test::writeAll(m_path, text.replace("SslNegotiateCert, SslRequireCert", "Ssl"));
        const test::Desk desk(m_path);
        auto *window = desk.window.get();
        window->resize(900, height);
        EVENTUALLY(window->height() == height);
        const auto *obstacle = desk.part<ui::Callout>(u"obstacle"_s);
        const auto *notice = desk.part<ui::Callout>(u"notice"_s);
        QVERIFY(obstacle->isVisible());
        window->findChild<ui::MappingsPanel *>()->notify(ui::Tone::Ok, u"Done"_s, u"One change was written."_s);
        EVENTUALLY(notice->isVisible() && obstacle->isVisible() == both);
        QCOMPARE(window->height(), height);
        notice->action()->click();
        EVENTUALLY(obstacle->isVisible() && !notice->isVisible());
    }

    /// Without a password nobody gets in: of a mapping that the file has, too.
    void missingPasswordIsNotFine()
    {
        m_path = m_folder->filePath(u"applicationHost.config"_s);
        auto text = test::configuration({{u"CONTOSO\\alice"_s, m_alice.base64()}});
        const auto begin = text.indexOf(" password=\"");
        QVERIFY(begin > 0);
        text.remove(begin, text.indexOf('"', begin + 11) + 1 - begin);
        test::writeAll(m_path, text);
        const test::Desk desk(m_path);
        QVERIFY(desk.session()->row(0).conditions.testFlag(mappings::Condition::NoPassword));
        QVERIFY2(wordsOf(desk.window.get()).contains(u"password"_s, Qt::CaseInsensitive),
                 qPrintable(wordsOf(desk.window.get())));
    }

    void rulesAreReorderedByKeys()
    {
        write({}, rule("first", "A") + rule("second", "B") + rule("third", "C"));
        test::Desk desk(m_path);
        test::click(desk.part<QPushButton>(u"manyToOne"_s));
        auto *list = desk.part<QTreeWidget>(u"rules"_s);
        EVENTUALLY(list->isVisible());
        QVERIFY(test::tabTo(desk.window.get(), list));
        press(Qt::Key_End);
        press(Qt::Key_Up, Qt::AltModifier);
        press(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(names(*desk.session()), (QStringList{u"third"_s, u"first"_s, u"second"_s}));
        QCOMPARE(QApplication::focusWidget(), list); // to go on
        press(Qt::Key_Up, Qt::AltModifier);          // no further
        press(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(names(*desk.session()), (QStringList{u"first"_s, u"third"_s, u"second"_s}));
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(names(*desk.session()), (QStringList{u"third"_s, u"first"_s, u"second"_s}));
    }
};

int main(int argc, char **argv)
{
    return test::runEditorTest<TestEditorLimits>(argc, argv);
}
#include "test_editor_limits.moc"
