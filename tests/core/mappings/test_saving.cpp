#include "apply/apply.h"
#include "mappings/copies.h"
#include "mappings/kept_cards.h"
#include "mappings/merge.h"
#include "mappings/saving.h"

#include "people.h"
#include "support/support.h"

using namespace certwizard;
using namespace Qt::StringLiterals;
using mappings::Session;

/// From a session to the file, with the rules of a policy.
class TestSaving : public QObject {
    Q_OBJECT

    setup::SecretVault m_vault;
    pki::Certificate m_alice = test::client(u"Alice Adams"_s);
    pki::Certificate m_bob = test::client(u"Bob Brandt"_s);

private Q_SLOTS:
    void onlyTheMappingsChange()
    {
        const test::ServerFile file(test::configuration({{u"CONTOSO\\alice"_s, m_alice.base64()},
                                                         {u"CONTOSO\\bob"_s, m_bob.base64()}}));
        const auto before = test::readAll(file.path());
        auto session = Session::open(file.open(), test::siteName, &m_vault, test::at(test::noon()));
        EXPECT_OK(session);
        const auto fresh = test::client(u"Bob Brandt"_s, 1);
        (*session)->replaceCertificate(1, mappings::newCertificate(fresh));
        setup::PlanOptions options;
        options.vault = &m_vault;
        const auto plan = setup::makePlan((*session)->state(), mappings::choicesOf(**session), options);
        EXPECT_OK(plan);
        QVERIFY(plan->isReady());
        QCOMPARE(plan->changes.size(), 1);
        EXPECT_OK(apply::applyToFile(*plan, {test::at(test::noon()), u"helpdesk"_s, u"new card"_s}));
        auto expected = before;
        QCOMPARE(expected.count(m_bob.base64()), 1);
        expected.replace(m_bob.base64(), fresh.base64());
        QCOMPARE(test::readAll(file.path()), expected); // that attribute, and not one byte more
        const auto journal = apply::readJournal(file.path());
        EXPECT_OK(journal);
        QCOMPARE(journal->size(), 1);
        QCOMPARE(journal->first().who, u"helpdesk"_s);
        QCOMPARE(journal->first().reason, u"new card"_s);
    }

    /// A site on which mapping is switched off stays so: the editor changes who is mapped, not whether it works.
    void switchesStay()
    {
        auto text = test::configuration({{u"CONTOSO\\alice"_s, m_alice.base64()}});
        text.replace("iisClientCertificateMappingAuthentication enabled=\"true\"",
                     "iisClientCertificateMappingAuthentication enabled=\"false\"");
        const test::ServerFile file(text);
        auto session = Session::open(file.open(), test::siteName, &m_vault, test::at(test::noon()));
        EXPECT_OK(session);
        (*session)->setEnabled({0}, false);
        const auto plan = setup::makePlan((*session)->state(), mappings::choicesOf(**session), {});
        EXPECT_OK(plan);
        QVERIFY(plan->isReady());
        QCOMPARE(plan->changes.size(), 1);
    }

    void policy_data()
    {
        using Code = base::ErrorCode;
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<mappings::Policy>("expected");
        QTest::addColumn<int>("error");
        const auto none = -1;
        const auto bad = mappings::Policy();
        QTest::newRow("empty") << QByteArray("{}") << mappings::Policy() << none;
        QTest::newRow("reason") << QByteArray(R"({"reasonRequired": true})")
                                << mappings::Policy{true, setup::PasswordPolicy::Undecided, {}} << none;
        QTest::newRow("plain text") << QByteArray(R"({"passwords": "plain-text"})")
                                    << mappings::Policy{false, setup::PasswordPolicy::PlainText, {}} << none;
        QTest::newRow("key file") << QByteArray(R"({"passwords": {"aesKey": "keys.xml"}})")
                                  << mappings::Policy{false, setup::PasswordPolicy::AesKey, u"keys.xml"_s} << none;
        QTest::newRow("not JSON") << QByteArray("{reason") << bad << int(Code::AnswersMalformed);
        QTest::newRow("a list") << QByteArray("[]") << bad << int(Code::AnswersMalformed);
        QTest::newRow("unknown rule") << QByteArray(R"({"reasonNeeded": true})") << bad << int(Code::UnknownKey);
        QTest::newRow("reason is text") << QByteArray(R"({"reasonRequired": "yes"})") << bad << int(Code::WrongType);
        QTest::newRow("other passwords") << QByteArray(R"({"passwords": "whatever"})") << bad << int(Code::WrongType);
        QTest::newRow("key is a number") << QByteArray(R"({"passwords": {"aesKey": 3}})") << bad
                                         << int(Code::WrongType);
        QTest::newRow("two keys") << QByteArray(R"({"passwords": {"aesKey": "a", "rsaKey": "b"}})") << bad
                                  << int(Code::WrongType);
    }
    void policy()
    {
        QFETCH(QByteArray, json);
        QFETCH(mappings::Policy, expected);
        QFETCH(int, error);
        const test::ServerFile file(test::configuration({}));
        test::writeAll(mappings::policyPath(file.path()), json);
        const auto read = mappings::readPolicy(file.path());
        if (error >= 0) {
            EXPECT_ERROR(read, base::ErrorCode(error));
            return;
        }
        EXPECT_OK(read);
        if (!expected.keyFile.isEmpty())
            expected.keyFile = file.folder() + u'/' + expected.keyFile;
        QCOMPARE(*read, expected);
    }

