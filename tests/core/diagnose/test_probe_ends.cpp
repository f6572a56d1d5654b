#include "probe_fixture.h"

#include <QTcpServer>

#include <thread>

using namespace certwizard;
using namespace certwizard::diagnose;
using namespace Qt::StringLiterals;
using test::codes;
using test::freePort;

/// Where a probe ends before anybody has answered: each way is told from the others, and can be cancelled.
class TestProbeEnds : public test::ProbeTest {
    Q_OBJECT

private Q_SLOTS:
    void plainHttp();
    void closedPort();
    void neverAnswers();
    void resets();
    void unknownHost();
    void overIpv6();
    void silentAfterTheHandshake();
    void cancelsAtOnce_data();
    void cancelsAtOnce();
    void refusesOtherSchemes();
};

void TestProbeEnds::plainHttp()
{
    const auto port = freePort();
    const auto folder = fresh();
    const test::ForeignServer server(u"python3"_s,
                                     {u"-m"_s, u"http.server"_s, QString::number(port), u"--bind"_s, u"127.0.0.1"_s,
                                      u"--directory"_s, folder},
                                     port);
    const auto report = probe(request(port));
    EXPECT_OK(report);
    QVERIFY2(report->findings.first().code == FindingCode::NotHttps, qPrintable(codes(*report)));
}

void TestProbeEnds::closedPort()
{
    const auto report = probe(request(freePort()));
    EXPECT_OK(report);
    QCOMPARE(report->findings.first().code, FindingCode::NothingListens);
}

void TestProbeEnds::neverAnswers()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    auto asked = request(silent.serverPort());
    asked.timeout = std::chrono::milliseconds(300);
    const auto report = probe(asked);
    EXPECT_OK(report);
    QCOMPARE(report->findings.first().code, FindingCode::SilentInHandshake);
    QCOMPARE(report->findings.first().wizardStep, 2);
}

void TestProbeEnds::resets()
{
    // Takes the connection, reads the greeting, and resets it (SO_LINGER 0), from a thread with its own sockets.
    const auto port = freePort();
    const test::ForeignServer server(u"python3"_s,
                                     {u"-c"_s, uR"(
import socket, struct, sys
s = socket.create_server(('127.0.0.1', int(sys.argv[1])))
while True:
    c, _ = s.accept()
    c.recv(1)
    c.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
    c.close()
)"_s,
                                      QString::number(port)},
                                     port);
    const auto report = probe(request(port));
    EXPECT_OK(report);
    QCOMPARE(report->attempts.first().ending, Ending::ResetInHandshake);
    QCOMPARE(report->findings.first().code, FindingCode::HandshakeBroken);
}

void TestProbeEnds::unknownHost()
{
    auto asked = request(443);
    asked.url.setHost(u"no-such-host.invalid"_s);
    const auto report = probe(asked);
    EXPECT_OK(report);
    QCOMPARE(report->findings.first().code, FindingCode::NameNotFound);
}

void TestProbeEnds::overIpv6()
{
    const auto port = freePort();
    QTcpServer six;
    if (!six.listen(QHostAddress(QHostAddress::LocalHostIPv6), port))
        QSKIP("this computer has no ::1");
    six.close();
    const test::ForeignServer four(u"openssl"_s, sServer(port, {u"-Verify"_s, u"2"_s, u"-www"_s}), port);
    // The same port of ::1 is nobody's: told from 127.0.0.1, and made up for by it where the name has both.
    auto asked = request(port);
    asked.url.setHost(u"::1"_s);
    const auto closed = probe(asked);
    EXPECT_OK(closed);
    QCOMPARE(closed->addresses, QStringList{u"::1"_s});
    QCOMPARE(closed->findings.first().code, FindingCode::NothingListens);
    const auto named = probe(request(port));
    EXPECT_OK(named);
    VERIFY_FINDING(*named, FindingCode::LetsCertificateIn);
}

void TestProbeEnds::silentAfterTheHandshake()
{
    const auto port = freePort();
    const test::ForeignServer server(u"openssl"_s, sServer(port, {u"-quiet"_s}), port);
    auto asked = request(port);
    asked.timeout = std::chrono::milliseconds(600);
    const auto report = probe(asked);
    EXPECT_OK(report);
    VERIFY_FINDING(*report, FindingCode::SilentAfterRequest);
}

void TestProbeEnds::cancelsAtOnce_data()
{
    QTest::addColumn<bool>("handshake");
    QTest::newRow("before the handshake") << false;
    QTest::newRow("waiting for the answer") << true;
}

void TestProbeEnds::cancelsAtOnce()
{
    QFETCH(const bool, handshake);
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    auto asked = request(silent.serverPort());
    std::unique_ptr<test::ForeignServer> server;
    if (handshake) {
        const auto port = freePort();
        server = std::make_unique<test::ForeignServer>(u"openssl"_s, sServer(port, {u"-quiet"_s}), port);
        asked = request(port);
    }
    asked.timeout = std::chrono::seconds(30);
    std::stop_source stop;
    std::chrono::steady_clock::time_point stopped;
    std::jthread canceller([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(400));
        stopped = std::chrono::steady_clock::now();
        stop.request_stop();
    });
    const auto report = probe(asked, {.report = {}, .stop = stop.get_token()});
    const auto ended = std::chrono::steady_clock::now();
    canceller.join();
    EXPECT_ERROR(report, base::ErrorCode::Cancelled);
    QVERIFY2(ended - stopped < std::chrono::seconds(1),
             qPrintable(QString::number(std::chrono::duration<double>(ended - stopped).count())));
}

void TestProbeEnds::refusesOtherSchemes()
{
    auto asked = request(80);
    asked.url = QUrl(u"http://localhost/"_s);
    EXPECT_ERROR(probe(asked), base::ErrorCode::Usage);
    asked.url = QUrl(u"https:///"_s);
    EXPECT_ERROR(probe(asked), base::ErrorCode::Usage);
}

CERTWIZARD_TEST_MAIN(TestProbeEnds)
#include "test_probe_ends.moc"
