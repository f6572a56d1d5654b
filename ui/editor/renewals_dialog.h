#pragma once

#include "mappings/session.h"

#include <QDialog>

class QSpinBox;
class QTableWidget;

namespace certwizard::ui {

class Label;

/// The mapped certificates that run out within some days, and the way to replace them in one pass: a folder with the
/// new ones, whose people are recognised.
class RenewalsDialog final : public QDialog {
    Q_OBJECT
public:
    RenewalsDialog(mappings::Session *session, QWidget *parent);
    [[nodiscard]] const QString &folder() const { return m_folder; }

private:
    void fill();
    mappings::Session *m_session;
    QSpinBox *m_days;
    QTableWidget *m_table;
    Label *m_count;
    QString m_folder;
};

} // namespace certwizard::ui
