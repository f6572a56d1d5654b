#include "attributes.h"

#include <QByteArrayList>

#ifdef Q_OS_LINUX
#include <algorithm>
#include <cerrno>

#include <sys/xattr.h>
#endif

namespace certwizard::base::platform {

#ifdef Q_OS_LINUX

namespace {

/// The names of the attributes that people and their programs have put there.
QByteArrayList userAttributes(int file)
{
    QByteArray names(std::max<ssize_t>(0, ::flistxattr(file, nullptr, 0)), '\0');
    names.truncate(std::max<ssize_t>(0, ::flistxattr(file, names.data(), static_cast<std::size_t>(names.size()))));
    auto all = names.split('\0');
    all.removeIf([](const QByteArray &name) { return !name.startsWith("user."); });
    return all;
}

// An administrator's notes on the file survive writing in place, so they survive replacing. Where the file system has
// no room for them that is no reason to refuse the change.
void copyUserAttributes(int from, int to)
{
    for (const auto &name : userAttributes(from)) {
        const auto size = ::fgetxattr(from, name.constData(), nullptr, 0);
        QByteArray value(std::max<ssize_t>(0, size), '\0');
        if (size >= 0 && ::fgetxattr(from, name.constData(), value.data(), static_cast<std::size_t>(size)) == size)
            (void)::fsetxattr(to, name.constData(), value.constData(), static_cast<std::size_t>(size), 0);
    }
}

/// The ACL and the security label. Labels may be refused to ordinary users and the kernel then keeps its own rule.
Result<> copyAccess(int from, int to, const QString &path)
{
    for (const auto *const name : {"system.posix_acl_access", "security.selinux", "security.SMACK64"}) {
        const auto size = ::fgetxattr(from, name, nullptr, 0);
        if (size < 0) {
            ::fremovexattr(to, name); // one that the folder gave
            continue;
        }
        QByteArray value(size, '\0');
        if (::fgetxattr(from, name, value.data(), static_cast<std::size_t>(size)) != size)
            return fail(ErrorCode::FileNotWritable, path, qt_error_string(errno));
        QByteArray present(size, '\0');
        if (::fgetxattr(to, name, present.data(), static_cast<std::size_t>(size)) == size && present == value)
            continue;
        const bool isAcl = QByteArrayView(name).startsWith("system.");
        if (::fsetxattr(to, name, value.constData(), static_cast<std::size_t>(size), 0) != 0 && isAcl)
            return fail(ErrorCode::FileNotWritable, path, qt_error_string(errno));
    }
    return {};
}

} // namespace

Result<> copyAttributes(int from, int to, const QString &path)
{
    return copyAccess(from, to, path).transform([=] { copyUserAttributes(from, to); });
}

#else

Result<> copyAttributes(int, int, const QString &)
{
    return {};
}

#endif

} // namespace certwizard::base::platform
