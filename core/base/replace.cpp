#include "base/digest.h"
#include "base/file.h"
#include "parallel.h"
#include "temporary.h"

#include <QDir>
#include <QFileInfo>

#include <chrono>
#include <future>
#include <optional>
#include <thread>

namespace certwizard::base {

using namespace Qt::StringLiterals;
using platform::File;

namespace {

/// One replace, step by step; `run` reads as the contract in file.h does. What a step made is removed when
/// a later one fails.
class Replacing {
public:
    Replacing(const Replacement &replacement, const Progress &progress)
        : m_replacement(replacement), m_progress(progress), m_path(replacement.before->path)
    {
    }

    Result<Replaced> run();

private:
    Result<> openTarget();
    Result<File> stillThere(const QString &name) const;
    Result<> refuseOtherNames(const platform::Status &status) const;
    Result<> compareWithBefore(const File &file) const;
    Result<> makeBackup();
    Result<> copyBackup();
    Result<> writeNew();
    Result<> compareOnceMore(const QString &name) const;
    Result<> checkBoth();
    Result<> exchange();
    Result<> replaceAt(const QString &name);
    Result<> putBack(const QString &name, const platform::Identity &ours) const;

    const Replacement &m_replacement;
    const Progress &m_progress;
    QString m_path;
    File m_target;
    platform::Identity m_identity;
    std::optional<platform::Status> m_compared; ///< of a large target, taken just before its content was compared
    File m_new;
    QString m_oldName; ///< a second name of the old file, for going back
};

Result<> Replacing::openTarget()
{
    const auto canonical = QFileInfo(m_path).canonicalFilePath();
    if (canonical.isEmpty())
        return fail(ErrorCode::FileNotFound, m_path);
    m_path = canonical;
    auto file = File::openForReading(m_path);
    if (!file)
        return std::unexpected(file.error());
    m_target = std::move(*file);
    if (auto may = platform::mayWrite(m_path); !may)
        return may;

    // Another run of this program may be replacing it; that takes as long as writing it.
    for (int attempt = 0; !m_target.tryLock(); ++attempt) {
        if (m_progress.cancelled())
            return fail(ErrorCode::Cancelled, m_path);
        if (attempt == 3000)
            return fail(ErrorCode::FileNotWritable, m_path, u"locked"_s);
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    const auto status = m_target.status();
    if (!status)
        return std::unexpected(status.error());
    m_identity = status->identity;
    return stillThere(m_path).transform([](const File &) {});
}

/// The file that the name leads to now, which has to be the one that was opened.
Result<File> Replacing::stillThere(const QString &name) const
{
    auto file = File::openForReading(name);
    const auto status = file ? file->status() : std::unexpected(file.error());
    if (!status || status->identity != m_identity)
        return fail(ErrorCode::FileChanged, m_path);
    return file;
}

// A backup that a killed run left is a second name of the file; every other one is somebody's intent.
Result<> Replacing::refuseOtherNames(const platform::Status &status) const
{
    int others = status.names - 1;
    if (others == 0)
        return {};
    const QDir folder(QFileInfo(m_replacement.backupPath).absolutePath());
    for (const auto &entry : folder.entryInfoList(QDir::Files | QDir::Hidden | QDir::System)) {
        if (entry.isSymLink() || entry.canonicalFilePath() == m_path || entry.size() != status.size)
            continue;
        const auto file = File::openForReading(entry.absoluteFilePath());
        if (!file)
            continue;
        const auto found = file->status();
        if (found && found->identity == m_identity)
            --others;
    }
    if (others > 0)
        return fail(ErrorCode::FileHasOtherNames, m_path, QString::number(others));
    return {};
}

Result<> Replacing::compareWithBefore(const File &file) const
{
    const auto same = detail::contentIs(file, {m_replacement.before->bytes});
    if (!same)
        return std::unexpected(same.error());
    if (!*same)
        return fail(ErrorCode::FileChanged, m_path);
    return {};
}

Result<> Replacing::makeBackup()
{
    const auto &name = m_replacement.backupPath;
    const auto linked = platform::addName(m_path, name);
    if (!linked)
        return std::unexpected(linked.error());
    if (!*linked)
        return copyBackup();

    detail::Removal removal(name);
    const auto backup = File::openForReading(name);
    if (!backup)
        return std::unexpected(backup.error());
    const auto status = backup->status();
    if (!status)
        return std::unexpected(status.error());
    if (status->identity != m_identity)
        return fail(ErrorCode::FileChanged, m_path);
    if (auto flushed = platform::flushFolder(QFileInfo(name).absolutePath()); !flushed)
        return flushed;
    removal.cancel();
    m_oldName = name;
    return {};
}

Result<> Replacing::copyBackup()
{
    const auto &name = m_replacement.backupPath;
    auto copy = File::create(name, Access::OwnerOnly);
    if (!copy)
        return std::unexpected(copy.error());
    detail::Removal removal(name);
    auto result = detail::writePieces(*copy, {m_replacement.before->bytes}, {.report = {}, .stop = m_progress.stop});
    // Where the other volume cannot hold these rights the copy stays with its owner, which is stricter.
    [[maybe_unused]] const auto access = copy->takeAccessFrom(m_target);
    if (result)
        result = copy->flush();
    if (!result)
        return result;
    const auto same = detail::contentIs(*copy, {m_replacement.before->bytes});
    if (!same)
        return std::unexpected(same.error());
    if (!*same)
        return fail(ErrorCode::VerifyFailed, name);
    if (result = copy->close(); !result)
        return result;
    if (result = platform::flushFolder(QFileInfo(name).absolutePath()); !result)
        return result;
    removal.cancel();
    return {};
}

Result<> Replacing::writeNew()
{
    auto file = File::create(detail::temporaryName(m_path), Access::OwnerOnly);
    if (!file)
        return std::unexpected(file.error());
    m_new = std::move(*file);
    [[maybe_unused]] const auto locked = m_new.tryLock();
    return detail::writePieces(m_new, m_replacement.pieces, m_progress, 0.1, 0.7)
        .and_then([this] { return m_new.takeAccessFrom(m_target); })
        .and_then([this] { return m_new.flush(); });
}

/// The last look. Who wrote since the whole of a large file was compared has moved the time of its last change.
/// Where that would not tell, everything is read again, as a small file always is.
Result<> Replacing::compareOnceMore(const QString &name) const
{
    // By name and not through the open file: another program may have put a new file there.
    const auto file = stillThere(name);
    if (!file)
        return std::unexpected(file.error());
    if (m_compared) {
        const auto status = file->status();
        if (!status)
            return std::unexpected(status.error());
        if (m_compared->wouldTell && status->size == m_compared->size && status->modified == m_compared->modified)
            return {};
    }
    return compareWithBefore(*file);
}

Result<> Replacing::checkBoth()
{
    auto written = detail::aside([this] { return detail::contentIs(m_new, m_replacement.pieces); });
    const auto untouched = compareOnceMore(m_path);
    const auto same = written.get();
    if (!untouched)
        return untouched;
    if (!same || !*same)
        return fail(ErrorCode::VerifyFailed, m_path);
    return {};
}

/// The new file goes to the old one's place; what was there in that very moment comes out under `name` and is looked at:
/// between the last look and this step somebody may have written. Where the system cannot exchange two files that
/// moment stays, as short as it can be.
Result<> Replacing::replaceAt(const QString &name)
{
    const auto ours = m_new.status();
    if (!ours)
        return std::unexpected(ours.error());
    if (auto closed = m_new.close(); !closed)
        return closed;
    const auto exchanged = platform::exchangeNames(name, m_path);
    if (!exchanged)
        return std::unexpected(exchanged.error());
    if (!*exchanged)
        return platform::replaceName(name, m_path);
    const auto untouched = compareOnceMore(name);
    if (untouched)
        return {};
    if (auto back = putBack(name, ours->identity); !back)
        return std::unexpected(std::move(back.error()).causedBy(untouched.error()));
    return untouched;
}

/// Until our file is the one that comes out. Another one would be somebody's who wrote meanwhile, and has the last word.
Result<> Replacing::putBack(const QString &name, const platform::Identity &ours) const
{
    constexpr int most = 10;
    for (int attempt = 0; attempt < most; ++attempt) {
        if (const auto back = platform::exchangeNames(name, m_path); !back)
            return std::unexpected(back.error());
        const auto file = File::openForReading(name);
        const auto status = file ? file->status() : std::unexpected(file.error());
        if (!status || status->identity == ours)
            return {};
    }
    return {};
}

Result<> Replacing::exchange()
{
    // The way back, should the folder refuse to become durable. A backup on another volume cannot be renamed
    // into place; one more name on this volume can, where the file system has such.
    QString keeper;
    if (m_oldName.isEmpty()) {
        keeper = detail::temporaryName(m_path);
        const auto linked = platform::addName(m_path, keeper);
        if (!linked || !*linked)
            keeper.clear();
        // Without such, the backup's copy goes back, if it is on this volume after all.
        m_oldName = keeper.isEmpty() ? m_replacement.backupPath : keeper;
    }
    const detail::Removal keeperGoes(keeper);

    if (auto replaced = replaceAt(m_new.path()); !replaced)
        return replaced;
    auto flushed = platform::flushFolder(QFileInfo(m_path).absolutePath());
    if (!flushed) {
        if (auto restored = platform::replaceName(m_oldName, m_path); !restored)
            return std::unexpected(std::move(restored.error()).causedBy(flushed.error()));
    }
    return flushed;
}

Result<Replaced> Replacing::run()
{
    if (auto opened = openTarget(); !opened)
        return std::unexpected(opened.error());
    detail::removeLeftovers(m_path, std::chrono::seconds(0), &m_identity);
    // Asked after the leftovers are gone: one of them may be a second name.
    const auto status = m_target.status();
    if (!status)
        return std::unexpected(status.error());
    if (auto single = refuseOtherNames(*status); !single)
        return std::unexpected(single.error());
    // Of a large file this goes on beside writing the new one; nothing is exchanged before its answer is there.
    const bool isLarge = detail::totalSize(m_replacement.pieces) >= detail::worthAThread;
    if (isLarge)
        m_compared = *status;
    const auto compare = [this] { return compareWithBefore(m_target); };
    auto untouched = isLarge ? detail::aside(compare) : std::async(std::launch::deferred, compare);
    if (!isLarge) {
        if (const auto same = untouched.get(); !same)
            return std::unexpected(same.error());
    }
    m_progress(0.1);

    const auto hash = [this] { return sha256(m_replacement.pieces); };
    auto digest = isLarge ? detail::aside(hash) : std::async(std::launch::deferred, hash);

    if (auto made = makeBackup(); !made) {
        if (made.error().code == ErrorCode::Cancelled || made.error().code == ErrorCode::FileChanged)
            return std::unexpected(made.error());
        return std::unexpected(Error{
            .code = ErrorCode::BackupFailed,
            .subject = m_replacement.backupPath,
            .detail = {},
            .position = {},
            .cause = {}}.causedBy(made.error()));
    }
    detail::Removal backupGoes(m_replacement.backupPath);

    auto result = writeNew();
    const detail::Removal newGoes(m_new.path());
    if (isLarge) {
        if (auto same = untouched.get(); !same)
            result = std::move(same);
    }
    if (result) {
        m_progress(0.9);
        result = checkBoth();
    }
    if (result && m_progress.cancelled())
        result = fail(ErrorCode::Cancelled, m_path);
    Replaced replaced{m_replacement.backupPath, result ? digest.get() : QByteArray()};
    if (result && m_replacement.announce)
        result = m_replacement.announce(replaced).and_then([this] { return compareOnceMore(m_path); });
    if (result)
        result = exchange();
    if (!result) {
        auto error = result.error();
        if (error.subject == m_new.path())
            error.subject = m_path; // people know their file, not our temporary one
        return std::unexpected(error);
    }
    backupGoes.cancel();
    m_progress(1);
    return replaced;
}

} // namespace

Result<Replaced> replaceFile(const Replacement &replacement, const Progress &progress)
{
    if (replacement.before == nullptr || replacement.backupPath.isEmpty())
        return fail(ErrorCode::Internal, {}, u"replaceFile without before or backup"_s);
    return Replacing(replacement, progress).run();
}

} // namespace certwizard::base
