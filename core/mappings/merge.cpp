#include "mappings/merge.h"

#include "mappings/copies.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace certwizard::mappings {

namespace {

using PasswordKind = setup::PasswordSource::Kind;

QByteArray rawPassword(const xml::Element &element)
{
    const auto attribute = element.attribute("password");
    return attribute ? attribute->rawValue().toByteArray() : QByteArray();
}

bool isThere(const setup::IgnoredOneToOne &mapping, const iis::Configuration &configuration)
{
    return std::ranges::any_of(configuration.mapping(mapping.path).oneToOne, [&](const iis::OneToOneMapping &row) {
        return !row.isInherited() && row.certificateText() == mapping.certificate;
    });
}

bool same(const iis::OneToOneMapping &a, const iis::OneToOneMapping &b)
{
    return a.userName() == b.userName() && a.isEnabled() == b.isEnabled()
           && rawPassword(a.element()) == rawPassword(b.element());
}

QString personOf(const iis::OneToOneMapping &mapping)
{
    return readFacts(mapping.certificateText()).person;
}

const iis::ManyToOneMapping *findRule(const iis::MappingSettings &settings, const QString &name)
{
    const auto found = std::ranges::find(settings.manyToOne, name, &iis::ManyToOneMapping::name);
    return found == settings.manyToOne.end() ? nullptr : &*found;
}

bool same(const iis::ManyToOneMapping &a, const iis::ManyToOneMapping &b)
{
    return a.description == b.description && a.enabled == b.enabled && a.allow == b.allow && a.userName == b.userName
           && a.rules == b.rules && rawPassword(a.element) == rawPassword(b.element);
}

QStringList order(const iis::MappingSettings &settings)
{
    QStringList names;
    for (const auto &rule : settings.manyToOne)
        names.append(rule.name);
    return names;
}

/// What both changed, and differently. A password that we set counts as different from any of theirs.
bool collides(const setup::OneToOneEdit &mine, const iis::OneToOneMapping &before, const iis::OneToOneMapping &after)
{
    if (mine.userName && after.userName() != before.userName() && after.userName() != *mine.userName)
        return true;
    if (mine.enabled && after.isEnabled() != before.isEnabled() && after.isEnabled() != *mine.enabled)
        return true;
    return mine.password.kind != PasswordKind::Keep && rawPassword(after.element()) != rawPassword(before.element());
}

using Part = Difference::Part;

/// What of a mapping's certificate they changed is told by the person whom the new one names.
QList<Difference> differences(const iis::OneToOneMapping &before, const iis::OneToOneMapping &after)
{
    QList<Difference> found;
    if (before.userName() != after.userName())
        found.append({Part::Account, before.userName(), after.userName()});
    if (before.isEnabled() != after.isEnabled())
        found.append({after.isEnabled() ? Part::SwitchedOn : Part::SwitchedOff, {}, {}});
    if (before.certificateText() != after.certificateText())
        found.append({Part::Certificate, {}, personOf(after)});
    if (rawPassword(before.element()) != rawPassword(after.element()))
        found.append({Part::Password, {}, {}});
    return found;
}

QList<Difference> differences(const iis::OneToOneMapping &before, const setup::OneToOneEdit &mine)
{
    QList<Difference> found;
    if (mine.userName && *mine.userName != before.userName())
        found.append({Part::Account, before.userName(), *mine.userName});
    if (mine.enabled && *mine.enabled != before.isEnabled())
        found.append({*mine.enabled ? Part::SwitchedOn : Part::SwitchedOff, {}, {}});
    if (mine.newCertificate)
        found.append({Part::Certificate, {}, readFacts(*mine.newCertificate).person});
    if (mine.password.kind != PasswordKind::Keep)
        found.append({Part::Password, {}, {}});
    return found;
}

/// `Choice` is a rule of a file or of choices: both have these members.
template <typename Choice>
QList<Difference> ruleDifferences(const iis::ManyToOneMapping &before, const Choice &after, bool hasNewPassword)
{
    QList<Difference> found;
    if (before.name != after.name)
        found.append({Part::Name, before.name, after.name});
    if (before.description != after.description)
        found.append({Part::Description, {}, {}});
    if (before.enabled != after.enabled)
        found.append({after.enabled ? Part::SwitchedOn : Part::SwitchedOff, {}, {}});
    if (before.allow != after.allow)
        found.append({after.allow ? Part::LetsIn : Part::TurnsAway, {}, {}});
    if (before.userName != after.userName)
        found.append({Part::Account, before.userName, after.userName});
    if (before.rules != after.rules)
        found.append({Part::Criteria, {}, {}});
    if (hasNewPassword)
        found.append({Part::Password, {}, {}});
    return found;
}

QList<Difference> differences(const iis::ManyToOneMapping &before, const iis::ManyToOneMapping &after)
{
    return ruleDifferences(before, after, rawPassword(before.element) != rawPassword(after.element));
}

QList<Difference> differences(const iis::ManyToOneMapping &before, const setup::ManyToOneChoice &after)
{
    return ruleDifferences(before, after, after.password.kind != PasswordKind::Keep);
}

} // namespace

