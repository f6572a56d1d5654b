#pragma once

#include "base/error.h"
#include "certificates/dialog_frame.h"

class QComboBox;
class QLineEdit;

namespace certwizard::ui {

class FormField;
class NewPasswordField;

/// The merge of a certificate, its key and its chain into one PFX.
class PfxDialog : public DialogFrame {
    Q_OBJECT
public:
    explicit PfxDialog(QWidget *parent = nullptr);
    void setFiles(const QString &certificate, const QString &key, const QString &out);
    /// The path that was written; empty before.
    [[nodiscard]] QString written() const { return m_written; }

protected:
    [[nodiscard]] bool complete() override;
    [[nodiscard]] bool place(const base::Error &error) override;

private:
    [[nodiscard]] base::Result<> merge(const QString &out);
    [[nodiscard]] QWidget *fileField(QLineEdit *edit, const QString &what, bool save);
    QLineEdit *m_certificate;
    QLineEdit *m_key;
    QLineEdit *m_chain;
    QLineEdit *m_out;
    FormField *m_certificateForm;
    FormField *m_keyForm;
    FormField *m_chainForm;
    FormField *m_outForm;
    QComboBox *m_target;
    FormField *m_targetForm;
    NewPasswordField *m_password;
    FormField *m_passwordForm;
    QString m_written;
};

} // namespace certwizard::ui
