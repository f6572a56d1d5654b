#include "binding_page.h"

#include "common/cards.h"
#include "common/fields.h"
#include "reasons.h"
#include "review/task_list.h"
#include "server_certificate_field.h"
#include "wording/message.h"
#include "wording/steps.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>

namespace certwizard::ui {

using namespace Qt::StringLiterals;
using setup::ReasonCode;

namespace {

iis::Endpoint endpointOf(const setup::BindingChoice &choice)
{
    return {.address = choice.address, .port = choice.port, .hostName = choice.hostName};
}

/// "*:443, for every host name"
QString readable(const iis::Endpoint &endpoint)
{
    const auto place = u"%1:%2"_s.arg(endpoint.address).arg(endpoint.port);
    return endpoint.hostName.isEmpty()
               ? BindingPage::tr("%1, every host name").arg(place)
               : BindingPage::tr("%1, host name %2").arg(place, wording::printable(endpoint.hostName));
}

} // namespace

BindingPage::BindingPage(WizardSession *session, QWidget *parent)
    : StepPage(PageId::Binding, setup::Step::Binding, session, parent),
      m_which(new QComboBox),
      m_fields(new QWidget),
      m_address(new QLineEdit),
      m_port(new QSpinBox),
      m_host(new QLineEdit),
      m_sni(new QCheckBox(tr("Several host names share this address (&SNI)"))),
      m_certificate(new ServerCertificateField(session)),
      m_handshake(new OptionCard(tr("Ask in the &first handshake"),
                                 tr("Works with TLS 1.3, HTTP/2 and large uploads. Every visitor of this address "
                                    "is asked, also those of other sites that share it."))),
      m_later(new OptionCard(tr("Ask later an&d switch TLS 1.3 off"),
                             tr("IIS asks when it knows the page. TLS 1.3 cannot do that, so it is switched "
                                "off for this address; large uploads can fail with 413."))),
      m_keep(new OptionCard(tr("&Leave it as it is on the server"),
                            tr("What http.sys does is not in this file. With TLS 1.3 and asking later, "
                               "browsers see a broken connection."))),
      m_nowAfter(new NowAfter),
      m_tasks(new TaskList)
{
    m_handshake->setTag(tr("recommended"));
    reasons()->leaveOut({ReasonCode::BindingExists, ReasonCode::BindingMissing, ReasonCode::BindingFlagsDiffer,
                         ReasonCode::NegotiateOnServer});
    makeAddress();
    makeNegotiation();
    body()->addWidget(m_nowAfter);
    body()->addWidget(reasons());
    auto *card = new Card(tr("Do this on the server"), this);
    m_tasksCard = card;
    card->body()->setSpacing(space::medium);
    card->body()->addWidget(m_tasks);
    body()->addWidget(card);
    body()->addStretch(1);
}

void BindingPage::makeAddress()
{
    auto *card = new Card(tr("Address and certificate"), this);
    card->body()->setSpacing(space::medium);
    card->body()->addWidget(new FormField(tr("HTTPS bindin&g of the site"), m_which));
    auto *row = new QHBoxLayout(m_fields);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::medium);
    m_addressField = new FormField(tr("IP &address, * for all"), m_address);
    auto *portField = new FormField(tr("&Port"), m_port);
    m_port->setRange(1, 65535);
    auto *hostField = new FormField(tr("H&ost name, empty for every one"), m_host);
    row->addWidget(m_addressField, 3, Qt::AlignTop);
    row->addWidget(portField, 2, Qt::AlignTop);
    row->addWidget(hostField, 4, Qt::AlignTop);
    card->body()->addWidget(m_fields);
    card->body()->addWidget(m_sni);
    card->body()->addWidget(m_certificate);
    body()->addWidget(card);
    connect(m_which, &QComboBox::activated, this, &BindingPage::addressChosen);
    connect(m_address, &QLineEdit::textEdited, this, &BindingPage::fieldsEdited);
    connect(m_host, &QLineEdit::textEdited, this, &BindingPage::fieldsEdited);
    connect(m_port, &QSpinBox::valueChanged, this, &BindingPage::fieldsEdited);
    connect(m_sni, &QCheckBox::clicked, this, &BindingPage::fieldsEdited);
}

