#include "rehearse/rehearsal.h"

#include "rehearsal_fixture.h"

#include <QSignalSpy>
#include <QTcpServer>

using namespace certwizard;
using namespace certwizard::rehearse;
using namespace Qt::StringLiterals;

/// The rehearsal as visitors meet it: `curl` on one side, a configuration on the other.
class TestRehearsal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_people.make()); }

    void visitors_data();
    void visitors();
    void noSpellingGetsAroundALocation_data();
    void noSpellingGetsAroundALocation();
    void revokedCertificate();
    void asksLate();
    void uploadBeforeALateRequest();
    void neverAsks();
    void reloads();
    void answersOverIpv6();
    void portInUse_data();
    void portInUse();
    void holesNameThemselves();
    void openings_data();
    void openings();
    void keyOfAnother();
    void unknownSite();
    void stops();

private:
    test::RehearsalPeople m_people;

    [[nodiscard]] RehearsalSetup setup() const
    {
        return {.configuration = m_people.configuration(),
                .site = u"Web"_s,
                .server = m_people.server,
                .authorities = {m_people.authority.certificate}};
    }
    [[nodiscard]] static QByteArray page(const Visit &visit)
    {
        return (visit.statusText() + u' ' + visit.decision.user + u'\n').toUtf8();
    }
    /// What curl prints: the page, whose first word is the status with its sub-status.
    [[nodiscard]] QByteArray visit(const Rehearsal &server, const QString &who, const QString &path = u"/"_s,
                                   const QStringList &more = {}) const
    {
        QStringList arguments{u"-s"_s, u"-S"_s,       u"--path-as-is"_s,         u"--max-time"_s,
                              u"10"_s, u"--cacert"_s, m_people.file(u"ca.crt"_s)};
        if (!who.isEmpty())
            arguments += {u"--cert"_s, m_people.file(who + u".crt"_s), u"--key"_s, m_people.file(who + u".key"_s)};
        arguments += more;
        arguments.append(u"https://localhost:%1%2"_s.arg(server.port()).arg(path));
        const auto result = test::run(u"curl"_s, arguments);
        return result.exitCode == 0 ? result.output.trimmed() : QByteArray("curl: ") + result.errors;
    }
};

void TestRehearsal::visitors_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QByteArray>("expected");
    for (const auto &version : {u"1.2"_s, u"1.3"_s}) {
        const auto name = [&](const char *text) { return (QByteArray(text) + " TLS " + version.toLatin1()); };
        QTest::newRow(name("Alice")) << u"alice"_s << version << QByteArray("200 CONTOSO\\user1");
        QTest::newRow(name("Bob, not mapped")) << u"bob"_s << version << QByteArray("401.2");
        QTest::newRow(name("Mallory, a stranger")) << u"mallory"_s << version << QByteArray("403.16");
        QTest::newRow(name("nobody")) << QString() << version << QByteArray("403.7");
        QTest::newRow(name("a server certificate")) << u"server"_s << version << QByteArray("403.16");
    }
}

void TestRehearsal::visitors()
{
    QFETCH(const QString, who);
    QFETCH(const QString, version);
    QFETCH(const QByteArray, expected);
    Rehearsal server(page);
    EXPECT_OK(server.start(setup()));
    QSignalSpy visits(&server, &Rehearsal::visited);
    const auto answer = visit(server, who, u"/"_s, {u"--tlsv"_s + version, u"--tls-max"_s, version});
    if (who == u"server")
        QVERIFY2(answer.startsWith("403"), answer.constData()); // which 403 is the admission's matter
    else
        QCOMPARE(answer, expected);
    QTRY_COMPARE(visits.size(), 1);
    const auto seen = visits.first().first().value<Visit>();
    QCOMPARE(seen.protocol, u"TLSv"_s + version);
    QCOMPARE(seen.certificate.has_value(), !who.isEmpty());
}

void TestRehearsal::noSpellingGetsAroundALocation_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isHole");
    QTest::newRow("the hole") << u"/health"_s << true;
    QTest::newRow("below the hole") << u"/health/now?x=1"_s << true;
    QTest::newRow("other case") << u"/HEALTH/"_s << true;
    QTest::newRow("dots back out") << u"/health/../secret"_s << false;
    QTest::newRow("encoded dots back out") << u"/health/%2e%2e/secret"_s << false;
    QTest::newRow("longer name") << u"/healthy"_s << false;
    QTest::newRow("double slash") << u"//health"_s << true;
    QTest::newRow("the hole in the query only") << u"/?p=/health"_s << false;
}

void TestRehearsal::noSpellingGetsAroundALocation()
{
    QFETCH(const QString, path);
    QFETCH(const bool, isHole);
    Rehearsal server(page);
    EXPECT_OK(server.start(setup()));
    const auto answer = visit(server, {}, path);
    QVERIFY2(answer.startsWith(isHole ? "200" : "403.7"), answer.constData());
}

