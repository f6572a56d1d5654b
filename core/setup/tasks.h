#pragma once

#include "iis/binding.h"
#include "setup/plan.h"

namespace certwizard::setup {

/// What http.sys has to know about an HTTPS endpoint.
struct EndpointSettings {
    QString site;
    QString information; ///< "IP:port:host" as the file has it
    iis::Endpoint endpoint;
    bool exists = false; ///< in the file already, so probably with a certificate
    bool sni = false;
    bool centralStore = false;
    QString thumbprint;     ///< empty: the certificate that is bound already
    bool negotiate = false; ///< ask in the first handshake
    bool withoutTls13 = false;
};

[[nodiscard]] ServerTask installFeatureTask();
/// The module is installed but not in <modules>.
[[nodiscard]] ServerTask enableModuleTask();
/// `authority` is the name of the issuer of mapped certificates.
[[nodiscard]] ServerTask importAuthorityTask(const QStringList &authorities);
[[nodiscard]] ServerTask importServerPfxTask(const QString &path);
[[nodiscard]] ServerTask bindCertificateTask(const EndpointSettings &settings);
[[nodiscard]] ServerTask switchOffTls13Task(const EndpointSettings &settings);

} // namespace certwizard::setup
