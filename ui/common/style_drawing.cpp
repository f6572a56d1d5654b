#include "style.h"

#include "common/icons.h"
#include "shapes.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QPushButton>

#include <algorithm>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto menuArrow = 18;

bool isInvalid(const QWidget *widget)
{
    return widget && widget->property("certwizardInvalid").toBool();
}

QColor mixed(const QColor &base, const QColor &over, float part)
{
    return QColor::fromRgbF(base.redF() * (1 - part) + over.redF() * part,
                            base.greenF() * (1 - part) + over.greenF() * part,
                            base.blueF() * (1 - part) + over.blueF() * part);
}

/// A field's frame: grey, accent with the cursor in it, red when its content is refused.
void paintField(QPainter *painter, const QRect &rect, const QStyleOption *option, const QWidget *widget, bool focused)
{
    const auto &t = tokens();
    const auto enabled = option->state.testFlag(QStyle::State_Enabled);
    const auto readOnly = option->state.testFlag(QStyle::State_ReadOnly);
    const auto border = isInvalid(widget) ? t.bad : focused ? t.accent : t.control;
    paintBox(painter, rect, space::smallRadius, enabled && !readOnly ? t.surface : t.background,
             enabled ? border : t.line, focused || isInvalid(widget) ? 2 : 1);
}

void paintButton(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const auto &t = tokens();
    const auto what = kind(widget);
    const auto enabled = option->state.testFlag(QStyle::State_Enabled);
    const auto down = option->state.testFlag(QStyle::State_Sunken);
    const auto on = option->state.testFlag(QStyle::State_On);
    const auto hovered = enabled && option->state.testFlag(QStyle::State_MouseOver);
    const auto ring = showsFocusRing(option);
    auto fill = t.raised;
    auto border = t.control;
    if (what == ButtonKind::Primary || what == ButtonKind::Danger) {
        fill = what == ButtonKind::Primary ? t.accent : t.bad;
        border = fill;
    } else if (what == ButtonKind::Flat) {
        fill = Qt::transparent;
        border = Qt::transparent;
    }
    if (what == ButtonKind::Link) {
        if (ring)
            paintBox(painter, option->rect, 4, {}, t.accent, 2);
        return;
    }
    if (on) {
        fill = t.accentSoft;
        border = t.accent;
    }
    if (!enabled) {
        if (what == ButtonKind::Primary || what == ButtonKind::Danger)
            fill = t.line;
        border = what == ButtonKind::Flat ? QColor(Qt::transparent) : t.line;
    } else if (what == ButtonKind::Flat) {
        if (hovered || down)
            fill = down ? mixed(t.accentSoft, t.accent, 0.12F) : t.accentSoft;
    } else if (down) {
        fill = mixed(fill, t.text, 0.14F);
    } else if (hovered) {
        fill = mixed(fill, t.text, what == ButtonKind::Normal ? 0.05F : 0.10F);
    }
    const auto filled = enabled && (what == ButtonKind::Primary || what == ButtonKind::Danger);
    paintBox(painter, option->rect, space::smallRadius, fill, ring && !filled ? t.accent : border,
             ring && !filled ? 2 : 1);
    if (ring && filled)
        paintBox(painter, QRectF(option->rect).adjusted(3, 3, -3, -3), space::smallRadius - 2, {}, t.onAccent, 1.5);
}

void paintChevron(QPainter *painter, const QRect &rect, bool up, const QColor &color)
{
    const PainterState saved(painter);
    const QPointF middle = QRectF(rect).center();
    const double w = 4;
    const double h = up ? -2.2 : 2.2;
    painter->setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF({middle + QPointF(-w, -h), middle + QPointF(0, h), middle + QPointF(w, -h)}));
}

