#include "rehearse/rehearsal.h"

#include <QThread>

namespace certwizard::rehearse {

struct Rehearsal::Data {
    PageWriter pages;
    QThread thread;
    std::unique_ptr<TlsServer> server; ///< lives on `thread`
    std::optional<Judge> judge;        ///< used on `thread` only
    base::Clock clock = base::systemClock();
    quint16 port = 0;
    bool running = false;

    /// Runs on the server's thread and waits.
    template <typename Work>
    auto onThread(Work work)
    {
        std::invoke_result_t<Work> result{};
        QMetaObject::invokeMethod(server.get(), [&] { result = work(); }, Qt::BlockingQueuedConnection);
        return result;
    }
};

namespace {

TlsSettings tlsSettings(const RehearsalSetup &setup)
{
    TlsSettings settings;
    settings.server = setup.server;
    settings.serverChain = setup.serverChain;
    settings.tls13 = setup.tls13;
    const auto flags = setup.configuration.access(setup.site).sslFlags.value.set;
    // Neither accepted nor required: IIS does not ask at all. Locations below may, so those are asked for too.
    settings.ask = flags.testFlag(iis::SslFlag::NegotiateCert) || flags.testFlag(iis::SslFlag::RequireCert)
                           || setup.ask == Ask::InHandshake
                       ? setup.ask
                       : Ask::Never;
    settings.readAheadBytes = setup.configuration.serverRuntime(setup.site).uploadReadAheadSize.value;
    settings.limits = setup.limits;
    return settings;
}

} // namespace

Rehearsal::Rehearsal(PageWriter pages, QObject *parent) : QObject(parent), m_data(std::make_unique<Data>())
{
    qRegisterMetaType<Visit>();
    m_data->pages = std::move(pages);
    m_data->server = std::make_unique<TlsServer>([this](const Request &request) {
        auto visit = m_data->judge->judge(request.target, request.certificate, request.chain);
        visit.peer = request.peer;
        visit.protocol = request.protocol;
        if (request.bodyTooLarge)
            visit.kind = Visit::Kind::UploadTooLarge;
        else if (request.couldNotAsk)
            visit.kind = Visit::Kind::AskedTooLate;
        const Response response{.status = visit.status(), .body = m_data->pages(visit)};
        Q_EMIT visited(visit);
        return response;
    });
    connect(m_data->server.get(), &TlsServer::handshakeFailed, this,
            [this](const QHostAddress &peer, const QString &reason) {
                Visit visit;
                visit.kind = Visit::Kind::NoRequest;
                visit.when = m_data->clock();
                visit.peer = peer;
                visit.reason = reason;
                Q_EMIT visited(visit);
            });
    m_data->thread.setObjectName(QStringLiteral("rehearsal"));
    m_data->server->moveToThread(&m_data->thread);
    m_data->thread.start();
}

Rehearsal::~Rehearsal()
{
    stop();
    // The server's sockets belong to its thread and die there.
    QMetaObject::invokeMethod(m_data->server.get(), [this] { m_data->server.reset(); }, Qt::BlockingQueuedConnection);
    m_data->thread.quit();
    m_data->thread.wait();
}

base::Result<> Rehearsal::start(const RehearsalSetup &setup)
{
    auto judge = Judge::make(setup);
    if (!judge)
        return std::unexpected(judge.error());
    return start(setup, std::move(*judge));
}

base::Result<> Rehearsal::start(const RehearsalSetup &setup, Judge judge)
{
    stop();
    m_data->clock = setup.clock;
    const auto started = m_data->onThread([&] {
        m_data->judge = std::move(judge);
        const auto settings = tlsSettings(setup);
        auto result = setup.address == QHostAddress(QHostAddress::LocalHost)
                          ? m_data->server->startOnLoopback(settings, setup.port)
                          : m_data->server->start(settings, setup.address, setup.port);
        m_data->port = m_data->server->port();
        return result;
    });
    m_data->running = started.has_value();
    return started;
}

base::Result<> Rehearsal::reload(const RehearsalSetup &setup)
{
    auto judge = Judge::make(setup);
    if (!judge)
        return std::unexpected(judge.error());
    return reload(setup, std::move(*judge));
}

base::Result<> Rehearsal::reload(const RehearsalSetup &setup, Judge judge)
{
    return m_data->onThread([&] {
        auto result = m_data->server->reconfigure(tlsSettings(setup));
        if (result)
            m_data->judge = std::move(judge);
        return result;
    });
}

void Rehearsal::stop()
{
    if (!m_data->running)
        return;
    m_data->running = false;
    m_data->onThread([this] {
        m_data->server->stop();
        return true;
    });
}

bool Rehearsal::isRunning() const
{
    return m_data->running;
}

quint16 Rehearsal::port() const
{
    return m_data->running ? m_data->port : quint16(0);
}

QUrl Rehearsal::url() const
{
    return m_data->running ? QUrl(QStringLiteral("https://localhost:%1/").arg(m_data->port)) : QUrl();
}

} // namespace certwizard::rehearse
