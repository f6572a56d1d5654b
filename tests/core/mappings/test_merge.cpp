#include "apply/apply.h"
#include "mappings/merge.h"
#include "mappings/saving.h"

#include "people.h"
#include "support/support.h"

using namespace certwizard;
using namespace Qt::StringLiterals;
using mappings::Difference;
using mappings::Merge;
using mappings::MergeConflict;
using mappings::Session;
using mappings::TheirChange;
using Kind = TheirChange::Kind;
using Part = Difference::Part;
using PasswordKind = setup::PasswordSource::Kind;

namespace {

QList<MergeConflict::Kind> kinds(const Merge &merge)
{
    QList<MergeConflict::Kind> found;
    for (const auto &conflict : merge.conflicts())
        found.append(conflict.kind);
    return found;
}

QByteArray rule(const QByteArray &name, const QByteArray &unit)
{
    return "<add name=\"" + name
           + "\" permissionMode=\"Deny\"><rules><add certificateField=\"Subject\" "
             "certificateSubField=\"OU\" matchCriteria=\""
           + unit + "\" /></rules></add>\r\n";
}

} // namespace

class TestMerge : public QObject {
    Q_OBJECT

    setup::SecretVault m_vault;
    pki::Certificate m_alice = test::client(u"Alice Adams"_s);
    pki::Certificate m_bob = test::client(u"Bob Brandt"_s);
    pki::Certificate m_carol = test::client(u"Carol"_s);
    pki::Certificate m_newAlice = test::client(u"Alice Adams"_s, 1);
    pki::Certificate m_otherAlice = test::client(u"Alice Adams"_s, 2);
    test::Mapped m_aliceRow{u"CONTOSO\\alice"_s, m_alice.base64()};
    test::Mapped m_bobRow{u"CONTOSO\\bob"_s, m_bob.base64()};

    std::unique_ptr<Session> open(const test::ServerFile &file)
    {
        m_vault.clear();
        auto session = Session::open(file.open(), test::siteName, &m_vault, test::at(test::noon()));
        if (!session)
            qFatal("cannot open the session");
        return std::move(*session);
    }
    static mappings::NewMapping mapping(const QString &account, const pki::Certificate &certificate)
    {
        return {account, mappings::newCertificate(certificate), true, {}};
    }