/// The one-to-one mappings of one file, found by their text; a damaged file may have one text several times.
class Merge::Rows {
public:
    explicit Rows(const iis::MappingSettings &settings)
    {
        m_byText.reserve(qsizetype(settings.oneToOne.size()));
        for (const auto &mapping : settings.oneToOne) {
            const auto text = mapping.certificateText();
            auto &same = m_byText[QByteArray::fromRawData(text.data(), text.size())];
            m_inOrder.push_back({&mapping, int(same.size())});
            same.append(&mapping);
        }
    }
    [[nodiscard]] const iis::OneToOneMapping *find(QByteArrayView text, int occurrence) const
    {
        return m_byText.value(QByteArray::fromRawData(text.data(), text.size())).value(occurrence, nullptr);
    }
    struct Place {
        const iis::OneToOneMapping *mapping = nullptr;
        int occurrence = 0;
    };
    [[nodiscard]] const std::vector<Place> &inOrder() const { return m_inOrder; }

private:
    QHash<QByteArray, QList<const iis::OneToOneMapping *>> m_byText; // views into the file, which lives longer
    std::vector<Place> m_inOrder;
};

void Merge::conflict(MergeConflict conflict, Piece ifMine)
{
    m_conflicts.append(std::move(conflict));
    m_pieces.append(std::move(ifMine));
}

void Merge::compareRows(const Rows &before, const Rows &after)
{
    using Kind = TheirChange::Kind;
    QHash<QString, QList<const iis::OneToOneMapping *>> added; // by account
    for (const auto &[mapping, occurrence] : after.inOrder())
        if (!before.find(mapping->certificateText(), occurrence))
            added[mapping->userName().toCaseFolded()].append(mapping);
    QSet<const iis::OneToOneMapping *> paired;
    for (const auto &[mapping, occurrence] : before.inOrder()) {
        const auto name = mapping->userName();
        if (const auto *now = after.find(mapping->certificateText(), occurrence)) {
            if (!same(*mapping, *now))
                m_theirs.append({Kind::Changed, false, mapping->userName(), personOf(*now),
                                 differences(*mapping, *now)});
            continue;
        }
        // One gone and one come for the same account: a renewed card.
        auto &successors = added[name.toCaseFolded()];
        if (name.isEmpty() || successors.isEmpty()) {
            m_theirs.append({Kind::Removed, false, name, personOf(*mapping)});
            continue;
        }
        const auto *successor = successors.takeFirst();
        paired.insert(successor);
        m_replacedBy.insert(mapping, successor);
        m_theirs.append({Kind::Replaced, false, name, personOf(*successor), differences(*mapping, *successor)});
    }
    for (const auto &[mapping, occurrence] : after.inOrder())
        if (!before.find(mapping->certificateText(), occurrence) && !paired.contains(mapping))
            m_theirs.append({Kind::Added, false, mapping->userName(), personOf(*mapping)});
}

