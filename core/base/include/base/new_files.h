#pragma once

#include "base/file.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <mutex>

namespace certwizard::base {

namespace platform {
class Volume;
} // namespace platform

/// Many new files that become durable together: a disk flushes a thousand small files in hardly more time than ten.
/// They come in groups, for example the files of one person: of a group all files get their names, or none.
///
/// Until `settle` a file lies beside its place under another name, so that a kill leaves no half-written one; what a
/// killed run left of that kind in a folder goes when the first file is added there. What was not settled is removed
/// by the destructor. Any thread may add; nobody may while `settle` runs.
class NewFiles {
public:
    using Group = int;

    /// Folders in which leftovers have been looked for. Who writes in several portions looks once and shares this.
    class Cleaned {
    public:
        /// Whether `folder` was not in it.
        [[nodiscard]] bool add(const QString &folder);

    private:
        std::mutex m_mutex;
        QSet<QString> m_folders;
    };

    explicit NewFiles(std::shared_ptr<Cleaned> cleaned = std::make_shared<Cleaned>());
    ~NewFiles();
    NewFiles(const NewFiles &) = delete;
    NewFiles &operator=(const NewFiles &) = delete;

    [[nodiscard]] Group begin();
    /// FileExists when there is one already; FolderNotWritable, DiskFull, FileWriteFailed. After a failure the group
    /// has to be dropped.
    [[nodiscard]] Result<> add(Group group, const QString &path, const std::vector<QByteArrayView> &pieces,
                               Access access);
    /// A folder that was made for the group: it goes with it when nothing else is in it.
    void own(Group group, const QString &folder);
    /// Removes what was added to the group.
    void drop(Group group);

    /// Makes everything durable that was added since and gives it its names. Answers the groups that failed, which
    /// are removed again.
    [[nodiscard]] QHash<Group, Error> settle();

private:
    struct NewFile {
        QString path;
        QString temporary; ///< empty once it has its name
        std::shared_ptr<const platform::Volume> volume;
    };
    struct Files {
        QList<NewFile> files;
        QString folder;
    };
    using Volumes = QSet<const platform::Volume *>;
    [[nodiscard]] std::shared_ptr<const platform::Volume> volumeOf(const QString &folder);
    [[nodiscard]] Volumes flushVolumes() const;
    static void remove(const Files &group);
    [[nodiscard]] static Result<> flush(const Files &group, const Volumes &flushed);
    [[nodiscard]] static Result<> giveNames(Files &group);
    void flushFolders(const Volumes &volumes, QHash<Group, Error> &failures);

    const std::shared_ptr<Cleaned> m_cleaned;
    std::mutex m_mutex; ///< for what follows
    QHash<Group, Files> m_groups;
    Group m_next = 0;
    QHash<QString, std::shared_ptr<const platform::Volume>> m_volumes; ///< of each folder
    QHash<quint64, std::shared_ptr<const platform::Volume>> m_byNumber;
};

} // namespace certwizard::base
