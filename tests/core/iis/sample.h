#pragma once

#include "iis/configuration.h"

#include <QByteArray>
#include <QString>

namespace certwizard::test {

/// A small applicationHost.config with the sections declared as a real one declares them.
struct Sample {
    QByteArray server = {};    ///< children of <system.webServer> at server level
    QByteArray locations = {}; ///< behind it, in <configuration>
    QByteArray sites = R"(<site name="Default Web Site" id="1">
                <application path="/"><virtualDirectory path="/" physicalPath="C:\inetpub\wwwroot" /></application>
                <bindings>
                    <binding protocol="http" bindingInformation="*:80:" />
                </bindings>
            </site>)";
    QByteArray declarations = {}; ///< instead of the usual ones

    [[nodiscard]] QByteArray text() const;
};

[[nodiscard]] base::Result<iis::Configuration> readConfiguration(const QByteArray &text);
/// For samples that have to be good.
[[nodiscard]] iis::Configuration configurationOf(const Sample &sample);

/// `<location path="PATH">` around sections of <system.webServer>.
[[nodiscard]] QByteArray location(const QByteArray &path, const QByteArray &webServer,
                                  const QByteArray &attributes = {});
/// Both lists with the module that maps certificates, and anonymous authentication.
[[nodiscard]] QByteArray modules();
/// <security><authentication>…
[[nodiscard]] QByteArray authentication(const QByteArray &sections);
/// <security><access sslFlags="…" /></security>
[[nodiscard]] QByteArray access(const QByteArray &sslFlags);
/// The mapping section with attributes and children.
[[nodiscard]] QByteArray mapping(const QByteArray &attributes, const QByteArray &oneToOne = {},
                                 const QByteArray &manyToOne = {});

/// Makes certificates with the openssl command line in a folder of its own. Subject as in "-subj".
[[nodiscard]] QByteArray issueDer(const QString &subject, const QStringList &more = {});

} // namespace certwizard::test
