#include "base/new_files.h"

#include "parallel.h"
#include "temporary.h"

#include <QDir>
#include <QFileInfo>

#include <atomic>

namespace certwizard::base {

using platform::File;

namespace {

/// Who flushes waits for the disk, and the disk serves those who wait together.
constexpr int flushers = 16;
/// So many files on one volume are made durable with it as a whole. Fewer are not worth what others have written there.
constexpr qsizetype worthAVolume = 32;
/// Written files wait without a lock until they are settled, in another run of this program, too; whether that one
/// still runs is known on the same machine alone.
constexpr std::chrono::hours surelyLeft(1);

/// What is said about a temporary file is said about the one that it will be.
Error about(const QString &path, Error error)
{
    if (error.code != ErrorCode::FolderNotWritable)
        error.subject = path;
    return error;
}

} // namespace

bool NewFiles::Cleaned::add(const QString &folder)
{
    const std::scoped_lock guard(m_mutex);
    const auto before = m_folders.size();
    m_folders.insert(folder);
    return m_folders.size() > before;
}

NewFiles::NewFiles(std::shared_ptr<Cleaned> cleaned) : m_cleaned(std::move(cleaned)) {}

NewFiles::~NewFiles()
{
    for (const auto &group : std::as_const(m_groups))
        remove(group);
}

NewFiles::Group NewFiles::begin()
{
    const std::scoped_lock guard(m_mutex);
    return m_next++;
}

Result<> NewFiles::add(Group group, const QString &path, const std::vector<QByteArrayView> &pieces, Access access)
{
    const QFileInfo info(path);
    if (info.isSymLink() || info.exists())
        return fail(ErrorCode::FileExists, path);
    const auto folder = info.absolutePath();
    auto volume = volumeOf(folder);
    if (m_cleaned->add(folder))
        detail::removeAllLeftovers(folder, surelyLeft);

    // Under another name until it is complete: half a private key must never stand where a whole one is expected.
    const auto name = detail::temporaryName(path);
    auto file = File::create(name, access);
    if (!file)
        return std::unexpected(about(path, file.error()));
    detail::Removal removal(name);
    [[maybe_unused]] const auto locked = file->tryLock();
    auto result = detail::writePieces(*file, pieces);
    if (result) {
        if (!volume) // which takes all of them at once
            file->beginFlush();
        result = file->close();
    }
    if (!result)
        return std::unexpected(about(path, result.error()));
    removal.cancel();
    const std::scoped_lock guard(m_mutex);
    m_groups[group].files.append({path, name, std::move(volume)});
    return {};
}

std::shared_ptr<const platform::Volume> NewFiles::volumeOf(const QString &folder)
{
    const std::scoped_lock guard(m_mutex);
    const auto known = m_volumes.constFind(folder);
    if (known != m_volumes.constEnd())
        return *known;
    const auto number = platform::Volume::numberOf(folder);
    auto volume = m_byNumber.value(number);
    if (!volume)
        m_byNumber.insert(number, volume = platform::Volume::of(folder));
    m_volumes.insert(folder, volume);
    return volume;
}

/// Those with many files that could be made durable as a whole.
NewFiles::Volumes NewFiles::flushVolumes() const
{
    QHash<const platform::Volume *, qsizetype> files;
    for (const auto &group : m_groups) {
        for (const auto &file : group.files) {
            if (file.volume)
                ++files[file.volume.get()];
        }
    }
    Volumes flushed;
    for (auto at = files.cbegin(); at != files.cend(); ++at) {
        if (*at >= worthAVolume && at.key()->flush())
            flushed.insert(at.key());
    }
    return flushed;
}

void NewFiles::own(Group group, const QString &folder)
{
    const std::scoped_lock guard(m_mutex);
    m_groups[group].folder = folder;
}

void NewFiles::drop(Group group)
{
    Files files;
    {
        const std::scoped_lock guard(m_mutex);
        files = m_groups.take(group);
    }
    remove(files);
}

void NewFiles::remove(const Files &group)
{
    for (const auto &file : group.files)
        platform::remove(file.temporary.isEmpty() ? file.path : file.temporary);
    if (!group.folder.isEmpty())
        QDir().rmdir(group.folder);
}

Result<> NewFiles::flush(const Files &group, const Volumes &flushed)
{
    for (const auto &one : group.files) {
        if (flushed.contains(one.volume.get()))
            continue;
        bool created = false;
        auto file = File::openForAppending(one.temporary, &created);
        if (!file)
            return std::unexpected(about(one.path, file.error()));
        if (created) // Somebody took it away meanwhile, and an empty one must not come in its place.
            return fail(ErrorCode::FileWriteFailed, one.path);
        if (auto done = file->flush(); !done)
            return std::unexpected(about(one.path, done.error()));
    }
    return {};
}

Result<> NewFiles::giveNames(Files &group)
{
    for (auto &file : group.files) {
        if (auto named = platform::moveToNewName(file.temporary, file.path); !named)
            return std::unexpected(about(file.path, named.error()));
        file.temporary.clear();
    }
    return {};
}

/// `volumes` are those that `flushVolumes` served.
void NewFiles::flushFolders(const Volumes &volumes, QHash<Group, Error> &failures)
{
    QHash<const platform::Volume *, QSet<QString>> folders;
    for (const auto &group : std::as_const(m_groups)) {
        for (const auto &file : group.files) {
            if (volumes.contains(file.volume.get()))
                folders[file.volume.get()].insert(QFileInfo(file.path).absolutePath());
        }
    }
    Volumes done;
    for (auto at = folders.cbegin(); at != folders.cend(); ++at) {
        if (at->size() >= worthAVolume && at.key()->flush())
            done.insert(at.key());
    }
    QHash<QString, Result<>> flushed;
    for (auto group = m_groups.cbegin(); group != m_groups.cend(); ++group) {
        if (failures.contains(group.key()))
            continue;
        for (const auto &file : group->files) {
            if (done.contains(file.volume.get()))
                continue;
            const auto folder = QFileInfo(file.path).absolutePath();
            auto known = flushed.find(folder);
            if (known == flushed.end())
                known = flushed.insert(folder, platform::flushFolder(folder));
            if (!*known)
                failures.insert(group.key(), known->error());
        }
    }
}

QHash<NewFiles::Group, Error> NewFiles::settle()
{
    const std::scoped_lock guard(m_mutex);
    std::vector<std::pair<Group, Files *>> waiting;
    for (auto group = m_groups.begin(); group != m_groups.end(); ++group)
        waiting.emplace_back(group.key(), &group.value());

    const auto volumes = flushVolumes();
    QHash<Group, Error> failures;
    std::mutex failuresMutex;
    std::atomic<std::size_t> next = 0;
    const auto loop = [&] {
        for (auto i = next++; i < waiting.size(); i = next++) {
            auto &[key, group] = waiting[i];
            const auto done = flush(*group, volumes).and_then([files = group] { return giveNames(*files); });
            if (done)
                continue;
            const std::scoped_lock lock(failuresMutex);
            failures.insert(key, done.error());
        }
    };
    std::vector<std::future<void>> helpers;
    const std::size_t wanted = volumes.isEmpty() ? flushers : 1;
    for (std::size_t i = 1; i < std::min(waiting.size(), wanted); ++i)
        helpers.push_back(detail::aside(loop));
    loop();
    for (auto &helper : helpers)
        helper.get();

    flushFolders(volumes, failures);
    for (auto failed = failures.cbegin(); failed != failures.cend(); ++failed)
        remove(m_groups.value(failed.key()));
    m_groups.clear();
    return failures;
}

} // namespace certwizard::base
