#include "diagnose/probe.h"

#include "pki/issue.h"
#include "support/foreign_server.h"
#include "support/support.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <thread>

using namespace certwizard;
using namespace certwizard::diagnose;
using namespace Qt::StringLiterals;
using test::freePort;

/// Against servers that others wrote, on loopback: every look-alike has to be told from its neighbours.
class TestProbe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void nginxRequires();
    void nginxRequires_data();
    void nginxOptional();
    void nginxIgnores();
    void nginxOptionalNoCa();
    void nginxRevoked();
    void nginxDistrusts();
    void refusedInTls_data();
    void refusedInTls();
    void proxyInFront();
    void apacheAsksLate();
    void apacheAsksLateOnlyTls12();
    void apacheAsksLateOnlyTls13();
    void http2AndLate();
    void opensslVersions();
    void opensslVersions_data();
    void issuerNotInList();
    void serverNameAndTrust();
    void expiredServer();
    void overIpv6();
    void uploadTooLarge();
    void plainHttp();
    void closedPort();
    void neverAnswers();
    void resets();
    void unknownHost();
    void silentAfterTheHandshake();
    void cancelsAtOnce_data();
    void cancelsAtOnce();
    void refusesOtherSchemes();

private:
    pki::Identity m_authority;
    pki::Identity m_stranger;
    pki::Identity m_server;
    pki::Identity m_client;
    QTemporaryDir m_folder;

    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString fresh() const
    {
        static int number = 0;
        const auto path = m_folder.filePath(u"run%1"_s.arg(++number));
        QDir().mkpath(path);
        return path;
    }
    [[nodiscard]] ProbeRequest request(quint16 port, const QString &path = u"/"_s, bool withClient = true) const
    {
        ProbeRequest result;
        result.url = QUrl(u"https://localhost:%1%2"_s.arg(port).arg(path));
        if (withClient)
            result.client = m_client;
        result.trusted = {m_authority.certificate};
        result.timeout = std::chrono::seconds(5);
        return result;
    }
    [[nodiscard]] QString revokeAlice(const QString &folder) const;
    void save(const QString &name, const pki::Identity &identity) const;
    [[nodiscard]] QStringList sServer(quint16 port, const QStringList &more) const
    {
        return QStringList{u"s_server"_s,         u"-accept"_s, u"127.0.0.1:%1"_s.arg(port), u"-cert"_s,
                           file(u"server.crt"_s), u"-key"_s,    file(u"server.key"_s),       u"-CAfile"_s,
                           file(u"ca.crt"_s)}
               + more;
    }
    [[nodiscard]] QString tlsFiles() const
    {
        return u"ssl_certificate %1; ssl_certificate_key %2; ssl_client_certificate %3;"_s.arg(file(u"server.crt"_s),
                                                                                               file(u"server.key"_s),
                                                                                               file(u"ca.crt"_s));
    }
};

static bool has(const ProbeReport &report, FindingCode code)
{
    return std::ranges::any_of(report.findings, [&](const Finding &finding) { return finding.code == code; });
}

static QString codes(const ProbeReport &report)
{
    QStringList list;
    for (const auto &finding : report.findings)
        list.append(QString::number(static_cast<int>(finding.code)));
    for (const auto &made : report.attempts)
        list.append(u"[%1 cert=%2 pha=%3 post=%4 ending=%5 asked=%6 status=%7 alert=%8]"_s
                        .arg(made.spec.version == TlsVersion::Tls13 ? u"1.3"_s : u"1.2"_s)
                        .arg(made.spec.withCertificate)
                        .arg(made.spec.offerPostHandshake)
                        .arg(made.spec.postBytes)
                        .arg(static_cast<int>(made.ending))
                        .arg(static_cast<int>(made.asked))
                        .arg(made.status)
                        .arg(made.alert));
    return list.join(u' ');
}