/// Icon and words with room between them, and the arrow of a menu behind.
void paintButtonLabel(const QStyle *style, QStyleOptionButton label, QPainter *painter, ButtonKind what)
{
    const auto &t = tokens();
    const auto enabled = label.state.testFlag(QStyle::State_Enabled);
    if (enabled && (what == ButtonKind::Primary || what == ButtonKind::Danger))
        label.palette.setColor(QPalette::ButtonText, t.onAccent);
    else if (enabled
             && (what == ButtonKind::Flat || what == ButtonKind::Link || label.state.testFlag(QStyle::State_On)))
        label.palette.setColor(QPalette::ButtonText, t.accent);
    auto flags = static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine);
    flags |= style->styleHint(QStyle::SH_UnderlineShortcut, &label) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    const auto text = label.fontMetrics.size(Qt::TextShowMnemonic, label.text);
    const auto hasMenu = label.features.testFlag(QStyleOptionButton::HasMenu);
    const auto iconWidth = label.icon.isNull() ? 0 : label.iconSize.width() + (label.text.isEmpty() ? 0 : iconGap);
    const auto whole = iconWidth + text.width() + (hasMenu ? menuArrow : 0);
    auto x = what == ButtonKind::Link ? label.rect.left() + 2 : label.rect.left() + (label.rect.width() - whole) / 2;
    const auto place = [&](int width) {
        const auto rect =
            QStyle::visualRect(label.direction, label.rect, QRect(x, label.rect.top(), width, label.rect.height()));
        x += width;
        return rect;
    };
    if (!label.icon.isNull()) {
        auto rect = QRect(QPoint(), label.iconSize);
        auto room = place(iconWidth);
        rect.moveCenter(room.center());
        rect.moveLeft(label.direction == Qt::RightToLeft ? room.right() - rect.width() + 1 : room.left());
        const bool filled = enabled && (what == ButtonKind::Primary || what == ButtonKind::Danger);
        if (filled)
            label.icon.paint(painter, rect, Qt::AlignCenter, QIcon::Selected, QIcon::On);
        else
            label.icon.paint(painter, rect, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    const auto textRect = place(text.width());
    auto font = painter->font();
    if (what == ButtonKind::Link && enabled && label.state.testFlag(QStyle::State_MouseOver)) {
        auto underlined = font;
        underlined.setUnderline(true);
        painter->setFont(underlined);
    }
    style->drawItemText(painter, textRect, flags, label.palette, enabled, label.text, QPalette::ButtonText);
    painter->setFont(font);
    if (hasMenu)
        paintChevron(painter, place(menuArrow), false, label.palette.color(QPalette::ButtonText));
}

void paintIndicator(const QStyleOption *option, QPainter *painter, bool round)
{
    const auto &t = tokens();
    const auto enabled = option->state.testFlag(QStyle::State_Enabled);
    const auto on = option->state.testFlag(QStyle::State_On);
    const auto partly = option->state.testFlag(QStyle::State_NoChange);
    const auto side = std::min(option->rect.width(), option->rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option->rect).center());
    const auto hovered = enabled && option->state.testFlag(QStyle::State_MouseOver);
    const auto radius = round ? box.width() / 2 : 4.0;
    const auto mark = enabled ? t.accent : t.control;
    if (round && on) {
        paintBox(painter, box, radius, t.onAccent, mark, 5);
    } else if (on || partly) {
        paintBox(painter, box, radius, mark, mark, 1);
        const auto inner = box.adjusted(2, 2, -2, -2);
        paintIcon(painter, inner, on ? u"check"_s : u"minus"_s, t.onAccent);
    } else {
        paintBox(painter, box, radius, enabled ? t.surface : t.background,
                 hovered   ? t.accent
                 : enabled ? t.muted
                           : t.line,
                 1.5);
    }
}

