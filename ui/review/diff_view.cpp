#include "review/diff_view.h"

#include "common/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace certwizard::ui {

using namespace Qt::StringLiterals;
using Kind = apply::DiffLine::Kind;

namespace {

constexpr auto padding = 12;
constexpr auto visibleRows = 16;

QString sign(Kind kind)
{
    // A true minus sign is as wide as the plus; the clipboard gets ASCII.
    return kind == Kind::Removed ? u"\u2212"_s : kind == Kind::Added ? u"+"_s : QString();
}

QColor ground(Kind kind)
{
    return kind == Kind::Removed ? tokens().removed : kind == Kind::Added ? tokens().added : tokens().surface;
}

/// Of what differs within the line.
QColor emphasis(Kind kind)
{
    constexpr auto dark = 128;
    const auto colour = ground(kind);
    return colour.lightness() < dark ? colour.lighter(170) : colour.darker(116);
}

QString expanded(const QString &text)
{
    auto result = text;
    return result.replace(u'\t', u"    "_s);
}

} // namespace

DiffView::DiffView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFont(ui::font(TextRole::Mono));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Changed lines of the file"));
}

void DiffView::setDiff(apply::Diff diff)
{
    m_diff = std::move(diff);
    auto removed = 0;
    auto added = 0;
    m_widest = 0;
    m_largestNumber = 0;
    for (auto &line : m_diff.lines) {
        line.text = expanded(line.text);
        removed += line.kind == Kind::Removed ? 1 : 0;
        added += line.kind == Kind::Added ? 1 : 0;
        m_widest = std::max(m_widest, fontMetrics().horizontalAdvance(line.text));
        m_largestNumber = std::max({m_largestNumber, line.oldLine, line.newLine});
    }
    findStretches();
    m_isShown = false;
    setAccessibleDescription(tr("%n line(s) removed", nullptr, removed) + u", "_s
                             + tr("%n line(s) added", nullptr, added));
    layOut();
    if (isVisible())
        showFirstStretch();
}

void DiffView::findStretches()
{
    m_stretches.clear();
    const auto &lines = m_diff.lines;
    const auto count = static_cast<int>(lines.size());
    const auto runFrom = [&](int from, Kind kind) {
        auto end = from;
        while (end < count && lines.at(end).kind == kind)
            ++end;
        return end - from;
    };
    for (auto i = 0; i < count;) {
        const auto removed = runFrom(i, Kind::Removed);
        const auto added = runFrom(i + removed, Kind::Added);
        for (auto k = 0; removed == added && k < removed; ++k) {
            const QStringView old(lines.at(i + k).text);
            const QStringView now(lines.at(i + removed + k).text);
            const auto shorter = std::min(old.size(), now.size());
            qsizetype front = 0;
            while (front < shorter && old[front] == now[front])
                ++front;
            qsizetype back = 0;
            while (back < shorter - front && old[old.size() - 1 - back] == now[now.size() - 1 - back])
                ++back;
            m_stretches.insert(i + k, {front, old.size() - back});
            m_stretches.insert(i + removed + k, {front, now.size() - back});
        }
        i += std::max(1, removed + added);
    }
}

/// Once, and not against somebody who has scrolled.
void DiffView::showFirstStretch()
{
    if (m_isShown || m_diff.lines.isEmpty() || textRoom() <= 0)
        return;
    m_isShown = true;
    auto first = -1;
    for (auto at = m_stretches.cbegin(); at != m_stretches.cend(); ++at)
        first = first < 0 ? at.key() : std::min(first, at.key());
    if (first < 0)
        return;
    const auto &text = m_diff.lines.at(first).text;
    const auto stretch = m_stretches.value(first);
    const auto begin = fontMetrics().horizontalAdvance(text.left(stretch.begin));
    const auto end = fontMetrics().horizontalAdvance(text.left(stretch.end));
    if (end > textRoom())
        horizontalScrollBar()->setValue(std::min(begin, end - textRoom() + 4 * padding));
}

