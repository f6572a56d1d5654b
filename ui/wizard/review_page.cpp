#include "review_page.h"

#include "common/cards.h"
#include "common/fields.h"
#include "common/file_dialogs.h"
#include "common/icons.h"
#include "common/messages.h"
#include "common/rows.h"
#include "common/scroll.h"
#include "mappings/saving.h"
#include "reasons.h"
#include "review/change_list.h"
#include "review/diff_view.h"
#include "review/script_dialog.h"
#include "review/task_list.h"
#include "wording/mapping_rows.h"
#include "wording/plan.h"
#include "wording/steps.h"

#include <QButtonGroup>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHash>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>

#include <algorithm>
#include <array>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

/// What the plan warns of, each sentence once. First what comes of the choices, then the others of a kind that is named
/// already, last what is wrong with rows that the plan does not touch: many of one kind would bury the rest.
QList<wording::Message> warningsOf(const setup::Plan &plan)
{
    constexpr auto mostOfOneKind = 2;
    std::array<QList<wording::Message>, 3> ranks;
    QHash<setup::ReasonCode, int> counts;
    QSet<QString> headlines;
    for (const auto &verdict : plan.verdicts) {
        for (const auto &reason : verdict.reasons) {
            if (reason.severity != setup::Reason::Severity::Warning)
                continue;
            auto message = wording::describe(reason);
            if (headlines.contains(message.headline))
                continue;
            headlines.insert(message.headline);
            const auto isOfOldRow = reason.code == setup::ReasonCode::MappingDefect;
            const auto isNamed = ++counts[reason.code] > mostOfOneKind;
            ranks[isOfOldRow ? 2 : isNamed ? 1 : 0].append(std::move(message));
        }
    }
    return ranks[0] + ranks[1] + ranks[2];
}

PageId pageOf(setup::Step step)
{
    return static_cast<PageId>(static_cast<int>(PageId::Features) + static_cast<int>(step) - 1);
}

void empty(QLayout *layout, int keep = 0)
{
    while (layout->count() > keep) {
        auto *item = layout->takeAt(keep);
        delete item->widget();
        delete item;
    }
}

} // namespace

