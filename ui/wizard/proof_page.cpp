#include "proof_page.h"

#include "common/cards.h"
#include "common/fields.h"
#include "common/file_dialogs.h"
#include "common/icons.h"
#include "common/messages.h"
#include "pki/chain.h"
#include "proof_ui/probe_window.h"
#include "proof_ui/proof_table.h"
#include "proof_ui/report_saver.h"
#include "review/task_list.h"
#include "session/proof_session.h"
#include "wording/plan.h"
#include "wording/probe.h"
#include "wording/proof.h"
#include "wording/steps.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

Tone toneOf(setup::StepState state)
{
    switch (state) {
    case setup::StepState::Done:
        return Tone::Ok;
    case setup::StepState::Needed:
        return Tone::Info;
    case setup::StepState::Blocked:
        return Tone::Bad;
    case setup::StepState::OnServer:
        return Tone::Warn;
    case setup::StepState::NotApplicable:
        return Tone::Neutral;
    }
    return Tone::Neutral;
}

} // namespace

ProofPage::ProofPage(WizardSession *session, QWidget *parent)
    : Page(PageId::Proof, session, parent),
      m_proof(new ProofSession(session, this)),
      m_undo(makeLink(tr("&Undo the changes…"))),
      m_another(makeLink(tr("Set up &another site"))),
      m_save(makeLink(tr("&Save report…"))),
      m_saved(new Callout(Tone::Ok)),
      m_problem(new Callout(Tone::Warn)),
      m_table(new ProofTable),
      m_written(new Callout(Tone::Ok)),
      m_tasks(new TaskList)
{
    m_running = makeRunningRow();
    m_basis = makeBasis();
    m_tryCards = makeTryCards();
    m_saved->setAction(tr("Open the report"));
    m_saved->hide();
    m_assumptionsCard = new Card(tr("What was taken as given"), this);
    m_assumptions = new Label(TextRole::Small);
    m_assumptions->setMaximumCharacters(0);
    m_assumptionsCard->body()->addWidget(m_assumptions);
    m_tasksCard = new Card(tr("Still to do on the server"), this);
    m_tasksCard->body()->setSpacing(space::medium);
    m_tasksCard->body()->addWidget(m_tasks);
    m_stateCard = new Card(tr("The five steps, read again from the file"), this);
    auto *list = new QWidget;
    m_states = new QVBoxLayout(list);
    m_states->setContentsMargins(0, 0, 0, 0);
    m_states->setSpacing(space::small);
    m_stateCard->body()->addWidget(list);
    for (auto *part : {m_running, static_cast<QWidget *>(m_saved), static_cast<QWidget *>(m_problem),
                       static_cast<QWidget *>(m_table), m_basis, m_tryCards, static_cast<QWidget *>(m_tasksCard),
                       static_cast<QWidget *>(m_assumptionsCard), static_cast<QWidget *>(m_written),
                       static_cast<QWidget *>(m_stateCard)})
        body()->addWidget(part);
    body()->addStretch(1);
    connectAll();
}

QWidget *ProofPage::makeRunningRow()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium);
    m_runningText = new Label(TextRole::Body, tr("Visitors of every kind are trying to get in…"));
    m_bar = new QProgressBar;
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    m_bar->setAccessibleName(tr("Progress of the rehearsal"));
    auto *stop = new QPushButton(tr("S&top"));
    stop->setAutoDefault(false);
    connect(stop, &QPushButton::clicked, m_proof, &ProofSession::cancel);
    layout->addWidget(m_runningText);
    layout->addWidget(m_bar, 1);
    layout->addWidget(stop);
    return row;
}

/// Under the table: what it was made of, and the way to make it again.
QWidget *ProofPage::makeBasis()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium);
    m_basisText = new Label(TextRole::Small);
    m_basisText->setMaximumCharacters(0);
    auto *again = new QPushButton(tr("Try it out a&gain"));
    setKind(again, ButtonKind::Flat);
    again->setAutoDefault(false);
    connect(again, &QPushButton::clicked, m_proof, &ProofSession::start);
    layout->addWidget(m_basisText, 1);
    layout->addWidget(again, 0, Qt::AlignTop);
    return row;
}

