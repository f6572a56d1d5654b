#include "iis/writer.h"
#include "sample.h"
#include "support/support.h"

#include <QTemporaryDir>

using namespace certwizard;
using namespace certwizard::iis;
using namespace certwizard::test;
using namespace Qt::StringLiterals;

namespace {

const auto site = u"Default Web Site"_s;

/// The text after the edits, read again by our own reader and judged by xmllint.
QByteArray after(Writer &writer)
{
    const auto patch = writer.finish();
    if (!patch) {
        QTest::qFail(qPrintable(describe(patch.error())), __FILE__, __LINE__);
        return {};
    }
    const auto applied = patch->applied();
    if (!applied) {
        QTest::qFail(qPrintable(describe(applied.error())), __FILE__, __LINE__);
        return {};
    }
    const auto text = applied->bytes();
    const auto judge = run(u"xmllint"_s, {u"--noout"_s, u"-"_s}, text);
    if (judge.exitCode != 0)
        QTest::qFail(judge.errors.constData(), __FILE__, __LINE__);
    const auto again = Configuration::read(*applied);
    if (!again)
        QTest::qFail(qPrintable(describe(again.error())), __FILE__, __LINE__);
    return text;
}

Configuration reread(const QByteArray &text)
{
    auto configuration = readConfiguration(text);
    if (!configuration)
        qFatal("%s", qPrintable(describe(configuration.error())));
    return *std::move(configuration);
}

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

QStringList names(const Configuration &configuration)
{
    QStringList result;
    for (const auto &mapping : configuration.mapping(site).manyToOne)
        result.append(mapping.name);
    return result;
}

QByteArrayList certificates(const Configuration &configuration)
{
    QByteArrayList result;
    for (const auto &mapping : configuration.mapping(site).oneToOne)
        result.append(mapping.certificateText().toByteArray());
    return result;
}

NewOneToOne alice()
{
    return {true, u"CONTOSO\\alice"_s, u"[enc:AesProvider:AAAA:enc]"_s, "QUxJQ0U="};
}

QByteArray threeRules()
{
    return authentication(mapping({}, {}, "<add name=\"a\" /><add name=\"b\" /><add name=\"c\" />"));
}

} // namespace

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

    void lockedCollections()
    {
        Writer writer(configurationOf(
            {authentication("<iisClientCertificateMappingAuthentication lockElements=\"oneToOneMappings\" />"), {}}));
        writer.addOneToOne(site, alice());
        EXPECT_ERROR(writer.finish(), base::ErrorCode::SectionLocked);

        const auto item = configurationOf(
            {authentication(mapping({}, "<add certificate=\"A\" lockItem=\"true\" /><add certificate=\"B\" />")), {}});
        Writer adds(item);
        adds.addOneToOne(site, alice());
        EXPECT_OK(adds.finish());
        Writer removes(item);
        removes.removeOneToOne(site, item.mapping(site).oneToOne[1]);
        EXPECT_ERROR(removes.finish(), base::ErrorCode::SectionLocked);
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

    void addOneToOne()
    {
        Writer writer(configurationOf(
            {{}, location("Default Web Site", authentication(mapping({}, "<add certificate=\"Z\" /><clear />")))}));
        writer.addOneToOne(site, alice());
        writer.addOneToOne(site, {false, {}, {}, "Qk9C"});
        const auto text = after(writer);
        const auto result = reread(text);
        QCOMPARE(certificates(result), (QByteArrayList{"QUxJQ0U=", "Qk9C"}));
        QVERIFY(text.contains(
            "<add userName=\"CONTOSO\\alice\" password=\"[enc:AesProvider:AAAA:enc]\" certificate=\"QUxJQ0U=\" />"));
        QVERIFY(text.contains("<add enabled=\"false\" certificate=\"Qk9C\" />"));
    }

    void duplicates()
    {
        const auto own =
            configurationOf({{},
                             location("Default Web Site",
                                      authentication(mapping({}, "<add userName=\"x\" certificate=\"QUxJQ0U=\" />",
                                                             "<add name=\"Sales\" />")))});
        Writer writer(own);
        writer.addOneToOne(site, alice());
        const auto patch = writer.finish();
        EXPECT_ERROR(patch, base::ErrorCode::DuplicateMapping);
        QCOMPARE(patch.error().subject, u"x"_s);

        Writer inherited(configurationOf({authentication(mapping({}, "<add certificate=\"QUxJQ0U=\" />")), {}}));
        inherited.addOneToOne(site, alice());
        EXPECT_ERROR(inherited.finish(), base::ErrorCode::DuplicateMapping);

        Writer twice(configurationOf({}));
        twice.addOneToOne(site, alice());
        twice.addOneToOne(site, alice());
        EXPECT_ERROR(twice.finish(), base::ErrorCode::DuplicateMapping);

        Writer name(own);
        name.addManyToOne(site, {u"sales"_s, {}, true, true, {}, {}, {}});
        EXPECT_ERROR(name.finish(), base::ErrorCode::DuplicateMapping);

        Writer replaced(own);
        replaced.removeOneToOne(site, own.mapping(site).oneToOne[0]);
        replaced.addOneToOne(site, alice());
        QCOMPARE(certificates(reread(after(replaced))), QByteArrayList{"QUxJQ0U="});

        // A file with duplicates stays repairable.
        const auto broken = configurationOf(
            {{},
             location("Default Web Site",
                      authentication(mapping(
                          {}, "<add userName=\"1\" certificate=\"A\" /><add userName=\"2\" certificate=\"A\" />")))});
        Writer repair(broken);
        repair.removeOneToOne(site, broken.mapping(site).oneToOne[1]);
        QCOMPARE(certificates(reread(after(repair))), QByteArrayList{"A"});
    }

    void unusableKeys()
    {
        Writer empty(configurationOf({}));
        empty.addOneToOne(site, {true, u"a"_s, {}, {}});
        EXPECT_ERROR(empty.finish(), base::ErrorCode::InvalidValue);
        Writer folded(configurationOf({}));
        folded.addOneToOne(site, {true, u"a"_s, {}, "AAAA\r\nBBBB"});
        EXPECT_ERROR(folded.finish(), base::ErrorCode::InvalidValue);
        Writer name(configurationOf({}));
        name.addManyToOne(site, {{}, {}, true, true, {}, {}, {}});
        EXPECT_ERROR(name.finish(), base::ErrorCode::InvalidValue);
    }

    void changeOneToOne()
    {
        const auto before =
            Sample{
                {},
                location(
                    "Default Web Site",
                    authentication(mapping(
                        {},
                        "<add userName='a' password=\"[enc:X:Y:enc]\" certificate=\"A\" /><add userName=\"\" certificate=\"B\"/>")))}
                .text();
        const auto configuration = reread(before);
        const auto mappings = configuration.mapping(site).oneToOne;
        Writer writer(configuration);
        writer.setOneToOneAttribute(site, mappings[0], u"enabled"_s, u"true"_s); // the default: nothing to write
        writer.setOneToOneAttribute(site, mappings[0], u"userName"_s, u"a & b"_s);
        writer.setOneToOneAttribute(site, mappings[1], u"userName"_s, {});
        writer.setOneToOneAttribute(site, mappings[1], u"enabled"_s, u"false"_s);
        writer.setOneToOneAttribute(site, mappings[1], u"certificate"_s, u"C"_s);
        const auto text = after(writer);
        QVERIFY2(text.contains("<add userName='a &amp; b' password=\"[enc:X:Y:enc]\" certificate=\"A\" />"),
                 text.right(600));
        QVERIFY2(text.contains("<add certificate=\"C\" enabled=\"false\"/>"), text.right(600));

        Writer nothing(configuration);
        nothing.setOneToOneAttribute(site, mappings[0], u"userName"_s, u"a"_s);
        nothing.setOneToOneAttribute(site, mappings[0], u"enabled"_s, u"true"_s);
        const auto patch = nothing.finish();
        EXPECT_OK(patch);
        QVERIFY(patch->isEmpty());
    }

    void removeOneToOne()
    {
        const auto configuration = configurationOf(
            {{},
             location("Default Web Site",
                      authentication(mapping(
                          {}, "<add certificate=\"A\" /><add certificate=\"B\" /><add certificate=\"C\" />")))});
        Writer writer(configuration);
        writer.removeOneToOne(site, configuration.mapping(site).oneToOne[1]);
        const auto result = reread(after(writer));
        QCOMPARE(certificates(result), (QByteArrayList{"A", "C"}));
        QVERIFY(!result.document().text().contains("<clear"));
        Writer rest(result);
        for (const auto &mapping : result.mapping(site).oneToOne)
            rest.removeOneToOne(site, mapping);
        QVERIFY(certificates(reread(after(rest))).isEmpty());
    }

    void takeOver()
    {
        const auto configuration = configurationOf(
            {authentication(mapping(
                 {},
                 "<add userName=\"a\" password=\"[enc:X:Y:enc]\" certificate=\"A\" /><add userName=\"b\" certificate=\"B\" /><add userName=\"c\" certificate=\"C\" />")),
             location("Default Web Site", authentication(mapping({}, "<add userName=\"own\" certificate=\"O\" />")))});
        auto mappings = configuration.mapping(site).oneToOne;
        QCOMPARE(mappings.size(), 4U);
        Writer writer(configuration);
        writer.removeOneToOne(site, mappings[1]);
        writer.setOneToOneAttribute(site, mappings[2], u"enabled"_s, u"false"_s);
        writer.addOneToOne(site, alice());
        const auto result = reread(after(writer));
        QCOMPARE(certificates(result), (QByteArrayList{"A", "C", "O", "QUxJQ0U="}));
        const auto changed = result.mapping(site).oneToOne;
        QCOMPARE(changed[0].userName(), u"a"_s);
        QCOMPARE(changed[0].password(), StoredPassword::Protected);
        QVERIFY(!changed[1].isEnabled());
        for (const auto &mapping : changed)
            QVERIFY(!mapping.isInherited());
        // Other sites keep what they inherit.
        QCOMPARE(result.mapping(u"Other"_s).oneToOne.size(), 3U);
    }

    void takeOverWithoutOwn()
    {
        const QByteArray rules =
            "<rules><add certificateField=\"Issuer\" certificateSubField=\"O\" matchCriteria=\"x\" compareCaseSensitive=\"false\" /></rules>";
        const auto configuration = configurationOf(
            {authentication(mapping({}, {}, "<add name=\"a\" userName=\"u\">" + rules + "</add><add name=\"b\" />")),
             {}});
        const auto mappings = configuration.mapping(site).manyToOne;
        Writer writer(configuration);
        writer.setManyToOneAttribute(site, mappings[0], u"permissionMode"_s, u"Deny"_s);
        writer.removeManyToOne(site, mappings[1]);
        const auto result = reread(after(writer));
        QCOMPARE(names(result), QStringList{u"a"_s});
        const auto changed = result.mapping(site).manyToOne[0];
        QVERIFY(!changed.allow && !changed.inherited);
        QCOMPARE(changed.rules, mappings[0].rules);
        QCOMPARE(changed.userName, u"u"_s);
    }

    void manyToOne()
    {
        const QList<MappingRule> rules{{MappingRule::Field::Subject, u"OU"_s, u"Sales"_s, false},
                                       {MappingRule::Field::Issuer, u"CN"_s, u"A \"B\""_s, true}};
        Writer writer(configurationOf({}));
        writer.addManyToOne(site, {u"Sales"_s, u"who sells"_s, false, false, u"CONTOSO\\s"_s, u"pw"_s, rules});
        writer.addManyToOne(site, {u"Bare"_s, {}, true, true, {}, {}, {}});
        const auto text = after(writer);
        QVERIFY2(text.contains("<add name=\"Bare\" permissionMode=\"Allow\" />"), text.right(900));
        const auto result = reread(text);
        const auto mappings = result.mapping(site).manyToOne;
        QCOMPARE(mappings.size(), 2U);
        QCOMPARE(mappings[0].rules, rules);
        QVERIFY(!mappings[0].enabled && !mappings[0].allow);
        QCOMPARE(mappings[0].description, u"who sells"_s);

        Writer change(result);
        change.setManyToOneAttribute(site, mappings[0], u"userName"_s, {});
        change.setManyToOneAttribute(site, mappings[0], u"name"_s, u"Sales 2"_s);
        change.setRules(site, mappings[0], {rules[1], {MappingRule::Field::Subject, u"O"_s, u"Contoso"_s, true}});
        change.setRules(site, mappings[1], {rules[0]});
        const auto changedText = after(change);
        QVERIFY(!changedText.contains("userName=\"\""));
        const auto changed = reread(changedText).mapping(site).manyToOne;
        QCOMPARE(changed[0].name, u"Sales 2"_s);
        QCOMPARE(changed[0].userName, QString());
        QCOMPARE(changed[0].rules.size(), 2);
        QCOMPARE(changed[0].rules[0], rules[1]);
        QCOMPARE(changed[0].rules[1].match, u"Contoso"_s);
        QCOMPARE(changed[1].rules, QList<MappingRule>{rules[0]});

        Writer none(result);
        none.setRules(site, mappings[0], {});
        QVERIFY(reread(after(none)).mapping(site).manyToOne[0].rules.isEmpty());
        Writer same(result);
        same.setRules(site, mappings[0], rules);
        QVERIFY(same.finish()->isEmpty());
    }

    void order_data()
    {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QStringList>("added");
        QTest::addColumn<QStringList>("expected");
        const auto list = [](const char *letters) {
            QStringList result;
            for (; *letters; ++letters)
                result.append(QString(QLatin1Char(*letters)));
            return result;
        };
        QTest::newRow("as it is") << list("abc") << QStringList() << list("abc");
        QTest::newRow("reversed") << list("cba") << QStringList() << list("cba");
        QTest::newRow("last first") << list("cab") << QStringList() << list("cab");
        QTest::newRow("first last") << list("bca") << QStringList() << list("bca");
        QTest::newRow("swap") << list("bac") << QStringList() << list("bac");
        QTest::newRow("some named") << list("c") << QStringList() << list("cab");
        QTest::newRow("other case") << list("CA") << QStringList() << list("cab");
        QTest::newRow("unknown name") << list("xcab") << QStringList() << list("cab");
        QTest::newRow("new first") << list("xabc") << list("x") << list("xabc");
        QTest::newRow("new between") << list("axbyc") << list("xy") << list("axbyc");
        QTest::newRow("new last, reversed") << list("cbayx") << list("xy") << list("cbayx");
        QTest::newRow("all mixed") << list("ycxazb") << list("xyz") << list("ycxazb");
        QTest::newRow("new not named") << list("ba") << list("x") << list("bacx");
    }

    void order()
    {
        QFETCH(const QStringList, wanted);
        QFETCH(const QStringList, added);
        QFETCH(const QStringList, expected);
        const auto configuration = configurationOf({{}, location("Default Web Site", threeRules())});
        Writer writer(configuration);
        for (const auto &name : added)
            writer.addManyToOne(site, {name, {}, true, true, {}, {}, {}});
        writer.setManyToOneOrder(site, wanted);
        const auto result = reread(after(writer));
        QCOMPARE(names(result), expected);
        QVERIFY(!result.document().text().contains("<clear"));
    }

    void orderOfInherited()
    {
        const auto configuration =
            configurationOf({threeRules(),
                             location("Default Web Site",
                                      authentication(mapping({}, {}, "<add name=\"o\" /><add name=\"p\" />")))});
        Writer own(configuration);
        own.setManyToOneOrder(site, {u"p"_s, u"o"_s});
        const auto reordered = reread(after(own));
        QCOMPARE(names(reordered), (QStringList{u"a"_s, u"b"_s, u"c"_s, u"p"_s, u"o"_s}));
        QVERIFY(!reordered.document().text().contains("<clear"));

        Writer mixed(configuration);
        mixed.setManyToOneOrder(site, {u"o"_s, u"c"_s, u"x"_s, u"p"_s, u"a"_s, u"b"_s});
        mixed.addManyToOne(site, {u"x"_s, {}, true, true, {}, {}, {}});
        const auto result = reread(after(mixed));
        QCOMPARE(names(result), (QStringList{u"o"_s, u"c"_s, u"x"_s, u"p"_s, u"a"_s, u"b"_s}));
        QVERIFY(result.document().text().contains("<clear"));
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
