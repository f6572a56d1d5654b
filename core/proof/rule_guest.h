#pragma once

#include "proof/proof.h"

namespace certwizard::proof {

/// Somebody with a good certificate of an authority that is made for him, and that authority.
struct Guest {
    Visitor visitor;
    pki::Certificate authority;
};

/// Somebody who fulfils every criterion of a rule, and of whom nothing else is known: whoever the rule lets in.
/// InvalidName where no certificate can be like that: two values for one common name, a country of three letters.
[[nodiscard]] base::Result<Guest> ruleGuest(const iis::ManyToOneMapping &rule, const QString &account,
                                            const base::Clock &clock);

} // namespace certwizard::proof