void Merge::compareRules(const iis::MappingSettings &before, const iis::MappingSettings &after)
{
    for (const auto &rule : after.manyToOne) {
        const auto *old = findRule(before, rule.name);
        if (!old)
            m_theirs.append({TheirChange::Kind::Added, true, rule.name, {}});
        else if (!same(*old, rule))
            m_theirs.append({TheirChange::Kind::Changed, true, rule.name, {}, differences(*old, rule)});
    }
    for (const auto &rule : before.manyToOne)
        if (!findRule(after, rule.name))
            m_theirs.append({TheirChange::Kind::Removed, true, rule.name, {}});
}

setup::PasswordSource Merge::keep(const xml::Element &removed)
{
    auto password = storedPassword(removed);
    if (!password)
        return {PasswordKind::None, {}};
    const auto name = QStringLiteral("removed-%1").arg(m_kept.size());
    m_kept.insert(name, password);
    return {PasswordKind::Held, name};
}

void Merge::mergeEditOfRemoved(const setup::OneToOneEdit &edit, const iis::OneToOneMapping &old)
{
    if (edit.remove)
        return; // both removed it
    // Kept by us, it comes back as a new mapping, with the password that the file had for it unless a new one is set.
    const auto text = QString::fromLatin1(edit.newCertificate.value_or(edit.certificate));
    const auto account = edit.userName.value_or(old.userName());
    auto password = edit.password;
    if (password.kind == PasswordKind::Keep)
        password = keep(old.element());
    Piece piece;
    piece.added.append(
        {account, {setup::CertificateSource::Kind::Text, text, {}}, edit.enabled.value_or(old.isEnabled()), password});
    conflict({MergeConflict::Kind::TheyRemoved, account, {}, personOf(old), differences(old, edit)}, std::move(piece));
}

/// We changed something of a mapping, they perhaps something else of it.
void Merge::mergeBeside(const setup::OneToOneEdit &edit, const iis::OneToOneMapping &old,
                        const iis::OneToOneMapping &now)
{
    m_safe.oneToOneEdits.append(edit);
    if (!edit.remove && !differences(old, now).isEmpty())
        m_shared.append(old.userName());
}

void Merge::listMine(const setup::Choices &mine, const Rows &before, const iis::MappingSettings &rulesBefore)
{
    using Kind = TheirChange::Kind;
    for (const auto &edit : mine.oneToOneEdits)
        if (const auto *old = before.find(edit.certificate, edit.occurrence)) {
            const auto kind = edit.remove ? Kind::Removed : Kind::Changed;
            m_mine.append({kind, false, old->userName(), personOf(*old),
                           edit.remove ? QList<Difference>() : differences(*old, edit)});
        }
    for (const auto &added : mine.oneToOneMappings) {
        const auto isText = added.certificate.kind == setup::CertificateSource::Kind::Text;
        m_mine.append({Kind::Added, false, added.userName,
                       isText ? readFacts(added.certificate.value.toLatin1()).person : QString()});
    }
    for (const auto &edit : mine.manyToOneEdits)
        if (const auto *old = findRule(rulesBefore, edit.name))
            m_mine.append({edit.remove ? Kind::Removed : Kind::Changed,
                           true,
                           edit.name,
                           {},
                           edit.after ? differences(*old, *edit.after) : QList<Difference>()});
    for (const auto &added : mine.manyToOneMappings)
        m_mine.append({Kind::Added, true, added.name, {}});
}