void BindingPage::makeNegotiation()
{
    auto *heading = new Label(TextRole::Heading, tr("When visitors are asked"), this);
    body()->addWidget(heading);
    auto *options = new QVBoxLayout;
    options->setSpacing(space::medium);
    for (auto *option : {m_handshake, m_later, m_keep})
        options->addWidget(option);
    body()->addLayout(options);
    const auto choose = [this](setup::Negotiation negotiation) {
        return [this, negotiation](bool on) {
            if (!on)
                return;
            session()->edit([&](setup::Choices &choices) {
                if (choices.binding)
                    choices.binding->negotiation = negotiation;
            });
        };
    };
    connect(m_handshake, &QRadioButton::toggled, this, choose(setup::Negotiation::Handshake));
    connect(m_later, &QRadioButton::toggled, this, choose(setup::Negotiation::DisableTls13));
    connect(m_keep, &QRadioButton::toggled, this, choose(setup::Negotiation::Keep));
}

QWidget *BindingPage::firstFocus() const
{
    return m_which;
}

const iis::Binding *BindingPage::chosenBinding(const iis::Site &site) const
{
    const auto &choice = session()->choices().binding;
    if (!choice)
        return nullptr;
    for (const auto &binding : site.bindings) {
        if (binding.isHttps() && binding.endpoint && binding.endpoint->sameAs(endpointOf(*choice)))
            return &binding;
    }
    return nullptr;
}

/// One entry for each HTTPS binding, one for a new one, one for leaving the step alone.
void BindingPage::fillChoices()
{
    const auto iisSite = configuration().site(site());
    const auto key = site() + QString::fromLatin1(session()->state().file().sha256().toHex());
    if (!iisSite || m_filledFor == key)
        return;
    m_filledFor = key;
    m_which->clear();
    for (const auto &binding : iisSite->bindings) {
        if (binding.isHttps() && binding.endpoint)
            m_which->addItem(readable(*binding.endpoint), binding.information);
    }
    m_which->addItem(tr("A new one"), QString());
    m_which->addItem(tr("None: leave the bindings as they are"), QVariant(-1));
}

void BindingPage::addressChosen(int index)
{
    const auto chosen = m_which->itemData(index);
    const auto iisSite = configuration().site(site());
    if (!iisSite)
        return;
    session()->edit([&](setup::Choices &choices) {
        if (chosen.typeId() == QMetaType::Int) {
            choices.binding.reset();
            return;
        }
        auto wanted = choices.binding.value_or(setup::BindingChoice{});
        const auto endpoint = iis::Endpoint::fromText(chosen.toString());
        if (endpoint) {
            wanted.address = endpoint->address;
            wanted.port = endpoint->port;
            wanted.hostName = endpoint->hostName;
            for (const auto &binding : iisSite->bindings) {
                if (binding.information == chosen.toString())
                    wanted.sni = (binding.sslFlags & iis::BindingSni) != 0;
            }
        } else if (chosenBinding(*iisSite)) {
            // Something that is not there yet, or the list would jump back to the one that is.
            wanted.port = 443;
            wanted.hostName.clear();
            wanted.sni = false;
            while (std::ranges::any_of(iisSite->bindings, [&](const iis::Binding &binding) {
                return binding.endpoint && binding.endpoint->sameAs(endpointOf(wanted));
            }))
                wanted.port = static_cast<quint16>(wanted.port == 443 ? 8443 : wanted.port + 1);
        }
        choices.binding = wanted;
    });
    showState();
}

