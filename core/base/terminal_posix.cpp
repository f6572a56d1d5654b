#include "base/terminal.h"

#include "terminal.h"

#ifndef Q_OS_WIN

#include <array>
#include <cerrno>

#include <csignal>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace certwizard::base::terminal {

namespace {

int descriptor(Stream stream)
{
    switch (stream) {
    case Stream::Input:
        return STDIN_FILENO;
    case Stream::Output:
        return STDOUT_FILENO;
    case Stream::Errors:
        return STDERR_FILENO;
    }
    return -1;
}

/// Switches the showing of typed characters off and, whatever happens, on again.
class Silence {
public:
    explicit Silence(bool wanted)
    {
        if (!wanted || tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        auto quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHONL);
        m_changed = tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
    }
    ~Silence()
    {
        if (m_changed)
            tcsetattr(STDIN_FILENO, TCSANOW, &m_before);
    }
    Silence(const Silence &) = delete;
    Silence &operator=(const Silence &) = delete;
    [[nodiscard]] bool isChanged() const { return m_changed; }

private:
    termios m_before{};
    bool m_changed = false;
};

constexpr std::array caught = {SIGINT, SIGTERM, SIGHUP};
std::array<struct sigaction, caught.size()> before{};

extern "C" void certwizardOnSignal(int)
{
    noteInterruption();
}

/// Looks up from waiting now and then: a signal can reach another thread, or come just before this one begins to wait,
/// and then nothing would end a plain read().
bool somethingTyped()
{
    pollfd input{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
    return ::poll(&input, 1, 50) != 0; // an error too: read() then says what it is
}

} // namespace

bool isTerminal(Stream stream)
{
    return isatty(descriptor(stream)) == 1;
}

int width()
{
    winsize size{};
    if (!isTerminal(Stream::Output) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
        return 0;
    return size.ws_col > 0 ? size.ws_col : 80;
}

bool prepare(Stream stream)
{
    const auto kind = qgetenv("TERM");
    return isTerminal(stream) && !kind.isEmpty() && kind != "dumb";
}

void writeError(const QByteArray &utf8)
{
    qsizetype done = 0;
    while (done < utf8.size()) {
        const auto written = ::write(STDERR_FILENO, utf8.data() + done, static_cast<std::size_t>(utf8.size() - done));
        if (written <= 0)
            return;
        done += written;
    }
}

Result<QByteArray> readAnswer(const QByteArray &question, bool echo)
{
    const Silence silence(!echo);
    if (!echo && !silence.isChanged())
        return fail(ErrorCode::NoPrompt); // better unanswered than shown
    writeError(question);
    QByteArray line;
    line.reserve(4096); // never moved while it grows, so that no copy is left behind
    for (;;) {
        char character = 0;
        if (!Interruption::happened() && !somethingTyped())
            continue;
        const auto got = Interruption::happened() ? 0 : ::read(STDIN_FILENO, &character, 1);
        const bool stopped = Interruption::happened() || got == 0 || (got < 0 && errno != EINTR);
        if (stopped || line.size() >= 4095) {
            wipe(line);
            return fail(ErrorCode::Cancelled);
        }
        if (got < 0)
            continue;
        if (character == '\n')
            return line;
        line += character;
    }
}

void catchInterruptions()
{
    struct sigaction action{};
    action.sa_handler = certwizardOnSignal;
    sigemptyset(&action.sa_mask);
    action.sa_flags = static_cast<int>(SA_RESETHAND); // the second one ends the program
    for (std::size_t i = 0; i < caught.size(); ++i) {
        sigaction(caught.at(i), nullptr, &before.at(i));
        if (before.at(i).sa_handler != SIG_IGN) // started with nohup or in the background: stays so
            sigaction(caught.at(i), &action, nullptr);
    }
}

void releaseInterruptions()
{
    for (std::size_t i = 0; i < caught.size(); ++i)
        sigaction(caught.at(i), &before.at(i), nullptr);
}

} // namespace certwizard::base::terminal

#endif
