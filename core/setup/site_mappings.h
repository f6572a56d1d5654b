#pragma once

#include "certificate_index.h"
#include "setup/server_state.h"

namespace certwizard::setup {

/// The mappings of one path of a state, with what planning and patching find them by: made once a state, because
/// it looks at each of perhaps 100,000 mappings.
struct SiteMappings {
    SiteMappings(const iis::Configuration &configuration, const QString &path);

    iis::MappingSettings settings;
    CertificateIndex index;            ///< over settings.oneToOne
    std::vector<std::size_t> suspects; ///< positions in it that have to be decoded to know whether they are sound
    QStringList issuers;               ///< of enabled one-to-one mappings, each once; of many, those of the first ones
};

} // namespace certwizard::setup
