#include "diagnose/probe.h"

#include "support/support.h"

using namespace certwizard;
using namespace certwizard::diagnose;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(certwizard::diagnose::ProbeReport)

/// What IIS does and no server on this system does: the evidence is written down, the verdict is not.
class TestInterpret : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstFinding_data();
    void firstFinding();
    void everyProblemNamesAStepThatExists();

private:
    static Attempt made(TlsVersion version, Ending ending, int status = 0, int subStatus = -1,
                        CertificateAsked asked = CertificateAsked::Never, bool withCertificate = false)
    {
        Attempt attempt;
        attempt.spec = {.version = version, .withCertificate = withCertificate};
        attempt.ending = ending;
        attempt.protocol = version == TlsVersion::Tls13 ? u"TLSv1.3"_s : u"TLSv1.2"_s;
        attempt.asked = asked;
        attempt.certificateSent = withCertificate && asked != CertificateAsked::Never;
        attempt.status = status;
        attempt.subStatus = subStatus;
        attempt.server = u"Microsoft-IIS/10.0"_s;
        return attempt;
    }
    static ProbeReport report(const QList<Attempt> &attempts, bool withClient)
    {
        ProbeReport result;
        result.url = QUrl(u"https://web-01/"_s);
        result.addresses = {u"192.0.2.1"_s};
        result.attempts = attempts;
        result.serverNameMatches = true;
        for (const auto &attempt : attempts)
            if (attempt.spec.withCertificate == withClient && !attempt.spec.offerPostHandshake
                && attempt.spec.postBytes == 0 && !result.reference)
                result.reference = attempt;
        return result;
    }
};

void TestInterpret::firstFinding_data()
{
    using enum Ending;
    using enum TlsVersion;
    using Asked = CertificateAsked;
    QTest::addColumn<ProbeReport>("evidence");
    QTest::addColumn<FindingCode>("expected");

    // reference 6.1: before the fix of 24H2 the connection is reset, later it is 500.0
    QTest::newRow("late request, TLS 1.3 reset")
        << report({made(Tls13, ResetAfterRequest), made(Tls12, Answered, 403, 7, Asked::ByRenegotiation)}, false)
        << FindingCode::ResetOnTls13;
    QTest::newRow("late request, TLS 1.3 answered 500")
        << report({made(Tls13, Answered, 500, 0), made(Tls12, Answered, 403, 7, Asked::ByRenegotiation)}, false)
        << FindingCode::ResetOnTls13;
    // pain 1: SSL settings on Ignore
    QTest::newRow("never asked, open") << report({made(Tls13, Answered, 200), made(Tls12, Answered, 200)}, false)
                                       << FindingCode::NeverAsked;
    QTest::newRow("never asked, 401.2") << report({made(Tls13, Answered, 401, 2), made(Tls12, Answered, 401, 2)}, false)
                                        << FindingCode::NeverAsked;
    const auto required = made(Tls13, Answered, 403, 7, Asked::InHandshake);
    QTest::newRow("as it should be") << report({required, made(Tls13, Answered, 200, -1, Asked::InHandshake, true)},
                                               true)
                                     << FindingCode::CertificateRequiredInHandshake;
    const struct {
        const char *name;
        int status;
        int subStatus;
        FindingCode expected;
    } refusals[] = {
        {"403.7 although one was sent", 403, 7, FindingCode::Refused4037},
        {"403.12", 403, 12, FindingCode::Refused40312},
        {"403.13 revoked", 403, 13, FindingCode::Refused40313},
        {"403.16 untrusted", 403, 16, FindingCode::Refused40316},
        {"403.17 expired", 403, 17, FindingCode::Refused40317},
        {"401.1", 401, 1, FindingCode::Refused401},
        {"401 without sub-status", 401, -1, FindingCode::Refused401},
        {"403 without sub-status", 403, -1, FindingCode::Forbidden},
        {"500", 500, 19, FindingCode::ServerError},
        {"404", 404, -1, FindingCode::NotFound},
    };
    for (const auto &row : refusals)
        QTest::newRow(row.name) << report({required,
                                           made(Tls13, Answered, row.status, row.subStatus, Asked::InHandshake, true)},
                                          true)
                                << row.expected;
    auto http2 = made(Tls12, Answered);
    http2.spec.offerHttp2 = true;
    http2.alpn = u"h2"_s;
    auto noTls13 = made(Tls13, TlsAlert);
    noTls13.protocol.clear();
    QTest::newRow("HTTP/2 and late request")
        << report({noTls13, made(Tls12, Answered, 403, 7, Asked::ByRenegotiation), http2}, false)
        << FindingCode::Http2InTheWay;
    auto upload = made(Tls12, Answered, 413, -1, Asked::ByRenegotiation, true);
    upload.spec.postBytes = 102'400;
    QTest::newRow("413 for uploads") << report({noTls13, made(Tls12, Answered, 403, 7, Asked::ByRenegotiation),
                                                made(Tls12, Answered, 200, -1, Asked::ByRenegotiation, true), upload},
                                               true)
                                     << FindingCode::UploadTooLarge;
    auto broken = made(Tls13, ClosedInHandshake);
    broken.protocol.clear();
    QTest::newRow("no certificate bound") << report({broken}, false) << FindingCode::HandshakeBroken;
    auto optional = made(Tls13, Answered, 200, -1, Asked::InHandshake);
    QTest::newRow("accepts but lets in without") << report({optional}, false) << FindingCode::AskedOptionally;
}

void TestInterpret::firstFinding()
{
    QFETCH(const ProbeReport, evidence);
    QFETCH(const FindingCode, expected);
    const auto findings = interpret(evidence, {.url = evidence.url});
    QVERIFY(!findings.isEmpty());
    QCOMPARE(findings.first().code, expected);
}

void TestInterpret::everyProblemNamesAStepThatExists()
{
    const auto findings =
        interpret(report({made(TlsVersion::Tls13, Ending::Answered, 200)}, false), {.url = QUrl(u"https://web-01/"_s)});
    for (const auto &finding : findings)
        QVERIFY(finding.wizardStep >= 0 && finding.wizardStep <= 5);
}

QTEST_GUILESS_MAIN(TestInterpret)
#include "test_interpret.moc"
