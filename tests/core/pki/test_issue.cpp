#include "pki/issue.h"
#include "pki/read.h"
#include "support/support.h"

#include <QTemporaryDir>
#include <QTimeZone>

using namespace certwizard;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using test::readAll;
using test::run;
using test::writeAll;

namespace {

base::Clock fixedClock(const QDateTime &time = QDateTime::currentDateTimeUtc())
{
    return [time] { return time; };
}

base::Secret secret(const char *text)
{
    return base::Secret::copyOf(text);
}

} // namespace

/// What this program issues, judged by the openssl command line.
class TestIssue : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    pki::Identity m_authority;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    QByteArray textOf(const pki::Certificate &certificate)
    {
        return run(u"openssl"_s, {u"x509"_s, u"-noout"_s, u"-text"_s, u"-nameopt"_s, u"utf8,sep_comma_plus,sname"_s},
                   certificate.pem())
            .output;
    }
    QByteArray verify(const pki::Certificate &certificate, const QString &purpose, const pki::Identity &authority)
    {
        writeAll(path(u"ca.pem"_s), authority.certificate.pem());
        writeAll(path(u"leaf.pem"_s), certificate.pem());
        const auto result = run(u"openssl"_s, {u"verify"_s, u"-x509_strict"_s, u"-auth_level"_s, u"2"_s, u"-purpose"_s,
                                               purpose, u"-CAfile"_s, path(u"ca.pem"_s), path(u"leaf.pem"_s)});
        return result.exitCode == 0 ? QByteArray() : result.output + result.errors;
    }

private Q_SLOTS:
    void initTestCase();
    void authorities_data();
    void authorities();
    void server();
    void client();
    void datesAfter2049();
    void serialsAreLongAndDifferent();
    void narrowedToTheAuthority();
    void refusedNames_data();
    void refusedNames();
    void wantedNames_data();
    void wantedNames();
    void refusedValidity();
    void onlyAuthoritiesIssue();
    void pfx_data();
    void pfx();
    void pfxNeedsTheRightKey();
    void keyFiles_data();
    void keyFiles();
};

void TestIssue::initTestCase()
{
    auto authority = pki::createAuthority({.commonName = u"Prüfstelle Žižkov CA"_s, .organisation = u"Contoso, Ltd."_s},
                                          fixedClock());
    EXPECT_OK(authority);
    m_authority = std::move(*authority);
}

void TestIssue::authorities_data()
{
    QTest::addColumn<int>("algorithm");
    QTest::addColumn<int>("pathLength");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("signature");
    QTest::newRow("P-256") << int(pki::KeyAlgorithm::EcP256) << 0 << QByteArray("NIST CURVE: P-256")
                           << QByteArray("ecdsa-with-SHA256");
    QTest::newRow("P-384") << int(pki::KeyAlgorithm::EcP384) << 1 << QByteArray("NIST CURVE: P-384")
                           << QByteArray("ecdsa-with-SHA384");
    QTest::newRow("RSA-3072") << int(pki::KeyAlgorithm::Rsa3072) << -1 << QByteArray("(3072 bit)")
                              << QByteArray("sha256WithRSAEncryption");
    QTest::newRow("RSA-4096") << int(pki::KeyAlgorithm::Rsa4096) << 0 << QByteArray("(4096 bit)")
                              << QByteArray("sha256WithRSAEncryption");
}