/// They gave the person another certificate: what we changed beside the certificate goes with it.
void Merge::mergeEditOfReplaced(const setup::OneToOneEdit &edit, const iis::OneToOneMapping &old,
                                const iis::OneToOneMapping &now)
{
    const auto text = now.certificateText().toByteArray();
    auto moved = edit;
    moved.certificate = text;
    moved.occurrence = 0;
    if (moved.newCertificate == text)
        moved.newCertificate.reset(); // both gave the same one
    Piece piece;
    piece.edits.append(moved);
    if (edit.remove)
        conflict({MergeConflict::Kind::TheyChanged,
                  old.userName(),
                  now.userName(),
                  personOf(now),
                  {},
                  differences(old, now)},
                 std::move(piece));
    else if (moved.newCertificate || collides(edit, old, now))
        conflict({MergeConflict::Kind::BothChanged, edit.userName.value_or(old.userName()), now.userName(),
                  personOf(now), differences(old, edit), differences(old, now)},
                 std::move(piece));
    else if (moved.userName || moved.enabled || moved.password.kind != PasswordKind::Keep)
        mergeBeside(moved, old, now);
}

void Merge::mergeEdit(const setup::OneToOneEdit &edit, const Rows &before, const Rows &after)
{
    const auto *old = before.find(edit.certificate, edit.occurrence);
    if (!old)
        return;
    const auto *now = after.find(edit.certificate, edit.occurrence);
    if (!now) {
        if (const auto *replaced = m_replacedBy.value(old))
            mergeEditOfReplaced(edit, *old, *replaced);
        else
            mergeEditOfRemoved(edit, *old);
        return;
    }
    const auto account = edit.userName.value_or(old->userName());
    Piece piece;
    piece.edits.append(edit);
    const auto *taken = edit.newCertificate ? after.find(*edit.newCertificate, 0) : nullptr;
    if (taken && taken != now) {
        // IIS allows each certificate once: ours counts only without theirs.
        piece.edits.append({taken->certificateText().toByteArray(), 0, true, {}, {}, {}});
        conflict({MergeConflict::Kind::TheyMapped, account, taken->userName(), personOf(*taken)}, std::move(piece));
    } else if (edit.remove && !same(*old, *now)) {
        conflict({MergeConflict::Kind::TheyChanged,
                  old->userName(),
                  now->userName(),
                  personOf(*old),
                  {},
                  differences(*old, *now)},
                 std::move(piece));
    } else if (!edit.remove && collides(edit, *old, *now)) {
        conflict({MergeConflict::Kind::BothChanged, account, now->userName(), personOf(*old), differences(*old, edit),
                  differences(*old, *now)},
                 std::move(piece));
    } else {
        mergeBeside(edit, *old, *now);
    }
}

void Merge::mergeAdded(const setup::OneToOneChoice &choice, const Rows &after)
{
    const auto *theirs = choice.certificate.kind == setup::CertificateSource::Kind::Text
                             ? after.find(choice.certificate.value.toLatin1(), 0)
                             : nullptr;
    if (!theirs) {
        m_safe.oneToOneMappings.append(choice);
        return;
    }
    const auto sameAccount = theirs->userName().compare(choice.userName, Qt::CaseInsensitive) == 0;
    if (sameAccount && choice.password.kind == PasswordKind::None && choice.enabled == theirs->isEnabled())
        return; // they added the same
    Piece piece;
    piece.added.append(choice);
    conflict({MergeConflict::Kind::TheyMapped, choice.userName, theirs->userName(), personOf(*theirs)},
             std::move(piece));
}

