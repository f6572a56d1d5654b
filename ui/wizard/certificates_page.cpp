#include "certificates_page.h"

#include "base/file_name.h"
#include "certificates/authority_panel.h"
#include "certificates/delivery_fields.h"
#include "certificates/issue_dialog.h"
#include "certificates/key_opener.h"
#include "client_table.h"
#include "common/cards.h"
#include "common/fields.h"
#include "common/icons.h"
#include "common/messages.h"
#include "wording/authority.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostMadeShown = 12;

} // namespace

CertificatesPage::CertificatesPage(WizardSession *session, QWidget *parent)
    : Page(PageId::Certificates, session, parent),
      m_authority(new AuthoritySession(base::systemClock(), this)),
      m_key(new KeyOpener(m_authority, this)),
      m_skip(new OptionCard(tr("I have certificates alread&y"),
                            tr("Or they come later. The server’s is chosen at the binding, the users’ at the "
                               "mappings."))),
      m_make(new OptionCard(tr("Make ne&w ones here"),
                            tr("With an authority of your own: a certificate for the server and one for each user, "
                               "written into a folder of this computer."))),
      m_panel(new AuthorityPanel(m_authority)),
      m_serverNames(new QLineEdit),
      m_clients(new ClientTable),
      m_delivery(new DeliveryFields({})),
      m_create(new QPushButton(icon(u"certificate"_s), tr("Create the cer&tificates"))),
      m_list(new QPushButton(tr("Many people, from a &list…"))),
      m_stop(new QPushButton(tr("Stop"))),
      m_progress(new QProgressBar),
      m_message(new Callout(Tone::Bad))
{
    setTitle(tr("Certificates for the server and for people"));
    setLead(tr(
        "A visitor proves who they are with a certificate that an authority has issued and the server trusts. This page is the one that may "
        "be skipped."));
    auto *options = new QVBoxLayout;
    options->setSpacing(space::medium);
    options->addWidget(m_skip);
    options->addWidget(m_make);
    body()->addLayout(options);
    m_form = makeForm();
    body()->addWidget(m_form);
    m_madeCard = new Card(tr("Made"), this);
    m_madeCard->hide();
    body()->addWidget(m_madeCard);
    body()->addStretch(1);
    m_skip->setChecked(true);
    m_form->hide();
    connect(m_make, &QRadioButton::toggled, this, [this](bool on) {
        m_form->setVisible(on);
        Q_EMIT changed();
    });
    connect(m_authority, &AuthoritySession::busyChanged, this, &CertificatesPage::showBusy);
    connect(m_authority, &AuthoritySession::progressed, this,
            [this](double part) { m_progress->setValue(static_cast<int>(part * m_progress->maximum())); });
    connect(m_authority, &AuthoritySession::done, this, &CertificatesPage::take);
    connect(m_key, &KeyOpener::failed, this,
            [this](const base::Error &error) { MessageDialog::showError(this, error); });
    showBusy();
}

QWidget *CertificatesPage::firstFocus() const
{
    return m_make->isChecked() ? m_make : m_skip;
}

QWidget *CertificatesPage::makeForm()
{
    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::large);
    auto *authority = new Card(tr("Authority"), this);
    authority->body()->addWidget(m_panel);
    layout->addWidget(authority);
    layout->addWidget(makeServerCard());
    layout->addWidget(makeFilesCard());
    layout->addWidget(m_message);
    m_message->hide();
    return form;
}

Card *CertificatesPage::makeServerCard()
{
    auto *card = new Card(tr("Server and people"), this);
    card->body()->setSpacing(space::medium);
    m_serverField = new FormField(tr("&Server names and addresses"), m_serverNames);
    m_serverField->setHint(
        tr("As people type them into the browser, separated by blanks. Empty: no server certificate is made."));
    card->body()->addWidget(m_serverField);
    card->body()->addWidget(new Label(
        TextRole::Body, tr("Each person gets a certificate. With a Windows account it becomes a mapping at once.")));
    card->body()->addWidget(m_clients);
    return card;
}

Card *CertificatesPage::makeFilesCard()
{
    auto *card = new Card(tr("Files"), this);
    card->body()->setSpacing(space::medium);
    card->body()->addWidget(m_delivery);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(8);
    m_progress->setAccessibleName(tr("Progress of making certificates"));
    auto *actions = new QHBoxLayout;
    for (auto *button : {m_create, m_list, m_stop})
        button->setAutoDefault(false);
    actions->addWidget(m_create);
    actions->addWidget(m_list);
    actions->addWidget(m_progress, 1);
    actions->addWidget(m_stop);
    actions->addStretch(1);
    card->body()->addLayout(actions);
    connect(m_create, &QPushButton::clicked, this, &CertificatesPage::create);
    connect(m_list, &QPushButton::clicked, this, &CertificatesPage::issueList);
    connect(m_stop, &QPushButton::clicked, m_authority, &AuthoritySession::cancel);
    return card;
}