QWidget *ProofPage::makeTryCards()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium);
    auto *own = new Card(tr("Try it yourself"), row);
    own->body()->addWidget(new Label(TextRole::Body, tr("With your own browser and a user’s PFX, on this computer.")));
    own->body()->addStretch(1);
    auto *rehearse = new QPushButton(icon(u"play"_s), tr("&Open the rehearsal…"));
    rehearse->setAutoDefault(false);
    own->body()->addSpacing(space::small);
    own->body()->addWidget(rehearse, 0, Qt::AlignLeft);
    connect(rehearse, &QPushButton::clicked, this, &ProofPage::wantsRehearsal);
    auto *live = new Card(tr("The live site"), row);
    m_address = new QLineEdit;
    m_address->setPlaceholderText(u"https://www.contoso.example/"_s);
    auto *field = new FormField(tr("Add&ress of the site"), m_address);
    field->setHint(tr("When the items for the server are done."));
    auto *line = new QHBoxLayout;
    line->addWidget(field, 1);
    auto *probe = new QPushButton(tr("&Probe…"));
    probe->setAutoDefault(false);
    line->addWidget(probe, 0, Qt::AlignVCenter);
    live->body()->addLayout(line);
    m_probeResult = new Label(TextRole::Strong);
    m_probeResult->hide();
    live->body()->addWidget(m_probeResult);
    connect(probe, &QPushButton::clicked, this, &ProofPage::probe);
    connect(m_address, &QLineEdit::returnPressed, this, &ProofPage::probe);
    layout->addWidget(own, 2);
    layout->addWidget(live, 3);
    return row;
}

/// As the binding has it; what was typed stays.
void ProofPage::suggestAddress()
{
    const auto &choices = session()->choices();
    if (m_suggestedFor == choices.site)
        return;
    m_suggestedFor = choices.site;
    m_probeResult->hide();
    m_address->setText(siteAddress());
}

/// Where the server's certificate comes from an authority that the wizard knows, users will trust it for that; this
/// computer may not.
void ProofPage::trustOwnServer(ProbeWindow &probeWindow) const
{
    const auto &cast = m_proof->cast();
    if (!cast || !cast->ownServerCertificate)
        return;
    const auto &setup = cast->request.setup;
    const pki::ChainContext context{.time = QDateTime::currentDateTimeUtc(),
                                    .purpose = pki::Purpose::ServerAuthentication,
                                    .trusted = setup.authorities,
                                    .intermediates = setup.serverChain};
    if (pki::buildChain(setup.server.certificate, context).isValid())
        probeWindow.setTrusted(setup.authorities);
}

void ProofPage::probe()
{
    auto *probeWindow = findChild<ProbeWindow *>();
    if (!probeWindow) {
        probeWindow = new ProbeWindow(this);
        probeWindow->setAttribute(Qt::WA_DeleteOnClose);
        probeWindow->setStepLinks(true);
        if (const auto source = session()->rehearsalSource())
            probeWindow->offerClients(source->request.held);
        trustOwnServer(*probeWindow);
        connect(probeWindow, &ProbeWindow::wantsStep, this, [this, probeWindow](int step) {
            // It belongs to this window and would stay in front of the step.
            probeWindow->hide();
            Q_EMIT wantsPage(static_cast<PageId>(static_cast<int>(PageId::Features) + step - 1));
            window()->activateWindow();
        });
        connect(probeWindow, &ProbeWindow::finished, this, [this](const diagnose::ProbeReport &report) {
            m_proof->setProbe(report);
            if (report.findings.isEmpty())
                return;
            const auto &verdict = report.findings.first();
            m_probeResult->setText(wording::describe(verdict).headline);
            m_probeResult->setTone(verdict.kind == diagnose::Finding::Kind::Good      ? Tone::Ok
                                   : verdict.kind == diagnose::Finding::Kind::Problem ? Tone::Bad
                                                                                      : Tone::Warn);
            m_probeResult->show();
        });
    }
    probeWindow->setAddress(m_address->text());
    probeWindow->show();
    probeWindow->raise();
    probeWindow->activateWindow();
    if (!m_address->text().trimmed().isEmpty())
        probeWindow->start();
}

void ProofPage::connectAll()
{
    connect(m_undo, &QPushButton::clicked, this, &ProofPage::undo);
    connect(m_another, &QPushButton::clicked, this, [this] { Q_EMIT wantsPage(PageId::Site); });
    connect(m_save, &QPushButton::clicked, this, &ProofPage::save);
    connect(m_proof, &ProofSession::started, this, [this] {
        // What was saved tells of another run.
        m_saved->hide();
        m_bar->setValue(0);
        showProof();
    });
    connect(m_proof, &ProofSession::progressed, this,
            [this](double fraction) { m_bar->setValue(static_cast<int>(fraction * 1000)); });
    connect(m_proof, &ProofSession::finished, this, &ProofPage::showProof);
    connect(session(), &WizardSession::undone, this, [this](const apply::Outcome &outcome) {
        m_wasUndone = true;
        m_saved->hide();
        const auto message = wording::describeUndo(outcome, session()->filePath());
        m_written->setTone(Tone::Info);
        m_written->setText(message.headline, message.rest());
        setTitle(tr("Undone"));
        setLead(tr("The file is as it was before. Your choices are kept."));
        showProof();
        session()->reload();
    });
    connect(session(), &WizardSession::undoFailed, this,
            [this](const base::Error &error) { MessageDialog::showError(this, error); });
    connect(session(), &WizardSession::applied, this, [this] { m_wasUndone = false; });
}

