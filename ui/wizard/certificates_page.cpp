#include "certificates_page.h"

#include "client_table.h"
#include "common/cards.h"
#include "common/fields.h"
#include "common/icons.h"
#include "common/messages.h"
#include "wording/message.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHostAddress>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QUrl>
#include <QtConcurrent>

#include <utility>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

QStringList namesIn(const QString &text)
{
    static const QRegularExpression separator(u"[\\s,;]+"_s);
    return text.split(separator, Qt::SkipEmptyParts);
}

} // namespace

CertificatesPage::CertificatesPage(WizardSession *session, QWidget *parent)
    : Page(PageId::Certificates, session, parent),
      m_skip(new OptionCard(tr("I &have certificates already"),
                            tr("Or they come later. The server’s is chosen at the binding, the users’ at the "
                               "mappings."))),
      m_make(new OptionCard(tr("&Make new ones here"),
                            tr("An authority of your own, a certificate for the server and one for each user, written "
                               "into a folder of this computer."))),
      m_clients(new ClientTable),
      m_error(new Callout(Tone::Bad))
{
    setTitle(tr("Certificates for the server and for people"));
    setLead(tr(
        "A visitor proves who he is with a certificate that an authority has issued and the server trusts. This page is the one that may "
        "be skipped."));
    auto *options = new QVBoxLayout;
    options->setSpacing(space::medium);
    options->addWidget(m_skip);
    options->addWidget(m_make);
    body()->addLayout(options);
    m_form = makeForm();
    body()->addWidget(m_form);
    m_madeCard = new Card(tr("Made"), this);
    m_madeList = m_madeCard->body();
    m_madeCard->hide();
    body()->addWidget(m_madeCard);
    body()->addStretch(1);
    m_skip->setChecked(true);
    m_form->hide();
    connect(m_make, &QRadioButton::toggled, this, [this](bool on) {
        m_form->setVisible(on);
        Q_EMIT changed();
    });
}

QWidget *CertificatesPage::firstFocus() const
{
    return m_make->isChecked() ? m_make : m_skip;
}

QString CertificatesPage::nextText() const
{
    return {};
}

Card *CertificatesPage::makeAuthorityCard()
{
    auto *card = new Card(tr("Authority"), this);
    card->body()->setSpacing(space::medium);
    m_authorityKind = new QComboBox;
    m_authorityKind->addItem(tr("Make a new one"));
    m_authorityKind->addItem(tr("Use one that was made before"));
    m_authorityName = new QLineEdit;
    m_organisation = new QLineEdit;
    m_authorityNameField = new FormField(tr("Its na&me"), m_authorityName);
    m_authorityNameField->setRequired(true);
    m_organisationField = new FormField(tr("&Organisation"), m_organisation);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::medium);
    row->addWidget(new FormField(tr("&Authority"), m_authorityKind), 3, Qt::AlignTop);
    row->addWidget(m_authorityNameField, 4, Qt::AlignTop);
    row->addWidget(m_organisationField, 4, Qt::AlignTop);
    m_authorityFile = new QLineEdit;
    m_authorityFile->setReadOnly(true);
    m_authorityFile->setAccessibleName(tr("Folder with the authority’s certificate and key"));
    m_authorityFile->setPlaceholderText(tr("Folder with ca.crt and ca.key"));
    auto *choose = new QPushButton(tr("Choose…"));
    choose->setAutoDefault(false);
    choose->setAccessibleName(tr("Choose the authority’s folder"));
    m_authorityFileRow = new QWidget;
    auto *fileRow = new QHBoxLayout(m_authorityFileRow);
    fileRow->setContentsMargins(0, 0, 0, 0);
    fileRow->addWidget(m_authorityFile, 1);
    fileRow->addWidget(choose);
    row->addWidget(m_authorityFileRow, 8, Qt::AlignBottom);
    m_authorityFileRow->hide();
    card->body()->addLayout(row);
    connect(m_authorityKind, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_authorityNameField->setVisible(index == 0);
        m_organisationField->setVisible(index == 0);
        m_authorityFileRow->setVisible(index == 1);
    });
    connect(choose, &QPushButton::clicked, this, &CertificatesPage::chooseAuthority);
    return card;
}

Card *CertificatesPage::makeServerCard()
{
    auto *card = new Card(tr("Server and people"), this);
    card->body()->setSpacing(space::medium);
    m_serverNames = new QLineEdit;
    m_serverField = new FormField(tr("&Server names and addresses"), m_serverNames);
    m_serverField->setHint(
        tr("As people type them into the browser, separated by blanks. Empty: no server certificate is made."));
    card->body()->addWidget(m_serverField);
    auto *people =
        new Label(TextRole::Body,
                  tr("Each person gets a certificate of a year. With a Windows account it becomes a mapping at once."));
    card->body()->addWidget(people);
    card->body()->addWidget(m_clients);
    return card;
}

