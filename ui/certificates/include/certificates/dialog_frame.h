#pragma once

#include <QDialog>
#include <QVBoxLayout>

class QHBoxLayout;
class QPushButton;

namespace certwizard::ui {

/// The frame that the dialogs of this folder share: a heading, an explanation, a body, and two buttons. It grows with
/// its fields, and scrolls them where the screen is too small.
class DialogFrame : public QDialog {
    Q_OBJECT
public:
    DialogFrame(const QString &title, const QString &explanation, const QString &acceptText, QWidget *parent);
    void setVisible(bool visible) override;

protected:
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] QPushButton *acceptButton() const { return m_accept; }
    /// Called when the accept button is pressed; true closes the dialog.
    [[nodiscard]] virtual bool complete() = 0;

private:
    QVBoxLayout *m_body;
    QPushButton *m_cancel;
    QPushButton *m_accept;
};

} // namespace certwizard::ui
