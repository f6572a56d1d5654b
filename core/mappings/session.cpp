#include "mappings/session.h"

#include <algorithm>

namespace certwizard::mappings {

namespace {

using PasswordKind = setup::PasswordSource::Kind;

/// From here on looking in the decoded rows is quicker than reading the texts of all rows again and again.
constexpr qsizetype several = 16;

setup::ManyToOneChoice choiceOf(const iis::ManyToOneMapping &mapping)
{
    return {mapping.name,     mapping.description,      mapping.enabled, mapping.allow,
            mapping.userName, {PasswordKind::Keep, {}}, mapping.rules};
}

/// As IIS has them: the server's rules first, in the server's order.
bool inheritedStayInFront(const std::vector<RuleRow> &rules)
{
    const auto own = std::ranges::find_if(rules, [](const RuleRow &rule) { return !rule.inherited; });
    return std::none_of(own, rules.end(), [](const RuleRow &rule) { return rule.inherited; })
           && std::ranges::is_sorted(rules.begin(), own, {}, &RuleRow::id);
}

} // namespace

base::Result<std::unique_ptr<Session>> Session::open(const setup::ServerState &state, const QString &site,
                                                     setup::SecretVault *vault, base::Clock clock)
{
    const auto found = state.configuration().site(site);
    if (!found)
        return std::unexpected(found.error());
    auto session = std::unique_ptr<Session>(new Session(state, state.configuration().mapping(found->name), vault,
                                                        std::move(clock)));
    session->m_site = found->name;
    const auto lock = [&](iis::MappingCollection collection) {
        // Mappings cannot be removed one by one: changing one of the server's clears all and lists the rest anew.
        return state.configuration().collectionLock(found->name, collection, iis::CollectionDirective::Clear);
    };
    session->m_inheritedLock = lock(iis::MappingCollection::OneToOne);
    session->m_inheritedRulesLock = lock(iis::MappingCollection::ManyToOne);
    return session;
}

base::Result<std::unique_ptr<Session>> Session::prepared(const setup::ServerState &state, const setup::Choices &choices,
                                                         setup::SecretVault *vault, base::Clock clock, QThread *owner)
{
    auto session = open(state, choices.site, vault, std::move(clock));
    if (!session)
        return session;
    (*session)->load(choices);
    if (owner)
        (*session)->moveToThread(owner);
    return session;
}

Session::Session(setup::ServerState state, iis::MappingSettings settings, setup::SecretVault *vault, base::Clock clock)
    : m_state(std::move(state)),
      m_settings(std::move(settings)),
      m_store(std::make_shared<RowStore>(m_state, std::move(m_settings.oneToOne))),
      m_vault(vault),
      m_clock(std::move(clock))
{
    /// How many rows of the file are asked for the domain: enough to see the custom of a site.
    constexpr int sample = 200;
    for (int i = 0; i < std::min(m_store->count(), sample); ++i)
        m_table.countDomain(m_store->mapping(i).userName(), 1);
    m_settings.oneToOne.clear();
    m_now.store = m_store;
    m_now.now = m_clock().toSecsSinceEpoch();
    m_asRead = m_table;
    m_nextRow = m_store->count();
    for (const auto &mapping : m_settings.manyToOne) {
        const auto choice = choiceOf(mapping);
        m_rules.push_back({m_nextRule++, choice, choice, mapping.inherited, false, mapping.password});
    }
}

Session::~Session() = default;

const iis::Lock &Session::Locks::of(const Snapshot &rows, RowId id) const
{
    static const iis::Lock none;
    if (all.forbidsWriting())
        return all;
    return !rows.isAdded(id) && rows.store->mapping(id).isInherited() ? inherited : none;
}

iis::Lock Session::lockOf(RowId id) const
{
    return locks().of(m_now, id);
}

iis::Lock Session::lockOf(const RuleRow &rule) const
{
    if (rulesLock().forbidsWriting())
        return rulesLock();
    return rule.inherited ? m_inheritedRulesLock : iis::Lock();
}

pki::Certificate Session::certificate(RowId id) const
{
    const auto text = certificateText(id);
    return text.isEmpty() ? pki::Certificate() : iis::readMappingCertificate(text).certificate;
}

// -- editing

EditName Session::named(EditName::Kind kind, const QList<RowId> &ids) const
{
    return {kind, ids.isEmpty() ? QString() : m_now.userName(ids.first()), int(ids.size())};
}

setup::PasswordSource Session::hold(base::SharedSecret password)
{
    return holdIn(*m_vault, std::move(password));
}

setup::PasswordSource Session::holdIn(setup::SecretVault &vault, base::SharedSecret password)
{
    auto number = vault.size();
    auto name = QString();
    do {
        name = QStringLiteral("mapping-%1").arg(number++);
    } while (vault.contains(name));
    vault.insert(name, password);
    return {PasswordKind::Held, name};
}

template <typename Make>
void Session::editRows(EditName::Kind kind, const QList<RowId> &ids, Make make)
{
    Edit edit;
    QList<RowId> edited;
    for (const auto id : ids) {
        if (lockOf(id).forbidsWriting())
            continue;
        const auto before = m_now.edits.value(id);
        auto after = before;
        make(id, after);
        if (after == before)
            continue;
        edit.rows.push_back({id, before, after});
        edited.append(id);
    }
    if (edited.isEmpty())
        return;
    edit.name = named(kind, edited);
    push(std::move(edit));
}

void Session::planAdding(const QList<NewMapping> &mappings, Edit &edit, QList<RowId> &rows, RowId &nextRow) const
{
    if (lock().forbidsWriting())
        return;
    QHash<QByteArray, RowId> inThisStep;
    if (mappings.size() > several)
        m_store->decodeAll(); // once, instead of reading all texts for each
    for (const auto &mapping : mappings) {
        const auto &facts = mapping.certificate.facts;
        auto id = facts.readable ? inThisStep.value(facts.thumbprintKey(), -1) : -1;
        const auto repeated = id >= 0;
        if (!repeated)
            id = find(mapping.certificate);
        if (!repeated && (id < 0 || m_now.isRemoved(id))) {
            const auto removed = id >= 0;
            RowEdit before;
            RowEdit after;
            if (removed) {
                before = m_now.edits.value(id);
                after = before;
                after.removed = false;
            } else {
                id = nextRow++;
                before.present = false;
                after.enabled = mapping.enabled;
                after.certificate = std::make_shared<const NewCertificate>(mapping.certificate);
            }
            if (!removed || !mapping.userName.isEmpty())
                after.userName = mapping.userName;
            if (!removed || mapping.password.kind != PasswordKind::None)
                after.password = mapping.password;
            edit.rows.push_back({id, before, after});
            if (edit.name.subject.isEmpty())
                edit.name.subject = mapping.userName;
        }
        if (facts.readable)
            inThisStep.insert(facts.thumbprintKey(), id);
        if (!repeated)
            rows.append(id);
    }
}

QList<RowId> Session::add(const QList<NewMapping> &mappings, EditName::Kind kind)
{
    Edit edit;
    QList<RowId> rows;
    planAdding(mappings, edit, rows, m_nextRow);
    if (!edit.rows.empty()) {
        edit.name.kind = kind;
        edit.name.count = int(edit.rows.size());
        push(std::move(edit));
    }
    return rows;
}

QList<RowId> Session::moveHere(const QList<NewMapping> &mappings, const QList<setup::IgnoredOneToOne> &from)
{
    Edit edit;
    QList<RowId> rows;
    planAdding(mappings, edit, rows, m_nextRow);
    if (edit.rows.empty())
        return rows;
    edit.name.kind = EditName::Kind::Move;
    edit.name.count = int(edit.rows.size());
    edit.movedBefore = m_movedFrom;
    edit.movedAfter = m_movedFrom + from;
    push(std::move(edit));
    return rows;
}

Session::Edit Session::planImport(const QList<NewMapping> &added, const QList<Replacement> &replaced,
                                  EditName::Kind kind, RowId &nextRow) const
{
    Edit edit;
    QList<RowId> rows;
    planAdding(added, edit, rows, nextRow);
    for (const auto &replacement : replaced) {
        if (lockOf(replacement.id).forbidsWriting())
            continue;
        const auto before = m_now.edits.value(replacement.id);
        auto after = before;
        if (certificateText(replacement.id) != replacement.certificate.base64)
            after.certificate = std::make_shared<const NewCertificate>(replacement.certificate);
        if (replacement.password.kind != PasswordKind::None)
            after.password = replacement.password;
        edit.rows.push_back({replacement.id, before, after});
        if (edit.name.subject.isEmpty())
            edit.name.subject = m_now.userName(replacement.id);
    }
    edit.name.kind = kind;
    edit.name.count = int(edit.rows.size());
    return edit;
}

void Session::import(const QList<NewMapping> &added, const QList<Replacement> &replaced, EditName::Kind kind)
{
    if (auto edit = planImport(added, replaced, kind, m_nextRow); !edit.rows.empty())
        push(std::move(edit));
}

void Session::setUserName(RowId id, const QString &userName)
{
    if (m_now.userName(id) == userName)
        return;
    editRows(EditName::Kind::SetAccount, {id}, [&](RowId, RowEdit &edit) {
        if (!m_now.isAdded(id) && m_store->mapping(id).userName() == userName)
            edit.userName.reset();
        else
            edit.userName = userName;
    });
}

void Session::completeAddedAccounts()
{
    QList<RowId> plain;
    for (const auto id : m_now.added)
        if (completeAccount(m_now.userName(id)) != m_now.userName(id))
            plain.append(id);
    editRows(EditName::Kind::SetAccount, plain,
             [this](RowId id, RowEdit &edit) { edit.userName = completeAccount(m_now.userName(id)); });
}

void Session::forgetPassword(const QList<RowId> &ids)
{
    editRows(EditName::Kind::ForgetPassword, ids, [this](RowId id, RowEdit &edit) {
        edit.password = {m_now.isAdded(id) ? PasswordKind::None : PasswordKind::Keep, {}};
    });
}

void Session::replaceCertificate(RowId id, const NewCertificate &certificate, EditName::Kind kind)
{
    editRows(kind, {id}, [&](RowId, RowEdit &edit) {
        const auto same = !m_now.isAdded(id) && m_store->mapping(id).certificateText() == certificate.base64;
        edit.certificate = same ? nullptr : std::make_shared<const NewCertificate>(certificate);
    });
}

void Session::fix(const QList<RowId> &ids)
{
    editRows(EditName::Kind::FixCertificate, ids, [this](RowId id, RowEdit &edit) {
        if (!m_now.marks(id).isFixable())
            return;
        if (const auto read = certificate(id); !read.isNull())
            edit.certificate = std::make_shared<const NewCertificate>(newCertificate(read));
    });
}

// -- rules

bool Session::sharesName(const RuleRow &rule) const
{
    return rule.before && std::ranges::any_of(m_rules, [&](const RuleRow &other) {
               return other.before && other.id < rule.id
                      && other.before->name.compare(rule.before->name, Qt::CaseInsensitive) == 0;
           });
}

void Session::editRules(EditName name, std::vector<RuleRow> rules)
{
    if (rules == m_rules || rulesLock().forbidsWriting())
        return;
    const auto isLocked = [&](const RuleRow &rule) {
        const auto after = std::ranges::find(rules, rule.id, &RuleRow::id);
        return (lockOf(rule).forbidsWriting() || sharesName(rule)) && (after == rules.end() || *after != rule);
    };
    if (std::ranges::any_of(m_rules, isLocked)
        || (m_inheritedRulesLock.forbidsWriting() && !inheritedStayInFront(rules)))
        return;
    Edit edit;
    edit.name = std::move(name);
    edit.rulesBefore = m_rules;
    edit.rulesAfter = std::move(rules);
    push(std::move(edit));
}

int Session::addRule(const setup::ManyToOneChoice &mapping)
{
    auto rules = m_rules;
    const auto id = m_nextRule++;
    rules.push_back({id, mapping, {}, false, false, iis::StoredPassword::None});
    editRules({EditName::Kind::AddRule, mapping.name, 1}, std::move(rules));
    return id;
}

void Session::changeRule(int id, const setup::ManyToOneChoice &mapping)
{
    auto rules = m_rules;
    if (const auto rule = std::ranges::find(rules, id, &RuleRow::id); rule != rules.end())
        rule->mapping = mapping;
    editRules({EditName::Kind::ChangeRule, mapping.name, 1}, std::move(rules));
}

void Session::setRulePassword(int id, base::Secret password)
{
    const auto rule = std::ranges::find(m_rules, id, &RuleRow::id);
    if (rule == m_rules.end())
        return;
    auto mapping = rule->mapping;
    mapping.password = hold(std::make_shared<const base::Secret>(std::move(password)));
    changeRule(id, mapping);
}

void Session::removeRule(int id)
{
    auto rules = m_rules;
    const auto rule = std::ranges::find(rules, id, &RuleRow::id);
    if (rule == rules.end())
        return;
    const auto name = rule->mapping.name;
    if (rule->isAdded())
        rules.erase(rule);
    else
        rule->removed = true;
    editRules({EditName::Kind::RemoveRule, name, 1}, std::move(rules));
}

void Session::restoreRule(int id)
{
    auto rules = m_rules;
    const auto rule = std::ranges::find(rules, id, &RuleRow::id);
    if (rule == rules.end() || rule->isAdded())
        return;
    rule->removed = false;
    rule->mapping = *rule->before;
    const auto name = rule->mapping.name;
    editRules({EditName::Kind::RestoreRule, name, 1}, std::move(rules));
}

void Session::moveRule(int id, int to)
{
    auto rules = m_rules;
    const auto rule = std::ranges::find(rules, id, &RuleRow::id);
    if (rule == rules.end() || std::ranges::any_of(rules, [this](const RuleRow &other) { return sharesName(other); }))
        return;
    auto moved = *rule;
    const auto name = moved.mapping.name;
    rules.erase(rule);
    rules.insert(rules.begin() + std::clamp(to, 0, int(rules.size())), std::move(moved));
    editRules({EditName::Kind::MoveRule, name, 1}, std::move(rules));
}

} // namespace certwizard::mappings
