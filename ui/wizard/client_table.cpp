#include "client_table.h"

#include "common/cards.h"
#include "common/icons.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QTableWidget>

#include <algorithm>
#include <functional>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto mostRowsShown = 6;
constexpr qsizetype mostRowsPasted = 5000;

} // namespace

ClientTable::ClientTable(QWidget *parent)
    : QWidget(parent),
      m_table(new QTableWidget(0, ColumnCount)),
      m_add(new QPushButton(icon(u"plus"_s), tr("A&dd a person"))),
      m_remove(new QPushButton(icon(u"trash"_s), tr("Re&move")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("E-mail"), tr("Windows account")});
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setAccessibleName(tr("People who get a certificate"));
    m_table->setToolTip(tr("Rows can be pasted from a spreadsheet: name, e-mail, account."));
    m_table->installEventFilter(this);
    layout->addWidget(new Panel(m_table, this));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    for (auto *button : {m_add, m_remove})
        button->setAutoDefault(false);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow();
        m_table->setCurrentCell(m_table->rowCount() - 1, Name);
        m_table->setFocus();
        m_table->editItem(m_table->currentItem());
    });
    connect(m_remove, &QPushButton::clicked, this, &ClientTable::removeSelected);
    connect(m_table, &QTableWidget::itemChanged, this, &ClientTable::edited);
    fitHeight();
}

void ClientTable::addRow(const QString &name, const QString &email, const QString &account)
{
    const QSignalBlocker quiet(m_table);
    const auto row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, Name, new QTableWidgetItem(name));
    m_table->setItem(row, Email, new QTableWidgetItem(email));
    m_table->setItem(row, Account, new QTableWidgetItem(account));
    fitHeight();
    Q_EMIT edited();
}

void ClientTable::clear()
{
    m_table->setRowCount(0);
    fitHeight();
    Q_EMIT edited();
}

void ClientTable::removeSelected()
{
    QList<int> rows;
    for (const auto &index : m_table->selectionModel()->selectedRows())
        rows.append(index.row());
    if (rows.isEmpty() && m_table->currentRow() >= 0)
        rows.append(m_table->currentRow());
    std::sort(rows.begin(), rows.end(), std::greater());
    for (const auto row : rows)
        m_table->removeRow(row);
    fitHeight();
    Q_EMIT edited();
}

void ClientTable::pasteRows()
{
    const auto lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts).mid(0, mostRowsPasted);
    for (const auto &line : lines) {
        const auto cells = line.split(line.contains(u'\t') ? u'\t' : line.contains(u';') ? u';' : u',');
        addRow(cells.value(0).trimmed(), cells.value(1).trimmed(), cells.value(2).trimmed());
    }
}

bool ClientTable::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_table && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Paste)) {
            pasteRows();
            return true;
        }
        if (key->key() == Qt::Key_Delete) {
            removeSelected();
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void ClientTable::fitHeight()
{
    const auto rows = std::clamp(m_table->rowCount(), 2, mostRowsShown);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + rows * m_table->verticalHeader()->defaultSectionSize() + 2);
    m_remove->setEnabled(m_table->rowCount() > 0);
}

QList<ClientOrder> ClientTable::orders() const
{
    QList<ClientOrder> orders;
    const auto text = [this](int row, Column column) {
        const auto *item = m_table->item(row, column);
        return item ? item->text().trimmed() : QString();
    };
    for (auto row = 0; row < m_table->rowCount(); ++row) {
        ClientOrder order;
        order.request.commonName = text(row, Name);
        order.request.email = text(row, Email);
        order.account = text(row, Account);
        if (!order.request.commonName.isEmpty())
            orders.append(order);
    }
    return orders;
}

} // namespace certwizard::ui
