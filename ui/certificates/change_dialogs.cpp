#include "change_dialogs.h"

#include "certificates/delivery_fields.h"
#include "common/cards.h"
#include "common/fields.h"
#include "wording/authority.h"
#include "wording/days.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <functional>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

/// The first few names, and how many more there are.
QString namesOf(const QList<authority::Issued> &chosen)
{
    constexpr qsizetype most = 6;
    QStringList names;
    for (const auto &issued : chosen.first(std::min(most, chosen.size())))
        names += wording::quoted(issued.certificate.subject().display());
    const auto rest = static_cast<int>(chosen.size() - names.size());
    return rest > 0 ? RevokeDialog::tr("%1 and %n more", nullptr, rest).arg(names.join(u", "_s)) : names.join(u", "_s);
}

bool isServer(const authority::Issued &issued)
{
    return issued.purpose == authority::IssuedPurpose::Server;
}

QStringList serialsOf(const QList<authority::Issued> &chosen)
{
    QStringList serials;
    for (const auto &issued : chosen)
        serials += issued.serialNumber();
    return serials;
}

QList<authority::Issued> notRevoked(const QList<authority::Issued> &chosen)
{
    auto result = chosen;
    result.removeIf([](const authority::Issued &issued) { return issued.revocation.has_value(); });
    return result;
}

} // namespace

RenewDialog::RenewDialog(AuthoritySession *session, const QList<authority::Issued> &chosen, const QString &folder,
                         QWidget *parent)
    : DialogFrame({}, {}, tr("Renew"), parent),
      m_session(session),
      m_chosen(notRevoked(chosen)),
      m_days(new QSpinBox),
      m_sameKey(new QCheckBox(tr("For the same &keys, which their owners keep"))),
      m_delivery(new DeliveryFields(folder))
{
    addNotes(chosen);
    const auto servers = std::ranges::count_if(m_chosen, isServer);
    const bool isMixed = servers > 0 && servers < m_chosen.size();
    const auto &settings = session->settings();
    m_days->setRange(1, pki::maximumValidDays);
    m_days->setValue(servers > 0 && !isMixed ? settings.serverValidDays : settings.clientValidDays);
    m_daysForm = new FormField(isMixed ? tr("Users: &valid for days") : tr("&Valid for days"), m_days);
    body()->addWidget(m_daysForm);
    if (isMixed) {
        m_serverDays = new QSpinBox;
        m_serverDays->setRange(1, pki::maximumValidDays);
        m_serverDays->setValue(settings.serverValidDays);
        m_serverDaysForm = new FormField(tr("&Servers: valid for days"), m_serverDays);
        body()->addWidget(m_serverDaysForm);
        connect(m_serverDays, &QSpinBox::valueChanged, this, &RenewDialog::count);
    }
    body()->addWidget(m_sameKey);
    body()->addWidget(m_delivery);
    m_delivery->setPeople(std::ranges::all_of(chosen, [](const authority::Issued &issued) {
        return issued.purpose == authority::IssuedPurpose::Client;
    }));
    if (m_again)
        connect(m_again, &QCheckBox::toggled, this, &RenewDialog::count);
    connect(m_days, &QSpinBox::valueChanged, this, &RenewDialog::count);
    count();
    connect(m_sameKey, &QCheckBox::toggled, this, [this](bool same) { m_delivery->setKeys(!same); });
    follow(session);
}

bool RenewDialog::isFor(const QList<authority::Issued> &chosen)
{
    return !notRevoked(chosen).isEmpty();
}

bool RenewDialog::isAgain() const
{
    return !m_again || m_again->isChecked();
}

/// Whom it is not for, before anything is asked.
void RenewDialog::addNotes(const QList<authority::Issued> &chosen)
{
    QList<authority::Issued> revoked;
    QList<authority::Issued> followed;
    for (const auto &issued : chosen) {
        if (issued.revocation)
            revoked += issued;
        else if (issued.renewedBy != 0)
            followed += issued;
    }
    m_serials = serialsOf(m_chosen);
    m_renewed = serialsOf(followed);
    for (const auto &serial : std::as_const(m_renewed))
        m_serials.removeAll(serial);
    if (!revoked.isEmpty())
        body()->addWidget(new Callout(
            Tone::Warn,
            tr("%n revoked ones are left out: %1.", nullptr, static_cast<int>(revoked.size())).arg(namesOf(revoked)),
            tr("Who is to get in again needs a new certificate with a new key: use “Issue…”.")));
    if (followed.isEmpty())
        return;
    const auto said = tr("%n of them have a successor already: %1.", nullptr, static_cast<int>(followed.size()))
                          .arg(namesOf(followed));
    body()->addWidget(new Callout(Tone::Warn, said,
                                  tr("Renewed once more, there are two, and all of them are valid until they end.")));
    if (m_serials.isEmpty())
        return;
    m_again =
        new QCheckBox(tr("Re&new those once more, too: %n certificates", nullptr, static_cast<int>(followed.size())));
    body()->addWidget(m_again);
}

