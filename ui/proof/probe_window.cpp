#include "proof_ui/probe_window.h"

#include "common/cards.h"
#include "common/fields.h"
#include "common/file_dialogs.h"
#include "common/messages.h"
#include "common/scroll.h"
#include "common/window_memory.h"
#include "identity_asker.h"
#include "pki/read.h"
#include "probe_results.h"
#include "wording/probe.h"

#include <QApplication>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QtConcurrent>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

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

QString nameOf(const pki::LoadedIdentity &loaded)
{
    return wording::printable(loaded.identity.certificate.subject().display(), 60);
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
    ProbeResults *results = nullptr;
    QList<proof::HeldFile> clients;    ///< behind the entries of the box from the second on
    QList<pki::LoadedIdentity> opened; ///< files that were chosen here, after them
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
    d->address = new QLineEdit;
    d->address->setPlaceholderText(u"https://www.contoso.example/"_s);
    d->addressField = new FormField(tr("&Address"), d->address);
    d->startStop = new QPushButton;
    setKind(d->startStop, ButtonKind::Primary);
    d->startStop->setDefault(true);
    d->addressField->addBeside(d->startStop);
    card->body()->addWidget(d->addressField);
    auto *second = new QHBoxLayout;
    second->setSpacing(space::medium);
    d->client = new QComboBox;
    d->client->addItem(tr("none"));
    d->client->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *chooseClient = new QPushButton(tr("C&hoose…"));
    chooseClient->setAccessibleName(tr("Choose a client certificate"));
    d->trust = new QComboBox;
    d->trust->addItem(tr("as this computer does"));
    d->trust->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *chooseTrust = new QPushButton(tr("Ch&oose…"));
    chooseTrust->setAccessibleName(tr("Choose an authority to trust"));
    for (auto *button : {chooseClient, chooseTrust})
        button->setAutoDefault(false);
    auto *clientField = new FormField(tr("&Client certificate"), d->client);
    clientField->addBeside(chooseClient);
    auto *trustField = new FormField(tr("&Trust for the server"), d->trust);
    trustField->addBeside(chooseTrust);
    second->addWidget(clientField, 1, Qt::AlignTop);
    second->addWidget(trustField, 1, Qt::AlignTop);
    card->body()->addLayout(second);
    connect(chooseClient, &QPushButton::clicked, this, &ProbeWindow::chooseClient);
    connect(chooseTrust, &QPushButton::clicked, this, &ProbeWindow::chooseAuthority);
    connect(d->startStop, &QPushButton::clicked, this, [this] { isRunning() ? cancel() : start(); });
    return card;
}

