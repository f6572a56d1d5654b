#include "session/wizard_session.h"

#include "given_secrets.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTimer>
#include <QtConcurrent>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

struct WizardSession::OpenedFile {
    setup::ServerState state;
    QList<SiteSummary> sites;
};

namespace {

constexpr auto debounceMs = 60;

/// Runs on a worker; touches nothing of the session.
base::Result<WizardSession::Prepared> prepareOn(const setup::ServerState &state, const setup::Choices &choices,
                                                const setup::SecretVault &vault, base::Prompter *prompter,
                                                const base::Clock &clock)
{
    auto plan = setup::makePlan(state, choices,
                                {.prompter = prompter, .vault = &vault, .resolvePasswords = true, .clock = clock});
    if (!plan)
        return std::unexpected(plan.error());
    WizardSession::Prepared prepared{.plan = std::move(*plan), .edits = {}, .diff = {}, .unified = {}};
    if (!prepared.plan.isReady() || prepared.plan.changes.isEmpty())
        return prepared;
    // Said now rather than when the button is pressed: what is reviewed must be what would be written.
    const auto now = base::readFile(state.file().path);
    if (!now)
        return std::unexpected(now.error());
    if (now->sha256() != state.file().sha256())
        return base::fail(base::ErrorCode::FileChanged, state.file().path);
    if (const auto verified = state.verified(); !verified)
        return std::unexpected(verified.error());
    auto patch = setup::patchFor(prepared.plan);
    if (!patch)
        return std::unexpected(patch.error());
    prepared.diff = apply::diff(*patch);
    prepared.unified = apply::unifiedDiff(*patch, state.file().path);
    prepared.edits = *std::move(patch);
    return prepared;
}

} // namespace

setup::Choices startingChoices(const setup::ServerState &state, const QString &site)
{
    auto choices = setup::currentChoices(state, site);
    choices.site = site;
    const auto &configuration = state.configuration();
    const auto flags = configuration.access(site).sslFlags.value.set;
    const auto mapping = configuration.mapping(site);
    const auto asks = flags.testFlag(iis::SslFlag::NegotiateCert) || flags.testFlag(iis::SslFlag::RequireCert);
    const auto setUp = asks && mapping.enabled.value;
    const auto accepts = asks && !flags.testFlag(iis::SslFlag::RequireCert);
    choices.ssl = setUp && accepts ? setup::SslChoice::Accept : setup::SslChoice::Require;
    choices.anonymous = false;
    choices.mapping = true;
    if (!setUp) {
        choices.oneToOne = true;
        // On by default in IIS, and wide: only where somebody has written rules.
        choices.manyToOne = !mapping.manyToOne.empty() && mapping.manyToOneEnabled.value;
    }
    if (!choices.binding)
        choices.binding = setup::BindingChoice{};
    return choices;
}

WizardSession::WizardSession(base::Clock clock, QObject *parent)
    : QObject(parent),
      m_clock(std::move(clock)),
      m_given(std::make_shared<GivenSecrets>()),
      m_debounce(new QTimer(this))
{
    m_debounce->setSingleShot(true);
    m_debounce->setInterval(debounceMs);
    connect(m_debounce, &QTimer::timeout, this, &WizardSession::recompute);
}

WizardSession::~WizardSession()
{
    m_stop.request_stop();
}

void WizardSession::begin()
{
    if (m_busy++ == 0)
        Q_EMIT busyChanged(true);
}

void WizardSession::end()
{
    if (--m_busy == 0)
        Q_EMIT busyChanged(false);
}

void WizardSession::open(const QString &path, const base::Progress &progress)
{
    startOpening(path, false, progress);
}

void WizardSession::reload()
{
    startOpening(m_path, true, {});
}

