#pragma once

#include "mappings/select.h"
#include "mappings/session.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <memory>
#include <stop_token>
#include <vector>

namespace certwizard::ui {

/// The rows of a session as a table: filtered, sorted, decoded while one looks. Never decodes more on the window's
/// thread than what is on screen; searching and sorting a long table happen on another thread, and the table
/// shows the result when it is there.
///
/// An edit changes rows where they stand: nothing jumps or vanishes under the hands of the person until the
/// search, the filter or the order is changed.
class MappingTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        RowIdRole = Qt::UserRole, ///< mappings::RowId
        MoodRole,                 ///< wording::Mood as int, for cells that are drawn as a pill
        MutedRole,                ///< bool: said beside the point
        RemovedRole,              ///< bool: struck through
        ChangedRole,              ///< bool
    };

    explicit MappingTableModel(QObject *parent = nullptr);
    ~MappingTableModel() override;

    /// The session outlives the model or is replaced before it goes; null for none.
    void setSession(mappings::Session *session);
    [[nodiscard]] mappings::Session *session() const { return m_session; }
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }

    void setQuery(const mappings::Query &query);
    [[nodiscard]] const mappings::Query &query() const { return m_query; }
    /// Column -1 is the order of the file.
    void sort(int column, Qt::SortOrder order) override;
    /// Filters and sorts anew with what has been edited since.
    void refresh();
    [[nodiscard]] bool isRefreshing() const { return m_running; }
    /// The rows are those of the query, as far as certificates have been read.
    [[nodiscard]] bool showsQuery() const { return !m_running || m_showsKnown; }

    [[nodiscard]] mappings::RowId idAt(int row) const;
    [[nodiscard]] int rowOf(mappings::RowId id) const; ///< -1 where it is filtered away
    [[nodiscard]] const mappings::Counts &counts() const { return m_counts; }
    /// Issuers of many rows first; complete once everything is decoded.
    [[nodiscard]] const QStringList &issuers() const { return m_issuers; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void countsChanged();
    /// `showsQuery` has come true, or more is known of it.
    void queryShown();
    /// Something that was typed is not taken over, and why.
    void refused(const QString &headline, const QString &text);
    /// How far the decoding in the background is; the last one has both equal.
    void decoding(int done, int total);

private:
    struct Result {
        std::vector<mappings::RowId> order;
        std::vector<mappings::RowId> rows;
        mappings::Counts counts;
        QStringList issuers;
    };
    struct Wanted {
        std::optional<mappings::Column> column;
        Qt::SortOrder order = Qt::AscendingOrder;
        mappings::Query query;
    };
    [[nodiscard]] static Result compute(const mappings::Snapshot &snapshot, const Wanted &wanted,
                                        const std::stop_token &stop);
    void show(Result result);
    void start();
    void lookAtKnown();
    void showRows(std::vector<mappings::RowId> rows);
    void rowsAdded(const QList<mappings::RowId> &ids);
    void rowsRemoved(const QList<mappings::RowId> &ids);
    void rowsChanged();
    void startDecoding();
    void watchDecoding();
    void recount();
    [[nodiscard]] QVariant display(const mappings::Row &row, mappings::Column column) const;
    [[nodiscard]] QVariant toolTip(const mappings::Row &row, mappings::Column column) const;
    [[nodiscard]] QStringList accountsOf(const QList<mappings::RowId> &ids) const;

    mappings::Session *m_session = nullptr;
    bool m_readOnly = false;
    Wanted m_wanted;
    mappings::Query m_query;
    std::vector<mappings::RowId> m_rows;
    std::vector<int> m_position; ///< row of an id, -1 where it is filtered away
    mappings::Counts m_counts;
    QStringList m_issuers;
    QTimer m_decodingTimer;
    QTimer m_recountTimer;
    bool m_running = false;
    bool m_looking = false;
    bool m_showsKnown = false;
    std::stop_source m_stop;
    quint64 m_generation = 0;
    mutable mappings::Row m_cached; ///< the row that was asked for last: a view asks for all cells of a row in turn
};

} // namespace certwizard::ui