void TestIssue::authorities()
{
    QFETCH(int, algorithm);
    QFETCH(int, pathLength);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, signature);
    const auto authority = pki::createAuthority(
        {.commonName = u"CA"_s, .key = pki::KeyAlgorithm(algorithm), .validDays = 100, .pathLength = pathLength},
        fixedClock());
    EXPECT_OK(authority);
    const auto text = textOf(authority->certificate);
    QVERIFY2(text.contains(key), text);
    QVERIFY2(text.contains("Signature Algorithm: " + signature), text);
    QVERIFY2(text.contains("X509v3 Basic Constraints: critical"), text);
    QVERIFY2(text.contains("X509v3 Key Usage: critical\n                Certificate Sign, CRL Sign\n"), text);
    QVERIFY2(text.contains("CA:TRUE"), text);
    QCOMPARE(text.contains("pathlen:" + QByteArray::number(pathLength)), pathLength >= 0);
    QCOMPARE(authority->certificate.isCa(), true);
    QCOMPARE(authority->certificate.isSelfSigned(), true);

    const auto client =
        pki::issueClient(*authority, {.commonName = u"Somebody"_s, .key = pki::KeyAlgorithm::Rsa2048}, fixedClock());
    EXPECT_OK(client);
    QCOMPARE(verify(client->certificate, u"sslclient"_s, *authority), QByteArray());
    QCOMPARE(client->certificate.signatureAlgorithm().toLatin1(), signature);
    QCOMPARE(client->certificate.key().kind, pki::KeyKind::Rsa);
    QCOMPARE(client->certificate.key().bits, 2048);
}

void TestIssue::server()
{
    const auto server = pki::issueServer(m_authority,
                                         {.dnsNames = {u"www.contoso.example"_s, u"*.bücher.example"_s, u"LOCALHOST"_s},
                                          .ipAddresses = {QHostAddress(u"192.0.2.7"_s), QHostAddress(u"2001:db8::7"_s)},
                                          .key = pki::KeyAlgorithm::Rsa3072},
                                         fixedClock());
    EXPECT_OK(server);
    const auto text = textOf(server->certificate);
    QVERIFY2(text.contains("DNS:www.contoso.example, DNS:*.xn--bcher-kva.example, DNS:localhost, "
                           "IP Address:192.0.2.7, IP Address:2001:DB8:0:0:0:0:0:7\n"),
             text);
    QVERIFY2(text.contains("Subject: CN=www.contoso.example\n"), text);
    QVERIFY2(text.contains("TLS Web Server Authentication\n"), text);
    QVERIFY2(text.contains("X509v3 Key Usage: critical\n                Digital Signature, Key Encipherment\n"), text);
    QCOMPARE(verify(server->certificate, u"sslserver"_s, m_authority), QByteArray());
    QVERIFY(!verify(server->certificate, u"sslclient"_s, m_authority).isEmpty());
    QCOMPARE(server->certificate.ipAddresses(),
             (QList<QHostAddress>{QHostAddress(u"192.0.2.7"_s), QHostAddress(u"2001:db8::7"_s)}));

    const auto onlyAddress =
        pki::issueServer(m_authority, {.ipAddresses = {QHostAddress(u"192.0.2.7"_s)}}, fixedClock());
    EXPECT_OK(onlyAddress);
    QCOMPARE(onlyAddress->certificate.subject().display(), u"192.0.2.7"_s);
    QCOMPARE(verify(onlyAddress->certificate, u"sslserver"_s, m_authority), QByteArray());

    const auto longName = QStringList(5, u"abcdefghijklmnopqrstuvwxyz"_s).join(u'.');
    const auto onlyLong = pki::issueServer(m_authority, {.dnsNames = {longName}}, fixedClock());
    EXPECT_OK(onlyLong);
    QVERIFY(onlyLong->certificate.subject().attributes().isEmpty());
    QCOMPARE(verify(onlyLong->certificate, u"sslserver"_s, m_authority), QByteArray());
    QVERIFY(textOf(onlyLong->certificate).contains("X509v3 Subject Alternative Name: critical"));
}

