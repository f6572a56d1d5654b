#include "mappings/import_dialog.h"

#include "common/theme.h"
#include "tones.h"
#include "wording/mapping_rows.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace certwizard::ui {

using mappings::ImportRow;
using mappings::ImportVerdict;

namespace {

bool canBeWanted(const ImportRow &row)
{
    return row.item.certificate && (row.verdict == ImportVerdict::New || row.verdict == ImportVerdict::Replaces);
}

} // namespace

ImportModel::ImportModel(mappings::Session *session, QObject *parent) : QAbstractTableModel(parent), m_session(session)
{
}

void ImportModel::setRows(QList<ImportRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

QList<ImportRow> ImportModel::takeRows()
{
    beginResetModel();
    auto rows = std::exchange(m_rows, {});
    endResetModel();
    return rows;
}

int ImportModel::wanted() const
{
    return int(std::ranges::count_if(m_rows, &ImportRow::wanted));
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Wanted:
        return tr("Do it");
    case Verdict:
        return tr("Verdict");
    case Account:
        return tr("Account");
    case Password:
        return tr("Password");
    case Person:
        return tr("Person");
    case ValidUntil:
        return tr("Valid until");
    case Where:
        return tr("From");
    default:
        return tr("Notes");
    }
}

Qt::ItemFlags ImportModel::flags(const QModelIndex &index) const
{
    auto flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    const auto &row = m_rows[index.row()];
    if (index.column() == Wanted && canBeWanted(row))
        flags |= Qt::ItemIsUserCheckable;
    if (index.column() == Password && canBeWanted(row))
        flags |= Qt::ItemIsEditable;
    if (index.column() == Account && mappings::canNameAccount(*m_session, row))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QString ImportModel::password(const ImportRow &row) const
{
    if (row.item.password)
        return tr("given", "password");
    if (row.verdict == ImportVerdict::New)
        return tr("none yet", "password");
    return row.verdict == ImportVerdict::Replaces ? tr("stays", "password") : QString();
}

void ImportModel::setPassword(int row, base::Secret password)
{
    m_rows[row].item.password = std::make_shared<const base::Secret>(std::move(password));
    Q_EMIT dataChanged(index(row, Password), index(row, Password));
}

int ImportModel::firstToComplete() const
{
    const auto found = std::ranges::find_if(m_rows, [](const ImportRow &row) {
        return row.conditions.testFlag(mappings::Condition::NoAccount);
    });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &row = m_rows[index.row()];
    if (role == Qt::CheckStateRole && index.column() == Wanted)
        return canBeWanted(row) ? QVariant(row.wanted ? Qt::Checked : Qt::Unchecked) : QVariant();
    if (role == Qt::ForegroundRole && index.column() == Verdict)
        return foreground(toneOf(wording::verdict(row).mood));
    if (role == Qt::EditRole && index.column() == Account)
        return row.account;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Verdict:
        return wording::verdict(row).text;
    case Account:
        return wording::printable(row.account);
    case Password:
        return password(row);
    case Person:
        return row.item.certificate ? wording::printable(row.item.certificate->facts.person) : QString();
    case ValidUntil:
        return row.item.certificate ? wording::date(row.item.certificate->facts.validUntil()) : QString();
    case Where: // a line's number, or a file
        return wording::printable(role == Qt::DisplayRole && QFileInfo(row.item.where).isAbsolute()
                                      ? QFileInfo(row.item.where).fileName()
                                      : wording::importPlace(row));
    case Note:
        return role == Qt::ToolTipRole && row.item.error ? wording::describe(*row.item.error).toText()
                                                         : wording::importReason(row, m_session->now());
    default:
        return {};
    }
}

bool ImportModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    auto &row = m_rows[index.row()];
    if (role == Qt::CheckStateRole && index.column() == Wanted && canBeWanted(row))
        row.wanted = value.toInt() == Qt::Checked;
    else if (role == Qt::EditRole && index.column() == Account)
        mappings::setAccount(*m_session, row, value.toString());
    else
        return false;
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    return true;
}

} // namespace certwizard::ui
