#pragma once

#include "step_pages.h"

class QCheckBox;
class QLineEdit;

namespace certwizard::ui {

class Callout;
class MappingsPanel;

/// Which certificate signs in as whom: the panel of ui/mappings, the two switches over it, and the question how new
/// passwords are written, as soon as there are any.
class MappingsPage final : public StepPage {
    Q_OBJECT
public:
    explicit MappingsPage(WizardSession *session, QWidget *parent = nullptr);
    void enter() override;
    [[nodiscard]] bool leave() override;
    [[nodiscard]] QList<QPushButton *> links() override;
    [[nodiscard]] MappingsPanel *panel() const { return m_panel; }

protected:
    void showState() override;

private:
    void load();
    void showNowAfter();
    void makePolicy();
    void choosePlainText();
    void chooseKeyFile();
    [[nodiscard]] bool writesPasswords() const;

    NowAfter *m_nowAfter;
    QCheckBox *m_oneToOne;
    QCheckBox *m_manyToOne;
    MappingsPanel *m_panel;
    QWidget *m_policyCard;
    OptionCard *m_aes;
    OptionCard *m_plain;
    QLineEdit *m_keyFile;
    QByteArray m_loadedHash;
    QString m_loadedSite;
    setup::Choices m_stored;
};

} // namespace certwizard::ui