void WizardSession::startOpening(const QString &path, bool keepChoices, const base::Progress &progress)
{
    const auto generation = ++m_openGeneration;
    begin();
    QtConcurrent::run([path, progress]() -> base::Result<OpenedFile> {
        auto state = setup::ServerState::open(path, progress, setup::SecondOpinion::AtOnce);
        if (!state)
            return std::unexpected(state.error());
        auto sites = summarise(state->configuration());
        // A file that another reader of XML refuses is not opened at all: nothing could be written into it.
        if (const auto verified = state->verified(); !verified)
            return std::unexpected(verified.error());
        return OpenedFile{std::move(*state), std::move(sites)};
    }).then(this, [this, generation, keepChoices, path, progress](base::Result<OpenedFile> result) {
        end();
        if (generation != m_openGeneration)
            return;
        // Who stopped too late for the reading did not want the file all the same.
        if (progress.cancelled())
            result = base::fail(base::ErrorCode::Cancelled, path);
        if (!result) {
            Q_EMIT openFailed(result.error());
            return;
        }
        adopt(std::move(*result), keepChoices);
    });
}

void WizardSession::adopt(OpenedFile file, bool keepChoices)
{
    m_state = std::move(file.state);
    m_sites = std::move(file.sites);
    m_path = m_state->file().path;
    m_prepared.reset();
    m_outlook.reset();
    m_outlookError.reset();
    if (!keepChoices) {
        m_choices = {};
        m_vault.clear();
        m_given->clear();
        m_outcome.reset();
        m_written.reset();
        m_tasksLeft.clear();
        m_keys.clear();
    }
    if (m_answers) {
        auto answers = std::move(*m_answers);
        m_answers.reset();
        useAnswers(std::move(answers));
    } else if (m_choices.site.isEmpty() && m_sites.size() == 1) {
        chooseSite(m_sites.first().name);
    } else if (!m_choices.site.isEmpty()) {
        choicesEdited();
    }
    Q_EMIT opened();
}

void WizardSession::loadAnswers(setup::Choices answers)
{
    if (m_state)
        useAnswers(std::move(answers));
    else
        m_answers = std::move(answers);
}

void WizardSession::useAnswers(setup::Choices answers)
{
    m_choices = std::move(answers);
    // The file's spelling of the name is the one that is shown and written.
    if (const auto site = m_state->configuration().site(m_choices.site))
        m_choices.site = site->name;
    Q_EMIT siteChanged();
    choicesEdited();
}

void WizardSession::chooseSite(const QString &name)
{
    if (!m_state || m_choices.site == name)
        return;
    m_choices = startingChoices(*m_state, name);
    m_outlook.reset();
    m_outcome.reset();
    m_written.reset();
    Q_EMIT siteChanged();
    choicesEdited();
}

void WizardSession::edit(const std::function<void(setup::Choices &)> &change)
{
    const auto before = m_choices;
    change(m_choices);
    if (m_choices != before)
        choicesEdited();
}

bool WizardSession::isHoleClosed(const iis::Hole &hole) const
{
    return m_choices.closedHoles.contains(hole.path, Qt::CaseInsensitive);
}

void WizardSession::setHoleClosed(const iis::Hole &hole, bool closed)
{
    edit([&](setup::Choices &choices) {
        choices.closedHoles.removeIf([&](const QString &path) {
            return path.compare(hole.path, Qt::CaseInsensitive) == 0;
        });
        if (closed)
            choices.closedHoles.append(hole.path);
    });
}

void WizardSession::hold(const QString &name, base::Secret secret)
{
    m_vault.insert(name, std::make_shared<const base::Secret>(std::move(secret)));
    // The choices may be the same and still come to something else.
    choicesEdited();
}

void WizardSession::choicesEdited()
{
    ++m_generation;
    m_prepared.reset();
    Q_EMIT choicesChanged();
    m_debounce->start();
}

const setup::Verdict *WizardSession::verdict(setup::Step step) const
{
    if (!m_outlook)
        return nullptr;
    for (const auto &verdict : m_outlook->verdicts) {
        if (verdict.step == step)
            return &verdict;
    }
    return nullptr;
}

