#pragma once

#include "page.h"

namespace certwizard::ui {

class Callout;
class Card;
class ChangeList;
class StageList;

/// Writes, and says what was and what was not done. Starts by itself when it is entered from Review.
class ApplyPage final : public Page {
    Q_OBJECT
public:
    explicit ApplyPage(WizardSession *session, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const override { return tr("Apply"); }
    void enter() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] bool canGoBack() const override;
    [[nodiscard]] QString nextText() const override { return tr("&Next: Proof"); }

private:
    void succeed();
    void fail(const base::Error &error);

    StageList *m_stages;
    ChangeList *m_changes;
    Card *m_changesCard;
    QPushButton *m_stop;
    Callout *m_result;
};

} // namespace certwizard::ui
