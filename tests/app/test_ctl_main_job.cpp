#include "ctl.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace certwizard::test;

namespace {

const QList<QByteArray> secrets{"server-pw", "Secret-of-user-1", "Secret-of-user-2", "Secret-of-sales"};

bool holdsSecret(const QByteArray &text)
{
    return std::ranges::any_of(secrets, [&text](const QByteArray &secret) { return text.contains(secret); });
}

QString stateOf(const QJsonObject &status, const QString &step)
{
    for (const auto &value : status.value(u"steps"_s).toArray()) {
        if (value.toObject().value(u"step"_s).toString() == step)
            return value.toObject().value(u"state"_s).toString();
    }
    return {};
}

/// How many lines a unified diff adds and removes.
std::pair<qsizetype, qsizetype> counts(const QByteArray &diff)
{
    qsizetype added = 0;
    qsizetype removed = 0;
    for (const auto &line : diff.split('\n')) {
        added += line.startsWith('+') && !line.startsWith("+++");
        removed += line.startsWith('-') && !line.startsWith("---");
    }
    return {added, removed};
}

} // namespace

/// The main job by answers file, with the built program on copies of real configuration files.
class TestCtlMainJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeJob_data();
    void wholeJob();
    void sitesAreListed_data() { files(); }
    void sitesAreListed();
    void statusTellsWhereValuesComeFrom_data() { files(); }
    void statusTellsWhereValuesComeFrom();
    void strangeSiteNames_data();
    void strangeSiteNames();
    void answersMatchTheSchema();
    void planIsJsonForPrograms();
    void pathsInAnswersCountFromTheAnswers();
    void unfitCertificateIsNamedOnce();
    void planOfWhatIsNotOpened();
    void reasonsReachTheJournal();
    void journalThatCannotBeWritten();
    void undoKeepsTheChangesOfOthers();
    void undoWithoutBackup();
    void undoOfWhatIsUndone();
    void undoFromAChangedBackup();
    void theRulesWantAReason();

private:
    static void files();
};

void TestCtlMainJob::files()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("site");
    QTest::newRow("applications") << u"applications"_s << u"Default Web Site"_s;
    QTest::newRow("media-http") << u"media-http"_s << u"Supernova"_s;
    QTest::newRow("media-https") << u"media-https"_s << u"Supernova"_s;
    QTest::newRow("reverse-proxy") << u"reverse-proxy"_s << u"Default Web Site"_s;
    QTest::newRow("website-sni") << u"website-sni"_s << u"Default Web Site"_s;
}

void TestCtlMainJob::wholeJob_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("site");
    QTest::addColumn<bool>("own");
    const QDir folder(fixture(u"configurations"_s));
    QCOMPARE(folder.entryList({u"*.applicationHost.config"_s}).size(), 5); // a new one has to be listed here
    for (const auto own : {false, true}) {
        const auto add = [own](const char *file, const QString &site) {
            QTest::addRow("%s, %s certificates", file, own ? "our" : "openssl's")
                << QString::fromLatin1(file) << site << own;
        };
        add("applications", u"Default Web Site"_s);
        add("media-http", u"Supernova"_s);
        add("media-https", u"Supernova"_s);
        add("reverse-proxy", u"Default Web Site"_s);
        add("website-sni", u"Default Web Site"_s);
    }
}

