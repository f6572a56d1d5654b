#include "mappings/person.h"

#include <QHashFunctions>

#include <algorithm>
#include <array>

namespace certwizard::mappings {

namespace {

constexpr std::array identifying{TextField::Upn, TextField::Email, TextField::Subject};

/// As the rows have it.
QByteArray folded(const QString &value)
{
    return value.toCaseFolded().toUtf8();
}

QString valueOf(const CertificateFacts &facts, TextField field)
{
    return field == TextField::Upn ? facts.upn : field == TextField::Email ? facts.email : facts.subject;
}

void leaveOut(QList<RowId> &rows, const CertificateMarks &certificate, const Snapshot &snapshot)
{
    rows.removeIf([&](RowId id) { return snapshot.marks(id).thumbprint == certificate.thumbprint; });
}

template <typename Visit>
void forEachStaying(const Snapshot &snapshot, Visit visit)
{
    for (RowId id = 0; id < snapshot.fileRows(); ++id)
        if (!snapshot.isRemoved(id))
            visit(id);
    for (const auto id : snapshot.added)
        visit(id);
}

} // namespace

People::People(const Snapshot &snapshot) : m_snapshot(snapshot)
{
    const auto add = [](Keys &keys, RowId id, QByteArrayView text) {
        if (!text.isEmpty())
            keys.push_back({qHash(text), id});
    };
    forEachStaying(m_snapshot, [&](RowId id) {
        const auto text = m_snapshot.searchText(id);
        add(m_accounts, id, fieldOf(text, TextField::Account));
        if (!m_snapshot.marks(id).readable)
            return;
        add(m_upns, id, fieldOf(text, TextField::Upn));
        add(m_emails, id, fieldOf(text, TextField::Email));
        add(m_subjects, id, fieldOf(text, TextField::Subject));
    });
    for (auto *keys : {&m_accounts, &m_upns, &m_emails, &m_subjects})
        std::ranges::sort(*keys);
}

QList<RowId> People::find(const Keys &keys, TextField field, const QString &value) const
{
    QList<RowId> rows;
    if (value.isEmpty())
        return rows;
    const auto wanted = folded(value);
    for (const auto &key : std::ranges::equal_range(keys, qHash(QByteArrayView(wanted)), {}, &Key::hash))
        if (m_snapshot.field(key.row, field) == wanted)
            rows.append(key.row);
    return rows;
}

QList<RowId> People::rowsOf(const CertificateFacts &facts) const
{
    QList<RowId> found;
    if (!facts.readable)
        return found;
    for (const auto field : identifying) {
        const auto &keys = field == TextField::Upn ? m_upns : field == TextField::Email ? m_emails : m_subjects;
        found = find(keys, field, valueOf(facts, field));
        if (!found.isEmpty())
            break;
    }
    leaveOut(found, facts, m_snapshot);
    return found;
}

QList<RowId> People::rowsOfAccount(const QString &userName) const
{
    return find(m_accounts, TextField::Account, userName);
}

QList<RowId> rowsOfPerson(const Snapshot &snapshot, const CertificateFacts &facts)
{
    std::array<QList<RowId>, identifying.size()> found;
    if (!facts.readable)
        return {};
    std::array<QByteArray, identifying.size()> wanted;
    for (size_t i = 0; i < identifying.size(); ++i)
        wanted[i] = folded(valueOf(facts, identifying[i]));
    forEachStaying(snapshot, [&](RowId id) {
        if (!snapshot.marks(id).readable)
            return;
        const auto text = snapshot.searchText(id);
        for (size_t i = 0; i < identifying.size(); ++i)
            if (!wanted[i].isEmpty() && fieldOf(text, identifying[i]) == wanted[i])
                found[i].append(id);
    });
    const auto first = std::ranges::find_if(found, [](const QList<RowId> &rows) { return !rows.isEmpty(); });
    if (first == found.end())
        return {};
    leaveOut(*first, facts, snapshot);
    return *first;
}

bool nameSamePerson(const CertificateFacts &one, const CertificateFacts &other)
{
    return one.readable && other.readable && std::ranges::any_of(identifying, [&](TextField field) {
               const auto value = folded(valueOf(one, field));
               return !value.isEmpty() && value == folded(valueOf(other, field));
           });
}

} // namespace certwizard::mappings
