#include "mapping_session.h"

#include "applying.h"
#include "mappings/incoming.h"
#include "prompters.h"
#include "secrets.h"
#include "session.h"
#include "wording/mapping_rows.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

using mappings::RowId;

class MappingWords {
    Q_DECLARE_TR_FUNCTIONS(MappingWords)
};

template <typename Fits>
QList<RowId> rowsThat(const mappings::Session &session, Fits fits)
{
    QList<RowId> rows;
    for (RowId id = 0; id < session.now().count(); ++id)
        if (fits(id))
            rows.append(id);
    return rows;
}

/// Complains and answers with the exit code where the options and the policy do not go together.
std::expected<setup::Choices, ExitCode> choicesFor(const mappings::Session &session, const Arguments &arguments,
                                                   Console &console)
{
    auto choices = mappings::choicesOf(session);
    const auto policy = mappings::readPolicy(arguments.value(u"config"));
    if (!policy)
        return std::unexpected(console.fail(policy.error(),
                                            wording::policyProblem(policy.error(), arguments.value(u"config"))));
    if (session.changeCount() > 0) {
        if (const auto refused = missesReason(arguments, console))
            return std::unexpected(*refused);
    }
    const auto plain = arguments.isSet(u"plain-text");
    const auto key = arguments.value(u"key-file");
    if (plain && !key.isEmpty()) {
        console.complain(MappingWords::tr("New passwords are written with --key-file or with --plain-text, not both."));
        return std::unexpected(ExitCode::Usage);
    }
    if (policy->passwords == setup::PasswordPolicy::AesKey && plain) {
        console.complain({MappingWords::tr("The rules of this file do not allow passwords in plain text."),
                          MappingWords::tr("They name the key file %1.").arg(wording::quotedPath(policy->keyFile)),
                          MappingWords::tr("Leave --plain-text out.")});
        return std::unexpected(ExitCode::Usage);
    }
    choices.passwords = plain           ? setup::PasswordPolicy::PlainText
                        : key.isEmpty() ? policy->passwords
                                        : setup::PasswordPolicy::AesKey;
    choices.keyFile = key.isEmpty() ? policy->keyFile : QDir::current().absoluteFilePath(key);
    return choices;
}

} // namespace

base::Result<OpenMappings> openMappings(const Arguments &arguments)
{
    const auto state = openConfiguration(arguments);
    if (!state)
        return std::unexpected(state.error());
    auto vault = std::make_unique<setup::SecretVault>();
    auto session = mappings::Session::open(*state, arguments.value(u"site"), vault.get());
    if (!session)
        return std::unexpected(session.error());
    (*session)->rowStore().decodeAll();
    return OpenMappings{std::move(vault), std::move(*session)};
}

QList<Option> selectionOptions()
{
    return {{.name = u"account"_s,
             .placeholder = MappingWords::tr("NAME"),
             .help = MappingWords::tr("The mappings of this account; a name without a domain gets the usual one."),
             .repeatable = true},
            {.name = u"thumbprint"_s,
             .placeholder = MappingWords::tr("HEX"),
             .help = MappingWords::tr("The mapping of the certificate with this SHA-1 thumbprint."),
             .repeatable = true}};
}

std::expected<QList<RowId>, ExitCode> selectedRows(const mappings::Session &session, const Arguments &arguments,
                                                   Console &console)
{
    const auto accounts = arguments.values(u"account");
    const auto thumbprints = arguments.values(u"thumbprint");
    if (accounts.isEmpty() && thumbprints.isEmpty()) {
        console.complain({MappingWords::tr("Say which mapping."),
                          {},
                          MappingWords::tr("Add --account or --thumbprint.")});
        return std::unexpected(ExitCode::Usage);
    }
    QList<RowId> all;
    const auto missing = [&](const QString &sentence) {
        console.complain({sentence, MappingWords::tr("Nothing was written."),
                          MappingWords::tr("“certwizardctl mappings list” shows those that there are.")});
        return std::unexpected(ExitCode::Failed);
    };
    for (const auto &account : accounts) {
        const auto whole = session.completeAccount(account);
        const auto rows = rowsThat(session, [&](RowId id) {
            const auto name = session.now().userName(id);
            return name.compare(whole, Qt::CaseInsensitive) == 0 || name.compare(account, Qt::CaseInsensitive) == 0;
        });
        if (rows.isEmpty())
            return missing(MappingWords::tr("The site has no mapping of %1.").arg(wording::quoted(account)));
        all += rows;
    }
    for (const auto &text : thumbprints) {
        const auto thumbprint = setup::normalisedThumbprint(text);
        if (thumbprint.isEmpty()) {
            console.complain(
                MappingWords::tr("%1 is not a thumbprint: it has 40 hexadecimal digits.").arg(wording::quoted(text)));
            return std::unexpected(ExitCode::Usage);
        }
        const auto rows =
            rowsThat(session, [&](RowId id) { return session.now().marks(id).thumbprintText() == thumbprint; });
        if (rows.isEmpty())
            return missing(MappingWords::tr("The site maps no certificate with the thumbprint %1.").arg(thumbprint));
        all += rows;
    }
    std::ranges::sort(all);
    all.erase(std::ranges::unique(all).begin(), all.end());
    return all;
}

