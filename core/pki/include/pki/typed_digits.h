#pragma once

#include <QString>

namespace certwizard::pki {

/// The digits of a serial number or fingerprint as people paste it: in groups, with colons, with the mark that Windows'
/// certificate dialog puts in front. Lower case; empty when the text is none, or too short to be told from a word.
[[nodiscard]] QString typedDigits(const QString &text);

} // namespace certwizard::pki
