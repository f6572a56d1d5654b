#pragma once

#include "certificates/authority_session.h"
#include "certificates/dialog_frame.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace certwizard::ui {

class FolderField;
class FormField;
class NewPasswordField;

/// A new authority, or one that was made elsewhere.
class AuthorityDialog : public DialogFrame {
    Q_OBJECT
public:
    enum class Mode { Create, Adopt };
    AuthorityDialog(Mode mode, AuthoritySession *session, QWidget *parent);
    /// What the fields begin with; empty: as they are.
    void suggest(const QString &name, const QString &folder);

    /// This folder while it is new or empty, else the first that is, with a number behind the name.
    [[nodiscard]] static QString freeFolder(const QString &wanted);

protected:
    [[nodiscard]] bool complete() override;
    [[nodiscard]] bool place(const base::Error &error) override;

private:
    void addCreateFields();
    void addAdoptFields();
    [[nodiscard]] bool adopt();
    [[nodiscard]] bool tellUnfit(const base::Error &error);
    [[nodiscard]] QWidget *fileField(QLineEdit *edit, const QString &what);

    Mode m_mode;
    AuthoritySession *m_session;
    QLineEdit *m_name;
    FormField *m_nameForm = nullptr;
    QLineEdit *m_organisation;
    QComboBox *m_key;
    QSpinBox *m_years;
    QSpinBox *m_length;
    QLineEdit *m_crlUrl;
    FormField *m_crlForm = nullptr;
    QLineEdit *m_certificate;
    QLineEdit *m_keyFile;
    QLineEdit *m_chain;
    FormField *m_certificateForm = nullptr;
    FormField *m_keyFileForm = nullptr;
    FormField *m_chainForm = nullptr;
    FolderField *m_folder;
    FormField *m_folderForm;
    NewPasswordField *m_passphrase;
    FormField *m_passphraseForm;
};

} // namespace certwizard::ui
