#include "review/change_list.h"

#include "common/cards.h"
#include "common/icons.h"
#include "common/labels.h"
#include "common/rows.h"
#include "common/theme.h"
#include "wording/plan.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownAtFirst = 8;
/// Beyond that nobody reads, and the lines of the file say it too.
constexpr qsizetype mostShown = 1000;
constexpr auto markSize = 18;

} // namespace

ChangeList::ChangeList(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout), m_more(new QPushButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    m_rows->setSpacing(6);
    column->addLayout(m_rows);
    setKind(m_more, ButtonKind::Link);
    column->addWidget(m_more, 0, Qt::AlignLeading);
    connect(m_more, &QPushButton::clicked, this, [this] {
        addRows(mostShown);
        m_more->hide();
    });
}

void ChangeList::setPlan(const setup::Plan &plan)
{
    while (auto *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_marks.clear();
    m_changes = plan.changes;
    m_site = plan.choices.site;
    addRows(shownAtFirst);
    const auto more = std::min(m_changes.size(), mostShown) - m_marks.size();
    m_more->setVisible(more > 0);
    m_more->setText(tr("Show %n more", nullptr, static_cast<int>(more)));
}

void ChangeList::setState(State state)
{
    m_state = state;
    for (qsizetype i = 0; i < m_marks.size(); ++i)
        showState(m_marks.at(i), i + 1);
}

void ChangeList::addRows(qsizetype count)
{
    for (auto i = m_marks.size(); i < std::min(count, m_changes.size()); ++i) {
        auto *row = new QWidget;
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(space::medium);
        auto *mark = new QLabel(row);
        mark->setFont(ui::font(TextRole::Body));
        mark->setFixedWidth(mark->fontMetrics().horizontalAdvance(u"0000"_s));
        mark->setAlignment(Qt::AlignTrailing | Qt::AlignTop);
        mark->setEnabled(false); // in the muted colour
        layout->addWidget(mark, 0, Qt::AlignTop);
        auto *text = new Label(TextRole::Body, wording::describe(m_changes.at(i), m_site), row);
        text->setMaximumCharacters(110);
        addText(layout, text);
        m_rows->addWidget(row);
        m_marks.append(mark);
        showState(mark, i + 1);
    }
}

void ChangeList::showState(QLabel *mark, qsizetype number) const
{
    const auto drawing = [mark](const QString &name, Tone tone, const QString &meaning) {
        mark->setPixmap(icon(name, tone).pixmap(markSize));
        mark->setEnabled(true);
        mark->setAccessibleName(meaning);
    };
    switch (m_state) {
    case State::Meant:
    case State::Waiting:
        mark->setText(QLocale().toString(number));
        mark->setEnabled(false);
        mark->setAccessibleName(m_state == State::Meant ? mark->text() : tr("not made yet"));
        return;
    case State::Made:
        return drawing(u"check"_s, Tone::Ok, tr("made"));
    case State::NotMade:
        return drawing(u"cross"_s, Tone::Bad, tr("not made"));
    }
}

} // namespace certwizard::ui
