#include "maker.h"
#include "pki/certificate.h"
#include "pki/read.h"

#include <QTimeZone>

#include <latch>
#include <thread>

using namespace certwizard;
using namespace Qt::StringLiterals;
using base::ErrorCode;

/// Every field as the openssl command line sees it, over many shapes of certificates.
class TestCertificate : public QObject {
    Q_OBJECT

private:
    test::Maker m_maker;
    pki::Certificate load(const QString &name)
    {
        const auto material = pki::readFile(m_maker.path(name + u".pem"_s));
        if (!material) {
            QTest::qFail(qPrintable(test::describe(material.error())), __FILE__, __LINE__);
            return {};
        }
        return material->certificates.value(0);
    }
    QString field(const QString &name, const QString &option)
    {
        return QString::fromUtf8(m_maker.openssl(u"x509 -noout -in @%1.pem %2"_s.arg(name, option)).output).trimmed();
    }

private Q_SLOTS:
    void initTestCase();
    void shapes_data();
    void shapes();
    void keys_data();
    void keys();
    void alternativeNames();
    void names();
    void embeddedNul();
    void purposes();
    void nullAndEqual();
    void base64Forms();
    void threads();
};

void TestCertificate::initTestCase()
{
    QVERIFY(m_maker.authority(u"ca"_s));
}

void TestCertificate::shapes_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("serial");
    QTest::newRow("serial 0") << u"-set_serial~0 -days~1"_s << u"00"_s;
    QTest::newRow("serial 1") << u"-set_serial~1 -days~1"_s << u"01"_s;
    QTest::newRow("serial of 8 bits") << u"-set_serial~0xff -days~1"_s << u"ff"_s;
    QTest::newRow("serial of 64 bits") << u"-set_serial~0x8123456789abcdef -days~1"_s << u"8123456789abcdef"_s;
    QTest::newRow("serial of 128 bits") << u"-set_serial~0xf0000000000000000000000000000001 -days~1"_s
                                        << u"f0000000000000000000000000000001"_s;
    QTest::newRow("serial of 160 bits") << u"-set_serial~0x7fffffffffffffffffffffffffffffffffffffff -days~1"_s
                                        << u"7fffffffffffffffffffffffffffffffffffffff"_s;
    QTest::newRow("serial of 320 bits") << u"-set_serial~0x0a"_s + QString(78, u'b') + u" -days~1"_s
                                        << u"0a"_s + QString(78, u'b');
    QTest::newRow("serial below zero") << u"-set_serial~-2 -days~1"_s << u"fe"_s;
    QTest::newRow("until 2049") << u"-set_serial~5 -not_before~20200101000000Z -not_after~20491231235959Z"_s << u"05"_s;
    QTest::newRow("until 2050") << u"-set_serial~5 -not_before~20200101000000Z -not_after~20500101000000Z"_s << u"05"_s;
    QTest::newRow("until 2065") << u"-set_serial~5 -not_before~20510101000000Z -not_after~20650630123456Z"_s << u"05"_s;
    QTest::newRow("until 9999") << u"-set_serial~5 -not_before~19500101000000Z -not_after~99991231235959Z"_s << u"05"_s;
}

void TestCertificate::shapes()
{
    QFETCH(QString, options);
    QFETCH(QString, serial);
    QVERIFY(m_maker.certificate(u"leaf"_s, u"ca"_s, u"/CN=leaf"_s, {}, options));
    const auto certificate = load(u"leaf"_s);
    QCOMPARE(certificate.serialNumber(), serial);
    const auto date = [&](const QString &option) {
        return QDateTime::fromString(field(u"leaf"_s, option + u" -dateopt iso_8601"_s).section(u'=', 1),
                                     u"yyyy-MM-dd HH:mm:ss'Z'"_s);
    };
    QCOMPARE(
        certificate.notBefore().toString(Qt::ISODate),
        QDateTime(date(u"-startdate"_s).date(), date(u"-startdate"_s).time(), QTimeZone::UTC).toString(Qt::ISODate));
    QCOMPARE(certificate.notAfter().toString(Qt::ISODate),
             QDateTime(date(u"-enddate"_s).date(), date(u"-enddate"_s).time(), QTimeZone::UTC).toString(Qt::ISODate));
    QVERIFY(certificate.notAfter().isValid());
    QCOMPARE(certificate.thumbprint(), field(u"leaf"_s, u"-fingerprint -sha1"_s).section(u'=', 1).remove(u':'));
    QCOMPARE(certificate.sha256Fingerprint(),
             field(u"leaf"_s, u"-fingerprint -sha256"_s).section(u'=', 1).remove(u':'));
    QVERIFY(!certificate.isSelfIssued());
    QVERIFY(!certificate.isSelfSigned());
    QVERIFY(!certificate.isCa());
    QCOMPARE(certificate.issuer().display(), u"ca"_s);
}

