#include "proof_ui/rehearsal_window.h"

#include "admission_help.h"
#include "common/cards.h"
#include "common/fields.h"
#include "common/icons.h"
#include "common/messages.h"
#include "common/rows.h"
#include "common/scroll.h"
#include "common/window_memory.h"
#include "identity_asker.h"
#include "rehearsal_material.h"
#include "visit_list.h"
#include "visit_model.h"
#include "wording/proof.h"
#include "wording/rehearsal.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLocale>
#include <QMutex>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTimer>
#include <QtConcurrent>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

struct RehearsalWindow::Prepared {
    proof::Cast cast;
    rehearse::Judge judge;
    QList<rehearse::Opening> openings;
};

namespace {

constexpr quint16 usualPort = 8443;
constexpr auto collectEveryMs = 60;
constexpr auto settleMs = 250;

base::Result<RehearsalWindow::Prepared> prepareOn(const WizardSession::RehearsalSource &source,
                                                  const std::stop_token &stop)
{
    auto cast = castFrom(source, stop);
    if (!cast)
        return std::unexpected(cast.error());
    auto judge = rehearse::Judge::make(cast->request.setup);
    if (!judge)
        return std::unexpected(judge.error());
    auto openings = judge->openings();
    return RehearsalWindow::Prepared{std::move(*cast), std::move(*judge), std::move(openings)};
}

} // namespace

struct RehearsalWindow::Data {
    WizardSession *session = nullptr;
    QMutex mutex;
    QList<wording::VisitLine> arrived; ///< since the list was brought up to date; filled on the server's thread
    std::unique_ptr<rehearse::Rehearsal> server; ///< behind what its thread fills: it goes before that
    VisitList *list = nullptr;
    Pill *state = nullptr;
    QSpinBox *port = nullptr;
    QCheckBox *everywhere = nullptr;
    QPushButton *startStop = nullptr;
    ElidedLabel *address = nullptr;
    QPushButton *copy = nullptr;
    QPushButton *open = nullptr;
    Callout *message = nullptr;
    Callout *holes = nullptr;
    Callout *feature = nullptr;
    RehearsalMaterial *material = nullptr;
    Label *note = nullptr;
    QTimer *reloadTimer = nullptr;
    std::stop_source stopSource;
    quint64 generation = 0;
    bool preparing = false;
    bool reloadAgain = false;
    bool ownCertificate = false;
    bool namesLocalhost = false;
    wording::Message certificateFault; ///< of the server's; mostly none
    bool hasHttpsBinding = true;
    bool assumesModule = false;
    bool lacksModule = false;
    bool assumesHandshake = false;
    QList<rehearse::Opening> openings;
    QDateTime reloadedAt;
};

RehearsalWindow::RehearsalWindow(WizardSession *session, QWidget *parent)
    : QDialog(parent), m_data(std::make_unique<Data>())
{
    setWindowFlags(Qt::Window | Qt::WindowTitleHint | Qt::WindowSystemMenuHint | Qt::WindowMinMaxButtonsHint
                   | Qt::WindowCloseButtonHint);
    m_data->session = session;
    const auto site = session->choices().site;
    setWindowTitle(tr("Rehearsal – %1", "name of a site").arg(wording::printable(site)));
    m_data->server = std::make_unique<rehearse::Rehearsal>([site](const rehearse::Visit &visit) {
        return wording::rehearsalPage(visit, site);
    });
    build();
    connectAll();
    showState();
}

RehearsalWindow::~RehearsalWindow()
{
    m_data->stopSource.request_stop();
    m_data->server->stop();
}

