#include "probe_fixture.h"

using namespace certwizard;
using namespace certwizard::diagnose;
using namespace Qt::StringLiterals;
using test::codes;
using test::freePort;
using test::has;

using Codes = QList<FindingCode>;

/// Against servers that others wrote, on loopback: every look-alike has to be told from its neighbours.
class TestProbe : public test::ProbeTest {
    Q_OBJECT

private Q_SLOTS:
    void nginx_data();
    void nginx();
    void nginxRevoked();
    void proxyInFront();
    void apache_data();
    void apache();
    void apacheOpenPart();
    void openssl_data();
    void openssl();
    void issuerNotInList();
    void refusedInTls_data();
    void refusedInTls();
    void serverNameAndTrust();
    void expiredServer();

private:
    [[nodiscard]] QString revokeAlice(const QString &folder) const;
    [[nodiscard]] QString tlsFiles() const
    {
        return u"ssl_certificate %1; ssl_certificate_key %2; ssl_client_certificate %3;"_s.arg(file(u"server.crt"_s),
                                                                                               file(u"server.key"_s),
                                                                                               file(u"ca.crt"_s));
    }
    [[nodiscard]] std::unique_ptr<test::ForeignServer> startApache(const QString &lines, quint16 port) const
    {
        return test::startApache(
            fresh(),
            u"SSLCertificateFile %1\nSSLCertificateKeyFile %2\nSSLCACertificateFile %3\n%4\n<Location /secret>\nSSLVerifyClient require\n</Location>\n"_s
                .arg(file(u"server.crt"_s), file(u"server.key"_s), file(u"ca.crt"_s), lines),
            port);
    }
    /// What a row of one of the tables below demands.
    void compare(const ProbeReport &report) const;
};

/// Columns of every table: what stands first, what is found besides, and what must not be.
static void addExpectations()
{
    QTest::addColumn<FindingCode>("first");
    QTest::addColumn<Codes>("found");
    QTest::addColumn<Codes>("absent");
}

void TestProbe::compare(const ProbeReport &report) const
{
    QFETCH(const FindingCode, first);
    QFETCH(const Codes, found);
    QFETCH(const Codes, absent);
    QVERIFY2(report.findings.first().code == first, qPrintable(codes(report)));
    for (const auto code : found)
        QVERIFY2(has(report, code), qPrintable(u"no %1 in "_s.arg(int(code)) + codes(report)));
    for (const auto code : absent)
        QVERIFY2(!has(report, code), qPrintable(u"unexpected %1 in "_s.arg(int(code)) + codes(report)));
}

void TestProbe::nginx_data()
{
    using enum FindingCode;
    QTest::addColumn<QString>("lines");
    QTest::addColumn<bool>("stranger");
    addExpectations();
    const auto demand = u"ssl_verify_client on;"_s;
    const Codes fine{LetsCertificateIn, NotIis};
    const Codes suspicions{ServerNotTrusted, ServerNameMismatch};
    QTest::newRow("requires") << demand << false << CertificateRequiredInHandshake << fine
                              << suspicions + Codes{Tls12Off, Tls13Off};
    QTest::newRow("requires, 1.2 only") << demand + u"ssl_protocols TLSv1.2;"_s << false
                                        << CertificateRequiredInHandshake << fine + Codes{Tls13Off}
                                        << suspicions + Codes{Tls12Off};
    QTest::newRow("requires, 1.3 only") << demand + u"ssl_protocols TLSv1.3;"_s << false
                                        << CertificateRequiredInHandshake << fine + Codes{Tls12Off}
                                        << suspicions + Codes{Tls13Off};
    QTest::newRow("optional") << u"ssl_verify_client optional;"_s << false << AskedOptionally << Codes{} << Codes{};
    QTest::newRow("ignores") << u"ssl_verify_client off;"_s << false << NeverAsked << Codes{} << Codes{AskedOptionally};
    // Takes any certificate, also one of an authority that it does not know, and leaves the rest to the application.
    QTest::newRow("optional_no_ca, a stranger's") << u"ssl_verify_client optional_no_ca;"_s << true << IssuerNotInList
                                                  << Codes{AskedOptionally} << Codes{NeverAsked};
    QTest::newRow("a stranger's") << demand << true << IssuerNotInList << Codes{CertificateRefusedOnPage}
                                  << Codes{LetsCertificateIn};
    QTest::newRow("uploads too large") << demand + u"client_max_body_size 10k;"_s << false << UploadTooLarge << fine
                                       << suspicions;
}

