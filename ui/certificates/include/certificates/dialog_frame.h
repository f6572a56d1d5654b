#pragma once

#include "base/error.h"

#include <QDialog>
#include <QPointer>
#include <QVBoxLayout>

class QProgressBar;
class QPushButton;

namespace certwizard::ui {

class AuthoritySession;
class Label;

/// The frame that the dialogs of this folder share: a heading, an explanation, a body, and two buttons. It grows with
/// its fields, and scrolls them where the screen is too small.
class DialogFrame : public QDialog {
    Q_OBJECT
public:
    DialogFrame(const QString &title, const QString &explanation, const QString &acceptText, QWidget *parent);
    void setVisible(bool visible) override;
    /// While an authority works for it: stops that, and stays until it has stopped.
    void reject() override;

protected:
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] QPushButton *acceptButton() const { return m_accept; }
    void setHeading(const QString &title, const QString &explanation);
    /// Called when the accept button is pressed; true closes the dialog. With `follow`, once the work that was begun in
    /// it is done.
    [[nodiscard]] virtual bool complete() = 0;
    /// What `complete` begins is done by this session. Until it has succeeded the dialog stays, with all that was typed.
    void follow(AuthoritySession *session);
    /// Shows what went wrong at the field that can put it right; false: there is none, and it is told in a message.
    [[nodiscard]] virtual bool place(const base::Error &error);
    /// For what cannot be taken back: Enter does it only on the button itself.
    void hesitate();

private:
    void go();
    void setWorking(bool working);
    void finish(const base::Error *error);
    void tell(const base::Error &error);
    void unlock(int attempt);

    AuthoritySession *m_followed = nullptr;
    bool m_working = false;
    QPointer<QWidget> m_focus; ///< where it was when the work began
    Label *m_heading;
    Label *m_explanation;
    QWidget *m_content;
    QVBoxLayout *m_body;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_accept;
};

} // namespace certwizard::ui
