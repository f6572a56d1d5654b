#include "identity.h"

#include "base/terminal.h"
#include "pki/read.h"
#include "prompters.h"
#include "proof/cast.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class IdentityFiles {
    Q_DECLARE_TR_FUNCTIONS(IdentityFiles)
};

constexpr int mostAttempts = 3;

} // namespace

Option passwordEnvironmentOption()
{
    return {
        .name = u"password-environment"_s,
        .placeholder = IdentityFiles::tr("VARIABLE"),
        .help = IdentityFiles::tr(
            "The environment variable that holds the password of the PFX; otherwise it is asked for at the terminal.")};
}

base::Result<pki::LoadedIdentity> readIdentity(const QString &path, const Arguments &arguments, Console &console)
{
    TerminalPrompter terminal(console, u"--password-environment"_s);
    EnvironmentPrompter environment(arguments.value(u"password-environment"));
    const bool fromEnvironment = arguments.isSet(u"password-environment");
    base::Prompter &prompter = fromEnvironment ? static_cast<base::Prompter &>(environment) : terminal;
    for (int attempt = 1;; ++attempt) {
        auto identity = pki::readIdentity(path, {}, &prompter, attempt);
        const bool again = !identity && identity.error().code == base::ErrorCode::WrongPassword
                           && attempt < mostAttempts && !fromEnvironment && base::terminal::canAsk();
        if (!again)
            return identity;
    }
}

base::Result<QList<pki::Certificate>> readAuthorities(const QStringList &paths)
{
    QList<pki::Certificate> all;
    for (const auto &path : paths) {
        const auto authorities = proof::readAuthorities(path);
        if (!authorities)
            return std::unexpected(authorities.error());
        all += *authorities;
    }
    return all;
}

} // namespace certwizard::ctl
