#include "apply/apply.h"
#include "support/support.h"
#include "workshop.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace certwizard;
using namespace certwizard::apply;
using namespace certwizard::setup;
using namespace certwizard::test;
using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

constexpr auto secretWord = "Sekret-Wort-77";

} // namespace

class TestFileTarget : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TEST_PASSWORD", secretWord); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"applicationHost.config"_s);
        m_original = Configuration().text();
        writeAll(m_path, m_original);
    }

    void appliesJournalsAndUndoes()
    {
        const auto plan = planNow();
        QList<Stage> stages;
        ApplyProgress progress;
        progress.report = [&](Stage stage, double fraction) {
            QVERIFY(fraction >= 0 && fraction <= 1);
            if (stages.isEmpty() || stages.last() != stage)
                stages += stage;
        };
        const auto outcome = applyToFile(plan, context(), progress);
        EXPECT_OK(outcome);
        QVERIFY(!outcome->nothingToDo);
        QCOMPARE(outcome->changes, static_cast<int>(plan.changes.size()));
        QCOMPARE(readAll(outcome->backupPath), m_original);
        QCOMPARE(outcome->backupPath, m_path + u".certwizard-20250102-030405.bak"_s);
        const auto written = readAll(m_path);
        QVERIFY(written != m_original);
        QCOMPARE(outcome->hashAfter, base::FileSnapshot(m_path, written).sha256());
        QVERIFY(stages.contains(Stage::Check) && stages.contains(Stage::Write) && stages.contains(Stage::Journal));
        const auto judged = run(u"xmllint"_s, {u"--noout"_s, m_path});
        QVERIFY2(judged.exitCode == 0, judged.errors.constData());

        const auto journal = readJournal(m_path);
        EXPECT_OK(journal);
        QCOMPARE(journal->size(), 1);
        QCOMPARE(journal->first().who, u"D\\admin"_s);
        QCOMPARE(journal->first().reason, u"ticket 7"_s);
        QCOMPARE(journal->first().changes.size(), plan.changes.size());
        QCOMPARE(journal->first().hashAfter, outcome->hashAfter);
        const auto lines = readAll(journalPath(m_path));
        QVERIFY(written.contains(secretWord)); // plain text was chosen
        QVERIFY(!lines.contains(secretWord));
        QVERIFY(lines.endsWith('\n') && lines.count('\n') == 1);

        const auto again = applyToFile(planNow(), context());
        EXPECT_OK(again);
        QVERIFY(again->nothingToDo);
        QCOMPARE(readAll(m_path), written);

        const auto undone = undo(m_path, context());
        EXPECT_OK(undone);
        QCOMPARE(readAll(m_path), m_original);
        QCOMPARE(readAll(undone->backupPath), written);
        EXPECT_OK(readJournal(m_path));
        QVERIFY(readJournal(m_path)->last().action == JournalEntry::Action::Undo);
        const auto nothing = undo(m_path, context()); // nothing of ours is left to take back
        EXPECT_OK(nothing);
        QVERIFY(nothing->nothingToDo);
        QCOMPARE(readAll(m_path), m_original);
        QCOMPARE(leftovers(), 0);
    }

    void writesWhatWasReviewed()
    {
        const auto plan = planNow();
        const auto edits = setup::patchFor(plan);
        EXPECT_OK(edits);
        const auto reviewed = edits->applied();
        EXPECT_OK(reviewed);

        writeAll(m_path, m_original + "<!-- somebody -->\n");
        EXPECT_ERROR(applyToFile(plan, *edits, context()), ErrorCode::FileChanged);
        writeAll(m_path, m_original);

        const auto outcome = applyToFile(plan, *edits, context());
        EXPECT_OK(outcome);
        QCOMPARE(outcome->changes, static_cast<int>(plan.changes.size()));
        QCOMPARE(readAll(m_path), reviewed->bytes());
        QCOMPARE(readAll(outcome->backupPath), m_original);
        QCOMPARE(readJournal(m_path)->size(), 1);
    }

    void undoStepByStep()
    {
        EXPECT_OK(applyToFile(planNow(), context()));
        const auto first = readAll(m_path);
        auto choices = wanted();
        choices.ssl = SslChoice::Accept;
        EXPECT_OK(applyToFile(planNow(choices), context()));
        EXPECT_OK(undo(m_path, context()));
        QCOMPARE(readAll(m_path), first);
        EXPECT_OK(undo(m_path, context()));
        QCOMPARE(readAll(m_path), m_original);
    }

    void undoRefuses()
    {
        const auto nothing = undo(m_path, context());
        EXPECT_OK(nothing);
        QVERIFY(nothing->nothingToDo);
        EXPECT_ERROR(undo(m_folder->filePath(u"nowhere"_s), context()), ErrorCode::FileNotFound);
        const auto outcome = applyToFile(planNow(), context());
        EXPECT_OK(outcome);
        const auto written = readAll(m_path);
        writeAll(m_path, written + "<!-- somebody -->\n");
        EXPECT_ERROR(undo(m_path, context()), ErrorCode::NotOurs);
        writeAll(m_path, written);
        QFile::remove(outcome->backupPath);
        writeAll(outcome->backupPath, "<configuration/>");
        EXPECT_ERROR(undo(m_path, context()), ErrorCode::VerifyFailed);
        QFile::remove(outcome->backupPath);
        EXPECT_ERROR(undo(m_path, context()), ErrorCode::NoBackup);
        QCOMPARE(readAll(m_path), written);
    }

    void damagedJournal()
    {
        EXPECT_OK(applyToFile(planNow(), context()));
        const auto lines = readAll(journalPath(m_path));
        writeAll(journalPath(m_path), lines + "{\"when\":\"2025-0"); // killed while it wrote
        EXPECT_OK(readJournal(m_path));
        QCOMPARE(readJournal(m_path)->size(), 1);
        // The next run goes on in a line of its own, and what it wrote can be undone.
        const auto before = readAll(m_path);
        auto choices = wanted();
        choices.ssl = SslChoice::Accept;
        EXPECT_OK(applyToFile(planNow(choices), context()));
        QCOMPARE(readJournal(m_path)->size(), 2);
        EXPECT_OK(undo(m_path, context()));
        QCOMPARE(readAll(m_path), before);
        writeAll(journalPath(m_path), lines + "not json\n" + lines);
        const auto damaged = readJournal(m_path);
        EXPECT_ERROR(damaged, ErrorCode::JournalDamaged);
        QCOMPARE(damaged.error().position.line, 2);
        EXPECT_ERROR(undo(m_path, context()), ErrorCode::JournalDamaged);
    }

    /// A journal that names another file must not make undo read or write there.
    void journalStaysInItsFolder()
    {
        EXPECT_OK(applyToFile(planNow(), context()));
        auto lines = readAll(journalPath(m_path));
        QVERIFY(!lines.contains(m_folder->path().toUtf8())); // names only: the folder may move
        lines.replace("\"backup\":\"", "\"backup\":\"../../etc/");
        writeAll(journalPath(m_path), lines);
        EXPECT_OK(readJournal(m_path));
        QVERIFY(readJournal(m_path)->first().backup.startsWith(m_folder->path()));
    }

    void journalThatCannotBeWritten()
    {
        QVERIFY(QDir().mkpath(journalPath(m_path)));
        const auto outcome = applyToFile(planNow(), context());
        EXPECT_ERROR(outcome, ErrorCode::JournalFailed); // what could not be undone is not done
        QVERIFY(outcome.error().cause != nullptr);
        QCOMPARE(readAll(m_path), m_original);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
                 2); // no backup, no temporary file
    }

    /// Backups that no journal tells of are named, and not called missing.
    void journalThatIsGone()
    {
        const auto outcome = applyToFile(planNow(), context());
        EXPECT_OK(outcome);
        QVERIFY(QFile::remove(journalPath(m_path)));
        const auto undone = undo(m_path, context());
        EXPECT_ERROR(undone, ErrorCode::JournalMissing);
        QCOMPARE(undone.error().detail, outcome->backupPath);
        QVERIFY(readAll(m_path) != m_original);
    }

    /// The journal's line is there before the exchange. A kill between the two leaves a line of what never was.
    void killedBetweenJournalAndExchange()
    {
        EXPECT_OK(applyToFile(planNow(), context()));
        const auto first = readAll(m_path);
        auto choices = wanted();
        choices.ssl = SslChoice::Accept;
        EXPECT_OK(applyToFile(planNow(choices), context()));
        const auto second = readAll(m_path);
        writeAll(m_path, first); // as if the exchange had not been made
        EXPECT_OK(undo(m_path, context()));
        QCOMPARE(readAll(m_path), m_original);
        writeAll(m_path, first); // nor that of the undo
        EXPECT_OK(applyToFile(planNow(choices), context()));
        QCOMPARE(readAll(m_path), second);
        EXPECT_OK(undo(m_path, context()));
        QCOMPARE(readAll(m_path), first);
        EXPECT_OK(undo(m_path, context()));
        QCOMPARE(readAll(m_path), m_original);
        const auto left = undo(m_path, context());
        EXPECT_OK(left);
        QVERIFY(left->nothingToDo);
    }

    /// A change that failed after its line was written says so in the next one.
    void failedAfterTheJournal()
    {
        const auto plan = planNow();
        ApplyProgress progress;
        progress.report = [&](Stage stage, double) {
            if (stage == Stage::Journal)
                writeAll(m_path, m_original + "<!-- somebody, at the last moment -->\n");
        };
        EXPECT_ERROR(applyToFile(plan, context(), progress), ErrorCode::FileChanged);
        const auto journal = readJournal(m_path);
        EXPECT_OK(journal);
        QCOMPARE(journal->size(), 2);
        QVERIFY(journal->last().action == JournalEntry::Action::Withdrawal);
        QCOMPARE(journal->last().hashAfter, journal->first().hashAfter);
        const auto left = undo(m_path, context());
        EXPECT_OK(left);
        QVERIFY(left->nothingToDo);
    }

    /// Who may not read the file may not read what was changed in it.
    void journalIsAsPrivateAsTheFile()
    {
#ifndef Q_OS_UNIX
        QSKIP("Windows has access control lists instead; test_base_file_windows looks at them");
#else
        const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
        QVERIFY(QFile::setPermissions(m_path, ownerOnly));
        EXPECT_OK(applyToFile(planNow(), context()));
        const auto all = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(journalPath(m_path)) & all));
