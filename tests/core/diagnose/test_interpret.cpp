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
    void initTestCase()
    {
        for (const auto *name : {"https_proxy", "all_proxy", "no_proxy", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"})
            qunsetenv(name);
    }
    void firstFinding_data();
    void firstFinding();
    void lateRequestIsOneCause_data();
    void lateRequestIsOneCause();
    void silenceIsToldFromAFirewall();
    void uploadWithoutAnswer();
    void whoStandsInFront();
    void proxyIsNamed();
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
    // pain 3, 9: servers that say it in TLS
    const struct {
        const char *name;
        const char *alert;
        FindingCode expected;
    } alerts[] = {
        {"alert: unknown authority", "tlsv1 alert unknown ca", FindingCode::UntrustedInTls},
        {"alert: revoked", "ssl/tls alert certificate revoked", FindingCode::RevokedInTls},
        {"alert: expired", "ssl/tls alert certificate expired", FindingCode::ExpiredInTls},
        {"alert: another", "ssl/tls alert bad certificate", FindingCode::CertificateRefusedInTls},
    };
    for (const auto &row : alerts) {
        auto refused = made(Tls13, TlsAlert, 0, -1, Asked::InHandshake, true);
        refused.alert = QString::fromLatin1(row.alert);
        QTest::newRow(row.name) << report({required, refused}, true) << row.expected;
    }
    // pain 12: ARR in front of IIS
    auto gateway = made(Tls13, Answered, 502, -1, Asked::Never);
    gateway.gateway = u"ARR/3.0"_s;
    auto passedWithCertificate = gateway;
    passedWithCertificate.spec.withCertificate = true;
    QTest::newRow("502 of a proxy") << report({gateway, passedWithCertificate}, true) << FindingCode::NeverAsked;
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

static const Finding *find(const QList<Finding> &findings, FindingCode code)
{
    const auto found = std::ranges::find(findings, code, &Finding::code);
    return found == findings.end() ? nullptr : &*found;
}

void TestInterpret::lateRequestIsOneCause_data()
{
    using enum Ending;
    using enum TlsVersion;
    using Asked = CertificateAsked;
    QTest::addColumn<QList<Attempt>>("attempts");
    QTest::addColumn<FindingCode>("cause");
    QTest::addColumn<FindingCode>("effect");
    const auto in12 = made(Tls12, Answered, 403, 7, Asked::ByRenegotiation);
    const auto opens12 = made(Tls12, Answered, 200, -1, Asked::ByRenegotiation, true);
    QTest::newRow("500 in TLS 1.3") << QList{made(Tls13, Answered, 500, 0), in12,
                                             made(Tls13, Answered, 500, 0, Asked::Never, true), opens12}
                                    << FindingCode::ResetOnTls13 << FindingCode::ServerError;
    QTest::newRow("reset in TLS 1.3") << QList{made(Tls13, ResetAfterRequest), in12,
                                               made(Tls13, ResetAfterRequest, 0, -1, Asked::Never, true), opens12}
                                      << FindingCode::ResetOnTls13 << FindingCode::BrokenAfterRequest;
    auto post = made(Tls13, Answered, 200, -1, Asked::ByPostHandshake, true);
    post.spec.offerPostHandshake = true;
    for (const auto &[name, status, subStatus, effect] :
         {std::tuple{"403 in TLS 1.3", 403, -1, FindingCode::Forbidden},
          std::tuple{"403.7 in TLS 1.3", 403, 7, FindingCode::Refused4037},
          std::tuple{"401 in TLS 1.3", 401, -1, FindingCode::Refused401}})
        QTest::newRow(name) << QList{made(Tls13, Answered, status, subStatus), in12,
                                     made(Tls13, Answered, status, subStatus, Asked::Never, true), opens12, post}
                            << FindingCode::AskedLateTls13 << effect;
}

void TestInterpret::lateRequestIsOneCause()
{
    QFETCH(const QList<Attempt>, attempts);
    QFETCH(const FindingCode, cause);
    QFETCH(const FindingCode, effect);
    const QUrl url(u"https://web-01/"_s);
    ProbeRequest request{.url = url};
    request.client.emplace(); // which one is nothing to these questions
    auto evidence = report(attempts, true);
    const auto findings = interpret(evidence, request);
    QCOMPARE(findings.first().code, cause);
    QVERIFY(find(findings, FindingCode::AskedLateTls12));
    QVERIFY(!find(findings, effect));
    // A page that fails in TLS 1.2 as well has a fault of its own.
    if (effect != FindingCode::ServerError)
        return;
    for (auto &attempt : evidence.attempts)
        attempt.status = 500;
    const auto failing = interpret(evidence, request);
    QCOMPARE(failing.first().code, FindingCode::ServerError);
    QVERIFY(!find(failing, FindingCode::ResetOnTls13));
}

void TestInterpret::silenceIsToldFromAFirewall()
{
    const QUrl url(u"https://web-01/"_s);
    for (const auto &[ending, expected] : {std::pair{Ending::HandshakeTimedOut, FindingCode::SilentInHandshake},
                                           std::pair{Ending::ConnectTimedOut, FindingCode::NoAnswer}}) {
        auto silent = made(TlsVersion::Tls13, ending);
        silent.protocol.clear();
        QCOMPARE(interpret(report({silent}, false), {.url = url}).first().code, expected);
    }
}

void TestInterpret::uploadWithoutAnswer()
{
    using Asked = CertificateAsked;
    const QUrl url(u"https://web-01/"_s);
    const QList good{made(TlsVersion::Tls13, Ending::Answered, 403, 7, Asked::InHandshake),
                     made(TlsVersion::Tls13, Ending::Answered, 200, -1, Asked::InHandshake, true)};
    auto upload = good.constLast();
    upload.spec.postBytes = 102'400;
    upload.keptReading = true;
    upload.ending = Ending::AnswerTimedOut;
    const auto silent = interpret(report(good + QList{upload}, true), {.url = url});
    const auto *unanswered = find(silent, FindingCode::UploadUnanswered);
    QVERIFY(unanswered);
    QCOMPARE(unanswered->arguments, QStringList{u"100"_s});
    QCOMPARE(silent.first().code, FindingCode::CertificateRequiredInHandshake);
    // Taken whole, which small ones are by the network alone, and broken off instead of answered.
    upload.ending = Ending::ResetAfterRequest;
    QVERIFY(find(interpret(report(good + QList{upload}, true), {.url = url}), FindingCode::UploadCutOff));
}

void TestInterpret::whoStandsInFront()
{
    auto passed = made(TlsVersion::Tls13, Ending::Answered, 502);
    passed.gateway = u"ARR/3.0"_s;
    const auto findings = interpret(report({passed}, false), {.url = QUrl(u"https://web-01/"_s)});
    QVERIFY(find(findings, FindingCode::NeverAsked));
    const auto *gateway = find(findings, FindingCode::GatewayFailed);
    QVERIFY(gateway);
    QCOMPARE(gateway->arguments, (QStringList{u"502"_s, u"ARR/3.0"_s}));
    const auto *between = find(findings, FindingCode::PassedOn);
    QVERIFY(between);
    QCOMPARE(int(between->kind), int(Finding::Kind::Warning));
    QVERIFY(!find(findings, FindingCode::ServerError));
}

void TestInterpret::proxyIsNamed()
{
    const QUrl url(u"https://web-01/"_s);
    // Also where nothing answered at all: then it may be why.
    auto silent = made(TlsVersion::Tls13, Ending::ConnectTimedOut);
    silent.protocol.clear();
    for (const auto &attempts : {QList{silent}, QList{made(TlsVersion::Tls13, Ending::Answered, 200)}}) {
        const auto findings = interpret(report(attempts, false), {.url = url, .proxy = u"http://proxy:3128"_s});
        const auto *proxy = find(findings, FindingCode::ProxyNotUsed);
        QVERIFY(proxy);
        QCOMPARE(proxy->arguments, QStringList{u"http://proxy:3128"_s});
        QVERIFY(!find(interpret(report(attempts, false), {.url = url}), FindingCode::ProxyNotUsed));
    }
    // The environment, with a password that nobody is to see.
    qputenv("HTTPS_PROXY", "http://alice:s3cret@proxy.contoso.example:3128/");
    qputenv("NO_PROXY", "intranet.example, .corp");
    QCOMPARE(environmentProxy(url), u"http://proxy.contoso.example:3128"_s);
    QCOMPARE(environmentProxy(QUrl(u"https://localhost/"_s)), QString());
    QCOMPARE(environmentProxy(QUrl(u"https://[::1]/"_s)), QString());
    QCOMPARE(environmentProxy(QUrl(u"https://www.intranet.example/"_s)), QString());
    QCOMPARE(environmentProxy(QUrl(u"https://web.corp/"_s)), QString());
    qputenv("HTTPS_PROXY", "proxy:3128");
    QCOMPARE(environmentProxy(url), u"http://proxy:3128"_s);
    qunsetenv("HTTPS_PROXY");
    qputenv("ALL_PROXY", "socks5://proxy:1080");
    QCOMPARE(environmentProxy(url), u"socks5://proxy:1080"_s);
    qunsetenv("ALL_PROXY");
    QCOMPARE(environmentProxy(url), QString());
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
