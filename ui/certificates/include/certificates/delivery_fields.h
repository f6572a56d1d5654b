#pragma once

#include "certificates/authority_session.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QRadioButton;

namespace certwizard::ui {

class FormField;
class Label;
class NewPasswordField;

/// A folder with a button that looks for one.
class FolderField : public QWidget {
    Q_OBJECT
public:
    explicit FolderField(const QString &what, QWidget *parent = nullptr);
    [[nodiscard]] QString folder() const;
    void setFolder(const QString &folder);
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }

private:
    QLineEdit *m_edit;
};

/// Where keys are written, under which password, and whether the users get pages.
class DeliveryFields : public QWidget {
    Q_OBJECT
public:
    explicit DeliveryFields(const QString &folder, QWidget *parent = nullptr);
    /// Without a key there is no PFX: only the folder is asked for.
    void setKeys(bool keys);
    /// Pages are for people.
    void setPeople(bool people);
    void setFolder(const QString &folder);
    void setSite(const QString &address);
    [[nodiscard]] QString folder() const;
    /// What is missing, marked at its field; empty when all is there.
    [[nodiscard]] bool check();
    /// Empties the password's field.
    [[nodiscard]] DeliveryChoice take();
    /// Leaves all as it is, for the case that it is needed again.
    [[nodiscard]] DeliveryChoice choice() const;
    /// Shows at the folder's field that files could not be made in it; false when the error is about something else.
    [[nodiscard]] bool place(const base::Error &error);

private:
    void arrange();
    FolderField *m_folder;
    FormField *m_folderForm;
    QComboBox *m_target;
    FormField *m_targetForm;
    QRadioButton *m_make;
    QRadioButton *m_type;
    NewPasswordField *m_password;
    FormField *m_passwordForm;
    QCheckBox *m_pages;
    QLineEdit *m_site;
    FormField *m_siteForm;
    QComboBox *m_language;
    FormField *m_languageForm;
    bool m_keys = true;
    bool m_people = true;
};

} // namespace certwizard::ui
