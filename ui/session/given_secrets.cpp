#include "given_secrets.h"

namespace certwizard::ui {

base::SharedSecret GivenSecrets::find(const base::SecretRequest &request) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_secrets.find({request.purpose, request.subject});
    return found == m_secrets.end() ? nullptr : found->second;
}

void GivenSecrets::put(const base::SecretRequest &request, const base::SharedSecret &secret)
{
    const std::scoped_lock lock(m_mutex);
    if (secret)
        m_secrets.insert_or_assign({request.purpose, request.subject}, secret);
    else
        m_secrets.erase({request.purpose, request.subject});
}

void GivenSecrets::clear()
{
    const std::scoped_lock lock(m_mutex);
    m_secrets.clear();
}

RememberingPrompter::RememberingPrompter(std::shared_ptr<base::Prompter> asker, std::shared_ptr<GivenSecrets> given)
    : m_asker(std::move(asker)), m_given(std::move(given))
{
}

base::Result<base::Secret> RememberingPrompter::askSecret(const base::SecretRequest &request)
{
    if (request.attempt > 1)
        m_given->put(request, nullptr);
    else if (const auto given = m_given->find(request))
        return given->clone();
    auto secret = m_asker->askSecret(request);
    if (secret)
        m_given->put(request, std::make_shared<const base::Secret>(secret->clone()));
    return secret;
}

} // namespace certwizard::ui
