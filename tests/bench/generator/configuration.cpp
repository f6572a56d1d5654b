#include "generator/generator.h"

namespace certwizard::bench {

namespace {

// A server as small as one can be, with everything that the five steps look at.
constexpr auto head = R"(<?xml version="1.0" encoding="UTF-8"?>
<!-- Made by bench_generate: not the configuration of any real server. -->
<configuration>
    <configSections>
        <sectionGroup name="system.applicationHost">
            <section name="applicationPools" allowDefinition="AppHostOnly" overrideModeDefault="Deny" />
            <section name="sites" allowDefinition="AppHostOnly" overrideModeDefault="Deny" />
        </sectionGroup>
        <sectionGroup name="system.webServer">
            <section name="globalModules" allowDefinition="AppHostOnly" overrideModeDefault="Deny" />
            <section name="modules" allowDefinition="MachineToApplication" overrideModeDefault="Deny" />
            <sectionGroup name="security">
                <section name="access" overrideModeDefault="Deny" />
                <sectionGroup name="authentication">
                    <section name="anonymousAuthentication" overrideModeDefault="Deny" />
                    <section name="iisClientCertificateMappingAuthentication" overrideModeDefault="Deny" />
                </sectionGroup>
            </sectionGroup>
        </sectionGroup>
    </configSections>
    <system.applicationHost>
        <applicationPools>
            <add name="DefaultAppPool" />
        </applicationPools>
        <sites>
            <site name="@SITE@" id="1">
                <application path="/" applicationPool="DefaultAppPool">
                    <virtualDirectory path="/" physicalPath="%SystemDrive%\inetpub\wwwroot" />
                </application>
                <bindings>
                    <binding protocol="http" bindingInformation="*:80:" />
                    <binding protocol="https" bindingInformation="*:443:" sslFlags="0" />
                </bindings>
            </site>
        </sites>
    </system.applicationHost>
    <system.webServer>
        <globalModules>
            <add name="AnonymousAuthenticationModule" image="%windir%\System32\inetsrv\authanon.dll" />
            <add name="IISCertificateMappingAuthenticationModule" image="%windir%\System32\inetsrv\authmap.dll" />
        </globalModules>
        <security>
            <access sslFlags="None" />
            <authentication>
                <anonymousAuthentication enabled="true" userName="IUSR" />
                <iisClientCertificateMappingAuthentication enabled="false">
                </iisClientCertificateMappingAuthentication>
            </authentication>
        </security>
    </system.webServer>
    <location path="" overrideMode="Allow">
        <system.webServer>
            <modules>
                <add name="AnonymousAuthenticationModule" lockItem="true" />
                <add name="IISCertificateMappingAuthenticationModule" lockItem="true" />
            </modules>
        </system.webServer>
    </location>
    <location path="@SITE@">
        <system.webServer>
            <security>
                <access sslFlags="Ssl, SslNegotiateCert, SslRequireCert" />
                <authentication>
                    <anonymousAuthentication enabled="false" />
                    <iisClientCertificateMappingAuthentication enabled="true" manyToOneCertificateMappingsEnabled="false">
                        <oneToOneMappings>
)";

constexpr auto tail = R"(                        </oneToOneMappings>
                    </iisClientCertificateMappingAuthentication>
                </authentication>
            </security>
        </system.webServer>
    </location>
</configuration>
)";

QByteArray escaped(QByteArray text)
{
    return text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
}

} // namespace

QByteArray mapping(int number, Random &random)
{
    const auto digits = QByteArray::number(number).rightJustified(6, '0');
    return "<add enabled=\"" + QByteArray(random.below(50) == 0 ? "false" : "true") + "\" userName=\"CONTOSO\\user"
           + digits + "\" password=\"[enc:IISWASOnlyAesProvider:" + random.bytes(48).toBase64()
           + ":enc]\" certificate=\"" + certificate(number, random).toBase64() + "\" />";
}

QByteArray configuration(const ConfigurationOptions &options)
{
    const QByteArray lineEnd = options.carriageReturns ? "\r\n" : "\n";
    const auto finished = [&](const char *text) {
        return QByteArray(text).replace("@SITE@", escaped(options.site)).replace('\n', lineEnd);
    };
    QByteArray result;
    result.reserve(8192 + options.mappings * qsizetype(1700));
    result += finished(head);
    Random random(options.seed);
    for (int number = 1; number <= options.mappings; ++number) {
        result += QByteArray(28, ' ');
        result += mapping(number, random);
        result += lineEnd;
    }
    result += finished(tail);
    return result;
}

} // namespace certwizard::bench
