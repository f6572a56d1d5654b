#include "request_page.h"

#include "certificates/issue_dialog.h"
#include "common/fields.h"
#include "common/file_dialogs.h"
#include "common/messages.h"
#include "wording/certificates.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

RequestPage::RequestPage(QWidget *parent)
    : QWidget(parent),
      m_look(new QPushButton(tr("Choose a &request…"))),
      m_as(new QComboBox),
      m_name(new QLineEdit),
      m_account(new QLineEdit),
      m_email(new QLineEdit),
      m_upn(new QLineEdit),
      m_person(new QWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    auto *place = new QWidget;
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_look);
    row->addStretch(1);
    place->setFocusProxy(m_look);
    m_chooser = new FormField(tr("Certificate request"), place);
    m_chooser->setRequired(true);
    m_chooser->setHint(tr("What it asks for is only a wish: nothing of it is granted but what stands below."));
    column->addWidget(m_chooser);
    m_as->addItem(tr("A person"));
    m_as->addItem(tr("A server"));
    m_nameForm = new FormField(tr("&Name to grant"), m_name);
    m_nameForm->setRequired(true);
    column->addLayout(beside(new FormField(tr("Grant it &to"), m_as), m_nameForm));
    m_account->setPlaceholderText(u"CONTOSO\\user"_s);
    auto *more = new QVBoxLayout(m_person);
    more->setContentsMargins(0, 0, 0, 0);
    more->setSpacing(space::medium);
    more->addWidget(new FormField(tr("Windows a&ccount"), m_account));
    m_emailForm = new FormField(tr("&E-mail"), m_email);
    m_upnForm = new FormField(tr("&User principal name"), m_upn);
    more->addLayout(beside(m_emailForm, m_upnForm));
    column->addWidget(m_person);
    connect(m_as, &QComboBox::currentIndexChanged, this, &RequestPage::changeKind);
    connect(m_look, &QPushButton::clicked, this, [this] {
        const auto path =
            askForFile(this, {tr("Certificate request"), tr("Requests (*.csr *.req *.pem *.der);;All files (*)")});
        if (!path.isEmpty())
            load(path);
    });
}

bool RequestPage::isForServer() const
{
    return m_as->currentIndex() == 1;
}

/// A host's name is none for a person: each kind has its own, with what was typed for it.
void RequestPage::changeKind()
{
    const auto name = m_name->text();
    m_name->setText(std::exchange(m_otherName, name));
    m_nameForm->setError({});
    arrange();
    Q_EMIT kindChanged();
}

void RequestPage::arrange()
{
    m_nameForm->setLabel(isForServer() ? tr("Host &names to grant") : tr("&Name to grant"));
    m_person->setVisible(!isForServer());
}

void RequestPage::load(const QString &path)
{
    auto request = pki::readRequestFile(path);
    if (!request) {
        MessageDialog::showError(this, request.error());
        return;
    }
    m_request = std::move(*request);
    QStringList hosts{m_request->dnsNames};
    for (const auto &address : m_request->ipAddresses)
        hosts += address.toString();
    const bool asksForHosts = !hosts.isEmpty();
    QStringList wishes{m_request->subject.toString()};
    wishes += hosts + m_request->emails + m_request->upns;
    wishes.removeDuplicates();
    m_chooser->setError({});
    m_chooser->setHint(
        tr("It asks for %1, with a key of its own (%2). Nothing of that is granted but what stands below.")
            .arg(wording::quoted(wishes.join(u", "_s)), wording::describe(m_request->key.info())));
    const auto name = m_request->subject.display();
    // Old requests name their host there and nowhere else.
    if (hosts.isEmpty() && name.contains(u'.') && pki::check(pki::ServerRequest{.dnsNames = {name}}))
        hosts += name;
    m_as->setCurrentIndex(asksForHosts ? 1 : 0);
    m_name->setText(asksForHosts ? hosts.join(u' ') : name);
    m_otherName = asksForHosts ? name : hosts.join(u' ');
    m_email->setText(m_request->emails.value(0));
    m_upn->setText(m_request->upns.value(0));
    arrange();
}

bool RequestPage::fill(IssueOrder &order, int validDays)
{
    if (!m_request) {
        m_chooser->setError(tr("Choose a request first."));
        return false;
    }
    order.key = m_request->key;
    const auto text = m_name->text().trimmed();
    if (isForServer()) {
        order.server = serverRequestFor(text);
        order.server->validDays = validDays;
        const auto sound = pki::check(*order.server);
        m_nameForm->setError(sound ? QString() : wording::describe(sound.error()).headline);
        return sound.has_value();
    }
    const pki::ClientRequest request{
        .commonName = text, .email = m_email->text().trimmed(), .upn = m_upn->text().trimmed(), .validDays = validDays};
    order.clients = {{request, {m_account->text().trimmed(), {}}}};
    return checkPerson(request, m_nameForm, m_emailForm, m_upnForm);
}

} // namespace certwizard::ui
