#include "visitor_card.h"

#include "common/labels.h"
#include "wording/admission.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace certwizard::ui {

VisitorCard::VisitorCard(QWidget *parent)
    : QWidget(parent),
      m_status(new Pill),
      m_who(new Label(TextRole::Body)),
      m_why(new Label(TextRole::Small)),
      m_more(new QPushButton),
      m_steps(new QWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    column->addWidget(new Label(TextRole::Caption, tr("A visitor with this certificate gets")));
    auto *line = new QHBoxLayout;
    line->setSpacing(space::small);
    line->addWidget(m_status, 0, Qt::AlignTop);
    line->addWidget(m_who, 1);
    column->addLayout(line);
    m_why->setTone(Tone::Neutral);
    column->addWidget(m_why);
    setKind(m_more, ButtonKind::Flat);
    m_more->setText(tr("Step by step"));
    m_more->setCheckable(true);
    column->addWidget(m_more, 0, Qt::AlignLeading);
    m_list = new QVBoxLayout(m_steps);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(space::small);
    m_steps->hide();
    column->addWidget(m_steps);
    connect(m_more, &QPushButton::toggled, m_steps, &QWidget::setVisible);
    setWaiting();
}

void VisitorCard::setWaiting()
{
    m_status->set(QStringLiteral("…"), Tone::Neutral);
    m_who->setText({});
    m_why->setText({});
    m_more->setEnabled(false);
}

void VisitorCard::setExpanded(bool expanded)
{
    m_more->setChecked(expanded);
}

void VisitorCard::setAnswer(const mappings::Visitors::Answer &answer)
{
    const auto &decision = answer.decision;
    m_status->set(decision.statusText(), decision.isAdmitted() ? Tone::Ok : Tone::Bad);
    m_status->setAccessibleName(wording::statusMeaning(decision.status, decision.substatus).headline);
    const auto message = wording::describe(decision);
    m_who->setText(message.headline);
    auto why = message.explanation;
    if (!message.remedy.isEmpty())
        why += (why.isEmpty() ? QString() : QStringLiteral(" ")) + message.remedy;
    if (!decision.isCertain())
        why += (why.isEmpty() ? QString() : QStringLiteral(" "))
               + tr("Part of this is not documented by Microsoft: try it on the server.");
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_more->setEnabled(!decision.reasons.empty());
    while (auto *item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int number = 0;
    for (const auto &reason : decision.reasons) {
        const auto step = wording::describe(reason);
        auto *label = new Label(TextRole::Small, tr("%1. %2").arg(QString::number(++number), step.toText()));
        label->setSelectable(true);
        m_list->addWidget(label);
    }
}

} // namespace certwizard::ui
