#include "secrets.h"

#include "authority/strength.h"
#include "prompters.h"
#include "wording/authority.h"
#include "wording/certificates.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class Secrets {
    Q_DECLARE_TR_FUNCTIONS(Secrets)
};

constexpr int mostAttempts = 3;

/// The next line of standard input. Unbuffered, so that no copy stays in the library's buffer and the next secret
/// finds the next line.
base::Result<base::Secret> lineOfInput(const QString &subject)
{
    std::setvbuf(stdin, nullptr, _IONBF, 0);
    QByteArray line;
    line.reserve(1024); // growing would leave the old buffer behind
    int c = std::getc(stdin);
    if (c == EOF)
        return base::fail(base::ErrorCode::NoPrompt, subject);
    for (; c != EOF && c != '\n' && line.size() < 1023; c = std::getc(stdin))
        line.append(static_cast<char>(c));
    if (line.endsWith('\r'))
        line.chop(1);
    return base::Secret::take(line);
}

} // namespace

SecretSource::SecretSource(const Arguments &arguments, Console &console, QString name)
    : m_arguments(arguments), m_console(console), m_name(std::move(name))
{
}

bool SecretSource::isGiven() const
{
    return m_arguments.isSet(m_name + u"-environment"_s) || m_arguments.isSet(m_name + u"-stdin"_s);
}

bool SecretSource::canTryAgain(int attempt) const
{
    return !isGiven() && attempt < mostAttempts && base::terminal::canAsk();
}

base::Result<base::Secret> SecretSource::askSecret(const base::SecretRequest &request)
{
    if (m_arguments.isSet(m_name + u"-environment"_s))
        return EnvironmentPrompter(m_arguments.value(m_name + u"-environment"_s)).askSecret(request);
    if (m_arguments.isSet(m_name + u"-stdin"_s))
        return request.attempt > 1 ? base::fail(base::ErrorCode::NoPrompt, request.subject)
                                   : lineOfInput(request.subject);
    return TerminalPrompter(m_console, u"--"_s + m_name + u"-environment"_s).askSecret(request);
}

base::Result<base::Secret> SecretSource::askNew(const base::SecretRequest &request)
{
    auto secret = askSecret(request);
    if (!secret)
        return secret;
    if (secret->isEmpty())
        return base::fail(base::ErrorCode::PasswordNeeded, request.subject);
    const auto strength = authority::estimate(*secret).strength;
    if (!isGiven() || strength == authority::Strength::Weak)
        m_console.note(wording::strengthNote(strength));
    return secret;
}

QList<Option> secretOptions(const QString &name, const QString &what)
{
    return {
        {.name = name + u"-environment"_s,
         .placeholder = Secrets::tr("VARIABLE"),
         .help = Secrets::tr("The environment variable that holds %1; otherwise it is asked for at the terminal.")
                     .arg(what)},
        {.name = name + u"-stdin"_s, .help = Secrets::tr("Read %1 from the next line of standard input.").arg(what)}};
}

} // namespace certwizard::ctl
