#include "support/support.h"
#include "workshop.h"

#include <algorithm>

using namespace certwizard;
using namespace certwizard::setup;
using namespace certwizard::test;
using namespace Qt::StringLiterals;

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

    void siteThatCannotBeTold_data()
    {
        QTest::addColumn<QByteArray>("other");
        QTest::addColumn<bool>("ready");
        QTest::addColumn<ReasonCode>("code");
        QTest::newRow("same name") << site("Site", 2, {}) << false << ReasonCode::SiteNameTwice;
        QTest::newRow("same but for case") << site("SITE", 2, {}) << false << ReasonCode::SiteNameTwice;
        QTest::newRow("same ID") << site("Other", 1, {}) << true << ReasonCode::SiteIdTwice;
    }
    void siteThatCannotBeTold()
    {
        QFETCH(const QByteArray, other);
        QFETCH(const bool, ready);
        QFETCH(const ReasonCode, code);
        const auto plan = planFor(withSites(site("Site", 1, {"http *:80:"}) + other), recommended());
        QCOMPARE(plan.isReady(), ready);
        const auto reason = reasonOf(plan, Step::Binding, code);
        QCOMPARE(reason.arguments.size(), 4);
        QVERIFY(reason.arguments.at(1).toInt() > 0 && reason.arguments.at(3).toInt() > reason.arguments.at(1).toInt());
    }

    void siteIsNamedAsInTheFile()
    {
        const auto plan = planFor(withSites(site("Intranet", 1, {"http *:80:"})), recommended(u"INTRANET"_s));
        QCOMPARE(plan.choices.site, u"Intranet"_s);
    }

    /// Several attributes of one section, and one thing to say.
    void whatIsWrongWithASectionIsSaidOnce_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<ReasonCode>("code");
        QTest::newRow("not declared") << QByteArray(
            "                <section name=\"iisClientCertificateMappingAuthentication\" "
            "overrideModeDefault=\"Deny\" />\r\n")
                                      << QByteArray() << ReasonCode::SectionNotDeclared;
        QTest::newRow("locked as a whole")
            << QByteArray("<iisClientCertificateMappingAuthentication />")
            << QByteArray("<iisClientCertificateMappingAuthentication lockItem=\"true\" />")
            << ReasonCode::SectionLocked;
    }
    void whatIsWrongWithASectionIsSaidOnce()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QFETCH(const ReasonCode, code);
        auto text = Configuration().text();
        QVERIFY(text.contains(before));
        text.replace(before, after);
        const auto plan = planFor(text, recommended());
        QCOMPARE(plan.verdict(Step::Mappings).state, StepState::Blocked);
        QCOMPARE(std::ranges::count(plan.verdict(Step::Mappings).reasons, code, &Reason::code), 1);
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
};

CERTWIZARD_TEST_MAIN(TestPlan)
#include "test_plan.moc"
