#include "renewals_dialog.h"

#include "authority_renewal.h"
#include "common/beside.h"
#include "common/cards.h"
#include "common/file_dialogs.h"
#include "common/labels.h"
#include "common/plain_table.h"
#include "common/window_memory.h"
#include "mappings/person.h"
#include "wording/mapping_rows.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace certwizard::ui {

namespace {
constexpr int usualDays = 60;
constexpr size_t mostShown = 1000;
/// Up to here no frame is lost by looking at all mappings.
constexpr int lookedAtAtOnce = 2000;
constexpr int RowRole = Qt::UserRole;
enum Column { ValidUntil, Account, Person, Issuer, ColumnCount };
} // namespace

RenewalsDialog::RenewalsDialog(mappings::Session *session, bool readOnly, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_readOnly(readOnly),
      m_days(new QSpinBox),
      m_table(new QTableWidget),
      m_count(new Label(TextRole::Small))
{
    setWindowTitle(tr("Renewals"));
    setObjectName(QStringLiteral("renewals"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::large);
    column->setSpacing(space::medium);
    column->addWidget(new Label(TextRole::Heading, tr("Certificates that run out")));
    column->addWidget(new Label(
        TextRole::Body,
        readOnly
            ? tr("A renewed certificate is another certificate for IIS: its mapping has to be replaced.")
            : tr("A renewed certificate is another certificate for IIS: its mapping has to be replaced. Put the new "
                 "certificates into a folder: each finds its person by UPN, e-mail address or subject, and replaces "
                 "the certificate of those who are ticked. Or renew these at the authority that issued them.")));
    auto *row = new QHBoxLayout;
    m_days->setRange(1, 3650);
    m_days->setValue(usualDays);
    m_days->setObjectName(QStringLiteral("days"));
    m_days->setAccessibleName(tr("Days"));
    auto *label = new Label(TextRole::Body, tr("&Within the next days:"));
    label->setBuddy(m_days);
    row->addWidget(label);
    row->addWidget(m_days);
    row->addStretch();
    column->addLayout(row);
    buildTable(column);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close);
    m_folder = box->addButton(tr("Replace from a &folder…"), QDialogButtonBox::ActionRole);
    m_folder->setObjectName(QStringLiteral("fromFolder"));
    m_authority = box->addButton(tr("Renew at the &authority…"), QDialogButtonBox::ActionRole);
    m_authority->setObjectName(QStringLiteral("fromAuthority"));
    setKind(m_folder, ButtonKind::Primary);
    m_folder->setVisible(!readOnly);
    m_authority->setVisible(!readOnly);
    connect(m_folder, &QPushButton::clicked, this, &RenewalsDialog::fromFolder);
    connect(m_authority, &QPushButton::clicked, this, &RenewalsDialog::fromAuthority);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(box);
    connect(m_days, &QSpinBox::valueChanged, this, &RenewalsDialog::fill);
    fill();
    openAtSize(this, {820, 560});
}

void RenewalsDialog::buildTable(QVBoxLayout *column)
{
    m_table->setColumnCount(ColumnCount);
    m_table->setHorizontalHeaderLabels({tr("Valid until"), tr("Account"), tr("Person"), tr("Issuer")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAccessibleName(tr("Certificates that run out"));
    prepareTable(m_table, {140, 190, 220});
    m_table->setWordWrap(false);
    connect(m_table, &QTableWidget::itemChanged, this, &RenewalsDialog::updateState);
    column->addWidget(new Panel(m_table), 1);
    m_count->setTone(Tone::Neutral);
    column->addWidget(m_count);
}

struct RenewalsDialog::Due {
    std::vector<mappings::Row> shown; ///< those that run out first
    size_t all = 0;
    int succeeded = 0; ///< left out: the same account has a later certificate of the same person already
};

namespace {

/// Old cards that are kept beside a new one for a while need no renewal.
int leaveOutSucceeded(std::vector<std::pair<qint64, mappings::RowId>> &rows, const mappings::Snapshot &now,
                      qint64 limit)
{
    if (rows.empty())
        return 0;
    const mappings::People people(now);
    return int(std::erase_if(rows, [&](const auto &due) {
        const auto account = now.userName(due.second);
        const auto facts = now.facts(due.second);
        return std::ranges::any_of(people.rowsOfAccount(account), [&](mappings::RowId other) {
            return now.marks(other).readable && now.marks(other).notAfter > limit
                   && mappings::nameSamePerson(now.facts(other), facts);
        });
    }));
}

} // namespace

RenewalsDialog::Due RenewalsDialog::dueWithin(const mappings::Snapshot &now, int days)
{
    const auto limit = now.now + qint64(days) * 24 * 60 * 60;
    std::vector<std::pair<qint64, mappings::RowId>> rows;
    const auto add = [&](mappings::RowId id) {
        const auto &facts = now.marks(id);
        if (facts.readable && facts.notAfter <= limit && !now.isRemoved(id))
            rows.emplace_back(facts.notAfter, id);
    };
    for (mappings::RowId id = 0; id < now.fileRows(); ++id)
        add(id);
    std::ranges::for_each(now.added, add);
    std::ranges::sort(rows);
    Due due;
    due.succeeded = leaveOutSucceeded(rows, now, limit);
    due.all = rows.size();
    rows.resize(std::min(rows.size(), mostShown));
    for (const auto &row : rows)
        due.shown.push_back(now.row(row.second));
    return due;
}

void RenewalsDialog::fill()
{
    ++m_generation;
    const auto &now = m_session->now();
    if (now.count() <= lookedAtAtOnce) {
        m_session->rowStore().decodeAll();
        return showDue(dueWithin(now, m_days->value()));
    }
    m_count->setText(tr("Reading certificates …"));
    beside(
        this,
        [now, rows = m_session->sharedRowStore(), days = m_days->value()] {
            rows->decodeAll();
            return dueWithin(now, days);
        },
        [this, generation = m_generation](const Due &due) {
            if (m_generation == generation)
                showDue(due);
        });
}

void RenewalsDialog::showDue(const Due &due)
{
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(int(due.shown.size()));
    for (size_t i = 0; i < due.shown.size(); ++i) {
        const auto &row = due.shown[i];
        const auto set = [&](int column, const QString &text) {
            m_table->setItem(int(i), column, new QTableWidgetItem(text));
        };
        set(ValidUntil, wording::date(row.facts.validUntil()));
        set(Account, wording::printable(row.userName));
        set(Person, wording::printable(row.facts.person));
        set(Issuer, wording::printable(row.facts.issuer));
        auto *first = m_table->item(int(i), ValidUntil);
        first->setData(RowRole, row.id);
        if (!m_readOnly)
            first->setCheckState(row.enabled ? Qt::Checked : Qt::Unchecked);
        if (row.conditions.testFlag(mappings::Condition::Expired))
            first->setForeground(foreground(Tone::Bad));
    }
    const auto all = QLocale().toString(qulonglong(due.all));
    auto count = due.all == 1                  ? tr("One certificate")
                 : due.shown.size() == due.all ? tr("%1 certificates").arg(all)
                                               : tr("%1 certificates, of which the first %2 are shown")
                                                     .arg(all, QLocale().toString(qulonglong(due.shown.size())));
    if (due.succeeded > 0)
        count += u"   "_s
                 + (due.succeeded == 1
                        ? tr("One more is left out: its successor is mapped already.")
                        : tr("%Ln more are left out: their successors are mapped already.", nullptr, due.succeeded));
    m_count->setText(count);
    updateState();
}

void RenewalsDialog::updateState()
{
    for (auto *button : {m_folder, m_authority})
        button->setEnabled(!chosen().isEmpty());
}

QList<mappings::RowId> RenewalsDialog::chosen() const
{
    QList<mappings::RowId> rows;
    for (int row = 0; row < m_table->rowCount(); ++row)
        if (const auto *item = m_table->item(row, ValidUntil); item && item->checkState() == Qt::Checked)
            rows.append(item->data(RowRole).toInt());
    return rows;
}

void RenewalsDialog::fromFolder()
{
    const auto folder = askForFolder(this, {tr("Folder with the new certificates")});
    if (folder.isEmpty())
        return;
    m_source = ImportSource::fromPath(folder);
    m_source->purpose = ImportSource::Purpose::Renew;
    const auto rows = chosen();
    m_source->onlyFor = QSet<mappings::RowId>(rows.cbegin(), rows.cend());
    accept();
}

void RenewalsDialog::fromAuthority()
{
    AuthorityRenewalDialog dialog(*m_session, chosen(), this);
    if (dialog.exec() != Accepted)
        return;
    m_source = ImportSource{
        ImportSource::Purpose::Renew, {}, [renewed = dialog.renewed()](base::Prompter &, const base::Progress &) {
            return base::Result<mappings::ImportFile>(renewed);
        }};
    m_source->done = dialog.issued();
    accept();
}

} // namespace certwizard::ui
