#include "authority_dialog.h"

#include "certificates/delivery_fields.h"
#include "certificates/new_password_field.h"
#include "common/fields.h"
#include "common/file_dialogs.h"
#include "common/messages.h"
#include "pki/identity.h"
#include "pki/read.h"
#include "wording/authority.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

AuthorityDialog::AuthorityDialog(Mode mode, AuthoritySession *session, QWidget *parent)
    : DialogFrame(mode == Mode::Create ? tr("Create an authority") : tr("Take over an authority"),
                  mode == Mode::Create
                      ? tr("A folder of its own gets the certificate, the key, encrypted under a passphrase, and the "
                           "register of everything that is issued.")
                      : tr("Its certificate and key are copied into a folder of its own, with a register of what is "
                           "issued from now on. The source is not changed."),
                  mode == Mode::Create ? tr("Create") : tr("Take over"), parent),
      m_mode(mode),
      m_session(session),
      m_name(new QLineEdit(this)),
      m_organisation(new QLineEdit(this)),
      m_key(new QComboBox(this)),
      m_years(new QSpinBox(this)),
      m_length(new QSpinBox(this)),
      m_crlUrl(new QLineEdit(this)),
      m_certificate(new QLineEdit(this)),
      m_keyFile(new QLineEdit(this)),
      m_chain(new QLineEdit(this)),
      m_folder(new FolderField(tr("Folder of the authority"))),
      m_passphrase(new NewPasswordField)
{
    for (auto *widget : QList<QWidget *>{m_name, m_organisation, m_key, m_years, m_length, m_crlUrl, m_certificate,
                                         m_keyFile, m_chain})
        widget->hide(); // shown by the form that takes it
    if (mode == Mode::Create)
        addCreateFields();
    else
        addAdoptFields();
    m_folderForm = new FormField(tr("&Folder"), m_folder);
    m_folderForm->setHint(tr("New or empty. Keep a copy of it: what is lost with it cannot be made again."));
    m_folder->setFolder(freeFolder(QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
                                       .filePath(tr("Certificate authority"))));
    body()->addWidget(m_folderForm);
    m_passphrase->setWeighty();
    m_passphrase->setAccessibleText(tr("Passphrase for the authority’s key"));
    m_passphraseForm = new FormField(tr("&Passphrase"), m_passphrase);
    m_passphraseForm->setRequired(true);
    body()->addWidget(m_passphraseForm);
    follow(session);
}

QString AuthorityDialog::freeFolder(const QString &wanted)
{
    const auto isFree = [](const QString &path) {
        return !QFileInfo::exists(path)
               || QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    };
    auto folder = wanted;
    for (int number = 2; !isFree(folder); ++number)
        folder = u"%1 %2"_s.arg(wanted).arg(number);
    return folder;
}

void AuthorityDialog::suggest(const QString &name, const QString &folder)
{
    if (!name.isEmpty())
        m_name->setText(name);
    if (!folder.isEmpty())
        m_folder->setFolder(freeFolder(folder));
}

void AuthorityDialog::addCreateFields()
{
    for (auto *widget : QList<QWidget *>{m_name, m_organisation, m_key, m_years, m_length, m_crlUrl})
        widget->show();
    m_nameForm = new FormField(tr("&Name"), m_name);
    m_nameForm->setRequired(true);
    auto *names = new QHBoxLayout;
    names->setSpacing(space::medium);
    names->addWidget(m_nameForm, 1, Qt::AlignTop);
    names->addWidget(new FormField(tr("&Organisation"), m_organisation), 1, Qt::AlignTop);
    body()->addLayout(names);
    for (const auto algorithm :
         {pki::KeyAlgorithm::EcP256, pki::KeyAlgorithm::EcP384, pki::KeyAlgorithm::Rsa3072, pki::KeyAlgorithm::Rsa4096})
        m_key->addItem(wording::keyName(algorithm), static_cast<int>(algorithm));
    m_years->setRange(1, 50);
    m_years->setValue(10);
    m_length->setRange(0, 5);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::medium);
    row->addWidget(new FormField(tr("&Key"), m_key), 2, Qt::AlignTop);
    row->addWidget(new FormField(tr("&Valid for years"), m_years), 1, Qt::AlignTop);
    row->addWidget(new FormField(tr("Levels &below it"), m_length), 1, Qt::AlignTop);
    body()->addLayout(row);
    m_crlUrl->setPlaceholderText(u"http://pki.contoso.com/ca.crl"_s);
    m_crlForm = new FormField(tr("&Address of the revocation list"), m_crlUrl);
    m_crlForm->setHint(tr("Stands in every certificate that is issued, for servers to look. May stay empty."));
    body()->addWidget(m_crlForm);
}

QWidget *AuthorityDialog::fileField(QLineEdit *edit, const QString &what)
{
    auto *field = new QWidget;
    auto *row = new QHBoxLayout(field);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(edit, 1);
    auto *look = new QPushButton(tr("Choose…"));
    look->setAutoDefault(false);
    look->setAccessibleName(tr("Choose the file: %1").arg(what));
    row->addWidget(look);
    edit->show();
    edit->setAccessibleName(what);
    field->setFocusProxy(edit);
    connect(look, &QPushButton::clicked, this, [this, edit, what] {
        const auto path = askForFile(this, {.title = what, .beginAt = edit->text()});
        if (!path.isEmpty())
            edit->setText(QDir::toNativeSeparators(path));
    });
    return field;
}

