#include "rule_shadow.h"

#include "iis/rule_matcher.h"

#include <algorithm>

namespace certwizard::iis {

namespace {

/// Is every value that `narrow` takes also taken by `wide`?
bool covers(const MappingRule &wide, const MappingRule &narrow)
{
    if (wide.field != narrow.field || wide.subField != narrow.subField)
        return false;
    const auto isEverything = std::all_of(wide.match.cbegin(), wide.match.cend(), [](QChar c) { return c == u'*'; });
    if (isEverything && !wide.match.isEmpty())
        return true;
    // A rule that takes any case is only covered by one that does so too, unless its text has no letters.
    if (wide.caseSensitive && !narrow.caseSensitive && narrow.match.toLower() != narrow.match.toUpper())
        return false;
    const auto sensitivity = wide.caseSensitive ? Qt::CaseSensitive : Qt::CaseInsensitive;
    if (wide.match.compare(narrow.match, sensitivity) == 0)
        return true;
    return !narrow.match.contains(u'*') && matchesWildcards(wide.match, narrow.match, sensitivity);
}

} // namespace

bool shadows(const ManyToOneMapping &earlier, const ManyToOneMapping &later)
{
    return std::all_of(earlier.rules.cbegin(), earlier.rules.cend(), [&later](const MappingRule &wide) {
        return std::any_of(later.rules.cbegin(), later.rules.cend(),
                           [&wide](const MappingRule &narrow) { return covers(wide, narrow); });
    });
}

} // namespace certwizard::iis
