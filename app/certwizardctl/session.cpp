#include "session.h"

#include "prompters.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

/// Nobody writes more than this by hand or by script.
constexpr qint64 largestAnswers = 64LL << 20;

} // namespace

base::Result<setup::ServerState> openConfiguration(const Arguments &arguments)
{
    auto state = setup::ServerState::open(arguments.value(u"config"));
    if (!state)
        return state;
    if (const auto verified = state->verified(); !verified)
        return std::unexpected(verified.error());
    return state;
}

base::Result<setup::Choices> readAnswersFile(const QString &path)
{
    const auto file = base::readFile(path, largestAnswers);
    if (!file)
        return std::unexpected(file.error());
    auto choices = setup::readAnswers(file->bytes, QFileInfo(file->path).absolutePath(), file->path);
    if (choices || choices.error().code != base::ErrorCode::InvalidValue)
        return choices;
    // Of a configuration's attribute it would be a failure; in the answers it is one of whoever wrote them.
    auto error = choices.error();
    error.code = base::ErrorCode::OutOfRange;
    error.detail = "value:"_L1 + error.detail;
    return std::unexpected(std::move(error));
}

base::Result<setup::Plan> planFrom(const Arguments &arguments, Passwords passwords, Console &console)
{
    // The answers first: they are small, and what is wrong in them is quickly said.
    const auto choices = readAnswersFile(arguments.value(u"answers"));
    if (!choices)
        return std::unexpected(choices.error());
    const auto state = openConfiguration(arguments);
    if (!state)
        return std::unexpected(state.error());
    TerminalPrompter prompter(console);
    setup::PlanOptions options;
    options.prompter = &prompter;
    options.resolvePasswords = passwords == Passwords::Ask;
    return setup::makePlan(*state, *choices, options);
}

} // namespace certwizard::ctl
