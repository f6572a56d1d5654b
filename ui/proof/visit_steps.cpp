#include "visit_steps.h"

#include "common/labels.h"
#include "common/rows.h"
#include "wording/admission.h"
#include "wording/rehearsal.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

VisitSteps::VisitSteps(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::tiny);
    clear();
}

void VisitSteps::clear()
{
    removeAll();
    m_layout->addWidget(new Label(TextRole::Small, tr("Choose an attempt to see how it was decided."), this));
}

void VisitSteps::removeAll()
{
    while (auto *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void VisitSteps::show(const rehearse::Visit &visit)
{
    removeAll();
    const auto message = wording::describe(visit);
    // Some headlines begin with the code themselves.
    const auto named = visit.statusText().isEmpty() || message.headline.startsWith(visit.statusText());
    const auto words =
        named ? message.headline
              : tr("%1 – %2", "status code, what became of a visit").arg(visit.statusText(), message.headline);
    auto *headline = new Label(TextRole::Strong, words, this);
    headline->setMaximumCharacters(0);
    headline->setSelectable(true);
    m_layout->addWidget(headline);
    const auto rest = u"%1 %2"_s.arg(message.explanation, message.remedy).trimmed();
    if (!rest.isEmpty()) {
        auto *more = new Label(TextRole::Body, rest, this);
        more->setMaximumCharacters(110);
        m_layout->addWidget(more);
    }
    auto number = 1;
    for (const auto &reason : visit.decision.reasons) {
        auto *row = new QWidget(this);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(space::small);
        auto *digit = new Label(TextRole::Small, locale().toString(number++), row);
        digit->setFixedWidth(digit->fontMetrics().horizontalAdvance(u"00"_s));
        layout->addWidget(digit, 0, Qt::AlignTop);
        auto step = wording::describe(reason).headline;
        if (const auto note = wording::certaintyNote(reason.certainty()); !note.isEmpty())
            step += u' ' + note;
        auto *line = new Label(TextRole::Small, step, row);
        line->setMaximumCharacters(130);
        addText(layout, line);
        m_layout->addWidget(row);
    }
}

} // namespace certwizard::ui
