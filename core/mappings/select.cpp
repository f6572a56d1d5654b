#include "mappings/select.h"

#include "pki/typed_digits.h"

#include <QByteArrayMatcher>

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace certwizard::mappings {

namespace {

constexpr size_t rowsBetweenQuestions = 1024;

/// What Windows' certificate dialog puts in front of a thumbprint that is copied from it.
constexpr QChar leftToRightMark(0x200e);

/// The words of a search, folded as the rows' texts are.
std::vector<QByteArrayMatcher> wordsOf(const QString &text)
{
    auto folded = text.toCaseFolded();
    folded.remove(leftToRightMark);
    std::vector<QByteArrayMatcher> words;
    if (const auto digits = pki::typedDigits(folded); !digits.isEmpty()) {
        words.emplace_back(digits.toUtf8());
        return words;
    }
    const auto parts = folded.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const auto &part : parts)
        words.emplace_back(part.toUtf8());
    return words;
}

/// The part of a row's text to sort by: case folded, so that upper and lower case stand together.
std::optional<TextField> textFieldOf(Column column)
{
    switch (column) {
    case Column::Account:
        return TextField::Account;
    case Column::Person:
        return TextField::Person;
    case Column::Issuer:
        return TextField::Issuer;
    case Column::Serial:
        return TextField::Serial;
    case Column::Thumbprint:
        return TextField::Thumbprint;
    default:
        return std::nullopt;
    }
}

qint64 numberOf(const Snapshot &snapshot, RowId id, Column column)
{
    switch (column) {
    case Column::Enabled:
        return snapshot.isEnabled(id) ? 1 : 0;
    case Column::ValidUntil:
        return snapshot.marks(id).readable ? snapshot.marks(id).notAfter : -1;
    case Column::State: {
        // The worst first; of those that run out, the nearest first.
        const auto conditions = snapshot.conditions(id);
        return isProblem(conditions) ? -2 : conditions.testFlag(Condition::Expired) ? -1 : snapshot.marks(id).notAfter;
    }
    case Column::Password:
        return qint64(snapshot.password(id));
    case Column::Origin:
        return qint64(snapshot.origin(id));
    case Column::Notes:
        return snapshot.conditions(id).testFlag(Condition::Duplicate) ? 0 : 1;
    default:
        return 0;
    }
}

template <typename Key, typename KeyOf>
std::vector<RowId> sortedBy(std::vector<RowId> rows, KeyOf keyOf, Qt::SortOrder order, const std::stop_token &stop)
{
    std::vector<std::pair<Key, RowId>> keyed;
    keyed.reserve(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        if (i % rowsBetweenQuestions == 0 && stop.stop_requested())
            return {};
        keyed.emplace_back(keyOf(rows[i]), rows[i]);
    }
    // Rows of equal keys keep the order of the file in both directions.
    std::ranges::sort(keyed, [order](const auto &a, const auto &b) {
        if (a.first != b.first)
            return order == Qt::AscendingOrder ? a.first < b.first : b.first < a.first;
        return a.second < b.second;
    });
    std::ranges::transform(keyed, rows.begin(), [](const auto &pair) { return pair.second; });
    return rows;
}

} // namespace

std::vector<RowId> sorted(const Snapshot &snapshot, std::optional<Column> column, Qt::SortOrder order,
                          const std::stop_token &stop)
{
    std::vector<RowId> rows(size_t(snapshot.fileRows()));
    std::iota(rows.begin(), rows.end(), 0);
    rows.insert(rows.end(), snapshot.added.begin(), snapshot.added.end());
    if (!column)
        return rows;
    if (const auto field = textFieldOf(*column))
        return sortedBy<QByteArray>(std::move(rows), [&](RowId id) { return snapshot.field(id, *field); }, order, stop);
    return sortedBy<qint64>(std::move(rows), [&](RowId id) { return numberOf(snapshot, id, *column); }, order, stop);
}

bool matches(const Snapshot &snapshot, RowId id, Chip chip)
{
    switch (chip) {
    case Chip::All:
        return true;
    case Chip::Expiring:
        return snapshot.conditions(id).testFlag(Condition::ExpiresSoon);
    case Chip::Expired:
        return snapshot.conditions(id).testFlag(Condition::Expired);
    case Chip::Problems:
        return isProblem(snapshot.conditions(id));
    case Chip::Disabled:
        return !snapshot.isEnabled(id);
    case Chip::Changed:
        return snapshot.edits.contains(id);
    }
    return true;
}

