#pragma once

#include "mappings/import.h"

#include <QAbstractTableModel>
#include <QDialog>

#include <future>
#include <stop_token>

class QProgressBar;
class QPushButton;
class QTableView;

namespace certwizard::ui {

class Callout;
class Label;

/// The rows of an import with their verdicts: which are done can be chosen, accounts can be corrected.
class ImportModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Wanted, Verdict, Account, Person, ValidUntil, Where, Note, ColumnCount };
    ImportModel(mappings::Session *session, QObject *parent);
    void setRows(QList<mappings::ImportRow> rows);
    [[nodiscard]] const QList<mappings::ImportRow> &rows() const { return m_rows; }
    [[nodiscard]] int wanted() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    [[nodiscard]] QString note(const mappings::ImportRow &row) const;
    mappings::Session *m_session;
    QList<mappings::ImportRow> m_rows;
};

/// Reads an import on another thread, shows what would be done, and does it when told to: nothing before.
class ImportDialog final : public QDialog {
    Q_OBJECT
public:
    ImportDialog(mappings::Session *session, const QString &path, QWidget *parent);
    ~ImportDialog() override;
    [[nodiscard]] const mappings::ImportSummary &summary() const { return m_summary; }

    void accept() override;

private:
    void build();
    void start(const QString &path);
    struct Read;
    void show(const Read &read);
    void updateCounts();
    void saveSummary();

    mappings::Session *m_session;
    QString m_path;
    mappings::ImportSummary m_summary;
    std::stop_source m_stop;
    std::future<void> m_worker; ///< looks at the session, which waits in a modal window meanwhile
    ImportModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    Label *m_headline = nullptr;
    Label *m_counts = nullptr;
    Callout *m_notice = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace certwizard::ui
