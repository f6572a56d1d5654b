#pragma once

#include <QTimer>
#include <QWidget>

#include <atomic>
#include <memory>

class QProgressBar;
class QPushButton;

namespace certwizard::ui {

class Label;

/// What stands in a window while it waits: for what, how far that is, and a way out.
class WaitingCard final : public QWidget {
    Q_OBJECT
public:
    using Fraction = std::shared_ptr<std::atomic<double>>;

    explicit WaitingCard(QWidget *parent = nullptr);
    /// Begins anew. What is returned is where any thread says how far it is; negative, as at the beginning: that cannot
    /// be told.
    [[nodiscard]] Fraction begin(const QString &headline, bool canBeCancelled);

Q_SIGNALS:
    void cancelled();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showFraction();
    Label *m_headline;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QTimer m_timer;
    Fraction m_fraction;
};

} // namespace certwizard::ui