namespace {

using Words = std::vector<QByteArrayMatcher>;

bool hasAll(const Words &words, QByteArrayView text)
{
    return std::ranges::all_of(words, [&](const QByteArrayMatcher &word) { return word.indexIn(text) >= 0; });
}

/// What is said of rows, folded as their texts are. Of 100,000 rows there are some hundred different things to say: a
/// sentence for each row would take longer than the search.
class Sayings {
public:
    Sayings(const Snapshot &snapshot, const Said &said)
        : m_snapshot(snapshot), m_said(said), m_offset(QDateTime::fromSecsSinceEpoch(snapshot.now).offsetFromUtc())
    {
    }

    [[nodiscard]] bool hasAll(const Words &words, QByteArrayView text, RowId id)
    {
        if (!m_said)
            return mappings::hasAll(words, text);
        return std::ranges::all_of(words, [&](const QByteArrayMatcher &word) {
            return word.indexIn(text) >= 0 || word.indexIn(of(id)) >= 0;
        });
    }

private:
    const QByteArray &of(RowId id)
    {
        constexpr qint64 secondsOfDay = 24 * 60 * 60;
        const auto conditions = m_snapshot.conditions(id);
        const auto &marks = m_snapshot.marks(id);
        const auto day = marks.readable ? (marks.notAfter + m_offset) / secondsOfDay : -1;
        const std::tuple key{conditions.toInt(), day, m_snapshot.isEnabled(id), m_snapshot.isRemoved(id),
                             m_snapshot.password(id), m_snapshot.origin(id),
                             // Who else has the certificate is said of each.
                             conditions.testFlag(Condition::Duplicate) ? id : -1};
        auto found = m_texts.find(key);
        if (found == m_texts.end())
            found = m_texts.emplace(key, m_said(m_snapshot, id).toCaseFolded().toUtf8()).first;
        return found->second;
    }

    const Snapshot &m_snapshot;
    const Said &m_said;
    int m_offset; ///< a day is the day of the clock on the wall
    std::map<std::tuple<Conditions::Int, qint64, bool, bool, PasswordState, RowOrigin, RowId>, QByteArray> m_texts;
};

bool isKnown(const Snapshot &snapshot, RowId id)
{
    return snapshot.isAdded(id) || snapshot.store->peek(id) != nullptr;
}

bool isWanted(const Snapshot &snapshot, RowId id, const Words &words, const Query &query, Sayings &sayings)
{
    return (words.empty() || sayings.hasAll(words, snapshot.searchText(id), id))
           && (query.issuer.isEmpty() || snapshot.issuer(id) == query.issuer) && matches(snapshot, id, query.chip);
}

/// As far as it can be told without the certificate.
bool isWantedUndecoded(const Snapshot &snapshot, RowId id, const Words &words, const Query &query)
{
    if (!query.issuer.isEmpty() || !hasAll(words, snapshot.userName(id).toCaseFolded().toUtf8()))
        return false;
    if (query.chip == Chip::Disabled)
        return !snapshot.edits.value(id).enabled.value_or(snapshot.store->mapping(id).isEnabled());
    return query.chip == Chip::All || (query.chip == Chip::Changed && snapshot.edits.contains(id));
}

} // namespace

std::vector<RowId> select(const Snapshot &snapshot, const std::vector<RowId> &rows, const Query &query,
                          const std::stop_token &stop, Look look, const Said &said)
{
    const auto words = wordsOf(query.text);
    if (words.empty() && query.chip == Chip::All && query.issuer.isEmpty())
        return rows;
    Sayings sayings(snapshot, said);
    std::vector<RowId> wanted;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (i % rowsBetweenQuestions == 0 && stop.stop_requested())
            return {};
        const auto id = rows[i];
        const auto decoded = look == Look::AtAll || isKnown(snapshot, id);
        if (decoded ? isWanted(snapshot, id, words, query, sayings) : isWantedUndecoded(snapshot, id, words, query))
            wanted.push_back(id);
    }
    return wanted;
}

Counts count(const Snapshot &snapshot, const std::stop_token &stop)
{
    Counts counts;
    const auto add = [&](RowId id) {
        const auto conditions = snapshot.conditions(id);
        ++counts.chips[size_t(Chip::All)];
        counts.chips[size_t(Chip::Expiring)] += conditions.testFlag(Condition::ExpiresSoon);
        counts.chips[size_t(Chip::Expired)] += conditions.testFlag(Condition::Expired);
        counts.chips[size_t(Chip::Problems)] += isProblem(conditions);
        counts.chips[size_t(Chip::Disabled)] += !snapshot.isEnabled(id);
    };
    for (RowId id = 0; id < snapshot.fileRows(); ++id) {
        if (size_t(id) % rowsBetweenQuestions == 0 && stop.stop_requested())
            return {};
        add(id);
    }
    for (const auto id : snapshot.added)
        add(id);
    counts.chips[size_t(Chip::Changed)] = int(snapshot.edits.size());
    return counts;
}

} // namespace certwizard::mappings
