#pragma once

#include "certificates/authority_session.h"
#include "page.h"

class QLineEdit;
class QProgressBar;

namespace certwizard::ui {

class AuthorityPanel;
class Callout;
class Card;
class ClientTable;
class DeliveryFields;
class FormField;
class KeyOpener;
class OptionCard;

/// Makes a server certificate and clients' certificates with an authority that is made, opened or taken over here, or
/// goes on without. What was made is taken into the choices: the server's PFX for the binding, the clients'
/// certificates as mappings.
class CertificatesPage final : public Page {
    Q_OBJECT
public:
    explicit CertificatesPage(WizardSession *session, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const override { return tr("Certificates"); }
    void enter() override;
    [[nodiscard]] bool leave() override;
    [[nodiscard]] bool isComplete() const override { return !m_authority->isBusy(); }
    [[nodiscard]] bool canGoBack() const override { return !m_authority->isBusy(); }
    [[nodiscard]] QWidget *firstFocus() const override;

private:
    QWidget *makeForm();
    Card *makeServerCard();
    Card *makeFilesCard();
    [[nodiscard]] std::optional<pki::ServerRequest> server() const;
    [[nodiscard]] bool check();
    void create();
    void issueList();
    void showBusy();
    void take(const WorkReport &report);
    void adopt(const QList<MadeCertificate> &made);
    void tell(const WorkReport &report);
    void showMade(const WorkReport &report);
    void addMadeRow(const QString &file, const QString &what);

    AuthoritySession *m_authority;
    KeyOpener *m_key;
    OptionCard *m_skip;
    OptionCard *m_make;
    AuthorityPanel *m_panel;
    QLineEdit *m_serverNames;
    FormField *m_serverField = nullptr;
    ClientTable *m_clients;
    DeliveryFields *m_delivery;
    QPushButton *m_create;
    QPushButton *m_list;
    QPushButton *m_stop;
    QProgressBar *m_progress;
    Callout *m_message;
    QWidget *m_form;
    Card *m_madeCard;
    QString m_prefilledFor;
    int m_held = 0; ///< passwords put into the vault
};

} // namespace certwizard::ui