void TestRehearsal::revokedCertificate()
{
    auto revoking = setup();
    const auto list = pki::createRevocationList(m_people.authority,
                                                {{.serialNumber = m_people.alice.certificate.serialNumber(),
                                                  .time = QDateTime::currentDateTimeUtc().addSecs(-60)}},
                                                1, 30, base::systemClock());
    EXPECT_OK(list);
    revoking.revocationLists = {*list};
    Rehearsal server(page);
    EXPECT_OK(server.start(revoking));
    QCOMPARE(visit(server, u"alice"_s), QByteArray("403.13"));
    QCOMPARE(visit(server, u"bob"_s), QByteArray("401.2"));
}

void TestRehearsal::asksLate()
{
    auto late = setup();
    late.ask = Ask::AfterRequest;
    late.tls13 = false;
    Rehearsal server(page);
    EXPECT_OK(server.start(late));
    QCOMPARE(visit(server, u"alice"_s), QByteArray("200 CONTOSO\\user1"));
    QCOMPARE(visit(server, {}), QByteArray("403.7"));
    QCOMPARE(visit(server, u"mallory"_s), QByteArray("403.16"));
    late.tls13 = true;
    EXPECT_OK(server.reload(late));
    QCOMPARE(visit(server, u"alice"_s, u"/"_s, {u"--tlsv1.3"_s}), QByteArray("500.0"));
    QCOMPARE(visit(server, u"alice"_s, u"/"_s, {u"--tls-max"_s, u"1.2"_s}), QByteArray("200 CONTOSO\\user1"));
}

