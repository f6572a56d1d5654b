#include "attributes.h"
#include "platform.h"

#ifndef Q_OS_WIN

#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef Q_OS_LINUX
#include <linux/magic.h>
#include <sys/vfs.h>
#endif

namespace certwizard::base::platform {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::unexpected<Error> failure(ErrorCode code, const QString &path, int reason = errno)
{
    return fail(code, path, qt_error_string(reason));
}

std::unexpected<Error> writeFailure(const QString &path, int reason = errno)
{
    const bool full = reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
    return failure(full ? ErrorCode::DiskFull : ErrorCode::FileWriteFailed, path, reason);
}

std::unexpected<Error> folderFailure(const QString &path, int reason)
{
    switch (reason) {
    case EEXIST:
        return failure(ErrorCode::FileExists, path, reason);
    case ENOENT:
    case ENOTDIR:
        return fail(ErrorCode::FolderNotWritable, QFileInfo(path).absolutePath(), u"no-folder"_s);
    case EROFS:
        return fail(ErrorCode::FolderNotWritable, QFileInfo(path).absolutePath(), u"read-only"_s);
    case EACCES:
    case EPERM:
        return failure(ErrorCode::FolderNotWritable, QFileInfo(path).absolutePath(), reason);
    default:
        return writeFailure(path, reason);
    }
}

std::unexpected<Error> notOpened(const QString &path, int reason)
{
    switch (reason) {
    case ENOENT:
        if (QFileInfo(path).isSymLink())
            return fail(ErrorCode::FileNotFound, path, u"dangling-link"_s);
        [[fallthrough]];
    case ENOTDIR:
        return failure(ErrorCode::FileNotFound, path, reason);
    case ELOOP:
        return fail(ErrorCode::FileNotReadable, path, u"link-loop"_s);
    default:
        return failure(ErrorCode::FileNotReadable, path, reason);
    }
}

template <typename Call>
auto restarted(Call &&call)
{
    auto result = call();
    while (result == -1 && errno == EINTR)
        result = call();
    return result;
}

int openFile(const QString &path, int flags, mode_t mode = 0)
{
    return restarted([&] { return ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, mode); });
}

int descriptor(std::intptr_t handle)
{
    return static_cast<int>(handle);
}

} // namespace

File::~File()
{
    if (m_handle != -1)
        ::close(descriptor(m_handle));
}

File::File(File &&other) noexcept : m_path(std::move(other.m_path)), m_handle(std::exchange(other.m_handle, -1)) {}

File &File::operator=(File &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_handle, other.m_handle);
    return *this;
}

Result<File> File::openForReading(const QString &path)
{
    File file;
    file.m_path = path;
    // Without waiting: opening a pipe that nobody writes to would never return.
    file.m_handle = openFile(path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
    if (file.m_handle == -1)
        return notOpened(path, errno);
    struct stat status = {};
    if (::fstat(descriptor(file.m_handle), &status) != 0)
        return failure(ErrorCode::FileNotReadable, path);
    if (S_ISDIR(status.st_mode))
        return failure(ErrorCode::FileIsDirectory, path, EISDIR);
    if (!S_ISREG(status.st_mode))
        return fail(ErrorCode::FileNotReadable, path, u"no-plain-file"_s);
    return file;
}

Result<File> File::create(const QString &path, Access access)
{
    File file;
    file.m_path = path;
    file.m_handle = openFile(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, access == Access::OwnerOnly ? 0600 : 0666);
    if (file.m_handle == -1)
        return folderFailure(path, errno);
    return file;
}

Result<File> File::openForAppending(const QString &path, bool *created)
{
    File file;
    file.m_path = path;
    *created = false;
    file.m_handle = openFile(path, O_RDWR | O_APPEND);
    if (file.m_handle == -1 && errno == ENOENT) {
        file.m_handle = openFile(path, O_RDWR | O_APPEND | O_CREAT, 0666);
        *created = file.m_handle != -1;
        if (!*created)
            return folderFailure(path, errno);
    }
    if (file.m_handle == -1) {
        const auto reason = errno;
        return failure(reason == EISDIR ? ErrorCode::FileIsDirectory : ErrorCode::FileNotWritable, path, reason);
    }
    return file;
}

Result<Status> File::status() const
{
    struct stat found = {};
    if (::fstat(descriptor(m_handle), &found) != 0)
        return failure(ErrorCode::FileReadFailed, m_path);
#ifdef Q_OS_DARWIN
    const auto &modified = found.st_mtimespec;
#else
    const auto &modified = found.st_mtim;
#endif
    Status status;
    status.identity = {static_cast<std::uint64_t>(found.st_dev), static_cast<std::uint64_t>(found.st_ino)};
    status.size = found.st_size;
    status.modified = static_cast<qint64>(modified.tv_sec) * 1'000'000'000 + modified.tv_nsec;
    status.names = static_cast<int>(found.st_nlink);
    // A time of whole seconds may come from a file system that has no finer one (two seconds on FAT).
    const std::chrono::nanoseconds step = modified.tv_nsec == 0 ? 4s : 100ms;
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    status.wouldTell = now - std::chrono::nanoseconds(status.modified) > step;
    return status;
}

Result<qint64> File::readAt(qint64 offset, char *to, qint64 size) const
{
    qint64 done = 0;
    while (done < size) {
        const auto count = restarted([&] {
            return ::pread(descriptor(m_handle), to + done, static_cast<std::size_t>(size - done), offset + done);
        });
        if (count < 0)
            return failure(ErrorCode::FileReadFailed, m_path);
        if (count == 0)
            break;
        done += count;
    }
    return done;
}

Result<> File::write(QByteArrayView bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto count = restarted([&] {
            return ::write(descriptor(m_handle), bytes.data() + done, static_cast<std::size_t>(bytes.size() - done));
        });
        if (count < 0)
            return writeFailure(m_path);
        if (count == 0)
            return writeFailure(m_path, ENOSPC);
        done += count;
    }
    return {};
}

