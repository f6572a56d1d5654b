#include "common/scroll.h"

#include "common/fields.h"
#include "common/theme.h"

#include <QApplication>
#include <QFocusEvent>
#include <QLayout>
#include <QPointer>
#include <QScrollArea>
#include <QTimer>

#include <algorithm>
#include <array>

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

/// QScrollArea does so for Tab alone, and then shows no more than the cursor. Not under the mouse, where nothing may move,
/// nor where a window or a menu gives back what was there before, nor where a page begins.
class FocusFollower final : public QObject {
public:
    explicit FocusFollower(QScrollArea *area) : QObject(area), m_area(area) { qApp->installEventFilter(this); }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn) {
            constexpr std::array still{pageBegins, Qt::MouseFocusReason, Qt::ActiveWindowFocusReason,
                                       Qt::PopupFocusReason};
            const auto moves = !std::ranges::contains(still, static_cast<QFocusEvent *>(event)->reason())
                               && QApplication::mouseButtons() == Qt::NoButton;
            auto *field = qobject_cast<QWidget *>(object);
            if (field && moves && m_area->widget() && m_area->widget()->isAncestorOf(field))
                // A page that has just come has no places yet.
                QTimer::singleShot(0, this, [this, field = QPointer(field)] { show(field); });
        }
        return QObject::eventFilter(object, event);
    }

private:
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

} // namespace certwizard::ui