void TestIssue::client()
{
    const auto before = QDateTime::currentDateTimeUtc();
    const auto client = pki::issueClient(m_authority,
                                         {.commonName = u"Žofie Müller 🐱"_s,
                                          .email = u"zofie@bücher.example"_s,
                                          .upn = u"žofie@contoso.example"_s,
                                          .smartCardLogon = true,
                                          .furtherSubject = {{{}, u"2.5.4.10"_s, u"Contoso, \"Ltd.\""_s},
                                                             {{}, u"2.5.4.11"_s, u"Sales"_s}}},
                                         fixedClock(before),
                                         {.revocationListUrls = {u"http://pki.contoso.example/ca,1.crl"_s},
                                          .authorityUrls = {u"http://pki.contoso.example/ca.crt"_s}});
    EXPECT_OK(client);
    const auto &certificate = client->certificate;
    const auto text = textOf(certificate);
    QVERIFY2(text.contains("Subject: O=Contoso, \"Ltd.\",OU=Sales,CN=Žofie Müller 🐱\n"), text);
    QVERIFY2(text.contains("Issuer: O=Contoso, Ltd.,CN=Prüfstelle Žižkov CA\n"), text);
    QVERIFY2(text.contains("email:zofie@xn--bcher-kva.example, othername: UPN:"), text);
    QVERIFY2(text.contains("TLS Web Client Authentication, Microsoft Smartcard Login\n"), text);
    QVERIFY2(text.contains("URI:http://pki.contoso.example/ca,1.crl\n"), text);
    QVERIFY2(text.contains("CA Issuers - URI:http://pki.contoso.example/ca.crt\n"), text);
    QVERIFY2(text.contains("X509v3 Subject Key Identifier"), text);
    QVERIFY2(text.contains("X509v3 Authority Key Identifier"), text);
    QCOMPARE(verify(certificate, u"sslclient"_s, m_authority), QByteArray());
    QVERIFY(!verify(certificate, u"sslserver"_s, m_authority).isEmpty());
    QCOMPARE(certificate.upns(), QStringList{u"žofie@contoso.example"_s});
    QCOMPARE(certificate.emails(), QStringList{u"zofie@xn--bcher-kva.example"_s});
    QCOMPARE(certificate.subject().toString(), u"CN=Žofie Müller 🐱, OU=Sales, O=\"Contoso, \"\"Ltd.\"\"\""_s);
    QVERIFY(certificate.notBefore() <= before.addSecs(-3599));
    QCOMPARE(certificate.notAfter().date(), before.addDays(365).date());
    QVERIFY(certificate.allows(pki::Purpose::SmartCardLogon));
    QVERIFY(!certificate.allows(pki::Purpose::ServerAuthentication));
    QVERIFY(client->key.matches(certificate));
    QVERIFY(!m_authority.key.matches(certificate));
}

