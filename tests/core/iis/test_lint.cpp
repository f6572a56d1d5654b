#include "iis/lint.h"
#include "sample.h"
#include "support/support.h"

using namespace certwizard;
using namespace certwizard::iis;
using namespace certwizard::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray require = "Ssl, SslNegotiateCert, SslRequireCert";
const auto sitePath = u"Default Web Site"_s;
const QByteArray goodSite = R"(<site name="Default Web Site" id="1"><application path="/" /><bindings>
    <binding protocol="https" bindingInformation="*:443:" sslFlags="128" /></bindings></site>)";

/// A site without any finding, and the places where something can be put.
struct TestSite {
    QByteArray sslFlags = require;
    QByteArray anonymous = "<anonymousAuthentication enabled=\"false\" />";
    QByteArray attributes = "enabled=\"true\"";
    QByteArray oneToOne = {};
    QByteArray manyToOne = {};
    QByteArray more = {};      ///< in <authentication>
    QByteArray locations = {}; ///< behind the site's own
    QByteArray server = modules();
    QByteArray sites = goodSite;
};

QByteArray textOf(const TestSite &site)
{
    return Sample{site.server,
                  location("Default Web Site", "<security><access sslFlags=\"" + site.sslFlags + "\" /><authentication>"
                                                   + site.anonymous
                                                   + mapping(site.attributes, site.oneToOne, site.manyToOne) + site.more
                                                   + "</authentication></security>")
                      + site.locations,
                  site.sites}
        .text();
}

const QByteArray account = "userName=\"CONTOSO\\alice\" password=\"[enc:X:Y:enc]\" ";
const QByteArray someRule =
    "<rules><add certificateField=\"Subject\" certificateSubField=\"O\" matchCriteria=\"Contoso\" /></rules>";

QByteArray many(const QByteArray &name, const QByteArray &rules, const QByteArray &more = account)
{
    return "<add name=\"" + name + "\" " + more + "><rules>" + rules + "</rules></add>";
}

QByteArray rule(const QByteArray &subField, const QByteArray &match, bool caseSensitive = true)
{
    return "<add certificateField=\"Subject\" certificateSubField=\"" + subField + "\" matchCriteria=\"" + match
           + "\" compareCaseSensitive=\"" + (caseSensitive ? "true" : "false") + "\" />";
}

} // namespace

Q_DECLARE_METATYPE(TestSite)
using Codes = QList<int>;

class TestLint : public QObject {
    Q_OBJECT

private:
    QByteArray m_alice;
    /// A little ahead: a certificate that a row issues while the clock ticks on is valid all the same.
    QDateTime m_now = QDateTime::currentDateTimeUtc().addSecs(120);
    QSet<int> m_seen;

