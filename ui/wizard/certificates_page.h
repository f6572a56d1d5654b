#pragma once

#include "page.h"
#include "session/certificate_maker.h"

#include <stop_token>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QProgressBar;

namespace certwizard::ui {

class Callout;
class Card;
class ClientTable;
class FormField;
class OptionCard;
class PasswordField;

/// Makes an authority, a server certificate and clients' certificates into a folder, or goes on without. What was
/// made is taken into the choices: the server's PFX for the binding, the clients' certificates as mappings.
class CertificatesPage final : public Page {
    Q_OBJECT
public:
    explicit CertificatesPage(WizardSession *session, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const override { return tr("Certificates"); }
    void enter() override;
    void refresh() override;
    [[nodiscard]] bool leave() override;
    [[nodiscard]] bool isComplete() const override { return !m_making; }
    [[nodiscard]] bool canGoBack() const override { return !m_making; }
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] QWidget *firstFocus() const override;

private:
    QWidget *makeForm();
    Card *makeAuthorityCard();
    Card *makeServerCard();
    Card *makeFilesCard();
    void chooseFolder();
    void chooseAuthority();
    void makePassword();
    [[nodiscard]] bool check();
    [[nodiscard]] CertificateOrder order() const;
    void start();
    void finishWith(base::Result<MadeCertificates> result);
    void adopt(const MadeCertificates &made);
    void showMade();
    void showProgress(bool making);

    OptionCard *m_skip;
    OptionCard *m_make;
    QWidget *m_form;
    QComboBox *m_authorityKind;
    QLineEdit *m_authorityName;
    FormField *m_authorityNameField;
    QLineEdit *m_organisation;
    FormField *m_organisationField;
    QLineEdit *m_authorityFile;
    QWidget *m_authorityFileRow;
    QLineEdit *m_serverNames;
    FormField *m_serverField;
    ClientTable *m_clients;
    QLineEdit *m_folder;
    FormField *m_folderField;
    PasswordField *m_password;
    FormField *m_passwordField;
    QComboBox *m_target;
    QPushButton *m_create;
    QPushButton *m_stopButton;
    QProgressBar *m_progress;
    Callout *m_error;
    Card *m_madeCard;
    QVBoxLayout *m_madeList;
    std::optional<pki::Identity> m_existing;
    std::optional<MadeCertificates> m_made;
    std::stop_source m_stop;
    bool m_making = false;
    QString m_prefilledFor;
    QString m_vaultName; ///< under which the vault holds the password of what was made last
    int m_orders = 0;
};

} // namespace certwizard::ui