#define VERIFY_FINDING(report, code) QVERIFY2(has(report, code), qPrintable(u"no " #code " in "_s + codes(report)))
#define VERIFY_NO_FINDING(report, code) \
    QVERIFY2(!has(report, code), qPrintable(u"unexpected " #code " in "_s + codes(report)))

void TestProbe::initTestCase()
{
    const auto clock = base::systemClock();
    // Old enough to have issued what has expired since.
    const auto authority = pki::createAuthority({.commonName = u"Contoso CA"_s, .validDays = 3650},
                                                [] { return QDateTime::currentDateTimeUtc().addYears(-2); });
    EXPECT_OK(authority);
    m_authority = *authority;
    const auto stranger = pki::createAuthority({.commonName = u"Stranger CA"_s}, clock);
    EXPECT_OK(stranger);
    m_stranger = *stranger;
    const auto server =
        pki::issueServer(m_authority, {.dnsNames = {u"localhost"_s}, .ipAddresses = {QHostAddress(u"127.0.0.1"_s)}},
                         clock);
    EXPECT_OK(server);
    m_server = *server;
    const auto client = pki::issueClient(m_authority, {.commonName = u"Alice Adams"_s}, clock);
    EXPECT_OK(client);
    m_client = *client;
    test::writeAll(file(u"ca.crt"_s), m_authority.certificate.pem());
    test::writeAll(file(u"stranger.crt"_s), m_stranger.certificate.pem());
    save(u"server"_s, m_server);
}

void TestProbe::save(const QString &name, const pki::Identity &identity) const
{
    test::writeAll(file(name + u".crt"_s), identity.certificate.pem());
    const auto key = identity.key.toPlainPem();
    EXPECT_OK(key);
    const auto pem = key->reveal();
    test::writeAll(file(name + u".key"_s), QByteArrayView(pem.data(), static_cast<qsizetype>(pem.size())));
}

void TestProbe::nginxRequires_data()
{
    QTest::addColumn<QString>("protocols");
    QTest::newRow("both") << u"TLSv1.2 TLSv1.3"_s;
    QTest::newRow("1.2 only") << u"TLSv1.2"_s;
    QTest::newRow("1.3 only") << u"TLSv1.3"_s;
}

void TestProbe::nginxRequires()
{
    QFETCH(const QString, protocols);
    const auto port = freePort();
    const auto server =
        test::startNginx(fresh(), tlsFiles() + u" ssl_verify_client on; ssl_protocols %1;"_s.arg(protocols), port);
    const auto report = probe(request(port));
    EXPECT_OK(report);
    VERIFY_FINDING(*report, FindingCode::CertificateRequiredInHandshake);
    VERIFY_FINDING(*report, FindingCode::LetsCertificateIn);
    VERIFY_FINDING(*report, FindingCode::NotIis);
    VERIFY_NO_FINDING(*report, FindingCode::ServerNotTrusted);
    VERIFY_NO_FINDING(*report, FindingCode::ServerNameMismatch);
    QCOMPARE(has(*report, FindingCode::Tls13Off), protocols == u"TLSv1.2");
    QCOMPARE(has(*report, FindingCode::Tls12Off), protocols == u"TLSv1.3");
    QCOMPARE(report->findings.first().kind, Finding::Kind::Good);
    QCOMPARE(report->reference->status, 200);
}

void TestProbe::nginxOptional()
{
    const auto port = freePort();
    const auto server = test::startNginx(fresh(), tlsFiles() + u" ssl_verify_client optional;"_s, port);
    const auto report = probe(request(port));
    EXPECT_OK(report);
    VERIFY_FINDING(*report, FindingCode::AskedOptionally);
    QCOMPARE(report->findings.first().code, FindingCode::AskedOptionally);
}

void TestProbe::nginxIgnores()
{
    const auto port = freePort();
    const auto server = test::startNginx(fresh(), tlsFiles() + u" ssl_verify_client off;"_s, port);
    const auto report = probe(request(port));
    EXPECT_OK(report);
    QCOMPARE(report->findings.first().code, FindingCode::NeverAsked);
    QCOMPARE(report->findings.first().wizardStep, 3);
}

/// A revocation list made by openssl, which revokes Alice; its path.
QString TestProbe::revokeAlice(const QString &folder) const
{
    test::writeAll(folder + u"/index.txt"_s, QByteArray("R\t301231235959Z\t250101000000Z\t")
                                                 + m_client.certificate.serialNumber().toUpper().toLatin1()
                                                 + QByteArray("\tunknown\t/CN=Alice\n"));
    test::writeAll(folder + u"/index.txt.attr"_s, "unique_subject = no\n");
    test::writeAll(folder + u"/ca.cnf"_s,
                   u"[ca]\ndefault_ca=d\n[d]\ndatabase=%1/index.txt\ndefault_md=sha256\ndefault_crl_days=30\n"_s
                       .arg(folder)
                       .toUtf8());
    const auto key = m_authority.key.toPlainPem();
    if (!key)
        return {};
    test::writeAll(folder + u"/ca.key"_s, QByteArrayView(key->reveal().data(), static_cast<qsizetype>(key->size())));
    const auto made = test::run(u"openssl"_s, {u"ca"_s, u"-gencrl"_s, u"-config"_s, folder + u"/ca.cnf"_s, u"-cert"_s,
                                               file(u"ca.crt"_s), u"-keyfile"_s, folder + u"/ca.key"_s, u"-out"_s,
                                               folder + u"/ca.crl"_s});
    if (made.exitCode != 0)
        qWarning("%s", made.errors.constData());
    return made.exitCode == 0 ? folder + u"/ca.crl"_s : QString();
}

void TestProbe::nginxRevoked()
{
    const auto folder = fresh();
    const auto list = revokeAlice(folder);
    QVERIFY(!list.isEmpty());
    const auto port = freePort();
    const auto server = test::startNginx(folder, tlsFiles() + u" ssl_verify_client on; ssl_crl %1;"_s.arg(list), port);
    const auto report = probe(request(port));
    EXPECT_OK(report);
    VERIFY_FINDING(*report, FindingCode::CertificateRequiredInHandshake);
    VERIFY_FINDING(*report, FindingCode::CertificateRefusedOnPage);
    QCOMPARE(report->findings.first().code, FindingCode::CertificateRefusedOnPage);
    VERIFY_NO_FINDING(*report, FindingCode::LetsCertificateIn);
}

void TestProbe::nginxOptionalNoCa()
{
    // Takes any certificate, also one of an authority that it does not know, and leaves the rest to the application.
    const auto port = freePort();
    const auto server = test::startNginx(fresh(), tlsFiles() + u" ssl_verify_client optional_no_ca;"_s, port);
    auto asked = request(port);
    const auto stranger = pki::issueClient(m_stranger, {.commonName = u"Mallory"_s}, base::systemClock());
    EXPECT_OK(stranger);
    asked.client = *stranger;
    const auto report = probe(asked);
    EXPECT_OK(report);
    VERIFY_FINDING(*report, FindingCode::AskedOptionally);
    VERIFY_FINDING(*report, FindingCode::IssuerNotInList);
    VERIFY_NO_FINDING(*report, FindingCode::NeverAsked);
    QCOMPARE(report->reference->status, 200);
}

void TestProbe::nginxDistrusts()
{
    const auto port = freePort();
    const auto server = test::startNginx(fresh(), tlsFiles() + u" ssl_verify_client on;"_s, port);
    auto asked = request(port);
    const auto stranger = pki::issueClient(m_stranger, {.commonName = u"Mallory"_s}, base::systemClock());
    EXPECT_OK(stranger);
    asked.client = *stranger;
    const auto report = probe(asked);
    EXPECT_OK(report);
    VERIFY_FINDING(*report, FindingCode::IssuerNotInList);
    VERIFY_FINDING(*report, FindingCode::CertificateRefusedOnPage);
    VERIFY_NO_FINDING(*report, FindingCode::LetsCertificateIn);
}

void TestProbe::refusedInTls_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("version");
    QTest::addColumn<FindingCode>("expected");
    for (const auto &version : {u"-tls1_2"_s, u"-tls1_3"_s}) {
        const auto name = [&](const char *who) { return QByteArray(who) + ' ' + version.toLatin1(); };
        QTest::newRow(name("a stranger").constData()) << u"stranger"_s << version << FindingCode::UntrustedInTls;
        QTest::newRow(name("revoked").constData()) << u"revoked"_s << version << FindingCode::RevokedInTls;
        QTest::newRow(name("expired").constData()) << u"expired"_s << version << FindingCode::ExpiredInTls;
    }
}

void TestProbe::refusedInTls()
{
    QFETCH(const QString, who);
    QFETCH(const QString, version);
    QFETCH(const FindingCode, expected);
    const auto port = freePort();
    QStringList more{u"-Verify"_s, u"2"_s, u"-verify_return_error"_s, u"-www"_s, version};
    auto asked = request(port);
    if (who == u"revoked") {
        const auto list = revokeAlice(fresh());
        QVERIFY(!list.isEmpty());
        more += {u"-crl_check"_s, u"-CRL"_s, list};
    } else {
        const auto longAgo = [] { return QDateTime::currentDateTimeUtc().addYears(-1); };
        const auto other = who == u"stranger"
                               ? pki::issueClient(m_stranger, {.commonName = u"Mallory"_s}, base::systemClock())
                               : pki::issueClient(m_authority, {.commonName = u"Late"_s, .validDays = 30}, longAgo);
        EXPECT_OK(other);
        asked.client = *other;
    }
    const test::ForeignServer server(u"openssl"_s, sServer(port, more), port);
    const auto report = probe(asked);
    EXPECT_OK(report);
    VERIFY_FINDING(*report, expected);
    for (const auto code : {FindingCode::UntrustedInTls, FindingCode::RevokedInTls, FindingCode::ExpiredInTls,
                            FindingCode::CertificateRefusedInTls})
        QVERIFY2(code == expected || !has(*report, code), qPrintable(codes(*report)));
    VERIFY_NO_FINDING(*report, FindingCode::LetsCertificateIn);
}

void TestProbe::proxyInFront()
{
    // It ends TLS itself, asks nobody, and what stands behind it is down.
    const auto port = freePort();
    const auto server = test::startNginx(
        fresh(),
        tlsFiles()
            + u" location / { proxy_pass http://127.0.0.1:%1; } location /passed { add_header Via '1.1 web-proxy'; return 200; }"_s
                  .arg(freePort()),
        port);
    const auto down = probe(request(port));
    EXPECT_OK(down);
    VERIFY_FINDING(*down, FindingCode::NeverAsked);
    VERIFY_FINDING(*down, FindingCode::GatewayFailed);
    VERIFY_NO_FINDING(*down, FindingCode::ServerError);
    const auto passed = probe(request(port, u"/passed"_s));
    EXPECT_OK(passed);
    VERIFY_FINDING(*passed, FindingCode::PassedOn);
    QCOMPARE(passed->findings.first().code, FindingCode::NeverAsked);
    QCOMPARE(passed->findings.at(1).code, FindingCode::PassedOn);
}

void TestProbe::apacheAsksLateOnlyTls13()
{
    const auto port = freePort();
    const auto server = test::startApache(
        fresh(),
        u"SSLCertificateFile %1\nSSLCertificateKeyFile %2\nSSLCACertificateFile %3\nSSLProtocol TLSv1.3\nProtocols http/1.1\n<Location /secret>\nSSLVerifyClient require\n</Location>\n"_s
            .arg(file(u"server.crt"_s), file(u"server.key"_s), file(u"ca.crt"_s)),
        port);
    const auto report = probe(request(port, u"/secret/"_s));
    EXPECT_OK(report);
    QCOMPARE(report->findings.first().code, FindingCode::AskedLateTls13);
    QCOMPARE(report->findings.first().wizardStep, 2);
    VERIFY_FINDING(*report, FindingCode::Tls12Off);
    VERIFY_NO_FINDING(*report, FindingCode::NeverAsked);
}

void TestProbe::http2AndLate()
{
    const auto port = freePort();
    const auto server = test::startApache(
        fresh(),
        u"SSLCertificateFile %1\nSSLCertificateKeyFile %2\nSSLCACertificateFile %3\nSSLProtocol TLSv1.2\nProtocols h2 http/1.1\n<Location /secret>\nSSLVerifyClient require\n</Location>\n"_s
            .arg(file(u"server.crt"_s), file(u"server.key"_s), file(u"ca.crt"_s)),
        port);
    const auto report = probe(request(port, u"/secret/"_s));
    EXPECT_OK(report);
    QCOMPARE(report->findings.first().code, FindingCode::Http2InTheWay);
    QCOMPARE(report->findings.first().wizardStep, 2);
    VERIFY_FINDING(*report, FindingCode::AskedLateTls12);
}

void TestProbe::expiredServer()
{
    // Whoever issued it: an expired certificate is what stops people, also where the issuer is not known.
    const auto longAgo = [] { return QDateTime::currentDateTimeUtc().addYears(-1); };
    const auto expired = pki::issueServer(m_authority, {.dnsNames = {u"localhost"_s}, .validDays = 30}, longAgo);
    EXPECT_OK(expired);
    save(u"expired"_s, *expired);
    const auto port = freePort();
    const auto server = test::startNginx(
        fresh(),
        u"ssl_certificate %1; ssl_certificate_key %2; ssl_client_certificate %3; ssl_verify_client on;"_s.arg(
            file(u"expired.crt"_s), file(u"expired.key"_s), file(u"ca.crt"_s)),
        port);
    for (const auto &trusted : {m_authority.certificate, m_stranger.certificate}) {
        auto asked = request(port);
        asked.trusted = {trusted};
        const auto report = probe(asked);
        EXPECT_OK(report);
        QCOMPARE(report->findings.first().code, FindingCode::ServerCertificateExpired);
        QCOMPARE(report->findings.first().wizardStep, 2);
    }
}

void TestProbe::overIpv6()
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

void TestProbe::apacheAsksLate()
{
    const auto port = freePort();
    const auto server = test::startApache(
        fresh(),
        u"SSLCertificateFile %1\nSSLCertificateKeyFile %2\nSSLCACertificateFile %3\nProtocols http/1.1\n<Location /secret>\nSSLVerifyClient require\n</Location>\n"_s
            .arg(file(u"server.crt"_s), file(u"server.key"_s), file(u"ca.crt"_s)),
        port);
    const auto report = probe(request(port, u"/secret/"_s));
    EXPECT_OK(report);
    QCOMPARE(report->findings.first().code, FindingCode::AskedLateTls13);
    VERIFY_FINDING(*report, FindingCode::AskedLateTls12);
    VERIFY_NO_FINDING(*report, FindingCode::NeverAsked);
    // The open part of the same server asks nobody.
    const auto open = probe(request(port, u"/"_s));
    EXPECT_OK(open);
    QCOMPARE(open->findings.first().code, FindingCode::NeverAsked);
}

void TestProbe::apacheAsksLateOnlyTls12()
{
    const auto port = freePort();
    const auto server = test::startApache(
        fresh(),
        u"SSLCertificateFile %1\nSSLCertificateKeyFile %2\nSSLCACertificateFile %3\nSSLProtocol TLSv1.2\nProtocols http/1.1\n<Location /secret>\nSSLVerifyClient require\n</Location>\n"_s
            .arg(file(u"server.crt"_s), file(u"server.key"_s), file(u"ca.crt"_s)),
        port);
    const auto report = probe(request(port, u"/secret/"_s));
    EXPECT_OK(report);
    VERIFY_FINDING(*report, FindingCode::AskedLateTls12);
    VERIFY_FINDING(*report, FindingCode::Tls13Off);
    VERIFY_FINDING(*report, FindingCode::LetsCertificateIn);
    QCOMPARE(report->reference->asked, CertificateAsked::ByRenegotiation);
    QVERIFY(report->reference->certificateSent);
}

void TestProbe::opensslVersions_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<bool>("has12");
    QTest::addColumn<bool>("has13");
    QTest::newRow("1.2") << u"-tls1_2"_s << true << false;
    QTest::newRow("1.3") << u"-tls1_3"_s << false << true;
}

