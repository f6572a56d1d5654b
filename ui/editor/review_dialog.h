#pragma once

#include "apply/apply.h"
#include "mappings/saving.h"
#include "setup/plan.h"
#include "xml/editor.h"

#include <QDialog>

class QLineEdit;
class QProgressBar;
class QPushButton;

namespace certwizard::ui {

class DiffView;
class FormField;
class Label;

/// What will be written: each change as a sentence, the lines of the file, and what still has to be decided: a reason
/// where the policy wants one, and how new passwords are written.
class ReviewDialog final : public QDialog {
    Q_OBJECT
public:
    /// How new passwords are written.
    struct PasswordWay {
        setup::PasswordPolicy policy = setup::PasswordPolicy::Undecided;
        QString keyFile;
    };
    /// What somebody has said already in a review of the same changes.
    struct Said {
        PasswordWay passwords;
        QString reason;
    };

    ReviewDialog(setup::ServerState state, mappings::Session::Pending pending, const mappings::Policy &policy,
                 const setup::SecretVault *vault, const Said &said, QWidget *parent);

    /// Ready and frozen; only after the dialog was accepted.
    [[nodiscard]] const setup::Plan &plan() const { return m_plan; }
    /// What the plan does to the file, as it was shown.
    [[nodiscard]] const xml::Patch &edits() const { return *m_edits; }
    [[nodiscard]] QString reason() const;
    [[nodiscard]] Said said() const { return {m_passwordWay, reason()}; }
    /// The key in the pending choices of what somebody wants to complete first; empty where nobody does.
    [[nodiscard]] const QString &toComplete() const { return m_toComplete; }

private:
    void build();
    void buildPasswords();
    /// Plans, on another thread where there is much to look at; saving waits for it.
    void makePlan();
    struct Planned;
    [[nodiscard]] static Planned planned(const setup::ServerState &state, const mappings::Session::Pending &pending,
                                         const PasswordWay &passwords, const setup::SecretVault &vault);
    void take(Planned made);
    void updateSave();
    void placeCursor();
    void chooseKeyFile();

    setup::ServerState m_state;
    mappings::Session::Pending m_pending;
    mappings::Policy m_policy;
    PasswordWay m_passwordWay;
    const setup::SecretVault *m_vault;
    setup::Plan m_plan;
    std::optional<xml::Patch> m_edits;
    bool m_isReady = false;
    quint64 m_generation = 0; ///< of the plan that is waited for
    Label *m_headline = nullptr;
    QProgressBar *m_progress = nullptr;
    Label *m_changes = nullptr;
    DiffView *m_diff = nullptr;
    QWidget *m_lines = nullptr;
    QWidget *m_passwords = nullptr;
    QPushButton *m_key = nullptr;
    Label *m_protection = nullptr; ///< how new passwords are written
    Label *m_blocked = nullptr;
    Label *m_warned = nullptr;
    QPushButton *m_complete = nullptr;
    QString m_toComplete;
    FormField *m_reasonField = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace certwizard::ui