void TestCtlMainJob::wholeJob()
{
    QFETCH(QString, file);
    QFETCH(QString, site);
    QFETCH(bool, own);
    const Bench bench(file);
    if (own)
        bench.makeOwnCertificates();
    else
        bench.makeCertificates();
    bench.writeAnswers(bench.mainJob(site));
    const auto original = bench.configBytes();
    const auto untouched = bench.everything();

    const auto plan = bench.plan();
    EXPECT_EXIT(plan, 0);
    QVERIFY(plan.output.contains("CONTOSO\\user1") && plan.output.contains("Install-WindowsFeature Web-Cert-Auth"));
    const auto diff = bench.plan(u"diff"_s);
    EXPECT_EXIT(diff, 0);
    const auto planJson = bench.plan(u"json"_s);
    EXPECT_EXIT(planJson, 0);
    QVERIFY(json(planJson.output).isObject());
    for (const auto &said : {plan.output, diff.output, planJson.output, plan.errors, diff.errors})
        QVERIFY(!holdsSecret(said));
    QCOMPARE(bench.everything(), untouched);

    // Nobody is there to be asked, and nobody said yes.
    const auto refused = bench.apply({});
    EXPECT_EXIT(refused, 2);
    QVERIFY2(refused.errors.contains("--yes"), refused.errors.constData());
    QCOMPARE(bench.everything(), untouched);

    const auto applied = bench.apply();
    EXPECT_EXIT(applied, 0);
    QVERIFY2(applied.output.contains("Done: "), applied.output.constData());
    QVERIFY(!holdsSecret(applied.output) && !holdsSecret(applied.errors));
    const auto changed = bench.configBytes();
    QVERIFY(changed != original);
    const auto lint = run(u"xmllint"_s, {u"--noout"_s, bench.config()});
    EXPECT_EXIT(lint, 0);

    // What the plan's diff shows is what `diff` sees, line by line.
    bench.write(u"original"_s, original);
    const auto judge = run(u"diff"_s, {u"-u"_s, bench.path(u"original"_s), bench.config()});
    QCOMPARE(judge.exitCode, 1);
    QCOMPARE(counts(diff.output), counts(judge.output));
    QVERIFY(QFile::remove(bench.path(u"original"_s)));

    // Only the configuration holds the passwords, as the answers asked for; nothing beside it does.
    QVERIFY(changed.contains("Secret-of-user-1"));
    const QDir folder(QFileInfo(bench.config()).absolutePath());
    bool backupFound = false;
    for (const auto &name : folder.entryList(QDir::Files | QDir::Hidden)) {
        if (name != u"applicationHost.config"_s)
            QVERIFY2(!holdsSecret(readAll(bench.path(name))), qPrintable(name));
        backupFound = backupFound || (name.endsWith(u".bak"_s) && readAll(bench.path(name)) == original);
    }
    QVERIFY(backupFound);

    const auto afterFirst = bench.everything();
    const auto second = bench.apply();
    EXPECT_EXIT(second, 0);
    QVERIFY2(second.output.contains("Nothing to do"), second.output.constData());
    QCOMPARE(bench.everything(), afterFirst);

    const auto status = bench.ctl({u"status"_s, u"--config"_s, bench.config(), u"--site"_s, site, u"--json"_s});
    EXPECT_EXIT(status, 0);
    const auto object = json(status.output).object();
    QCOMPARE(stateOf(object, u"ssl"_s), u"done"_s);
    QCOMPARE(stateOf(object, u"anonymous"_s), u"done"_s);
    QCOMPARE(stateOf(object, u"mappings"_s), u"on-server"_s); // whether their issuers are trusted there is in no file
    QCOMPARE(stateOf(object, u"features"_s), u"on-server"_s);
    QCOMPARE(object.value(u"oneToOneMappings"_s).toInt(), 2);
    QCOMPARE(object.value(u"manyToOneMappings"_s).toInt(), 1);

    const auto undone = bench.ctl({u"undo"_s, u"--config"_s, bench.config()});
    EXPECT_EXIT(undone, 0);
    QCOMPARE(bench.configBytes(), original);
    EXPECT_EXIT(bench.apply(), 0);
    QCOMPARE(bench.configBytes(), changed);
}

void TestCtlMainJob::sitesAreListed()
{
    QFETCH(QString, file);
    QFETCH(QString, site);
    const Bench bench(file);
    const auto text = bench.ctl({u"sites"_s, u"--config"_s, bench.config()});
    EXPECT_EXIT(text, 0);
    QVERIFY(text.output.contains(site.toUtf8()));
    QVERIFY(text.output.startsWith("ID"));
    QVERIFY(!text.output.contains('\x1b'));
    const auto listed = bench.ctl({u"sites"_s, u"--config"_s, bench.config(), u"--json"_s});
    EXPECT_EXIT(listed, 0);
    const auto sites = json(listed.output).array();
    // xmllint is the judge of how many there are.
    const auto count = run(u"xmllint"_s, {u"--xpath"_s, u"count(//sites/site)"_s, bench.config()});
    QCOMPARE(sites.size(), count.output.trimmed().toInt());
    QCOMPARE(sites.first().toObject().value(u"name"_s).toString(), site);
    const auto binding =
        run(u"xmllint"_s,
            {u"--xpath"_s, u"string(//sites/site[1]/bindings/binding[1]/@bindingInformation)"_s, bench.config()});
    QCOMPARE(sites.first()
                 .toObject()
                 .value(u"bindings"_s)
                 .toArray()
                 .first()
                 .toObject()
                 .value(u"information"_s)
                 .toString()
                 .toUtf8(),
             binding.output.trimmed());
}

