#pragma once

#include <Qt>

class QScrollArea;
class QWidget;

namespace certwizard::ui {

/// For setFocus where a page begins: it stays at its top, wherever the focus is.
inline constexpr auto pageBegins = Qt::NoFocusReason;

/// Lets `inside` be taller than its window; no frame, and what is behind shows through. What gets the focus comes into
/// sight, except under the mouse.
[[nodiscard]] QScrollArea *scrolled(QWidget *inside);

} // namespace certwizard::ui
