#pragma once

#include "base/secret.h"

#include <QWidget>

class QPushButton;

namespace certwizard::ui {

class Label;
class Meter;
class PasswordField;

/// A new password: typed, with a bar that says what it is worth, or made by the program and shown.
class NewPasswordField : public QWidget {
    Q_OBJECT
public:
    explicit NewPasswordField(QWidget *parent = nullptr);
    [[nodiscard]] bool isEmpty() const;
    /// Moves it out and clears the field.
    [[nodiscard]] base::SharedSecret take();
    [[nodiscard]] PasswordField *field() const { return m_field; }
    void setAccessibleText(const QString &text);

Q_SIGNALS:
    void changed();

private:
    void judge();
    PasswordField *m_field;
    QPushButton *m_make;
    Meter *m_meter;
    Label *m_note;
};

} // namespace certwizard::ui
