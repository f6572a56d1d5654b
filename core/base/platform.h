#pragma once

// The few things about files that the two worlds do differently. Private to this folder: everybody
// else sees base/file.h. The errors name the path as subject and the system's reason as detail.

#include "base/error.h"
#include "base/file.h"

#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <memory>

namespace certwizard::base::platform {

/// Which file a name leads to; two names of one file have equal identities.
struct Identity {
    std::uint64_t volume = 0;
    std::uint64_t number = 0;
    friend bool operator==(const Identity &, const Identity &) = default;
};

struct Status {
    Identity identity;
    qint64 size = 0;
    qint64 modified = 0; ///< nanoseconds; only good for "the same as before?"
    int names = 1;       ///< hard links
    /// Any later change would show in `modified`. Not so lately changed that the next might bear the same time, and
    /// never on Windows, where the time may be written only when the writer closes the file.
    bool wouldTell = false;
};

/// An open file. Closed when it goes.
class File {
public:
    File() = default;
    ~File();
    File(File &&other) noexcept;
    File &operator=(File &&other) noexcept;
    File(const File &) = delete;
    File &operator=(const File &) = delete;

    /// FileNotFound ("dangling-link": the name is one), FileIsDirectory, FileNotReadable ("no-plain-file": pipes and
    /// devices; "link-loop"; "in-use": another program has it open for itself alone, on Windows).
    [[nodiscard]] static Result<File> openForReading(const QString &path);
    /// A new file that nobody else may read yet unless `access` says so. FileExists, FolderNotWritable ("no-folder",
    /// "read-only"), DiskFull, FileWriteFailed.
    [[nodiscard]] static Result<File> create(const QString &path, Access access);
    /// For appending; made when it is not there, and `created` then says so.
    [[nodiscard]] static Result<File> openForAppending(const QString &path, bool *created);

    [[nodiscard]] Result<Status> status() const;
    /// Reads exactly `size` bytes unless the file ends before; answers how many. Any thread.
    [[nodiscard]] Result<qint64> readAt(qint64 offset, char *to, qint64 size) const;
    /// All of it, or an error: DiskFull, FileWriteFailed.
    [[nodiscard]] Result<> write(QByteArrayView bytes);
    [[nodiscard]] Result<> truncate(qint64 size);
    /// To the disk, not to its cache where the system can tell it.
    [[nodiscard]] Result<> flush();
    /// Lets the disk begin with what was written so far, where the system can be told to; waits for nothing.
    void beginFlush();
    /// Owner, group, mode, ACL, security label as the other file has them, as far as replacing a file does not
    /// keep them by itself. FileNotWritable when that is not allowed. And the attributes that people have given it
    /// (user.*), as far as there is room for them.
    [[nodiscard]] Result<> takeAccessFrom(const File &other);
    /// Keeps other runs of this program out until the file is closed. False: somebody has it. File
    /// systems without locks answer true: a lock is a courtesy, the comparison of bytes is the guard.
    [[nodiscard]] bool tryLock();
    /// Reports what closing reports.
    [[nodiscard]] Result<> close();

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QString m_path;
    std::intptr_t m_handle = -1;
};

/// A second name for a file. False where the file system or the volume cannot; FileExists.
[[nodiscard]] Result<bool> addName(const QString &existing, const QString &name);
/// Puts `from` in the place of `to`, which exists, in one step. FileWriteFailed, FileNotWritable.
[[nodiscard]] Result<> replaceName(const QString &from, const QString &to);
/// Puts each of two files in the place of the other, in one step, so that nothing that another program put there in
/// the last moment is lost. False where the system or the file system cannot; FileChanged when one of them is gone.
[[nodiscard]] Result<bool> exchangeNames(const QString &from, const QString &to);
/// Gives `from` a name that nobody has, in one step. FileExists.
[[nodiscard]] Result<> moveToNewName(const QString &from, const QString &to);
/// Makes names in this folder durable.
[[nodiscard]] Result<> flushFolder(const QString &folder);
/// The file system below a folder, for making durable with one call whatever was written to it: a thousand small files
/// take their time one by one.
class Volume {
public:
    /// Nothing where the system has no such call, or where it is not known to reach the disk (network, FUSE). To be
    /// opened before the files are written: what goes wrong from then on is what `flush` reports.
    [[nodiscard]] static std::shared_ptr<const Volume> of(const QString &folder);
    /// Which one `of` would answer for.
    [[nodiscard]] static std::uint64_t numberOf(const QString &folder);
    explicit Volume(std::intptr_t handle) : m_handle(handle) {}
    Volume(const Volume &) = delete;
    Volume &operator=(const Volume &) = delete;
    ~Volume();

    /// False: something on it, not necessarily a file of ours, was not written. The files have to be asked one by one.
    [[nodiscard]] bool flush() const;

private:
    std::intptr_t m_handle;
};
/// Whether this user may change the file; a folder that lets us replace a read-only file is no permission.
/// FileNotWritable ("in-use": another program has it open and lets nobody replace it, which only Windows knows).
[[nodiscard]] Result<> mayWrite(const QString &path);
/// Surely no process of this number runs here.
[[nodiscard]] bool processIsGone(qint64 process);
/// What process numbers mean: this machine, and the part of it whose processes are seen from here.
[[nodiscard]] QByteArray processRealm();
/// True when the file is gone afterwards.
bool remove(const QString &path);
/// Asks for large memory pages: reading 150 MB into small ones spends most of its time in page faults.
void preferLargePages(char *memory, qint64 size);

} // namespace certwizard::base::platform
