#include "merge_dialog.h"

#include "common/cards.h"
#include "common/labels.h"
#include "common/window_memory.h"
#include "wording/message.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace certwizard::ui {

namespace {

using namespace Qt::StringLiterals;
using mappings::Difference;
using mappings::MergeConflict;
using mappings::TheirChange;

constexpr qsizetype mostListed = 50;

QString account(const QString &name)
{
    return name.isEmpty() ? MergeDialog::tr("someone without an account") : wording::quoted(name);
}

QString words(const Difference &difference)
{
    using Part = Difference::Part;
    switch (difference.part) {
    case Part::Account:
        return MergeDialog::tr("account %1 instead of %2").arg(account(difference.after), account(difference.before));
    case Part::SwitchedOn:
        return MergeDialog::tr("switched on");
    case Part::SwitchedOff:
        return MergeDialog::tr("switched off");
    case Part::Password:
        return MergeDialog::tr("another password");
    case Part::Certificate:
        return difference.after.isEmpty()
                   ? MergeDialog::tr("another certificate")
                   : MergeDialog::tr("another certificate, of %1").arg(wording::quoted(difference.after));
    case Part::Name:
        return MergeDialog::tr("name %1 instead of %2")
            .arg(wording::quoted(difference.after), wording::quoted(difference.before));
    case Part::Description:
        return MergeDialog::tr("another description");
    case Part::LetsIn:
        return MergeDialog::tr("lets people in");
    case Part::TurnsAway:
        return MergeDialog::tr("turns people away");
    case Part::Criteria:
        return MergeDialog::tr("other conditions");
    }
    return {};
}

QString words(const QList<Difference> &parts)
{
    QStringList each;
    for (const auto &part : parts)
        each.append(words(part));
    return each.join(u", "_s);
}

QString changed(const TheirChange &change)
{
    const auto name = account(change.name);
    if (change.parts.isEmpty())
        return change.isRule ? MergeDialog::tr("changed the rule %1").arg(name)
                             : MergeDialog::tr("changed a mapping of %1").arg(name);
    return change.isRule ? MergeDialog::tr("changed the rule %1: %2").arg(name, words(change.parts))
                         : MergeDialog::tr("changed a mapping of %1: %2").arg(name, words(change.parts));
}

/// What one of the two did, as the rest of a sentence: "They …".
QString sentence(const TheirChange &change)
{
    const auto name = account(change.name);
    switch (change.kind) {
    case TheirChange::Kind::Added:
        return change.isRule ? MergeDialog::tr("added the rule %1").arg(name)
                             : MergeDialog::tr("mapped %1 to a certificate").arg(name);
    case TheirChange::Kind::Removed:
        return change.isRule ? MergeDialog::tr("removed the rule %1").arg(name)
                             : MergeDialog::tr("removed a mapping of %1").arg(name);
    case TheirChange::Kind::Changed:
    case TheirChange::Kind::Replaced:
        return changed(change);
    }
    return {};
}

void list(QVBoxLayout *column, const QString &caption, const QList<TheirChange> &changes, const QString &nothing)
{
    column->addWidget(new Label(TextRole::Caption, caption));
    for (const auto &change : changes.first(std::min(changes.size(), mostListed)))
        column->addWidget(new Label(TextRole::Body, u"•  "_s + sentence(change)));
    if (changes.isEmpty())
        column->addWidget(new Label(TextRole::Body, nothing));
    if (changes.size() > mostListed)
        column->addWidget(new Label(TextRole::Small,
                                    MergeDialog::tr("… and %Ln more", nullptr, int(changes.size() - mostListed))));
}

QString theirVersion(const MergeConflict &conflict)
{
    using Kind = MergeConflict::Kind;
    if (conflict.kind == Kind::TheyMapped)
        return MergeDialog::tr("Theirs: mapped to %1").arg(account(conflict.theirs));
    if (conflict.kind == Kind::TheyRemoved)
        return MergeDialog::tr("Theirs: it is removed");
    return conflict.theirsParts.isEmpty() ? MergeDialog::tr("Their version")
                                          : MergeDialog::tr("Theirs: %1").arg(words(conflict.theirsParts));
}

QString myVersion(const MergeConflict &conflict)
{
    using Kind = MergeConflict::Kind;
    if (conflict.kind == Kind::TheyMapped)
        return MergeDialog::tr("Mine: mapped to %1").arg(account(conflict.mine));
    if (conflict.kind == Kind::TheyChanged)
        return MergeDialog::tr("Mine: it is removed");
    return conflict.mineParts.isEmpty() ? MergeDialog::tr("My version")
                                        : MergeDialog::tr("Mine: %1").arg(words(conflict.mineParts));
}

QString leadOf(const mappings::Merge &merge)
{
    if (!merge.conflicts().isEmpty())
        return MergeDialog::tr(
            "What does not touch is merged. Where you both changed the same thing, say whose version "
            "counts.");
    const auto &shared = merge.sharedMappings();
    if (shared.isEmpty())
        return MergeDialog::tr("Your changes and theirs do not touch. Both will be kept; you can look at the result "
                               "before it is saved.");
    if (shared.size() == 1)
        return MergeDialog::tr("You both changed the mapping of %1, but different things about it. All changes will be "
                               "kept; you can look at the result before it is saved.")
            .arg(account(shared.first()));
    return MergeDialog::tr("You both changed %Ln of the mappings, but different things about them. All changes will be "
                           "kept; you can look at the result before it is saved.",
                           nullptr, int(shared.size()));
}

QString question(const MergeConflict &conflict)
{
    const auto mine = wording::quoted(conflict.mine);
    const auto theirs = wording::quoted(conflict.theirs);
    switch (conflict.kind) {
    case MergeConflict::Kind::BothChanged:
        return MergeDialog::tr("Both changed the mapping of %1.").arg(mine);
    case MergeConflict::Kind::TheyRemoved:
        return MergeDialog::tr("You changed the mapping of %1, they removed it.").arg(mine);
    case MergeConflict::Kind::TheyChanged:
        return MergeDialog::tr("You remove the mapping of %1, they changed it.").arg(mine);
    case MergeConflict::Kind::TheyMapped:
        return MergeDialog::tr("You map a certificate to %1, they have mapped the same one to %2.").arg(mine, theirs);
    case MergeConflict::Kind::RuleChanged:
        return MergeDialog::tr("Both changed the rule %1.").arg(mine);
    case MergeConflict::Kind::OrderChanged:
        return MergeDialog::tr("Both changed which rules there are or their order.");
    }
    return {};
}

} // namespace

