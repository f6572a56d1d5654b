#include "review/stage_list.h"

#include "common/icons.h"
#include "common/theme.h"
#include "wording/plan.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <array>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array stages{apply::Stage::Check, apply::Stage::Backup, apply::Stage::Write, apply::Stage::Verify,
                            apply::Stage::Journal};
constexpr auto rowHeight = 38;
constexpr auto dot = 22;

} // namespace

StageList::StageList(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    reset();
}

void StageList::reset()
{
    m_stage.reset();
    m_fraction = 0;
    m_finished = false;
    m_failed = false;
    describe();
}

void StageList::advance(apply::Stage stage, double fraction)
{
    if (m_finished || m_failed)
        return;
    m_stage = stage;
    m_fraction = fraction;
    describe();
}

void StageList::finish()
{
    m_finished = true;
    describe();
}

void StageList::fail()
{
    m_failed = true;
    describe();
}

bool StageList::isPastWriting() const
{
    return m_finished || (m_stage && *m_stage > apply::Stage::Write);
}

bool StageList::isTakenBack(apply::Stage stage) const
{
    return m_failed && stage != apply::Stage::Check;
}

void StageList::describe()
{
    const auto what = m_finished ? tr("All stages done") : m_stage ? wording::stageName(*m_stage) : tr("Waiting");
    setAccessibleName(m_failed ? tr("Stopped at: %1").arg(what) : what);
    update();
}

QSize StageList::sizeHint() const
{
    auto widest = 0;
    for (const auto stage : stages)
        widest = std::max(widest, fontMetrics().horizontalAdvance(wording::stageName(stage)));
    return {widest + dot + 3 * space::medium + 60, rowHeight * static_cast<int>(stages.size())};
}

void StageList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto &t = tokens();
    const auto current = m_stage ? static_cast<int>(*m_stage) : -1;
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const auto index = static_cast<int>(i);
        const auto y = index * rowHeight;
        const auto done = m_finished || (index < current && !isTakenBack(stages.at(i)));
        const auto here = !m_finished && index == current;
        const auto circle =
            QStyle::visualRect(layoutDirection(), rect(), QRect(0, y + (rowHeight - dot) / 2, dot, dot));
        const auto color = here && m_failed ? t.bad : done ? t.ok : here ? t.accent : t.control;
        painter.setPen(QPen(color, 1.6));
        painter.setBrush(done || (here && m_failed) ? QBrush(color) : QBrush(Qt::NoBrush));
        painter.drawEllipse(QRectF(circle).adjusted(1, 1, -1, -1));
        if (done || (here && m_failed))
            paintIcon(&painter, QRectF(circle).adjusted(4, 4, -4, -4), done ? u"check"_s : u"cross"_s, t.onOk);
        else if (here)
            painter.drawPie(QRectF(circle).adjusted(5, 5, -5, -5), 90 * 16, -static_cast<int>(m_fraction * 360 * 16));
        painter.setPen(done || here ? t.text : t.muted);
        if (isTakenBack(stages.at(i)) && index < current) {
            painter.setPen(t.muted);
            painter.drawText(circle, Qt::AlignCenter, u"\u2013"_s);
        }
        const auto text = QStyle::visualRect(layoutDirection(), rect(),
                                             QRect(dot + space::medium, y, width() - dot - space::medium, rowHeight));
        painter.drawText(text,
                         static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter,
                         wording::stageName(stages.at(i)));
    }
}

} // namespace certwizard::ui