void WizardSession::recompute()
{
    if (!hasSite())
        return;
    const auto generation = m_generation;
    begin();
    QtConcurrent::run([state = *m_state, choices = m_choices, vault = m_vault, clock = m_clock] {
        return setup::makePlan(state, choices,
                               {.prompter = nullptr, .vault = &vault, .resolvePasswords = false, .clock = clock});
    }).then(this, [this, generation](base::Result<setup::Plan> result) {
        end();
        // A newer question is on its way; its answer replaces this one.
        if (generation != m_generation)
            return;
        m_outlookGeneration = generation;
        m_outlookError.reset();
        if (result) {
            m_outlook = std::move(*result);
        } else {
            m_outlook.reset();
            m_outlookError = result.error();
        }
        Q_EMIT outlookChanged();
        if (!m_rehearsesFile)
            Q_EMIT rehearsalSourceChanged();
    });
}

void WizardSession::prepare(std::shared_ptr<base::Prompter> prompter)
{
    if (!hasSite())
        return;
    const auto generation = ++m_prepareGeneration;
    const auto choicesGeneration = m_generation;
    m_prepared.reset();
    begin();
    if (prompter)
        prompter = std::make_shared<RememberingPrompter>(std::move(prompter), m_given);
    QtConcurrent::run([state = *m_state, choices = m_choices, vault = m_vault, clock = m_clock,
                       asker = std::move(prompter)] {
        return prepareOn(state, choices, vault, asker.get(), clock);
    }).then(this, [this, generation, choicesGeneration](base::Result<Prepared> result) {
        end();
        if (generation != m_prepareGeneration || choicesGeneration != m_generation)
            return;
        if (result || result.error().code != base::ErrorCode::Cancelled)
            m_given->clear();
        if (!result) {
            Q_EMIT prepareFailed(result.error());
            return;
        }
        m_prepared = std::move(*result);
        Q_EMIT prepared();
    });
}

void WizardSession::apply()
{
    if (!m_prepared || m_applying)
        return;
    m_applying = true;
    m_stop = std::stop_source();
    begin();
    apply::ApplyProgress progress;
    progress.stop = m_stop.get_token();
    progress.report = [session = QPointer(this)](apply::Stage stage, double fraction) {
        // Called on the worker: the pointer is looked at again on the session's own thread.
        QMetaObject::invokeMethod(
            qApp,
            [session, stage, fraction] {
                if (session)
                    Q_EMIT session->applyProgress(stage, fraction);
            },
            Qt::QueuedConnection);
    };
    QtConcurrent::run([plan = m_prepared->plan, edits = m_prepared->edits, clock = m_clock, reason = m_reason,
                       progress] {
        const apply::Context context{.clock = clock, .user = {}, .reason = reason};
        return edits ? apply::applyToFile(plan, *edits, context, progress)
                     : apply::applyToFile(plan, context, progress);
    }).then(this, [this, tasks = m_prepared->plan.tasks](base::Result<apply::Outcome> result) {
        end();
        m_applying = false;
        if (!result) {
            Q_EMIT applyFailed(result.error());
            return;
        }
        m_outcome = std::move(*result);
        m_written = std::move(m_prepared);
        m_writtenReason = m_reason;
        m_prepared.reset();
        m_tasksLeft = tasks;
        settleChoices();
        // It was about the file as it was; the one that was written is read again.
        m_outlook.reset();
        Q_EMIT applied();
        reload();
    });
}

void WizardSession::settleChoices()
{
    // These were about the file as it was.
    m_choices.oneToOneEdits.clear();
    m_choices.manyToOneEdits.clear();
    m_choices.manyToOneOrder.clear();
    const auto settle = [](setup::PasswordSource &password) {
        if (password.kind == setup::PasswordSource::Kind::Held)
            password = {.kind = setup::PasswordSource::Kind::Keep, .name = {}};
    };
    for (auto &mapping : m_choices.oneToOneMappings)
        settle(mapping.password);
    for (auto &mapping : m_choices.manyToOneMappings)
        settle(mapping.password);
    m_settled = m_choices;
}

