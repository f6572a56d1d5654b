#pragma once

class QScrollArea;
class QWidget;

namespace certwizard::ui {

/// Lets `inside` be taller than its window; no frame, and what is behind shows through.
[[nodiscard]] QScrollArea *scrolled(QWidget *inside);

} // namespace certwizard::ui
