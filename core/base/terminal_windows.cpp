#include "base/terminal.h"

#include "terminal.h"

#ifdef Q_OS_WIN

#include <array>

#include <fcntl.h>
#include <io.h>
#include <windows.h>

namespace certwizard::base::terminal {

namespace {

HANDLE handleOf(Stream stream)
{
    switch (stream) {
    case Stream::Input:
        return GetStdHandle(STD_INPUT_HANDLE);
    case Stream::Output:
        return GetStdHandle(STD_OUTPUT_HANDLE);
    case Stream::Errors:
        return GetStdHandle(STD_ERROR_HANDLE);
    }
    return INVALID_HANDLE_VALUE;
}

/// Switches the showing of typed characters off and, whatever happens, on again.
class Silence {
public:
    explicit Silence(bool wanted) : m_input(handleOf(Stream::Input))
    {
        if (!wanted || !GetConsoleMode(m_input, &m_before))
            return;
        m_changed = SetConsoleMode(m_input, (m_before | ENABLE_LINE_INPUT) & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
    }
    ~Silence()
    {
        if (m_changed)
            SetConsoleMode(m_input, m_before);
    }
    Silence(const Silence &) = delete;
    Silence &operator=(const Silence &) = delete;
    [[nodiscard]] bool isChanged() const { return m_changed; }

private:
    HANDLE m_input;
    DWORD m_before = 0;
    bool m_changed = false;
};

/// Runs on a thread of its own. FALSE at the second one: the system's handler then ends the program.
BOOL WINAPI onControl(DWORD event)
{
    if (event != CTRL_C_EVENT && event != CTRL_BREAK_EVENT)
        return FALSE;
    if (Interruption::happened())
        return FALSE;
    noteInterruption();
    return TRUE;
}

} // namespace

bool isTerminal(Stream stream)
{
    DWORD mode = 0;
    return GetConsoleMode(handleOf(stream), &mode) != 0;
}

int width()
{
    CONSOLE_SCREEN_BUFFER_INFO info{};
    if (!GetConsoleScreenBufferInfo(handleOf(Stream::Output), &info))
        return 0;
    return info.srWindow.Right - info.srWindow.Left + 1;
}

bool prepare(Stream stream)
{
    SetConsoleOutputCP(CP_UTF8);
    // Bytes as they are: a diff of a file with CRLF would get a third character at the end of each line.
    _setmode(stream == Stream::Errors ? 2 : 1, _O_BINARY);
    DWORD mode = 0;
    const auto handle = handleOf(stream);
    if (!GetConsoleMode(handle, &mode))
        return false;
    return SetConsoleMode(handle, mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING) != 0;
}

void writeError(const QByteArray &utf8)
{
    const auto text = QString::fromUtf8(utf8).toStdWString();
    DWORD written = 0;
    if (!WriteConsoleW(handleOf(Stream::Errors), text.data(), static_cast<DWORD>(text.size()), &written, nullptr))
        WriteFile(handleOf(Stream::Errors), utf8.constData(), static_cast<DWORD>(utf8.size()), &written, nullptr);
}

Result<QByteArray> readAnswer(const QByteArray &question, bool echo)
{
    const Silence silence(!echo);
    if (!echo && !silence.isChanged())
        return fail(ErrorCode::NoPrompt); // better unanswered than shown
    writeError(question);
    std::array<wchar_t, 4096> buffer{};
    DWORD read = 0;
    const bool good =
        ReadConsoleW(handleOf(Stream::Input), buffer.data(), static_cast<DWORD>(buffer.size()), &read, nullptr);
    auto end = read;
    while (end > 0 && (buffer.at(end - 1) == L'\n' || buffer.at(end - 1) == L'\r'))
        --end;
    // Ctrl+C ends the reading with nothing read; Ctrl+Z at the start of a line is the end of the input.
    const bool cancelled = !good || Interruption::happened() || read == 0 || end == read || buffer.at(0) == L'\x1a';
    QByteArray line;
    if (!cancelled) {
        line.resize(WideCharToMultiByte(CP_UTF8, 0, buffer.data(), static_cast<int>(end), nullptr, 0, nullptr,
                                        nullptr));
        WideCharToMultiByte(CP_UTF8, 0, buffer.data(), static_cast<int>(end), line.data(),
                            static_cast<int>(line.size()), nullptr, nullptr);
    }
    SecureZeroMemory(buffer.data(), sizeof buffer);
    if (cancelled)
        return fail(ErrorCode::Cancelled);
    return line;
}

void catchInterruptions()
{
    SetConsoleCtrlHandler(onControl, TRUE);
}

void releaseInterruptions()
{
    SetConsoleCtrlHandler(onControl, FALSE);
}

} // namespace certwizard::base::terminal

#endif
