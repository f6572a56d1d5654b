#include "sentences.h"

#include "setup/names.h"
#include "wording/plan.h"
#include "wording/steps.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace certwizard;
using test::flaw;

/// What the five steps, the changes and the list for the server say.
class TestWordingPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void steps();
    void changes_data();
    void changes();
    void repairIsNoNewCard();
    void bindingFlags();
    void tasks();
    void warningsOfAChange();
};

/// A plan that is still being made has no verdicts yet.
void TestWordingPlan::warningsOfAChange()
{
    setup::Plan plan;
    QVERIFY(wording::changeWarnings(plan).isEmpty());
    setup::Verdict verdict{.step = setup::Step::Mappings};
    for (int i = 0; i < 8; ++i)
        verdict.reasons.append({.code = setup::ReasonCode::MappingInherited,
                                .severity = setup::Reason::Severity::Warning,
                                .arguments = {u"CONTOSO\\user%1"_s.arg(i)}});
    verdict.reasons.append({.code = setup::ReasonCode::MappingsToAdd, .arguments = {u"1"_s}});
    plan.verdicts = {verdict};
    const auto warnings = wording::changeWarnings(plan);
    QCOMPARE(warnings.size(), 6);
    QVERIFY2(warnings.first().contains(u"without copying all mappings of the server"_s), qPrintable(warnings.first()));
    QCOMPARE(warnings.last(), u"… and 3 more"_s);
}

void TestWordingPlan::steps()
{
    QSet<QString> seen;
    for (const auto step : setup::allSteps) {
        for (const auto &text : {wording::stepName(step), wording::stepTitle(step)}) {
            QVERIFY(!text.isEmpty() && !text.endsWith(u'.'));
            seen.insert(text);
        }
        for (const auto &text : {wording::stepExplanation(step), wording::byHand(step)}) {
            QVERIFY2(flaw(text).isEmpty() && !text.isEmpty(), qPrintable(flaw(text)));
            QVERIFY2(text.count(u". "_s) == 1, qPrintable(u"two sentences: "_s + text));
            seen.insert(text);
        }
        const auto place = wording::placeByHand(step);
        QVERIFY2(flaw(place).isEmpty() && !place.isEmpty(), qPrintable(flaw(place)));
        seen.insert(place);
    }
    QCOMPARE(seen.size(), 25); // all differ
    QCOMPARE(wording::stepName(setup::Step::Ssl), u"SSL settings"_s);
    QCOMPARE(wording::stateName(setup::StepState::OnServer), u"to do on the server"_s);
}

