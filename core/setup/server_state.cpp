#include "setup/server_state.h"

#include "site_mappings.h"

#include "base/background.h"

#include <future>
#include <mutex>
#include <thread>

namespace certwizard::setup {

/// The second opinion and the hash, made beside the work. Whoever lets go of the last state stops them.
struct ServerState::Data {
    base::FileSnapshot file;
    iis::Configuration configuration;
    std::shared_future<base::Result<>> verified;
    std::jthread background;

    mutable std::mutex mutex; ///< of what follows: the site that was asked for last
    mutable QString site;
    mutable std::shared_ptr<const SiteMappings> mappings;
};

namespace {

/// Reading and scanning take about equally long.
base::Progress half(const base::Progress &progress, double begin)
{
    base::Progress part{nullptr, progress.stop};
    if (progress.report)
        part.report = [&progress, begin](double fraction) { progress(begin + fraction / 2); };
    return part;
}

} // namespace

base::Result<ServerState> ServerState::open(const QString &path)
{
    return open(path, {}, SecondOpinion::AtOnce);
}

base::Result<ServerState> ServerState::from(base::FileSnapshot file)
{
    return from(std::move(file), {}, SecondOpinion::AtOnce);
}

base::Result<ServerState> ServerState::open(const QString &path, const base::Progress &progress, SecondOpinion urgency)
{
    auto file = base::readFile(path, base::maximumFileSize, half(progress, 0));
    if (!file)
        return std::unexpected(std::move(file.error()));
    return from(*std::move(file), half(progress, 0.5), urgency);
}

base::Result<ServerState> ServerState::from(base::FileSnapshot file, const base::Progress &progress,
                                            SecondOpinion urgency)
{
    auto document = xml::Document::parse(file.bytes, file.path, progress);
    if (!document)
        return std::unexpected(std::move(document.error()));
    const auto scanned = *document;
    auto configuration = iis::Configuration::read(*std::move(document));
    if (!configuration)
        return std::unexpected(std::move(configuration.error()));
    // Only now: what people wait for has the processors to itself. The verdict first, because writing begins with it.
    std::packaged_task verify([scanned](const std::stop_token &stop) { return scanned.verify(stop); });
    auto verified = verify.get_future().share();
    std::jthread background([verify = std::move(verify), file, urgency](const std::stop_token &stop) mutable {
        if (urgency == SecondOpinion::Behind)
            base::workInBackground();
        verify(stop);
        if (!stop.stop_requested())
            (void)file.sha256();
    });
    ServerState state;
    auto data = std::make_shared<Data>();
    data->file = std::move(file);
    data->configuration = *std::move(configuration);
    data->verified = std::move(verified);
    data->background = std::move(background);
    state.m_data = std::move(data);
    return state;
}

const base::FileSnapshot &ServerState::file() const
{
    return m_data->file;
}

const iis::Configuration &ServerState::configuration() const
{
    return m_data->configuration;
}

base::Result<> ServerState::verified() const
{
    return m_data->verified.get();
}

std::shared_ptr<const SiteMappings> ServerState::mappings(const QString &site) const
{
    const std::scoped_lock lock(m_data->mutex);
    if (!m_data->mappings || m_data->site != site) {
        m_data->mappings = std::make_shared<const SiteMappings>(m_data->configuration, site);
        m_data->site = site;
    }
    return m_data->mappings;
}

} // namespace certwizard::setup
