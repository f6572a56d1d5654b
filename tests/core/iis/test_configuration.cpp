#include "iis/configuration.h"
#include "sample.h"
#include "support/support.h"

#include <QDir>

using namespace certwizard;
using namespace certwizard::iis;
using namespace certwizard::test;
using namespace Qt::StringLiterals;

namespace {

using Level = Provenance::Level;

const QByteArray require = "Ssl, SslNegotiateCert, SslRequireCert";

} // namespace

class TestConfiguration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void realFiles_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("sites");
        QTest::addColumn<int>("applications");
        QTest::addColumn<QStringList>("bindings");
        QTest::addColumn<quint32>("readAhead");
        QTest::newRow("applications") << u"applications"_s << QStringList{u"Default Web Site"_s} << 5
                                      << QStringList{u"*:80:"_s} << 49152U;
        QTest::newRow("media-http") << u"media-http"_s << QStringList{u"Supernova"_s} << 2 << QStringList{u"*:80:"_s}
                                    << 49152U;
        QTest::newRow("media-https") << u"media-https"_s << QStringList{u"Supernova"_s} << 2
                                     << QStringList{u"*:443:*.cosoluce.fr"_s} << 49152U;
        QTest::newRow("reverse-proxy") << u"reverse-proxy"_s << QStringList{u"Default Web Site"_s} << 1
                                       << QStringList{u"*:80:"_s, u"*:443:"_s} << 49152U;
        QTest::newRow("website-sni") << u"website-sni"_s << QStringList{u"Default Web Site"_s} << 2
                                     << QStringList{u"*:80:"_s, u"*:443:aldongrove.100mountain.net"_s} << 104857600U;
    }

    void realFiles()
    {
        QFETCH(const QString, file);
        const auto configuration =
            readConfiguration(readAll(fixture(u"configurations/"_s + file + u".applicationHost.config"_s)));
        EXPECT_OK(configuration);
        QStringList names;
        for (const auto &site : configuration->sites())
            names.append(site.name);
        QTEST(names, "sites");
        const auto site = configuration->sites().first();
        QCOMPARE(site.id, 1U);
        QTEST(static_cast<int>(site.applications.size()), "applications");
        QCOMPARE(site.applications.first().path, u"/"_s);
        QCOMPARE(site.applications.first().applicationPool, u"DefaultAppPool"_s);
        QVERIFY(!site.applications.first().physicalPath.isEmpty());
        QStringList bindings;
        for (const auto &binding : site.bindings) {
            bindings.append(binding.information);
            QVERIFY(binding.endpoint.has_value());
        }
        QTEST(bindings, "bindings");

        QCOMPARE(configuration->access(site.name).sslFlags.value.toText(), u"None"_s);
        QCOMPARE(configuration->access(site.name).sslFlags.from.level, Level::Server);
        QVERIFY(configuration->access(site.name).sslFlags.from.position.isKnown());
        QVERIFY(configuration->anonymous(site.name).enabled.value);
        QCOMPARE(configuration->anonymous(site.name).userName.value, u"IUSR"_s);
        const auto mapping = configuration->mapping(site.name);
        QVERIFY(!mapping.enabled.value);
        QCOMPARE(mapping.enabled.from.level, Level::Default);
        QVERIFY(mapping.oneToOneEnabled.value && mapping.manyToOneEnabled.value);
        QCOMPARE(mapping.logonMethod.value, LogonMethod::ClearText);
        QVERIFY(mapping.oneToOne.empty() && mapping.manyToOne.empty());
        QTEST(configuration->serverRuntime(site.name).uploadReadAheadSize.value, "readAhead");
        QVERIFY(!configuration->module(iisCertificateMappingModule, site.name).inGlobalModules);
        QVERIFY(configuration->module(anonymousModule, site.name).isActive());
        QVERIFY(configuration->holes(site.name).isEmpty());
        QCOMPARE(configuration->sectionLock(site.name, SectionId::Access).kind, Lock::Kind::OverrideMode);
        QVERIFY(!configuration->access(site.name).sslFlags.lock.forbidsWriting());
        QVERIFY(configuration->isDeclared(SectionId::IisClientCertificateMapping));
    }

    void allFixturesAreCovered()
    {
        const auto files = QDir(fixture(u"configurations"_s)).entryList({u"*.config"_s}, QDir::Files);
        QVERIFY(files.size() >= 5);
        for (const auto &file : files)
            EXPECT_OK(readConfiguration(readAll(fixture(u"configurations/"_s + file))));
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("subject");
        const auto duplicate = static_cast<int>(base::ErrorCode::DuplicateSection);
        const auto other = static_cast<int>(base::ErrorCode::NotIisConfiguration);
        const auto accessPath = u"system.webServer/security/access"_s;
        QTest::newRow("other root") << QByteArray("<web />") << other << u"sample"_s;
        QTest::newRow("web.config") << QByteArray("<configuration><system.webServer /></configuration>") << other
                                    << u"sample"_s;
        QTest::newRow("same section twice")
            << Sample{access("Ssl") + access("None"), {}}.text() << duplicate << accessPath;
        QTest::newRow("bare and dot") << Sample{access("Ssl"), location(".", access("None"))}.text() << duplicate
                                      << accessPath;
        QTest::newRow("bare and empty") << Sample{access("Ssl"), location("", access("None"))}.text() << duplicate
                                        << accessPath;
        QTest::newRow("bare and absent path")
            << Sample{access("Ssl"), "<location><system.webServer>" + access("None") + "</system.webServer></location>"}
                   .text()
            << duplicate << accessPath;
        QTest::newRow("two locations")
            << Sample{{}, location("A", access("Ssl")) + location("A", access("None"))}.text() << duplicate
            << accessPath;
        QTest::newRow("two locations, case")
            << Sample{{}, location("A/b", access("Ssl")) + location("a/B/", access("None"))}.text() << duplicate
            << accessPath;
        QTest::newRow("declared section twice") << Sample{"<handlers />", location("", "<handlers />")}.text()
                                                << duplicate << u"system.webServer/handlers"_s;
        QTest::newRow("both override attributes")
            << Sample{{}, location("A", {}, R"(overrideMode="Allow" allowOverride="true")")}.text()
            << static_cast<int>(base::ErrorCode::InvalidValue) << u"allowOverride"_s;
    }

    void refusals()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const int, code);
        QFETCH(const QString, subject);
        const auto configuration = readConfiguration(text);
        EXPECT_ERROR(configuration, static_cast<base::ErrorCode>(code));
        QCOMPARE(configuration.error().subject, subject);
        if (configuration.error().code == base::ErrorCode::DuplicateSection)
            QVERIFY(configuration.error().position.line > 1);
    }

    void differentSectionsOfOnePath()
    {
        const auto configuration =
            configurationOf({{},
                             location("Default Web Site", access("Ssl"))
                                 + location("default web site",
                                            authentication("<anonymousAuthentication enabled=\"false\" />"))});
        QCOMPARE(configuration.access(u"DEFAULT WEB SITE"_s).sslFlags.value.toText(), u"Ssl"_s);
        QVERIFY(!configuration.anonymous(u"Default Web Site"_s).enabled.value);
    }

    void inheritance()
    {
        const auto configuration =
            configurationOf({access("Ssl") + authentication("<anonymousAuthentication userName=\"\" />"),
                             location("Default Web Site", access(require))
                                 + location("Default Web Site/app",
                                            authentication("<anonymousAuthentication enabled=\"false\" />"))});
        const auto server = configuration.access({}).sslFlags;
        QCOMPARE(server.value.toText(), u"Ssl"_s);
        QCOMPARE(server.from.level, Level::Server);
        const auto site = configuration.access(u"default web site"_s).sslFlags;
        QCOMPARE(site.value.toText(), QString::fromLatin1(require));
        QCOMPARE(site.from.level, Level::Location);
        QCOMPARE(site.from.location, u"Default Web Site"_s);
        QVERIFY(site.from.position.line > 10);
        const auto below = configuration.access(u"Default Web Site/app/deep"_s).sslFlags;
        QCOMPARE(below.value, site.value);
        QCOMPARE(below.from.location, u"Default Web Site"_s);
        const auto anonymous = configuration.anonymous(u"Default Web Site/app"_s);
        QVERIFY(!anonymous.enabled.value);
        QCOMPARE(anonymous.enabled.from.location, u"Default Web Site/app"_s);
        QCOMPARE(anonymous.userName.value, QString());
        QCOMPARE(anonymous.userName.from.level, Level::Server);
        QVERIFY(configuration.anonymous(u"Default Web Site/application"_s).enabled.value);
    }

    void serverLevelLocation()
    {
        const auto configuration = configurationOf({{}, location(".", access("Ssl128"), "overrideMode=\"Allow\"")});
        const auto flags = configuration.access(u"Default Web Site"_s).sslFlags;
        QCOMPARE(flags.value.toText(), u"Ssl128"_s);
        QCOMPARE(flags.from.level, Level::Server);
        QCOMPARE(flags.from.location, QString());
    }

    void invalidValues()
    {
        const auto configuration =
            configurationOf({{},
                             location("Default Web Site",
                                      authentication("<anonymousAuthentication enabled=\"no\" />"
                                                     + mapping("enabled=\"1\" logonMethod=\"Telepathy\""))
                                          + "<serverRuntime uploadReadAheadSize=\"-1\" />")});
        const auto site = u"Default Web Site"_s;
        QVERIFY(!configuration.anonymous(site).enabled.isValid);
        QVERIFY(configuration.anonymous(site).enabled.value);
        QVERIFY(configuration.anonymous(site).userName.isValid);
        QVERIFY(!configuration.mapping(site).enabled.isValid);
        QVERIFY(!configuration.mapping(site).logonMethod.isValid);
        QVERIFY(!configuration.serverRuntime(site).uploadReadAheadSize.isValid);
        QCOMPARE(configuration.serverRuntime(site).uploadReadAheadSize.value, 49152U);
    }

    void sites()
    {
        const auto configuration = configurationOf({{}, {}, R"(<site name="A &amp; B &quot;Ž&quot;" id="7">
            <application path="/" applicationPool="Own"><virtualDirectory path="/x" physicalPath="no" /><virtualDirectory path="/" physicalPath="yes" /></application>
            <application path="/api" />
            <bindings><binding protocol="https" bindingInformation="*:1:" /><clear /><binding protocol="HTTPS" bindingInformation="[::]:443:h" sslFlags="129" /><binding protocol="net.tcp" bindingInformation="808:*" /></bindings>
            </site><site name="Second" id="x" />)"});
        QCOMPARE(configuration.sites().size(), 2);
        const auto site = configuration.site(u"a & b \"ž\""_s);
        EXPECT_OK(site);
        QCOMPARE(site->id, 7U);
        QCOMPARE(site->applications[0].applicationPool, u"Own"_s);
        QCOMPARE(site->applications[0].physicalPath, u"yes"_s);
        QCOMPARE(site->applications[1].applicationPool, u"DefaultAppPool"_s);
        QCOMPARE(site->bindings.size(), 2);
        QVERIFY(site->bindings[0].isHttps());
        QCOMPARE(site->bindings[0].sslFlags, 129U);
        QVERIFY(site->bindings[0].hasSslFlags);
        QVERIFY(!site->bindings[1].endpoint.has_value());
        QVERIFY(!site->bindings[1].hasSslFlags);
        const auto unknown = configuration.site(u"Third"_s);
        EXPECT_ERROR(unknown, base::ErrorCode::UnknownSite);
        QCOMPARE(unknown.error().subject, u"Third"_s);
        QVERIFY(unknown.error().detail.contains(u"Second"_s));
    }

    void moduleLists()
    {
        const auto name = QString(iisCertificateMappingModule);
        const auto active = configurationOf(
            {modules(), location("Default Web Site",
                                 "<modules><remove name=\"iiscertificateMappingAuthenticationModule\" /></modules>")
                            + location("Default Web Site/app",
                                       "<modules><add name=\"IISCertificateMappingAuthenticationModule\" /></modules>")
                            + location("Other", "<modules><clear /></modules>")});
        QVERIFY(active.module(name).isActive());
        QVERIFY(active.module(name).globalPosition.isKnown());
        QVERIFY(!active.module(name, u"Default Web Site"_s).inModules);
        QVERIFY(active.module(name, u"Default Web Site"_s).inGlobalModules);
        QVERIFY(active.module(name, u"Default Web Site/app"_s).isActive());
        QVERIFY(!active.module(name, u"Other"_s).isActive());
        QVERIFY(active.module(name, u"Third"_s).isActive());
        // IIS Express keeps <modules> in a <location path="">.
        const auto express = configurationOf(
            {"<globalModules><add name=\"IISCertificateMappingAuthenticationModule\" /></globalModules>",
             location("", "<modules><add name=\"IISCertificateMappingAuthenticationModule\" /></modules>",
                      "overrideMode=\"Allow\"")});
        QVERIFY(express.module(name, u"Default Web Site"_s).isActive());
    }

    void locks_data()
    {
        QTest::addColumn<QByteArray>("attributes");
        QTest::addColumn<int>("kind");
        QTest::newRow("none") << QByteArray() << int(Lock::Kind::None);
        QTest::newRow("named") << QByteArray("lockAttributes=\"userName, enabled\"") << int(Lock::Kind::LockAttribute);
        QTest::newRow("star") << QByteArray("lockAttributes=\"*\"") << int(Lock::Kind::LockAttribute);
        QTest::newRow("another") << QByteArray("lockAttributes=\"userName\"") << int(Lock::Kind::None);
        QTest::newRow("all but this") << QByteArray("lockAllAttributesExcept=\"enabled\"") << int(Lock::Kind::None);
        QTest::newRow("all but another") << QByteArray("lockAllAttributesExcept=\"userName\"")
                                         << int(Lock::Kind::LockAttribute);
        QTest::newRow("item") << QByteArray("lockItem=\"true\"") << int(Lock::Kind::LockItem);
        QTest::newRow("item not") << QByteArray("lockItem=\"false\"") << int(Lock::Kind::None);
    }

    void locks()
    {
        QFETCH(const QByteArray, attributes);
        QFETCH(const int, kind);
        const auto section = "<anonymousAuthentication enabled=\"true\" " + attributes + " />";
        const auto site = u"Default Web Site"_s;
        const auto above = configurationOf({authentication(section), {}});
        QCOMPARE(int(above.anonymous(site).enabled.lock.kind), kind);
        QCOMPARE(above.anonymous(site).enabled.lock.position.isKnown(), kind != 0);
        QCOMPARE(int(above.attributeLock(site, SectionId::AnonymousAuthentication, u"enabled"_s).kind), kind);
        // A lock holds below the level where it stands, not at it.
        QVERIFY(!above.anonymous({}).enabled.lock.forbidsWriting());
        const auto own = configurationOf({{}, location("Default Web Site", authentication(section))});
        QVERIFY(!own.anonymous(site).enabled.lock.forbidsWriting());
        QCOMPARE(int(own.anonymous(u"Default Web Site/app"_s).enabled.lock.kind), kind);
    }

    void sectionLocks_data()
    {
        QTest::addColumn<QByteArray>("locations");
        QTest::addColumn<int>("atSite");
        const int none = int(Lock::Kind::None);
        const int mode = int(Lock::Kind::OverrideMode);
        QTest::newRow("by default") << QByteArray() << mode;
        QTest::newRow("unlocked for all") << location(".", access("None"), "overrideMode=\"Allow\"") << none;
        QTest::newRow("old spelling") << location(".", access("None"), "allowOverride=\"true\"") << none;
        QTest::newRow("old spelling, denied") << location(".", access("None"), "allowOverride=\"false\"") << mode;
        QTest::newRow("inherit") << location(".", access("None"), "overrideMode=\"Inherit\"") << mode;
        QTest::newRow("unlocked for the site")
            << location("Default Web Site", access("None"), "overrideMode=\"Allow\"") << none;
        QTest::newRow("unlocked for another") << location("Other", access("None"), "overrideMode=\"Allow\"") << mode;
        QTest::newRow("locked again") << location("", access("None"), "overrideMode=\"Allow\"")
                                             + location("Default Web Site", access("None"), "overrideMode=\"Deny\"")
                                      << mode;
        QTest::newRow("another section unlocked") << location("", "<handlers />", "overrideMode=\"Allow\"") << mode;
    }

    void sectionLocks()
    {
        QFETCH(const QByteArray, locations);
        QFETCH(const int, atSite);
        const auto configuration = configurationOf({{}, locations});
        const auto lock = configuration.sectionLock(u"Default Web Site"_s, SectionId::Access);
        QCOMPARE(int(lock.kind), atSite);
        QCOMPARE(lock.position.isKnown(), atSite != 0);
        QVERIFY(!lock.forbidsWriting());
    }

    void wholeSectionLocked()
    {
        const auto configuration =
            configurationOf({"<security><access sslFlags=\"None\" lockItem=\"true\" /></security>", {}});
        const auto lock = configuration.sectionLock(u"Default Web Site"_s, SectionId::Access);
        QCOMPARE(lock.kind, Lock::Kind::LockItem);
        QVERIFY(lock.forbidsWriting());
    }

    void collectionLocks_data()
    {
        QTest::addColumn<QByteArray>("section");
        QTest::addColumn<int>("add");
        QTest::addColumn<int>("clear");
        const int none = int(Lock::Kind::None);
        const int element = int(Lock::Kind::LockElement);
        const int item = int(Lock::Kind::LockItem);
        const auto wrap = [](const QByteArray &attributes, const QByteArray &collection) {
            return "<iisClientCertificateMappingAuthentication " + attributes + ">" + collection
                   + "</iisClientCertificateMappingAuthentication>";
        };
        QTest::newRow("free") << wrap({}, "<oneToOneMappings><add certificate=\"A\" /></oneToOneMappings>") << none
                              << none;
        QTest::newRow("element") << wrap("lockElements=\"oneToOneMappings\"", {}) << element << element;
        QTest::newRow("all elements") << wrap("lockElements=\"*\"", {}) << element << element;
        QTest::newRow("other element") << wrap("lockElements=\"manyToOneMappings\"", {}) << none << none;
        QTest::newRow("all but") << wrap("lockAllElementsExcept=\"oneToOneMappings\"", {}) << none << none;
        QTest::newRow("all but other") << wrap("lockAllElementsExcept=\"manyToOneMappings\"", {}) << element << element;
        QTest::newRow("section") << wrap("lockItem=\"true\"", {}) << item << item;
        QTest::newRow("clear only") << wrap({}, "<oneToOneMappings lockElements=\"remove,clear\" />") << none
                                    << element;
        QTest::newRow("add only") << wrap({}, "<oneToOneMappings lockElements=\"add\" />") << element << none;
        QTest::newRow("a locked item") << wrap(
            {},
            "<oneToOneMappings><add certificate=\"A\" /><add certificate=\"B\" lockItem=\"true\" /></oneToOneMappings>")
                                       << none << item;
    }

    void collectionLocks()
    {
        QFETCH(const QByteArray, section);
        const auto configuration = configurationOf({authentication(section), {}});
        const auto site = u"Default Web Site"_s;
        QTEST(int(configuration.collectionLock(site, MappingCollection::OneToOne, CollectionDirective::Add).kind),
              "add");
        QTEST(int(configuration.collectionLock(site, MappingCollection::OneToOne, CollectionDirective::Clear).kind),
              "clear");
        QTEST(int(configuration.mapping(site).oneToOneLock.kind), "add");
        QVERIFY(!configuration.collectionLock({}, MappingCollection::OneToOne, CollectionDirective::Clear)
                     .forbidsWriting());
    }

    void undeclared()
    {
        const auto configuration = configurationOf(
            {access("Ssl"),
             {},
             Sample().sites,
             "<configSections><sectionGroup name=\"system.webServer\"><section name=\"handlers\" /></sectionGroup></configSections>"});
        QVERIFY(!configuration.isDeclared(SectionId::Access));
        QCOMPARE(configuration.access(u"Default Web Site"_s).sslFlags.value.toText(), u"Ssl"_s);
        QCOMPARE(configuration.sectionLock(u"Default Web Site"_s, SectionId::Access).kind, Lock::Kind::OverrideMode);
    }

    void elements()
    {
        const auto configuration =
            configurationOf({access("None"),
                             location("Default Web Site", "<handlers />", "overrideMode=\"Allow\"")
                                 + location("default web site", "<staticContent />", "overrideMode=\"Deny\"")
                                 + location("Default Web Site", access("Ssl"), "overrideMode=\"Allow\"")});
        const auto site = u"Default Web Site"_s;
        QCOMPARE(configuration.sectionElement(site, SectionId::Access).value("sslFlags"), u"Ssl"_s);
        QVERIFY(configuration.sectionElement(site, SectionId::ServerRuntime).isNull());
        QCOMPARE(configuration.sectionElement({}, SectionId::Access).value("sslFlags"), u"None"_s);
        QCOMPARE(configuration.locationForWriting(site, SectionId::Access).value("overrideMode"), u"Allow"_s);
        // Never into one that would hand the section to web.config.
        QCOMPARE(configuration.locationForWriting(site, SectionId::AnonymousAuthentication).value("overrideMode"),
                 u"Deny"_s);
        QVERIFY(configuration.locationForWriting(u"Other"_s, SectionId::Access).isNull());
        QVERIFY(configuration.locationElement(site).is("location"));
        QVERIFY(configuration.locationElement(u"Other"_s).isNull());
        QVERIFY(configuration.locationForWriting({}, SectionId::AnonymousAuthentication).is("configuration"));
    }

    void deepGroups()
    {
        QByteArray groups;
        for (int i = 0; i < 5000; ++i)
            groups += "<sectionGroup name=\"g\">";
        groups += "<section name=\"s\" />";
        for (int i = 0; i < 5000; ++i)
            groups += "</sectionGroup>";
        // Whatever the XML floor says to such a depth, nothing may fall over.
        const auto configuration =
            readConfiguration(Sample{{}, {}, Sample().sites, "<configSections>" + groups + "</configSections>"}.text());
        QVERIFY(configuration.has_value() || configuration.error().code == base::ErrorCode::XmlMalformed);
    }

    void holes_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("below");
        QTest::addColumn<QStringList>("expected"); // "kind attribute value"
        const auto kind = [](Hole::Kind hole, const char *attribute, const char *value) {
            return QStringList{
                u"%1 %2 %3"_s.arg(int(hole)).arg(QString::fromLatin1(attribute), QString::fromLatin1(value))};
        };
        const QByteArray app = "Default Web Site/app";
        QTest::newRow("anonymous") << app << authentication("<anonymousAuthentication enabled=\"true\" />")
                                   << kind(Hole::Kind::AnonymousEnabled, "enabled", "true");
        QTest::newRow("anonymous, other case") << QByteArray("default web site/APP/x.aspx")
                                               << authentication("<anonymousAuthentication enabled=\"True\" />")
                                               << kind(Hole::Kind::AnonymousEnabled, "enabled", "True");
        QTest::newRow("anonymous off") << app << authentication("<anonymousAuthentication enabled=\"false\" />")
                                       << QStringList();
        QTest::newRow("anonymous inherited")
            << app << authentication("<anonymousAuthentication userName=\"x\" />") << QStringList();
        QTest::newRow("no ssl") << app << access("None")
                                << kind(Hole::Kind::CertificateNotRequired, "sslFlags", "None");
        QTest::newRow("no certificate") << app << access("Ssl, SslNegotiateCert")
                                        << kind(Hole::Kind::CertificateNotRequired, "sslFlags",
                                                "Ssl, SslNegotiateCert");
        QTest::newRow("no Ssl only") << app << access("SslNegotiateCert, SslRequireCert")
                                     << kind(Hole::Kind::SslNotRequired, "sslFlags",
                                             "SslNegotiateCert, SslRequireCert");
        QTest::newRow("same as site") << app << access(require) << QStringList();
        QTest::newRow("mapping off") << app << authentication(mapping("enabled=\"false\""))
                                     << kind(Hole::Kind::MappingDisabled, "enabled", "false");
        QTest::newRow("mapping on") << app << authentication(mapping("enabled=\"true\"")) << QStringList();
        QTest::newRow("own mappings") << app << authentication(mapping({}, "<add certificate=\"A\" />"))
                                      << kind(Hole::Kind::MappingsIgnored, "oneToOneMappings", "");
        QTest::newRow("own clear") << app << authentication(mapping({}, {}, "<clear />"))
                                   << kind(Hole::Kind::MappingsIgnored, "manyToOneMappings", "");
        QTest::newRow("windows") << app << authentication("<windowsAuthentication enabled=\"true\" />")
                                 << kind(Hole::Kind::OtherSignIn, "enabled", "true");
        QTest::newRow("basic") << app << authentication("<basicAuthentication enabled=\"true\" />")
                               << kind(Hole::Kind::OtherSignIn, "enabled", "true");
        QTest::newRow("digest off") << app << authentication("<digestAuthentication enabled=\"false\" />")
                                    << QStringList();
        QTest::newRow("another site") << QByteArray("Default Web Site 2/app")
                                      << authentication("<anonymousAuthentication enabled=\"true\" />")
                                      << QStringList();
        QTest::newRow("the site itself") << QByteArray("Default Web Site/")
                                         << authentication("<anonymousAuthentication enabled=\"true\" />")
                                         << QStringList();
    }

    void holes()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const QByteArray, below);
        QFETCH(const QStringList, expected);
        const auto configuration = configurationOf({access("None"), location(path, below)});
        QStringList found;
        for (const auto &hole : configuration.holes(u"Default Web Site"_s)) {
            found.append(u"%1 %2 %3"_s.arg(int(hole.kind)).arg(hole.attribute, hole.value));
            QCOMPARE(hole.path, QString::fromUtf8(path));
            QVERIFY(hole.position.isKnown());
            QVERIFY(hole.element);
        }
        QCOMPARE(found, expected);
        QVERIFY(configuration.holes(u"Default Web Site"_s, Demands{false, false, false, false, false}).isEmpty());
    }

    void acceptOnlySite()
    {
        // A site that accepts without requiring has no hole where nobody is required to have one.
        const auto configuration = configurationOf(
            {{}, location("Default Web Site/a", access("Ssl")) + location("Default Web Site/b", access("None"))});
        const auto holes = configuration.holes(u"Default Web Site"_s, Demands{true, false, true, true, true});
        QCOMPARE(holes.size(), 1);
        QCOMPARE(holes.first().kind, Hole::Kind::SslNotRequired);
        QCOMPARE(holes.first().path, u"Default Web Site/b"_s);
    }
};

CERTWIZARD_TEST_MAIN(TestConfiguration)
#include "test_configuration.moc"
