#pragma once

#include "certificates/authority_session.h"
#include "certificates/dialog_frame.h"

class QLineEdit;
class QSpinBox;

namespace certwizard::ui {

class FormField;
class NewPasswordField;
class PasswordField;

/// What an authority does the same way every time: validities, and the addresses that stand in what it issues.
class AuthoritySettingsDialog : public DialogFrame {
    Q_OBJECT
public:
    AuthoritySettingsDialog(AuthoritySession *session, QWidget *parent);

protected:
    [[nodiscard]] bool complete() override;

private:
    AuthoritySession *m_session;
    QSpinBox *m_clientDays;
    QSpinBox *m_serverDays;
    QSpinBox *m_listDays;
    QLineEdit *m_listUrls;
    FormField *m_listUrlsForm;
    QLineEdit *m_authorityUrls;
    FormField *m_authorityUrlsForm;
};

/// Another passphrase for the authority's key.
class PassphraseDialog : public DialogFrame {
    Q_OBJECT
public:
    PassphraseDialog(AuthoritySession *session, QWidget *parent);

protected:
    [[nodiscard]] bool complete() override;
    [[nodiscard]] bool place(const base::Error &error) override;

private:
    AuthoritySession *m_session;
    PasswordField *m_current;
    FormField *m_currentForm;
    NewPasswordField *m_next;
    FormField *m_nextForm;
};

} // namespace certwizard::ui
