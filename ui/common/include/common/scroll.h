#pragma once

class QScrollArea;
class QWidget;

namespace certwizard::ui {

/// Lets `inside` be taller than its window; no frame, and what is behind shows through. What gets the focus comes into
/// sight, except under the mouse.
[[nodiscard]] QScrollArea *scrolled(QWidget *inside);

/// The focus where a page begins: it stays at its top, wherever the field is.
void beginAt(QWidget *field);

} // namespace certwizard::ui
