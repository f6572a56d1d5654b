#include "wheel.h"

#include <QEvent>
#include <QWidget>

namespace certwizard::ui {

namespace {

class WheelPasser final : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel)
            return QObject::eventFilter(object, event);
        // Not accepted, it goes on to what stands around the field.
        event->ignore();
        return true;
    }
};

} // namespace

void leaveWheelToScrolling(QWidget *field)
{
    field->setFocusPolicy(Qt::StrongFocus);
    field->installEventFilter(new WheelPasser(field));
}

} // namespace certwizard::ui
