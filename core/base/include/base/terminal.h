#pragma once

#include "base/error.h"
#include "base/secret.h"

#include <memory>
#include <stop_token>

/// The console that a command line program runs in: the few things about it that differ between systems.
namespace certwizard::base::terminal {

enum class Stream { Input, Output, Errors };

[[nodiscard]] bool isTerminal(Stream stream);
/// Somebody can be asked: input and errors (where questions are written) are both a terminal.
[[nodiscard]] bool canAsk();
/// Columns of the terminal that output goes to; 0 where it is none.
[[nodiscard]] int width();
/// Windows: output as UTF-8, colours understood. Elsewhere nothing. False where colours are not understood.
bool prepare(Stream stream);

/// Writes the question to the error stream and reads one line without showing it. Cancelled at the end of the
/// input, or when the program was interrupted while waiting; the terminal shows typing again then.
[[nodiscard]] Result<Secret> askSecret(const QString &question);
/// The same, shown while typed.
[[nodiscard]] Result<QString> askLine(const QString &question);

/// While it lives, Ctrl+C (and on POSIX a request to terminate or a closed terminal) no longer ends the program but
/// is noted; a second one ends it. One at a time.
class Interruption {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

    [[nodiscard]] static bool happened();
    /// Of the living one, stopped at most 20 ms after it happened; a token that never stops where none lives.
    [[nodiscard]] static std::stop_token token();

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace certwizard::base::terminal