void TestCtlMainJob::statusTellsWhereValuesComeFrom()
{
    QFETCH(QString, file);
    QFETCH(QString, site);
    const Bench bench(file);
    const auto before = bench.everything();
    const auto text = bench.ctl({u"status"_s, u"--config"_s, bench.config(), u"--site"_s, site});
    EXPECT_EXIT(text, 0);
    for (const auto *step : {"Windows feature", "HTTPS binding", "SSL settings", "Anonymous sign-in", "Mappings"})
        QVERIFY2(text.output.contains(step), step);
    const auto result =
        bench.ctl({u"status"_s, u"--config"_s, bench.config(), u"--site"_s, site.toUpper(), u"--json"_s});
    EXPECT_EXIT(result, 0);
    const auto status = json(result.output).object();
    QCOMPARE(status.value(u"site"_s).toString(), site);
    QCOMPARE(status.value(u"steps"_s).toArray().size(), 5);
    const auto settings = status.value(u"settings"_s).toObject();
    QCOMPARE(settings.value(u"anonymous"_s).toObject().value(u"value"_s).toBool(), true);
    for (const auto &name : settings.keys()) {
        const auto from = settings.value(name).toObject().value(u"from"_s).toObject();
        const auto level = from.value(u"level"_s).toString();
        QVERIFY2(QStringList({u"default"_s, u"server"_s, u"location"_s}).contains(level),
                 qPrintable(name + u' ' + level));
        // A value that was written somewhere has a line, and it names the section there.
        if (level != u"default"_s) {
            const auto line = bench.configBytes().split('\n').value(from.value(u"line"_s).toInt() - 1);
            QVERIFY2(line.contains('<'), line.constData());
        }
    }
    QCOMPARE(bench.everything(), before);
}

void TestCtlMainJob::strangeSiteNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("ampersand") << u"Tom & Jerry"_s;
    QTest::newRow("apostrophe") << u"Bob's site"_s;
    QTest::newRow("quotes") << u"the \"best\" site"_s;
    QTest::newRow("angle brackets") << u"a<b>c"_s;
    QTest::newRow("umlauts") << u"Größe Straße"_s;
    QTest::newRow("Japanese") << u"日本語サイト"_s;
    QTest::newRow("Arabic") << u"موقع"_s;
    QTest::newRow("emoji") << u"site 😀"_s;
    QTest::newRow("place-holder") << u"100 %1 %n"_s;
    QTest::newRow("entity") << u"&amp;"_s;
}

void TestCtlMainJob::strangeSiteNames()
{
    QFETCH(QString, name);
    const Bench bench;
    auto config = bench.configBytes();
    auto escaped = name.toHtmlEscaped().toUtf8();
    config.replace("name=\"Default Web Site\"", "name=\"" + escaped + '"');
    config.replace("path=\"Default Web Site\"", "path=\"" + escaped + '"');
    bench.write(u"applicationHost.config"_s, config);
    bench.makeOwnCertificates();
    bench.writeAnswers(bench.mainJob(name));
    EXPECT_EXIT(bench.apply(), 0);
    const auto lint = run(u"xmllint"_s, {u"--noout"_s, bench.config()});
    EXPECT_EXIT(lint, 0);
    // One location for the site still, not a second one under another spelling.
    QCOMPARE(bench.configBytes().count("<location path=\"" + escaped + "\""),
             config.count("<location path=\"" + escaped + "\""));
    const auto sites = bench.ctl({u"sites"_s, u"--config"_s, bench.config(), u"--json"_s});
    EXPECT_EXIT(sites, 0);
    const auto site = json(sites.output).array().first().toObject();
    QCOMPARE(site.value(u"name"_s).toString(), name);
    QCOMPARE(site.value(u"sslFlags"_s).toString(), u"Ssl, SslNegotiateCert, SslRequireCert"_s);
    EXPECT_EXIT(bench.ctl({u"undo"_s, u"--config"_s, bench.config()}), 0);
    QCOMPARE(bench.configBytes(), config);
}