    /// A certificate whose base64 needs filling at its end.
    static QByteArray padded()
    {
        for (auto name = u"/CN=Alice"_s;; name += u'a') {
            const auto text = issueDer(name, {u"-addext"_s, u"basicConstraints=critical,CA:FALSE"_s}).toBase64();
            if (text.endsWith('='))
                return text;
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_alice = issueDer(u"/CN=Alice"_s, {u"-addext"_s, u"basicConstraints=critical,CA:FALSE"_s}).toBase64();
    }

    void findings_data()
    {
        QTest::addColumn<TestSite>("site");
        QTest::addColumn<Codes>("codes");
        const auto codes = [](std::initializer_list<FindingCode> list) {
            Codes result;
            for (const auto code : list)
                result.append(int(code));
            return result;
        };
        using enum FindingCode;
        const auto one = [](const QByteArray &certificate, const QByteArray &attributes = account) {
            TestSite site;
            site.oneToOne = "<add " + attributes + "certificate=\"" + certificate + "\" />";
            return site;
        };
        QTest::newRow("nothing") << TestSite{} << codes({});
        QTest::newRow("good mapping") << one(m_alice) << codes({});
        QTest::newRow("empty") << one({}) << codes({CertificateEmpty});
        QTest::newRow("PEM") << one("-----BEGIN CERTIFICATE-----" + m_alice + "-----END CERTIFICATE-----")
                             << codes({CertificatePemHeader});
        QTest::newRow("blank") << one(m_alice + " ") << codes({CertificateWhiteSpace});
        QTest::newRow("not base64") << one("???") << codes({CertificateNotBase64});
        QTest::newRow("cut off") << one(m_alice.left(200)) << codes({CertificateCutOff});
        QTest::newRow("cut off at its filling") << one(padded().chopped(1)) << codes({CertificateCutOff});
        QTest::newRow("not a certificate") << one("AAAA") << codes({CertificateNotOne});
        QTest::newRow("for servers") << one(issueDer(u"/CN=s"_s, {u"-addext"_s, u"basicConstraints=CA:FALSE"_s,
                                                                  u"-addext"_s, u"extendedKeyUsage=serverAuth"_s})
                                                .toBase64())
                                     << codes({CertificateNotForClients});
        QTest::newRow("authority") << one(issueDer(u"/CN=ca"_s).toBase64()) << codes({CertificateIsAuthority});
        QTest::newRow("no account") << one(m_alice, "password=\"[enc:X:Y:enc]\" ") << codes({AccountMissing});
        QTest::newRow("no password") << one(m_alice, "userName=\"a\" ") << codes({PasswordMissing});
        QTest::newRow("plain text") << one(m_alice, "userName=\"a\" password=\"hush\" ") << codes({PasswordPlainText});
        {
            auto site = one(m_alice);
            site.oneToOne += "<add userName=\"b\" password=\"[enc:X:Y:enc]\" certificate=\"" + m_alice + "\" />";
            QTest::newRow("duplicate") << site << codes({CertificateDuplicate});
        }
        const auto manyToOne = [](const QByteArray &mappings) {
            TestSite site;
            site.manyToOne = mappings;
            return site;
        };
        QTest::newRow("good rule") << manyToOne("<add name=\"n\" " + account + ">" + someRule + "</add>") << codes({});
        QTest::newRow("no rules") << manyToOne("<add name=\"n\" " + account + " />") << codes({RuleWithoutCriteria});
        QTest::newRow("a field that IIS does not know")
            << manyToOne("<add name=\"n\" " + account
                         + "><rules><add certificateField=\"Serial\" "
                           "certificateSubField=\"CN\" matchCriteria=\"Anna*\" /></rules></add>")
            << codes({InvalidValue});
        QTest::newRow("an empty field")
            << manyToOne("<add name=\"n\" " + account
                         + "><rules><add certificateField=\"\" "
                           "certificateSubField=\"CN\" matchCriteria=\"Anna*\" /></rules></add>")
            << codes({InvalidValue});
        QTest::newRow("deny needs no account")
            << manyToOne("<add name=\"n\" permissionMode=\"Deny\">" + someRule + "</add>") << codes({});
        QTest::newRow("empty userName") << manyToOne("<add name=\"n\" userName=\"\" permissionMode=\"Deny\">" + someRule
                                                     + "</add>")
                                        << codes({EmptyUserName});
        QTest::newRow("same name") << manyToOne(many("n", rule("O", "a")) + many("N", rule("O", "b")))
                                   << codes({NameDuplicate});
        const auto shadow = [&manyToOne](const QByteArray &earlier, const QByteArray &later) {
            return manyToOne(many("a", earlier) + many("b", later));
        };
        QTest::newRow("same rule") << shadow(rule("O", "x"), rule("O", "x")) << codes({RuleShadowed});
        QTest::newRow("more rules are narrower")
            << shadow(rule("O", "x"), rule("OU", "y") + rule("O", "x")) << codes({RuleShadowed});
        QTest::newRow("fewer rules are wider") << shadow(rule("O", "x") + rule("OU", "y"), rule("O", "x")) << codes({});
        QTest::newRow("star") << shadow(rule("O", "*"), rule("O", "Con*")) << codes({RuleShadowed});
        QTest::newRow("wildcard over text")
            << shadow(rule("O", "Con*o"), rule("O", "Contoso")) << codes({RuleShadowed});
        QTest::newRow("wildcard over wildcard: cannot tell") << shadow(rule("O", "C*"), rule("O", "Con*")) << codes({});
        QTest::newRow("any case over case")
            << shadow(rule("O", "CONTOSO", false), rule("O", "Contoso")) << codes({RuleShadowed});
        QTest::newRow("case over any case") << shadow(rule("O", "Contoso"), rule("O", "Contoso", false)) << codes({});
        QTest::newRow("case without letters")
            << shadow(rule("O", "123"), rule("O", "123", false)) << codes({RuleShadowed});
        QTest::newRow("other subfield") << shadow(rule("O", "x"), rule("OU", "x")) << codes({});
        QTest::newRow("earlier one is off")
            << manyToOne(many("a", rule("O", "x"), account + "enabled=\"false\"") + many("b", rule("O", "x")))
            << codes({});

        const auto with = [](auto change) {
            TestSite site;
            change(site);
            return site;
        };
        QTest::newRow("below the site") << with([this](TestSite &s) {
            s.locations = location("Default Web Site/app",
                                   authentication(mapping({}, "<add certificate=\"" + m_alice + "\" />")));
        }) << codes({MappingsBelowSite});
        QTest::newRow("below a site that is off") << with([this](TestSite &s) {
            s.attributes = {};
            s.locations = location("Default Web Site/app",
                                   authentication("<anonymousAuthentication enabled=\"true\" />"
                                                  + mapping({}, "<add certificate=\"" + m_alice + "\" />")));
        }) << codes({MappingsBelowSite});
        QTest::newRow("hole") << with([](TestSite &s) {
            s.locations =
                location("Default Web Site/app", authentication("<anonymousAuthentication enabled=\"true\" />"));
        }) << codes({FindingCode::Hole});
        QTest::newRow("no hole where the site is open") << with([](TestSite &s) {
            s.anonymous = "<anonymousAuthentication enabled=\"true\" />";
            s.locations =
                location("Default Web Site/app", authentication("<anonymousAuthentication enabled=\"true\" />"));
        }) << codes({AnonymousOn});
        QTest::newRow("section off") << with([&](TestSite &s) {
            s = one(m_alice);
            s.attributes = "enabled=\"false\"";
        }) << codes({SectionOffWithMappings});
        QTest::newRow("one-to-one off") << with([&](TestSite &s) {
            s = one(m_alice);
            s.attributes = "enabled=\"true\" oneToOneCertificateMappingsEnabled=\"false\"";
        }) << codes({OneToOneOffWithMappings});
        QTest::newRow("many-to-one off") << with([&](TestSite &s) {
            s = manyToOne(many("a", rule("O", "x")));
            s.attributes = "enabled=\"true\" manyToOneCertificateMappingsEnabled=\"false\"";
        }) << codes({ManyToOneOffWithMappings});
        QTest::newRow("module missing") << with([](TestSite &s) {
            s.server.replace("IISCertificateMappingAuthenticationModule", "Other");
        }) << codes({ModuleMissing});
        QTest::newRow("both mappers") << with([](TestSite &s) {
            s.more = "<clientCertificateMappingAuthentication enabled=\"true\" />";
        }) << codes({BothMappers});
        QTest::newRow("Windows") << with([](TestSite &s) { s.more = "<windowsAuthentication enabled=\"true\" />"; })
                                 << codes({OtherSignInOn});
        QTest::newRow("anonymous by default") << with([](TestSite &s) { s.anonymous = {}; }) << codes({AnonymousOn});
        QTest::newRow("not requested") << with([](TestSite &s) { s.sslFlags = "Ssl"; })
                                       << codes({CertificatesNotRequested});
        QTest::newRow("accepted") << with([](TestSite &s) { s.sslFlags = "Ssl, SslNegotiateCert"; })
                                  << codes({CertificatesNotRequired});
        QTest::newRow("no Ssl") << with([](TestSite &s) { s.sslFlags = "SslNegotiateCert, SslRequireCert"; })
                                << codes({SslNotRequired});
        QTest::newRow("require alone") << with([](TestSite &s) { s.sslFlags = "Ssl, SslRequireCert"; })
                                       << codes({RequireWithoutNegotiate});
        QTest::newRow("SslMapCert") << with([](TestSite &s) { s.sslFlags = require + ", SslMapCert"; })
                                    << codes({FindingCode::SslMapCert});
        QTest::newRow("SslMapCert of the server, hidden by the site")
            << with([](TestSite &s) { s.server += "<security><access sslFlags=\"SslMapCert\" /></security>"; })
            << codes({FindingCode::SslMapCert});
        QTest::newRow("unknown flag") << with([](TestSite &s) { s.sslFlags = require + ", SslMagic"; })
                                      << codes({SslFlagUnknown});
        QTest::newRow("invalid") << with([](TestSite &s) {
            s.attributes = "enabled=\"true\" oneToOneCertificateMappingsEnabled=\"yes\"";
        }) << codes({InvalidValue});
        QTest::newRow("flags of a binding") << with([](TestSite &s) { s.sites.replace("128", "abc"); })
                                            << codes({InvalidValue, LateNegotiation, SmallReadAhead});
        QTest::newRow("a binding that is none") << with([](TestSite &s) {
            s.sites.replace("</bindings>", "<binding protocol=\"http\" bindingInformation=\"80\" /></bindings>");
        }) << codes({BindingUnreadable});
        QTest::newRow("remove") << with([](TestSite &s) { s.oneToOne += "<remove certificate=\"AAAA\" />"; })
                                << codes({ElementUnknown});
        QTest::newRow("another file") << with([](TestSite &s) {
            s.attributes = "enabled=\"true\" configSource=\"mappings.config\"";
        }) << codes({SectionElsewhere});
        QTest::newRow("a mode that is none")
            << with([](TestSite &s) { s.locations += location("Default Web Site", {}, R"(overrideMode="Denied")"); })
            << codes({OverrideUnknown});
        QTest::newRow("an old one that is none")
            << with([](TestSite &s) { s.locations += location("default web site", {}, R"(allowOverride="no")"); })
            << codes({OverrideUnknown});
        QTest::newRow("modes in any case") << with([](TestSite &s) {
            s.locations +=
                location(".", {}, R"(overrideMode="inherit")") + location("", {}, R"(allowOverride="FALSE")");
        }) << codes({});
        QTest::newRow("a mode of another site")
            << with([](TestSite &s) { s.locations += location("Other", {}, R"(overrideMode="Denied")"); }) << codes({});
        const auto another = [](const QByteArray &attributes) {
            return [attributes](TestSite &s) { s.sites += "<site " + attributes + "><bindings /></site>"; };
        };
        QTest::newRow("the same name") << with(another("name=\"Default Web Site\" id=\"2\"")) << codes({SiteNameTwice});
        QTest::newRow("the same name in capitals")
            << with(another("name=\"DEFAULT WEB SITE\" id=\"2\"")) << codes({SiteNameTwice});
        QTest::newRow("the same ID") << with(another("name=\"Other\" id=\"1\"")) << codes({SiteIdTwice});
        QTest::newRow("the same in both")
            << with(another("name=\"default web site\" id=\"1\"")) << codes({SiteNameTwice, SiteIdTwice});
        QTest::newRow("others without IDs") << with(another("name=\"A\" /><site name=\"B\"")) << codes({});
        QTest::newRow("no ID") << with([](TestSite &s) { s.sites.replace(" id=\"1\"", ""); }) << codes({SiteWithoutId});
        QTest::newRow("an ID that is none")
            << with([](TestSite &s) { s.sites.replace("id=\"1\"", "id=\"one\""); }) << codes({InvalidValue});
        QTest::newRow("no https") << with([](TestSite &s) { s.sites = Sample().sites; }) << codes({NoHttpsBinding});
        QTest::newRow("late") << with([](TestSite &s) { s.sites.replace("128", "0"); })
                              << codes({LateNegotiation, SmallReadAhead});
        QTest::newRow("no TLS 1.3") << with([](TestSite &s) { s.sites.replace("128", "32"); })
                                    << codes({SmallReadAhead});
        QTest::newRow("no TLS 1.3, large bodies") << with([](TestSite &s) {
            s.sites.replace("128", "32");
            s.server += "<serverRuntime uploadReadAheadSize=\"1000000\" />";
        }) << codes({});
        QTest::newRow("ASP.NET Core") << with([](TestSite &s) {
            s.server
                .replace("IISCertificateMappingAuthenticationModule\" lockItem",
                         "AspNetCoreModuleV2\" /><add name=\"IISCertificateMappingAuthenticationModule\" lockItem")
                .replace("<globalModules>", "<globalModules><add name=\"AspNetCoreModuleV2\" />");
        }) << codes({AspNetCore});
    }

    void findings()
    {
        QFETCH(const TestSite, site);
        QFETCH(const Codes, codes);
        const auto configuration = readConfiguration(textOf(site));
        EXPECT_OK(configuration);
        const auto found = lint(*configuration, sitePath, {m_now, true, {}});
        EXPECT_OK(found);
        Codes list;
        for (const auto &finding : *found) {
            list.append(int(finding.code));
            m_seen.insert(int(finding.code));
            QVERIFY(!finding.subject.isEmpty() || finding.code == FindingCode::AccountMissing);
            QVERIFY(finding.position.isKnown() || finding.code == FindingCode::AnonymousOn
                    || finding.code == FindingCode::SmallReadAhead);
            QCOMPARE(finding.hole.has_value(),
                     finding.code == FindingCode::Hole || finding.code == FindingCode::MappingsBelowSite);
        }
        QCOMPARE(list, codes);
    }

    /// Where a section is declared, too, for that is where people unlock one.
    void declarationsAreLookedAt()
    {
        auto text = textOf({});
        text.replace(R"("handlers" overrideModeDefault="Deny")", R"("handlers" overrideModeDefault="Denied")");
        const auto configuration = readConfiguration(text);
        EXPECT_OK(configuration);
        const auto found = lint(*configuration, sitePath, {m_now, true, {}});
        EXPECT_OK(found);
        QCOMPARE(found->size(), 1U);
        QCOMPARE(found->front().code, FindingCode::OverrideUnknown);
        QCOMPARE(found->front().data, (QStringList{u"overrideModeDefault"_s, u"Denied"_s}));
        QCOMPARE(found->front().position.line, int(text.first(text.indexOf("Denied")).count('\n')) + 1);
        // In the order of the file, also where all stand in one line.
        QByteArray line;
        for (const auto *word : {"A", "B", "C", "D", "E", "F"})
            line += "<section name=\"s" + QByteArray(word) + "\" overrideModeDefault=\"" + word + "\" />";
        text.replace(R"(<section name="handlers" overrideModeDefault="Denied" />)", line);
        const auto several = readConfiguration(text);
        EXPECT_OK(several);
        QStringList words;
        for (const auto &odd : several->unknownOverrides(sitePath))
            words.append(odd.value);
        QCOMPARE(words, (QStringList{u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s, u"F"_s}));
    }

    void validity()
    {
        TestSite site;
        site.oneToOne = "<add " + account + "certificate=\"" + m_alice + "\" />";
        const auto configuration = readConfiguration(textOf(site)).value();
        const auto codeAt = [&configuration](const QDateTime &now) {
            const auto found = lint(configuration, sitePath, {now, true, {}}).value();
            return found.empty() ? -1 : int(found.front().code);
        };
        QCOMPARE(codeAt(m_now.addDays(31)), int(FindingCode::CertificateExpired));
        QCOMPARE(codeAt(m_now.addDays(-1)), int(FindingCode::CertificateNotYetValid));
        QCOMPARE(codeAt(m_now), -1);
        QCOMPARE(codeAt({}), -1);
        m_seen.insert(int(FindingCode::CertificateExpired));
        m_seen.insert(int(FindingCode::CertificateNotYetValid));
    }

    void reverseProxy()
    {
        auto text = textOf({});
        text.replace("<section name=\"handlers\"", "<section name=\"proxy\" /><section name=\"handlers\"");
        text.replace("<globalModules>", "<proxy enabled=\"true\" /><globalModules>");
        const auto found = lint(readConfiguration(text).value(), sitePath, {m_now, true, {}}).value();
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found[0].code, FindingCode::ReverseProxy);
        m_seen.insert(int(FindingCode::ReverseProxy));
    }