void CertificatesPage::enter()
{
    if (!session()->hasSite() || m_prefilledFor == session()->choices().site)
        return;
    m_prefilledFor = session()->choices().site;
    const auto &binding = session()->choices().binding;
    const auto host = binding ? binding->hostName : QString();
    if (m_serverNames->text().isEmpty())
        m_serverNames->setText(host);
    if (const auto address = siteAddress(); !address.isEmpty())
        m_delivery->setSite(address);
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    m_panel->suggest(tr("%1 Client CA", "name of a new authority").arg(m_prefilledFor),
                     documents.filePath(base::fileNameFor(tr("%1 authority", "name of a folder").arg(m_prefilledFor))));
    if (m_delivery->folder().isEmpty())
        m_delivery->setFolder(
            documents.filePath(base::fileNameFor(tr("%1 certificates", "name of a folder").arg(m_prefilledFor))));
}

std::optional<pki::ServerRequest> CertificatesPage::server() const
{
    auto request = serverRequestFor(m_serverNames->text());
    if (request.dnsNames.isEmpty() && request.ipAddresses.isEmpty())
        return {};
    request.validDays = m_authority->settings().serverValidDays;
    return request;
}

bool CertificatesPage::check()
{
    m_message->hide();
    const auto wanted = server();
    const auto sound = wanted ? pki::check(*wanted) : base::Result<>();
    m_serverField->setError(sound ? QString() : wording::describe(sound.error()).headline);
    const auto people = m_clients->check(m_authority->issued(), m_authority->now());
    const bool nobody = !wanted && m_clients->isEmpty();
    if (nobody)
        m_serverField->setError(tr("Name the server, or add a person: there is nothing to be made yet."));
    const bool files = m_delivery->check();
    const bool authority = m_authority->isOpen();
    m_panel->setError(authority ? QString() : tr("Make, open or take over the authority that shall issue."));
    if (!authority) {
        m_panel->createButton()->setFocus();
        bringIntoView(m_panel);
    } else if (nobody || !sound) {
        m_serverField->setFocus();
        bringIntoView(m_serverField);
    }
    return authority && sound && people && !nobody && files;
}

void CertificatesPage::create()
{
    if (m_authority->isBusy() || !check())
        return;
    m_key->open([this] {
        const auto days = m_authority->settings().clientValidDays;
        m_authority->issue({.clients = m_clients->orders(days),
                            .server = server(),
                            .key = {},
                            .recipient = {},
                            .delivery = m_delivery->take()});
    });
}

void CertificatesPage::issueList()
{
    m_panel->setError(m_authority->isOpen() ? QString()
                                            : tr("Make, open or take over the authority that shall issue."));
    if (!m_authority->isOpen()) {
        m_panel->createButton()->setFocus();
        bringIntoView(m_panel);
    }
    if (m_authority->isBusy() || !m_authority->isOpen())
        return;
    m_key->open([this] {
        IssueDialog dialog(m_authority, m_delivery->folder(), this);
        dialog.choose(IssueDialog::What::List);
        dialog.exec();
    });
}

void CertificatesPage::showBusy()
{
    const bool busy = m_authority->isBusy();
    const auto hadFocus = QList<QWidget *>{m_create, m_list, m_stop}.contains(window()->focusWidget());
    m_progress->setVisible(busy);
    // The focus goes over before its button is gone: else it would be given to the rail.
    auto *next = busy ? m_stop : m_create;
    next->show();
    next->setEnabled(true);
    if (hadFocus)
        next->setFocus(Qt::OtherFocusReason);
    m_stop->setVisible(busy);
    m_create->setEnabled(!busy);
    m_list->setEnabled(!busy);
    if (!busy)
        m_progress->setValue(0);
    Q_EMIT changed();
}

void CertificatesPage::take(const WorkReport &report)
{
    if (report.kind != WorkReport::Kind::Issued)
        return;
    adopt(report.made);
    tell(report);
    showMade(report);
}

void CertificatesPage::adopt(const QList<MadeCertificate> &made)
{
    QList<QString> vaultNames;
    for (const auto &[issued, files] : made) {
        vaultNames.append(u"made-certificate-%1"_s.arg(++m_held));
        if (files.password)
            session()->hold(vaultNames.last(), files.password->clone());
        if (issued.purpose == authority::IssuedPurpose::Client && !files.pfxPath.isEmpty())
            session()->rememberKey(files.pfxPath, vaultNames.last());
    }
    session()->edit([&](setup::Choices &choices) {
        for (qsizetype i = 0; i < made.size(); ++i) {
            const auto &[issued, files] = made.at(i);
            if (issued.purpose == authority::IssuedPurpose::Server && choices.binding) {
                choices.binding->serverCertificate = {
                    .kind = setup::CertificateSource::Kind::File,
                    .value = files.pfxPath,
                    .password = {.kind = setup::PasswordSource::Kind::Held, .name = vaultNames.at(i)}};
            }
            if (issued.purpose != authority::IssuedPurpose::Client || issued.recipient.account.isEmpty())
                continue;
            setup::OneToOneChoice mapping;
            mapping.userName = issued.recipient.account;
            mapping.certificate = {
                .kind = setup::CertificateSource::Kind::File, .value = files.certificatePath, .password = {}};
            choices.oneToOneMappings.append(mapping);
        }
    });
    // Made once: the same a second time would be other certificates. What failed stays, to be tried again.
    for (const auto &one : made) {
        if (one.issued.purpose == authority::IssuedPurpose::Server)
            m_serverNames->clear();
        else
            m_clients->remove(one.issued.certificate.subject().display(), one.issued.recipient.account);
    }
}