void TestCtlMainJob::answersMatchTheSchema()
{
    const Bench bench;
    bench.writeAnswers(bench.mainJob(u"Default Web Site"_s));
    const auto judge =
        run(u"python3"_s,
            {u"-c"_s,
             u"import json, sys, jsonschema\n"
             "schema = json.load(open(sys.argv[1]))\n"
             "jsonschema.Draft202012Validator.check_schema(schema)\n"
             "jsonschema.Draft202012Validator(schema).validate(json.load(open(sys.argv[2])))\n"_s,
             QStringLiteral(CERTWIZARD_SOURCE "/resources/answers.schema.json"), bench.path(u"answers.json"_s)});
    EXPECT_EXIT(judge, 0);
}

void TestCtlMainJob::planIsJsonForPrograms()
{
    const Bench bench;
    bench.makeOwnCertificates();
    bench.writeAnswers(bench.mainJob(u"Default Web Site"_s));
    const auto result = bench.plan(u"json"_s);
    EXPECT_EXIT(result, 0);
    const auto plan = json(result.output).object();
    QCOMPARE(plan.value(u"site"_s).toString(), u"Default Web Site"_s);
    QVERIFY(!plan.value(u"summary"_s).toString().isEmpty());
    QVERIFY2(plan.value(u"changes"_s).toArray().size() >= 6, result.output.constData());
    QVERIFY(plan.value(u"tasks"_s).toArray().size() >= 2);
    for (const auto &change : plan.value(u"changes"_s).toArray())
        QVERIFY(!change.toObject().value(u"text"_s).toString().isEmpty());
    const auto unasked = bench.apply({u"--json"_s});
    EXPECT_EXIT(unasked, 2);
    QVERIFY2(unasked.errors.contains("--yes"), unasked.errors.constData());
    const auto applied = bench.apply({u"--yes"_s, u"--json"_s});
    EXPECT_EXIT(applied, 0);
    const auto outcome = json(applied.output).object();
    QCOMPARE(outcome.value(u"changes"_s).toInt(), plan.value(u"changes"_s).toArray().size());
    QCOMPARE(outcome.value(u"nothingToDo"_s).toBool(true), false);
    QVERIFY(QFileInfo::exists(outcome.value(u"backup"_s).toString()));
    const auto sum = run(u"sha256sum"_s, {bench.config()});
    QVERIFY(sum.output.startsWith(outcome.value(u"hashAfter"_s).toString().toLatin1()));
    const auto again = bench.apply({u"--yes"_s, u"--json"_s});
    EXPECT_EXIT(again, 0);
    QCOMPARE(json(again.output).object().value(u"nothingToDo"_s).toBool(), true);
    const auto undone = bench.ctl({u"undo"_s, u"--config"_s, bench.config(), u"--json"_s});
    EXPECT_EXIT(undone, 0);
    QCOMPARE(json(undone.output).object().value(u"hashAfter"_s).toString(), outcome.value(u"hashBefore"_s).toString());
}

void TestCtlMainJob::pathsInAnswersCountFromTheAnswers()
{
    const Bench bench;
    bench.makeOwnCertificates();
    QVERIFY(QDir(QFileInfo(bench.config()).absolutePath()).mkdir(u"elsewhere"_s));
    for (const auto &name : {u"server.pfx"_s, u"user1.crt"_s, u"user2.crt"_s})
        QVERIFY(QFile::rename(bench.path(name), bench.path(u"elsewhere/"_s + name)));
    bench.writeAnswers(bench.mainJob(u"Default Web Site"_s), u"elsewhere/answers.json"_s);
    EXPECT_EXIT(bench.ctl({u"apply"_s, u"--config"_s, u"applicationHost.config"_s, u"--answers"_s,
                           u"elsewhere/answers.json"_s, u"--yes"_s}),
                0);
}

