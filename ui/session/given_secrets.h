#pragma once

#include "base/prompter.h"

#include <QString>

#include <map>
#include <memory>
#include <mutex>
#include <utility>

namespace certwizard::ui {

/// Answers to password questions, kept while a plan is worked out: who gives up at the third question is not asked the
/// first two again. May be used from several threads.
class GivenSecrets {
public:
    /// Null where there is none.
    [[nodiscard]] base::SharedSecret find(const base::SecretRequest &request) const;
    /// Null forgets it.
    void put(const base::SecretRequest &request, const base::SharedSecret &secret);
    void clear();

private:
    using Key = std::pair<base::SecretPurpose, QString>;
    mutable std::mutex m_mutex;
    std::map<Key, base::SharedSecret> m_secrets;
};

/// Asks `asker` for what has not been given yet. An answer that proved wrong is asked for again.
class RememberingPrompter final : public base::Prompter {
public:
    RememberingPrompter(std::shared_ptr<base::Prompter> asker, std::shared_ptr<GivenSecrets> given);
    [[nodiscard]] base::Result<base::Secret> askSecret(const base::SecretRequest &request) override;

private:
    std::shared_ptr<base::Prompter> m_asker;
    std::shared_ptr<GivenSecrets> m_given;
};

} // namespace certwizard::ui
