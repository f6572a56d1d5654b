#pragma once

#include "certificates/authority_session.h"
#include "certificates/dialog_frame.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace certwizard::ui {

class DeliveryFields;
class FormField;

/// Successors for the chosen certificates. Revoked ones are left out, and those that have one already unless it is
/// wished.
class RenewDialog : public DialogFrame {
    Q_OBJECT
public:
    RenewDialog(AuthoritySession *session, const QList<authority::Issued> &chosen, const QString &folder,
                QWidget *parent);
    /// Whether there is anything to renew among them.
    [[nodiscard]] static bool isFor(const QList<authority::Issued> &chosen);

protected:
    [[nodiscard]] bool complete() override;
    [[nodiscard]] bool place(const base::Error &error) override;

private:
    void addNotes(const QList<authority::Issued> &chosen);
    void count();
    void hintAt(FormField *form, const QList<authority::Issued> &old, int days);
    [[nodiscard]] authority::ValidDays days() const;
    [[nodiscard]] bool isAgain() const;
    AuthoritySession *m_session;
    QList<authority::Issued> m_chosen; ///< without the revoked ones
    QStringList m_serials;             ///< of those without a successor
    QStringList m_renewed;             ///< of those with one
    QSpinBox *m_days;
    FormField *m_daysForm;
    QSpinBox *m_serverDays = nullptr; ///< only where there are users and servers
    FormField *m_serverDaysForm = nullptr;
    QCheckBox *m_again = nullptr; ///< only where some have a successor and others have not
    QCheckBox *m_sameKey;
    DeliveryFields *m_delivery;
};

/// For good: asks for the reason. Those that are revoked already are left out.
class RevokeDialog : public DialogFrame {
    Q_OBJECT
public:
    RevokeDialog(AuthoritySession *session, const QList<authority::Issued> &chosen, QWidget *parent);
    /// Whether there is anything to revoke among them.
    [[nodiscard]] static bool isFor(const QList<authority::Issued> &chosen);

protected:
    [[nodiscard]] bool complete() override;

private:
    AuthoritySession *m_session;
    QStringList m_serials;
    QComboBox *m_reason;
};

} // namespace certwizard::ui
