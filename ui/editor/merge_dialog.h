#pragma once

#include "mappings/merge.h"

#include <QDialog>

class QButtonGroup;

namespace certwizard::ui {

/// The file was changed meanwhile: what they changed, what we changed, and a choice for each thing that both did.
class MergeDialog final : public QDialog {
    Q_OBJECT
public:
    MergeDialog(const mappings::Merge &merge, QWidget *parent);
    /// One answer per conflict.
    [[nodiscard]] QList<bool> keepMine() const;

private:
    QList<QButtonGroup *> m_answers;
};

} // namespace certwizard::ui
