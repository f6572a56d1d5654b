#include "maker.h"
#include "pki/issue.h"

#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>

using namespace certwizard;
using namespace Qt::StringLiterals;

/// TLS between `openssl s_server` and `openssl s_client`, with nothing but what this program issued.
class TestHandshake : public QObject {
    Q_OBJECT

private:
    test::Maker m_maker;
    pki::Identity m_authority;
    base::Secret m_password = base::Secret::copyOf("handshake");

    void writeSecret(const QString &name, const base::Secret &secret)
    {
        m_maker.write(name, {secret.reveal().data(), qsizetype(secret.size())});
    }
    static quint16 freePort()
    {
        QTcpServer probe;
        return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : quint16(0);
    }

private Q_SLOTS:
    void initTestCase();
    void handshake_data();
    void handshake();
};

void TestHandshake::initTestCase()
{
    auto authority = pki::createAuthority({.commonName = u"Handshake CA"_s}, test::fixedClock());
    EXPECT_OK(authority);
    m_authority = std::move(*authority);
    m_maker.write(u"ca.pem"_s, m_authority.certificate.pem());
    m_maker.write(u"password"_s, "handshake\n");

    const auto other = pki::createAuthority({.commonName = u"Handshake CA"_s}, test::fixedClock());
    EXPECT_OK(other);
    const auto clock = test::fixedClock();
    const auto make = [&](const QString &name, const base::Result<pki::Identity> &identity, pki::PfxTarget target) {
        EXPECT_OK(identity);
        const auto pfx = pki::toPfx(*identity, {m_authority.certificate}, m_password, {.target = target});
        EXPECT_OK(pfx);
        writeSecret(name + u".pfx"_s, *pfx);
        const auto key = identity->key.toPem(m_password, 2048);
        EXPECT_OK(key);
        writeSecret(name + u".key"_s, *key);
        m_maker.write(name + u".pem"_s, identity->certificate.pem());
        // The server lives on what another program finds in the PFX.
        QCOMPARE(m_maker
                     .openssl(u"pkcs12 -in @%1.pfx -noenc -passin file:%2 -out @%1.unpacked"_s.arg(
                         name, m_maker.path(u"password"_s)))
                     .exitCode,
                 0);
    };
    const pki::ServerRequest server{.dnsNames = {u"localhost"_s}, .ipAddresses = {QHostAddress::LocalHost}};
    auto rsaServer = server;
    rsaServer.key = pki::KeyAlgorithm::Rsa2048;
    make(u"server"_s, pki::issueServer(m_authority, server, clock), pki::PfxTarget::Modern);
    make(u"rsaserver"_s, pki::issueServer(m_authority, rsaServer, clock), pki::PfxTarget::Legacy);
    make(u"client"_s, pki::issueClient(m_authority, {.commonName = u"Žofie"_s}, clock), pki::PfxTarget::Modern);
    make(u"rsaclient"_s,
         pki::issueClient(m_authority, {.commonName = u"Žofie"_s, .key = pki::KeyAlgorithm::Rsa2048}, clock),
         pki::PfxTarget::Legacy);
    make(u"stranger"_s, pki::issueClient(*other, {.commonName = u"Žofie"_s}, clock), pki::PfxTarget::Modern);
}

void TestHandshake::handshake_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("client");
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("accepted");
    for (const auto &version : {u"-tls1_2"_s, u"-tls1_3"_s}) {
        const auto row = [&](const QString &server, const QString &client, bool accepted) {
            QTest::newRow(qPrintable(version + u' ' + server + u' ' + client))
                << server << client << version << accepted;
        };
        row(u"server"_s, u"client"_s, true);
        row(u"rsaserver"_s, u"rsaclient"_s, true);
        row(u"server"_s, u"rsaclient"_s, true);
        row(u"server"_s, u"stranger"_s, false);
        row(u"server"_s, u"server"_s, false); // serverAuth only
    }
}

void TestHandshake::handshake()
{
    QFETCH(QString, server);
    QFETCH(QString, client);
    QFETCH(QString, version);
    QFETCH(bool, accepted);
    const auto port = freePort();
    QVERIFY(port != 0);
    const auto passFrom = u"file:"_s + m_maker.path(u"password"_s);

    QProcess listening;
    listening.setProcessChannelMode(QProcess::MergedChannels);
    listening.start(u"openssl"_s, {u"s_server"_s, u"-accept"_s, u"127.0.0.1:%1"_s.arg(port), u"-cert"_s,
                                   m_maker.path(server + u".unpacked"_s), u"-key"_s,
                                   m_maker.path(server + u".unpacked"_s), u"-CAfile"_s, m_maker.path(u"ca.pem"_s),
                                   u"-Verify"_s, u"2"_s, u"-verify_return_error"_s, u"-naccept"_s, u"1"_s, u"-www"_s});
    QVERIFY(listening.waitForStarted());
    QByteArray log;
    while (!log.contains("ACCEPT") && listening.waitForReadyRead(10'000))
        log += listening.readAll();
    QVERIFY2(log.contains("ACCEPT"), log);

    const auto result =
        test::run(u"openssl"_s,
                  {u"s_client"_s, u"-connect"_s, u"127.0.0.1:%1"_s.arg(port), u"-cert"_s,
                   m_maker.path(client + u".pem"_s), u"-key"_s, m_maker.path(client + u".key"_s), u"-pass"_s, passFrom,
                   u"-CAfile"_s, m_maker.path(u"ca.pem"_s), u"-verify_return_error"_s, u"-verify_hostname"_s,
                   u"localhost"_s, u"-x509_strict"_s, u"-ign_eof"_s, version},
                  "GET / HTTP/1.0\r\n\r\n");
    const auto everything = result.output + result.errors;
    if (!listening.waitForFinished(10'000)) {
        listening.kill();
        listening.waitForFinished();
    }
    QVERIFY2(everything.contains("Verify return code: 0 (ok)") || !accepted, everything);
    QVERIFY2(everything.contains("HTTP/1.0 200 ok") == accepted, everything + log + listening.readAll());
}

CERTWIZARD_TEST_MAIN(TestHandshake)
#include "test_handshake.moc"
