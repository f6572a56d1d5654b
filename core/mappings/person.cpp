#include "mappings/person.h"

#include <algorithm>

namespace certwizard::mappings {

namespace {

QList<RowId> inOrder(const QMultiHash<QString, RowId> &rows, const QString &key)
{
    auto found = key.isEmpty() ? QList<RowId>() : rows.values(key.toCaseFolded());
    std::ranges::sort(found);
    return found;
}

} // namespace

People::People(const Snapshot &snapshot) : m_snapshot(snapshot)
{
    const auto add = [this](RowId id) {
        if (m_snapshot.edits.value(id).removed)
            return;
        m_accounts.insert(m_snapshot.userName(id).toCaseFolded(), id);
        const auto &facts = m_snapshot.facts(id);
        if (!facts.readable)
            return;
        if (!facts.upn.isEmpty())
            m_upns.insert(facts.upn.toCaseFolded(), id);
        if (!facts.email.isEmpty())
            m_emails.insert(facts.email.toCaseFolded(), id);
        m_subjects.insert(facts.subject.toCaseFolded(), id);
    };
    for (RowId id = 0; id < snapshot.fileRows(); ++id)
        add(id);
    std::ranges::for_each(snapshot.added, add);
}

QList<RowId> People::rowsOf(const CertificateFacts &facts) const
{
    if (!facts.readable)
        return {};
    auto found = inOrder(m_upns, facts.upn);
    if (found.isEmpty())
        found = inOrder(m_emails, facts.email);
    if (found.isEmpty())
        found = inOrder(m_subjects, facts.subject);
    found.removeIf([&](RowId id) { return m_snapshot.facts(id).thumbprint == facts.thumbprint; });
    return found;
}

QList<RowId> People::rowsOfAccount(const QString &userName) const
{
    return inOrder(m_accounts, userName);
}

} // namespace certwizard::mappings