    /// What is in their file once the merged choices are planned and written: account → certificate and whether it is on.
    QMap<QString, std::pair<QByteArray, bool>> written(const test::ServerFile &theirs, const Merge &merge,
                                                       const QList<bool> &keepMine, QStringList *rules = nullptr)
    {
        const auto session = open(theirs);
        m_vault.insert(merge.kept());
        auto choices = merge.resolved(keepMine);
        session->load(choices);
        setup::PlanOptions options;
        options.vault = &m_vault;
        options.clock = test::at(test::noon());
        auto wanted = mappings::choicesOf(*session);
        wanted.passwords = setup::PasswordPolicy::PlainText;
        const auto plan = setup::makePlan(session->state(), wanted, options);
        if (!plan || !plan->isReady())
            return {};
        if (const auto done = apply::applyToFile(*plan, {test::at(test::noon()), u"tester"_s, {}}); !done)
            qFatal("cannot write: %s", qPrintable(test::describe(done.error())));
        if (test::run(u"xmllint"_s, {u"--noout"_s, theirs.path()}).exitCode != 0)
            qFatal("xmllint refuses what was written");
        const auto state = theirs.open();
        const auto settings = state.configuration().mapping(test::siteName);
        QMap<QString, std::pair<QByteArray, bool>> found;
        for (const auto &one : settings.oneToOne)
            found.insert(one.userName(), {one.certificateText().toByteArray(), one.isEnabled()});
        for (const auto &one : settings.manyToOne)
            if (rules)
                rules->append(one.name);
        return found;
    }

private Q_SLOTS:
    void whatDoesNotTouchIsKept()
    {
        const test::ServerFile before(test::configuration({m_aliceRow, m_bobRow}));
        const test::ServerFile theirs(test::configuration(
            {{u"CONTOSO\\alice"_s, m_alice.base64(), false}, {u"CONTOSO\\carol"_s, m_carol.base64()}, m_bobRow}));
        const auto session = open(before);
        session->setUserName(1, u"CONTOSO\\robert"_s);
        const auto dora = test::client(u"Dora"_s);
        auto added = mapping(u"CONTOSO\\dora"_s, dora);
        added.password = session->hold(std::make_shared<const base::Secret>(base::Secret::copyOf("geheim")));
        session->add({added});
        const auto merge = Merge::of(*session, theirs.open());
        EXPECT_OK(merge);
        QCOMPARE(merge->theirs(),
                 (QList<TheirChange>{
                     {Kind::Changed, false, u"CONTOSO\\alice"_s, u"Alice Adams"_s, {{Part::SwitchedOff, {}, {}}}},
                     {Kind::Added, false, u"CONTOSO\\carol"_s, u"Carol"_s}}));
        QCOMPARE(merge->mine(), (QList<TheirChange>{{Kind::Changed,
                                                     false,
                                                     u"CONTOSO\\bob"_s,
                                                     u"Bob Brandt"_s,
                                                     {{Part::Account, u"CONTOSO\\bob"_s, u"CONTOSO\\robert"_s}}},
                                                    {Kind::Added, false, u"CONTOSO\\dora"_s, u"Dora"_s}}));
        QVERIFY(merge->conflicts().isEmpty());
        QVERIFY(merge->sharedMappings().isEmpty());
        const auto vault = m_vault;
        QCOMPARE(merge->resolved({}).oneToOneMappings.size(), 1);
        const auto again = open(theirs);
        m_vault = vault;
        again->load(merge->resolved({}));
        QCOMPARE(again->now().count(), 4);
        QCOMPARE(again->row(2).userName, u"CONTOSO\\robert"_s);
        QVERIFY(!again->row(0).enabled);
        QCOMPARE(again->row(3).password, mappings::PasswordState::New);
    }

    void bothChanged_data()
    {
        QTest::addColumn<bool>("keepMine");
        QTest::newRow("mine") << true;
        QTest::newRow("theirs") << false;
    }
    void bothChanged()
    {
        QFETCH(bool, keepMine);
        const test::ServerFile before(test::configuration({m_aliceRow, m_bobRow}));
        const test::ServerFile theirs(test::configuration({{u"CONTOSO\\their.alice"_s, m_alice.base64()}, m_bobRow}));
        const auto session = open(before);
        session->setUserName(0, u"CONTOSO\\my.alice"_s);
        const auto merge = Merge::of(*session, theirs.open());
        EXPECT_OK(merge);
        QCOMPARE(kinds(*merge), QList{MergeConflict::Kind::BothChanged});
        QCOMPARE(merge->conflicts()[0].mine, u"CONTOSO\\my.alice"_s);
        QCOMPARE(merge->conflicts()[0].theirs, u"CONTOSO\\their.alice"_s);
        QCOMPARE(merge->conflicts()[0].mineParts,
                 (QList<Difference>{{Part::Account, u"CONTOSO\\alice"_s, u"CONTOSO\\my.alice"_s}}));
        QCOMPARE(merge->conflicts()[0].theirsParts,
                 (QList<Difference>{{Part::Account, u"CONTOSO\\alice"_s, u"CONTOSO\\their.alice"_s}}));
        const auto found = written(theirs, *merge, {keepMine});
        QCOMPARE(found.keys(),
                 (QStringList{u"CONTOSO\\bob"_s, keepMine ? u"CONTOSO\\my.alice"_s : u"CONTOSO\\their.alice"_s}));
    }

    void theSameOnBothSidesIsNoConflict()
    {
        const test::ServerFile before(test::configuration({m_aliceRow, m_bobRow}));
        const test::ServerFile theirs(test::configuration({{u"CONTOSO\\alice"_s, m_alice.base64(), false},
                                                           {u"CONTOSO\\carol"_s, m_carol.base64()}}));
        const auto session = open(before);
        session->setEnabled({0}, false);
        session->remove({1});
        session->add({mapping(u"contoso\\CAROL"_s, m_carol)});
        const auto merge = Merge::of(*session, theirs.open());
        EXPECT_OK(merge);
        QVERIFY(merge->conflicts().isEmpty());
        QVERIFY(merge->resolved({}).oneToOneMappings.isEmpty());
    }

