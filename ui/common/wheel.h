#pragma once

class QWidget;

namespace certwizard::ui {

/// The wheel is for scrolling: a box or a number under the pointer would be changed on the way past, unnoticed.
void leaveWheelToScrolling(QWidget *field);

} // namespace certwizard::ui