void RehearsalWindow::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::wide, space::large, space::wide, space::large);
    layout->setSpacing(space::medium);
    auto *head = new QHBoxLayout;
    auto *title =
        new Label(TextRole::Heading, tr("Rehearsal of %1").arg(wording::printable(m_data->session->choices().site)));
    title->setMaximumCharacters(0);
    m_data->state = new Pill;
    head->addWidget(title, 1);
    head->addWidget(m_data->state);
    layout->addLayout(head);
    auto *sheet = buildSheet();
    auto *area = scrolled(sheet);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded); // buttons side by side do not wrap
    // Wide enough for its buttons where the screen is.
    area->setMinimumWidth(sheet->minimumSizeHint().width() + area->verticalScrollBar()->sizeHint().width());
    layout->addWidget(area, 1);
    auto *foot = new QHBoxLayout;
    m_data->note = new Label(TextRole::Small);
    m_data->note->setMaximumCharacters(0);
    auto *close = new QPushButton(tr("C&lose"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto *help = new QPushButton(tr("&How IIS decides"));
    setKind(help, ButtonKind::Flat);
    help->setAutoDefault(false);
    connect(help, &QPushButton::clicked, this, [this] { showAdmissionHelp(this); });
    addText(foot, m_data->note);
    foot->addWidget(help);
    foot->addWidget(close);
    layout->addLayout(foot);
    openAtSize(this, {980, 820});
}

/// Everything between the title and the buttons: together it may be taller than a screen at 200 %.
QWidget *RehearsalWindow::buildSheet()
{
    auto *sheet = new QWidget;
    auto *layout = new QVBoxLayout(sheet);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium);
    auto *lead = new Label(TextRole::Body,
                           tr("Open the address in a browser, with a certificate and without. The page says who you "
                              "would be signed in as, or what IIS would answer; every attempt appears below."));
    lead->setTone(Tone::Neutral);
    lead->setMaximumCharacters(120);
    layout->addWidget(lead);
    layout->addWidget(buildControls());
    m_data->message = new Callout(Tone::Bad);
    m_data->message->hide();
    layout->addWidget(m_data->message);
    m_data->feature = new Callout(Tone::Warn, tr("The Windows feature for certificate mapping is not in this file."),
                                  tr("Without it IIS signs nobody in by a certificate, and so does this rehearsal."));
    m_data->feature->setAction(tr("Do as if it were installed"));
    m_data->holes = new Callout(Tone::Warn);
    for (auto *callout : {m_data->feature, m_data->holes}) {
        callout->hide();
        layout->addWidget(callout);
    }
    m_data->list = new VisitList;
    layout->addWidget(m_data->list, 1);
    return sheet;
}

QWidget *RehearsalWindow::buildControls()
{
    auto *card = new Card(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::medium);
    m_data->port = new QSpinBox;
    m_data->port->setRange(0, 65535);
    m_data->port->setValue(usualPort);
    m_data->port->setSpecialValueText(tr("any free"));
    m_data->port->setGroupSeparatorShown(false);
    m_data->port->setMinimumWidth(fontMetrics().horizontalAdvance(m_data->port->specialValueText()) + 64);
    row->addWidget(new FormField(tr("&Port"), m_data->port), 0, Qt::AlignTop);
    m_data->startStop = new QPushButton(tr("&Start"));
    setKind(m_data->startStop, ButtonKind::Primary);
    m_data->startStop->setDefault(true);
    row->addWidget(m_data->startStop, 0, Qt::AlignBottom);
    m_data->address = new ElidedLabel(TextRole::Mono);
    m_data->address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addStretch(1);
    m_data->copy = new QPushButton(icon(u"copy"_s), tr("&Copy the address"));
    m_data->open = new QPushButton(icon(u"external"_s), tr("&Open in a browser"));
    for (auto *button : {m_data->copy, m_data->open}) {
        button->setAutoDefault(false);
        row->addWidget(button, 0, Qt::AlignBottom);
    }
    card->body()->addLayout(row);
    card->body()->addWidget(m_data->address); // whole, however narrow the window is
    card->body()->addSpacing(space::tiny);
    m_data->everywhere = new QCheckBox(tr("Let other computers &reach it, too"));
    m_data->everywhere->setToolTip(tr("Without it, only this computer can."));
    card->body()->addWidget(m_data->everywhere);
    card->body()->addSpacing(space::small);
    m_data->material = new RehearsalMaterial(m_data->session);
    card->body()->addWidget(m_data->material);
    return card;
}

