#pragma once

#include "common/fields.h"
#include "session/wizard_session.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace certwizard::ui {

class Callout;

/// The server's own certificate: on the server already, or a file. A PFX is opened at once, so that a wrong password
/// is noticed here and not when the plan is made; its password goes into the session's vault.
class ServerCertificateField final : public QWidget {
    Q_OBJECT
public:
    explicit ServerCertificateField(WizardSession *session, QWidget *parent = nullptr);
    /// As the session has it.
    void refresh();

private:
    enum Where { OnServer, File };
    void forget();
    void whereChanged(int where);
    void thumbprintEdited();
    void choose();
    void useFile(const QString &path);
    void setSource(const setup::CertificateSource &source);
    void describeFile(const setup::CertificateSource &source);

    WizardSession *m_session;
    QString m_site;                        ///< that the fields are filled for
    setup::CertificateSource m_fileSource; ///< the file that was opened, chosen or not
    QComboBox *m_where;
    FormField *m_whereField;
    QStackedWidget *m_stack;
    QLineEdit *m_thumbprint;
    FormField *m_thumbprintField;
    QLineEdit *m_file;
    FormField *m_fileField;
    QPushButton *m_choose;
    QPushButton *m_unlock; ///< only where a password is missing
};

} // namespace certwizard::ui
