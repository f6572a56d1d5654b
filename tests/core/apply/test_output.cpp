#include "apply/apply.h"
#include "setup/names.h"
#include "support/support.h"
#include "workshop.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace certwizard;
using namespace certwizard::apply;
using namespace certwizard::setup;
using namespace certwizard::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto secretWord = "Sekret-Wort-77";

} // namespace

/// What a plan looks like outside: JSON for programs, a script for the server.
class TestOutput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TEST_PASSWORD", secretWord); }

    void json()
    {
        const auto plan = oddPlan();
        const auto json = planToJson(plan);
        const auto text = QJsonDocument(json).toJson();
        QVERIFY(!text.contains(secretWord));
        QCOMPARE(json["site"_L1].toString(), u"O'Neil & \"co\""_s);
        QCOMPARE(json["ready"_L1].toBool(), true);
        QCOMPARE(json["nothingToDo"_L1].toBool(), false);
        QCOMPARE(json["verdicts"_L1].toArray().size(), 5);
        QCOMPARE(json["changes"_L1].toArray().size(), plan.changes.size());
        QCOMPARE(json["tasks"_L1].toArray().size(), plan.tasks.size());
        QStringList kinds;
        for (const auto &change : json["changes"_L1].toArray()) {
            kinds += change.toObject()["kind"_L1].toString();
            QVERIFY(!change.toObject()["step"_L1].toString().isEmpty());
        }
        QVERIFY(kinds.contains(u"add-binding"_s) && kinds.contains(u"set-attribute"_s)
                && kinds.contains(u"add-one-to-one"_s) && kinds.contains(u"add-many-to-one"_s));
        for (const auto &verdict : json["verdicts"_L1].toArray()) {
            for (const auto &reason : verdict.toObject()["reasons"_L1].toArray())
                QVERIFY(!reason.toObject()["code"_L1].toString().isEmpty());
        }
        const auto jq = run(u"python3"_s, {u"-m"_s, u"json.tool"_s}, text); // another program reads it
        QVERIFY2(jq.exitCode == 0, jq.errors.constData());
    }

    /// Names are promises to programs: every code has one, and no two share it.
    void names()
    {
        QSet<QString> seen;
        for (auto i = 0; i <= int(ReasonCode::InvalidSetting); ++i) {
            const auto name = nameOf(static_cast<ReasonCode>(i));
            QVERIFY2(QRegularExpression(u"^[a-z0-9]+(-[a-z0-9]+)*$"_s).match(name).hasMatch(), qPrintable(name));
            QVERIFY2(!seen.contains(name), qPrintable(name));
            seen.insert(name);
        }
        seen.clear();
        for (auto i = 0; i <= int(base::ErrorCode::Usage); ++i) {
            const auto name = nameOf(static_cast<base::ErrorCode>(i));
            QVERIFY2(!name.isEmpty() && !seen.contains(name), qPrintable(name));
            seen.insert(name);
        }
    }

    void script()
    {
        const auto plan = oddPlan();
        const auto text = powershellScript(plan);
        QVERIFY(!text.contains(QLatin1StringView(secretWord)));
        QVERIFY(text.contains(u"$site = 'O''Neil & \"co\"'"_s));
        QVERIFY(text.contains(u"Backup-WebConfiguration"_s));
        QVERIFY(text.contains(u"New-WebBinding -Name $site -Protocol 'https' -Port 443 -IPAddress '*'"_s));
        QVERIFY(text.contains(
            u"Set-WebConfigurationProperty @at -Filter 'system.webServer/security/access' -Name sslFlags -Value 'Ssl,SslNegotiateCert,SslRequireCert'"_s));
        QVERIFY(text.contains(u"-Name enabled -Value $false"_s));
        QVERIFY(text.contains(u"password = (Read-Password 'D\\it''s me')"_s));
        QVERIFY(text.contains(
            u"certificateSubField = 'OU'; matchCriteria = 'a''; Stop-Computer; ''b'; compareCaseSensitive = $true"_s));
        QVERIFY(text.contains(u"Install-WindowsFeature Web-Cert-Auth"_s));
        QVERIFY(text.indexOf(u"Install-WindowsFeature"_s) < text.indexOf(u"New-WebBinding"_s));
        QVERIFY(text.indexOf(u"New-WebBinding"_s) < text.indexOf(u"netsh http add"_s));
        QVERIFY(text.endsWith(u'\n') && !text.endsWith(u"\n\n"_s));
    }

    /// Outside of quotes nothing of the choices may stand: read as PowerShell reads quotes.
    void scriptIsSafe()
    {
        QString outside;
        QString inside;
        auto quote = QChar();
        const auto isSingle = [](QChar c) { return c == u'\'' || (c.unicode() >= 0x2018 && c.unicode() <= 0x201B); };
        const auto text = powershellScript(oddPlan());
        for (qsizetype i = 0; i < text.size(); ++i) {
            const auto c = text.at(i);
            if (quote.isNull()) {
                if (isSingle(c))
                    quote = u'\'';
                else if (c == u'"')
                    quote = u'"';
                else
                    outside += c;
            } else if (quote == u'\'' && isSingle(c)) {
                if (i + 1 < text.size() && isSingle(text.at(i + 1)))
                    ++i;
                else
                    quote = QChar();
            } else if (quote == u'"' && c == u'"') {
                quote = QChar();
            } else {
                inside += c;
            }
        }
        QVERIFY(quote.isNull()); // every string is closed
        QVERIFY(inside.contains(u"Stop-Computer"_s));
        QVERIFY2(!outside.contains(u"Stop-Computer"_s), qPrintable(outside));
        QVERIFY(!outside.contains(u"Neil"_s));
        QCOMPARE(outside.count(u'{'), outside.count(u'}'));
        QCOMPARE(outside.count(u'('), outside.count(u')'));
    }

    void scriptForEdits()
    {
        Configuration configuration;
        const auto alice = m_workshop.client(u"alice"_s).base64();
        configuration.locations = location(
            "Site",
            mappingSection(
                " enabled=\"true\"",
                "<oneToOneMappings><add userName=\"a\" certificate=\"" + alice
                    + "\" /></oneToOneMappings>"
                      "<manyToOneMappings><add name=\"O'R\" userName=\"t\"><rules><add certificateField=\"Subject\" certificateSubField=\"O\" matchCriteria=\"x\" /></rules></add>"
                      "<add name=\"Old\" userName=\"t\" /></manyToOneMappings>\n"));
        auto choices = recommended();
        choices.manyToOne = true;
        choices.oneToOneEdits = {{alice, 0, true, {}, {}, {}, {}}};
        ManyToOneChoice after{
            u"New"_s, {}, false, false, u"t"_s, {}, {{iis::MappingRule::Field::Issuer, u"CN"_s, u"y"_s, true}}};
        choices.manyToOneEdits = {{u"O'R"_s, false, after}, {u"Old"_s, true, {}}};
        const auto plan = makePlan(stateOf(configuration.text()), choices, {});
        EXPECT_OK(plan);
        const auto text = powershellScript(*plan);
        QVERIFY(text.contains(u"-AtElement @{ certificate = '"_s + QString::fromLatin1(alice) + u"' }"_s));
        QVERIFY(text.contains(u"-AtElement @{ name = 'Old' }"_s));
        QVERIFY2(text.contains(u"add[@name=\"O''R\"]"_s),
                 qPrintable(text)); // XPath in double quotes, inside PowerShell's single ones
        QVERIFY(text.contains(u"Clear-WebConfiguration @at"_s) && text.contains(u"-Name name -Value 'New'"_s));
    }

    /// On the server IIS protects what it is given: the script waits for no choice of how a file has passwords.
    void scriptAsksForPasswords_data()
    {
        QTest::addColumn<PasswordSource>("source");
        QTest::newRow("none given") << PasswordSource{};
        QTest::newRow("asked for later") << PasswordSource{PasswordSource::Kind::Prompt, {}, false};
        QTest::newRow("given here") << PasswordSource{PasswordSource::Kind::Environment, u"TEST_PASSWORD"_s, false};
    }

    void scriptAsksForPasswords()
    {
        QFETCH(PasswordSource, source);
        auto choices = recommended();
        choices.folder = m_workshop.folder();
        choices.manyToOne = true;
        choices.oneToOneMappings = {oneToOne(u"D\\one"_s, m_workshop.clientFile(u"one"_s))};
        choices.oneToOneMappings[0].password = source;
        choices.manyToOneMappings = {{.name = u"rule"_s,
                                      .userName = u"D\\many"_s,
                                      .password = source,
                                      .rules = {{iis::MappingRule::Field::Subject, u"OU"_s, u"x"_s, true}}}};
        ScriptedPrompter prompter;
        const auto plan = makePlan(stateOf(Configuration().text()), choices, {.prompter = &prompter});
        EXPECT_OK(plan);
        QCOMPARE(plan->isReady(), source.kind == PasswordSource::Kind::None);
        QVERIFY(plan->isReadyOnServer() && prompter.asked.isEmpty());
        const auto text = powershellScript(*plan);
        QVERIFY(text.contains(u"password = (Read-Password 'D\\one')"_s));
        QVERIFY(text.contains(u"password = (Read-Password 'D\\many')"_s));
        QVERIFY(!text.contains(QLatin1StringView(secretWord)));
        choices.oneToOneMappings[0].certificate.value = u"no such file.crt"_s;
        const auto blocked = makePlan(stateOf(Configuration().text()), choices, {});
        EXPECT_OK(blocked);
        QVERIFY(!blocked->isReadyOnServer());
    }

    void nothingToDo()
    {
        auto choices = recommended();
        const auto first = makePlan(stateOf(Configuration().text()), choices, {});
        EXPECT_OK(first);
        const auto again = makePlan(stateOf(afterPlan(*first)), choices, {});
        EXPECT_OK(again);
        QVERIFY(planToJson(*again)["nothingToDo"_L1].toBool());
        QVERIFY(!powershellScript(*again).contains(u"Backup-WebConfiguration"_s));
    }

