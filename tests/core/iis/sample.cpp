#include "sample.h"

#include "support/support.h"
#include "xml/document.h"

#include <QTemporaryDir>

namespace certwizard::test {

using namespace Qt::StringLiterals;

QByteArray Sample::text() const
{
    static const QByteArray usual = R"(<configSections>
        <sectionGroup name="system.applicationHost">
            <section name="sites" allowDefinition="AppHostOnly" overrideModeDefault="Deny" />
        </sectionGroup>
        <sectionGroup name="system.webServer">
            <section name="globalModules" allowDefinition="AppHostOnly" overrideModeDefault="Deny" />
            <section name="modules" allowDefinition="MachineToApplication" overrideModeDefault="Deny" />
            <section name="handlers" overrideModeDefault="Deny" />
            <section name="staticContent" overrideModeDefault="Allow" />
            <sectionGroup name="security">
                <section name="access" overrideModeDefault="Deny" />
                <sectionGroup name="authentication">
                    <section name="anonymousAuthentication" overrideModeDefault="Deny" />
                    <section name="basicAuthentication" overrideModeDefault="Deny" />
                    <section name="clientCertificateMappingAuthentication" overrideModeDefault="Deny" />
                    <section name="digestAuthentication" overrideModeDefault="Deny" />
                    <section name="iisClientCertificateMappingAuthentication" overrideModeDefault="Deny" />
                    <section name="windowsAuthentication" overrideModeDefault="Deny" />
                </sectionGroup>
            </sectionGroup>
            <section name="serverRuntime" overrideModeDefault="Deny" />
        </sectionGroup>
    </configSections>)";
    return R"(<?xml version="1.0" encoding="UTF-8"?>
<configuration>
    )" + (declarations.isEmpty() ? usual : declarations)
           + R"(
    <system.applicationHost>
        <sites>
            )"
           + sites + R"(
            <applicationDefaults applicationPool="DefaultAppPool" />
        </sites>
    </system.applicationHost>
    <system.webServer>
        )" + server
           + R"(
    </system.webServer>
    )" + locations
           + R"(
</configuration>
)";
}

base::Result<iis::Configuration> readConfiguration(const QByteArray &text)
{
    auto document = xml::Document::parse(text, u"sample"_s);
    if (!document)
        return std::unexpected(document.error());
    return iis::Configuration::read(*std::move(document));
}

iis::Configuration configurationOf(const Sample &sample)
{
    auto configuration = readConfiguration(sample.text());
    if (!configuration)
        qFatal("%s", qPrintable(describe(configuration.error())));
    return *std::move(configuration);
}

QByteArray location(const QByteArray &path, const QByteArray &webServer, const QByteArray &attributes)
{
    return "<location path=\"" + path + "\"" + (attributes.isEmpty() ? QByteArray() : ' ' + attributes)
           + "><system.webServer>" + webServer + "</system.webServer></location>\n    ";
}

QByteArray modules()
{
    return R"(<globalModules>
            <add name="AnonymousAuthenticationModule" image="%windir%\System32\inetsrv\authanon.dll" />
            <add name="IISCertificateMappingAuthenticationModule" image="%windir%\System32\inetsrv\authmap.dll" />
        </globalModules>
        <modules>
            <add name="AnonymousAuthenticationModule" lockItem="true" />
            <add name="IISCertificateMappingAuthenticationModule" lockItem="true" />
        </modules>
        )";
}

QByteArray authentication(const QByteArray &sections)
{
    return "<security><authentication>" + sections + "</authentication></security>";
}

QByteArray access(const QByteArray &sslFlags)
{
    return "<security><access sslFlags=\"" + sslFlags + "\" /></security>";
}

QByteArray mapping(const QByteArray &attributes, const QByteArray &oneToOne, const QByteArray &manyToOne)
{
    QByteArray text = "<iisClientCertificateMappingAuthentication " + attributes + ">";
    if (!oneToOne.isEmpty())
        text += "<oneToOneMappings>" + oneToOne + "</oneToOneMappings>";
    if (!manyToOne.isEmpty())
        text += "<manyToOneMappings>" + manyToOne + "</manyToOneMappings>";
    return text + "</iisClientCertificateMappingAuthentication>";
}

QByteArray issueDer(const QString &subject, const QStringList &more)
{
    const QTemporaryDir folder;
    const auto file = folder.filePath(u"c.der"_s);
    const auto result = run(u"openssl"_s, QStringList{u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                                      u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-keyout"_s,
                                                      folder.filePath(u"k.pem"_s), u"-utf8"_s, u"-subj"_s, subject,
                                                      u"-days"_s, u"30"_s, u"-outform"_s, u"DER"_s, u"-out"_s, file}
                                              + more);
    if (result.exitCode != 0)
        qFatal("openssl: %s", result.errors.constData());
    return readAll(file);
}

} // namespace certwizard::test
