#include "client_table.h"

#include "common/cards.h"
#include "common/icons.h"
#include "wording/authority.h"

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

/// Tab goes from cell to cell while one is written in, and on to what comes after the table behind the last: the
/// view's own way is to begin again at the first, which catches whoever has only a keyboard.
class CellTable : public QTableWidget {
public:
    using QTableWidget::QTableWidget;

protected:
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override
    {
        const auto at = [this](int row, int column) { return currentRow() == row && currentColumn() == column; };
        const auto leavesForward = hint == QAbstractItemDelegate::EditNextItem && at(rowCount() - 1, columnCount() - 1);
        const auto leavesBack = hint == QAbstractItemDelegate::EditPreviousItem && at(0, 0);
        QTableWidget::closeEditor(editor, leavesForward || leavesBack ? QAbstractItemDelegate::NoHint : hint);
        if (leavesForward || leavesBack)
            focusNextPrevChild(leavesForward);
    }
};

} // namespace

ClientTable::ClientTable(QWidget *parent)
    : QWidget(parent),
      m_table(new CellTable(0, ColumnCount)),
      m_add(new QPushButton(icon(u"plus"_s), tr("Add a person"))),
      m_remove(new QPushButton(icon(u"trash"_s), tr("Remove"))),
      m_problems(new Label(TextRole::Small))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("E-mail"), tr("Windows account")});
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
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
    m_problems->setTone(Tone::Bad);
    m_problems->hide();
    layout->addWidget(m_problems);
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

void ClientTable::remove(const QString &name, const QString &account)
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (text(row, Name) != name || text(row, Account) != account)
            continue;
        m_table->removeRow(row);
        fitHeight();
        Q_EMIT edited();
        return;
    }
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

QString ClientTable::text(int row, Column column) const
{
    const auto *item = m_table->item(row, column);
    return item ? item->text().trimmed() : QString();
}

QList<authority::UserRow> ClientTable::rows() const
{
    QList<authority::UserRow> rows;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (text(row, Name).isEmpty())
            continue;
        rows += {.line = row + 1,
                 .name = text(row, Name),
                 .account = text(row, Account),
                 .email = text(row, Email),
                 .upn = {},
                 .findings = {}};
    }
    return rows;
}

bool ClientTable::check(const QList<authority::Issued> &issued, const QDateTime &now)
{
    auto people = rows();
    authority::judge(people, issued, now);
    QStringList lines;
    bool fine = true;
    for (const auto &person : std::as_const(people)) {
        fine = fine && person.isIssuable();
        for (const auto &finding : person.findings) {
            if (finding.isFatal())
                lines += tr("Line %1: %2").arg(QString::number(person.line), wording::describe(finding));
        }
    }
    m_problems->setText(lines.join(u'\n'));
    m_problems->setVisible(!fine);
    return fine;
}

QList<authority::ClientOrder> ClientTable::orders(int validDays) const
{
    QList<authority::ClientOrder> orders;
    for (const auto &person : rows())
        orders += person.toOrder(validDays);
    return orders;
}

} // namespace certwizard::ui
