#include "pki/issue.h"
#include "support/support.h"
#include "wording/probe.h"
#include "wording/proof.h"
#include "wording/rehearsal.h"

#include <QSet>

using namespace certwizard;
using namespace Qt::StringLiterals;

/// What the probe and the rehearsal say: every verdict in sentences, every problem with its remedy.
class TestWordingProbe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFindingHasSentences_data();
    void everyFindingHasSentences();
    void findingsDiffer();
    void stepsThatAreNamedAreLinked();
    void daysAreWritten();
    void serverCertificate();
    void connectionsWithoutRequest_data();
    void connectionsWithoutRequest();
    void nobodySignsIn();
    void remediesFitTheVerb();
    void openings();
    void proofNamesItsHoles();

private:
    static constexpr auto last = static_cast<int>(diagnose::FindingCode::Redirected);
    static wording::Message message(int code)
    {
        return wording::describe(diagnose::Finding{.code = static_cast<diagnose::FindingCode>(code),
                                                   .arguments = {u"first"_s, u"second"_s, u"third"_s}});
    }
};

void TestWordingProbe::everyFindingHasSentences_data()
{
    QTest::addColumn<int>("code");
    for (auto code = 0; code <= last; ++code)
        QTest::newRow(qPrintable(QString::number(code))) << code;
}

void TestWordingProbe::everyFindingHasSentences()
{
    QFETCH(const int, code);
    const auto said = message(code);
    using enum diagnose::FindingCode;
    QVERIFY(!said.headline.isEmpty());
    for (const auto &sentence : {said.headline, said.explanation, said.remedy}) {
        QVERIFY2(sentence.isEmpty() || sentence.endsWith(u'.'), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u"%1"_s) && !sentence.contains(u"%2"_s), qPrintable(sentence));
    }
    static const QSet<int> fine{static_cast<int>(CertificateRequiredInHandshake), static_cast<int>(LetsCertificateIn),
                                static_cast<int>(Tls12Off), static_cast<int>(Tls13Off)};
    QCOMPARE(said.remedy.isEmpty(), fine.contains(code));
}

void TestWordingProbe::findingsDiffer()
{
    QSet<QString> headlines;
    for (auto code = 0; code <= last; ++code)
        headlines.insert(message(code).headline);
    QCOMPARE(headlines.size(), last + 1);
}

/// Evidence that leads to a finding is the interpreter's business; which step it then links to has to be the one that
/// the sentences speak of.
void TestWordingProbe::stepsThatAreNamedAreLinked()
{
    using enum diagnose::FindingCode;
    const QHash<diagnose::FindingCode, int> linked{
        {NothingListens, 2}, {SilentInHandshake, 2}, {NotHttps, 2},       {AskedOptionally, 3},   {NeverAsked, 3},
        {AskedLateTls12, 2}, {AskedLateTls13, 2},    {ResetOnTls13, 2},   {Http2InTheWay, 2},     {Refused4037, 2},
        {Refused40312, 5},   {Refused401, 5},        {UploadTooLarge, 2}, {BrokenAfterRequest, 2}};
    for (auto code = 0; code <= last; ++code) {
        const auto remedy = message(code).remedy;
        const auto named = static_cast<diagnose::FindingCode>(code);
        if (remedy.contains(u"step "_s))
            QVERIFY2(linked.contains(named), qPrintable(remedy));
        if (linked.contains(named))
            QVERIFY2(remedy.contains(u"step %1"_s.arg(linked.value(named))) || named == UploadTooLarge,
                     qPrintable(remedy));
    }
}

void TestWordingProbe::daysAreWritten()
{
    using enum diagnose::FindingCode;
    for (const auto code : {ServerCertificateExpired, ServerCertificateNotYetValid}) {
        const auto said =
            wording::describe(diagnose::Finding{.code = code, .arguments = {u"web-01"_s, u"2025-01-15T12:00:00Z"_s}});
        QVERIFY2(said.headline.contains(u"2025"_s) && !said.headline.contains(u"12:00"_s), qPrintable(said.headline));
    }
}

void TestWordingProbe::serverCertificate()
{
    const auto made = pki::createAuthority({.commonName = u"Web 01"_s, .validDays = 30}, base::systemClock());
    EXPECT_OK(made);
    const auto &certificate = made->certificate;
    QVERIFY(wording::describeServer(certificate, certificate.notBefore().addDays(1)).headline.isEmpty());
    const auto late = wording::describeServer(certificate, certificate.notAfter().addDays(1));
    QVERIFY2(late.headline.contains(u"Web 01"_s) && late.headline.contains(u"expired on"_s), qPrintable(late.headline));
    const auto early = wording::describeServer(certificate, certificate.notBefore().addDays(-1));
    QVERIFY2(early.headline.contains(u"valid only from"_s), qPrintable(early.headline));
    QVERIFY(!late.explanation.isEmpty() && !late.remedy.isEmpty());
}

