#include "rehearse/tls_server.h"

#include "rehearsal_fixture.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTimer>

#include <atomic>
#include <thread>

#if defined(__SANITIZE_ADDRESS__)
#define CERTWIZARD_ADDRESS_SANITIZER
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define CERTWIZARD_ADDRESS_SANITIZER
#endif
#endif
#ifdef CERTWIZARD_ADDRESS_SANITIZER
/// As in sanitizer/allocator_interface.h, which GCC does not bring although its run-time library has the function.
extern "C" std::size_t __sanitizer_get_current_allocated_bytes();
#endif

using namespace certwizard;
using namespace certwizard::rehearse;
using namespace Qt::StringLiterals;

/// What unfriendly clients do to the server, and that it stays up, bounded and answering.
class TestTlsServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_people.make()); }

    void garbage_data();
    void garbage();
    void silentClientIsCutOff();
    void manyHalfHandshakes();
    void slowClientsAreBounded();
    void memoryStaysFlat();
    void headerTooLarge();

private:
    test::RehearsalPeople m_people;

    [[nodiscard]] TlsSettings settings() const { return {.server = m_people.server}; }
    static Response answer(const Request &request)
    {
        return {.status = 200, .body = request.certificate ? "with\n" : "without\n"};
    }
    /// A visit by curl while our event loop runs.
    [[nodiscard]] QByteArray curl(const TlsServer &server, const QStringList &more = {}) const
    {
        QProcess process;
        process.start(u"curl"_s,
                      QStringList{u"-s"_s, u"--max-time"_s, u"10"_s, u"--cacert"_s, m_people.file(u"ca.crt"_s)} + more
                          + QStringList{u"https://localhost:%1/"_s.arg(server.port())});
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 15'000))
            process.kill();
        return process.readAllStandardOutput();
    }
    /// What is held, so that growth is the program's. The address sanitizer keeps what was freed in quarantine, which
    /// would count as growth: there the allocator itself is asked.
    static qint64 heldKiB()
    {
#ifdef CERTWIZARD_ADDRESS_SANITIZER
        return static_cast<qint64>(__sanitizer_get_current_allocated_bytes() / 1024);
#else
        QFile status(u"/proc/self/status"_s);
        if (!status.open(QIODevice::ReadOnly))
            return 0;
        for (const auto &line : status.readAll().split('\n'))
            if (line.startsWith("VmRSS:"))
                return line.sliced(6).trimmed().split(' ').first().toLongLong();
        return 0;
#endif
    }
};

void TestTlsServer::garbage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("plain HTTP") << QByteArray("GET / HTTP/1.1\r\n\r\n");
    QTest::newRow("zeroes") << QByteArray(4096, '\0');
    QTest::newRow("a record that promises much") << QByteArray("\x16\x03\x01\xff\xff", 5) + QByteArray(70'000, 'a');
    QTest::newRow("half a record") << QByteArray("\x16\x03\x01\x02", 4);
    QTest::newRow("text") << QByteArray("hello\n");
}

void TestTlsServer::garbage()
{
    QFETCH(const QByteArray, bytes);
    TlsServer server(answer);
    auto quick = settings();
    quick.limits.handshake = std::chrono::milliseconds(400);
    EXPECT_OK(server.start(quick, QHostAddress(QHostAddress::LocalHost), 0));
    QSignalSpy failures(&server, &TlsServer::handshakeFailed);
    QTcpSocket client;
    client.connectToHost(QHostAddress(QHostAddress::LocalHost), server.port());
    QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
    client.write(bytes);
    QTRY_COMPARE(failures.size(), 1);
    if (bytes.startsWith("GET ")) // the words that the list of attempts goes by
        QCOMPARE(failures.first().at(1).toString(), u"http request"_s);
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(server.openConnections(), 0);
    QCOMPARE(curl(server), QByteArray("without\n"));
}

