#include "pki/issue.h"
#include "sentences.h"
#include "wording/admission.h"
#include "wording/probe.h"
#include "wording/proof.h"
#include "wording/rehearsal.h"
#include "wording/visits.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace certwizard;
using iis::Fact;

/// Why a visitor got what he got, as the tables of the proof and the rehearsal say it.
class TestWordingVisits : public QObject {
    Q_OBJECT

    static rehearse::Visit visitOf(int status, int substatus, std::vector<iis::Reasoning> reasons)
    {
        rehearse::Visit visit;
        visit.decision.status = status;
        visit.decision.substatus = substatus;
        visit.decision.reasons = std::move(reasons);
        return visit;
    }
    static iis::Reasoning because(Fact fact, const QStringList &data) { return {fact, data, {}}; }

private Q_SLOTS:
    /// A mapping that fits is the reason only of those who get in by it.
    void refusalNamesWhatRefuses_data()
    {
        QTest::addColumn<int>("fact");
        QTest::addColumn<QString>("inShort");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no password") << int(Fact::PasswordMissing) << u"no password"_s << u"no password"_s;
        QTest::newRow("no account") << int(Fact::AccountMissing) << u"no account"_s << u"no account"_s;
    }
    void refusalNamesWhatRefuses()
    {
        QFETCH(int, fact);
        QFETCH(QString, inShort);
        QFETCH(QString, sentence);
        const auto visit = visitOf(401, 1,
                                   {because(Fact::OneToOneMatched, {u"CONTOSO\\alice"_s, u"1"_s}),
                                    because(static_cast<Fact>(fact), {u"CONTOSO\\alice"_s})});
        QVERIFY2(wording::shortWhy(visit).contains(inShort), qPrintable(wording::shortWhy(visit)));
        QVERIFY2(wording::why(visit).contains(sentence), qPrintable(wording::why(visit)));
        QCOMPARE_LE(wording::shortWhy(visit).size(), 45); // the column of the proof's table
    }

    void admissionNamesTheMapping()
    {
        auto visit = visitOf(200, 0,
                             {because(Fact::OneToOneMatched, {u"CONTOSO\\alice"_s, u"3"_s}),
                              because(Fact::LogonNotChecked, {u"CONTOSO\\alice"_s, u"ClearText"_s})});
        visit.decision.identity = iis::Decision::Identity::Mapped;
        QCOMPARE(wording::shortWhy(visit), u"mapping 3, exact certificate"_s);
        QVERIFY2(wording::why(visit).contains(u"number 3"_s), qPrintable(wording::why(visit)));
    }

    /// The help's table is what the tests of the admission wrote; people read sentences, and not the tests' names.
    void everyCaseHasASentence()
    {
        const auto table = test::readAll(QStringLiteral(CERTWIZARD_SOURCE "/resources/help/admission.tsv"));
        QSet<QString> sentences;
        auto rows = 0;
        for (const auto &line : table.trimmed().split('\n')) {
            const auto name = line.split('\t').first();
            const auto sentence = wording::admissionCase(name);
            QVERIFY2(!sentence.isEmpty(), name);
            QVERIFY2(test::flaw(sentence).isEmpty(), qPrintable(test::flaw(sentence)));
            QVERIFY2(!sentences.contains(sentence), qPrintable(sentence)); // two cases that look alike
            sentences.insert(sentence);
            if (rows++ == 0)
                QVERIFY(!wording::admissionGroup(name).isEmpty());
        }
        QCOMPARE(wording::admissionCases(), rows); // nothing is left of a case that is gone
        const auto page = wording::admissionPage(table);
        QCOMPARE(page.count(u"<h3>"_s), 6);
        QVERIFY(!page.contains(u"good cipher"_s) && !page.contains(u"item off"_s));
        QVERIFY(page.contains(u"names no purposes"_s));
    }

    void tableIsSearched()
    {
        const auto table = test::readAll(QStringLiteral(CERTWIZARD_SOURCE "/resources/help/admission.tsv"));
        const auto one = wording::admissionPage(table, u"names NO purposes"_s);
        QCOMPARE(one.count(u"<tr>"_s), 3); // the head, the group, the case
        QVERIFY2(one.contains(u"The certificate itself"_s) && one.contains(u"not documented, not tested"_s),
                 qPrintable(one));
        QVERIFY(wording::admissionPage(table, u"403.12"_s).contains(u"denies access"_s));
        const auto none = wording::admissionPage(table, u"<b>"_s);
        QVERIFY2(!none.contains(u"<table"_s) && none.contains(u"&lt;b&gt;"_s), qPrintable(none));
    }

    /// What is copied out of the report is the command, whole: no line of the paper ends behind the hyphen of an option.
    void commandsStayWhole()
    {
        const auto command =
            u"Import-PfxCertificate -FilePath 'C:\\Certificates\\server.pfx' -CertStoreLocation "
            "Cert:\\LocalMachine\\My -Password (Read-Host -AsSecureString)\nEnable-WindowsOptionalFeature -Online "
            "-FeatureName IIS-IISCertificateMappingAuthentication -All -NoRestart"_s;
        proof::Report report;
        report.site = u"Web"_s;
        report.made = QDateTime::currentDateTimeUtc();
        report.tasks = {
            {.kind = setup::ServerTask::Kind::RestartSite, .arguments = {u"Web"_s}, .commands = {{.text = command}}}};
        for (const auto purpose : {wording::PageFor::Paper, wording::PageFor::Browser}) {
            const auto page = wording::reportPage(report, purpose);
            const auto start = page.indexOf(u"Import-PfxCertificate"_s);
            auto markup = page.sliced(page.lastIndexOf(u"<span class=\"mono\">"_s, start));
            markup.truncate(markup.indexOf(u"</p>"_s));
            auto plain = markup;
            plain.replace(u"<br>"_s, u"\n"_s).remove(QRegularExpression(u"<[^>]*>"_s)).replace(u"&#39;"_s, u"'"_s);
            auto folded = plain;
            QCOMPARE(folded.replace(u'\n', u' '), QString(command).replace(u'\n', u' '));
            if (purpose == wording::PageFor::Browser) {
                QCOMPARE(plain, command);
                QVERIFY2(markup.contains(u"<span class=\"word\">-NoRestart</span>"_s), qPrintable(markup));
                continue;
            }
            for (const auto &line : plain.split(u'\n'))
                QVERIFY2(line.size() <= 84 && !line.endsWith(u'-'), qPrintable(line));
        }
        // The clock is named, and in few letters.
        const auto page = wording::reportPage(report, wording::PageFor::Browser);
        QVERIFY2(page.contains(report.made.toLocalTime().timeZoneAbbreviation()), qPrintable(page));
        QVERIFY(!page.contains(u"Coordinated"_s));
    }

