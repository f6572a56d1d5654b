#pragma once

#include "pki/issue.h"
#include "setup/server_state.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// Real certificates of people, and a real configuration file that maps them.
namespace certwizard::test {

/// Noon of a day after which everything here was issued.
inline QDateTime noon()
{
    return QDateTime(QDate(2026, 6, 1), QTime(12, 0), QTimeZone::UTC);
}
inline base::Clock at(const QDateTime &moment)
{
    return [moment] { return moment; };
}

inline const pki::Identity &authority()
{
    static const auto made =
        pki::createAuthority({.commonName = QStringLiteral("Contoso CA")}, at(noon().addDays(-400)));
    return *made;
}

inline pki::Certificate client(const QString &name, int issuedDaysAgo = 10, int validDays = 365,
                               const QString &upn = {}, const QString &email = {})
{
    const auto made =
        pki::issueClient(authority(), {.commonName = name, .email = email, .upn = upn, .validDays = validDays},
                         at(noon().addDays(-issuedDaysAgo)));
    if (!made)
        qFatal("cannot issue a certificate for the test");
    return made->certificate;
}

inline pki::Certificate server(const QString &name)
{
    return pki::issueServer(authority(), {.dnsNames = {name}}, at(noon().addDays(-10)))->certificate;
}

struct Mapped {
    QString userName;
    QByteArray certificate; ///< the attribute's text
    bool enabled = true;
    QByteArray password = "[enc:AesProvider:AAAA:enc]";
};

inline QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

/// An applicationHost.config with one site, "Default Web Site", and these mappings.
inline QByteArray configuration(const QList<Mapped> &mappings, const QByteArray &rules = {},
                                const QByteArray &serverLevel = {})
{
    QByteArray text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<configuration>\r\n"
        "    <system.applicationHost>\r\n        <sites>\r\n"
        "            <site name=\"Default Web Site\" id=\"1\">\r\n"
        "                <application path=\"/\" applicationPool=\"DefaultAppPool\">\r\n"
        "                    <virtualDirectory path=\"/\" physicalPath=\"C:\\inetpub\\wwwroot\" />\r\n"
        "                </application>\r\n"
        "                <bindings>\r\n                    <binding protocol=\"https\" bindingInformation=\"*:443:\" />\r\n"
        "                </bindings>\r\n            </site>\r\n        </sites>\r\n    </system.applicationHost>\r\n"
        "    <system.webServer>\r\n        <globalModules>\r\n"
        "            <add name=\"IISCertificateMappingAuthenticationModule\" image=\"authmap.dll\" />\r\n"
        "        </globalModules>\r\n"
        + serverLevel
        + "    </system.webServer>\r\n"
          "    <location path=\"Default Web Site\">\r\n        <system.webServer>\r\n"
          "            <modules>\r\n                <add name=\"IISCertificateMappingAuthenticationModule\" lockItem=\"true\" />\r\n"
          "            </modules>\r\n            <security>\r\n                <authentication>\r\n"
          "                    <iisClientCertificateMappingAuthentication enabled=\"true\">\r\n"
          "                        <oneToOneMappings>\r\n";
    for (const auto &mapping : mappings)
        text += "                            <add " + QByteArray(mapping.enabled ? "" : "enabled=\"false\" ")
                + "userName=\"" + escaped(mapping.userName) + "\" password=\"" + mapping.password + "\" certificate=\""
                + mapping.certificate + "\" />\r\n";
    text +=
        "                        </oneToOneMappings>\r\n                        <manyToOneMappings>\r\n" + rules
        + "                        </manyToOneMappings>\r\n"
          "                    </iisClientCertificateMappingAuthentication>\r\n                </authentication>\r\n"
          "            </security>\r\n        </system.webServer>\r\n    </location>\r\n</configuration>\r\n";
    return text;
}

/// The file on disk, opened as the program opens it.
class ServerFile {
public:
    explicit ServerFile(const QByteArray &text)
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write the test's configuration");
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("applicationHost.config")); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] setup::ServerState open() const
    {
        const auto state = setup::ServerState::open(path());
        if (!state)
            qFatal("cannot open the test's configuration: %d", static_cast<int>(state.error().code));
        return *state;
    }

private:
    QTemporaryDir m_folder;
};

inline const QString siteName = QStringLiteral("Default Web Site");

} // namespace certwizard::test
