#pragma once

#include "page.h"

namespace certwizard::ui {

class Callout;
class Card;
class StageList;
class TaskList;

/// Writes, and says what was and what was not done. Starts by itself when it is entered from Review.
class ApplyPage final : public Page {
    Q_OBJECT
public:
    explicit ApplyPage(WizardSession *session, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const override { return tr("Apply"); }
    void enter() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] bool canGoBack() const override;
    [[nodiscard]] QString nextText() const override { return tr("&Next: Done"); }

private:
    void succeed();
    void fail(const base::Error &error);

    StageList *m_stages;
    QPushButton *m_stop;
    Callout *m_result;
};

/// The end: what was done, what remains on the server, and the way back.
class DonePage final : public Page {
    Q_OBJECT
public:
    explicit DonePage(WizardSession *session, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const override { return tr("Done"); }
    void enter() override;
    void refresh() override { enter(); }
    [[nodiscard]] QString nextText() const override { return tr("&Finish"); }
    [[nodiscard]] QString cancelText() const override { return {}; }
    [[nodiscard]] QList<QPushButton *> links() override { return {m_undo, m_another}; }

private:
    void undo();
    QPushButton *m_undo;
    QPushButton *m_another;
    Callout *m_result;
    Card *m_stateCard;
    QVBoxLayout *m_states;
    Card *m_tasksCard;
    TaskList *m_tasks;
    bool m_wasUndone = false;
};

} // namespace certwizard::ui
