#pragma once

#include "iis/mapping.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace certwizard::ui {

/// One criterion of a rule: "Subject OU is Sales", with or without capitals.
class CriterionRow final : public QWidget {
    Q_OBJECT
public:
    explicit CriterionRow(const iis::MappingRule &rule, QWidget *parent = nullptr);
    [[nodiscard]] iis::MappingRule rule() const;
    void focusText();
    /// Tab comes here behind `before`; the last of its fields.
    QWidget *followTab(QWidget *before);

Q_SIGNALS:
    void changed();
    void typed(); ///< not yet `changed`
    void removeRequested();

private:
    QComboBox *m_field;
    QComboBox *m_subField;
    QLineEdit *m_match;
    QCheckBox *m_caseSensitive;
    QWidget *m_remove = nullptr;
};

} // namespace certwizard::ui