Result<> File::truncate(qint64 size)
{
    if (restarted([&] { return ::ftruncate(descriptor(m_handle), size); }) != 0)
        return writeFailure(m_path);
    return {};
}

Result<> File::flush()
{
#ifdef Q_OS_DARWIN
    if (::fcntl(descriptor(m_handle), F_FULLFSYNC) == 0)
        return {};
#endif
    if (restarted([&] { return ::fsync(descriptor(m_handle)); }) != 0)
        return writeFailure(m_path);
    return {};
}

void File::beginFlush()
{
#ifdef Q_OS_LINUX
    // A hint: what goes wrong here goes wrong again, and is said, when the file is flushed.
    (void)::sync_file_range(descriptor(m_handle), 0, 0, SYNC_FILE_RANGE_WRITE);
#endif
}

Result<> File::takeAccessFrom(const File &other)
{
    const int from = descriptor(other.m_handle);
    const int to = descriptor(m_handle);
    struct stat wanted = {};
    struct stat present = {};
    if (::fstat(from, &wanted) != 0 || ::fstat(to, &present) != 0)
        return failure(ErrorCode::FileNotWritable, other.m_path);
    const bool sameOwner = wanted.st_uid == present.st_uid && wanted.st_gid == present.st_gid;
    // Owner first: changing it clears bits of the mode.
    if (!sameOwner && ::fchown(to, wanted.st_uid, wanted.st_gid) != 0)
        return failure(ErrorCode::FileNotWritable, other.m_path);
    if (const auto copied = copyAttributes(from, to, other.m_path); !copied)
        return copied;
    if (::fchmod(to, wanted.st_mode & 07777) != 0)
        return failure(ErrorCode::FileNotWritable, other.m_path);
    return {};
}

bool File::tryLock()
{
    return ::flock(descriptor(m_handle), LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
}

Result<> File::close()
{
    const int handle = descriptor(std::exchange(m_handle, -1));
    // Never repeated: after EINTR the descriptor is gone on Linux and may already be another file's.
    if (handle != -1 && ::close(handle) != 0 && errno != EINTR)
        return writeFailure(m_path);
    return {};
}

Result<bool> addName(const QString &existing, const QString &name)
{
    if (::link(QFile::encodeName(existing).constData(), QFile::encodeName(name).constData()) == 0)
        return true;
    switch (errno) {
    case EXDEV: // another volume
    case EPERM: // a file system without hard links, or a file that is not ours (fs.protected_hardlinks)
    case EACCES:
    case EMLINK:
    case EOPNOTSUPP:
        return false;
    default:
        return folderFailure(name, errno);
    }
}

namespace {

std::unexpected<Error> notReplaced(const QString &path, int reason)
{
    // A sticky folder lets only the owner replace a file; others may well write to the folder.
    if (reason == EACCES || reason == EPERM || reason == EROFS)
        return failure(ErrorCode::FileNotWritable, path, reason);
    return writeFailure(path, reason);
}

} // namespace

Result<> replaceName(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0)
        return {};
    return notReplaced(to, errno);
}