bool ProofPage::offers(const QPushButton *link) const
{
    if (link == m_undo)
        return session()->written() != nullptr && !m_wasUndone;
    return link != m_save || !m_wasUndone;
}

DotState ProofPage::standing() const
{
    const auto &proof = m_proof->proof();
    if (!proof || m_wasUndone || session()->hasNewChanges())
        return DotState::Empty;
    return proof->isGreen()                           ? DotState::Done
           : proof->count(proof::Promise::Broken) > 0 ? DotState::Blocked
                                                      : DotState::Unclear;
}

void ProofPage::enter()
{
    // Nothing was to be written: what stands in the file is what is tried.
    if (!m_wasUndone && !m_proof->isRunning() && !m_proof->proof() && !m_proof->error() && !session()->isBusy())
        m_proof->start();
    showProof();
}

void ProofPage::refresh()
{
    enter();
}

void ProofPage::showProof()
{
    m_running->setVisible(m_proof->isRunning());
    if (m_proof->isRunning() && !m_wasUndone)
        showRunning();
    else if (!m_wasUndone)
        showResult();
    const auto &proof = m_proof->proof();
    m_table->setVisible(proof.has_value() && !m_wasUndone);
    if (proof && !m_wasUndone)
        m_table->setRows(proof->rows);
    m_save->setEnabled(!m_proof->isRunning());
    m_tryCards->setVisible(!m_wasUndone);
    suggestAddress();
    showProblem();
    showBasis();
    showAssumptions();
    showWritten();
    showStates();
    Q_EMIT changed();
}

void ProofPage::showRunning()
{
    setTitle(tr("Trying it out"));
    setLead(tr("A rehearsal of the site runs on this computer with the configuration just written, and visitors with "
               "and without certificates come over real TLS."));
}

void ProofPage::showResult()
{
    const auto written = session()->written() != nullptr;
    const auto tasks = static_cast<int>(
        (written || !session()->outlook() ? session()->tasksLeft() : session()->outlook()->tasks).size());
    const auto remains =
        tasks > 0 ? u' ' + tr("%n item(s) remain to be done on the server.", nullptr, tasks) : QString();
    if (!m_proof->proof()) {
        setTitle(written ? tr("%1 is set up in its file").arg(session()->choices().site)
                         : tr("Nothing to do in this file"));
        setLead(tr("It has not been tried out.") + remains);
        return;
    }
    const auto message = wording::describe(*m_proof->proof());
    setTitle(message.headline, m_proof->proof()->isGreen()                           ? Tone::Ok
                               : m_proof->proof()->count(proof::Promise::Broken) > 0 ? Tone::Bad
                                                                                     : Tone::Warn);
    setLead((written ? tr("Rehearsed on this computer with the configuration just written: real TLS, real "
                          "certificates, the decisions IIS documents.")
                     : tr("Rehearsed on this computer with the configuration as it is, which says already what was "
                          "chosen: real TLS, real certificates, the decisions IIS documents."))
            + u' ' + message.rest() + remains);
}

void ProofPage::showProblem()
{
    m_problem->hide();
    m_problem->setAction({});
    m_problem->disconnect(this);
    if (m_proof->isRunning() || m_wasUndone)
        return;
    if (const auto &error = m_proof->error()) {
        const auto message = wording::describe(*error);
        const auto cancelled = error->code == base::ErrorCode::Cancelled;
        m_problem->setTone(cancelled ? Tone::Info : Tone::Bad);
        m_problem->setText(cancelled ? tr("The rehearsal was stopped.") : message.headline,
                           cancelled ? QString() : message.rest());
        m_problem->setAction(tr("Try it out again"));
        connect(m_problem, &Callout::activated, m_proof, &ProofSession::start);
        m_problem->show();
        return;
    }
    const auto &proof = m_proof->proof();
    if (!proof)
        return;
    if (proof->count(proof::Promise::Unknown) > 0) {
        m_problem->setTone(Tone::Warn);
        m_problem->setText(tr("An authority is not known to this rehearsal."),
                           tr("Whether its certificates are trusted cannot be told. On the server it belongs to Local "
                              "Computer, Trusted Root; here its certificate file is enough."));
        m_problem->setAction(tr("Add the authority’s certificate…"));
        connect(m_problem, &Callout::activated, this, &ProofPage::chooseAuthority);
        m_problem->show();
    } else if (m_proof->cast() && !m_proof->cast()->problems.isEmpty()) {
        const auto message = wording::describe(m_proof->cast()->problems.first());
        m_problem->setTone(Tone::Warn);
        m_problem->setText(message.headline, tr("The rehearsal went on without it.") + u' ' + message.rest());
        m_problem->show();
    }
}

