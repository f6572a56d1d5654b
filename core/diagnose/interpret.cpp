#include "diagnose/probe.h"

#include <algorithm>

namespace certwizard::diagnose {

namespace {

constexpr int bindingStep = 2;
constexpr int sslStep = 3;
constexpr int anonymousStep = 4;
constexpr int mappingsStep = 5;

using Kind = Finding::Kind;

bool brokeAfterHandshake(const Attempt &attempt)
{
    return attempt.talked()
           && (attempt.ending == Ending::ClosedAfterRequest || attempt.ending == Ending::ResetAfterRequest);
}

bool letIn(const Attempt &attempt)
{
    return attempt.ending == Ending::Answered && attempt.status >= 200 && attempt.status < 400;
}

/// By the end of OpenSSL's name for the alert: what comes before it is the protocol.
FindingCode codeOfAlert(const QString &alert)
{
    if (alert.endsWith(QLatin1StringView("unknown ca")))
        return FindingCode::UntrustedInTls;
    if (alert.endsWith(QLatin1StringView("certificate revoked")))
        return FindingCode::RevokedInTls;
    if (alert.endsWith(QLatin1StringView("certificate expired")))
        return FindingCode::ExpiredInTls;
    return FindingCode::CertificateRefusedInTls;
}

/// Reads one report; each question adds its findings.
class Interpreter {
public:
    Interpreter(const ProbeReport &report, const ProbeRequest &request) : m_report(report), m_request(request) {}

    QList<Finding> run()
    {
        if (!reached()) {
            judgeProxy();
            return m_findings;
        }
        judgeServerCertificate();
        judgeVersions();
        judgeAsking();
        judgeIssuerList();
        judgeAnswer();
        judgeUpload();
        judgeServerKind();
        judgeProxy();
        std::ranges::stable_sort(m_findings, [](const Finding &a, const Finding &b) { return rank(a) < rank(b); });
        return m_findings;
    }

private:
    static int rank(const Finding &finding)
    {
        switch (finding.kind) {
        case Kind::Problem:
            return 0;
        case Kind::Warning:
            return finding.code == FindingCode::AskedOptionally ? 1 : 2;
        case Kind::Good:
            return 3;
        case Kind::Information:
            return 4;
        }
        return 5;
    }

    void add(FindingCode code, Kind kind, QStringList arguments = {}, int step = 0)
    {
        m_findings.append({code, kind, std::move(arguments), step});
    }

    [[nodiscard]] const Attempt *find(TlsVersion version, bool withCertificate, bool postHandshake = false) const
    {
        const auto found = std::ranges::find_if(m_report.attempts, [&](const Attempt &made) {
            return made.spec.version == version && made.spec.withCertificate == withCertificate
                   && made.spec.offerPostHandshake == postHandshake && !made.spec.offerHttp2
                   && made.spec.postBytes == 0;
        });
        return found == m_report.attempts.end() ? nullptr : &*found;
    }

    bool reached();
    void judgeServerCertificate();
    void judgeVersions();
    void judgeAsking();
    void judgeLate(const Attempt *in12, const Attempt *in13);
    void judgeIssuerList();
    void judgeAnswer();
    void judgeRefusal(const Attempt &made);
    [[nodiscard]] bool followsFromLateRequest(const Attempt &made) const;
    void judgeUpload();
    void judgeServerKind();
    void judgeProxy();
    [[nodiscard]] bool hasFinding(FindingCode code) const
    {
        return std::ranges::contains(m_findings, code, &Finding::code);
    }

