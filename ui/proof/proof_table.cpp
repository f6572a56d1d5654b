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
    m_view->setWordWrap(false);
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
    for (const auto column : {ProofModel::Visitor, ProofModel::Expected})
        m_view->setColumnWidth(column, std::min(widestColumn, m_view->columnWidth(column) + 16));
    header->setSectionResizeMode(ProofModel::Why, QHeaderView::Stretch);
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + 18);
    const auto rows = std::clamp(m_model->rowCount(), 1, shownRows);
    m_view->setFixedHeight(header->sizeHint().height() + rows * m_view->verticalHeader()->defaultSectionSize() + 2);
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
