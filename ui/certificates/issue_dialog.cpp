#include "certificates/issue_dialog.h"

#include "certificates/delivery_fields.h"
#include "common/fields.h"
#include "request_page.h"
#include "user_list_page.h"
#include "wording/authority.h"
#include "wording/certificates.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>

#include <algorithm>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

QVBoxLayout *columnOf(QWidget *page)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    return column;
}

} // namespace

QBoxLayout *beside(QWidget *left, QWidget *right)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::medium);
    row->addWidget(left, 1, Qt::AlignTop);
    row->addWidget(right, 1, Qt::AlignTop);
    return row;
}

pki::ServerRequest serverRequestFor(const QString &names)
{
    static const QRegularExpression separator(u"[\\s,;]+"_s);
    pki::ServerRequest request;
    for (const auto &name : names.split(separator, Qt::SkipEmptyParts)) {
        const QHostAddress address(name);
        if (address.isNull())
            request.dnsNames += name;
        else
            request.ipAddresses += address;
    }
    return request;
}

bool checkPerson(const pki::ClientRequest &request, FormField *name, FormField *email, FormField *upn)
{
    using authority::UserProblem;
    // In the words in which a list of people is judged.
    const auto check = [](FormField *field, const pki::ClientRequest &part, const authority::UserFinding &finding) {
        const bool sound = pki::check(part).has_value();
        field->setError(sound ? QString() : wording::describe(finding));
        return sound;
    };
    const auto any = u"x"_s;
    const bool named =
        check(name, {.commonName = request.commonName},
              {request.commonName.isEmpty() ? UserProblem::NameMissing : UserProblem::NameUnfit, request.commonName});
    const bool mailed =
        check(email, {.commonName = any, .email = request.email}, {UserProblem::EmailUnfit, request.email});
    const bool principal = check(upn, {.commonName = any, .upn = request.upn}, {UserProblem::UpnUnfit, request.upn});
    return named && mailed && principal;
}

IssueDialog::IssueDialog(AuthoritySession *session, const QString &folder, QWidget *parent)
    : DialogFrame(tr("Issue certificates"), {}, tr("Issue"), parent),
      m_session(session),
      m_what(new QComboBox),
      m_name(new QLineEdit),
      m_email(new QLineEdit),
      m_upn(new QLineEdit),
      m_account(new QLineEdit),
      m_smartCard(new QCheckBox(tr("Also for signing in to Windows with a &smart card"))),
      m_list(new UserListPage(session)),
      m_hosts(new QLineEdit),
      m_request(new RequestPage),
      m_key(new QComboBox),
      m_days(new QSpinBox),
      m_delivery(new DeliveryFields(folder))
{
    m_what->addItem(tr("A person"));
    m_what->addItem(tr("Many people, from a list"));
    m_what->addItem(tr("A server"));
    m_what->addItem(tr("A certificate request"));
    body()->addWidget(new FormField(tr("For w&hom"), m_what));
    m_pages = {personPage(), m_list, serverPage(), m_request};
    for (auto *page : std::as_const(m_pages))
        body()->addWidget(page, page == m_list ? 1 : 0);
    for (const auto algorithm : {pki::KeyAlgorithm::EcP256, pki::KeyAlgorithm::EcP384, pki::KeyAlgorithm::Rsa2048,
                                 pki::KeyAlgorithm::Rsa3072, pki::KeyAlgorithm::Rsa4096})
        m_key->addItem(wording::keyName(algorithm), static_cast<int>(algorithm));
    m_days->setRange(1, pki::maximumValidDays);
    m_keyForm = new FormField(tr("&Key"), m_key);
    body()->addLayout(beside(m_keyForm, new FormField(tr("&Valid for days"), m_days)));
    body()->addWidget(m_delivery);
    connect(m_what, &QComboBox::currentIndexChanged, this, &IssueDialog::arrange);
    connect(m_request, &RequestPage::kindChanged, this, &IssueDialog::suggestDays);
    follow(session);
    arrange();
    resize(640, 0);
}