void RehearsalWindow::connectAll()
{
    auto *d = m_data.get();
    // Made small on the server's thread, and counted there: a flood of visits never queues up for the window.
    connect(
        d->server.get(), &rehearse::Rehearsal::visited, d->server.get(),
        [d](const rehearse::Visit &visit) {
            auto line = wording::lineOf(visit);
            const QMutexLocker lock(&d->mutex);
            if (d->arrived.size() >= VisitModel::maximumLines)
                d->arrived.removeFirst();
            d->arrived.append(std::move(line));
        },
        Qt::DirectConnection);
    auto *timer = new QTimer(this);
    timer->setInterval(collectEveryMs);
    connect(timer, &QTimer::timeout, this, &RehearsalWindow::collect);
    timer->start();
    d->reloadTimer = new QTimer(this);
    d->reloadTimer->setSingleShot(true);
    d->reloadTimer->setInterval(settleMs);
    connect(d->reloadTimer, &QTimer::timeout, this, [this] { prepare(true); });
    connect(d->session, &WizardSession::rehearsalSourceChanged, this, [d] {
        if (d->server->isRunning())
            d->reloadTimer->start();
    });
    connect(d->session, &WizardSession::siteChanged, this, &QDialog::close);
    connect(d->startStop, &QPushButton::clicked, this, [this] { isRunning() ? stop() : start(); });
    connect(d->copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(url().toString()); });
    connect(d->open, &QPushButton::clicked, this, [this] { openOutside(this, url()); });
    connect(d->feature, &Callout::activated, d->session, &WizardSession::countFeatureAsInstalled);
    connect(d->message, &Callout::activated, this, [this] {
        setPort(0);
        start();
    });
}

bool RehearsalWindow::isRunning() const
{
    return m_data->server->isRunning();
}

QUrl RehearsalWindow::url() const
{
    return m_data->server->url();
}

void RehearsalWindow::setPort(quint16 port)
{
    m_data->port->setValue(port);
}

bool RehearsalWindow::showServerAs(const QString &path)
{
    auto identity = askForIdentity(this, path);
    if (identity)
        m_data->session->rehearseAs(std::move(*identity));
    return identity.has_value();
}

bool RehearsalWindow::trust(const QString &path)
{
    return m_data->material->addAuthorities(path);
}

bool RehearsalWindow::honour(const QString &path)
{
    return m_data->material->addRevocationList(path);
}

void RehearsalWindow::start()
{
    if (!isRunning() && !m_data->preparing)
        prepare(false);
}

void RehearsalWindow::stop()
{
    m_data->stopSource.request_stop();
    ++m_data->generation;
    m_data->preparing = false;
    m_data->server->stop();
    showState();
    Q_EMIT stopped();
}

/// On another thread as far as it takes longer than a frame; `reload` keeps address and port.
void RehearsalWindow::prepare(bool reload)
{
    auto *d = m_data.get();
    if (d->preparing) {
        d->reloadAgain = true;
        return;
    }
    const auto source = d->session->rehearsalSource();
    if (!source) {
        d->message->setTone(Tone::Warn);
        d->message->setText(tr("There is nothing to rehearse yet."),
                            reload
                                ? tr("The choices are not complete at the moment; the rehearsal goes on with what it "
                                     "had.")
                                : tr("The choices are not complete: the review page says what is missing."));
        d->message->setAction({});
        d->message->show();
        return;
    }
    d->preparing = true;
    d->stopSource = std::stop_source();
    const auto generation = ++d->generation;
    showState();
    QtConcurrent::run([source = *source, stop = d->stopSource.get_token()] {
        return prepareOn(source, stop);
    }).then(this, [this, generation, reload](base::Result<Prepared> prepared) {
        if (generation != m_data->generation)
            return;
        m_data->preparing = false;
        const auto done = prepared ? begin(*prepared, reload) : std::unexpected(prepared.error());
        if (!done) {
            fail(done.error());
            return;
        }
        m_data->message->hide();
        showState();
        if (reload)
            Q_EMIT reloaded();
        else
            Q_EMIT started();
        if (std::exchange(m_data->reloadAgain, false))
            m_data->reloadTimer->start();
    });
}

