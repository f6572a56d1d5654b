#include "certificates/issue_dialog.h"

#include "certificates/delivery_fields.h"
#include "common/fields.h"
#include "common/messages.h"
#include "wording/authority.h"
#include "wording/certificates.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableWidget>

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

QHBoxLayout *beside(QWidget *left, QWidget *right)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::medium);
    row->addWidget(left, 1, Qt::AlignTop);
    row->addWidget(right, 1, Qt::AlignTop);
    return row;
}

} // namespace

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

IssueDialog::IssueDialog(AuthoritySession *session, const QString &folder, QWidget *parent)
    : DialogFrame(tr("Issue certificates"), {}, tr("Issue"), parent),
      m_session(session),
      m_what(new QComboBox),
      m_pages(new QStackedWidget),
      m_name(new QLineEdit),
      m_email(new QLineEdit),
      m_upn(new QLineEdit),
      m_account(new QLineEdit),
      m_smartCard(new QCheckBox(tr("Also for signing in to Windows with a &smart card"))),
      m_hosts(new QLineEdit),
      m_grantAs(new QComboBox),
      m_grantName(new QLineEdit),
      m_key(new QComboBox),
      m_days(new QSpinBox),
      m_delivery(new DeliveryFields(folder))
{
    m_what->addItem(tr("A person"));
    m_what->addItem(tr("Many people, from a list"));
    m_what->addItem(tr("A server"));
    m_what->addItem(tr("A certificate request"));
    body()->addWidget(new FormField(tr("For w&hom"), m_what));
    m_pages->addWidget(personPage());
    m_pages->addWidget(listPage());
    m_pages->addWidget(serverPage());
    m_pages->addWidget(requestPage());
    body()->addWidget(m_pages, 1);
    for (const auto algorithm : {pki::KeyAlgorithm::EcP256, pki::KeyAlgorithm::EcP384, pki::KeyAlgorithm::Rsa2048,
                                 pki::KeyAlgorithm::Rsa3072, pki::KeyAlgorithm::Rsa4096})
        m_key->addItem(wording::keyName(algorithm), static_cast<int>(algorithm));
    m_days->setRange(1, pki::maximumValidDays);
    m_keyForm = new FormField(tr("&Key"), m_key);
    body()->addLayout(beside(m_keyForm, new FormField(tr("&Valid for days"), m_days)));
    body()->addWidget(m_delivery);
    connect(m_what, &QComboBox::currentIndexChanged, this, &IssueDialog::arrange);
    arrange();
    resize(640, sizeHint().height());
}

QWidget *IssueDialog::personPage()
{
    auto *page = new QWidget;
    auto *column = columnOf(page);
    m_nameForm = new FormField(tr("&Name"), m_name);
    m_nameForm->setRequired(true);
    m_account->setPlaceholderText(u"CONTOSO\\user"_s);
    column->addLayout(beside(m_nameForm, new FormField(tr("Windows a&ccount"), m_account)));
    column->addLayout(beside(new FormField(tr("&E-mail"), m_email), new FormField(tr("&User principal name"), m_upn)));
    column->addWidget(m_smartCard);
    column->addStretch(1);
    return page;
}

QWidget *IssueDialog::listPage()
{
    auto *page = new QWidget;
    auto *column = columnOf(page);
    auto *row = new QHBoxLayout;
    auto *look = new QPushButton(tr("Choose a &list…"));
    look->setAutoDefault(false);
    m_listNote = new Label(TextRole::Small, tr("CSV with name, account, e-mail and UPN, as a spreadsheet saves it."));
    row->addWidget(look);
    row->addWidget(m_listNote, 1);
    column->addLayout(row);
    m_rows = new QTableWidget(0, 4);
    m_rows->setHorizontalHeaderLabels({tr("Line"), tr("Name"), tr("Account"), tr("Verdict")});
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rows->setTabKeyNavigation(false);
    m_rows->verticalHeader()->hide();
    m_rows->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_rows->horizontalHeader()->setStretchLastSection(true);
    m_rows->setWordWrap(true);
    m_rows->setMinimumHeight(150);
    m_rows->setAccessibleName(tr("What becomes of every row of the list"));
    column->addWidget(m_rows, 1);
    connect(look, &QPushButton::clicked, this, [this] {
        const auto path =
            QFileDialog::getOpenFileName(this, tr("List of users"), {}, tr("Lists (*.csv *.txt);;All files (*)"));
        if (!path.isEmpty())
            loadList(path);
    });
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
    column->addStretch(1);
    return page;
}

QWidget *IssueDialog::requestPage()
{
    auto *page = new QWidget;
    auto *column = columnOf(page);
    auto *look = new QPushButton(tr("Choose a &request…"));
    look->setAutoDefault(false);
    column->addWidget(look, 0, Qt::AlignLeft);
    m_requestNote = new Label(TextRole::Small, tr("What it asks for is only a wish: nothing of it is granted but what "
                                                  "stands below."));
    column->addWidget(m_requestNote);
    m_grantAs->addItem(tr("A person"));
    m_grantAs->addItem(tr("A server"));
    m_grantForm = new FormField(tr("&Name to grant, or host names"), m_grantName);
    m_grantForm->setRequired(true);
    column->addLayout(beside(new FormField(tr("Grant it &to"), m_grantAs), m_grantForm));
    column->addStretch(1);
    connect(look, &QPushButton::clicked, this, [this] {
        const auto path = QFileDialog::getOpenFileName(this, tr("Certificate request"), {},
                                                       tr("Requests (*.csr *.req *.pem *.der);;All files (*)"));
        if (!path.isEmpty())
            loadRequest(path);
    });
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
    m_pages->setCurrentIndex(m_what->currentIndex());
    const bool server = what() == What::Server;
    m_days->setValue(server ? m_session->settings().serverValidDays : m_session->settings().clientValidDays);
    m_keyForm->setVisible(what() != What::Request);
    m_delivery->setKeys(what() != What::Request);
    m_delivery->setPeople(!server);
}

