#include "planner.h"

#include <QSet>

#include <algorithm>

namespace certwizard::setup {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

/// What IIS 7 and later are documented to compare (reference 3).
const QStringList &documentedSubFields()
{
    static const QStringList fields{u"O"_s, u"OU"_s, u"CN"_s, u"C"_s, u"S"_s, u"L"_s};
    return fields;
}

bool sameName(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// Positions of a longest run that is in order already; only the others have to move.
QSet<qsizetype> longestOrdered(const QList<qsizetype> &targets)
{
    QList<qsizetype> length(targets.size(), 1);
    QList<qsizetype> previous(targets.size(), -1);
    qsizetype last = targets.isEmpty() ? -1 : 0;
    for (qsizetype i = 0; i < targets.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            if (targets.at(j) < targets.at(i) && length.at(j) + 1 > length.at(i)) {
                length[i] = length.at(j) + 1;
                previous[i] = j;
            }
        }
        if (length.at(i) > length.at(last))
            last = i;
    }
    QSet<qsizetype> kept;
    for (; last >= 0; last = previous.at(last))
        kept.insert(last);
    return kept;
}

} // namespace

ManyToOneChoice asChoice(const iis::ManyToOneMapping &mapping)
{
    ManyToOneChoice choice;
    choice.name = mapping.name;
    choice.description = mapping.description;
    choice.enabled = mapping.enabled;
    choice.allow = mapping.allow;
    choice.userName = mapping.userName;
    choice.rules = mapping.rules;
    return choice;
}

void Planner::manyToOneEdits()
{
    m_manyToOneNames.clear();
    for (const auto &mapping : m_mapping.manyToOne)
        m_manyToOneNames += mapping.name;
    for (auto i = 0; i < m_choices.manyToOneEdits.size(); ++i) {
        const auto &edit = m_choices.manyToOneEdits.at(i);
        const auto existing = std::ranges::find_if(m_mapping.manyToOne, [&](const iis::ManyToOneMapping &mapping) {
            return sameName(mapping.name, edit.name);
        });
        if (existing == m_mapping.manyToOne.end()) {
            sayError(Step::Mappings, ReasonCode::InvalidChoice,
                     {ErrorCode::InvalidValue, u"manyToOneEdits[%1]"_s.arg(i), edit.name, {}, nullptr});
            continue;
        }
        if (existing->inherited)
            say(Step::Mappings, ReasonCode::MappingInherited, Severity::Warning, {existing->name}).where =
                iis::Provenance{iis::Provenance::Level::Server, {}, existing->element.position()};
        if (edit.remove) {
            change(Step::Mappings, RemoveManyToOne{existing->name});
            m_manyToOneNames.removeOne(existing->name);
        } else if (edit.after) {
            const auto before = asChoice(*existing);
            for (const auto &error : checkChanged(before, *edit.after, u"manyToOneEdits[%1]"_s.arg(i)))
                sayError(Step::Mappings, ReasonCode::InvalidChoice, error, {edit.after->name, {}});
            checkManyToOne(*edit.after, !before.rules.isEmpty());
            updateManyToOne(*existing, *edit.after);
            m_manyToOneNames.replace(m_manyToOneNames.indexOf(existing->name), edit.after->name);
        }
    }
}

void Planner::manyToOneChoices()
{
    QStringList chosen;
    for (const auto &choice : m_choices.manyToOneMappings) {
        if (chosen.contains(choice.name, Qt::CaseInsensitive)) {
            say(Step::Mappings, ReasonCode::DuplicateName, Severity::Blocking, {choice.name}).error =
                base::Error{ErrorCode::DuplicateMapping, choice.name, {}, {}, nullptr};
            continue;
        }
        chosen += choice.name;
        checkManyToOne(choice, true);
        const auto existing = std::ranges::find_if(m_mapping.manyToOne, [&](const iis::ManyToOneMapping &mapping) {
            return sameName(mapping.name, choice.name);
        });
        if (existing == m_mapping.manyToOne.end()) {
            change(Step::Mappings, AddManyToOne{choice, nullptr});
            pendPassword(choice.password, choice.name, choice.allow);
            m_manyToOneNames += choice.name;
            continue;
        }
        auto wanted = choice;
        // Answers that say nothing about these mean "as it is".
        wanted.name = existing->name;
        if (wanted.description.isEmpty())
            wanted.description = existing->description;
        if (wanted.userName.isEmpty())
            wanted.userName = existing->userName;
        updateManyToOne(*existing, wanted);
    }
    const auto wasTwice = [this](const QString &name) {
        return std::ranges::count_if(m_mapping.manyToOne,
                                     [&](const iis::ManyToOneMapping &mapping) { return sameName(mapping.name, name); })
               > 1;
    };
    for (qsizetype i = 0; i < m_manyToOneNames.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            if (sameName(m_manyToOneNames.at(i), m_manyToOneNames.at(j)))
                say(Step::Mappings, ReasonCode::DuplicateName,
                    wasTwice(m_manyToOneNames.at(i)) && !m_choices.mappingSwitches ? Severity::Warning
                                                                                   : Severity::Blocking,
                    {m_manyToOneNames.at(i)});
        }
    }
}

void Planner::checkManyToOne(const ManyToOneChoice &choice, bool hadCriteria)
{
    if (choice.rules.isEmpty() && hadCriteria)
        say(Step::Mappings, ReasonCode::RuleWithoutCriteria, Severity::Blocking, {choice.name});
    for (const auto &rule : choice.rules) {
        if (!documentedSubFields().contains(rule.subField))
            say(Step::Mappings, ReasonCode::RuleSubFieldUnusual, Severity::Warning, {choice.name, rule.subField});
    }
}

void Planner::updateManyToOne(const iis::ManyToOneMapping &existing, const ManyToOneChoice &wanted)
{
    const auto before = asChoice(existing);
    change(Step::Mappings, UpdateManyToOne{before, wanted, nullptr});
    pendPassword(wanted.password, wanted.name, wanted.allow, existing.password, existing.element);
}

void Planner::manyToOneOrder()
{
    if (m_choices.manyToOneOrder.isEmpty())
        return;
    QStringList wanted;
    for (const auto &name : m_choices.manyToOneOrder) {
        const auto index = m_manyToOneNames.indexOf(name, 0, Qt::CaseInsensitive);
        if (index >= 0 && !wanted.contains(m_manyToOneNames.at(index)))
            wanted += m_manyToOneNames.at(index);
    }
    for (const auto &name : m_manyToOneNames) {
        if (!wanted.contains(name))
            wanted += name;
    }
    QList<qsizetype> targets;
    for (const auto &name : m_manyToOneNames)
        targets += wanted.indexOf(name);
    const auto kept = longestOrdered(targets);
    for (qsizetype i = 0; i < targets.size(); ++i) {
        if (!kept.contains(i))
            change(Step::Mappings,
                   MoveManyToOne{m_manyToOneNames.at(i), static_cast<int>(i), static_cast<int>(targets.at(i))});
    }
}

} // namespace certwizard::setup
