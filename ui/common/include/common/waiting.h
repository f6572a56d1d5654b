#pragma once

#include "base/progress.h"
#include "common/beside.h"
#include "common/waiting_card.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <stop_token>

class QStackedLayout;

namespace certwizard::ui {

/// A part of a window while it waits for another thread. Meanwhile nothing can be done there: what was begun on would
/// be something else in the end. Who waits longer than a moment sees a card that says what for.
class Waiting final : public QObject {
    Q_OBJECT
public:
    /// The card comes between `pages`. `parts`: what sleeps meanwhile; they live as long as this.
    Waiting(QStackedLayout *pages, QList<QWidget *> parts, QObject *parent);
    ~Waiting() override;

    /// `work`, called with a base::Progress on another thread, and `then` with what it has made, once nothing is waited
    /// for any more. Ends what was waited for before.
    template <typename Work, typename Then>
    void begin(const QString &headline, bool canBeLeft, Work work, Then then)
    {
        const auto progress = start(headline, canBeLeft);
        beside(
            this, [work = std::move(work), progress]() mutable { return work(progress); },
            [this, generation = m_generation, then = std::move(then)](auto made) mutable {
                if (m_generation != generation)
                    return letGo(std::move(made));
                end();
                then(std::move(made));
            });
    }
    /// Whatever still comes of it comes too late.
    void end();
    [[nodiscard]] bool isOn() const { return m_isOn; }

Q_SIGNALS:
    /// The person did not want to wait.
    void left();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    [[nodiscard]] base::Progress start(const QString &headline, bool canBeLeft);
    void showCard();
    QStackedLayout *m_pages;
    QList<QWidget *> m_parts;
    WaitingCard *m_card;
    QWidget *m_page = nullptr; ///< that was shown before; null while it still is
    QPointer<QWidget> m_focus;
    QTimer m_patience;
    std::stop_source m_stop;
    quint64 m_generation = 0;
    bool m_isOn = false;
};

} // namespace certwizard::ui