void TestCertificate::keys_data()
{
    QTest::addColumn<QString>("generate");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("bits");
    QTest::addColumn<QString>("curve");
    QTest::addColumn<QString>("signature");
    const auto row = [](const char *name, const QString &generate, pki::KeyKind kind, int bits, const QString &curve,
                        const QString &signature) {
        QTest::newRow(name) << generate << int(kind) << bits << curve << signature;
    };
    row("P-256", u"ec~-pkeyopt~ec_paramgen_curve:P-256"_s, pki::KeyKind::Ec, 256, u"P-256"_s, u"ecdsa-with-SHA256"_s);
    row("P-384", u"ec~-pkeyopt~ec_paramgen_curve:P-384"_s, pki::KeyKind::Ec, 384, u"P-384"_s, u"ecdsa-with-SHA256"_s);
    row("P-521", u"ec~-pkeyopt~ec_paramgen_curve:P-521"_s, pki::KeyKind::Ec, 521, u"P-521"_s, u"ecdsa-with-SHA256"_s);
    row("brainpool", u"ec~-pkeyopt~ec_paramgen_curve:brainpoolP256r1"_s, pki::KeyKind::Ec, 256, u"brainpoolP256r1"_s,
        u"ecdsa-with-SHA256"_s);
    row("RSA", u"rsa~-pkeyopt~rsa_keygen_bits:2048"_s, pki::KeyKind::Rsa, 2048, {}, u"sha256WithRSAEncryption"_s);
    row("RSA-PSS", u"rsa-pss~-pkeyopt~rsa_keygen_bits:2048"_s, pki::KeyKind::Rsa, 2048, {}, u"rsassaPss"_s);
    row("Ed25519", u"ed25519"_s, pki::KeyKind::Ed25519, 0, {}, u"ED25519"_s);
    row("Ed448", u"ed448"_s, pki::KeyKind::Ed448, 456, {}, u"ED448"_s);
}

void TestCertificate::keys()
{
    QFETCH(QString, generate);
    QFETCH(int, kind);
    QFETCH(int, bits);
    QFETCH(QString, curve);
    QFETCH(QString, signature);
    QVERIFY(m_maker.authority(u"self"_s, {}, generate));
    const auto certificate = load(u"self"_s);
    QCOMPARE(int(certificate.key().kind), kind);
    // OpenSSL changed its mind between 253 and 256.
    if (bits > 0)
        QCOMPARE(certificate.key().bits, bits);
    QCOMPARE(certificate.key().curve, curve);
    QCOMPARE(certificate.signatureAlgorithm(), signature);
    QVERIFY(certificate.isSelfSigned());
    QVERIFY(certificate.isCa());
}

void TestCertificate::alternativeNames()
{
    QVERIFY(m_maker.certificate(
        u"leaf"_s, u"ca"_s, u"/emailAddress=old@contoso.example/CN=leaf"_s,
        u"subjectAltName=@names\n[names]\nDNS.1=a.example\nDNS.2=*.b.example\nIP.1=192.0.2.1\nIP.2=2001:db8::1\n"
        "email.1=new@contoso.example\nemail.2=old@contoso.example\n"
        "otherName.1=msUPN;FORMAT:UTF8,UTF8:žofie@contoso.example\notherName.2=1.2.3.4;UTF8:other\n"
        "URI.1=https://c.example/\ndirName.1=dir\n[dir]\nCN=inside\n"_s));
    const auto certificate = load(u"leaf"_s);
    QCOMPARE(certificate.dnsNames(), (QStringList{u"a.example"_s, u"*.b.example"_s}));
    QCOMPARE(certificate.ipAddresses(),
             (QList<QHostAddress>{QHostAddress(u"192.0.2.1"_s), QHostAddress(u"2001:db8::1"_s)}));
    QCOMPARE(certificate.emails(), (QStringList{u"new@contoso.example"_s, u"old@contoso.example"_s}));
    QCOMPARE(certificate.upns(), QStringList{u"žofie@contoso.example"_s});
    QVERIFY(m_maker.certificate(u"none"_s, u"ca"_s, u"/CN=leaf"_s, {}));
    const auto none = load(u"none"_s);
    QVERIFY(none.dnsNames().isEmpty() && none.ipAddresses().isEmpty() && none.emails().isEmpty()
            && none.upns().isEmpty());
}

