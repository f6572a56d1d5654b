#pragma once

#include "base/prompter.h"
#include "base/terminal.h"
#include "exit_code.h"
#include "wording/message.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace certwizard::ctl {

enum class Style { Plain, Strong, Faint, Good, Warning, Bad, Added, Removed };

/// Where the program speaks: results on standard output, everything else on the error stream. UTF-8 always; colours
/// only on a terminal, and not when NO_COLOR is set.
class Console {
public:
    Console();

    void line(const QString &text = {});
    void json(const QJsonObject &object);
    void json(const QJsonArray &array);
    /// Text that is output as it is, without a line end added.
    void raw(const QString &text);

    /// An error as one clear sentence with its remedy; gives the exit code that fits.
    ExitCode fail(const base::Error &error);
    /// The same in other words.
    ExitCode fail(const base::Error &error, const wording::Message &message);
    void complain(const wording::Message &message);
    void complain(const QString &sentence);
    /// Something about the work itself, not its result.
    void note(const QString &sentence);
    /// Progress in place; only on a terminal, gone when it is done.
    void progress(const QString &text);
    void endProgress();

    /// The exit code, or Failed where a part of the output is lost: a file with the half of it looks like the whole.
    [[nodiscard]] ExitCode finish(ExitCode code);

    [[nodiscard]] QString styled(Style style, const QString &text) const;
    /// Columns to wrap at; 0: do not wrap.
    [[nodiscard]] int width() const { return m_width; }

    /// Yes or no, the answer of somebody at the terminal; no is the default. NoPrompt when nobody is there.
    [[nodiscard]] base::Result<bool> confirm(const QString &question);

private:
    void write(FILE *stream, const QString &text);

    int m_width = 0;
    int m_outputError = 0; ///< errno of the first write to standard output that failed
    bool m_colours = false;
    bool m_errorColours = false;
    bool m_progressShown = false;
};

/// Breaks text into lines of at most `width` columns (0: one line), each behind `indent` blanks.
[[nodiscard]] QString wrapped(const QString &text, int indent, int width);
/// Columns that a text takes in a terminal: wide characters count two, combining ones none.
[[nodiscard]] int columns(const QString &text);

} // namespace certwizard::ctl
