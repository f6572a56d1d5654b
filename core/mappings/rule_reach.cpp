#include "mappings/rule_reach.h"

#include "iis/rule_matcher.h"

#include <QSet>

namespace certwizard::mappings {

namespace {

using Match = iis::RuleMatcher::Match;

constexpr qsizetype mostExamples = 200;
constexpr qsizetype enoughAccounts = 2;

bool isLooser(const QList<iis::MappingRule> &loose, const QList<iis::MappingRule> &strict)
{
    return std::ranges::all_of(loose, [&](const iis::MappingRule &rule) { return strict.contains(rule); });
}

class Counter {
public:
    Counter(const std::vector<RuleRow> &rules, std::vector<RuleReach> &reach) : m_reach(reach)
    {
        std::vector<iis::ManyToOneMapping> mappings;
        for (const auto &rule : rules) {
            if (rule.removed)
                continue;
            iis::ManyToOneMapping mapping;
            mapping.name = rule.mapping.name;
            mapping.enabled = rule.mapping.enabled;
            mapping.rules = rule.mapping.rules;
            mappings.push_back(std::move(mapping));
            m_enabled.push_back(rule.mapping.enabled);
            m_reach.push_back({});
            m_reach.back().id = rule.id;
        }
        m_matcher.emplace(mappings);
        m_accounts.resize(m_reach.size());
        m_candidates.assign(m_reach.size(), std::nullopt);
    }

    void look(RowId id, const QString &account, const pki::Certificate &certificate)
    {
        const auto subject = m_matcher->prepare(certificate);
        QSet<size_t> before; // enabled rules in front that fit
        for (size_t i = 0; i < m_reach.size(); ++i) {
            const auto outcome = m_matcher->match(i, subject);
            if (outcome.match == Match::AsPart)
                ++m_reach[i].asPart;
            if (outcome.match != Match::Yes)
                continue;
            auto &reach = m_reach[i];
            ++reach.caught;
            reach.first += before.isEmpty();
            if (reach.examples.size() < mostExamples)
                reach.examples.append(id);
            if (m_accounts[i].size() < enoughAccounts)
                m_accounts[i].insert(account.toCaseFolded());
            // Who stands in front of it for everybody seen so far?
            m_candidates[i] = m_candidates[i] ? *m_candidates[i] & before : before;
            if (m_enabled[i])
                before.insert(i);
        }
    }

    void finish(const std::vector<RuleRow> &rules)
    {
        std::vector<const RuleRow *> staying;
        for (const auto &rule : rules)
            if (!rule.removed)
                staying.push_back(&rule);
        for (size_t i = 0; i < m_reach.size(); ++i) {
            m_reach[i].differentPeople = m_accounts[i].size() >= enoughAccounts;
            if (m_candidates[i] && !m_candidates[i]->isEmpty())
                m_reach[i].shadowedBy = m_reach[*std::min_element(m_candidates[i]->begin(), m_candidates[i]->end())].id;
            // Whatever certificates come: every criterion of the one in front stands in this one too.
            for (size_t front = 0; front < i && m_reach[i].shadowedBy < 0; ++front)
                if (m_enabled[front] && isLooser(staying[front]->mapping.rules, staying[i]->mapping.rules))
                    m_reach[i].shadowedBy = m_reach[front].id;
        }
    }

private:
    std::vector<RuleReach> &m_reach;
    std::optional<iis::RuleMatcher> m_matcher;
    std::vector<bool> m_enabled;
    std::vector<QSet<QString>> m_accounts;
    std::vector<std::optional<QSet<size_t>>> m_candidates;
};

} // namespace

std::vector<RuleReach> reachOf(const Snapshot &snapshot, const std::vector<RuleRow> &rules, const std::stop_token &stop)
{
    std::vector<RuleReach> reach;
    Counter counter(rules, reach);
    if (reach.empty())
        return reach;
    const auto look = [&](RowId id) {
        if (snapshot.isRemoved(id))
            return;
        if (const auto certificate = iis::readMappingCertificate(snapshot.certificateText(id)).certificate;
            !certificate.isNull())
            counter.look(id, snapshot.userName(id), certificate);
    };
    for (RowId id = 0; id < snapshot.fileRows() && !stop.stop_requested(); ++id)
        look(id);
    for (const auto id : snapshot.added)
        look(id);
    counter.finish(rules);
    return reach;
}

} // namespace certwizard::mappings
