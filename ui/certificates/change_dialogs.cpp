#include "change_dialogs.h"

#include "certificates/delivery_fields.h"
#include "common/cards.h"
#include "common/fields.h"
#include "wording/authority.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

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

QStringList serialsOf(const QList<authority::Issued> &chosen)
{
    QStringList serials;
    for (const auto &issued : chosen)
        serials += issued.serialNumber();
    return serials;
}

} // namespace

RenewDialog::RenewDialog(AuthoritySession *session, const QList<authority::Issued> &chosen, const QString &folder,
                         QWidget *parent)
    : DialogFrame(tr("Renew %n certificates", nullptr, static_cast<int>(chosen.size())),
                  tr("The successors say the same as %1. The old ones stay valid until they end, so that there is "
                     "time to map the new ones.")
                      .arg(namesOf(chosen)),
                  tr("Renew"), parent),
      m_session(session),
      m_serials(serialsOf(chosen)),
      m_days(new QSpinBox),
      m_sameKey(new QCheckBox(tr("For the same &keys, which their owners keep"))),
      m_delivery(new DeliveryFields(folder))
{
    m_days->setRange(1, pki::maximumValidDays);
    m_days->setValue(session->settings().clientValidDays);
    body()->addWidget(new FormField(tr("&Valid for days"), m_days));
    body()->addWidget(m_sameKey);
    body()->addWidget(m_delivery);
    m_delivery->setPeople(std::ranges::all_of(chosen, [](const authority::Issued &issued) {
        return issued.purpose == authority::IssuedPurpose::Client;
    }));
    connect(m_sameKey, &QCheckBox::toggled, this, [this](bool same) { m_delivery->setKeys(!same); });
}

bool RenewDialog::complete()
{
    if (!m_delivery->check())
        return false;
    m_session->renew(m_serials, m_days->value(), m_sameKey->isChecked(), m_delivery->take());
    return true;
}

RevokeDialog::RevokeDialog(AuthoritySession *session, const QList<authority::Issued> &chosen, QWidget *parent)
    : DialogFrame(tr("Revoke %n certificates", nullptr, static_cast<int>(chosen.size())), namesOf(chosen), tr("Revoke"),
                  parent),
      m_session(session),
      m_serials(serialsOf(chosen)),
      m_reason(new QComboBox)
{
    for (const auto reason : {pki::RevocationReason::CessationOfOperation, pki::RevocationReason::KeyCompromise,
                              pki::RevocationReason::Superseded, pki::RevocationReason::AffiliationChanged,
                              pki::RevocationReason::PrivilegeWithdrawn, pki::RevocationReason::Unspecified})
        m_reason->addItem(wording::reasonName(reason), static_cast<int>(reason));
    body()->addWidget(new FormField(tr("&Reason"), m_reason));
    body()->addWidget(new Callout(Tone::Warn, tr("This cannot be taken back."),
                                  tr("The revocation list is written right away; servers refuse the certificates as "
                                     "soon as they have read it.")));
    setKind(acceptButton(), ButtonKind::Danger);
}

bool RevokeDialog::complete()
{
    m_session->revoke(m_serials, static_cast<pki::RevocationReason>(m_reason->currentData().toInt()));
    return true;
}

} // namespace certwizard::ui
