#pragma once

#include "apply/apply.h"
#include "common/cards.h"
#include "common/labels.h"
#include "editor/editor_window.h"
#include "mappings/kept_cards.h"
#include "mappings/mappings_panel.h"
#include "mappings/saving.h"
#include "mappings/visitor.h"
#include "rules_panel.h"
#include "visitor_card.h"
#include "visitor_desk.h"

#include <QComboBox>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>

#include <optional>

class QButtonGroup;

namespace certwizard::ui {

/// What became of writing, and the file as it is now.
struct EditorWindow::Written {
    base::Result<apply::Outcome> outcome;
    base::Result<setup::ServerState> state;
};

struct EditorWindow::Data {
    EditorOptions options;
    QString path;
    std::optional<setup::ServerState> state;
    setup::SecretVault vault;
    mappings::Policy policy;
    bool writing = false;
    QPointer<QWidget> focus; ///< who had it before writing
    quint64 visitorGeneration = 0;
    VisitorDesk *visitors = nullptr;
    QList<mappings::KeptCard> kept;  ///< to be remembered once the new cards are saved
    std::optional<setup::Plan> plan; ///< what is being written

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
};

} // namespace certwizard::ui
