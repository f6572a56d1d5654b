#include "ctl.h"

using namespace Qt::StringLiterals;
using namespace certwizard::test;

/// What the program makes of its command line, before any file is touched.
class TestCtlCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void help();
    void helpOfEachVerb_data();
    void helpOfEachVerb();
    void version();
    void mistakes_data();
    void mistakes();
    void pathsCountFromTheCurrentFolder();
    void outputIsUtf8InEveryLocale();
    void outputThatIsLost();
};

void TestCtlCommandLine::help()
{
    const Bench bench;
    for (const auto &word : {u"--help"_s, u"-h"_s, u"help"_s}) {
        const auto result = bench.ctl({word});
        EXPECT_EXIT(result, 0);
        for (const auto *verb : {"sites", "status", "plan", "apply", "undo", "inspect"})
            QVERIFY2(result.output.contains(verb), verb);
        QVERIFY(result.output.contains("Exit codes:"));
        QVERIFY(result.errors.isEmpty());
    }
}

void TestCtlCommandLine::helpOfEachVerb_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QString>("option");
    QTest::newRow("sites") << u"sites"_s << u"--config"_s;
    QTest::newRow("status") << u"status"_s << u"--site"_s;
    QTest::newRow("plan") << u"plan"_s << u"--format"_s;
    QTest::newRow("apply") << u"apply"_s << u"--yes"_s;
    QTest::newRow("undo") << u"undo"_s << u"--config"_s;
    QTest::newRow("inspect") << u"inspect"_s << u"CERTIFICATE-FILE"_s;
}

void TestCtlCommandLine::helpOfEachVerb()
{
    QFETCH(QString, verb);
    QFETCH(QString, option);
    const Bench bench;
    const auto result = bench.ctl({verb, u"--help"_s});
    EXPECT_EXIT(result, 0);
    QVERIFY(result.output.contains(option.toUtf8()));
    QVERIFY(result.output.contains("certwizardctl " + verb.toUtf8()));
    QVERIFY(!result.output.contains("%1"));
    QVERIFY(result.errors.isEmpty());
    const auto asked = bench.ctl({u"help"_s, verb});
    EXPECT_EXIT(asked, 0);
    QCOMPARE(asked.output, result.output);
}

void TestCtlCommandLine::version()
{
    const auto result = Bench().ctl({u"--version"_s});
    EXPECT_EXIT(result, 0);
    QVERIFY(QString::fromUtf8(result.output).contains(QRegularExpression(u"^certwizardctl \\d+\\.\\d+\\.\\d+\n$"_s)));
}

void TestCtlCommandLine::mistakes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("sentence");
    const auto add = [](const char *name, const QStringList &arguments, const QString &sentence) {
        QTest::newRow(name) << arguments << sentence;
    };
    add("nothing", {}, u"Say what to do."_s);
    add("unknown verb", {u"paln"_s}, u"There is no verb “paln”; did you mean “plan”?"_s);
    add("strange verb", {u"frobnicate"_s}, u"There is no verb “frobnicate”."_s);
    add("another short verb", {u"foo"_s}, u"There is no verb “foo”."_s);
    add("slip in a short verb", {u"hwo"_s}, u"There is no verb “hwo”; did you mean “who”?"_s);
    add("help of an unknown verb", {u"help"_s, u"paln"_s}, u"There is no verb “paln”; did you mean “plan”?"_s);
    add("JSON of a plan", {u"plan"_s, u"--json"_s}, u"There is no option “--json” here; did you mean --format json?"_s);
    add("option first", {u"--config"_s, u"x"_s}, u"There is no option “--config” before a verb."_s);
    add("unknown option", {u"sites"_s, u"--confg"_s, u"x"_s},
        u"There is no option “--confg” here; did you mean --config?"_s);
    add("abbreviated", {u"sites"_s, u"--conf"_s, u"x"_s}, u"did you mean --config?"_s);
    add("strange option", {u"sites"_s, u"--zzzzzzzz"_s}, u"There is no option “--zzzzzzzz” here."_s);
    add("short option", {u"sites"_s, u"-c"_s, u"x"_s}, u"There is no option “-c” here."_s);
    add("missing option", {u"sites"_s}, u"The option --config FILE is missing."_s);
    add("missing value", {u"sites"_s, u"--config"_s}, u"The option --config needs a value: --config FILE."_s);
    add("option as value", {u"sites"_s, u"--config"_s, u"--json"_s}, u"The option --config needs a value"_s);
    add("empty value", {u"sites"_s, u"--config="_s}, u"The value of the option --config is empty."_s);
    add("twice", {u"sites"_s, u"--config=a"_s, u"--config=b"_s}, u"The option --config is given twice."_s);
    add("value for a switch", {u"sites"_s, u"--config=a"_s, u"--json=1"_s}, u"The option --json takes no value."_s);
    add("wrong choice", {u"plan"_s, u"--config=a"_s, u"--answers=b"_s, u"--format=xml"_s},
        u"The option --format cannot be “xml”; it takes text, diff, json."_s);
    add("too many", {u"sites"_s, u"--config=a"_s, u"b"_s}, u"“b” is not expected here."_s);
    add("missing file", {u"inspect"_s}, u"CERTIFICATE-FILE is missing."_s);
    add("treacherous", {u"\x1b[31mred"_s}, u"There is no verb “\xfffd[31mred”."_s);
}

void TestCtlCommandLine::mistakes()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, sentence);
    const Bench bench;
    const auto before = bench.everything();
    const auto result = bench.ctl(arguments);
    EXPECT_EXIT(result, 2);
    const auto errors = QString::fromUtf8(result.errors);
    QVERIFY2(errors.startsWith(u"certwizardctl: "_s) && errors.contains(sentence), result.errors.constData());
    QVERIFY2(errors.contains(u"--help”"_s), "no remedy");
    QVERIFY(result.output.isEmpty());
    QCOMPARE(bench.everything(), before);
}

void TestCtlCommandLine::pathsCountFromTheCurrentFolder()
{
    const Bench bench;
    const auto absolute = bench.ctl({u"sites"_s, u"--config"_s, bench.config()});
    const auto relative = bench.ctl({u"sites"_s, u"--config=applicationHost.config"_s});
    const auto dashed = bench.ctl({u"sites"_s, u"--config"_s, u"./applicationHost.config"_s});
    EXPECT_EXIT(absolute, 0);
    EXPECT_EXIT(relative, 0);
    QCOMPARE(relative.output, absolute.output);
    QCOMPARE(dashed.output, absolute.output);
}

void TestCtlCommandLine::outputIsUtf8InEveryLocale()
{
    Bench bench;
    bench.set(u"LANG"_s, u"C"_s);
    bench.set(u"LC_ALL"_s, u"POSIX"_s);
    const auto result = bench.ctl({u"zzz"_s});
    EXPECT_EXIT(result, 2);
    QCOMPARE(result.errors.count('\n'), 2); // the sentence and its remedy, nothing from the libraries
    QVERIFY(QString::fromUtf8(result.errors).contains(u"“zzz”"_s));
}

/// A file with half of a list looks like the whole list.
void TestCtlCommandLine::outputThatIsLost()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("there is no /dev/full here");
    const Bench bench;
    const auto result =
        bench.run(u"sh"_s, {u"-c"_s, u"exec \"$0\" sites --config \"$1\" >/dev/full"_s, ctlPath(), bench.config()});
    EXPECT_EXIT(result, 5);
    QVERIFY2(result.errors.contains("The output could not be written"), result.errors.constData());
}

CERTWIZARD_TEST_MAIN(TestCtlCommandLine)
#include "test_ctl_command_line.moc"
