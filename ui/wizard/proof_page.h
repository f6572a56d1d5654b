#pragma once

#include "page.h"
#include "rail.h"

class QLineEdit;
class QProgressBar;

namespace certwizard::ui {

class Callout;
class Card;
class ProbeWindow;
class ProofSession;
class ProofTable;
class TaskList;

/// The end: the rehearsal has run by itself, and says who got what. Then what was written, what remains on the
/// server, the report for the change ticket, and the way back.
class ProofPage final : public Page {
    Q_OBJECT
public:
    explicit ProofPage(WizardSession *session, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const override { return tr("Proof"); }
    void enter() override;
    void refresh() override;
    [[nodiscard]] QString nextText() const override { return tr("&Finish"); }
    [[nodiscard]] QString cancelText() const override { return {}; }
    [[nodiscard]] QList<QPushButton *> links() override { return {m_undo, m_another, m_save}; }
    [[nodiscard]] bool offers(const QPushButton *link) const override;
    /// What the last rehearsal came to, for the rail; Empty: there is none.
    [[nodiscard]] DotState standing() const;
    [[nodiscard]] ProofSession *proof() const { return m_proof; }

Q_SIGNALS:
    void wantsRehearsal();

private:
    QWidget *makeRunningRow();
    QWidget *makeTryCards();
    QWidget *makeBasis();
    void probe();
    void save();
    void trustOwnServer(ProbeWindow &probeWindow) const;
    void suggestAddress();
    void connectAll();
    void showProof();
    void showRunning();
    void showResult();
    void showBasis();
    void showAssumptions();
    void showProblem();
    void showWritten();
    void showStates();
    void chooseAuthority();
    void undo();

    ProofSession *m_proof;
    QPushButton *m_undo;
    QPushButton *m_another;
    QPushButton *m_save;
    QWidget *m_running;
    Label *m_runningText;
    QProgressBar *m_bar;
    Callout *m_saved;
    Callout *m_problem;
    ProofTable *m_table;
    QWidget *m_basis;
    Label *m_basisText;
    QWidget *m_tryCards;
    QLineEdit *m_address;
    Label *m_probeResult;
    QString m_suggestedFor;
    Card *m_assumptionsCard;
    Label *m_assumptions;
    Callout *m_written;
    Card *m_stateCard;
    QVBoxLayout *m_states;
    Card *m_tasksCard;
    TaskList *m_tasks;
    bool m_wasUndone = false;
};

} // namespace certwizard::ui
