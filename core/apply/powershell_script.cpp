#include "apply/apply.h"

#include "setup/quoting.h"

namespace certwizard::apply {

using namespace Qt::StringLiterals;
using setup::powershellQuoted;

namespace {

constexpr auto mappingSection = "$mapping"_L1;

/// A string for the XPath of a -Filter; XPath 1.0 has no escapes.
QString xpathLiteral(const QString &text)
{
    if (!text.contains(u'\''))
        return u'\'' + text + u'\'';
    if (!text.contains(u'"'))
        return u'"' + text + u'"';
    QStringList parts;
    for (const auto &part : text.split(u'\''))
        parts += u'\'' + part + u'\'';
    return u"concat("_s + parts.join(u", \"'\", "_s) + u')';
}

QString psBool(bool value)
{
    return value ? u"$true"_s : u"$false"_s;
}

/// What -Value wants: flags without blanks, numbers and switches as they are.
QString psValue(const QString &value)
{
    if (value == "true"_L1 || value == "false"_L1)
        return psBool(value == "true"_L1);
    return powershellQuoted(QString(value).remove(u' '));
}

QString passwordOf(const QString &account)
{
    return u"(Read-Password %1)"_s.arg(powershellQuoted(account));
}

/// ($mapping + '/oneToOneMappings/add[…]')
QString mappingFilter(const QString &rest)
{
    return u"(%1 + %2)"_s.arg(mappingSection, powershellQuoted(rest));
}

QString addItem(const QString &filter, const QStringList &members)
{
    return u"Add-WebConfigurationProperty @at -Filter %1 -Name . -Value @{ %2 }"_s.arg(filter, members.join(u"; "_s));
}

QString setItem(const QString &filter, const QString &name, const QString &value)
{
    return u"Set-WebConfigurationProperty @at -Filter %1 -Name %2 -Value %3"_s.arg(filter, name, value);
}

QString ruleMembers(const iis::MappingRule &rule)
{
    const auto known = rule.field == iis::MappingRule::Field::Subject ? u"Subject"_s : u"Issuer"_s;
    return QStringList{u"certificateField = "_s + powershellQuoted(rule.unknownField.value_or(known)),
                       u"certificateSubField = "_s + powershellQuoted(rule.subField),
                       u"matchCriteria = "_s + powershellQuoted(rule.match),
                       u"compareCaseSensitive = "_s + psBool(rule.caseSensitive)}
        .join(u"; "_s);
}

class ScriptWriter {
public:
    explicit ScriptWriter(const setup::Plan &plan) : m_plan(plan), m_site(siteName(plan)) {}
    [[nodiscard]] QString write();

    void operator()(const setup::SetAttribute &change);
    void operator()(const setup::AddBinding &change);
    void operator()(const setup::SetBindingFlags &change);
    void operator()(const setup::CopyInherited &change);
    void operator()(const setup::AddOneToOne &change);
    void operator()(const setup::UpdateOneToOne &change);
    void operator()(const setup::RemoveOneToOne &change);
    void operator()(const setup::AddManyToOne &change);
    void operator()(const setup::UpdateManyToOne &change);
    void operator()(const setup::RemoveManyToOne &change);
    void operator()(const setup::MoveManyToOne &change);

private:
    [[nodiscard]] static QString siteName(const setup::Plan &plan)
    {
        const auto site = plan.state.configuration().site(plan.choices.site);
        return site ? site->name : plan.choices.site;
    }
    void line(const QString &text = {}) { m_text += text + u'\n'; }
    void beginning();
    void task(const setup::ServerTask &task);
    void bindingFlags(const QString &information, quint32 flags);
    void rules(const QString &name, const QList<iis::MappingRule> &rules);
    [[nodiscard]] QString at(const QString &path) const;

