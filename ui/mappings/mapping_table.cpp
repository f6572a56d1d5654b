#include "mapping_table.h"

#include "cell_delegate.h"
#include "common/cards.h"
#include "common/theme.h"
#include "wording/mapping_rows.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace certwizard::ui {

namespace {

using mappings::Column;
using mappings::RowId;

/// A larger selection is not brought back after filtering: nobody looks at it row by row.
constexpr qsizetype keptSelection = 2000;
constexpr int minimumRowHeight = 34;

struct ColumnWidth {
    Column column;
    int width;
    bool shown;
};
constexpr ColumnWidth defaults[] = {
    {Column::Enabled, 38, true},    {Column::Account, 170, true}, {Column::Person, 190, true},
    {Column::Issuer, 140, true},    {Column::Serial, 150, false}, {Column::Thumbprint, 150, false},
    {Column::ValidUntil, 96, true}, {Column::State, 164, true},   {Column::Password, 108, true},
    {Column::Origin, 100, false},   {Column::Notes, 220, false},
};

} // namespace

MappingTable::MappingTable(MappingTableModel *model, QWidget *parent) : QTableView(parent), m_rows(model)
{
    setModel(model);
    setItemDelegate(new CellDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setSortingEnabled(false);
    setAcceptDrops(true);
    setDragDropMode(DropOnly);
    setHorizontalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Mappings"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(qMax(minimumRowHeight, fontMetrics().height() + space::large));
    auto *header = horizontalHeader();
    // Of its own: to paint itself it would ask ours about whole columns, which is to ask the model about every row.
    header->setSelectionModel(new QItemSelectionModel(model, header));
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setMinimumSectionSize(32);
    header->setSortIndicatorShown(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setSectionsClickable(true);
    connect(header, &QHeaderView::sortIndicatorChanged, m_rows, &MappingTableModel::sort);
    connect(header, &QHeaderView::customContextMenuRequested, this,
            [this](const QPoint &where) { columnMenu()->popup(horizontalHeader()->mapToGlobal(where)); });
    for (const auto &column : defaults) {
        // Wide enough for its heading beside the arrow; the tick's says nothing that the ticks do not say.
        const auto heading = column.column == Column::Enabled ? 0 : header->sectionSizeHint(int(column.column));
        setColumnWidth(int(column.column), qMax(column.width, heading));
        setColumnHidden(int(column.column), !column.shown);
    }
    // Who it is and what is wrong stand first: they are seen without scrolling where there is little room.
    for (const auto column : {Column::ValidUntil, Column::State})
        header->moveSection(header->visualIndex(int(column)), header->visualIndex(int(Column::Person)) + 1);
    connect(header, &QHeaderView::sectionResized, this, [this] { m_widthsChosen = m_widthsChosen || !m_fitting; });
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &MappingTable::rememberSelection);
    connect(model, &QAbstractItemModel::modelReset, this, &MappingTable::bringBackSelection);
}

void MappingTable::fitColumns()
{
    constexpr int least = 110;
    constexpr int most = 420;
    constexpr int usualIssuer = 140;
    if (m_widthsChosen)
        return;
    const auto leastIssuer = qMin(horizontalHeader()->sectionSizeHint(int(Column::Issuer)), usualIssuer);
    constexpr int leastAccount = 140;
    constexpr int usualAccount = 170;
    constexpr int narrow = 700;
    constexpr int leastState = 136;
    constexpr int usualState = 164;
    auto room = viewport()->width();
    m_fitting = true;
    setColumnWidth(int(Column::State), room < narrow ? leastState : usualState);
    for (int column = 0; column < mappings::columnCount; ++column)
        if (column != int(Column::Person) && column != int(Column::Issuer) && column != int(Column::Account)
            && !isColumnHidden(column))
            room -= columnWidth(column);
    const auto issuersLeast = isColumnHidden(int(Column::Issuer)) ? 0 : leastIssuer;
    const auto account = qBound(leastAccount, room - least - issuersLeast, usualAccount);
    setColumnWidth(int(Column::Account), account);
    room -= account;
    if (!isColumnHidden(int(Column::Issuer))) {
        const auto issuer = qBound(leastIssuer, room - least, usualIssuer);
        setColumnWidth(int(Column::Issuer), issuer);
        room -= issuer;
    }
    setColumnWidth(int(Column::Person), qBound(least, room, most));
    m_fitting = false;
}

void MappingTable::resizeEvent(QResizeEvent *event)
{
    const auto place = visualRect(currentIndex());
    const auto wasSeen = !place.isEmpty() && place.top() >= 0 && place.bottom() <= event->oldSize().height();
    QTableView::resizeEvent(event);
    fitColumns();
    if (wasSeen) // a note above must not push the row that it is about out of sight
        scrollTo(currentIndex());
}

// -- selection

const QList<RowId> &MappingTable::selectedRows() const
{
    if (m_selected)
        return *m_selected;
    QList<RowId> ids;
    const auto selection = selectionModel()->selection();
    for (const auto &range : selection)
        for (auto row = range.top(); row <= range.bottom(); ++row)
            ids.append(m_rows->idAt(row));
    if (!std::ranges::is_sorted(ids))
        std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    m_selected = std::move(ids);
    return *m_selected;
}

RowId MappingTable::currentRow() const
{
    return m_rows->idAt(currentIndex().row());
}

void MappingTable::select(const QList<RowId> &ids)
{
    std::vector<int> rows;
    for (const auto id : ids)
        if (const auto row = m_rows->rowOf(id); row >= 0)
            rows.push_back(row);
    if (rows.empty())
        return;
    std::ranges::sort(rows);
    QItemSelection selection; // of runs: a range for each of many rows would take forever
    for (size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
        for (end = begin + 1; end < rows.size() && rows[end] <= rows[end - 1] + 1;)
            ++end;
        selection.select(m_rows->index(rows[begin], 0), m_rows->index(rows[end - 1], mappings::columnCount - 1));
    }
    const auto first = m_rows->index(rows.front(), int(Column::Account));
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    scrollTo(first);
}

void MappingTable::rememberSelection()
{
    m_keptCurrent = currentRow();
    const auto selection = selectionModel()->selection();
    qsizetype rows = 0;
    for (const auto &range : selection)
        rows += range.height();
    m_kept = rows <= keptSelection ? selectedRows() : QList<RowId>();
}

void MappingTable::bringBackSelection()
{
    m_selected.reset();
    if (const auto row = m_rows->rowOf(m_keptCurrent); row >= 0)
        selectionModel()->setCurrentIndex(m_rows->index(row, int(Column::Account)), QItemSelectionModel::NoUpdate);
    if (!m_kept.isEmpty())
        select(m_kept);
    Q_EMIT selectionMoved();
}

void MappingTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    m_selected.reset();
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
}

