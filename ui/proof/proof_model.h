#pragma once

#include "common/theme.h"
#include "proof/proof.h"

#include <QAbstractTableModel>

namespace certwizard::ui {

/// Who got what, one visitor each.
class ProofModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Visitor, Expected, Got, Why, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setRows(const QList<proof::Row> &rows);
    [[nodiscard]] const proof::Row &row(int index) const { return m_rows.at(index); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<proof::Row> m_rows;
};

[[nodiscard]] Tone toneOf(proof::Promise promise);

} // namespace certwizard::ui
