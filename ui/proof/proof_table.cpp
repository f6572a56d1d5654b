#include "proof_ui/proof_table.h"

#include "common/cards.h"
#include "common/pill_delegate.h"
#include "proof_model.h"
#include "visit_steps.h"
#include "wording/proof.h"

#include <QHeaderView>
#include <QTableView>

namespace certwizard::ui {

namespace {

constexpr auto shownRows = 10;
constexpr auto widestColumn = 240;
constexpr auto leastColumn = 110;

} // namespace

ProofTable::ProofTable(QWidget *parent)
    : QWidget(parent), m_model(new ProofModel(this)), m_view(new QTableView), m_steps(new VisitSteps)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new PillDelegate(m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setShowGrid(false);
    m_view->setWordWrap(true); // who it is, and why, is read whole
    m_view->setTabKeyNavigation(false);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->setAccessibleName(tr("Who got what"));
    layout->addWidget(new Panel(m_view, this));
    m_details = new Card({}, this);
    m_details->body()->addWidget(m_steps);
    layout->addWidget(m_details);
    m_details->hide();
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) { showDetails(index.isValid() ? index.row() : -1); });
    fit();
}

void ProofTable::setRows(const QList<proof::Row> &rows)
{
    m_model->setRows(rows);
    showDetails(-1);
    fit();
}

void ProofTable::fit()
{
    auto *header = m_view->horizontalHeader();
    header->setMinimumSectionSize(60);
    m_view->resizeColumnsToContents();
    // The reason gets what the others leave, and they leave it something.
    for (const auto &[column, share] : {std::pair(ProofModel::Visitor, 0.3), std::pair(ProofModel::Expected, 0.25)}) {
        const auto most = std::min(widestColumn, static_cast<int>(m_view->viewport()->width() * share));
        m_view->setColumnWidth(column, std::min(std::max(most, leastColumn), m_view->columnWidth(column) + 16));
    }
    header->setSectionResizeMode(ProofModel::Why, QHeaderView::Stretch);
    auto *rows = m_view->verticalHeader();
    rows->setMinimumSectionSize(m_view->fontMetrics().height() + 18);
    rows->setDefaultSectionSize(rows->minimumSectionSize());
    fitHeight();
}

void ProofTable::fitHeight()
{
    m_view->resizeRowsToContents();
    const auto least = m_view->verticalHeader()->minimumSectionSize();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (const auto height = m_view->rowHeight(row); height > least - space::small) // two lines want air, too
            m_view->setRowHeight(row, height + space::medium);
    }
    auto height = m_view->horizontalHeader()->sizeHint().height() + 2;
    const auto *rows = m_view->verticalHeader();
    if (m_model->rowCount() == 0)
        height += rows->defaultSectionSize();
    for (int row = 0; row < std::min(m_model->rowCount(), shownRows); ++row)
        height += rows->sectionSize(row);
    m_view->setFixedHeight(height);
}

void ProofTable::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // The columns have their widths only after this.
    QMetaObject::invokeMethod(this, &ProofTable::fit, Qt::QueuedConnection);
}

void ProofTable::showDetails(int row)
{
    m_details->setVisible(row >= 0);
    if (row < 0)
        return;
    const auto &shown = m_model->row(row);
    m_details->setCaption(tr("Why: %1", "who came").arg(wording::visitor(shown)));
    m_steps->show(shown.visit);
}

} // namespace certwizard::ui
