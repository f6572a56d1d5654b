#pragma once

#include "mappings/row.h"

#include <QString>

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace certwizard::mappings {

enum class Column { Enabled, Account, Person, Issuer, Serial, Thumbprint, ValidUntil, State, Password, Origin, Notes };
inline constexpr int columnCount = int(Column::Notes) + 1;

/// Ready-made filters.
enum class Chip { All, Expiring, Expired, Problems, Disabled, Changed };
inline constexpr int chipCount = int(Chip::Changed) + 1;

struct Query {
    QString text; ///< words that all have to be in the row, anywhere; thumbprints also with blanks or colons
    Chip chip = Chip::All;
    QString issuer; ///< empty: every one
    friend bool operator==(const Query &, const Query &) = default;
};

struct Counts {
    int chips[chipCount] = {};
    [[nodiscard]] int of(Chip chip) const { return chips[size_t(chip)]; }
};

/// All rows in the order of a column, nullopt being the order of the file; nothing when stopped. Decodes every row.
[[nodiscard]] std::vector<RowId> sorted(const Snapshot &snapshot, std::optional<Column> column, Qt::SortOrder order,
                                        const std::stop_token &stop = {});
/// What is done about rows that have not been decoded yet.
enum class Look {
    AtAll, ///< they are decoded
    AtKnown, ///< they are judged by their account and whether they are in use: what their certificate would say is missing
};
/// What a row's cells say in words that are neither its account's nor its certificate's: until when, in what state,
/// where it is set. Called from any thread, once for all rows of which it says the same.
using Said = std::function<QString(const Snapshot &snapshot, RowId id)>;
/// Those of `rows` that the query wants, in the order of `rows`; nothing when stopped. A word of the query may stand in
/// the row's texts or in what `said` says of it.
[[nodiscard]] std::vector<RowId> select(const Snapshot &snapshot, const std::vector<RowId> &rows, const Query &query,
                                        const std::stop_token &stop = {}, Look look = Look::AtAll,
                                        const Said &said = {});
/// How many rows each chip would show.
[[nodiscard]] Counts count(const Snapshot &snapshot, const std::stop_token &stop = {});
[[nodiscard]] bool matches(const Snapshot &snapshot, RowId id, Chip chip);

} // namespace certwizard::mappings
