#include "maker.h"
#include "pki/identity.h"
#include "pki/issue.h"
#include "pki/request.h"

using namespace certwizard;
using namespace Qt::StringLiterals;
using base::ErrorCode;

/// Requests made by the openssl command line, what is granted of them, and renewals.
class TestRequest : public QObject {
    Q_OBJECT

private:
    test::Maker m_maker;
    pki::Identity m_authority;

    QByteArray verify(const pki::Certificate &certificate, const QString &purpose)
    {
        m_maker.write(u"ca.pem"_s, m_authority.certificate.pem());
        m_maker.write(u"leaf.pem"_s, certificate.pem());
        const auto result =
            test::run(u"openssl"_s, {u"verify"_s, u"-x509_strict"_s, u"-purpose"_s, purpose, u"-CAfile"_s,
                                     m_maker.path(u"ca.pem"_s), m_maker.path(u"leaf.pem"_s)});
        return result.exitCode == 0 ? QByteArray() : result.output + result.errors;
    }

private Q_SLOTS:
    void initTestCase();
    void fields();
    void granted();
    void forms_data();
    void forms();
    void refused();
    void truncated();
    void renewed_data();
    void renewed();
    void protection_data();
    void protection();
};

void TestRequest::initTestCase()
{
    auto authority = pki::createAuthority({.commonName = u"CA"_s}, test::fixedClock());
    EXPECT_OK(authority);
    m_authority = std::move(*authority);
    QVERIFY(m_maker.makeKey(u"user"_s, u"ec~-pkeyopt~ec_paramgen_curve:P-256"_s));
    QCOMPARE(
        m_maker
            .openssl(
                u"req -new -utf8 -key @user.key -out @user.csr -subj /O=Contoso/CN=Žofie/emailAddress=z@contoso.example "
                "-addext subjectAltName=DNS:evil.example,IP:192.0.2.9,email:y@contoso.example "
                "-addext basicConstraints=critical,CA:TRUE"_s)
            .exitCode,
        0);
}

void TestRequest::fields()
{
    const auto request = pki::readRequestFile(m_maker.path(u"user.csr"_s));
    EXPECT_OK(request);
    QCOMPARE(request->subject.toString(), u"E=z@contoso.example, CN=Žofie, O=Contoso"_s);
    QCOMPARE(request->dnsNames, QStringList{u"evil.example"_s});
    QCOMPARE(request->ipAddresses, QList{QHostAddress(u"192.0.2.9"_s)});
    QCOMPARE(request->emails, (QStringList{u"y@contoso.example"_s, u"z@contoso.example"_s}));
    QCOMPARE(request->key.info().curve, u"P-256"_s);
}

void TestRequest::granted()
{
    const auto request = pki::readRequestFile(m_maker.path(u"user.csr"_s));
    EXPECT_OK(request);
    const auto certificate =
        pki::certifyClient(m_authority, {.commonName = u"Only this"_s}, request->key, test::fixedClock());
    EXPECT_OK(certificate);
    QCOMPARE(certificate->subject().toString(), u"CN=Only this"_s);
    QVERIFY(certificate->dnsNames().isEmpty() && certificate->emails().isEmpty()
            && certificate->ipAddresses().isEmpty());
    QVERIFY(!certificate->isCa());
    QCOMPARE(verify(*certificate, u"sslclient"_s), QByteArray());
    const auto key = pki::readKeyFile(m_maker.path(u"user.key"_s));
    EXPECT_OK(key);
    QVERIFY(key->matches(*certificate));
    const auto server =
        pki::certifyServer(m_authority, {.dnsNames = {u"www.example"_s}}, request->key, test::fixedClock());
    EXPECT_OK(server);
    QCOMPARE(verify(*server, u"sslserver"_s), QByteArray());
}

void TestRequest::forms_data()
{
    QTest::addColumn<QByteArray>("content");
    const auto pem = m_maker.bytes(u"user.csr"_s);
    QCOMPARE(m_maker.openssl(u"req -in @user.csr -outform DER -out @user.der"_s).exitCode, 0);
    QTest::newRow("PEM") << pem;
    QTest::newRow("DER") << m_maker.bytes(u"user.der"_s);
    QTest::newRow("base64") << m_maker.bytes(u"user.der"_s).toBase64();
    QTest::newRow("old label") << QByteArray(pem).replace("CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST");
    QTest::newRow("beside a key") << m_maker.bytes(u"user.key"_s) + pem;
}

void TestRequest::forms()
{
    QFETCH(QByteArray, content);
    const auto request = pki::readRequest(content, u"x"_s);
    EXPECT_OK(request);
    QCOMPARE(request->subject.display(), u"Žofie"_s);
}

void TestRequest::refused()
{
    auto der = m_maker.bytes(u"user.der"_s);
    EXPECT_ERROR(pki::readRequest(der + "x", u"x"_s), ErrorCode::CertificateDamaged);
    EXPECT_ERROR(pki::readRequest(der.chopped(1), u"x"_s), ErrorCode::CertificateDamaged);
    EXPECT_ERROR(pki::readRequest(m_authority.certificate.pem(), u"x"_s), ErrorCode::NotARequest);
    EXPECT_ERROR(pki::readRequest(m_maker.bytes(u"user.key"_s), u"x"_s), ErrorCode::NotARequest);
    EXPECT_ERROR(pki::readRequest("hello", u"x"_s), ErrorCode::NotARequest);
    EXPECT_ERROR(pki::readRequest("", u"x"_s), ErrorCode::FileEmpty);
    // Another name under the old signature.
    QVERIFY(der.contains("Contoso"));
    der.replace("Contoso", "Fabrikm");
    EXPECT_ERROR(pki::readRequest(der, u"x"_s), ErrorCode::RequestNotProven);
}