Card *CertificatesPage::makeFilesCard()
{
    auto *card = new Card(tr("Files"), this);
    card->body()->setSpacing(space::medium);
    m_folder = new QLineEdit;
    auto *folderRow = new QWidget;
    auto *folderLayout = new QHBoxLayout(folderRow);
    folderLayout->setContentsMargins(0, 0, 0, 0);
    auto *browse = new QPushButton(tr("C&hoose…"));
    browse->setAutoDefault(false);
    browse->setAccessibleName(tr("Choose the folder for the new files"));
    folderLayout->addWidget(m_folder, 1);
    folderLayout->addWidget(browse);
    folderRow->setFocusProxy(m_folder);
    m_folderField = new FormField(tr("&Folder"), folderRow);
    m_folderField->setRequired(true);
    m_folderField->setHint(
        tr("Keys and PFX files can be read only by you. Nothing that is there already is overwritten."));
    card->body()->addWidget(m_folderField);

    m_password = new PasswordField;
    auto *passwordRow = new QWidget;
    auto *passwordLayout = new QHBoxLayout(passwordRow);
    passwordLayout->setContentsMargins(0, 0, 0, 0);
    auto *makeOne = new QPushButton(tr("Ma&ke one"));
    makeOne->setAutoDefault(false);
    passwordLayout->addWidget(m_password, 1);
    passwordLayout->addWidget(makeOne, 0, Qt::AlignTop);
    passwordRow->setFocusProxy(m_password->edit());
    m_passwordField = new FormField(tr("&Password of all new keys"), passwordRow);
    m_passwordField->setRequired(true);
    m_passwordField->setHint(tr("Needed to import the PFX files. Write it down: it is stored nowhere."));
    m_target = new QComboBox;
    m_target->addItem(tr("Windows 10, Server 2019 and newer"));
    m_target->addItem(tr("Server 2016 and older as well"));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::medium);
    row->addWidget(m_passwordField, 5, Qt::AlignTop);
    row->addWidget(new FormField(tr("Files m&ust open on"), m_target), 4, Qt::AlignTop);
    card->body()->addLayout(row);

    auto *actions = new QHBoxLayout;
    m_create = new QPushButton(icon(u"certificate"_s), tr("&Create the certificates"));
    m_create->setAutoDefault(false);
    m_progress = new QProgressBar;
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(8);
    m_progress->setAccessibleName(tr("Progress of making certificates"));
    m_stopButton = new QPushButton(tr("S&top"));
    m_stopButton->setAutoDefault(false);
    actions->addWidget(m_create);
    actions->addWidget(m_progress, 1);
    actions->addWidget(m_stopButton);
    actions->addStretch(1);
    card->body()->addLayout(actions);
    showProgress(false);
    connect(browse, &QPushButton::clicked, this, &CertificatesPage::chooseFolder);
    connect(makeOne, &QPushButton::clicked, this, &CertificatesPage::makePassword);
    connect(m_create, &QPushButton::clicked, this, &CertificatesPage::start);
    connect(m_stopButton, &QPushButton::clicked, this, [this] { m_stop.request_stop(); });
    return card;
}

QWidget *CertificatesPage::makeForm()
{
    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::large);
    layout->addWidget(makeAuthorityCard());
    layout->addWidget(makeServerCard());
    layout->addWidget(makeFilesCard());
    layout->addWidget(m_error);
    m_error->hide();
    return form;
}

void CertificatesPage::enter()
{
    if (!session()->hasSite() || m_prefilledFor == session()->choices().site)
        return;
    m_prefilledFor = session()->choices().site;
    const auto &binding = session()->choices().binding;
    if (m_serverNames->text().isEmpty())
        m_serverNames->setText(binding && !binding->hostName.isEmpty() ? binding->hostName : QString());
    if (m_authorityName->text().isEmpty())
        m_authorityName->setText(tr("%1 Client CA", "name of a new authority").arg(session()->choices().site));
    if (m_folder->text().isEmpty()) {
        const auto documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        m_folder->setText(QDir::toNativeSeparators(QDir(documents).filePath(fileNameFor(session()->choices().site
                                                                                        + u" certificates"_s))));
    }
}

void CertificatesPage::refresh() {}