void ProbeWindow::build()
{
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
    layout->addLayout(buildProgress());
    layout->addWidget(buildResults(), 1);
    auto *foot = new QHBoxLayout;
    auto *close = new QPushButton(tr("C&lose"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    foot->addStretch(1);
    foot->addWidget(close);
    layout->addLayout(foot);
    openAtSize(this, {940, 700});
}

QLayout *ProbeWindow::buildProgress()
{
    auto *d = m_data.get();
    auto *layout = new QHBoxLayout;
    d->bar = new QProgressBar;
    d->bar->setRange(0, 0);
    d->bar->setTextVisible(false);
    d->bar->setFixedHeight(6);
    d->bar->setMaximumWidth(160);
    d->bar->setAccessibleName(tr("The probe is running"));
    d->doing = new Label(TextRole::Small);
    d->doing->setMaximumCharacters(0);
    layout->addWidget(d->bar);
    layout->addWidget(d->doing, 1);
    return layout;
}

QWidget *ProbeWindow::buildResults()
{
    m_data->results = new ProbeResults;
    connect(m_data->results, &ProbeResults::wantsStep, this, &ProbeWindow::wantsStep);
    return scrolled(m_data->results);
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
    for (const auto &loaded : std::as_const(d->opened))
        d->client->addItem(nameOf(loaded));
    d->client->setCurrentIndex(chosen > 0 && chosen < d->client->count() ? chosen : files.isEmpty() ? 0 : 1);
}

void ProbeWindow::setTrusted(const QList<pki::Certificate> &authorities)
{
    auto *d = m_data.get();
    d->trusted = authorities;
    while (d->trust->count() > 1)
        d->trust->removeItem(1);
    if (!authorities.isEmpty()) {
        QStringList names;
        for (const auto &authority : authorities)
            names.append(authority.subject().display());
        d->trust->addItem(tr("only %1", "name of an authority").arg(wording::printable(names.join(u", "_s), 80)));
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
        askForFile(this, {tr("A client certificate with its key"),
                          tr("Certificates with keys (*.pfx *.p12 *.pem)") + u";;"_s + tr("All files (*)")});
    if (!path.isEmpty())
        addClient(path);
}

bool ProbeWindow::addClient(const QString &path)
{
    auto loaded = askForIdentity(this, path);
    if (!loaded)
        return false;
    m_data->client->addItem(nameOf(*loaded));
    m_data->opened.append(std::move(*loaded));
    m_data->client->setCurrentIndex(m_data->client->count() - 1);
    return true;
}

void ProbeWindow::chooseAuthority()
{
    const auto path =
        askForFile(this, {tr("The authority’s certificate"),
                          tr("Certificates (*.crt *.cer *.pem *.der *.p7b *.p7c)") + u";;"_s + tr("All files (*)")});
    if (!path.isEmpty())
        addAuthorities(path);
}

bool ProbeWindow::addAuthorities(const QString &path)
{
    const auto authorities = proof::readAuthorities(path);
    if (!authorities)
        MessageDialog::showError(this, authorities.error());
    else
        setTrusted(m_data->trusted + *authorities);
    return authorities.has_value();
}

/// What the form says; nothing, with the field in error, when it cannot be used.
std::optional<diagnose::ProbeRequest> ProbeWindow::request()
{
    auto *d = m_data.get();
    diagnose::ProbeRequest request;
    request.url = urlFrom(d->address->text());
    const auto good = request.url.isValid() && !request.url.host().isEmpty()
                      && request.url.scheme().compare("https"_L1, Qt::CaseInsensitive) == 0;
    d->addressField->setError(good ? QString()
                                   : tr("Type an address that begins with https://, or a name and a port."));
    if (!good) {
        d->address->setFocus();
        return std::nullopt;
    }
    request.timeout = d->timeout;
    request.proxy = diagnose::environmentProxy(request.url);
    if (d->trust->currentIndex() == 1)
        request.trusted = d->trusted;
    const auto opened = d->client->currentIndex() - 1 - d->clients.size();
    if (opened >= 0) {
        request.client = d->opened.at(opened).identity;
        request.clientChain = d->opened.at(opened).others;
    }
    return request;
}

void ProbeWindow::start()
{
    auto *d = m_data.get();
    if (d->running)
        return;
    const auto asked = request();
    if (!asked)
        return;
    std::optional<proof::HeldFile> client;
    if (const auto index = d->client->currentIndex() - 1; index >= 0 && index < d->clients.size())
        client = d->clients.at(index);
    d->running = true;
    d->report.reset();
    d->stop = std::stop_source();
    const auto run = ++d->run;
    d->results->clear();
    showRunning();
    QtConcurrent::run([request = *asked, client, progress = progressOf(run)] {
        return probeOn(request, client, progress);
    }).then(this, [this, run](const base::Result<diagnose::ProbeReport> &result) {
        if (run == m_data->run)
            finishWith(result);
    });
}

diagnose::ProbeProgress ProbeWindow::progressOf(quint64 run)
{
    const auto onWindow = [self = QPointer(this), run](const auto &work) {
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
    progress.stop = m_data->stop.get_token();
    progress.report = [onWindow](diagnose::ProbeStage, const std::optional<diagnose::AttemptSpec> &spec) {
        const auto text = spec ? wording::describe(*spec) : tr("Looking for the server");
        onWindow([text](ProbeWindow *window) { window->m_data->doing->setText(text); });
    };
    progress.attempted = [onWindow](const diagnose::Attempt &made) {
        onWindow([made](ProbeWindow *window) { window->m_data->results->add(made); });
    };
    return progress;
}

void ProbeWindow::cancel()
{
    m_data->stop.request_stop();
}

void ProbeWindow::finishWith(const base::Result<diagnose::ProbeReport> &result)
{
    auto *d = m_data.get();
    d->running = false;
    showRunning();
    if (!result) {
        if (result.error().code == base::ErrorCode::Cancelled)
            d->results->showMessage(Tone::Info, {tr("Stopped."),
                                                 tr("What had come until then is listed; there is no verdict."),
                                                 {}});
        else
            d->results->showMessage(Tone::Bad, wording::describe(result.error()));
        Q_EMIT failed(result.error());
        return;
    }
    d->report = *result;
    d->results->showReport(*result, d->stepLinks);
    Q_EMIT finished(*result);
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
