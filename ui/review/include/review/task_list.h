#pragma once

#include "setup/plan.h"

#include <QWidget>

class QVBoxLayout;

namespace certwizard::ui {

/// What no file can hold, as a numbered list: what it is, why, and the exact commands with copy buttons. Where a
/// task has commands for several systems, all are shown, named.
class TaskList : public QWidget {
    Q_OBJECT
public:
    explicit TaskList(QWidget *parent = nullptr);
    void setTasks(const QList<setup::ServerTask> &tasks);
    [[nodiscard]] const QList<setup::ServerTask> &tasks() const { return m_tasks; }
    /// All of it as text: titles and commands.
    [[nodiscard]] QString toText() const;

private:
    QList<setup::ServerTask> m_tasks;
    QVBoxLayout *m_rows;
};

} // namespace certwizard::ui
