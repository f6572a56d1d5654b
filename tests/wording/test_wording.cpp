#include "sentences.h"

#include "setup/names.h"
#include "wording/admission.h"
#include "wording/certificates.h"
#include "wording/finding.h"
#include "wording/fitness.h"
#include "wording/plan.h"
#include "wording/steps.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace certwizard;
using base::ErrorCode;
using setup::ReasonCode;
using test::allNames;
using test::enumerators;
using test::errorHeader;
using test::flaw;
using test::verdictHeader;
using wording::Message;

namespace {

base::Position at(int line, int column)
{
    return {.offset = 100, .line = line, .column = column};
}

} // namespace

class TestWording : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasSentences_data();
    void everyErrorHasSentences();
    void errorsDiffer();
    void causesAreTold();
    void detailsAreTranslated();
    void everyReasonHasSentences_data();
    void everyReasonHasSentences();
    void reasonsDiffer();
    void everyLintFindingHasSentences_data();
    void everyLintFindingHasSentences();
    void lintFindingsDiffer();
    void switchesTellWhatTheyAreNow();
    void everyHoleHasSentences_data();
    void everyHoleHasSentences();
    void everyFactHasASentence();
    void decisions();
    void everyFindingHasSentences_data();
    void everyFindingHasSentences();
    void everyChainFaultHasSentences();
    void origins();
    void defects();
    void rules();
    void questions();
    void validity();
    void treacherousTextIsMadeVisible();
};

void TestWording::everyErrorHasSentences_data()
{
    QTest::addColumn<int>("code");
    const auto names = enumerators(errorHeader, u"ErrorCode"_s);
    QVERIFY(names.size() > 50);
    QCOMPARE(names.last(), u"Usage"_s);
    QCOMPARE(static_cast<int>(ErrorCode::Usage), names.size() - 1);
    for (int i = 0; i < names.size(); ++i)
        QTest::newRow(qPrintable(names.at(i))) << i;
}

void TestWording::everyErrorHasSentences()
{
    QFETCH(int, code);
    const auto errorCode = static_cast<ErrorCode>(code);
    const QSet needNothingDone{ErrorCode::Cancelled, ErrorCode::Declined};
    for (const auto &subject : {u"C:/inetpub/Thing One.config"_s, QString()}) {
        for (const auto &detail : {u"detail-7f3a"_s, QString()}) {
            for (const auto position : {base::Position(), at(12, 5)}) {
                const auto message = wording::describe(base::Error{errorCode, subject, detail, position, nullptr});
                if (!subject.isEmpty()) {
                    QVERIFY2(flaw(message).isEmpty(), qPrintable(flaw(message)));
                }
                QVERIFY(!message.headline.isEmpty());
                QVERIFY2(needNothingDone.contains(errorCode) || !message.remedy.isEmpty(), "no remedy");
                // A detail is data: it stands in quotes or as a value, never alone as a sentence.
                for (const auto &part : {message.headline, message.explanation, message.remedy})
                    QVERIFY(part.isEmpty() || part != detail);
            }
        }
    }
}

void TestWording::errorsDiffer()
{
    QHash<QString, QString> seen;
    const auto names = enumerators(errorHeader, u"ErrorCode"_s);
    for (int i = 0; i < names.size(); ++i) {
        const auto text =
            wording::describe(base::Error{static_cast<ErrorCode>(i), u"x"_s, u"y"_s, {}, nullptr}).toText();
        QVERIFY2(!seen.contains(text), qPrintable(names.at(i) + u" says the same as "_s + seen.value(text)));
        seen.insert(text, names.at(i));
    }
}

void TestWording::causesAreTold()
{
    const auto error = base::Error{ErrorCode::BackupFailed, u"/srv/a.bak"_s, {}, {}, nullptr}.causedBy(
        {ErrorCode::DiskFull, u"/srv/a.config"_s, {}, {}, nullptr});
    const auto message = wording::describe(error);
    QVERIFY(message.headline.contains(u"/srv/a.bak"_s));
    QVERIFY(message.explanation.contains(u"disk of “/srv/a.config” is full"_s));
    QVERIFY(message.remedy.contains(u"room"_s));
    QVERIFY2(flaw(message).isEmpty(), qPrintable(flaw(message)));
    // Backup and journal stand beside the file: there is no other folder to choose for them.
    for (const auto code : {ErrorCode::BackupFailed, ErrorCode::JournalFailed}) {
        for (const auto &why : {QString(), u"read-only"_s}) {
            const auto beside = wording::describe(base::Error{code, u"/srv/a.bak"_s, {}, {}, nullptr}.causedBy(
                {ErrorCode::FolderNotWritable, u"/srv"_s, why, {}, nullptr}));
            QVERIFY2(!beside.remedy.contains(u"Choose"_s) && beside.remedy.contains(u"copy of the file in another"_s),
                     qPrintable(beside.toText()));
        }
    }
}

