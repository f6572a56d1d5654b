#include "mappings_page.h"

#include "common/cards.h"
#include "common/file_dialogs.h"
#include "common/messages.h"
#include "mappings/mappings_panel.h"
#include "reasons.h"
#include "rules/rules_panel.h"
#include "wording/steps.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace certwizard::ui {

using namespace Qt::StringLiterals;
using setup::ReasonCode;

MappingsPage::MappingsPage(WizardSession *session, QWidget *parent)
    : StepPage(PageId::Mappings, setup::Step::Mappings, session, parent),
      m_nowAfter(new NowAfter),
      m_oneToOne(new QCheckBox(tr("&One certificate, one account (one-to-one)"))),
      m_manyToOne(new QCheckBox(tr("Rules for &many certificates (many-to-one)"))),
      m_panel(new MappingsPanel),
      m_rules(new RulesPanel)
{
    reasons()->leaveOut({ReasonCode::MappingEnabled, ReasonCode::MappingsPresent, ReasonCode::MappingsToAdd,
                         ReasonCode::MappingDisabled, ReasonCode::PasswordPolicyMissing, ReasonCode::ManyToOneOff});
    auto *switches = new QVBoxLayout; // side by side they hold the page wider than a small screen
    switches->setSpacing(space::small);
    auto *first = new QHBoxLayout;
    first->setSpacing(space::wide);
    first->addWidget(m_oneToOne);
    first->addWidget(new Pill(tr("recommended"), Tone::Info));
    first->addStretch(1);
    switches->addLayout(first);
    switches->addWidget(m_manyToOne);
    m_manyToOne->setToolTip(
        tr("IIS has this on unless it is switched off. Rules look at a few fields of the certificate only."));
    body()->addLayout(switches);
    body()->addWidget(m_nowAfter);
    makeLists();
    makePolicy();
    body()->addWidget(reasons());
    m_panel->hideColumn(mappings::Column::Password); // its field stands beside the table
    connect(m_panel, &MappingsPanel::edited, this, [this] {
        this->session()->edit([this](setup::Choices &choices) { m_panel->store(choices); });
        m_stored = this->session()->choices();
    });
    connect(m_oneToOne, &QCheckBox::clicked, this,
            [this](bool on) { this->session()->edit([on](setup::Choices &choices) { choices.oneToOne = on; }); });
    connect(m_manyToOne, &QCheckBox::clicked, this, [this](bool on) {
        this->session()->edit([on](setup::Choices &choices) { choices.manyToOne = on; });
        showRules();
        if (on)
            m_ofRules->click();
    });
}

MappingsPage::~MappingsPage()
{
    m_rules->setSession(nullptr); // it is the panel's and goes with it
}

/// The users and the rules, of which one is seen at a time.
void MappingsPage::makeLists()
{
    m_which = new QWidget;
    auto *row = new QHBoxLayout(m_which);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    m_users = new QPushButton(tr("Users, one-to-one"));
    m_ofRules = new QPushButton(tr("Rules, many-to-one"));
    auto *group = new QButtonGroup(this);
    m_lists = new QStackedWidget;
    const auto offer = [&](QPushButton *button, QWidget *list) {
        button->setCheckable(true);
        button->setAutoDefault(false);
        group->addButton(button);
        row->addWidget(button);
        m_lists->addWidget(list);
        connect(button, &QPushButton::clicked, this, [this, list] { m_lists->setCurrentWidget(list); });
    };
    offer(m_users, m_panel);
    offer(m_ofRules, m_rules);
    row->addStretch(1);
    m_users->setChecked(true);
    m_lists->setMinimumHeight(400);
    body()->addWidget(m_which);
    body()->addWidget(m_lists, 1);
    // Of many mappings the session comes later; with it the table has its rows.
    connect(m_panel, &MappingsPanel::selectionMoved, this, &MappingsPage::showRules);
}

