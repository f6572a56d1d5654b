#pragma once

#include "iis/configuration.h"
#include "setup/verdict.h"
#include "wording/message.h"

namespace certwizard::wording {

/// "Windows feature", "HTTPS binding", "SSL settings", "Anonymous sign-in", "Mappings".
[[nodiscard]] QString stepName(setup::Step step);
/// What the step is for, as a page's title: "Ask every visitor for a certificate".
[[nodiscard]] QString stepTitle(setup::Step step);
/// Two sentences: what it does, and what happens without it.
[[nodiscard]] QString stepExplanation(setup::Step step);
/// Where that is by hand: "In IIS Manager this is site → SSL Settings."
[[nodiscard]] QString placeByHand(setup::Step step);
/// The same by hand in IIS Manager, two sentences.
[[nodiscard]] QString byHand(setup::Step step);
/// "done", "needed", "blocked", "to do on the server", "left as it is".
[[nodiscard]] QString stateName(setup::StepState state);

/// Why a step is what it is, and what to do about it.
[[nodiscard]] Message describe(const setup::Reason &reason);
/// Which characters Windows refuses in the names of accounts.
[[nodiscard]] QString refusedInAccounts();
/// A location below the site that lets in whom the site refuses.
[[nodiscard]] Message describe(const iis::Hole &hole);

/// Where a value comes from: "default", "set for the server, line 330", "set for the site, line 774",
/// "set for “Default Web Site/api”, line 801".
[[nodiscard]] QString origin(const iis::Provenance &from);
/// Options of a binding: "none", "Server Name Indication, TLS 1.3 off"; bits without a name are given as a number.
[[nodiscard]] QString bindingFlags(quint32 flags);
/// "line 774", empty where unknown.
[[nodiscard]] QString lineText(const base::Position &position);

} // namespace certwizard::wording