void paintScrollBar(const Style *style, const QStyleOptionSlider *option, QPainter *painter, const QWidget *widget)
{
    const auto &t = tokens();
    if (option->maximum <= option->minimum)
        return;
    const auto slider = QRectF(style->subControlRect(QStyle::CC_ScrollBar, option, QStyle::SC_ScrollBarSlider, widget));
    const auto active = option->state.testFlag(QStyle::State_MouseOver) || option->state.testFlag(QStyle::State_Sunken);
    const auto handle = slider.adjusted(3, 3, -3, -3);
    paintBox(painter, handle, std::min(handle.width(), handle.height()) / 2, active ? t.muted : t.control, {}, 0);
}

} // namespace

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const auto &t = tokens();
    switch (element) {
    case PE_PanelButtonCommand:
        paintButton(option, painter, widget);
        return;
    case PE_PanelButtonTool: {
        const auto active = option->state.testFlag(State_MouseOver) || option->state.testFlag(State_Sunken)
                            || option->state.testFlag(State_On);
        const auto ring = showsFocusRing(option);
        if (active || ring)
            paintBox(painter, option->rect, space::smallRadius, active ? t.accentSoft : QColor(Qt::transparent),
                     ring ? t.accent : QColor(), ring ? 2 : 0);
        return;
    }
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (!frame || frame->lineWidth > 0)
            paintField(painter, option->rect, option, widget, option->state.testFlag(State_HasFocus));
        return;
    }
    case PE_FrameLineEdit:
        return;
    case PE_Frame: {
        // Edits of several lines and lists: the viewport stands inside, so only the border is ours.
        const auto focused = widget && widget->hasFocus();
        paintBox(painter, option->rect, 3, {},
                 isInvalid(widget) ? t.bad
                 : focused         ? t.accent
                                   : t.control,
                 focused ? 1.5 : 1);
        return;
    }
    case PE_FrameFocusRect:
        if (qobject_cast<const QPushButton *>(widget))
            return;
        if (option->state.testFlag(State_KeyboardFocusChange) || qobject_cast<const QAbstractItemView *>(widget))
            paintBox(painter, option->rect, 4, {}, t.accent, 2);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintIndicator(option, painter, false);
        return;
    case PE_IndicatorRadioButton:
        paintIndicator(option, painter, true);
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, t.surface);
        paintBox(painter, option->rect, 0, t.surface, t.control, 1);
        return;
    case PE_PanelItemViewItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (item && item->backgroundBrush.style() != Qt::NoBrush)
            painter->fillRect(item->rect, item->backgroundBrush);
        if (item && item->state.testFlag(State_Selected))
            painter->fillRect(item->rect, t.accentSoft);
        else if (item && item->state.testFlag(State_MouseOver) && item->state.testFlag(State_Enabled))
            painter->fillRect(item->rect, t.raised);
        return;
    }
    case PE_PanelItemViewRow:
        if (option->state.testFlag(State_Selected))
            painter->fillRect(option->rect, t.accentSoft);
        return;
    case PE_IndicatorHeaderArrow:
        paintChevron(painter, option->rect,
                     qstyleoption_cast<const QStyleOptionHeader *>(option)->sortIndicator == QStyleOptionHeader::SortUp,
                     t.muted);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const auto &t = tokens();
    switch (element) {
    case CE_PushButton:
        proxy()->drawControl(CE_PushButtonBevel, option, painter, widget);
        proxy()->drawControl(CE_PushButtonLabel, option, painter, widget);
        return;
    case CE_PushButtonBevel:
        paintButton(option, painter, widget);
        return;
    case CE_PushButtonLabel: {
        if (const auto *label = qstyleoption_cast<const QStyleOptionButton *>(option))
            paintButtonLabel(this, *label, painter, kind(widget));
        return;
    }
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: {
        painter->fillRect(option->rect, t.raised);
        const auto *header = qobject_cast<const QHeaderView *>(widget);
        painter->setPen(t.line);
        if (!header || header->orientation() == Qt::Horizontal)
            painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        else
            painter->drawLine(option->rect.topRight(), option->rect.bottomRight());
        return;
    }
    case CE_HeaderLabel: {
        auto header = *qstyleoption_cast<const QStyleOptionHeader *>(option);
        header.palette.setColor(QPalette::ButtonText, t.muted);
        // The margin is meant for the sides; above and below it would cut the letters.
        header.rect.adjust(0, -space::tiny, 0, space::tiny);
        QProxyStyle::drawControl(element, &header, painter, widget);
        return;
    }
    case CE_ProgressBarGroove:
        paintBox(painter, option->rect, 4, t.line, {}, 0);
        return;
    case CE_ProgressBarContents: {
        const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
        const auto range = bar->maximum - bar->minimum;
        if (range <= 0) // nobody can say how long it takes: it moves
            return QProxyStyle::drawControl(element, option, painter, widget);
        auto filled = QRectF(option->rect);
        filled.setWidth(filled.width() * (bar->progress - bar->minimum) / range);
        if (filled.width() >= 1)
            paintBox(painter, visualRect(option->direction, option->rect, filled.toRect()), 4, t.accent, {}, 0);
        return;
    }
    case CE_ProgressBarLabel:
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const auto &t = tokens();
    const auto enabled = option->state.testFlag(State_Enabled);
    switch (control) {
    case CC_ScrollBar:
        paintScrollBar(this, qstyleoption_cast<const QStyleOptionSlider *>(option), painter, widget);
        return;
    case CC_ComboBox: {
        const auto focused = option->state.testFlag(State_HasFocus);
        paintField(painter, option->rect, option, widget, focused);
        paintChevron(painter, subControlRect(control, option, SC_ComboBoxArrow, widget), false,
                     enabled ? t.muted : t.control);
        return;
    }
    case CC_SpinBox: {
        paintField(painter, option->rect, option, widget, option->state.testFlag(State_HasFocus));
        for (const auto part : {SC_SpinBoxUp, SC_SpinBoxDown})
            paintChevron(painter, subControlRect(control, option, part, widget), part == SC_SpinBoxUp,
                         enabled ? t.muted : t.control);
        return;
    }
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace certwizard::ui