ReviewPage::ReviewPage(WizardSession *session, QWidget *parent)
    : Page(PageId::Review, session, parent),
      m_saveAnswers(makeLink(tr("&Save answers…"))),
      m_script(makeLink(tr("As &PowerShell…"))),
      m_saved(new Callout(Tone::Ok)),
      m_message(new Callout(Tone::Info)),
      m_blocked(new QVBoxLayout),
      m_diff(new DiffView),
      m_unified(new QPushButton(tr("&Unified"))),
      m_sideBySide(new QPushButton(tr("S&ide by side"))),
      m_tasks(new TaskList)
{
    setTitle(tr("Review"));
    body()->addWidget(m_saved);
    body()->addWidget(m_message);
    m_blocked->setSpacing(space::small);
    body()->addLayout(m_blocked);

    m_reasonCard = new Card(tr("Why"), this);
    body()->addWidget(m_reasonCard);
    m_sentencesCard = new Card(tr("What will be changed"), this);
    m_changes = new ChangeList;
    m_sentencesCard->body()->addWidget(m_changes);
    body()->addWidget(m_sentencesCard);

    m_warningsCard = new Card(tr("What to know before"), this);
    m_warnings = new QVBoxLayout;
    m_warnings->setSpacing(space::medium);
    m_warningsCard->body()->addLayout(m_warnings);
    body()->addWidget(m_warningsCard);

    m_diffBox = new QWidget;
    auto *diffLayout = new QVBoxLayout(m_diffBox);
    diffLayout->setContentsMargins(0, 0, 0, 0);
    diffLayout->setSpacing(space::small);
    auto *row = new QHBoxLayout;
    row->addWidget(new Label(TextRole::Caption, tr("Lines of the file")));
    row->addStretch(1);
    auto *group = new QButtonGroup(this);
    for (auto *button : {m_unified, m_sideBySide}) {
        button->setCheckable(true);
        button->setAutoDefault(false);
        group->addButton(button);
        row->addWidget(button);
    }
    m_unified->setChecked(true);
    diffLayout->addLayout(row);
    diffLayout->addWidget(new Panel(m_diff, m_diffBox));
    body()->addWidget(m_diffBox);
    connect(m_unified, &QPushButton::clicked, this, [this] { m_diff->setMode(DiffView::Mode::Unified); });
    connect(m_sideBySide, &QPushButton::clicked, this, [this] { m_diff->setMode(DiffView::Mode::SideBySide); });

    m_rehearseCard = new Card(tr("Try it first"), this);
    auto *tryRow = new QHBoxLayout;
    tryRow->setSpacing(space::medium);
    m_rehearseText = new Label(TextRole::Body);
    addText(tryRow, m_rehearseText);
    auto *rehearse = new QPushButton(icon(u"play"_s), tr("&Rehearse…"));
    rehearse->setAutoDefault(false);
    rehearse->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    tryRow->addWidget(rehearse, 0, Qt::AlignVCenter);
    m_rehearseCard->body()->addLayout(tryRow);
    body()->addWidget(m_rehearseCard);
    connect(rehearse, &QPushButton::clicked, this, &ReviewPage::wantsRehearsal);

    m_tasksCard = new Card(tr("Do this on the server"), this);
    m_tasksCard->body()->setSpacing(space::medium);
    m_tasksCard->body()->addWidget(m_tasks);
    body()->addWidget(m_tasksCard);
    m_backupCard = new Card(tr("Backup"), this);
    m_backup = new Label(TextRole::Body);
    m_backup->setMaximumCharacters(100);
    m_backupCard->body()->addWidget(m_backup);
    m_reason = new QLineEdit;
    m_reason->setObjectName(u"reason"_s);
    m_reason->setPlaceholderText(tr("like: new intranet site, ticket 4711"));
    m_reasonField = new FormField(tr("R&eason, kept in the journal"), m_reason);
    m_reasonCard->body()->addWidget(m_reasonField);
    connect(m_reason, &QLineEdit::textChanged, this, [this](const QString &text) {
        this->session()->setReason(text.trimmed());
        Q_EMIT changed();
    });
    connect(session, &WizardSession::applied, m_reason, &QLineEdit::clear);
    body()->addWidget(m_backupCard);
    body()->addStretch(1);
    clear();

    connect(m_saveAnswers, &QPushButton::clicked, this, &ReviewPage::saveAnswers);
    connect(m_script, &QPushButton::clicked, this, &ReviewPage::showScript);
    connect(session, &WizardSession::prepared, this, &ReviewPage::showPlan);
    connect(session, &WizardSession::prepareFailed, this, &ReviewPage::fail);
}

QWidget *ReviewPage::firstFocus() const
{
    return m_diffBox->isVisibleTo(this) ? static_cast<QWidget *>(m_diff) : nullptr;
}

void ReviewPage::clear()
{
    m_saved->hide();
    m_message->hide();
    empty(m_blocked);
    empty(m_warnings);
    m_reasonIsMissing = false;
    m_rulesAreUnclear = false;
    for (QWidget *part : std::initializer_list<QWidget *>{m_reasonCard, m_sentencesCard, m_warningsCard, m_diffBox,
                                                          m_rehearseCard, m_tasksCard, m_backupCard})
        part->hide();
}

void ReviewPage::enter()
{
    clear();
    setTitle(tr("Working out the changes …"));
    setLead(tr("Nothing is written yet."));
    m_script->setEnabled(false);
    session()->prepare(std::make_shared<DialogPrompter>(window()));
    Q_EMIT changed();
}

bool ReviewPage::isComplete() const
{
    const auto *review = session()->review();
    if (!review || !review->plan.isReady() || m_rulesAreUnclear)
        return false;
    return !m_reasonIsMissing || !m_reason->text().trimmed().isEmpty();
}

QString ReviewPage::nextText() const
{
    const auto *review = session()->review();
    if (!review || !review->plan.isReady())
        return tr("&Apply");
    if (review->plan.changes.isEmpty())
        return tr("&Next: Proof");
    return tr("&Apply %n change(s)", nullptr, static_cast<int>(review->plan.changes.size()));
}

PageId ReviewPage::nextPage() const
{
    const auto *review = session()->review();
    return review && review->plan.isNothingToDo() ? PageId::Proof : PageId::Apply;
}

