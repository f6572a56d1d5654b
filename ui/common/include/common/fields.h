#pragma once

#include "base/secret.h"
#include "common/labels.h"

#include <QLineEdit>
#include <QWidget>

#include <functional>

class QBoxLayout;
class QToolButton;

namespace certwizard::ui {

/// A password being typed: can be shown, may be pasted, cannot be dragged or copied out, warns of caps lock where
/// the system tells. The text leaves only as a Secret.
class PasswordField : public QWidget {
    Q_OBJECT
public:
    explicit PasswordField(QWidget *parent = nullptr);
    ~PasswordField() override;

    [[nodiscard]] bool isEmpty() const;
    /// Moves the text out and clears the field.
    [[nodiscard]] base::Secret take();
    /// A copy that leaves the field as it is; compare or keep it, never turn it back.
    [[nodiscard]] base::Secret peek() const;
    /// Puts a made password in and shows it.
    void reveal(const base::Secret &password);
    void clear();
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    void setPlaceholder(const QString &text);

Q_SIGNALS:
    void changed();
    void returnPressed();
    /// Return, or the focus has left the field and its button.
    void finished();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void checkCapsLock();
    QLineEdit *m_edit;
    QToolButton *m_reveal;
    Label *m_capsLock;
};

/// Label, field, hint and error as one: the label is the field's buddy and its accessible name, the error is said by
/// screen readers with the field.
class FormField : public QWidget {
    Q_OBJECT
public:
    /// Takes ownership of `field`. `label` may carry a mnemonic.
    FormField(const QString &label, QWidget *field, QWidget *parent = nullptr);
    void setHint(const QString &hint);
    void setRequired(bool required);
    /// Empty: all is well.
    void setError(const QString &error);
    /// Where the field has several parts: the error stands among them, in this place of their column.
    void showErrorIn(QBoxLayout *column, int index);
    [[nodiscard]] QString error() const;
    [[nodiscard]] QWidget *field() const { return m_field; }
    void setLabel(const QString &label);
    /// A button that goes with the field stands beside it, also while an error stands under it.
    void addBeside(QWidget *button);
    /// Takes the error away as soon as something else is typed.
    void forgetErrorWhenEdited();

private:
    void describe();
    QString m_text;
    bool m_required = false;
    Label *m_label;
    QWidget *m_field;
    Label *m_hint;
    Label *m_error;
};

/// For forms that are checked when they are sent off: goes to the first field with an error, and lets every error go
/// when its field is edited.
void leadToErrors(QWidget *form);

} // namespace certwizard::ui
