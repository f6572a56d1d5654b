#pragma once

#include <chrono>
#include <cstdint>

namespace certwizard::base {

enum class SocketEvent { Readable, Writable };

/// Waits until the socket is ready or `timeout` is over; true when it is ready (an error counts as ready: the
/// next read or write reports it). Takes what BIO_socket gives on every system.
[[nodiscard]] bool waitForSocket(int socket, SocketEvent event, std::chrono::milliseconds timeout);

/// Writing to a connection that the other side has closed becomes an error and not the end of the process.
void ignoreBrokenPipes();

/// The reason of the last failed socket call, translated from the system's numbers.
enum class SocketFailure { None, Again, Refused, Reset, TimedOut, Other };
[[nodiscard]] SocketFailure lastSocketFailure();
/// The pending error of a socket whose connect was not finished at once.
[[nodiscard]] SocketFailure pendingSocketFailure(int socket);

} // namespace certwizard::base
