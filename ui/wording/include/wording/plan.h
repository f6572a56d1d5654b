#pragma once

#include "apply/apply.h"
#include "setup/plan.h"
#include "wording/message.h"

namespace certwizard::wording {

/// One change as a sentence without full stop: "Switch anonymous sign-in off for “Default Web Site”".
[[nodiscard]] QString describe(const setup::Change &change, const QString &site);
/// What a plan comes to: "Nothing to do: …", "16 changes to one file; nothing is written yet.", "Not ready: …".
[[nodiscard]] QString summary(const setup::Plan &plan);

/// "Switch the Windows feature on"
[[nodiscard]] QString taskTitle(const setup::ServerTask &task);
/// Why, and how to see that it worked.
[[nodiscard]] QString taskExplanation(const setup::ServerTask &task);
/// Who a command is for: "PowerShell, Windows Server".
[[nodiscard]] QString commandAudience(const setup::ServerTask::Command &command);

/// What whoever changes mappings has to hear before they are written: who gets 401.1 all the same, what a change of one
/// mapping does to others. The first few, and how many more there are.
[[nodiscard]] QStringList changeWarnings(const setup::Plan &plan);

/// "Making a backup", for progress.
[[nodiscard]] QString stageName(apply::Stage stage);
/// What was done, and what was not.
[[nodiscard]] Message describe(const apply::Outcome &outcome, const QString &configurationPath);
/// The same after undo.
[[nodiscard]] Message describeUndo(const apply::Outcome &outcome, const QString &configurationPath);

} // namespace certwizard::wording
