#pragma once

#include <QByteArray>

namespace certwizard::mappings {

/// Decodes regular base64 only: whole quartets, padding at the end, no white space, unused bits zero. False for
/// anything else. `bytes` keeps its memory from call to call.
[[nodiscard]] bool decodeBase64(QByteArrayView text, QByteArray &bytes);

} // namespace certwizard::mappings
