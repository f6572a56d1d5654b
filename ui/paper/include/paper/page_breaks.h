#pragma once

class QTextDocument;

namespace certwizard::paper {

/// Begins a new page where the end of one would leave a heading alone, or part a paragraph that stays together (one
/// that begins with the anchor `wording::togetherAnchor`). The page size has to be set.
void mendPageBreaks(QTextDocument &document);

} // namespace certwizard::paper
