#include "replace_dialog.h"

#include "common/cards.h"
#include "common/labels.h"
#include "common/messages.h"
#include "mappings/person.h"
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

QString headline(const ReplaceDialog::Question &question)
{
    const auto person = wording::printable(question.fresh.person);
    if (question.occasion == ReplaceDialog::Occasion::Found)
        return ReplaceDialog::tr("%1 has a mapping already").arg(person);
    return question.old.userName.isEmpty()
               ? ReplaceDialog::tr("Replace the certificate of this mapping?")
               : ReplaceDialog::tr("Replace the certificate of %1?").arg(wording::printable(question.old.userName));
}

QString lead(const ReplaceDialog::Question &question)
{
    const auto account = wording::quoted(question.old.userName);
    if (question.occasion == ReplaceDialog::Occasion::Found)
        return ReplaceDialog::tr("The certificate signs in as %1. Shall the new one take its place? The account and "
                                 "its password stay as they are.")
            .arg(account);
    return question.old.userName.isEmpty()
               ? ReplaceDialog::tr("The password stays as it is.")
               : ReplaceDialog::tr("Whoever holds the new one signs in as %1. The account and its password stay as "
                                   "they are.")
                     .arg(account);
}

void doubtPerson(QList<wording::Message> &doubts, const mappings::CertificateFacts &old,
                 const mappings::CertificateFacts &fresh)
{
    doubts.append({ReplaceDialog::tr("The certificate names %1; this mapping is for %2.")
                       .arg(wording::quoted(fresh.person), wording::quoted(old.person)),
                   ReplaceDialog::tr("Neither the UPN nor the e-mail address nor the subject is the same."),
                   {}});
}

} // namespace

QList<wording::Message> ReplaceDialog::doubtsAbout(const mappings::Row &old, const mappings::CertificateFacts &fresh,
                                                   qint64 now)
{
    using mappings::Condition;
    QList<wording::Message> doubts;
    if (old.facts.readable && fresh.readable && !mappings::nameSamePerson(old.facts, fresh))
        doubtPerson(doubts, old.facts, fresh);
    mappings::Row row; // as it would be, apart from what is not the certificate's fault
    row.userName = old.userName;
    row.facts = fresh;
    row.conditions = mappings::judge(fresh, now)
                     & (Condition::Expired | Condition::NotYetValid | Condition::NotForClients | Condition::Authority
                        | Condition::ServerCertificate);
    for (auto &note : wording::notes(row, now, {}))
        doubts.append({note.headline, note.explanation, {}}); // the remedy would be what is being done
    return doubts;
}

ReplaceDialog::ReplaceDialog(const Question &question, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("New certificate"));
    setObjectName(QStringLiteral("replaceDialog"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::large);
    column->setSpacing(space::large);
    column->addWidget(new Label(TextRole::Heading, headline(question)));
    for (const auto &doubt : question.doubts) {
        auto *callout = new Callout(Tone::Bad, doubt.headline, doubt.rest());
        callout->setObjectName(QStringLiteral("doubt"));
        column->addWidget(callout);
    }
    column->addWidget(new Label(TextRole::Body, lead(question)));
    auto *both = new NowAfter;
    if (question.old.facts.readable)
        both->setNow(validity(question.old.facts), origin(question.old.facts));
    else
        both->setNow(tr("cannot be read"), {});
    both->setAfter(validity(question.fresh), origin(question.fresh));
    column->addWidget(both);
    if (question.old.facts.readable)
        buildDate(column, question.old.facts, question.today);
    buildButtons(column, question);
    setMinimumWidth(560);
    fitToWords(this);
}

void ReplaceDialog::buildButtons(QVBoxLayout *column, const Question &question)
{
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancelReplacing"));
    auto *beside = new QPushButton(tr("&Keep both"));
    beside->setToolTip(
        tr("Adds a second mapping for the same account. Remove the old one when its card is out of use."));
    beside->setObjectName(QStringLiteral("keepBoth"));
    beside->setVisible(question.old.facts.readable);
    auto *replace = new QPushButton(tr("&Replace the old certificate"));
    replace->setObjectName(QStringLiteral("replaceOld"));
    buttons->addStretch();
    buttons->addWidget(cancel);
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
    // A hasty Enter does what is harmless.
    auto *usual = question.doubts.isEmpty() ? replace : cancel;
    setKind(replace, question.doubts.isEmpty() ? ButtonKind::Primary : ButtonKind::Normal);
    usual->setDefault(true);
    usual->setFocus();
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