void TestTlsServer::silentClientIsCutOff()
{
    TlsServer server(answer);
    auto quick = settings();
    quick.limits.handshake = std::chrono::milliseconds(200);
    EXPECT_OK(server.start(quick, QHostAddress(QHostAddress::LocalHost), 0));
    QTcpSocket client;
    client.connectToHost(QHostAddress(QHostAddress::LocalHost), server.port());
    QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
}

void TestTlsServer::manyHalfHandshakes()
{
    TlsServer server(answer);
    auto few = settings();
    few.limits.connections = 32;
    EXPECT_OK(server.start(few, QHostAddress(QHostAddress::LocalHost), 0));
    std::vector<std::unique_ptr<QTcpSocket>> clients;
    for (int i = 0; i < 400; ++i) {
        clients.push_back(std::make_unique<QTcpSocket>());
        clients.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), server.port());
        clients.back()->write("\x16\x03\x01", 3);
        if (i % 40 == 0)
            QTest::qWait(1);
    }
    QTRY_VERIFY(clients.back()->state() == QAbstractSocket::ConnectedState
                || clients.back()->state() == QAbstractSocket::UnconnectedState);
    QTest::qWait(100);
    QVERIFY(server.openConnections() <= 32);
    QCOMPARE(curl(server), QByteArray("without\n")); // the newest pushes out the oldest unfinished one
}

void TestTlsServer::slowClientsAreBounded()
{
    // A byte now and then keeps nobody in: the time for a handshake is counted from its beginning.
    TlsServer server(answer);
    auto quick = settings();
    quick.limits.handshake = std::chrono::milliseconds(600);
    EXPECT_OK(server.start(quick, QHostAddress(QHostAddress::LocalHost), 0));
    QTcpSocket client;
    client.connectToHost(QHostAddress(QHostAddress::LocalHost), server.port());
    QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
    client.write("\x16\x03\x01\x02", 4);
    QTimer drip;
    connect(&drip, &QTimer::timeout, &client, [&client] {
        if (client.state() == QAbstractSocket::ConnectedState)
            client.write("\0", 1);
    });
    drip.start(50);
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), QAbstractSocket::UnconnectedState, 4000);
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestTlsServer::memoryStaysFlat()
{
    TlsServer server(answer);
    EXPECT_OK(server.start(settings(), QHostAddress(QHostAddress::LocalHost), 0));
    const auto burst = [&](int count) {
        std::atomic_bool done = false;
        std::jthread clients([&, port = server.port()] {
            for (int i = 0; i < count; ++i) {
                QTcpSocket client;
                client.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
                if (!client.waitForConnected(5000))
                    break;
                client.write("GET / HTTP/1.1\r\n\r\n");
                client.waitForDisconnected(5000);
            }
            done = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(done, 200'000);
    };
    burst(500);
    const auto before = heldKiB();
    QVERIFY(before > 0);
    burst(10'000);
    QTRY_COMPARE(server.openConnections(), 0);
    const auto grown = heldKiB() - before;
    QVERIFY2(grown < 5 * 1024, qPrintable(u"grew by %1 KiB"_s.arg(grown)));
}

void TestTlsServer::headerTooLarge()
{
    TlsServer server(answer);
    EXPECT_OK(server.start(settings(), QHostAddress(QHostAddress::LocalHost), 0));
    QSignalSpy failures(&server, &TlsServer::handshakeFailed);
    // As http.sys answers, and not a connection that breaks off.
    const auto said = curl(server, {u"-w"_s, u"%{http_code}"_s, u"-H"_s, u"X: "_s + QString(60'000, u'a')});
    QCOMPARE(said, QByteArray("header too large400"));
    QTRY_COMPARE(failures.size(), 1);
    QCOMPARE(failures.first().at(1).toString(), QString(rehearse::headerTooLarge));
    QCOMPARE(curl(server), QByteArray("without\n"));
    QCOMPARE(curl(server, {u"--cert"_s, m_people.file(u"alice.crt"_s), u"--key"_s, m_people.file(u"alice.key"_s)}),
             QByteArray("with\n"));
}

CERTWIZARD_TEST_MAIN(TestTlsServer)
#include "test_tls_server.moc"
