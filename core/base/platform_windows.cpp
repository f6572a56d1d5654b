#include "platform.h"

#include "access_windows.h"

#ifdef Q_OS_WIN

#include <QDir>
#include <QFileInfo>
#include <QSysInfo>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <utility>
#include <vector>

#include <windows.h>

namespace certwizard::base::platform {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> failure(ErrorCode code, const QString &path, DWORD reason = GetLastError())
{
    return fail(code, path, qt_error_string(static_cast<int>(reason)));
}

std::unexpected<Error> writeFailure(const QString &path, DWORD reason = GetLastError())
{
    const bool full =
        reason == ERROR_DISK_FULL || reason == ERROR_HANDLE_DISK_FULL || reason == ERROR_DISK_QUOTA_EXCEEDED;
    return failure(full ? ErrorCode::DiskFull : ErrorCode::FileWriteFailed, path, reason);
}

std::unexpected<Error> folderFailure(const QString &path, DWORD reason)
{
    switch (reason) {
    case ERROR_FILE_EXISTS:
    case ERROR_ALREADY_EXISTS:
        return failure(ErrorCode::FileExists, path, reason);
    case ERROR_PATH_NOT_FOUND:
        return fail(ErrorCode::FolderNotWritable, QFileInfo(path).absolutePath(), u"no-folder"_s);
    case ERROR_WRITE_PROTECT:
        return fail(ErrorCode::FolderNotWritable, QFileInfo(path).absolutePath(), u"read-only"_s);
    case ERROR_ACCESS_DENIED:
        return failure(ErrorCode::FolderNotWritable, QFileInfo(path).absolutePath(), reason);
    default:
        return writeFailure(path, reason);
    }
}

/// The long form, so that paths above 260 characters work.
std::wstring nativePath(const QString &path)
{
    const auto native = QDir::toNativeSeparators(QFileInfo(path).absoluteFilePath());
    if (native.startsWith(u"\\\\?\\"_s))
        return native.toStdWString();
    if (native.startsWith(u"\\\\"_s))
        return (u"\\\\?\\UNC\\"_s + native.mid(2)).toStdWString();
    return (u"\\\\?\\"_s + native).toStdWString();
}

HANDLE native(std::intptr_t handle)
{
    return reinterpret_cast<HANDLE>(handle); // NOLINT(performance-no-int-to-ptr): a handle is a number in disguise
}

const auto inUse = u"in-use"_s;
constexpr DWORD shareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;

std::intptr_t openFile(const QString &path, DWORD access, DWORD share, DWORD disposition,
                       SECURITY_ATTRIBUTES *security = nullptr)
{
    return reinterpret_cast<std::intptr_t>(CreateFileW(nativePath(path).c_str(), access, share, security, disposition,
                                                       FILE_ATTRIBUTE_NORMAL, nullptr));
}

constexpr std::intptr_t noHandle = -1; // INVALID_HANDLE_VALUE

/// An overlapped structure that carries an offset, for reading without moving the file's own position.
OVERLAPPED at(qint64 offset)
{
    OVERLAPPED place = {};
    place.Offset = static_cast<DWORD>(static_cast<quint64>(offset) & 0xffffffffU);
    place.OffsetHigh = static_cast<DWORD>(static_cast<quint64>(offset) >> 32U);
    return place;
}

constexpr qint64 largestRequest = 64 << 20;

} // namespace

File::~File()
{
    if (m_handle != noHandle)
        CloseHandle(native(m_handle));
}

File::File(File &&other) noexcept : m_path(std::move(other.m_path)), m_handle(std::exchange(other.m_handle, noHandle))
{
}

File &File::operator=(File &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_handle, other.m_handle);
    return *this;
}

