#include "editor_data.h"

#include "base/file.h"
#include "common/messages.h"
#include "wording/plan.h"

#include <QAction>
#include <QApplication>
#include <QFileInfo>

namespace certwizard::ui {

/// Only what this window wrote, as long as it shows it: what stands above the mappings is not for whoever works here.
/// That nobody has written since is looked at when it is done, for a large file's hash is not waited for here.
bool EditorWindow::canTakeSaveBack() const
{
    const auto &d = *m_data;
    return !d.options.readOnly && !d.writing && !d.savedHash.isEmpty() && !hasUnsavedChanges();
}

void EditorWindow::takeSaveBack()
{
    auto &d = *m_data;
    takeTyped();
    if (d.isWaiting() || !canTakeSaveBack() || !readPolicy())
        return;
    MessageDialog dialog(MessageDialog::Kind::Question,
                         {tr("Take the last save back?"),
                          tr("The file becomes what it was before. What it is now is kept as a backup, and the journal "
                             "names both."),
                          {}},
                         this);
    const auto take = dialog.addButton(tr("&Take it back"), true);
    dialog.addButton(tr("&Cancel"), false);
    if (dialog.ask() != take)
        return;
    d.writing = true;
    apply::Context context;
    context.clock = d.options.clock;
    context.reason = d.savedReason.isEmpty() ? QString() : tr("Taken back: %1").arg(d.savedReason);
    d.waiting->begin(
        tr("Putting %1 back …").arg(wording::quoted(QFileInfo(d.path).fileName())), false,
        [path = d.path, expected = d.savedHash, site = d.mappings->session()->site(), vault = &d.vault,
         context](const base::Progress &progress) {
            Written written{std::unexpected(base::Error{})};
            const auto now = base::readFile(path);
            if (!now)
                written.outcome = std::unexpected(now.error());
            else if (now->sha256() != expected)
                written.outcome = base::fail(base::ErrorCode::NotOurs, now->path);
            else
                written.outcome = apply::undo(path, context);
            if (!written.outcome)
                return written;
            written.state = setup::ServerState::open(path, progress, setup::SecondOpinion::Behind);
            if (written.state)
                written.session =
                    mappings::Session::prepared(*written.state, onlySite(site), vault, context.clock, qApp->thread());
            return written;
        },
        [this](Written written) { finishTakingBack(written); });
}

void EditorWindow::finishTakingBack(Written &written)
{
    auto &d = *m_data;
    d.writing = false;
    if (!written.outcome) {
        MessageDialog::showError(this, written.outcome.error());
        return;
    }
    d.savedHash.clear();
    d.savedReason.clear();
    const auto selected = textsOf(d.mappings->selectedRows());
    if (written.state) {
        letGo(std::exchange(d.state, *written.state));
        d.vault.clear();
        adopt(std::move(written.session));
        d.mappings->select(rowsOf(selected));
    }
    const auto message = wording::describeUndo(*written.outcome, d.path);
    d.mappings->notify(Tone::Ok, message.headline, message.rest());
    if (!written.state)
        MessageDialog::showError(this, written.state.error());
    Q_EMIT saved();
}

} // namespace certwizard::ui
