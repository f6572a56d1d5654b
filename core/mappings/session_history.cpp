#include "mappings/session.h"

#include <algorithm>

namespace certwizard::mappings {

void Session::put(RowId id, const RowEdit &edit, Touched &touched)
{
    const auto before = m_now.edits.value(id);
    const auto wasThere = !m_now.isAdded(id) || m_now.edits.contains(id);
    if (wasThere && before.certificate)
        m_now.newCertificates.remove(before.certificate->facts.thumbprintKey(), id);
    if (edit.present && edit.certificate && edit.certificate->facts.readable)
        m_now.newCertificates.insert(edit.certificate->facts.thumbprintKey(), id);

    if (!edit.present || (edit.isEmpty() && !m_now.isAdded(id)))
        m_now.edits.remove(id);
    else
        m_now.edits.insert(id, edit);

    if (!m_now.isAdded(id)) {
        touched.changed.append(id);
    } else if (!edit.present) {
        std::erase(m_now.added, id);
        touched.removed.append(id);
    } else if (!wasThere) {
        m_now.added.insert(std::ranges::upper_bound(m_now.added, id), id);
        touched.added.append(id);
    } else {
        touched.changed.append(id);
    }
}

void Session::perform(const Edit &edit, bool forward)
{
    m_now.now = m_clock().toSecsSinceEpoch();
    Touched touched;
    for (const auto &step : edit.rows)
        put(step.id, forward ? step.after : step.before, touched);
    if (edit.rulesBefore)
        m_rules = forward ? edit.rulesAfter : *edit.rulesBefore;
    announce(touched);
    if (edit.rulesBefore)
        Q_EMIT rulesChanged();
    Q_EMIT historyChanged();
    Q_EMIT edited();
}

void Session::announce(const Touched &touched)
{
    if (!touched.removed.isEmpty())
        Q_EMIT rowsRemoved(touched.removed);
    if (!touched.added.isEmpty())
        Q_EMIT rowsAdded(touched.added);
    if (!touched.changed.isEmpty())
        Q_EMIT rowsChanged(touched.changed);
}

void Session::push(Edit edit)
{
    m_undone.clear();
    m_done.push_back(std::move(edit));
    perform(m_done.back(), true);
}

std::optional<EditName> Session::undoName() const
{
    return m_done.empty() ? std::nullopt : std::optional(m_done.back().name);
}

std::optional<EditName> Session::redoName() const
{
    return m_undone.empty() ? std::nullopt : std::optional(m_undone.back().name);
}

void Session::undo()
{
    if (m_done.empty())
        return;
    m_undone.push_back(std::move(m_done.back()));
    m_done.pop_back();
    perform(m_undone.back(), false);
}

void Session::redo()
{
    if (m_undone.empty())
        return;
    m_done.push_back(std::move(m_undone.back()));
    m_undone.pop_back();
    perform(m_done.back(), true);
}

void Session::discard()
{
    Edit edit;
    edit.name = {EditName::Kind::Discard, {}, changeCount()};
    for (auto pending = m_now.edits.cbegin(); pending != m_now.edits.cend(); ++pending) {
        RowEdit nothing;
        nothing.present = !m_now.isAdded(pending.key());
        edit.rows.push_back({pending.key(), pending.value(), nothing});
    }
    std::ranges::sort(edit.rows, {}, &RowStep::id);
    auto rules = m_rules;
    std::erase_if(rules, [](const RuleRow &rule) { return rule.isAdded(); });
    for (auto &rule : rules) {
        rule.removed = false;
        rule.mapping = *rule.before;
    }
    std::ranges::sort(rules, {}, &RuleRow::id); // ids of the file's rules are in file order
    if (rules != m_rules) {
        edit.rulesBefore = m_rules;
        edit.rulesAfter = std::move(rules);
    }
    if (!edit.rows.empty() || edit.rulesBefore)
        push(std::move(edit));
}

int Session::changeCount() const
{
    auto count = int(m_now.edits.size()) + int(std::ranges::count_if(m_rules, &RuleRow::isChanged));
    int highest = -1;
    for (const auto &rule : m_rules) { // a rule that stands behind one that was behind it has moved
        if (rule.isAdded() || rule.isChanged())
            continue;
        if (rule.id < highest)
            ++count;
        highest = std::max(highest, rule.id);
    }
    return count;
}

} // namespace certwizard::mappings
