#pragma once

#include "common/theme.h"

#include <QStyledItemDelegate>

namespace certwizard::ui {

/// Draws a cell as a pill where its model gives it a tone.
class PillDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// A Tone as int, for cells that are drawn as a pill.
    static constexpr int ToneRole = Qt::UserRole + 1;

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace certwizard::ui
