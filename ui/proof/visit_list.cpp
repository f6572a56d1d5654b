#include "visit_list.h"

#include "common/cards.h"
#include "common/icons.h"
#include "common/pill_delegate.h"
#include "common/scroll.h"
#include "review/script_dialog.h"
#include "visit_model.h"
#include "visit_steps.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

VisitList::VisitList(QWidget *parent)
    : QWidget(parent),
      m_model(new VisitModel(this)),
      m_filter(new VisitFilter(this)),
      m_search(new QLineEdit),
      m_show(new QComboBox),
      m_count(new Label(TextRole::Small)),
      m_export(new QPushButton(icon(u"save"_s), tr("&Export…"))),
      m_table(new QTableView),
      m_steps(new VisitSteps)
{
    m_filter->setSourceModel(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    auto *tools = new QHBoxLayout;
    m_search->setPlaceholderText(tr("Find a name, account, page or reason"));
    m_search->setAccessibleName(tr("Find in the attempts"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_show->addItems({tr("All attempts"), tr("Let in"), tr("Refused"), tr("Without a request")});
    m_show->setAccessibleName(tr("Which attempts are shown"));
    m_count->setMaximumCharacters(0);
    m_export->setAutoDefault(false);
    tools->addWidget(m_search, 2);
    tools->addWidget(m_show);
    tools->addWidget(m_count, 1);
    tools->addWidget(m_export);
    layout->addLayout(tools);
    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->addWidget(buildTable());
    split->addWidget(buildDetails());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({340, 170});
    layout->addWidget(split, 1);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        showCount();
    });
    connect(m_show, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_filter->setShow(static_cast<VisitFilter::Show>(index));
        showCount();
    });
    connect(m_export, &QPushButton::clicked, this, &VisitList::exportShown);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &VisitList::showDetails);
    showCount();
}

QWidget *VisitList::buildTable()
{
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new PillDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 18);
    m_table->setAccessibleName(tr("Attempts, the newest first"));
    const std::array widths{90, 180, 80, 160, 90};
    for (auto column = 0; column < static_cast<int>(widths.size()); ++column)
        m_table->setColumnWidth(column, widths.at(static_cast<std::size_t>(column)));
    auto *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(VisitModel::Why, QHeaderView::Stretch);
    return new Panel(m_table);
}

QWidget *VisitList::buildDetails()
{
    auto *sheet = new QWidget;
    auto *layout = new QVBoxLayout(sheet);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_steps);
    layout->addStretch(1);
    auto *card = new Card;
    card->body()->addWidget(scrolled(sheet));
    return card;
}

void VisitList::add(const QList<wording::VisitLine> &lines)
{
    m_model->add(lines);
    showCount();
}

void VisitList::showCount()
{
    const auto shown = m_filter->rowCount();
    const auto kept = m_model->rowCount();
    const auto number = [this](qint64 value) { return locale().toString(value); };
    if (shown != kept)
        m_count->setText(tr("%1 of %2 attempts", "counts").arg(number(shown), number(kept)));
    else if (m_model->total() > kept)
        m_count->setText(tr("%1 of %2 attempts are kept", "counts").arg(number(kept), number(m_model->total())));
    else
        m_count->setText(tr("%n attempt(s)", nullptr, kept));
    m_export->setEnabled(shown > 0);
}

void VisitList::showDetails()
{
    const auto index = m_table->currentIndex();
    if (index.isValid())
        m_steps->show(m_model->line(m_filter->mapToSource(index).row()).visit);
    else
        m_steps->clear();
}

void VisitList::exportShown()
{
    QMenu menu(this);
    const auto *csv = menu.addAction(tr("As a table (CSV)…"));
    const auto *json = menu.addAction(tr("For programs (JSON)…"));
    const auto *chosen = menu.exec(m_export->mapToGlobal(QPoint(0, m_export->height())));
    if (chosen == csv)
        saveTextAs(this, tr("Export the attempts"), u"attempts.csv"_s, tr("Tables (*.csv)"),
                   wording::visitsCsv(m_filter->shownLines()));
    else if (chosen == json)
        saveTextAs(this, tr("Export the attempts"), u"attempts.json"_s, tr("JSON (*.json)"),
                   wording::visitsJson(m_filter->shownLines()));
}

} // namespace certwizard::ui