void AuthorityDialog::addAdoptFields()
{
    m_certificateForm = new FormField(tr("&Certificate, or a PFX with both"),
                                      fileField(m_certificate, tr("The authority’s certificate")));
    m_certificateForm->setRequired(true);
    body()->addWidget(m_certificateForm);
    m_keyFileForm =
        new FormField(tr("&Key, when it is in another file"), fileField(m_keyFile, tr("The authority’s key")));
    body()->addWidget(m_keyFileForm);
    m_chainForm =
        new FormField(tr("Certificates &above it, when they are in another file"), fileField(m_chain, tr("The chain")));
    body()->addWidget(m_chainForm);
}

bool AuthorityDialog::adopt()
{
    m_keyFileForm->setError({});
    m_chainForm->setError({});
    DialogPrompter prompter(this);
    for (int attempt = 1;; ++attempt) {
        const auto loaded =
            pki::readIdentity(QDir::fromNativeSeparators(m_certificate->text().trimmed()),
                              QDir::fromNativeSeparators(m_keyFile->text().trimmed()), &prompter, attempt);
        if (!loaded && loaded.error().code == base::ErrorCode::WrongPassword)
            continue;
        const auto able = loaded ? pki::checkAuthority(loaded->identity, base::systemClock())
                                 : base::Result<>(std::unexpected(loaded.error()));
        if (!able)
            return tellUnfit(able.error());
        const auto above = QDir::fromNativeSeparators(m_chain->text().trimmed());
        const auto chain = above.isEmpty() ? base::Result<pki::Material>() : pki::readFile(above);
        if (!chain)
            return tellUnfit(chain.error());
        if (!m_passphrase->isMeant())
            return false;
        m_session->adopt(m_folder->folder(), *loaded, chain->certificates, m_passphrase->copy());
        return true;
    }
}

/// Always false: what cannot be read is not taken over.
bool AuthorityDialog::tellUnfit(const base::Error &error)
{
    if (error.code != base::ErrorCode::Cancelled && !place(error))
        MessageDialog::showError(this, error);
    return false;
}

bool AuthorityDialog::place(const base::Error &error)
{
    const auto headline = wording::describe(error).headline;
    const auto isAbout = [&error](const QLineEdit *edit) {
        const auto text = edit->text().trimmed();
        return !text.isEmpty() && (text == error.subject || QDir::fromNativeSeparators(text) == error.subject);
    };
    // At the field where a headline is enough.
    FormField *form = nullptr;
    if (error.code == base::ErrorCode::AuthorityFolderUsed || error.code == base::ErrorCode::FolderNotWritable)
        form = m_folderForm;
    else if (error.code == base::ErrorCode::ChainForeign)
        form = m_chainForm;
    else if (m_certificateForm && isAbout(m_certificate))
        form = m_certificateForm;
    else if (m_keyFileForm && isAbout(m_keyFile))
        form = m_keyFileForm;
    else if (m_chainForm && isAbout(m_chain))
        form = m_chainForm;
    else if (m_crlForm && isAbout(m_crlUrl))
        form = m_crlForm;
    else if (m_nameForm && isAbout(m_name))
        form = m_nameForm;
    if (form)
        form->setError(headline);
    return form != nullptr;
}

bool AuthorityDialog::complete()
{
    m_folderForm->setError(m_folder->folder().isEmpty() ? tr("Say where it is kept.") : QString());
    const bool hasPassphrase = m_passphrase->check(m_passphraseForm, tr("The key is never kept without one."));
    if (m_nameForm)
        m_nameForm->setError(m_name->text().trimmed().isEmpty() ? tr("It needs a name.") : QString());
    if (m_crlForm)
        m_crlForm->setError({});
    const bool noSource = m_certificateForm && m_certificate->text().trimmed().isEmpty();
    if (m_certificateForm)
        m_certificateForm->setError(noSource ? tr("Choose a file.") : QString());
    if (noSource || !m_folderForm->error().isEmpty() || !hasPassphrase
        || (m_nameForm && !m_nameForm->error().isEmpty()))
        return false;
    if (m_mode == Mode::Adopt)
        return adopt();
    if (!m_passphrase->isMeant())
        return false;
    pki::AuthorityRequest request;
    request.commonName = m_name->text().trimmed();
    request.organisation = m_organisation->text().trimmed();
    request.key = static_cast<pki::KeyAlgorithm>(m_key->currentData().toInt());
    const auto today = m_session->now().date();
    request.validDays = static_cast<int>(today.daysTo(today.addYears(m_years->value())));
    request.pathLength = m_length->value();
    pki::Publication publication;
    if (const auto url = m_crlUrl->text().trimmed(); !url.isEmpty())
        publication.revocationListUrls = {url};
    m_session->create(m_folder->folder(), request, publication, m_passphrase->copy());
    return true;
}

} // namespace certwizard::ui
