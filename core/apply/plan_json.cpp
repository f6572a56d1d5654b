#include "apply/apply.h"
#include "json.h"

#include "setup/names.h"

#include <QJsonArray>

namespace certwizard::apply {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const base::Position &position)
{
    return {{"line"_L1, position.line}, {"column"_L1, position.column}};
}

QJsonObject toJson(const base::Error &error)
{
    QJsonObject json{{"code"_L1, setup::nameOf(error.code)}};
    if (!error.subject.isEmpty())
        json["subject"_L1] = error.subject;
    if (!error.detail.isEmpty())
        json["detail"_L1] = error.detail;
    if (error.position.isKnown())
        json["position"_L1] = toJson(error.position);
    if (error.cause)
        json["cause"_L1] = toJson(*error.cause);
    return json;
}

QJsonObject toJson(const setup::Reason &reason)
{
    QJsonObject json{{"code"_L1, setup::nameOf(reason.code)},
                     {"severity"_L1, setup::nameOf(reason.severity)},
                     {"arguments"_L1, QJsonArray::fromStringList(reason.arguments)}};
    if (reason.where && reason.where->position.isKnown())
        json["position"_L1] = toJson(reason.where->position);
    if (reason.hole)
        json["hole"_L1] = QJsonObject{{"kind"_L1, setup::nameOf(reason.hole->kind)},
                                      {"location"_L1, reason.hole->path},
                                      {"section"_L1, iis::sectionPath(reason.hole->section)},
                                      {"attribute"_L1, reason.hole->attribute},
                                      {"value"_L1, reason.hole->value},
                                      {"position"_L1, toJson(reason.hole->position)}};
    if (reason.error)
        json["error"_L1] = toJson(*reason.error);
    if (reason.finding)
        json["finding"_L1] = QJsonObject{{"code"_L1, setup::nameOf(reason.finding->code)},
                                         {"days"_L1, reason.finding->days},
                                         {"text"_L1, reason.finding->text}};
    return json;
}

QJsonObject toJson(const setup::Verdict &verdict)
{
    QJsonArray reasons;
    for (const auto &reason : verdict.reasons)
        reasons.append(toJson(reason));
    return {
        {"step"_L1, setup::nameOf(verdict.step)}, {"state"_L1, setup::nameOf(verdict.state)}, {"reasons"_L1, reasons}};
}

QJsonObject toJson(const setup::ServerTask &task)
{
    using Command = setup::ServerTask::Command;
    QJsonArray commands;
    for (const auto &command : task.commands) {
        const auto audience = command.audience == Command::Audience::WindowsClient   ? u"windows-client"_s
                              : command.audience == Command::Audience::WindowsServer ? u"windows-server"_s
                                                                                     : u"any"_s;
        commands.append(QJsonObject{
            {"shell"_L1, command.shell == Command::Shell::Cmd ? u"cmd"_s : u"powershell"_s},
            {"audience"_L1, audience},
            {"text"_L1, command.text},
        });
    }
    return {{"kind"_L1, setup::nameOf(task.kind)},
            {"step"_L1, setup::nameOf(task.step)},
            {"arguments"_L1, QJsonArray::fromStringList(task.arguments)},
            {"commands"_L1, commands}};
}

} // namespace

QJsonObject planToJson(const setup::Plan &plan)
{
    QJsonArray verdicts;
    for (const auto &verdict : plan.verdicts)
        verdicts.append(toJson(verdict));
    QJsonArray changes;
    for (const auto &change : plan.changes)
        changes.append(toJson(change));
    QJsonArray tasks;
    for (const auto &task : plan.tasks)
        tasks.append(toJson(task));
    return {{"site"_L1, plan.choices.site},
            {"file"_L1, plan.state.file().path},
            {"sha256"_L1, QString::fromLatin1(plan.state.file().sha256().toHex())},
            {"ready"_L1, plan.isReady()},
            {"nothingToDo"_L1, plan.isNothingToDo()},
            {"unopenedCertificates"_L1, plan.unopened},
            {"verdicts"_L1, verdicts},
            {"changes"_L1, changes},
            {"tasks"_L1, tasks}};
}

} // namespace certwizard::apply