void TestProbe::opensslVersions()
{
    QFETCH(const QString, option);
    QFETCH(const bool, has12);
    QFETCH(const bool, has13);
    const auto port = freePort();
    const test::ForeignServer server(u"openssl"_s,
                                     {u"s_server"_s, u"-accept"_s, u"127.0.0.1:%1"_s.arg(port), u"-cert"_s,
                                      file(u"server.crt"_s), u"-key"_s, file(u"server.key"_s), u"-CAfile"_s,
                                      file(u"ca.crt"_s), u"-Verify"_s, u"2"_s, u"-www"_s, option},
                                     port);
    const auto report = probe(request(port));
    EXPECT_OK(report);
    QCOMPARE(has(*report, FindingCode::Tls12Off), !has12);
    QCOMPARE(has(*report, FindingCode::Tls13Off), !has13);
    VERIFY_FINDING(*report, FindingCode::CertificateRequiredInHandshake);
    VERIFY_FINDING(*report, FindingCode::LetsCertificateIn);
}

void TestProbe::issuerNotInList()
{
    const auto port = freePort();
    const test::ForeignServer server(u"openssl"_s,
                                     {u"s_server"_s, u"-accept"_s, u"127.0.0.1:%1"_s.arg(port), u"-cert"_s,
                                      file(u"server.crt"_s), u"-key"_s, file(u"server.key"_s), u"-CAfile"_s,
                                      file(u"stranger.crt"_s), u"-Verify"_s, u"2"_s, u"-www"_s},
                                     port);
    const auto report = probe(request(port));
    EXPECT_OK(report);
    VERIFY_FINDING(*report, FindingCode::IssuerNotInList);
    const auto found = std::ranges::find(report->findings, FindingCode::IssuerNotInList, &Finding::code);
    QCOMPARE(found->arguments, (QStringList{u"Contoso CA"_s, u"Stranger CA"_s}));
}