void MappingTable::editAccount(RowId id)
{
    select({id});
    if (const auto row = m_rows->rowOf(id); row >= 0)
        edit(m_rows->index(row, int(Column::Account)));
}

void MappingTable::editPassword(RowId id)
{
    select({id});
    if (const auto row = m_rows->rowOf(id); row >= 0)
        edit(m_rows->index(row, int(Column::Password)));
}

// -- columns

QMenu *MappingTable::columnMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto &column : defaults) {
        if (column.column == Column::Account)
            continue; // a row without it says nothing
        auto *action = menu->addAction(wording::columnName(column.column));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(int(column.column)));
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setColumnShown(column.column, shown); });
    }
    return menu;
}

void MappingTable::setColumnShown(Column column, bool shown)
{
    m_fitting = true;
    setColumnHidden(int(column), !shown);
    if (shown && columnWidth(int(column)) < 20)
        setColumnWidth(int(column), std::ranges::find(defaults, column, &ColumnWidth::column)->width);
    m_fitting = false;
    fitColumns();
}

QByteArray MappingTable::saveColumns() const
{
    return horizontalHeader()->saveState() + (m_widthsChosen ? '\1' : '\0');
}

void MappingTable::restoreColumns(const QByteArray &state)
{
    auto *header = horizontalHeader();
    m_fitting = true; // unless somebody has chosen the widths, they follow the room
    const auto restored = state.isEmpty() || header->restoreState(state);
    m_fitting = false;
    m_widthsChosen = !state.endsWith('\0');
    if (!restored)
        return;
    fitColumns();
    header->setSortIndicatorClearable(true);
    setColumnHidden(int(Column::Account), false);
    if (header->sortIndicatorSection() < mappings::columnCount)
        m_rows->sort(header->sortIndicatorSection(), header->sortIndicatorOrder());
}