void CertificatesPage::chooseFolder()
{
    const auto path = QFileDialog::getExistingDirectory(this, tr("Folder for the new files"),
                                                        QDir::fromNativeSeparators(m_folder->text()));
    if (!path.isEmpty())
        m_folder->setText(QDir::toNativeSeparators(path));
}

void CertificatesPage::chooseAuthority()
{
    const auto path = QFileDialog::getExistingDirectory(this, tr("Folder with the authority’s certificate and key"),
                                                        m_authorityFile->text());
    if (path.isEmpty())
        return;
    DialogPrompter prompter(window());
    auto identity = openAuthority(QDir(path).filePath(u"ca.crt"_s), QDir(path).filePath(u"ca.key"_s), &prompter);
    if (!identity) {
        if (identity.error().code != base::ErrorCode::Cancelled)
            MessageDialog::showError(this, identity.error());
        return;
    }
    m_existing = std::move(*identity);
    m_authorityFile->setText(tr("%1 in %2", "authority's name, folder")
                                 .arg(m_existing->certificate.subject().display(), QDir::toNativeSeparators(path)));
}

void CertificatesPage::makePassword()
{
    m_password->reveal(base::Secret::randomPassword());
    m_passwordField->setError({});
}

bool CertificatesPage::check()
{
    auto ok = true;
    const auto demand = [&ok](FormField *field, bool good, const QString &words) {
        field->setError(good ? QString() : words);
        if (!good && std::exchange(ok, false))
            field->setFocus();
    };
    const auto newAuthority = m_authorityKind->currentIndex() == 0;
    demand(m_authorityNameField, !newAuthority || !m_authorityName->text().trimmed().isEmpty(),
           tr("Give the authority a name that people recognise."));
    demand(m_folderField, !m_folder->text().trimmed().isEmpty(), tr("Choose where the files shall be written."));
    demand(m_passwordField, !m_password->isEmpty(),
           tr("Keys are never written without a password. Type one, or let the wizard make one."));
    m_error->hide();
    if (!newAuthority && !m_existing) {
        m_error->setText(tr("No authority is chosen."),
                         tr("Choose the folder of the authority that shall issue, or make a new one."));
        m_error->show();
        ok = false;
    }
    return ok;
}

CertificateOrder CertificatesPage::order() const
{
    CertificateOrder order;
    order.folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    if (m_authorityKind->currentIndex() == 0)
        order.authority = pki::AuthorityRequest{.commonName = m_authorityName->text().trimmed(),
                                                .organisation = m_organisation->text().trimmed()};
    else
        order.existing = m_existing;
    if (const auto names = namesIn(m_serverNames->text()); !names.isEmpty()) {
        pki::ServerRequest request;
        for (const auto &name : names) {
            const QHostAddress address(name);
            if (address.isNull())
                request.dnsNames.append(name);
            else
                request.ipAddresses.append(address);
        }
        order.server = request;
    }
    order.clients = m_clients->orders();
    order.target = m_target->currentIndex() == 0 ? pki::PfxTarget::Modern : pki::PfxTarget::Legacy;
    order.password = std::make_shared<const base::Secret>(m_password->peek());
    return order;
}

void CertificatesPage::showProgress(bool making)
{
    m_progress->setVisible(making);
    m_stopButton->setVisible(making);
    m_create->setEnabled(!making);
}

void CertificatesPage::start()
{
    if (m_making || !check())
        return;
    m_making = true;
    m_stop = std::stop_source();
    m_progress->setValue(0);
    showProgress(true);
    Q_EMIT changed();
    base::Progress progress;
    progress.stop = m_stop.get_token();
    progress.report = [bar = QPointer(m_progress)](double fraction) {
        QMetaObject::invokeMethod(
            qApp,
            [bar, fraction] {
                if (bar)
                    bar->setValue(static_cast<int>(fraction * 1000));
            },
            Qt::QueuedConnection);
    };
    auto wanted = order();
    // Made twice, perhaps with two passwords: the files of the first time still need theirs.
    m_vaultName = u"made-certificates-%1"_s.arg(++m_orders);
    session()->hold(m_vaultName, wanted.password->clone());
    QtConcurrent::run([wanted = std::move(wanted), progress] {
        return makeCertificates(wanted, base::systemClock(), progress);
    }).then(this, [this](base::Result<MadeCertificates> result) { finishWith(std::move(result)); });
}