base::Result<mappings::NewCertificate> readNewCertificate(const QString &path, const Arguments &arguments,
                                                          Console &console)
{
    SecretSource password(arguments, console, u"pfx-password"_s);
    const auto found = mappings::readFiles({path}, &password);
    if (found.size() != 1)
        return base::fail(found.isEmpty() ? base::ErrorCode::NoCertificate : base::ErrorCode::SeveralCertificates, path,
                          QString::number(found.size()));
    if (found.first().error)
        return std::unexpected(*found.first().error);
    return *found.first().certificate;
}

QList<Option> pfxPasswordOptions()
{
    return secretOptions(u"pfx-password"_s, MappingWords::tr("the password of the PFX, where one is given"));
}

QList<Option> passwordOptions()
{
    return {
        {.name = u"key-file"_s,
         .placeholder = MappingWords::tr("FILE"),
         .help = MappingWords::tr(
             "Protect new passwords with the key that aspnet_regiis exported on the server (keys.xml).")},
        {.name = u"plain-text"_s,
         .help =
             MappingWords::tr("Write new passwords in plain text: everybody who can read the file can read them.")}};
}

Option accountPasswordOption()
{
    return {.name = u"password-environment"_s,
            .placeholder = MappingWords::tr("VARIABLE"),
            .help = MappingWords::tr("The environment variable that holds the password of the Windows account; "
                                     "otherwise it is asked for at the terminal where one is needed.")};
}

std::optional<ExitCode> refusesLocked(const mappings::Session &session, const QList<RowId> &rows, Console &console)
{
    const auto refuse = [&console](wording::Message message) {
        message.explanation += u' ' + MappingWords::tr("Nothing was written.");
        console.complain(message);
        return ExitCode::NotReady;
    };
    if (session.lock().forbidsWriting())
        return refuse(wording::describeLock(session.lock(), false));
    const auto locked = std::ranges::find_if(rows, [&](RowId id) { return session.lockOf(id).forbidsWriting(); });
    if (locked == rows.end())
        return {};
    return refuse(wording::lockedMapping(session.lockOf(*locked), session.now().userName(*locked)));
}

ExitCode save(const mappings::Session &session, const setup::SecretVault &vault, const Arguments &arguments,
              Console &console, const QJsonObject &more)
{
    const auto choices = choicesFor(session, arguments, console);
    if (!choices)
        return choices.error();
    TerminalPrompter prompter(console, u"--password-environment"_s);
    setup::PlanOptions options;
    options.prompter = &prompter;
    options.vault = &vault;
    const auto plan = setup::makePlan(session.state(), *choices, options);
    return plan ? showAndApply(arguments, console, *plan, PlanText::Changes, more) : console.fail(plan.error());
}

ExitCode changeSelected(const Arguments &arguments, Console &console,
                        void (*change)(mappings::Session &, const QList<RowId> &))
{
    const auto open = openMappings(arguments);
    if (!open)
        return console.fail(open.error());
    const auto rows = selectedRows(*open->session, arguments, console);
    if (!rows)
        return rows.error();
    if (const auto refused = refusesLocked(*open->session, *rows, console))
        return *refused;
    change(*open->session, *rows);
    return save(*open->session, *open->vault, arguments, console);
}

} // namespace certwizard::ctl