    const setup::Plan &m_plan;
    const QString m_site;
    QString m_text;
};

void ScriptWriter::beginning()
{
    line(u"# Written by certwizard " CERTWIZARD_VERSION
         ", which has not run it anywhere: read it before you run it."_s);
    line(u"# On the server, in a 64-bit Windows PowerShell that was started as administrator."_s);
    line(u"#requires -RunAsAdministrator"_s);
    line(u"$ErrorActionPreference = 'Stop'"_s);
    line(u"if (-not [Environment]::Is64BitProcess) { throw 'Start the 64-bit Windows PowerShell.' }"_s);
    line();
    line(uR"(function Read-Password([string] $Account) {
    $secure = Read-Host -AsSecureString -Prompt "Password of $Account"
    $pointer = [Runtime.InteropServices.Marshal]::SecureStringToBSTR($secure)
    try { [Runtime.InteropServices.Marshal]::PtrToStringBSTR($pointer) }
    finally { [Runtime.InteropServices.Marshal]::ZeroFreeBSTR($pointer) }
})"_s);
    line();
}

/// All commands of a task are ways to the same end: one is taken.
void ScriptWriter::task(const setup::ServerTask &task)
{
    using Command = setup::ServerTask::Command;
    QString server;
    QString client;
    for (const auto &command : task.commands) {
        if (command.shell != Command::Shell::PowerShell)
            continue;
        if (server.isEmpty() && command.audience != Command::Audience::WindowsClient)
            server = command.text;
        if (client.isEmpty() && command.audience != Command::Audience::WindowsServer)
            client = command.text;
    }
    if (server != client && !server.isEmpty() && !client.isEmpty()) {
        line(u"if (Get-Command Install-WindowsFeature -ErrorAction SilentlyContinue) {"_s);
        line(u"    "_s + server);
        line(u"} else {"_s);
        line(u"    "_s + client);
        line(u"}"_s);
    } else {
        line(server.isEmpty() ? client : server);
    }
    line();
}

/// A location below the site needs another -Location than the one in $at.
QString ScriptWriter::at(const QString &path) const
{
    return path.compare(m_site, Qt::CaseInsensitive) == 0
               ? u"@at"_s
               : u"-PSPath 'MACHINE/WEBROOT/APPHOST' -Location "_s + powershellQuoted(path);
}

void ScriptWriter::operator()(const setup::SetAttribute &change)
{
    const auto where = at(change.path);
    line(u"Set-WebConfigurationProperty %1 -Filter %2 -Name %3 -Value %4"_s.arg(
        where, powershellQuoted(iis::sectionPath(change.section)), change.attribute, psValue(change.after)));
}

void ScriptWriter::operator()(const setup::AddBinding &change)
{
    const auto endpoint = iis::Endpoint::fromText(change.information);
    if (!endpoint)
        return;
    // New-WebBinding knows the flags 0 to 3 only; the others are set afterwards (reference 5.2).
    const auto flags = change.sslFlags.value_or(0);
    auto command =
        u"New-WebBinding -Name $site -Protocol %1 -Port %2 -IPAddress %3"_s.arg(powershellQuoted(change.protocol),
                                                                                QString::number(endpoint->port),
                                                                                powershellQuoted(endpoint->address));
    if (!endpoint->hostName.isEmpty())
        command += u" -HostHeader "_s + powershellQuoted(endpoint->hostName);
    if ((flags & 3) != 0)
        command += u" -SslFlags %1"_s.arg(flags & 3);
    line(command);
    if (flags > 3)
        bindingFlags(change.information, flags);
}

void ScriptWriter::bindingFlags(const QString &information, quint32 flags)
{
    const auto filter = u"system.applicationHost/sites/site[@name=%1]/bindings/binding[@protocol='https' and "
                        "@bindingInformation=%2]"_s.arg(xpathLiteral(m_site), xpathLiteral(information));
    line(u"Set-WebConfigurationProperty -PSPath 'MACHINE/WEBROOT/APPHOST' -Filter %1 -Name sslFlags -Value %2"_s.arg(
        powershellQuoted(filter), QString::number(flags)));
}

void ScriptWriter::operator()(const setup::SetBindingFlags &change)
{
    bindingFlags(change.information, change.after);
}

void ScriptWriter::operator()(const setup::CopyInherited &change)
{
    line(
        u"# The next lines change a mapping that stands above the site. IIS has to copy all %1 of that list to the site\n"
        "# for it; whether it does so by itself was not tried on a server. Look at the site's list afterwards."_s.arg(
            change.count));
}

void ScriptWriter::operator()(const setup::AddOneToOne &change)
{
    QStringList members{u"enabled = "_s + psBool(change.enabled), u"userName = "_s + powershellQuoted(change.userName)};
    // Nobody is signed in without one, so it is asked for even where this program was not given any.
    members += u"password = "_s + passwordOf(change.userName);
    members += u"certificate = "_s + powershellQuoted(QString::fromLatin1(change.certificate));
    line(addItem(mappingFilter(u"/oneToOneMappings"_s), members));
}

void ScriptWriter::operator()(const setup::UpdateOneToOne &change)
{
    const auto key = xpathLiteral(QString::fromLatin1(change.certificate));
    const auto filter = mappingFilter(u"/oneToOneMappings/add[@certificate=%1]"_s.arg(key));
    if (change.newUserName)
        line(setItem(filter, u"userName"_s, powershellQuoted(*change.newUserName)));
    if (change.newEnabled)
        line(setItem(filter, u"enabled"_s, psBool(*change.newEnabled)));
    if (change.newPassword)
        line(setItem(filter, u"password"_s, passwordOf(change.newUserName.value_or(change.userName))));
    if (change.newCertificate) // last: the filter finds the mapping by the old one
        line(setItem(filter, u"certificate"_s, powershellQuoted(QString::fromLatin1(*change.newCertificate))));
}

void ScriptWriter::operator()(const setup::RemoveOneToOne &change)
{
    line(u"Remove-WebConfigurationProperty %1 -Filter %2 -Name . -AtElement @{ certificate = %3 }"_s.arg(
        at(change.path.isEmpty() ? m_site : change.path), mappingFilter(u"/oneToOneMappings"_s),
        powershellQuoted(QString::fromLatin1(change.certificate))));
}

void ScriptWriter::rules(const QString &name, const QList<iis::MappingRule> &rules)
{
    const auto filter = mappingFilter(u"/manyToOneMappings/add[@name=%1]/rules"_s.arg(xpathLiteral(name)));
    for (const auto &rule : rules)
        line(addItem(filter, {ruleMembers(rule)}));
}

void ScriptWriter::operator()(const setup::AddManyToOne &change)
{
    const auto &mapping = change.mapping;
    QStringList members{u"name = "_s + powershellQuoted(mapping.name), u"enabled = "_s + psBool(mapping.enabled),
                        u"permissionMode = '%1'"_s.arg(mapping.allow ? u"Allow"_s : u"Deny"_s)};
    if (!mapping.description.isEmpty())
        members += u"description = "_s + powershellQuoted(mapping.description);
    if (!mapping.userName.isEmpty())
        members += u"userName = "_s + powershellQuoted(mapping.userName);
    if (mapping.allow && !mapping.userName.isEmpty())
        members += u"password = "_s + passwordOf(mapping.userName);
    line(addItem(mappingFilter(u"/manyToOneMappings"_s), members));
    rules(mapping.name, mapping.rules);
}

void ScriptWriter::operator()(const setup::UpdateManyToOne &change)
{
    const auto &before = change.before;
    const auto &after = change.after;
    const auto item = u"/manyToOneMappings/add[@name=%1]"_s.arg(xpathLiteral(before.name));
    const auto filter = mappingFilter(item);
    if (after.description != before.description)
        line(setItem(filter, u"description"_s, powershellQuoted(after.description)));
    if (after.enabled != before.enabled)
        line(setItem(filter, u"enabled"_s, psBool(after.enabled)));
    if (after.allow != before.allow)
        line(setItem(filter, u"permissionMode"_s, after.allow ? u"'Allow'"_s : u"'Deny'"_s));
    if (after.userName != before.userName)
        line(setItem(filter, u"userName"_s, powershellQuoted(after.userName)));
    if (change.newPassword)
        line(setItem(filter, u"password"_s, passwordOf(after.userName)));
    if (after.rules != before.rules) {
        line(u"Clear-WebConfiguration @at -Filter "_s + mappingFilter(item + u"/rules"_s));
        rules(before.name, after.rules);
    }
    if (after.name != before.name) // last: the filter finds the mapping by the old one
        line(setItem(filter, u"name"_s, powershellQuoted(after.name)));
}

void ScriptWriter::operator()(const setup::RemoveManyToOne &change)
{
    line(u"Remove-WebConfigurationProperty @at -Filter %1 -Name . -AtElement @{ name = %2 }"_s.arg(
        mappingFilter(u"/manyToOneMappings"_s), powershellQuoted(change.name)));
}

void ScriptWriter::operator()(const setup::MoveManyToOne &change)
{
    // Removing and adding again would lose the stored password, so this is left to a person.
    line(u"Write-Warning ('In IIS Manager, Configuration Editor, move the many-to-one mapping {0} to position {1}.' "
         "-f %1, %2)"_s.arg(powershellQuoted(change.name), QString::number(change.after + 1)));
}

QString ScriptWriter::write()
{
    using Kind = setup::ServerTask::Kind;
    beginning();
    const auto comesFirst = [](const setup::ServerTask &task) {
        return task.kind == Kind::InstallFeature || task.kind == Kind::ImportAuthority
               || task.kind == Kind::ImportServerPfx;
    };
    for (const auto &item : m_plan.tasks) {
        if (comesFirst(item))
            task(item);
    }
    if (!m_plan.changes.isEmpty()) {
        line(u"Import-Module WebAdministration"_s);
        line(u"Backup-WebConfiguration -Name ('certwizard-' + (Get-Date -Format 'yyyyMMdd-HHmmss')) | Out-Null"_s);
        line(u"$site = "_s + powershellQuoted(m_site));
        line(u"$at = @{ PSPath = 'MACHINE/WEBROOT/APPHOST'; Location = $site }"_s);
        line(u"%1 = %2"_s.arg(mappingSection,
                              powershellQuoted(iis::sectionPath(iis::SectionId::IisClientCertificateMapping))));
        line();
        for (const auto &change : m_plan.changes)
            std::visit(*this, change.kind);
        line();
    }
    for (const auto &item : m_plan.tasks) {
        if (!comesFirst(item))
            task(item);
    }
    while (m_text.endsWith("\n\n"_L1))
        m_text.chop(1);
    return m_text;
}

} // namespace

QString powershellScript(const setup::Plan &plan)
{
    return ScriptWriter(plan).write();
}

} // namespace certwizard::apply
