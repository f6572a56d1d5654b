#pragma once

#include <QBoxLayout>

namespace certwizard::ui {

/// Text in a row: it gets the room, up to the longest line that is still read easily, and what is left stays empty behind
/// it. Otherwise a wide window would share the rest among all that stands in the row, and tear it apart.
inline void addText(QBoxLayout *row, QWidget *text)
{
    constexpr int nearlyAll = 1000;
    row->addWidget(text, nearlyAll);
    row->addStretch(1);
}

} // namespace certwizard::ui