void TestIssue::datesAfter2049()
{
    const auto authority =
        pki::createAuthority({.commonName = u"Long"_s, .key = pki::KeyAlgorithm::EcP256, .validDays = 36'500},
                             fixedClock(QDateTime(QDate(2030, 6, 1), QTime(12, 0), QTimeZone::UTC)));
    EXPECT_OK(authority);
    const auto expected = QDateTime(QDate(2030, 6, 1), QTime(12, 0), QTimeZone::UTC).addDays(36'500);
    QCOMPARE(authority->certificate.notAfter(), expected);
    QVERIFY(textOf(authority->certificate).contains("Not After : " + QByteArray("May  8 12:00:00 2130 GMT")));
}

void TestIssue::serialsAreLongAndDifferent()
{
    QSet<QString> seen;
    for (int i = 0; i < 200; ++i) {
        const auto client = pki::issueClient(m_authority, {.commonName = u"x"_s}, fixedClock());
        EXPECT_OK(client);
        const auto serial = client->certificate.serialNumber();
        QCOMPARE(serial.size(), 40);
        QVERIFY(serial.first(1).toInt(nullptr, 16) < 8);
        seen.insert(serial);
        if (i == 0) {
            const auto other = run(u"openssl"_s, {u"x509"_s, u"-noout"_s, u"-serial"_s}, client->certificate.pem());
            QCOMPARE(QString::fromLatin1(other.output).trimmed(), u"serial="_s + serial.toUpper());
        }
    }
    QCOMPARE(seen.size(), 200);
}

void TestIssue::narrowedToTheAuthority()
{
    const auto now = QDateTime::currentDateTimeUtc();
    const auto authority =
        pki::createAuthority({.commonName = u"Short"_s, .key = pki::KeyAlgorithm::EcP256, .validDays = 10},
                             fixedClock(now));
    EXPECT_OK(authority);
    const auto client = pki::issueClient(*authority, {.commonName = u"x"_s}, fixedClock(now));
    EXPECT_OK(client);
    QCOMPARE(client->certificate.notAfter(), authority->certificate.notAfter());
    const auto late = pki::issueClient(*authority, {.commonName = u"x"_s}, fixedClock(now.addDays(11)));
    EXPECT_ERROR(late, ErrorCode::OutOfRange);
    QCOMPARE(late.error().detail, u"expired"_s);
    const auto early = pki::issueClient(*authority, {.commonName = u"x"_s}, fixedClock(now.addDays(-1)));
    EXPECT_ERROR(early, ErrorCode::OutOfRange);
    QCOMPARE(early.error().detail, u"not-yet-valid"_s);
}

void TestIssue::refusedNames_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("value");
    QTest::newRow("CN empty") << u"cn"_s << QString();
    QTest::newRow("CN blank") << u"cn"_s << u"   "_s;
    QTest::newRow("CN with NUL") << u"cn"_s << u"good"_s + QChar(u'\0') + u"evil"_s;
    QTest::newRow("CN with line break") << u"cn"_s << u"a\nb"_s;
    QTest::newRow("CN of 300") << u"cn"_s << QString(300, u'x');
    QTest::newRow("CN of 65") << u"cn"_s << QString(65, u'x');
    QTest::newRow("CN with right-to-left override") << u"cn"_s << u"user\u202Efdp.exe"_s;
    QTest::newRow("CN with half a surrogate pair") << u"cn"_s << u"a"_s + QChar(0xd83d);
    QTest::newRow("e-mail without @") << u"email"_s << u"somebody"_s;
    QTest::newRow("e-mail with comma") << u"email"_s << u"a@b.example,email:c@d.example"_s;
    QTest::newRow("e-mail with two @") << u"email"_s << u"a@b@c.example"_s;
    QTest::newRow("e-mail with non-ASCII name") << u"email"_s << u"žofie@example.com"_s;
    QTest::newRow("UPN without @") << u"upn"_s << u"somebody"_s;
    QTest::newRow("UPN with NUL") << u"upn"_s << u"a@b"_s + QChar(u'\0');
    QTest::newRow("DNS with space") << u"dns"_s << u"a b.example"_s;
    QTest::newRow("DNS with comma") << u"dns"_s << u"a.example,DNS:b.example"_s;
    QTest::newRow("DNS that is an address") << u"dns"_s << u"192.0.2.1"_s;
    QTest::newRow("DNS with inner wildcard") << u"dns"_s << u"a.*.example"_s;
    QTest::newRow("DNS with partial wildcard") << u"dns"_s << u"a*.example.com"_s;
    QTest::newRow("DNS wildcard for everything") << u"dns"_s << u"*"_s;
    QTest::newRow("DNS wildcard for a top level") << u"dns"_s << u"*.com"_s;
    QTest::newRow("DNS empty label") << u"dns"_s << u"a..example"_s;
    QTest::newRow("DNS label of 64") << u"dns"_s << QString(64, u'a') + u".example"_s;
    QTest::newRow("OU of 300") << u"ou"_s << QString(300, u'x');
    QTest::newRow("country of three") << u"c"_s << u"DEU"_s;
}

void TestIssue::refusedNames()
{
    QFETCH(QString, where);
    QFETCH(QString, value);
    base::Result<pki::Identity> result;
    if (where == u"dns") {
        result = pki::issueServer(m_authority, {.dnsNames = {value}}, fixedClock());
    } else {
        pki::ClientRequest request{.commonName = u"x"_s};
        if (where == u"cn")
            request.commonName = value;
        else if (where == u"email")
            request.email = value;
        else if (where == u"upn")
            request.upn = value;
        else
            request.furtherSubject = {{{}, where == u"c" ? u"2.5.4.6"_s : u"2.5.4.11"_s, value}};
        result = pki::issueClient(m_authority, request, fixedClock());
    }
    EXPECT_ERROR(result, ErrorCode::InvalidName);
    QCOMPARE(result.error().subject, value);
}

void TestIssue::wantedNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("comma and quotes") << u"Müller, \"Max\" \\ <x> = y; z"_s;
    QTest::newRow("Hebrew") << u"דוד לוי"_s;
    QTest::newRow("Arabic") << u"محمد"_s;
    QTest::newRow("Chinese") << u"王小明"_s;
    QTest::newRow("emoji with joiner") << u"👩‍💻 Ada"_s;
    QTest::newRow("64 characters beyond the basic plane") << QStringList(64, u"𝔸"_s).join(QString());
    QTest::newRow("slash") << u"CONTOSO/user1"_s;
    QTest::newRow("hash and plus") << u"#1 + 2"_s;
}

