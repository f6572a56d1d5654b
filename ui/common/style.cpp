#include "style.h"

#include "common/theme.h"
#include "wheel.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto cellInset = 3; ///< with what Fusion adds, cells begin under their heading

/// Buttons, fields and boxes in one row are of one height.
int controlHeight(const QStyleOption *option)
{
    return std::max(option ? option->fontMetrics.height() : 16, 16) + 16;
}

} // namespace

Style::Style() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) {}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QAbstractSpinBox *>(widget) || widget->inherits("QScrollBar"))
        widget->setAttribute(Qt::WA_Hover);
    if (widget->focusPolicy() == Qt::WheelFocus
        && (qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractSpinBox *>(widget)))
        leaveWheelToScrolling(widget);
    // What lies under it shines through: a page, a card, a table.
    if (widget->inherits("QScrollBar"))
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false);
    if (auto *header = qobject_cast<QHeaderView *>(widget)) {
        auto font = ui::font(TextRole::Small);
        font.setWeight(QFont::DemiBold);
        header->setFont(font);
        header->setHighlightSections(false);
        header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 13;
    case PM_ScrollBarSliderMin:
        return 36;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 17;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 9;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
        return 0;
    case PM_DefaultFrameWidth:
        return 1;
    case PM_HeaderMargin:
        return 10;
    case PM_FocusFrameHMargin:
        return 6;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup:
    case SH_Header_ArrowAlignment:
        return hint == SH_Header_ArrowAlignment ? static_cast<int>(Qt::AlignVCenter | Qt::AlignRight) : 0;
    case SH_DialogButtonLayout:
        return static_cast<int>(QDialogButtonBox::GnomeLayout); // one order on every system: what is wanted ends it
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return hint == SH_ItemView_ShowDecorationSelected ? 1 : 0;
    case SH_Table_GridLineColor:
        return static_cast<int>(tokens().line.rgba());
    case SH_MessageBox_TextInteractionFlags:
        return Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton: {
        const auto what = kind(widget);
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const auto words = size.width() + (button && !button->icon.isNull() ? iconGap - 4 : 0);
        if (what == ButtonKind::Link)
            return {words + 5, size.height() + 6};
        const auto flat = what == ButtonKind::Flat;
        return {flat ? words + 18 : std::max(words + 32, 76), controlHeight(option)};
    }
    case CT_LineEdit:
        return {size.width() + 16, controlHeight(option)};
    case CT_ComboBox:
        return {size.width() + 44, controlHeight(option)};
    case CT_SpinBox:
        return {size.width() + 30, controlHeight(option)};
    case CT_ToolButton:
        return size + QSize(10, 10);
    case CT_ItemViewItem: {
        // What wraps has only the room between the insets: else its last line has no place.
        auto inner = *qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (inner.rect.width() > 2 * cellInset)
            inner.rect.adjust(cellInset, 0, -cellInset, 0);
        auto result = QProxyStyle::sizeFromContents(type, &inner, size, widget);
        result.rheight() = std::max(result.height() + 4, option->fontMetrics.height() + 14);
        result.rwidth() += 2 * cellInset + 2;
        return result;
    }
    case CT_HeaderSection: {
        auto result = QProxyStyle::sizeFromContents(type, option, size, widget);
        result.rheight() = option->fontMetrics.height() + 16;
        return result;
    }
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents)
        return option->rect.adjusted(8, 1, -8, -1);
    if (element == SE_ItemViewItemText || element == SE_ItemViewItemDecoration
        || element == SE_ItemViewItemCheckIndicator) {
        auto inner = *qstyleoption_cast<const QStyleOptionViewItem *>(option);
        inner.rect.adjust(cellInset, 0, -cellInset, 0);
        return QProxyStyle::subElementRect(element, &inner, widget);
    }
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (element == SE_HeaderLabel && header && header->sortIndicator != QStyleOptionHeader::None) {
        // Beside the arrow and not below it.
        auto label = QProxyStyle::subElementRect(element, option, widget);
        const auto arrow = QProxyStyle::subElementRect(SE_HeaderArrow, option, widget);
        if (arrow.center().x() > label.center().x())
            label.setRight(qMin(label.right(), arrow.left() - space::tiny));
        else
            label.setLeft(qMax(label.left(), arrow.right() + space::tiny));
        return label;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    const auto rect = option->rect;
    const auto mirrored = [&](const QRect &logical) { return visualRect(option->direction, rect, logical); };
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar)
            return {};
        const auto horizontal = bar->orientation == Qt::Horizontal;
        const auto length = horizontal ? rect.width() : rect.height();
        const auto range = static_cast<qint64>(bar->maximum) - bar->minimum;
        auto extent = length;
        if (range > 0) {
            const auto wanted = static_cast<qint64>(length) * bar->pageStep / (range + bar->pageStep);
            extent = static_cast<int>(std::clamp<qint64>(wanted, std::min(36, length), length));
        }
        const auto start =
            sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - extent, bar->upsideDown);
        const auto piece = [&](int from, int size) {
            return horizontal ? mirrored(QRect(rect.x() + from, rect.y(), size, rect.height()))
                              : QRect(rect.x(), rect.y() + from, rect.width(), size);
        };
        switch (part) {
        case SC_ScrollBarSlider:
            return piece(start, extent);
        case SC_ScrollBarGroove:
            return rect;
        case SC_ScrollBarSubPage:
            return piece(0, start);
        case SC_ScrollBarAddPage:
            return piece(start + extent, length - start - extent);
        default:
            return {};
        }
    }
    if (control == CC_ComboBox) {
        switch (part) {
        case SC_ComboBoxArrow:
            return mirrored(QRect(rect.right() - 31, rect.top(), 32, rect.height()));
        case SC_ComboBoxEditField:
            return mirrored(rect.adjusted(10, 2, -32, -2));
        default:
            break;
        }
    }
    if (control == CC_SpinBox) {
        switch (part) {
        case SC_SpinBoxUp:
            return mirrored(QRect(rect.right() - 25, rect.top() + 2, 24, rect.height() / 2 - 2));
        case SC_SpinBoxDown:
            return mirrored(QRect(rect.right() - 25, rect.center().y() + 1, 24, rect.height() / 2 - 2));
        case SC_SpinBoxEditField:
            return mirrored(rect.adjusted(1, 1, -28, -1));
        default:
            break;
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

} // namespace certwizard::ui
