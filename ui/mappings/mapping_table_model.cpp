#include "mappings/mapping_table_model.h"

#include "common/beside.h"
#include "setup/account.h"
#include "wording/mapping_rows.h"
#include "wording/steps.h"

#include <QHash>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace certwizard::ui {

namespace {

using mappings::Column;
using mappings::RowId;

/// Up to here everything is done at once: no frame is lost by it.
constexpr int fewRows = 200;
/// From here on rows that vanish are not taken out one by one.
constexpr qsizetype manyRows = 64;
/// Until a window with its first rows has been painted.
constexpr auto firstLook = 60ms;

QStringList issuersOf(const mappings::Snapshot &snapshot, const std::stop_token &stop)
{
    QHash<QString, int> counted;
    const auto add = [&](RowId id) {
        if (const auto issuer = snapshot.issuer(id); !issuer.isEmpty())
            ++counted[issuer];
    };
    for (RowId id = 0; id < snapshot.fileRows() && !stop.stop_requested(); ++id)
        add(id);
    std::ranges::for_each(snapshot.added, add);
    auto issuers = counted.keys();
    std::ranges::sort(issuers, [&](const QString &a, const QString &b) {
        return counted[a] != counted[b] ? counted[a] > counted[b] : a < b;
    });
    return issuers;
}

} // namespace

MappingTableModel::MappingTableModel(QObject *parent) : QAbstractTableModel(parent)
{
    m_decodingTimer.setInterval(100ms);
    connect(&m_decodingTimer, &QTimer::timeout, this, &MappingTableModel::watchDecoding);
    m_recountTimer.setInterval(150ms);
    m_recountTimer.setSingleShot(true);
    connect(&m_recountTimer, &QTimer::timeout, this, &MappingTableModel::recount);
}

MappingTableModel::~MappingTableModel()
{
    m_stop.request_stop();
}

void MappingTableModel::setSession(mappings::Session *session)
{
    m_stop.request_stop();
    ++m_generation;
    m_running = false;
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_cached = {};
    m_counts = {};
    m_issuers.clear();
    if (!session) {
        showRows({});
        return;
    }
    connect(session, &mappings::Session::rowsAdded, this, &MappingTableModel::rowsAdded);
    connect(session, &mappings::Session::rowsRemoved, this, &MappingTableModel::rowsRemoved);
    connect(session, &mappings::Session::rowsChanged, this, &MappingTableModel::rowsChanged);
    showRows(mappings::sorted(session->now(), {}, Qt::AscendingOrder));
    m_counts.chips[size_t(mappings::Chip::All)] = session->now().count();
    Q_EMIT countsChanged(); // the others follow once they are counted
    if (m_wanted.column || m_wanted.query != mappings::Query())
        refresh();
    // The rows that are on screen first: they are decoded when they are painted.
    if (session->now().count() <= fewRows)
        startDecoding();
    else
        QTimer::singleShot(firstLook, this, [this, generation = m_generation] {
            if (m_generation == generation)
                startDecoding();
        });
}

void MappingTableModel::startDecoding()
{
    m_session->rowStore().startDecoding();
    m_decodingTimer.start();
    watchDecoding();
}

void MappingTableModel::watchDecoding()
{
    if (!m_session)
        return;
    auto &store = m_session->rowStore();
    const auto complete = store.isComplete();
    Q_EMIT decoding(complete ? store.count() : std::min(store.decoded(), store.count() - 1), store.count());
    if (!complete) {
        if (m_running && !m_looking && m_wanted.query != mappings::Query())
            lookAtKnown();
        return;
    }
    m_decodingTimer.stop();
    m_cached = {};
    if (!m_rows.empty()) // duplicates are known only now
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, mappings::columnCount - 1));
    recount();
}

// -- what is shown

void MappingTableModel::setQuery(const mappings::Query &query)
{
    if (query == m_query)
        return;
    m_query = query;
    m_wanted.query = query;
    refresh();
}

void MappingTableModel::sort(int column, Qt::SortOrder order)
{
    m_wanted.column = column < 0 ? std::nullopt : std::optional(Column(column));
    m_wanted.order = order;
    refresh();
}

MappingTableModel::Result MappingTableModel::compute(const mappings::Snapshot &snapshot, const Wanted &wanted,
                                                     const std::stop_token &stop)
{
    Result result;
    result.order = mappings::sorted(snapshot, wanted.column, wanted.order, stop);
    result.rows = mappings::select(snapshot, result.order, wanted.query, stop, mappings::Look::AtAll, wording::saidOf);
    return result;
}

void MappingTableModel::refresh()
{
    if (!m_session)
        return;
    if (m_session->now().count() <= fewRows) {
        m_stop.request_stop();
        ++m_generation;
        show(compute(m_session->now(), m_wanted, {}));
        recount();
        return;
    }
    start();
}

