#include "step_pages.h"

#include "common/cards.h"
#include "reasons.h"
#include "review/task_list.h"
#include "wording/steps.h"

#include <QGridLayout>

namespace certwizard::ui {

using namespace Qt::StringLiterals;
using setup::ReasonCode;

StepPage::StepPage(PageId id, setup::Step step, WizardSession *session, QWidget *parent)
    : Page(id, session, parent), m_step(step), m_reasons(new ReasonList(session))
{
    setTitle(wording::stepTitle(step));
    setLead(wording::stepExplanation(step) + u' ' + wording::placeByHand(step));
}

QString StepPage::name() const
{
    return wording::stepName(m_step);
}

QString StepPage::byHand() const
{
    return wording::byHand(m_step);
}

QList<setup::ServerTask> StepPage::tasks() const
{
    QList<setup::ServerTask> own;
    if (const auto *plan = session()->outlook()) {
        for (const auto &task : plan->tasks) {
            if (task.step == m_step)
                own.append(task);
        }
    }
    return own;
}

void StepPage::refresh()
{
    if (!session()->hasSite())
        return;
    showState();
    m_reasons->show(m_step);
}

FeaturesPage::FeaturesPage(WizardSession *session, QWidget *parent)
    : StepPage(PageId::Features, setup::Step::Features, session, parent),
      m_nowAfter(new NowAfter),
      m_tasks(new TaskList)
{
    reasons()->leaveOut({ReasonCode::ModuleActive});
    body()->addWidget(m_nowAfter);
    body()->addWidget(reasons());
    auto *card = new Card(tr("Do this on the server"), this);
    m_tasksCard = card;
    card->body()->setSpacing(space::medium);
    card->body()->addWidget(m_tasks);
    body()->addWidget(card);
    body()->addStretch(1);
}

void FeaturesPage::showState()
{
    const auto module = configuration().module(iis::iisCertificateMappingModule, site());
    const auto place = [](const base::Position &position) { return wording::lineText(position); };
    if (module.isActive()) {
        m_nowAfter->setNow(tr("Installed and active"), place(module.globalPosition));
        m_nowAfter->setAfter(tr("Stays as it is"), tr("Nothing to do for this step."), Tone::Ok);
    } else {
        m_nowAfter->setNow(module.inGlobalModules ? tr("Installed, but not active for this site") : tr("Not installed"),
                           module.inGlobalModules ? place(module.globalPosition)
                                                  : tr("The file does not list the module."));
        m_nowAfter->setAfter(
            tr("You install it on the server"),
            tr("This wizard never writes it into the file: an entry without the feature behind it stops every site of "
               "the server."),
            Tone::Warn);
    }
    const auto own = tasks();
    m_tasks->setTasks(own);
    m_tasksCard->setVisible(!own.isEmpty());
}

SslPage::SslPage(WizardSession *session, QWidget *parent)
    : StepPage(PageId::Ssl, setup::Step::Ssl, session, parent),
      m_require(new OptionCard(tr("&Require a certificate"), tr("Nobody reaches the site without one."))),
      m_accept(new OptionCard(tr("&Accept a certificate"),
                              tr("Visitors without one get in unless another sign-in stops them."))),
      m_keep(new OptionCard(tr("&Leave it as it is"), {})),
      m_nowAfter(new NowAfter)
{
    m_require->setTag(tr("recommended"));
    reasons()->leaveOut({ReasonCode::SslFlagsDiffer, ReasonCode::SslFlagsEqual, ReasonCode::Ssl128Kept,
                         ReasonCode::SslAcceptLetsOthersIn});
    auto *options = new QVBoxLayout;
    options->setSpacing(space::medium);
    for (auto *card : {m_require, m_accept, m_keep})
        options->addWidget(card);
    body()->addLayout(options);
    body()->addWidget(m_nowAfter);
    body()->addWidget(reasons());
    body()->addStretch(1);
    const auto choose = [this](setup::SslChoice choice) {
        return [this, choice](bool on) {
            if (on)
                this->session()->edit([&](setup::Choices &choices) { choices.ssl = choice; });
        };
    };
    connect(m_require, &QRadioButton::toggled, this, choose(setup::SslChoice::Require));
    connect(m_accept, &QRadioButton::toggled, this, choose(setup::SslChoice::Accept));
    connect(m_keep, &QRadioButton::toggled, this, choose(setup::SslChoice::Keep));
}

QWidget *SslPage::firstFocus() const
{
    return m_accept->isChecked() ? m_accept : m_keep->isChecked() ? m_keep : m_require;
}

void SslPage::showState()
{
    const auto choice = session()->choices().ssl;
    m_require->follow(choice == setup::SslChoice::Require);
    m_accept->follow(choice == setup::SslChoice::Accept);
    m_keep->follow(choice == setup::SslChoice::Keep);
    const auto setting = configuration().access(site()).sslFlags;
    const auto now = setting.value.toText();
    m_keep->setExplanation(tr("The flags stay “%1”.").arg(now));
    m_nowAfter->setNow(now, wording::origin(setting.from));
    auto after = setting.value;
    if (choice != setup::SslChoice::Keep) {
        after.set |= iis::SslFlag::Ssl;
        after.set |= iis::SslFlag::NegotiateCert;
        after.set.setFlag(iis::SslFlag::RequireCert, choice == setup::SslChoice::Require);
        // Documented and in no schema: IIS rejects the section that has it.
        after.set.setFlag(iis::SslFlag::MapCert, false);
    }
    // The plan knows better than the page where it has changed the flags already.
    if (const auto *plan = session()->outlook()) {
        for (const auto &change : plan->changes) {
            const auto *set = std::get_if<setup::SetAttribute>(&change.kind);
            if (set && set->section == iis::SectionId::Access && set->path == site())
                after = iis::SslFlags::fromText(set->after);
        }
    }
    if (after == setting.value) {
        m_nowAfter->setAfter(now, tr("Stays as it is."));
        return;
    }
    const auto where = setting.from.level == iis::Provenance::Level::Location ? tr("In the same place.")
                                                                              : tr("Written for this site only.");
    const auto kept =
        setting.value.set.testFlag(iis::SslFlag::Ssl128) ? tr("Ssl128 is kept.") : tr("Ssl128 was not set.");
    m_nowAfter->setAfter(after.toText(), u"%1 %2"_s.arg(where, kept));
}

AnonymousPage::AnonymousPage(WizardSession *session, QWidget *parent)
    : StepPage(PageId::Anonymous, setup::Step::Anonymous, session, parent),
      m_off(new OptionCard(tr("&Switch it off"), tr("Only people whose certificate belongs to an account get in."))),
      m_keep(new OptionCard(tr("&Leave it as it is"), {})),
      m_nowAfter(new NowAfter)
{
    m_off->setTag(tr("recommended"));
    reasons()->leaveOut({ReasonCode::AnonymousOff, ReasonCode::AnonymousOn});
    auto *options = new QVBoxLayout;
    options->setSpacing(space::medium);
    options->addWidget(m_off);
    options->addWidget(m_keep);
    body()->addLayout(options);
    body()->addWidget(m_nowAfter);
    auto *card = new Card(tr("Other ways to sign in"), this);
    m_othersCard = card;
    m_others = new QGridLayout;
    m_others->setHorizontalSpacing(space::large);
    m_others->setVerticalSpacing(6);
    m_others->setColumnStretch(2, 1);
    card->body()->addLayout(m_others);
    body()->addWidget(card);
    body()->addWidget(reasons());
    body()->addStretch(1);
    connect(m_off, &QRadioButton::toggled, this, [this](bool on) {
        if (on)
            this->session()->edit([](setup::Choices &choices) { choices.anonymous = false; });
    });
    connect(m_keep, &QRadioButton::toggled, this, [this](bool on) {
        if (on)
            this->session()->edit([](setup::Choices &choices) { choices.anonymous.reset(); });
    });
}

QWidget *AnonymousPage::firstFocus() const
{
    return m_keep->isChecked() ? m_keep : m_off;
}

void AnonymousPage::showState()
{
    const auto off = session()->choices().anonymous == std::optional(false);
    m_off->follow(off);
    m_keep->follow(!off);
    const auto anonymous = configuration().anonymous(site());
    const auto on = anonymous.enabled.value;
    const auto ssl = session()->choices().ssl;
    const auto demandsCertificate =
        ssl == setup::SslChoice::Require
        || (ssl == setup::SslChoice::Keep
            && configuration().access(site()).sslFlags.value.set.testFlag(iis::SslFlag::RequireCert));
    m_keep->setExplanation(!on ? tr("It stays off.")
                           : demandsCertificate
                               ? tr("It stays on: visitors whose certificate belongs to nobody get in as a guest.")
                               : tr("It stays on: everybody gets in as a guest, with a certificate or without one."));
    const auto user = anonymous.userName.value;
    const auto note = wording::origin(anonymous.enabled.from);
    m_nowAfter->setNow(on ? tr("On") : tr("Off"),
                       !on ? note
                       : user.isEmpty()
                           ? tr("%1; guests are the application pool’s account", "where the value comes from").arg(note)
                           : tr("%1; guests are the account “%2”", "where the value comes from").arg(note, user));
    const auto after = on && !off;
    m_nowAfter->setAfter(after ? tr("On") : tr("Off"),
                         after == on ? tr("Stays as it is.") : tr("Written for this site only."));

    while (auto *item = m_others->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto others = configuration().otherAuthentication(site());
    auto row = 0;
    const auto add = [&](const QString &method, const iis::Setting<bool> &setting, const QString &meaning) {
        if (!setting.value)
            return;
        m_others->addWidget(new Label(TextRole::Strong, method), row, 0, Qt::AlignTop);
        m_others->addWidget(new Pill(tr("on"), Tone::Warn), row, 1, Qt::AlignTop);
        auto *text = new Label(TextRole::Small, u"%1 (%2)"_s.arg(meaning, wording::origin(setting.from)));
        m_others->addWidget(text, row++, 2);
    };
    add(tr("Windows"), others.windows,
        tr("People of the domain get in with their Windows sign-in, without a mapping."));
    add(tr("Basic"), others.basic, tr("Anybody with an account name and password gets in."));
    add(tr("Digest"), others.digest, tr("Anybody of the domain with a password gets in."));
    add(tr("Active Directory mapping"), others.activeDirectoryMapping,
        tr("Certificates are looked up in Active Directory. Microsoft documents this and the mappings of step 5 as excluding each other on one site."));
    if (row == 0)
        m_others->addWidget(new Label(TextRole::Small,
                                      after ? tr("None is on. Anonymous sign-in lets in whom no certificate names.")
                                            : tr("None is on: certificates decide alone.")),
                            0, 0, 1, 3);
}

} // namespace certwizard::ui
