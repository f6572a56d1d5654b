#pragma once

#include <QByteArrayView>

#include <vector>

namespace certwizard::apply {

enum class LineOp { Keep, Remove, Add };

/// How `after` comes from `before`, line by line, with as few lines removed and added as possible; stretches
/// that are too large to compare cheaply are replaced as a whole. Removals come before additions.
[[nodiscard]] std::vector<LineOp> lineDiff(const std::vector<QByteArrayView> &before,
                                           const std::vector<QByteArrayView> &after);

/// The lines of a text, each with its line end; the last one may have none.
[[nodiscard]] std::vector<QByteArrayView> linesOf(QByteArrayView text);

} // namespace certwizard::apply
