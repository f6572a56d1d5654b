#include "proof/proof.h"

#include "rehearsal_fixture.h"

#include <chrono>
#include <thread>

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
    void applicationWithAnonymous_data();
    void applicationWithAnonymous();
    void anonymousForTheWholeSite();
    void nobodyGetsIn();
    void ruleThatFitsEverybody();
    void certificateWithoutKey();
    void cancelled();
    void cancelledWhileTheServerAnswers();

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
    QCOMPARE(proof->rows.size(), 4);
    QCOMPARE(proof->rows[0].got, u"403.7"_s);
    QCOMPARE(proof->rows[1].got, u"403.16"_s);
    QCOMPARE(int(proof->rows[2].visitor.kind), int(Visitor::Kind::Unmapped));
    QCOMPARE(proof->rows[2].got, u"401.2"_s);
    QCOMPARE(proof->rows[3].got, u"200"_s);
    QCOMPARE(proof->rows[3].visit.decision.user, u"CONTOSO\\user1"_s);
    QCOMPARE(proof->rows[3].visit.protocol, late ? u"TLSv1.2"_s : u"TLSv1.3"_s);
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

/// The configuration with another text in place of one.
static iis::Configuration changed(const iis::Configuration &configuration, const QByteArray &before,
                                  const QByteArray &after)
{
    auto text = configuration.document().text().toByteArray();
    if (!text.contains(before))
        qFatal("the configuration does not have what is to be replaced");
    const auto document = xml::Document::parse(text.replace(before, after), u"test.config"_s);
    if (!document)
        qFatal("%s", qPrintable(test::describe(document.error())));
    return *iis::Configuration::read(*document);
}

void TestProof::applicationWithAnonymous_data()
{
    QTest::addColumn<bool>("dropsCertificate");
    QTest::newRow("drops the certificate, too") << true;
    QTest::newRow("still requires one") << false;
}

void TestProof::applicationWithAnonymous()
{
    QFETCH(const bool, dropsCertificate);
    auto asked = request();
    if (!dropsCertificate)
        asked.setup.configuration = changed(m_people.configuration(), "<access sslFlags=\"None\" />", "");
    asked.openPaths = {u"/health"_s};
    const auto proof = prove(asked);
    EXPECT_OK(proof);
    QVERIFY(!proof->isGreen());
    const auto at = [&](Visitor::Kind kind) {
        return std::ranges::find_if(proof->rows, [&](const Row &row) {
            return row.visitor.kind == kind && row.visitor.path == u"/health"_s;
        });
    };
    const auto nobody = at(Visitor::Kind::NoCertificate);
    QVERIFY(nobody != proof->rows.end());
    QCOMPARE(int(nobody->promise), int(dropsCertificate ? Promise::Hole : Promise::Kept));
    // Whoever has any certificate that the server trusts gets in there, although nobody is mapped to it.
    const auto unmapped = at(Visitor::Kind::Unmapped);
    QVERIFY(unmapped != proof->rows.end());
    QCOMPARE(int(unmapped->promise), int(Promise::Hole));
    QCOMPARE(unmapped->got, u"200"_s);
    QCOMPARE(unmapped->visit.hole, u"/health"_s);
}

void TestProof::anonymousForTheWholeSite()
{
    // Everybody mapped gets in as promised and no certificate is refused: it is still not proven.
    auto asked = request();
    asked.setup.configuration = changed(m_people.configuration(), "<anonymousAuthentication enabled=\"false\" />",
                                        "<anonymousAuthentication enabled=\"true\" />");
    const auto proof = prove(asked);
    EXPECT_OK(proof);
    QCOMPARE(proof->rows[0].got, u"403.7"_s);
    QCOMPARE(proof->rows[1].got, u"403.16"_s);
    QCOMPARE(proof->rows[2].got, u"200"_s);
    QCOMPARE(int(proof->rows[2].promise), int(Promise::Broken));
    QVERIFY(!proof->isGreen());
}

/// Everybody is refused as promised, and the site is closed: nobody set it up for that.
void TestProof::nobodyGetsIn()
{
    auto asked = request();
    asked.users = {};
    const auto proof = prove(asked);
    EXPECT_OK(proof);
    QCOMPARE(proof->count(Promise::Broken), 0);
    QVERIFY(!proof->isGreen());
}

void TestProof::ruleThatFitsEverybody()
{
    auto asked = request();
    asked.setup.configuration = m_people.configuration(
        "Ssl, SslNegotiateCert, SslRequireCert",
        R"(<manyToOneMappings><add name="All" userName="CONTOSO\all" password="x" /></manyToOneMappings>)");
    const auto proof = prove(asked);
    EXPECT_OK(proof);
    QCOMPARE(int(proof->rows[2].promise), int(Promise::Broken));
    QVERIFY(!proof->isGreen());
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

/// The server may be judging a visit of which nobody waits for the answer any more: the visit must find its place.
void TestProof::cancelledWhileTheServerAnswers()
{
    auto asked = request();
    // Such that judging takes its time, and a visit is something that takes memory.
    for (int i = 0; i < 20; ++i)
        asked.openPaths.append(u"/app%1"_s.arg(i));
    int cancelled = 0;
    for (int i = 0; i < 60; ++i) {
        std::stop_source stop;
        const std::jthread canceller([&stop, i] {
            std::this_thread::sleep_for(std::chrono::microseconds(700) * i);
            stop.request_stop();
        });
        const auto proof = prove(asked, {.report = {}, .stop = stop.get_token()});
        if (!proof) {
            EXPECT_ERROR(proof, base::ErrorCode::Cancelled);
            ++cancelled;
        }
    }
    QVERIFY(cancelled > 0);
}

CERTWIZARD_TEST_MAIN(TestProof)
#include "test_proof.moc"
