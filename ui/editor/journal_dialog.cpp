#include "journal_dialog.h"

#include "base/csv.h"
#include "common/cards.h"
#include "common/labels.h"
#include "common/plain_table.h"
#include "review/script_dialog.h"
#include "wording/message.h"

#include <QDialogButtonBox>
#include <QJsonDocument>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace certwizard::ui {

namespace {

enum Column { When, Who, Reason, Changes, ColumnCount };

/// A change of the journal as a sentence. The kinds are those that the mapping editor and the wizard write.
QString sentence(const QJsonObject &change)
{
    const auto kind = change["kind"_L1].toString();
    const auto account = wording::quoted(change["userName"_L1].toString());
    const auto rule = wording::quoted(change["mapping"_L1]["name"_L1].toString(change["name"_L1].toString()));
    if (kind == "add-one-to-one"_L1)
        return JournalDialog::tr("mapped %1").arg(account);
    if (kind == "remove-one-to-one"_L1)
        return JournalDialog::tr("removed the mapping of %1").arg(account);
    if (kind == "update-one-to-one"_L1) {
        QStringList parts;
        if (change.contains("newUserName"_L1))
            parts.append(
                JournalDialog::tr("account is now %1").arg(wording::quoted(change["newUserName"_L1].toString())));
        if (change.contains("newEnabled"_L1))
            parts.append(change["newEnabled"_L1].toBool() ? JournalDialog::tr("switched on")
                                                          : JournalDialog::tr("switched off"));
        if (change.contains("newCertificate"_L1))
            parts.append(JournalDialog::tr("new certificate"));
        if (change["setsPassword"_L1].toBool())
            parts.append(JournalDialog::tr("new password"));
        return JournalDialog::tr("%1: %2", "account and what changed").arg(account, parts.join(u", "_s));
    }
    if (kind == "add-many-to-one"_L1)
        return JournalDialog::tr("added the rule %1").arg(rule);
    if (kind == "update-many-to-one"_L1)
        return JournalDialog::tr("changed the rule %1")
            .arg(wording::quoted(change["before"_L1]["name"_L1].toString(change["name"_L1].toString())));
    if (kind == "remove-many-to-one"_L1)
        return JournalDialog::tr("removed the rule %1").arg(rule);
    if (kind == "move-many-to-one"_L1)
        return JournalDialog::tr("moved the rule %1").arg(rule);
    QStringList parts; // of the wizard: its own words tell enough
    for (auto value = change.begin(); value != change.end(); ++value)
        if (value->isString() && value->toString().size() <= 120)
            parts.append(value->toString());
    return parts.join(QStringLiteral(" "));
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
    prepareTable(m_table, {150, 120, 180});
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
                changes.append(sentence(change));
            const auto what = entry->isUndo ? tr("put the file back") : changes.join(QStringLiteral("; "));
            const QString cells[] = {QLocale().toString(entry->when.toLocalTime(), QLocale::ShortFormat), entry->who,
                                     entry->reason, what};
            for (int i = 0; i < ColumnCount; ++i) {
                auto *item = new QTableWidgetItem(wording::printable(cells[i], 400));
                item->setData(Qt::UserRole, cells[i]); // all of it, to be searched and exported
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
            fits = m_table->item(row, column)->data(Qt::UserRole).toString().contains(text, Qt::CaseInsensitive);
        m_table->setRowHidden(row, !fits);
    }
}

void JournalDialog::exportShown()
{
    QByteArray text = "\xef\xbb\xbf" + base::csvRecord({tr("When"), tr("Who"), tr("Reason"), tr("Changes")});
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells.append(m_table->item(row, column)->data(Qt::UserRole).toString());
        if (!m_table->isRowHidden(row))
            text += base::csvRecord(cells);
    }
    saveTextAs(this, tr("Export the journal"), QStringLiteral("journal.csv"), tr("CSV (*.csv)"), text);
}

} // namespace certwizard::ui
