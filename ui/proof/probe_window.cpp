#include "proof_ui/probe_window.h"

#include "common/cards.h"
#include "common/fields.h"
#include "common/icons.h"
#include "common/messages.h"
#include "common/pill_delegate.h"
#include "pki/read.h"
#include "wording/certificates.h"
#include "wording/probe.h"
#include "wording/steps.h"

#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QTableView>
#include <QtConcurrent>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

using diagnose::Attempt;
using diagnose::Finding;

Tone toneOf(Finding::Kind kind)
{
    switch (kind) {
    case Finding::Kind::Good:
        return Tone::Ok;
    case Finding::Kind::Information:
        return Tone::Info;
    case Finding::Kind::Warning:
        return Tone::Warn;
    case Finding::Kind::Problem:
        return Tone::Bad;
    }
    return Tone::Neutral;
}

Tone toneOf(const Attempt &made)
{
    if (made.spec.offerHttp2)
        return Tone::Neutral;
    if (made.ending != diagnose::Ending::Answered)
        return Tone::Bad;
    // Refused without a certificate is what is wanted; whether it is good is the verdict's business.
    return made.status < 400 ? Tone::Ok : made.spec.withCertificate ? Tone::Bad : Tone::Neutral;
}

/// "host", "host:port" and whole addresses; always https, because nothing else can ask for a certificate.
QUrl urlFrom(const QString &text)
{
    const auto typed = text.trimmed();
    return QUrl(typed.contains("://"_L1) ? typed : u"https://"_s + typed);
}

base::Result<diagnose::ProbeReport> probeOn(diagnose::ProbeRequest request,
                                            const std::optional<proof::HeldFile> &client,
                                            const diagnose::ProbeProgress &progress)
{
    if (client) {
        const auto material = client->password ? pki::readFile(client->path, *client->password)
                                               : pki::readFile(client->path, pki::Want::WithKey);
        if (!material)
            return std::unexpected(material.error());
        if (!material->key || material->certificates.isEmpty())
            return base::fail(base::ErrorCode::KeyMissing, client->path);
        request.client = pki::Identity{material->certificates.first(), *material->key};
        request.clientChain = material->certificates.sliced(1);
    }
    return diagnose::probe(request, progress);
}

