#pragma once

// Who may read and write a file, on Windows. Private to this folder.

#include "base/error.h"

#include <QtGlobal>

#ifdef Q_OS_WIN

#include <windows.h>

namespace certwizard::base::platform {

/// What a new file of one person's gets: full rights for them, for administrators and for the system, and none that the
/// folder would pass on. Lives as long as the call that makes the file.
class PrivateAccess {
public:
    PrivateAccess();
    ~PrivateAccess();
    PrivateAccess(const PrivateAccess &) = delete;
    PrivateAccess &operator=(const PrivateAccess &) = delete;
    /// Null when the system did not tell who we are; the folder's rights hold then.
    [[nodiscard]] SECURITY_ATTRIBUTES *attributes()
    {
        return m_attributes.lpSecurityDescriptor ? &m_attributes : nullptr;
    }

private:
    SECURITY_ATTRIBUTES m_attributes = {};
};

/// The access control list, whether it inherits, the attributes (hidden, system, …) and when it was made. `to` has to
/// be open for WRITE_DAC, `from` for reading. The system's reason when it refuses; 0 is success.
[[nodiscard]] DWORD copyAccess(HANDLE from, HANDLE to);

} // namespace certwizard::base::platform

#endif