void TestWording::detailsAreTranslated()
{
    const auto wrongType =
        wording::describe({ErrorCode::WrongType, u"binding.port"_s, u"integer|string"_s, at(3, 17), nullptr});
    QCOMPARE(wrongType.headline,
             u"In the answers, the value of “binding.port” (line 3, column 17) has to be a whole number, or "
             "a text in quotation marks."_s);
    const auto range = wording::describe({ErrorCode::OutOfRange, u"ssl"_s, u"require|accept|keep"_s, {}, nullptr});
    QVERIFY(range.headline.contains(u"“require”, “accept”, “keep”"_s));
    const auto tooLarge = wording::describe({ErrorCode::FileTooLarge, u"a"_s, u"1073741824"_s, {}, nullptr});
    QVERIFY2(tooLarge.headline.contains(u"1 GB"_s), qPrintable(tooLarge.headline));
    const auto malformed =
        wording::describe({ErrorCode::XmlMalformed, u"/etc/a"_s, u"mismatched tag"_s, at(7, 3), nullptr});
    QVERIFY(malformed.headline.contains(u"“/etc/a”"_s) && malformed.headline.contains(u"line 7, column 3"_s));
}

void TestWording::everyReasonHasSentences_data()
{
    QTest::addColumn<int>("code");
    const auto names = enumerators(verdictHeader, u"ReasonCode"_s);
    QVERIFY(names.size() > 40);
    for (int i = 0; i < names.size(); ++i)
        QTest::newRow(qPrintable(names.at(i))) << i;
}

namespace {

setup::Reason sample(int code)
{
    setup::Reason reason;
    reason.code = static_cast<ReasonCode>(code);
    reason.arguments = {u"Argument-one"_s, u"3"_s, u"4"_s};
    reason.where = iis::Provenance{iis::Provenance::Level::Location, u"Site"_s, at(774, 9)};
    iis::Hole hole;
    hole.path = u"Default Web Site/health"_s;
    hole.attribute = u"enabled"_s;
    hole.value = u"true"_s;
    hole.position = at(801, 1);
    reason.hole = hole;
    return reason;
}

} // namespace

void TestWording::everyReasonHasSentences()
{
    QFETCH(int, code);
    auto reason = sample(code);
    const QSet needError{ReasonCode::InvalidChoice, ReasonCode::UnreadableCertificate};
    if (!needError.contains(reason.code)) {
        const auto message = wording::describe(reason);
        QVERIFY2(flaw(message).isEmpty(), qPrintable(flaw(message)));
    }
    reason.error = base::Error{ErrorCode::IsPrivateKey, u"user1.key"_s, {}, {}, nullptr};
    const auto message = wording::describe(reason);
    QVERIFY2(flaw(message).isEmpty(), qPrintable(flaw(message)));
    reason.finding = pki::FitnessFinding{pki::FitnessCode::Expired, {}, 3, {}};
    QVERIFY2(flaw(wording::describe(reason)).isEmpty(), qPrintable(flaw(wording::describe(reason))));
    // A switch tells what it is at present; other sign-ins have their name in the same place.
    for (const auto &now :
         reason.code == ReasonCode::OtherSignInOn ? QStringList{u"Basic"_s} : QStringList{u"true"_s, u"false"_s}) {
        reason.arguments[0] = now;
        QVERIFY2(flaw(wording::describe(reason)).isEmpty(), qPrintable(flaw(wording::describe(reason))));
    }
    reason.where.reset();
    QVERIFY2(flaw(wording::describe(reason)).isEmpty(), qPrintable(flaw(wording::describe(reason))));
}

