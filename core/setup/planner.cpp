#include "planner.h"

#include "pki/certificate.h"

#include <QRegularExpression>

#include <algorithm>

namespace certwizard::setup {

using base::ErrorCode;
using namespace Qt::StringLiterals;

QString boolText(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

Planner::Planner(const ServerState &state, const Choices &choices, const PlanOptions &options, iis::Site site)
    : m_state(state),
      m_configuration(state.configuration()),
      m_choices(choices),
      m_options(options),
      m_site(std::move(site)),
      m_path(m_site.name),
      m_plan{state, choices, {}, {}, {}, nullptr, false}
{
    m_plan.choices.site = m_site.name; // as the file writes it
    for (const auto step : allSteps)
        m_plan.verdicts += Verdict{step, StepState::Done, {}};
}

Reason &Planner::say(Step step, ReasonCode code, Severity severity, QStringList arguments)
{
    auto &reasons = m_plan.verdicts[static_cast<int>(step) - 1].reasons;
    reasons += Reason{code, severity, std::move(arguments), {}, {}, {}, {}};
    return reasons.last();
}

Reason &Planner::sayOnce(Step step, ReasonCode code, Severity severity, QStringList arguments)
{
    auto &reasons = m_plan.verdicts[static_cast<int>(step) - 1].reasons;
    const auto said = std::ranges::find_if(reasons, [&](const Reason &reason) {
        return reason.code == code && reason.arguments == arguments;
    });
    return said == reasons.end() ? say(step, code, severity, std::move(arguments)) : *said;
}

void Planner::sayError(Step step, ReasonCode code, const base::Error &error, QStringList arguments)
{
    say(step, code, Severity::Blocking, std::move(arguments)).error = error;
}

void Planner::change(Step step, ChangeKind kind)
{
    m_plan.changes += Change{step, std::move(kind)};
}

bool Planner::isBlocked() const
{
    return std::ranges::any_of(m_plan.verdicts, [](const Verdict &verdict) {
        return std::ranges::any_of(verdict.reasons,
                                   [](const Reason &reason) { return reason.severity == Severity::Blocking; });
    });
}

void Planner::setAttribute(Step step, const SetAttribute &set, const iis::Lock &lock)
{
    const auto section = iis::sectionPath(set.section);
    if (!m_configuration.isDeclared(set.section))
        sayOnce(step, ReasonCode::SectionNotDeclared, Severity::Blocking, {section});
    if (lock.forbidsWriting()) {
        const auto isWhole = lock.kind == iis::Lock::Kind::LockItem;
        auto &reason = sayOnce(step, ReasonCode::SectionLocked, Severity::Blocking,
                               {section, isWhole ? QString() : set.attribute});
        reason.where = iis::Provenance{iis::Provenance::Level::Server, {}, lock.position};
    }
    change(step, set);
}

void Planner::notOpened(Step step, const base::Error &error, const QString &owner)
{
    say(step, ReasonCode::CertificateNotOpened, Severity::Warning, {owner}).error = error;
    ++m_plan.unopened;
}

template <typename T>
void Planner::sayIfInvalid(Step step, iis::SectionId section, const QString &attribute, const iis::Setting<T> &setting)
{
    if (!setting.isValid)
        say(step, ReasonCode::InvalidSetting, Severity::Warning, {iis::sectionPath(section), attribute}).where =
            setting.from;
}
template void Planner::sayIfInvalid(Step, iis::SectionId, const QString &, const iis::Setting<iis::SslFlags> &);

void Planner::setBool(Step step, iis::SectionId section, const QString &attribute, const iis::Setting<bool> &setting,
                      bool wanted)
{
    sayIfInvalid(step, section, attribute, setting);
    if (setting.value == wanted && setting.isValid)
        return;
    setAttribute(step, {m_path, section, attribute, boolText(setting.value), setting.from, boolText(wanted)},
                 setting.lock);
}

namespace {

QString personOf(const QByteArray &base64)
{
    const auto certificate = pki::Certificate::fromBase64(base64);
    return certificate ? certificate->subject().display() : QString();
}

/// The account or the rule that a key's path leads to, and of an account the person: what people know it by.
QStringList namesAt(const QString &path, const Choices &choices)
{
    static const QRegularExpression place(u"^(oneToOne|manyToOne|oneToOneEdits|manyToOneEdits)\\[(\\d+)\\]"_s);
    const auto found = place.match(path);
    if (!found.hasMatch())
        return {};
    const auto list = found.captured(1);
    const auto i = found.captured(2).toInt();
    if (list == "oneToOne"_L1) {
        const auto &choice = choices.oneToOneMappings.at(i);
        const auto isText = choice.certificate.kind == CertificateSource::Kind::Text;
        return {choice.userName, isText ? personOf(choice.certificate.value.toLatin1()) : choice.certificate.value};
    }
    if (list == "oneToOneEdits"_L1) {
        const auto &edit = choices.oneToOneEdits.at(i);
        return {edit.userName.value_or(QString()), personOf(edit.newCertificate.value_or(edit.certificate))};
    }
    if (list == "manyToOne"_L1)
        return {choices.manyToOneMappings.at(i).name, {}};
    return {choices.manyToOneEdits.at(i).name, {}};
}

} // namespace

void Planner::invalidChoices()
{
    for (const auto &error : checkChoices(m_choices)) {
        const auto step = error.subject.startsWith("binding"_L1) ? Step::Binding : Step::Mappings;
        sayError(step, ReasonCode::InvalidChoice, error, namesAt(error.subject, m_choices));
    }
    // A misspelt one would be taken for closed. One that was closed before still has its location.
    for (auto i = 0; i < m_choices.closedHoles.size(); ++i) {
        const auto &path = m_choices.closedHoles.at(i);
        if (m_configuration.locationElement(path).isNull())
            sayError(Step::Anonymous, ReasonCode::InvalidChoice,
                     {ErrorCode::InvalidValue, u"closeHoles[%1]"_s.arg(i), path, {}, nullptr});
    }
}

/// A <location> belongs to every site of its name: what is written for the one changes the other.
void Planner::identity()
{
    const auto lineOf = [](const iis::Site &site) { return QString::number(site.element.position().line); };
    for (const auto &other : m_configuration.namesakes(m_site))
        say(Step::Binding, ReasonCode::SiteNameTwice, Severity::Blocking,
            {m_site.name, lineOf(m_site), other.name, lineOf(other)});
    for (const auto &other : m_configuration.sharingId(m_site))
        say(Step::Binding, ReasonCode::SiteIdTwice, Severity::Warning,
            {QString::number(m_site.id), lineOf(m_site), other.name, lineOf(other)});
}

void Planner::finishVerdicts()
{
    for (auto &verdict : m_plan.verdicts) {
        const auto isOfStep = [&](const auto &item) { return item.step == verdict.step; };
        const auto isBlocking = [](const Reason &reason) { return reason.severity == Severity::Blocking; };
        if (std::ranges::any_of(verdict.reasons, isBlocking))
            verdict.state = StepState::Blocked;
        else if (std::ranges::any_of(m_plan.changes, isOfStep))
            verdict.state = StepState::Needed;
        else if (m_skipped.contains(verdict.step))
            verdict.state = StepState::NotApplicable;
        else if (std::ranges::any_of(m_plan.tasks, isOfStep))
            verdict.state = StepState::OnServer;
    }
}

base::Result<Plan> Planner::run()
{
    m_oneToOneCount = m_configuration.oneToOneCount(m_path);
    if (looksAtOneToOne()) {
        m_known = m_state.mappings(m_path);
        m_mapping = m_known->settings;
    } else {
        m_mapping = m_configuration.mappingSwitches(m_path);
        m_mapping.manyToOne = m_configuration.manyToOneMappings(m_path);
    }
    m_mappingAfter = (m_choices.mapping && m_choices.mappingSwitches) || m_mapping.enabled.value;
    invalidChoices();
    identity();
    features();
    binding();
    ssl();
    anonymous();
    // Mappings come last: passwords are asked for only when nothing else stands in the way.
    switches();
    holes();
    if (m_cancelled)
        return std::unexpected(*std::move(m_cancelled));
    if (auto done = mappings(); !done)
        return std::unexpected(std::move(done.error()));
    finishVerdicts();
    return std::move(m_plan);
}

base::Result<Plan> makePlan(const ServerState &state, const Choices &choices, const PlanOptions &options)
{
    auto site = state.configuration().site(choices.site);
    if (!site)
        return std::unexpected(std::move(site.error()));
    return Planner(state, choices, options, *std::move(site)).run();
}

bool Plan::isReady() const
{
    return std::ranges::none_of(verdicts, [](const Verdict &verdict) { return verdict.state == StepState::Blocked; });
}

bool Plan::isReadyOnServer() const
{
    const auto blocks = [](const Reason &reason) {
        return reason.severity == Reason::Severity::Blocking && reason.code != ReasonCode::PasswordPolicyMissing
               && reason.code != ReasonCode::PasswordKeyUnusable;
    };
    return std::ranges::none_of(verdicts,
                                [&](const Verdict &verdict) { return std::ranges::any_of(verdict.reasons, blocks); });
}

const Verdict &Plan::verdict(Step step) const
{
    return verdicts.at(static_cast<int>(step) - 1);
}

} // namespace certwizard::setup
