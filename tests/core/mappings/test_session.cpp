#include "mappings/incoming.h"
#include "mappings/session.h"

#include "people.h"
#include "support/support.h"

#include <QSignalSpy>

using namespace certwizard;
using namespace Qt::StringLiterals;
using mappings::Condition;
using mappings::EditName;
using mappings::PasswordState;
using mappings::Row;
using mappings::RowId;
using mappings::Session;
using Kind = setup::PasswordSource::Kind;

namespace {

mappings::NewMapping mappingFor(const Session &session, const pki::Certificate &certificate)
{
    auto incoming = mappings::newCertificate(certificate);
    return {session.proposeAccount(incoming.facts), std::move(incoming), true, {}};
}

base::Secret secret(const char *text)
{
    return base::Secret::copyOf(text);
}

} // namespace

class TestSession : public QObject {
    Q_OBJECT

    pki::Certificate m_alice = test::client(u"Alice Adams"_s, 10, 365, u"a.adams@contoso.example"_s);
    pki::Certificate m_bob = test::client(u"Bob Brandt"_s, 10, 22);
    pki::Certificate m_carol = test::client(u"Carol"_s, 10, 365, {}, u"carol.c@contoso.example"_s);
    setup::SecretVault m_vault;

    std::unique_ptr<Session> open(const test::ServerFile &file)
    {
        m_vault.clear();
        auto session = Session::open(file.open(), test::siteName, &m_vault, test::at(test::noon()));
        if (!session)
            qFatal("cannot open the session");
        (*session)->rowStore().decodeAll();
        return std::move(*session);
    }
    test::ServerFile twoPeople()
    {
        return test::ServerFile(test::configuration({{u"CONTOSO\\alice"_s, m_alice.base64()},
                                                     {u"CONTOSO\\bob"_s, m_bob.base64(), false}}));
    }

private Q_SLOTS:
    /// The present is that of the last change, until somebody looks.
    void present()
    {
        const auto file = twoPeople();
        auto now = test::noon();
        auto dated = Session::open(file.open(), test::siteName, &m_vault, [&now] { return now; });
        EXPECT_OK(dated);
        const auto first = (*dated)->now().now;
        now = now.addSecs(7200);
        QCOMPARE((*dated)->now().now, first);
        (*dated)->lookAtClock();
        QCOMPARE((*dated)->now().now, first + 7200);
    }

    void unknownSite()
    {
        const auto file = twoPeople();
        const auto session = Session::open(file.open(), u"Nowhere"_s, &m_vault);
        EXPECT_ERROR(session, base::ErrorCode::UnknownSite);
    }

    void showsTheFile()
    {
        const auto file = twoPeople();
        const auto session = open(file);
        QCOMPARE(session->now().count(), 2);
        const auto alice = session->row(0);
        QCOMPARE(alice.userName, u"CONTOSO\\alice"_s);
        QCOMPARE(alice.facts.person, u"Alice Adams"_s);
        QCOMPARE(alice.facts.issuer, u"Contoso CA"_s);
        QCOMPARE(alice.password, PasswordState::ProtectedByIis);
        QCOMPARE(alice.origin, Row::Origin::File);
        QVERIFY(alice.enabled && !alice.changed);
        QCOMPARE(alice.conditions, mappings::Conditions());
        const auto bob = session->row(1);
        QVERIFY(!bob.enabled);
        QCOMPARE(bob.conditions, mappings::Conditions(Condition::ExpiresSoon));
        QVERIFY(!session->undoName());
        QCOMPARE(session->changeCount(), 0);
    }