void CertificatesPage::finishWith(base::Result<MadeCertificates> result)
{
    m_making = false;
    showProgress(false);
    Q_EMIT changed();
    if (!result) {
        const auto message = wording::describe(result.error());
        m_error->setText(message.headline,
                         u"%1 %2 %3"_s
                             .arg(message.explanation, message.remedy, tr("Nothing was written into the folder."))
                             .simplified());
        m_error->show();
        return;
    }
    m_error->hide();
    m_made = std::move(*result);
    adopt(*m_made);
    showMade();
}

void CertificatesPage::adopt(const MadeCertificates &made)
{
    session()->edit([&](setup::Choices &choices) {
        if (const auto *server = made.first(MadeFile::Kind::ServerPfx); server && choices.binding) {
            choices.binding->serverCertificate = {
                .kind = setup::CertificateSource::Kind::File,
                .value = server->path,
                .password = {.kind = setup::PasswordSource::Kind::Held, .name = m_vaultName}};
        }
        for (const auto &file : made.files) {
            if (file.kind != MadeFile::Kind::ClientCertificate || file.account.isEmpty())
                continue;
            setup::OneToOneChoice mapping;
            mapping.userName = file.account;
            mapping.certificate = {.kind = setup::CertificateSource::Kind::File, .value = file.path, .password = {}};
            choices.oneToOneMappings.append(mapping);
        }
    });
    for (const auto &file : made.files) {
        if (file.kind == MadeFile::Kind::ClientPfx)
            session()->rememberKey(file.path, m_vaultName);
    }
    // Made once: the same people a second time would be other certificates.
    m_clients->clear();
    m_existing = made.authority;
    m_authorityKind->setCurrentIndex(1);
    m_authorityFile->setText(tr("%1 in %2", "authority's name, folder")
                                 .arg(made.authority.certificate.subject().display(),
                                      QDir::toNativeSeparators(made.folder)));
    m_serverNames->clear();
}

void CertificatesPage::showMade()
{
    while (m_madeList->count() > 1) {
        auto *item = m_madeList->takeAt(1);
        delete item->widget();
        delete item;
    }
    m_madeList->setSpacing(6);
    for (const auto &file : m_made->files) {
        QString what;
        switch (file.kind) {
        case MadeFile::Kind::AuthorityCertificate:
            what = tr("the authority %1: trust it on the server").arg(wording::quoted(file.name));
            break;
        case MadeFile::Kind::AuthorityKey:
            what = tr("the authority’s key: keep it apart from the server");
            break;
        case MadeFile::Kind::ServerCertificate:
            what = tr("the server’s certificate");
            break;
        case MadeFile::Kind::ServerPfx:
            what = tr("the server’s certificate with its key: import it on the server");
            break;
        case MadeFile::Kind::ClientCertificate:
            what = file.account.isEmpty()
                       ? tr("%1, not mapped").arg(wording::quoted(file.name))
                       : tr("%1, mapped to %2").arg(wording::quoted(file.name), wording::quoted(file.account));
            break;
        case MadeFile::Kind::ClientPfx:
            what = tr("hand this to %1").arg(wording::quoted(file.name));
            break;
        }
        auto *row = new QWidget;
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(space::medium);
        auto *picture = new QLabel;
        picture->setPixmap(icon(u"check"_s, Tone::Ok).pixmap(QSize(16, 16), devicePixelRatioF()));
        layout->addWidget(picture);
        auto *name = new ElidedLabel(TextRole::Mono);
        name->setFullText(QFileInfo(file.path).fileName());
        name->setFixedWidth(210);
        layout->addWidget(name);
        layout->addWidget(new Label(TextRole::Small, what), 1);
        m_madeList->addWidget(row);
    }
    auto *open = makeLink(tr("Open the folder"));
    setKind(open, ButtonKind::Link);
    connect(open, &QPushButton::clicked, this,
            [folder = m_made->folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    m_madeList->addWidget(open, 0, Qt::AlignLeft);
    m_madeCard->setCaption(tr("%n file(s) made in %1", nullptr, static_cast<int>(m_made->files.size()))
                               .arg(QDir::toNativeSeparators(m_made->folder)));
    m_madeCard->show();
}

bool CertificatesPage::leave()
{
    // Typed and not made: the people would be missing later without a word.
    if (!m_make->isChecked() || m_clients->orders().isEmpty())
        return true;
    MessageDialog question(MessageDialog::Kind::Question,
                           {tr("Go on without making the certificates?"),
                            tr("%n person(s) are in the list, and nothing is made for them yet.", nullptr,
                               static_cast<int>(m_clients->orders().size())),
                            {}},
                           this);
    question.addButton(tr("&Stay here"), true);
    const auto leave = question.addButton(tr("&Go on without"), false);
    return question.ask() == leave;
}

} // namespace certwizard::ui
