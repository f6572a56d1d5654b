#include "support/support.h"
#include "workshop.h"

#include <QTemporaryDir>

using namespace certwizard;
using namespace certwizard::setup;
using namespace certwizard::test;
using namespace Qt::StringLiterals;

namespace {

Plan planFor(const QByteArray &text, const Choices &choices, const PlanOptions &options = {})
{
    auto plan = makePlan(stateOf(text), choices, options);
    if (!plan)
        qFatal("%s", qPrintable(describe(plan.error())));
    return *std::move(plan);
}

Plan planFor(const Configuration &configuration, const Choices &choices = recommended())
{
    return planFor(configuration.text(), choices);
}

Configuration withSites(const QByteArray &sites)
{
    Configuration configuration;
    configuration.sites = sites;
    return configuration;
}

} // namespace

class TestPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void freshSite()
    {
        const auto plan = planFor(Configuration());
        QVERIFY(plan.isReady());
        QVERIFY(!plan.isNothingToDo());
        QCOMPARE(plan.verdict(Step::Features).state, StepState::Done);
        for (const auto step : {Step::Binding, Step::Ssl, Step::Anonymous, Step::Mappings})
            QCOMPARE(plan.verdict(step).state, StepState::Needed);
        QVERIFY(hasReason(plan, Step::Mappings, ReasonCode::ManyToOneOnByDefault));
        QVERIFY(hasReason(plan, Step::Mappings, ReasonCode::NoMappings));
        const auto text = afterPlan(plan);
        QVERIFY(text.contains("<binding protocol=\"https\" bindingInformation=\"*:443:\" />\r\n"));
        QVERIFY(text.contains("<access sslFlags=\"Ssl, SslNegotiateCert, SslRequireCert\" />\r\n"));
        QVERIFY(text.contains("<anonymousAuthentication enabled=\"false\" />\r\n"));
        QVERIFY(text.contains("enabled=\"true\" manyToOneCertificateMappingsEnabled=\"false\""));
        QVERIFY(!text.contains("oneToOneCertificateMappingsEnabled"));
        const auto again = planFor(text, recommended());
        QVERIFY(again.isNothingToDo());
        QCOMPARE(again.verdict(Step::Binding).state, StepState::OnServer); // http.sys cannot be seen from a file
        QCOMPARE(again.verdict(Step::Anonymous).state, StepState::Done);
    }

    void unknownSite()
    {
        const auto plan = makePlan(stateOf(Configuration().text()), recommended(u"Nowhere"_s), {});
        EXPECT_ERROR(plan, base::ErrorCode::UnknownSite);
        QCOMPARE(plan.error().subject, u"Nowhere"_s);
        QVERIFY(plan.error().detail.contains(u"Site"_s));
    }

    void oddSiteNames_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QString>("name");
        QTest::newRow("ampersand") << QByteArray("A &amp; B") << u"A & B"_s;
        QTest::newRow("apostrophe") << QByteArray("O'Neil") << u"O'Neil"_s;
        QTest::newRow("quotes") << QByteArray("the &quot;one&quot;") << u"the \"one\""_s;
        QTest::newRow("letters") << QByteArray("\u017Euželj") << u"\u017Euželj"_s;
        QTest::newRow("less than") << QByteArray("a&lt;b") << u"a<b"_s;
        QTest::newRow("other case") << QByteArray("Intranet") << u"INTRANET"_s;
    }
    void oddSiteNames()
    {
        QFETCH(QByteArray, written);
        QFETCH(QString, name);
        const auto plan = planFor(withSites(site(written, 1, {"http *:80:"})), recommended(name));
        const auto text = afterPlan(plan);
        const auto again = planFor(text, recommended(name));
        QVERIFY(again.isNothingToDo());
        const auto judged = run(u"xmllint"_s, {u"--noout"_s, u"-"_s}, text);
        QVERIFY2(judged.exitCode == 0, judged.errors.constData());
    }

    void features_data()
    {
        QTest::addColumn<QByteArray>("global");
        QTest::addColumn<QByteArray>("local");
        QTest::addColumn<int>("reason");
        const QByteArray ours("IISCertificateMappingAuthenticationModule");
        QTest::newRow("neither") << QByteArray() << QByteArray() << int(ReasonCode::ModuleMissing);
        QTest::newRow("installed only") << ours << QByteArray() << int(ReasonCode::ModuleNotInModules);
        QTest::newRow("listed only") << QByteArray() << ours << int(ReasonCode::ModuleNotInGlobal);
        QTest::newRow("the other feature")
            << QByteArray("CertificateMappingAuthenticationModule")
            << QByteArray("CertificateMappingAuthenticationModule") << int(ReasonCode::AdMappingModuleInstead);
    }
    void features()
    {
        QFETCH(QByteArray, global);
        QFETCH(QByteArray, local);
        QFETCH(int, reason);
        Configuration configuration;
        configuration.modules = "PLACEHOLDER";
        auto text = configuration.text();
        const auto first = text.indexOf("<add name=\"PLACEHOLDER\"");
        text.replace(first + 11, 11, global.isEmpty() ? QByteArray("Another") : global);
        text.replace("PLACEHOLDER", local.isEmpty() ? QByteArray("Another") : local);
        const auto plan = planFor(text, recommended());
        QCOMPARE(plan.verdict(Step::Features).state, StepState::OnServer);
        QVERIFY(hasReason(plan, Step::Features, static_cast<ReasonCode>(reason)));
        QVERIFY(plan.isReady()); // the file can be prepared before the feature is there
    }

    void conflicts_data()
    {
        QTest::addColumn<QByteArray>("own");
        QTest::addColumn<QByteArray>("other"); // empty: none
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("sni");
        QTest::addColumn<int>("reason");
        QTest::addColumn<bool>("blocked");
        const auto row = [](const char *name, const QByteArray &own, const QByteArray &other, const QString &address,
                            const QString &host, bool sni, ReasonCode reason, bool blocked) {
            QTest::newRow(name) << own << other << address << host << sni << int(reason) << blocked;
        };
        using enum ReasonCode;
        const QByteArray http("http *:80:");
        row("same endpoint", http, "https *:443:", u"*"_s, {}, false, BindingTakenByOtherSite, true);
        row("0.0.0.0 is every address", http, "https 0.0.0.0:443:", u"*"_s, {}, false, BindingTakenByOtherSite, true);
        row("host in another case", http, "https *:443:WWW.Example.org", u"*"_s, u"www.example.org"_s, true,
            BindingTakenByOtherSite, true);
        row("IPv6 spelled differently", http, "https [2001:DB8:0::1]:443:", u"[2001:db8::1]"_s, {}, false,
            BindingTakenByOtherSite, true);
        row("http on the port", http, "http *:443:", u"*"_s, {}, false, BindingTakenByOtherSite, true);
        row("http on the port for another host", http, "http *:443:x", u"*"_s, u"y"_s, true, BindingTakenByOtherSite,
            true);
        row("ftp on the port", http, "ftp *:443:", u"*"_s, {}, false, BindingTakenByOtherSite, true);
        row("own http on the port", "http *:443:", {}, u"*"_s, {}, false, BindingTakenByOtherSite, true);
        row("one address of another site", http, "https 192.0.2.1:443:", u"*"_s, {}, false, BindingOverlap, false);
        row("http on one address", http, "http 192.0.2.1:443:", u"*"_s, {}, false, BindingOverlap, false);
        row("another host without SNI", http, "https *:443:b", u"*"_s, u"a"_s, false, SniSharedEndpoint, false);
        row("asking concerns the neighbour", http, "https *:443:b", u"*"_s, u"a"_s, false, NegotiateAffectsEndpoint,
            false);
        row("same host name with SNI elsewhere", http, "https 192.0.2.1:443:a 1", u"*"_s, u"a"_s, true,
            NegotiateAffectsEndpoint, false);
        row("SNI without a name", http, {}, u"*"_s, {}, true, SniNeedsHostName, true);
    }
    void conflicts()
    {
        QFETCH(QByteArray, own);
        QFETCH(QByteArray, other);
        QFETCH(QString, address);
        QFETCH(QString, host);
        QFETCH(bool, sni);
        QFETCH(int, reason);
        QFETCH(bool, blocked);
        auto sites = site("Site", 1, {own});
        if (!other.isEmpty())
            sites += site("Other", 2, {"net.tcp 808:*", other});
        auto choices = recommended();
        choices.binding->address = address;
        choices.binding->hostName = host;
        choices.binding->sni = sni;
        const auto plan = planFor(withSites(sites), choices);
        QVERIFY(hasReason(plan, Step::Binding, static_cast<ReasonCode>(reason)));
        QCOMPARE(plan.verdict(Step::Binding).state == StepState::Blocked, blocked);
        QCOMPARE(plan.isReady(), !blocked);
        const auto found = reasonOf(plan, Step::Binding, static_cast<ReasonCode>(reason));
        if (!other.isEmpty())
            QVERIFY2(found.arguments.contains(u"Other"_s), qPrintable(found.arguments.join(u'|')));
    }

    void noConflicts_data()
    {
        QTest::addColumn<QByteArray>("other");
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("sni");
        QTest::newRow("another port") << QByteArray("https *:444:") << QString() << false;
        QTest::newRow("another name, both SNI") << QByteArray("https *:443:b 1") << u"a"_s << true;
        QTest::newRow("not an endpoint") << QByteArray("net.pipe *") << QString() << false;
    }
    void noConflicts()
    {
        QFETCH(QByteArray, other);
        QFETCH(QString, host);
        QFETCH(bool, sni);
        auto choices = recommended();
        choices.binding->hostName = host;
        choices.binding->sni = sni;
        const auto plan = planFor(withSites(site("Site", 1, {"http *:80:"}) + site("Other", 2, {other})), choices);
        for (const auto code : {ReasonCode::BindingTakenByOtherSite, ReasonCode::BindingOverlap,
                                ReasonCode::SniSharedEndpoint, ReasonCode::NegotiateAffectsEndpoint})
            QVERIFY2(!hasReason(plan, Step::Binding, code), qPrintable(QString::number(int(code))));
        QVERIFY(plan.isReady());
    }

    /// A site that does not start by itself holds nothing today.
    void stoppedSiteOnlyWarns()
    {
        const auto plan = planFor(withSites(site("Site", 1, {"http *:80:"})
                                            + site("Old", 2, {"https *:443:"}, " serverAutoStart=\"false\"")));
        QVERIFY(plan.isReady());
        QCOMPARE(reasonOf(plan, Step::Binding, ReasonCode::BindingTakenByOtherSite).severity,
                 Reason::Severity::Warning);
    }

    void flags_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<bool>("sni");
        QTest::addColumn<int>("negotiation");
        QTest::addColumn<QByteArray>("after"); // empty: no change
        QTest::newRow("unknown bits stay")
            << QByteArray("4096") << true << int(Negotiation::Handshake) << QByteArray("4097");
        QTest::newRow("SNI goes") << QByteArray("5") << false << int(Negotiation::Handshake) << QByteArray("4");
        QTest::newRow("TLS 1.3 off") << QByteArray("1") << true << int(Negotiation::DisableTls13) << QByteArray("33");
        QTest::newRow("TLS 1.3 off already")
            << QByteArray("33") << true << int(Negotiation::DisableTls13) << QByteArray();
        QTest::newRow("off and not needed: stays")
            << QByteArray("33") << true << int(Negotiation::Handshake) << QByteArray();
        QTest::newRow("Server 2025's own bit")
            << QByteArray("129") << true << int(Negotiation::Handshake) << QByteArray();
        QTest::newRow("kept as it is") << QByteArray("255") << true << int(Negotiation::Keep) << QByteArray();
    }
    void flags()
    {
        QFETCH(QByteArray, before);
        QFETCH(bool, sni);
        QFETCH(int, negotiation);
        QFETCH(QByteArray, after);
        auto choices = recommended();
        choices.binding->hostName = u"a"_s;
        choices.binding->sni = sni;
        choices.binding->negotiation = static_cast<Negotiation>(negotiation);
        const auto plan = planFor(withSites(site("Site", 1, {"https *:443:a " + before})), choices);
        QCOMPARE(hasReason(plan, Step::Binding, ReasonCode::BindingFlagsDiffer), !after.isEmpty());
        QVERIFY(afterPlan(plan).contains("bindingInformation=\"*:443:a\" sslFlags=\""
                                         + (after.isEmpty() ? before : after) + '"'));
        const auto mask = before.toUInt();
        QCOMPARE(hasReason(plan, Step::Binding, ReasonCode::Tls13OffNotNeeded), (mask & 32) != 0 && negotiation == 0);
        QCOMPARE(hasReason(plan, Step::Binding, ReasonCode::NegotiateInFlags), (mask & 128) != 0 && negotiation == 0);
        QCOMPARE(hasReason(plan, Step::Binding, ReasonCode::CentralStoreInUse), (mask & 2) != 0);
    }

    void noBindingChosen()
    {
        auto choices = recommended();
        choices.binding.reset();
        const auto plan = planFor(Configuration(), choices);
        QCOMPARE(plan.verdict(Step::Binding).state, StepState::NotApplicable);
        QVERIFY(hasReason(plan, Step::Binding, ReasonCode::BindingMissing)); // and so no HTTPS at all
        QVERIFY(!afterPlan(plan).contains("https"));
    }

    void ssl_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<int>("choice");
        QTest::addColumn<QByteArray>("after"); // empty: no change
        const QByteArray all("Ssl, SslNegotiateCert, SslRequireCert");
        QTest::newRow("none") << QByteArray("None") << int(SslChoice::Require) << all;
        QTest::newRow("there already") << all << int(SslChoice::Require) << QByteArray();
        QTest::newRow("another order") << QByteArray("SslRequireCert,Ssl,SslNegotiateCert") << int(SslChoice::Require)
                                       << QByteArray();
        QTest::newRow("128 bits stay") << QByteArray("Ssl, Ssl128") << int(SslChoice::Require) << all + ", Ssl128";
        QTest::newRow("accept") << QByteArray("Ssl") << int(SslChoice::Accept) << QByteArray("Ssl, SslNegotiateCert");
        QTest::newRow("require to accept") << all << int(SslChoice::Accept) << QByteArray("Ssl, SslNegotiateCert");
        QTest::newRow("keep") << QByteArray("Ssl") << int(SslChoice::Keep) << QByteArray();
        QTest::newRow("SslMapCert breaks the section") << all + ", SslMapCert" << int(SslChoice::Require) << all;
    }
    void ssl()
    {
        QFETCH(QByteArray, before);
        QFETCH(int, choice);
        QFETCH(QByteArray, after);
        Configuration configuration;
        configuration.access = "            <access sslFlags=\"" + before + "\" />\n";
        auto choices = recommended();
        choices.ssl = static_cast<SslChoice>(choice);
        const auto plan = planFor(configuration, choices);
        const auto wanted = choices.ssl == SslChoice::Keep ? StepState::NotApplicable
                            : after.isEmpty()              ? StepState::Done
                                                           : StepState::Needed;
        QCOMPARE(plan.verdict(Step::Ssl).state, wanted);
        const auto text = afterPlan(plan);
        QVERIFY(text.contains("sslFlags=\"" + (after.isEmpty() ? before : after) + '"'));
        QVERIFY(text.contains("<access sslFlags=\"" + before + '"')); // the server's own setting stays
        QCOMPARE(hasReason(plan, Step::Ssl, ReasonCode::SslAcceptLetsOthersIn), choices.ssl == SslChoice::Accept);
        QCOMPARE(hasReason(plan, Step::Ssl, ReasonCode::SslMapCertPresent), before.contains("MapCert"));
        QCOMPARE(hasReason(plan, Step::Ssl, ReasonCode::Ssl128Kept), before.contains("128"));
    }

    void unknownSslWordIsKept()
    {
        Configuration configuration;
        configuration.access = "            <access sslFlags=\"Ssl, SslQuantum\" />\n";
        const auto plan = planFor(configuration);
        QCOMPARE(reasonOf(plan, Step::Ssl, ReasonCode::SslUnknownFlag).arguments, QStringList{u"SslQuantum"_s});
        QVERIFY(afterPlan(plan).contains("Ssl, SslNegotiateCert, SslRequireCert, SslQuantum"));
    }

    void signIns()
    {
        Configuration configuration;
        configuration.authentication += "                <basicAuthentication enabled=\"true\" />\n"
                                        "                <windowsAuthentication enabled=\"true\" />\n"
                                        "                <clientCertificateMappingAuthentication enabled=\"true\" />\n";
        const auto plan = planFor(configuration);
        QStringList methods;
        for (const auto &reason : plan.verdict(Step::Anonymous).reasons) {
            if (reason.code == ReasonCode::OtherSignInOn)
                methods += reason.arguments;
        }
        QCOMPARE(methods, (QStringList{u"Windows"_s, u"Basic"_s}));
        QVERIFY(hasReason(plan, Step::Anonymous, ReasonCode::AdMappingOn));
    }

    void nobodyCanSignIn()
    {
        auto choices = recommended();
        choices.mapping = false;
        const auto plan = planFor(Configuration(), choices);
        QVERIFY(hasReason(plan, Step::Anonymous, ReasonCode::NoSignInLeft));
        QCOMPARE(plan.verdict(Step::Mappings).state, StepState::NotApplicable);
        QCOMPARE(plan.verdict(Step::Features).state, StepState::Done);
        choices.anonymous.reset();
        const auto kept = planFor(Configuration(), choices);
        QCOMPARE(kept.verdict(Step::Anonymous).state, StepState::NotApplicable);
        QVERIFY(hasReason(kept, Step::Anonymous, ReasonCode::AnonymousOn));
    }

    void locks_data()
    {
        QTest::addColumn<QByteArray>("access");
        QTest::addColumn<QByteArray>("authentication");
        QTest::addColumn<int>("step");
        QTest::addColumn<bool>("locked");
        const QByteArray none("            <access sslFlags=\"None\" />\n");
        const QByteArray mapping("                <iisClientCertificateMappingAuthentication />\n");
        const QByteArray off(
            "                <anonymousAuthentication enabled=\"false\" lockAttributes=\"enabled\" />\n");
        QTest::newRow("attribute")
            << QByteArray("            <access sslFlags=\"None\" lockAttributes=\"sslFlags\" />\n") << mapping
            << int(Step::Ssl) << true;
        QTest::newRow("all attributes") << QByteArray("            <access sslFlags=\"None\" lockAttributes=\"*\" />\n")
                                        << mapping << int(Step::Ssl) << true;
        QTest::newRow("item") << QByteArray("            <access sslFlags=\"None\" lockItem=\"true\" />\n") << mapping
                              << int(Step::Ssl) << true;
        QTest::newRow("another attribute")
            << QByteArray("            <access sslFlags=\"None\" lockAttributes=\"other\" />\n") << mapping
            << int(Step::Ssl) << false;
        QTest::newRow("anonymous")
            << none
            << QByteArray("                <anonymousAuthentication enabled=\"true\" lockAttributes=\"enabled\" />\n")
                   + mapping
            << int(Step::Anonymous) << true;
        QTest::newRow("locked but right already") << none << off + mapping << int(Step::Anonymous) << false;
        QTest::newRow("mapping")
            << none
            << QByteArray(
                   "                <iisClientCertificateMappingAuthentication lockAllAttributesExcept=\"logonMethod\" />\n")
            << int(Step::Mappings) << true;
    }
    void locks()
    {
        QFETCH(QByteArray, access);
        QFETCH(QByteArray, authentication);
        QFETCH(int, step);
        QFETCH(bool, locked);
        Configuration configuration;
        configuration.access = access;
        configuration.authentication = authentication;
        const auto plan = planFor(configuration);
        const auto reason = reasonOf(plan, static_cast<Step>(step), ReasonCode::SectionLocked);
        QCOMPARE(plan.verdict(static_cast<Step>(step)).state == StepState::Blocked, locked);
        QCOMPARE(!reason.arguments.isEmpty(), locked);
        if (locked)
            QVERIFY(reason.where && reason.where->position.isKnown());
    }

    void undeclaredSection()
    {
        auto text = Configuration().text();
        text.replace("                <section name=\"access\" overrideModeDefault=\"Deny\" />\r\n", "");
        const auto plan = planFor(text, recommended());
        QCOMPARE(plan.verdict(Step::Ssl).state, StepState::Blocked);
        QCOMPARE(reasonOf(plan, Step::Ssl, ReasonCode::SectionNotDeclared).arguments,
                 QStringList{u"system.webServer/security/access"_s});
    }

    void invalidChoices()
    {
        auto choices = recommended();
        choices.binding->hostName = u"no host"_s;
        choices.manyToOneMappings = {{u"n"_s, {}, true, true, {}, {}, {}}};
        const auto plan = planFor(Configuration(), choices);
        QVERIFY(!plan.isReady());
        QCOMPARE(reasonOf(plan, Step::Binding, ReasonCode::InvalidChoice).error->subject, u"binding.hostName"_s);
        QCOMPARE(reasonOf(plan, Step::Mappings, ReasonCode::InvalidChoice).error->subject, u"manyToOne[0].userName"_s);
    }

    void holes()
    {
        Configuration configuration;
        configuration.locations =
            location(
                "Site/open",
                "                <authentication>\n                    <anonymousAuthentication enabled=\"true\" />\n                </authentication>\n")
            + location("Site/plain", "                <access sslFlags=\"None\" />\n")
            + location("Site/accept", "                <access sslFlags=\"Ssl, SslNegotiateCert, Ssl128\" />\n")
            + location("Site/unmapped", mappingSection(" enabled=\"false\"", {}))
            + location(
                "Site/lost",
                mappingSection(
                    {},
                    "                        <oneToOneMappings><add userName=\"u\" certificate=\"MIIB\" /></oneToOneMappings>\n"))
            + location("Other/open", "                <access sslFlags=\"None\" />\n");
        auto choices = recommended();
        const auto open = planFor(configuration, choices);
        const auto pathsOf = [](const Plan &plan, ReasonCode code) {
            QStringList paths;
            for (const auto &verdict : plan.verdicts) {
                for (const auto &reason : verdict.reasons) {
                    if (reason.code == code)
                        paths += reason.hole->path;
                }
            }
            return paths;
        };
        QCOMPARE(pathsOf(open, ReasonCode::HoleBelowSite),
                 (QStringList{u"Site/plain"_s, u"Site/accept"_s, u"Site/open"_s, u"Site/unmapped"_s, u"Site/lost"_s}));
        QVERIFY(open.isReady()); // they are reported, and left to the person

        choices.closedHoles = {u"site/OPEN"_s, u"Site/plain"_s, u"Site/accept"_s, u"Site/unmapped"_s, u"Site/lost"_s};
        const auto closing = planFor(configuration, choices);
        QCOMPARE(pathsOf(closing, ReasonCode::HoleClosed).size(), 4);
        QCOMPARE(pathsOf(closing, ReasonCode::HoleBelowSite),
                 QStringList{u"Site/lost"_s}); // where they belong is a person's decision
        const auto text = afterPlan(closing);
        QVERIFY(text.contains(
            "<access sslFlags=\"Ssl, SslNegotiateCert, SslRequireCert, Ssl128\" />")); // Site/accept keeps its own
        QVERIFY(text.contains(
            "<location path=\"Other/open\">\r\n        <system.webServer>\r\n            <security>\r\n                <access sslFlags=\"None\" />"));
        const auto again = planFor(text, choices);
        QVERIFY(again.isNothingToDo());
        QCOMPARE(pathsOf(again, ReasonCode::HoleBelowSite), QStringList{u"Site/lost"_s});
    }

    void serverCertificates_data()
    {
        QTest::addColumn<QString>("which");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("reason");
        QTest::addColumn<int>("error"); // -1: none
        using enum base::ErrorCode;
        const auto bad = int(ReasonCode::UnreadableCertificate);
        QTest::newRow("right") << u"good"_s << u"www.example.org"_s << int(ReasonCode::CertificateOnServer) << -1;
        QTest::newRow("another name") << u"good"_s << u"www.example.com"_s
                                      << int(ReasonCode::ServerCertificateNameMismatch) << -1;
        QTest::newRow("wrong password") << u"wrong password"_s << QString() << bad << int(WrongPassword);
        QTest::newRow("missing") << u"missing"_s << QString() << bad << int(FileNotFound);
        QTest::newRow("folder") << u"folder"_s << QString() << bad << int(FileIsDirectory);
        QTest::newRow("empty") << u"empty"_s << QString() << bad << int(FileEmpty);
        QTest::newRow("key") << u"key"_s << QString() << bad << int(IsPrivateKey);
        QTest::newRow("request") << u"request"_s << QString() << bad << int(IsCertificateRequest);
        QTest::newRow("garbage") << u"garbage"_s << QString() << bad << int(NotACertificate);
        QTest::newRow("two") << u"two"_s << QString() << bad << int(SeveralCertificates);
        QTest::newRow("no key") << u"crt"_s << QString() << int(ReasonCode::ServerCertificateKeyElsewhere) << -1;
        QTest::newRow("client's") << u"client"_s << QString() << int(ReasonCode::ServerCertificateUnfit) << -1;
        QTest::newRow("someone else's key") << u"mismatch"_s << QString() << bad << int(KeyMismatch);
        QTest::newRow("variable not set") << u"unset"_s << QString() << bad << int(EnvironmentMissing);
        QTest::newRow("nobody to ask") << u"ask"_s << QString() << bad << int(NoPrompt);
    }
    void serverCertificates()
    {
        QFETCH(QString, which);
        QFETCH(QString, host);
        QFETCH(int, reason);
        QFETCH(int, error);
        qputenv("TEST_PFX_PASSWORD", which == u"wrong password"_s ? "wrong" : "right");
        auto choices = recommended();
        choices.folder = m_workshop->folder();
        choices.binding->hostName = host;
        choices.binding->sni = !host.isEmpty();
        choices.binding->serverCertificate = {CertificateSource::Kind::File, serverFile(which), {}};
        auto &password = choices.binding->serverCertificate.password;
        if (which == u"good"_s || which == u"wrong password"_s)
            password = {PasswordSource::Kind::Environment, u"TEST_PFX_PASSWORD"_s, false};
        else if (which == u"unset"_s)
            password = {PasswordSource::Kind::Environment, u"TEST_NEVER_SET"_s, false};
        else if (which == u"ask"_s)
            password = {PasswordSource::Kind::Prompt, {}, false};
        const auto plan = planFor(Configuration().text(), choices);
        const auto found = reasonOf(plan, Step::Binding, static_cast<ReasonCode>(reason));
        QVERIFY(hasReason(plan, Step::Binding, static_cast<ReasonCode>(reason)));
        QCOMPARE(found.error ? int(found.error->code) : -1, error);
        QCOMPARE(plan.verdict(Step::Binding).state == StepState::Blocked, error >= 0);
        qunsetenv("TEST_PFX_PASSWORD");
    }

    void pfxAsksOnceAndCanBeCancelled()
    {
        auto choices = recommended();
        choices.folder = m_workshop->folder();
        choices.binding->serverCertificate = {
            CertificateSource::Kind::File, serverFile(u"good"_s), {PasswordSource::Kind::Prompt, {}, false}};
        ScriptedPrompter prompter({"right"});
        PlanOptions options;
        options.prompter = &prompter;
        QVERIFY(planFor(Configuration().text(), choices, options).isReady());
        QCOMPARE(prompter.asked, QStringList{m_workshop->path(u"good.pfx"_s)});
        ScriptedPrompter givesUp;
        options.prompter = &givesUp;
        const auto cancelled = makePlan(stateOf(Configuration().text()), choices, options);
        EXPECT_ERROR(cancelled, base::ErrorCode::Cancelled);
        // While the wizard only looks, nobody is asked and nothing is held against the person.
        options.resolvePasswords = false;
        ScriptedPrompter quiet;
        options.prompter = &quiet;
        QVERIFY(planFor(Configuration().text(), choices, options).isReady());
        QVERIFY(quiet.asked.isEmpty());
    }

    void whatTheSiteHas()
    {
        const auto bare = currentChoices(stateOf(Configuration().text()), u"site"_s);
        QCOMPARE(bare.site, u"Site"_s);
        QCOMPARE(bare.binding->port, 443);
        QVERIFY(!bare.manyToOne && bare.ssl == SslChoice::Require);
        const auto state = stateOf(withSites(site("Site", 1, {"http *:80:", "https 192.0.2.1:8443:a 33"})).text());
        const auto now = currentChoices(state, u"Site"_s);
        QCOMPARE(now.binding->address, u"192.0.2.1"_s);
        QCOMPARE(now.binding->port, 8443);
        QCOMPARE(now.binding->hostName, u"a"_s);
        QVERIFY(now.binding->sni);
        QCOMPARE(now.binding->negotiation, Negotiation::DisableTls13);
    }

    void initTestCase() { m_workshop = std::make_unique<Workshop>(); }
    void cleanupTestCase() { m_workshop.reset(); }

