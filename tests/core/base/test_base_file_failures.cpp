// What a process of its own has to suffer: kill -9 and failing system calls at every place of the write, other
// users' rights, full disks. strace does the injecting, so the code under test is the code that ships.

#include "base/error.h"

#include "support/support.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <cstdio>

#include <sys/stat.h>
#include <unistd.h>

using namespace certwizard;
using namespace Qt::StringLiterals;
using base::ErrorCode;

namespace {

const auto worker = QStringLiteral(FILE_WORKER);

struct Outcome {
    bool ok = false;
    bool killed = false;
    ErrorCode code = ErrorCode::Internal;
    int cause = -1;
    QByteArray all; ///< for failure messages
};

Outcome outcomeOf(const test::CommandResult &result)
{
    Outcome outcome;
    outcome.all = result.output + result.errors.right(2000);
    outcome.ok = result.output == "ok\n";
    const auto words = result.output.trimmed().split(' ');
    if (words.value(0) == "error") {
        outcome.code = static_cast<ErrorCode>(words.value(1).toInt());
        outcome.cause = words.value(2).toInt();
    } else {
        outcome.killed = !outcome.ok;
    }
    return outcome;
}

Outcome work(const QStringList &arguments)
{
    return outcomeOf(test::run(worker, arguments));
}

/// One system call of the worker's main thread: its name, and which of that name it was.
struct Call {
    QString name;
    int ordinal = 0;
};

} // namespace

