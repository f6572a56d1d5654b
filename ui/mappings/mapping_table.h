#pragma once

#include "mappings/mapping_table_model.h"

#include <QTableView>

#include <optional>

namespace certwizard::ui {

/// The table itself: selection that survives filtering, columns to choose, order and remember, files dropped and
/// text pasted on it, and a place that invites to do so while it is empty.
class MappingTable final : public QTableView {
    Q_OBJECT

public:
    explicit MappingTable(MappingTableModel *model, QWidget *parent = nullptr);

    /// In their order, once each.
    [[nodiscard]] const QList<mappings::RowId> &selectedRows() const;
    [[nodiscard]] mappings::RowId currentRow() const;
    /// Selects these and scrolls to the first.
    void select(const QList<mappings::RowId> &ids);
    /// Opens the account of a row for typing.
    void editAccount(mappings::RowId id);
    void editPassword(mappings::RowId id);

    [[nodiscard]] QMenu *columnMenu();
    void setColumnShown(mappings::Column column, bool shown);
    /// Which columns are there, in which order, and how wide; for settings.
    [[nodiscard]] QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &state);

    /// What the middle of an empty table says: a headline and a line below.
    void setEmptyText(const QString &headline, const QString &text);

Q_SIGNALS:
    void selectionMoved();
    void filesDropped(const QStringList &paths);
    void textPasted(const QString &text);
    void removeRequested();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    /// Gives the columns of person and issuer what the others leave, as long as nobody has set widths.
    void fitColumns();
    void rememberSelection();
    void bringBackSelection();

    MappingTableModel *m_rows;
    mutable std::optional<QList<mappings::RowId>> m_selected; ///< since it was asked for; many ask after each change
    QList<mappings::RowId> m_kept;
    mappings::RowId m_keptCurrent = -1;
    QString m_emptyHeadline;
    QString m_emptyText;
    bool m_over = false;
    bool m_fitting = false;
    bool m_widthsChosen = false;
};

} // namespace certwizard::ui
