#pragma once

#include "apply/apply.h"
#include "common/cards.h"
#include "common/labels.h"
#include "common/waiting_card.h"
#include "editor/editor_window.h"
#include "mappings/kept_cards.h"
#include "mappings/mappings_panel.h"
#include "mappings/merge.h"
#include "mappings/saving.h"
#include "mappings/visitor.h"
#include "rules_panel.h"
#include "visitor_card.h"
#include "visitor_desk.h"

#include <QComboBox>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QThreadPool>
#include <QTimer>

#include <optional>
#include <stop_token>

class QButtonGroup;

namespace certwizard::ui {

using NewSession = base::Result<std::unique_ptr<mappings::Session>>;

/// A file and the site of it that is shown.
struct EditorWindow::Opened {
    base::Result<setup::ServerState> state = std::unexpected(base::Error{});
    NewSession session = nullptr; ///< null where the file has no sites
};

/// What became of writing, and the file as it is now.
struct EditorWindow::Written {
    base::Result<apply::Outcome> outcome;
    base::Result<setup::ServerState> state = std::unexpected(base::Error{});
    NewSession session = nullptr;                                         ///< after writing
    base::Result<mappings::Merge> merge = std::unexpected(base::Error{}); ///< after somebody else wrote
};

/// Gives back on another thread what may be hundreds of megabytes.
template <typename T>
void letGo(T value)
{
    QThreadPool::globalInstance()->start([value = std::move(value)] { Q_UNUSED(value) });
}

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
    bool writing = false;
    bool waiting = false;   ///< for a file or a site that is being read
    quint64 generation = 0; ///< of what is waited for
    std::stop_source stop;
    WaitingCard::Fraction fraction;
    QTimer patience;         ///< until it is said what is waited for
    QWidget *page = nullptr; ///< that was shown before
    WaitingCard *card = nullptr;
    QPointer<QWidget> focus; ///< who had it before writing
    quint64 visitorGeneration = 0;
    VisitorDesk *visitors = nullptr;
    QList<mappings::KeptCard> kept; ///< to be remembered once the new cards are saved

    QComboBox *site = nullptr;
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

    /// Null while another one is being read, too: what is done to this one then would be lost.
    [[nodiscard]] mappings::Session *session() const { return isWaiting() ? nullptr : mappings->session(); }
    [[nodiscard]] bool isWaiting() const { return waiting || mappings->isWaiting(); }
};

} // namespace certwizard::ui
