#pragma once

#include "certificates/authority_session.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace certwizard::ui {

class FormField;

/// A certificate request, and what of its wishes is granted: only what stands in the fields.
class RequestPage : public QWidget {
    Q_OBJECT
public:
    explicit RequestPage(QWidget *parent = nullptr);
    /// As if the person had chosen the file.
    void load(const QString &path);
    /// False, with the reason at the field, when nothing can be granted yet.
    [[nodiscard]] bool fill(IssueOrder &order, int validDays);

    [[nodiscard]] bool isForServer() const;

Q_SIGNALS:
    void kindChanged();

private:
    void arrange();
    void changeKind();

    std::optional<pki::CertificateRequest> m_request;
    QPushButton *m_look;
    FormField *m_chooser;
    QComboBox *m_as;
    QLineEdit *m_name;
    QString m_otherName; ///< what stands in the field while it is granted to the other kind
    FormField *m_nameForm;
    QLineEdit *m_account;
    QLineEdit *m_email;
    FormField *m_emailForm;
    QLineEdit *m_upn;
    FormField *m_upnForm;
    QWidget *m_person;
};

} // namespace certwizard::ui
