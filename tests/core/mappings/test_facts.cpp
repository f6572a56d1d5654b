#include "mappings/facts.h"
#include "mappings/standing.h"

#include "people.h"
#include "quick_facts.h"
#include "support/support.h"

#include <QRandomGenerator>

using namespace certwizard;
using namespace Qt::StringLiterals;
using mappings::CertificateFacts;
using mappings::Condition;

namespace {

/// A certificate that the openssl command line made from these extra arguments.
pki::Certificate byOpenssl(const QStringList &arguments)
{
    const QStringList common{u"req"_s,     u"-x509"_s,     u"-nodes"_s, u"-newkey"_s, u"rsa:2048"_s,
                             u"-keyout"_s, u"/dev/null"_s, u"-days"_s,  u"30"_s};
    const auto made = test::run(u"openssl"_s, common + arguments);
    const auto begin = made.output.indexOf("-----BEGIN CERTIFICATE");
    auto body = made.output.sliced(std::max<qsizetype>(begin, 0));
    body.replace("-----BEGIN CERTIFICATE-----", "").replace("-----END CERTIFICATE-----", "").replace("\n", "");
    const auto certificate = pki::Certificate::fromBase64(body);
    if (!certificate)
        qFatal("openssl made no certificate: %s", made.errors.constData());
    return *certificate;
}

void compare(const CertificateFacts &quick, const CertificateFacts &full)
{
    QCOMPARE(quick.readable, full.readable);
    QCOMPARE(quick.thumbprintText(), full.thumbprintText());
    QCOMPARE(quick.person, full.person);
    QCOMPARE(quick.subject, full.subject);
    QCOMPARE(quick.issuer, full.issuer);
    QCOMPARE(quick.serial, full.serial);
    QCOMPARE(quick.upn, full.upn);
    QCOMPARE(quick.email, full.email);
    QCOMPARE(quick.notBefore, full.notBefore);
    QCOMPARE(quick.notAfter, full.notAfter);
    QCOMPARE(quick.authority, full.authority);
    QCOMPARE(quick.clientAuthentication, full.clientAuthentication);
    QCOMPARE(quick.serverAuthentication, full.serverAuthentication);
}

} // namespace

class TestFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quickReaderAgreesWithOpenssl_data()
    {
        QTest::addColumn<pki::Certificate>("certificate");
        QTest::addColumn<bool>("regular");
        const auto req = [](const QString &subject, const QStringList &extensions = {}) {
            QStringList arguments{u"-utf8"_s, u"-subj"_s, subject};
            for (const auto &extension : extensions)
                arguments << u"-addext"_s << extension;
            return byOpenssl(arguments);
        };
        QTest::newRow("client") << test::client(u"Alice Adams"_s, 1, 365, u"alice@contoso.example"_s,
                                                u"alice@mail.example"_s)
                                << true;
        QTest::newRow("japanese") << test::client(u"伊藤 千尋"_s) << true;
        QTest::newRow("arabic and emoji") << test::client(u"ليلى 🙂 Ø"_s) << true;
        QTest::newRow("server") << test::server(u"www.contoso.example"_s) << true;
        QTest::newRow("authority") << test::authority().certificate << true;
        QTest::newRow("beyond 2050") << test::client(u"Far"_s, 1, 3000) << true;
        QTest::newRow("no purposes") << req(u"/CN=Plain"_s) << true;
        QTest::newRow("any purpose") << req(u"/CN=Any"_s, {u"extendedKeyUsage=anyExtendedKeyUsage"_s}) << true;
        QTest::newRow("signing key usage without keyCertSign")
            << req(u"/CN=Odd"_s, {u"keyUsage=digitalSignature"_s}) << true;
        QTest::newRow("many attributes")
            << req(u"/C=SI/ST=Ljubljana/L=Ljubljana/O=Žito, d.o.o./OU=Prodaja/CN=Ž \"x\"/emailAddress=z@zito.example"_s)
            << true;
        QTest::newRow("unknown attribute") << req(u"/CN=X/title=Dr/2.5.4.97=VAT"_s) << false;
        QTest::newRow("several names")
            << req(u"/CN=S"_s, {u"subjectAltName=DNS:a.example,email:one@a.example,email:two@a.example,IP:10.0.0.1"_s})
            << false;
        QTest::newRow("upn by openssl")
            << req(u"/CN=U"_s, {u"subjectAltName=otherName:1.3.6.1.4.1.311.20.2.3;UTF8:u@contoso.example"_s}) << true;
        QTest::newRow("no common name") << req(u"/O=Only/OU=Unit"_s) << true;
        QTest::newRow("distribution point")
            << req(u"/CN=D"_s, {u"crlDistributionPoints=URI:http://ca.example/ca.crl"_s}) << true;
        QTest::newRow("name constraints")
            << req(u"/CN=N"_s, {u"nameConstraints=permitted;DNS:contoso.example"_s}) << false;
        QTest::newRow("two values in one set")
            << byOpenssl({u"-multivalue-rdn"_s, u"-subj"_s, u"/CN=A+OU=B"_s}) << false;
    }
    void quickReaderAgreesWithOpenssl()
    {
        QFETCH(pki::Certificate, certificate);
        QFETCH(bool, regular);
        const auto quick = mappings::quickFacts(certificate.base64());
        QCOMPARE(quick.has_value(), regular);
        if (quick)
            compare(*quick, mappings::factsOf(certificate));
        compare(mappings::readFacts(certificate.base64()), mappings::factsOf(certificate));
    }

    /// Whatever happens to the bytes: the quick reader never takes what OpenSSL refuses, and never reads it differently.
    void quickReaderNeverTakesMoreThanOpenssl_data()
    {
        QTest::addColumn<QByteArray>("der");
        QTest::newRow("client") << test::client(u"Mutated Möller"_s, 1, 365, u"m@contoso.example"_s).der();
        // Found by fuzzing: for OpenSSL it is no authority when its key identifiers or distribution points are damaged.
        QTest::newRow("authority")
            << byOpenssl({u"-subj"_s, u"/CN=CA"_s, u"-addext"_s, u"authorityKeyIdentifier=keyid"_s, u"-addext"_s,
                          u"crlDistributionPoints=URI:http://ca.example/ca.crl,URI:ldap:///CN=CA"_s})
                   .der();
    }
    void quickReaderNeverTakesMoreThanOpenssl()
    {
        QFETCH(QByteArray, der);
        QRandomGenerator random(20260601);
        int taken = 0;
        for (int round = 0; round < 60000; ++round) {
            auto changed = der;
            const auto at = round < der.size() * 8 ? round / 8 : random.bounded(der.size());
            if (round < der.size() * 8)
                changed[at] = char(changed[at] ^ (1 << (round % 8)));
            else
                changed[at] = char(random.bounded(256));
            const auto quick = mappings::quickFacts(changed.toBase64());
            if (!quick)
                continue;
            ++taken;
            const auto full = pki::Certificate::fromDer(changed);
            QVERIFY2(full.has_value(), qPrintable(u"byte %1"_s.arg(at)));
            compare(*quick, mappings::factsOf(*full));
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(taken > 1000); // changes inside the signature and the key leave it readable
    }

    void cutOffAtEveryCharacterIsNeverReadable()
    {
        const auto text = test::client(u"Cut Off"_s).base64();
        for (qsizetype length = 0; length < text.size(); ++length) {
            const auto facts = mappings::readFacts(text.first(length));
            QVERIFY2(facts.defect != CertificateFacts::Defect::None, qPrintable(QString::number(length)));
            // Only missing padding can be mended: nothing of the certificate is gone then.
            QVERIFY(!facts.readable || text.sliced(length).count('=') == text.size() - length);
        }
    }

    void defects_data()
    {
        using Defect = CertificateFacts::Defect;
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Defect>("defect");
        QTest::addColumn<bool>("fixable");
        const auto base64 = test::client(u"Defect"_s).base64();
        QTest::newRow("empty") << QByteArray() << Defect::Empty << false;
        QTest::newRow("header") << "-----BEGIN CERTIFICATE-----" + base64 + "-----END CERTIFICATE-----"
                                << Defect::PemHeader << true;
        QTest::newRow("line break") << base64.first(64) + "\r\n" + base64.sliced(64) << Defect::WhiteSpace << true;
        QTest::newRow("one character less") << base64.first(base64.size() / 2) << Defect::CutOff << false;
        QTest::newRow("not base64") << base64.first(100) + "!" + base64.sliced(101) << Defect::NotBase64 << false;
        QTest::newRow("something else") << QByteArray("Hello, this is no certificate").toBase64()
                                        << Defect::NotCertificate << false;
    }
    void defects()
    {
        QFETCH(QByteArray, text);
        QFETCH(CertificateFacts::Defect, defect);
        QFETCH(bool, fixable);
        const auto facts = mappings::readFacts(text);
        QCOMPARE(facts.defect, defect);
        QCOMPARE(facts.isFixable(), fixable);
    }

    void judgement_data()
    {
        QTest::addColumn<pki::Certificate>("certificate");
        QTest::addColumn<mappings::Conditions>("expected");
        const auto row = [](const char *name, const pki::Certificate &certificate, mappings::Conditions expected) {
            QTest::newRow(name) << certificate << expected;
        };
        row("fine", test::client(u"a"_s, 10, 365), {});
        row("29 days left", test::client(u"a"_s, 10, 39), Condition::ExpiresSoon);
        row("31 days left", test::client(u"a"_s, 10, 42), {});
        row("expired", test::client(u"a"_s, 10, 9), Condition::Expired);
        row("not yet valid", test::client(u"a"_s, -5, 100), Condition::NotYetValid);
        row("server", test::server(u"www.contoso.example"_s), Condition::ServerCertificate);
        row("authority", test::authority().certificate, Condition::Authority);
    }
    void judgement()
    {
        QFETCH(pki::Certificate, certificate);
        QFETCH(mappings::Conditions, expected);
        QCOMPARE(mappings::judge(mappings::factsOf(certificate), test::noon().toSecsSinceEpoch()), expected);
    }
};

CERTWIZARD_TEST_MAIN(TestFacts)
#include "test_facts.moc"