void CertificatesPage::tell(const WorkReport &report)
{
    m_message->setVisible(report.stopped > 0 || !report.problems.isEmpty());
    QStringList lines;
    for (const auto &[name, error] : report.problems)
        lines += wording::quoted(name) + u": "_s + wording::describe(error).toText();
    if (report.stopped > 0)
        lines += tr("%n more were not begun: you stopped it.", nullptr, report.stopped);
    m_message->setTone(report.problems.isEmpty() ? Tone::Warn : Tone::Bad);
    m_message->setText(tr("Not all certificates were made."), lines.join(u'\n'));
}

void CertificatesPage::addMadeRow(const QString &file, const QString &what)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium);
    auto *picture = new QLabel;
    picture->setPixmap(icon(u"check"_s, Tone::Ok).pixmap(QSize(16, 16), devicePixelRatioF()));
    layout->addWidget(picture);
    auto *name = new ElidedLabel(TextRole::Mono);
    name->setFullText(file);
    name->setFixedWidth(210);
    layout->addWidget(name);
    layout->addWidget(new Label(TextRole::Small, what), 1);
    m_madeCard->body()->addWidget(row);
}

void CertificatesPage::showMade(const WorkReport &report)
{
    const auto &made = report.made;
    if (made.isEmpty())
        return;
    while (m_madeCard->body()->count() > 1) {
        auto *item = m_madeCard->body()->takeAt(1);
        delete item->widget();
        delete item;
    }
    m_madeCard->body()->setSpacing(6);
    auto *where = new ElidedLabel(TextRole::Mono);
    where->setMuted(true);
    where->setFullText(QDir::toNativeSeparators(report.folder));
    m_madeCard->body()->addWidget(where);
    addMadeRow(u"ca.crt"_s, tr("the authority %1: trust it on the server; it lies in %2")
                                .arg(wording::quoted(m_authority->certificate().subject().display()),
                                     wording::quotedPath(m_authority->folder())));
    for (const auto &[issued, files] : made.first(std::min(mostMadeShown, made.size()))) {
        const auto name = wording::quoted(issued.certificate.subject().display());
        const auto &account = issued.recipient.account;
        addMadeRow(QFileInfo(files.pfxPath).fileName(),
                   issued.purpose == authority::IssuedPurpose::Server
                       ? tr("the server’s certificate with its key: import it on the server")
                   : account.isEmpty() ? tr("hand this to %1; not mapped").arg(name)
                                       : tr("hand this to %1; mapped to %2").arg(name, wording::quoted(account)));
    }
    if (made.size() > mostMadeShown)
        m_madeCard->body()->addWidget(new Label(TextRole::Small, tr("and %n more", nullptr,
                                                                    static_cast<int>(made.size() - mostMadeShown))));
    if (std::ranges::any_of(made, [](const MadeCertificate &one) { return !one.files.passwordPath.isEmpty(); }))
        m_madeCard->body()->addWidget(
            new Label(TextRole::Small, tr("The passwords lie in files of their own: give them on another way.")));
    auto *open = makeLink(tr("Open the folder"));
    connect(open, &QPushButton::clicked, this,
            [this, folder = report.folder] { openOutside(this, QUrl::fromLocalFile(folder)); });
    m_madeCard->body()->addWidget(open, 0, Qt::AlignLeft);
    m_madeCard->setCaption(tr("%n certificate(s) made", nullptr, static_cast<int>(made.size())));
    m_madeCard->show();
    bringIntoView(m_madeCard);
    // Also while another program is in front.
    if (QList<QWidget *>{m_create, m_stop}.contains(window()->focusWidget())) { // there is nothing left to be made
        open->show(); // what the layout would do later; the focus passes by what is not seen
        open->setFocus(Qt::OtherFocusReason);
    }
}

bool CertificatesPage::leave()
{
    // Typed and not made: server and people would be missing later without a word.
    const auto people = m_clients->orders(1).size();
    const bool isServerWanted = !m_serverNames->text().trimmed().isEmpty();
    if (!m_make->isChecked() || (people == 0 && !isServerWanted))
        return true;
    QStringList unmade;
    if (isServerWanted)
        unmade += tr("The server %1 is named, and has no certificate from here yet.")
                      .arg(wording::quoted(m_serverNames->text().trimmed()));
    if (people > 0)
        unmade +=
            tr("%n person(s) are in the list, and nothing is made for them yet.", nullptr, static_cast<int>(people));
    MessageDialog question(MessageDialog::Kind::Question,
                           {tr("Go on without making the certificates?"), unmade.join(u' '), {}}, this);
    question.addButton(tr("&Stay here"), true);
    const auto leave = question.addButton(tr("&Go on without"), false);
    return question.ask() == leave;
}

} // namespace certwizard::ui
