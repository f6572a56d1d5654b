#include "wording/plan.h"
#include "wording/certificates.h"
#include "wording/steps.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace certwizard::wording {
namespace {

class Plans {
    Q_DECLARE_TR_FUNCTIONS(Plans)
};
class Tasks {
    Q_DECLARE_TR_FUNCTIONS(Tasks)
};

/// The name by which people know a certificate, from the text that the file has.
/// Also of text that IIS cannot read, where it can be told whose certificate it was meant to be.
QString certificateName(const QByteArray &text)
{
    const auto certificate = iis::readMappingCertificate(text).certificate;
    return certificate.isNull() ? Plans::tr("that cannot be read") : quoted(certificate.subject().display());
}

/// The same certificate, as IIS wants to read it.
bool isRepair(const QByteArray &before, const QByteArray &after)
{
    const auto old = iis::readMappingCertificate(before).certificate;
    return !old.isNull() && before != after && old.der() == iis::readMappingCertificate(after).certificate.der();
}

QString joined(const QStringList &parts)
{
    return parts.join(u", "_s);
}

/// Makes the sentence of one kind of change.
class ChangeSentence {
public:
    explicit ChangeSentence(const QString &site) : m_site(quoted(site)) {}

    QString operator()(const setup::SetAttribute &change) const
    {
        const auto where = change.path.isEmpty() ? m_site : quoted(change.path);
        const auto on = change.after.compare(u"true"_s, Qt::CaseInsensitive) == 0;
        if (change.section == iis::SectionId::Access && change.attribute == u"sslFlags"_s)
            return sslFlags(change, where);
        if (change.section == iis::SectionId::IisClientCertificateMapping) {
            if (change.attribute == u"oneToOneCertificateMappingsEnabled"_s)
                return on ? Plans::tr("Switch mapping of single certificates (one-to-one) on for %1").arg(where)
                          : Plans::tr("Switch mapping of single certificates (one-to-one) off for %1").arg(where);
            if (change.attribute == u"manyToOneCertificateMappingsEnabled"_s)
                return on ? Plans::tr("Switch mapping by rules (many-to-one) on for %1").arg(where)
                          : Plans::tr("Switch mapping by rules (many-to-one) off for %1").arg(where);
        }
        if (change.attribute == u"enabled"_s) {
            const auto text = enabled(change.section, on);
            if (!text.isEmpty())
                return text.arg(where);
        }
        return Plans::tr("Set %1 from %2 to %3 in the section %4 of %5")
            .arg(quoted(change.attribute), quoted(change.before), quoted(change.after),
                 printable(iis::sectionPath(change.section)), where);
    }

    QString operator()(const setup::AddBinding &change) const
    {
        if (change.sslFlags.value_or(0) == 0)
            return Plans::tr("Add the %1 binding %2 to %3")
                .arg(printable(change.protocol), quoted(change.information), m_site);
        return Plans::tr("Add the %1 binding %2 to %3, with %4")
            .arg(printable(change.protocol), quoted(change.information), m_site, bindingFlags(*change.sslFlags));
    }

    QString operator()(const setup::SetBindingFlags &change) const
    {
        return Plans::tr("Change the options of the binding %1 of %2 from %3 to %4")
            .arg(quoted(change.information), m_site, bindingFlags(change.before), bindingFlags(change.after));
    }

    QString operator()(const setup::CopyInherited &change) const
    {
        return change.collection == iis::MappingCollection::OneToOne
                   ? Plans::tr("Give %1 a list of its own: %Ln mapping(s) of the server are copied to it with their "
                               "passwords, and later changes for the whole server do not reach it any more",
                               nullptr, change.count)
                         .arg(m_site)
                   : Plans::tr("Give %1 a list of its own: %Ln rule(s) of the server are copied to it with their "
                               "passwords, and later changes for the whole server do not reach it any more",
                               nullptr, change.count)
                         .arg(m_site);
    }

    QString operator()(const setup::AddOneToOne &change) const
    {
        const auto certificate = certificateName(change.certificate);
        return change.enabled ? Plans::tr("Sign the holder of the certificate %1 in as %2")
                                    .arg(certificate, account(change.userName))
                              : Plans::tr("Add a mapping, switched off, of the certificate %1 to %2")
                                    .arg(certificate, account(change.userName));
    }