    void withoutDecoding()
    {
        TestSite site;
        site.oneToOne = "<add " + account + "certificate=\"???\" /><add " + account + "certificate=\"\" />";
        const auto found = lint(readConfiguration(textOf(site)).value(), sitePath, {m_now, false, {}}).value();
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found[0].code, FindingCode::CertificateEmpty);
        QCOMPARE(found[0].mapping, 1);
    }

    void webConfigs()
    {
        QVERIFY(!lintWebConfigSize(u"w"_s, 1000));
        QCOMPARE(lintWebConfigSize(u"w"_s, 240 * 1024)->code, FindingCode::WebConfigNearLimit);
        QCOMPARE(lintWebConfigSize(u"w"_s, 250 * 1024)->code, FindingCode::WebConfigNearLimit);
        QCOMPARE(lintWebConfigSize(u"w"_s, 250 * 1024 + 1)->code, FindingCode::WebConfigTooLarge);
        m_seen.insert(int(FindingCode::WebConfigNearLimit));
        m_seen.insert(int(FindingCode::WebConfigTooLarge));
    }

    void failures()
    {
        const auto configuration = readConfiguration(textOf({})).value();
        EXPECT_ERROR(lint(configuration, u"Nowhere"_s, {}), base::ErrorCode::UnknownSite);
        TestSite site;
        site.oneToOne = "<add certificate=\"" + m_alice + "\" />";
        std::stop_source stop;
        stop.request_stop();
        EXPECT_ERROR(lint(readConfiguration(textOf(site)).value(), sitePath, {m_now, true, {{}, stop.get_token()}}),
                     base::ErrorCode::Cancelled);
    }

    void realFiles()
    {
        for (const auto *name : {"applications", "media-http", "media-https", "reverse-proxy", "website-sni"}) {
            const auto configuration =
                readConfiguration(
                    readAll(fixture(u"configurations/%1.applicationHost.config"_s.arg(QLatin1StringView(name)))))
                    .value();
            EXPECT_OK(lint(configuration, configuration.sites().first().name, {m_now, true, {}}));
        }
    }

    /// Of two sites with one name each is looked at, and each finding leads to the other.
    void sitesThatCannotBeToldApart()
    {
        TestSite site;
        site.sites += "\n<site name=\"DEFAULT WEB SITE\" id=\"2\" />\n<site id=\"3\" />\n<site name=\"\" id=\"4\" />";
        const auto configuration = readConfiguration(textOf(site)).value();
        QCOMPARE(configuration.sites().size(), 4);
        const auto found = [&](qsizetype index) {
            const auto findings = lint(configuration, configuration.sites().at(index), {m_now, true, {}}).value();
            return findings.size() == 1 ? findings.front() : Finding{};
        };
        QCOMPARE(found(0).code, FindingCode::SiteNameTwice);
        QCOMPARE(found(0).data.first(), u"DEFAULT WEB SITE"_s);
        QCOMPARE(found(0).data.last().toInt(), configuration.sites().at(1).element.position().line);
        QCOMPARE(configuration.site(u"DEFAULT WEB SITE"_s).value().id, 2U); // written just so
        QCOMPARE(configuration.site(u"default web site"_s).value().id, 1U);
        for (const auto index : {2, 3}) {
            QCOMPARE(found(index).code, FindingCode::SiteWithoutName);
            QCOMPARE(found(index).data.first().toInt(), index + 1);
        }
        m_seen.insert(int(FindingCode::SiteWithoutName));
    }

    void everyCodeIsShown()
    {
        for (int code = 0; code <= int(FindingCode::WebConfigTooLarge); ++code)
            QVERIFY2(m_seen.contains(code), qPrintable(QString::number(code)));
    }
};

CERTWIZARD_TEST_MAIN(TestLint)
#include "test_lint.moc"