void ReviewPage::showPlan()
{
    clear();
    const auto &review = *session()->review();
    const auto &plan = review.plan;
    m_script->setEnabled(plan.isReadyOnServer());
    if (!plan.isReady()) {
        showBlocked(plan);
    } else if (plan.changes.isEmpty()) {
        setTitle(tr("Nothing to do in this file"));
        setLead(wording::summary(plan));
        m_message->setTone(Tone::Ok);
        m_message->setText(tr("The file says already what was chosen."),
                           plan.tasks.isEmpty() ? tr("It stays byte for byte as it is.")
                                                : tr("It stays byte for byte as it is. What a file cannot "
                                                     "hold is listed below: do it unless it is done."));
        m_message->show();
        showWarnings(plan);
    } else {
        setTitle(tr("%n change(s), one file, nothing written yet", nullptr, static_cast<int>(plan.changes.size())));
        setLead(tr(
            "Everything outside these lines stays as it is, byte for byte. A verified backup is made first; undo brings it back."));
        showSentences(plan);
        showWarnings(plan);
        m_diff->setDiff(review.diff);
        m_diffBox->show();
        askReason();
        warnOfRights();
        // While the plan was worked out there was nothing here to be at.
        if (isVisible() && links().contains(qobject_cast<QPushButton *>(window()->focusWidget())))
            beginAt(m_reasonIsMissing ? static_cast<QWidget *>(m_reason) : m_diff);
        const QFileInfo file(session()->filePath());
        m_backup->setText(
            tr("Before the write, the file is kept as %1 in the same folder, and compared with the original. What was changed, when and by "
               "whom is noted in %2; passwords never.")
                .arg(wording::quoted(file.fileName() + u".certwizard-YYYYMMDD-HHMMSS.bak"_s),
                     wording::quoted(QFileInfo(apply::journalPath(session()->filePath())).fileName())));
        m_backupCard->show();
    }
    m_rehearseCard->setVisible(plan.isReady());
    m_rehearseText->setText(plan.isNothingToDo()
                                ? tr("A server on this computer answers as IIS does with the file as it is: visit it "
                                     "with a browser.")
                                : tr("A server on this computer answers as IIS will after these changes: visit it "
                                     "with a browser before anything is written."));
    m_tasks->setTasks(plan.tasks);
    m_tasksCard->setVisible(!plan.tasks.isEmpty());
    Q_EMIT changed();
}

void ReviewPage::showBlocked(const setup::Plan &plan)
{
    setTitle(tr("Not ready yet"));
    setLead(wording::summary(plan));
    for (const auto &verdict : plan.verdicts) {
        if (verdict.state != setup::StepState::Blocked)
            continue;
        std::vector<const setup::Reason *> blocking;
        for (const auto &reason : verdict.reasons) {
            if (reason.severity == setup::Reason::Severity::Blocking)
                blocking.push_back(&reason);
        }
        for (const auto &told : gathered(blocking)) {
            const auto &message = told.message;
            auto *box = new Callout(Tone::Bad, message.headline, message.rest());
            box->setAction(
                tr("Go to step %1: %2").arg(static_cast<int>(verdict.step)).arg(wording::stepName(verdict.step)));
            connect(box, &Callout::activated, this, [this, step = verdict.step] { Q_EMIT wantsPage(pageOf(step)); });
            m_blocked->addWidget(box);
            if (m_blocked->count() == 1 && isVisible()) { // the way on from here
                box->show(); // what the layout would do later; the focus passes by what is not seen
                beginAt(box->action());
            }
        }
    }
}

void ReviewPage::showSentences(const setup::Plan &plan)
{
    m_changes->setPlan(plan);
    m_sentencesCard->show();
}

/// What is no obstacle, and still better known before than after: each once, the first few.
void ReviewPage::showWarnings(const setup::Plan &plan)
{
    constexpr auto most = 6;
    const auto all = warningsOf(plan);
    for (const auto &message : all.first(std::min<qsizetype>(all.size(), most))) {
        auto *one = new QWidget;
        auto *lines = new QVBoxLayout(one);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(2);
        auto *headline = new Label(TextRole::Strong, message.headline);
        headline->setTone(Tone::Warn);
        lines->addWidget(headline);
        lines->addWidget(new Label(TextRole::Small, message.rest()));
        m_warnings->addWidget(one);
    }
    if (const auto more = static_cast<int>(all.size() - most); more > 0)
        m_warnings->addWidget(new Label(TextRole::Small,
                                        tr("And %n more: the pages of the steps show all of them.", nullptr, more)));
    m_warningsCard->setVisible(!all.isEmpty());
}

