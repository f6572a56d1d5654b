#pragma once

#include "authority/issued.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <optional>

namespace certwizard::ui {

/// What an authority issued, one row each.
class IssuedModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Account, PurposeColumn, State, ValidUntil, Serial, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void set(const QList<authority::Issued> &issued, const QDateTime &now);
    [[nodiscard]] const authority::Issued &at(int row) const { return m_issued.at(row); }
    [[nodiscard]] const QDateTime &now() const { return m_now; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// What the row's state is called and how it is meant: also says that the end is near, or a successor is there.
    [[nodiscard]] QString stateText(const authority::Issued &issued) const;

private:
    QList<authority::Issued> m_issued;
    QStringList m_names; ///< decoding a name costs more than a frame for many rows
    QDateTime m_now;
};

/// These rows for a spreadsheet, with all that the table and the register say of them.
[[nodiscard]] QByteArray registerCsv(const IssuedModel &model, const QList<authority::Issued> &rows);

/// Search, purpose and state together; sorts dates as dates, and states by how much they concern somebody.
class IssuedFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum class StateFilter { All, Valid, Due, Expired, Revoked };
    explicit IssuedFilter(IssuedModel *model, QObject *parent);
    void setText(const QString &text);
    void setPurpose(std::optional<authority::IssuedPurpose> purpose);
    void setState(StateFilter state);
    /// Only what ends in this month; invalid: any.
    void setMonth(const QDate &first);
    static constexpr int dueDays = 30;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    IssuedModel *m_model;
    QString m_text;
    QString m_digits; ///< of a number in groups or with colons
    std::optional<authority::IssuedPurpose> m_purpose;
    StateFilter m_state = StateFilter::All;
    QDate m_month;
};

} // namespace certwizard::ui
