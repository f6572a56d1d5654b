// Reading a file, and showing a site of it: on another thread where there is much to read.
#include "editor_data.h"
#include "short_work.h"

#include "common/messages.h"
#include "common/window_memory.h"
#include "wording/message.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace certwizard::ui {

namespace {

/// Who waits no longer than that is not told so: it would only flicker.
constexpr auto unnoticed = 120ms;

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

} // namespace

// -- waiting

quint64 EditorWindow::wait(const QString &headline, bool canBeCancelled)
{
    auto &d = *m_data;
    cancelOpening();
    d.stop = {};
    d.waiting = true;
    d.page = d.pages->currentWidget();
    d.fraction = d.card->begin(headline, canBeCancelled);
    d.patience.start(unnoticed);
    for (auto *part :
         {static_cast<QWidget *>(d.mappings), static_cast<QWidget *>(d.rules), static_cast<QWidget *>(d.site),
          static_cast<QWidget *>(d.oneToOne), static_cast<QWidget *>(d.manyToOne), d.foot})
        part->setEnabled(false);
    return ++d.generation;
}

void EditorWindow::finishWaiting()
{
    auto &d = *m_data;
    ++d.generation; // whatever still comes of it comes too late
    d.patience.stop();
    if (!std::exchange(d.waiting, false))
        return;
    d.pages->setCurrentWidget(d.page);
    for (auto *part :
         {static_cast<QWidget *>(d.mappings), static_cast<QWidget *>(d.rules), static_cast<QWidget *>(d.site),
          static_cast<QWidget *>(d.oneToOne), static_cast<QWidget *>(d.manyToOne), d.foot})
        part->setEnabled(true);
    d.file->setFullText(d.path.isEmpty() ? QString() : QDir::toNativeSeparators(d.path));
}

void EditorWindow::cancelOpening()
{
    m_data->stop.request_stop();
    finishWaiting();
}

// -- a file

void EditorWindow::open(const QString &path)
{
    auto &d = *m_data;
    // A site named on the command line counts for the file named there.
    const auto named = path == d.options.path ? d.options.site : QString();
    const auto wanted = named.isEmpty() ? settings().value(siteKey(path)).toString() : named;
    const auto generation = wait(tr("Reading %1 …").arg(wording::quoted(QFileInfo(path).fileName())), true);
    d.file->setFullText(tr("Reading %1 …").arg(QDir::toNativeSeparators(path)));
    QThreadPool::globalInstance()->start([window = QPointer(this), generation, path, named, wanted, vault = &d.vault,
                                          clock = d.options.clock, fraction = d.fraction, stop = d.stop.get_token()] {
        const base::Progress progress{[&fraction](double done) { fraction->store(done, std::memory_order_relaxed); },
                                      stop};
        auto opened = std::make_shared<Opened>(setup::ServerState::open(path, progress));
        const auto state = opened->state.has_value() ? std::optional(*opened->state) : std::nullopt;
        const auto site = state ? siteOf(*state, wanted) : QString();
        if (!site.isEmpty())
            opened->session = mappings::Session::prepared(*state, onlySite(site), vault, clock, qApp->thread());
        QMetaObject::invokeMethod(qApp, [window, generation, path, named, opened] {
            if (window && window->m_data->generation == generation)
                window->finishOpening(path, named, *opened);
        });
        if (!site.isEmpty() && !stop.stop_requested())
            (void)state->mappings(site); // the first review finds it made
    });
}

void EditorWindow::finishOpening(const QString &path, const QString &named, Opened &read)
{
    auto &d = *m_data;
    finishWaiting();
    if (!read.state) {
        d.mappings->focusTable();
        Q_EMIT openFailed(read.state.error());
        return MessageDialog::showError(this, read.state.error());
    }
    d.path = path;
    letGo(std::exchange(d.state, *read.state));
    settings().setValue("mappings/file"_L1, QFileInfo(path).absoluteFilePath());
    addRecentFile(path);
    d.site->clear();
    for (const auto &site : d.state->configuration().sites())
        d.site->addItem(site.name);
    d.vault.clear();
    d.kept.clear();
    const auto hasSites = d.site->count() > 0;
    if (hasSites)
        adopt(std::move(read.session));
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
        finishWaiting();
        adopt(std::move(session));
        if (then && m_data->mappings->session())
            then();
    };
    if (d.state->configuration().oneToOneCount(choices.site) <= fewMappings)
        return finish(mappings::Session::prepared(*d.state, choices, &d.vault, d.options.clock));
    const auto generation = wait(tr("Reading the mappings of %1 …").arg(wording::quoted(choices.site)), false);
    QThreadPool::globalInstance()->start([window = QPointer(this), generation, state = *d.state, choices,
                                          vault = &d.vault, clock = d.options.clock, finish] {
        auto session =
            std::make_shared<NewSession>(mappings::Session::prepared(state, choices, vault, clock, qApp->thread()));
        QMetaObject::invokeMethod(qApp, [window, generation, session, finish] {
            if (window && window->m_data->generation == generation)
                finish(std::move(*session));
        });
        (void)state.mappings(choices.site);
    });
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
    d.site->setCurrentText(session->site());
    settings().setValue(siteKey(d.path), session->site());
    if (const auto policy = mappings::readPolicy(d.path)) {
        d.policy = *policy;
    } else {
        // A policy that cannot be followed forbids saving: nobody may slip past it by damaging it.
        d.options.readOnly = true;
        d.mappings->setReadOnly(true);
        d.rules->setReadOnly(true);
        MessageDialog::showError(this, policy.error());
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
