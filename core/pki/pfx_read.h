#pragma once

#include "key_read.h"
#include "pki/read.h"

namespace certwizard::pki {

/// Opens a PKCS#12 as far as `want` needs it. Old ciphers (RC2) work through a library context of its own,
/// so that the rest of the program never gets to know them.
[[nodiscard]] base::Result<Material> readPfx(QByteArrayView der, const QString &source, Want want,
                                             const PasswordSource &passwords);

} // namespace certwizard::pki
