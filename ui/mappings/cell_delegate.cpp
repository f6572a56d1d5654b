#include "cell_delegate.h"

#include "common/fields.h"
#include "common/labels.h"
#include "common/theme.h"
#include "mappings/mapping_table_model.h"
#include "tones.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QPixmapCache>
#include <QTextLayout>
#include <QTimer>

namespace certwizard::ui {

namespace {

using mappings::Column;

constexpr int markWidth = 3; ///< the bar at the left of a changed row
constexpr int boxSize = 16;
constexpr int minimumRow = 34;

QRectF boxIn(const QRect &cell)
{
    const QRectF box(0, 0, boxSize, boxSize);
    return box.translated(QRectF(cell).center() - box.center());
}

void drawCheckBox(QPainter *painter, const QRectF &box, bool checked, bool muted)
{
    const auto &colors = tokens();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(checked && !muted ? colors.accent : colors.control, 1.5));
    painter->setBrush(checked && !muted ? colors.accent : colors.surface);
    painter->drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), 3, 3);
    if (!checked)
        return;
    painter->setPen(QPen(muted ? colors.muted : colors.onAccent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(QPolygonF{box.topLeft() + QPointF(4, 8.5), box.topLeft() + QPointF(7, 11.5),
                                    box.topLeft() + QPointF(12, 5)});
}

/// There is one in every row: drawn once for each look of it.
void paintCheckBox(QPainter *painter, const QRect &cell, bool checked, bool muted)
{
    const auto ratio = painter->device()->devicePixelRatioF();
    const auto &colors = tokens();
    const auto key = QStringLiteral("certwizard/check %1 %2 %3 %4 %5")
                         .arg(checked)
                         .arg(muted)
                         .arg(ratio)
                         .arg(colors.accent.rgb())
                         .arg(colors.surface.rgb());
    QPixmap picture;
    if (!QPixmapCache::find(key, &picture)) {
        picture = QPixmap(QSizeF(boxSize * ratio, boxSize * ratio).toSize());
        picture.setDevicePixelRatio(ratio);
        picture.fill(Qt::transparent);
        QPainter own(&picture);
        drawCheckBox(&own, QRectF(0, 0, boxSize, boxSize), checked, muted);
        own.end();
        QPixmapCache::insert(key, picture);
    }
    painter->drawPixmap(boxIn(cell).topLeft().toPoint(), picture);
}

/// Shaped once where it fits, which is what nearly all of the painting costs.
void paintText(QPainter *painter, const QRect &rect, const QString &text, Qt::TextElideMode mode,
               Qt::LayoutDirection direction)
{
    QTextLayout layout(text, painter->font(), painter->device());
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.setCacheEnabled(true); // drawing shapes it again without
    layout.beginLayout();
    const auto line = layout.createLine();
    layout.endLayout();
    if (!line.isValid())
        return;
    const auto width = line.naturalTextWidth();
    if (width > rect.width()) {
        painter->drawText(rect, int(Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine),
                          QFontMetrics(painter->font()).elidedText(text, mode, rect.width()));
        return;
    }
    const auto left = direction == Qt::RightToLeft ? rect.left() + rect.width() - width : qreal(rect.left());
    line.draw(painter, {left, rect.top() + (rect.height() - line.height()) / 2});
}

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &colors = tokens();
    const auto selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (selected) // the view has painted the ground of the others
        painter->fillRect(option.rect, colors.accentSoft);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colors.line);
    if (index.column() == int(Column::Enabled)) {
        if (index.data(MappingTableModel::ChangedRole).toBool())
            painter->fillRect(QRect(option.rect.topLeft(), QSize(markWidth, option.rect.height() - 1)), colors.accent);
        paintCheckBox(painter, option.rect, index.data(Qt::CheckStateRole).toInt() == Qt::Checked,
                      index.data(MappingTableModel::RemovedRole).toBool());
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(colors.accent, 1, Qt::DotLine));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(option.rect.adjusted(2, 2, -3, -4));
        }
        painter->restore();
        return;
    }
    const auto text = index.data().toString();
    const auto inner = option.rect.adjusted(space::small, 0, -space::tiny, -1);
    if (const auto mood = index.data(MappingTableModel::MoodRole); mood.isValid() && !text.isEmpty()) {
        const auto tone = toneOf(wording::Mood(mood.toInt()));
        const auto size = Pill::sizeFor(text);
        QRectF pill(QPointF(inner.left(), 0), QSizeF(qMin(size.width(), inner.width()), size.height()));
        pill.moveTop(inner.center().y() - size.height() / 2.0 + 0.5);
        if (option.direction == Qt::RightToLeft)
            pill.moveRight(inner.right());
        Pill::paint(painter, pill, text, tone);
    } else {
        auto font = option.font;
        const auto removed = index.data(MappingTableModel::RemovedRole).toBool();
        font.setStrikeOut(removed);
        painter->setFont(font);
        painter->setPen(removed || index.data(MappingTableModel::MutedRole).toBool() ? colors.muted : colors.text);
        const auto mode = index.column() == int(Column::Thumbprint) || index.column() == int(Column::Serial)
                              ? Qt::ElideMiddle
                              : Qt::ElideRight;
        paintText(painter, inner, text, mode, option.direction);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(QPen(colors.accent, 1, Qt::DotLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(2, 2, -3, -4));
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto text = index.data().toString();
    const auto width = index.data(MappingTableModel::MoodRole).isValid()
                           ? Pill::sizeFor(text).width()
                           : QFontMetrics(option.font).horizontalAdvance(text);
    return {width + space::medium + space::tiny, qMax(minimumRow, option.fontMetrics.height() + space::large)};
}

QWidget *CellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(option)
    if (index.column() == int(Column::Password)) {
        auto *field = new PasswordField(parent);
        field->setAutoFillBackground(true);
        field->setFocusProxy(field->edit());
        field->edit()->setAccessibleName(tr("New password"));
        field->setPlaceholder(tr("new password"));
        return field;
    }
    auto *edit = new QLineEdit(parent);
    edit->setPlaceholderText(tr("DOMAIN\\name"));
    edit->setAccessibleName(tr("Account"));
    return edit;
}

void CellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *edit = qobject_cast<QLineEdit *>(editor)) {
        edit->setText(index.data(Qt::EditRole).toString());
        // The domain mostly stays: the name is what gets typed over. The view selects everything when it has
        // opened the editor, so this has to come after it.
        QTimer::singleShot(0, edit, [edit] {
            const auto separator = edit->text().indexOf(u'\\');
            edit->setSelection(int(separator) + 1, int(edit->text().size()));
        });
    }
}

void CellDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (auto *field = qobject_cast<PasswordField *>(editor)) {
        auto *table = qobject_cast<MappingTableModel *>(model);
        if (table && !field->isEmpty())
            table->session()->setPassword({table->idAt(index.row())}, field->take());
        return;
    }
    if (const auto *edit = qobject_cast<QLineEdit *>(editor))
        model->setData(index, edit->text(), Qt::EditRole);
}

void CellDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    Q_UNUSED(index)
    auto rect = option.rect.adjusted(1, 1, -1, -2);
    // A password field needs room for its button also where the column is narrow.
    const auto wanted = qMax(rect.width(), index.column() == int(Column::Password) ? 220 : 160);
    if (const auto *parent = editor->parentWidget(); parent && rect.left() + wanted > parent->width())
        rect.setLeft(qMax(0, parent->width() - wanted));
    rect.setWidth(wanted);
    editor->setGeometry(rect);
}

bool CellDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    if (index.column() != int(Column::Enabled) || !index.flags().testFlag(Qt::ItemIsUserCheckable))
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    const auto clicked =
        event->type() == QEvent::MouseButtonRelease && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton
        && boxIn(option.rect).adjusted(-4, -4, 4, 4).contains(static_cast<QMouseEvent *>(event)->position());
    const auto pressed = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    if (!clicked && !pressed)
        return false;
    const auto checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace certwizard::ui
