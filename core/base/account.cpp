#include "base/account.h"

#include <array>

#ifdef Q_OS_WIN
#include <windows.h>

#include <lmcons.h>
#else
#include <pwd.h>
#include <unistd.h>
#endif

namespace certwizard::base {

QString processAccount()
{
#ifdef Q_OS_WIN
    std::array<wchar_t, UNLEN + 1> name{};
    auto size = static_cast<DWORD>(name.size());
    return GetUserNameW(name.data(), &size) != 0 ? QString::fromWCharArray(name.data()) : QString();
#else
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd *found = nullptr;
    const auto failure = ::getpwuid_r(::geteuid(), &entry, buffer.data(), buffer.size(), &found);
    return failure == 0 && found ? QString::fromLocal8Bit(found->pw_name) : QString::number(::geteuid());
#endif
}

} // namespace certwizard::base
