#include "journal_dialog.h"

#include "base/csv.h"
#include "common/beside.h"
#include "common/cards.h"
#include "common/labels.h"
#include "common/plain_table.h"
#include "common/window_memory.h"
#include "review/script_dialog.h"
#include "wording/days.h"
#include "wording/message.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QDir>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace certwizard::ui {

namespace {

constexpr int longestCell = 400;
constexpr int longestTip = 2000;
constexpr int longestEntry = 20000;

/// A change of the journal as a sentence. The kinds are those that the mapping editor and the wizard write.
QString sentence(const QJsonObject &change)
{
    const auto kind = change["kind"_L1].toString();
    const auto account = wording::quoted(change["userName"_L1].toString());
    const auto rule = wording::quoted(change["mapping"_L1]["name"_L1].toString(change["name"_L1].toString()));
    if (kind == "add-one-to-one"_L1)
        return JournalDialog::tr("mapped %1").arg(account);
    if (kind == "copy-inherited"_L1)
        return JournalDialog::tr("copied the server’s list to the site");
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
    return parts.join(u' ');
}

QString columnName(int column)
{
    const QString names[] = {JournalDialog::tr("When"), JournalDialog::tr("Who"), JournalDialog::tr("Reason"),
                             JournalDialog::tr("Changes")};
    return names[column];
}

QString sentences(const apply::JournalEntry &entry)
{
    if (entry.action == apply::JournalEntry::Action::Undo)
        return JournalDialog::tr("put the file back");
    if (entry.action == apply::JournalEntry::Action::Withdrawal)
        return JournalDialog::tr("the change before could not be written; the file stayed as it was");
    QStringList changes;
    for (const auto &change : entry.changes)
        changes.append(sentence(change));
    return changes.join(u"; "_s);
}

} // namespace

// -- the lines

JournalModel::Lines JournalModel::linesOf(const QList<apply::JournalEntry> &entries)
{
    auto lines = std::make_shared<std::vector<Line>>();
    lines->reserve(size_t(entries.size()));
    for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry) {
        Line line;
        line.when = entry->when.toUTC().toString(Qt::ISODate);
        line.cells = {wording::dayAndTime(entry->when), entry->who, entry->reason, sentences(*entry)};
        std::ranges::transform(line.cells, line.shown.begin(),
                               [](const QString &cell) { return wording::printable(cell, longestCell); });
        lines->push_back(std::move(line));
    }
    return lines;
}

JournalModel::Shown JournalModel::find(const Lines &lines, const QString &text)
{
    Shown shown;
    for (size_t i = 0; i < lines->size(); ++i)
        if (text.isEmpty() || std::ranges::any_of((*lines)[i].cells, [&](const QString &cell) {
                return cell.contains(text, Qt::CaseInsensitive);
            }))
            shown.push_back(i);
    return shown;
}

QByteArray JournalModel::csvOf(const Lines &lines, const Shown &shown)
{
    QByteArray text = "\xef\xbb\xbf";
    QStringList names;
    for (int column = 0; column < ColumnCount; ++column)
        names.append(columnName(column));
    text += base::csvRecord(names);
    for (const auto line : shown) {
        // The same everywhere, and in order when it is sorted.
        QStringList cells((*lines)[line].cells.begin(), (*lines)[line].cells.end());
        cells.first() = (*lines)[line].when;
        text += base::csvRecord(cells);
    }
    return text;
}

void JournalModel::setLines(Lines lines, Shown shown)
{
    beginResetModel();
    m_lines = std::move(lines);
    m_shown = std::move(shown);
    endResetModel();
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int JournalModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &line = (*m_lines)[m_shown[size_t(index.row())]];
    if (role == Qt::DisplayRole)
        return line.shown[size_t(index.column())];
    if (role == Qt::ToolTipRole)
        return wording::printable(line.cells[size_t(index.column())], longestTip).toHtmlEscaped();
    return {};
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(columnName(section)) : QVariant();
}

// -- the dialog