void TestProbe::serverNameAndTrust()
{
    const auto port = freePort();
    const auto server = test::startNginx(fresh(), tlsFiles() + u" ssl_verify_client on;"_s, port);
    auto other = request(port);
    other.trusted = {m_stranger.certificate};
    const auto untrusted = probe(other);
    EXPECT_OK(untrusted);
    QVERIFY(has(*untrusted, FindingCode::ServerNotTrusted) || has(*untrusted, FindingCode::ServerChainIncomplete));
    auto byAddress = request(port);
    byAddress.url.setHost(u"127.0.0.2"_s); // nginx listens on 127.0.0.1 only
    const auto nobody = probe(byAddress);
    EXPECT_OK(nobody);
    QCOMPARE(nobody->findings.first().code, FindingCode::NothingListens);
    auto late = request(port);
    late.clock = [] { return QDateTime::currentDateTimeUtc().addYears(3); };
    const auto expired = probe(late);
    EXPECT_OK(expired);
    VERIFY_FINDING(*expired, FindingCode::ServerCertificateExpired);
}

void TestProbe::uploadTooLarge()
{
    const auto port = freePort();
    const auto server =
        test::startNginx(fresh(), tlsFiles() + u" ssl_verify_client on; client_max_body_size 10k;"_s, port);
    const auto report = probe(request(port));
    EXPECT_OK(report);
    QCOMPARE(report->findings.first().code, FindingCode::UploadTooLarge);
    QCOMPARE(report->findings.first().arguments, QStringList{u"100"_s});
}