void TestIssue::wantedNames()
{
    QFETCH(QString, name);
    const auto client = pki::issueClient(m_authority, {.commonName = name}, fixedClock());
    EXPECT_OK(client);
    QCOMPARE(client->certificate.subject().values(u"CN"), QStringList{name});
    QCOMPARE(client->certificate.subject().display(), name);
    QCOMPARE(verify(client->certificate, u"sslclient"_s, m_authority), QByteArray());
    const auto other =
        run(u"openssl"_s, {u"x509"_s, u"-noout"_s, u"-subject"_s, u"-nameopt"_s, u"utf8,sname,sep_multiline"_s},
            client->certificate.pem());
    QVERIFY2(other.output.contains("CN=" + name.toUtf8()), other.output);
}

void TestIssue::refusedValidity()
{
    for (const int days : {0, -1, 36'501, 2'000'000'000}) {
        EXPECT_ERROR(pki::createAuthority({.commonName = u"x"_s, .validDays = days}, fixedClock()),
                     ErrorCode::OutOfRange);
        EXPECT_ERROR(pki::issueClient(m_authority, {.commonName = u"x"_s, .validDays = days}, fixedClock()),
                     ErrorCode::OutOfRange);
    }
}

void TestIssue::onlyAuthoritiesIssue()
{
    const pki::ClientRequest request{.commonName = u"x"_s};
    const auto client = pki::issueClient(m_authority, request, fixedClock());
    EXPECT_OK(client);
    EXPECT_ERROR(pki::issueClient(*client, request, fixedClock()), ErrorCode::NotAnAuthority);
    EXPECT_ERROR(pki::issueClient({}, request, fixedClock()), ErrorCode::NotAnAuthority);
    EXPECT_ERROR(pki::issueClient({m_authority.certificate, client->key}, request, fixedClock()),
                 ErrorCode::KeyMismatch);
}

void TestIssue::pfx_data()
{
    QTest::addColumn<int>("target");
    QTest::addColumn<int>("iterations");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QByteArrayList>("expected");
    const QByteArrayList modern{"MAC: sha256", "PBES2, PBKDF2, AES-256-CBC", "PRF hmacWithSHA256"};
    const QByteArrayList legacy{"MAC: sha1", "pbeWithSHA1And3-KeyTripleDES-CBC"};
    QTest::newRow("modern") << int(pki::PfxTarget::Modern) << 2048 << QByteArray("geheim") << modern;
    QTest::newRow("modern, many rounds") << int(pki::PfxTarget::Modern) << 100'000 << QByteArray("geheim") << modern;
    QTest::newRow("modern, UTF-8") << int(pki::PfxTarget::Modern) << 2048 << QByteArray("žluťoučký 🐴") << modern;
    QTest::newRow("legacy") << int(pki::PfxTarget::Legacy) << 2048 << QByteArray("geheim") << legacy;
    QTest::newRow("legacy, UTF-8") << int(pki::PfxTarget::Legacy) << 2048 << QByteArray("žluťoučký 🐴") << legacy;
    QTest::newRow("modern, empty") << int(pki::PfxTarget::Modern) << 2048 << QByteArray() << modern;
    QTest::newRow("legacy, empty") << int(pki::PfxTarget::Legacy) << 2048 << QByteArray() << legacy;
}

