#include "diagnose/probe.h"

#include "diagnose/attempt.h"
#include "tls_socket.h"
#include "trust.h"

#include <QHostInfo>

#include <future>
#include <thread>

namespace certwizard::diagnose {

using namespace std::chrono_literals;

namespace {

/// Name resolution cannot be interrupted, so it runs on a thread that is left behind when the person cancels.
base::Result<QList<QHostAddress>> resolve(const QString &host, const ProbeProgress &progress)
{
    if (const QHostAddress address(host); !address.isNull())
        return QList{address};
    auto promise = std::make_shared<std::promise<QHostInfo>>();
    auto answer = promise->get_future();
    std::thread([promise, host] { promise->set_value(QHostInfo::fromName(host)); }).detach();
    while (answer.wait_for(50ms) != std::future_status::ready)
        if (progress.stop.stop_requested())
            return base::fail(base::ErrorCode::Cancelled, host);
    return answer.get().addresses();
}

class Prober {
public:
    Prober(const ProbeRequest &request, const ProbeProgress &progress) : m_request(request), m_progress(progress) {}

    base::Result<ProbeReport> run();

private:
    base::Result<Attempt> attempt(const AttemptSpec &spec);
    base::Result<> tryVersions();
    base::Result<> tryCertificate();
    base::Result<> tryLateRequest();
    base::Result<> tryUpload();
    /// What a browser would use: the highest version that came through a handshake.
    [[nodiscard]] std::optional<TlsVersion> browserVersion() const;
    [[nodiscard]] const Attempt *opened() const;

    const ProbeRequest &m_request;
    const ProbeProgress &m_progress;
    QHostAddress m_address;
    ProbeReport m_report;
};

bool cannotConnect(const Attempt &attempt)
{
    return attempt.ending == Ending::ConnectRefused || attempt.ending == Ending::ConnectTimedOut
           || attempt.ending == Ending::ConnectFailed;
}

base::Result<Attempt> Prober::attempt(const AttemptSpec &spec)
{
    if (m_progress.report)
        m_progress.report(ProbeStage::Attempt, spec);
    auto made = makeAttempt(spec, m_request, m_address, m_progress.stop);
    if (made) {
        m_report.attempts.append(*made);
        if (m_progress.attempted)
            m_progress.attempted(*made);
    }
    return made;
}

/// TLS 1.3 and 1.2 apart, without a certificate, on the first address that takes the connection.
base::Result<> Prober::tryVersions()
{
    auto addresses = m_report.addresses;
    for (const auto &address : std::as_const(addresses)) {
        m_address = QHostAddress(address);
        const auto made = attempt({.version = TlsVersion::Tls13});
        if (!made)
            return std::unexpected(made.error());
        if (cannotConnect(*made))
            continue;
        m_report.attempts = {*made}; // an address that another one makes up for is no evidence
        break;
    }
    const auto &first = m_report.attempts.constLast();
    if (cannotConnect(first) || first.ending == Ending::NotTls)
        return {};
    const auto second = attempt({.version = TlsVersion::Tls12});
    if (!second)
        return std::unexpected(second.error());
    if (const auto version = browserVersion())
        if (const auto made = attempt({.version = *version, .offerHttp2 = true}); !made)
            return std::unexpected(made.error());
    return {};
}

std::optional<TlsVersion> Prober::browserVersion() const
{
    std::optional<TlsVersion> best;
    for (const auto &made : m_report.attempts)
        if (made.talked() && (!best || made.spec.version == TlsVersion::Tls13))
            best = made.spec.version;
    return best;
}

base::Result<> Prober::tryCertificate()
{
    if (!m_request.client)
        return {};
    for (const auto version : {TlsVersion::Tls13, TlsVersion::Tls12}) {
        const bool works = std::ranges::any_of(m_report.attempts, [&](const Attempt &made) {
            return made.spec.version == version && made.talked();
        });
        if (!works)
            continue;
        if (const auto made = attempt({.version = version, .withCertificate = true}); !made)
            return std::unexpected(made.error());
    }
    return {};
}

/// Does the server ask after the TLS 1.3 handshake when it is offered? Browsers do not offer it, which is
/// what tells "never asked" from "asked too late".
base::Result<> Prober::tryLateRequest()
{
    const auto made13 = std::ranges::find_if(m_report.attempts, [](const Attempt &made) {
        return made.spec.version == TlsVersion::Tls13 && made.talked() && made.asked == CertificateAsked::Never;
    });
    if (made13 == m_report.attempts.end())
        return {};
    const auto made = attempt({.version = TlsVersion::Tls13,
                               .withCertificate = m_request.client.has_value(),
                               .offerPostHandshake = true});
    if (!made)
        return std::unexpected(made.error());
    return {};
}

/// The one that a browser would make, else another that opened the page: where the certificate is asked for late, only
/// TLS 1.2 gets in, and just there uploads fail.
const Attempt *Prober::opened() const
{
    const auto opens = [](const Attempt &made) {
        return made.ending == Ending::Answered && made.status < 400 && !made.spec.offerHttp2
               && !made.spec.offerPostHandshake;
    };
    if (m_report.reference && opens(*m_report.reference))
        return &*m_report.reference;
    const auto found = std::ranges::find_if(m_report.attempts, [&](const Attempt &made) {
        return opens(made) && made.spec.withCertificate == m_request.client.has_value();
    });
    return found == m_report.attempts.end() ? nullptr : &*found;
}

base::Result<> Prober::tryUpload()
{
    const auto *open = opened();
    if (m_request.postBytes <= 0 || !open)
        return {};
    auto spec = open->spec;
    spec.postBytes = m_request.postBytes;
    if (const auto made = attempt(spec); !made)
        return std::unexpected(made.error());
    return {};
}

base::Result<ProbeReport> Prober::run()
{
    m_report.url = m_request.url;
    m_report.when = m_request.clock();
    if (m_request.client)
        m_report.client = m_request.client->certificate;
    m_report.trusted = m_request.trusted;
    const auto host = m_request.url.host();
    if (m_request.url.scheme() != QLatin1StringView("https") || host.isEmpty())
        return base::fail(base::ErrorCode::Usage, m_request.url.toDisplayString());
    if (m_progress.report)
        m_progress.report(ProbeStage::Resolve, std::nullopt);
    const auto addresses = resolve(host, m_progress);
    if (!addresses)
        return std::unexpected(addresses.error());
    for (const auto &address : *addresses)
        m_report.addresses.append(address.toString());
    if (!m_report.addresses.isEmpty()) {
        if (m_progress.report)
            m_progress.report(ProbeStage::Connect, std::nullopt);
        for (const auto step : {&Prober::tryVersions, &Prober::tryCertificate, &Prober::tryLateRequest}) {
            if (const auto done = (this->*step)(); !done)
                return std::unexpected(done.error());
            if (!browserVersion())
                break;
        }
        if (const auto version = browserVersion()) {
            const auto found = std::ranges::find_if(m_report.attempts, [&](const Attempt &made) {
                return made.spec.version == *version && made.spec.withCertificate == m_request.client.has_value()
                       && !made.spec.offerPostHandshake && !made.spec.offerHttp2;
            });
            if (found != m_report.attempts.end())
                m_report.reference = *found;
            judgeServer(m_report, m_request);
            if (const auto done = tryUpload(); !done)
                return std::unexpected(done.error());
        }
    }
    m_report.findings = interpret(m_report, m_request);
    return std::move(m_report);
}

} // namespace

base::Result<ProbeReport> probe(const ProbeRequest &request, const ProbeProgress &progress)
{
    return Prober(request, progress).run();
}

} // namespace certwizard::diagnose
