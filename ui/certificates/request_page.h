#pragma once

#include "certificates/authority_session.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace certwizard::ui {

class FormField;
class Label;

/// A certificate request, and what of its wishes is granted: only what stands in the fields.
class RequestPage : public QWidget {
    Q_OBJECT
public:
    explicit RequestPage(QWidget *parent = nullptr);
    /// As if the person had chosen the file.
    void load(const QString &path);
    /// False, with the reason at the field, when nothing can be granted yet.
    [[nodiscard]] bool fill(IssueOrder &order, int validDays);

private:
    void arrange();
    [[nodiscard]] bool isForServer() const;

    std::optional<pki::CertificateRequest> m_request;
    Label *m_note;
    QComboBox *m_as;
    QLineEdit *m_name;
    FormField *m_nameForm;
    QLineEdit *m_account;
    QLineEdit *m_email;
    FormField *m_emailForm;
    QLineEdit *m_upn;
    FormField *m_upnForm;
    QWidget *m_person;
};

} // namespace certwizard::ui
