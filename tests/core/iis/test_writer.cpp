#include "iis/writer.h"
#include "sample.h"
#include "support/support.h"
#include "writing.h"

using namespace certwizard;
using namespace certwizard::iis;
using namespace certwizard::test;
using namespace Qt::StringLiterals;

namespace {

/// What is left of `after` when the lines of `before` are taken out in order; fails when one of them is missing.
QByteArrayList addedLines(const QByteArray &before, const QByteArray &after)
{
    auto old = before.split('\n');
    QByteArrayList added;
    for (const auto &line : after.split('\n')) {
        if (!old.isEmpty() && line == old.first())
            old.removeFirst();
        else
            added.append(line);
    }
    if (!old.isEmpty())
        QTest::qFail("a line of the old file is gone: " + old.first(), __FILE__, __LINE__);
    return added;
}

} // namespace

/// What is written about a site and the server: their switches, and the bindings.
class TestWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void realFiles_data()
    {
        QTest::addColumn<QString>("file");
        for (const auto *name : {"applications", "media-http", "media-https", "reverse-proxy", "website-sni"})
            QTest::newRow(name) << u"configurations/%1.applicationHost.config"_s.arg(QLatin1StringView(name));
    }

    void realFiles()
    {
        QFETCH(const QString, file);
        const auto before = readAll(fixture(file));
        const auto configuration = reread(before);
        const auto name = configuration.sites().first().name;
        Writer writer(configuration);
        writer.addBinding(configuration.sites().first(), u"https"_s, u"*:8443:"_s, 1);
        writer.setAttribute(name, SectionId::Access, u"sslFlags"_s, u"Ssl, SslNegotiateCert, SslRequireCert"_s);
        writer.setAttribute(name, SectionId::AnonymousAuthentication, u"enabled"_s, u"false"_s);
        writer.setAttribute(name, SectionId::IisClientCertificateMapping, u"enabled"_s, u"true"_s);
        writer.setAttribute(name, SectionId::IisClientCertificateMapping, u"manyToOneCertificateMappingsEnabled"_s,
                            u"false"_s);
        writer.addOneToOne(name, alice());
        writer.addOneToOne(name, {false, u"bob"_s, {}, "Qk9C"});
        const auto text = after(writer);
        addedLines(before, text);

        const auto result = reread(text);
        QCOMPARE(result.access(name).sslFlags.value.toText(), u"Ssl, SslNegotiateCert, SslRequireCert"_s);
        QVERIFY(!result.anonymous(name).enabled.value);
        QVERIFY(result.mapping(name).enabled.value);
        QVERIFY(!result.mapping(name).manyToOneEnabled.value);
        QCOMPARE(result.mapping(name).oneToOne.size(), 2U);
        QCOMPARE(result.mapping(name).oneToOne[0].userName(), u"CONTOSO\\alice"_s);
        QVERIFY(!result.mapping(name).oneToOne[1].isEnabled());
        QCOMPARE(result.sites().first().bindings.last().information, u"*:8443:"_s);
        QCOMPARE(result.sites().first().bindings.last().sslFlags, 1U);
        // The server level stays what it was.
        QCOMPARE(result.access({}).sslFlags.value.toText(), u"None"_s);
        // One <location> per site at most, and the line ends of the file.
        QCOMPARE(text.count("path=\"" + name.toUtf8() + "\">"),
                 1 + (before.count("path=\"" + name.toUtf8() + "\">") > 1 ? 1 : 0));
        if (before.contains("\r\n"))
            QCOMPARE(text.count('\n'), text.count("\r\n"));

        // The same again is nothing to do.
        Writer again(result);
        again.setAttribute(name, SectionId::Access, u"sslFlags"_s, u"Ssl, SslNegotiateCert, SslRequireCert"_s);
        again.setBindingFlags(result.sites().first().bindings.last(), 1);
        const auto patch = again.finish();
        EXPECT_OK(patch);
        QVERIFY(patch->isEmpty());
    }

    void newLocation()
    {
        const auto before = Sample().text();
        Writer writer(reread(before));
        writer.setAttribute(u"default web site"_s, SectionId::AnonymousAuthentication, u"enabled"_s, u"false"_s);
        writer.setAttribute(site, SectionId::ServerRuntime, u"uploadReadAheadSize"_s, u"1"_s);
        writer.setAttribute(site, SectionId::Access, u"sslFlags"_s, u"Ssl"_s);
        const auto text = after(writer);
        const QByteArray expected = R"(    <location path="Default Web Site">
        <system.webServer>
            <security>
                <authentication>
                    <anonymousAuthentication enabled="false" />
                </authentication>
                <access sslFlags="Ssl" />
            </security>
            <serverRuntime uploadReadAheadSize="1" />
        </system.webServer>
    </location>
)";
        QVERIFY2(text.contains(expected), text.right(700));
        addedLines(before, text);
    }

    void siteNames_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QString>("name");
        QTest::newRow("ampersand") << QByteArray("A &amp; B") << u"A & B"_s;
        QTest::newRow("quotes") << QByteArray("the &quot;best&quot;") << u"the \"best\""_s;
        QTest::newRow("apostrophe") << QByteArray("Bob's") << u"Bob's"_s;
        QTest::newRow("angle") << QByteArray("a &lt; b > c") << u"a < b > c"_s;
        QTest::newRow("not ASCII") << QByteArray("Žužek 网站 🙂") << u"Žužek 网站 🙂"_s;
        QTest::newRow("blanks") << QByteArray("  two  blanks  ") << u"  two  blanks  "_s;
    }

    void siteNames()
    {
        QFETCH(const QByteArray, written);
        QFETCH(const QString, name);
        const auto configuration = configurationOf({{}, {}, "<site name=\"" + written + "\" id=\"1\" />"});
        QCOMPARE(configuration.sites().first().name, name);
        Writer writer(configuration);
        writer.setAttribute(name, SectionId::Access, u"sslFlags"_s, u"Ssl"_s);
        writer.setAttribute(name + u"/app"_s, SectionId::Access, u"sslFlags"_s, u"Ssl128"_s);
        const auto result = reread(after(writer));
        QCOMPARE(result.access(name).sslFlags.value.toText(), u"Ssl"_s);
        QCOMPARE(result.access(name).sslFlags.from.location, name);
        QCOMPARE(result.access(name + u"/app"_s).sslFlags.value.toText(), u"Ssl128"_s);
    }

    void whichLocation_data()
    {
        QTest::addColumn<QByteArray>("locations");
        QTest::addColumn<QByteArray>("expected"); // a piece of the result
        QTest::newRow("holds the section")
            << location("Default Web Site", access("None"), "overrideMode=\"Allow\"")
            << QByteArray("overrideMode=\"Allow\"><system.webServer><security><access sslFlags=\"Ssl\"");
        QTest::newRow("without the attribute") << location("Default Web Site", "<security><access /></security>")
                                               << QByteArray("<security><access sslFlags=\"Ssl\" /></security>");
        QTest::newRow("holds another section")
            << location("Default Web Site", "<handlers />")
            << QByteArray("<location path=\"Default Web Site\"><system.webServer><handlers />");
        QTest::newRow("self-closing")
            << QByteArray("<location path=\"Default Web Site\" />")
            << QByteArray("<location path=\"Default Web Site\">\n        <system.webServer>\n");
        QTest::newRow("one of two")
            << location("Default Web Site", "<handlers />", "overrideMode=\"Deny\"")
                   + location("Default Web Site", "<staticContent />")
            << QByteArray("<location path=\"Default Web Site\"><system.webServer><staticContent />");
        QTest::newRow("never one that unlocks")
            << location("Default Web Site", "<handlers />", "overrideMode=\"Allow\"")
            << QByteArray("<handlers /></system.webServer></location>");
    }

    void whichLocation()
    {
        QFETCH(const QByteArray, locations);
        QFETCH(const QByteArray, expected);
        const auto before = Sample{{}, locations}.text();
        Writer writer(reread(before));
        writer.setAttribute(site, SectionId::Access, u"sslFlags"_s, u"Ssl"_s);
        const auto text = after(writer);
        QVERIFY2(text.contains(expected), text.right(800));
        QCOMPARE(reread(text).access(site).sslFlags.value.toText(), u"Ssl"_s);
        QCOMPARE(text.count("<access"), 1);
    }

    void serverLevel()
    {
        const auto before = Sample{access("None"), location("", authentication("<anonymousAuthentication />"),
                                                            "overrideMode=\"Allow\"")}
                                .text();
        Writer writer(reread(before));
        writer.setAttribute({}, SectionId::Access, u"sslFlags"_s, u"Ssl"_s);
        writer.setAttribute({}, SectionId::AnonymousAuthentication, u"enabled"_s, u"false"_s);
        writer.setAttribute({}, SectionId::ServerRuntime, u"uploadReadAheadSize"_s, u"2"_s);
        const auto result = reread(after(writer));
        QCOMPARE(result.access(site).sslFlags.value.toText(), u"Ssl"_s);
        QCOMPARE(result.access(site).sslFlags.from.level, Provenance::Level::Server);
        QVERIFY(!result.anonymous(site).enabled.value);
        QCOMPARE(result.serverRuntime(site).uploadReadAheadSize.value, 2U);
    }

    void removedAttribute()
    {
        const auto configuration = configurationOf({access("Ssl"), location("Default Web Site", access("None"))});
        Writer writer(configuration);
        writer.removeAttribute(site, SectionId::Access, u"sslFlags"_s);
        writer.removeAttribute(site, SectionId::ServerRuntime, u"uploadReadAheadSize"_s);
        QCOMPARE(reread(after(writer)).access(site).sslFlags.value.toText(), u"Ssl"_s);
    }

    void locked_data()
    {
        QTest::addColumn<QByteArray>("server");
        QTest::addColumn<int>("code");
        QTest::newRow("attribute")
            << QByteArray("<security><access sslFlags=\"None\" lockAttributes=\"sslFlags\" /></security>")
            << int(base::ErrorCode::AttributeLocked);
        QTest::newRow("same value")
            << QByteArray("<security><access sslFlags=\"Ssl\" lockAttributes=\"sslFlags\" /></security>")
            << int(base::ErrorCode::AttributeLocked);
        QTest::newRow("item") << QByteArray("<security><access lockItem=\"true\" /></security>")
                              << int(base::ErrorCode::AttributeLocked);
    }

    void locked()
    {
        QFETCH(const QByteArray, server);
        QFETCH(const int, code);
        Writer writer(configurationOf({server, {}}));
        writer.setAttribute(site, SectionId::Access, u"sslFlags"_s, u"Ssl"_s);
        const auto patch = writer.finish();
        EXPECT_ERROR(patch, static_cast<base::ErrorCode>(code));
        QVERIFY(patch.error().position.isKnown());
    }

    void unknownSite()
    {
        Writer writer(configurationOf({}));
        writer.setAttribute(u"Nowhere"_s, SectionId::Access, u"sslFlags"_s, u"Ssl"_s);
        const auto patch = writer.finish();
        EXPECT_ERROR(patch, base::ErrorCode::UnknownSite);
        Writer mappings(configurationOf({}));
        mappings.addOneToOne(u"Nowhere"_s, alice());
        EXPECT_ERROR(mappings.finish(), base::ErrorCode::UnknownSite);
    }

    void bindings()
    {
        const auto configuration = configurationOf({});
        Writer writer(configuration);
        writer.addBinding(configuration.sites().first(), u"https"_s, u"*:443:a"_s, std::nullopt);
        writer.addBinding(configuration.sites().first(), u"https"_s, u"*:443:b"_s, 129);
        const auto text = after(writer);
        const QByteArray expected = R"(                    <binding protocol="http" bindingInformation="*:80:" />
                    <binding protocol="https" bindingInformation="*:443:a" />
                    <binding protocol="https" bindingInformation="*:443:b" sslFlags="129" />
                </bindings>)";
        QVERIFY2(text.contains(expected), text);

        const auto result = reread(text);
        Writer flags(result);
        flags.setBindingFlags(result.sites().first().bindings[1], 0); // absent means 0
        flags.setBindingFlags(result.sites().first().bindings[2], 129 | 32);
        const auto changed = after(flags);
        QCOMPARE(addedLines(QByteArray(text).replace("sslFlags=\"129\"", "sslFlags=\"161\""), changed),
                 QByteArrayList());

        Writer twice(result);
        twice.addBinding(result.sites().first(), u"HTTPS"_s, u"*:443:A"_s, 0);
        EXPECT_ERROR(twice.finish(), base::ErrorCode::BindingConflict);

        const auto bare = configurationOf({{}, {}, "<site name=\"S\" id=\"1\" />"});
        Writer first(bare);
        first.addBinding(bare.sites().first(), u"https"_s, u"*:443:"_s, 0);
        QCOMPARE(reread(after(first)).sites().first().bindings.size(), 1);
    }

    void plainText()
    {
        QString text = u"pä\"ss & <1>"_s;
        const auto copy = text;
        const auto secret = base::Secret::take(text);
        const auto written = PlainTextPasswords().protect(secret);
        EXPECT_OK(written);
        QVERIFY(*written == copy);
    }
};

CERTWIZARD_TEST_MAIN(TestWriter)
#include "test_writer.moc"
