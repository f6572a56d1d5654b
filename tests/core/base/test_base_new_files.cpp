#include "base/new_files.h"

#include "support/support.h"

#include <QDir>
#include <QTemporaryDir>

#include <thread>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace certwizard;
using namespace Qt::StringLiterals;
using base::Access;
using base::ErrorCode;

class TestBaseNewFiles : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    QStringList names(const QString &folder = {}) const
    {
        return QDir(path(folder)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void nothingHasItsNameBeforeItIsSettled()
    {
        base::NewFiles files;
        const auto group = files.begin();
        EXPECT_OK(files.add(group, path(u"ann.pfx"_s), {"key"_ba, "s"_ba}, Access::OwnerOnly));
        EXPECT_OK(files.add(group, path(u"ann.crt"_s), {"certificate"_ba}, Access::Inherit));
        QVERIFY(!QFile::exists(path(u"ann.pfx"_s)) && !QFile::exists(path(u"ann.crt"_s)));
        QCOMPARE(names().size(), 2);
        QVERIFY(files.settle().isEmpty());
        QCOMPARE(names(), (QStringList{u"ann.crt"_s, u"ann.pfx"_s}));
        QCOMPARE(test::readAll(path(u"ann.pfx"_s)), "keys"_ba);
#ifdef Q_OS_UNIX
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(path(u"ann.pfx"_s)).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0600U);
#endif
    }

    void whatIsNotSettledGoes()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"Ann"_s));
        {
            base::NewFiles files;
            const auto group = files.begin();
            EXPECT_OK(files.add(group, path(u"Ann/ann.pfx"_s), {"key"_ba}, Access::OwnerOnly));
            files.own(group, path(u"Ann"_s));
        }
        QCOMPARE(names(), QStringList());
    }

    void aDroppedGroupGoesAlone()
    {
        base::NewFiles files;
        const auto ann = files.begin();
        const auto ben = files.begin();
        EXPECT_OK(files.add(ann, path(u"ann"_s), {"a"_ba}, Access::Inherit));
        EXPECT_OK(files.add(ben, path(u"ben"_s), {"b"_ba}, Access::Inherit));
        files.drop(ann);
        QVERIFY(files.settle().isEmpty());
        QCOMPARE(names(), QStringList(u"ben"_s));
    }

    /// Somebody made a file of that name meanwhile: theirs stays, of this group nothing, of the other all.
    void aGroupThatFailsLeavesNothing()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"Ann"_s));
        base::NewFiles files;
        const auto ann = files.begin();
        const auto ben = files.begin();
        EXPECT_OK(files.add(ann, path(u"Ann/1"_s), {"a"_ba}, Access::Inherit));
        EXPECT_OK(files.add(ann, path(u"2"_s), {"a"_ba}, Access::Inherit));
        files.own(ann, path(u"Ann"_s));
        EXPECT_OK(files.add(ben, path(u"ben"_s), {"b"_ba}, Access::Inherit));
        test::writeAll(path(u"2"_s), "theirs"_ba);
        const auto failures = files.settle();
        QCOMPARE(failures.keys(), QList<base::NewFiles::Group>{ann});
        QCOMPARE(failures.value(ann).code, ErrorCode::FileExists);
        QCOMPARE(failures.value(ann).subject, path(u"2"_s));
        QCOMPARE(names(), (QStringList{u"2"_s, u"ben"_s}));
        QCOMPARE(test::readAll(path(u"2"_s)), "theirs"_ba);
    }

    /// Somebody cleaned up what waits to be settled: that is a failure, and no empty file takes its place.
    void whatWasTakenAwayIsMissed()
    {
        base::NewFiles files;
        const auto ann = files.begin();
        EXPECT_OK(files.add(ann, path(u"ann.crt"_s), {"certificate"_ba}, Access::Inherit));
        EXPECT_OK(files.add(ann, path(u"ann.pfx"_s), {"key"_ba}, Access::OwnerOnly));
        for (const auto &name : names()) {
            if (name.startsWith(u".ann.pfx"_s))
                QVERIFY(QFile::remove(path(name)));
        }
        const auto failures = files.settle();
        QCOMPARE(failures.value(ann).code, ErrorCode::FileWriteFailed);
        QCOMPARE(failures.value(ann).subject, path(u"ann.pfx"_s));
        QCOMPARE(names(), QStringList());
    }

    void refusals()
    {
        test::writeAll(path(u"there"_s), "old"_ba);
        base::NewFiles files;
        EXPECT_ERROR(files.add(files.begin(), path(u"there"_s), {"new"_ba}, Access::Inherit), ErrorCode::FileExists);
        EXPECT_ERROR(files.add(files.begin(), path(u"no/such/folder"_s), {"new"_ba}, Access::Inherit),
                     ErrorCode::FolderNotWritable);
        QVERIFY(files.settle().isEmpty());
        QCOMPARE(names(), QStringList(u"there"_s));
    }

    /// What a killed run left goes, once it is surely not a living run's.
    void leftoversGo()
    {
        const auto leave = [this](const QString &name, qint64 hoursAgo) {
            test::writeAll(path(name), "half a key"_ba);
            const auto then = QDateTime::currentSecsSinceEpoch() - hoursAgo * 3600;
            QFile file(path(name));
            QVERIFY(file.open(QIODevice::ReadWrite)
                    && file.setFileTime(QDateTime::fromSecsSinceEpoch(then), QFileDevice::FileModificationTime));
        };
        leave(u".old.pfx.certwizard-abc.tmp"_s, 2);
        leave(u".young.pfx.certwizard-abc.tmp"_s, 0);
        leave(u".theirs.tmp"_s, 2);
        leave(u"theirs.certwizard-abc.tmp"_s, 2);
        base::NewFiles files;
        EXPECT_OK(files.add(files.begin(), path(u"new"_s), {"x"_ba}, Access::Inherit));
        QVERIFY(files.settle().isEmpty());
        QCOMPARE(names(), (QStringList{u".theirs.tmp"_s, u".young.pfx.certwizard-abc.tmp"_s, u"new"_s,
                                       u"theirs.certwizard-abc.tmp"_s}));
    }

    void manyFromManyThreads()
    {
        constexpr int threads = 4;
        constexpr int each = 100;
        base::NewFiles files;
        {
            std::vector<std::jthread> workers;
            for (int t = 0; t < threads; ++t) {
                workers.emplace_back([&, t] {
                    for (int i = 0; i < each; ++i) {
                        const auto group = files.begin();
                        for (const auto *kind : {"crt", "pfx"}) {
                            const auto name = u"%1-%2.%3"_s.arg(t).arg(i).arg(QLatin1String(kind));
                            if (!files.add(group, path(name), {name.toUtf8()}, Access::Inherit))
                                qWarning("%s was not written", qPrintable(name));
                        }
                    }
                });
            }
        }
        QVERIFY(files.settle().isEmpty());
        const auto all = names();
        QCOMPARE(all.size(), threads * each * 2);
        for (const auto &name : all)
            QCOMPARE(test::readAll(path(name)), name.toUtf8());
        // And nothing is left to be done twice.
        QVERIFY(files.settle().isEmpty());
        QCOMPARE(names().size(), threads * each * 2);
    }
};

CERTWIZARD_TEST_MAIN(TestBaseNewFiles)
#include "test_base_new_files.moc"
