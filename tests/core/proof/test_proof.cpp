#include "proof/proof.h"

#include "rehearsal_fixture.h"

using namespace certwizard;
using namespace certwizard::proof;
using namespace Qt::StringLiterals;

/// Green only when everybody gets what was promised; every way to break the promise turns it red.
class TestProof : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_people.make()); }
    void green_data();
    void green();
    void red_data();
    void red();
    void certificateWithoutKey();
    void cancelled();

private:
    test::RehearsalPeople m_people;

    [[nodiscard]] ProofRequest request() const
    {
        ProofRequest result;
        result.setup = {.configuration = m_people.configuration(),
                        .site = u"Web"_s,
                        .server = m_people.server,
                        .authorities = {m_people.authority.certificate}};
        result.users = {user(m_people.alice, u"CONTOSO\\user1"_s)};
        return result;
    }
    [[nodiscard]] static Visitor user(const pki::Identity &identity, const QString &account)
    {
        return {
            .kind = Visitor::Kind::User, .certificate = identity.certificate, .key = identity.key, .account = account};
    }
};

void TestProof::green_data()
{
    QTest::addColumn<bool>("late");
    QTest::newRow("in the handshake") << false;
    QTest::newRow("late, TLS 1.3 off") << true;
}

void TestProof::green()
{
    QFETCH(const bool, late);
    auto asked = request();
    setup::Choices choices;
    choices.binding = setup::BindingChoice{};
    choices.binding->negotiation = late ? setup::Negotiation::DisableTls13 : setup::Negotiation::Handshake;
    applyNegotiation(asked.setup, choices);
    const auto proof = prove(asked);
    EXPECT_OK(proof);
    QCOMPARE(proof->rows.size(), 3);
    QCOMPARE(proof->rows[0].got, u"403.7"_s);
    QCOMPARE(proof->rows[1].got, u"403.16"_s);
    QCOMPARE(proof->rows[2].got, u"200"_s);
    QCOMPARE(proof->rows[2].visit.decision.user, u"CONTOSO\\user1"_s);
    QCOMPARE(proof->rows[2].visit.protocol, late ? u"TLSv1.2"_s : u"TLSv1.3"_s);
    QVERIFY(proof->isGreen());
}

void TestProof::red_data()
{
    QTest::addColumn<QByteArray>("sslFlags");
    QTest::addColumn<QString>("account");
    QTest::addColumn<bool>("trustsStranger");
    QTest::newRow("another account than promised")
        << QByteArray("Ssl, SslNegotiateCert, SslRequireCert") << u"CONTOSO\\user2"_s << false;
    QTest::newRow("promised to be refused, but let in")
        << QByteArray("Ssl, SslNegotiateCert, SslRequireCert") << QString() << false;
    QTest::newRow("authority not trusted")
        << QByteArray("Ssl, SslNegotiateCert, SslRequireCert") << u"CONTOSO\\user1"_s << true;
    QTest::newRow("certificate not asked for") << QByteArray("None") << u"CONTOSO\\user1"_s << false;
}

void TestProof::red()
{
    QFETCH(const QByteArray, sslFlags);
    QFETCH(const QString, account);
    QFETCH(const bool, trustsStranger);
    auto asked = request();
    asked.setup.configuration = m_people.configuration(sslFlags);
    asked.setup.ask = rehearse::Ask::AfterRequest; // so that "None" is not asked at all
    asked.setup.tls13 = false;
    if (trustsStranger)
        asked.setup.authorities = {m_people.otherAuthority.certificate};
    asked.users = {user(m_people.alice, account)};
    const auto proof = prove(asked);
    EXPECT_OK(proof);
    QVERIFY(!proof->isGreen());
    QVERIFY(proof->rows.last().promise != Promise::Kept);
}

void TestProof::certificateWithoutKey()
{
    auto asked = request();
    asked.users.first().key = {};
    const auto proof = prove(asked);
    EXPECT_OK(proof);
    QVERIFY(!proof->rows.last().overTls);
    QCOMPARE(proof->rows.last().got, u"200"_s);
    QVERIFY(proof->isGreen());
}

void TestProof::cancelled()
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_ERROR(prove(request(), {.report = {}, .stop = stop.get_token()}), base::ErrorCode::Cancelled);
}

CERTWIZARD_TEST_MAIN(TestProof)
#include "test_proof.moc"