void TestProbe::plainHttp()
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

void TestProbe::closedPort()
{
    const auto report = probe(request(freePort()));
    EXPECT_OK(report);
    QCOMPARE(report->findings.first().code, FindingCode::NothingListens);
}

void TestProbe::neverAnswers()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    auto asked = request(silent.serverPort());
    asked.timeout = std::chrono::milliseconds(300);
    const auto report = probe(asked);
    EXPECT_OK(report);
    QCOMPARE(report->findings.first().code, FindingCode::NoAnswer);
}

void TestProbe::resets()
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

void TestProbe::unknownHost()
{
    auto asked = request(443);
    asked.url.setHost(u"no-such-host.invalid"_s);
    const auto report = probe(asked);
    EXPECT_OK(report);
    QCOMPARE(report->findings.first().code, FindingCode::NameNotFound);
}

void TestProbe::silentAfterTheHandshake()
{
    const auto port = freePort();
    const test::ForeignServer server(u"openssl"_s, sServer(port, {u"-quiet"_s}), port);
    auto asked = request(port);
    asked.timeout = std::chrono::milliseconds(600);
    const auto report = probe(asked);
    EXPECT_OK(report);
    VERIFY_FINDING(*report, FindingCode::SilentAfterRequest);
}

void TestProbe::cancelsAtOnce_data()
{
    QTest::addColumn<bool>("handshake");
    QTest::newRow("before the handshake") << false;
    QTest::newRow("waiting for the answer") << true;
}

void TestProbe::cancelsAtOnce()
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

void TestProbe::refusesOtherSchemes()
{
    auto asked = request(80);
    asked.url = QUrl(u"http://localhost/"_s);
    EXPECT_ERROR(probe(asked), base::ErrorCode::Usage);
    asked.url = QUrl(u"https:///"_s);
    EXPECT_ERROR(probe(asked), base::ErrorCode::Usage);
}

CERTWIZARD_TEST_MAIN(TestProbe)
#include "test_probe.moc"