    void addingProposesTheAccount_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("upn");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("account");
        QTest::newRow("upn") << u"Eva Eriksen"_s << u"e.eriksen@contoso.example"_s << u"other@contoso.example"_s
                             << u"CONTOSO\\e.eriksen"_s;
        QTest::newRow("email") << u"Eva Eriksen"_s << QString() << u"eva@contoso.example"_s << u"CONTOSO\\eva"_s;
        QTest::newRow("name") << u"Eva  Eriksen"_s << QString() << QString() << u"CONTOSO\\eva.eriksen"_s;
        QTest::newRow("name with what Windows forbids")
            << u"O'Neil, [Eva]/*"_s << QString() << QString() << u"CONTOSO\\o'neil.eva"_s;
        QTest::newRow("long name") << u"Maximiliana Bartholomea Very Long"_s << QString() << QString()
                                   << u"CONTOSO\\maximiliana.bartholo"_s;
    }
    void addingProposesTheAccount()
    {
        QFETCH(QString, name);
        QFETCH(QString, upn);
        QFETCH(QString, email);
        QFETCH(QString, account);
        const auto file = twoPeople();
        const auto session = open(file);
        QCOMPARE(session->proposeAccount(mappings::factsOf(test::client(name, 1, 300, upn, email))), account);
        session->setDefaultDomain({});
        QCOMPARE(session->proposeAccount(mappings::factsOf(test::client(name, 1, 300, upn, email))), account.mid(8));
    }

    /// Answers may have them come from the environment, or from a question: that is not "typed here".
    void passwordFromElsewhereIsPending()
    {
        const auto file = twoPeople();
        const auto session = open(file);
        auto mapping = mappingFor(*session, m_carol);
        mapping.password = {.kind = setup::PasswordSource::Kind::Environment, .name = u"CAROL_PW"_s};
        const auto rows = session->add({mapping});
        QCOMPARE(session->row(rows.first()).password, PasswordState::Pending);
        QCOMPARE(session->row(rows.first()).conditions, mappings::Conditions());
        session->setPassword(rows, secret("correct horse"));
        QCOMPARE(session->row(rows.first()).password, PasswordState::New);
    }

    void addUndoRedo()
    {
        const auto file = twoPeople();
        const auto session = open(file);
        QSignalSpy added(session.get(), &Session::rowsAdded);
        QSignalSpy removed(session.get(), &Session::rowsRemoved);
        QSignalSpy edited(session.get(), &Session::edited);
        const auto rows = session->add({mappingFor(*session, m_carol)});
        QCOMPARE(rows, QList<RowId>{2});
        QCOMPARE(added.size(), 1);
        QCOMPARE(edited.size(), 1);
        const auto carol = session->row(2);
        QCOMPARE(carol.userName, u"CONTOSO\\carol.c"_s);
        QCOMPARE(carol.origin, Row::Origin::Added);
        QCOMPARE(carol.conditions, mappings::Conditions(Condition::NoPassword));
        session->setPassword({2}, secret("correct horse"));
        QCOMPARE(session->row(2).password, PasswordState::New);
        QCOMPARE(session->row(2).conditions, mappings::Conditions());
        QCOMPARE(session->undoName()->kind, EditName::Kind::SetPassword);
        QCOMPARE(session->undoName()->subject, u"CONTOSO\\carol.c"_s);
        session->undo();
        QCOMPARE(session->row(2).password, PasswordState::None);
        session->undo();
        QCOMPARE(session->now().count(), 2);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(session->changeCount(), 0);
        QCOMPARE(session->redoName()->kind, EditName::Kind::Add);
        session->redo();
        session->redo();
        QCOMPARE(session->row(2).password, PasswordState::New);
        setup::Choices choices;
        session->store(choices);
        QCOMPARE(choices.oneToOneMappings.size(), 1);
        QCOMPARE(choices.oneToOneMappings.first().password.kind, Kind::Held);
        QVERIFY(m_vault.value(choices.oneToOneMappings.first().password.name)->equals(secret("correct horse")));
    }

    void addingAMappedCertificateAddsNothing()
    {
        const auto file = twoPeople();
        const auto session = open(file);
        QCOMPARE(session->add({mappingFor(*session, m_bob)}), QList<RowId>{1});
        QCOMPARE(session->now().count(), 2);
        QVERIFY(!session->undoName());
        // Twice in one drop counts once.
        QCOMPARE(session->add({mappingFor(*session, m_carol), mappingFor(*session, m_carol)}), QList<RowId>{2});
        QCOMPARE(session->now().count(), 3);
    }

    void addingARemovedCertificateKeepsIt()
    {
        const auto file = twoPeople();
        const auto session = open(file);
        session->remove({1});
        QVERIFY(session->row(1).removed);
        auto mapping = mappingFor(*session, m_bob);
        mapping.userName = u"CONTOSO\\robert"_s;
        QCOMPARE(session->add({mapping}), QList<RowId>{1});
        QVERIFY(!session->row(1).removed);
        QCOMPARE(session->row(1).userName, u"CONTOSO\\robert"_s);
        QCOMPARE(session->row(1).password, PasswordState::ProtectedByIis);
    }

    void editsBackToTheFileAreNoEdits()
    {
        const auto file = twoPeople();
        const auto session = open(file);
        session->setUserName(0, u"CONTOSO\\a"_s);
        session->setEnabled({0, 1}, true);
        QCOMPARE(session->changeCount(), 2);
        session->setUserName(0, u"CONTOSO\\alice"_s);
        session->setEnabled({1}, false);
        QCOMPARE(session->changeCount(), 0);
        setup::Choices choices;
        session->store(choices);
        QCOMPARE(choices.oneToOneEdits.size(), 0);
    }

    void everyEditIsInTheChoicesAndComesBack()
    {
        const auto file = twoPeople();
        const auto session = open(file);
        session->setUserName(0, u"CONTOSO\\a.adams"_s);
        session->setEnabled({0}, false);
        session->setPassword({0}, secret("new one"));
        session->remove({1});
        session->add({mappingFor(*session, m_carol)});
        setup::Choices choices;
        choices.site = test::siteName;
        session->store(choices);
        QCOMPARE(choices.oneToOneEdits.size(), 2);
        QCOMPARE(choices.oneToOneEdits[0].certificate, m_alice.base64());
        QCOMPARE(choices.oneToOneEdits[0].userName, u"CONTOSO\\a.adams"_s);
        QCOMPARE(choices.oneToOneEdits[0].enabled, std::optional(false));
        QCOMPARE(choices.oneToOneEdits[0].password.kind, Kind::Held);
        QVERIFY(choices.oneToOneEdits[1].remove);

        const auto again = Session::open(file.open(), test::siteName, &m_vault, test::at(test::noon()));
        EXPECT_OK(again);
        (*again)->load(choices);
        QVERIFY(!(*again)->undoName());
        QCOMPARE((*again)->changeCount(), 3);
        QCOMPARE((*again)->row(0).userName, u"CONTOSO\\a.adams"_s);
        QVERIFY((*again)->row(1).removed);
        QCOMPARE((*again)->row(2).facts.person, u"Carol"_s);
        setup::Choices twice;
        twice.site = test::siteName;
        (*again)->store(twice);
        QCOMPARE(twice, choices);
    }

    void duplicatesAreFoundAndToldApart()
    {
        const test::ServerFile file(test::configuration({{u"CONTOSO\\alice"_s, m_alice.base64()},
                                                         {u"CONTOSO\\bob"_s, m_bob.base64()},
                                                         {u"CONTOSO\\alice2"_s, m_alice.base64()}}));
        const auto session = open(file);
        QVERIFY(session->row(0).conditions.testFlag(Condition::Duplicate));
        QCOMPARE(session->row(0).sameCertificate, QList<RowId>{2});
        QVERIFY(!session->row(1).conditions.testFlag(Condition::Duplicate));
        session->remove({2});
        QVERIFY(!session->row(0).conditions.testFlag(Condition::Duplicate));
        setup::Choices choices;
        session->store(choices);
        QCOMPARE(choices.oneToOneEdits.first().occurrence, 1);
        session->undo();
        session->replaceCertificate(1, mappings::newCertificate(m_alice));
        QCOMPARE(session->row(1).sameCertificate, (QList<RowId>{0, 2}));
    }

    void repairIsExact()
    {
        const auto text = m_alice.base64();
        const test::ServerFile file(test::configuration({{u"CONTOSO\\alice"_s, "-----BEGIN CERTIFICATE-----" + text
                                                                                   + "-----END CERTIFICATE-----"},
                                                         {u"CONTOSO\\bob"_s, m_bob.base64().chopped(40)}}));
        const auto session = open(file);
        QVERIFY(session->row(0).conditions.testFlag(Condition::Fixable));
        QVERIFY(session->row(1).conditions.testFlag(Condition::Unreadable));
        session->fix({0, 1});
        QCOMPARE(session->certificateText(0), text);
        QCOMPARE(session->row(0).conditions, mappings::Conditions());
        QVERIFY(!session->now().edits.contains(1));
        QCOMPARE(session->undoName()->kind, EditName::Kind::FixCertificate);
        QCOMPARE(session->undoName()->count, 1);
    }

    void choicesThatNameFiles()
    {
        const auto file = twoPeople();
        test::writeAll(file.folder() + u"/carol.crt"_s, m_carol.pem());
        test::writeAll(file.folder() + u"/alice.crt"_s, m_alice.pem());
        setup::Choices choices;
        choices.site = test::siteName;
        choices.folder = file.folder();
        const auto source = [](const QString &name) {
            return setup::CertificateSource{setup::CertificateSource::Kind::File, name, {}};
        };
        choices.oneToOneMappings = {{u"CONTOSO\\carol"_s, source(u"carol.crt"_s), true, {Kind::Environment, u"PW"_s}},
                                    {u"CONTOSO\\nobody"_s, source(u"missing.crt"_s), true, {Kind::Prompt, {}}},
                                    {u"CONTOSO\\alice.new"_s, source(u"alice.crt"_s), true, {}}};
        const auto session = open(file);
        session->load(choices);
        QCOMPARE(session->now().count(), 4);
        QCOMPARE(session->row(2).facts.person, u"Carol"_s);
        QVERIFY(session->row(3).conditions.testFlag(Condition::SourceFailed));
        QCOMPARE(session->row(3).error->code, base::ErrorCode::FileNotFound);
        QCOMPARE(session->row(0).userName, u"CONTOSO\\alice.new"_s); // mapped already: the choice changes it
        QCOMPARE(session->row(0).password, PasswordState::ProtectedByIis);
        setup::Choices stored;
        session->store(stored);
        QCOMPARE(stored.oneToOneMappings.size(), 3);
        QVERIFY(stored.oneToOneMappings.contains(choices.oneToOneMappings[0]));
        QVERIFY(stored.oneToOneMappings.contains(choices.oneToOneMappings[1]));
        QCOMPARE(stored.oneToOneEdits.size(), 0);
    }

    void rules()
    {
        const test::ServerFile file(test::configuration(
            {}, "<add name=\"First\" userName=\"CONTOSO\\one\" />\r\n"
                "<add name=\"Second\" permissionMode=\"Deny\"><rules><add certificateField=\"Issuer\" "
                "certificateSubField=\"CN\" matchCriteria=\"Contoso CA\" /></rules></add>\r\n"));
        const auto session = open(file);
        QCOMPARE(session->rules().size(), size_t(2));
        setup::ManyToOneChoice sales{u"Sales"_s,
                                     {},
                                     true,
                                     true,
                                     u"CONTOSO\\sales"_s,
                                     {},
                                     {{iis::MappingRule::Field::Subject, u"OU"_s, u"Sales"_s, false}}};
        const auto id = session->addRule(sales);
        session->moveRule(id, 0);
        QCOMPARE(session->rules()[0].mapping.name, u"Sales"_s);
        auto second = session->rules()[2].mapping;
        second.description = u"changed"_s;
        session->changeRule(session->rules()[2].id, second);
        session->removeRule(session->rules()[1].id);
        QCOMPARE(session->changeCount(), 3);
        setup::Choices choices;
        session->store(choices);
        QCOMPARE(choices.manyToOneMappings.size(), 1);
        QCOMPARE(choices.manyToOneEdits.size(), 2);
        QCOMPARE(choices.manyToOneOrder, (QStringList{u"Sales"_s, u"Second"_s}));
        for (int i = 0; i < 4; ++i)
            session->undo();
        QCOMPARE(session->changeCount(), 0);
        QCOMPARE(session->rules()[0].mapping.name, u"First"_s);
        session->moveRule(session->rules()[0].id, 1);
        QCOMPARE(session->changeCount(), 1);
    }

    void discardIsOneStep()
    {
        const auto file = twoPeople();
        const auto session = open(file);
        session->remove({0});
        session->setEnabled({1}, true);
        session->add({mappingFor(*session, m_carol)});
        session->addRule({u"Sales"_s, {}, true, true, u"s"_s, {}, {}});
        session->discard();
        QCOMPARE(session->changeCount(), 0);
        QCOMPARE(session->now().count(), 2);
        session->undo();
        QCOMPARE(session->changeCount(), 4);
        QVERIFY(session->row(0).removed);
    }

    void readsEveryFormAndTellsWhatItCannot()
    {
        QTemporaryDir folder;
        const auto path = [&](const char *name) { return folder.filePath(QString::fromLatin1(name)); };
        test::writeAll(path("a.pem"), m_alice.pem());
        test::writeAll(path("b.der"), m_bob.der());
        test::writeAll(path("c.txt"), m_carol.base64());
        test::writeAll(path("chain.pem"), test::client(u"Dora"_s).pem() + test::authority().certificate.pem());
        test::writeAll(path("e.txt"), "nothing of the kind");
        const auto found = mappings::readFiles({folder.path()});
        QStringList people;
        int failures = 0;
        for (const auto &incoming : found) {
            if (incoming.certificate)
                people.append(incoming.certificate->facts.person);
            else
                ++failures;
        }
        QCOMPARE(people, (QStringList{u"Alice Adams"_s, u"Bob Brandt"_s, u"Carol"_s, u"Dora"_s}));
        QCOMPARE(failures, 1);
        const auto text = mappings::readText(QString::fromLatin1(m_alice.pem() + m_bob.pem()), u"pasted text"_s);
        QCOMPARE(text.size(), 2);
    }

    /// Worked out on one side, exchanged on the other; undone, done again and discarded like everything else.
    void preparedImport()
    {
        const auto file = twoPeople();
        const auto session = open(file);
        QSignalSpy added(session.get(), &Session::rowsAdded);
        QSignalSpy removed(session.get(), &Session::rowsRemoved);
        QSignalSpy changed(session.get(), &Session::rowsChanged);
        auto vault = m_vault;
        const auto renewed = mappings::newCertificate(test::client(u"Bob Brandt"_s, 1, 365));
        const Session::Replacement replaced{
            1, renewed, Session::holdIn(vault, std::make_shared<const base::Secret>(secret("geheim")))};
        const QList<mappings::NewMapping> people{mappingFor(*session, m_carol)};
        QVERIFY(m_vault.isEmpty()); // of the session only once it is taken
        const auto stale = session->prepareImport(people, {replaced}, vault);
        session->setEnabled({0}, false);
        QVERIFY(!session->take(stale));
        QCOMPARE(session->changeCount(), 1);
        QVERIFY(session->take(session->prepareImport(people, {replaced}, vault)));
        QCOMPARE(session->changeCount(), 3);
        QCOMPARE(m_vault.size(), 1);
        QCOMPARE(added.takeFirst()[0].value<QList<RowId>>(), QList<RowId>{2});
        QCOMPARE(changed.size(), 2); // by each of the two steps
        QCOMPARE(session->undoName()->count, 2);
        QCOMPARE(session->certificateText(1), renewed.base64);
        QCOMPARE(session->find(renewed), 1);
        session->undo();
        QCOMPARE(removed.takeFirst()[0].value<QList<RowId>>(), QList<RowId>{2});
        QCOMPARE(session->now().count(), 2);
        QCOMPARE(session->find(renewed), -1);
        QCOMPARE(session->row(1).userName, u"CONTOSO\\bob"_s);
        QVERIFY(!session->row(0).enabled);
        session->redo();
        QCOMPARE(session->row(2).userName, u"CONTOSO\\carol.c"_s);
        QCOMPARE(added.takeFirst()[0].value<QList<RowId>>(), QList<RowId>{2});
        session->discard();
        QCOMPARE(session->changeCount(), 0);
        QCOMPARE(session->now().count(), 2);
        session->undo();
        QCOMPARE(session->changeCount(), 3);
        // Nothing to do: no step.
        const auto name = session->undoName()->kind;
        QVERIFY(session->take(session->prepareImport({}, {}, m_vault)));
        QCOMPARE(session->undoName()->kind, name);
        // Numbers are never used twice.
        session->undo();
        QCOMPARE(session->add({mappingFor(*session, m_carol)}), QList<RowId>{3});
    }

    /// As prepared imports are; what was added vanishes, and locks and rows that are so already are left out.
    void preparedChange()
    {
        const auto file = twoPeople();
        const auto session = open(file);
        QCOMPARE(session->add({mappingFor(*session, m_carol)}), QList<RowId>{2});
        const auto worked = [&](EditName::Kind kind, const setup::PasswordSource &password = {}) {
            return session->change(kind, {0, 1, 2}, password).workOut({});
        };
        const auto stale = worked(EditName::Kind::Enable);
        QVERIFY(session->take(*worked(EditName::Kind::Disable)));
        QCOMPARE(session->undoName()->count, 2); // one was disabled
        QVERIFY(!session->now().isEnabled(0) && !session->now().isEnabled(2));
        QVERIFY(!session->take(*stale));
        QVERIFY(!session->now().isEnabled(0));

        QSignalSpy removed(session.get(), &Session::rowsRemoved);
        QVERIFY(session->take(*worked(EditName::Kind::Remove)));
        QCOMPARE(removed.takeFirst()[0].value<QList<RowId>>(), QList<RowId>{2});
        QVERIFY(session->now().isRemoved(0) && session->now().isRemoved(1));
        QVERIFY(session->now().added.empty());
        session->undo();
        QCOMPARE(session->row(2).userName, u"CONTOSO\\carol.c"_s);
        QVERIFY(!session->now().isRemoved(0) && !session->now().isEnabled(2));
        session->redo();
        QCOMPARE(session->now().count(), 2);
        QVERIFY(session->take(*session->change(EditName::Kind::Restore, {0, 1}).workOut({})));
        QCOMPARE(session->changeCount(), 0);
        session->undo();
        session->undo();

        const auto held = session->hold(std::make_shared<const base::Secret>(secret("geheim")));
        QVERIFY(session->take(*worked(EditName::Kind::SetPassword, held)));
        QCOMPARE(session->row(1).password, PasswordState::New);
        QCOMPARE(session->undoName()->subject, u"CONTOSO\\alice"_s);
        // Nothing to do: no step. Cancelled: nothing to take.
        const auto name = session->undoName()->kind;
        QVERIFY(session->take(*worked(EditName::Kind::Disable)));
        QCOMPARE(session->undoName()->kind, name);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!session->change(EditName::Kind::Remove, {0}).workOut({nullptr, stop.get_token()}));
    }

    /// Also what is typed into the table counts for the domain, and no longer once it is taken back.
    void domainFollowsTheAccounts()
    {
        const test::ServerFile file(test::configuration({}));
        const auto session = open(file);
        QCOMPARE(session->defaultDomain(), QString());
        QCOMPARE(session->completeAccount(u"alice"_s), u"alice"_s);
        auto mapping = mappingFor(*session, m_alice);
        mapping.userName = u"FABRIKAM\\alice"_s;
        session->add({mapping});
        QCOMPARE(session->defaultDomain(), u"FABRIKAM"_s);
        QCOMPARE(session->completeAccount(u"bob"_s), u"FABRIKAM\\bob"_s);
        session->setUserName(0, u"CONTOSO\\alice"_s);
        QCOMPARE(session->defaultDomain(), u"CONTOSO"_s);
        session->undo();
        QCOMPARE(session->defaultDomain(), u"FABRIKAM"_s);
        session->undo();
        QCOMPARE(session->defaultDomain(), QString());
    }
};

CERTWIZARD_TEST_MAIN(TestSession)
#include "test_session.moc"
