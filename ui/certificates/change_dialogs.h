#pragma once

#include "certificates/authority_session.h"
#include "certificates/dialog_frame.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace certwizard::ui {

class DeliveryFields;

/// Successors for the chosen certificates.
class RenewDialog : public DialogFrame {
    Q_OBJECT
public:
    RenewDialog(AuthoritySession *session, const QList<authority::Issued> &chosen, const QString &folder,
                QWidget *parent);

protected:
    [[nodiscard]] bool complete() override;

private:
    AuthoritySession *m_session;
    QStringList m_serials;
    QSpinBox *m_days;
    QCheckBox *m_sameKey;
    DeliveryFields *m_delivery;
};

/// For good: asks for the reason.
class RevokeDialog : public DialogFrame {
    Q_OBJECT
public:
    RevokeDialog(AuthoritySession *session, const QList<authority::Issued> &chosen, QWidget *parent);

protected:
    [[nodiscard]] bool complete() override;

private:
    AuthoritySession *m_session;
    QStringList m_serials;
    QComboBox *m_reason;
};

} // namespace certwizard::ui
