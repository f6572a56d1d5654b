#pragma once

#include "common/cards.h"
#include "common/labels.h"
#include "common/waiting.h"
#include "details_pane.h"
#include "filter_bar.h"
#include "mapping_table.h"
#include "mappings/mappings_panel.h"
#include "wording/mapping_rows.h"

#include <QTimer>

class QBoxLayout;
class QLineEdit;
class QPushButton;
class QSplitter;
class QVBoxLayout;

namespace certwizard::ui {

struct MappingsPanel::Data {
    base::Clock clock = base::systemClock();
    setup::SecretVault *vault = nullptr;
    std::unique_ptr<mappings::Session> session;
    bool readOnly = false;
    bool loading = false;
    bool historyShown = true;
    bool keepsUntil = false;
    bool goesToHits = false; ///< once the search is done
    Waiting *waiting = nullptr;

    MappingTableModel *model = nullptr;
    MappingTable *table = nullptr;
    DetailsPane *details = nullptr;
    QVBoxLayout *belowDetails = nullptr;
    FilterBar *filters = nullptr;
    QWidget *notes = nullptr; ///< `notice` and `offer`, wherever the host wants them
    Callout *notice = nullptr;
    Callout *offer = nullptr;
    Callout *lock = nullptr;
    std::function<void()> accepted; ///< of the offer
    QLineEdit *search = nullptr;
    QLineEdit *domain = nullptr;
    QWidget *domainRow = nullptr;
    QSplitter *splitter = nullptr;
    QBoxLayout *toolRow = nullptr;   ///< the buttons, and the search
    QBoxLayout *statusRow = nullptr; ///< counts and history, and the domain
    QPushButton *add = nullptr;
    QPushButton *replace = nullptr;
    QPushButton *enable = nullptr;
    QPushButton *remove = nullptr;
    QPushButton *undo = nullptr;
    QPushButton *redo = nullptr;
    Label *status = nullptr;
    Label *decoding = nullptr;
    QTimer *searchTimer = nullptr;
    QTimer *following = nullptr; ///< what is shown beside the table comes after it
};

} // namespace certwizard::ui
