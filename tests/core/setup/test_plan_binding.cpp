#include "support/support.h"
#include "workshop.h"

#include <memory>

using namespace certwizard;
using namespace certwizard::setup;
using namespace certwizard::test;
using namespace Qt::StringLiterals;

/// What is planned for the binding: beside the bindings of other sites, with its flags and its certificate.
class TestPlanBinding : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
        row("own http on the port", "http *:443:", {}, u"*"_s, {}, false, BindingPortSpeaksHttp, true);
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
        QVERIFY(reasonOf(plan, Step::Binding, ReasonCode::BindingMissing).arguments.isEmpty());
        QVERIFY(!afterPlan(plan).contains("https"));
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

CERTWIZARD_TEST_MAIN(TestPlanBinding)
#include "test_plan_binding.moc"