void TestRequest::truncated()
{
    for (const auto &name : {u"user.der"_s, u"user.csr"_s}) {
        const auto whole = m_maker.bytes(name);
        // Once the END line has begun, all of the request is there.
        const auto end = name.endsWith(u".csr") ? whole.indexOf("-----END") : whole.size();
        for (qsizetype length = 0; length < end; ++length)
            QVERIFY(!pki::readRequest(QByteArray(whole.constData(), length), u"x"_s));
    }
}

void TestRequest::renewed_data()
{
    QTest::addColumn<bool>("server");
    QTest::newRow("client") << false;
    QTest::newRow("server") << true;
}

void TestRequest::renewed()
{
    QFETCH(bool, server);
    const auto longAgo = QDateTime::currentDateTimeUtc().addDays(-300);
    const auto authority = pki::createAuthority({.commonName = u"Old CA"_s}, test::fixedClock(longAgo));
    EXPECT_OK(authority);
    m_authority = *authority;
    const auto old = server ? pki::issueServer(*authority,
                                               {.dnsNames = {u"*.contoso.example"_s},
                                                .ipAddresses = {QHostAddress(u"::1"_s)},
                                                .key = pki::KeyAlgorithm::Rsa2048},
                                               test::fixedClock(longAgo))
                            : pki::issueClient(*authority,
                                               {.commonName = u"Žofie"_s,
                                                .email = u"z@contoso.example"_s,
                                                .upn = u"z@contoso.example"_s,
                                                .smartCardLogon = true},
                                               test::fixedClock(longAgo));
    EXPECT_OK(old);
    const auto &before = old->certificate;
    for (const bool sameKey : {true, false}) {
        const auto key = pki::PrivateKey::generate(pki::KeyAlgorithm::EcP384);
        EXPECT_OK(key);
        const auto next =
            pki::renew(*authority, before, sameKey ? pki::PublicKey::of(before) : pki::PublicKey::of(*key), 200,
                       test::fixedClock());
        EXPECT_OK(next);
        QCOMPARE(next->subject(), before.subject());
        QCOMPARE(next->dnsNames(), before.dnsNames());
        QCOMPARE(next->ipAddresses(), before.ipAddresses());
        QCOMPARE(next->emails(), before.emails());
        QCOMPARE(next->upns(), before.upns());
        QCOMPARE(next->purposeOids(), before.purposeOids());
        QVERIFY(next->serialNumber() != before.serialNumber());
        QVERIFY(next->notAfter() > before.notAfter());
        QCOMPARE(old->key.matches(*next), sameKey);
        QCOMPARE(verify(*next, server ? u"sslserver"_s : u"sslclient"_s), QByteArray());
    }
    QCOMPARE(verify(before, server ? u"sslserver"_s : u"sslclient"_s), QByteArray());
    EXPECT_ERROR(pki::renew(*authority, authority->certificate, pki::PublicKey::of(before), 90, test::fixedClock()),
                 ErrorCode::NotRenewable);
}

void TestRequest::protection_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("cipher");
    QTest::addColumn<QString>("derivation");
    QTest::addColumn<int>("iterations");
    QTest::newRow("clear") << u"pkcs8 -topk8 -nocrypt"_s << QString() << QString() << 0;
    QTest::newRow("AES") << u"pkcs8 -topk8 -v2 aes-256-cbc -iter 12345 -passout pass:x"_s << u"AES-256-CBC"_s
                         << u"PBKDF2"_s << 12345;
    QTest::newRow("AES, DER") << u"pkcs8 -topk8 -v2 aes-128-cbc -iter 3 -outform DER -passout pass:x"_s
                              << u"AES-128-CBC"_s << u"PBKDF2"_s << 3;
    QTest::newRow("scrypt") << u"pkcs8 -topk8 -scrypt -scrypt_N 4096 -passout pass:x"_s << u"AES-256-CBC"_s
                            << u"scrypt"_s << 4096;
    QTest::newRow("3DES") << u"pkcs8 -topk8 -v1 PBE-SHA1-3DES -iter 77 -passout pass:x"_s << u"PBE-SHA1-3DES"_s
                          << u"PBE-SHA1-3DES"_s << 77;
    QTest::newRow("old") << u"pkey -traditional -aes128 -passout pass:x"_s << u"AES-128-CBC"_s << u"MD5"_s << 1;
}

void TestRequest::protection()
{
    QFETCH(QString, command);
    QFETCH(QString, cipher);
    QFETCH(QString, derivation);
    QFETCH(int, iterations);
    QCOMPARE(m_maker.openssl(command + u" -in @user.key -out @protected.key"_s).exitCode, 0);
    const auto protection = pki::keyProtection(m_maker.bytes(u"protected.key"_s), u"x"_s);
    EXPECT_OK(protection);
    QCOMPARE(protection->cipher, cipher);
    QCOMPARE(protection->derivation, derivation);
    QCOMPARE(protection->iterations, iterations);
    EXPECT_ERROR(pki::keyProtection(m_maker.bytes(u"user.csr"_s), u"x"_s), ErrorCode::KeyMissing);
}

CERTWIZARD_TEST_MAIN(TestRequest)
#include "test_request.moc"