MergeDialog::MergeDialog(const mappings::Merge &merge, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("The file was changed meanwhile"));
    setObjectName(QStringLiteral("merge"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::large);
    column->setSpacing(space::medium);
    column->addWidget(new Label(TextRole::Heading, tr("Somebody else has changed the file")));
    column->addWidget(new Label(TextRole::Body, leadOf(merge)));

    auto *content = new QWidget;
    auto *parts = new QVBoxLayout(content);
    parts->setContentsMargins(space::large, space::large, space::large, space::large);
    parts->setSpacing(space::medium);
    for (const auto &conflict : merge.conflicts())
        parts->addWidget(choiceFor(conflict));
    if (m_answers.size() > 1)
        parts->addLayout(choicesForAll());
    list(parts, tr("They"), merge.theirs(), tr("changed nothing about the mappings of this site"));
    list(parts, tr("You"), merge.mine(), tr("changed the order of the rules"));
    parts->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    column->addWidget(new Panel(scroll), 1);

    m_unanswered = new Label(TextRole::Body);
    m_unanswered->setObjectName(QStringLiteral("unanswered"));
    column->addWidget(m_unanswered);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_merge = box->addButton(tr("&Merge"), QDialogButtonBox::AcceptRole);
    m_merge->setObjectName(QStringLiteral("mergeButton"));
    setKind(m_merge, ButtonKind::Primary);
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(box);
    m_merge->setDefault(true); // a dialog knows only the default among its own buttons
    updateMerge();
    if (m_answers.isEmpty())
        m_merge->setFocus();
    else
        m_answers.first()->button(0)->setFocus();
    openAtSize(this, {640, 560});
}

/// Nothing is chosen beforehand: neither side's work goes because somebody pressed Enter.
QWidget *MergeDialog::choiceFor(const mappings::MergeConflict &conflict)
{
    auto *card = new Card;
    card->body()->addWidget(new Label(TextRole::Strong, question(conflict)));
    if (!conflict.person.isEmpty())
        card->body()->addWidget(new Label(TextRole::Small,
                                          tr("Certificate of %1").arg(wording::printable(conflict.person))));
    auto *group = new QButtonGroup(this);
    auto *theirs = new OptionCard(theirVersion(conflict), {});
    theirs->setObjectName(QStringLiteral("theirs%1").arg(m_answers.size()));
    auto *mine = new OptionCard(myVersion(conflict), {});
    mine->setObjectName(QStringLiteral("mine%1").arg(m_answers.size()));
    group->addButton(theirs, 0);
    group->addButton(mine, 1);
    card->body()->addWidget(theirs);
    card->body()->addWidget(mine);
    m_answers.append(group);
    connect(group, &QButtonGroup::idToggled, this, &MergeDialog::updateMerge);
    return card;
}

QLayout *MergeDialog::choicesForAll()
{
    auto *row = new QHBoxLayout;
    for (const auto &[id, text] : {std::pair{0, tr("&Theirs everywhere")}, std::pair{1, tr("M&ine everywhere")}}) {
        auto *all = new QPushButton(text);
        all->setAutoDefault(false);
        all->setObjectName(id == 0 ? QStringLiteral("allTheirs") : QStringLiteral("allMine"));
        connect(all, &QPushButton::clicked, this, [this, id] {
            for (const auto *group : std::as_const(m_answers))
                group->button(id)->setChecked(true);
        });
        row->addWidget(all);
    }
    row->addStretch();
    return row;
}

void MergeDialog::updateMerge()
{
    const auto open = int(std::ranges::count(m_answers, -1, &QButtonGroup::checkedId));
    m_merge->setEnabled(open == 0);
    m_unanswered->setText(open == 0 ? QString() : tr("%Ln question(s) still to answer.", nullptr, open));
    m_unanswered->setVisible(open > 0);
}

QList<bool> MergeDialog::keepMine() const
{
    QList<bool> answers;
    for (const auto *group : m_answers)
        answers.append(group->checkedId() == 1);
    return answers;
}

} // namespace certwizard::ui