void ProofPage::save()
{
    const auto path = saveReport(window(), m_proof->report());
    if (path.isEmpty())
        return;
    m_saved->setText(tr("The report is saved."), QDir::toNativeSeparators(path));
    m_saved->disconnect(this);
    connect(m_saved, &Callout::activated, this, [this, path] { openOutside(this, QUrl::fromLocalFile(path)); });
    m_saved->show();
    bringIntoView(m_saved);
}

void ProofPage::showBasis()
{
    const auto &cast = m_proof->cast();
    m_basis->setVisible(m_proof->proof() && cast && !m_wasUndone);
    if (!m_proof->proof() || !cast)
        return;
    const auto &setup = cast->request.setup;
    m_basisText->setText(wording::basis(setup.authorities, setup.revocationLists).join(u' '));
}

void ProofPage::showAssumptions()
{
    const auto &proof = m_proof->proof();
    const auto &cast = m_proof->cast();
    m_assumptionsCard->setVisible(proof && cast && !m_wasUndone);
    if (!proof || !cast)
        return;
    m_assumptions->setText(
        wording::assumptions(cast->ownServerCertificate, cast->assumesModule, cast->leftOut, *proof).join(u'\n'));
}

void ProofPage::showWritten()
{
    const auto &outcome = session()->outcome();
    const auto written = outcome && !outcome->nothingToDo;
    const auto *outlook = session()->outlook();
    const auto &tasks = outcome || !outlook ? session()->tasksLeft() : outlook->tasks;
    if (!m_wasUndone) {
        if (written) {
            const auto message = wording::describe(*outcome, session()->filePath());
            m_written->setTone(Tone::Ok);
            m_written->setText(message.headline, message.rest());
        } else {
            m_written->setTone(Tone::Ok);
            m_written->setText(tr("The file says already what was chosen; it was not written."), {});
        }
    }
    m_tasks->setTasks(tasks);
    m_tasksCard->setVisible(!tasks.isEmpty() && !m_wasUndone);
}

void ProofPage::showStates()
{
    while (auto *item = m_states->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto *outlook = session()->outlook();
    m_stateCard->setVisible(outlook != nullptr);
    if (!outlook)
        return;
    for (const auto &verdict : outlook->verdicts) {
        auto *row = new QWidget;
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(space::medium);
        auto *name = new Label(TextRole::Body, tr("%1. %2", "number and name of a step")
                                                   .arg(static_cast<int>(verdict.step))
                                                   .arg(wording::stepName(verdict.step)));
        layout->addWidget(name, 0, Qt::AlignTop);
        layout->addStretch(1);
        layout->addWidget(new Pill(wording::stateName(verdict.state), toneOf(verdict.state)), 0, Qt::AlignTop);
        m_states->addWidget(row);
    }
}

void ProofPage::chooseAuthority()
{
    const auto path =
        askForFile(this, {tr("The authority’s certificate"),
                          tr("Certificates (*.crt *.cer *.pem *.der *.p7b *.p7c)") + u";;"_s + tr("All files (*)")});
    if (path.isEmpty())
        return;
    const auto authorities = proof::readAuthorities(path);
    if (!authorities) {
        MessageDialog::showError(this, authorities.error());
        return;
    }
    session()->trustAuthorities(*authorities); // and the proof follows
}

void ProofPage::undo()
{
    MessageDialog question(
        MessageDialog::Kind::Question,
        {tr("Put the file back as it was?"),
         tr("The backup that was made before the write takes its place. That works only while nobody has changed the file since; "
            "otherwise nothing happens."),
         {}},
        this);
    question.addButton(tr("&Keep the changes"), true);
    const auto yes = question.addButton(tr("&Undo them"), false);
    if (question.ask() == yes)
        session()->undo();
}

} // namespace certwizard::ui
