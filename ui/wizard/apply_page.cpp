#include "apply_page.h"

#include "common/cards.h"
#include "review/change_list.h"
#include "review/stage_list.h"
#include "wording/plan.h"

#include <QPushButton>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

ApplyPage::ApplyPage(WizardSession *session, QWidget *parent)
    : Page(PageId::Apply, session, parent),
      m_stages(new StageList),
      m_changes(new ChangeList),
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
    m_changesCard = new Card(tr("The changes"), this);
    m_changesCard->body()->addWidget(m_changes);
    body()->addWidget(m_changesCard);
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
    m_changes->setPlan(session()->review()->plan);
    m_changes->setState(ChangeList::State::Waiting);
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
    m_changes->setState(ChangeList::State::Made);
    m_stop->hide();
    const auto &outcome = *session()->outcome();
    const auto message = wording::describe(outcome, session()->filePath());
    setTitle(tr("Written"));
    m_result->setTone(Tone::Ok);
    m_result->setText(message.headline, message.rest());
    m_result->setAction({}); // one of a write that failed before
    m_result->show();
    Q_EMIT changed();
}

void ApplyPage::fail(const base::Error &error)
{
    m_stages->fail();
    m_changes->setState(ChangeList::State::NotMade);
    m_stop->hide();
    const auto message = wording::describe(error);
    const auto cancelled = error.code == base::ErrorCode::Cancelled;
    setTitle(cancelled ? tr("Stopped, nothing written") : tr("Nothing was written"));
    const auto changed = error.code == base::ErrorCode::FileChanged;
    setLead(changed
                ? tr("The file holds what somebody else has written, and none of these changes. Your choices are kept.")
                : tr("The file is as it was. Your choices are kept: go back to change them, or look at the changes "
                     "again."));
    m_result->setTone(cancelled ? Tone::Info : Tone::Bad);
    m_result->setText(message.headline, message.rest());
    m_result->setAction(changed ? tr("Reload the file and review again") : tr("Review again"));
    m_result->disconnect(this);
    connect(
        m_result, &Callout::activated, this,
        [this, changed] {
            if (!changed) {
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
    if (isVisible()) // the button that had the focus is gone
        m_result->action()->setFocus(Qt::OtherFocusReason);
    Q_EMIT this->changed();
}

} // namespace certwizard::ui
