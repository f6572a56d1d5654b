#pragma once

#include "step_pages.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace certwizard::ui {

class FormField;
class ServerCertificateField;

/// The HTTPS address, its certificate, and when visitors are asked for theirs.
class BindingPage final : public StepPage {
    Q_OBJECT
public:
    explicit BindingPage(WizardSession *session, QWidget *parent = nullptr);
    [[nodiscard]] QWidget *firstFocus() const override;

protected:
    void showState() override;

private:
    void makeAddress();
    void makeNegotiation();
    void fillChoices();
    void addressChosen(int index);
    void fieldsEdited();
    void showNowAfter();
    [[nodiscard]] const iis::Binding *chosenBinding(const iis::Site &site) const;

    QComboBox *m_which;
    QWidget *m_fields;
    QLineEdit *m_address;
    QSpinBox *m_port;
    QLineEdit *m_host;
    FormField *m_addressField;
    QCheckBox *m_sni;
    ServerCertificateField *m_certificate;
    OptionCard *m_handshake;
    OptionCard *m_later;
    OptionCard *m_keep;
    NowAfter *m_nowAfter;
    QWidget *m_tasksCard;
    TaskList *m_tasks;
    QString m_filledFor;
};

} // namespace certwizard::ui