void MappingTableModel::start()
{
    m_stop.request_stop();
    ++m_generation;
    m_running = true;
    m_showsKnown = false;
    m_stop = {};
    beside(
        this,
        [stop = m_stop.get_token(), snapshot = m_session->now(), wanted = m_wanted] {
            return compute(snapshot, wanted, stop);
        },
        [this, generation = m_generation](Result result) {
            if (m_generation == generation)
                show(std::move(result));
        });
    if (!m_session->rowStore().isComplete() && m_wanted.query != mappings::Query())
        lookAtKnown();
}

/// Reading all certificates takes a while: until then what is known of the rows is looked at, and again as more is.
void MappingTableModel::lookAtKnown()
{
    m_looking = true;
    beside(
        this,
        [stop = m_stop.get_token(), snapshot = m_session->now(), query = m_wanted.query] {
            return mappings::select(snapshot, mappings::sorted(snapshot, {}, Qt::AscendingOrder, stop), query, stop,
                                    mappings::Look::AtKnown);
        },
        [this, generation = m_generation](std::vector<RowId> rows) {
            m_looking = false;
            if (m_generation != generation || !m_running)
                return;
            m_showsKnown = true;
            showRows(std::move(rows));
            Q_EMIT queryShown();
        });
}

void MappingTableModel::show(Result result)
{
    m_running = false;
    showRows(std::move(result.rows));
    Q_EMIT queryShown();
    if (m_session->rowStore().isComplete())
        m_recountTimer.start();
}

void MappingTableModel::showRows(std::vector<RowId> rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    m_position.assign(m_rows.empty() ? 0 : size_t(*std::ranges::max_element(m_rows)) + 1, -1);
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_position[size_t(m_rows[i])] = int(i);
    endResetModel();
}

void MappingTableModel::recount()
{
    if (!m_session)
        return;
    if (m_session->now().count() <= fewRows) {
        m_counts = mappings::count(m_session->now());
        m_issuers = issuersOf(m_session->now(), {});
        Q_EMIT countsChanged();
        return;
    }
    if (!m_session->rowStore().isComplete()) {
        m_counts.chips[size_t(mappings::Chip::All)] = m_session->now().count();
        m_counts.chips[size_t(mappings::Chip::Changed)] = int(m_session->now().edits.size());
        Q_EMIT countsChanged();
        return;
    }
    struct Counted {
        mappings::Counts counts;
        QStringList issuers;
    };
    beside(
        this, [snapshot = m_session->now()] { return Counted{mappings::count(snapshot), issuersOf(snapshot, {})}; },
        [this, session = m_session](const Counted &counted) {
            if (m_session != session)
                return;
            m_counts = counted.counts;
            m_issuers = counted.issuers;
            Q_EMIT countsChanged();
        });
}

// -- edits

void MappingTableModel::rowsAdded(const QList<RowId> &ids)
{
    const auto first = int(m_rows.size());
    beginInsertRows({}, first, first + int(ids.size()) - 1);
    for (const auto id : ids) {
        if (m_position.size() <= size_t(id))
            m_position.resize(size_t(id) + 1, -1);
        m_position[size_t(id)] = int(m_rows.size());
        m_rows.push_back(id);
    }
    endInsertRows();
    rowsChanged();
    if (m_running) // what is being computed does not know them
        start();
}

void MappingTableModel::rowsRemoved(const QList<RowId> &ids)
{
    m_cached = {};
    if (ids.size() > manyRows) {
        auto rows = m_rows;
        std::vector<bool> gone(m_position.size());
        for (const auto id : ids)
            if (size_t(id) < gone.size())
                gone[size_t(id)] = true;
        std::erase_if(rows, [&](RowId id) { return gone[size_t(id)]; });
        showRows(std::move(rows));
    } else {
        for (const auto id : ids) {
            const auto row = rowOf(id);
            if (row < 0)
                continue;
            beginRemoveRows({}, row, row);
            m_rows.erase(m_rows.begin() + row);
            m_position[size_t(id)] = -1;
            for (auto i = size_t(row); i < m_rows.size(); ++i)
                m_position[size_t(m_rows[i])] = int(i);
            endRemoveRows();
        }
    }
    rowsChanged();
    if (m_running)
        start();
}

void MappingTableModel::rowsChanged()
{
    m_cached = {};
    // A change can make a duplicate of a row elsewhere, or end one: few rows are on screen, so all are asked anew.
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, mappings::columnCount - 1));
    if (m_session->now().count() <= fewRows)
        recount();
    else
        m_recountTimer.start();
}

// -- the table

RowId MappingTableModel::idAt(int row) const
{
    return row >= 0 && size_t(row) < m_rows.size() ? m_rows[size_t(row)] : -1;
}

