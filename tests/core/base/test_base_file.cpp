#include "base/digest.h"
#include "base/file.h"

#include "support/support.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <array>
#include <cerrno>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace certwizard;
using namespace Qt::StringLiterals;
using base::ErrorCode;

namespace {

QByteArray native(const QString &path)
{
    return QFile::encodeName(path);
}

struct stat statusOf(const QString &path)
{
    struct stat status = {};
    if (::lstat(native(path).constData(), &status) != 0)
        qFatal("no status of %s", qPrintable(path));
    return status;
}

/// So long unchanged that the next change shows in the file's times.
void makeOld(const QString &path)
{
    const std::array<timespec, 2> times{{{.tv_sec = 1767225600, .tv_nsec = 7}, {.tv_sec = 1767225600, .tv_nsec = 7}}};
    if (::utimensat(AT_FDCWD, native(path).constData(), times.data(), 0) != 0)
        qFatal("no time for %s", qPrintable(path));
}

QByteArray large(char seed)
{
    QByteArray bytes(9 << 20, Qt::Uninitialized);
    quint32 random = static_cast<quint32>(seed);
    for (auto &byte : bytes) {
        random = random * 1664525U + 1013904223U;
        byte = static_cast<char>(random >> 24U);
    }
    return bytes;
}

} // namespace

