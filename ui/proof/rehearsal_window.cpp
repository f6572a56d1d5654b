#include "proof_ui/rehearsal_window.h"

#include "admission_help.h"
#include "common/cards.h"
#include "common/fields.h"
#include "common/icons.h"
#include "common/messages.h"
#include "common/pill_delegate.h"
#include "review/script_dialog.h"
#include "visit_model.h"
#include "visit_steps.h"
#include "wording/rehearsal.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QMutex>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QSplitter>
#include <QTableView>
#include <QTimer>
#include <QtConcurrent>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 usualPort = 8443;
constexpr auto collectEveryMs = 60;
constexpr auto settleMs = 250;

struct Prepared {
    proof::Cast cast;
    rehearse::Judge judge;
};

base::Result<Prepared> prepareOn(const WizardSession::RehearsalSource &source, const std::stop_token &stop)
{
    auto cast = castFrom(source, stop);
    if (!cast)
        return std::unexpected(cast.error());
    auto judge = rehearse::Judge::make(cast->request.setup);
    if (!judge)
        return std::unexpected(judge.error());
    return Prepared{std::move(*cast), std::move(*judge)};
}

} // namespace

struct RehearsalWindow::Data {
    WizardSession *session = nullptr;
    std::unique_ptr<rehearse::Rehearsal> server;
    QMutex mutex;
    QList<wording::VisitLine> arrived; ///< since the list was brought up to date; filled on the server's thread
    VisitModel *model = nullptr;
    VisitFilter *filter = nullptr;
    Pill *state = nullptr;
    QSpinBox *port = nullptr;
    QCheckBox *everywhere = nullptr;
    QPushButton *startStop = nullptr;
    ElidedLabel *address = nullptr;
    QPushButton *copy = nullptr;
    QPushButton *open = nullptr;
    Callout *message = nullptr;
    Label *note = nullptr;
    QLineEdit *search = nullptr;
    QComboBox *show = nullptr;
    Label *count = nullptr;
    QPushButton *save = nullptr;
    QTableView *table = nullptr;
    QScrollArea *detailsArea = nullptr;
    VisitSteps *steps = nullptr;
    QTimer *reloadTimer = nullptr;
    std::stop_source stopSource;
    quint64 generation = 0;
    bool preparing = false;
    bool reloadAgain = false;
    bool ownCertificate = false;
    bool namesLocalhost = false;
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
    m_data->model = new VisitModel(this);
    m_data->filter = new VisitFilter(this);
    m_data->filter->setSourceModel(m_data->model);
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
    layout->addWidget(buildList(), 1);
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
    foot->addWidget(m_data->note, 1);
    foot->addWidget(help);
    foot->addWidget(close);
    layout->addLayout(foot);
    resize(980, 740);
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
    m_data->address->setMinimumHeight(m_data->startStop->sizeHint().height());
    row->addWidget(m_data->address, 1, Qt::AlignBottom);
    m_data->copy = new QPushButton(icon(u"copy"_s), tr("&Copy the address"));
    m_data->open = new QPushButton(icon(u"external"_s), tr("&Open in a browser"));
    for (auto *button : {m_data->copy, m_data->open}) {
        button->setAutoDefault(false);
        row->addWidget(button, 0, Qt::AlignBottom);
    }
    card->body()->addLayout(row);
    m_data->everywhere = new QCheckBox(tr("Let other computers &reach it, too"));
    m_data->everywhere->setToolTip(tr("Without it, only this computer can."));
    card->body()->addSpacing(space::tiny);
    card->body()->addWidget(m_data->everywhere);
    return card;
}

