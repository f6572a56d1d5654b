// Reading a file, and showing a site of it: on another thread where there is much to read.
#include "editor_data.h"

#include "common/messages.h"
#include "common/window_memory.h"
#include "mappings/short_work.h"
#include "wording/admission.h"
#include "wording/mapping_rows.h"
#include "wording/message.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace certwizard::ui {

namespace {

QString siteKey(const QString &path)
{
    return u"mappings/site/"_s + QString::fromLatin1(path.toUtf8().toBase64(QByteArray::Base64UrlEncoding));
}

/// As the file spells it; the first one where it has no such, nothing where it has none at all.
QString siteOf(const setup::ServerState &state, const QString &wanted)
{
    if (const auto known = state.configuration().site(wanted))
        return known->name;
    const auto &sites = state.configuration().sites();
    return sites.isEmpty() ? QString() : sites.first().name;
}

/// Where the next start begins. The disk is not waited for.
void rememberPlace(const QString &path, const QString &site)
{
    inBackground([path, site] {
        auto memory = settings();
        memory.setValue("mappings/file"_L1, QFileInfo(path).absoluteFilePath());
        if (!site.isEmpty())
            memory.setValue(siteKey(path), site);
        addRecentFile(path);
    });
}

/// The first review finds it made.
void prepareReview(const setup::ServerState &state, const QString &site)
{
    if (state.configuration().oneToOneCount(site) > fewMappings)
        inBackground([state, site] { (void)state.mappings(site); });
}

} // namespace

// -- a file

void EditorWindow::open(const QString &path)
{
    auto &d = *m_data;
    // A site named on the command line counts for the file named there.
    const auto named = path == d.options.path ? d.options.site : QString();
    const auto wanted = named.isEmpty() ? settings().value(siteKey(path)).toString() : named;
    d.waiting->begin(
        tr("Reading %1 …").arg(wording::quoted(QFileInfo(path).fileName())), true,
        [path, wanted, vault = &d.vault, clock = d.options.clock](const base::Progress &progress) {
            Opened opened{setup::ServerState::open(path, progress, setup::SecondOpinion::Behind)};
            if (!opened.state)
                return opened;
            if (const auto site = siteOf(*opened.state, wanted); !site.isEmpty())
                opened.session =
                    mappings::Session::prepared(*opened.state, onlySite(site), vault, clock, qApp->thread());
            return opened;
        },
        [this, path, named](Opened read) { finishOpening(path, named, read); });
    d.file->setFullText(tr("Reading %1 …").arg(QDir::toNativeSeparators(path)));
}

void EditorWindow::showPath()
{
    auto &d = *m_data;
    d.file->setFullText(d.path.isEmpty() ? QString() : QDir::toNativeSeparators(d.path));
}

void EditorWindow::finishOpening(const QString &path, const QString &named, Opened &read)
{
    auto &d = *m_data;
    showPath();
    if (!read.state) {
        d.mappings->focusTable();
        Q_EMIT openFailed(read.state.error());
        return MessageDialog::showError(this, read.state.error());
    }
    d.path = path;
    d.savedHash.clear();
    d.said = {};
    letGo(std::exchange(d.state, *read.state));
    d.site->clear();
    for (const auto &site : d.state->configuration().sites())
        d.site->addItem(site.name);
    d.vault.clear();
    d.kept.clear();
    const auto hasSites = d.site->count() > 0;
    if (hasSites)
        adopt(std::move(read.session));
    if (!hasSites)
        rememberPlace(path, {});
    if (!hasSites)
        MessageDialog::showMessage(this, MessageDialog::Kind::Information,
                                   {tr("This configuration has no sites."), {}, {}});
    else if (const auto known = d.state->configuration().site(named); !named.isEmpty() && !known)
        MessageDialog::showError(this, known.error());
    Q_EMIT this->opened();
}

// -- a site

void EditorWindow::show(const QString &site, const std::function<void()> &then)
{
    if (site.isEmpty())
        return;
    m_data->vault.clear();
    m_data->kept.clear();
    show(onlySite(site), then);
}

void EditorWindow::show(const setup::Choices &choices, const std::function<void()> &then)
{
    auto &d = *m_data;
    const auto finish = [this, then](NewSession session) {
        adopt(std::move(session));
        if (then && m_data->mappings->session())
            then();
    };
    if (d.state->configuration().oneToOneCount(choices.site) <= fewMappings)
        return finish(mappings::Session::prepared(*d.state, choices, &d.vault, d.options.clock));
    d.waiting->begin(
        tr("Reading the mappings of %1 …").arg(wording::quoted(choices.site)), false,
        [state = *d.state, choices, vault = &d.vault, clock = d.options.clock](const base::Progress &) {
            return mappings::Session::prepared(state, choices, vault, clock, qApp->thread());
        },
        finish);
}

/// A policy that cannot be followed forbids saving: nobody may slip past it by damaging it.
bool EditorWindow::readPolicy()
{
    auto policy = mappings::readPolicy(m_data->path);
    if (!policy) {
        MessageDialog::showMessage(this, MessageDialog::Kind::Error,
                                   wording::policyProblem(policy.error(), m_data->path));
        return false;
    }
    m_data->policy = *std::move(policy);
    return true;
}

void EditorWindow::showObstacles()
{
    auto &d = *m_data;
    const auto *session = d.mappings->session();
    const auto obstacles = iis::mappingObstacles(session->state().configuration(), session->site());
    QStringList sentences;
    for (const auto &obstacle : obstacles)
        sentences.append(wording::describe(obstacle).headline);
    d.isObstructed = !sentences.isEmpty();
    shareRoom();
    d.obstacle->setText(tr("Nobody is signed in by these mappings."),
                        sentences.join(u' ') + u' ' + tr("An administrator puts that right with the wizard."));
}

void EditorWindow::adopt(NewSession opened)
{
    auto &d = *m_data;
    d.rules->setSession(nullptr);
    d.visitors->setSession(nullptr);
    d.mappings->setClock(d.options.clock);
    d.mappings->load(std::move(opened), &d.vault);
    d.mappings->setReadOnly(d.options.readOnly);
    auto *session = d.mappings->session();
    d.rules->setSession(session);
    d.visitors->setSession(session);
    d.rules->setReadOnly(d.options.readOnly);
    if (!session)
        return; // the panel says why
    prepareReview(session->state(), session->site());
    d.site->setCurrentText(session->site());
    rememberPlace(d.path, session->site());
    showObstacles();
    if (!readPolicy()) {
        d.options.readOnly = true;
        d.mappings->setReadOnly(true);
        d.rules->setReadOnly(true);
    }
    d.file->setFullText(QDir::toNativeSeparators(d.path));
    connect(session, &mappings::Session::historyChanged, this, &EditorWindow::updateTitle);
    connect(session, &mappings::Session::rulesChanged, this, &EditorWindow::updateRuleTab);
    connect(session, &mappings::Session::edited, this, &EditorWindow::updateVisitor);
    updateRuleTab();
    updateTitle();
    updateVisitor();
    if (session->rowStore().isComplete())
        makeOffers();         // else once it is
    d.mappings->focusTable(); // ready for a card to be pasted
}

} // namespace certwizard::ui
