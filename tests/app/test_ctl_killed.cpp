// The whole program, killed at each call that changes a file: the configuration is the old one or the new one, and
// undo knows which. strace does the killing, so what is killed is what ships.

#include "ctl.h"

#include <QRegularExpression>
#include <QTest>

using namespace certwizard::test;
using namespace Qt::StringLiterals;

class TestCtlKilled : public QObject {
    Q_OBJECT

    struct Call {
        QString name;
        int ordinal;
    };

    std::unique_ptr<Bench> m_bench;
    QByteArray m_old;
    QByteArray m_new;
    QJsonObject m_answers;

    void prepare(bool isApplied)
    {
        QDir folder(m_bench->path(u"work"_s));
        folder.removeRecursively();
        folder.mkpath(u"."_s);
        writeAll(config(), m_old);
        if (isApplied)
            EXPECT_EXIT(m_bench->ctl(applying()), 0);
    }
    QString config() const { return m_bench->path(u"work/applicationHost.config"_s); }
    QStringList applying() const
    {
        return {u"apply"_s, u"--config"_s, config(), u"--answers"_s, m_bench->path(u"answers.json"_s), u"--yes"_s};
    }
    QStringList undoing() const { return {u"undo"_s, u"--config"_s, config()}; }
    CommandResult traced(const QStringList &options, const QStringList &arguments) const
    {
        return m_bench->run(u"strace"_s, QStringList{u"-f"_s, u"-q"_s, u"-o"_s, m_bench->path(u"trace"_s)} + options
                                             + QStringList{ctlPath()} + arguments);
    }
    QList<Call> callsOf(const QStringList &arguments) const
    {
        const auto changing = u"write,pwrite64,fsync,fdatasync,link,linkat,rename,renameat,renameat2,unlink,unlinkat,"
                              u"fchmod,fchown,ftruncate,flock"_s;
        const auto result = traced({u"-e"_s, u"trace="_s + changing}, arguments);
        if (result.exitCode != 0)
            QTest::qFail(result.errors.constData(), __FILE__, __LINE__);
        static const QRegularExpression pattern(u"^(\\d+) +([a-z0-9]+)\\("_s);
        QList<Call> calls;
        QHash<QString, QHash<QString, int>> counts; // when= counts the calls of each thread
        for (const auto &line : readAll(m_bench->path(u"trace"_s)).split('\n')) {
            const auto match = pattern.match(QString::fromUtf8(line));
            if (!match.hasMatch())
                continue;
            const auto ordinal = ++counts[match.captured(1)][match.captured(2)];
            if (std::ranges::none_of(calls, [&](const Call &call) {
                    return call.name == match.captured(2) && call.ordinal == ordinal;
                }))
                calls += Call{match.captured(2), ordinal};
        }
        return calls;
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("ASAN_OPTIONS", "detect_leaks=0"); // the leak detector cannot work under another tracer
        m_bench = std::make_unique<Bench>();
        m_bench->makeOwnCertificates();
        // A PFX that we write is never twice the same; nothing here is written but the configuration.
        m_bench->writeAnswers(m_bench->mainJob(u"Default Web Site"_s));
        m_old = m_bench->configBytes();
        prepare(true);
        m_new = readAll(config());
        QVERIFY(m_new != m_old);
    }

    void killedAnywhere_data()
    {
        QTest::addColumn<bool>("isUndo");
        QTest::newRow("apply") << false;
        QTest::newRow("undo") << true;
    }
    void killedAnywhere()
    {
        QFETCH(const bool, isUndo);
        const auto work = isUndo ? undoing() : applying();
        const auto before = isUndo ? m_new : m_old;
        const auto after = isUndo ? m_old : m_new;
        prepare(isUndo);
        const auto calls = callsOf(work);
        QCOMPARE(readAll(config()), after);
        int killed = 0;
        int foundAfter = 0;
        for (const auto &call : calls) {
            prepare(isUndo);
            const auto place = u"%1:signal=KILL:when=%2"_s.arg(call.name).arg(call.ordinal);
            killed += traced({u"-e"_s, u"inject="_s + place}, work).exitCode != 0 ? 1 : 0;
            const auto found = readAll(config());
            if (found != before && found != after)
                QFAIL(qPrintable(u"neither the old nor the new file after "_s + place));
            foundAfter += found == after ? 1 : 0;
            // Whatever the kill left: taking back leads to the old file, and once more to nothing.
            const auto undone = m_bench->ctl(undoing());
            if (undone.exitCode != 0 || readAll(config()) != m_old)
                QFAIL(qPrintable(u"not undone after "_s + place + u'\n' + QString::fromUtf8(undone.errors)));
            const auto again = m_bench->ctl(undoing());
            if (again.exitCode != 0 || !again.output.startsWith("Nothing to do"))
                QFAIL(qPrintable(u"undone twice after "_s + place + u'\n' + QString::fromUtf8(again.errors)));
        }
        qInfo("%d places, %d kills, %d times after the exchange", static_cast<int>(calls.size()), killed, foundAfter);
        QVERIFY(calls.size() > 10 && killed >= calls.size() - 2);
        QVERIFY(foundAfter > 0 && foundAfter < killed);
    }
};

CERTWIZARD_TEST_MAIN(TestCtlKilled)
#include "test_ctl_killed.moc"
