#include "finish_pages.h"

#include "common/cards.h"
#include "common/messages.h"
#include "review/stage_list.h"
#include "review/task_list.h"
#include "wording/plan.h"
#include "wording/steps.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

QString restOf(const wording::Message &message)
{
    return u"%1 %2"_s.arg(message.explanation, message.remedy).simplified();
}

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

ApplyPage::ApplyPage(WizardSession *session, QWidget *parent)
    : Page(PageId::Apply, session, parent),
      m_stages(new StageList),
      m_stop(new QPushButton(tr("&Stop before the write"))),
      m_result(new Callout(Tone::Info))
{
    auto *card = new Card(this);
    card->body()->addWidget(m_stages);
    card->body()->addSpacing(space::small);
    m_stop->setAutoDefault(false);
    card->body()->addWidget(m_stop, 0, Qt::AlignLeft);
    body()->addWidget(card);
    body()->addWidget(m_result);
    body()->addStretch(1);
    m_result->hide();
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        this->session()->cancelApply();
    });
    connect(session, &WizardSession::applyProgress, this, [this](apply::Stage stage, double fraction) {
        m_stages->advance(stage, fraction);
        m_stop->setVisible(this->session()->isApplying() && !m_stages->isPastWriting());
    });
    connect(session, &WizardSession::applied, this, &ApplyPage::succeed);
    connect(session, &WizardSession::applyFailed, this, &ApplyPage::fail);
}

void ApplyPage::enter()
{
    if (!session()->review() || session()->isApplying())
        return;
    setTitle(tr("Writing %n change(s)", nullptr, static_cast<int>(session()->review()->plan.changes.size())));
    setLead(tr(
        "The file is replaced as a whole at the last moment: it is always the old one or the new one, never a half."));
    m_stages->reset();
    m_stop->setEnabled(true);
    m_stop->show();
    m_result->hide();
    session()->apply();
    Q_EMIT changed();
}

bool ApplyPage::isComplete() const
{
    return session()->outcome().has_value() && !session()->isApplying();
}

bool ApplyPage::canGoBack() const
{
    return !session()->isApplying();
}

void ApplyPage::succeed()
{
    m_stages->finish();
    m_stop->hide();
    const auto &outcome = *session()->outcome();
    const auto message = wording::describe(outcome, session()->filePath());
    setTitle(tr("Written"));
    m_result->setTone(outcome.journalError ? Tone::Warn : Tone::Ok);
    m_result->setText(message.headline, restOf(message));
    m_result->show();
    Q_EMIT changed();
}

void ApplyPage::fail(const base::Error &error)
{
    m_stages->fail();
    m_stop->hide();
    const auto message = wording::describe(error);
    const auto cancelled = error.code == base::ErrorCode::Cancelled;
    setTitle(cancelled ? tr("Stopped, nothing written") : tr("Nothing was written"));
    setLead(tr("The file is as it was. Your choices are kept: go back to change them, or look at the changes again."));
    m_result->setTone(cancelled ? Tone::Info : Tone::Bad);
    m_result->setText(message.headline, restOf(message));
    m_result->setAction(error.code == base::ErrorCode::FileChanged ? tr("Reload the file and review again")
                                                                   : tr("Review again"));
    m_result->disconnect(this);
    connect(
        m_result, &Callout::activated, this,
        [this, code = error.code] {
            if (code != base::ErrorCode::FileChanged) {
                Q_EMIT wantsPage(PageId::Review);
                return;
            }
            connect(
                session(), &WizardSession::opened, this, [this] { Q_EMIT wantsPage(PageId::Review); },
                Qt::SingleShotConnection);
            session()->reload();
        },
        Qt::SingleShotConnection);
    m_result->show();
    Q_EMIT changed();
}

DonePage::DonePage(WizardSession *session, QWidget *parent)
    : Page(PageId::Done, session, parent),
      m_undo(makeLink(tr("&Undo the changes…"))),
      m_another(makeLink(tr("Set up &another site"))),
      m_result(new Callout(Tone::Ok)),
      m_tasks(new TaskList)
{
    body()->addWidget(m_result);
    m_tasksCard = new Card(tr("Still to do on the server"), this);
    m_tasksCard->body()->setSpacing(space::medium);
    m_tasksCard->body()->addWidget(m_tasks);
    m_stateCard = new Card(tr("The five steps, read again from the file"), this);
    auto *list = new QWidget;
    m_states = new QVBoxLayout(list);
    m_states->setContentsMargins(0, 0, 0, 0);
    m_states->setSpacing(space::small);
    m_stateCard->body()->addWidget(list);
    body()->addWidget(m_stateCard);
    body()->addWidget(m_tasksCard);
    body()->addStretch(1);
    connect(m_undo, &QPushButton::clicked, this, &DonePage::undo);
    connect(m_another, &QPushButton::clicked, this, [this] { Q_EMIT wantsPage(PageId::Site); });
    connect(session, &WizardSession::undone, this, [this](const apply::Outcome &outcome) {
        m_wasUndone = true;
        const auto message = wording::describeUndo(outcome, this->session()->filePath());
        m_result->setTone(Tone::Info);
        m_result->setText(message.headline, restOf(message));
        setTitle(tr("Undone"));
        setLead(tr("The file is as it was before. Your choices are kept."));
        m_undo->hide();
        this->session()->reload();
    });
    connect(session, &WizardSession::undoFailed, this,
            [this](const base::Error &error) { MessageDialog::showError(this, error); });
    connect(session, &WizardSession::applied, this, [this] { m_wasUndone = false; });
}

void DonePage::enter()
{
    const auto &outcome = session()->outcome();
    const auto written = outcome && !outcome->nothingToDo;
    const auto *outlook = session()->outlook();
    const auto &tasks = outcome || !outlook ? session()->tasksLeft() : outlook->tasks;
    if (!m_wasUndone) {
        setTitle(written ? tr("%1 is set up in its file").arg(session()->choices().site)
                         : tr("Nothing to do in this file"));
        setLead(
            tasks.isEmpty()
                ? tr("Running the wizard again finds nothing to do.")
                : tr("Running the wizard again finds nothing to do in the file. What a file cannot hold is listed below."));
        if (written) {
            const auto message = wording::describe(*outcome, session()->filePath());
            m_result->setTone(outcome->journalError ? Tone::Warn : Tone::Ok);
            m_result->setText(message.headline, restOf(message));
        } else {
            m_result->setTone(Tone::Ok);
            m_result->setText(tr("The file says already what was chosen; it was not written."), {});
        }
    }
    m_undo->setVisible(written && !m_wasUndone);
    m_tasks->setTasks(tasks);
    m_tasksCard->setVisible(!tasks.isEmpty() && !m_wasUndone);

    while (auto *item = m_states->takeAt(0)) {
        delete item->widget();
        delete item;
    }
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

void DonePage::undo()
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