void Merge::mergeRules(const setup::Choices &mine, const iis::MappingSettings &before,
                       const iis::MappingSettings &after)
{
    for (const auto &rule : mine.manyToOneMappings) {
        const auto *theirs = findRule(after, rule.name);
        if (!theirs || findRule(before, rule.name)) {
            m_safe.manyToOneMappings.append(rule);
            continue;
        }
        Piece piece;
        piece.rules.append(rule);
        conflict({MergeConflict::Kind::RuleChanged, rule.name, theirs->userName, {}}, std::move(piece));
    }
    for (const auto &edit : mine.manyToOneEdits) {
        const auto *old = findRule(before, edit.name);
        const auto *now = findRule(after, edit.name);
        if (!old || (!now && edit.remove))
            continue;
        const auto renamed = edit.after && edit.after->name != edit.name;
        const auto nameTaken = renamed && !findRule(before, edit.after->name) && findRule(after, edit.after->name);
        if (now && same(*old, *now) && !nameTaken) {
            m_safe.manyToOneEdits.append(edit);
            continue;
        }
        Piece piece;
        if (renamed) {
            piece.nameBefore = edit.name;
            piece.nameAfter = edit.after->name;
        }
        if (nameTaken)
            piece.ruleEdits.append({edit.after->name, true, {}}); // IIS allows each name once
        if (now)
            piece.ruleEdits.append(edit);
        else if (edit.after)
            piece.rules.append(*edit.after);
        if (!piece.rules.isEmpty() && piece.rules.first().password.kind == PasswordKind::Keep)
            piece.rules.first().password = keep(old->element);
        conflict({MergeConflict::Kind::RuleChanged,
                  edit.name,
                  now ? now->userName : QString(),
                  {},
                  edit.after ? differences(*old, *edit.after) : QList<Difference>(),
                  now ? differences(*old, *now) : QList<Difference>()},
                 std::move(piece));
    }
    if (mine.manyToOneOrder.isEmpty())
        return;
    if (order(before) == order(after)) {
        m_safe.manyToOneOrder = mine.manyToOneOrder;
        return;
    }
    Piece piece;
    piece.order = mine.manyToOneOrder;
    conflict({MergeConflict::Kind::OrderChanged, {}, {}, {}}, std::move(piece));
}

base::Result<Merge> Merge::of(const Session &mine, const setup::ServerState &theirs)
{
    setup::Choices choices;
    choices.site = mine.site();
    mine.store(choices);
    return of(mine.state(), choices, theirs);
}

base::Result<Merge> Merge::of(const setup::ServerState &beforeBoth, const setup::Choices &choices,
                              const setup::ServerState &theirs)
{
    const auto site = theirs.configuration().site(choices.site);
    if (!site)
        return std::unexpected(site.error());
    const auto before = beforeBoth.configuration().mapping(choices.site);
    const auto after = theirs.configuration().mapping(site->name);
    Merge merge;
    merge.m_safe.site = site->name;
    const Rows rowsBefore(before);
    const Rows rowsAfter(after);
    merge.compareRows(rowsBefore, rowsAfter);
    merge.compareRules(before, after);
    merge.listMine(choices, rowsBefore, before);
    for (const auto &edit : choices.oneToOneEdits)
        merge.mergeEdit(edit, rowsBefore, rowsAfter);
    for (const auto &choice : choices.oneToOneMappings)
        merge.mergeAdded(choice, rowsAfter);
    std::ranges::copy_if(choices.ignoredOneToOne, std::back_inserter(merge.m_safe.ignoredOneToOne),
                         [&](const setup::IgnoredOneToOne &gone) { return isThere(gone, theirs.configuration()); });
    merge.mergeRules(choices, before, after);
    merge.m_replacedBy.clear(); // the mappings that it names end here
    return merge;
}

setup::Choices Merge::resolved(const QList<bool> &keepMine) const
{
    auto choices = m_safe;
    for (qsizetype i = 0; i < m_pieces.size(); ++i) {
        const auto &piece = m_pieces[i];
        if (!keepMine.value(i, false)) {
            if (const auto place = choices.manyToOneOrder.indexOf(piece.nameAfter);
                place >= 0 && !piece.nameAfter.isEmpty())
                choices.manyToOneOrder[place] = piece.nameBefore; // its place is ours, its name is not
            continue;
        }
        choices.oneToOneMappings += piece.added;
        choices.oneToOneEdits += piece.edits;
        choices.manyToOneMappings += piece.rules;
        choices.manyToOneEdits += piece.ruleEdits;
        if (!piece.order.isEmpty())
            choices.manyToOneOrder = piece.order;
    }
    return choices;
}

} // namespace certwizard::mappings