QWidget *IssueDialog::personPage()
{
    auto *page = new QWidget;
    auto *column = columnOf(page);
    m_nameForm = new FormField(tr("&Name"), m_name);
    m_nameForm->setRequired(true);
    m_account->setPlaceholderText(u"CONTOSO\\user"_s);
    column->addLayout(beside(m_nameForm, new FormField(tr("Windows a&ccount"), m_account)));
    m_emailForm = new FormField(tr("&E-mail"), m_email);
    m_upnForm = new FormField(tr("&User principal name"), m_upn);
    column->addLayout(beside(m_emailForm, m_upnForm));
    column->addWidget(m_smartCard);
    return page;
}

QWidget *IssueDialog::serverPage()
{
    auto *page = new QWidget;
    auto *column = columnOf(page);
    m_hostsForm = new FormField(tr("Host &names and addresses"), m_hosts);
    m_hostsForm->setRequired(true);
    m_hostsForm->setHint(tr("As people type them into the browser, separated by blanks; “*.” in front stands for all "
                            "names below."));
    column->addWidget(m_hostsForm);
    return page;
}

IssueDialog::What IssueDialog::what() const
{
    return static_cast<What>(m_what->currentIndex());
}

void IssueDialog::choose(What what)
{
    m_what->setCurrentIndex(static_cast<int>(what));
}

void IssueDialog::arrange()
{
    // Not a stack: that is as tall as its tallest page.
    for (int i = 0; i < m_pages.size(); ++i)
        m_pages.at(i)->setVisible(i == m_what->currentIndex());
    const bool server = what() == What::Server;
    suggestDays();
    m_keyForm->setVisible(what() != What::Request);
    m_delivery->setKeys(what() != What::Request);
    m_delivery->setPeople(!server);
}

/// What was typed stays.
void IssueDialog::suggestDays()
{
    const bool server = what() == What::Server || (what() == What::Request && m_request->isForServer());
    const auto &settings = m_session->settings();
    const int days = server ? settings.serverValidDays : settings.clientValidDays;
    if (m_suggestedDays == 0 || m_days->value() == m_suggestedDays)
        m_days->setValue(days);
    m_suggestedDays = days;
}

void IssueDialog::loadList(const QString &path)
{
    m_list->load(path);
}

void IssueDialog::loadRequest(const QString &path)
{
    m_request->load(path);
}

pki::ClientRequest IssueDialog::person() const
{
    return {.commonName = m_name->text().trimmed(),
            .email = m_email->text().trimmed(),
            .upn = m_upn->text().trimmed(),
            .key = static_cast<pki::KeyAlgorithm>(m_key->currentData().toInt()),
            .validDays = m_days->value(),
            .smartCardLogon = m_smartCard->isChecked()};
}

pki::ServerRequest IssueDialog::server() const
{
    auto request = serverRequestFor(m_hosts->text());
    request.key = static_cast<pki::KeyAlgorithm>(m_key->currentData().toInt());
    request.validDays = m_days->value();
    return request;
}

bool IssueDialog::fill(IssueOrder &order)
{
    switch (what()) {
    case What::Person: {
        const auto request = person();
        order.clients = {{request, {m_account->text().trimmed(), {}}}};
        return checkPerson(request, m_nameForm, m_emailForm, m_upnForm);
    }
    case What::List:
        order.clients = m_list->orders(m_days->value(), static_cast<pki::KeyAlgorithm>(m_key->currentData().toInt()));
        order.leftOut = m_list->leftOut();
        return !order.clients.isEmpty();
    case What::Server: {
        order.server = server();
        const auto sound = pki::check(*order.server);
        m_hostsForm->setError(sound ? QString() : wording::describe(sound.error()).headline);
        return sound.has_value();
    }
    case What::Request:
        return m_request->fill(order, m_days->value());
    }
    return false;
}

bool IssueDialog::complete()
{
    IssueOrder order;
    const bool filled = fill(order);
    if (!m_delivery->check() || !filled)
        return false;
    order.delivery = m_delivery->choice();
    m_session->issue(order);
    return true;
}

bool IssueDialog::place(const base::Error &error)
{
    return m_delivery->place(error);
}

} // namespace certwizard::ui