void TestRehearsal::uploadBeforeALateRequest()
{
    const auto upload = m_people.file(u"upload"_s);
    test::writeAll(upload, QByteArray(100 * 1024, 'x'));
    auto late = setup();
    late.ask = Ask::AfterRequest;
    late.tls13 = false;
    Rehearsal server(page);
    EXPECT_OK(server.start(late));
    const QStringList post{u"--data-binary"_s, u"@"_s + upload, u"-H"_s, u"Expect:"_s};
    QVERIFY(visit(server, u"alice"_s, u"/"_s, post).startsWith("413"));
    QCOMPARE(visit(server, u"alice"_s, u"/"_s, {u"--data-binary"_s, u"small"_s}), QByteArray("200 CONTOSO\\user1"));
    // As much as is read ahead is on its way before the certificate is asked for; or the client waits with it.
    const auto middling = m_people.file(u"middling"_s);
    test::writeAll(middling, QByteArray(40'000, 'x'));
    for (const auto &header : {u"Expect:"_s, u"Expect: 100-continue"_s})
        QCOMPARE(visit(server, u"alice"_s, u"/"_s, {u"--data-binary"_s, u"@"_s + middling, u"-H"_s, header}),
                 QByteArray("200 CONTOSO\\user1"));
    EXPECT_OK(server.reload(setup())); // in the handshake: any size
    QCOMPARE(visit(server, u"alice"_s, u"/"_s, post), QByteArray("200 CONTOSO\\user1"));
}

void TestRehearsal::neverAsks()
{
    auto ignoring = setup();
    ignoring.configuration = m_people.configuration("Ssl");
    ignoring.ask = Ask::AfterRequest;
    Rehearsal server(page);
    EXPECT_OK(server.start(ignoring));
    QSignalSpy visits(&server, &Rehearsal::visited);
    QCOMPARE(visit(server, u"alice"_s), QByteArray("401.2"));
    QTRY_COMPARE(visits.size(), 1);
    QVERIFY(!visits.first().first().value<Visit>().certificate.has_value());
}

void TestRehearsal::reloads()
{
    Rehearsal server(page);
    EXPECT_OK(server.start(setup()));
    const auto port = server.port();
    QCOMPARE(visit(server, u"bob"_s), QByteArray("401.2"));
    auto wider = setup();
    wider.configuration =
        m_people.configuration("Ssl, SslNegotiateCert, SslRequireCert",
                               R"(<manyToOneMappings><add name="All" userName="CONTOSO\all" password="x"><rules>
           <add certificateField="Issuer" certificateSubField="CN" matchCriteria="Contoso CA" /></rules></add></manyToOneMappings>)");
    EXPECT_OK(server.reload(wider));
    QCOMPARE(server.port(), port);
    QCOMPARE(visit(server, u"bob"_s), QByteArray("200 CONTOSO\\all"));
}

/// Where this computer has no IPv6 nobody can be kept out by that.
static bool hasIpv6()
{
    QTcpServer server;
    return server.listen(QHostAddress(QHostAddress::LocalHostIPv6));
}

void TestRehearsal::answersOverIpv6()
{
    if (!hasIpv6())
        QSKIP("this computer has no ::1");
    Rehearsal server(page);
    EXPECT_OK(server.start(setup()));
    QSignalSpy visits(&server, &Rehearsal::visited);
    QCOMPARE(visit(server, u"alice"_s, u"/"_s, {u"-6"_s}), QByteArray("200 CONTOSO\\user1"));
    QCOMPARE(visit(server, u"alice"_s, u"/"_s, {u"-4"_s}), QByteArray("200 CONTOSO\\user1"));
    QTRY_COMPARE(visits.size(), 2);
    QCOMPARE(visits.first().first().value<Visit>().peer, QHostAddress(QHostAddress::LocalHostIPv6));
    const auto port = server.port();
    server.stop();
    QTcpServer again;
    QVERIFY(again.listen(QHostAddress(QHostAddress::LocalHostIPv6), port));
}

void TestRehearsal::portInUse_data()
{
    QTest::addColumn<QHostAddress>("address");
    QTest::newRow("127.0.0.1") << QHostAddress(QHostAddress::LocalHost);
    // A browser that looks for localhost may go there first, and must not meet somebody else.
    QTest::newRow("::1") << QHostAddress(QHostAddress::LocalHostIPv6);
}

void TestRehearsal::portInUse()
{
    QFETCH(const QHostAddress, address);
    QTcpServer other;
    if (!other.listen(address))
        QSKIP("this computer has no such address");
    auto taken = setup();
    taken.port = other.serverPort();
    Rehearsal server(page);
    const auto started = server.start(taken);
    EXPECT_ERROR(started, base::ErrorCode::PortInUse);
    QVERIFY(started.error().subject.contains(QString::number(other.serverPort())));
    QVERIFY(!server.isRunning());
    taken.port = 0;
    EXPECT_OK(server.start(taken));
}

void TestRehearsal::holesNameThemselves()
{
    Rehearsal server(page);
    EXPECT_OK(server.start(setup()));
    QSignalSpy visits(&server, &Rehearsal::visited);
    QVERIFY(visit(server, {}, u"/health/now"_s).startsWith("200"));
    QVERIFY(visit(server, u"alice"_s).startsWith("200"));
    QVERIFY(visit(server, {}).startsWith("403"));
    QTRY_COMPARE(visits.size(), 3);
    QCOMPARE(visits.at(0).first().value<Visit>().hole, u"/health"_s);
    QCOMPARE(visits.at(1).first().value<Visit>().hole, QString());
    QCOMPARE(visits.at(2).first().value<Visit>().hole, QString());
}

void TestRehearsal::openings_data()
{
    QTest::addColumn<QByteArray>("health"); ///< what the location says
    QTest::addColumn<bool>("isOpen");
    QTest::addColumn<bool>("withoutCertificate");
    QTest::newRow("everything off") << QByteArray("<access sslFlags=\"None\" /><authentication>"
                                                  "<anonymousAuthentication enabled=\"true\" /></authentication>")
                                    << true << true;
    QTest::newRow("anonymous on")
        << QByteArray("<authentication><anonymousAuthentication enabled=\"true\" /></authentication>") << true << false;
    QTest::newRow("not required") << QByteArray("<access sslFlags=\"Ssl, SslNegotiateCert\" />") << false << false;
}

void TestRehearsal::openings()
{
    QFETCH(const QByteArray, health);
    QFETCH(const bool, isOpen);
    QFETCH(const bool, withoutCertificate);
    auto text = m_people.configuration().document().text().toByteArray();
    const auto start = text.indexOf("<location path=\"Web/health\">");
    text = text.first(start) + "<location path=\"Web/health\"><system.webServer><security>" + health
           + "</security></system.webServer></location></configuration>";
    const auto document = xml::Document::parse(text, u"test.config"_s);
    EXPECT_OK(document);
    const auto configuration = iis::Configuration::read(*document);
    EXPECT_OK(configuration);
    auto other = setup();
    other.configuration = *configuration;
    const auto judge = Judge::make(other);
    EXPECT_OK(judge);
    const auto found = judge->openings();
    QCOMPARE(found.size(), isOpen ? 1 : 0);
    if (isOpen) {
        QCOMPARE(found.first().path, u"/health"_s);
        QCOMPARE(found.first().withoutCertificate, withoutCertificate);
    }
}

void TestRehearsal::keyOfAnother()
{
    auto mixed = setup();
    mixed.server.key = m_people.alice.key;
    Rehearsal server(page);
    EXPECT_ERROR(server.start(mixed), base::ErrorCode::KeyMismatch);
    mixed.server.key = {};
    EXPECT_ERROR(server.start(mixed), base::ErrorCode::KeyMissing);
}

void TestRehearsal::unknownSite()
{
    auto wrong = setup();
    wrong.site = u"Nowhere"_s;
    Rehearsal server(page);
    EXPECT_ERROR(server.start(wrong), base::ErrorCode::UnknownSite);
}

void TestRehearsal::stops()
{
    Rehearsal server(page);
    EXPECT_OK(server.start(setup()));
    const auto port = server.port();
    server.stop();
    QVERIFY(!server.isRunning());
    QTcpServer again;
    QVERIFY(again.listen(QHostAddress::LocalHost, port));
}

CERTWIZARD_TEST_MAIN(TestRehearsal)
#include "test_rehearsal.moc"