int MappingTableModel::rowOf(RowId id) const
{
    return id >= 0 && size_t(id) < m_position.size() ? m_position[size_t(id)] : -1;
}

int MappingTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int MappingTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : mappings::columnCount;
}

QVariant MappingTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= mappings::columnCount)
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return wording::columnName(Column(section));
    return role == Qt::TextAlignmentRole ? QVariant(int(Qt::AlignLeft | Qt::AlignVCenter)) : QVariant();
}

Qt::ItemFlags MappingTableModel::flags(const QModelIndex &index) const
{
    auto flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (m_readOnly || !m_session || !index.isValid())
        return flags;
    const auto id = idAt(index.row());
    if (m_session->now().isRemoved(id) || m_session->lockOf(id).forbidsWriting())
        return flags;
    if (index.column() == int(Column::Enabled))
        flags |= Qt::ItemIsUserCheckable;
    if (index.column() == int(Column::Account) || index.column() == int(Column::Password))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QStringList MappingTableModel::accountsOf(const QList<RowId> &ids) const
{
    QStringList accounts;
    for (const auto id : ids)
        accounts.append(m_session->now().userName(id));
    return accounts;
}

QVariant MappingTableModel::display(const mappings::Row &row, Column column) const
{
    switch (column) {
    case Column::Enabled:
        return {};
    case Column::Account:
        return wording::printable(row.userName);
    case Column::Person:
        return wording::person(row, m_session->certificateText(row.id).size());
    case Column::Issuer:
        return wording::printable(row.facts.issuer);
    case Column::Serial:
        return row.facts.serial;
    case Column::Thumbprint:
        return row.facts.thumbprintText();
    case Column::ValidUntil:
        return row.facts.readable ? wording::date(row.facts.validUntil()) : QString();
    case Column::State:
        return wording::state(row, m_session->now().now).text;
    case Column::Password:
        return wording::password(row.password).text;
    case Column::Origin:
        return wording::whereSet(row.origin);
    case Column::Notes:
        return wording::shortNotes(row, accountsOf(row.sameCertificate));
    }
    return {};
}

QVariant MappingTableModel::toolTip(const mappings::Row &row, Column column) const
{
    if (column == Column::State || column == Column::Notes) {
        QStringList texts;
        for (const auto &note :
             wording::notes(row, m_session->now().now, accountsOf(row.sameCertificate), m_session->lockOf(row.id)))
            texts.append(note.toText());
        return texts.join(u"\n\n"_s).toHtmlEscaped().replace(u'\n', u"<br>"_s);
    }
    if (column == Column::Person && row.facts.readable)
        return wording::printable(row.facts.subject, 1000).toHtmlEscaped();
    return display(row, column).toString().toHtmlEscaped();
}

QVariant MappingTableModel::data(const QModelIndex &index, int role) const
{
    const auto id = index.isValid() ? idAt(index.row()) : -1;
    if (id < 0 || !m_session)
        return {};
    if (role == RowIdRole)
        return id;
    if (m_cached.id != id)
        m_cached = m_session->row(id);
    const auto &row = m_cached;
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case Qt::EditRole:
        return column == Column::Account ? QVariant(row.userName) : QVariant(); // never a password
    case Qt::CheckStateRole:
        return column == Column::Enabled ? QVariant(row.enabled ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::AccessibleTextRole:
        if (column == Column::Enabled)
            return row.enabled ? tr("enabled") : tr("disabled");
        return display(row, column);
    case MoodRole:
        if (column == Column::State)
            return int(wording::state(row, m_session->now().now).mood);
        if (column == Column::Password && row.password != mappings::PasswordState::ProtectedByIis)
            return int(wording::password(row.password).mood);
        return {};
    case MutedRole:
        return !row.enabled || column == Column::Password || (column == Column::Person && !row.facts.readable);
    case RemovedRole:
        return row.removed;
    case ChangedRole:
        return row.changed;
    default:
        return {};
    }
}

bool MappingTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const auto id = index.isValid() ? idAt(index.row()) : -1;
    if (id < 0 || !m_session || m_readOnly)
        return false;
    if (role == Qt::CheckStateRole && index.column() == int(Column::Enabled)) {
        m_session->setEnabled({id}, value.toInt() == Qt::Checked);
        return true;
    }
    if (role == Qt::EditRole && index.column() == int(Column::Account)) {
        const auto account = m_session->completeAccount(value.toString());
        if (!account.isEmpty() && account != m_session->now().userName(id) && !setup::isAccount(account)) {
            Q_EMIT refused(tr("Windows does not accept the account %1.").arg(wording::quoted(account)),
                           wording::refusedInAccounts());
            return false;
        }
        m_session->setUserName(id, account);
        return true;
    }
    return false;
}

} // namespace certwizard::ui
