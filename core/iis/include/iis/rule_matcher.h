#pragma once

#include "iis/mapping.h"
#include "pki/certificate.h"

#include <QList>

#include <vector>

namespace certwizard::iis {

/// `*` stands for any run of characters, also none.
[[nodiscard]] bool matchesWildcards(QStringView pattern, QStringView value, Qt::CaseSensitivity sensitivity);

/// Many-to-one mappings prepared for many certificates.
///
/// Reading of matchCriteria (the project's notes, section 3: exact, part, or wildcard is not known for IIS 7+): the
/// documented wildcard `*` stands for any run of characters and everything else has to be equal, the whole
/// value. A rule that would match only if its text were looked for inside the value is told apart as AsPart.
class RuleMatcher {
public:
    enum class Match { No, AsPart, Yes };

    struct Outcome {
        Match match = Match::No;
        int rule = -1; ///< for AsPart: the first rule that matches only so
        QString value; ///< for AsPart: the value that it was looked for in
    };

    explicit RuleMatcher(const std::vector<ManyToOneMapping> &mappings);

    /// The certificate's names, sorted by what the rules ask for: once for all mappings.
    class Subject {
    private:
        friend class RuleMatcher;
        std::vector<QStringList> m_values; ///< by slot
    };
    [[nodiscard]] Subject prepare(const pki::Certificate &certificate) const;

    /// All rules of the mapping have to match; a mapping without rules matches everybody.
    [[nodiscard]] Outcome match(std::size_t mapping, const Subject &subject) const;

private:
    struct Slot {
        MappingRule::Field field;
        QString subField; ///< as pki::Name calls it
    };
    struct Rule {
        std::size_t slot = 0;
        QString text;
        Qt::CaseSensitivity sensitivity = Qt::CaseSensitive;
        bool hasWildcard = false;
    };
    [[nodiscard]] std::size_t slotFor(const MappingRule &rule);
    [[nodiscard]] static Match matchValue(const Rule &rule, const QString &value);

    std::vector<Slot> m_slots;
    std::vector<Rule> m_rules;
    std::vector<std::size_t> m_firstRule; ///< by mapping, and one behind the last
};

} // namespace certwizard::iis
