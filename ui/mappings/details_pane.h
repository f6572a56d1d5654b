#pragma once

#include "mappings/session.h"

#include <QScrollArea>

#include <functional>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace certwizard::ui {

class Callout;
class FormField;
class ElidedLabel;
class Label;
class Meter;
class PasswordField;
class Pill;

/// All about the selected rows, at the right of the table: who, how long, which certificate, what is wrong and how
/// to mend it; account and password can be changed here.
class DetailsPane final : public QScrollArea {
    Q_OBJECT

public:
    explicit DetailsPane(QWidget *parent = nullptr);

    void setSession(mappings::Session *session);
    void setReadOnly(bool readOnly);
    void setRows(const QList<mappings::RowId> &rows);
    /// Shows the same rows as they are now.
    void refresh();
    /// A part that the window adds under the certificate; filled for one row.
    [[nodiscard]] QVBoxLayout *extension() const { return m_extension; }
    /// What was typed and not yet taken, as if its field were left.
    void takeTyped();
    [[nodiscard]] bool isTyped() const;
    void focusPassword();

Q_SIGNALS:
    /// Something was typed and is not yet taken, or no longer so.
    void typed();
    void showTextRequested(certwizard::mappings::RowId id);
    /// Of rows that may be many.
    void changeRequested(certwizard::mappings::EditName::Kind kind, const QList<certwizard::mappings::RowId> &rows,
                         const certwizard::setup::PasswordSource &password);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void build();
    void buildNotes(QVBoxLayout *column);
    void buildAccount(QVBoxLayout *column);
    void buildCertificate(QVBoxLayout *column);
    void showOne(const mappings::Row &row);
    void showSeveral();
    void forgetNotes();
    void showNotes(const mappings::Row &row);
    void showCertificate(const mappings::Row &row);
    [[nodiscard]] bool isEditable(const mappings::Row &row) const;
    void showPassword(const mappings::Row &row);
    void commitAccount();
    void commitPassword();

    mappings::Session *m_session = nullptr;
    QList<mappings::RowId> m_rows;
    bool m_readOnly = false;

    QWidget *m_content = nullptr;
    Label *m_empty = nullptr;
    QWidget *m_details = nullptr;
    Label *m_name = nullptr;
    ElidedLabel *m_accountLine = nullptr;
    Callout *m_note = nullptr;      ///< the first one, which may have a remedy
    QVBoxLayout *m_notes = nullptr; ///< the others
    Callout *m_removedNote = nullptr;
    QWidget *m_validity = nullptr;
    Meter *m_meter = nullptr;
    Label *m_validityText = nullptr;
    QWidget *m_certificate = nullptr;
    Label *m_subject = nullptr;
    Label *m_facts = nullptr;
    Label *m_thumbprint = nullptr;
    QPushButton *m_showText = nullptr;
    QVBoxLayout *m_extension = nullptr;
    FormField *m_accountField = nullptr;
    QLineEdit *m_account = nullptr;
    FormField *m_passwordFrame = nullptr;
    PasswordField *m_password = nullptr;
    QPushButton *m_setPassword = nullptr;
    QPushButton *m_forgetPassword = nullptr;
    QCheckBox *m_enabled = nullptr;
};

} // namespace certwizard::ui