void TestWordingProbe::connectionsWithoutRequest_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("says");
    QTest::newRow("large header") << QString(rehearse::headerTooLarge) << u"400"_s << u"header is too large"_s;
    QTest::newRow("not HTTP") << QString(rehearse::notHttp) << u"400"_s << u"not HTTP"_s;
    QTest::newRow("plain HTTP") << u"http request"_s << QString() << u"Plain HTTP"_s;
    QTest::newRow("other") << u"timeout"_s << QString() << u"before it asked for a page"_s;
}

void TestWordingProbe::connectionsWithoutRequest()
{
    QFETCH(const QString, reason);
    QFETCH(const QString, status);
    QFETCH(const QString, says);
    rehearse::Visit visit;
    visit.kind = rehearse::Visit::Kind::NoRequest;
    visit.reason = reason;
    QCOMPARE(visit.statusText(), status);
    QVERIFY2(wording::why(visit).contains(says), qPrintable(wording::why(visit)));
    QVERIFY(!wording::describe(visit).remedy.isEmpty());
}

void TestWordingProbe::nobodySignsIn()
{
    rehearse::Visit visit;
    visit.decision.status = 401;
    visit.decision.substatus = 2;
    visit.decision.reasons = {{iis::Fact::MappingModuleMissing, {u"IISCertificateMappingAuthenticationModule"_s}, {}},
                              {iis::Fact::NoUser, {}, {}}};
    QVERIFY2(wording::why(visit).contains(u"Windows feature"_s), qPrintable(wording::why(visit)));
    visit.decision.reasons.erase(visit.decision.reasons.begin());
    QVERIFY2(wording::why(visit).contains(u"Nothing signs"_s), qPrintable(wording::why(visit)));
}

void TestWordingProbe::remediesFitTheVerb()
{
    const auto remedy = [](base::ErrorCode code, const QString &detail) {
        return wording::describe(base::Error{code, u"server.pfx"_s, detail, {}, nullptr}).remedy;
    };
    using enum base::ErrorCode;
    QVERIFY(remedy(NoPrompt, {}).contains(u"answers file"_s));
    QVERIFY(!remedy(NoPrompt, u"--password-environment"_s).contains(u"answers file"_s));
    QVERIFY(remedy(NoPrompt, u"--password-environment"_s).contains(u"--password-environment"_s));
    QVERIFY(remedy(NotAnAuthority, {}).contains(u"with its key"_s));
    QVERIFY(remedy(NotAnAuthority, u"trust"_s).contains(u"not needed"_s));
}

void TestWordingProbe::openings()
{
    const QUrl base(u"https://localhost:8443/"_s);
    const auto both = wording::describeOpenings({{u"/health"_s, true}, {u"/app"_s, false}}, base);
    QCOMPARE(both.headline, u"The site has 2 hole(s)."_s);
    QVERIFY2(both.explanation.contains(u"Everybody gets in at https://localhost:8443/health."_s),
             qPrintable(both.explanation));
    QVERIFY2(both.explanation.contains(u"trusts gets in at https://localhost:8443/app, mapped or not."_s),
             qPrintable(both.explanation));
    QVERIFY(wording::describeOpenings({{u"/"_s, false}}, base).headline.contains(u"for the site"_s));
    QList<rehearse::Opening> many;
    for (auto i = 0; i < 20; ++i)
        many.append({u"/app%1"_s.arg(i), true});
    const auto some = wording::describeOpenings(many, base).explanation;
    QVERIFY(some.contains(u"/app7"_s) && !some.contains(u"/app8"_s) && some.contains(u"…"_s));
}

void TestWordingProbe::proofNamesItsHoles()
{
    proof::Row open{
        .visitor = {.path = u"/health"_s, .opensHole = true}, .got = u"200"_s, .promise = proof::Promise::Hole};
    auto unmapped = open;
    unmapped.visitor.kind = proof::Visitor::Kind::Unmapped;
    proof::Row user{.visitor = {.kind = proof::Visitor::Kind::User, .account = u"CONTOSO\\x"_s},
                    .got = u"200"_s,
                    .promise = proof::Promise::Kept};
    const auto everybody = wording::describe(proof::Proof{.rows = {open, unmapped, user}});
    QVERIFY2(everybody.headline.contains(u"right people get in, and everybody at 1 address"_s),
             qPrintable(everybody.headline));
    QVERIFY2(everybody.explanation.contains(u"/health"_s), qPrintable(everybody.explanation));
    const auto holders = wording::describe(proof::Proof{.rows = {unmapped, user}});
    QVERIFY2(holders.headline.contains(u"everybody with a trusted certificate at 1 address"_s),
             qPrintable(holders.headline));
    // Nobody was seen to get in as promised: then that is not said.
    for (const auto &rows : {QList{open, unmapped}, QList{unmapped}})
        QVERIFY(!wording::describe(proof::Proof{.rows = rows}).headline.contains(u"right people"_s));
    QVERIFY(wording::consequence(unmapped) != wording::consequence(open));
    QVERIFY(wording::visitor(unmapped).contains(u"/health"_s));
}

CERTWIZARD_TEST_MAIN(TestWordingProbe)
#include "test_wording_probe.moc"