void MappingsPage::showRules()
{
    if (auto *current = m_panel->session(); current != m_shown) {
        m_shown = current;
        m_rules->setSession(current);
    }
    const auto matter = session()->choices().manyToOne || (m_shown && !m_shown->rules().empty());
    m_which->setVisible(matter);
    if (!matter && m_lists->currentWidget() != m_panel)
        m_users->click();
}

void MappingsPage::makePolicy()
{
    auto *card = new Card(tr("How new passwords are written"), this);
    m_policyCard = card;
    card->setObjectName(u"passwordPolicy"_s);
    card->body()->setSpacing(space::small);
    auto *why = new Label(
        TextRole::Body,
        tr("Only the server itself can protect passwords with its own keys. Away from it there are these ways."));
    why->setMaximumCharacters(100);
    card->body()->addWidget(why);
    m_aes = new OptionCard(
        tr("With the server’s e&xported key"),
        tr("Run on the server: aspnet_regiis -px \"iisConfigurationKey\" keys.xml -pri. Then choose the file here."));
    m_aes->setTag(tr("protected"), Tone::Ok);
    m_keyFile = new QLineEdit;
    m_keyFile->setReadOnly(true);
    m_keyFile->setPlaceholderText(tr("No key file chosen"));
    m_keyFile->setAccessibleName(tr("Exported key file"));
    auto *choose = new QPushButton(tr("Choose &key file…"));
    choose->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_keyFile, 1);
    row->addWidget(choose);
    m_aes->details()->addLayout(row);
    m_plain =
        new OptionCard(tr("In p&lain text"),
                       tr("Whoever can read the file or one of its backups can read the passwords. IIS accepts it."));
    m_plain->setTag(tr("readable by others"), Tone::Warn);
    card->body()->addWidget(m_aes);
    card->body()->addWidget(m_plain);
    auto *script =
        new Label(TextRole::Small,
                  tr("Or leave this open and take the PowerShell script from the review page. It asks for the "
                     "passwords on the server and lets IIS protect them."));
    script->setMaximumCharacters(110);
    card->body()->addWidget(script);
    body()->addWidget(card);
    connect(choose, &QPushButton::clicked, this, &MappingsPage::chooseKeyFile);
    connect(m_aes, &QRadioButton::clicked, this, [this] {
        if (this->session()->choices().keyFile.isEmpty())
            chooseKeyFile();
        else
            this->session()->edit([](setup::Choices &choices) { choices.passwords = setup::PasswordPolicy::AesKey; });
    });
    connect(m_plain, &QRadioButton::clicked, this, &MappingsPage::choosePlainText);
}

QList<QPushButton *> MappingsPage::links()
{
    return {};
}

void MappingsPage::enter()
{
    load();
    StepPage::enter();
}

bool MappingsPage::leave()
{
    m_panel->takeTyped();
    m_rules->takeTyped();
    return StepPage::leave();
}

/// The panel is loaded anew only when something other than itself has changed the lists.
void MappingsPage::load()
{
    if (!session()->hasSite())
        return;
    const auto &choices = session()->choices();
    const auto hash = session()->state().file().sha256();
    const auto same =
        m_loadedHash == hash && m_loadedSite == choices.site && m_stored.oneToOneMappings == choices.oneToOneMappings
        && m_stored.manyToOneMappings == choices.manyToOneMappings && m_stored.oneToOneEdits == choices.oneToOneEdits
        && m_stored.manyToOneEdits == choices.manyToOneEdits && m_stored.manyToOneOrder == choices.manyToOneOrder;
    if (same)
        return;
    m_shown = nullptr;
    m_rules->setSession(nullptr);
    m_panel->load(session()->state(), choices, session()->vault());
    m_loadedHash = hash;
    m_loadedSite = choices.site;
    m_stored = choices;
}