    QString operator()(const setup::UpdateOneToOne &change) const
    {
        QStringList parts;
        if (change.newUserName)
            parts += newAccount(*change.newUserName);
        if (change.newCertificate)
            parts += isRepair(change.certificate, *change.newCertificate)
                         ? Plans::tr("the text of its certificate is repaired")
                         : Plans::tr("new certificate %1").arg(certificateName(*change.newCertificate));
        if (change.newPassword)
            parts += Plans::tr("new password");
        if (change.newEnabled)
            parts += *change.newEnabled ? Plans::tr("switched on") : Plans::tr("switched off");
        return Plans::tr("Change the mapping of %1 (certificate %2): %3")
            .arg(account(change.userName), certificateName(change.certificate), joined(parts));
    }

    QString operator()(const setup::RemoveOneToOne &change) const
    {
        if (!change.path.isEmpty())
            return Plans::tr("Remove the mapping of %1 (certificate %2) under %3, where IIS ignores it")
                .arg(account(change.userName), certificateName(change.certificate), quoted(change.path));
        return Plans::tr("Remove the mapping of %1 (certificate %2)")
            .arg(account(change.userName), certificateName(change.certificate));
    }

    QString operator()(const setup::AddManyToOne &change) const
    {
        const auto &mapping = change.mapping;
        const auto name = quoted(mapping.name);
        if (!mapping.enabled)
            return Plans::tr("Add the rules %1, switched off: %2").arg(name, describeRules(mapping.rules));
        if (!mapping.allow)
            return Plans::tr("Refuse everybody whose certificate fits the rules %1: %2")
                .arg(name, describeRules(mapping.rules));
        return Plans::tr("Sign everybody whose certificate fits the rules %1 in as %2: %3")
            .arg(name, account(mapping.userName), describeRules(mapping.rules));
    }

    QString operator()(const setup::UpdateManyToOne &change) const
    {
        const auto &before = change.before;
        const auto &after = change.after;
        QStringList parts;
        if (before.name != after.name)
            parts += Plans::tr("new name %1").arg(quoted(after.name));
        if (before.description != after.description)
            parts += Plans::tr("new description");
        if (before.userName != after.userName)
            parts += newAccount(after.userName);
        if (before.allow != after.allow)
            parts += after.allow ? Plans::tr("lets people in") : Plans::tr("refuses people");
        if (before.rules != after.rules)
            parts += Plans::tr("new rules (%1)").arg(describeRules(after.rules));
        if (change.newPassword)
            parts += Plans::tr("new password");
        if (before.enabled != after.enabled)
            parts += after.enabled ? Plans::tr("switched on") : Plans::tr("switched off");
        return Plans::tr("Change the rules %1: %2").arg(quoted(before.name), joined(parts));
    }

    QString operator()(const setup::RemoveManyToOne &change) const
    {
        return Plans::tr("Remove the rules %1").arg(quoted(change.name));
    }

    QString operator()(const setup::MoveManyToOne &change) const
    {
        return Plans::tr("Move the rules %1 from place %2 to place %3")
            .arg(quoted(change.name), QString::number(change.before + 1), QString::number(change.after + 1));
    }

private:
    /// A file may have mappings with userName="", and an unfinished one has no account yet.
    static QString account(const QString &userName)
    {
        return userName.isEmpty() ? Plans::tr("an account without a name") : quoted(userName);
    }

    static QString newAccount(const QString &userName)
    {
        return userName.isEmpty() ? Plans::tr("no account any more")
                                  : Plans::tr("new account %1").arg(quoted(userName));
    }

    static QString sslFlags(const setup::SetAttribute &change, const QString &where)
    {
        const auto before = iis::SslFlags::fromText(change.before).set;
        const auto flags = iis::SslFlags::fromText(change.after).set;
        const auto text = printable(change.after);
        if (flags.testFlags(iis::SslFlagSet(iis::SslFlag::Ssl) | iis::SslFlag::RequireCert))
            return Plans::tr("Require HTTPS and a certificate for %1 (sslFlags: %2)").arg(where, text);
        if (flags.testFlag(iis::SslFlag::NegotiateCert))
            return before.testFlag(iis::SslFlag::RequireCert)
                       ? Plans::tr("Accept a certificate instead of requiring it for %1 (sslFlags: %2)")
                             .arg(where, text)
                       : Plans::tr("Accept a certificate for %1, without requiring it (sslFlags: %2)").arg(where, text);
        return Plans::tr("Set the SSL settings of %1 from %2 to %3").arg(where, printable(change.before), text);
    }

