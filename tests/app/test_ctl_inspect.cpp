#include "ctl.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace certwizard::test;

/// `certwizardctl inspect`, judged by the openssl command line.
class TestCtlInspect : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agreesWithOpenssl();
    void everythingThatIsSaid();
    void everyFormatIsRead_data();
    void everyFormatIsRead();
    void yearsAreWhole();
    void base64IsWhatIisWants();
    void severalFiles();
    void oneOfSeveral();
    void chain();
    void fitness_data();
    void fitness();
    void passwordFromTheEnvironment();
    void mistakes_data();
    void mistakes();

private:
    [[nodiscard]] QJsonObject inspect(const QStringList &arguments) const;
    [[nodiscard]] QByteArray openssl(const QStringList &arguments) const;
    Bench m_bench;
};

void TestCtlInspect::initTestCase()
{
    m_bench.makeCertificates();
    const auto make = [this](const QStringList &arguments) { (void)openssl(arguments); };
    make({u"x509"_s, u"-in"_s, u"user1.crt"_s, u"-outform"_s, u"DER"_s, u"-out"_s, u"user1.der"_s});
    make({u"crl2pkcs7"_s, u"-nocrl"_s, u"-certfile"_s, u"user1.crt"_s, u"-outform"_s, u"DER"_s, u"-out"_s,
          u"user1.p7b"_s});
    make({u"pkcs12"_s, u"-export"_s, u"-in"_s, u"user1.crt"_s, u"-inkey"_s, u"user1.key"_s, u"-out"_s, u"user1.pfx"_s,
          u"-passout"_s, u"pass:secret"_s});
    auto base64 = readAll(m_bench.path(u"user1.crt"_s));
    base64.remove(0, base64.indexOf('\n') + 1);
    base64.truncate(base64.indexOf("-----END"));
    m_bench.write(u"lines.txt"_s, base64);
    base64.replace("\n", "");
    m_bench.write(u"oneline.txt"_s, base64);
    m_bench.write(u"both.crt"_s, readAll(m_bench.path(u"user1.crt"_s)) + readAll(m_bench.path(u"user2.crt"_s)));
    m_bench.write(u"empty.crt"_s, {});
    m_bench.write(u"garbage.crt"_s, "-----BEGIN CERTIFICATE-----\nMIIC!!!!notbase64\n-----END CERTIFICATE-----\n");
    m_bench.write(u"cut.crt"_s, readAll(m_bench.path(u"user1.crt"_s)).first(200) + "\n-----END CERTIFICATE-----\n");
    m_bench.write(u"text.crt"_s, "This is a shopping list.\n");
    make({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:1024"_s, u"-nodes"_s, u"-keyout"_s, u"/dev/null"_s, u"-out"_s,
          u"weak.crt"_s, u"-subj"_s, u"/CN=weak"_s, u"-addext"_s, u"basicConstraints=critical,CA:FALSE"_s});
    make({u"x509"_s, u"-req"_s, u"-in"_s, u"user1.csr"_s, u"-CA"_s, u"ca.crt"_s, u"-CAkey"_s, u"ca.key"_s, u"-out"_s,
          u"old.crt"_s, u"-not_before"_s, u"20200101000000Z"_s, u"-not_after"_s, u"20210101000000Z"_s, u"-extfile"_s,
          u"client.ext"_s});
}

QByteArray TestCtlInspect::openssl(const QStringList &arguments) const
{
    const auto result =
        run(u"openssl"_s, arguments, plainEnvironment(), QFileInfo(m_bench.config()).absolutePath(), 60000);
    if (result.exitCode != 0)
        QTest::qFail(result.errors.constData(), __FILE__, __LINE__);
    return result.output;
}

QJsonObject TestCtlInspect::inspect(const QStringList &arguments) const
{
    const auto result = m_bench.ctl(QStringList{u"inspect"_s, u"--json"_s} + arguments);
    if (result.exitCode != 0)
        QTest::qFail(result.errors.constData(), __FILE__, __LINE__);
    return json(result.output).array().first().toObject();
}

