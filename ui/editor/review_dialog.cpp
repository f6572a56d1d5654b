#include "review_dialog.h"

#include "common/beside.h"
#include "common/cards.h"
#include "common/fields.h"
#include "common/file_dialogs.h"
#include "common/labels.h"
#include "common/window_memory.h"
#include "mappings/short_work.h"
#include "review/diff_view.h"
#include "wording/plan.h"
#include "wording/steps.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace certwizard::ui {

namespace {

/// A longer list is not read; the lines below show the rest.
constexpr qsizetype mostSentences = 200;

/// The first mapping or rule that has to be completed, as a key of the choices.
QString firstToComplete(const setup::Plan &plan)
{
    for (const auto &verdict : plan.verdicts)
        for (const auto &reason : verdict.reasons)
            if (reason.code == setup::ReasonCode::InvalidChoice && reason.error && !reason.arguments.isEmpty())
                return reason.error->subject;
    return {};
}

/// Without the question how passwords are written: that one has its own place.
QStringList blockingReasons(const setup::Plan &plan)
{
    QStringList reasons;
    for (const auto &verdict : plan.verdicts)
        for (const auto &reason : verdict.reasons)
            if (reason.severity == setup::Reason::Severity::Blocking
                && reason.code != setup::ReasonCode::PasswordPolicyMissing)
                reasons.append(wording::describe(reason).toText());
    return reasons;
}

bool says(const setup::Plan &plan, setup::ReasonCode code)
{
    return std::ranges::any_of(plan.verdicts, [code](const setup::Verdict &verdict) {
        return std::ranges::any_of(verdict.reasons, [code](const auto &reason) { return reason.code == code; });
    });
}

/// Nobody has said how new passwords are written, or the key that they were to be protected with is none.
bool asksAboutPasswords(const setup::Plan &plan)
{
    return says(plan, setup::ReasonCode::PasswordPolicyMissing) || says(plan, setup::ReasonCode::PasswordKeyUnusable);
}

QString protection(const setup::Plan &plan, const QString &keyFile)
{
    if (says(plan, setup::ReasonCode::PlainTextPassword))
        return ReviewDialog::tr("New passwords are written in plain text.");
    if (plan.protector)
        return ReviewDialog::tr("New passwords are protected with the key from %1.").arg(wording::quotedPath(keyFile));
    return {};
}

} // namespace

struct ReviewDialog::Planned {
    base::Result<setup::Plan> plan;
    std::optional<xml::Patch> edits = {};           ///< of a plan that is ready
    base::Result<apply::Diff> diff = apply::Diff(); ///< of the edits
};

ReviewDialog::ReviewDialog(setup::ServerState state, mappings::Session::Pending pending, const mappings::Policy &policy,
                           const setup::SecretVault *vault, const Said &said, QWidget *parent)
    : QDialog(parent),
      m_state(std::move(state)),
      m_pending(std::move(pending)),
      m_policy(policy),
      m_passwordWay(said.passwords),
      m_vault(vault)
{
    // What the file's policy says outweighs what was said before.
    if (m_policy.passwords != setup::PasswordPolicy::Undecided)
        m_passwordWay = {m_policy.passwords, m_policy.keyFile};
    setWindowTitle(tr("Review and save"));
    setObjectName(u"review"_s);
    build();
    m_reason->setText(said.reason);
    makePlan();
    openAtSize(this, {860, 620});
}

void ReviewDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::large);
    column->setSpacing(space::medium);
    m_headline = new Label(TextRole::Heading);
    column->addWidget(m_headline);
    m_progress = new QProgressBar;
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Working out the changes"));
    m_progress->hide();
    column->addWidget(m_progress);
    m_changes = new Label(TextRole::Body);
    m_changes->setSelectable(true);
    m_changes->setMargin(space::medium);
    m_changes->setMaximumCharacters(0);
    m_changes->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_changes);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    column->addWidget(new Panel(scroll), 1);
    m_diff = new DiffView;
    m_diff->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding); // its lines scroll; the buttons must not
    m_diff->setAccessibleName(tr("Lines of the file that change"));
    m_lines = new Panel(m_diff);
    column->addWidget(m_lines, 2);

    buildPasswords();
    column->addWidget(m_passwords);
    m_protection = new Label(TextRole::Body);
    m_protection->setObjectName(u"protection"_s);
    column->addWidget(m_protection);
    m_blocked = new Label(TextRole::Body);
    m_blocked->setObjectName(u"blocked"_s);
    m_blocked->setTone(Tone::Bad);
    column->addWidget(m_blocked);
    m_warned = new Label(TextRole::Body);
    m_warned->setObjectName(u"warned"_s);
    m_warned->setTone(Tone::Warn);
    column->addWidget(m_warned);
    m_complete = new QPushButton(tr("&Take me there"));
    m_complete->setObjectName(u"complete"_s);
    m_complete->hide();
    column->addWidget(m_complete, 0, Qt::AlignLeading);
    connect(m_complete, &QPushButton::clicked, this, [this] {
        m_toComplete = firstToComplete(m_plan);
        reject();
    });
    m_reason = new QLineEdit;
    m_reason->setObjectName(u"reason"_s);
    m_reason->setPlaceholderText(tr("like: new card, ticket 4711"));
    m_reasonField = new FormField(tr("&Reason, kept in the journal"), m_reason);
    m_reasonField->setRequired(m_policy.reasonRequired);
    column->addWidget(m_reasonField);
    connect(m_reason, &QLineEdit::textChanged, this, &ReviewDialog::updateSave);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_save = box->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"save"_s);
    setKind(m_save, ButtonKind::Primary);
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(box);
    m_save->setDefault(true); // a dialog knows only the default among its own buttons
}

void ReviewDialog::buildPasswords()
{
    auto *callout = new Callout(
        Tone::Warn, tr("How shall new passwords be written?"),
        tr("Away from the server they cannot be protected with the server’s own key. Give the key file that was exported "
           "with aspnet_regiis, or write them in plain text: everybody who can read the file can read them then."));
    m_passwords = new QWidget;
    auto *part = new QVBoxLayout(m_passwords);
    part->setContentsMargins(0, 0, 0, 0);
    part->setSpacing(space::small);
    part->addWidget(callout);
    auto *buttons = new QHBoxLayout;
    m_key = new QPushButton(tr("&Key file…"));
    m_key->setObjectName(u"keyFile"_s);
    auto *plain = new QPushButton(tr("Write them in &plain text"));
    plain->setObjectName(u"plainText"_s);
    // A policy that wants a key is not passed by with a damaged one.
    plain->setVisible(m_policy.passwords != setup::PasswordPolicy::AesKey);
    buttons->addWidget(m_key);
    buttons->addWidget(plain);
    buttons->addStretch();
    part->addLayout(buttons);
    connect(m_key, &QPushButton::clicked, this, &ReviewDialog::chooseKeyFile);
    connect(plain, &QPushButton::clicked, this, [this] {
        m_passwordWay.policy = setup::PasswordPolicy::PlainText;
        makePlan();
    });
}

QString ReviewDialog::reason() const
{
    return m_reason->text().trimmed();
}

ReviewDialog::Planned ReviewDialog::planned(const setup::ServerState &state, const mappings::Session::Pending &pending,
                                            const PasswordWay &passwords, const setup::SecretVault &vault)
{
    auto choices = mappings::choicesOf(pending);
    choices.passwords = passwords.policy;
    choices.keyFile = passwords.keyFile;
    setup::PlanOptions options;
    options.vault = &vault;
    Planned result{setup::makePlan(state, choices, options)};
    if (result.plan && result.plan->isReady()) {
        result.diff = setup::patchFor(*result.plan).transform([&](const auto &patch) {
            result.edits = patch;
            return apply::diff(patch);
        });
    }
    return result;
}

