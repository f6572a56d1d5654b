#include "authority_settings.h"

#include "certificates/issue_dialog.h"
#include "certificates/new_password_field.h"
#include "common/fields.h"
#include "wording/message.h"

#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

QSpinBox *daysField(int value)
{
    auto *days = new QSpinBox;
    days->setRange(1, pki::maximumValidDays);
    days->setValue(value);
    return days;
}

QStringList wordsOf(const QLineEdit *edit)
{
    static const QRegularExpression blanks(u"\\s+"_s);
    return edit->text().split(blanks, Qt::SkipEmptyParts);
}

} // namespace

AuthoritySettingsDialog::AuthoritySettingsDialog(AuthoritySession *session, QWidget *parent)
    : DialogFrame(tr("Settings of the authority"),
                  tr("They hold for what is issued from now on. What was issued before stays as it is."), tr("Keep"),
                  parent),
      m_session(session),
      m_clientDays(daysField(session->settings().clientValidDays)),
      m_serverDays(daysField(session->settings().serverValidDays)),
      m_listDays(daysField(session->settings().revocationListValidDays)),
      m_listUrls(new QLineEdit(session->settings().publication.revocationListUrls.join(u' '))),
      m_authorityUrls(new QLineEdit(session->settings().publication.authorityUrls.join(u' ')))
{
    follow(session);
    body()->addLayout(beside(new FormField(tr("Days for &people"), m_clientDays),
                             new FormField(tr("Days for &servers"), m_serverDays)));
    auto *list = new FormField(tr("Days for a &revocation list"), m_listDays);
    list->setHint(tr("When they are over and no new list was written, IIS refuses everybody with 403.13."));
    body()->addWidget(list);
    m_listUrls->setPlaceholderText(u"http://pki.contoso.com/ca.crl"_s);
    m_listUrlsForm = new FormField(tr("&Addresses of the revocation list"), m_listUrls);
    m_listUrlsForm->setHint(tr("Where servers fetch it; put the file ca.crl there whenever one is written. Separated "
                               "by blanks; may stay empty."));
    body()->addWidget(m_listUrlsForm);
    m_authorityUrls->setPlaceholderText(u"http://pki.contoso.com/ca.crt"_s);
    m_authorityUrlsForm = new FormField(tr("Addresses of the authority’s &certificate"), m_authorityUrls);
    m_authorityUrlsForm->setHint(tr("Where Windows fetches it when the chain lacks it. May stay empty."));
    body()->addWidget(m_authorityUrlsForm);
}

bool AuthoritySettingsDialog::complete()
{
    authority::Settings settings = m_session->settings();
    settings.clientValidDays = m_clientDays->value();
    settings.serverValidDays = m_serverDays->value();
    settings.revocationListValidDays = m_listDays->value();
    settings.publication = {wordsOf(m_listUrls), wordsOf(m_authorityUrls)};
    const auto check = [](FormField *field, const pki::Publication &part) {
        const auto sound = pki::check(part);
        field->setError(sound ? QString() : tr("Only addresses that begin with http:// or ldap:// are fetched."));
        return sound.has_value();
    };
    const bool lists = check(m_listUrlsForm, {settings.publication.revocationListUrls, {}});
    const bool authorities = check(m_authorityUrlsForm, {{}, settings.publication.authorityUrls});
    if (!lists || !authorities)
        return false;
    m_session->keepSettings(settings);
    return true;
}

PassphraseDialog::PassphraseDialog(AuthoritySession *session, QWidget *parent)
    : DialogFrame(
          tr("Change the passphrase"),
          tr("The authority’s key is encrypted anew. Copies of the folder that were made before still open with "
             "the old passphrase."),
          tr("Change"), parent),
      m_session(session),
      m_current(new PasswordField),
      m_currentForm(new FormField(tr("&Present passphrase"), m_current)),
      m_next(new NewPasswordField),
      m_nextForm(new FormField(tr("&New passphrase"), m_next))
{
    follow(session);
    m_next->setWeighty();
    m_currentForm->setRequired(true);
    m_nextForm->setRequired(true);
    body()->addWidget(m_currentForm);
    body()->addWidget(m_nextForm);
}

bool PassphraseDialog::complete()
{
    m_currentForm->setError(m_current->isEmpty() ? tr("Give the passphrase that it has now.") : QString());
    const bool isNew = m_next->check(m_nextForm, tr("The key is never kept without one."));
    if (!m_currentForm->error().isEmpty() || !isNew || !m_next->isMeant())
        return false;
    m_session->changePassphrase(std::make_shared<const base::Secret>(m_current->peek()), m_next->copy());
    return true;
}

bool PassphraseDialog::place(const base::Error &error)
{
    if (error.code != base::ErrorCode::WrongPassword)
        return false;
    m_currentForm->setError(tr("That is not the passphrase that it has now. Capitals count."));
    return true;
}

} // namespace certwizard::ui
