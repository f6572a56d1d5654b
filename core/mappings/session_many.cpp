// Steps of many rows: worked out on any thread, done by exchanging what there is before and after.
#include "mappings/session.h"

namespace certwizard::mappings {

namespace {

using PasswordKind = setup::PasswordSource::Kind;

constexpr size_t stepsBetweenQuestions = 1024;

/// What one of the changes that can be done to many makes of a row.
void makeChange(EditName::Kind kind, const setup::PasswordSource &password, const Snapshot &rows, RowId id,
                RowEdit &edit)
{
    const auto isAdded = rows.isAdded(id);
    switch (kind) {
    case EditName::Kind::Remove:
        if (isAdded)
            edit.present = false;
        else
            edit.removed = true;
        break;
    case EditName::Kind::Restore:
        if (!isAdded)
            edit = {};
        break;
    case EditName::Kind::Enable:
    case EditName::Kind::Disable:
        edit.enabled = kind == EditName::Kind::Enable;
        if (!isAdded && rows.store->row(id).enabled == *edit.enabled)
            edit.enabled.reset();
        break;
    case EditName::Kind::SetPassword:
        edit.password = password;
        break;
    default:
        break;
    }
}

} // namespace

Session::Change Session::change(EditName::Kind kind, QList<RowId> ids, setup::PasswordSource password) const
{
    Change change;
    change.m_kind = kind;
    change.m_ids = std::move(ids);
    change.m_password = std::move(password);
    change.m_table = m_table;
    change.m_table.rows.now = m_clock().toSecsSinceEpoch();
    change.m_locks = locks();
    change.m_revision = m_revision;
    return change;
}

Session::Edit Session::Change::steps(const base::Progress &progress) const
{
    const auto &rows = m_table.rows;
    Edit edit;
    for (const auto id : m_ids) {
        if (size_t(edit.rows.size()) % stepsBetweenQuestions == 0 && progress.cancelled())
            break;
        if (m_locks.of(rows, id).forbidsWriting())
            continue;
        const auto before = rows.edits.value(id);
        auto after = before;
        makeChange(m_kind, m_password, rows, id, after);
        if (after != before)
            edit.rows.push_back({id, before, std::move(after)});
    }
    edit.name = {m_kind, edit.rows.empty() ? QString() : rows.userName(edit.rows.front().id), int(edit.rows.size())};
    return edit;
}

/// Instead of its steps, both ends of them. False where that was cancelled.
bool Session::exchangeAll(Edit &edit, const Table &before, const base::Progress &progress)
{
    auto exchange = std::make_shared<Exchange>(before, before, Touched());
    size_t done = 0;
    for (const auto &step : edit.rows) {
        if (done++ % stepsBetweenQuestions == 0) {
            if (progress.cancelled())
                return false;
            progress(double(done) / double(edit.rows.size()));
        }
        exchange->after.put(step.id, step.after, exchange->forward);
    }
    exchange->after.settle(exchange->forward);
    edit.rows.clear();
    edit.exchange = std::move(exchange);
    return true;
}

std::optional<Session::Prepared> Session::Change::workOut(const base::Progress &progress) const
{
    Prepared prepared;
    prepared.m_revision = m_revision;
    prepared.m_edit = steps(progress);
    if (progress.cancelled() || !exchangeAll(prepared.m_edit, m_table, progress))
        return {};
    return prepared;
}

void Session::changeNow(EditName::Kind kind, const QList<RowId> &ids, const setup::PasswordSource &password)
{
    if (auto edit = change(kind, ids, password).steps({}); !edit.rows.empty())
        push(std::move(edit));
}

Session::Prepared Session::prepareImport(const QList<NewMapping> &added, const QList<Replacement> &replaced,
                                         setup::SecretVault vault, EditName::Kind kind) const
{
    Prepared prepared;
    prepared.m_revision = m_revision;
    prepared.m_vault = std::move(vault);
    prepared.m_nextRow = m_nextRow;
    prepared.m_edit = planImport(added, replaced, kind, *prepared.m_nextRow);
    (void)exchangeAll(prepared.m_edit, m_table, {});
    return prepared;
}

bool Session::take(Prepared prepared)
{
    if (prepared.m_revision != m_revision)
        return false;
    if (prepared.m_edit.name.count == 0)
        return true;
    if (prepared.m_vault)
        *m_vault = *std::move(prepared.m_vault);
    m_nextRow = prepared.m_nextRow.value_or(m_nextRow);
    push(std::move(prepared.m_edit));
    return true;
}

void Session::remove(const QList<RowId> &ids)
{
    changeNow(EditName::Kind::Remove, ids);
}

void Session::restore(const QList<RowId> &ids)
{
    changeNow(EditName::Kind::Restore, ids);
}

void Session::setEnabled(const QList<RowId> &ids, bool enabled)
{
    changeNow(enabled ? EditName::Kind::Enable : EditName::Kind::Disable, ids);
}

void Session::setPassword(const QList<RowId> &ids, base::Secret password)
{
    if (!ids.isEmpty())
        changeNow(EditName::Kind::SetPassword, ids, hold(std::make_shared<const base::Secret>(std::move(password))));
}

} // namespace certwizard::mappings