void DiffView::setMode(Mode mode)
{
    m_mode = mode;
    layOut();
}

void DiffView::layOut()
{
    m_rows.clear();
    const auto &lines = m_diff.lines;
    const auto count = static_cast<int>(lines.size());
    for (auto i = 0; i < count;) {
        const auto kind = lines.at(i).kind;
        if (m_mode == Mode::Unified || kind == Kind::Context || kind == Kind::Gap) {
            m_rows.append({i, i, kind == Kind::Gap});
            ++i;
            continue;
        }
        // A block of changes: its removed lines stand beside its added ones.
        QList<int> left;
        QList<int> right;
        for (; i < count && (lines.at(i).kind == Kind::Removed || lines.at(i).kind == Kind::Added); ++i)
            (lines.at(i).kind == Kind::Removed ? left : right).append(i);
        for (auto row = 0; row < std::max(left.size(), right.size()); ++row)
            m_rows.append({left.value(row, -1), right.value(row, -1), false});
    }
    updateBars();
    updateGeometry();
    viewport()->update();
}

int DiffView::rowHeight() const
{
    return fontMetrics().height() + 6;
}

int DiffView::numberWidth() const
{
    return fontMetrics().horizontalAdvance(QString::number(std::max(100, m_largestNumber)));
}

int DiffView::textRoom() const
{
    const auto gutter = numberWidth() + 3 * padding + fontMetrics().horizontalAdvance(u'+');
    return (m_mode == Mode::Unified ? viewport()->width() : viewport()->width() / 2) - gutter - padding;
}

void DiffView::updateBars()
{
    const auto height = static_cast<int>(m_rows.size()) * rowHeight();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(rowHeight());
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    const auto room = textRoom();
    horizontalScrollBar()->setPageStep(std::max(1, room));
    horizontalScrollBar()->setSingleStep(fontMetrics().horizontalAdvance(u'0') * 4);
    horizontalScrollBar()->setRange(0, std::max(0, m_widest - room));
}

void DiffView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateBars();
    if (isVisible())
        showFirstStretch();
}

void DiffView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        updateBars();
    QAbstractScrollArea::changeEvent(event);
}

void DiffView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    showFirstStretch();
}

QSize DiffView::sizeHint() const
{
    const auto rows = std::clamp(static_cast<int>(m_rows.size()), 3, visibleRows);
    return {600, rows * rowHeight()
                     + (horizontalScrollBar()->maximum() > 0 ? horizontalScrollBar()->sizeHint().height() : 0) + 2};
}

/// On a small screen the lines scroll, and the buttons below stay.
QSize DiffView::minimumSizeHint() const
{
    constexpr int fewRows = 4;
    return {240, std::min(sizeHint().height(), fewRows * rowHeight() + horizontalScrollBar()->sizeHint().height() + 2)};
}

void DiffView::paintText(QPainter *painter, const QRect &area, int x, int index) const
{
    const auto &line = m_diff.lines.at(index);
    painter->save();
    painter->setClipRect(QRect(x, area.top(), area.right() - x + 1, area.height()));
    const auto left = x - horizontalScrollBar()->value();
    if (const auto stretch = m_stretches.value(index); stretch.end > stretch.begin) {
        const auto from = fontMetrics().horizontalAdvance(line.text.left(stretch.begin));
        const auto to = fontMetrics().horizontalAdvance(line.text.left(stretch.end));
        painter->fillRect(QRect(left + from, area.top() + 2, to - from, area.height() - 4), emphasis(line.kind));
    }
    painter->setPen(line.kind == Kind::Context ? tokens().muted : tokens().text);
    painter->drawText(QRect(left, area.top(), std::max(m_widest, 1) + padding, area.height()),
                      Qt::AlignLeft | Qt::AlignVCenter, line.text);
    painter->restore();
}

