#pragma once

#include "page.h"

class QLineEdit;

namespace certwizard::ui {

class Callout;
class Card;
class ChangeList;
class DiffView;
class FormField;
class TaskList;

/// What will be changed, in sentences and as lines of the file; what remains for the server; where the backup goes.
class ReviewPage final : public Page {
    Q_OBJECT
public:
    explicit ReviewPage(WizardSession *session, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const override { return tr("Review"); }
    void enter() override;
    void refresh() override {}
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] PageId nextPage() const override;
    [[nodiscard]] QList<QPushButton *> links() override { return {m_saveAnswers, m_script}; }
    [[nodiscard]] QWidget *firstFocus() const override;

Q_SIGNALS:
    void wantsRehearsal();

private:
    void showPlan();
    void showBlocked(const setup::Plan &plan);
    void showSentences(const setup::Plan &plan);
    void showWarnings(const setup::Plan &plan);
    void askReason();
    void warnOfRights();
    void fail(const base::Error &error);
    void saveAnswers();
    void showScript();
    void clear();

    QPushButton *m_saveAnswers;
    QPushButton *m_script;
    Card *m_rehearseCard;
    Label *m_rehearseText;
    Callout *m_saved; ///< the answers lie in a file now
    Callout *m_message;
    QVBoxLayout *m_blocked;
    Card *m_sentencesCard;
    ChangeList *m_changes;
    Card *m_reasonCard; ///< for a reason that has to be given
    Card *m_warningsCard;
    QVBoxLayout *m_warnings;
    QLineEdit *m_reason;
    FormField *m_reasonField;
    bool m_reasonIsMissing = false; ///< the rules beside the file want one
    bool m_rulesAreUnclear = false;
    QWidget *m_diffBox;
    DiffView *m_diff;
    QPushButton *m_unified;
    QPushButton *m_sideBySide;
    Card *m_tasksCard;
    TaskList *m_tasks;
    Card *m_backupCard;
    Label *m_backup;
};

} // namespace certwizard::ui
