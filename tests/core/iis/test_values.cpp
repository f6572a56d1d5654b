#include "iis/binding.h"
#include "iis/values.h"
#include "support/support.h"

using namespace certwizard::iis;
using namespace Qt::StringLiterals;

class TestValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endpoints_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("host");
        QTest::newRow("every address") << u"*:443:"_s << true << u"*"_s << 443 << QString();
        QTest::newRow("host name") << u"*:443:www.contoso.com"_s << true << u"*"_s << 443 << u"www.contoso.com"_s;
        QTest::newRow("wildcard host") << u"*:443:*.cosoluce.fr"_s << true << u"*"_s << 443 << u"*.cosoluce.fr"_s;
        QTest::newRow("IPv4") << u"10.1.2.3:8443:"_s << true << u"10.1.2.3"_s << 8443 << QString();
        QTest::newRow("IPv6 any") << u"[::]:443:"_s << true << u"[::]"_s << 443 << QString();
        QTest::newRow("IPv6") << u"[2001:db8::1]:443:a.b"_s << true << u"[2001:db8::1]"_s << 443 << u"a.b"_s;
        QTest::newRow("no address") << u":80:"_s << true << QString() << 80 << QString();
        QTest::newRow("port 65535") << u"*:65535:"_s << true << u"*"_s << 65535 << QString();
        for (const auto *bad : {"",
                                ":",
                                "::",
                                "*",
                                "*:443",
                                "808:*",
                                "*:0:",
                                "*:65536:",
                                "*:+80:",
                                "*: 80:",
                                "*:99999999999:",
                                "[::1:443:",
                                "[]:443:",
                                "[zz]:443:",
                                "::1:443:",
                                "300.1.1.1:80:",
                                "1.2.3:80:",
                                "host:80:",
                                "*:80:a:b",
                                "localhost"})
            QTest::newRow(bad) << QString::fromLatin1(bad) << false << QString() << 0 << QString();
    }

    void endpoints()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, good);
        const auto endpoint = Endpoint::fromText(text);
        QCOMPARE(endpoint.has_value(), good);
        if (!good)
            return;
        QTEST(endpoint->address, "address");
        QTEST(static_cast<int>(endpoint->port), "port");
        QTEST(endpoint->hostName, "host");
        QCOMPARE(endpoint->toText(), text);
    }

    void sameEndpoints_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("same");
        QTest::newRow("star and zero") << u"*:443:"_s << u"0.0.0.0:443:"_s << true;
        QTest::newRow("nothing and star") << u":443:"_s << u"*:443:"_s << true;
        QTest::newRow("star and IPv6 any") << u"*:443:"_s << u"[::]:443:"_s << false;
        QTest::newRow("IPv6 by value") << u"[2001:DB8:0::1]:443:"_s << u"[2001:db8::1]:443:"_s << true;
        QTest::newRow("IPv4 by value") << u"10.0.0.1:443:"_s << u"10.0.0.1:443:"_s << true;
        QTest::newRow("other port") << u"*:443:"_s << u"*:444:"_s << false;
        QTest::newRow("host without case") << u"*:443:WWW.a"_s << u"*:443:www.A"_s << true;
        QTest::newRow("other host") << u"*:443:a"_s << u"*:443:"_s << false;
        QTest::newRow("star and one") << u"*:443:"_s << u"10.0.0.1:443:"_s << false;
    }

    void sameEndpoints()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        QFETCH(const bool, same);
        QCOMPARE(Endpoint::fromText(a)->sameAs(*Endpoint::fromText(b)), same);
        QCOMPARE(Endpoint::fromText(b)->sameAs(*Endpoint::fromText(a)), same);
    }

    void sslFlags_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<SslFlagSet>("set");
        QTest::addColumn<QStringList>("unknown");
        QTest::addColumn<QString>("written");
        const SslFlagSet all = SslFlagSet(SslFlag::Ssl) | SslFlag::NegotiateCert | SslFlag::RequireCert;
        QTest::newRow("none") << u"None"_s << SslFlagSet() << QStringList() << u"None"_s;
        QTest::newRow("empty") << QString() << SslFlagSet() << QStringList() << u"None"_s;
        QTest::newRow("usual") << u"Ssl, SslNegotiateCert, SslRequireCert"_s << all << QStringList()
                               << u"Ssl, SslNegotiateCert, SslRequireCert"_s;
        QTest::newRow("other order, no blanks") << u"SslRequireCert,Ssl,SslNegotiateCert"_s << all << QStringList()
                                                << u"Ssl, SslNegotiateCert, SslRequireCert"_s;
        QTest::newRow("number") << u"104"_s << all << QStringList() << u"Ssl, SslNegotiateCert, SslRequireCert"_s;
        QTest::newRow("128 bit") << u"Ssl128,Ssl"_s << (SslFlagSet(SslFlag::Ssl) | SslFlag::Ssl128) << QStringList()
                                 << u"Ssl, Ssl128"_s;
        QTest::newRow("map") << u"SslMapCert"_s << SslFlagSet(SslFlag::MapCert) << QStringList() << u"SslMapCert"_s;
        QTest::newRow("unknown kept") << u"Ssl, SslFancy"_s << SslFlagSet(SslFlag::Ssl) << QStringList{u"SslFancy"_s}
                                      << u"Ssl, SslFancy"_s;
        QTest::newRow("only unknown") << u"x"_s << SslFlagSet() << QStringList{u"x"_s} << u"x"_s;
        QTest::newRow("unknown number") << u"4096"_s << SslFlagSet() << QStringList{u"4096"_s} << u"4096"_s;
    }

    void sslFlags()
    {
        QFETCH(const QString, text);
        const auto flags = SslFlags::fromText(text);
        QTEST(flags.set, "set");
        QTEST(flags.unknown, "unknown");
        QTEST(flags.toText(), "written");
    }

    void sectionPaths()
    {
        QCOMPARE(sectionPath(SectionId::Access), u"system.webServer/security/access"_s);
        QCOMPARE(sectionPath(SectionId::ServerRuntime), u"system.webServer/serverRuntime"_s);
        QCOMPARE(sectionPath(SectionId::IisClientCertificateMapping),
                 u"system.webServer/security/authentication/iisClientCertificateMappingAuthentication"_s);
    }
};

CERTWIZARD_TEST_MAIN(TestValues)
#include "test_values.moc"
