#include "proof_model.h"

#include "common/pill_delegate.h"
#include "wording/proof.h"

namespace certwizard::ui {

using namespace Qt::StringLiterals;

Tone toneOf(proof::Promise promise)
{
    switch (promise) {
    case proof::Promise::Kept:
        return Tone::Ok;
    case proof::Promise::Broken:
        return Tone::Bad;
    case proof::Promise::Hole:
    case proof::Promise::Unknown:
    case proof::Promise::Noted:
        return Tone::Warn;
    }
    return Tone::Neutral;
}

void ProofModel::setRows(const QList<proof::Row> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int ProofModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ProofModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProofModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &row = m_rows.at(index.row());
    if (role == PillDelegate::ToneRole)
        return index.column() == Got ? QVariant(static_cast<int>(toneOf(row.promise))) : QVariant();
    if (role == Qt::ForegroundRole && index.column() == Why)
        return tokens().muted;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    QString text;
    switch (index.column()) {
    case Visitor:
        text = wording::visitor(row);
        break;
    case Expected:
        text = wording::expected(row);
        break;
    case Got:
        text = wording::got(row);
        break;
    case Why: {
        // What it means comes first where it is not as promised. The reason is no sentence, and is joined to it.
        auto consequence = wording::consequence(row);
        if (consequence.endsWith(u'.'))
            consequence.chop(1);
        text = consequence.isEmpty() ? wording::why(row) : u"%1 – %2"_s.arg(consequence, wording::why(row));
        if (const auto remedy = wording::remedy(row); !remedy.isEmpty())
            text += (text.endsWith(u'.') ? u" "_s : u". "_s) + remedy;
        break;
    }
    default:
        return {};
    }
    // Tool tips take what looks like mark-up for mark-up.
    return role == Qt::ToolTipRole ? text.toHtmlEscaped() : text;
}

QVariant ProofModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Visitor:
        return tr("Visitor");
    case Expected:
        return tr("Expected");
    case Got:
        return tr("Got");
    case Why:
        return tr("Why");
    default:
        return {};
    }
}

} // namespace certwizard::ui
