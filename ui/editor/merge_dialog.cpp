#include "merge_dialog.h"

#include "common/cards.h"
#include "common/labels.h"
#include "wording/message.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace certwizard::ui {

namespace {

using mappings::MergeConflict;
using mappings::TheirChange;

constexpr qsizetype mostListed = 50;

QString sentence(const TheirChange &change)
{
    const auto name = wording::quoted(change.name);
    switch (change.kind) {
    case TheirChange::Kind::Added:
        return change.isRule ? MergeDialog::tr("added the rule %1").arg(name)
                             : MergeDialog::tr("mapped %1 to a certificate").arg(name);
    case TheirChange::Kind::Removed:
        return change.isRule ? MergeDialog::tr("removed the rule %1").arg(name)
                             : MergeDialog::tr("removed a mapping of %1").arg(name);
    case TheirChange::Kind::Changed:
        return change.isRule ? MergeDialog::tr("changed the rule %1").arg(name)
                             : MergeDialog::tr("changed a mapping of %1").arg(name);
    case TheirChange::Kind::Replaced:
        return MergeDialog::tr("replaced the certificate of %1").arg(name);
    }
    return {};
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

MergeDialog::MergeDialog(const mappings::Merge &merge, int ourChanges, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("The file was changed meanwhile"));
    setObjectName(QStringLiteral("merge"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::large);
    column->setSpacing(space::medium);
    column->addWidget(new Label(TextRole::Heading, tr("Somebody else has changed the file")));
    auto *lead = new Label(
        TextRole::Body,
        merge.conflicts().isEmpty()
            ? tr("Your changes and theirs do not touch. Both will be kept; you can look at the result before it is saved.")
            : tr("What does not touch is merged. Where you both changed the same thing, say whose version counts."));
    column->addWidget(lead);

    auto *content = new QWidget;
    auto *list = new QVBoxLayout(content);
    list->setContentsMargins(space::large, space::large, space::large, space::large);
    list->setSpacing(space::medium);
    list->addWidget(new Label(TextRole::Caption, tr("They")));
    for (const auto &change : merge.theirs().first(std::min(merge.theirs().size(), mostListed)))
        list->addWidget(new Label(TextRole::Body, QStringLiteral("•  ") + sentence(change)));
    if (merge.theirs().isEmpty())
        list->addWidget(new Label(TextRole::Body, tr("changed nothing about the mappings of this site")));
    if (merge.theirs().size() > mostListed)
        list->addWidget(new Label(TextRole::Small,
                                  tr("… and %n more", nullptr, int(merge.theirs().size() - mostListed))));
    list->addWidget(new Label(TextRole::Caption, tr("You")));
    list->addWidget(new Label(TextRole::Body, ourChanges == 1 ? tr("one unsaved change")
                                                              : tr("%n unsaved changes", nullptr, ourChanges)));
    for (const auto &conflict : merge.conflicts()) {
        auto *card = new Card;
        card->body()->addWidget(new Label(TextRole::Strong, question(conflict)));
        if (!conflict.person.isEmpty())
            card->body()->addWidget(new Label(TextRole::Small,
                                              tr("Certificate of %1").arg(wording::printable(conflict.person))));
        auto *group = new QButtonGroup(this);
        auto *theirs = new QRadioButton(tr("Their version"));
        auto *mine = new QRadioButton(tr("My version"));
        mine->setObjectName(QStringLiteral("mine%1").arg(m_answers.size()));
        group->addButton(theirs, 0);
        group->addButton(mine, 1);
        theirs->setChecked(true);
        card->body()->addWidget(theirs);
        card->body()->addWidget(mine);
        m_answers.append(group);
        list->addWidget(card);
    }
    list->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    column->addWidget(new Panel(scroll), 1);

    auto *box = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto *merged = box->addButton(tr("&Merge"), QDialogButtonBox::AcceptRole);
    merged->setObjectName(QStringLiteral("mergeButton"));
    setKind(merged, ButtonKind::Primary);
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(box);
    resize(600, 520);
}

QList<bool> MergeDialog::keepMine() const
{
    QList<bool> answers;
    for (const auto *group : m_answers)
        answers.append(group->checkedId() == 1);
    return answers;
}

} // namespace certwizard::ui