void empty(QLayout *layout)
{
    while (auto *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

struct ProbeWindow::Data {
    QLineEdit *address = nullptr;
    FormField *addressField = nullptr;
    QComboBox *client = nullptr;
    QComboBox *trust = nullptr;
    QPushButton *startStop = nullptr;
    QProgressBar *bar = nullptr;
    Label *doing = nullptr;
    QVBoxLayout *findings = nullptr;
    QStandardItemModel *model = nullptr;
    QTableView *table = nullptr;
    QWidget *results = nullptr;
    Panel *attempts = nullptr;
    Card *serverCard = nullptr;
    Label *server = nullptr;
    QList<proof::HeldFile> clients;                  ///< behind the entries of the box from the second on
    QList<std::pair<QString, pki::Identity>> opened; ///< files that were chosen here, after them
    QList<pki::Certificate> trusted;
    std::optional<diagnose::ProbeReport> report;
    std::chrono::milliseconds timeout{30'000};
    std::stop_source stop;
    quint64 run = 0;
    bool running = false;
    bool stepLinks = false;
};

ProbeWindow::ProbeWindow(QWidget *parent) : QDialog(parent), m_data(std::make_unique<Data>())
{
    setWindowFlags(Qt::Window | Qt::WindowTitleHint | Qt::WindowSystemMenuHint | Qt::WindowMinMaxButtonsHint
                   | Qt::WindowCloseButtonHint);
    setWindowTitle(tr("Probe a live site"));
    build();
    showRunning();
}

ProbeWindow::~ProbeWindow()
{
    m_data->stop.request_stop();
}

QWidget *ProbeWindow::buildForm()
{
    auto *d = m_data.get();
    auto *card = new Card(this);
    card->body()->setSpacing(space::medium);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::medium);
    d->address = new QLineEdit;
    d->address->setPlaceholderText(u"https://www.contoso.example/"_s);
    d->addressField = new FormField(tr("&Address"), d->address);
    row->addWidget(d->addressField, 1, Qt::AlignTop);
    d->startStop = new QPushButton;
    setKind(d->startStop, ButtonKind::Primary);
    d->startStop->setDefault(true);
    row->addWidget(d->startStop, 0, Qt::AlignBottom);
    card->body()->addLayout(row);
    auto *second = new QHBoxLayout;
    second->setSpacing(space::medium);
    d->client = new QComboBox;
    d->client->addItem(tr("none"));
    d->client->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *chooseClient = new QPushButton(tr("C&hoose…"));
    chooseClient->setAccessibleName(tr("Choose a client certificate"));
    d->trust = new QComboBox;
    d->trust->addItem(tr("the authorities of this computer"));
    d->trust->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *chooseTrust = new QPushButton(tr("Ch&oose…"));
    chooseTrust->setAccessibleName(tr("Choose an authority to trust"));
    for (auto *button : {chooseClient, chooseTrust})
        button->setAutoDefault(false);
    second->addWidget(new FormField(tr("&Client certificate"), d->client), 1, Qt::AlignTop);
    second->addWidget(chooseClient, 0, Qt::AlignBottom);
    second->addWidget(new FormField(tr("&Trust for the server"), d->trust), 1, Qt::AlignTop);
    second->addWidget(chooseTrust, 0, Qt::AlignBottom);
    card->body()->addLayout(second);
    connect(chooseClient, &QPushButton::clicked, this, &ProbeWindow::chooseClient);
    connect(chooseTrust, &QPushButton::clicked, this, &ProbeWindow::chooseAuthority);
    connect(d->startStop, &QPushButton::clicked, this, [this] { isRunning() ? cancel() : start(); });
    return card;
}

void ProbeWindow::build()
{
    auto *d = m_data.get();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::wide, space::large, space::wide, space::large);
    layout->setSpacing(space::medium);
    layout->addWidget(new Label(TextRole::Heading, tr("What does a visitor really meet?")));
    auto *lead =
        new Label(TextRole::Body,
                  tr("Connects several times with one thing changed each time, and compares the answers. Reads "
                     "only; an upload of 100 KB is sent where the page opens. A proxy of this computer is not "
                     "used."));
    lead->setTone(Tone::Neutral);
    lead->setMaximumCharacters(120);
    layout->addWidget(lead);
    layout->addWidget(buildForm());
    auto *progress = new QHBoxLayout;
    d->bar = new QProgressBar;
    d->bar->setRange(0, 0);
    d->bar->setTextVisible(false);
    d->bar->setFixedHeight(6);
    d->bar->setMaximumWidth(160);
    d->bar->setAccessibleName(tr("The probe is running"));
    d->doing = new Label(TextRole::Small);
    d->doing->setMaximumCharacters(0);
    progress->addWidget(d->bar);
    progress->addWidget(d->doing, 1);
    layout->addLayout(progress);

    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    d->results = new QWidget;
    auto *results = new QVBoxLayout(d->results);
    results->setContentsMargins(0, 0, 0, 0);
    results->setSpacing(space::medium);
    d->findings = new QVBoxLayout;
    d->findings->setSpacing(space::small);
    results->addLayout(d->findings);
    d->model = new QStandardItemModel(0, 4, this);
    d->model->setHorizontalHeaderLabels({tr("Attempt"), tr("TLS"), tr("Certificate asked for"), tr("Result")});
    d->table = new QTableView;
    d->table->setModel(d->model);
    d->table->setItemDelegate(new PillDelegate(d->table));
    d->table->setSelectionBehavior(QAbstractItemView::SelectRows);
    d->table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    d->table->setShowGrid(false);
    d->table->setWordWrap(false);
    d->table->setTabKeyNavigation(false);
    d->table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    d->table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    d->table->verticalHeader()->hide();
    d->table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 18);
    d->table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    d->table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    d->table->setColumnWidth(1, 90);
    d->table->setColumnWidth(2, 260);
    d->table->setColumnWidth(3, 210);
    d->table->setAccessibleName(tr("Attempts"));
    d->attempts = new Panel(d->table);
    results->addWidget(d->attempts);
    d->serverCard = new Card(tr("What the server shows"), this);
    d->server = new Label(TextRole::Body);
    d->server->setMaximumCharacters(0);
    d->server->setSelectable(true);
    d->serverCard->body()->addWidget(d->server);
    results->addWidget(d->serverCard);
    results->addStretch(1);
    scroll->setWidget(d->results);
    d->results->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    layout->addWidget(scroll, 1);
    auto *foot = new QHBoxLayout;
    auto *close = new QPushButton(tr("C&lose"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    foot->addStretch(1);
    foot->addWidget(close);
    layout->addLayout(foot);
    d->attempts->hide();
    d->serverCard->hide();
    resize(940, 700);
}

void ProbeWindow::setAddress(const QString &address)
{
    m_data->address->setText(address);
}

void ProbeWindow::offerClients(const QList<proof::HeldFile> &files)
{
    auto *d = m_data.get();
    const auto chosen = d->client->currentIndex();
    while (d->client->count() > 1)
        d->client->removeItem(1);
    d->clients = files;
    for (const auto &file : files)
        d->client->addItem(wording::printable(QFileInfo(file.path).completeBaseName()));
    for (const auto &[name, identity] : std::as_const(d->opened))
        d->client->addItem(name);
    d->client->setCurrentIndex(chosen > 0 && chosen < d->client->count() ? chosen : files.isEmpty() ? 0 : 1);
}

void ProbeWindow::setTrusted(const QList<pki::Certificate> &authorities)
{
    auto *d = m_data.get();
    d->trusted = authorities;
    while (d->trust->count() > 1)
        d->trust->removeItem(1);
    if (!authorities.isEmpty()) {
        d->trust->addItem(
            tr("only %1", "name of an authority").arg(wording::printable(authorities.first().subject().display(), 60)));
        d->trust->setCurrentIndex(1);
    }
}

void ProbeWindow::setStepLinks(bool offered)
{
    m_data->stepLinks = offered;
}

void ProbeWindow::setTimeout(std::chrono::milliseconds timeout)
{
    m_data->timeout = timeout;
}

bool ProbeWindow::isRunning() const
{
    return m_data->running;
}

const std::optional<diagnose::ProbeReport> &ProbeWindow::report() const
{
    return m_data->report;
}

void ProbeWindow::chooseClient()
{
    const auto path =
        QFileDialog::getOpenFileName(this, tr("A client certificate with its key"), {},
                                     tr("Certificates with keys (*.pfx *.p12 *.pem)") + u";;"_s + tr("All files (*)"));
    if (path.isEmpty())
        return;
    DialogPrompter prompter(this);
    for (auto attempt = 1;; ++attempt) {
        auto loaded = pki::readIdentity(path, {}, &prompter, attempt);
        if (loaded) {
            const auto name = wording::printable(loaded->identity.certificate.subject().display(), 60);
            m_data->opened.append({name, std::move(loaded->identity)});
            m_data->client->addItem(name);
            m_data->client->setCurrentIndex(m_data->client->count() - 1);
            return;
        }
        if (loaded.error().code == base::ErrorCode::Cancelled)
            return;
        if (loaded.error().code != base::ErrorCode::WrongPassword) {
            MessageDialog::showError(this, loaded.error());
            return;
        }
    }
}

void ProbeWindow::chooseAuthority()
{
    const auto path = QFileDialog::getOpenFileName(this, tr("The authority’s certificate"), {},
                                                   tr("Certificates (*.crt *.cer *.pem *.der *.p7b *.p7c)") + u";;"_s
                                                       + tr("All files (*)"));
    if (path.isEmpty())
        return;
    const auto authorities = proof::readAuthorities(path);
    if (!authorities)
        MessageDialog::showError(this, authorities.error());
    else
        setTrusted(*authorities);
}

void ProbeWindow::start()
{
    auto *d = m_data.get();
    if (d->running)
        return;
    diagnose::ProbeRequest request;
    request.url = urlFrom(d->address->text());
    const auto good = request.url.isValid() && !request.url.host().isEmpty()
                      && request.url.scheme().compare("https"_L1, Qt::CaseInsensitive) == 0;
    d->addressField->setError(good ? QString()
                                   : tr("Type an address that begins with https://, or a name and a port."));
    if (!good) {
        d->address->setFocus();
        return;
    }
    request.timeout = d->timeout;
    if (d->trust->currentIndex() == 1)
        request.trusted = d->trusted;
    std::optional<proof::HeldFile> client;
    const auto index = d->client->currentIndex() - 1;
    if (index >= 0 && index < d->clients.size())
        client = d->clients.at(index);
    else if (index >= 0)
        request.client = d->opened.at(index - d->clients.size()).second;

    d->running = true;
    d->report.reset();
    d->stop = std::stop_source();
    const auto run = ++d->run;
    empty(d->findings);
    d->model->setRowCount(0);
    d->attempts->hide();
    d->serverCard->hide();
    showRunning();
    const auto onWindow = [self = QPointer(this), run](auto work) {
        // Called on the worker: the pointer is looked at again on the window's own thread.
        QMetaObject::invokeMethod(
            qApp,
            [self, run, work] {
                if (self && self->m_data->run == run && self->m_data->running)
                    work(self.data());
            },
            Qt::QueuedConnection);
    };
    diagnose::ProbeProgress progress;
    progress.stop = d->stop.get_token();
    progress.report = [onWindow](diagnose::ProbeStage, const std::optional<diagnose::AttemptSpec> &spec) {
        const auto text = spec ? wording::describe(*spec) : tr("Looking for the server");
        onWindow([text](ProbeWindow *window) { window->m_data->doing->setText(text); });
    };
    progress.attempted = [onWindow](const Attempt &made) {
        onWindow([made](ProbeWindow *window) { window->attempted(made); });
    };
    QtConcurrent::run([request, client, progress] {
        return probeOn(request, client, progress);
    }).then(this, [this, run](const base::Result<diagnose::ProbeReport> &result) {
        if (run == m_data->run)
            finishWith(result);
    });
}

void ProbeWindow::cancel()
{
    m_data->stop.request_stop();
}

void ProbeWindow::attempted(const Attempt &made)
{
    auto *d = m_data.get();
    auto *result = new QStandardItem(wording::result(made));
    result->setData(static_cast<int>(toneOf(made)), PillDelegate::ToneRole);
    d->model->appendRow({new QStandardItem(wording::describe(made.spec)),
                         new QStandardItem(made.protocol.isEmpty() ? u"–"_s : made.protocol),
                         new QStandardItem(made.protocol.isEmpty() ? u"–"_s : wording::describe(made.asked)), result});
    d->attempts->show();
    d->table->setFixedHeight(d->table->horizontalHeader()->sizeHint().height()
                             + d->model->rowCount() * d->table->verticalHeader()->defaultSectionSize() + 2);
}

void ProbeWindow::finishWith(const base::Result<diagnose::ProbeReport> &result)
{
    auto *d = m_data.get();
    d->running = false;
    showRunning();
    if (!result) {
        const auto message = wording::describe(result.error());
        const auto cancelled = result.error().code == base::ErrorCode::Cancelled;
        d->findings->addWidget(new Callout(cancelled ? Tone::Info : Tone::Bad,
                                           cancelled ? tr("Stopped.") : message.headline,
                                           cancelled
                                               ? tr("What had come until then is listed; there is no verdict.")
                                               : u"%1 %2"_s.arg(message.explanation, message.remedy).simplified()));
        Q_EMIT failed(result.error());
        return;
    }
    d->report = *result;
    // An address that another one made up for is not in the report: the table shows what counts.
    d->model->setRowCount(0);
    for (const auto &made : result->attempts)
        attempted(made);
    showFindings(*result);
    showServer(*result);
    Q_EMIT finished(*result);
}

void ProbeWindow::showFindings(const diagnose::ProbeReport &report)
{
    for (const auto &finding : report.findings) {
        const auto message = wording::describe(finding);
        auto text = message.explanation;
        if (finding.kind != Finding::Kind::Good && !message.remedy.isEmpty())
            text = text.isEmpty() ? message.remedy : text + u'\n' + message.remedy;
        auto *box = new Callout(toneOf(finding.kind), message.headline, text);
        if (finding.wizardStep > 0 && m_data->stepLinks && finding.kind != Finding::Kind::Good) {
            box->setAction(tr("Go to step %1: %2")
                               .arg(finding.wizardStep)
                               .arg(wording::stepName(static_cast<setup::Step>(finding.wizardStep))));
            connect(box, &Callout::activated, this, [this, step = finding.wizardStep] { Q_EMIT wantsStep(step); });
        }
        m_data->findings->addWidget(box);
    }
}

void ProbeWindow::showServer(const diagnose::ProbeReport &report)
{
    QStringList lines;
    if (!report.addresses.isEmpty())
        lines.append(tr("Addresses: %1").arg(report.addresses.join(u", "_s)));
    for (const auto &made : report.attempts) {
        if (made.serverChain.isEmpty())
            continue;
        const auto &certificate = made.serverChain.first();
        lines.append(tr("Certificate: %1, issued by %2, %3", "subject, issuer, validity")
                         .arg(wording::printable(certificate.subject().display()),
                              wording::printable(certificate.issuer().display()),
                              wording::validity(certificate, report.when)));
        lines.append(tr("Made for: %1", "names")
                         .arg(certificate.dnsNames().isEmpty()
                                  ? tr("no name at all")
                                  : wording::printable(certificate.dnsNames().join(u", "_s), 300)));
        if (!made.server.isEmpty())
            lines.append(tr("It calls itself: %1").arg(wording::printable(made.server)));
        break;
    }
    for (const auto &made : report.attempts) {
        if (made.asked == diagnose::CertificateAsked::Never)
            continue;
        QStringList names;
        for (const auto &name : made.authorities)
            names.append(wording::quoted(name.display()));
        lines.append(names.isEmpty() ? tr("It names no authorities when it asks, so browsers offer every certificate.")
                                     : tr("It asks for certificates of: %1").arg(names.mid(0, 12).join(u", "_s)));
        break;
    }
    m_data->serverCard->setVisible(!lines.isEmpty());
    m_data->server->setText(lines.join(u'\n'));
}

void ProbeWindow::showRunning()
{
    auto *d = m_data.get();
    d->bar->setVisible(d->running);
    d->doing->setVisible(d->running);
    d->startStop->setText(d->running ? tr("&Stop") : tr("&Probe"));
    setKind(d->startStop, d->running ? ButtonKind::Normal : ButtonKind::Primary);
    for (auto *field :
         {static_cast<QWidget *>(d->address), static_cast<QWidget *>(d->client), static_cast<QWidget *>(d->trust)})
        field->setEnabled(!d->running);
}

void ProbeWindow::done(int result)
{
    cancel();
    QDialog::done(result);
}

} // namespace certwizard::ui
