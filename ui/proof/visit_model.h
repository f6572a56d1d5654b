#pragma once

#include "wording/visits.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace certwizard::ui {

/// The attempts at a rehearsal, newest first. Keeps the newest ten thousand.
class VisitModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Time, Certificate, Decision, Account, Path, Why, ColumnCount };
    static constexpr qsizetype maximumLines = 10'000;

    using QAbstractTableModel::QAbstractTableModel;
    /// In the order in which they came.
    void add(const QList<wording::VisitLine> &lines);
    void clear();
    [[nodiscard]] const wording::VisitLine &line(int row) const { return m_lines.at(row); }
    [[nodiscard]] const QList<wording::VisitLine> &lines() const { return m_lines; }
    /// All that ever came, also those that are not kept.
    [[nodiscard]] qint64 total() const { return m_total; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<wording::VisitLine> m_lines; ///< newest first
    qint64 m_total = 0;
};

/// Which of them are shown.
class VisitFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum class Show { All, LetIn, Refused, NoRequest };
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setShow(Show show);
    void setText(const QString &text);
    /// As shown, for the export.
    [[nodiscard]] QList<wording::VisitLine> shownLines() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    Show m_show = Show::All;
    QString m_text;
};

} // namespace certwizard::ui
