#pragma once

#include "base/prompter.h"
#include "wording/message.h"

#include <QDialog>
#include <QPointer>

#include <stop_token>

class QHBoxLayout;
class QUrl;
class QVBoxLayout;

namespace certwizard::ui {

class Callout;

/// Gives a dialog made of words the width that reads well and the height that they then need.
void fitToWords(QDialog *dialog);

/// Says what happened, why and what to do; details (a position, a library's reason) are folded away.
class MessageDialog : public QDialog {
    Q_OBJECT
public:
    enum class Kind { Information, Question, Warning, Error };
    MessageDialog(Kind kind, const wording::Message &message, QWidget *parent);
    /// The primary one stands at the end, as in every dialog; the others in front, the last first. Its index for `ask`.
    int addButton(const QString &text, bool primary);
    void setDetails(const QString &details);
    /// Shows it and answers which button was pressed; -1 when it was closed.
    [[nodiscard]] int ask();

    static void showError(QWidget *parent, const base::Error &error);
    static void showMessage(QWidget *parent, Kind kind, const wording::Message &message);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QVBoxLayout *m_text;
    QHBoxLayout *m_buttons;
    int m_count = 0;
    int m_answer = -1;
};

/// Opens a file, a folder or an address with what the desktop has for it, and says over `parent` when it has nothing.
void openOutside(QWidget *parent, const QUrl &url);

/// Asks for secrets in a window over `parent`. Lives on the UI thread; from another thread the question is asked on
/// the UI thread while the worker waits. Answers NoPrompt when `parent` has gone, and Cancelled to a worker that is
/// told to stop: whoever waits for the worker on the UI thread tells it so first.
class DialogPrompter final : public base::Prompter {
public:
    explicit DialogPrompter(QWidget *parent, std::stop_token stop = {});
    [[nodiscard]] base::Result<base::Secret> askSecret(const base::SecretRequest &request) override;

private:
    QPointer<QWidget> m_parent;
    std::stop_token m_stop;
};

} // namespace certwizard::ui