Result<File> File::openForReading(const QString &path)
{
    const auto attributes = GetFileAttributesW(nativePath(path).c_str());
    if (attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0)
        return failure(ErrorCode::FileIsDirectory, path, ERROR_ACCESS_DENIED);
    File file;
    file.m_path = path;
    file.m_handle = openFile(path, GENERIC_READ, shareAll, OPEN_EXISTING);
    if (file.m_handle == noHandle) {
        const auto reason = GetLastError();
        if (reason == ERROR_SHARING_VIOLATION)
            return fail(ErrorCode::FileNotReadable, path, inUse);
        const bool missing = reason == ERROR_FILE_NOT_FOUND || reason == ERROR_PATH_NOT_FOUND
                             || reason == ERROR_INVALID_NAME || reason == ERROR_BAD_NETPATH;
        return failure(missing ? ErrorCode::FileNotFound : ErrorCode::FileNotReadable, path, reason);
    }
    if (GetFileType(native(file.m_handle)) != FILE_TYPE_DISK)
        return fail(ErrorCode::FileNotReadable, path, u"no-plain-file"_s);
    return file;
}

Result<File> File::create(const QString &path, Access access)
{
    PrivateAccess ours;
    File file;
    file.m_path = path;
    file.m_handle = openFile(path, GENERIC_READ | GENERIC_WRITE | WRITE_DAC, FILE_SHARE_DELETE, CREATE_NEW,
                             access == Access::OwnerOnly ? ours.attributes() : nullptr);
    if (file.m_handle == noHandle)
        return folderFailure(path, GetLastError());
    return file;
}

Result<File> File::openForAppending(const QString &path, bool *created)
{
    File file;
    file.m_path = path;
    // A new one may be given rights of its own; for one that is there the right to write is enough.
    file.m_handle = openFile(path, GENERIC_READ | GENERIC_WRITE | WRITE_DAC, shareAll, CREATE_NEW);
    const auto reason = GetLastError();
    *created = file.m_handle != noHandle;
    if (*created)
        return file;
    const auto attributes = GetFileAttributesW(nativePath(path).c_str());
    if (attributes == INVALID_FILE_ATTRIBUTES)
        return folderFailure(path, reason);
    if ((attributes & FILE_ATTRIBUTE_DIRECTORY) != 0)
        return failure(ErrorCode::FileIsDirectory, path, reason);
    file.m_handle = openFile(path, GENERIC_READ | GENERIC_WRITE, shareAll, OPEN_EXISTING);
    if (file.m_handle == noHandle)
        return failure(ErrorCode::FileNotWritable, path);
    return file;
}

Result<Status> File::status() const
{
    BY_HANDLE_FILE_INFORMATION found = {};
    if (GetFileInformationByHandle(native(m_handle), &found) == 0)
        return failure(ErrorCode::FileReadFailed, m_path);
    const auto joined = [](DWORD high, DWORD low) { return (static_cast<quint64>(high) << 32U) | low; };
    Status status;
    status.identity = {found.dwVolumeSerialNumber, joined(found.nFileIndexHigh, found.nFileIndexLow)};
    status.size = static_cast<qint64>(joined(found.nFileSizeHigh, found.nFileSizeLow));
    status.modified =
        static_cast<qint64>(joined(found.ftLastWriteTime.dwHighDateTime, found.ftLastWriteTime.dwLowDateTime) * 100);
    status.names = static_cast<int>(found.nNumberOfLinks);
    return status;
}

Result<qint64> File::readAt(qint64 offset, char *to, qint64 size) const
{
    qint64 done = 0;
    while (done < size) {
        auto place = at(offset + done);
        DWORD count = 0;
        const auto wanted = static_cast<DWORD>(std::min(size - done, largestRequest));
        if (ReadFile(native(m_handle), to + done, wanted, &count, &place) == 0) {
            if (GetLastError() == ERROR_HANDLE_EOF)
                break;
            return failure(ErrorCode::FileReadFailed, m_path);
        }
        if (count == 0)
            break;
        done += count;
    }
    return done;
}