namespace {

const auto findingHeader = u"core/iis/include/iis/lint.h"_s;

iis::Finding sampleFinding(int code)
{
    iis::Finding finding;
    finding.code = static_cast<iis::FindingCode>(code);
    finding.subject = u"CONTOSO\\alice"_s;
    finding.data = {u"3"_s, u"2026-05-04T00:00:00Z"_s};
    return finding;
}

} // namespace

void TestWording::everyLintFindingHasSentences_data()
{
    QTest::addColumn<int>("code");
    const auto names = enumerators(findingHeader, u"FindingCode"_s);
    QVERIFY(names.size() > 40);
    for (int i = 0; i < names.size(); ++i)
        QTest::newRow(qPrintable(names.at(i))) << i;
}

void TestWording::everyLintFindingHasSentences()
{
    QFETCH(int, code);
    const auto message = wording::describe(sampleFinding(code));
    QVERIFY2(flaw(message).isEmpty(), qPrintable(flaw(message)));
    QVERIFY(!message.explanation.isEmpty() && !message.remedy.isEmpty());
    QVERIFY(!setup::nameOf(static_cast<iis::FindingCode>(code)).isEmpty());
}

void TestWording::lintFindingsDiffer()
{
    QSet<QString> headlines;
    const auto count = enumerators(findingHeader, u"FindingCode"_s).size();
    for (int i = 0; i < count; ++i)
        headlines.insert(wording::describe(sampleFinding(i)).headline);
    QCOMPARE(headlines.size(), count);
}

void TestWording::reasonsDiffer()
{
    QHash<QString, QString> seen;
    const auto names = enumerators(verdictHeader, u"ReasonCode"_s);
    for (int i = 0; i < names.size(); ++i) {
        auto reason = sample(i);
        reason.error = base::Error{ErrorCode::IsPrivateKey, u"user1.key"_s, {}, {}, nullptr};
        const auto text = wording::describe(reason).toText();
        QVERIFY2(!seen.contains(text), qPrintable(names.at(i) + u" says the same as "_s + seen.value(text)));
        seen.insert(text, names.at(i));
    }
}

void TestWording::switchesTellWhatTheyAreNow()
{
    setup::Reason reason;
    reason.code = ReasonCode::AnonymousOff;
    reason.where = iis::Provenance{iis::Provenance::Level::Server, {}, at(330, 9)};
    reason.arguments = QStringList{u"false"_s};
    QCOMPARE(wording::describe(reason).headline, u"Anonymous sign-in is off."_s);
    reason.arguments = QStringList{u"true"_s};
    QCOMPARE(wording::describe(reason).headline,
             u"Anonymous sign-in is switched off; at present it is on (set for the server, line 330)."_s);
}

void TestWording::everyHoleHasSentences_data()
{
    QTest::addColumn<int>("kind");
    const auto names = enumerators(u"core/iis/include/iis/configuration.h"_s, u"Kind"_s);
    QVERIFY(names.contains(u"AnonymousEnabled"_s));
    for (int i = 0; i < names.size(); ++i)
        QTest::newRow(qPrintable(names.at(i))) << i;
}

void TestWording::everyHoleHasSentences()
{
    QFETCH(int, kind);
    auto hole = sample(0).hole.value();
    hole.kind = static_cast<iis::Hole::Kind>(kind);
    const auto message = wording::describe(hole);
    QVERIFY2(flaw(message).isEmpty(), qPrintable(flaw(message)));
    QVERIFY(message.headline.contains(u"“Default Web Site/health”"_s));
    QVERIFY(message.explanation.contains(u"line 801"_s));
    QVERIFY(!message.remedy.isEmpty());
    hole.attribute.clear();
    hole.position = {};
    QVERIFY2(flaw(wording::describe(hole)).isEmpty(), qPrintable(flaw(wording::describe(hole))));
}

void TestWording::everyFactHasASentence()
{
    QHash<QString, int> seen;
    for (const auto &info : iis::allFacts()) {
        const iis::Reasoning reasoning{
            info.fact, {u"CONTOSO\\user1"_s, u"2027-05-01T00:00:00Z"_s, u"three"_s}, at(5, 1)};
        const auto message = wording::describe(reasoning);
        QVERIFY2(flaw(message).isEmpty(), qPrintable(flaw(message)));
        QVERIFY2(!seen.contains(message.headline), qPrintable(message.headline));
        seen.insert(message.headline, 1);
        // The notes mark it as unverified: the sentence says so too.
        QCOMPARE(message.explanation.contains(u"not tested on a real server"_s),
                 info.certainty == iis::Certainty::Unverified);
    }
    QVERIFY(seen.size() > 30);
}