    /// A renewed card on one side, something else about the same person on the other.
    void theyReplacedTheCard()
    {
        const test::ServerFile before(test::configuration({m_aliceRow, m_bobRow}));
        const test::ServerFile theirs(test::configuration({{u"CONTOSO\\alice"_s, m_newAlice.base64()}, m_bobRow}));
        {
            const auto session = open(before);
            session->setEnabled({0}, false);
            const auto merge = Merge::of(*session, theirs.open());
            EXPECT_OK(merge);
            QCOMPARE(merge->theirs(), (QList<TheirChange>{{Kind::Replaced,
                                                           false,
                                                           u"CONTOSO\\alice"_s,
                                                           u"Alice Adams"_s,
                                                           {{Part::Certificate, {}, u"Alice Adams"_s}}}}));
            QVERIFY(merge->conflicts().isEmpty());
            QCOMPARE(merge->sharedMappings(), QStringList{u"CONTOSO\\alice"_s});
            const auto copy = test::ServerFile(test::readAll(theirs.path()));
            const auto found = written(copy, *merge, {});
            QCOMPARE(found.value(u"CONTOSO\\alice"_s), std::pair(m_newAlice.base64(), false));
        }
        {
            const auto session = open(before);
            session->remove({0});
            const auto merge = Merge::of(*session, theirs.open());
            EXPECT_OK(merge);
            QCOMPARE(kinds(*merge), QList{MergeConflict::Kind::TheyChanged});
            const auto copy = test::ServerFile(test::readAll(theirs.path()));
            QCOMPARE(written(copy, *merge, {true}).keys(), QStringList{u"CONTOSO\\bob"_s});
        }
        {
            const auto session = open(before);
            session->replaceCertificate(0, mappings::newCertificate(m_otherAlice));
            const auto merge = Merge::of(*session, theirs.open());
            EXPECT_OK(merge);
            QCOMPARE(kinds(*merge), QList{MergeConflict::Kind::BothChanged});
            const auto copy = test::ServerFile(test::readAll(theirs.path()));
            QCOMPARE(written(copy, *merge, {true}).value(u"CONTOSO\\alice"_s).first, m_otherAlice.base64());
        }
        {
            const auto session = open(before);
            session->replaceCertificate(0, mappings::newCertificate(m_newAlice));
            const auto merge = Merge::of(*session, theirs.open());
            EXPECT_OK(merge);
            QVERIFY(merge->conflicts().isEmpty());
            QVERIFY(merge->resolved({}).oneToOneEdits.isEmpty()); // both gave the same new card
        }
    }

    void theyRemovedWhatWeChanged()
    {
        const test::ServerFile before(test::configuration({m_aliceRow, m_bobRow}));
        const test::ServerFile theirs(test::configuration({m_bobRow}));
        const auto session = open(before);
        session->setEnabled({0}, false);
        const auto merge = Merge::of(*session, theirs.open());
        EXPECT_OK(merge);
        QCOMPARE(kinds(*merge), QList{MergeConflict::Kind::TheyRemoved});
        QVERIFY(merge->resolved({false}).oneToOneMappings.isEmpty());
        const auto mine = merge->resolved({true}).oneToOneMappings;
        QCOMPARE(mine.size(), 1);
        QCOMPARE(mine[0].userName, u"CONTOSO\\alice"_s);
        QVERIFY(!mine[0].enabled);
        QCOMPARE(mine[0].password.kind, PasswordKind::Held); // as the file had it
        QVERIFY(merge->kept().contains(mine[0].password.name));
    }

    /// What comes back because ours is kept comes back with the password that the file had for it.
    void whatTheyRemovedKeepsItsPassword_data()
    {
        QTest::addColumn<QByteArray>("password");
        QTest::newRow("protected") << QByteArray("[enc:AesProvider:57686f206b6e6f7773:enc]");
        QTest::newRow("plain text") << QByteArray("Geheim-42");
    }