#endif
    }

    void twoInOneSecond()
    {
        const auto one = applyToFile(planNow(), context());
        EXPECT_OK(one);
        auto choices = wanted();
        choices.anonymous = true;
        const auto two = applyToFile(planNow(choices), context());
        EXPECT_OK(two);
        QVERIFY(one->backupPath != two->backupPath);
        QCOMPARE(readAll(one->backupPath), m_original);
    }

    void changedMeanwhile()
    {
        const auto plan = planNow();
        writeAll(m_path, m_original + " ");
        EXPECT_ERROR(applyToFile(plan, context()), ErrorCode::FileChanged);
        QCOMPARE(readAll(m_path), m_original + " ");
        QFile::remove(m_path);
        EXPECT_ERROR(applyToFile(plan, context()), ErrorCode::FileNotFound);
        QVERIFY(!QFile::exists(m_path));
        QCOMPARE(backups(), 0);
        QCOMPARE(leftovers(), 0);
    }

    void notReady()
    {
        auto choices = wanted();
        choices.passwords = PasswordPolicy::Undecided;
        EXPECT_ERROR(applyToFile(planNow(choices), context()), ErrorCode::NotReady);
        PlanOptions options;
        options.resolvePasswords = false;
        choices = wanted();
        choices.oneToOneMappings[0].password = {PasswordSource::Kind::Prompt, {}, false};
        const auto preview = makePlan(open(), choices, options);
        EXPECT_OK(preview);
        QVERIFY(preview->isReady());
        EXPECT_ERROR(applyToFile(*preview, context()), ErrorCode::NotReady); // stand-ins are no passwords
        QCOMPARE(readAll(m_path), m_original);
        QCOMPARE(backups(), 0);
    }

    void cancelled()
    {
        std::stop_source source;
        source.request_stop();
        ApplyProgress progress;
        progress.stop = source.get_token();
        EXPECT_ERROR(applyToFile(planNow(), context(), progress), ErrorCode::Cancelled);
        QCOMPARE(readAll(m_path), m_original);
        QCOMPARE(backups(), 0);
        QCOMPARE(leftovers(), 0);
    }

    /// Cancelled at each moment that progress is reported: the old file or, behind the rename, the new one.
    void cancelledAnywhere()
    {
        for (auto moment = 0; moment < 200; ++moment) {
            writeAll(m_path, m_original);
            const auto plan = planNow();
            std::stop_source source;
            ApplyProgress progress;
            progress.stop = source.get_token();
            auto reports = 0;
            progress.report = [&](Stage, double) {
                if (reports++ == moment)
                    source.request_stop();
            };
            const auto outcome = applyToFile(plan, context(), progress);
            if (!outcome) {
                EXPECT_ERROR(outcome, ErrorCode::Cancelled);
                QCOMPARE(readAll(m_path), m_original);
            }
            QCOMPARE(leftovers(), 0);
            if (reports <= moment)
                return;
        }
        QFAIL("progress never ended");
    }

    void badFiles_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("code");
        QTest::newRow("empty") << QByteArray() << int(ErrorCode::FileEmpty);
        QTest::newRow("not XML") << QByteArray("hello") << int(ErrorCode::XmlMalformed);
        QTest::newRow("other XML") << QByteArray("<html/>") << int(ErrorCode::NotIisConfiguration);
        QTest::newRow("DTD") << QByteArray("<!DOCTYPE a [<!ENTITY b \"c\">]><configuration/>")
                             << int(ErrorCode::XmlDoctype);
        QTest::newRow("same section twice")
            << Configuration{.locations =
                                 location("Site", "                <access sslFlags=\"None\" />\n").repeated(2)}
                   .text()
            << int(ErrorCode::DuplicateSection);
    }
    void badFiles()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, code);
        writeAll(m_path, content);
        const auto state = ServerState::open(m_path);
        EXPECT_ERROR(state, static_cast<ErrorCode>(code));
        QCOMPARE(readAll(m_path), content);
    }

    void badPaths()
    {
        EXPECT_ERROR(ServerState::open(m_folder->filePath(u"nowhere"_s)), ErrorCode::FileNotFound);
        EXPECT_ERROR(ServerState::open(m_folder->path()), ErrorCode::FileIsDirectory);
        QFile large(m_folder->filePath(u"large"_s));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(2LL << 30)); // sparse
        EXPECT_ERROR(ServerState::open(large.fileName()), ErrorCode::FileTooLarge);
    }

    void truncatedAnywhere()
    {
        for (qsizetype length = 0; length < m_original.trimmed().size(); length += 7) {
            writeAll(m_path, m_original.first(length));
            const auto state = ServerState::open(m_path);
            QVERIFY2(!state, qPrintable(QString::number(length)));
        }
    }

    /// A second section for one path is two errors in one; two locations with different sections are fine.
    void twoLocationsOfOnePath()
    {
        Configuration configuration;
        configuration.locations = location("Site", "                <access sslFlags=\"Ssl\" />\n")
                                  + location("Site", mappingSection({}, {}));
        writeAll(m_path, configuration.text());
        EXPECT_OK(applyToFile(planNow(), context()));
        const auto text = readAll(m_path);
        QCOMPARE(text.count("<location path=\"Site\">"), 2);
        QCOMPARE(text.count("<access "), 2);
        QVERIFY(planNow().isNothingToDo());
    }

    void fullDisk()
    {
#ifndef Q_OS_UNIX
        QSKIP("a small disk is mounted by Linux alone");
#else
        const QString disk = u"/tmp/certwizard-full-disk"_s;
        QDir().mkpath(disk);
        if (run(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=160k"_s, u"tmpfs"_s, disk}).exitCode != 0)
            QSKIP("a small disk can only be mounted by root with the right to do so");
        const auto unmount = qScopeGuard([&] { (void)run(u"umount"_s, {disk}); });
        m_path = disk + u"/applicationHost.config"_s;
        Configuration configuration;
        configuration.locations = "    <!-- " + QByteArray(100'000, 'x') + " -->\n"; // no room for a second one
        m_original = configuration.text();
        writeAll(m_path, m_original);
        const auto outcome = applyToFile(planNow(), context());
        EXPECT_ERROR(outcome, ErrorCode::DiskFull);
        QCOMPARE(readAll(m_path), m_original);
        QCOMPARE(QDir(disk).entryList(QDir::Files | QDir::Hidden).size(), 1);
#endif
    }

    void rightsAndLinks()
    {
#ifndef Q_OS_UNIX
        QSKIP("Windows has other rights and other links");
#else
        QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
        const auto before = QFile::permissions(m_path);
        const auto link = m_folder->filePath(u"link.config"_s);
        QVERIFY(QFile::link(m_path, link));
        const auto state = ServerState::open(link);
        EXPECT_OK(state);
        const auto plan = makePlan(*state, wanted(), {});
        EXPECT_OK(plan);
        const auto outcome = applyToFile(*plan, context());
        EXPECT_OK(outcome);
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(QFile::permissions(m_path), before);
        QCOMPARE(journalPath(link), journalPath(m_path));
        EXPECT_OK(undo(link, context()));
        QCOMPARE(readAll(m_path), m_original);
#endif
    }

    void damagedBytesAreNeverWritten()
    {
        // The scan is content with it; expat is not.
        auto text = m_original;
        text.replace("IUSR", "IU&#1;R");
        writeAll(m_path, text);
        const auto state = ServerState::open(m_path);
        if (!state)
            return; // refused even earlier: as good
        const auto plan = makePlan(*state, wanted(), {});
        EXPECT_OK(plan);
        EXPECT_ERROR(applyToFile(*plan, context()), ErrorCode::XmlMalformed);
        QCOMPARE(readAll(m_path), text);
    }

private:
    [[nodiscard]] Choices wanted()
    {
        auto choices = recommended();
        choices.folder = m_workshop.folder();
        choices.passwords = PasswordPolicy::PlainText;
        choices.oneToOneMappings = {oneToOne(u"D\\alice"_s, m_workshop.clientFile(u"alice"_s))};
        choices.oneToOneMappings[0].password = {PasswordSource::Kind::Environment, u"TEST_PASSWORD"_s, false};
        return choices;
    }
    [[nodiscard]] ServerState open() const
    {
        auto state = ServerState::open(m_path);
        if (!state)
            qFatal("%s", qPrintable(describe(state.error())));
        return *std::move(state);
    }
    [[nodiscard]] Plan planNow(const std::optional<Choices> &choices = {})
    {
        auto plan = makePlan(open(), choices ? *choices : wanted(), {});
        if (!plan)
            qFatal("%s", qPrintable(describe(plan.error())));
        return *std::move(plan);
    }
    [[nodiscard]] static Context context()
    {
        return {[] { return QDateTime(QDate(2025, 1, 2), QTime(3, 4, 5), QTimeZone::UTC); }, u"D\\admin"_s,
                u"ticket 7"_s};
    }
    [[nodiscard]] qsizetype backups() const
    {
        return QDir(m_folder->path()).entryList({u"*.bak"_s}, QDir::Files | QDir::Hidden).size();
    }
    [[nodiscard]] qsizetype leftovers() const
    {
        return QDir(m_folder->path()).entryList({u"*.tmp"_s}, QDir::Files | QDir::Hidden).size();
    }

    Workshop m_workshop;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QByteArray m_original;
};

// The workshop needs the runtime, so the test object is made behind it: see the macro.
CERTWIZARD_TEST_MAIN(TestFileTarget)
#include "test_file_target.moc"
