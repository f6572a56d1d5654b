#include "review/task_list.h"

#include "common/cards.h"
#include "common/labels.h"
#include "wording/plan.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

using Command = setup::ServerTask::Command;

void addCommand(QVBoxLayout *layout, const Command &command, const QString &title, QWidget *parent)
{
    const auto audience = wording::commandAudience(command);
    if (!audience.isEmpty()) {
        layout->addSpacing(2);
        layout->addWidget(new Label(TextRole::Small, audience, parent));
    }
    layout->addWidget(new CommandBox(command.text, audience.isEmpty() ? title : u"%1, %2"_s.arg(title, audience),
                                     parent));
}

} // namespace

TaskList::TaskList(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(space::large);
}

void TaskList::setTasks(const QList<setup::ServerTask> &tasks)
{
    m_tasks = tasks;
    while (auto *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    auto number = 1;
    for (const auto &task : tasks) {
        auto *row = new QWidget(this);
        auto *outer = new QHBoxLayout(row);
        outer->setContentsMargins(0, 0, 0, 0);
        outer->setSpacing(space::medium);
        auto *pill = new Pill(locale().toString(number++), Tone::Warn, row);
        outer->addWidget(pill, 0, Qt::AlignTop);
        auto *text = new QVBoxLayout;
        text->setSpacing(space::tiny);
        const auto title = wording::taskTitle(task);
        text->addWidget(new Label(TextRole::Strong, title, row));
        const auto explanation = wording::taskExplanation(task);
        if (!explanation.isEmpty()) {
            auto *why = new Label(TextRole::Small, explanation, row);
            why->setMaximumCharacters(110);
            text->addWidget(why);
        }
        // PowerShell is what everybody has; the same for the command prompt waits behind a link.
        QList<setup::ServerTask::Command> folded;
        const auto hasPowerShell = std::ranges::any_of(task.commands, [](const Command &command) {
            return command.shell == Command::Shell::PowerShell;
        });
        for (const auto &command : task.commands) {
            if (hasPowerShell && command.shell == Command::Shell::Cmd)
                folded.append(command);
            else
                addCommand(text, command, title, row);
        }
        if (!folded.isEmpty()) {
            auto *more = new QPushButton(tr("Also for the command prompt"), row);
            setKind(more, ButtonKind::Link);
            more->setAutoDefault(false);
            more->setAccessibleName(tr("%1: also for the command prompt", "title of a task").arg(title));
            auto *rest = new QVBoxLayout;
            rest->setSpacing(space::tiny);
            text->addWidget(more, 0, Qt::AlignLeft);
            text->addLayout(rest);
            connect(more, &QPushButton::clicked, row, [more, rest, folded, title, row] {
                for (const auto &command : folded)
                    addCommand(rest, command, title, row);
                more->hide();
            });
        }
        outer->addLayout(text, 1);
        m_rows->addWidget(row);
    }
}

QString TaskList::toText() const
{
    QString text;
    auto number = 1;
    for (const auto &task : m_tasks) {
        text += u"%1. %2\n"_s.arg(number++).arg(wording::taskTitle(task));
        for (const auto &command : task.commands) {
            const auto audience = wording::commandAudience(command);
            text += audience.isEmpty() ? u"   %1\n"_s.arg(command.text) : u"   [%1] %2\n"_s.arg(audience, command.text);
        }
    }
    return text;
}

} // namespace certwizard::ui
