#pragma once

#include "apply/apply.h"

#include <QAbstractTableModel>
#include <QDialog>

#include <array>
#include <memory>
#include <vector>

class QLineEdit;
class QPushButton;
class QTableView;

namespace certwizard::ui {

class Callout;
class Label;

/// What the journal says about one save, newest first, as text: of the whole list, those that a search is after.
class JournalModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { When, Who, Reason, Changes, ColumnCount };
    struct Line {
        QString when;                           ///< for an export: ISO 8601, UTC
        std::array<QString, ColumnCount> cells; ///< all of it, to be searched and exported
        std::array<QString, ColumnCount> shown; ///< as much as somebody reads
    };
    using Lines = std::shared_ptr<const std::vector<Line>>;
    using Shown = std::vector<size_t>;

    using QAbstractTableModel::QAbstractTableModel;
    /// Takes its time where much was changed at once; any thread.
    [[nodiscard]] static Lines linesOf(const QList<apply::JournalEntry> &entries);
    [[nodiscard]] static Shown find(const Lines &lines, const QString &text);
    [[nodiscard]] static QByteArray csvOf(const Lines &lines, const Shown &shown);

    void setLines(Lines lines, Shown shown);
    [[nodiscard]] const Lines &lines() const { return m_lines; }
    [[nodiscard]] const Shown &shown() const { return m_shown; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Lines m_lines = std::make_shared<const std::vector<Line>>();
    Shown m_shown;
};

/// Who changed whom, when and why: searchable, exportable.
class JournalDialog final : public QDialog {
    Q_OBJECT
public:
    JournalDialog(const QString &configurationPath, QWidget *parent);

private:
    void read(const QString &configurationPath);
    void filter();
    void exportShown();
    void showEntry(const QModelIndex &current);
    QLineEdit *m_search;
    QTableView *m_table;
    Label *m_entry; ///< all of what the selected line shortens
    QWidget *m_entryPanel;
    JournalModel *m_model;
    Label *m_waiting;
    Callout *m_problem;
    Callout *m_done;
    QPushButton *m_export;
    quint64 m_generation = 0;
};

} // namespace certwizard::ui