void TestWording::decisions()
{
    iis::Decision in;
    in.status = 200;
    in.identity = iis::Decision::Identity::Mapped;
    in.user = u"CONTOSO\\user1"_s;
    QCOMPARE(wording::describe(in).toText(), u"Gets in as “CONTOSO\\user1”."_s);
    iis::Decision out;
    out.status = 403;
    out.substatus = 7;
    out.reasons = {{iis::Fact::NoCertificateRefused, {}, {}}};
    const auto refused = wording::describe(out);
    QVERIFY(refused.headline.startsWith(u"403.7: "_s) && !refused.remedy.isEmpty());
    QVERIFY(refused.explanation.contains(u"shows no certificate"_s));
    out.reasons.push_back({iis::Fact::OneToOneFirst, {}, {}});
    QVERIFY(wording::describe(out).explanation.contains(u"not tested on a real server"_s));
    for (const auto &[status, substatus] : {std::pair(401, 1),
                                            {401, 2},
                                            {401, 3},
                                            {403, 4},
                                            {403, 5},
                                            {403, 7},
                                            {403, 12},
                                            {403, 13},
                                            {403, 16},
                                            {403, 17},
                                            {413, 0},
                                            {500, 19}})
        QVERIFY2(!wording::statusMeaning(status, substatus).remedy.isEmpty(), qPrintable(QString::number(status)));
    QVERIFY(wording::statusMeaning(418, 0).headline.isEmpty());
}

void TestWording::everyFindingHasSentences_data()
{
    QTest::addColumn<int>("code");
    const auto names = enumerators(u"core/pki/include/pki/fitness.h"_s, u"FitnessCode"_s);
    QVERIFY(names.contains(u"NotForClients"_s));
    for (int i = 0; i < names.size(); ++i)
        QTest::newRow(qPrintable(names.at(i))) << i;
}

void TestWording::everyFindingHasSentences()
{
    QFETCH(int, code);
    const auto finding = static_cast<pki::FitnessCode>(code);
    for (const auto &text : {u"1.3.6.1.5.5.7.3.1, 1.3.6.1.5.5.7.3.2"_s, u"intranet.example"_s}) {
        for (const auto days : {0, 1, 12}) {
            const auto message = wording::describe(pki::FitnessFinding{finding, {}, days, text});
            QVERIFY2(flaw(message).isEmpty(), qPrintable(flaw(message)));
            QVERIFY2(!message.headline.contains(u"1.3.6.1"_s) || finding != pki::FitnessCode::NotForClients,
                     "a number instead of a name");
        }
    }
    QVERIFY(!wording::shortName(finding).isEmpty() && !wording::shortName(finding).endsWith(u'.'));
}

void TestWording::everyChainFaultHasSentences()
{
    const auto names = enumerators(u"core/pki/include/pki/chain.h"_s, u"ChainProblem"_s);
    QVERIFY(names.size() > 10);
    QSet<QString> seen;
    for (int i = 0; i < names.size(); ++i) {
        const auto message =
            wording::describe(pki::ChainFault{static_cast<pki::ChainProblem>(i), 0, u"detail"_s}, pki::Chain{});
        if (!message.headline.startsWith(u"a certificate"_s)) // only an unknown link begins without a capital
            QVERIFY2(flaw(message).isEmpty(), qPrintable(flaw(message)));
        QVERIFY(!message.remedy.isEmpty());
        seen.insert(message.headline);
    }
    QCOMPARE(seen.size(), names.size());
}

void TestWording::origins()
{
    using Level = iis::Provenance::Level;
    QCOMPARE(wording::origin({Level::Default, {}, {}}), u"default"_s);
    QCOMPARE(wording::origin({Level::Server, {}, at(330, 9)}), u"set for the server, line 330"_s);
    QCOMPARE(wording::origin({Level::Location, u"Default Web Site"_s, at(774, 1)}), u"set for the site, line 774"_s);
    QCOMPARE(wording::origin({Level::Location, u"Default Web Site/api"_s, at(801, 1)}),
             u"set for “Default Web Site/api”, line 801"_s);
}

