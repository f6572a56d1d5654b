#include "mappings/import.h"

#include "import_text.h"

#include "mappings/person.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace certwizard::mappings {

namespace {

using namespace Qt::StringLiterals;

bool sameAccount(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
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
        row.existing = m_session.find(*row.item.certificate);
        const auto mapped = row.existing >= 0 && !m_session.now().isRemoved(row.existing);
        const auto earlier = m_seen.constFind(facts.thumbprintKey());
        if (mapped && row.item.account.isEmpty())
            row.account = m_session.now().userName(row.existing);
        if (mapped)
            compareWithMapped(row);
        else if (earlier != m_seen.cend())
            row.verdict = sameAccount(*earlier, row.account) ? ImportVerdict::Same : ImportVerdict::Conflict;
        else
            lookForOlderCard(row, facts);
        m_seen.insert(facts.thumbprintKey(), row.account);
        if (row.account.isEmpty()) {
            row.conditions |= Condition::NoAccount;
            row.verdict = ImportVerdict::Unusable;
        }
    }

    void compareWithMapped(ImportRow &row) const
    {
        row.onlyPassword = row.item.password != nullptr;
        row.verdict = !sameAccount(m_session.now().userName(row.existing), row.account) ? ImportVerdict::Conflict
                      : row.onlyPassword                                                ? ImportVerdict::Replaces
                                                                                        : ImportVerdict::Same;
    }

    /// The same person's older card is replaced by the new one, once. Where the import names an account, only a card
    /// of that account; where it does not, the account of that card counts more than a proposed one.
    void lookForOlderCard(ImportRow &row, const CertificateFacts &facts)
    {
        row.existing = -1;
        row.verdict = ImportVerdict::New;
        if (row.item.replaces >= 0) {
            row.existing = row.item.replaces;
            row.account = m_session.now().userName(row.existing);
            row.verdict = ImportVerdict::Replaces;
            m_replaced.insert(row.existing);
            return;
        }
        auto older = m_people.rowsOf(facts);
        older.removeIf([&](RowId id) {
            return m_replaced.contains(id) || m_session.now().marks(id).notAfter > facts.notAfter;
        });
        const auto ofAccount = [&](RowId id) { return sameAccount(m_session.now().userName(id), row.account); };
        if (!row.item.account.isEmpty() || std::ranges::any_of(older, ofAccount))
            older.removeIf([&](RowId id) { return !ofAccount(id); });
        const auto account = older.isEmpty() ? QString() : m_session.now().userName(older.first());
        const auto oneAccount =
            std::ranges::all_of(older, [&](RowId id) { return sameAccount(m_session.now().userName(id), account); });
        if (older.isEmpty() || !oneAccount)
            return; // nobody, or namesakes: whose card it is cannot be told
        row.existing = older.first();
        row.account = account;
        row.verdict = ImportVerdict::Replaces;
        m_replaced.insert(row.existing);
    }

    const Session &m_session;
    People m_people;
    QHash<QByteArray, QString> m_seen;
    QSet<RowId> m_replaced;
};

} // namespace

namespace {

bool standsTwice(const ImportRow &row)
{
    return row.verdict == ImportVerdict::Conflict && row.existing < 0 && row.item.certificate;
}

/// Where one certificate stands there for several accounts, the order of the lines must not decide whose it is.
void refuseAllOfOne(QList<ImportRow> &rows)
{
    QSet<QByteArray> disputed;
    for (const auto &row : std::as_const(rows))
        if (standsTwice(row))
            disputed.insert(row.item.certificate->facts.thumbprintKey());
    if (disputed.isEmpty())
        return;
    for (auto &row : rows) {
        const auto stays =
            row.verdict == ImportVerdict::Unusable || (row.verdict == ImportVerdict::Same && row.existing >= 0);
        if (!row.item.certificate || stays || !disputed.contains(row.item.certificate->facts.thumbprintKey()))
            continue;
        row.verdict = ImportVerdict::Conflict;
        row.existing = -1;
        row.wanted = false;
    }
}

} // namespace

QList<ImportRow> preview(const Session &session, const QList<ImportItem> &items, const base::Progress &progress)
{
    Judge judge(session);
    QList<ImportRow> rows;
    rows.reserve(items.size());
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (i % recordsBetweenQuestions == 0) {
            progress(double(i) / double(items.size()));
            if (progress.cancelled())
                break;
        }
        rows.append(judge.row(items[i]));
    }
    refuseAllOfOne(rows);
    return rows;
}

bool canNameAccount(const Session &session, const ImportRow &row)
{
    if (!row.item.certificate || isUnusable(row.conditions))
        return false;
    const auto mapped = session.find(*row.item.certificate);
    if (mapped >= 0 && mapped == row.existing)
        return false; // the table is where a mapping gets another account
    const auto twice =
        row.existing < 0 && (row.verdict == ImportVerdict::Same || row.verdict == ImportVerdict::Conflict);
    return !twice;
}

void setAccount(const Session &session, ImportRow &row, const QString &account)
{
    if (!canNameAccount(session, row))
        return;
    row.account = session.completeAccount(account.trimmed());
    row.conditions.setFlag(Condition::NoAccount, row.account.isEmpty());
    const auto ofOlder = row.existing >= 0 && sameAccount(session.now().userName(row.existing), row.account);
    row.verdict = row.account.isEmpty() ? ImportVerdict::Unusable
                  : ofOlder             ? ImportVerdict::Replaces
                                        : ImportVerdict::New;
    row.wanted = row.verdict != ImportVerdict::Unusable;
}

namespace {

/// The rows that are wanted, as the session takes them.
struct Wanted {
    ImportSummary summary;
    QList<NewMapping> added;
    QList<Session::Replacement> replaced;
    setup::SecretVault vault;
};

Wanted wantedOf(const Session &session, const QList<ImportRow> &rows)
{
    Wanted wanted;
    wanted.vault = session.vault();
    for (const auto &row : rows) {
        const auto possible = row.verdict == ImportVerdict::New || row.verdict == ImportVerdict::Replaces;
        if (!row.wanted || !possible || !row.item.certificate) {
            ++(row.verdict == ImportVerdict::Same ? wanted.summary.same : wanted.summary.left);
            continue;
        }
        const auto password =
            row.item.password ? Session::holdIn(wanted.vault, row.item.password) : setup::PasswordSource{};
        if (row.verdict == ImportVerdict::Replaces)
            wanted.replaced.append({row.existing, *row.item.certificate, password});
        else
            wanted.added.append({row.account, *row.item.certificate, true, password});
    }
    wanted.summary.added = int(wanted.added.size());
    wanted.summary.replaced = int(wanted.replaced.size());
    return wanted;
}

} // namespace

PreparedImport prepareImport(const Session &session, const QList<ImportRow> &rows, EditName::Kind kind)
{
    auto wanted = wantedOf(session, rows);
    return {session.prepareImport(wanted.added, wanted.replaced, std::move(wanted.vault), kind), wanted.summary};
}

ImportSummary carryOut(Session &session, const QList<ImportRow> &rows, EditName::Kind kind)
{
    auto prepared = prepareImport(session, rows, kind);
    (void)session.take(std::move(prepared.step)); // nobody can have edited in between
    return prepared.summary;
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

} // namespace certwizard::mappings
