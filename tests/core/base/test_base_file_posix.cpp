#include "file_fixture.h"

#include "support/support.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

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

} // namespace

/// What only such systems have: modes, owners, access control lists, links by name, pipes.
class TestBaseFilePosix : public QObject,
                          private test::FileFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(prepare()); }

    void readsThroughALink()
    {
        test::writeAll(m_target, "bytes"_ba);
        QVERIFY(QFile::link(u"applicationHost.config"_s, path(u"link"_s)));
        const auto snapshot = base::readFile(path(u"link"_s));
        EXPECT_OK(snapshot);
        QCOMPARE(snapshot->path, QFileInfo(m_target).canonicalFilePath());
        QCOMPARE(snapshot->bytes, "bytes"_ba);
    }

    void refusesToRead()
    {
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
    }

    void creates()
    {
        EXPECT_OK(base::createFile(path(u"key"_s), {"secret"}, base::Access::OwnerOnly));
        QCOMPARE(statusOf(path(u"key"_s)).st_mode & 07777, 0600U);
        QVERIFY(QFile::link(u"elsewhere"_s, path(u"link"_s)));
        EXPECT_ERROR(base::createFile(path(u"link"_s), {"x"}, base::Access::Inherit), ErrorCode::FileExists);
        QVERIFY(!QFile::exists(path(u"elsewhere"_s)));
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
        QCOMPARE(QDir(path(u"real"_s)).entryList(QDir::Files | QDir::Hidden), QStringList(u"file"_s));
    }
};

CERTWIZARD_TEST_MAIN(TestBaseFilePosix)
#include "test_base_file_posix.moc"
