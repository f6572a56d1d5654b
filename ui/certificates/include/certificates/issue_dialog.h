#pragma once

#include "authority/user_list.h"
#include "certificates/authority_session.h"
#include "certificates/dialog_frame.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;
class QStackedWidget;
class QTableWidget;

namespace certwizard::ui {

class DeliveryFields;
class FormField;
class Label;

/// Host names and addresses as they are typed: parted by blanks, commas or semicolons.
[[nodiscard]] pki::ServerRequest serverRequestFor(const QString &names);

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

private:
    [[nodiscard]] QWidget *personPage();
    [[nodiscard]] QWidget *listPage();
    [[nodiscard]] QWidget *serverPage();
    [[nodiscard]] QWidget *requestPage();
    void arrange();
    void showRows();
    [[nodiscard]] What what() const;
    [[nodiscard]] pki::ClientRequest person() const;
    [[nodiscard]] pki::ServerRequest server(const QString &names) const;
    [[nodiscard]] bool fill(IssueOrder &order);
    [[nodiscard]] bool fillRequest(IssueOrder &order);

    AuthoritySession *m_session;
    QComboBox *m_what;
    QStackedWidget *m_pages;
    QLineEdit *m_name;
    FormField *m_nameForm = nullptr;
    QLineEdit *m_email;
    QLineEdit *m_upn;
    QLineEdit *m_account;
    QCheckBox *m_smartCard;
    QTableWidget *m_rows = nullptr;
    Label *m_listNote = nullptr;
    QList<authority::UserRow> m_users;
    QLineEdit *m_hosts;
    FormField *m_hostsForm = nullptr;
    Label *m_requestNote = nullptr;
    QComboBox *m_grantAs;
    QLineEdit *m_grantName;
    FormField *m_grantForm = nullptr;
    std::optional<pki::CertificateRequest> m_request;
    QComboBox *m_key;
    FormField *m_keyForm = nullptr;
    QSpinBox *m_days;
    DeliveryFields *m_delivery;
};

} // namespace certwizard::ui
