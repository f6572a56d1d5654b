#pragma once

#include "iis/admission.h"
#include "mappings/session.h"

#include <memory>

namespace certwizard::mappings {

/// What visitors of the site will get once the pending changes are saved: `iis::Admission` over the edited mappings.
/// Immutable; made on one thread, asked from any.
class Visitors {
public:
    /// What an answer depends on: taken on the session's thread, worth nothing to anybody else.
    struct Inputs {
        setup::ServerState state;
        QString site;
        Snapshot now;
        std::vector<RuleRow> rules;
    };
    [[nodiscard]] static Inputs inputsOf(const Session &session);
    /// UnknownSite. Makes an index of all mappings: milliseconds for hundreds, for 100,000 better on another thread.
    [[nodiscard]] static base::Result<Visitors> of(const Inputs &inputs);
    [[nodiscard]] static base::Result<Visitors> of(const Session &session) { return of(inputsOf(session)); }

    struct Answer {
        iis::Decision decision;
        RowId row = -1;   ///< the mapping that matched
        int rule = -1;    ///< id of the rule that decided
        RowId known = -1; ///< the row that has this certificate, also where it does not count
    };
    /// A visitor over https with this certificate, that the server trusts; nullopt: without one.
    [[nodiscard]] Answer ask(const std::optional<pki::Certificate> &certificate, const QDateTime &now) const;

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

} // namespace certwizard::mappings