void DiffView::paintUnified(QPainter *painter, const QRect &area, int index) const
{
    const auto &line = m_diff.lines.at(index);
    painter->fillRect(area, ground(line.kind));
    const auto width = numberWidth();
    auto x = area.left() + padding;
    const auto signWidth = fontMetrics().horizontalAdvance(u'+');
    painter->setPen(tokens().text);
    painter->drawText(QRect(x, area.top(), signWidth, area.height()), Qt::AlignCenter, sign(line.kind));
    x += signWidth + padding / 2;
    painter->setPen(tokens().muted);
    const auto number = line.kind == Kind::Removed ? line.oldLine : line.newLine;
    if (number > 0)
        painter->drawText(QRect(x, area.top(), width, area.height()), Qt::AlignRight | Qt::AlignVCenter,
                          QString::number(number));
    x += width + padding;
    paintText(painter, area, x, index);
}

void DiffView::paintHalf(QPainter *painter, const QRect &area, int index, bool left) const
{
    if (index < 0) {
        painter->fillRect(area, tokens().raised);
        return;
    }
    const auto &line = m_diff.lines.at(index);
    painter->fillRect(area, ground(line.kind));
    const auto width = numberWidth();
    auto x = area.left() + padding;
    painter->setPen(tokens().muted);
    const auto number = left ? line.oldLine : line.newLine;
    if (number > 0)
        painter->drawText(QRect(x, area.top(), width, area.height()), Qt::AlignRight | Qt::AlignVCenter,
                          QString::number(number));
    x += width + padding / 2;
    const auto signWidth = fontMetrics().horizontalAdvance(u'+');
    painter->setPen(tokens().text);
    painter->drawText(QRect(x, area.top(), signWidth, area.height()), Qt::AlignCenter, sign(line.kind));
    x += signWidth + padding / 2;
    paintText(painter, area, x, index);
}

void DiffView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    // A file is written from left to right whatever the language of the window.
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.fillRect(viewport()->rect(), tokens().surface);
    const auto height = rowHeight();
    const auto width = viewport()->width();
    const auto offset = verticalScrollBar()->value();
    const auto last = std::min(static_cast<int>(m_rows.size()), (offset + viewport()->height()) / height + 1);
    for (auto row = offset / height; row < last; ++row) {
        const QRect area(0, row * height - offset, width, height);
        const auto &what = m_rows.at(row);
        if (what.gap) {
            painter.fillRect(area, tokens().raised);
            painter.setPen(tokens().muted);
            painter.drawText(area, Qt::AlignCenter, u"\u22ee"_s);
        } else if (m_mode == Mode::Unified) {
            paintUnified(&painter, area, what.left);
        } else {
            const auto half = width / 2;
            paintHalf(&painter, QRect(0, area.top(), half, height), what.left, true);
            paintHalf(&painter, QRect(half, area.top(), width - half, height), what.right, false);
        }
    }
    if (m_mode == Mode::SideBySide) {
        painter.setPen(tokens().line);
        painter.drawLine(width / 2, 0, width / 2, viewport()->height());
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setPen(QPen(tokens().accent, 2));
        painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), space::radius, space::radius);
    }
}

void DiffView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(toText());
        return;
    }
    const auto to = [this](QScrollBar *bar, int value) {
        bar->setValue(value);
        viewport()->update();
    };
    if (event->key() == Qt::Key_Home)
        to(verticalScrollBar(), 0);
    else if (event->key() == Qt::Key_End)
        to(verticalScrollBar(), verticalScrollBar()->maximum());
    else
        QAbstractScrollArea::keyPressEvent(event);
}

QString DiffView::toText() const
{
    QString text;
    for (const auto &line : m_diff.lines) {
        const auto mark = line.kind == Kind::Removed ? u'-' : line.kind == Kind::Added ? u'+' : u' ';
        text += line.kind == Kind::Gap ? u"...\n"_s : mark + line.text + u'\n';
    }
    return text;
}

} // namespace certwizard::ui
