#pragma once

#include "session/site_summary.h"

#include <QAbstractTableModel>

namespace certwizard::ui {

/// The sites of a server, one row each.
class SiteModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Addresses, Applications, State, Holes, ColumnCount };
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

} // namespace certwizard::ui
