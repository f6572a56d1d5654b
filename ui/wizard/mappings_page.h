#pragma once

#include "step_pages.h"

class QCheckBox;
class QLineEdit;
class QStackedWidget;

namespace certwizard::mappings {
class Session;
} // namespace certwizard::mappings

namespace certwizard::ui {

class Callout;
class MappingsPanel;
class RulesPanel;

/// Which certificate signs in as whom: the users of ui/mappings, the rules of ui/rules where rules count or are there,
/// the two switches over them, and the question how new passwords are written, as soon as there are any.
class MappingsPage final : public StepPage {
    Q_OBJECT
public:
    explicit MappingsPage(WizardSession *session, QWidget *parent = nullptr);
    ~MappingsPage() override;
    void enter() override;
    [[nodiscard]] bool leave() override;
    [[nodiscard]] QList<QPushButton *> links() override;
    [[nodiscard]] MappingsPanel *panel() const { return m_panel; }

protected:
    void showState() override;

private:
    void load();
    void showNowAfter();
    void makeLists();
    void showRules();
    void makePolicy();
    void choosePlainText();
    void chooseKeyFile();
    [[nodiscard]] bool writesPasswords() const;

    NowAfter *m_nowAfter;
    QCheckBox *m_oneToOne;
    QCheckBox *m_manyToOne;
    MappingsPanel *m_panel;
    RulesPanel *m_rules;
    mappings::Session *m_shown = nullptr; ///< the panel's, which the rules show, too
    QWidget *m_which;                     ///< users or rules
    QPushButton *m_users;
    QPushButton *m_ofRules;
    QStackedWidget *m_lists;
    QWidget *m_policyCard;
    OptionCard *m_aes;
    OptionCard *m_plain;
    QLineEdit *m_keyFile;
    QByteArray m_loadedHash;
    QString m_loadedSite;
    setup::Choices m_stored;
};

} // namespace certwizard::ui
