#pragma once

#include "mappings/rule_reach.h"
#include "mappings/session.h"

#include <QWidget>

#include <memory>

class QListWidget;
class QPushButton;
class QTreeWidget;

namespace certwizard::ui {

class Label;
class RuleEditor;

/// The many-to-one mappings: in their order, each readable as a sentence, with how many of the known certificates
/// it catches; and the editor of the selected one with the people whom it would let in.
class RulesPanel final : public QWidget {
    Q_OBJECT
public:
    explicit RulesPanel(QWidget *parent = nullptr);
    ~RulesPanel() override;
    void setSession(mappings::Session *session);
    void setReadOnly(bool readOnly);
    /// Shows the rule of that name, with the cursor where something has to be filled in.
    void complete(const QString &name);
    [[nodiscard]] int currentRule() const;
    void selectRule(int id);
    /// What is typed into a field and not yet taken counts: before anything is asked about changes, or saved.
    void takeTyped();
    [[nodiscard]] bool isTyped() const;

Q_SIGNALS:
    void typed(); ///< `isTyped` may be another

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void fillRow(int row, const mappings::RuleRow &rule);
    void showCurrent();
    void updateActions();
    void addRule();
    void removeRule();
    void move(int by);
    void recount();
    void showReach(std::vector<mappings::RuleReach> reach);

    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace certwizard::ui