void BindingPage::fieldsEdited()
{
    const auto address = m_address->text().trimmed();
    m_addressField->setError(address.isEmpty() ? tr("Type * for every address of the server, or one of its addresses.")
                                               : QString());
    session()->edit([&](setup::Choices &choices) {
        if (!choices.binding)
            return;
        if (!address.isEmpty())
            choices.binding->address =
                address.contains(u':') && !address.startsWith(u'[') ? u'[' + address + u']' : address;
        choices.binding->port = static_cast<quint16>(m_port->value());
        choices.binding->hostName = m_host->text().trimmed();
        choices.binding->sni = m_sni->isChecked();
    });
    showNowAfter();
}

void BindingPage::showState()
{
    fillChoices();
    const auto iisSite = configuration().site(site());
    if (!iisSite)
        return;
    const auto &choice = session()->choices().binding;
    const auto *existing = chosenBinding(*iisSite);
    const auto newIndex = m_which->count() - 2;
    m_which->setCurrentIndex(!choice    ? m_which->count() - 1
                             : existing ? m_which->findData(existing->information)
                                        : newIndex);
    m_fields->setVisible(choice && m_which->currentIndex() == newIndex);
    for (auto *widget : std::initializer_list<QWidget *>{m_sni, m_certificate, m_handshake, m_later, m_keep})
        widget->setEnabled(choice.has_value());
    if (choice) {
        const auto set = [](QLineEdit *edit, const QString &text) {
            if (!edit->hasFocus() && edit->text() != text)
                edit->setText(text);
        };
        set(m_address, choice->address);
        set(m_host, choice->hostName);
        if (!m_port->hasFocus()) {
            const QSignalBlocker quiet(m_port);
            m_port->setValue(choice->port);
        }
        m_sni->setChecked(choice->sni);
        m_handshake->follow(choice->negotiation == setup::Negotiation::Handshake);
        m_later->follow(choice->negotiation == setup::Negotiation::DisableTls13);
        m_keep->follow(choice->negotiation == setup::Negotiation::Keep);
    }
    m_certificate->refresh();
    showNowAfter();
    const auto own = tasks();
    m_tasks->setTasks(own);
    m_tasksCard->setVisible(!own.isEmpty());
}

void BindingPage::showNowAfter()
{
    const auto iisSite = configuration().site(site());
    if (!iisSite)
        return;
    const auto &choice = session()->choices().binding;
    const auto *existing = chosenBinding(*iisSite);
    const auto flags = [](quint32 value) { return tr("options: %1").arg(wording::bindingFlags(value)); };
    if (existing)
        m_nowAfter->setNow(u"https %1"_s.arg(existing->information),
                           u"%1, %2"_s.arg(wording::lineText(existing->element.isNull() ? base::Position{}
                                                                                        : existing->element.position()),
                                           flags(existing->sslFlags)));
    else
        m_nowAfter->setNow(tr("No such binding"),
                           choice ? tr("The site has no HTTPS binding for this address.") : QString());
    if (!choice) {
        m_nowAfter->setAfter(tr("Stays as it is"), tr("This step is left out."));
        return;
    }
    const auto endpoint = endpointOf(*choice).toText();
    const auto *plan = session()->outlook();
    for (qsizetype i = 0; plan && i < plan->changes.size(); ++i) {
        const auto &kind = plan->changes.at(i).kind;
        if (const auto *added = std::get_if<setup::AddBinding>(&kind)) {
            m_nowAfter->setAfter(u"%1 %2"_s.arg(added->protocol, added->information),
                                 added->sslFlags ? tr("A new line, with %1.").arg(flags(*added->sslFlags))
                                                 : tr("A new line."));
            return;
        }
        if (const auto *changed = std::get_if<setup::SetBindingFlags>(&kind)) {
            m_nowAfter->setAfter(u"https %1"_s.arg(changed->information),
                                 tr("Same line, %1.").arg(flags(changed->after)));
            return;
        }
    }
    if (existing)
        m_nowAfter->setAfter(tr("Stays as it is in the file"),
                             tasks().isEmpty() ? QString() : tr("The rest is done on the server, below."));
    else
        m_nowAfter->setAfter(u"https %1"_s.arg(endpoint), tr("A new line."));
}

} // namespace certwizard::ui
