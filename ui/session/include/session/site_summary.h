#pragma once

#include "iis/configuration.h"

#include <QList>
#include <QString>

namespace certwizard::ui {

/// A site in one row: what somebody needs to recognise it and to see how far it is.
struct SiteSummary {
    QString name;
    QStringList addresses; ///< "https *:443", in the file's order
    int applications = 0;
    bool hasHttps = false;
    bool hasModule = false;          ///< of certificate mapping, active for the site
    bool asksForCertificate = false; ///< SslNegotiateCert or SslRequireCert
    bool requiresCertificate = false;
    bool anonymousOff = false;
    bool mappingOn = false;
    int mappings = 0; ///< of one certificate each
    int rules = 0;    ///< of many
    int holes = 0;    ///< counted against what the site demands today

    /// Visitors get in by certificate only.
    [[nodiscard]] bool isSetUp() const
    {
        return hasModule && hasHttps && asksForCertificate && anonymousOff && mappingOn && mappings + rules > 0;
    }
    [[nodiscard]] bool isStarted() const { return asksForCertificate || mappingOn; }
};

[[nodiscard]] SiteSummary summarise(const iis::Configuration &configuration, const iis::Site &site);
[[nodiscard]] QList<SiteSummary> summarise(const iis::Configuration &configuration);

} // namespace certwizard::ui
