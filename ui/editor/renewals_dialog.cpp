#include "renewals_dialog.h"

#include "common/cards.h"
#include "common/labels.h"
#include "plain_table.h"
#include "wording/mapping_rows.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace certwizard::ui {

namespace {
constexpr int usualDays = 60;
constexpr size_t mostShown = 5000;
} // namespace

RenewalsDialog::RenewalsDialog(mappings::Session *session, QWidget *parent)
    : QDialog(parent),
      m_session(session),
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
        tr("A renewed certificate is another certificate for IIS: its mapping has to be replaced. Put the new "
           "certificates into a folder; each finds its person by UPN, e-mail address or subject.")));
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
    m_table->setColumnCount(4);
    m_table->setHorizontalHeaderLabels({tr("Valid until"), tr("Account"), tr("Person"), tr("Issuer")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    prepareTable(m_table, {110, 190, 220});
    column->addWidget(new Panel(m_table), 1);
    m_count->setTone(Tone::Neutral);
    column->addWidget(m_count);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *replace = box->addButton(tr("&Replace from a folder…"), QDialogButtonBox::ActionRole);
    setKind(replace, ButtonKind::Primary);
    connect(replace, &QPushButton::clicked, this, [this] {
        m_folder = QFileDialog::getExistingDirectory(this, tr("Folder with the new certificates"));
        if (!m_folder.isEmpty())
            accept();
    });
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(box);
    connect(m_days, &QSpinBox::valueChanged, this, &RenewalsDialog::fill);
    fill();
    resize(760, 520);
}

void RenewalsDialog::fill()
{
    if (!m_session->rowStore().isComplete()) {
        m_count->setText(tr("Reading certificates …"));
        QTimer::singleShot(200, this, &RenewalsDialog::fill);
        return;
    }
    const auto &now = m_session->now();
    const auto limit = now.now + qint64(m_days->value()) * 24 * 60 * 60;
    std::vector<std::pair<qint64, mappings::RowId>> rows;
    const auto add = [&](mappings::RowId id) {
        const auto &facts = now.facts(id);
        if (facts.readable && facts.notAfter <= limit && !now.edits.value(id).removed)
            rows.emplace_back(facts.notAfter, id);
    };
    for (mappings::RowId id = 0; id < now.fileRows(); ++id)
        add(id);
    std::ranges::for_each(now.added, add);
    std::ranges::sort(rows);
    const auto shown = std::min(rows.size(), mostShown);
    m_table->setRowCount(int(shown));
    for (size_t i = 0; i < shown; ++i) {
        const auto row = m_session->row(rows[i].second);
        const auto set = [&](int column, const QString &text) {
            m_table->setItem(int(i), column, new QTableWidgetItem(text));
        };
        set(0, wording::date(row.facts.validUntil()));
        set(1, wording::printable(row.userName));
        set(2, wording::printable(row.facts.person));
        set(3, wording::printable(row.facts.issuer));
        if (row.conditions.testFlag(mappings::Condition::Expired))
            m_table->item(int(i), 0)->setForeground(foreground(Tone::Bad));
    }
    m_count->setText(rows.size() == 1 ? tr("One certificate")
                                      : tr("%1 certificates").arg(QLocale().toString(qulonglong(rows.size()))));
}

} // namespace certwizard::ui