class TestBaseFile : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_target;
    QString m_backup;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    QStringList names(const QString &folder = {}) const
    {
        return QDir(folder.isEmpty() ? m_folder->path() : folder)
            .entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    }
    base::Result<base::Replaced> replace(const base::FileSnapshot &before, const QByteArray &content,
                                         const base::Progress &progress = {}) const
    {
        return base::replaceFile({.before = &before, .pieces = {content}, .backupPath = m_backup}, progress);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_target = path(u"applicationHost.config"_s);
        m_backup = path(u"applicationHost.config.backup"_s);
    }

    // -- reading

    void reads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("one byte") << "x"_ba;
        QTest::newRow("zeros") << QByteArray(1000, '\0');
        QTest::newRow("large, by two threads") << large(1);
    }
    void reads()
    {
        QFETCH(const QByteArray, bytes);
        test::writeAll(m_target, bytes);
        QVERIFY(QFile::link(u"applicationHost.config"_s, path(u"link"_s)));
        for (const auto &name : {m_target, path(u"link"_s), m_folder->path() + u"/./applicationHost.config"_s}) {
            const auto snapshot = base::readFile(name);
            EXPECT_OK(snapshot);
            QCOMPARE(snapshot->path, QFileInfo(m_target).canonicalFilePath());
            QVERIFY(snapshot->bytes == bytes && !snapshot->bytes.isNull());
            QCOMPARE(snapshot->sha256(), base::sha256(bytes));
        }
    }

    void refusesToRead()
    {
        EXPECT_ERROR(base::readFile(QString()), ErrorCode::FileNotFound);
        EXPECT_ERROR(base::readFile(path(u"nothing"_s)), ErrorCode::FileNotFound);
        EXPECT_ERROR(base::readFile(path(u"nothing/at/all"_s)), ErrorCode::FileNotFound);
        EXPECT_ERROR(base::readFile(m_folder->path()), ErrorCode::FileIsDirectory);
        QVERIFY(QFile::link(u"loop"_s, path(u"loop"_s)));
        EXPECT_ERROR(base::readFile(path(u"loop"_s)), ErrorCode::FileNotReadable);
        QVERIFY(QFile::link(u"nowhere"_s, path(u"dangling"_s)));
        EXPECT_ERROR(base::readFile(path(u"dangling"_s)), ErrorCode::FileNotFound);
        QCOMPARE(base::readFile(path(u"dangling"_s)).error().detail, u"dangling-link"_s);
        QVERIFY(QFile::link(u"circle"_s, path(u"circle"_s)));
        EXPECT_ERROR(base::readFile(path(u"circle"_s)), ErrorCode::FileNotReadable);
        QCOMPARE(base::readFile(path(u"circle"_s)).error().detail, u"link-loop"_s);
        QCOMPARE(::mkfifo(native(path(u"pipe"_s)).constData(), 0600), 0);
        EXPECT_ERROR(base::readFile(path(u"pipe"_s)), ErrorCode::FileNotReadable); // and does not wait for a writer
        EXPECT_ERROR(base::readFile(u"/dev/zero"_s), ErrorCode::FileNotReadable);
        const auto missing = base::readFile(path(u"nothing"_s));
        QCOMPARE(missing.error().subject, path(u"nothing"_s));
        QVERIFY(!missing.error().detail.isEmpty());
    }

    void refusesWhatIsTooLarge()
    {
        test::writeAll(m_target, QByteArray(101, 'x'));
        EXPECT_OK(base::readFile(m_target, 101));
        EXPECT_ERROR(base::readFile(m_target, 100), ErrorCode::FileTooLarge);
        // 2 GB, without having them: refused before reading.
        QCOMPARE(::truncate(native(m_target).constData(), 2LL << 30), 0);
        const auto refused = base::readFile(m_target);
        EXPECT_ERROR(refused, ErrorCode::FileTooLarge);
        QCOMPARE(refused.error().detail, QString::number(1LL << 30));
    }

    // -- creating

    void creates()
    {
        EXPECT_OK(base::createFile(m_target, {"one ", "", "two"}, base::Access::Inherit));
        QCOMPARE(test::readAll(m_target), "one two"_ba);
        EXPECT_ERROR(base::createFile(m_target, {"three"}, base::Access::Inherit), ErrorCode::FileExists);
        QCOMPARE(test::readAll(m_target), "one two"_ba);
        EXPECT_OK(base::createFile(path(u"key"_s), {"secret"}, base::Access::OwnerOnly));
        QCOMPARE(statusOf(path(u"key"_s)).st_mode & 07777, 0600U);
        EXPECT_ERROR(base::createFile(path(u"no/folder"_s), {"x"}, base::Access::Inherit),
                     ErrorCode::FolderNotWritable);
        QVERIFY(QFile::link(u"elsewhere"_s, path(u"link"_s)));
        EXPECT_ERROR(base::createFile(path(u"link"_s), {"x"}, base::Access::Inherit), ErrorCode::FileExists);
        EXPECT_ERROR(base::createFile(m_folder->path(), {"x"}, base::Access::Inherit), ErrorCode::FileExists);
        QCOMPARE(names(), (QStringList{u"applicationHost.config"_s, u"key"_s, u"link"_s}));
    }

    // -- replacing

    void replaces_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("small") << "old"_ba << "the new one"_ba;
        QTest::newRow("empty, both") << ""_ba << ""_ba;
        QTest::newRow("from empty") << ""_ba << "x"_ba;
        QTest::newRow("large") << large(1) << large(2);
        QTest::newRow("the same") << "same"_ba << "same"_ba;
    }
    void replaces()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        test::writeAll(m_target, before);
        const auto snapshot = base::readFile(m_target);
        EXPECT_OK(snapshot);
        QList<double> fractions;
        const auto middle = after.size() / 3;
        const auto replaced =
            base::replaceFile({.before = &*snapshot,
                               .pieces = {QByteArrayView(after).first(middle), QByteArrayView(after).sliced(middle)},
                               .backupPath = m_backup},
                              {.report = [&](double fraction) { fractions += fraction; }, .stop = {}});
        EXPECT_OK(replaced);
        QVERIFY(test::readAll(m_target) == after);
        QVERIFY(test::readAll(m_backup) == before);
        QCOMPARE(replaced->sha256, base::sha256(after));
        QCOMPARE(replaced->backupPath, m_backup);
        QVERIFY(std::ranges::is_sorted(fractions));
        QCOMPARE(fractions.last(), 1.0);
        QCOMPARE(names().size(), 2);
    }

    void keepsModeOwnerAndAcl()
    {
        test::writeAll(m_target, "old"_ba);
        const bool isRoot = ::geteuid() == 0;
        if (isRoot)
            QCOMPARE(::chown(native(m_target).constData(), 1234, 4321), 0);
        QCOMPARE(::chmod(native(m_target).constData(), 02640), 0);
        // "user::rw-, user:1000:r--, group::r--, mask::r--, other::---" as the kernel stores it.
        const QByteArray acl = QByteArray::fromHex("02000000"
                                                   "01000600ffffffff"
                                                   "02000400e8030000"
                                                   "04000400ffffffff"
                                                   "10000400ffffffff"
                                                   "20000000ffffffff");
        const bool hasAcl = ::setxattr(native(m_target).constData(), "system.posix_acl_access", acl.constData(),
                                       static_cast<std::size_t>(acl.size()), 0)
                            == 0;
        if (!hasAcl)
            QCOMPARE(errno, ENOTSUP);
        const auto before = statusOf(m_target);
        const auto snapshot = base::readFile(m_target);
        EXPECT_OK(snapshot);
        EXPECT_OK(replace(*snapshot, "new"_ba));
        const auto after = statusOf(m_target);
        QCOMPARE(after.st_mode, before.st_mode);
        QCOMPARE(after.st_uid, before.st_uid);
        QCOMPARE(after.st_gid, before.st_gid);
        QVERIFY(after.st_ino != before.st_ino);
        QCOMPARE(statusOf(m_backup).st_ino, before.st_ino); // the very file
        if (hasAcl) {
            QByteArray found(200, '\0');
            found.truncate(::getxattr(native(m_target).constData(), "system.posix_acl_access", found.data(), 200));
            QCOMPARE(found, acl);
        } else {
            QSKIP("this file system has no ACLs: that part was not tested");
        }
    }

    void keepsWhatPeopleHaveNoted()
    {
        test::writeAll(m_target, "old"_ba);
        const auto file = native(m_target);
        if (::setxattr(file.constData(), "user.owner", "web team", 8, 0) != 0)
            QSKIP("this file system has no attributes for users");
        QCOMPARE(::setxattr(file.constData(), "user.empty", "", 0, 0), 0);
        const auto snapshot = base::readFile(m_target);
        EXPECT_OK(snapshot);
        EXPECT_OK(replace(*snapshot, "new"_ba));
        QByteArray found(100, '\0');
        found.truncate(::getxattr(file.constData(), "user.owner", found.data(), 100));
        QCOMPARE(found, "web team"_ba);
        QCOMPARE(::getxattr(file.constData(), "user.empty", nullptr, 0), 0);
    }

    void aclOfTheFolderDoesNotStick()
    {
        test::writeAll(m_target, "old"_ba);
        const QByteArray acl = QByteArray::fromHex("02000000"
                                                   "01000600ffffffff"
                                                   "02000700e8030000"
                                                   "04000400ffffffff"
                                                   "10000700ffffffff"
                                                   "20000000ffffffff");
        if (::setxattr(native(m_folder->path()).constData(), "system.posix_acl_default", acl.constData(),
                       static_cast<std::size_t>(acl.size()), 0)
            != 0)
            QSKIP("this file system has no ACLs");
        QCOMPARE(::chmod(native(m_target).constData(), 0644), 0);
        const auto snapshot = base::readFile(m_target);
        EXPECT_OK(snapshot);
        EXPECT_OK(replace(*snapshot, "new"_ba));
        QCOMPARE(::getxattr(native(m_target).constData(), "system.posix_acl_access", nullptr, 0), -1);
        QCOMPARE(statusOf(m_target).st_mode & 07777, 0644U);
    }

    void aLinkStaysALink()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"real"_s));
        test::writeAll(path(u"real/file"_s), "old"_ba);
        QVERIFY(QFile::link(u"real/file"_s, m_target));
        // Also for who made the snapshot by hand, with the link's name.
        const base::FileSnapshot snapshot(m_target, "old"_ba);
        EXPECT_OK(replace(snapshot, "new"_ba));
        QVERIFY(S_ISLNK(statusOf(m_target).st_mode));
        QCOMPARE(test::readAll(path(u"real/file"_s)), "new"_ba);
        QCOMPARE(test::readAll(m_backup), "old"_ba);
        QCOMPARE(names(path(u"real"_s)), QStringList(u"file"_s));
    }

    void refusesAChangedFile_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("now");
        QTest::newRow("longer") << "old"_ba << "older"_ba;
        QTest::newRow("shorter") << "old"_ba << "ol"_ba;
        QTest::newRow("same length") << "old"_ba << "odd"_ba;
        auto bytes = large(1);
        auto changed = bytes;
        changed[bytes.size() - 1] = static_cast<char>(changed[bytes.size() - 1] ^ 1);
        QTest::newRow("last bit of a large one") << bytes << changed;
    }
    void refusesAChangedFile()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, now);
        test::writeAll(m_target, before);
        const auto snapshot = base::readFile(m_target);
        EXPECT_OK(snapshot);
        test::writeAll(m_target, now);
        EXPECT_ERROR(replace(*snapshot, "new"_ba), ErrorCode::FileChanged);
        QVERIFY(test::readAll(m_target) == now);
        QCOMPARE(names(), QStringList(u"applicationHost.config"_s));
    }

    void refusesAFileThatChangesMeanwhile_data()
    {
        QTest::addColumn<QByteArray>("old");
        QTest::addColumn<std::function<void(const QString &)>>("change");
        const auto isSmall = "old"_ba;
        const auto isLarge = large(3); // is compared beside the writing
        const auto row = [&](const char *name, std::function<void(const QString &)> change) {
            QTest::newRow(name) << isSmall << change;
            QTest::newRow(QByteArray(name) + ", a large one") << isLarge << std::move(change);
        };
        row("written to", [](const QString &target) { test::writeAll(target, "their"_ba); });
        row("one byte written to", [](const QString &target) {
            QFile file(target);
            QVERIFY(file.open(QIODevice::ReadWrite) && file.putChar('O'));
        });
        row("replaced", [](const QString &target) {
            test::writeAll(target + u".theirs"_s, "their"_ba);
            ::rename(native(target + u".theirs"_s).constData(), native(target).constData());
        });
        row("replaced by the same bytes", [](const QString &target) {
            test::writeAll(target + u".theirs"_s, test::readAll(target));
            ::rename(native(target + u".theirs"_s).constData(), native(target).constData());
        });
        row("removed", [](const QString &target) { QFile::remove(target); });
    }
    void refusesAFileThatChangesMeanwhile()
    {
        QFETCH(const QByteArray, old);
        QFETCH(const std::function<void(const QString &)>, change);
        test::writeAll(m_target, old);
        makeOld(m_target);
        const auto snapshot = base::readFile(m_target);
        EXPECT_OK(snapshot);
        bool done = false;
        const auto result = replace(*snapshot, "new"_ba,
                                    {.report =
                                         [&](double fraction) {
                                             if (fraction > 0.3 && !std::exchange(done, true))
                                                 change(m_target);
                                         },
                                     .stop = {}});
        EXPECT_ERROR(result, ErrorCode::FileChanged);
        QVERIFY(done);
        QVERIFY(!QFile::exists(m_target) || test::readAll(m_target) != "new"_ba);
        QVERIFY(names().size() <= 1);
    }

    void cancels_data()
    {
        QTest::addColumn<double>("when");
        QTest::newRow("at once") << 0.0;
        QTest::newRow("while writing") << 0.3;
        QTest::newRow("before the rename") << 0.9;
    }
    void cancels()
    {
        QFETCH(const double, when);
        test::writeAll(m_target, large(1));
        const auto snapshot = base::readFile(m_target);
        EXPECT_OK(snapshot);
        std::stop_source stop;
        if (when == 0)
            stop.request_stop();
        const auto result = replace(*snapshot, large(2),
                                    {.report =
                                         [&](double fraction) {
                                             if (fraction >= when)
                                                 stop.request_stop();
                                         },
                                     .stop = stop.get_token()});
        EXPECT_ERROR(result, ErrorCode::Cancelled);
        QVERIFY(test::readAll(m_target) == large(1));
        QCOMPARE(names(), QStringList(u"applicationHost.config"_s));
    }

    void refusesWhatCannotBeReplaced()
    {
        test::writeAll(m_target, "old"_ba);
        const auto snapshot = base::readFile(m_target);
        EXPECT_OK(snapshot);
        EXPECT_ERROR(base::replaceFile({}), ErrorCode::Internal);

        test::writeAll(m_backup, "somebody's"_ba);
        const auto taken = replace(*snapshot, "new"_ba);
        EXPECT_ERROR(taken, ErrorCode::BackupFailed);
        QCOMPARE(taken.error().cause->code, ErrorCode::FileExists);
        QCOMPARE(test::readAll(m_backup), "somebody's"_ba);

        const auto noFolder =
            base::replaceFile({.before = &*snapshot, .pieces = {"new"}, .backupPath = path(u"no/folder"_s)});
        EXPECT_ERROR(noFolder, ErrorCode::BackupFailed);
        QCOMPARE(noFolder.error().cause->code, ErrorCode::FolderNotWritable);
        QCOMPARE(test::readAll(m_target), "old"_ba);

        QVERIFY(QFile::remove(m_target));
        EXPECT_ERROR(replace(*snapshot, "new"_ba), ErrorCode::FileNotFound);
        QVERIFY(QDir().mkdir(m_target));
        EXPECT_ERROR(replace(*snapshot, "new"_ba), ErrorCode::FileIsDirectory);
    }

    void refusesOtherNames()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"backups"_s) && QDir(m_folder->path()).mkdir(u"other"_s));
        m_backup = path(u"backups/2"_s);
        test::writeAll(m_target, "old"_ba);
        const auto snapshot = base::readFile(m_target);
        EXPECT_OK(snapshot);
        const auto addName = [&](const QString &name) {
            return ::link(native(m_target).constData(), native(name).constData()) == 0;
        };
        QVERIFY(addName(path(u"other/name"_s)));
        const auto refused = replace(*snapshot, "new"_ba);
        EXPECT_ERROR(refused, ErrorCode::FileHasOtherNames);
        QCOMPARE(refused.error().detail, u"1"_s);
        QCOMPARE(test::readAll(m_target), "old"_ba);
        // One that a killed run left among the backups is nobody's intent.
        QVERIFY(QFile::remove(path(u"other/name"_s)) && addName(path(u"backups/1"_s)));
        EXPECT_OK(replace(*snapshot, "new"_ba));
        QCOMPARE(test::readAll(path(u"backups/1"_s)), "old"_ba);
    }

    void cleansUpAfterAKilledRun()
    {
        test::writeAll(m_target, "old"_ba);
        test::writeAll(path(u".applicationHost.config.certwizard-abc.tmp"_s), "half"_ba);
        test::writeAll(path(u".other.config.certwizard-abc.tmp"_s), "somebody else's"_ba);
        QCOMPARE(::link(native(m_target).constData(),
                        native(path(u".applicationHost.config.certwizard-old.tmp"_s)).constData()),
                 0);
        const auto snapshot = base::readFile(m_target);
        EXPECT_OK(snapshot);
        EXPECT_OK(replace(*snapshot, "new"_ba));
        QCOMPARE(names(), (QStringList{u".other.config.certwizard-abc.tmp"_s, u"applicationHost.config"_s,
                                       u"applicationHost.config.backup"_s}));
    }

    void oddNames()
    {
        for (const auto &name : {u"with blank"_s, u"\u0161\u0111 \U0001F600"_s, u"'quote\" & [x]*"_s, u"-dash"_s}) {
            m_target = path(name);
            m_backup = path(name + u".backup"_s);
            EXPECT_OK(base::createFile(m_target, {"old"}, base::Access::Inherit));
            const auto snapshot = base::readFile(m_target);
            EXPECT_OK(snapshot);
            EXPECT_OK(replace(*snapshot, "new"_ba));
            QCOMPARE(test::readAll(m_target), "new"_ba);
        }
    }

    // -- appending

    void appends()
    {
        const auto journal = path(u"journal"_s);
        EXPECT_OK(base::appendLine(journal, "one"));
        EXPECT_OK(base::appendLine(journal, "two"));
        QCOMPARE(test::readAll(journal), "one\ntwo\n"_ba);
        test::writeAll(journal, "one\nhal"_ba); // killed while writing
        EXPECT_OK(base::appendLine(journal, "two"));
        QCOMPARE(test::readAll(journal), "one\nhal\ntwo\n"_ba);
        EXPECT_ERROR(base::appendLine(journal, "two\nlines"), ErrorCode::Internal);
        EXPECT_ERROR(base::appendLine(path(u"no/folder"_s), "x"), ErrorCode::FolderNotWritable);
        EXPECT_ERROR(base::appendLine(m_folder->path(), "x"), ErrorCode::FileIsDirectory);
    }

    void appendsFromManyThreads()
    {
        const auto journal = path(u"journal"_s);
        std::atomic<int> failures = 0;
        {
            std::vector<std::jthread> threads;
            for (int thread = 0; thread < 8; ++thread) {
                threads.emplace_back([&] {
                    for (int i = 0; i < 20; ++i)
                        failures += base::appendLine(journal, QByteArray(300, 'x')) ? 0 : 1;
                });
            }
        }
        QCOMPARE(failures.load(), 0);
        QCOMPARE(test::readAll(journal), (QByteArray(300, 'x') + '\n').repeated(160));
    }
};

CERTWIZARD_TEST_MAIN(TestBaseFile)
#include "test_base_file.moc"
