#pragma once

#include "apply/apply.h"
#include "common/cards.h"
#include "common/labels.h"
#include "common/waiting.h"
#include "editor/editor_window.h"
#include "mappings/kept_cards.h"
#include "mappings/mappings_panel.h"
#include "mappings/merge.h"
#include "mappings/saving.h"
#include "mappings/visitor.h"
#include "review_dialog.h"
#include "rules/rules_panel.h"
#include "visitor_card.h"
#include "visitor_desk.h"

#include <QComboBox>
#include <QPushButton>
#include <QStackedWidget>

#include <optional>

class QAction;
class QButtonGroup;

namespace certwizard::ui {

using NewSession = base::Result<std::unique_ptr<mappings::Session>>;

/// A file and the site of it that is shown.
struct EditorWindow::Opened {
    base::Result<setup::ServerState> state = std::unexpected(base::Error{});
    NewSession session = nullptr; ///< null where the file has no sites
};

/// What was reviewed, to be written.
struct EditorWindow::Wanted {
    setup::Plan plan;
    xml::Patch edits;
    mappings::Session::Pending pending;
    QString reason;
};

/// What became of writing, and the file as it is now.
struct EditorWindow::Written {
    base::Result<apply::Outcome> outcome;
    xml::Patch edits = {}; ///< what was to be written
    base::Result<setup::ServerState> state = std::unexpected(base::Error{});
    NewSession session = nullptr;                                         ///< after writing
    base::Result<mappings::Merge> merge = std::unexpected(base::Error{}); ///< after somebody else wrote
};

/// Choices that change nothing of this site.
[[nodiscard]] inline setup::Choices onlySite(const QString &site)
{
    setup::Choices choices;
    choices.site = site;
    return choices;
}

struct EditorWindow::Data {
    EditorOptions options;
    QString path;
    std::optional<setup::ServerState> state;
    setup::SecretVault vault;
    mappings::Policy policy;
    ReviewDialog::Said said; ///< in the last review, until it is saved
    bool writing = false;
    QByteArray savedHash; ///< of the file as this window wrote it and shows it; empty: it shows what others wrote
    QString savedReason;
    Waiting *waiting = nullptr; ///< for a file or a site that is being read, or for what is being written
    quint64 visitorGeneration = 0;
    VisitorDesk *visitors = nullptr;
    QList<mappings::KeptCard> kept; ///< to be remembered once the new cards are saved

    QComboBox *site = nullptr;
    Callout *obstacle = nullptr; ///< why nobody gets in by any of these mappings
    bool isObstructed = false;
    QWidget *notes = nullptr; ///< what was done or is offered
    QWidget *who = nullptr;   ///< where a certificate is dropped; the menu has the same
    QStackedWidget *pages = nullptr;
    MappingsPanel *mappings = nullptr;
    RulesPanel *rules = nullptr;
    QPushButton *oneToOne = nullptr;
    QPushButton *manyToOne = nullptr;
    VisitorCard *visitor = nullptr;
    ElidedLabel *file = nullptr;
    QWidget *foot = nullptr;
    QPushButton *undo = nullptr;
    QPushButton *redo = nullptr;
    QPushButton *discard = nullptr;
    QPushButton *save = nullptr;
    QList<QAction *> bringing; ///< mappings in
    QAction *saving = nullptr;
    QAction *takingBack = nullptr;

    /// Null while another one is being read, too: what is done to this one then would be lost.
    [[nodiscard]] mappings::Session *session() const { return isWaiting() ? nullptr : mappings->session(); }
    [[nodiscard]] bool isWaiting() const { return waiting->isOn() || mappings->isWaiting(); }
};

} // namespace certwizard::ui
