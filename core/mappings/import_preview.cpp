#include "mappings/import.h"

#include "mappings/export.h"
#include "mappings/person.h"

#include <QHash>

namespace certwizard::mappings {

namespace {

using namespace Qt::StringLiterals;

constexpr int askEvery = 256;

QByteArray keyOf(const CertificateFacts &facts)
{
    return {reinterpret_cast<const char *>(facts.thumbprint.data()), qsizetype(facts.thumbprint.size())};
}

bool sameAccount(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// With these nobody signs in, whatever the mapping says.
bool isUnusable(Conditions conditions)
{
    return (conditions
            & (Condition::Unreadable | Condition::Authority | Condition::ServerCertificate | Condition::NotForClients
               | Condition::Expired))
           != 0;
}

class Judge {
public:
    explicit Judge(const Session &session) : m_session(session), m_people(session.now()) {}

    ImportRow row(const ImportItem &item)
    {
        ImportRow row;
        row.item = item;
        row.account = m_session.completeAccount(item.account);
        if (!item.certificate)
            return row;
        const auto &facts = item.certificate->facts;
        if (row.account.isEmpty())
            row.account = m_session.proposeAccount(facts);
        row.conditions = judge(facts, m_session.now().now);
        if (isUnusable(row.conditions))
            return row;
        decide(row, facts);
        row.wanted = row.verdict == ImportVerdict::New || row.verdict == ImportVerdict::Replaces;
        return row;
    }

private:
    void decide(ImportRow &row, const CertificateFacts &facts)
    {
        if (const auto earlier = m_seen.constFind(keyOf(facts)); earlier != m_seen.cend()) {
            row.verdict = sameAccount(*earlier, row.account) ? ImportVerdict::Same : ImportVerdict::Conflict;
            return;
        }
        m_seen.insert(keyOf(facts), row.account);
        row.existing = m_session.find(*row.item.certificate);
        if (row.existing >= 0 && !m_session.now().edits.value(row.existing).removed) {
            row.verdict = sameAccount(m_session.now().userName(row.existing), row.account) ? ImportVerdict::Same
                                                                                           : ImportVerdict::Conflict;
            return;
        }
        row.existing = -1;
        row.verdict = ImportVerdict::New;
        // The same person's older card under the same account is replaced by the new one, once.
        for (const auto id : m_people.rowsOf(facts)) {
            if (!sameAccount(m_session.now().userName(id), row.account) || m_replaced.contains(id)
                || m_session.now().facts(id).notAfter > facts.notAfter)
                continue;
            row.existing = id;
            row.verdict = ImportVerdict::Replaces;
            m_replaced.insert(id);
            return;
        }
    }

    const Session &m_session;
    People m_people;
    QHash<QByteArray, QString> m_seen;
    QSet<RowId> m_replaced;
};

} // namespace

QList<ImportRow> preview(const Session &session, const QList<ImportItem> &items, const base::Progress &progress)
{
    Judge judge(session);
    QList<ImportRow> rows;
    rows.reserve(items.size());
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (i % askEvery == 0) {
            progress(double(i) / double(items.size()));
            if (progress.cancelled())
                break;
        }
        rows.append(judge.row(items[i]));
    }
    return rows;
}

ImportSummary carryOut(Session &session, const QList<ImportRow> &rows)
{
    ImportSummary summary;
    QList<NewMapping> added;
    QList<Session::Replacement> replaced;
    for (const auto &row : rows) {
        if (!row.wanted || !row.item.certificate) {
            ++(row.verdict == ImportVerdict::Same ? summary.same : summary.left);
            continue;
        }
        const auto password = row.item.password ? session.hold(row.item.password) : setup::PasswordSource{};
        if (row.verdict == ImportVerdict::Replaces)
            replaced.append({row.existing, *row.item.certificate, password});
        else
            added.append({row.account, *row.item.certificate, true, password});
    }
    summary.added = int(added.size());
    summary.replaced = int(replaced.size());
    session.import(added, replaced);
    return summary;
}

QString verdictName(ImportVerdict verdict)
{
    switch (verdict) {
    case ImportVerdict::New:
        return u"new"_s;
    case ImportVerdict::Same:
        return u"same"_s;
    case ImportVerdict::Replaces:
        return u"replaces"_s;
    case ImportVerdict::Conflict:
        return u"conflict"_s;
    case ImportVerdict::Unusable:
        break;
    }
    return u"unusable"_s;
}

QByteArray summaryCsv(const QList<ImportRow> &rows)
{
    QByteArray text = csvLine({u"where"_s, u"account"_s, u"person"_s, u"thumbprint"_s, u"verdict"_s, u"done"_s});
    for (const auto &row : rows) {
        const auto *certificate = row.item.certificate ? &*row.item.certificate : nullptr;
        text += csvLine({row.item.where, row.account, certificate ? certificate->facts.person : QString(),
                         certificate ? certificate->facts.thumbprintText() : QString(), verdictName(row.verdict),
                         row.wanted ? u"yes"_s : u"no"_s});
    }
    return text;
}

} // namespace certwizard::mappings
