#include "iis/rule_matcher.h"

namespace certwizard::iis {

using namespace Qt::StringLiterals;

namespace {

/// The subfields that IIS 6 lists besides those of IIS 7 (O OU CN C S L), by the names that certificates use.
QString certificateName(const QString &subField)
{
    if (subField == "Email"_L1)
        return u"E"_s;
    if (subField == "GN"_L1)
        return u"G"_s;
    return subField;
}

} // namespace

bool matchesWildcards(QStringView pattern, QStringView value, Qt::CaseSensitivity sensitivity)
{
    const auto parts = pattern.split(u'*');
    if (parts.size() == 1)
        return value.compare(pattern, sensitivity) == 0;
    const auto &first = parts.front();
    const auto &last = parts.back();
    if (value.size() < first.size() + last.size() || !value.startsWith(first, sensitivity)
        || !value.endsWith(last, sensitivity))
        return false;
    auto rest = value.sliced(first.size(), value.size() - first.size() - last.size());
    for (qsizetype i = 1; i + 1 < parts.size(); ++i) {
        const auto found = rest.indexOf(parts[i], 0, sensitivity);
        if (found < 0)
            return false;
        rest = rest.sliced(found + parts[i].size());
    }
    return true;
}

RuleMatcher::RuleMatcher(const std::vector<ManyToOneMapping> &mappings)
{
    m_firstRule.reserve(mappings.size() + 1);
    for (const auto &mapping : mappings) {
        m_firstRule.push_back(m_rules.size());
        for (const auto &rule : mapping.rules) {
            m_rules.push_back({slotFor(rule), rule.match, rule.caseSensitive ? Qt::CaseSensitive : Qt::CaseInsensitive,
                               rule.match.contains(u'*')});
        }
    }
    m_firstRule.push_back(m_rules.size());
}

std::size_t RuleMatcher::slotFor(const MappingRule &rule)
{
    const auto name = certificateName(rule.subField);
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        if (m_slots[i].field == rule.field && m_slots[i].subField == name)
            return i;
    }
    m_slots.push_back({rule.field, name});
    return m_slots.size() - 1;
}

RuleMatcher::Subject RuleMatcher::prepare(const pki::Certificate &certificate) const
{
    Subject subject;
    subject.m_values.reserve(m_slots.size());
    for (const auto &slot : m_slots) {
        const auto &name = slot.field == MappingRule::Field::Subject ? certificate.subject() : certificate.issuer();
        subject.m_values.push_back(name.values(slot.subField));
    }
    return subject;
}

RuleMatcher::Match RuleMatcher::matchValue(const Rule &rule, const QString &value)
{
    if (rule.hasWildcard)
        return matchesWildcards(rule.text, value, rule.sensitivity) ? Match::Yes : Match::No;
    if (value.compare(rule.text, rule.sensitivity) == 0)
        return Match::Yes;
    return value.size() > rule.text.size() && value.contains(rule.text, rule.sensitivity) ? Match::AsPart : Match::No;
}

RuleMatcher::Outcome RuleMatcher::match(std::size_t mapping, const Subject &subject) const
{
    Outcome outcome{Match::Yes, -1, {}};
    for (auto i = m_firstRule[mapping]; i < m_firstRule[mapping + 1]; ++i) {
        const auto &rule = m_rules[i];
        auto best = Match::No;
        QString partOf;
        for (const auto &value : subject.m_values[rule.slot]) {
            const auto match = matchValue(rule, value);
            if (match == Match::AsPart && best == Match::No)
                partOf = value;
            best = std::max(best, match);
        }
        if (best == Match::No)
            return {Match::No, -1, {}};
        if (best == Match::AsPart && outcome.match == Match::Yes)
            outcome = {Match::AsPart, static_cast<int>(i - m_firstRule[mapping]), partOf};
    }
    return outcome;
}

} // namespace certwizard::iis
