#include "base/file.h"

#include "base/digest.h"
#include "base/new_files.h"
#include "parallel.h"
#include "temporary.h"

#include <QFileInfo>

#include <array>
#include <chrono>
#include <mutex>
#include <optional>
#include <thread>

namespace certwizard::base {

using namespace Qt::StringLiterals;
using platform::File;

FileSnapshot::FileSnapshot(QString filePath, QByteArray content) : path(std::move(filePath)), bytes(std::move(content))
{
    if (bytes.size() < detail::worthAThread) {
        std::promise<QByteArray> known;
        known.set_value(base::sha256(bytes));
        m_sha256 = known.get_future().share();
    } else {
        m_sha256 = std::async(std::launch::deferred, [copy = bytes] { return base::sha256(copy); }).share();
    }
}

QByteArray FileSnapshot::sha256() const
{
    return m_sha256.valid() ? m_sha256.get() : base::sha256(bytes);
}

namespace {

/// Fills memory from [begin, end) of the file, which begins at `memory`; false where there is less, or when stopped.
Result<bool> readPart(const File &file, char *memory, qint64 begin, qint64 end, const Progress &progress)
{
    constexpr qint64 portion = 4 << 20;
    for (auto at = begin; at < end; at += portion) {
        if (progress.cancelled())
            return false;
        const auto wanted = std::min(portion, end - at);
        const auto read = file.readAt(at, memory + at, wanted);
        if (!read)
            return std::unexpected(read.error());
        if (*read != wanted)
            return false;
        progress(static_cast<double>(at + wanted - begin) / static_cast<double>(end - begin));
    }
    return true;
}

/// The bytes of an open file, or nothing where it changed while being read.
Result<std::optional<QByteArray>> readOnce(const File &file, qint64 limit, const Progress &progress)
{
    const auto before = file.status();
    if (!before)
        return std::unexpected(before.error());
    if (before->size > limit)
        return fail(ErrorCode::FileTooLarge, file.path(), QString::number(limit));

    QByteArray bytes(before->size, Qt::Uninitialized);
    if (bytes.isEmpty())
        bytes = QByteArray(""); // not null: an empty file is something
    auto *const memory = bytes.data();
    platform::preferLargePages(memory, before->size);
    std::mutex mutex;
    std::optional<Error> error;
    const bool complete = detail::inHalves(before->size, [&](qint64 begin, qint64 end) {
        // Both halves take equally long: one of them tells how far they are.
        const Progress own{begin == 0 ? progress.report : nullptr, progress.stop};
        const auto read = readPart(file, memory, begin, end, own);
        if (!read) {
            const std::scoped_lock lock(mutex);
            error = read.error();
        }
        return read && *read;
    });
    if (error)
        return std::unexpected(*error);
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled, file.path());

    const auto after = file.status();
    if (!after)
        return std::unexpected(after.error());
    if (!complete || after->size != before->size || after->modified != before->modified)
        return std::optional<QByteArray>();
    return bytes;
}

} // namespace

Result<QByteArray> readBytes(const QString &path, qint64 limit, const Progress &progress)
{
    if (path.isEmpty())
        return fail(ErrorCode::FileNotFound, path);
    for (int attempt = 0; attempt < 3; ++attempt) {
        const auto file = File::openForReading(path);
        if (!file)
            return std::unexpected(file.error());
        auto bytes = readOnce(*file, limit, progress);
        if (!bytes)
            return std::unexpected(bytes.error());
        if (*bytes)
            return std::move(**bytes);
    }
    return fail(ErrorCode::FileChanged, path);
}

Result<FileSnapshot> readFile(const QString &path, qint64 limit)
{
    return readFile(path, limit, {});
}

Result<FileSnapshot> readFile(const QString &path, qint64 limit, const Progress &progress)
{
    return readBytes(path, limit, progress).transform([&path](QByteArray &&bytes) {
        const auto canonical = QFileInfo(path).canonicalFilePath();
        return FileSnapshot(canonical.isEmpty() ? QFileInfo(path).absoluteFilePath() : canonical, std::move(bytes));
    });
}

Result<> createFile(const QString &path, const std::vector<QByteArrayView> &pieces, Access access)
{
    // Half a private key that a killed run left must not wait for an hour. Between making and locking a temporary file
    // there is a moment.
    detail::removeLeftovers(path, std::chrono::seconds(10));
    NewFiles files;
    const auto group = files.begin();
    if (auto added = files.add(group, path, pieces, access); !added)
        return added;
    if (const auto failures = files.settle(); !failures.isEmpty())
        return std::unexpected(failures.value(group));
    return {};
}

namespace {

/// Whether the name still leads to the open file.
bool isAt(const File &file, const QString &path)
{
    const auto status = file.status();
    const auto there = File::openForReading(path);
    const auto found = there ? there->status() : std::unexpected(there.error());
    return status && found && found->identity == status->identity;
}

/// Opened for appending and held, which others do for the time of one line.
Result<File> openHeld(const QString &path, bool *created)
{
    auto file = File::openForAppending(path, created);
    for (int attempt = 0; file && attempt < 500; ++attempt) {
        if (!file->tryLock()) {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
            continue;
        }
        // Who could not write the first line takes the file away again, also from under those who wait for it.
        if (isAt(*file, path))
            return file;
        file = File::openForAppending(path, created);
    }
    if (file)
        return fail(ErrorCode::FileNotWritable, path, u"locked"_s);
    return file;
}

/// Back to what was there before the line.
void takeBack(File &file, qint64 size, bool created)
{
    [[maybe_unused]] const auto undone = file.truncate(size);
    if (!created || size != 0)
        return;
    const auto path = file.path();
    if (platform::remove(path)) // still held, so that nobody's line goes with it
        return;
    [[maybe_unused]] const auto closed = file.close(); // some systems remove no open file
    platform::remove(path);
}

/// What an appended line begins with: a kill may have left half a line, which stays, and ours begins a new one.
Result<QByteArray> lineStart(const File &file, qint64 size)
{
    if (size == 0)
        return QByteArray();
    std::array<char, 1> last = {};
    return file.readAt(size - 1, last.data(), 1).transform([&last](qint64 read) {
        return read == 1 && last.front() != '\n' ? QByteArray("\n") : QByteArray();
    });
}

} // namespace

Result<> appendLine(const QString &path, QByteArrayView line, const QString &like)
{
    if (line.contains('\n'))
        return fail(ErrorCode::Internal, path, u"a line with a line break"_s);
    bool created = false;
    auto file = openHeld(path, &created);
    if (!file)
        return std::unexpected(file.error());
    const auto status = file->status();
    if (!status)
        return std::unexpected(status.error());

    if (created && !like.isEmpty()) {
        // What cannot be taken over (another's file, without the right to give files away) stays the folder's way.
        if (const auto model = File::openForReading(like); model) [[maybe_unused]]
            const auto access = file->takeAccessFrom(*model);
    }

    auto text = lineStart(*file, status->size);
    if (!text)
        return std::unexpected(text.error());
    *text += line;
    *text += '\n';
    auto result = file->write(*text);
    if (result)
        result = file->flush();
    if (!result) {
        takeBack(*file, status->size, created);
        return result;
    }
    if (created)
        return platform::flushFolder(QFileInfo(path).absolutePath());
    return {};
}

} // namespace certwizard::base