class TestBaseFileFailures : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    const QByteArray m_old = QByteArray("old content\n").repeated(1000);
    const QByteArray m_new = QByteArray("the new content\n").repeated(900);

    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString target() const { return path(u"work/applicationHost.config"_s); }
    QStringList names() const
    {
        return QDir(path(u"work"_s)).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    }
    bool prepare()
    {
        QDir(path(u"work"_s)).removeRecursively();
        if (!QDir(m_folder->path()).mkpath(u"work/backups"_s))
            return false;
        test::writeAll(path(u"new"_s), m_new);
        test::writeAll(target(), m_old);
        return true;
    }
    QStringList replacing(const QString &backup = u"1"_s) const
    {
        return {u"replace"_s, target(), path(u"new"_s), path(u"work/backups/"_s + backup)};
    }
    Outcome traced(const QStringList &injections, const QStringList &arguments) const
    {
        QStringList options = {u"-f"_s, u"-q"_s, u"-o"_s, path(u"trace"_s)};
        for (const auto &injection : injections)
            options += {u"-e"_s, u"inject="_s + injection};
        return outcomeOf(test::run(u"strace"_s, options + QStringList{worker} + arguments));
    }
    /// The calls between the marks of an undisturbed run.
    QList<Call> callsOf(const QStringList &arguments, const QStringList &injections = {}) const
    {
        const auto outcome = traced(injections, arguments);
        if (!outcome.ok) {
            QTest::qFail(outcome.all.constData(), __FILE__, __LINE__);
            return {};
        }
        QList<Call> calls;
        QHash<QString, int> counts;
        bool isInside = false;
        QString mainThread;
        static const QRegularExpression pattern(u"^(\\d+) +([a-z0-9_]+)\\("_s);
        for (const auto &line : test::readAll(path(u"trace"_s)).split('\n')) {
            const auto match = pattern.match(QString::fromUtf8(line));
            if (!match.hasMatch())
                continue;
            if (mainThread.isEmpty())
                mainThread = match.captured(1);
            if (match.captured(1) != mainThread)
                continue;
            const auto name = match.captured(2);
            const auto ordinal = ++counts[name];
            if (name == u"getppid"_s)
                isInside = !isInside;
            else if (isInside)
                calls += Call{name, ordinal};
        }
        return calls;
    }
    QByteArray backupContent() const
    {
        const auto backups = QDir(path(u"work/backups"_s)).entryList(QDir::Files);
        return backups.isEmpty() ? QByteArray() : test::readAll(path(u"work/backups/"_s + backups.first()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("ASAN_OPTIONS", "detect_leaks=0"); // the leak detector cannot work under another tracer
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0755), 0);
    }
    void init() { QVERIFY(prepare()); }

    void killedAnywhere_data()
    {
        QTest::addColumn<QStringList>("injections");
        QTest::newRow("backup by a second name") << QStringList();
        QTest::newRow("backup by copying") << QStringList{u"link,linkat:error=EXDEV"_s};
    }
    void killedAnywhere()
    {
        QFETCH(const QStringList, injections);
        const auto calls = callsOf(replacing(), injections);
        QVERIFY(calls.size() > 20);
        int killed = 0;
        int foundOld = 0;
        int foundNew = 0;
        for (const auto &call : calls) {
            QVERIFY(prepare());
            const auto place = u"%1:signal=KILL:when=%2"_s.arg(call.name).arg(call.ordinal);
            const auto outcome = traced(injections + QStringList{place}, replacing());
            killed += outcome.killed ? 1 : 0;
            const auto content = test::readAll(target());
            foundOld += content == m_old ? 1 : 0;
            foundNew += content == m_new ? 1 : 0;
            if (content != m_old && content != m_new)
                QFAIL(qPrintable(u"neither the old nor the new file after "_s + place));
            if (content == m_new && backupContent() != m_old)
                QFAIL(qPrintable(u"replaced without a backup after "_s + place));
            // The next run works, and leaves nothing of the killed one but a backup.
            const auto next = work(replacing(u"2"_s));
            if (!next.ok)
                QFAIL(qPrintable(u"after "_s + place + u": "_s + QString::fromUtf8(next.all)));
            QCOMPARE(test::readAll(target()), m_new);
            QCOMPARE(names(), QStringList(u"applicationHost.config"_s));
        }
        qInfo("%d places, %d kills, %d times the old file, %d times the new one", static_cast<int>(calls.size()),
              killed, foundOld, foundNew);
        QVERIFY(killed >= calls.size() - 2); // a call may be interrupted and restarted between the two runs
        QVERIFY(foundOld > 10 && foundNew > 0);
    }

    void failingAnywhere_data()
    {
        QTest::addColumn<QString>("error");
        QTest::addColumn<QStringList>("injections");
        for (const char *const error : {"EIO", "ENOSPC", "EACCES", "EINTR"}) {
            QTest::newRow(error) << QString::fromLatin1(error) << QStringList();
            QTest::addRow("%s, backup by copying", error)
                << QString::fromLatin1(error) << QStringList{u"link,linkat:error=EXDEV"_s};
        }
    }
    void failingAnywhere()
    {
        QFETCH(const QString, error);
        QFETCH(const QStringList, injections);
        // Memory and threads of the C++ runtime have their own rules, and signals never fail.
        static const QRegularExpression others(
            u"^(mmap|munmap|mprotect|madvise|brk|futex|rt_sig.*|rseq|set_robust_list)$"_s);
        static const QRegularExpression removing(u"^(unlink|unlinkat)$"_s);
        int failures = 0;
        for (const auto &call : callsOf(replacing(), injections)) {
            if (others.match(call.name).hasMatch() || (call.name.startsWith(u"link"_s) && !injections.isEmpty()))
                continue;
            QVERIFY(prepare());
            const auto place = u"%1:error=%2:when=%3"_s.arg(call.name, error).arg(call.ordinal);
            const auto outcome = traced(injections + QStringList{place}, replacing());
            const auto where = place.toUtf8() + ": " + outcome.all;
            if (outcome.killed)
                QFAIL(where.constData());
            failures += outcome.ok ? 0 : 1;
            if (test::readAll(target()) != (outcome.ok ? m_new : m_old))
                QFAIL(where.constData());
            if (outcome.ok ? backupContent() != m_old : !backupContent().isNull())
                QFAIL(where.constData());
            if (!removing.match(call.name).hasMatch() && names() != QStringList(u"applicationHost.config"_s))
                QFAIL((where + names().join(u' ').toUtf8()).constData());
            if (error == u"ENOSPC"_s && call.name == u"write"_s && !outcome.ok)
                QVERIFY2(outcome.code == ErrorCode::DiskFull || outcome.cause == static_cast<int>(ErrorCode::DiskFull),
                         where.constData());
        }
        // An interrupted call is repeated where that makes sense.
        QVERIFY(error == u"EINTR"_s || failures > 10);
    }

    void creatingKilledOrFailing()
    {
        const auto key = path(u"work/key"_s);
        const QStringList creating = {u"create"_s, key, path(u"new"_s)};
        const auto calls = callsOf(creating);
        QVERIFY(calls.size() > 5);
        for (const auto &call : calls) {
            for (const auto &what : {u"signal=KILL"_s, u"error=EIO"_s, u"error=ENOSPC"_s}) {
                if (what != u"signal=KILL"_s
                    && (call.name == u"mmap"_s || call.name == u"munmap"_s || call.name == u"brk"_s))
                    continue;
                QVERIFY(prepare());
                const auto place = u"%1:%2:when=%3"_s.arg(call.name, what).arg(call.ordinal);
                const auto outcome = traced({place}, creating);
                const auto where = place.toUtf8() + ": " + outcome.all;
                if (what != u"signal=KILL"_s && outcome.killed)
                    QFAIL(where.constData());
                if (QFile::exists(key)) {
                    if (test::readAll(key) != m_new || (!outcome.ok && !outcome.killed))
                        QFAIL(where.constData());
                    QCOMPARE(QFile::permissions(key) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
                } else if (outcome.ok) {
                    QFAIL(where.constData());
                }
            }
        }
    }

    void appendingKilledOrFailing()
    {
        const auto journal = path(u"work/journal"_s);
        const QStringList appending = {u"append"_s, journal, u"second"_s};
        for (const auto &call : callsOf(appending)) {
            for (const auto &what : {u"signal=KILL"_s, u"error=EIO"_s, u"error=ENOSPC"_s}) {
                test::writeAll(journal, "first\n"_ba);
                const auto place = u"%1:%2:when=%3"_s.arg(call.name, what).arg(call.ordinal);
                const auto outcome = traced({place}, appending);
                const auto content = test::readAll(journal);
                const auto where = place.toUtf8() + ": " + outcome.all + content;
                if (outcome.ok ? content != "first\nsecond\n" : !content.startsWith("first\n"))
                    QFAIL(where.constData());
                if (!outcome.ok && !outcome.killed && content != "first\n")
                    QFAIL(where.constData());
            }
        }
    }

    /// A file of which nothing could be written is not left behind empty.
    void firstLineThatFails_data()
    {
        QTest::addColumn<QString>("place");
        for (const auto &place : {u"write:error=ENOSPC"_s, u"write:error=EIO"_s, u"fsync:error=EIO"_s})
            QTest::newRow(qPrintable(place)) << place;
    }
    void firstLineThatFails()
    {
        QFETCH(const QString, place);
        const auto journal = path(u"work/journal"_s);
        const auto outcome = traced({place + u":when=1"_s}, {u"append"_s, journal, u"first"_s});
        QVERIFY2(!outcome.ok && !outcome.killed, outcome.all.constData());
        QVERIFY(!QFile::exists(journal));
        test::writeAll(journal, QByteArray()); // somebody else's
        QVERIFY(!traced({place + u":when=1"_s}, {u"append"_s, journal, u"first"_s}).ok);
        QVERIFY(QFile::exists(journal));
    }

    /// Somebody writes between the last look at the file and its exchange.
    void writtenInTheLastMoment_data()
    {
        QTest::addColumn<bool>("inPlace");
        QTest::addColumn<QStringList>("injections");
        const QStringList copying{u"link,linkat:error=EXDEV"_s};
        QTest::newRow("in place") << true << QStringList();
        QTest::newRow("a new file") << false << QStringList();
        QTest::newRow("in place, backup by copying") << true << copying;
        QTest::newRow("a new file, backup by copying") << false << copying;
    }
    void writtenInTheLastMoment()
    {
        QFETCH(const bool, inPlace);
        QFETCH(const QStringList, injections);
        const QByteArray foreign("somebody else's content\n");
        QStringList options{u"-f"_s, u"-q"_s, u"-o"_s, path(u"trace"_s)};
        for (const auto &injection : injections + QStringList{u"renameat2:delay_enter=3s:when=1"_s})
            options += {u"-e"_s, u"inject="_s + injection};
        test::writeAll(path(u"trace"_s), QByteArray()); // of the row before
        QProcess process;
        process.start(u"strace"_s, options + QStringList{worker} + replacing());
        QVERIFY(process.waitForStarted());
        // strace writes the call down before it holds it up.
        QTRY_VERIFY_WITH_TIMEOUT(test::readAll(path(u"trace"_s)).contains("renameat2("), 30000);
        if (inPlace) {
            test::writeAll(target(), foreign);
        } else {
            test::writeAll(path(u"work/theirs"_s), foreign);
            QCOMPARE(std::rename(QFile::encodeName(path(u"work/theirs"_s)).constData(),
                                 QFile::encodeName(target()).constData()),
                     0);
        }
        QVERIFY(process.waitForFinished(30000));
        const auto outcome =
            outcomeOf({process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()});
        QVERIFY2(!outcome.ok && outcome.code == ErrorCode::FileChanged, outcome.all.constData());
        QCOMPARE(test::readAll(target()), foreign);
        QCOMPARE(names(), QStringList(u"applicationHost.config"_s));
        QVERIFY(backupContent().isNull());
    }

    /// Not every file system exchanges two files.
    void withoutExchanging()
    {
        const auto outcome = traced({u"renameat2:error=EINVAL"_s}, replacing());
        QVERIFY2(outcome.ok, outcome.all.constData());
        QCOMPARE(test::readAll(target()), m_new);
        QCOMPARE(backupContent(), m_old);
        QCOMPARE(names(), QStringList(u"applicationHost.config"_s));
    }

    /// Many files are flushed by one call where the system has it; where that call fails, each of them is asked.
    void manyFlushedTogether()
    {
        constexpr int count = 40;
        const auto folder = path(u"work/many"_s);
        const auto countOf = [this](const QByteArray &call) {
            return test::readAll(path(u"trace"_s)).count(call + '(');
        };
        const auto run = [&](const QStringList &injections) {
            QDir(folder).removeRecursively();
            QDir().mkpath(folder);
            return traced(injections, {u"create-many"_s, folder, QString::number(count)});
        };
        const auto whole = run({});
        QVERIFY2(whole.ok, whole.all.constData());
        const bool together = countOf("syncfs") > 0;
        // One for the folder's names; on a file system that is not known to flush as a whole, one for each file, too.
        QCOMPARE(countOf("fsync"), together ? 1 : count + 1);
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden).size(), count);

        const auto refused = run({u"syncfs:error=EIO"_s});
        QVERIFY2(refused.ok, refused.all.constData());
        QCOMPARE(countOf("fsync"), count + 1);
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden).size(), count);

        const auto broken = run({u"syncfs:error=EIO"_s, u"fsync:error=EIO"_s});
        QVERIFY2(broken.code == ErrorCode::FileWriteFailed, broken.all.constData());
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), QStringList());
    }

    /// What a killed program left holds keys and passwords: the next one in the folder takes it away at once.
    void whatAKilledProgramLeftGoesAtOnce()
    {
        const auto folder = path(u"work/many"_s);
        QDir(folder).removeRecursively();
        QVERIFY(QDir().mkpath(folder));
        const QStringList work{u"create-many"_s, folder, u"40"_s};
        const auto killed = traced({u"syncfs:signal=SIGKILL"_s, u"fsync:signal=SIGKILL"_s}, work);
        QVERIFY2(killed.killed, killed.all.constData());
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden).size(), 40);
        const auto again = traced({}, work);
        QVERIFY2(again.ok, again.all.constData());
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden).size(), 40);
        QVERIFY(QFile::exists(folder + u"/0"_s));
    }

    void diskFull()
    {
        // A real limit and not an injected one; SIGXFSZ is ignored by the worker.
        const auto outcome = work(QStringList{u"--limit"_s, u"8000"_s} + replacing());
        QVERIFY2(outcome.code == ErrorCode::DiskFull, outcome.all.constData());
        QCOMPARE(test::readAll(target()), m_old);
        QCOMPARE(names(), QStringList(u"applicationHost.config"_s));
        QVERIFY(backupContent().isNull());
        const auto creating = work({u"--limit"_s, u"8000"_s, u"create"_s, path(u"work/key"_s), path(u"new"_s)});
        QVERIFY2(creating.code == ErrorCode::DiskFull, creating.all.constData());
        QCOMPARE(names(), QStringList(u"applicationHost.config"_s));
    }

    void rightsOfOthers_data()
    {
        QTest::addColumn<unsigned>("fileMode");
        QTest::addColumn<unsigned>("folderMode");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("cause");
        const auto row = [](const char *name, unsigned file, unsigned folder, const QString &verb, ErrorCode code,
                            int cause = -1) {
            QTest::newRow(name) << file << folder << QStringList(verb) << code << cause;
        };
        row("reading an unreadable file", 0U, 0755, u"read"_s, ErrorCode::FileNotReadable);
        row("reading in a closed folder", 0644, 0U, u"read"_s, ErrorCode::FileNotReadable);
        row("replacing an unreadable file", 0U, 0777, u"replace"_s, ErrorCode::FileNotReadable);
        row("replacing a read-only file", 0444, 0777, u"replace"_s, ErrorCode::FileNotWritable);
        row("replacing in a read-only folder", 0666, 0555, u"replace"_s, ErrorCode::FolderNotWritable);
        row("creating in a read-only folder", 0644, 0555, u"create"_s, ErrorCode::FolderNotWritable);
        row("appending to a read-only file", 0444, 0777, u"append"_s, ErrorCode::FileNotWritable);
        row("appending to a new file in a read-only folder", 0444, 0555, u"append-new"_s, ErrorCode::FolderNotWritable);
    }
    void rightsOfOthers()
    {
        QFETCH(const unsigned, fileMode);
        QFETCH(const unsigned, folderMode);
        QFETCH(QStringList, arguments);
        QFETCH(const ErrorCode, code);
        const auto verb = arguments.first();
        const auto mode = [](const QString &name, unsigned value) {
            return ::chmod(QFile::encodeName(name).constData(), value) == 0;
        };
        QVERIFY(QDir(m_folder->path()).mkpath(u"open"_s) && mode(path(u"open"_s), 0777) && mode(path(u"new"_s), 0644));
        if (verb == u"replace"_s)
            arguments = replacing().first(3) + QStringList(path(u"open/backup"_s));
        else if (verb == u"create"_s)
            arguments = {verb, path(u"work/key"_s), path(u"new"_s)};
        else if (verb == u"append-new"_s)
            arguments = {u"append"_s, path(u"work/journal"_s), u"x"_s};
        else
            arguments = QStringList{verb, target(), u"x"_s};
        // The owner is nobody, so that only the modes speak.
        if (::geteuid() == 0)
            QCOMPARE(::chown(QFile::encodeName(target()).constData(), 65534, 65534), 0);
        QVERIFY(mode(target(), fileMode) && mode(path(u"work"_s), folderMode));
        const auto outcome = work(QStringList(u"--nobody"_s) + arguments);
        QVERIFY(mode(path(u"work"_s), 0755) && mode(target(), 0644));
        QVERIFY2(!outcome.ok && !outcome.killed && outcome.code == code, outcome.all.constData());
        QCOMPARE(test::readAll(target()), m_old);
        QCOMPARE(names(), QStringList(u"applicationHost.config"_s));
        QVERIFY(QDir(path(u"open"_s)).isEmpty());
    }

    /// Who may write to a file and its folder but cannot give the new file the old one's owner.
    void ownerThatCannotBeKept()
    {
        if (::geteuid() != 0)
            QSKIP("only root can make a file of somebody else");
        const auto mode = [](const QString &name, unsigned value) {
            return ::chmod(QFile::encodeName(name).constData(), value) == 0;
        };
        QVERIFY(mode(target(), 0666) && mode(path(u"work"_s), 0777) && mode(path(u"work/backups"_s), 0777)
                && mode(path(u"new"_s), 0644));
        const auto outcome = work(QStringList(u"--nobody"_s) + replacing());
        QVERIFY2(outcome.code == ErrorCode::FileNotWritable, outcome.all.constData());
        QCOMPARE(test::readAll(target()), m_old);
        QCOMPARE(names(), QStringList(u"applicationHost.config"_s));
        QVERIFY(backupContent().isNull());
    }

    /// Several runs at once: each one's change is in the file at the end, none is lost.
    void manyRunsAtOnce()
    {
        std::vector<std::unique_ptr<QProcess>> processes;
        for (int i = 0; i < 8; ++i) {
            processes.push_back(std::make_unique<QProcess>());
            processes.back()->start(worker, {u"add-until-done"_s, target(), u"run %1\n"_s.arg(i),
                                             path(u"work/backups/%1-"_s.arg(i))});
        }
        for (const auto &process : processes) {
            QVERIFY(process->waitForFinished(60000));
            QCOMPARE(process->readAllStandardOutput(), "ok\n"_ba);
        }
        const auto content = test::readAll(target());
        QVERIFY(content.startsWith(m_old));
        for (int i = 0; i < 8; ++i)
            QCOMPARE(content.count("run " + QByteArray::number(i) + "\n"), 1);
        QCOMPARE(names(), QStringList(u"applicationHost.config"_s));
    }
};

CERTWIZARD_TEST_MAIN(TestBaseFileFailures)
#include "test_base_file_failures.moc"