Result<bool> exchangeNames([[maybe_unused]] const QString &from, [[maybe_unused]] const QString &to)
{
#ifdef Q_OS_LINUX
    if (::renameat2(AT_FDCWD, QFile::encodeName(from).constData(), AT_FDCWD, QFile::encodeName(to).constData(),
                    RENAME_EXCHANGE)
        == 0)
        return true;
    const auto reason = errno;
    if (reason == ENOENT)
        return fail(ErrorCode::FileChanged, to);
    if (reason != EINVAL && reason != ENOSYS)
        return notReplaced(to, reason);
#endif
    return false;
}

Result<> moveToNewName(const QString &from, const QString &to)
{
    const auto source = QFile::encodeName(from);
    const auto target = QFile::encodeName(to);
#ifdef Q_OS_LINUX
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) == 0)
        return {};
    if (errno != EINVAL && errno != ENOSYS)
        return folderFailure(to, errno);
#endif
    if (::link(source.constData(), target.constData()) != 0)
        return folderFailure(to, errno);
    ::unlink(source.constData());
    return {};
}

Result<> flushFolder(const QString &folder)
{
    const int handle = openFile(folder, O_RDONLY | O_DIRECTORY);
    if (handle == -1) {
        // A folder that may be written to and not read cannot be flushed; the rename itself was atomic.
        if (errno == EACCES)
            return {};
        return failure(ErrorCode::FileWriteFailed, folder);
    }
    const auto result = restarted([&] { return ::fsync(handle); });
    const auto reason = errno;
    ::close(handle);
    // EINVAL: a file system that does not flush folders (some network ones) has nothing to offer.
    if (result != 0 && reason != EINVAL)
        return writeFailure(folder, reason);
    return {};
}

#ifdef Q_OS_LINUX

namespace {

/// Their `sync_fs` waits for the disk, and a write that failed since the folder was opened makes `syncfs` fail (Linux
/// 5.8). FUSE's sends nothing to its server, and a network's is another machine's affair.
bool flushesAsAWhole(int folder)
{
    struct statfs found = {};
    if (::fstatfs(folder, &found) != 0)
        return false;
    constexpr std::array<unsigned long, 4> known = {EXT4_SUPER_MAGIC, XFS_SUPER_MAGIC, BTRFS_SUPER_MAGIC, TMPFS_MAGIC};
    return std::ranges::contains(known, static_cast<unsigned long>(found.f_type));
}

} // namespace

std::shared_ptr<const Volume> Volume::of(const QString &folder)
{
    const int handle = openFile(folder, O_RDONLY | O_DIRECTORY);
    if (handle == -1)
        return nullptr;
    if (flushesAsAWhole(handle))
        return std::make_shared<const Volume>(handle);
    ::close(handle);
    return nullptr;
}

Volume::~Volume()
{
    ::close(descriptor(m_handle));
}

bool Volume::flush() const
{
    return restarted([&] { return ::syncfs(descriptor(m_handle)); }) == 0;
}

#else

std::shared_ptr<const Volume> Volume::of(const QString &)
{
    return nullptr;
}

Volume::~Volume() = default;

bool Volume::flush() const
{
    return false;
}

#endif

std::uint64_t Volume::numberOf(const QString &folder)
{
    struct stat found = {};
    return ::stat(QFile::encodeName(folder).constData(), &found) == 0 ? static_cast<std::uint64_t>(found.st_dev) : 0;
}

bool processIsGone(qint64 process)
{
    return ::kill(static_cast<pid_t>(process), 0) == -1 && errno == ESRCH;
}

QByteArray processRealm()
{
    // Containers of one machine number their processes each for itself.
    return QSysInfo::machineUniqueId() + QSysInfo::machineHostName().toUtf8()
           + QFile::symLinkTarget(u"/proc/self/ns/pid"_s).toUtf8();
}

Result<> mayWrite(const QString &path)
{
    if (::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), W_OK, AT_EACCESS) == 0)
        return {};
    return fail(ErrorCode::FileNotWritable, path);
}

bool remove(const QString &path)
{
    return ::unlink(QFile::encodeName(path).constData()) == 0 || errno == ENOENT;
}

void preferLargePages([[maybe_unused]] char *memory, [[maybe_unused]] qint64 size)
{
#ifdef MADV_HUGEPAGE
    constexpr std::uintptr_t page = 2U << 20U;
    const auto address = reinterpret_cast<std::uintptr_t>(memory);
    const auto begin = (address + page - 1) / page * page;
    const auto end = (address + static_cast<std::uintptr_t>(size)) / page * page;
    if (begin < end)
        ::madvise(memory + (begin - address), end - begin, MADV_HUGEPAGE);
#endif
}

} // namespace certwizard::base::platform

#endif
