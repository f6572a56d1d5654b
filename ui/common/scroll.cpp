#include "common/scroll.h"

#include "common/fields.h"
#include "common/theme.h"

#include <QApplication>
#include <QFocusEvent>
#include <QLayout>
#include <QPointer>
#include <QScrollArea>
#include <QTimer>

#include <utility>

namespace certwizard::ui {

namespace {

/// What has to be seen of a field: its name and what is wrong with it, too.
QWidget *whole(QWidget *field, const QWidget *sheet)
{
    for (auto *widget = field; widget && widget != sheet; widget = widget->parentWidget()) {
        if (qobject_cast<FormField *>(widget))
            return widget;
    }
    return field;
}

/// QScrollArea does so for Tab alone, and then shows no more than the cursor.
class FocusFollower final : public QObject {
public:
    explicit FocusFollower(QScrollArea *area) : QObject(area), m_area(area) { qApp->installEventFilter(this); }

    /// Its next focus moves nothing.
    void expect(QWidget *field) { m_last = field; }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        auto *field = event->type() == QEvent::FocusIn ? qobject_cast<QWidget *>(object) : nullptr;
        if (field && m_area->widget() && m_area->widget()->isAncestorOf(field)
            && isToBeShown(field, static_cast<QFocusEvent *>(event)->reason()))
            // A page that has just come has no places yet.
            QTimer::singleShot(0, this, [this, shown = QPointer(field)] { show(shown); });
        return QObject::eventFilter(object, event);
    }

private:
    bool isToBeShown(QWidget *field, Qt::FocusReason reason)
    {
        const auto isNew = std::exchange(m_last, field) != field;
        switch (reason) {
        case Qt::TabFocusReason:
        case Qt::BacktabFocusReason:
        case Qt::ShortcutFocusReason:
            return true;
        case Qt::MouseFocusReason: // under it nothing may move
        case Qt::PopupFocusReason:
            return false;
        default: // a window that is active again has moved nothing, unless something else was given the focus meanwhile
            return isNew && QApplication::mouseButtons() == Qt::NoButton;
        }
    }

    void show(QWidget *field)
    {
        if (!field || !field->hasFocus() || !m_area->widget()->isAncestorOf(field))
            return;
        if (auto *layout = m_area->widget()->layout())
            layout->activate();
        auto *seen = whole(field, m_area->widget());
        if (seen->height() + 2 * space::medium > m_area->viewport()->height()) {
            m_area->ensureWidgetVisible(field, 0, space::medium); // of what has the focus: its cursor
            return;
        }
        const auto top = seen->mapTo(m_area->widget(), QPoint()).y();
        m_area->ensureVisible(0, top + seen->height(), 0, space::medium);
        m_area->ensureVisible(0, top, 0, space::medium);
    }

    QScrollArea *m_area;
    QPointer<QWidget> m_last; ///< that had the focus in it
};

} // namespace

QScrollArea *scrolled(QWidget *inside)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(inside);
    // setWidget fills it with the window's colour.
    inside->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    new FocusFollower(area); // a child of the area
    return area;
}

void beginAt(QWidget *field)
{
    for (auto *parent = field->parentWidget(); parent; parent = parent->parentWidget()) {
        for (auto *child : parent->children()) {
            if (auto *follower = dynamic_cast<FocusFollower *>(child))
                follower->expect(field);
        }
    }
    field->setFocus(Qt::OtherFocusReason);
}

} // namespace certwizard::ui
