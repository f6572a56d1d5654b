#include "diagnose/attempt.h"

#include "base/socket_wait.h"
#include "http.h"
#include "tls_socket.h"

namespace certwizard::diagnose {

using Outcome = TlsSocket::Outcome;

namespace {

QByteArray requestFor(const AttemptSpec &spec, const QUrl &url)
{
    auto target = url.path(QUrl::FullyEncoded).toLatin1();
    if (target.isEmpty())
        target = "/";
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    auto host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    if (url.port() > 0 && url.port() != 443)
        host += ':' + QByteArray::number(url.port());
    QByteArray head = (spec.postBytes > 0 ? "POST " : "GET ") + target + " HTTP/1.1\r\nHost: " + host
                      + "\r\nUser-Agent: certwizard-probe/" CERTWIZARD_VERSION
                        "\r\nAccept: */*\r\nConnection: close\r\n";
    if (spec.postBytes > 0)
        head +=
            "Content-Type: application/octet-stream\r\nContent-Length: " + QByteArray::number(spec.postBytes) + "\r\n";
    return head + "\r\n";
}

Ending beforeTls(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Refused:
        return Ending::ConnectRefused;
    case Outcome::TimedOut:
        return Ending::ConnectTimedOut;
    default:
        return Ending::ConnectFailed;
    }
}

Ending inHandshake(Outcome outcome)
{
    switch (outcome) {
    case Outcome::TimedOut:
        return Ending::HandshakeTimedOut;
    case Outcome::Closed:
        return Ending::ClosedInHandshake;
    case Outcome::Reset:
        return Ending::ResetInHandshake;
    case Outcome::Alert:
        return Ending::TlsAlert;
    case Outcome::NotTls:
        return Ending::NotTls;
    default:
        return Ending::TlsFailed;
    }
}

Ending afterRequest(Outcome outcome)
{
    switch (outcome) {
    case Outcome::TimedOut:
        return Ending::AnswerTimedOut;
    case Outcome::Closed:
        return Ending::ClosedAfterRequest;
    case Outcome::Reset:
        return Ending::ResetAfterRequest;
    case Outcome::Alert:
        return Ending::TlsAlert;
    default:
        return Ending::TlsFailed;
    }
}

/// Sends the body; a server that answers early and closes is heard out by the reader.
Outcome sendRequest(TlsSocket &socket, Attempt &attempt, const QUrl &url, const Deadline &deadline)
{
    auto outcome = socket.write(requestFor(attempt.spec, url), deadline);
    const QByteArray block(16 * 1024, 'x');
    for (auto left = attempt.spec.postBytes; left > 0 && outcome == Outcome::Ok; left -= block.size())
        outcome = socket.write(QByteArrayView(block).first(std::min<qsizetype>(block.size(), left)), deadline);
    attempt.keptReading = outcome == Outcome::Ok;
    return outcome;
}

Outcome readAnswer(TlsSocket &socket, Attempt &attempt, const Deadline &deadline)
{
    HttpReader reader;
    for (;;) {
        const auto outcome = socket.read(reader.buffer(), deadline);
        const bool ended = outcome != Outcome::Ok;
        switch (reader.look(ended)) {
        case HttpReader::State::NeedsMore:
            continue;
        case HttpReader::State::Complete: {
            const auto answer = reader.answer();
            attempt.ending = Ending::Answered;
            attempt.status = answer.status;
            attempt.subStatus = answer.subStatus;
            attempt.server = answer.server;
            attempt.gateway = answer.gateway;
            attempt.location = answer.location;
            return Outcome::Ok;
        }
        case HttpReader::State::Bad:
            attempt.ending = ended ? afterRequest(outcome) : Ending::BadAnswer;
            return outcome;
        }
    }
}

} // namespace

base::Result<Attempt> makeAttempt(const AttemptSpec &spec, const ProbeRequest &request, const QHostAddress &address,
                                  const std::stop_token &stop)
{
    const auto start = std::chrono::steady_clock::now();
    const Deadline deadline(request.timeout, stop);
    Attempt attempt;
    attempt.spec = spec;
    TlsSocket socket;

    const auto run = [&] {
        auto outcome = socket.connect(address, static_cast<quint16>(request.url.port(443)), deadline);
        if (outcome != Outcome::Ok) {
            attempt.ending = beforeTls(outcome);
            return outcome;
        }
        outcome = socket.handshake(spec, request, deadline);
        if (outcome != Outcome::Ok) {
            attempt.ending = inHandshake(outcome);
            return outcome;
        }
        if (spec.offerHttp2) { // the negotiation itself is the answer
            attempt.ending = Ending::Answered;
            return outcome;
        }
        if (const auto sent = sendRequest(socket, attempt, request.url, deadline); sent == Outcome::Cancelled)
            return sent;
        return readAnswer(socket, attempt, deadline);
    };
    if (run() == Outcome::Cancelled || deadline.cancelled())
        return base::fail(base::ErrorCode::Cancelled, request.url.toDisplayString());

    socket.describe(attempt);
    attempt.alert = socket.reason();
    attempt.duration = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
    return attempt;
}

} // namespace certwizard::diagnose
