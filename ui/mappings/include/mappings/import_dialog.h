#pragma once

#include "base/prompter.h"
#include "mappings/import.h"

#include <QAbstractTableModel>
#include <QDialog>
#include <QSet>

#include <functional>
#include <future>
#include <stop_token>

class QProgressBar;
class QPushButton;
class QTableView;

namespace certwizard::ui {

class Callout;
class Label;

/// The rows of an import with their verdicts: which are done can be chosen, accounts can be corrected, passwords given.
class ImportModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Wanted, Verdict, Account, Password, Person, ValidUntil, Where, Note, ColumnCount };
    ImportModel(mappings::Session *session, QObject *parent);
    void setRows(QList<mappings::ImportRow> rows);
    [[nodiscard]] const QList<mappings::ImportRow> &rows() const { return m_rows; }
    /// Leaves nothing behind.
    [[nodiscard]] QList<mappings::ImportRow> takeRows();
    [[nodiscard]] int wanted() const;
    /// Never as data: what a model holds, anything may read.
    void setPassword(int row, base::Secret password);
    /// The first row to which something is missing that can be given; -1 for none.
    [[nodiscard]] int firstToComplete() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    [[nodiscard]] QString password(const mappings::ImportRow &row) const;
    mappings::Session *m_session;
    QList<mappings::ImportRow> m_rows;
};

/// What is to be looked at before it is done.
struct ImportSource {
    /// On a thread of its own; asks for the passwords of PFX files through `prompter`.
    using Reader =
        std::function<base::Result<mappings::ImportFile>(base::Prompter &prompter, const base::Progress &progress)>;
    /// What the person is doing. The words differ, the work is the same.
    enum class Purpose { Import, Add, Renew };
    Purpose purpose = Purpose::Import;
    QString path; ///< of an import
    Reader read;
    /// Of a renewal: the mappings that are renewed. Whoever else is found is left out unless somebody ticks him.
    std::optional<QSet<mappings::RowId>> onlyFor = {};
    QString done = {}; ///< what has been done already and stays so, whatever becomes of the rows; a sentence

    /// A CSV file, an LDIF file or a folder.
    [[nodiscard]] static ImportSource fromPath(const QString &path);
    /// Files and folders that were dropped or chosen.
    [[nodiscard]] static ImportSource fromFiles(const QStringList &paths);
};

/// Reads people and certificates on another thread, shows a verdict on each and lets them be completed, and does it
/// when told to: nothing before.
class ImportDialog final : public QDialog {
    Q_OBJECT
public:
    ImportDialog(mappings::Session *session, ImportSource source, QWidget *parent);
    ~ImportDialog() override;
    [[nodiscard]] const mappings::ImportSummary &summary() const { return m_summary; }

    void accept() override;

private:
    void build();
    void buildTable();
    void fitColumns();
    void start();
    struct Read;
    void show(const Read &read);
    void updateCounts();
    void workOut();
    void finish(mappings::PreparedImport prepared);
    void saveSummary();

    mappings::Session *m_session;
    ImportSource m_source;
    mappings::ImportSummary m_summary;
    std::stop_source m_stop;
    std::future<void> m_worker; ///< looks at the session, which waits in a modal window meanwhile
    ImportModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    Label *m_headline = nullptr;
    Label *m_hint = nullptr;
    Label *m_counts = nullptr;
    Callout *m_notice = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace certwizard::ui