void TestCtlInspect::agreesWithOpenssl()
{
    const auto certificate = inspect({u"user1.crt"_s}).value(u"certificates"_s).toArray().first().toObject();
    const auto sha1 = openssl({u"x509"_s, u"-in"_s, u"user1.crt"_s, u"-noout"_s, u"-fingerprint"_s, u"-sha1"_s})
                          .split('=')
                          .last()
                          .trimmed()
                          .replace(":", "");
    QCOMPARE(certificate.value(u"thumbprint"_s).toString().toLatin1(), sha1);
    const auto sha256 = openssl({u"x509"_s, u"-in"_s, u"user1.crt"_s, u"-noout"_s, u"-fingerprint"_s, u"-sha256"_s})
                            .split('=')
                            .last()
                            .trimmed()
                            .replace(":", "");
    QCOMPARE(certificate.value(u"sha256"_s).toString().toLatin1(), sha256);
    const auto serial =
        openssl({u"x509"_s, u"-in"_s, u"user1.crt"_s, u"-noout"_s, u"-serial"_s}).split('=').last().trimmed().toLower();
    QCOMPARE(certificate.value(u"serialNumber"_s).toString().toLatin1(), serial);
    const auto end =
        openssl({u"x509"_s, u"-in"_s, u"user1.crt"_s, u"-noout"_s, u"-enddate"_s, u"-dateopt"_s, u"iso_8601"_s})
            .split('=')
            .last()
            .trimmed()
            .replace(" ", "T");
    QCOMPARE(certificate.value(u"notAfter"_s).toString().toLatin1(), end);
    QCOMPARE(certificate.value(u"isCa"_s).toBool(true), false);
    QVERIFY(certificate.value(u"subject"_s).toObject().value(u"text"_s).toString().contains(u"CN=user1"_s));
    QVERIFY(certificate.value(u"issuer"_s).toObject().value(u"text"_s).toString().contains(u"CN=Test CA"_s));

    const auto server = inspect({u"server.crt"_s}).value(u"certificates"_s).toArray().first().toObject();
    QCOMPARE(server.value(u"dnsNames"_s).toArray(), QJsonArray{u"localhost"_s});
    QCOMPARE(server.value(u"ipAddresses"_s).toArray(), QJsonArray{u"127.0.0.1"_s});
}

/// What an administrator compares with the details that Windows shows.
void TestCtlInspect::everythingThatIsSaid()
{
    m_bench.write(u"rich.ext"_s,
                  "basicConstraints=critical,CA:TRUE,pathlen:2\n"
                  "keyUsage=critical,digitalSignature,keyCertSign,cRLSign\n"
                  "extendedKeyUsage=clientAuth,emailProtection,1.2.3.4\n"
                  "subjectAltName=email:a@b.example,URI:urn:x:y,dirName:dn\n"
                  "subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid:always\n"
                  "crlDistributionPoints=URI:http://pki.example/ca.crl\n"
                  "authorityInfoAccess=OCSP;URI:http://ocsp.example,caIssuers;URI:http://pki.example/ca.crt\n"
                  "[dn]\nCN=Directory\n");
    (void)openssl({u"x509"_s, u"-req"_s, u"-in"_s, u"user1.csr"_s, u"-CA"_s, u"ca.crt"_s, u"-CAkey"_s, u"ca.key"_s,
                   u"-out"_s, u"rich.crt"_s, u"-extfile"_s, u"rich.ext"_s});
    const auto rich = inspect({u"rich.crt"_s}).value(u"certificates"_s).toArray().first().toObject();
    QCOMPARE(rich.value(u"keyUsages"_s).toArray(), (QJsonArray{u"digitalSignature"_s, u"keyCertSign"_s, u"cRLSign"_s}));
    QCOMPARE(rich.value(u"pathLength"_s).toInt(), 2);
    QCOMPARE(rich.value(u"otherNames"_s).toArray(), (QJsonArray{u"URI:urn:x:y"_s, u"DirName:CN=Directory"_s}));
    QCOMPARE(rich.value(u"revocationLists"_s).toArray(), QJsonArray{u"http://pki.example/ca.crl"_s});
    QCOMPARE(rich.value(u"ocspResponders"_s).toArray(), QJsonArray{u"http://ocsp.example"_s});
    const auto shown = openssl({u"x509"_s, u"-in"_s, u"rich.crt"_s, u"-noout"_s, u"-ext"_s,
                                u"subjectKeyIdentifier,authorityKeyIdentifier"_s})
                           .replace(":", "");
    for (const auto &key : {u"subjectKeyId"_s, u"authorityKeyId"_s}) {
        const auto id = rich.value(key).toString().toLatin1();
        QVERIFY2(id.size() == 40 && shown.contains(id), shown.constData());
    }
    const auto text = QString::fromUtf8(m_bench.ctl({u"inspect"_s, u"rich.crt"_s}).output);
    for (const auto &said : {u"client authentication, secure e-mail, 1.2.3.4"_s,
                             u"digital signature, certificate signing, signing of revocation lists"_s,
                             u"yes, with at most 2 other"_s, u"URI:urn:x:y"_s, u"http://ocsp.example"_s})
        QVERIFY2(text.contains(said), qPrintable(said + u" is not in\n"_s + text));

    const auto plain = inspect({u"ca.crt"_s}).value(u"certificates"_s).toArray().first().toObject();
    QVERIFY(plain.value(u"pathLength"_s).isNull());
}