    void whatTheyRemovedKeepsItsPassword()
    {
        QFETCH(QByteArray, password);
        auto stored = m_aliceRow;
        stored.password = password;
        const test::ServerFile before(test::configuration({stored, m_bobRow}));
        const test::ServerFile theirs(test::configuration({m_bobRow}));
        const auto session = open(before);
        session->setEnabled({0}, false);
        const auto merge = Merge::of(*session, theirs.open());
        EXPECT_OK(merge);
        QVERIFY(!written(theirs, *merge, {true}).isEmpty());
        const auto saved = test::readAll(theirs.path());
        QVERIFY2(saved.contains("userName=\"CONTOSO\\alice\" password=\"" + password + '"'), saved);
    }

    void ruleThatTheyRemovedKeepsItsPassword()
    {
        auto stored = rule("A", "1");
        stored.replace("name=\"A\"", "name=\"A\" userName=\"CONTOSO\\a\" password=\"Geheim-42\"");
        QVERIFY(stored.contains("Geheim"));
        const test::ServerFile before(test::configuration({m_aliceRow}, stored));
        const test::ServerFile theirs(test::configuration({m_aliceRow}));
        const auto session = open(before);
        auto changed = session->rules()[0].mapping;
        changed.description = u"kept"_s;
        session->changeRule(session->rules()[0].id, changed);
        const auto merge = Merge::of(*session, theirs.open());
        EXPECT_OK(merge);
        QVERIFY(!written(theirs, *merge, {true}).isEmpty());
        QVERIFY(test::readAll(theirs.path()).contains("password=\"Geheim-42\""));
    }

    void theyMappedTheSameCertificate()
    {
        const test::ServerFile before(test::configuration({m_aliceRow, m_bobRow}));
        const test::ServerFile theirs(
            test::configuration({m_aliceRow, m_bobRow, {u"CONTOSO\\carol"_s, m_carol.base64()}}));
        {
            const auto session = open(before);
            session->add({mapping(u"CONTOSO\\karla"_s, m_carol)});
            const auto merge = Merge::of(*session, theirs.open());
            EXPECT_OK(merge);
            QCOMPARE(kinds(*merge), QList{MergeConflict::Kind::TheyMapped});
            const auto copy = test::ServerFile(test::readAll(theirs.path()));
            QCOMPARE(written(copy, *merge, {true}).keys(),
                     (QStringList{u"CONTOSO\\alice"_s, u"CONTOSO\\bob"_s, u"CONTOSO\\karla"_s}));
        }
        {
            // Ours stands in a row that was there before; never may the certificate be there twice (500.19).
            const auto session = open(before);
            session->replaceCertificate(1, mappings::newCertificate(m_carol));
            const auto merge = Merge::of(*session, theirs.open());
            EXPECT_OK(merge);
            QCOMPARE(kinds(*merge), QList{MergeConflict::Kind::TheyMapped});
            const auto copy = test::ServerFile(test::readAll(theirs.path()));
            const auto found = written(copy, *merge, {true});
            QCOMPARE(found.keys(), (QStringList{u"CONTOSO\\alice"_s, u"CONTOSO\\bob"_s}));
            QCOMPARE(found.value(u"CONTOSO\\bob"_s).first, m_carol.base64());
            const auto other = test::ServerFile(test::readAll(theirs.path()));
            QCOMPARE(written(other, *merge, {false}).size(), 3);
        }
    }

    void passwords()
    {
        const test::ServerFile before(test::configuration({m_aliceRow, m_bobRow}));
        const test::ServerFile theirs(test::configuration(
            {{u"CONTOSO\\alice"_s, m_alice.base64(), true, "[enc:AesProvider:BBBB:enc]"}, m_bobRow}));
        const auto session = open(before);
        session->setPassword({0, 1}, base::Secret::copyOf("geheim"));
        const auto merge = Merge::of(*session, theirs.open());
        EXPECT_OK(merge);
        QCOMPARE(kinds(*merge), QList{MergeConflict::Kind::BothChanged});
        QCOMPARE(merge->resolved({false}).oneToOneEdits.size(), 1); // that of Bob is nobody's business
    }

