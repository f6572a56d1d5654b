#include "setup/server_state.h"

#include <future>

namespace certwizard::setup {

struct ServerState::Data {
    base::FileSnapshot file;
    iis::Configuration configuration;
    // Its destructor waits for the thread; the thread works on its own copy of the document.
    std::shared_future<base::Result<>> verified;
};

base::Result<ServerState> ServerState::open(const QString &path)
{
    auto file = base::readFile(path);
    if (!file)
        return std::unexpected(std::move(file.error()));
    return from(*std::move(file));
}

base::Result<ServerState> ServerState::from(base::FileSnapshot file)
{
    auto document = xml::Document::parse(file.bytes, file.path);
    if (!document)
        return std::unexpected(std::move(document.error()));
    // Behind the hash, which is being made already: two busy threads are enough beside the one that people wait for.
    auto verified = std::async(std::launch::async, [file, document = *document] {
                        (void)file.sha256();
                        return document.verify();
                    }).share();
    auto configuration = iis::Configuration::read(*std::move(document));
    if (!configuration)
        return std::unexpected(std::move(configuration.error()));
    ServerState state;
    state.m_data = std::make_shared<const Data>(Data{std::move(file), *std::move(configuration), std::move(verified)});
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

} // namespace certwizard::setup
