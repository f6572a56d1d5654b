#pragma once

#include "common/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace certwizard::ui {

/// Saves the painter's state for one function.
class PainterState {
public:
    explicit PainterState(QPainter *painter) : m_painter(painter)
    {
        m_painter->save();
        m_painter->setRenderHint(QPainter::Antialiasing);
    }
    ~PainterState() { m_painter->restore(); }
    PainterState(const PainterState &) = delete;
    PainterState &operator=(const PainterState &) = delete;

private:
    QPainter *m_painter;
};

/// A rounded rectangle whose border lies wholly inside `rect`, crisp at every scale.
inline void paintBox(QPainter *painter, const QRectF &rect, double radius, const QColor &fill, const QColor &border,
                     double width = 1)
{
    const PainterState saved(painter);
    const auto half = width / 2;
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(border.isValid() && width > 0 ? QPen(border, width) : QPen(Qt::NoPen));
    painter->drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half);
}

/// Somebody moves with the keyboard, and stands here.
inline bool showsFocusRing(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_HasFocus) && option->state.testFlag(QStyle::State_KeyboardFocusChange);
}

} // namespace certwizard::ui