void TestCertificate::names()
{
    QVERIFY(m_maker.certificate(
        u"leaf"_s, u"ca"_s,
        u"/DC=example/DC=contoso/C=CZ/ST=Praha/L=Praha/O=Contoso,~Ltd./OU=Sales/OU=Žižkov/SN=Müller/"
        "GN=Max/serialNumber=42/businessCategory=odd/CN=Müller~\"Max\"~#1"_s,
        {}));
    const auto name = load(u"leaf"_s).subject();
    QStringList order;
    for (const auto &attribute : name.attributes())
        order.append(attribute.shortName);
    QCOMPARE(order, (QStringList{u"DC"_s, u"DC"_s, u"C"_s, u"S"_s, u"L"_s, u"O"_s, u"OU"_s, u"OU"_s, u"SN"_s, u"G"_s,
                                 u"SERIALNUMBER"_s, u"2.5.4.15"_s, u"CN"_s}));
    QCOMPARE(name.values(u"OU"), (QStringList{u"Sales"_s, u"Žižkov"_s}));
    QCOMPARE(name.display(), u"Müller \"Max\" #1"_s);
    QCOMPARE(name.toString(),
             u"CN=\"Müller \"\"Max\"\" #1\", 2.5.4.15=odd, SERIALNUMBER=42, G=Max, SN=Müller, OU=Žižkov, OU=Sales, "
             "O=\"Contoso, Ltd.\", L=Praha, S=Praha, C=CZ, DC=contoso, DC=example"_s);

    QCOMPARE(pki::Name({{u"O"_s, u"2.5.4.10"_s, u"Contoso"_s}, {u"OU"_s, u"2.5.4.11"_s, u"Sales"_s}}).display(),
             u"Sales"_s);
    QCOMPARE(pki::Name({{u"E"_s, {}, u"a@b"_s}, {u"CN"_s, {}, u"  "_s}}).display(), u"a@b"_s);
    QCOMPARE(pki::Name({{u"C"_s, {}, u"CZ"_s}}).display(), u"C=CZ"_s);
    QCOMPARE(pki::Name().display(), QString());
    QCOMPARE(pki::Name({{u"CN"_s, {}, u" x"_s}}).toString(), u"CN=\" x\""_s);
    QCOMPARE(pki::Name({{u"CN"_s, {}, u"a\u202Eb\nc\u0085d"_s}}).display(), u"a\uFFFDb\u240Ac\uFFFDd"_s);
    QCOMPARE(pki::Name({{u"CN"_s, {}, u"דוד 🐱"_s}}).display(), u"דוד 🐱"_s);
    const QString longName(300, u'x');
    QCOMPARE(pki::Name({{u"CN"_s, {}, longName}}).display(), longName);
}

/// "good.example\0.evil.example": an old attack on readers that stop at the NUL.
void TestCertificate::embeddedNul()
{
    QVERIFY(m_maker.certificate(u"leaf"_s, u"ca"_s, u"/CN=good.example!.evil.example"_s,
                                u"subjectAltName=DNS:good.example!.evil.example\n"_s));
    QVERIFY(m_maker.toDer(u"leaf"_s));
    auto der = m_maker.bytes(u"leaf.der"_s);
    QCOMPARE(der.count("good.example!"), 2);
    der.replace("good.example!", QByteArray("good.example\0", 13));
    const auto certificate = pki::Certificate::fromDer(der);
    EXPECT_OK(certificate);
    QCOMPARE(certificate->subject().values(u"CN").value(0).size(), 26);
    QCOMPARE(certificate->subject().display(), u"good.example\u2400.evil.example"_s);
    QCOMPARE(certificate->dnsNames().value(0).size(), 26);
}

