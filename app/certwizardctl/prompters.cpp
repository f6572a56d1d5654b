#include "prompters.h"

#include "base/environment.h"
#include "wording/certificates.h"

#include <QCoreApplication>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {

using base::ErrorCode;
using base::Secret;

namespace {

class Prompters {
    Q_DECLARE_TR_FUNCTIONS(Prompters)
};

constexpr int mostAttempts = 3;

/// Not to open something, which would show at once whether it is right.
bool isNew(base::SecretPurpose purpose)
{
    return purpose == base::SecretPurpose::AccountPassword || purpose == base::SecretPurpose::ProtectPfx
           || purpose == base::SecretPurpose::NewAuthorityKey;
}

} // namespace

base::Result<Secret> TerminalPrompter::askTwice(const base::SecretRequest &request)
{
    for (int attempt = 1;; ++attempt) {
        auto first = base::terminal::askSecret(wording::question(request) + u": "_s);
        if (!first)
            return first;
        if (first->isEmpty()) {
            if (attempt == mostAttempts)
                return first; // which is refused
            m_console.note(Prompters::tr("Nothing was typed, and an empty one does not do."));
            continue;
        }
        const auto second = base::terminal::askSecret(Prompters::tr("The same once more: "));
        if (!second)
            return std::unexpected(second.error());
        if (first->equals(*second))
            return first;
        m_console.note(Prompters::tr("The two were not the same."));
        if (attempt == mostAttempts)
            return base::fail(ErrorCode::Cancelled, request.subject, u"mismatch"_s);
    }
}

base::Result<Secret> TerminalPrompter::askSecret(const base::SecretRequest &request)
{
    if (!base::terminal::canAsk())
        return base::fail(ErrorCode::NoPrompt, request.subject, m_otherwise);
    if (const auto again = wording::retryNote(request); !again.isEmpty())
        m_console.note(again);
    return isNew(request.purpose) ? askTwice(request) : base::terminal::askSecret(wording::question(request) + u": "_s);
}

base::Result<Secret> EnvironmentPrompter::askSecret(const base::SecretRequest &request)
{
    if (request.attempt > 1)
        return base::fail(ErrorCode::NoPrompt, request.subject);
    auto secret = base::secretFromEnvironment(m_variable);
    if (!secret)
        return base::fail(ErrorCode::EnvironmentMissing, m_variable);
    return *std::move(secret);
}

} // namespace certwizard::ctl
