#include "authority/authority.h"
#include "support/support.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace certwizard;
using namespace Qt::StringLiterals;
using base::ErrorCode;

/// How long a helper may take where the disk is slow and others use it, too: nothing is proved by haste.
constexpr int slowest = 300'000;

/// Killed at any moment, on a full disk, and two programs at once: no certificate without a record.
class TestAuthorityCrash : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_home;
    QString folder() const { return m_home.filePath(u"authority"_s); }

    static QStringList serials(const QByteArray &output)
    {
        QStringList result;
        for (const auto &line : output.split('\n')) {
            // The last line may be cut off by the kill.
            if (line.size() == 40)
                result.append(QString::fromLatin1(line));
        }
        return result;
    }
    QSet<QString> recorded()
    {
        QSet<QString> result;
        const auto authority = authority::Authority::open(folder(), base::systemClock());
        if (!authority) {
            QTest::qFail(qPrintable(test::describe(authority.error())), __FILE__, __LINE__);
            return result;
        }
        const auto all = authority->issued();
        if (!all) {
            QTest::qFail(qPrintable(test::describe(all.error())), __FILE__, __LINE__);
            return result;
        }
        for (const auto &issued : *all)
            result.insert(issued.serialNumber());
        if (result.size() != all->size())
            QTest::qFail("a serial number twice", __FILE__, __LINE__);
        return result;
    }
    std::unique_ptr<QProcess> start(const QStringList &more)
    {
        auto process = std::make_unique<QProcess>();
        process->start(QStringLiteral(ISSUER), QStringList{folder()} + more);
        return process;
    }

private Q_SLOTS:
    void init();
    void killed();
    void fullDisk();
    void twoPrograms();
    void readOnlyFolder();
};

void TestAuthorityCrash::init()
{
    QDir(folder()).removeRecursively();
    EXPECT_OK(authority::Authority::create(folder(), {.commonName = u"CA"_s}, base::Secret::copyOf("passphrase"),
                                           base::systemClock(), 1000));
}

void TestAuthorityCrash::killed()
{
    int seen = 0;
    for (int round = 0; round < 25; ++round) {
        const auto process = start({u"100000"_s});
        QVERIFY(process->waitForStarted());
        QVERIFY(process->waitForReadyRead(slowest));
        QTest::qWait(static_cast<int>(QRandomGenerator::global()->bounded(60)));
        process->kill();
        QVERIFY(process->waitForFinished(slowest));
        const auto handedOut = serials(process->readAllStandardOutput());
        QVERIFY(!handedOut.isEmpty());
        const auto known = recorded();
        for (const auto &serial : handedOut)
            QVERIFY2(known.contains(serial), "a certificate without a record");
        seen += static_cast<int>(handedOut.size());
    }
    // What was recorded in one round is still there after the last.
    QVERIFY(recorded().size() >= seen);
}

void TestAuthorityCrash::fullDisk()
{
    const auto before = recorded();
    const auto process = start({u"100000"_s, u"200000"_s});
    QVERIFY(process->waitForFinished(slowest));
    const auto code = ErrorCode(process->exitCode());
    QVERIFY2(code == ErrorCode::DiskFull || code == ErrorCode::RegisterFailed, qPrintable(QString::number(int(code))));
    const auto handedOut = serials(process->readAllStandardOutput());
    QVERIFY(handedOut.size() > 10);
    const auto known = recorded();
    for (const auto &serial : handedOut)
        QVERIFY(known.contains(serial));
    QCOMPARE(known.size(), before.size() + handedOut.size());
    // Room again: it goes on.
    const auto again = start({u"3"_s});
    QVERIFY(again->waitForFinished(slowest));
    QCOMPARE(again->exitCode(), 0);
    QCOMPARE(recorded().size(), known.size() + 3);
}

void TestAuthorityCrash::twoPrograms()
{
    const auto before = recorded();
    const auto a = start({u"60"_s});
    const auto b = start({u"60"_s});
    const auto c = start({u"60"_s});
    QStringList handedOut;
    for (const auto &process : {a.get(), b.get(), c.get()}) {
        QVERIFY(process->waitForFinished(slowest));
        QCOMPARE(process->exitCode(), 0);
        handedOut += serials(process->readAllStandardOutput());
    }
    QCOMPARE(handedOut.size(), 3 * (54 + 6 * 5));
    const auto known = recorded();
    QCOMPARE(known.size(), before.size() + handedOut.size());
    for (const auto &serial : std::as_const(handedOut))
        QVERIFY(known.contains(serial));
}

void TestAuthorityCrash::readOnlyFolder()
{
#ifdef Q_OS_UNIX
    const auto register_ = folder() + u"/register.sqlite"_s;
    const auto before = test::readAll(register_);
    // Root may write everywhere, so the helper becomes somebody who owns the folder and may not write to it.
    constexpr uid_t nobody = 65534;
    const bool root = geteuid() == 0;
    const auto names = QDir(folder()).entryList(QDir::Files | QDir::Hidden);
    for (const auto &path : QStringList{folder()} + names) {
        const auto full = path == folder() ? path : folder() + u'/' + path;
        if (root)
            QCOMPARE(chown(QFile::encodeName(full).constData(), nobody, nobody), 0);
        QCOMPARE(chmod(QFile::encodeName(full).constData(), full == folder() ? 0500 : 0400), 0);
    }
    const auto openHome = QFile::permissions(m_home.path()) | QFile::ExeOther;
    QVERIFY(QFile::setPermissions(m_home.path(), openHome));
    const auto process = start({u"1"_s, u"--as"_s, QString::number(nobody)});
    QVERIFY2(process->waitForFinished(30'000), qPrintable(process->errorString()));
    QCOMPARE(chmod(QFile::encodeName(folder()).constData(), 0700), 0);
    QCOMPARE(ErrorCode(process->exitCode()), ErrorCode::FolderNotWritable);
    QVERIFY(serials(process->readAllStandardOutput()).isEmpty());
    QCOMPARE(test::readAll(register_), before);
    QVERIFY(recorded().isEmpty());
#endif
}

CERTWIZARD_TEST_MAIN(TestAuthorityCrash)
#include "test_authority_crash.moc"