void TestCtlInspect::everyFormatIsRead_data()
{
    QTest::addColumn<QString>("file");
    for (const auto *file : {"user1.crt", "user1.der", "user1.p7b", "lines.txt", "oneline.txt"})
        QTest::newRow(file) << QString::fromLatin1(file);
}

void TestCtlInspect::everyFormatIsRead()
{
    QFETCH(QString, file);
    const auto expected = inspect({u"user1.crt"_s}).value(u"certificates"_s).toArray();
    QCOMPARE(inspect({file}).value(u"certificates"_s).toArray(), expected);
    const auto text = m_bench.ctl({u"inspect"_s, file});
    EXPECT_EXIT(text, 0);
    QVERIFY(text.output.contains("CN=user1") && text.output.contains("Can be a client certificate for IIS."));
    QVERIFY(!text.output.contains("PRIVATE"));
}

void TestCtlInspect::yearsAreWhole()
{
    auto german = plainEnvironment();
    german.insert(u"LANG"_s, u"de_DE.UTF-8"_s);
    german.insert(u"TZ"_s, u"UTC"_s);
    const auto text = run(ctlPath(), {u"inspect"_s, u"old.crt"_s}, german, m_bench.path({}), 60000);
    EXPECT_EXIT(text, 0);
    QVERIFY2(text.output.contains("01.01.2020") && text.output.contains("01.01.2021"), text.output.constData());
}

void TestCtlInspect::base64IsWhatIisWants()
{
    const auto result = m_bench.ctl({u"inspect"_s, u"--base64"_s, u"user1.crt"_s});
    EXPECT_EXIT(result, 0);
    QCOMPARE(result.output.count('\n'), 1);
    QCOMPARE(QByteArray::fromBase64(result.output.trimmed()), readAll(m_bench.path(u"user1.der"_s)));
}

void TestCtlInspect::severalFiles()
{
    const auto result = m_bench.ctl({u"inspect"_s, u"--json"_s, u"user1.crt"_s, u"empty.crt"_s, u"user2.crt"_s});
    EXPECT_EXIT(result, 5);
    QCOMPARE(json(result.output).array().size(), 2); // the others are shown all the same
    QVERIFY(result.errors.contains("empty.crt"));
    QCOMPARE(inspect({u"both.crt"_s}).value(u"certificates"_s).toArray().size(), 2);
}

void TestCtlInspect::oneOfSeveral()
{
    const auto second = m_bench.ctl({u"inspect"_s, u"--base64"_s, u"--index"_s, u"2"_s, u"both.crt"_s});
    EXPECT_EXIT(second, 0);
    const auto told = m_bench.ctl({u"inspect"_s, u"--base64"_s, u"user2.crt"_s});
    QCOMPARE(second.output, told.output);
    QCOMPARE(inspect({u"--index"_s, u"1"_s, u"both.crt"_s}).value(u"certificates"_s).toArray().size(), 1);
    EXPECT_EXIT(m_bench.ctl({u"inspect"_s, u"--index"_s, u"3"_s, u"both.crt"_s}), 2);
    EXPECT_EXIT(m_bench.ctl({u"inspect"_s, u"--index"_s, u"0"_s, u"both.crt"_s}), 2);
}

void TestCtlInspect::chain()
{
    m_bench.write(u"chain.crt"_s, readAll(m_bench.path(u"user1.crt"_s)) + readAll(m_bench.path(u"ca.crt"_s)));
    const auto whole = inspect({u"chain.crt"_s}).value(u"certificates"_s).toArray().first().toObject();
    const auto links = whole.value(u"chain"_s).toObject().value(u"links"_s).toArray();
    QCOMPARE(links.size(), 2);
    QVERIFY(links.last().toObject().value(u"subject"_s).toString().contains(u"Test CA"_s));
    QVERIFY(whole.value(u"chain"_s).toObject().value(u"valid"_s).toBool());
    const auto alone = inspect({u"user1.crt"_s}).value(u"certificates"_s).toArray().first().toObject();
    const auto fault = alone.value(u"chain"_s).toObject().value(u"faults"_s).toArray().first().toObject();
    QCOMPARE(fault.value(u"code"_s).toString(), u"issuer-not-found"_s);
    // The same for people: not only that it is good, but also what is missing beside it.
    const auto told = m_bench.ctl({u"inspect"_s, u"user1.crt"_s});
    EXPECT_EXIT(told, 0);
    QVERIFY2(told.output.contains("issued it is not known here") && told.output.contains("Its chain, as far as"),
             told.output);
    const auto linked = m_bench.ctl({u"inspect"_s, u"chain.crt"_s});
    EXPECT_EXIT(linked, 0);
    QVERIFY2(linked.output.contains("Its chain: “user1” ← ") && !linked.output.contains("not known here"),
             linked.output);
}

