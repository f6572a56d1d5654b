#pragma once

#include "mappings/merge.h"

#include <QDialog>

class QButtonGroup;
class QPushButton;

namespace certwizard::ui {

class Label;

/// The file was changed meanwhile: what they changed, what we changed, and a choice for each thing that both did.
class MergeDialog final : public QDialog {
    Q_OBJECT
public:
    MergeDialog(const mappings::Merge &merge, QWidget *parent);
    /// One answer per conflict.
    [[nodiscard]] QList<bool> keepMine() const;

private:
    [[nodiscard]] QWidget *choiceFor(const mappings::MergeConflict &conflict);
    [[nodiscard]] QLayout *choicesForAll();
    void updateMerge();

    QList<QButtonGroup *> m_answers; ///< one per conflict
    Label *m_unanswered = nullptr;
    QPushButton *m_merge = nullptr;
};

} // namespace certwizard::ui