void TestWording::defects()
{
    using Defect = iis::MappingCertificate::Defect;
    QVERIFY(wording::describe(Defect::None).toText().isEmpty());
    for (int i = 1; i <= static_cast<int>(Defect::NotCertificate); ++i) {
        const auto message = wording::describe(static_cast<Defect>(i));
        QVERIFY2(flaw(message).isEmpty(), qPrintable(flaw(message)));
        QVERIFY(!message.remedy.isEmpty());
    }
    // What Microsoft does not document is said so.
    QVERIFY(wording::describe(Defect::WhiteSpace).explanation.contains(u"not documented by Microsoft"_s));
}

void TestWording::rules()
{
    using Field = iis::MappingRule::Field;
    QCOMPARE(wording::describe(iis::MappingRule{Field::Subject, u"OU"_s, u"Sales"_s, false}),
             u"Subject OU is “Sales”, capitals ignored"_s);
    QCOMPARE(wording::describe(iis::MappingRule{Field::Issuer, u"CN"_s, u"Contoso CA"_s, true}),
             u"Issuer CN is “Contoso CA”"_s);
    QCOMPARE(wording::describeRules({{Field::Subject, u"OU"_s, u"Sales"_s, true},
                                     {Field::Issuer, u"CN"_s, u"CA %1"_s, true}}),
             u"Subject OU is “Sales”, and Issuer CN is “CA %1”"_s);
}

void TestWording::questions()
{
    QCOMPARE(wording::question({base::SecretPurpose::AccountPassword, u"CONTOSO\\user1"_s, 1}),
             u"Password of the Windows account “CONTOSO\\user1”"_s);
    QVERIFY(wording::retryNote({base::SecretPurpose::OpenPfx, u"a.pfx"_s, 1}).isEmpty());
    QVERIFY(!wording::retryNote({base::SecretPurpose::OpenPfx, u"a.pfx"_s, 2}).isEmpty());
}

void TestWording::validity()
{
    const auto now = QDateTime::currentDateTimeUtc();
    const auto certificate = test::certificateOf(u"Alice"_s, 12);
    QVERIFY(!certificate.isNull());
    QCOMPARE(wording::validity(certificate, now.addSecs(5).addDays(2)), u"expires in 10 days"_s);
    QCOMPARE(wording::validity(certificate, certificate.notAfter().addDays(-1).addSecs(-60)), u"expires tomorrow"_s);
    QCOMPARE(wording::validity(certificate, certificate.notAfter().addSecs(1)), u"expired today"_s);
    QVERIFY(wording::validity(certificate, certificate.notAfter().addDays(3)).startsWith(u"expired on"_s));
    QVERIFY(wording::validity(certificate, certificate.notBefore().addDays(-3)).startsWith(u"not valid before"_s));
    const setup::Change change{setup::Step::Mappings,
                               setup::AddOneToOne{u"D\\alice"_s, certificate.base64(), true, nullptr}};
    QCOMPARE(wording::describe(change, u"S"_s), u"Sign the holder of the certificate “Alice” in as “D\\alice”"_s);
}

void TestWording::treacherousTextIsMadeVisible()
{
    QCOMPARE(wording::printable(u"a\x1b[31mb"_s), u"a\xfffd[31mb"_s);
    QCOMPARE(wording::printable(u"user\x202egpj.exe"_s), u"user\xfffdgpj.exe"_s);
    QCOMPARE(wording::printable(u"two\nlines\t"_s), u"two lines "_s);
    QCOMPARE(wording::printable(u"Größe 日本 😀"_s), u"Größe 日本 😀"_s);
    const auto longText = wording::printable(QString(1000, u'x'));
    QCOMPARE(longText.size(), 160);
    QVERIFY(longText.contains(u'…'));
    // Never half an emoji at the cut.
    const auto emoji = wording::printable(QString(u"😀"_s).repeated(500), 50);
    QVERIFY(emoji.isValidUtf16());
    // A place-holder in somebody's text is not filled.
    const auto message = wording::describe({ErrorCode::BindingConflict, u"%2"_s, u"%1"_s, {}, nullptr});
    QCOMPARE(message.headline, u"The binding “%2” belongs to the site “%1” already."_s);
}

CERTWIZARD_TEST_MAIN(TestWording)
#include "test_wording.moc"
