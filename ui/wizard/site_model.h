#pragma once

#include "common/theme.h"
#include "session/site_summary.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace certwizard::ui {

/// The sites of a server, one row each.
class SiteModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Addresses, Applications, State, Holes, ColumnCount };
    /// A Tone as int, for cells that are drawn as a pill.
    static constexpr int ToneRole = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;
    void setSites(const QList<SiteSummary> &sites);
    [[nodiscard]] const SiteSummary &site(int row) const { return m_sites.at(row); }
    [[nodiscard]] int rowOf(const QString &name) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<SiteSummary> m_sites;
};

/// Draws a cell with a tone as a pill.
class PillDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace certwizard::ui