    void noPolicy()
    {
        const test::ServerFile file(test::configuration({}));
        const auto read = mappings::readPolicy(file.path());
        EXPECT_OK(read);
        QCOMPARE(*read, mappings::Policy());
    }

    /// IIS's protected text is valid anywhere on the server: it is copied byte for byte, and needs no key.
    void copiesBringTheirPasswords()
    {
        auto text =
            test::configuration({{u"CONTOSO\\alice"_s, m_alice.base64(), false, "[enc:IISCngProvider:QUJD:enc]"},
                                 {u"CONTOSO\\cut"_s, m_bob.base64().chopped(9)}});
        text.replace("</site>", "</site><site name=\"Second\" id=\"2\"><application path=\"/\"><virtualDirectory "
                                "path=\"/\" physicalPath=\"C:\\x\" /></application></site>");
        const test::ServerFile file(text);
        const auto from = Session::open(file.open(), test::siteName, &m_vault, test::at(test::noon()));
        EXPECT_OK(from);
        const auto copies = mappings::copiesOf(**from, m_vault, {0, 1});
        QCOMPARE(copies.size(), 1); // what cannot be read is no use elsewhere
        setup::SecretVault vault;
        const auto to = Session::open(file.open(), u"Second"_s, &vault, test::at(test::noon()));
        EXPECT_OK(to);
        QCOMPARE(mappings::addCopies(**to, copies).size(), 1);
        QCOMPARE((*to)->changeCount(), 1);
        setup::PlanOptions options;
        options.vault = &vault;
        const auto plan = setup::makePlan((*to)->state(), mappings::choicesOf(**to), options);
        EXPECT_OK(plan);
        QVERIFY(plan->isReady()); // without a policy for passwords: none is new
        EXPECT_OK(apply::applyToFile(*plan, {}));
        const auto state = file.open();
        const auto settings = state.configuration().mapping(u"Second"_s);
        QCOMPARE(settings.oneToOne.size(), size_t(1));
        QCOMPARE(settings.oneToOne[0].userName(), u"CONTOSO\\alice"_s);
        QVERIFY(!settings.oneToOne[0].isEnabled());
        QCOMPARE(settings.oneToOne[0].element().value("password"), u"[enc:IISCngProvider:QUJD:enc]"_s);
        QCOMPARE(test::readAll(file.path()).count("QUJD"), 2);
        // A plain text one stays a question.
        auto plain = copies;
        plain[0].password = std::make_shared<const base::Secret>(base::Secret::copyOf("geheim"));
        (*to)->undo();
        mappings::addCopies(**to, plain);
        const auto asked = setup::makePlan((*to)->state(), mappings::choicesOf(**to), options);
        EXPECT_OK(asked);
        QVERIFY(!asked->isReady());
    }