    void severalRowsWithOneText()
    {
        const test::ServerFile before(test::configuration({m_aliceRow, m_aliceRow}));
        const test::ServerFile theirs(test::configuration({m_aliceRow, m_aliceRow, m_aliceRow}));
        const auto session = open(before);
        session->remove({1});
        const auto merge = Merge::of(*session, theirs.open());
        EXPECT_OK(merge);
        QCOMPARE(merge->theirs().size(), 1);
        QCOMPARE(merge->theirs()[0].kind, Kind::Added);
        QCOMPARE(merge->resolved({}).oneToOneEdits[0].occurrence, 1);
    }

    void rules_data()
    {
        QTest::addColumn<QByteArray>("theirRules");
        QTest::addColumn<QList<MergeConflict::Kind>>("conflicts");
        QTest::addColumn<bool>("keepMine");
        QTest::addColumn<QStringList>("result");
        using C = MergeConflict::Kind;
        const QList<C> none;
        QTest::newRow("they did nothing")
            << rule("A", "1") + rule("B", "2") << none << false << QStringList{u"B2"_s, u"A"_s, u"New"_s};
        QTest::newRow("they changed the other one")
            << rule("A", "9") + rule("B", "2") << none << false << QStringList{u"B2"_s, u"A"_s, u"New"_s};
        QTest::newRow("they changed the same one, mine") << rule("A", "1") + rule("B", "9") << QList{C::RuleChanged}
                                                         << true << QStringList{u"B2"_s, u"A"_s, u"New"_s};
        QTest::newRow("they changed the same one, theirs") << rule("A", "1") + rule("B", "9") << QList{C::RuleChanged}
                                                           << false << QStringList{u"B"_s, u"A"_s, u"New"_s};
        QTest::newRow("they took the name, mine")
            << rule("A", "1") + rule("B", "2") + rule("B2", "3") << QList{C::RuleChanged, C::OrderChanged} << true
            << QStringList{u"B2"_s, u"A"_s, u"New"_s};
        QTest::newRow("they added the same name, theirs")
            << rule("A", "1") + rule("B", "2") + rule("New", "3") << QList{C::RuleChanged, C::OrderChanged} << false
            << QStringList{u"A"_s, u"B2"_s, u"New"_s};
    }
    void rules()
    {
        QFETCH(QByteArray, theirRules);
        QFETCH(QList<MergeConflict::Kind>, conflicts);
        QFETCH(bool, keepMine);
        QFETCH(QStringList, result);
        const test::ServerFile before(test::configuration({}, rule("A", "1") + rule("B", "2")));
        const test::ServerFile theirs(test::configuration({}, theirRules));
        const auto session = open(before);
        auto changed = session->rules()[1].mapping;
        changed.name = u"B2"_s;
        session->changeRule(session->rules()[1].id, changed);
        session->moveRule(session->rules()[1].id, 0);
        session->addRule(
            {u"New"_s, {}, true, false, {}, {}, {{iis::MappingRule::Field::Subject, u"O"_s, u"x"_s, true}}});
        const auto merge = Merge::of(*session, theirs.open());
        EXPECT_OK(merge);
        QCOMPARE(kinds(*merge), conflicts);
        QStringList names;
        (void)written(theirs, *merge, QList<bool>(conflicts.size(), keepMine), &names);
        QCOMPARE(names, result);
    }

    void siteIsGone()
    {
        const test::ServerFile before(test::configuration({m_aliceRow}));
        auto text = test::configuration({m_aliceRow});
        const test::ServerFile theirs(text.replace("Default Web Site", "Other Site"));
        const auto session = open(before);
        session->remove({0});
        EXPECT_ERROR(Merge::of(*session, theirs.open()), base::ErrorCode::UnknownSite);
        QCOMPARE(session->changeCount(), 1);
    }
};

CERTWIZARD_TEST_MAIN(TestMerge)
#include "test_merge.moc"
