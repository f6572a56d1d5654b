#include "apply/apply.h"
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

    void policyTooLargeIsRefused()
    {
        const test::ServerFile file(test::configuration({}));
        test::writeAll(mappings::policyPath(file.path()), QByteArray(100'000, ' ') + "{}");
        EXPECT_ERROR(mappings::readPolicy(file.path()), base::ErrorCode::FileTooLarge);
    }
};

CERTWIZARD_TEST_MAIN(TestSaving)
#include "test_saving.moc"
