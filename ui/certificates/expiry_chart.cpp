#include "expiry_chart.h"

#include "common/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace certwizard::ui {

namespace {

constexpr double lineHeight = 18;
constexpr double numberHeight = 16;

} // namespace

ExpiryChart::ExpiryChart(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Certificates that end in the next twelve months"));
}

void ExpiryChart::set(const QList<authority::Issued> &issued, const QDateTime &now)
{
    m_counts.fill(0);
    m_open.fill(0);
    const auto today = now.toLocalTime().date();
    m_first = QDate(today.year(), today.month(), 1);
    for (const auto &one : issued) {
        if (one.statusAt(now) != authority::IssuedStatus::Valid)
            continue;
        const auto end = one.certificate.notAfter().toLocalTime().date();
        const auto month = (end.year() - m_first.year()) * 12 + end.month() - m_first.month();
        if (month < 0 || month >= months)
            continue;
        ++m_counts.at(static_cast<std::size_t>(month));
        m_open.at(static_cast<std::size_t>(month)) += one.renewedBy == 0 ? 1 : 0;
    }
    QStringList texts;
    for (int month = 0; month < months; ++month) {
        if (count(month) > 0)
            texts += describe(month);
    }
    setAccessibleDescription(texts.isEmpty() ? tr("None end in that time.") : texts.join(QStringLiteral(", ")));
    update();
}

bool ExpiryChart::isUrgent(int month) const
{
    return month < 2 && m_open.at(static_cast<std::size_t>(month)) > 0;
}

/// With the year where one begins; the first month comes again as the last. The year stands below where there is no
/// room beside the month.
QString ExpiryChart::label(int month) const
{
    const auto date = m_first.addMonths(month);
    auto name = QLocale().standaloneMonthName(date.month(), QLocale::ShortFormat);
    if (month != 0 && month != months - 1 && date.month() != 1)
        return name;
    return name + (isNarrow() ? u'\n' : u' ') + QString::number(date.year());
}

bool ExpiryChart::isNarrow() const
{
    const QFontMetricsF metrics(ui::font(TextRole::Small));
    double widest = 0;
    for (int month = 1; month <= 12; ++month) {
        const auto name = QLocale().standaloneMonthName(month, QLocale::ShortFormat);
        widest = std::max(widest, metrics.horizontalAdvance(name + QStringLiteral(" 0000")));
    }
    return widest > column(0).width();
}

QString ExpiryChart::describe(int month) const
{
    return tr("%1: %n certificates end", nullptr, count(month))
        .arg(QLocale().toString(m_first.addMonths(month), QStringLiteral("MMMM yyyy")));
}

void ExpiryChart::choose(int month)
{
    if (month == m_chosen || month >= months)
        month = -1; // chosen again: all of them
    m_chosen = month;
    update();
    Q_EMIT monthChosen(month < 0 ? QDate() : m_first.addMonths(month));
}

QRectF ExpiryChart::column(int month) const
{
    const auto width = static_cast<double>(this->width()) / months;
    return {month * width, 0, width, static_cast<double>(height())};
}

int ExpiryChart::monthAt(const QPointF &position) const
{
    return std::clamp(static_cast<int>(position.x() * months / std::max(width(), 1)), 0, months - 1);
}

void ExpiryChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto &colours = tokens();
    const auto most = std::max(*std::ranges::max_element(m_counts), 1);
    const auto labelHeight = lineHeight * (isNarrow() ? 2 : 1);
    const auto room = height() - labelHeight - numberHeight;
    for (int month = 0; month < months; ++month) {
        const auto whole = column(month);
        if (month == m_chosen) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colours.accentSoft);
            painter.drawRoundedRect(whole.adjusted(1, 0, -1, 0), space::smallRadius, space::smallRadius);
        }
        const auto value = count(month);
        const auto size = value == 0 ? 2.0 : std::max(4.0, room * value / most);
        const QRectF bar(whole.left() + whole.width() * 0.25, numberHeight + room - size, whole.width() * 0.5, size);
        painter.setPen(Qt::NoPen);
        painter.setBrush(value == 0 ? colours.line : isUrgent(month) ? colours.warn : colours.accent);
        painter.drawRoundedRect(bar, 2, 2);
        painter.setFont(ui::font(TextRole::Small));
        if (value > 0) {
            painter.setPen(colours.text);
            painter.drawText(QRectF(whole.left(), bar.top() - numberHeight, whole.width(), numberHeight),
                             Qt::AlignCenter, QLocale().toString(value));
        }
        painter.setPen(colours.muted);
        painter.drawText(QRectF(whole.left(), height() - labelHeight, whole.width(), labelHeight),
                         Qt::AlignHCenter | Qt::AlignTop, label(month));
    }
    if (std::ranges::all_of(m_counts, [](int value) { return value == 0; })) {
        painter.setPen(colours.muted);
        painter.drawText(QRectF(0, 0, width(), height() - labelHeight), Qt::AlignCenter, tr("None ends in this time."));
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), space::smallRadius, space::smallRadius);
    }
}

void ExpiryChart::mousePressEvent(QMouseEvent *event)
{
    choose(monthAt(event->position()));
}

void ExpiryChart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        choose(m_chosen <= 0 ? months - 1 : m_chosen - 1);
        break;
    case Qt::Key_Right:
        choose(m_chosen + 1 < months ? m_chosen + 1 : 0);
        break;
    case Qt::Key_Escape:
        if (m_chosen >= 0) {
            choose(m_chosen);
            break;
        }
        [[fallthrough]];
    default:
        QWidget::keyPressEvent(event);
    }
}

void ExpiryChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void ExpiryChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool ExpiryChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), describe(monthAt(help->pos())), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace certwizard::ui