/// Several things are wrong with one certificate: that it will not do is said once.
void TestCtlMainJob::unfitCertificateIsNamedOnce()
{
    const Bench bench;
    bench.makeCertificates();
    bench.writeAnswers({{u"site"_s, u"DEFAULT WEB SITE"_s},
                        {u"binding"_s, QJsonObject{{u"hostName"_s, u"www.contoso.com"_s},
                                                   {u"sni"_s, true},
                                                   {u"serverCertificate"_s, QJsonObject{{u"file"_s, u"ca.crt"_s}}}}}});
    const auto text = bench.plan();
    EXPECT_EXIT(text, 0);
    QVERIFY2(text.output.startsWith("Plan for the site “Default Web Site”"), text.output.constData());
    QCOMPARE(text.output.count("will not do"), 1);
    QVERIFY(bench.plan(u"json"_s).output.count("\"server-certificate-unfit\"") > 1);
}

/// A plan asks for no password: what it leaves out for that it says, to people and to programs.
void TestCtlMainJob::planOfWhatIsNotOpened()
{
    const Bench bench;
    bench.makeCertificates();
    EXPECT_EXIT(bench.run(u"openssl"_s, {u"pkcs12"_s, u"-export"_s, u"-inkey"_s, u"user1.key"_s, u"-in"_s,
                                         u"user1.crt"_s, u"-out"_s, u"user1.pfx"_s, u"-passout"_s, u"pass:secret"_s}),
                0);
    bench.writeAnswers({{u"site"_s, u"Default Web Site"_s},
                        {u"mapping"_s, QJsonObject{{u"oneToOne"_s, true}, {u"manyToOne"_s, false}}},
                        {u"oneToOne"_s,
                         QJsonArray{QJsonObject{{u"userName"_s, u"D\\user1"_s}, {u"certificate"_s, u"user1.pfx"_s}}}}});
    const auto text = bench.plan();
    EXPECT_EXIT(text, 0);
    QVERIFY2(text.output.contains("is protected by a password and was not opened"), text.output.constData());
    QVERIFY2(!text.output.contains("Nobody is mapped"), text.output.constData());
    const auto plan = json(bench.plan(u"json"_s).output).object();
    QCOMPARE(plan[u"unopenedCertificates"_s].toInt(), 1);
    QCOMPARE(plan[u"nothingToDo"_s].toBool(), false);
}

void TestCtlMainJob::reasonsReachTheJournal()
{
    const Bench bench;
    bench.makeOwnCertificates();
    bench.writeAnswers(bench.mainJob(u"Default Web Site"_s));
    EXPECT_EXIT(bench.apply({u"--yes"_s, u"--reason"_s, u"Ticket 4711: “new” site"_s}), 0);
    const auto journal = readAll(bench.config() + u".certwizard.jsonl"_s);
    QCOMPARE(journal.count('\n'), 1);
    const auto entry = json(journal.trimmed()).object();
    QVERIFY2(QJsonDocument(entry).toJson().contains("Ticket 4711: “new” site"), journal.constData());
    EXPECT_EXIT(bench.ctl({u"undo"_s, u"--config"_s, bench.config()}), 0);
    QCOMPARE(readAll(bench.config() + u".certwizard.jsonl"_s).count('\n'), 2);
}

/// A change that undo would not know of is not made.
void TestCtlMainJob::journalThatCannotBeWritten()
{
    const Bench bench;
    bench.makeOwnCertificates();
    bench.writeAnswers(bench.mainJob(u"Default Web Site"_s));
    QVERIFY(QDir().mkdir(bench.config() + u".certwizard.jsonl"_s));
    const auto before = readAll(bench.config());
    const auto result = bench.apply({u"--yes"_s});
    EXPECT_EXIT(result, 5);
    QCOMPARE(readAll(bench.config()), before);
    QVERIFY2(result.errors.contains("The journal"), result.errors.constData());
    QVERIFY2(result.errors.contains("the file was left as it is"), result.errors.constData());
    QCOMPARE(result.errors.count("left as it"), 1);
}

