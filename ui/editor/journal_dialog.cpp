#include "journal_dialog.h"

#include "common/cards.h"
#include "common/labels.h"
#include "mappings/export.h"
#include "review/script_dialog.h"
#include "wording/message.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace certwizard::ui {

namespace {

enum Column { When, Who, Reason, Changes, ColumnCount };

/// A change of the journal in one line: its kind and the names in it, whatever they are called.
QString line(const QJsonObject &change)
{
    QStringList parts;
    for (auto value = change.begin(); value != change.end(); ++value)
        if (value->isString() && value->toString().size() <= 120)
            parts.append(value.key() + QStringLiteral(": ") + value->toString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

JournalDialog::JournalDialog(const QString &configurationPath, QWidget *parent)
    : QDialog(parent), m_search(new QLineEdit), m_table(new QTableWidget)
{
    setWindowTitle(tr("Journal"));
    setObjectName(QStringLiteral("journal"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::large);
    column->setSpacing(space::medium);
    column->addWidget(new Label(TextRole::Heading, tr("Who changed what")));
    m_search->setPlaceholderText(tr("Search person, account, reason"));
    m_search->setAccessibleName(tr("Search the journal"));
    m_search->setClearButtonEnabled(true);
    column->addWidget(m_search);
    m_table->setColumnCount(ColumnCount);
    m_table->setHorizontalHeaderLabels({tr("When"), tr("Who"), tr("Reason"), tr("Changes")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (const auto &[section, width] :
         {std::pair(int(When), 150), std::pair(int(Who), 120), std::pair(int(Reason), 180)})
        m_table->setColumnWidth(section, width);
    column->addWidget(new Panel(m_table), 1);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *save = box->addButton(tr("&Export…"), QDialogButtonBox::ActionRole);
    connect(save, &QPushButton::clicked, this, &JournalDialog::exportShown);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(box);
    connect(m_search, &QLineEdit::textChanged, this, &JournalDialog::filter);

    const auto entries = apply::readJournal(configurationPath);
    if (!entries) {
        auto *callout = new Callout(Tone::Bad, wording::describe(entries.error()).headline,
                                    wording::describe(entries.error()).remedy);
        column->insertWidget(1, callout);
    }
    if (entries) {
        for (auto entry = entries->crbegin(); entry != entries->crend(); ++entry) {
            const auto row = m_table->rowCount();
            m_table->insertRow(row);
            QStringList changes;
            for (const auto &change : entry->changes)
                changes.append(line(change));
            const auto what = entry->isUndo ? tr("put the file back") : changes.join(QStringLiteral("; "));
            const QString cells[] = {QLocale().toString(entry->when.toLocalTime(), QLocale::ShortFormat), entry->who,
                                     entry->reason, what};
            for (int i = 0; i < ColumnCount; ++i) {
                auto *item = new QTableWidgetItem(wording::printable(cells[i], 400));
                item->setToolTip(wording::printable(cells[i], 2000).toHtmlEscaped());
                m_table->setItem(row, i, item);
            }
        }
    }
    resize(860, 520);
}

void JournalDialog::filter(const QString &text)
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        auto fits = text.isEmpty();
        for (int column = 0; column < ColumnCount && !fits; ++column)
            fits = m_table->item(row, column)->toolTip().contains(text.toHtmlEscaped(), Qt::CaseInsensitive);
        m_table->setRowHidden(row, !fits);
    }
}

void JournalDialog::exportShown()
{
    QByteArray text = "\xef\xbb\xbf" + mappings::csvLine({tr("When"), tr("Who"), tr("Reason"), tr("Changes")});
    for (int row = 0; row < m_table->rowCount(); ++row)
        if (!m_table->isRowHidden(row))
            text += mappings::csvLine({m_table->item(row, When)->text(), m_table->item(row, Who)->text(),
                                       m_table->item(row, Reason)->text(), m_table->item(row, Changes)->text()});
    saveTextAs(this, tr("Export the journal"), QStringLiteral("journal.csv"), tr("CSV (*.csv)"), text);
}

} // namespace certwizard::ui