void TestIssue::pfx()
{
    QFETCH(int, target);
    QFETCH(int, iterations);
    QFETCH(QByteArray, password);
    QFETCH(QByteArrayList, expected);
    const auto client = pki::issueClient(m_authority, {.commonName = u"Žofie"_s}, fixedClock());
    EXPECT_OK(client);
    const auto phrase = base::Secret::copyOf(std::string_view(password.constData(), size_t(password.size())));
    const auto pfx =
        pki::toPfx(*client, {m_authority.certificate, client->certificate}, phrase,
                   {.target = pki::PfxTarget(target), .iterations = iterations, .friendlyName = u"Žofie 🐱"_s});
    EXPECT_OK(pfx);
    writeAll(path(u"client.pfx"_s), {pfx->reveal().data(), qsizetype(pfx->size())});
    const auto info =
        run(u"openssl"_s,
            {u"pkcs12"_s, u"-info"_s, u"-noenc"_s, u"-in"_s, path(u"client.pfx"_s), u"-passin"_s, u"stdin"_s},
            password + '\n');
    QVERIFY2(info.exitCode == 0, info.errors);
    for (const auto &piece : expected)
        QVERIFY2(info.errors.contains(piece), info.errors);
    QVERIFY2(info.errors.contains("Iteration " + QByteArray::number(iterations)), info.errors);
    QCOMPARE(info.output.count("BEGIN CERTIFICATE"), 2);
    QCOMPARE(info.output.count("BEGIN PRIVATE KEY"), 1);

    const auto back = pki::read(readAll(path(u"client.pfx"_s)), u"client.pfx"_s, phrase);
    EXPECT_OK(back);
    QCOMPARE(back->format, pki::Format::Pkcs12);
    QCOMPARE(back->certificates, (QList{client->certificate, m_authority.certificate}));
    QVERIFY(back->key && back->key->matches(client->certificate));
}

void TestIssue::pfxNeedsTheRightKey()
{
    const auto a = pki::issueClient(m_authority, {.commonName = u"a"_s}, fixedClock());
    EXPECT_OK(a);
    EXPECT_ERROR(pki::toPfx({a->certificate, m_authority.key}, {}, secret("x")), ErrorCode::KeyMismatch);
    EXPECT_ERROR(pki::toPfx({}, {}, secret("x")), ErrorCode::KeyMismatch);
    EXPECT_ERROR(pki::toPfx(*a, {}, secret("x"), {.target = pki::PfxTarget::Modern, .iterations = 0}),
                 ErrorCode::OutOfRange);
}

void TestIssue::keyFiles_data()
{
    QTest::addColumn<int>("algorithm");
    QTest::newRow("P-256") << int(pki::KeyAlgorithm::EcP256);
    QTest::newRow("P-384") << int(pki::KeyAlgorithm::EcP384);
    QTest::newRow("RSA-2048") << int(pki::KeyAlgorithm::Rsa2048);
}

void TestIssue::keyFiles()
{
    QFETCH(int, algorithm);
    const auto key = pki::PrivateKey::generate(pki::KeyAlgorithm(algorithm));
    EXPECT_OK(key);
    const auto sealed = key->toPem(secret("žluť"), 5000);
    EXPECT_OK(sealed);
    writeAll(path(u"key.pem"_s), {sealed->reveal().data(), qsizetype(sealed->size())});
    const auto parsed = run(u"openssl"_s, {u"asn1parse"_s, u"-in"_s, path(u"key.pem"_s)});
    QVERIFY2(parsed.output.contains("aes-256-cbc") && parsed.output.contains("hmacWithSHA256")
                 && parsed.output.contains(":1388"),
             parsed.output);
    const auto opened =
        run(u"openssl"_s, {u"pkey"_s, u"-in"_s, path(u"key.pem"_s), u"-passin"_s, u"stdin"_s}, "žluť\n");
    const auto plain = key->toPlainPem();
    EXPECT_OK(plain);
    QCOMPARE(opened.exitCode, 0);
    QVERIFY(opened.output == QByteArrayView(plain->reveal().data(), qsizetype(plain->size())));
    EXPECT_ERROR(key->toPem(secret("")), ErrorCode::PasswordNeeded);
}

CERTWIZARD_TEST_MAIN(TestIssue)
#include "test_issue.moc"