Result<> File::write(QByteArrayView bytes)
{
    // At the end, wherever reading moved the position meanwhile.
    LARGE_INTEGER nothing = {};
    if (SetFilePointerEx(native(m_handle), nothing, nullptr, FILE_END) == 0)
        return writeFailure(m_path);
    qsizetype done = 0;
    while (done < bytes.size()) {
        DWORD count = 0;
        const auto wanted = static_cast<DWORD>(std::min<qint64>(bytes.size() - done, largestRequest));
        if (WriteFile(native(m_handle), bytes.data() + done, wanted, &count, nullptr) == 0)
            return writeFailure(m_path);
        if (count == 0)
            return writeFailure(m_path, ERROR_DISK_FULL);
        done += count;
    }
    return {};
}

Result<> File::truncate(qint64 size)
{
    LARGE_INTEGER end = {};
    end.QuadPart = size;
    if (SetFilePointerEx(native(m_handle), end, nullptr, FILE_BEGIN) == 0 || SetEndOfFile(native(m_handle)) == 0)
        return writeFailure(m_path);
    return {};
}

Result<> File::flush()
{
    if (FlushFileBuffers(native(m_handle)) == 0)
        return writeFailure(m_path);
    return {};
}

void File::beginFlush() {}

Result<> File::takeAccessFrom(const File &other)
{
    if (const auto reason = copyAccess(native(other.m_handle), native(m_handle)); reason != ERROR_SUCCESS)
        return failure(ErrorCode::FileNotWritable, other.m_path, reason);
    return {};
}

bool File::tryLock()
{
    // Far behind every byte of the file: locks on Windows are mandatory, and nobody shall be kept from reading.
    auto place = at(Q_INT64_C(1) << 62);
    return LockFileEx(native(m_handle), LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &place) != 0
           || GetLastError() != ERROR_LOCK_VIOLATION;
}

Result<> File::close()
{
    const auto handle = std::exchange(m_handle, noHandle);
    if (handle != noHandle && CloseHandle(native(handle)) == 0)
        return writeFailure(m_path);
    return {};
}

Result<bool> addName(const QString &existing, const QString &name)
{
    if (CreateHardLinkW(nativePath(name).c_str(), nativePath(existing).c_str(), nullptr) != 0)
        return true;
    switch (GetLastError()) {
    case ERROR_NOT_SAME_DEVICE:
    case ERROR_INVALID_FUNCTION: // FAT, and network shares of other systems
    case ERROR_NOT_SUPPORTED:
    case ERROR_ACCESS_DENIED:
    case ERROR_TOO_MANY_LINKS:
        return false;
    default:
        return folderFailure(name, GetLastError());
    }
}

// Windows has no such call.
Result<bool> exchangeNames(const QString &, const QString &)
{
    return false;
}

