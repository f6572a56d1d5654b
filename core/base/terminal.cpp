#include "base/terminal.h"

#include "terminal.h"

#include <atomic>
#include <chrono>
#include <thread>

namespace certwizard::base::terminal {

namespace {

// A signal handler may touch little more than a lock-free atomic.
std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free);

const Interruption *living = nullptr;

} // namespace

void noteInterruption()
{
    interrupted.store(true);
}

void forgetInterruption()
{
    interrupted.store(false);
}

struct Interruption::Data {
    std::stop_source source;
    std::jthread watcher;
};

Interruption::Interruption() : m_data(std::make_unique<Data>())
{
    forgetInterruption();
    catchInterruptions();
    living = this;
    m_data->watcher = std::jthread([source = m_data->source](const std::stop_token &end) mutable {
        while (!end.stop_requested()) {
            if (interrupted.load()) {
                source.request_stop();
                return;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
    });
}

Interruption::~Interruption()
{
    living = nullptr;
    releaseInterruptions();
}

bool Interruption::happened()
{
    return interrupted.load();
}

std::stop_token Interruption::token()
{
    return living == nullptr ? std::stop_token() : living->m_data->source.get_token();
}

bool canAsk()
{
    return isTerminal(Stream::Input) && isTerminal(Stream::Errors);
}

Result<Secret> askSecret(const QString &question)
{
    if (!canAsk())
        return fail(ErrorCode::NoPrompt);
    auto line = readAnswer(question.toUtf8(), false);
    writeError("\n");
    if (!line)
        return std::unexpected(line.error());
    return Secret::take(*line);
}

Result<QString> askLine(const QString &question)
{
    if (!canAsk())
        return fail(ErrorCode::NoPrompt);
    const auto line = readAnswer(question.toUtf8(), true);
    if (!line) {
        writeError("\n");
        return std::unexpected(line.error());
    }
    return QString::fromUtf8(*line);
}

} // namespace certwizard::base::terminal