QWidget *RehearsalWindow::buildList()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    auto *tools = new QHBoxLayout;
    m_data->search = new QLineEdit;
    m_data->search->setPlaceholderText(tr("Find a name, account, page or reason"));
    m_data->search->setAccessibleName(tr("Find in the attempts"));
    m_data->search->setClearButtonEnabled(true);
    m_data->search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_data->show = new QComboBox;
    m_data->show->addItems({tr("All attempts"), tr("Let in"), tr("Refused"), tr("Without a request")});
    m_data->show->setAccessibleName(tr("Which attempts are shown"));
    m_data->count = new Label(TextRole::Small);
    m_data->count->setMaximumCharacters(0);
    m_data->save = new QPushButton(icon(u"save"_s), tr("&Export…"));
    m_data->save->setAutoDefault(false);
    tools->addWidget(m_data->search, 2);
    tools->addWidget(m_data->show);
    tools->addWidget(m_data->count, 1);
    tools->addWidget(m_data->save);
    layout->addLayout(tools);

    m_data->table = new QTableView;
    m_data->table->setModel(m_data->filter);
    m_data->table->setItemDelegate(new PillDelegate(m_data->table));
    m_data->table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_data->table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_data->table->setShowGrid(false);
    m_data->table->setWordWrap(false);
    m_data->table->setTabKeyNavigation(false);
    m_data->table->verticalHeader()->hide();
    m_data->table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 18);
    m_data->table->setAccessibleName(tr("Attempts, the newest first"));
    auto *header = m_data->table->horizontalHeader();
    const std::array widths{90, 200, 90, 170, 110};
    for (auto column = 0; column < static_cast<int>(widths.size()); ++column)
        m_data->table->setColumnWidth(column, widths.at(static_cast<std::size_t>(column)));
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(VisitModel::Why, QHeaderView::Stretch);

    m_data->steps = new VisitSteps;
    m_data->detailsArea = new QScrollArea;
    m_data->detailsArea->setWidgetResizable(true);
    m_data->detailsArea->setFrameShape(QFrame::NoFrame);
    m_data->detailsArea->setFocusPolicy(Qt::NoFocus);
    auto *sheet = new QWidget;
    auto *sheetLayout = new QVBoxLayout(sheet);
    sheetLayout->setContentsMargins(0, 0, 0, 0);
    sheetLayout->addWidget(m_data->steps);
    sheetLayout->addStretch(1);
    m_data->detailsArea->setWidget(sheet);
    // setWidget fills it; the card's colour is the right one.
    sheet->setAutoFillBackground(false);
    m_data->detailsArea->viewport()->setAutoFillBackground(false);
    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->addWidget(new Panel(m_data->table));
    auto *details = new Card;
    details->body()->addWidget(m_data->detailsArea);
    split->addWidget(details);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({340, 170});
    layout->addWidget(split, 1);
    return box;
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
    connect(d->open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(url()); });
    connect(d->search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_data->filter->setText(text);
        showState();
    });
    connect(d->show, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_data->filter->setShow(static_cast<VisitFilter::Show>(index));
        showState();
    });
    connect(d->save, &QPushButton::clicked, this, &RehearsalWindow::exportList);
    connect(d->table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RehearsalWindow::showDetails);
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
        if (!prepared) {
            fail(prepared.error());
            return;
        }
        auto &setup = prepared->cast.request.setup;
        m_data->ownCertificate = prepared->cast.ownServerCertificate;
        m_data->namesLocalhost =
            setup.server.certificate.dnsNames().contains(QLatin1StringView("localhost"), Qt::CaseInsensitive);
        base::Result<> done;
        if (reload) {
            done = m_data->server->reload(setup, prepared->judge);
            m_data->reloadedAt = QDateTime::currentDateTime();
        } else {
            setup.address = m_data->everywhere->isChecked() ? QHostAddress(QHostAddress::Any)
                                                            : QHostAddress(QHostAddress::LocalHost);
            setup.port = static_cast<quint16>(m_data->port->value());
            done = m_data->server->start(setup, prepared->judge);
            m_data->reloadedAt = {};
        }
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
    m_data->model->add(arrived);
    showState();
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
    d->copy->setEnabled(running);
    d->open->setEnabled(running);
    const auto shown = d->filter->rowCount();
    const auto kept = d->model->rowCount();
    d->count->setText(shown == kept
                          ? (d->model->total() > kept
                                 ? tr("%1 of %2 attempts are kept", "counts")
                                       .arg(locale().toString(kept), locale().toString(d->model->total()))
                                 : tr("%n attempt(s)", nullptr, kept))
                          : tr("%1 of %2 attempts", "counts").arg(locale().toString(shown), locale().toString(kept)));
    d->save->setEnabled(shown > 0);
    QStringList notes;
    if (running && !d->ownCertificate)
        notes.append(
            tr("The site’s own certificate is not at hand; a stand-in for localhost answers, which browsers warn "
               "about."));
    else if (running && !d->namesLocalhost)
        notes.append(tr("The site’s certificate is not made for localhost, so browsers warn before they go on."));
    if (running && d->everywhere->isChecked())
        notes.append(tr("Other computers can reach this rehearsal."));
    if (d->reloadedAt.isValid())
        notes.append(
            tr("Taken over from the plan at %1.").arg(locale().toString(d->reloadedAt.time(), QLocale::ShortFormat)));
    d->note->setText(notes.join(u' '));
}

void RehearsalWindow::showDetails()
{
    const auto index = m_data->table->currentIndex();
    if (!index.isValid()) {
        m_data->steps->clear();
        return;
    }
    m_data->steps->show(m_data->model->line(m_data->filter->mapToSource(index).row()).visit);
}

void RehearsalWindow::exportList()
{
    QMenu menu(this);
    const auto *csv = menu.addAction(tr("As a table (CSV)…"));
    const auto *json = menu.addAction(tr("For programs (JSON)…"));
    const auto *chosen = menu.exec(m_data->save->mapToGlobal(QPoint(0, m_data->save->height())));
    if (chosen == csv)
        saveTextAs(this, tr("Export the attempts"), u"attempts.csv"_s, tr("Tables (*.csv)"),
                   wording::visitsCsv(m_data->filter->shownLines()));
    else if (chosen == json)
        saveTextAs(this, tr("Export the attempts"), u"attempts.json"_s, tr("JSON (*.json)"),
                   wording::visitsJson(m_data->filter->shownLines()));
}

void RehearsalWindow::done(int result)
{
    // However it is closed: nobody goes on answering behind a window that is not there.
    stop();
    QDialog::done(result);
}

} // namespace certwizard::ui