void MappingsPage::showNowAfter()
{
    const auto now = configuration().mappingSwitches(site());
    const auto said = [](bool on, bool oneToOne, bool manyToOne) {
        if (!on)
            return tr("Off");
        if (oneToOne && manyToOne)
            return tr("On, one-to-one and many-to-one");
        return oneToOne    ? tr("On, one-to-one only")
               : manyToOne ? tr("On, many-to-one only")
                           : tr("On, but neither kind of mapping");
    };
    const auto before = said(now.enabled.value, now.oneToOneEnabled.value, now.manyToOneEnabled.value);
    m_nowAfter->setNow(before, wording::origin(now.enabled.from));
    const auto &choices = session()->choices();
    const auto after = choices.mapping ? said(true, choices.oneToOne, choices.manyToOne) : before;
    m_nowAfter->setAfter(after, after == before ? tr("Stays as it is.") : tr("Written for this site only."));
}

bool MappingsPage::writesPasswords() const
{
    using Kind = setup::PasswordSource::Kind;
    const auto isNew = [](const setup::OneToOneChoice &choice) {
        return choice.password.kind != Kind::None && choice.password.kind != Kind::Keep;
    };
    const auto *verdict = session()->verdict(setup::Step::Mappings);
    return verdict && std::ranges::any_of(verdict->reasons, [&](const setup::Reason &reason) {
               // Of a certificate that was not opened the change is not known yet; its password will be new all the same.
               return reason.code == ReasonCode::PasswordPolicyMissing || reason.code == ReasonCode::PlainTextPassword
                      || reason.code == ReasonCode::PasswordKeyUnusable
                      || (reason.code == ReasonCode::CertificateNotOpened
                          && std::ranges::any_of(session()->choices().oneToOneMappings, isNew));
           });
}

void MappingsPage::showState()
{
    showNowAfter();
    showRules();
    const auto &choices = session()->choices();
    m_oneToOne->setChecked(choices.oneToOne);
    m_manyToOne->setChecked(choices.manyToOne);
    m_policyCard->setVisible(writesPasswords() || choices.passwords != setup::PasswordPolicy::Undecided);
    const auto check = [](OptionCard *card, bool on) {
        const QSignalBlocker quiet(card);
        card->setAutoExclusive(false);
        card->setChecked(on);
        card->setAutoExclusive(true);
    };
    check(m_aes, choices.passwords == setup::PasswordPolicy::AesKey);
    // The button in it is the way to choose this one, so it works before.
    m_aes->details()->parentWidget()->setEnabled(true);
    check(m_plain, choices.passwords == setup::PasswordPolicy::PlainText);
    m_keyFile->setText(QDir::toNativeSeparators(choices.keyFile));
}

void MappingsPage::choosePlainText()
{
    if (session()->choices().passwords != setup::PasswordPolicy::PlainText) {
        MessageDialog question(
            MessageDialog::Kind::Warning,
            {tr("Write the new passwords into the file in plain text?"),
             tr("Everybody who can read this file, its backup, or a copy of either can read the passwords and sign in as these "
                "accounts. IIS reads them, and protects them only when somebody saves them again on the server."),
             {}},
            this);
        question.addButton(tr("&No, do not"), true);
        const auto yes = question.addButton(tr("&Yes, in plain text"), false);
        if (question.ask() == yes)
            session()->edit([](setup::Choices &choices) { choices.passwords = setup::PasswordPolicy::PlainText; });
    }
    showState();
}

void MappingsPage::chooseKeyFile()
{
    const auto path =
        askForFile(this, {tr("Choose the exported key"), tr("Exported keys (*.xml)") + u";;"_s + tr("All files (*)"),
                          session()->choices().keyFile});
    if (!path.isEmpty()) {
        session()->edit([&](setup::Choices &choices) {
            choices.passwords = setup::PasswordPolicy::AesKey;
            choices.keyFile = path;
        });
    }
    showState();
}

} // namespace certwizard::ui
