#include "mappings/session.h"

#include "base/background.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace certwizard::mappings {

void Session::Table::countDomain(const QString &userName, int by)
{
    if (const auto separator = userName.indexOf(u'\\'); separator > 0)
        domains[userName.left(separator)] += by;
}

void Session::Table::put(RowId id, const RowEdit &edit, Touched &touched)
{
    const auto before = rows.edits.value(id);
    const auto isAdded = rows.isAdded(id);
    const auto wasThere = !isAdded || rows.edits.contains(id);
    if (wasThere && before.certificate)
        rows.newCertificates.remove(before.certificate->facts.thumbprintKey(), id);
    if (edit.present && edit.certificate && edit.certificate->facts.readable)
        rows.newCertificates.insert(edit.certificate->facts.thumbprintKey(), id);
    if (isAdded && wasThere)
        countDomain(before.userName.value_or(QString()), -1);
    if (isAdded && edit.present)
        countDomain(edit.userName.value_or(QString()), 1);

    if (!edit.present || (edit.isEmpty() && !isAdded))
        rows.edits.remove(id);
    else
        rows.edits.insert(id, edit);

    if (!isAdded) {
        touched.hasChanged = true;
    } else if (!edit.present) {
        touched.removed.append(id); // from `added` all at once, at the end
    } else if (!wasThere) {
        rows.added.insert(std::ranges::upper_bound(rows.added, id), id);
        touched.added.append(id);
    } else {
        touched.hasChanged = true;
    }
}

void Session::Table::settle(const Touched &touched)
{
    if (touched.removed.isEmpty())
        return;
    const QSet<RowId> gone(touched.removed.begin(), touched.removed.end());
    std::erase_if(rows.added, [&](RowId id) { return gone.contains(id); });
}

void Session::perform(const Edit &edit, bool forward)
{
    ++m_revision;
    Touched touched;
    if (edit.exchange) {
        m_table = forward ? edit.exchange->after : edit.exchange->before;
        touched = edit.exchange->forward;
        if (!forward)
            std::swap(touched.added, touched.removed);
    }
    m_now.now = m_clock().toSecsSinceEpoch();
    for (const auto &step : edit.rows)
        m_table.put(step.id, forward ? step.after : step.before, touched);
    if (!edit.exchange)
        m_table.settle(touched);
    if (edit.rulesBefore)
        m_rules = forward ? edit.rulesAfter : *edit.rulesBefore;
    if (edit.movedBefore)
        m_movedFrom = forward ? edit.movedAfter : *edit.movedBefore;
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
    if (touched.hasChanged)
        Q_EMIT rowsChanged();
}

/// Both ends of a step of many rows are large: giving them back takes its time.
void Session::forgetUndone()
{
    auto undone = std::exchange(m_undone, {});
    if (std::ranges::any_of(undone, [](const Edit &edit) { return edit.exchange != nullptr; }))
        m_forgetting = std::jthread([undone = std::move(undone)]() mutable {
            base::workInBackground();
            undone.clear();
        });
}

void Session::push(Edit edit)
{
    forgetUndone();
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
    if (!m_now.edits.isEmpty()) {
        Touched touched;
        touched.removed = QList<RowId>(m_now.added.begin(), m_now.added.end());
        touched.hasChanged = m_now.edits.size() > touched.removed.size(); // each that was added is among them
        edit.exchange = std::make_shared<const Exchange>(m_table, m_asRead, std::move(touched));
    }
    if (!m_movedFrom.isEmpty())
        edit.movedBefore = m_movedFrom;
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
    if (edit.exchange || edit.rulesBefore || edit.movedBefore)
        push(std::move(edit));
}

int Session::changeCount() const
{
    auto count =
        int(m_now.edits.size()) + int(m_movedFrom.size()) + int(std::ranges::count_if(m_rules, &RuleRow::isChanged));
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
