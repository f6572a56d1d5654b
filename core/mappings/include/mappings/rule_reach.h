#pragma once

#include "mappings/row.h"

#include <QList>

#include <stop_token>
#include <vector>

namespace certwizard::mappings {

/// Whom one rule catches among the certificates that are known: those mapped one-to-one, read from the table.
struct RuleReach {
    int id = -1;                  ///< of the rule
    int caught = 0;               ///< certificates that it fits
    int asPart = 0;               ///< that it would fit if IIS looked for the text inside the value
    int first = 0;                ///< of those caught, where no rule in front of it fits too
    QList<RowId> examples;        ///< some of those caught
    int shadowedBy = -1;          ///< id of the enabled rule in front that catches everybody whom this one does
    bool differentPeople = false; ///< it catches certificates of several accounts while it maps them to one
};

/// For every rule that stays, in order. Reads all certificates: minutes of work for nobody, seconds for 100,000.
[[nodiscard]] std::vector<RuleReach> reachOf(const Snapshot &snapshot, const std::vector<RuleRow> &rules,
                                             const std::stop_token &stop = {});

} // namespace certwizard::mappings
