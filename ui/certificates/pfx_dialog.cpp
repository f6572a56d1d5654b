#include "certificates/pfx_dialog.h"

#include "base/file.h"
#include "certificates/new_password_field.h"
#include "common/fields.h"
#include "common/file_dialogs.h"
#include "common/messages.h"
#include "pki/chain.h"
#include "pki/identity.h"
#include "pki/issue.h"
#include "pki/read.h"
#include "wording/authority.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

QString pathOf(const QLineEdit *edit)
{
    return QDir::fromNativeSeparators(edit->text().trimmed());
}

/// Whole, and with the ending that makes Windows open it: a key must not lie where nobody looks for it.
QString outputPath(const QLineEdit *edit, const QString &certificate)
{
    const auto typed = pathOf(edit);
    if (typed.isEmpty())
        return {};
    const auto ending = QFileInfo(typed).suffix();
    const bool isNamed =
        ending.compare("pfx"_L1, Qt::CaseInsensitive) == 0 || ending.compare("p12"_L1, Qt::CaseInsensitive) == 0;
    return QFileInfo(certificate).absoluteDir().absoluteFilePath(isNamed ? typed : typed + u".pfx"_s);
}

} // namespace

PfxDialog::PfxDialog(QWidget *parent)
    : DialogFrame(tr("Make a PFX"),
                  tr("One file with the certificate, its key and its chain: what Windows imports. Whether they belong "
                     "together is checked."),
                  tr("Make PFX"), parent),
      m_certificate(new QLineEdit),
      m_key(new QLineEdit),
      m_chain(new QLineEdit),
      m_out(new QLineEdit),
      m_target(new QComboBox),
      m_password(new NewPasswordField)
{
    m_certificateForm = new FormField(tr("&Certificate"), fileField(m_certificate, tr("The certificate"), false));
    m_certificateForm->setHint(tr("Any form; the key may be in the same file."));
    m_certificateForm->setRequired(true);
    body()->addWidget(m_certificateForm);
    m_keyForm = new FormField(tr("&Key, when it is in another file"), fileField(m_key, tr("The key"), false));
    body()->addWidget(m_keyForm);
    m_chainForm = new FormField(tr("Certificates &above it, when they are in another file"),
                                fileField(m_chain, tr("The chain"), false));
    body()->addWidget(m_chainForm);
    for (const auto target : {pki::PfxTarget::Modern, pki::PfxTarget::Legacy})
        m_target->addItem(wording::targetName(target), static_cast<int>(target));
    m_targetForm = new FormField(tr("It is &for"), m_target);
    body()->addWidget(m_targetForm);
    m_password->setAccessibleText(tr("Password of the PFX"));
    m_passwordForm = new FormField(tr("&Password"), m_password);
    m_passwordForm->setRequired(true);
    body()->addWidget(m_passwordForm);
    m_outForm = new FormField(tr("&Write it to"), fileField(m_out, tr("The PFX"), true));
    m_outForm->setHint(tr("A name alone: beside the certificate."));
    m_outForm->setRequired(true);
    body()->addWidget(m_outForm);
    const auto explain = [this] {
        m_targetForm->setHint(wording::targetExplanation(static_cast<pki::PfxTarget>(m_target->currentData().toInt())));
    };
    connect(m_target, &QComboBox::currentIndexChanged, this, explain);
    explain();
    setMinimumWidth(580);
}

QWidget *PfxDialog::fileField(QLineEdit *edit, const QString &what, bool save)
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
    edit->setAccessibleName(what);
    field->setFocusProxy(edit);
    connect(look, &QPushButton::clicked, this, [this, edit, what, save] {
        const auto path = save ? askWhereToSave(this, {what, tr("PFX files (*.pfx *.p12)"), edit->text()})
                               : askForFile(this, {.title = what, .beginAt = edit->text()});
        if (!path.isEmpty())
            edit->setText(QDir::toNativeSeparators(path));
    });
    return field;
}

void PfxDialog::setFiles(const QString &certificate, const QString &key, const QString &out)
{
    m_certificate->setText(QDir::toNativeSeparators(certificate));
    m_key->setText(QDir::toNativeSeparators(key));
    m_out->setText(QDir::toNativeSeparators(out));
}

base::Result<> PfxDialog::merge(const QString &out)
{
    DialogPrompter prompter(this);
    base::Result<pki::LoadedIdentity> loaded = base::fail(base::ErrorCode::Internal);
    for (int attempt = 1;; ++attempt) {
        loaded = pki::readIdentity(pathOf(m_certificate), pathOf(m_key), &prompter, attempt);
        if (loaded || loaded.error().code != base::ErrorCode::WrongPassword)
            break;
    }
    if (!loaded)
        return std::unexpected(loaded.error());
    auto given = loaded->others;
    if (const auto path = pathOf(m_chain); !path.isEmpty()) {
        const auto more = pki::readFile(path);
        if (!more)
            return std::unexpected(more.error());
        given += more->certificates;
    }
    const auto chain = pki::certificatesAbove(loaded->identity.certificate, given);
    const auto password = m_password->copy();
    pki::PfxOptions options;
    options.target = static_cast<pki::PfxTarget>(m_target->currentData().toInt());
    options.friendlyName = loaded->identity.certificate.subject().display();
    const auto pfx = pki::toPfx(loaded->identity, chain, *password, options);
    if (!pfx)
        return std::unexpected(pfx.error());
    const auto bytes = pfx->reveal();
    return base::createFile(out, {QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size()))},
                            base::Access::OwnerOnly);
}

bool PfxDialog::complete()
{
    m_keyForm->setError({});
    m_chainForm->setError({});
    m_certificateForm->setError(pathOf(m_certificate).isEmpty() ? tr("Choose a file.") : QString());
    m_outForm->setError(pathOf(m_out).isEmpty() ? tr("Say where it goes.") : QString());
    const bool hasPassword = m_password->check(m_passwordForm, tr("A key is never written without one."));
    if (!m_certificateForm->error().isEmpty() || !m_outForm->error().isEmpty() || !hasPassword)
        return false;
    const auto out = outputPath(m_out, pathOf(m_certificate));
    m_out->setText(QDir::toNativeSeparators(out));
    const auto done = merge(out);
    if (!done) {
        if (done.error().code != base::ErrorCode::Cancelled && !place(done.error()))
            MessageDialog::showError(this, done.error());
        return false;
    }
    m_password->clear();
    m_written = out;
    return true;
}

/// What went wrong with which file; the rest needs more words than fit below a field.
bool PfxDialog::place(const base::Error &error)
{
    using base::ErrorCode;
    const auto isAbout = [&error](const QLineEdit *edit) {
        return !pathOf(edit).isEmpty() && pathOf(edit) == error.subject;
    };
    auto *form = isAbout(m_certificate) ? m_certificateForm
                 : isAbout(m_key)       ? m_keyForm
                 : isAbout(m_chain)     ? m_chainForm
                 : isAbout(m_out) || error.code == ErrorCode::FolderNotWritable || error.code == ErrorCode::FileExists
                     ? m_outForm
                     : nullptr;
    const bool isShort = error.code == ErrorCode::FileNotFound || error.code == ErrorCode::FileIsDirectory
                         || error.code == ErrorCode::FileNotReadable || error.code == ErrorCode::FileNotWritable
                         || error.code == ErrorCode::FileEmpty || error.code == ErrorCode::FileExists
                         || error.code == ErrorCode::FolderNotWritable;
    if (form && isShort)
        form->setError(wording::describe(error).headline);
    return form && isShort;
}

} // namespace certwizard::ui
