#include "support/support.h"
#include "workshop.h"

#include <QRegularExpression>

using namespace certwizard;
using namespace certwizard::setup;
using namespace certwizard::test;
using namespace Qt::StringLiterals;

namespace {

/// "Site" with mappings; `more` are attributes of the section.
QByteArray withMappings(const QByteArray &oneToOne, const QByteArray &manyToOne = {}, const QByteArray &more = {})
{
    Configuration configuration;
    auto content = QByteArray();
    if (!oneToOne.isEmpty())
        content +=
            "                        <oneToOneMappings>\n" + oneToOne + "                        </oneToOneMappings>\n";
    if (!manyToOne.isEmpty())
        content += "                        <manyToOneMappings>\n" + manyToOne
                   + "                        </manyToOneMappings>\n";
    configuration.locations = location("Site", mappingSection(" enabled=\"true\"" + more, content));
    return configuration.text();
}

const QByteArray sales = R"(<add name="Sales" userName="D\sales" password="[enc:AesProvider:abc=:enc]">
<rules><add certificateField="Subject" certificateSubField="OU" matchCriteria="Sales" /></rules></add>
)";

ManyToOneChoice salesChoice()
{
    ManyToOneChoice choice;
    choice.name = u"Sales"_s;
    choice.userName = u"D\\sales"_s;
    choice.rules = {{iis::MappingRule::Field::Subject, u"OU"_s, u"Sales"_s, true}};
    return choice;
}

PasswordSource environment(bool replace = false)
{
    return {PasswordSource::Kind::Environment, u"TEST_PASSWORD"_s, replace};
}

} // namespace