base::Result<> RehearsalWindow::begin(Prepared &prepared, bool reload)
{
    auto *d = m_data.get();
    auto &setup = prepared.cast.request.setup;
    d->ownCertificate = prepared.cast.ownServerCertificate;
    d->namesLocalhost =
        setup.server.certificate.dnsNames().contains(QLatin1StringView("localhost"), Qt::CaseInsensitive);
    d->certificateFault = wording::describeServer(setup.server.certificate, setup.clock());
    d->hasHttpsBinding = prepared.cast.hasHttpsBinding;
    d->assumesModule = prepared.cast.assumesModule;
    d->lacksModule = prepared.cast.lacksModule;
    d->assumesHandshake = prepared.cast.request.assumesHandshake;
    d->openings = prepared.openings;
    d->material->setTrusted(setup.authorities);
    if (reload) {
        d->reloadedAt = QDateTime::currentDateTime();
        return d->server->reload(setup, prepared.judge);
    }
    d->reloadedAt = {};
    setup.address = QHostAddress(d->everywhere->isChecked() ? QHostAddress::Any : QHostAddress::LocalHost);
    setup.port = static_cast<quint16>(d->port->value());
    return d->server->start(setup, prepared.judge);
}

void RehearsalWindow::fail(const base::Error &error)
{
    showState();
    if (error.code == base::ErrorCode::Cancelled)
        return;
    const auto message = wording::describe(error);
    m_data->message->setTone(Tone::Bad);
    m_data->message->setText(message.headline, u"%1 %2"_s.arg(message.explanation, message.remedy).simplified());
    m_data->message->setAction(error.code == base::ErrorCode::PortInUse ? tr("Take any free port") : QString());
    m_data->message->show();
    Q_EMIT failed(error);
}

void RehearsalWindow::collect()
{
    QList<wording::VisitLine> arrived;
    {
        const QMutexLocker lock(&m_data->mutex);
        arrived.swap(m_data->arrived);
    }
    if (arrived.isEmpty())
        return;
    m_data->list->add(arrived);
}

void RehearsalWindow::showState()
{
    auto *d = m_data.get();
    const auto running = isRunning();
    d->state->set(running        ? tr("running")
                  : d->preparing ? tr("preparing…")
                                 : tr("stopped"),
                  running ? Tone::Ok : Tone::Neutral);
    d->startStop->setText(running ? tr("&Stop") : tr("&Start"));
    d->startStop->setEnabled(running || !d->preparing);
    d->port->setEnabled(!running && !d->preparing);
    d->everywhere->setEnabled(!running && !d->preparing);
    d->address->setFullText(running ? url().toString() : QString());
    d->address->setVisible(running);
    d->copy->setEnabled(running);
    d->open->setEnabled(running);
    QStringList notes;
    if (running && !d->certificateFault.headline.isEmpty())
        notes.append({d->certificateFault.headline, d->certificateFault.explanation});
    if (running && !d->ownCertificate)
        notes.append(
            tr("The site’s own certificate is not at hand; a stand-in for localhost answers, which browsers warn "
               "about."));
    else if (running && !d->namesLocalhost)
        notes.append(tr("The site’s certificate is not made for localhost, so browsers warn before they go on."));
    if (running && d->assumesModule)
        notes.append(tr("The Windows feature of step 1 counts as installed."));
    if (running && d->assumesHandshake)
        notes.append(wording::assumedHandshake());
    if (running && !d->hasHttpsBinding)
        notes.append(tr("The site has no HTTPS binding, so nobody reaches it like this yet: add one in step 2."));
    if (running && d->everywhere->isChecked())
        notes.append(tr("Other computers can reach this rehearsal."));
    if (d->reloadedAt.isValid())
        notes.append(
            tr("Brought up to date at %1.").arg(locale().toString(d->reloadedAt.time(), QLocale::ShortFormat)));
    d->note->setText(notes.join(u' '));
    d->feature->setVisible(running && d->lacksModule);
    showHoles();
}

void RehearsalWindow::showHoles()
{
    auto *d = m_data.get();
    d->holes->setVisible(isRunning() && !d->openings.isEmpty());
    if (d->openings.isEmpty())
        return;
    const auto message = wording::describeOpenings(d->openings, url());
    d->holes->setText(message.headline, message.explanation);
}

void RehearsalWindow::done(int result)
{
    // However it is closed: nobody goes on answering behind a window that is not there.
    stop();
    QDialog::done(result);
}

} // namespace certwizard::ui