JournalDialog::JournalDialog(const QString &configurationPath, QWidget *parent)
    : QDialog(parent),
      m_search(new QLineEdit),
      m_table(new QTableView),
      m_entry(new Label(TextRole::Body)),
      m_model(new JournalModel(this)),
      m_waiting(new Label(TextRole::Small, tr("Reading the journal …"))),
      m_problem(new Callout(Tone::Bad)),
      m_done(new Callout(Tone::Ok))
{
    setWindowTitle(tr("Journal"));
    setObjectName(QStringLiteral("journal"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::large);
    column->setSpacing(space::medium);
    column->addWidget(new Label(TextRole::Heading, tr("Who changed what")));
    m_problem->hide();
    column->addWidget(m_problem);
    m_done->setObjectName(QStringLiteral("exported"));
    m_done->hide();
    column->addWidget(m_done);
    m_search->setPlaceholderText(tr("Search person, account, reason"));
    m_search->setAccessibleName(tr("Search the journal"));
    m_search->setClearButtonEnabled(true);
    column->addWidget(m_search);
    m_table->setModel(m_model);
    m_table->setWordWrap(false); // the selected entry is shown in full below
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Who changed what"));
    const auto whenWidth =
        m_table->fontMetrics().horizontalAdvance(wording::dayAndTime(QDateTime(QDate(2028, 12, 28), QTime(22, 58))));
    prepareTable(m_table, {whenWidth + 28, 150, 180});
    column->addWidget(new Panel(m_table), 3);
    m_entry->setObjectName(QStringLiteral("entry"));
    m_entry->setMaximumCharacters(0);
    m_entry->setSelectable(true);
    m_entry->setMargin(space::medium);
    m_entry->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_entry);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("The selected entry"));
    m_entryPanel = new Panel(scroll);
    m_entryPanel->hide();
    column->addWidget(m_entryPanel, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JournalDialog::showEntry);
    m_waiting->setTone(Tone::Neutral);
    column->addWidget(m_waiting);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close);
    m_export = box->addButton(tr("&Export…"), QDialogButtonBox::ActionRole);
    m_export->setEnabled(false);
    connect(m_export, &QPushButton::clicked, this, &JournalDialog::exportShown);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(box);
    connect(m_search, &QLineEdit::textChanged, this, &JournalDialog::filter);
    openAtSize(this, {860, 520});
    read(configurationPath);
}

/// One save of many mappings makes a long line.
void JournalDialog::read(const QString &configurationPath)
{
    beside(
        this, [configurationPath] { return apply::readJournal(configurationPath).transform(JournalModel::linesOf); },
        [this](base::Result<JournalModel::Lines> lines) {
            m_waiting->setText(tr("Nothing is recorded yet."));
            m_waiting->setVisible(lines && (*lines)->empty());
            m_export->setEnabled(lines && !(*lines)->empty());
            if (!lines) {
                const auto message = wording::describe(lines.error());
                m_problem->setText(message.headline, message.remedy);
                m_problem->show();
                return;
            }
            m_model->setLines(*std::move(lines), {});
            filter();
        });
}

void JournalDialog::filter()
{
    beside(
        this, [lines = m_model->lines(), text = m_search->text()] { return JournalModel::find(lines, text); },
        [this, generation = ++m_generation](JournalModel::Shown shown) {
            if (generation != m_generation)
                return;
            m_model->setLines(m_model->lines(), std::move(shown));
            m_entryPanel->hide(); // nothing is selected any more
            if (m_model->rowCount() > 0)
                m_table->selectRow(0); // the newest, in full below
        });
}

void JournalDialog::showEntry(const QModelIndex &current)
{
    m_entryPanel->setVisible(current.isValid());
    if (!current.isValid())
        return;
    const auto &line = (*m_model->lines())[m_model->shown()[size_t(current.row())]];
    QStringList parts;
    for (size_t column = 0; column < line.cells.size(); ++column)
        if (!line.cells[column].isEmpty())
            parts.append(tr("%1: %2", "column of the journal, and what stands there")
                             .arg(columnName(int(column)), wording::printable(line.cells[column], longestEntry)));
    m_entry->setText(parts.join(u'\n'));
}

void JournalDialog::exportShown()
{
    m_done->hide();
    const auto count = int(m_model->shown().size());
    saveTextAs(
        this, tr("Export the journal"), QStringLiteral("journal.csv"), tr("CSV (*.csv)"),
        [lines = m_model->lines(), shown = m_model->shown()] { return JournalModel::csvOf(lines, shown); },
        [this, count](const QString &path) {
            m_done->setText(count == 1 ? tr("One entry was exported.")
                                       : tr("%Ln entries were exported.", nullptr, count),
                            QDir::toNativeSeparators(path));
            m_done->show();
        });
}

} // namespace certwizard::ui