/// Better known before the button is pressed than after it. Windows answers for the read-only mark alone: what its
/// lists of rights forbid is told by the write.
void ReviewPage::warnOfRights()
{
    const QFileInfo file(session()->filePath());
    const QFileInfo folder(file.path());
    if (m_rulesAreUnclear || (file.isWritable() && folder.isWritable()))
        return;
    m_message->setTone(Tone::Warn);
    m_message->setText(file.isWritable()
                           ? tr("You may not write into the folder %1.").arg(wording::quotedPath(folder.filePath()))
                           : tr("You may not write the file %1.").arg(wording::quotedPath(file.filePath())),
                       tr("Applying would fail. Start this program as an administrator, or save the answers and apply "
                          "them where you may write."));
    m_message->show();
}

/// The rules beside the file may want a reason from whoever changes it.
void ReviewPage::askReason()
{
    const auto policy = mappings::readPolicy(session()->filePath());
    m_reasonIsMissing = policy && policy->reasonRequired;
    m_rulesAreUnclear = !policy;
    m_reasonField->setRequired(m_reasonIsMissing);
    // Where it decides whether anything is written, it stands first.
    (m_reasonIsMissing ? m_reasonCard : m_backupCard)->body()->addWidget(m_reasonField);
    m_reasonCard->setVisible(m_reasonIsMissing);
    m_reasonField->setHint(m_reasonIsMissing ? tr("The rules beside the file want one.") : QString());
    if (policy)
        return;
    const auto message = wording::policyProblem(policy.error(), session()->filePath());
    m_message->setTone(Tone::Bad);
    m_message->setText(message.headline, u"%1 %2"_s.arg(message.explanation, message.remedy).simplified());
    m_message->show();
}

void ReviewPage::fail(const base::Error &error)
{
    clear();
    const auto message = wording::describe(error);
    if (error.code == base::ErrorCode::Cancelled) {
        setTitle(tr("Stopped"));
        setLead(
            tr("A password was asked for and not given, so the changes could not be worked out. Nothing is written."));
        m_message->setTone(Tone::Info);
        m_message->setText(tr("Ask again when you have it."), tr("What was given before is not asked for again."));
        m_message->setAction(tr("Ask again"));
    } else if (error.code == base::ErrorCode::FileChanged) {
        setTitle(tr("The file has changed meanwhile"));
        setLead(message.headline);
        m_message->setTone(Tone::Warn);
        m_message->setText(
            tr("Somebody else has changed it since it was opened, so these changes were worked out from an old state."),
            tr("Reload reads it again and keeps your choices. Nothing is written."));
        m_message->setAction(tr("Reload the file"));
    } else {
        setTitle(tr("The changes could not be worked out"));
        setLead(message.headline);
        m_message->setTone(Tone::Bad);
        m_message->setText(message.explanation.isEmpty() ? message.headline : message.explanation, message.remedy);
        m_message->setAction(tr("Try again"));
    }
    m_message->disconnect(this);
    connect(
        m_message, &Callout::activated, this,
        [this, code = error.code] {
            m_message->setAction({});
            if (code == base::ErrorCode::FileChanged) {
                connect(
                    session(), &WizardSession::opened, this,
                    [this] {
                        if (isVisible())
                            enter();
                    },
                    Qt::SingleShotConnection);
                session()->reload();
            } else {
                enter();
            }
        },
        Qt::SingleShotConnection);
    m_message->show();
    if (isVisible()) // there is nothing else to do here
        beginAt(m_message->action());
    Q_EMIT changed();
}

void ReviewPage::saveAnswers()
{
    const auto &choices = session()->choices();
    const QFileInfo file(session()->filePath());
    const auto path =
        askWhereToSave(this, {tr("Save answers"), tr("Answers (*.json)"), file.dir().filePath(u"answers.json"_s)});
    if (path.isEmpty() || !saveFile(this, path, setup::writeAnswers(choices)))
        return;
    m_saved->setText(tr("The answers are saved in %1.").arg(wording::quotedPath(path)),
                     tr("They contain no password. Load them on the first page, or give them to certwizardctl."));
    m_saved->show();
    bringIntoView(m_saved);
}

void ReviewPage::showScript()
{
    const auto *review = session()->review();
    if (!review)
        return;
    ScriptDialog dialog(
        tr("The same as a PowerShell script"),
        tr("Run it on the server in an elevated 64-bit Windows PowerShell. It makes these changes through IIS itself, does the server’s "
           "own part, and asks for passwords while it runs; it contains none. It has not been run by this program: read it first."),
        apply::powershellScript(review->plan), u"certwizard.ps1"_s, true, this);
    dialog.exec();
}

} // namespace certwizard::ui
