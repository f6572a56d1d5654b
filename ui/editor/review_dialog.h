#pragma once

#include "apply/apply.h"
#include "mappings/saving.h"
#include "setup/plan.h"

#include <QDialog>

class QLineEdit;
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
    ReviewDialog(const setup::ServerState &state, setup::Choices choices, const mappings::Policy &policy,
                 const setup::SecretVault *vault, QWidget *parent);

    /// Ready and frozen; only after the dialog was accepted.
    [[nodiscard]] const setup::Plan &plan() const { return m_plan; }
    [[nodiscard]] QString reason() const;

private:
    void build();
    void buildPasswords();
    void makePlan();
    void updateSave();
    void chooseKeyFile();

    setup::ServerState m_state;
    setup::Choices m_choices;
    mappings::Policy m_policy;
    const setup::SecretVault *m_vault;
    setup::Plan m_plan;
    bool m_isReady = false;
    Label *m_headline = nullptr;
    Label *m_changes = nullptr;
    DiffView *m_diff = nullptr;
    QWidget *m_lines = nullptr;
    QWidget *m_passwords = nullptr;
    Label *m_protection = nullptr; ///< how new passwords are written
    Label *m_blocked = nullptr;
    FormField *m_reasonField = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace certwizard::ui
