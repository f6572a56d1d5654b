#pragma once

#include "mappings/import_dialog.h"
#include "mappings/session.h"

#include <QDialog>

#include <optional>

class QPushButton;
class QSpinBox;
class QTableWidget;
class QVBoxLayout;

namespace certwizard::ui {

class Label;

/// The mapped certificates that run out within some days, and the ways to replace them in one pass: a folder with the
/// new ones, whose people are recognised, or the authority that issued them.
class RenewalsDialog final : public QDialog {
    Q_OBJECT
public:
    /// `readOnly`: only shows them.
    RenewalsDialog(mappings::Session *session, bool readOnly, QWidget *parent);
    /// Where the new certificates come from; only after the dialog was accepted.
    [[nodiscard]] const std::optional<ImportSource> &source() const { return m_source; }

private:
    void buildTable(QVBoxLayout *column);
    /// Looks at all mappings, on another thread where there are many.
    void fill();
    struct Due;
    [[nodiscard]] static Due dueWithin(const mappings::Snapshot &now, int days);
    void showDue(const Due &due);
    void updateState();
    void fromFolder();
    void fromAuthority();
    [[nodiscard]] QList<mappings::RowId> chosen() const;

    mappings::Session *m_session;
    bool m_readOnly;
    quint64 m_generation = 0; ///< of what is looked for
    QSpinBox *m_days;
    QTableWidget *m_table;
    Label *m_count;
    QPushButton *m_folder = nullptr;
    QPushButton *m_authority = nullptr;
    std::optional<ImportSource> m_source;
};

} // namespace certwizard::ui
