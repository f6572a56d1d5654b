#pragma once

#include "console.h"
#include "setup/plan.h"

#include <QList>

namespace certwizard::ctl {

/// Where somebody says what a plan still wants to know.
enum class SaidIn { Answers, Options };

/// The five steps with their states and reasons.
void printVerdicts(Console &console, const QList<setup::Verdict> &verdicts);
/// What will be written, numbered.
void printChanges(Console &console, const setup::Plan &plan, SaidIn saidIn = SaidIn::Answers);
/// What no file can hold, with the commands.
void printTasks(Console &console, const setup::Plan &plan);
/// What of the plan was printed before.
enum class Shown { NoReasons, WithReasons };
/// What blocks a plan, on the error stream: each thing with its remedy, unless it can be read on the screen already.
/// Gives the exit code.
[[nodiscard]] ExitCode complainNotReady(Console &console, const setup::Plan &plan, SaidIn saidIn, Shown shown);
/// All of it, and what it comes to.
void printPlan(Console &console, const setup::Plan &plan);

} // namespace certwizard::ctl