class TestMappings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_workshop = std::make_unique<Workshop>();
        qputenv("TEST_PASSWORD", u"p&<\"ž"_s.toLocal8Bit());
    }
    void cleanupTestCase() { m_workshop.reset(); }

    void addsAMapping()
    {
        auto choices = start();
        choices.oneToOneMappings = {oneToOne(u"CONTOSO\\alice"_s, m_workshop->clientFile(u"alice"_s))};
        choices.oneToOneMappings[0].password = environment();
        choices.passwords = PasswordPolicy::PlainText;
        const auto plan = planFor(withMappings({}), choices);
        QVERIFY(plan.isReady());
        QCOMPARE(reasonOf(plan, Step::Mappings, ReasonCode::MappingsToAdd).arguments, QStringList{u"1"_s});
        QCOMPARE(reasonOf(plan, Step::Mappings, ReasonCode::PlainTextPassword).arguments, QStringList{u"1"_s});
        const auto text = afterPlan(plan);
        QVERIFY(text.contains("userName=\"CONTOSO\\alice\""));
        QVERIFY(text.contains("password=\"p&amp;&lt;&quot;\xC5\xBE\""));
        QVERIFY(text.contains("certificate=\"" + m_workshop->client(u"alice"_s).base64() + '"'));
        // The stored one can be compared, so the same answers change nothing, and another password does.
        QVERIFY(planFor(text, choices).isNothingToDo());
        qputenv("TEST_PASSWORD", "another");
        const auto changed = planFor(text, choices);
        qputenv("TEST_PASSWORD", u"p&<\"ž"_s.toLocal8Bit());
        QCOMPARE(changed.changes.size(), 1);
        QVERIFY(std::holds_alternative<UpdateOneToOne>(changed.changes.first().kind));
    }

    void everyFormOfTheCertificate_data()
    {
        QTest::addColumn<QByteArray>("content");
        const auto certificate = Workshop().client(u"forms"_s);
        const auto base64 = certificate.base64();
        QTest::newRow("PEM") << certificate.pem();
        QTest::newRow("PEM with CRLF") << certificate.pem().replace("\n", "\r\n");
        QTest::newRow("DER") << certificate.der();
        QTest::newRow("bare base64") << base64;
        QTest::newRow("base64 in lines") << base64.first(64) + "\r\n" + base64.sliced(64);
    }
    void everyFormOfTheCertificate()
    {
        QFETCH(QByteArray, content);
        auto choices = start();
        choices.oneToOneMappings = {oneToOne(u"u"_s, m_workshop->file(u"form"_s, content))};
        const auto plan = planFor(withMappings({}), choices);
        QVERIFY(plan.isReady());
        const auto &added = std::get<AddOneToOne>(plan.changes.last().kind);
        QVERIFY(!added.certificate.contains('\n') && added.certificate.startsWith("MII"));
        QVERIFY(hasReason(plan, Step::Mappings, ReasonCode::PasswordMissing)); // said, and left to the person
    }

    void badCertificates_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("code");
        Workshop workshop;
        using enum base::ErrorCode;
        const auto pem = workshop.client(u"a"_s).pem();
        QTest::newRow("empty") << QByteArray() << int(FileEmpty);
        QTest::newRow("garbage") << QByteArray("what is this?") << int(NotACertificate);
        QTest::newRow("two") << pem + workshop.client(u"b"_s).pem() << int(SeveralCertificates);
        QTest::newRow("cut off") << pem.first(pem.size() / 2) << int(CertificateDamaged);
        QTest::newRow("garbage inside") << QByteArray(pem).replace(100, 4, "!!!!") << int(CertificateDamaged);
        QTest::newRow("key") << run(u"openssl"_s, {u"genpkey"_s, u"-algorithm"_s, u"ED25519"_s}).output
                             << int(IsPrivateKey);
    }
    void badCertificates()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, code);
        auto choices = start();
        choices.oneToOneMappings = {oneToOne(u"u"_s, m_workshop->file(u"bad.crt"_s, content))};
        const auto plan = planFor(withMappings({}), choices);
        QCOMPARE(plan.verdict(Step::Mappings).state, StepState::Blocked);
        const auto reason = reasonOf(plan, Step::Mappings, ReasonCode::UnreadableCertificate);
        QVERIFY(reason.error.has_value());
        QCOMPARE(int(reason.error->code), code);
        QCOMPARE(reason.error->subject, m_workshop->path(u"bad.crt"_s));
        QCOMPARE(reason.arguments, QStringList{u"u"_s});
    }

    /// A PFX whose password nobody is asked for is told of: the plan is neither empty nor without people.
    void notOpened()
    {
        auto choices = start();
        choices.oneToOneMappings = {oneToOne(u"D\\u"_s, m_workshop->pfx(u"user.pfx"_s, "secret"_ba))};
        PlanOptions options;
        options.resolvePasswords = false;
        const auto plan = planFor(withMappings({}), choices, options);
        QVERIFY(plan.isReady());
        QCOMPARE(plan.unopened, 1);
        QVERIFY(!plan.isNothingToDo());
        QVERIFY(hasReason(plan, Step::Mappings, ReasonCode::CertificateNotOpened));
        QVERIFY(!hasReason(plan, Step::Mappings, ReasonCode::NoMappings));
    }

    void unfitCertificates()
    {
        auto choices = start();
        m_workshop->file(u"ca.crt"_s, m_workshop->authority().certificate.pem());
        m_workshop->file(u"server.crt"_s, m_workshop->server().certificate.pem());
        choices.oneToOneMappings = {oneToOne(u"ca"_s, u"ca.crt"_s), oneToOne(u"server"_s, u"server.crt"_s),
                                    oneToOne(u"late"_s, m_workshop->clientFile(u"late"_s))};
        PlanOptions options;
        options.clock = [] { return QDateTime::currentDateTimeUtc().addYears(3); };
        const auto plan = planFor(withMappings({}), choices, options);
        QHash<QString, QList<pki::FitnessCode>> problems;
        for (const auto &reason : plan.verdict(Step::Mappings).reasons) {
            if (reason.code == ReasonCode::MappingCertificateUnfit)
                problems[reason.arguments.first()] += reason.finding->code;
        }
        QVERIFY(problems[u"ca"_s].contains(pki::FitnessCode::IsAuthority));
        QVERIFY(problems[u"server"_s].contains(pki::FitnessCode::NotForClients));
        QVERIFY(problems[u"late"_s].contains(pki::FitnessCode::Expired));
        QVERIFY(plan.isReady()); // warnings: a helpdesk may prepare what is not valid yet
    }

    void updates()
    {
        const auto certificate = m_workshop->client(u"alice"_s).base64();
        const auto before = withMappings(mappingEntry("D\\old", certificate, " password=\"[enc:AesProvider:abc=:enc]\"")
                                         + mappingEntry("D\\bob", m_workshop->client(u"bob"_s).base64()));
        auto choices = start();
        choices.oneToOneMappings = {oneToOne(u"D\\new"_s, m_workshop->clientFile(u"alice"_s))};
        choices.oneToOneMappings[0].enabled = false;
        const auto plan = planFor(before, choices);
        QCOMPARE(plan.changes.size(), 5); // binding, SSL, anonymous and many-to-one off beside it
        const auto &update = std::get<UpdateOneToOne>(plan.changes.last().kind);
        QCOMPARE(update.userName, u"D\\old"_s);
        QCOMPARE(update.newUserName, std::optional(u"D\\new"_s));
        QCOMPARE(update.newEnabled, std::optional(false));
        QVERIFY(!update.newPassword && !update.newCertificate);
        const auto text = afterPlan(plan);
        QVERIFY(text.contains("userName=\"D\\new\" password=\"[enc:AesProvider:abc=:enc]\"")); // byte for byte
        QVERIFY(text.contains("userName=\"D\\bob\""));
        QVERIFY(planFor(text, choices).isNothingToDo());
    }

    /// A stored password that cannot be compared stays, unless the person insists.
    void protectedPasswords()
    {
        const auto before = withMappings(mappingEntry("u", m_workshop->client(u"alice"_s).base64(),
                                                      " password=\"[enc:IISCngProvider:abc=:enc]\""),
                                         {}, " manyToOneCertificateMappingsEnabled=\"false\"");
        auto choices = start();
        choices.binding.reset();
        choices.ssl = SslChoice::Keep;
        choices.anonymous.reset();
        choices.passwords = PasswordPolicy::PlainText;
        choices.oneToOneMappings = {oneToOne(u"u"_s, m_workshop->clientFile(u"alice"_s))};
        choices.oneToOneMappings[0].password = environment();
        const auto kept = planFor(before, choices);
        QVERIFY(kept.isNothingToDo());
        QVERIFY(hasReason(kept, Step::Mappings, ReasonCode::StoredPasswordKept));

        choices.oneToOneMappings[0].password = environment(true);
        const auto replaced = planFor(before, choices);
        QCOMPARE(replaced.changes.size(), 1);
        QVERIFY(std::get<UpdateOneToOne>(replaced.changes.first().kind).newPassword != nullptr);
        QVERIFY(!afterPlan(replaced).contains("IISCngProvider"));

        // Asking for what would not be used is a nuisance.
        ScriptedPrompter prompter;
        PlanOptions options;
        options.prompter = &prompter;
        choices.oneToOneMappings[0].password = {PasswordSource::Kind::Prompt, {}, false};
        QVERIFY(planFor(before, choices, options).isNothingToDo());
        QVERIFY(prompter.asked.isEmpty());

        SecretVault vault;
        vault.insert(u"field"_s, std::make_shared<const base::Secret>(base::Secret::copyOf("typed")));
        options.vault = &vault;
        choices.oneToOneMappings[0].password = {PasswordSource::Kind::Held, u"field"_s, false};
        QCOMPARE(planFor(before, choices, options).changes.size(), 1);
        choices.oneToOneMappings[0].password.name = u"gone"_s;
        QVERIFY(!planFor(before, choices, options).isReady());
    }

    void policy()
    {
        auto choices = start();
        choices.oneToOneMappings = {oneToOne(u"u"_s, m_workshop->clientFile(u"alice"_s)),
                                    oneToOne(u"v"_s, m_workshop->clientFile(u"bob"_s))};
        choices.oneToOneMappings[0].password = {PasswordSource::Kind::Prompt, {}, false};
        ScriptedPrompter prompter({"one"});
        PlanOptions options;
        options.prompter = &prompter;
        const auto undecided = planFor(withMappings({}), choices, options);
        QVERIFY(!undecided.isReady());
        QCOMPARE(reasonOf(undecided, Step::Mappings, ReasonCode::PasswordPolicyMissing).arguments, QStringList{u"1"_s});
        QVERIFY(prompter.asked.isEmpty()); // nobody is asked for what cannot be written

        choices.passwords = PasswordPolicy::PlainText;
        QVERIFY(planFor(withMappings({}), choices, options).isReady());
        QCOMPARE(prompter.asked, QStringList{u"u"_s});
        const auto cancelled = makePlan(stateOf(withMappings({})), choices, options);
        EXPECT_ERROR(cancelled, ErrorCode::Cancelled);
        choices.oneToOneMappings.removeLast();
        const auto nobody = planFor(withMappings({}), choices);
        QCOMPARE(reasonOf(nobody, Step::Mappings, ReasonCode::PasswordMissing).severity, Reason::Severity::Blocking);
        choices.oneToOneMappings[0].password = {PasswordSource::Kind::Environment, u"TEST_NEVER_SET"_s, false};
        const auto unset = reasonOf(planFor(withMappings({}), choices), Step::Mappings, ReasonCode::PasswordMissing);
        QVERIFY(unset.error && unset.error->code == ErrorCode::EnvironmentMissing);
        QCOMPARE(unset.error->subject, u"TEST_NEVER_SET"_s);
    }

    void preview()
    {
        auto choices = start();
        choices.passwords = PasswordPolicy::PlainText;
        choices.oneToOneMappings = {oneToOne(u"u"_s, m_workshop->clientFile(u"alice"_s))};
        choices.oneToOneMappings[0].password = {PasswordSource::Kind::Prompt, {}, false};
        ScriptedPrompter prompter;
        PlanOptions options;
        options.prompter = &prompter;
        options.resolvePasswords = false;
        const auto plan = planFor(withMappings({}), choices, options);
        QVERIFY(plan.isReady() && plan.isPreview);
        QVERIFY(prompter.asked.isEmpty());
    }

    void duplicateChoices()
    {
        auto choices = start();
        m_workshop->file(u"alice.der"_s, m_workshop->client(u"alice"_s).der());
        choices.oneToOneMappings = {oneToOne(u"first"_s, m_workshop->clientFile(u"alice"_s)),
                                    oneToOne(u"second"_s, u"alice.der"_s)};
        const auto plan = planFor(withMappings({}), choices);
        QVERIFY(!plan.isReady());
        QCOMPARE(reasonOf(plan, Step::Mappings, ReasonCode::DuplicateCertificate).arguments,
                 (QStringList{u"alice"_s, u"first"_s, u"second"_s}));
    }

    void duplicatesInTheFile()
    {
        const auto certificate = m_workshop->client(u"alice"_s).base64();
        const auto text =
            withMappings(mappingEntry("one", certificate) + mappingEntry("b", m_workshop->client(u"bob"_s).base64())
                         + mappingEntry("two", certificate));
        const auto plan = planFor(text, start());
        QVERIFY(!plan.isReady());
        const auto reason = reasonOf(plan, Step::Mappings, ReasonCode::DuplicateCertificate);
        QCOMPARE(reason.arguments, (QStringList{u"alice"_s, u"one"_s, u"two"_s}));
        QVERIFY(reason.where && reason.where->position.line > 0);

        // The editor can repair it: one of the two goes.
        auto choices = start();
        choices.oneToOneEdits = {{certificate, 1, true, {}, {}, {}, {}}};
        const auto repairing = planFor(text, choices);
        QVERIFY(repairing.isReady());
        const auto after = afterPlan(repairing);
        QVERIFY(after.contains("userName=\"one\"") && !after.contains("userName=\"two\""));
        QVERIFY(planFor(after, start()).isNothingToDo());
    }

    void defects_data()
    {
        QTest::addColumn<int>("padding"); // how many sound mappings stand around: few are decoded, many are looked at
        QTest::newRow("few") << 2;
        QTest::newRow("many") << 600;
    }
    void defects()
    {
        QFETCH(int, padding);
        using Defect = iis::MappingCertificate::Defect;
        const auto alice = m_workshop->client(u"alice"_s);
        auto rows = mappingEntry("header", alice.pem().replace("\n", "&#10;"))
                    + mappingEntry("cut", alice.base64().first(200)) + mappingEntry("text", "hello")
                    + mappingEntry("none", "");
        const auto bob = m_workshop->client(u"bob"_s).base64();
        for (auto i = 0; i < padding; ++i) {
            auto other = bob; // another text of the same length, which is all that the quick look sees
            other.replace(other.size() - 40, 6, QByteArray::number(i).rightJustified(6, 'A'));
            rows += mappingEntry("padding", other);
        }
        auto choices = start();
        choices.oneToOneMappings = {oneToOne(u"header"_s, m_workshop->clientFile(u"alice"_s))};
        const auto plan = planFor(withMappings(rows), choices);
        QHash<QString, int> found;
        for (const auto &reason : plan.verdict(Step::Mappings).reasons) {
            if (reason.code == ReasonCode::MappingDefect)
                found[reason.arguments.at(0)] = reason.arguments.at(1).toInt();
        }
        QCOMPARE(found.value(u"header"_s), int(Defect::PemHeader));
        QCOMPARE(found.value(u"cut"_s), int(Defect::CutOff));
        QVERIFY(found.contains(u"text"_s));
        QCOMPARE(found.value(u"none"_s), int(Defect::Empty));
        QVERIFY(!found.contains(u"padding"_s));
        // Chosen again, the damaged text is replaced by the sound one instead of a second mapping.
        const auto text = afterPlan(plan);
        QCOMPARE(text.count("userName=\"header\""), 1);
        QVERIFY(text.contains("certificate=\"" + alice.base64() + '"'));
    }

    void manyToOne()
    {
        auto choices = start();
        choices.manyToOne = true;
        choices.manyToOneMappings = {salesChoice()};
        QVERIFY(planFor(afterPlan(planFor(withMappings({}, sales), choices)), choices).isNothingToDo());

        choices.manyToOneMappings[0].name = u"SALES"_s; // the same key for IIS
        choices.manyToOneMappings[0].rules[0].caseSensitive = false;
        choices.manyToOneMappings[0].allow = false;
        const auto plan = planFor(withMappings({}, sales), choices);
        const auto &update = std::get<UpdateManyToOne>(plan.changes.last().kind);
        QCOMPARE(update.after.name, u"Sales"_s);
        const auto text = afterPlan(plan);
        QVERIFY(text.contains("compareCaseSensitive=\"false\"") && text.contains("permissionMode=\"Deny\""));
        QVERIFY(text.contains("[enc:AesProvider:abc=:enc]"));
        QVERIFY(planFor(text, choices).isNothingToDo());

        ManyToOneChoice deny;
        deny.name = u"Nobody"_s;
        deny.allow = false;
        deny.rules = {{iis::MappingRule::Field::Issuer, u"X"_s, u"y"_s, true}};
        choices.manyToOneMappings += deny;
        const auto adding = planFor(withMappings({}, sales), choices);
        QVERIFY(!hasReason(adding, Step::Mappings, ReasonCode::PasswordMissing)); // nobody is logged on
        QCOMPARE(reasonOf(adding, Step::Mappings, ReasonCode::RuleSubFieldUnusual).arguments,
                 (QStringList{u"Nobody"_s, u"X"_s}));
        QVERIFY(planFor(afterPlan(adding), choices).isNothingToDo());
    }

    void manyToOneRefusals()
    {
        auto choices = start();
        choices.manyToOne = true;
        choices.manyToOneMappings = {salesChoice(), salesChoice()};
        choices.manyToOneMappings[1].name = u"sales"_s;
        QVERIFY(hasReason(planFor(withMappings({}), choices), Step::Mappings, ReasonCode::DuplicateName));
        choices.manyToOneMappings = {salesChoice()};
        choices.manyToOneMappings[0].rules.clear();
        const auto plan = planFor(withMappings({}), choices);
        QCOMPARE(reasonOf(plan, Step::Mappings, ReasonCode::RuleWithoutCriteria).severity, Reason::Severity::Blocking);
        choices = start();
        choices.manyToOneMappings = {salesChoice()};
        const auto unused = planFor(withMappings({}), choices);
        QVERIFY(unused.isReady() && hasReason(unused, Step::Mappings, ReasonCode::ManyToOneMappingsUnused));
    }

    void switches()
    {
        auto choices = start();
        choices.oneToOne = false;
        choices.manyToOne = true;
        const auto plan = planFor(withMappings(mappingEntry("u", m_workshop->client(u"alice"_s).base64())), choices);
        QCOMPARE(reasonOf(plan, Step::Mappings, ReasonCode::OneToOneOff).severity, Reason::Severity::Warning);
        const auto text = afterPlan(plan);
        QVERIFY(text.contains("oneToOneCertificateMappingsEnabled=\"false\"")
                && !text.contains("manyToOneCertificateMappingsEnabled"));
        const auto off = planFor(withMappings({}, sales), start());
        QCOMPARE(reasonOf(off, Step::Mappings, ReasonCode::ManyToOneOff).severity, Reason::Severity::Warning);
    }

    void edits()
    {
        const auto alice = m_workshop->client(u"alice"_s).base64();
        const auto bob = m_workshop->client(u"bob"_s).base64();
        auto choices = start();
        choices.manyToOne = true;
        choices.oneToOneEdits = {
            {alice, 0, false, u"D\\renamed"_s, false, m_workshop->client(u"alice's new card"_s).base64(), {}},
            {bob, 0, true, {}, {}, {}, {}}};
        auto renamed = salesChoice();
        renamed.name = u"Sales & more"_s;
        renamed.description = u"d"_s;
        choices.manyToOneEdits = {{u"Sales"_s, false, renamed}, {u"Old"_s, true, {}}};
        choices.manyToOneOrder = {u"Third"_s, u"Sales & more"_s};
        const QByteArray third =
            "<add name=\"Third\" userName=\"t\"><rules><add certificateField=\"Subject\" certificateSubField=\"O\" matchCriteria=\"x\" /></rules></add>\n";
        const QByteArray old = QByteArray(third).replace("Third", "Old");
        const auto plan =
            planFor(withMappings(mappingEntry("a", alice) + mappingEntry("b", bob), sales + old + third), choices);
        QVERIFY(plan.isReady());
        const auto text = afterPlan(plan);
        QVERIFY(text.contains("D\\renamed") && !text.contains(alice) && !text.contains(bob)
                && !text.contains("\"Old\""));
        QVERIFY(text.contains("name=\"Sales &amp; more\""));
        QVERIFY(text.indexOf("\"Third\"") < text.indexOf("Sales &amp; more"));
        auto nothing = start();
        nothing.manyToOne = true;
        QVERIFY(planFor(text, nothing).isNothingToDo());
        // The same edits again are about mappings that are gone.
        QVERIFY(hasReason(planFor(text, choices), Step::Mappings, ReasonCode::InvalidChoice));
    }

    /// What stands there and cannot work is said, also where nothing else is to be done; what the plan mends is not.
    void withoutPassword()
    {
        const auto alice = m_workshop->client(u"alice"_s).base64();
        const auto before = withMappings(mappingEntry("D\\alice", alice));
        const auto reason = reasonOf(planFor(before, start()), Step::Mappings, ReasonCode::MappingsWithoutPassword);
        QCOMPARE(reason.arguments, (QStringList{u"1"_s, u"D\\alice"_s}));
        auto choices = start();
        choices.passwords = PasswordPolicy::PlainText;
        choices.oneToOneEdits = {
            {.certificate = alice, .password = {.kind = PasswordSource::Kind::Environment, .name = u"TEST_PW"_s}}};
        qputenv("TEST_PW", "secret");
        QVERIFY(!hasReason(planFor(before, choices), Step::Mappings, ReasonCode::MappingsWithoutPassword));
        qunsetenv("TEST_PW");
    }

private:
    using ErrorCode = base::ErrorCode;
    [[nodiscard]] Choices start() const
    {
        auto choices = recommended();
        choices.folder = m_workshop->folder();
        return choices;
    }
    std::unique_ptr<Workshop> m_workshop;
};

CERTWIZARD_TEST_MAIN(TestMappings)
#include "test_mappings.moc"