void TestCtlInspect::fitness_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("usable");
    QTest::addColumn<QString>("code");
    QTest::newRow("client") << u"user1.crt"_s << true << u"issuer-unknown"_s; // nobody has named an authority
    QTest::newRow("authority") << u"ca.crt"_s << true << u"is-authority"_s;
    QTest::newRow("server") << u"server.crt"_s << false << u"not-for-clients"_s;
    QTest::newRow("expired") << u"old.crt"_s << false << u"expired"_s;
    QTest::newRow("weak") << u"weak.crt"_s << false << u"weak-key"_s;
}

void TestCtlInspect::fitness()
{
    QFETCH(QString, file);
    QFETCH(bool, usable);
    QFETCH(QString, code);
    const auto fitness =
        inspect({file}).value(u"certificates"_s).toArray().first().toObject().value(u"clientFitness"_s).toObject();
    QCOMPARE(fitness.value(u"usable"_s).toBool(), usable);
    QStringList codes;
    for (const auto &finding : fitness.value(u"findings"_s).toArray())
        codes += finding.toObject().value(u"code"_s).toString();
    QVERIFY2(code.isEmpty() || codes.contains(code), qPrintable(codes.join(u' ')));
}

void TestCtlInspect::passwordFromTheEnvironment()
{
    Bench &bench = m_bench;
    bench.set(u"GOOD_PW"_s, u"secret"_s);
    bench.set(u"BAD_PW"_s, u"wrong"_s);
    const auto good = bench.ctl({u"inspect"_s, u"--password-environment"_s, u"GOOD_PW"_s, u"user1.pfx"_s});
    EXPECT_EXIT(good, 0);
    QVERIFY(good.output.contains("CN=user1"));
    const auto bad = bench.ctl({u"inspect"_s, u"--password-environment"_s, u"BAD_PW"_s, u"user1.pfx"_s});
    EXPECT_EXIT(bad, 5);
    QVERIFY2(bad.errors.contains("The password for ") && bad.errors.contains("user1.pfx"), bad.errors.constData());
    const auto missing = bench.ctl({u"inspect"_s, u"--password-environment"_s, u"NO_SUCH_PW"_s, u"user1.pfx"_s});
    EXPECT_EXIT(missing, 3);
    QVERIFY2(missing.errors.contains("NO_SUCH_PW"), missing.errors.constData());
    const auto nobody = bench.ctl({u"inspect"_s, u"user1.pfx"_s});
    EXPECT_EXIT(nobody, 3);
    QVERIFY2(nobody.errors.contains("user1.pfx"), nobody.errors.constData());
    for (const auto &result : {good, bad})
        QVERIFY(!result.output.contains("secret") && !result.errors.contains("wrong is"));
}

void TestCtlInspect::mistakes_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("missing") << u"nowhere.crt"_s << u"does not exist"_s;
    QTest::newRow("folder") << u"."_s << u"is a folder"_s;
    QTest::newRow("empty") << u"empty.crt"_s << u"is empty"_s;
    QTest::newRow("key") << u"user1.key"_s << u"is a private key"_s;
    QTest::newRow("request") << u"user1.csr"_s << u"is a request for a certificate"_s;
    QTest::newRow("garbage") << u"garbage.crt"_s << u"damaged"_s;
    QTest::newRow("cut off") << u"cut.crt"_s << u"damaged"_s;
    QTest::newRow("text") << u"text.crt"_s << u"is not a certificate"_s;
    QTest::newRow("configuration") << u"applicationHost.config"_s << u"is not a certificate"_s;
}

void TestCtlInspect::mistakes()
{
    QFETCH(QString, file);
    QFETCH(QString, sentence);
    const auto result = m_bench.ctl({u"inspect"_s, file});
    EXPECT_EXIT(result, 5);
    const auto errors = QString::fromUtf8(result.errors);
    QVERIFY2(errors.startsWith(u"certwizardctl: "_s) && errors.contains(sentence), result.errors.constData());
    QVERIFY2(errors.count(u'\n') >= 2, "no remedy");
    QVERIFY(result.output.isEmpty());
}

CERTWIZARD_TEST_MAIN(TestCtlInspect)
#include "test_ctl_inspect.moc"