    /// "Nobody else does" is not said where a rule lets in whoever fits.
    void rulesStandInTheHeadline()
    {
        const auto row = [](proof::Visitor::Kind kind, proof::Promise promise) {
            proof::Row made{.visitor = {.kind = kind, .account = u"CONTOSO\\x"_s}, .overTls = true, .got = u"200"_s};
            made.visit.decision.identity = iis::Decision::Identity::Mapped;
            made.promise = promise;
            return made;
        };
        const auto authority = pki::createAuthority({.commonName = u"Any"_s}, base::systemClock());
        EXPECT_OK(authority);
        auto rule = row(proof::Visitor::Kind::Rule, proof::Promise::Kept);
        rule.visitor.certificate = authority->certificate;
        rule.visitor.rule.name = u"Sales"_s;
        rule.visitor.rule.rules = {{.subField = u"OU"_s, .match = u"Sales"_s}};
        proof::Proof proof;
        proof.rows = {rule};
        const auto alone = wording::describe(proof);
        QCOMPARE(alone.headline, u"Everybody gets in whom a rule fits, nobody else does"_s);
        QVERIFY2(alone.explanation.contains(u"“Sales” (Subject OU is “Sales”)"_s), qPrintable(alone.explanation));
        proof.rows.append(row(proof::Visitor::Kind::User, proof::Promise::Kept));
        QCOMPARE(wording::describe(proof).headline, u"The right people get in, and everybody whom a rule fits"_s);
        QCOMPARE(wording::visitor(rule), u"whoever fits the rule “Sales”"_s);
        QVERIFY(wording::consequence(rule).contains(u"Subject OU is “Sales”"_s));
        rule.promise = proof::Promise::Noted;
        rule.visitor.certificate = {};
        QCOMPARE(wording::got(rule), u"not tried"_s);
        QVERIFY(wording::why(rule).contains(u"no certificate can be like that"_s));
    }

    /// Who reads the head alone hears of the live site, too; and it is said who came and what the server was judged by.
    void liveSiteStandsInTheHead()
    {
        const auto authority = pki::createAuthority({.commonName = u"Contoso CA"_s}, base::systemClock());
        EXPECT_OK(authority);
        const auto alice = pki::issueClient(*authority, {.commonName = u"Alice Adams"_s}, base::systemClock());
        EXPECT_OK(alice);
        proof::Report report;
        report.site = u"Web"_s;
        report.made = QDateTime::currentDateTimeUtc();
        report.probe = diagnose::ProbeReport{.url = QUrl(u"https://www.contoso.com/"_s), .when = report.made};
        report.probe->findings = {{.code = diagnose::FindingCode::ServerNameMismatch,
                                   .kind = diagnose::Finding::Kind::Problem,
                                   .arguments = {u"www.contoso.com"_s, u"other.contoso.com"_s}}};
        const auto bare = wording::reportPage(report, wording::PageFor::Browser);
        const auto verdict = wording::describe(report.probe->findings.first()).headline.toHtmlEscaped();
        const auto head = bare.first(bare.indexOf(u"<table"_s));
        QVERIFY2(head.contains(u"<p class=\"bad\">The live site https://www.contoso.com/"_s) && head.contains(verdict),
                 qPrintable(head));
        QVERIFY(bare.contains(u"none was given"_s) && bare.contains(u"that this computer trusts"_s));
        report.probe->client = alice->certificate;
        report.probe->trusted = {authority->certificate};
        const auto full = wording::reportPage(report, wording::PageFor::Browser);
        for (const auto *certificate : {&alice->certificate, &authority->certificate})
            QVERIFY2(full.contains(u"“%1” (thumbprint %2)"_s.arg(certificate->subject().display(),
                                                                 certificate->thumbprint())),
                     qPrintable(full));
    }

    /// A user who is refused reads what to do about it; who gets in, or was promised nothing, does not.
    void refusedUsersReadWhatToDo()
    {
        proof::Row row;
        row.visitor.kind = proof::Visitor::Kind::User;
        row.visit = visitOf(403, 13, {because(Fact::CertificateRevoked, {u"Bob"_s})});
        row.promise = proof::Promise::Broken;
        QCOMPARE(wording::remedy(row), u"Issue a new certificate, and replace the old one in the mapping."_s);
        row.visitor.kind = proof::Visitor::Kind::Stranger;
        QCOMPARE(wording::remedy(row), QString());
        row.visitor.kind = proof::Visitor::Kind::User;
        row.promise = proof::Promise::Kept;
        QCOMPARE(wording::remedy(row), QString());
    }
};

CERTWIZARD_TEST_MAIN(TestWordingVisits)
#include "test_wording_visits.moc"
