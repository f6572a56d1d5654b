#pragma once

#include "iis/configuration.h"
#include "pki/issue.h"
#include "support/support.h"

#include <QTemporaryDir>

namespace certwizard::test {

/// People and a site: Contoso's authority and server, Alice who is mapped, Bob who is not, Mallory with another
/// authority; as values and as PEM files for `curl` and `openssl`.
struct RehearsalPeople {
    QTemporaryDir folder;
    pki::Identity authority;
    pki::Identity otherAuthority;
    pki::Identity server;
    pki::Identity alice;
    pki::Identity bob;
    pki::Identity mallory;

    [[nodiscard]] bool make()
    {
        const auto clock = base::systemClock();
        const auto take = [](pki::Identity &into, const base::Result<pki::Identity> &made) {
            if (made)
                into = *made;
            return made.has_value();
        };
        const bool good =
            take(authority, pki::createAuthority({.commonName = QStringLiteral("Contoso CA")}, clock))
            && take(otherAuthority, pki::createAuthority({.commonName = QStringLiteral("Other CA")}, clock))
            && take(server, pki::issueServer(authority,
                                             {.dnsNames = {QStringLiteral("localhost")},
                                              .ipAddresses = {QHostAddress(QHostAddress::LocalHost)}},
                                             clock))
            && take(alice, pki::issueClient(authority, {.commonName = QStringLiteral("Alice Adams")}, clock))
            && take(bob, pki::issueClient(authority, {.commonName = QStringLiteral("Bob Brandt")}, clock))
            && take(mallory, pki::issueClient(otherAuthority, {.commonName = QStringLiteral("Mallory")}, clock));
        if (!good)
            return false;
        save(QStringLiteral("ca"), authority);
        save(QStringLiteral("server"), server);
        save(QStringLiteral("alice"), alice);
        save(QStringLiteral("bob"), bob);
        save(QStringLiteral("mallory"), mallory);
        return true;
    }
    void save(const QString &name, const pki::Identity &identity) const
    {
        writeAll(file(name + QStringLiteral(".crt")), identity.certificate.pem());
        if (const auto pem = identity.key.toPlainPem())
            writeAll(file(name + QStringLiteral(".key")), QByteArrayView(pem->reveal().data(), pem->size()));
    }
    /// A server whose certificate ended long ago, with its key, in one file; empty when that fails.
    [[nodiscard]] QString saveExpiredServer() const
    {
        const auto longAgo = [] { return QDateTime::currentDateTimeUtc().addYears(-1); };
        const auto issuer = pki::createAuthority({.commonName = QStringLiteral("Contoso CA")}, longAgo);
        const auto expired =
            issuer ? pki::issueServer(*issuer, {.dnsNames = {QStringLiteral("localhost")}, .validDays = 30}, longAgo)
                   : std::unexpected(issuer.error());
        if (!expired)
            return {};
        save(QStringLiteral("expired"), *expired);
        const auto both = file(QStringLiteral("expired.pem"));
        writeAll(both, readAll(file(QStringLiteral("expired.crt"))) + readAll(file(QStringLiteral("expired.key"))));
        return both;
    }
    [[nodiscard]] QString file(const QString &name) const { return folder.filePath(name); }

    /// An applicationHost.config whose site "Web" requires a certificate and maps Alice. "/health" is a hole.
    [[nodiscard]] iis::Configuration configuration(const QByteArray &sslFlags = "Ssl, SslNegotiateCert, SslRequireCert",
                                                   const QByteArray &manyToOne = {}) const
    {
        const QByteArray text = R"(<?xml version="1.0" encoding="UTF-8"?>
<configuration>
    <configSections>
        <sectionGroup name="system.applicationHost">
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
        <sites>
            <site name="Web" id="1">
                <application path="/"><virtualDirectory path="/" physicalPath="C:\web" /></application>
                <bindings><binding protocol="https" bindingInformation="*:443:" /></bindings>
            </site>
        </sites>
    </system.applicationHost>
    <system.webServer>
        <globalModules>
            <add name="AnonymousAuthenticationModule" image="authanon.dll" />
            <add name="IISCertificateMappingAuthenticationModule" image="authmap.dll" />
        </globalModules>
        <modules>
            <add name="AnonymousAuthenticationModule" />
            <add name="IISCertificateMappingAuthenticationModule" />
        </modules>
    </system.webServer>
    <location path="Web">
        <system.webServer><security>
            <access sslFlags=")" + sslFlags
                                + R"(" />
            <authentication>
                <anonymousAuthentication enabled="false" />
                <iisClientCertificateMappingAuthentication enabled="true">
                    <oneToOneMappings>
                        <add userName="CONTOSO\user1" password="x" certificate=")"
                                + alice.certificate.base64() + R"(" />
                    </oneToOneMappings>
                    )" + manyToOne
                                + R"(
                </iisClientCertificateMappingAuthentication>
            </authentication>
        </security></system.webServer>
    </location>
    <location path="Web/health">
        <system.webServer><security>
            <access sslFlags="None" />
            <authentication><anonymousAuthentication enabled="true" /></authentication>
        </security></system.webServer>
    </location>
</configuration>
)";
        auto document = xml::Document::parse(text, QStringLiteral("test.config"));
        if (!document)
            qFatal("%s", qPrintable(describe(document.error())));
        auto result = iis::Configuration::read(*document);
        if (!result)
            qFatal("%s", qPrintable(describe(result.error())));
        return *result;
    }
};

} // namespace certwizard::test