    static QString enabled(iis::SectionId section, bool on)
    {
        switch (section) {
        case iis::SectionId::AnonymousAuthentication:
            return on ? Plans::tr("Switch anonymous sign-in on for %1")
                      : Plans::tr("Switch anonymous sign-in off for %1");
        case iis::SectionId::IisClientCertificateMapping:
            return on ? Plans::tr("Switch certificate mapping on for %1")
                      : Plans::tr("Switch certificate mapping off for %1");
        case iis::SectionId::ClientCertificateMapping:
            return on ? Plans::tr("Switch certificate mapping by Active Directory on for %1")
                      : Plans::tr("Switch certificate mapping by Active Directory off for %1");
        case iis::SectionId::BasicAuthentication:
            return on ? Plans::tr("Switch Basic authentication on for %1")
                      : Plans::tr("Switch Basic authentication off for %1");
        case iis::SectionId::DigestAuthentication:
            return on ? Plans::tr("Switch Digest authentication on for %1")
                      : Plans::tr("Switch Digest authentication off for %1");
        case iis::SectionId::WindowsAuthentication:
            return on ? Plans::tr("Switch Windows authentication on for %1")
                      : Plans::tr("Switch Windows authentication off for %1");
        case iis::SectionId::Access:
        case iis::SectionId::ServerRuntime:
            break;
        }
        return {};
    }

    QString m_site;
};

} // namespace

QString describe(const setup::Change &change, const QString &site)
{
    return std::visit(ChangeSentence(site), change.kind);
}

QString summary(const setup::Plan &plan)
{
    const auto site = quoted(plan.choices.site);
    if (!plan.isReady()) {
        const auto blocked = std::ranges::count_if(plan.verdicts, [](const setup::Verdict &verdict) {
            return verdict.state == setup::StepState::Blocked;
        });
        return blocked == 1 ? Plans::tr("Not ready: one step is blocked, so nothing can be written.")
                            : Plans::tr("Not ready: %1 steps are blocked, so nothing can be written.").arg(blocked);
    }
    if (plan.changes.isEmpty() && plan.unopened > 0)
        return Plans::tr("What will change in %1 is known when its certificates can be opened.").arg(site);
    if (plan.changes.isEmpty())
        return plan.tasks.isEmpty() ? Plans::tr("Nothing to do: %1 is set up as chosen.").arg(site)
                                    : Plans::tr("Nothing to do in the file: %1 is set up there as chosen.").arg(site);
    return plan.changes.size() == 1
               ? Plans::tr("One change to one file; nothing is written yet.")
               : Plans::tr("%1 changes to one file; nothing is written yet.").arg(plan.changes.size());
}

QStringList changeWarnings(const setup::Plan &plan)
{
    using enum setup::ReasonCode;
    constexpr qsizetype most = 5;
    QStringList texts;
    for (const auto &verdict : plan.verdicts) { // of a plan that is still being made there are none
        for (const auto &reason : verdict.reasons) {
            const auto isAboutChange = reason.code == PasswordMissing || reason.code == MappingInherited
                                       || reason.code == DuplicateCertificate;
            if (isAboutChange && reason.severity == setup::Reason::Severity::Warning)
                texts.append(describe(reason).toText());
        }
    }
    if (texts.size() > most)
        texts = texts.first(most) << Plans::tr("… and %Ln more", nullptr, static_cast<int>(texts.size() - most));
    return texts;
}

QString taskTitle(const setup::ServerTask &task)
{
    const auto first = quoted(task.arguments.value(0));
    const auto named = !task.arguments.value(0).isEmpty();
    switch (task.kind) {
    case setup::ServerTask::Kind::InstallFeature:
        return Tasks::tr("Install the Windows feature IIS Client Certificate Mapping Authentication");
    case setup::ServerTask::Kind::ImportAuthority:
        if (task.arguments.size() > 1) {
            QStringList names;
            for (const auto &name : task.arguments)
                names += quoted(name);
            return Tasks::tr("Trust the authorities that issued the client certificates: %1")
                .arg(QLocale().createSeparatedList(names));
        }
        return named ? Tasks::tr("Trust the authority %1, which issued the client certificates").arg(first)
                     : Tasks::tr("Trust the authority that issued the client certificates");
    case setup::ServerTask::Kind::ImportServerPfx:
        return named ? Tasks::tr("Import the server certificate %1 with its key").arg(first)
                     : Tasks::tr("Import the server certificate with its key");
    case setup::ServerTask::Kind::BindCertificate:
        return Tasks::tr("Give the binding %1 its certificate").arg(first);
    case setup::ServerTask::Kind::SwitchOffTls13:
        return Tasks::tr("Switch TLS 1.3 off for the binding %1").arg(first);
    case setup::ServerTask::Kind::RestartSite:
        return Tasks::tr("Restart the site %1").arg(first);
    }
    return {};
}

