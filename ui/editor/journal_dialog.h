#pragma once

#include "apply/apply.h"

#include <QDialog>

class QLineEdit;
class QTableWidget;

namespace certwizard::ui {

/// Who changed whom, when and why: searchable, exportable.
class JournalDialog final : public QDialog {
    Q_OBJECT
public:
    JournalDialog(const QString &configurationPath, QWidget *parent);

private:
    void filter(const QString &text);
    void exportShown();
    QLineEdit *m_search;
    QTableWidget *m_table;
};

} // namespace certwizard::ui