bool WizardSession::hasNewChanges() const
{
    if (!m_written || !m_outlook)
        return false;
    // A plan that asks for no password cannot tell what it would find in a PFX; these choices are known to be written.
    const auto isAsWritten = m_choices == m_settled && m_outcome && m_state->file().sha256() == m_outcome->hashAfter;
    return !isAsWritten && !m_outlook->isNothingToDo();
}

void WizardSession::cancelApply()
{
    m_stop.request_stop();
}

void WizardSession::undo()
{
    begin();
    // Why something is undone has to do with why it was done.
    QtConcurrent::run([path = m_path, clock = m_clock, reason = m_writtenReason] {
        return apply::undo(path, {.clock = clock, .user = {}, .reason = reason});
    }).then(this, [this](base::Result<apply::Outcome> result) {
        end();
        if (!result) {
            Q_EMIT undoFailed(result.error());
            return;
        }
        m_outcome.reset();
        // What was chosen counts again, unless something else has been chosen since.
        if (m_written && m_settled == m_choices)
            m_choices = m_written->plan.choices;
        m_written.reset();
        Q_EMIT undone(*result);
    });
}

void WizardSession::rememberKey(const QString &path, const QString &name)
{
    m_keys.append({path, name});
    Q_EMIT rehearsalSourceChanged();
}

void WizardSession::trustAuthorities(const QList<pki::Certificate> &authorities)
{
    for (const auto &authority : authorities) {
        if (!m_authorities.contains(authority))
            m_authorities.append(authority);
    }
    Q_EMIT rehearsalSourceChanged();
    Q_EMIT rehearsalMaterialChanged();
}

void WizardSession::honourRevocationLists(const QList<pki::RevocationList> &lists)
{
    m_revocationLists = lists;
    Q_EMIT rehearsalSourceChanged();
    Q_EMIT rehearsalMaterialChanged();
}

void WizardSession::rehearseAs(pki::LoadedIdentity server)
{
    m_rehearsalServer = std::move(server);
    Q_EMIT rehearsalSourceChanged();
    Q_EMIT rehearsalMaterialChanged();
}

void WizardSession::rehearseTheFile()
{
    m_rehearsesFile = true;
    Q_EMIT rehearsalSourceChanged();
}

void WizardSession::countFeatureAsInstalled()
{
    m_countsFeature = true;
    Q_EMIT rehearsalSourceChanged();
}

std::optional<WizardSession::RehearsalSource> WizardSession::rehearsalSource() const
{
    if (!hasSite() || !m_state->configuration().site(m_choices.site))
        return std::nullopt;
    RehearsalSource source;
    auto &request = source.request;
    request.choices = m_choices;
    if (m_rehearsesFile) {
        request.configuration = m_state->configuration();
        request.choices = setup::currentChoices(*m_state, m_choices.site);
        if (request.choices.binding) // nobody has said when the certificate is asked for
            request.choices.binding->negotiation = setup::Negotiation::Keep;
    } else if (m_written && !hasNewChanges()) {
        request.configuration = m_state->configuration();
        request.changes = m_written->plan.changes;
        request.tasks = m_tasksLeft;
    } else {
        if (!m_outlook || !m_outlook->isReady())
            return std::nullopt;
        request.changes = m_outlook->changes;
        request.tasks = m_outlook->tasks;
        source.plan = m_outlook;
    }
    request.countsModuleAsInstalled = m_countsFeature;
    request.vault = m_vault;
    request.authorities = m_authorities;
    request.revocationLists = m_revocationLists;
    request.server = m_rehearsalServer;
    request.clock = m_clock;
    for (const auto &[path, name] : m_keys)
        request.held.append({path, m_vault.value(name)});
    return source;
}

base::Result<proof::Cast> castFrom(const WizardSession::RehearsalSource &source, const std::stop_token &stop)
{
    auto request = source.request;
    if (source.plan) {
        auto configuration = proof::plannedConfiguration(*source.plan);
        if (!configuration)
            return std::unexpected(configuration.error());
        request.configuration = std::move(*configuration);
    }
    return proof::makeCast(request, stop);
}

} // namespace certwizard::ui