private:
    [[nodiscard]] Plan oddPlan()
    {
        Configuration configuration;
        configuration.modules.clear();
        configuration.sites = site("O'Neil &amp; &quot;co&quot;", 1, {"http *:80:"});
        auto choices = recommended(u"O'Neil & \"co\""_s);
        choices.folder = m_workshop.folder();
        choices.passwords = PasswordPolicy::PlainText;
        choices.manyToOne = true;
        choices.oneToOneMappings = {oneToOne(u"D\\it's me"_s, m_workshop.clientFile(u"me"_s))};
        choices.oneToOneMappings[0].password = {PasswordSource::Kind::Environment, u"TEST_PASSWORD"_s, false};
        ManyToOneChoice rule;
        rule.name = u"$(Stop-Computer) \u2019; Stop-Computer"_s;
        rule.userName = u"D\\x"_s;
        rule.rules = {{iis::MappingRule::Field::Subject, u"OU"_s, u"a'; Stop-Computer; 'b"_s, true}};
        choices.manyToOneMappings = {rule};
        choices.binding->serverCertificate = {CertificateSource::Kind::Thumbprint, QString(40, u'A'), {}};
        auto plan = makePlan(stateOf(configuration.text()), choices, {});
        if (!plan)
            qFatal("%s", qPrintable(describe(plan.error())));
        return *std::move(plan);
    }

    Workshop m_workshop;
};

CERTWIZARD_TEST_MAIN(TestOutput)
#include "test_output.moc"
