#pragma once

#include "wizard/wizard_window.h"

#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>

#include <functional>

namespace certwizard::test {

/// What the dialogs of a test answer: called for every modal window that comes up, and for one that stays when what
/// was above it has closed. Files are chosen by typing into
/// Qt's own file dialog, which tests use instead of the system's.
class DialogAnswers final : public QObject {
    Q_OBJECT
public:
    using Answer = std::function<void(QWidget *dialog)>;
    explicit DialogAnswers(QObject *parent = nullptr);
    /// Answers to be given one after the other.
    void expect(Answer answer);
    [[nodiscard]] bool allUsed() const { return m_answers.isEmpty(); }
    /// What message dialogs said, newest last.
    [[nodiscard]] QStringList said() const { return m_said; }

private:
    void look();
    QList<Answer> m_answers;
    QStringList m_said;
    QPointer<QWidget> m_last;
    QList<QPointer<QWidget>> m_answered;
    QPointer<QWidget> m_returned; ///< seen again once
};

/// A copy of a fixture to work on, with a name that IIS would give it.
[[nodiscard]] QString workingCopy(const QTemporaryDir &folder, const QString &fixture);

/// Waits until the session has nothing to do and its verdicts are those of the present choices.
[[nodiscard]] bool settle(ui::WizardWindow &window, int timeoutMs = 20000);

/// On the Certificates page: makes an authority with its dialog, as a person does. False when it is not open then.
[[nodiscard]] bool makeAuthority(QWidget *page, const QString &folder);

/// The visible button whose text without mnemonic begins with this; null when there is none.
[[nodiscard]] QPushButton *button(QWidget *root, const QString &text);
[[nodiscard]] QPushButton *nextButton(ui::WizardWindow &window);

/// A real press and release in the middle of a widget.
void click(QWidget *widget);
/// Reaches a widget with Tab alone; false when it cannot be reached.
[[nodiscard]] bool tabTo(QWidget *window, QWidget *target);

/// Shown, active and settled.
void showWindow(QWidget &window, QSize size = {1080, 720});

} // namespace certwizard::test
