// Full mutual TLS 1.3 handshakes with one request and one answer each: the rehearsal server beside the least that any
// OpenSSL server would have to do (promised: at least 70 % of it), in processor time of the server's own thread, so
// that neither the client nor what else the machine does counts. Then how far memory grows over 10,000 visits
// (promised: less than 5 MB).

#include "rehearsal_fixture.h"
#include "rehearse/rehearsal.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <ctime>
#include <thread>
#include <vector>

using namespace certwizard;
using namespace Qt::StringLiterals;

namespace {

constexpr int visitsPerRound = 300;
constexpr int rounds = 5;
constexpr int memoryVisits = 10'000;

struct FreeContext {
    void operator()(SSL_CTX *context) const { SSL_CTX_free(context); }
};
using Context = std::unique_ptr<SSL_CTX, FreeContext>;

double threadSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

Context makeContext(const SSL_METHOD *method, const pki::Identity &identity)
{
    Context context(SSL_CTX_new(method));
    SSL_CTX_set_min_proto_version(context.get(), TLS1_3_VERSION);
    SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(context.get(), 0);
    SSL_CTX_set_options(context.get(), SSL_OP_IGNORE_UNEXPECTED_EOF);
    if (SSL_CTX_use_certificate(context.get(), identity.certificate.x509()) != 1
        || SSL_CTX_use_PrivateKey(context.get(), identity.key.evp()) != 1)
        qFatal("no context");
    return context;
}

/// Small answers go at once instead of waiting for an acknowledgement that the other side delays.
void hurry(int socket)
{
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
}

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

/// One visit; what came back, empty when anything failed.
QByteArray visit(SSL_CTX *context, quint16 port)
{
    const auto socket = ::socket(AF_INET, SOCK_STREAM, 0);
    const auto address = loopback(port);
    hurry(socket);
    QByteArray answer;
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) == 0) {
        SSL *ssl = SSL_new(context);
        SSL_set_fd(ssl, socket);
        static constexpr char request[] = "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        if (SSL_connect(ssl) == 1 && SSL_write(ssl, request, sizeof(request) - 1) > 0) {
            char buffer[8192];
            for (int size = 0; (size = SSL_read(ssl, buffer, sizeof(buffer))) > 0;)
                answer.append(buffer, size);
        }
        SSL_free(ssl);
    }
    ::close(socket);
    return answer;
}

/// The least: blocking, one after the other, the client's certificate verified by OpenSSL itself.
class BareServer {
public:
    explicit BareServer(const test::RehearsalPeople &people)
        : m_context(makeContext(TLS_server_method(), people.server))
    {
        X509_STORE_add_cert(SSL_CTX_get_cert_store(m_context.get()), people.authority.certificate.x509());
        SSL_CTX_set_verify(m_context.get(), SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
        m_listener = ::socket(AF_INET, SOCK_STREAM, 0);
        auto address = loopback(0);
        socklen_t size = sizeof(address);
        if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) != 0 || ::listen(m_listener, 512) != 0
            || ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) != 0)
            qFatal("cannot listen");
        m_port = ntohs(address.sin_port);
    }
    ~BareServer() { ::close(m_listener); }
    BareServer(const BareServer &) = delete;
    BareServer &operator=(const BareServer &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    /// Serves that many and answers the thread's processor time.
    double serve(int count) const
    {
        const auto before = threadSeconds();
        for (auto i = 0; i < count; ++i) {
            const auto socket = ::accept(m_listener, nullptr, nullptr);
            hurry(socket);
            SSL *ssl = SSL_new(m_context.get());
            SSL_set_fd(ssl, socket);
            char buffer[8192];
            if (SSL_accept(ssl) == 1 && SSL_read(ssl, buffer, sizeof(buffer)) > 0) {
                static constexpr char answer[] = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: close\r\n\r\nyes";
                SSL_write(ssl, answer, sizeof(answer) - 1);
                SSL_shutdown(ssl);
            }
            SSL_free(ssl);
            ::close(socket);
        }
        return threadSeconds() - before;
    }

private:
    Context m_context;
    int m_listener = -1;
    quint16 m_port = 0;
};

double bareRound(const test::RehearsalPeople &people, SSL_CTX *client)
{
    const BareServer server(people);
    double seconds = 0;
    std::thread thread([&] { seconds = server.serve(visitsPerRound); });
    for (auto i = 0; i < visitsPerRound; ++i)
        if (!visit(client, server.port()).contains("200"))
            qFatal("the bare server refused");
    thread.join();
    return visitsPerRound / seconds;
}

/// The server's thread tells its own time whenever it writes a page.
struct Watched {
    std::atomic<double> now = 0;
    rehearse::Rehearsal server;
    Watched()
        : server([this](const rehearse::Visit &visit) {
              now = threadSeconds();
              return visit.statusText().toUtf8();
          })
    {
    }
};

double rehearsalRound(Watched &watched, SSL_CTX *client)
{
    const auto port = watched.server.port();
    visit(client, port);
    const double before = watched.now;
    for (auto i = 0; i < visitsPerRound; ++i)
        if (!visit(client, port).endsWith("200"))
            qFatal("the rehearsal refused");
    return visitsPerRound / (watched.now - before);
}

double residentMegabytes()
{
    QFile status(u"/proc/self/statm"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    return status.readAll().split(' ').value(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.at(values.size() / 2);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const auto runtime = base::Runtime::start();
    test::RehearsalPeople people;
    if (!runtime || !people.make())
        qFatal("no certificates");
    const auto client = makeContext(TLS_client_method(), people.alice);
    Watched watched;
    const auto started = watched.server.start({.configuration = people.configuration(),
                                               .site = u"Web"_s,
                                               .server = people.server,
                                               .authorities = {people.authority.certificate}});
    if (!started)
        qFatal("the rehearsal does not start");

    std::vector<double> bare;
    std::vector<double> ours;
    for (auto round = 0; round < rounds; ++round) { // back to back, so that both meet the same machine
        bare.push_back(bareRound(people, client.get()));
        ours.push_back(rehearsalRound(watched, client.get()));
    }
    std::printf("full mutual handshakes, each with a page, a second of the server thread's processor time\n");
    std::printf("  bare OpenSSL  %7.0f\n  rehearsal     %7.0f   %.0f %% (promised: at least 70 %%)\n", median(bare),
                median(ours), 100 * median(ours) / median(bare));

    std::fflush(stdout);
    const auto before = residentMegabytes();
    for (auto i = 0; i < memoryVisits; ++i)
        visit(client.get(), watched.server.port());
    std::printf("%d more visits: memory grew by %.1f MB (promised: less than 5 MB)\n", memoryVisits,
                residentMegabytes() - before);
    return 0;
}