QString taskExplanation(const setup::ServerTask &task)
{
    switch (task.kind) {
    case setup::ServerTask::Kind::InstallFeature:
        return Tasks::tr("Without it IIS ignores every mapping and does not say so. Afterwards the server’s own "
                         "configuration lists IISCertificateMappingAuthenticationModule.");
    case setup::ServerTask::Kind::ImportAuthority:
        return Tasks::tr("Import the certificate of the root authority into Local Computer → Trusted Root "
                         "Certification Authorities. Only self-signed certificates belong there; one that is not makes "
                         "IIS refuse everybody with 403.16, so intermediates go to Intermediate Certification "
                         "Authorities.");
    case setup::ServerTask::Kind::ImportServerPfx:
        return Tasks::tr("Import the PFX file into Local Computer → Personal; Windows asks for its password.");
    case setup::ServerTask::Kind::BindCertificate:
        return Tasks::tr("Windows keeps the certificate and the time of asking in http.sys. Look at the present entry "
                         "first with “netsh http show sslcert”: adding does not replace it, and deleting it loses "
                         "every option that is not repeated. Look again afterwards, and after each renewal.");
    case setup::ServerTask::Kind::SwitchOffTls13:
        return Tasks::tr("IIS asks for the certificate after the handshake then, which TLS 1.3 does not allow. Without "
                         "this, visitors with TLS 1.3 see a broken connection or error 500.");
    case setup::ServerTask::Kind::RestartSite:
        return Tasks::tr("IIS picks the changes up by itself; a restart makes sure that no connection from before is "
                         "left.");
    }
    return {};
}

QString commandAudience(const setup::ServerTask::Command &command)
{
    using Command = setup::ServerTask::Command;
    const auto powerShell = command.shell == Command::Shell::PowerShell;
    switch (command.audience) {
    case Command::Audience::Any:
        return powerShell ? Tasks::tr("PowerShell") : Tasks::tr("command prompt");
    case Command::Audience::WindowsClient:
        return powerShell ? Tasks::tr("PowerShell, Windows 10 and 11") : Tasks::tr("command prompt, Windows 10 and 11");
    case Command::Audience::WindowsServer:
        return powerShell ? Tasks::tr("PowerShell, Windows Server") : Tasks::tr("command prompt, Windows Server");
    }
    return {};
}

QString stageName(apply::Stage stage)
{
    switch (stage) {
    case apply::Stage::Check:
        return Tasks::tr("Checking that the file is unchanged");
    case apply::Stage::Backup:
        return Tasks::tr("Making a backup");
    case apply::Stage::Write:
        return Tasks::tr("Writing the new file");
    case apply::Stage::Verify:
        return Tasks::tr("Reading it back and comparing");
    case apply::Stage::Journal:
        return Tasks::tr("Writing the journal");
    }
    return {};
}

Message describe(const apply::Outcome &outcome, const QString &configurationPath)
{
    const auto path = quotedPath(configurationPath);
    if (outcome.nothingToDo)
        return {Tasks::tr("Nothing to do: %1 is as chosen already.").arg(path), Tasks::tr("Nothing was written."), {}};
    return {outcome.changes == 1 ? Tasks::tr("Done: one change was written to %1.").arg(path)
                                 : Tasks::tr("Done: %2 changes were written to %1.").arg(path).arg(outcome.changes),
            Tasks::tr("The file as it was before is kept in %1.").arg(quotedPath(outcome.backupPath)),
            {}};
}

Message describeUndo(const apply::Outcome &outcome, const QString &configurationPath)
{
    const auto path = quotedPath(configurationPath);
    if (outcome.nothingToDo)
        return {Tasks::tr("Nothing to do: no change by this program is left in %1.").arg(path),
                Tasks::tr("Nothing was written."),
                {}};
    return {Tasks::tr("Done: %1 is again what it was before the last change.").arg(path),
            outcome.backupPath.isEmpty()
                ? QString()
                : Tasks::tr("The file with that change is kept in %1.").arg(quotedPath(outcome.backupPath)),
            {}};
}

} // namespace certwizard::wording