void TestWordingPlan::changes_data()
{
    using namespace setup;
    using iis::SectionId;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("sentence");
    const auto set = [](SectionId section, const QString &name, const QString &before, const QString &after) {
        return Change{Step::Ssl, SetAttribute{u"Default Web Site"_s, section, name, before, {}, after}};
    };
    QTest::newRow("require")
        << set(SectionId::Access, u"sslFlags"_s, u"None"_s, u"Ssl, SslNegotiateCert, SslRequireCert"_s)
        << u"Require HTTPS and a certificate for “Default Web Site” (sslFlags: Ssl, SslNegotiateCert, SslRequireCert)"_s;
    QTest::newRow("accept")
        << set(SectionId::Access, u"sslFlags"_s, u"Ssl"_s, u"Ssl, SslNegotiateCert"_s)
        << u"Accept a certificate for “Default Web Site”, without requiring it (sslFlags: Ssl, SslNegotiateCert)"_s;
    QTest::newRow("anonymous") << set(SectionId::AnonymousAuthentication, u"enabled"_s, u"true"_s, u"false"_s)
                               << u"Switch anonymous sign-in off for “Default Web Site”"_s;
    QTest::newRow("mapping") << set(SectionId::IisClientCertificateMapping, u"enabled"_s, u"false"_s, u"true"_s)
                             << u"Switch certificate mapping on for “Default Web Site”"_s;
    QTest::newRow("many") << set(SectionId::IisClientCertificateMapping, u"manyToOneCertificateMappingsEnabled"_s,
                                 u"true"_s, u"false"_s)
                          << u"Switch mapping by rules (many-to-one) off for “Default Web Site”"_s;
    QTest::newRow("other")
        << set(SectionId::ServerRuntime, u"uploadReadAheadSize"_s, u"49152"_s, u"1000000"_s)
        << u"Set “uploadReadAheadSize” from “49152” to “1000000” in the section system.webServer/serverRuntime of “Default Web Site”"_s;
    QTest::newRow("binding")
        << Change{Step::Binding, AddBinding{u"https"_s, u"*:443:www.example.com"_s, 1}}
        << u"Add the https binding “*:443:www.example.com” to “Default Web Site”, with Server Name Indication"_s;
    QTest::newRow("flags")
        << Change{Step::Binding, SetBindingFlags{u"*:443:"_s, 0, 32}}
        << u"Change the options of the binding “*:443:” of “Default Web Site” from no options to TLS 1.3 off"_s;
    QTest::newRow("deny")
        << Change{Step::Mappings,
                  AddManyToOne{{.name = u"Left"_s,
                                .allow = false,
                                .rules = {{iis::MappingRule::Field::Subject, u"OU"_s, u"Left"_s, false}}},
                               nullptr}}
        << u"Refuse everybody whose certificate fits the rules “Left”: Subject OU is “Left”, capitals ignored"_s;
    QTest::newRow("move") << Change{Step::Mappings, MoveManyToOne{u"Left"_s, 2, 0}}
                          << u"Move the rules “Left” from place 3 to place 1"_s;
    QTest::newRow("remove") << Change{Step::Mappings, RemoveManyToOne{u"Left"_s}} << u"Remove the rules “Left”"_s;
    QTest::newRow("no account yet")
        << Change{Step::Mappings, AddManyToOne{{.name = u"All"_s,
                                                .rules = {{iis::MappingRule::Field::Subject, u"OU"_s, u"All"_s, true}}},
                                               nullptr}}
        << u"Sign everybody whose certificate fits the rules “All” in as an account without a name: Subject OU is “All”"_s;
    QTest::newRow("account taken away")
        << Change{Step::Mappings, UpdateManyToOne{.before = {.name = u"All"_s, .allow = true, .userName = u"D\\all"_s},
                                                  .after = {.name = u"All"_s, .allow = false},
                                                  .newPassword = nullptr}}
        << u"Change the rules “All”: no account any more, refuses people"_s;
    QTest::newRow("of nobody")
        << Change{Step::Mappings, RemoveOneToOne{.certificate = "MIIC"}}
        << u"Remove the mapping of an account without a name (certificate that cannot be read)"_s;
    QTest::newRow("damaged") << Change{Step::Mappings, AddOneToOne{u"CONTOSO\\user1"_s, "MIIC", true, nullptr}}
                             << u"Sign the holder of the certificate that cannot be read in as “CONTOSO\\user1”"_s;
}

void TestWordingPlan::changes()
{
    QFETCH(setup::Change, change);
    QFETCH(QString, sentence);
    QCOMPARE(wording::describe(change, u"Default Web Site"_s), sentence);
}

void TestWordingPlan::repairIsNoNewCard()
{
    const auto certificate = test::certificateOf(u"Alice"_s, 12);
    QVERIFY(!certificate.isNull());
    const auto text = certificate.base64();
    const auto pem = "-----BEGIN CERTIFICATE-----&#xA;" + text + "&#xA;-----END CERTIFICATE-----";
    setup::UpdateOneToOne change;
    change.certificate = pem;
    change.userName = u"D\\alice"_s;
    change.newCertificate = text;
    QCOMPARE(wording::describe(setup::Change{setup::Step::Mappings, change}, u"S"_s),
             u"Change the mapping of “D\\alice” (certificate “Alice”): the text of its certificate is repaired"_s);
    change.certificate = "MIIC";
    QCOMPARE(wording::describe(setup::Change{setup::Step::Mappings, change}, u"S"_s),
             u"Change the mapping of “D\\alice” (certificate that cannot be read): new certificate “Alice”"_s);
}

void TestWordingPlan::bindingFlags()
{
    QCOMPARE(wording::bindingFlags(0), u"no options"_s);
    QCOMPARE(wording::bindingFlags(33), u"Server Name Indication, TLS 1.3 off"_s);
    QCOMPARE(wording::bindingFlags(4097), u"Server Name Indication, unknown bits 4096"_s);
}

void TestWordingPlan::tasks()
{
    for (int kind = 0; kind <= static_cast<int>(setup::ServerTask::Kind::RestartSite); ++kind) {
        setup::ServerTask task;
        task.kind = static_cast<setup::ServerTask::Kind>(kind);
        task.arguments = QStringList{u"*:443:"_s, u"AB12"_s};
        QVERIFY(!wording::taskTitle(task).isEmpty() && !wording::taskTitle(task).endsWith(u'.'));
        QVERIFY(!wording::taskTitle(task).contains(u'%'));
        QVERIFY2(flaw(wording::taskExplanation(task)).isEmpty(), qPrintable(flaw(wording::taskExplanation(task))));
        QVERIFY(!wording::taskExplanation(task).isEmpty());
    }
}

CERTWIZARD_TEST_MAIN(TestWordingPlan)
#include "test_wording_plan.moc"
