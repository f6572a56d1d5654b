#pragma once

#include <QtTypes>

namespace certwizard::ui {

/// A site with that many mappings is shown and planned at once: no frame is lost by it. More: beside the window.
constexpr qsizetype fewMappings = 2000;

} // namespace certwizard::ui
