#include "tasks.h"

#include "setup/quoting.h"

#include <QFileInfo>

namespace certwizard::setup {

using namespace Qt::StringLiterals;

namespace {

using Command = ServerTask::Command;
using Shell = Command::Shell;
using Audience = Command::Audience;

/// What IIS registers its endpoints with; another program's identifier would let IIS Manager lose track (reference 5.3).
constexpr auto iisApplication = "{4dc3e181-e14b-4a21-b022-59fc669b0914}"_L1;

/// The file as it will be called on the server: a Windows path stays, another machine's path does not.
QString fileOnServer(const QString &path)
{
    const auto isWindowsPath = path.size() > 2 && path.at(1) == u':' && path.at(0).isLetter();
    if (isWindowsPath || path.startsWith(R"(\\)"_L1))
        return QString(path).replace(u'/', u'\\');
    return QFileInfo(path).fileName();
}

/// "ipport=0.0.0.0:443", "hostnameport=www:443" or "ccs=443": the three ways in which http.sys keeps certificates.
QString endpointKey(const EndpointSettings &settings)
{
    if (settings.centralStore)
        return u"ccs=%1"_s.arg(settings.endpoint.port);
    if (settings.sni)
        return u"hostnameport=%1:%2"_s.arg(settings.endpoint.hostName).arg(settings.endpoint.port);
    const auto address = settings.endpoint.address == "*"_L1 ? u"0.0.0.0"_s : settings.endpoint.address;
    return u"ipport=%1:%2"_s.arg(address).arg(settings.endpoint.port);
}

QStringList endpointOptions(const EndpointSettings &settings)
{
    QStringList options;
    if (settings.negotiate)
        options += u"clientcertnegotiation=enable"_s;
    if (settings.withoutTls13)
        options += u"disabletls13=enable"_s;
    return options;
}

/// `add` does not overwrite, and delete + add loses every option that is not repeated: so it is shown before
/// and after (reference 5.3).
QString sslCertLines(const QString &key, const QStringList &adding)
{
    const auto show = u"netsh http show sslcert "_s + key;
    return QStringList{show, u"netsh http delete sslcert "_s + key,
                       u"netsh http add sslcert "_s + key + u' ' + adding.join(u' '), show}
        .join(u'\n');
}

std::optional<Command> netshForCmd(const EndpointSettings &settings)
{
    const auto key = cmdArgument(endpointKey(settings));
    if (!key || (settings.thumbprint.isEmpty() && !settings.centralStore))
        return std::nullopt;
    QStringList adding;
    if (!settings.centralStore)
        adding += u"certhash="_s + settings.thumbprint;
    adding += u"appid="_s + iisApplication;
    if (!settings.centralStore)
        adding += u"certstorename=MY"_s;
    return Command{Shell::Cmd, Audience::Any, sslCertLines(*key, adding + endpointOptions(settings))};
}

QString bindingLines(const EndpointSettings &settings)
{
    return u"Import-Module WebAdministration\n"
           "$binding = Get-WebBinding -Name %1 -Protocol https | Where-Object { $_.bindingInformation -eq %2 }\n"_s.arg(
               powershellQuoted(settings.site), powershellQuoted(settings.information));
}

/// Shows what could be bound and asks which. Out-Host: a table that is not finished would come after the question.
QString chooseHash(const QString &indentation)
{
    return u"%1Get-ChildItem Cert:\\LocalMachine\\My | Where-Object { $_.HasPrivateKey } |\n"
           "%1    Format-Table Thumbprint, NotAfter, Subject | Out-Host\n"
           "%1$hash = Read-Host 'Thumbprint'\n"_s.arg(indentation);
}

Command netshForPowerShell(const EndpointSettings &settings)
{
    QString text;
    QStringList adding;
    // Braces and variables have to be quoted in PowerShell, or they would be a script block.
    const auto application = powershellQuoted(u"appid="_s + iisApplication);
    if (settings.centralStore) {
        adding = {application};
    } else if (!settings.thumbprint.isEmpty()) {
        adding = {u"certhash="_s + settings.thumbprint, application, u"certstorename=MY"_s};
    } else if (settings.exists) {
        // The file cannot tell whether Windows has a certificate for it: for one that was just written it has none.
        text = bindingLines(settings)
               + u"$hash = $binding.certificateHash\n"
                 "$store = $binding.certificateStoreName\n"
                 "if (-not $hash) {\n"_s
               + chooseHash(u"    "_s) + u"    $store = 'MY'\n}\n"_s;
        adding = {u"\"certhash=$hash\""_s, application, u"\"certstorename=$store\""_s};
    } else {
        text = chooseHash({});
        adding = {u"\"certhash=$hash\""_s, application, u"certstorename=MY"_s};
    }
    text += sslCertLines(powershellQuoted(endpointKey(settings)), adding + endpointOptions(settings));
    return {Shell::PowerShell, Audience::Any, text};
}

/// IIS's own way to bind a certificate, when http.sys options may stay at their defaults.
Command addSslCertificate(const EndpointSettings &settings)
{
    return {Shell::PowerShell, Audience::Any,
            bindingLines(settings)
                + u"$binding.AddSslCertificate(%1, 'my')"_s.arg(powershellQuoted(settings.thumbprint))};
}

QList<Command> endpointCommands(const EndpointSettings &settings)
{
    QList<Command> commands{netshForPowerShell(settings)};
    if (const auto command = netshForCmd(settings))
        commands += *command;
    return commands;
}

} // namespace

ServerTask installFeatureTask()
{
    ServerTask task{ServerTask::Kind::InstallFeature, Step::Features, {QString(iis::iisCertificateMappingModule)}, {}};
    // The short names of the two mapping features are easily swapped: Web-Cert-Auth is this one (reference 5.1).
    task.commands = {
        {Shell::PowerShell, Audience::WindowsServer, u"Install-WindowsFeature Web-Cert-Auth"_s},
        {Shell::PowerShell, Audience::WindowsClient,
         u"Enable-WindowsOptionalFeature -Online -FeatureName IIS-IISCertificateMappingAuthentication -All -NoRestart"_s},
        {Shell::Cmd, Audience::Any,
         u"dism /online /enable-feature /featurename:IIS-IISCertificateMappingAuthentication /all"_s},
    };
    return task;
}

ServerTask enableModuleTask()
{
    return {ServerTask::Kind::InstallFeature,
            Step::Features,
            {QString(iis::iisCertificateMappingModule)},
            {{Shell::PowerShell, Audience::Any,
              u"Import-Module WebAdministration\nEnable-WebGlobalModule -Name "_s
                  + powershellQuoted(iis::iisCertificateMappingModule)}}};
}

ServerTask importAuthorityTask(const QStringList &authorities)
{
    // Only self-signed certificates may go to Root: anything else there gives 403.16 for everybody (reference 6.4).
    const auto text = u"$files = 'ca.crt' # the file of each authority that is named above, with commas between them\n"
                      "foreach ($name in $files) {\n"
                      "    $file = (Resolve-Path $name).ProviderPath\n"
                      "    $ca = New-Object System.Security.Cryptography.X509Certificates.X509Certificate2 $file\n"
                      "    $store = if ($ca.Subject -eq $ca.Issuer) { 'Root' } else { 'CA' }\n"
                      "    Import-Certificate -FilePath $file -CertStoreLocation \"Cert:\\LocalMachine\\$store\"\n"
                      "}"_s;
    return {ServerTask::Kind::ImportAuthority, Step::Mappings, authorities, {{Shell::PowerShell, Audience::Any, text}}};
}

ServerTask importServerPfxTask(const QString &path)
{
    const auto file = fileOnServer(path);
    const auto text = u"Import-PfxCertificate -FilePath %1 -CertStoreLocation Cert:\\LocalMachine\\My "
                      "-Password (Read-Host -AsSecureString)"_s.arg(powershellQuoted(file));
    return {ServerTask::Kind::ImportServerPfx, Step::Binding, {file}, {{Shell::PowerShell, Audience::Any, text}}};
}

ServerTask bindCertificateTask(const EndpointSettings &settings)
{
    ServerTask task{ServerTask::Kind::BindCertificate, Step::Binding, {settings.information, settings.thumbprint}, {}};
    if (endpointOptions(settings).isEmpty() && !settings.thumbprint.isEmpty() && !settings.centralStore)
        task.commands += addSslCertificate(settings);
    task.commands += endpointCommands(settings);
    return task;
}

ServerTask switchOffTls13Task(const EndpointSettings &settings)
{
    return {ServerTask::Kind::SwitchOffTls13, Step::Binding, {settings.information}, endpointCommands(settings)};
}

} // namespace certwizard::setup