void IssueDialog::loadList(const QString &path)
{
    auto rows = authority::readUserListFile(path);
    if (!rows) {
        MessageDialog::showError(this, rows.error());
        return;
    }
    m_users = std::move(*rows);
    authority::judge(m_users, m_session->issued(), m_session->now());
    showRows();
}

void IssueDialog::showRows()
{
    m_rows->setRowCount(static_cast<int>(m_users.size()));
    int issuable = 0;
    for (int i = 0; i < m_rows->rowCount(); ++i) {
        const auto &user = m_users.at(i);
        issuable += user.isIssuable() ? 1 : 0;
        QStringList verdicts{wording::verdictName(user)};
        for (const auto &finding : user.findings)
            verdicts += wording::describe(finding);
        const QStringList cells{QString::number(user.line), wording::printable(user.name),
                                wording::printable(user.account), verdicts.join(u" – "_s)};
        for (int column = 0; column < cells.size(); ++column) {
            auto *item = new QTableWidgetItem(cells.at(column));
            item->setToolTip(cells.at(column));
            if (column == 3)
                item->setForeground(foreground(!user.isIssuable()        ? Tone::Bad
                                               : user.findings.isEmpty() ? Tone::Ok
                                                                         : Tone::Warn));
            m_rows->setItem(i, column, item);
        }
    }
    m_rows->resizeColumnsToContents();
    m_listNote->setText(tr("%1 of %n rows will be issued.", nullptr, m_rows->rowCount()).arg(issuable));
    m_listNote->setTone(issuable == m_rows->rowCount() ? Tone::Ok : Tone::Warn);
}

void IssueDialog::loadRequest(const QString &path)
{
    auto request = pki::readRequestFile(path);
    if (!request) {
        MessageDialog::showError(this, request.error());
        return;
    }
    m_request = std::move(*request);
    QStringList wishes{m_request->subject.toString()};
    wishes += m_request->dnsNames + m_request->emails + m_request->upns;
    for (const auto &address : m_request->ipAddresses)
        wishes += address.toString();
    wishes.removeDuplicates();
    m_requestNote->setText(tr("It asks for %1, with a key of its own (%2). Nothing of that is granted but what stands "
                              "below.")
                               .arg(wording::quoted(wishes.join(u", "_s)), wording::describe(m_request->key.info())));
    const bool server = !m_request->dnsNames.isEmpty() || !m_request->ipAddresses.isEmpty();
    m_grantAs->setCurrentIndex(server ? 1 : 0);
    m_grantName->setText(server ? m_request->dnsNames.join(u' ') : m_request->subject.display());
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

pki::ServerRequest IssueDialog::server(const QString &names) const
{
    auto request = serverRequestFor(names);
    request.key = static_cast<pki::KeyAlgorithm>(m_key->currentData().toInt());
    request.validDays = m_days->value();
    return request;
}

bool IssueDialog::fillRequest(IssueOrder &order)
{
    if (!m_request) {
        m_grantForm->setError(tr("Choose a request first."));
        return false;
    }
    order.key = m_request->key;
    const auto text = m_grantName->text().trimmed();
    base::Result<> sound;
    if (m_grantAs->currentIndex() == 1) {
        order.server = server(text);
        sound = pki::check(*order.server);
    } else {
        order.clients = {{{.commonName = text, .validDays = m_days->value()}, {}}};
        sound = pki::check(order.clients.first().request);
    }
    m_grantForm->setError(sound ? QString() : wording::describe(sound.error()).headline);
    return sound.has_value();
}

bool IssueDialog::fill(IssueOrder &order)
{
    switch (what()) {
    case What::Person: {
        const auto request = person();
        const auto sound = pki::check(request);
        m_nameForm->setError(sound ? QString() : wording::describe(sound.error()).headline);
        order.clients = {{request, {m_account->text().trimmed(), {}}}};
        return sound.has_value();
    }
    case What::List:
        for (const auto &user : m_users) {
            if (user.isIssuable())
                order.clients +=
                    user.toOrder(m_days->value(), static_cast<pki::KeyAlgorithm>(m_key->currentData().toInt()));
        }
        if (order.clients.isEmpty()) {
            m_listNote->setText(tr("Choose a list with at least one row that can be issued."));
            m_listNote->setTone(Tone::Bad);
        }
        return !order.clients.isEmpty();
    case What::Server: {
        order.server = server(m_hosts->text());
        const auto sound = pki::check(*order.server);
        m_hostsForm->setError(sound ? QString() : wording::describe(sound.error()).headline);
        return sound.has_value();
    }
    case What::Request:
        return fillRequest(order);
    }
    return false;
}

bool IssueDialog::complete()
{
    IssueOrder order;
    const bool filled = fill(order);
    if (!m_delivery->check() || !filled)
        return false;
    order.delivery = m_delivery->take();
    m_session->issue(order);
    return true;
}

} // namespace certwizard::ui
