#include "console.h"

#include "wording/authority.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cerrno>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(Console)
};

bool coloursWanted()
{
    return qgetenv("NO_COLOR").isEmpty();
}

QLatin1StringView sequence(Style style)
{
    switch (style) {
    case Style::Plain:
        return {};
    case Style::Strong:
        return "\x1b[1m"_L1;
    case Style::Faint:
        return "\x1b[2m"_L1;
    case Style::Good:
    case Style::Added:
        return "\x1b[32m"_L1;
    case Style::Warning:
        return "\x1b[33m"_L1;
    case Style::Bad:
    case Style::Removed:
        return "\x1b[31m"_L1;
    }
    return {};
}

int widthOf(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        break;
    }
    // East Asian wide and full-width ranges, and pictographs.
    const bool wide = (character >= 0x1100 && character <= 0x115f) || (character >= 0x2e80 && character <= 0xa4cf)
                      || (character >= 0xac00 && character <= 0xd7a3) || (character >= 0xf900 && character <= 0xfaff)
                      || (character >= 0xfe30 && character <= 0xfe6f) || (character >= 0xff00 && character <= 0xff60)
                      || (character >= 0xffe0 && character <= 0xffe6) || (character >= 0x1f300 && character <= 0x1faff)
                      || (character >= 0x20000 && character <= 0x3fffd);
    return wide ? 2 : 1;
}

} // namespace

ExitCode exitCodeOf(const base::Error &error)
{
    using base::ErrorCode;
    switch (error.code) {
    case ErrorCode::Usage:
    case ErrorCode::AnswersMalformed:
    case ErrorCode::UnknownKey:
    case ErrorCode::WrongType:
    case ErrorCode::MissingKey:
        return ExitCode::Usage;
    case ErrorCode::OutOfRange:
        return wording::isAuthorityNotValid(error) ? ExitCode::Failed : ExitCode::Usage;
    case ErrorCode::NotReady:
    case ErrorCode::NoPrompt:
    case ErrorCode::EnvironmentMissing:
        return ExitCode::NotReady;
    case ErrorCode::Cancelled:
    case ErrorCode::Declined:
        return ExitCode::Cancelled;
    case ErrorCode::FileChanged:
    case ErrorCode::NotOurs:
        return ExitCode::FileChanged;
    default:
        return ExitCode::Failed;
    }
}

int columns(const QString &text)
{
    int sum = 0;
    for (const auto character : text.toUcs4())
        sum += widthOf(character);
    return sum;
}

QString wrapped(const QString &text, int indent, int width)
{
    constexpr int narrowest = 20; // below this, wrapping makes it worse
    const QString margin(indent, u' ');
    if (width == 0 || width - indent < narrowest)
        return margin + text;
    QStringList lines;
    QString current;
    for (const auto &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const auto wanted = current.isEmpty() ? word : current + u' ' + word;
        if (!current.isEmpty() && columns(wanted) > width - indent) {
            lines += margin + current;
            current = word;
        } else {
            current = wanted;
        }
    }
    lines += margin + current;
    return lines.join(u'\n');
}

Console::Console()
{
    using base::terminal::Stream;
    m_colours = base::terminal::prepare(Stream::Output) && coloursWanted();
    m_errorColours = base::terminal::prepare(Stream::Errors) && coloursWanted();
    m_width = base::terminal::width();
}

void Console::write(FILE *stream, const QString &text)
{
    const auto bytes = text.toUtf8();
    const auto size = static_cast<std::size_t>(bytes.size());
    const bool isWritten = std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
    if (!isWritten && stream == stdout && m_outputError == 0)
        m_outputError = errno;
}

ExitCode Console::finish(ExitCode code)
{
    if (m_outputError == 0)
        return code;
    complain({Words::tr("The output could not be written: %1.").arg(qt_error_string(m_outputError)),
              Words::tr("What arrived of it is not all. What was done stays done."),
              Words::tr("Make room where the output goes, and look again.")});
    return code == ExitCode::Done ? ExitCode::Failed : code;
}

void Console::line(const QString &text)
{
    endProgress();
    write(stdout, text + u'\n');
}

void Console::raw(const QString &text)
{
    endProgress();
    write(stdout, text);
}

void Console::json(const QJsonObject &object)
{
    raw(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)));
}

void Console::json(const QJsonArray &array)
{
    raw(QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Indented)));
}

ExitCode Console::fail(const base::Error &error)
{
    return fail(error, wording::describe(error));
}

ExitCode Console::fail(const base::Error &error, const wording::Message &message)
{
    complain(message);
    return exitCodeOf(error);
}

void Console::complain(const wording::Message &message)
{
    endProgress();
    const auto name = m_errorColours ? u"\x1b[1;31mcertwizardctl:\x1b[0m "_s : u"certwizardctl: "_s;
    write(stderr, name + message.headline + u'\n');
    auto rest = message;
    rest.headline.clear();
    if (const auto text = rest.toText(); !text.isEmpty())
        write(stderr, wrapped(text, 2, m_width) + u'\n');
}

void Console::complain(const QString &sentence)
{
    complain(wording::Message{sentence, {}, {}});
}

void Console::note(const QString &sentence)
{
    endProgress();
    write(stderr, sentence + u'\n');
}

void Console::progress(const QString &text)
{
    if (!base::terminal::isTerminal(base::terminal::Stream::Errors) || !m_errorColours)
        return;
    write(stderr, u"\r\x1b[K"_s + text);
    m_progressShown = true;
}

void Console::endProgress()
{
    if (m_progressShown)
        write(stderr, u"\r\x1b[K"_s);
    m_progressShown = false;
}

QString Console::styled(Style style, const QString &text) const
{
    const auto start = sequence(style);
    return m_colours && !start.isEmpty() && !text.isEmpty() ? start + text + "\x1b[0m"_L1 : text;
}

base::Result<bool> Console::confirm(const QString &question)
{
    endProgress();
    const auto answer =
        base::terminal::askLine(Words::tr("%1 [y/N] ", "the letters have to be those of the answers").arg(question));
    if (!answer)
        return std::unexpected(answer.error());
    const auto word = answer->trimmed().toLower();
    return word == u"y"_s || word == u"yes"_s || word == Words::tr("y", "short yes")
           || word == Words::tr("yes", "long yes");
}

} // namespace certwizard::ctl
