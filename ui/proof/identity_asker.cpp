#include "identity_asker.h"

#include "common/messages.h"

namespace certwizard::ui {

std::optional<pki::LoadedIdentity> askForIdentity(QWidget *parent, const QString &path)
{
    DialogPrompter prompter(parent);
    for (auto attempt = 1;; ++attempt) {
        auto loaded = pki::readIdentity(path, {}, &prompter, attempt);
        if (loaded)
            return std::move(*loaded);
        const auto code = loaded.error().code;
        if (code == base::ErrorCode::WrongPassword)
            continue;
        if (code != base::ErrorCode::Cancelled)
            MessageDialog::showError(parent, loaded.error());
        return std::nullopt;
    }
}

} // namespace certwizard::ui
