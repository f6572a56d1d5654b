#pragma once

#include "line_diff.h"
#include "masking.h"
#include "xml/editor.h"

#include <QByteArray>

#include <vector>

namespace certwizard::apply {

/// One line of a hunk, fit to be shown (secrets hidden), with its line end.
struct HunkLine {
    LineOp op = LineOp::Keep;
    QByteArray text;
};

/// A run of changed lines with the unchanged ones around it.
struct Hunk {
    int oldLine = 1; ///< of the first line, from 1
    int newLine = 1;
    std::vector<HunkLine> lines;
};

struct Hunks {
    std::vector<Hunk> hunks;
    bool hidesSecrets = false;
};

/// Compares only the lines that the patch's splices touch.
[[nodiscard]] Hunks hunksOf(const xml::Patch &patch, int context, Base64 base64);

} // namespace certwizard::apply