    void mappingsBelowTheSiteAreTakenOver()
    {
        auto text = test::configuration({{u"CONTOSO\\alice"_s, m_alice.base64()}});
        const auto row = [](const QByteArray &account, const QByteArray &certificate) {
            return "<add userName=\"" + account + "\" password=\"[enc:AesProvider:QUJD:enc]\" certificate=\""
                   + certificate + "\" />";
        };
        text.replace("</configuration>",
                     "<location path=\"Default Web Site/app\"><system.webServer><security><authentication>"
                     "<iisClientCertificateMappingAuthentication enabled=\"true\"><oneToOneMappings>"
                         + row("CONTOSO\\alice", m_alice.base64()) + row("CONTOSO\\bob", m_bob.base64())
                         + "</oneToOneMappings></iisClientCertificateMappingAuthentication></authentication></security>"
                           "</system.webServer></location></configuration>");
        const test::ServerFile file(text);
        const auto session = Session::open(file.open(), test::siteName, &m_vault, test::at(test::noon()));
        EXPECT_OK(session);
        const auto ignored = mappings::ignoredBelow(**session);
        QCOMPARE(ignored.size(), 1);
        QCOMPARE(ignored[0].path, u"Default Web Site/app"_s);
        QCOMPARE(ignored[0].mappings.size(), 1); // the site has Alice itself
        QCOMPARE(mappings::addCopies(**session, ignored[0].mappings), QList<mappings::RowId>{1});
        QCOMPARE((*session)->row(1).userName, u"CONTOSO\\bob"_s);
        QCOMPARE((*session)->row(1).password, mappings::PasswordState::New);
        QVERIFY(mappings::ignoredBelow(**session).isEmpty());
        const setup::IgnoredOneToOne gone{u"Default Web Site/app"_s, m_bob.base64()};
        QCOMPARE((*session)->movedFrom(), QList{gone});
        const auto choices = mappings::choicesOf(**session);
        QCOMPARE(choices.ignoredOneToOne, QList{gone});

        // Somebody else has removed it there meanwhile: what is left to do is done.
        auto others = text;
        others.remove(others.lastIndexOf(row("CONTOSO\\bob", m_bob.base64())),
                      row("CONTOSO\\bob", m_bob.base64()).size());
        const test::ServerFile theirs(others);
        const auto merge = mappings::Merge::of(**session, theirs.open());
        EXPECT_OK(merge);
        QVERIFY(merge->conflicts().isEmpty());
        QVERIFY(merge->resolved({}).ignoredOneToOne.isEmpty());
        QCOMPARE(merge->resolved({}).oneToOneMappings.size(), 1);
        EXPECT_OK(mappings::Merge::of(**session, file.open()));
        QCOMPARE(mappings::Merge::of(**session, file.open())->resolved({}).ignoredOneToOne, QList{gone});
        // As a plan on that file it cannot be done, and says so.
        setup::PlanOptions options;
        options.vault = &m_vault;
        const auto tooLate = setup::makePlan(theirs.open(), choices, options);
        EXPECT_OK(tooLate);
        QVERIFY(!tooLate->isReady());

        const auto plan = setup::makePlan((*session)->state(), choices, options);
        EXPECT_OK(plan);
        QVERIFY(plan->isReady());
        QCOMPARE(plan->changes.size(), 2);
        EXPECT_OK(apply::applyToFile(*plan, {}));
        const auto after = test::readAll(file.path());
        QCOMPARE(after.count("CONTOSO\\bob"), 1);
        QCOMPARE(after.count("CONTOSO\\alice"), 2);
        QVERIFY(after.indexOf("CONTOSO\\bob") < after.indexOf("Default Web Site/app"));
        const auto script = apply::powershellScript(*plan);
        QVERIFY2(script.contains(u"-Location 'Default Web Site/app' -Filter"_s), qPrintable(script));

        (*session)->undo();
        QVERIFY((*session)->movedFrom().isEmpty());
        QCOMPARE((*session)->changeCount(), 0);
        (*session)->redo();
        QCOMPARE((*session)->changeCount(), 2);
        (*session)->discard();
        QVERIFY((*session)->movedFrom().isEmpty());
        (*session)->undo();
        QCOMPARE((*session)->movedFrom(), QList{gone});
    }

    void keptCardsAreRemembered()
    {
        const test::ServerFile file(test::configuration({{u"CONTOSO\\alice"_s, m_alice.base64()},
                                                         {u"CONTOSO\\bob"_s, m_bob.base64()}}));
        const auto session = Session::open(file.open(), test::siteName, &m_vault, test::at(test::noon()));
        EXPECT_OK(session);
        const auto none = mappings::readKeptCards(file.path());
        EXPECT_OK(none);
        QVERIFY(none->isEmpty());
        const auto today = test::noon().toLocalTime().date();
        const mappings::KeptCard alice{test::siteName, u"contoso\\ALICE"_s, m_alice.thumbprint(), today.addDays(-1)};
        const mappings::KeptCard bob{test::siteName, u"CONTOSO\\bob"_s, m_bob.thumbprint(), today};
        EXPECT_OK(mappings::rememberKeptCards(file.path(), {alice, bob}));
        auto read = mappings::readKeptCards(file.path());
        EXPECT_OK(read);
        QCOMPARE(*read, (QList{alice, bob}));
        QCOMPARE(mappings::overdueRows(**session, *read), QList<mappings::RowId>{0}); // today still counts for Bob
        auto longer = alice;
        longer.until = today.addDays(5);
        EXPECT_OK(mappings::rememberKeptCards(file.path(), {longer}));
        read = mappings::readKeptCards(file.path());
        QVERIFY(mappings::overdueRows(**session, *read).isEmpty());
        (*session)->setUserName(0, u"CONTOSO\\other"_s);
        QVERIFY(mappings::overdueRows(**session, {alice}).isEmpty()); // nobody's old card any more
        test::writeAll(mappings::keptCardsPath(file.path()), "{\"site\": 3}\n");
        const auto damaged = mappings::readKeptCards(file.path());
        EXPECT_ERROR(damaged, base::ErrorCode::JournalDamaged);
        QCOMPARE(damaged.error().position.line, 1);
    }

    void policyTooLargeIsRefused()
    {
        const test::ServerFile file(test::configuration({}));
        test::writeAll(mappings::policyPath(file.path()), QByteArray(100'000, ' ') + "{}");
        EXPECT_ERROR(mappings::readPolicy(file.path()), base::ErrorCode::FileTooLarge);
    }
};

CERTWIZARD_TEST_MAIN(TestSaving)
#include "test_saving.moc"