void MappingTable::setEmptyText(const QString &headline, const QString &text)
{
    m_emptyHeadline = headline;
    m_emptyText = text;
    viewport()->update();
}

// -- dropping, pasting, keys

void MappingTable::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_rows->isReadOnly() || (droppedFiles(event->mimeData()).isEmpty() && !event->mimeData()->hasText()))
        return;
    m_over = true;
    viewport()->update();
    event->acceptProposedAction();
}

void MappingTable::dragMoveEvent(QDragMoveEvent *event)
{
    if (m_over)
        event->acceptProposedAction();
}

void MappingTable::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_over = false;
    viewport()->update();
    QTableView::dragLeaveEvent(event);
}

void MappingTable::dropEvent(QDropEvent *event)
{
    m_over = false;
    viewport()->update();
    if (m_rows->isReadOnly())
        return;
    event->acceptProposedAction();
    // Afterwards: what comes may be a question, and until the drop is over the window that it came from waits.
    const auto later = [this](const auto &emitIt) { QMetaObject::invokeMethod(this, emitIt, Qt::QueuedConnection); };
    if (const auto files = droppedFiles(event->mimeData()); !files.isEmpty())
        later([this, files] { Q_EMIT filesDropped(files); });
    else if (event->mimeData()->hasText())
        later([this, text = event->mimeData()->text()] { Q_EMIT textPasted(text); });
}

void MappingTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste) && !m_rows->isReadOnly()) {
        const auto *copied = QApplication::clipboard()->mimeData();
        if (const auto files = droppedFiles(copied); !files.isEmpty())
            Q_EMIT filesDropped(files);
        else if (copied && copied->hasText())
            Q_EMIT textPasted(copied->text());
        return;
    }
    if (event->matches(QKeySequence::Delete) && !m_rows->isReadOnly()) {
        Q_EMIT removeRequested();
        return;
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier && currentIndex().isValid()
        && !m_rows->isReadOnly()) {
        const auto index = m_rows->index(currentIndex().row(), int(Column::Enabled));
        const auto checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        m_rows->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()
        && state() != EditingState) {
        auto column = currentIndex().column() == int(Column::Password) ? Column::Password : Column::Account;
        edit(m_rows->index(currentIndex().row(), int(column)));
        return;
    }
    // Also where the current row is the only one, which no arrow leaves.
    if ((event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) && event->modifiers() == Qt::NoModifier
        && m_rows->rowCount() > 0 && !selectionModel()->hasSelection())
        return select({m_rows->idAt(qMax(0, currentIndex().row()))});
    QTableView::keyPressEvent(event);
}

void MappingTable::paintEvent(QPaintEvent *event)
{
    if (auto *session = m_rows->session())
        session->rowStore().giveWay();
    QTableView::paintEvent(event);
    const auto empty = m_rows->rowCount() == 0 && !m_emptyHeadline.isEmpty();
    if (!empty && !m_over)
        return;
    const auto &colors = tokens();
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const auto area = QRectF(viewport()->rect()).adjusted(12, 12, -12, -12);
    painter.setPen(QPen(m_over ? colors.accent : colors.control, m_over ? 2 : 1, Qt::DashLine));
    painter.setBrush(m_over ? QBrush(colors.accentSoft) : Qt::NoBrush);
    painter.drawRoundedRect(area, space::radius, space::radius);
    const auto headline = m_over ? tr("Drop the certificates here") : m_emptyHeadline;
    const auto text = m_over ? QString() : m_emptyText;
    const auto inner = area.adjusted(space::wide, 0, -space::wide, 0);
    painter.setPen(colors.text);
    painter.setFont(ui::font(TextRole::Heading));
    const auto middle = QRectF(inner.left(), inner.center().y() - 34, inner.width(), 30);
    painter.drawText(middle, int(Qt::AlignCenter),
                     QFontMetricsF(painter.font()).elidedText(headline, Qt::ElideRight, inner.width()));
    painter.setPen(colors.muted);
    painter.setFont(ui::font(TextRole::Body));
    painter.drawText(QRectF(inner.left(), middle.bottom() + 4, inner.width(), 70),
                     int(Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap), text);
}

} // namespace certwizard::ui
