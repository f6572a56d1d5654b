#include "replace_dialog.h"

#include "common/cards.h"
#include "common/labels.h"
#include "common/messages.h"
#include "wording/mapping_rows.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace certwizard::ui {

namespace {

QString validity(const mappings::CertificateFacts &facts)
{
    return ReplaceDialog::tr("valid until %1").arg(wording::date(facts.validUntil()));
}

QString origin(const mappings::CertificateFacts &facts)
{
    return ReplaceDialog::tr("from %1 · %2", "issuer and thumbprint")
        .arg(wording::printable(facts.issuer), facts.thumbprintText().left(16) + QStringLiteral("…"));
}

} // namespace

ReplaceDialog::ReplaceDialog(const mappings::Row &old, const mappings::CertificateFacts &fresh, QDate today,
                             QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("New certificate"));
    setObjectName(QStringLiteral("replaceDialog"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::large);
    column->setSpacing(space::large);
    column->addWidget(new Label(TextRole::Heading,
                                tr("%1 has a mapping already").arg(wording::printable(fresh.person))));
    auto *lead = new Label(
        TextRole::Body,
        tr("The certificate signs in as %1. Shall the new one take its place? The account and its password stay as they are.")
            .arg(wording::quoted(old.userName)));
    column->addWidget(lead);
    auto *both = new NowAfter;
    both->setNow(validity(old.facts), origin(old.facts));
    both->setAfter(validity(fresh), origin(fresh));
    column->addWidget(both);
    buildDate(column, old.facts, today);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"));
    auto *beside = new QPushButton(tr("&Keep both"));
    beside->setToolTip(
        tr("Adds a second mapping for the same account. Remove the old one when its card is out of use."));
    beside->setObjectName(QStringLiteral("keepBoth"));
    auto *replace = new QPushButton(tr("&Replace the old certificate"));
    replace->setObjectName(QStringLiteral("replaceOld"));
    replace->setDefault(true);
    setKind(replace, ButtonKind::Primary);
    buttons->addWidget(cancel);
    buttons->addStretch();
    buttons->addWidget(beside);
    buttons->addWidget(replace);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    const auto choose = [this](Answer answer) {
        m_answer = answer;
        accept();
    };
    connect(beside, &QPushButton::clicked, this, [choose] { choose(Answer::Beside); });
    connect(replace, &QPushButton::clicked, this, [choose] { choose(Answer::Replace); });
    setMinimumWidth(560);
    fitToWords(this);
    replace->setFocus();
}

void ReplaceDialog::buildDate(QVBoxLayout *column, const mappings::CertificateFacts &old, QDate today)
{
    constexpr int usualDays = 14;
    const auto last = old.validUntil().toLocalTime().date();
    if (!today.isValid() || last <= today)
        return; // an old card that is over needs no day
    auto *row = new QHBoxLayout;
    auto *label = new Label(TextRole::Body, tr("If you keep both, the old one is needed &until"));
    m_until = new QDateEdit(std::min(today.addDays(usualDays), last));
    m_until->setObjectName(QStringLiteral("keepUntil"));
    m_until->setCalendarPopup(true);
    m_until->setDisplayFormat(QStringLiteral("yyyy-MM-dd")); // as the table writes dates
    m_until->setMinimumWidth(m_until->fontMetrics().horizontalAdvance(QStringLiteral("0000-00-00")) + 64);
    m_until->setDateRange(today, last);
    m_until->setAccessibleDescription(tr("The editor reminds you to remove it then."));
    m_until->setToolTip(m_until->accessibleDescription());
    label->setBuddy(m_until);
    row->addWidget(label);
    row->addWidget(m_until);
    row->addStretch();
    column->addLayout(row);
}

QDate ReplaceDialog::until() const
{
    return m_answer == Answer::Beside && m_until ? m_until->date() : QDate();
}

} // namespace certwizard::ui
