#pragma once

#include "mappings/rule_reach.h"
#include "mappings/session.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace certwizard::ui {

class Callout;
class FormField;
class Label;
class PasswordField;

/// Everything of one many-to-one mapping, and the people with known certificates whom it would let in.
class RuleEditor final : public QWidget {
    Q_OBJECT
public:
    explicit RuleEditor(QWidget *parent = nullptr);
    void setSession(mappings::Session *session);
    void setReadOnly(bool readOnly);
    void setRule(int id); ///< -1 for none
    void setReach(const mappings::RuleReach *reach);
    void focusName();
    /// To the first field that has to be filled in or corrected.
    void focusProblem();
    /// What was typed and not yet taken, as if its field were left.
    void takeTyped();
    [[nodiscard]] bool isTyped() const;
    /// The rule that is shown as its fields have it now; nothing where none is, or where it cannot be changed.
    [[nodiscard]] std::optional<setup::ManyToOneChoice> draft() const;

Q_SIGNALS:
    /// `isTyped` and `draft` may be others.
    void typed();

private:
    void build();
    void buildAnswer(QVBoxLayout *column);
    void buildCriteria(QVBoxLayout *column);
    [[nodiscard]] QString nameProblem(const mappings::RuleRow &row) const;
    void fill(const mappings::RuleRow &rule);
    void fillCriteria(const QList<iis::MappingRule> &rules);
    void commit();
    void commitPassword();
    void addCriterion(const iis::MappingRule &rule);
    void orderTabs();
    void showWarnings(const mappings::RuleReach &reach);
    [[nodiscard]] const mappings::RuleRow *rule() const;
    [[nodiscard]] QList<iis::MappingRule> criteria() const;
    [[nodiscard]] bool isEditable() const;

    mappings::Session *m_session = nullptr;
    int m_id = -1;
    bool m_readOnly = false;
    bool m_filling = false;
    bool m_accountRefused = false; ///< what is typed there is not in the rule
    Label *m_empty = nullptr;
    QWidget *m_form = nullptr;
    FormField *m_nameField = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_description = nullptr;
    QCheckBox *m_enabled = nullptr;
    QComboBox *m_answer = nullptr;
    QWidget *m_accountPart = nullptr;
    QLineEdit *m_account = nullptr;
    FormField *m_passwordField = nullptr;
    PasswordField *m_password = nullptr;
    QPushButton *m_setPassword = nullptr;
    QVBoxLayout *m_criteria = nullptr;
    QPushButton *m_addCriterion = nullptr;
    FormField *m_accountField = nullptr;
    Callout *m_inherited = nullptr;
    Callout *m_warning = nullptr;
    Label *m_reachText = nullptr;
    QListWidget *m_people = nullptr;
};

} // namespace certwizard::ui