namespace {

/// The one step of NTFS in which a name always leads to the old file or to the new one, whoever has the old one open:
/// Windows 10 1709 and Server 2019 have it. Says what the system said; 0 is success.
DWORD renameOver(const std::wstring &from, const std::wstring &to)
{
    constexpr DWORD replaceIfExists = 0x1; // FILE_RENAME_FLAG_…, in the headers of newer systems alone
    constexpr DWORD posixSemantics = 0x2;
    constexpr auto renameInfoEx = static_cast<FILE_INFO_BY_HANDLE_CLASS>(22); // FileRenameInfoEx
    const auto handle = CreateFileW(from.c_str(), DELETE | SYNCHRONIZE, shareAll, nullptr, OPEN_EXISTING,
                                    FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return GetLastError();
    const auto nameSize = to.size() * sizeof(wchar_t);
    std::vector<std::byte> buffer(sizeof(FILE_RENAME_INFO) + nameSize);
    auto *info = reinterpret_cast<FILE_RENAME_INFO *>(buffer.data());
    // The flags share their place with the old ReplaceIfExists, in a union that old headers do not have.
    constexpr DWORD flags = replaceIfExists | posixSemantics;
    std::memcpy(buffer.data(), &flags, sizeof flags);
    info->FileNameLength = static_cast<DWORD>(nameSize);
    std::memcpy(info->FileName, to.data(), nameSize);
    const auto done = SetFileInformationByHandle(handle, renameInfoEx, info, static_cast<DWORD>(buffer.size())) != 0;
    const auto reason = done ? ERROR_SUCCESS : GetLastError();
    CloseHandle(handle);
    return reason;
}

} // namespace

Result<> replaceName(const QString &from, const QString &to)
{
    auto reason = renameOver(nativePath(from), nativePath(to));
    if (reason == ERROR_SUCCESS)
        return {};
    if (reason == ERROR_INVALID_PARAMETER || reason == ERROR_INVALID_FUNCTION || reason == ERROR_NOT_SUPPORTED
        || reason == ERROR_CALL_NOT_IMPLEMENTED) {
        // Older systems, FAT, network shares. It takes the old name away before it gives it anew, so that somebody who
        // pulls the plug in between finds the backup alone. Without the flags that ignore errors: an ACL that could not
        // be kept is a reason not to replace.
        if (ReplaceFileW(nativePath(to).c_str(), nativePath(from).c_str(), nullptr, 0, nullptr, nullptr) != 0)
            return {};
        reason = GetLastError();
    }
    if (reason == ERROR_SHARING_VIOLATION)
        return fail(ErrorCode::FileNotWritable, to, inUse);
    if (reason == ERROR_ACCESS_DENIED)
        return failure(ErrorCode::FileNotWritable, to, reason);
    return writeFailure(to, reason);
}

Result<> moveToNewName(const QString &from, const QString &to)
{
    if (MoveFileExW(nativePath(from).c_str(), nativePath(to).c_str(), MOVEFILE_WRITE_THROUGH) != 0)
        return {};
    return folderFailure(to, GetLastError());
}

Result<> flushFolder([[maybe_unused]] const QString &folder)
{
    return {}; // NTFS journals names; a folder's handle cannot be flushed without the right to back up volumes
}

// A volume's handle can be flushed by administrators alone.
std::shared_ptr<const Volume> Volume::of([[maybe_unused]] const QString &folder)
{
    return nullptr;
}

std::uint64_t Volume::numberOf([[maybe_unused]] const QString &folder)
{
    return 0;
}

Volume::~Volume() = default;

bool Volume::flush() const
{
    return false;
}

bool processIsGone(qint64 process)
{
    const auto handle = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, static_cast<DWORD>(process));
    if (!handle)
        return GetLastError() == ERROR_INVALID_PARAMETER;
    DWORD code = STILL_ACTIVE;
    const auto isGone = GetExitCodeProcess(handle, &code) && code != STILL_ACTIVE;
    CloseHandle(handle);
    return isGone;
}

QByteArray processRealm()
{
    return QSysInfo::machineUniqueId() + QSysInfo::machineHostName().toUtf8();
}

Result<> mayWrite(const QString &path)
{
    const auto name = nativePath(path);
    const auto attributes = GetFileAttributesW(name.c_str());
    if (attributes == INVALID_FILE_ATTRIBUTES || (attributes & FILE_ATTRIBUTE_READONLY) != 0)
        return fail(ErrorCode::FileNotWritable, path);
    // Asked before a backup has been made, which nobody could take away again then: it is the same file.
    const auto handle = CreateFileW(name.c_str(), DELETE, shareAll, nullptr, OPEN_EXISTING, 0, nullptr);
    if (handle == INVALID_HANDLE_VALUE && GetLastError() == ERROR_SHARING_VIOLATION)
        return fail(ErrorCode::FileNotWritable, path, inUse);
    if (handle != INVALID_HANDLE_VALUE)
        CloseHandle(handle);
    return {}; // who lacks the right to delete it is told so by the replacing itself
}

bool remove(const QString &path)
{
    return DeleteFileW(nativePath(path).c_str()) != 0 || GetLastError() == ERROR_FILE_NOT_FOUND;
}

void preferLargePages([[maybe_unused]] char *memory, [[maybe_unused]] qint64 size) {}

} // namespace certwizard::base::platform

#endif
