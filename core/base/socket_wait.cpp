#include "base/socket_wait.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <cerrno>
#include <csignal>
#include <poll.h>
#include <sys/socket.h>
#endif

namespace certwizard::base {

namespace {

SocketFailure translate(int code)
{
    switch (code) {
    case 0:
        return SocketFailure::None;
#ifdef Q_OS_WIN
    case WSAEWOULDBLOCK:
    case WSAEINPROGRESS:
        return SocketFailure::Again;
    case WSAECONNREFUSED:
        return SocketFailure::Refused;
    case WSAECONNRESET:
    case WSAECONNABORTED:
        return SocketFailure::Reset;
    case WSAETIMEDOUT:
        return SocketFailure::TimedOut;
#else
    case EAGAIN:
    case EINPROGRESS:
    case EINTR:
        return SocketFailure::Again;
    case ECONNREFUSED:
        return SocketFailure::Refused;
    case ECONNRESET:
    case EPIPE:
        return SocketFailure::Reset;
    case ETIMEDOUT:
        return SocketFailure::TimedOut;
#endif
    default:
        return SocketFailure::Other;
    }
}

} // namespace

bool waitForSocket(int socket, SocketEvent event, std::chrono::milliseconds timeout)
{
    const short events = event == SocketEvent::Readable ? POLLIN : POLLOUT;
#ifdef Q_OS_WIN
    WSAPOLLFD entry{static_cast<SOCKET>(socket), events, 0};
    return WSAPoll(&entry, 1, static_cast<int>(timeout.count())) > 0;
#else
    pollfd entry{socket, events, 0};
    return ::poll(&entry, 1, static_cast<int>(timeout.count())) > 0;
#endif
}

void ignoreBrokenPipes()
{
#ifndef Q_OS_WIN
    static const auto before = ::signal(SIGPIPE, SIG_IGN);
    (void)before;
#endif
}

SocketFailure lastSocketFailure()
{
#ifdef Q_OS_WIN
    return translate(WSAGetLastError());
#else
    return translate(errno);
#endif
}

SocketFailure pendingSocketFailure(int socket)
{
    int code = 0;
#ifdef Q_OS_WIN
    int length = sizeof(code);
    if (getsockopt(static_cast<SOCKET>(socket), SOL_SOCKET, SO_ERROR, reinterpret_cast<char *>(&code), &length) != 0)
        return lastSocketFailure();
#else
    socklen_t length = sizeof(code);
    if (getsockopt(socket, SOL_SOCKET, SO_ERROR, &code, &length) != 0)
        return lastSocketFailure();
#endif
    return translate(code);
}

} // namespace certwizard::base
