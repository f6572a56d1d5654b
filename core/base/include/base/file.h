#pragma once

#include "base/error.h"
#include "base/progress.h"
#include "base/secret.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <functional>
#include <future>
#include <vector>

namespace certwizard::base {

/// Larger files are refused: positions are kept in 32 bits, and no server configuration comes near.
inline constexpr qint64 maximumFileSize = 1LL << 30;

/// A whole file as it was at one moment. The bytes are our own copy, not a mapping: a mapping
/// changes under its reader, and kills it when another program truncates the file.
class FileSnapshot {
public:
    FileSnapshot() = default;
    /// Takes the bytes as they are. Many of them are hashed when somebody asks, few at once.
    FileSnapshot(QString filePath, QByteArray content);

    QString path; ///< absolute, symbolic links resolved
    QByteArray bytes;

    /// SHA-256 of `bytes` as they were read. The first call computes it (a tenth of a second for 150 MB), which is
    /// why opening a file leaves it to another thread. Any thread.
    [[nodiscard]] QByteArray sha256() const;

private:
    std::shared_future<QByteArray> m_sha256;
};

/// Reads all of it. FileNotFound, FileIsDirectory, FileNotReadable,
/// FileTooLarge (before reading anything), FileReadFailed, FileChanged (it would not hold still), Cancelled. An empty
/// file is a valid snapshot.
[[nodiscard]] Result<FileSnapshot> readFile(const QString &path, qint64 limit = maximumFileSize);
[[nodiscard]] Result<FileSnapshot> readFile(const QString &path, qint64 limit, const Progress &progress);
/// The same where only the bytes count: for thousands of small files.
[[nodiscard]] Result<QByteArray> readBytes(const QString &path, qint64 limit = maximumFileSize,
                                           const Progress &progress = {});

/// Who may read a new file.
enum class Access {
    Inherit,   ///< what the folder and umask give
    OwnerOnly, ///< from the first byte on: private keys, PFX, passwords
};

/// Creates a new file, durable when this returns. FileExists when there is one already; a failure
/// leaves no file behind, and a kill no half-written one under this name.
[[nodiscard]] Result<> createFile(const QString &path, const std::vector<QByteArrayView> &pieces, Access access);

struct Replaced {
    QString backupPath;
    QByteArray sha256; ///< of the new content
};

/// What is about to replace a file. The views must stay valid during the call.
struct Replacement {
    const FileSnapshot *before = nullptr; ///< the file as it was read; its bytes are compared with the disk
    std::vector<QByteArrayView> pieces;   ///< the new content, in order
    QString backupPath; ///< must not exist; same volume makes it free (a second name for the old file)
    /// Called once, when backup and new file are durable and compared, just before the exchange: what a journal
    /// records here is known to it after a kill at any later moment. Its failure is a failure of the replace.
    std::function<Result<>(const Replaced &)> announce;
};

/// The one guarded whole-file replace; every write to an existing file of the user goes through it.
///
/// Compares the file with `before` (FileChanged when it differs, FileNotReadable when it cannot be
/// read), makes the backup and verifies it (BackupFailed), writes a temporary file beside the target
/// with the target's owner, mode and ACL, flushes it to the disk, reads it back and compares
/// (VerifyFailed), compares the target once more, announces, looks again, and renames atomically. A kill at any moment leaves
/// the old file or the new one. On failure the temporary file and our backup are removed and the target is
/// as it was. Cancelling works until the rename. A symbolic link stays one: the file it names is replaced.
///
/// What a kill left behind (a temporary file, ".NAME.certwizard-….tmp") the next call for the same file
/// removes; a backup that was already made stays. FileHasOtherNames when the file has hard links outside the
/// backup's folder: replacing would silently part them. FileNotWritable when owner or access rights
/// could not be kept.
[[nodiscard]] Result<Replaced> replaceFile(const Replacement &replacement, const Progress &progress = {});

/// Appends one line (with its newline) under a lock and flushes it: the journal. A new file may be read by those
/// who may read the file `like`, where one is named and its rights can be taken over.
[[nodiscard]] Result<> appendLine(const QString &path, QByteArrayView line, const QString &like = {});

} // namespace certwizard::base
