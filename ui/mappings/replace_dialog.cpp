#include "replace_dialog.h"

#include "common/cards.h"
#include "common/labels.h"
#include "wording/mapping_rows.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

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

ReplaceDialog::ReplaceDialog(const mappings::Row &old, const mappings::CertificateFacts &fresh, QWidget *parent)
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
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"));
    auto *beside = new QPushButton(tr("&Keep both"));
    beside->setToolTip(tr(
        "Adds a second mapping for the same account. It needs the account’s password. Remove the old one when its card is out of use."));
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
    setMinimumWidth(520);
    replace->setFocus();
}

} // namespace certwizard::ui