private:
    QString serverFile(const QString &which)
    {
        auto &workshop = *m_workshop;
        const auto pem = workshop.server().certificate.pem();
        if (which == u"good"_s || which == u"wrong password"_s || which == u"unset"_s || which == u"ask"_s)
            return workshop.pfx(u"good.pfx"_s, "right");
        if (which == u"missing"_s)
            return u"nowhere.pfx"_s;
        if (which == u"folder"_s)
            return u"."_s;
        if (which == u"empty"_s)
            return workshop.file(u"empty.crt"_s, {});
        if (which == u"garbage"_s)
            return workshop.file(u"garbage.crt"_s, "hello, world\n");
        if (which == u"two"_s)
            return workshop.file(u"two.crt"_s, workshop.client(u"a"_s).pem() + workshop.client(u"b"_s).pem());
        if (which == u"client"_s)
            return workshop.clientFile(u"a"_s);
        if (which == u"crt"_s)
            return workshop.file(u"server.crt"_s, pem);
        // The rest is made by openssl, so that it does not depend on what is tested.
        const auto key = workshop.path(u"other.key"_s);
        const auto made = run(u"openssl"_s, {u"genpkey"_s, u"-algorithm"_s, u"EC"_s, u"-pkeyopt"_s,
                                             u"ec_paramgen_curve:P-256"_s, u"-out"_s, key});
        if (made.exitCode != 0)
            QTest::qFail(made.errors.constData(), __FILE__, __LINE__);
        if (which == u"key"_s)
            return u"other.key"_s;
        if (which == u"mismatch"_s)
            return workshop.file(u"mismatch.pem"_s, pem + readAll(key));
        const auto request = run(u"openssl"_s, {u"req"_s, u"-new"_s, u"-key"_s, key, u"-subj"_s, u"/CN=x"_s, u"-out"_s,
                                                workshop.path(u"x.csr"_s)});
        if (request.exitCode != 0)
            QTest::qFail(request.errors.constData(), __FILE__, __LINE__);
        return u"x.csr"_s;
    }

    std::unique_ptr<Workshop> m_workshop;
};

CERTWIZARD_TEST_MAIN(TestPlan)
#include "test_plan.moc"
