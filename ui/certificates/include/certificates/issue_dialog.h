#pragma once

#include "certificates/authority_session.h"
#include "certificates/dialog_frame.h"

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace certwizard::ui {

class DeliveryFields;
class FormField;
class RequestPage;
class UserListPage;

/// Host names and addresses as they are typed: parted by blanks, commas or semicolons.
[[nodiscard]] pki::ServerRequest serverRequestFor(const QString &names);

/// Two fields side by side, of the same width.
[[nodiscard]] QBoxLayout *beside(QWidget *left, QWidget *right);

/// Whether a certificate can say this; what cannot be said is shown at its field.
[[nodiscard]] bool checkPerson(const pki::ClientRequest &request, FormField *name, FormField *email, FormField *upn);

/// For one person, for many from a list, for a server, or for a request.
class IssueDialog : public DialogFrame {
    Q_OBJECT
public:
    enum class What { Person, List, Server, Request };
    IssueDialog(AuthoritySession *session, const QString &folder, QWidget *parent);
    void choose(What what);
    /// As if the person had chosen the file.
    void loadList(const QString &path);
    void loadRequest(const QString &path);

protected:
    [[nodiscard]] bool complete() override;
    [[nodiscard]] bool place(const base::Error &error) override;

private:
    [[nodiscard]] QWidget *personPage();
    [[nodiscard]] QWidget *serverPage();
    void arrange();
    void suggestDays();
    [[nodiscard]] What what() const;
    [[nodiscard]] pki::ClientRequest person() const;
    [[nodiscard]] pki::ServerRequest server() const;
    [[nodiscard]] bool fill(IssueOrder &order);

    AuthoritySession *m_session;
    QComboBox *m_what;
    QList<QWidget *> m_pages; ///< in the order of What; one is shown
    QLineEdit *m_name;
    FormField *m_nameForm = nullptr;
    FormField *m_emailForm = nullptr;
    FormField *m_upnForm = nullptr;
    QLineEdit *m_email;
    QLineEdit *m_upn;
    QLineEdit *m_account;
    QCheckBox *m_smartCard;
    UserListPage *m_list;
    QLineEdit *m_hosts;
    FormField *m_hostsForm = nullptr;
    RequestPage *m_request;
    QComboBox *m_key;
    FormField *m_keyForm = nullptr;
    QSpinBox *m_days;
    int m_suggestedDays = 0;
    DeliveryFields *m_delivery;
};

} // namespace certwizard::ui