void TestCtlMainJob::undoKeepsTheChangesOfOthers()
{
    const Bench bench;
    bench.makeOwnCertificates();
    bench.writeAnswers(bench.mainJob(u"Default Web Site"_s));
    EXPECT_EXIT(bench.apply(), 0);
    auto changed = bench.configBytes();
    changed.replace("</configuration>", "<!-- by somebody else --></configuration>");
    bench.write(u"applicationHost.config"_s, changed);
    const auto before = bench.everything();
    const auto result = bench.ctl({u"undo"_s, u"--config"_s, bench.config()});
    EXPECT_EXIT(result, 6);
    QVERIFY2(result.errors.contains("was changed after this program last wrote it"), result.errors.constData());
    QCOMPARE(bench.everything(), before);
}

void TestCtlMainJob::undoWithoutBackup()
{
    const Bench bench;
    const auto before = bench.everything();
    const auto result = bench.ctl({u"undo"_s, u"--config"_s, bench.config()});
    EXPECT_EXIT(result, 0);
    QVERIFY2(result.output.contains("Nothing to do: no change by this program is left"), result.output.constData());
    QCOMPARE(bench.everything(), before);
}

void TestCtlMainJob::undoOfWhatIsUndone()
{
    const Bench bench;
    bench.makeOwnCertificates();
    bench.writeAnswers(bench.mainJob(u"Default Web Site"_s));
    EXPECT_EXIT(bench.apply(), 0);
    EXPECT_EXIT(bench.ctl({u"undo"_s, u"--config"_s, bench.config()}), 0);
    const auto before = bench.everything();
    const auto result = bench.ctl({u"undo"_s, u"--config"_s, bench.config()});
    EXPECT_EXIT(result, 0);
    QVERIFY2(result.output.contains("Nothing to do: no change by this program is left"), result.output.constData());
    QCOMPARE(bench.everything(), before);
}

void TestCtlMainJob::undoFromAChangedBackup()
{
    const Bench bench;
    bench.makeOwnCertificates();
    bench.writeAnswers(bench.mainJob(u"Default Web Site"_s));
    const auto applied = bench.apply({u"--yes"_s, u"--json"_s});
    EXPECT_EXIT(applied, 0);
    const auto backup = json(applied.output).object().value(u"backup"_s).toString();
    writeAll(backup, readAll(backup) + "\n");
    const auto before = bench.everything();
    const auto result = bench.ctl({u"undo"_s, u"--config"_s, bench.config()});
    EXPECT_EXIT(result, 5);
    QVERIFY2(result.errors.contains("was changed after it was made"), result.errors.constData());
    QCOMPARE(bench.everything(), before);
}

/// Whoever changes the file: the rules beside it hold for apply as they do for the mappings.
void TestCtlMainJob::theRulesWantAReason()
{
    const Bench bench;
    bench.makeOwnCertificates();
    bench.writeAnswers(bench.mainJob(u"Default Web Site"_s));
    bench.write(u"applicationHost.config.certwizard-policy.json"_s, "{ \"reasonRequired\": true }");
    const auto before = bench.everything();
    const auto refused = bench.apply();
    EXPECT_EXIT(refused, 2);
    QVERIFY2(refused.errors.contains("needs a reason") && refused.errors.contains("--reason"),
             refused.errors.constData());
    QCOMPARE(bench.everything(), before);
    EXPECT_EXIT(bench.apply({u"--yes"_s, u"--reason"_s, u"Ticket 4711"_s}), 0);
    QVERIFY(readAll(bench.config() + u".certwizard.jsonl"_s).contains("Ticket 4711"));
    // Nothing to do needs none; taking it back does.
    EXPECT_EXIT(bench.apply(), 0);
    const auto written = bench.everything();
    EXPECT_EXIT(bench.ctl({u"undo"_s, u"--config"_s, bench.config()}), 2);
    QCOMPARE(bench.everything(), written);
    EXPECT_EXIT(bench.ctl({u"undo"_s, u"--config"_s, bench.config(), u"--reason"_s, u"Ticket 4712"_s}), 0);
}

CERTWIZARD_TEST_MAIN(TestCtlMainJob)
#include "test_ctl_main_job.moc"