    const ProbeReport &m_report;
    const ProbeRequest &m_request;
    QList<Finding> m_findings;
};

bool Interpreter::reached()
{
    const auto host = m_report.url.host();
    const auto port = QString::number(m_report.url.port(443));
    if (m_report.addresses.isEmpty()) {
        add(FindingCode::NameNotFound, Kind::Problem, {host});
        return false;
    }
    if (std::ranges::any_of(m_report.attempts, &Attempt::talked))
        return true;
    const auto has = [&](Ending ending) {
        return std::ranges::any_of(m_report.attempts, [&](const Attempt &made) { return made.ending == ending; });
    };
    if (has(Ending::NotTls))
        add(FindingCode::NotHttps, Kind::Problem, {host, port}, bindingStep);
    else if (has(Ending::ConnectRefused))
        add(FindingCode::NothingListens, Kind::Problem, {host, port}, bindingStep);
    else if (has(Ending::HandshakeTimedOut))
        add(FindingCode::SilentInHandshake, Kind::Problem, {host, port}, bindingStep);
    else if (has(Ending::ConnectTimedOut))
        add(FindingCode::NoAnswer, Kind::Problem, {host, port});
    else if (has(Ending::ClosedInHandshake) || has(Ending::ResetInHandshake) || has(Ending::TlsAlert))
        add(FindingCode::HandshakeBroken, Kind::Problem, {host, port, m_report.attempts.constLast().alert},
            bindingStep);
    else
        add(FindingCode::NoAnswer, Kind::Problem, {host, port});
    return false;
}

void Interpreter::judgeServerCertificate()
{
    const auto leafOf =
        std::ranges::find_if(m_report.attempts, [](const Attempt &made) { return !made.serverChain.isEmpty(); });
    if (leafOf == m_report.attempts.end())
        return;
    const auto &leaf = leafOf->serverChain.first();
    const auto until = leaf.notAfter().toString(Qt::ISODate);
    switch (m_report.serverTrust) {
    case Trust::Expired:
        add(FindingCode::ServerCertificateExpired, Kind::Problem, {leaf.subject().display(), until}, bindingStep);
        break;
    case Trust::NotYetValid:
        add(FindingCode::ServerCertificateNotYetValid, Kind::Problem,
            {leaf.subject().display(), leaf.notBefore().toString(Qt::ISODate)}, bindingStep);
        break;
    case Trust::UnknownIssuer:
        add(leafOf->serverChain.size() == 1 && !m_request.trusted.isEmpty() ? FindingCode::ServerChainIncomplete
                                                                            : FindingCode::ServerNotTrusted,
            Kind::Warning, {leaf.subject().display(), leaf.issuer().display()}, bindingStep);
        break;
    case Trust::SelfSigned:
    case Trust::Other:
        add(FindingCode::ServerNotTrusted, Kind::Warning, {leaf.subject().display(), leaf.issuer().display()},
            bindingStep);
        break;
    case Trust::Trusted:
    case Trust::NotChecked:
        break;
    }
    if (!m_report.serverNameMatches) {
        auto names = leaf.dnsNames();
        for (const auto &address : leaf.ipAddresses())
            names.append(address.toString());
        add(FindingCode::ServerNameMismatch, Kind::Problem, {m_report.url.host(), names.join(QStringLiteral(", "))},
            bindingStep);
    }
}

void Interpreter::judgeVersions()
{
    const auto *in12 = find(TlsVersion::Tls12, false);
    const auto *in13 = find(TlsVersion::Tls13, false);
    if (in13 && !in13->talked())
        add(FindingCode::Tls13Off, Kind::Information);
    if (in12 && !in12->talked())
        add(FindingCode::Tls12Off, Kind::Information);
}

void Interpreter::judgeAsking()
{
    const auto *in12 = find(TlsVersion::Tls12, false);
    const auto *in13 = find(TlsVersion::Tls13, false);
    const auto *best = in13 && in13->talked() ? in13 : in12;
    if (!best)
        return;
    if (best->asked == CertificateAsked::InHandshake) {
        if (letIn(*best))
            add(FindingCode::AskedOptionally, Kind::Warning, {QString::number(best->status)}, sslStep);
        else
            add(FindingCode::CertificateRequiredInHandshake, Kind::Good);
        return;
    }
    judgeLate(in12, in13);
}

/// Not asked in the first handshake: never, or late?
void Interpreter::judgeLate(const Attempt *in12, const Attempt *in13)
{
    const auto *certificate12 = find(TlsVersion::Tls12, true);
    const bool late12 = (in12 && in12->asked == CertificateAsked::ByRenegotiation)
                        || (certificate12 && certificate12->asked == CertificateAsked::ByRenegotiation);
    const auto *post13 = find(TlsVersion::Tls13, m_request.client.has_value(), true);
    const bool late13 = post13 && post13->asked == CertificateAsked::ByPostHandshake;
    const auto *plain13 = find(TlsVersion::Tls13, m_request.client.has_value());
    if (!plain13)
        plain13 = in13;
    // A page that fails for everybody fails in TLS 1.2 too.
    const auto *plain12 = find(TlsVersion::Tls12, m_request.client.has_value());
    const bool fails13 = plain13 && plain13->talked() && plain13->status == 500 && !(plain12 && plain12->status == 500);
    const bool broken13 = fails13 || (plain13 && brokeAfterHandshake(*plain13));

    if (late12 && broken13)
        add(FindingCode::ResetOnTls13, Kind::Problem, {}, bindingStep);
    if (late13)
        add(FindingCode::AskedLateTls13, Kind::Problem, {}, bindingStep);
    if (late12)
        add(FindingCode::AskedLateTls12, plain13 && plain13->talked() ? Kind::Warning : Kind::Information, {},
            bindingStep);
    const bool http2 = std::ranges::any_of(m_report.attempts, [](const Attempt &made) {
        return made.spec.offerHttp2 && made.alpn == QLatin1StringView("h2");
    });
    if ((late12 || late13) && http2)
        add(FindingCode::Http2InTheWay, Kind::Problem, {}, bindingStep);
    if (!late12 && !late13)
        add(FindingCode::NeverAsked, Kind::Problem, {}, sslStep);
}

void Interpreter::judgeIssuerList()
{
    if (!m_request.client)
        return;
    const auto asked =
        std::ranges::find_if(m_report.attempts, [](const Attempt &made) { return !made.authorities.isEmpty(); });
    if (asked == m_report.attempts.end())
        return;
    // A list that names any certificate of the chain fits; clients compare names, not keys.
    auto issuers = QList{m_request.client->certificate.issuer()};
    for (const auto &certificate : m_request.clientChain) {
        issuers.append(certificate.subject());
        issuers.append(certificate.issuer());
    }
    const bool fits =
        std::ranges::any_of(issuers, [&](const pki::Name &name) { return asked->authorities.contains(name); });
    if (fits)
        return;
    QStringList names;
    for (const auto &name : asked->authorities)
        names.append(name.display());
    add(FindingCode::IssuerNotInList, Kind::Problem,
        {m_request.client->certificate.issuer().display(), names.join(QStringLiteral(", "))}, 0);
}

void Interpreter::judgeAnswer()
{
    if (!m_report.reference)
        return;
    const auto &made = *m_report.reference;
    if (made.ending == Ending::TlsAlert && made.certificateSent) {
        add(codeOfAlert(made.alert), Kind::Problem, {made.alert});
        return;
    }
    if (made.ending == Ending::AnswerTimedOut)
        add(FindingCode::SilentAfterRequest, Kind::Problem);
    else if (brokeAfterHandshake(made) && !followsFromLateRequest(made))
        add(FindingCode::BrokenAfterRequest, Kind::Problem, {}, bindingStep);
    if (made.ending != Ending::Answered)
        return;
    if (made.status >= 300 && made.status < 400)
        add(FindingCode::Redirected, Kind::Information, {QString::number(made.status), made.location});
    if (letIn(made)) {
        if (made.spec.withCertificate && made.certificateSent)
            add(FindingCode::LetsCertificateIn, Kind::Good, {QString::number(made.status)});
        return;
    }
    judgeRefusal(made);
}

/// In TLS 1.3 the late request cannot be answered: what the server says then is the same cause once more, and its own
/// sentences would lead astray ("the certificate got through", "look into the log").
bool Interpreter::followsFromLateRequest(const Attempt &made) const
{
    if (made.spec.version != TlsVersion::Tls13 || made.certificateSent)
        return false;
    if (!hasFinding(FindingCode::ResetOnTls13) && !hasFinding(FindingCode::AskedLateTls13))
        return false;
    return made.ending != Ending::Answered || made.status == 401 || made.status == 403 || made.status == 500;
}

void Interpreter::judgeRefusal(const Attempt &made)
{
    if (followsFromLateRequest(made))
        return;
    const auto code = QString::number(made.status)
                      + (made.subStatus >= 0 ? QLatin1Char('.') + QString::number(made.subStatus) : QString());
    // Without a certificate a refusal is what the site is meant to do.
    if (!made.spec.withCertificate && (made.status == 401 || made.status == 403))
        return;
    switch (made.status) {
    case 400:
        if (made.certificateSent)
            add(FindingCode::CertificateRefusedOnPage, Kind::Problem, {code, made.server});
        return;
    case 401:
        add(FindingCode::Refused401, Kind::Problem, {code}, mappingsStep);
        return;
    case 403:
        switch (made.subStatus) {
        case 7:
            add(FindingCode::Refused4037, Kind::Problem, {code}, bindingStep);
            return;
        case 12:
            add(FindingCode::Refused40312, Kind::Problem, {code}, mappingsStep);
            return;
        case 13:
            add(FindingCode::Refused40313, Kind::Problem, {code});
            return;
        case 16:
            add(FindingCode::Refused40316, Kind::Problem, {code});
            return;
        case 17:
            add(FindingCode::Refused40317, Kind::Problem, {code}, mappingsStep);
            return;
        default:
            add(FindingCode::Forbidden, Kind::Problem, {code}, anonymousStep);
            return;
        }
    case 404:
        add(FindingCode::NotFound, Kind::Warning, {m_report.url.path()});
        return;
    case 502:
    case 504:
        add(FindingCode::GatewayFailed, Kind::Problem, {code, made.gateway.isEmpty() ? made.server : made.gateway});
        return;
    default:
        if (made.status >= 500)
            add(FindingCode::ServerError, Kind::Problem, {code});
    }
}

void Interpreter::judgeUpload()
{
    for (const auto &made : m_report.attempts) {
        if (made.spec.postBytes == 0)
            continue;
        const auto size = QString::number(made.spec.postBytes / 1024);
        if (made.ending == Ending::Answered && made.status == 413)
            add(FindingCode::UploadTooLarge, Kind::Problem, {size}, bindingStep);
        else if (made.ending == Ending::AnswerTimedOut) // many pages are not made for uploads: worth knowing, no fault
            add(FindingCode::UploadUnanswered, Kind::Information, {size});
        else if (made.ending != Ending::Answered)
            add(FindingCode::UploadCutOff, Kind::Warning, {size}, bindingStep);
    }
}

void Interpreter::judgeServerKind()
{
    // Where the certificate is not asked for, who answers is the first thing to look at.
    const auto kind = hasFinding(FindingCode::NeverAsked) ? Kind::Warning : Kind::Information;
    for (const auto &made : m_report.attempts) {
        if (!made.gateway.isEmpty()) {
            add(FindingCode::PassedOn, Kind::Warning, {made.gateway});
            return;
        }
    }
    for (const auto &made : m_report.attempts) {
        if (made.server.isEmpty())
            continue;
        if (!made.server.contains(QLatin1StringView("IIS"), Qt::CaseInsensitive)
            && !made.server.contains(QLatin1StringView("Microsoft"), Qt::CaseInsensitive))
            add(FindingCode::NotIis, kind, {made.server});
        return;
    }
}

void Interpreter::judgeProxy()
{
    if (!m_request.proxy.isEmpty())
        add(FindingCode::ProxyNotUsed, Kind::Information, {m_request.proxy});
}

} // namespace

QList<Finding> interpret(const ProbeReport &report, const ProbeRequest &request)
{
    return Interpreter(report, request).run();
}

} // namespace certwizard::diagnose