void TestCertificate::purposes()
{
    const auto make = [this](const QString &usage) {
        if (!m_maker.certificate(u"leaf"_s, u"ca"_s, u"/CN=leaf"_s, usage))
            return pki::Certificate();
        return load(u"leaf"_s);
    };
    using enum pki::Purpose;
    const auto none = make({});
    QVERIFY(!none.hasPurposes() && none.allows(ClientAuthentication) && none.allows(SmartCardLogon)
            && none.allows(Any));
    const auto client = make(u"extendedKeyUsage=clientAuth,1.3.6.1.4.1.311.20.2.2\n"_s);
    QVERIFY(client.hasPurposes() && client.allows(ClientAuthentication) && client.allows(SmartCardLogon));
    QVERIFY(!client.allows(ServerAuthentication) && !client.allows(Any));
    QCOMPARE(client.purposeOids(), (QStringList{u"1.3.6.1.5.5.7.3.2"_s, u"1.3.6.1.4.1.311.20.2.2"_s}));
    const auto any = make(u"extendedKeyUsage=anyExtendedKeyUsage\n"_s);
    QVERIFY(any.allows(ClientAuthentication) && any.allows(ServerAuthentication) && any.allows(Any));
    const auto mail = make(u"extendedKeyUsage=critical,emailProtection\n"_s);
    QVERIFY(!mail.allows(ClientAuthentication) && !mail.allows(ServerAuthentication));
}

void TestCertificate::nullAndEqual()
{
    const pki::Certificate null;
    QVERIFY(null.isNull());
    QVERIFY(null == pki::Certificate());
    const auto a = load(u"ca"_s);
    const auto b = load(u"ca"_s);
    QVERIFY(a == b && !(a == null));
    QVERIFY(!(a == load(u"self"_s)));
    QCOMPARE(pki::Certificate::fromX509(a.x509()), a);
    QVERIFY(pki::Certificate::fromX509(nullptr).isNull());
}

void TestCertificate::base64Forms()
{
    const auto certificate = load(u"ca"_s);
    const auto text = certificate.base64();
    QVERIFY(!text.contains('\n'));
    QCOMPARE(QByteArray::fromBase64(text), certificate.der());
    QCOMPARE(certificate.pem(), m_maker.bytes(u"ca.pem"_s));
    for (const auto &form : {text, certificate.pem(), " \n" + text + "\r\n\t", QByteArray(text).insert(100, "\r\n")}) {
        const auto again = pki::Certificate::fromBase64(form);
        EXPECT_OK(again);
        QCOMPARE(*again, certificate);
    }
    EXPECT_ERROR(pki::Certificate::fromBase64({}), ErrorCode::FileEmpty);
    EXPECT_ERROR(pki::Certificate::fromBase64("!!!"), ErrorCode::CertificateDamaged);
    EXPECT_ERROR(pki::Certificate::fromBase64("aGVsbG8="), ErrorCode::NotACertificate);
    EXPECT_ERROR(pki::Certificate::fromBase64(text.chopped(8)), ErrorCode::CertificateDamaged);
    EXPECT_ERROR(pki::Certificate::fromDer({}), ErrorCode::FileEmpty);
}

void TestCertificate::threads()
{
    const auto shared = load(u"self"_s);
    constexpr int count = 8;
    std::latch start(count);
    std::vector<std::thread> threads;
    std::atomic<int> right = 0;
    for (int i = 0; i < count; ++i) {
        threads.emplace_back([&] {
            start.arrive_and_wait();
            for (int round = 0; round < 200; ++round) {
                const auto fresh = pki::Certificate::fromDer(shared.der());
                right += fresh && fresh->isSelfSigned() && shared.isSelfSigned() && shared.isCa() && fresh->isCa()
                         && shared.subject() == fresh->subject() && shared.key().bits == fresh->key().bits;
            }
        });
    }
    for (auto &thread : threads)
        thread.join();
    QCOMPARE(right.load(), count * 200);
}

CERTWIZARD_TEST_MAIN(TestCertificate)
#include "test_certificate.moc"