void TestProbe::nginx()
{
    QFETCH(const QString, lines);
    QFETCH(const bool, stranger);
    const auto port = freePort();
    const auto server = test::startNginx(fresh(), tlsFiles() + lines, port);
    auto asked = request(port);
    if (stranger)
        asked.client = mallory();
    const auto report = probe(asked);
    EXPECT_OK(report);
    compare(*report);
    const auto &first = report->findings.first();
    if (first.code == FindingCode::NeverAsked)
        QCOMPARE(first.wizardStep, 3);
    if (first.code == FindingCode::CertificateRequiredInHandshake)
        QCOMPARE(first.kind, Finding::Kind::Good);
    if (first.code == FindingCode::UploadTooLarge)
        QCOMPARE(first.arguments, QStringList{u"100"_s});
    QCOMPARE(report->reference->status, has(*report, FindingCode::CertificateRefusedOnPage) ? 400 : 200);
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

void TestProbe::apache_data()
{
    using enum FindingCode;
    QTest::addColumn<QString>("lines");
    addExpectations();
    QTest::newRow("late") << u"Protocols http/1.1"_s << AskedLateTls13 << Codes{AskedLateTls12}
                          << Codes{NeverAsked, Forbidden, Refused4037, UploadTooLarge};
    // Apache keeps what comes before the certificate, up to this size, as IIS does.
    QTest::newRow("late, uploads too large")
        << u"Protocols http/1.1\n<Location /secret>\nSSLRenegBufferSize 1024\n</Location>"_s << AskedLateTls13
        << Codes{AskedLateTls12, UploadTooLarge} << Codes{NeverAsked, Forbidden};
    QTest::newRow("late, 1.2 only") << u"Protocols http/1.1\nSSLProtocol TLSv1.2"_s << LetsCertificateIn
                                    << Codes{Tls13Off, AskedLateTls12} << Codes{NeverAsked};
    QTest::newRow("late, 1.3 only") << u"Protocols http/1.1\nSSLProtocol TLSv1.3"_s << AskedLateTls13 << Codes{Tls12Off}
                                    << Codes{NeverAsked};
    QTest::newRow("late over HTTP/2") << u"Protocols h2 http/1.1\nSSLProtocol TLSv1.2"_s << Http2InTheWay
                                      << Codes{AskedLateTls12} << Codes{NeverAsked};
}

void TestProbe::apache()
{
    QFETCH(const QString, lines);
    const auto port = freePort();
    const auto server = startApache(lines, port);
    const auto report = probe(request(port, u"/secret/"_s));
    EXPECT_OK(report);
    compare(*report);
    if (const auto &first = report->findings.first(); first.code != FindingCode::LetsCertificateIn) {
        QCOMPARE(first.wizardStep, 2);
    } else {
        QCOMPARE(report->reference->asked, CertificateAsked::ByRenegotiation);
        QVERIFY(report->reference->certificateSent);
    }
}

void TestProbe::apacheOpenPart()
{
    const auto port = freePort();
    const auto server = startApache(u"Protocols http/1.1"_s, port);
    const auto open = probe(request(port, u"/"_s));
    EXPECT_OK(open);
    QCOMPARE(open->findings.first().code, FindingCode::NeverAsked);
}

void TestProbe::openssl_data()
{
    using enum FindingCode;
    QTest::addColumn<QString>("option");
    addExpectations();
    const Codes fine{LetsCertificateIn, UploadUnanswered}; // its page takes no uploads, and does not say so
    QTest::newRow("1.2") << u"-tls1_2"_s << CertificateRequiredInHandshake << fine + Codes{Tls13Off} << Codes{Tls12Off};
    QTest::newRow("1.3") << u"-tls1_3"_s << CertificateRequiredInHandshake << fine + Codes{Tls12Off} << Codes{Tls13Off};
}

void TestProbe::openssl()
{
    QFETCH(const QString, option);
    const auto port = freePort();
    const test::ForeignServer server(u"openssl"_s, sServer(port, {u"-Verify"_s, u"2"_s, u"-www"_s, option}), port);
    const auto report = probe(request(port));
    EXPECT_OK(report);
    compare(*report);
}

void TestProbe::issuerNotInList()
{
    const auto port = freePort();
    const test::ForeignServer server(
        u"openssl"_s, sServer(port, {u"-CAfile"_s, file(u"stranger.crt"_s), u"-Verify"_s, u"2"_s, u"-www"_s}), port);
    const auto report = probe(request(port));
    EXPECT_OK(report);
    VERIFY_FINDING(*report, FindingCode::IssuerNotInList);
    const auto found = std::ranges::find(report->findings, FindingCode::IssuerNotInList, &Finding::code);
    QCOMPARE(found->arguments, (QStringList{u"Contoso CA"_s, u"Stranger CA"_s}));
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

CERTWIZARD_TEST_MAIN(TestProbe)
#include "test_probe.moc"
