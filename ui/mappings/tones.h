#pragma once

#include "common/theme.h"
#include "wording/mapping_rows.h"

namespace certwizard::ui {

[[nodiscard]] constexpr Tone toneOf(wording::Mood mood)
{
    switch (mood) {
    case wording::Mood::Neutral:
        return Tone::Neutral;
    case wording::Mood::Good:
        return Tone::Ok;
    case wording::Mood::Warning:
        return Tone::Warn;
    case wording::Mood::Bad:
        return Tone::Bad;
    }
    return Tone::Neutral;
}

} // namespace certwizard::ui