void ReviewDialog::makePlan()
{
    const auto generation = ++m_generation;
    const auto count = m_state.configuration().oneToOneCount(m_pending.site()) + m_pending.rowCount();
    if (count <= fewMappings)
        return take(planned(m_state, m_pending, m_passwordWay, *m_vault));
    m_isReady = false;
    m_headline->setText(tr("Working out the changes …"));
    m_progress->show();
    m_passwords->hide();
    m_blocked->hide();
    updateSave();
    beside(
        this,
        [state = m_state, pending = m_pending, way = m_passwordWay, vault = *m_vault] {
            return planned(state, pending, way, vault);
        },
        [this, generation](Planned made) {
            if (m_generation == generation)
                take(std::move(made));
        });
}

void ReviewDialog::take(Planned made)
{
    m_isReady = false;
    m_progress->hide();
    m_passwords->hide();
    m_lines->hide();
    m_protection->hide();
    m_warned->hide();
    if (!made.plan) {
        m_headline->setText(tr("Nothing can be saved"));
        m_blocked->setText(wording::describe(made.plan.error()).toText());
        m_blocked->show();
        return updateSave();
    }
    m_plan = *std::move(made.plan);
    m_edits = std::move(made.edits);
    QStringList sentences;
    for (const auto &change : m_plan.changes.first(std::min<qsizetype>(m_plan.changes.size(), mostSentences)))
        sentences.append(u"•  "_s + wording::describe(change, m_pending.site()));
    if (m_plan.changes.size() > mostSentences)
        sentences.append(tr("… and %Ln more", nullptr, int(m_plan.changes.size() - mostSentences)));
    m_changes->setText(sentences.join(u'\n'));
    const auto count = int(m_plan.changes.size());
    const auto asks = asksAboutPasswords(m_plan);
    m_headline->setText(!asks        ? wording::summary(m_plan)
                        : count == 1 ? tr("One change, and a question about its password")
                                     : tr("%Ln changes, and a question about passwords", nullptr, count));
    m_isReady = m_plan.isReady();
    m_lines->setVisible(m_isReady);
    m_passwords->setVisible(asks);
    m_protection->setText(protection(m_plan, m_passwordWay.keyFile));
    m_protection->setVisible(!m_protection->text().isEmpty());
    m_blocked->setText(blockingReasons(m_plan).join(u'\n'));
    m_blocked->setVisible(!m_blocked->text().isEmpty());
    m_warned->setText(wording::changeWarnings(m_plan).join(u'\n'));
    m_warned->setVisible(!m_warned->text().isEmpty());
    m_complete->setVisible(!firstToComplete(m_plan).isEmpty());
    if (m_isReady) {
        if (made.diff) {
            m_diff->setDiff(*made.diff);
        } else {
            m_isReady = false;
            m_blocked->setText(wording::describe(made.diff.error()).toText());
            m_blocked->show();
        }
    }
    updateSave();
    placeCursor();
}

void ReviewDialog::updateSave()
{
    m_save->setEnabled(m_isReady && !m_plan.changes.isEmpty() && (!m_policy.reasonRequired || !reason().isEmpty()));
}

/// To what is to be decided; where nothing is, one may say why, or press Enter.
void ReviewDialog::placeCursor()
{
    if (m_reason->hasFocus() && !reason().isEmpty())
        return; // somebody is typing
    if (m_complete->isVisibleTo(this))
        m_complete->setFocus();
    else if (m_passwords->isVisibleTo(this))
        m_key->setFocus();
    else
        m_reason->setFocus();
}

void ReviewDialog::chooseKeyFile()
{
    const auto file = askForFile(this, {tr("Choose the exported key"), tr("Exported keys (*.xml);;All files (*)")});
    if (file.isEmpty())
        return;
    m_passwordWay = {setup::PasswordPolicy::AesKey, file};
    makePlan();
}

} // namespace certwizard::ui