/// How many there will be, and which of them end before the one that they follow.
void RenewDialog::count()
{
    auto old = m_chosen;
    if (!isAgain())
        old.removeIf([](const authority::Issued &issued) { return issued.renewedBy != 0; });
    const auto number = static_cast<int>(old.size());
    setHeading(tr("Renew %n certificates", nullptr, number),
               tr("The successors say the same as %1. The %n old ones stay valid until they end, so that there is "
                  "time to map the new ones.",
                  nullptr, number)
                   .arg(namesOf(old)));
    if (!m_serverDaysForm)
        return hintAt(m_daysForm, old, m_days->value());
    const auto firstServer = std::ranges::stable_partition(old, std::not_fn(isServer));
    const auto users = std::ranges::distance(old.begin(), firstServer.begin());
    hintAt(m_daysForm, old.first(users), m_days->value());
    hintAt(m_serverDaysForm, old.sliced(users), m_serverDays->value());
}

void RenewDialog::hintAt(FormField *form, const QList<authority::Issued> &old, int days)
{
    const auto end = std::min(m_session->now().addDays(days), m_session->certificate().notAfter());
    auto longer = old;
    longer.removeIf([&end](const authority::Issued &issued) { return issued.certificate.notAfter() <= end; });
    form->setHint(longer.isEmpty() ? QString()
                                   : tr("%n old ones are valid longer than their successors, which end on %1: %2.",
                                        nullptr, static_cast<int>(longer.size()))
                                         .arg(wording::day(end), namesOf(longer)));
}

authority::ValidDays RenewDialog::days() const
{
    return m_serverDays ? authority::ValidDays{m_days->value(), m_serverDays->value()}
                        : authority::ValidDays::same(m_days->value());
}

bool RenewDialog::complete()
{
    if (!m_delivery->check())
        return false;
    m_session->renew(isAgain() ? m_serials + m_renewed : m_serials, days(), m_sameKey->isChecked(),
                     m_delivery->choice());
    return true;
}

bool RenewDialog::place(const base::Error &error)
{
    return m_delivery->place(error);
}

RevokeDialog::RevokeDialog(AuthoritySession *session, const QList<authority::Issued> &chosen, QWidget *parent)
    : DialogFrame(tr("Revoke %n certificates", nullptr, static_cast<int>(notRevoked(chosen).size())),
                  namesOf(notRevoked(chosen)), tr("Revoke"), parent),
      m_session(session),
      m_serials(serialsOf(notRevoked(chosen))),
      m_reason(new QComboBox)
{
    if (const auto left = static_cast<int>(chosen.size() - m_serials.size()); left > 0)
        body()->addWidget(new Callout(Tone::Info,
                                      tr("%n of the chosen are revoked already and are left out.", nullptr, left), {}));
    for (const auto reason : {pki::RevocationReason::CessationOfOperation, pki::RevocationReason::KeyCompromise,
                              pki::RevocationReason::Superseded, pki::RevocationReason::AffiliationChanged,
                              pki::RevocationReason::PrivilegeWithdrawn, pki::RevocationReason::Unspecified})
        m_reason->addItem(wording::reasonName(reason), static_cast<int>(reason));
    body()->addWidget(new FormField(tr("&Reason"), m_reason));
    body()->addWidget(new Callout(Tone::Warn, tr("This cannot be taken back."),
                                  tr("The revocation list is written right away; servers refuse the certificates as "
                                     "soon as they have read it.")));
    setKind(acceptButton(), ButtonKind::Danger);
    hesitate();
    follow(session);
}

bool RevokeDialog::isFor(const QList<authority::Issued> &chosen)
{
    return !notRevoked(chosen).isEmpty();
}

bool RevokeDialog::complete()
{
    m_session->revoke(m_serials, static_cast<pki::RevocationReason>(m_reason->currentData().toInt()));
    return true;
}

} // namespace certwizard::ui
