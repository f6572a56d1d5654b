#include "generator/generator.h"

#include "support/support.h"
#include "xml/document.h"

using namespace certwizard;
using namespace Qt::StringLiterals;

class TestBenchGenerator : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void certificatesAreRead()
    {
        bench::Random random(7);
        for (int i = 1; i <= 20; ++i) {
            const auto der = bench::certificate(i, random);
            QVERIFY2(der.size() > 800 && der.size() < 1150, QByteArray::number(der.size()).constData());
            const auto said = test::run(u"openssl"_s,
                                        {u"x509"_s, u"-inform"_s, u"DER"_s, u"-noout"_s, u"-subject"_s, u"-ext"_s,
                                         u"subjectAltName,extendedKeyUsage,keyUsage"_s},
                                        der);
            QCOMPARE(said.exitCode, 0);
            const auto digits = QByteArray::number(i).rightJustified(6, '0');
            QVERIFY(said.output.contains("CN=User " + digits));
            QVERIFY(said.output.contains("user" + digits + "@corp.contoso.example"));
            QVERIFY(said.output.contains("TLS Web Client Authentication"));
        }
    }

    void configurationsAreGoodAndTheSameEveryTime()
    {
        const auto bytes = bench::configuration({.mappings = 300, .site = "R & D \"East\""});
        QCOMPARE(bench::configuration({.mappings = 300, .site = "R & D \"East\""}), bytes);
        QVERIFY(bench::configuration({.mappings = 300, .site = "R & D \"East\"", .seed = 2}) != bytes);
        QCOMPARE(test::run(u"xmllint"_s, {u"--noout"_s, u"-"_s}, bytes).exitCode, 0);
        const auto document = xml::Document::parse(bytes, u"it"_s);
        EXPECT_OK(document);
        const auto mappings = document->root()
                                  .child("location")
                                  .nextSibling()
                                  .path({"system.webServer", "security", "authentication",
                                         "iisClientCertificateMappingAuthentication", "oneToOneMappings"});
        int count = 0;
        for (const auto mapping : mappings.children()) {
            const auto certificate = mapping.value("certificate")->size();
            QVERIFY(certificate > 1050 && certificate < 1550);
            ++count;
        }
        QCOMPARE(count, 300);
        QCOMPARE(document->root().path({"system.applicationHost", "sites", "site"}).value("name"), u"R & D \"East\""_s);
    }
};

CERTWIZARD_TEST_MAIN(TestBenchGenerator)
#include "test_bench_generator.moc"
