#include "mappings/merge.h"

#include <QHash>

#include <algorithm>

namespace certwizard::mappings {

namespace {

using PasswordKind = setup::PasswordSource::Kind;

QByteArray rawPassword(const xml::Element &element)
{
    const auto attribute = element.attribute("password");
    return attribute ? attribute->rawValue().toByteArray() : QByteArray();
}

/// The mapping with this text; the file may have several.
const iis::OneToOneMapping *find(const iis::MappingSettings &settings, QByteArrayView text, int occurrence)
{
    for (const auto &mapping : settings.oneToOne)
        if (mapping.certificateText() == text && occurrence-- == 0)
            return &mapping;
    return nullptr;
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

/// One key per mapping: its text, and which of several it is.
QHash<QByteArray, const iis::OneToOneMapping *> byText(const iis::MappingSettings &settings)
{
    QHash<QByteArray, const iis::OneToOneMapping *> rows;
    QHash<QByteArray, int> seen;
    rows.reserve(qsizetype(settings.oneToOne.size()));
    for (const auto &mapping : settings.oneToOne) {
        const auto text = mapping.certificateText();
        const auto view = QByteArray::fromRawData(text.data(), text.size());
        const auto count = seen[view]++;
        rows.insert(count == 0 ? view : view + '#' + QByteArray::number(count), &mapping);
    }
    return rows;
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

} // namespace

void Merge::conflict(MergeConflict conflict, Piece ifMine)
{
    m_conflicts.append(std::move(conflict));
    m_pieces.append(std::move(ifMine));
}

void Merge::compareRows(const iis::MappingSettings &before, const iis::MappingSettings &after)
{
    const auto old = byText(before);
    const auto now = byText(after);
    for (const auto &mapping : after.oneToOne) {
        const auto text = mapping.certificateText();
        if (!old.contains(QByteArray::fromRawData(text.data(), text.size())))
            m_theirs.append({TheirChange::Kind::Added, false, mapping.userName(), personOf(mapping)});
    }
    for (auto row = old.cbegin(); row != old.cend(); ++row) {
        const auto found = now.value(row.key());
        if (!found)
            m_theirs.append({TheirChange::Kind::Removed, false, row.value()->userName(), personOf(*row.value())});
        else if (!same(*row.value(), *found))
            m_theirs.append({TheirChange::Kind::Changed, false, found->userName(), personOf(*found)});
    }
}

void Merge::compareRules(const iis::MappingSettings &before, const iis::MappingSettings &after)
{
    for (const auto &rule : after.manyToOne) {
        const auto *old = findRule(before, rule.name);
        if (!old)
            m_theirs.append({TheirChange::Kind::Added, true, rule.name, {}});
        else if (!same(*old, rule))
            m_theirs.append({TheirChange::Kind::Changed, true, rule.name, {}});
    }
    for (const auto &rule : before.manyToOne)
        if (!findRule(after, rule.name))
            m_theirs.append({TheirChange::Kind::Removed, true, rule.name, {}});
}

void Merge::mergeEdit(const setup::OneToOneEdit &edit, const iis::MappingSettings &before,
                      const iis::MappingSettings &after)
{
    const auto *old = find(before, edit.certificate, edit.occurrence);
    const auto *now = find(after, edit.certificate, edit.occurrence);
    if (!old)
        return;
    const auto person = personOf(*old);
    if (!now) {
        if (edit.remove)
            return; // both removed it
        // Kept by us, it comes back as a new mapping; its old password is gone with it unless a new one is set.
        const auto text = QString::fromLatin1(edit.newCertificate.value_or(edit.certificate));
        auto password = edit.password;
        if (password.kind == PasswordKind::Keep)
            password = {PasswordKind::None, {}};
        Piece piece;
        piece.added.append({edit.userName.value_or(old->userName()),
                            {setup::CertificateSource::Kind::Text, text, {}},
                            edit.enabled.value_or(old->isEnabled()),
                            password});
        conflict({MergeConflict::Kind::TheyRemoved, edit.userName.value_or(old->userName()), {}, person},
                 std::move(piece));
        return;
    }
    Piece piece;
    piece.edits.append(edit);
    if (edit.remove && !same(*old, *now))
        conflict({MergeConflict::Kind::TheyChanged, old->userName(), now->userName(), person}, std::move(piece));
    else if (!edit.remove && collides(edit, *old, *now))
        conflict({MergeConflict::Kind::BothChanged, edit.userName.value_or(old->userName()), now->userName(), person},
                 std::move(piece));
    else
        m_safe.oneToOneEdits.append(edit);
}

void Merge::mergeAdded(const setup::OneToOneChoice &choice, const iis::MappingSettings &after)
{
    const auto *theirs = choice.certificate.kind == setup::CertificateSource::Kind::Text
                             ? find(after, choice.certificate.value.toLatin1(), 0)
                             : nullptr;
    if (!theirs) {
        m_safe.oneToOneMappings.append(choice);
        return;
    }
    if (theirs->userName().compare(choice.userName, Qt::CaseInsensitive) == 0)
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
        if (now && same(*old, *now)) {
            m_safe.manyToOneEdits.append(edit);
            continue;
        }
        Piece piece;
        if (now)
            piece.ruleEdits.append(edit);
        else if (edit.after)
            piece.rules.append(*edit.after);
        conflict({MergeConflict::Kind::RuleChanged, edit.name, now ? now->userName : QString(), {}}, std::move(piece));
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
    const auto site = theirs.configuration().site(mine.site());
    if (!site)
        return std::unexpected(site.error());
    const auto before = mine.state().configuration().mapping(mine.site());
    const auto after = theirs.configuration().mapping(site->name);
    setup::Choices choices;
    choices.site = site->name;
    mine.store(choices);

    Merge merge;
    merge.m_safe.site = site->name;
    merge.compareRows(before, after);
    merge.compareRules(before, after);
    for (const auto &edit : choices.oneToOneEdits)
        merge.mergeEdit(edit, before, after);
    for (const auto &choice : choices.oneToOneMappings)
        merge.mergeAdded(choice, after);
    merge.mergeRules(choices, before, after);
    return merge;
}

setup::Choices Merge::resolved(const QList<bool> &keepMine) const
{
    auto choices = m_safe;
    for (qsizetype i = 0; i < m_pieces.size(); ++i) {
        if (!keepMine.value(i, false))
            continue;
        const auto &piece = m_pieces[i];
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
