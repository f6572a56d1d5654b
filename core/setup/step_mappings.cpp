#include "planner.h"

#include <QSet>

#include <algorithm>

namespace certwizard::setup {

using iis::SectionId;
using Defect = iis::MappingCertificate::Defect;
using namespace Qt::StringLiterals;

namespace {

/// More of the same kind would bury everything else; the mapping editor lists them all.
constexpr auto mostReasonsOfOneKind = 100;
/// Up to here every plan looks at all mappings. Of more, only a plan that changes some: the verdicts of a site with
/// 100,000 have to be there before anybody waits, and the mapping editor looks at each of them anyway.
constexpr qsizetype manyMappings = 10'000;

} // namespace

void Planner::switches()
{
    constexpr auto step = Step::Mappings;
    constexpr auto section = SectionId::IisClientCertificateMapping;
    const auto &now = m_mapping;
    const auto isKept = now.enabled.value == m_mappingAfter;
    say(step, m_mappingAfter ? ReasonCode::MappingEnabled : ReasonCode::MappingDisabled,
        m_mappingAfter && isKept ? Severity::Good : Severity::Information, {boolText(now.enabled.value)})
        .where = now.enabled.from;
    if (!m_choices.mapping) {
        m_skipped += step;
        return;
    }
    if (!m_choices.mappingSwitches)
        return;
    setBool(step, section, u"enabled"_s, now.enabled, true);
    setBool(step, section, u"oneToOneCertificateMappingsEnabled"_s, now.oneToOneEnabled, m_choices.oneToOne);
    setBool(step, section, u"manyToOneCertificateMappingsEnabled"_s, now.manyToOneEnabled, m_choices.manyToOne);
    if (!m_choices.oneToOne) {
        const auto unused = m_oneToOneCount > 0 || !m_choices.oneToOneMappings.isEmpty();
        say(step, ReasonCode::OneToOneOff, unused ? Severity::Warning : Severity::Information,
            {boolText(now.oneToOneEnabled.value)});
    }
    if (m_choices.manyToOne)
        return;
    if (now.manyToOneEnabled.value && now.manyToOneEnabled.from.level == iis::Provenance::Level::Default)
        say(step, ReasonCode::ManyToOneOnByDefault, Severity::Information);
    say(step, ReasonCode::ManyToOneOff, now.manyToOne.empty() ? Severity::Information : Severity::Warning,
        {boolText(now.manyToOneEnabled.value)});
    if (!m_choices.manyToOneMappings.isEmpty())
        say(step, ReasonCode::ManyToOneMappingsUnused, Severity::Warning,
            {QString::number(m_choices.manyToOneMappings.size())});
}

base::Result<> Planner::mappings()
{
    existingMappings();
    if (!m_choices.mapping)
        return {};
    defects();
    oneToOneEdits();
    ignoredOneToOne();
    duplicatesInFile();
    oneToOneChoices();
    if (m_cancelled)
        return std::unexpected(*std::move(m_cancelled));
    manyToOneEdits();
    manyToOneChoices();
    manyToOneOrder();
    auto done = passwords();
    if (!done)
        return done;
    dropEmptyUpdates();
    withoutPassword();
    inheritedCopies();
    collectionLocks();
    counts();
    authorities();
    return {};
}

bool Planner::looksAtOneToOne() const
{
    return m_oneToOneCount <= manyMappings || !m_choices.oneToOneMappings.isEmpty()
           || !m_choices.oneToOneEdits.isEmpty() || !m_choices.ignoredOneToOne.isEmpty();
}

void Planner::existingMappings()
{
    say(Step::Mappings, ReasonCode::MappingsPresent, Severity::Information,
        {QString::number(m_oneToOneCount), QString::number(m_mapping.manyToOne.size())});
    for (const auto &mapping : m_mapping.manyToOne) {
        if (mapping.rules.isEmpty())
            say(Step::Mappings, ReasonCode::RuleWithoutCriteria, Severity::Warning, {mapping.name});
        if (std::ranges::any_of(mapping.rules, [](const auto &rule) { return rule.unknownField.has_value(); }))
            say(Step::Mappings, ReasonCode::InvalidSetting, Severity::Warning,
                {iis::sectionPath(SectionId::IisClientCertificateMapping), u"certificateField"_s})
                .where = iis::Provenance{iis::Provenance::Level::Location, m_path, mapping.element.position()};
    }
}

const CertificateIndex &Planner::index() const
{
    static const CertificateIndex nothing;
    return m_known ? m_known->index : nothing;
}

void Planner::defects()
{
    auto said = 0;
    if (!m_known)
        return;
    for (const auto i : m_known->suspects) {
        if (said == mostReasonsOfOneKind)
            break;
        const auto &mapping = m_mapping.oneToOne[i];
        const auto certificate = mapping.certificate();
        if (certificate.defect == Defect::None)
            continue;
        if (!certificate.certificate.isNull())
            m_fixable.insert(static_cast<qsizetype>(i), certificate.certificate);
        auto &reason = say(Step::Mappings, ReasonCode::MappingDefect, Severity::Warning,
                           {mapping.userName(), QString::number(static_cast<int>(certificate.defect))});
        reason.where = iis::Provenance{iis::Provenance::Level::Location, m_path, mapping.element().position()};
        ++said;
    }
}

void Planner::duplicatesInFile()
{
    QSet<std::pair<QByteArray, int>> leaving;
    for (const auto &edit : m_choices.oneToOneEdits) {
        if (edit.remove || edit.newCertificate)
            leaving.insert({edit.certificate, edit.occurrence});
    }
    // Who changes mappings only must be able to mend one of two pairs; the wizard promises that the site works then.
    const auto severity = m_choices.mappingSwitches ? Severity::Blocking : Severity::Warning;
    auto said = 0;
    for (const auto &[first, later] : index().duplicates()) {
        const auto &one = m_mapping.oneToOne[static_cast<std::size_t>(first)];
        const auto &other = m_mapping.oneToOne[static_cast<std::size_t>(later)];
        const auto text = one.certificateText().toByteArray();
        const auto all = index().find(text);
        const auto staying = std::ranges::count_if(all, [&, occurrence = 0](qsizetype) mutable {
            return !leaving.contains({text, occurrence++});
        });
        if (staying < 2 || ++said > mostReasonsOfOneKind)
            continue;
        const auto certificate = one.certificate().certificate;
        auto &reason =
            say(Step::Mappings, ReasonCode::DuplicateCertificate, severity,
                {certificate.isNull() ? QString() : certificate.subject().display(), one.userName(), other.userName()});
        reason.where = iis::Provenance{iis::Provenance::Level::Location, m_path, other.element().position()};
        reason.error =
            base::Error{base::ErrorCode::DuplicateMapping, other.userName(), {}, other.element().position(), nullptr};
    }
}

/// Mappings that stand in the file and get no password from this plan either.
void Planner::withoutPassword()
{
    QSet<QByteArray> mended;
    for (const auto &change : m_plan.changes) {
        if (const auto *update = std::get_if<UpdateOneToOne>(&change.kind); update && update->newPassword)
            mended.insert(update->certificate);
        else if (const auto *removal = std::get_if<RemoveOneToOne>(&change.kind); removal && removal->path.isEmpty())
            mended.insert(removal->certificate);
    }
    auto count = 0;
    QString first;
    for (const auto &mapping : m_mapping.oneToOne) {
        if (!mapping.isEnabled() || mapping.password() != iis::StoredPassword::None
            || mended.contains(mapping.certificateText().toByteArray()))
            continue;
        if (count++ == 0)
            first = mapping.userName();
    }
    if (count > 0)
        say(Step::Mappings, ReasonCode::MappingsWithoutPassword, Severity::Warning, {QString::number(count), first});
}

bool Planner::changesInherited(iis::MappingCollection collection) const
{
    if (collection == iis::MappingCollection::OneToOne) {
        const auto isInherited = [this](const QByteArray &certificate, int occurrence) {
            const auto position = index().find(certificate).value(occurrence, -1);
            return position >= 0 && m_mapping.oneToOne[static_cast<std::size_t>(position)].isInherited();
        };
        return std::ranges::any_of(m_plan.changes, [&](const Change &change) {
            if (const auto *update = std::get_if<UpdateOneToOne>(&change.kind))
                return isInherited(update->certificate, update->occurrence);
            const auto *removal = std::get_if<RemoveOneToOne>(&change.kind);
            return removal && removal->path.isEmpty() && isInherited(removal->certificate, removal->occurrence);
        });
    }
    const auto inherited = std::ranges::count_if(m_mapping.manyToOne, &iis::ManyToOneMapping::inherited);
    const auto isInherited = [this](const QString &name) {
        return std::ranges::any_of(m_mapping.manyToOne, [&](const iis::ManyToOneMapping &mapping) {
            return mapping.inherited && mapping.name.compare(name, Qt::CaseInsensitive) == 0;
        });
    };
    return std::ranges::any_of(m_plan.changes, [&](const Change &change) {
        if (const auto *update = std::get_if<UpdateManyToOne>(&change.kind))
            return isInherited(update->before.name);
        if (const auto *removal = std::get_if<RemoveManyToOne>(&change.kind))
            return isInherited(removal->name);
        // The server's come first; what moves among them or in front of them needs them as the site's own.
        const auto *move = std::get_if<MoveManyToOne>(&change.kind);
        return move && (move->after < inherited || isInherited(move->name));
    });
}

void Planner::inheritedCopies()
{
    using enum iis::MappingCollection;
    const auto announce = [this](iis::MappingCollection collection, qsizetype count) {
        if (count == 0 || !changesInherited(collection))
            return;
        const auto first = std::ranges::find(m_plan.changes, Step::Mappings, &Change::step);
        m_plan.changes.insert(first - m_plan.changes.begin(),
                              {Step::Mappings, CopyInherited{collection, static_cast<int>(count)}});
    };
    announce(ManyToOne, std::ranges::count_if(m_mapping.manyToOne, &iis::ManyToOneMapping::inherited));
    announce(OneToOne, std::ranges::count_if(m_mapping.oneToOne, &iis::OneToOneMapping::isInherited));
}

void Planner::collectionLocks()
{
    const auto check = [this](const iis::Lock &lock, const QString &collection) {
        if (!lock.forbidsWriting())
            return false;
        say(Step::Mappings, ReasonCode::SectionLocked, Severity::Blocking,
            {iis::sectionPath(SectionId::IisClientCertificateMapping), collection})
            .where = iis::Provenance{iis::Provenance::Level::Server, {}, lock.position};
        return true;
    };
    const auto touches = [&](auto... kinds) {
        return std::ranges::any_of(m_plan.changes, [&](const Change &change) {
            return (std::holds_alternative<typename decltype(kinds)::type>(change.kind) || ...);
        });
    };
    const auto copies = [this](iis::MappingCollection collection) {
        return std::ranges::any_of(m_plan.changes, [&](const Change &change) {
            const auto *copy = std::get_if<CopyInherited>(&change.kind);
            return copy && copy->collection == collection;
        });
    };
    using std::type_identity;
    using enum iis::MappingCollection;
    const auto collection = [&](iis::MappingCollection which, const iis::Lock &adding, const QString &name,
                                bool isTouched) {
        if (isTouched && !check(adding, name) && copies(which))
            check(m_configuration.collectionLock(m_path, which, iis::CollectionDirective::Clear), name);
    };
    collection(OneToOne, m_mapping.oneToOneLock, u"oneToOneMappings"_s,
               touches(type_identity<AddOneToOne>(), type_identity<UpdateOneToOne>(), type_identity<RemoveOneToOne>()));
    collection(ManyToOne, m_mapping.manyToOneLock, u"manyToOneMappings"_s,
               touches(type_identity<AddManyToOne>(), type_identity<UpdateManyToOne>(),
                       type_identity<RemoveManyToOne>(), type_identity<MoveManyToOne>()));
}

void Planner::counts()
{
    auto added = 0;
    auto updated = 0;
    auto removed = 0;
    for (const auto &change : m_plan.changes) {
        added += std::holds_alternative<AddOneToOne>(change.kind) || std::holds_alternative<AddManyToOne>(change.kind);
        updated +=
            std::holds_alternative<UpdateOneToOne>(change.kind) || std::holds_alternative<UpdateManyToOne>(change.kind);
        removed +=
            std::holds_alternative<RemoveOneToOne>(change.kind) || std::holds_alternative<RemoveManyToOne>(change.kind);
    }
    if (added > 0)
        say(Step::Mappings, ReasonCode::MappingsToAdd, Severity::Information, {QString::number(added)});
    if (updated > 0)
        say(Step::Mappings, ReasonCode::MappingsToUpdate, Severity::Information, {QString::number(updated)});
    const auto existing = m_oneToOneCount + std::ssize(m_mapping.manyToOne);
    const auto isUnopened = [](const Reason &reason) { return reason.code == ReasonCode::CertificateNotOpened; };
    if (existing + added - removed == 0 && std::ranges::none_of(m_plan.verdict(Step::Mappings).reasons, isUnopened))
        say(Step::Mappings, ReasonCode::NoMappings, Severity::Warning, {boolText(m_anonymousAfter)});
}

void Planner::authorities()
{
    // Whoever sets up the site is told of all, on each run: whether the server trusts them stands in no file, so that it
    // is not known to be done. Whoever changes mappings hears of what is new.
    QStringList names;
    if (m_known && m_choices.mappingSwitches && m_choices.oneToOne)
        names = m_known->issuers;
    for (const auto &certificate : m_mapped) {
        const auto name = certificate.issuer().display();
        if (!certificate.isSelfSigned() && !names.contains(name))
            names += name;
    }
    if (names.isEmpty())
        return;
    m_plan.tasks += importAuthorityTask(names);
    say(Step::Mappings, ReasonCode::AuthorityOnServer, Severity::Information, names);
}

} // namespace certwizard::setup
