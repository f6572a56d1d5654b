#include "base/digest.h"
#include "file_fixture.h"

#include "support/support.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>
#include <thread>

using namespace certwizard;
using namespace Qt::StringLiterals;
using base::ErrorCode;

namespace {

/// So long unchanged that the next change shows in the file's times.
void makeOld(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite)
        || !file.setFileTime(QDateTime(QDate(2026, 1, 1), QTime(0, 0)), QFileDevice::FileModificationTime))
        qFatal("no time for %s", qPrintable(path));
}

#ifdef Q_OS_UNIX
/// Over what has that name, in one step.
void moveOver(const QString &from, const QString &to)
{
    std::filesystem::rename(from.toStdWString(), to.toStdWString());
}
#endif

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

class TestBaseFile : public QObject,
                     private test::FileFixture {
    Q_OBJECT

    QStringList names(const QString &folder = {}) const
    {
        return QDir(folder.isEmpty() ? m_folder->path() : folder)
            .entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    }

private Q_SLOTS:
    void init() { QVERIFY(prepare()); }

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
        for (const auto &name : {m_target, m_folder->path() + u"/./applicationHost.config"_s}) {
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
        QVERIFY(QFile::resize(m_target, 2LL << 30));
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
        EXPECT_ERROR(base::createFile(path(u"no/folder"_s), {"x"}, base::Access::Inherit),
                     ErrorCode::FolderNotWritable);
        EXPECT_ERROR(base::createFile(m_folder->path(), {"x"}, base::Access::Inherit), ErrorCode::FileExists);
        QCOMPARE(names(), (QStringList{u"applicationHost.config"_s, u"key"_s}));
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
#ifdef Q_OS_UNIX // the older Windows lets nobody replace a file that is open, and removes it when it is closed
        row("replaced", [](const QString &target) {
            test::writeAll(target + u".theirs"_s, "their"_ba);
            moveOver(target + u".theirs"_s, target);
        });
        row("replaced by the same bytes", [](const QString &target) {
            test::writeAll(target + u".theirs"_s, test::readAll(target));
            moveOver(target + u".theirs"_s, target);
        });
        row("removed", [](const QString &target) { QFile::remove(target); });
#endif
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
            std::error_code failure;
            std::filesystem::create_hard_link(m_target.toStdWString(), name.toStdWString(), failure);
            return !failure;
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
        std::filesystem::create_hard_link(m_target.toStdWString(),
                                          path(u".applicationHost.config.certwizard-old.tmp"_s).toStdWString());
        const auto snapshot = base::readFile(m_target);
        EXPECT_OK(snapshot);
        EXPECT_OK(replace(*snapshot, "new"_ba));
        QCOMPARE(names(), (QStringList{u".other.config.certwizard-abc.tmp"_s, u"applicationHost.config"_s,
                                       u"applicationHost.config.backup"_s}));
    }

    void oddNames()
    {
        QStringList odd{u"with blank"_s, u"\u0161\u0111 \U0001F600"_s, u"'quote' & [x]"_s, u"-dash"_s};
#ifdef Q_OS_UNIX
        odd.append(u"'quote\" & [x]*"_s); // Windows has no such names
#endif
        for (const auto &name : std::as_const(odd)) {
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
