#include "prompters.h"

#include "wording/certificates.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {

using base::ErrorCode;
using base::Secret;

base::Result<Secret> TerminalPrompter::askSecret(const base::SecretRequest &request)
{
    if (!base::terminal::canAsk())
        return base::fail(ErrorCode::NoPrompt, request.subject, m_otherwise);
    if (const auto again = wording::retryNote(request); !again.isEmpty())
        m_console.note(again);
    return base::terminal::askSecret(wording::question(request) + u": "_s);
}

base::Result<Secret> EnvironmentPrompter::askSecret(const base::SecretRequest &request)
{
    if (request.attempt > 1)
        return base::fail(ErrorCode::NoPrompt, request.subject);
    auto value = qgetenv(m_variable.toLocal8Bit().constData());
    if (value.isNull())
        return base::fail(ErrorCode::EnvironmentMissing, m_variable);
    return Secret::take(value);
}

} // namespace certwizard::ctl
