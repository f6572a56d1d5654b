#pragma once

#include "page.h"

#include <QTimer>

#include <stop_token>

class QVBoxLayout;

namespace certwizard::ui {

class Callout;
class DropZone;
class WaitingCard;

/// What to configure: a file, chosen, dropped, or one from last time; or answers that were saved before.
class WelcomePage final : public Page {
    Q_OBJECT
public:
    explicit WelcomePage(WizardSession *session, QWidget *parent = nullptr);
    ~WelcomePage() override;

    [[nodiscard]] QString name() const override { return tr("Start"); }
    void enter() override;
    [[nodiscard]] bool leave() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QList<QPushButton *> links() override { return {m_whatIsThis}; }
    [[nodiscard]] QWidget *firstFocus() const override;
    [[nodiscard]] bool canGoBack() const override { return false; }

    void open(const QString &path);
    /// False when they cannot be used; why is on the page then.
    bool loadAnswers(const QString &path);

private:
    void chooseFile();
    void chooseAnswers();
    void dropped(const QStringList &paths);
    void showRecent();
    void explain();
    [[nodiscard]] QWidget *makeChoice();
    void showReading(bool reading);
    void fail(const base::Error &error);

    QPushButton *m_choose;
    QPushButton *m_answers;
    QPushButton *m_whatIsThis;
    DropZone *m_drop;
    QVBoxLayout *m_recent;
    QWidget *m_recentCard;
    Callout *m_error;
    Callout *m_waiting;
    QWidget *m_choice;      ///< where a file is chosen; gives way to
    WaitingCard *m_reading; ///< while one that takes long is read
    QTimer m_patience;
    std::stop_source m_stop;
    QString m_answersName;
    bool m_goOn = false;
};

} // namespace certwizard::ui
