#pragma once

#include "base/file.h"
#include "iis/configuration.h"

namespace certwizard::setup {

struct SiteMappings; ///< private to this floor

/// How urgent expat's verdict on a file is.
enum class SecondOpinion {
    AtOnce, ///< somebody waits for what needs it
    Behind, ///< somebody looks at a window first: that has the processors
};

/// What is: a configuration file as it was read. Immutable; remembers the file's bytes and hash.
class ServerState {
public:
    /// Reads and understands a file. Errors of base::readFile, xml::Document::parse and iis::Configuration::read.
    /// expat's verdict is awaited only by `verified`; the hash is computed behind it, on the same thread. Cancelled.
    [[nodiscard]] static base::Result<ServerState> open(const QString &path);
    [[nodiscard]] static base::Result<ServerState> open(const QString &path, const base::Progress &progress,
                                                        SecondOpinion urgency);
    [[nodiscard]] static base::Result<ServerState> from(base::FileSnapshot file);
    [[nodiscard]] static base::Result<ServerState> from(base::FileSnapshot file, const base::Progress &progress,
                                                        SecondOpinion urgency);

    [[nodiscard]] const base::FileSnapshot &file() const;
    [[nodiscard]] const iis::Configuration &configuration() const;
    /// Waits for the second opinion (started on another thread by `open`).
    [[nodiscard]] base::Result<> verified() const;
    /// What plans of this site look things up in. Kept for the next plan; any thread. Whoever will plan soon may
    /// ask for it while nobody waits.
    [[nodiscard]] std::shared_ptr<const SiteMappings> mappings(const QString &site) const;

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

} // namespace certwizard::setup
