#include "common/scroll.h"

#include "common/fields.h"
#include "common/theme.h"

#include <QApplication>
#include <QLayout>
#include <QPointer>
#include <QScrollArea>
#include <QTimer>

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

/// QScrollArea does so for Tab alone, and then shows no more than the cursor. Under the mouse nothing may move.
void followFocus(QScrollArea *area)
{
    QObject::connect(qApp, &QApplication::focusChanged, area, [area](QWidget *, QWidget *now) {
        auto *sheet = area->widget();
        if (!now || !sheet || !sheet->isAncestorOf(now) || QApplication::mouseButtons() != Qt::NoButton)
            return;
        // A page that has just come has no places yet.
        QTimer::singleShot(0, area, [area, field = QPointer(now)] {
            if (!field || !field->hasFocus() || !area->widget()->isAncestorOf(field))
                return;
            if (auto *layout = area->widget()->layout())
                layout->activate();
            auto *seen = whole(field, area->widget());
            area->ensureWidgetVisible(seen->height() > area->viewport()->height() ? field.data() : seen, 0,
                                      space::medium);
        });
    });
}

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
    followFocus(area);
    return area;
}

} // namespace certwizard::ui
