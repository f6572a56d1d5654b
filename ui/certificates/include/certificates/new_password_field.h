#pragma once

#include "base/secret.h"

#include <QWidget>

class QPushButton;

namespace certwizard::ui {

class FormField;
class Label;
class Meter;
class PasswordField;

/// A new password: typed, twice while it is not shown, with a bar that says what it is worth, or made by the program
/// and shown.
class NewPasswordField : public QWidget {
    Q_OBJECT
public:
    explicit NewPasswordField(QWidget *parent = nullptr);
    [[nodiscard]] bool isEmpty() const;
    /// Moves it out and clears the field.
    [[nodiscard]] base::SharedSecret take();
    /// Leaves it in the field, for the case that it has to be used again.
    [[nodiscard]] base::SharedSecret copy() const;
    /// For a passphrase on which much hangs: a weak one has to be meant.
    void setWeighty();
    void clear();
    /// Shows at `form`, or at the second field, what is missing.
    [[nodiscard]] bool check(FormField *form, const QString &ifEmpty);
    /// Asks whether a weak one is meant; last of all checks.
    [[nodiscard]] bool isMeant();
    [[nodiscard]] PasswordField *field() const { return m_field; }
    void setAccessibleText(const QString &text);

Q_SIGNALS:
    void changed();

private:
    void judge();
    void arrange();
    PasswordField *m_field;
    QPushButton *m_make;
    Meter *m_meter;
    Label *m_note;
    PasswordField *m_again; ///< what is typed unseen is typed twice: a slip of the fingers would lock a key up for ever
    FormField *m_againForm;
    bool m_made = false; ///< by the program: it was seen
    bool m_weighty = false;
};

} // namespace certwizard::ui
