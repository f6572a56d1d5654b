#include "common/pill_delegate.h"

#include "common/labels.h"

#include <QApplication>
#include <QPainter>

namespace certwizard::ui {

void PillDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto tone = index.data(ToneRole);
    auto own = option;
    initStyleOption(&own, index);
    const auto text = own.text;
    if (tone.isValid())
        own.text.clear();
    auto *style = own.widget ? own.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &own, painter, own.widget);
    if (!tone.isValid())
        return;
    const auto size = Pill::sizeFor(text);
    constexpr auto margin = 10;
    QRect place(option.rect.left() + margin, option.rect.center().y() - size.height() / 2 + 1,
                qMin(size.width(), option.rect.width() - margin), size.height());
    Pill::paint(painter, QStyle::visualRect(own.direction, option.rect, place), text, static_cast<Tone>(tone.toInt()));
}

QSize PillDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    auto size = QStyledItemDelegate::sizeHint(option, index);
    if (index.data(ToneRole).isValid())
        size.setWidth(Pill::sizeFor(index.data().toString()).width() + 24);
    return size;
}

} // namespace certwizard::ui
