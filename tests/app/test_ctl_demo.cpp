#include "ctl.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace certwizard::test;

/// `certwizardctl demo`: what `packaging/run` does without a display.
class TestCtlDemo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void doesTheMainJob();
    void othersAcceptWhatItMade();
    void onlyItsOwnMappingsAreInTheDiff();
    void refusesAFolderWithSomethingInIt();
    void needsAFolder();

private:
    Bench m_bench;
    QByteArray m_output;
};

void TestCtlDemo::doesTheMainJob()
{
    const auto before = m_bench.everything();
    const auto result = m_bench.ctl({u"demo"_s, u"--folder"_s, m_bench.path(u"demo"_s)});
    EXPECT_EXIT(result, 0);
    m_output = result.output;
    for (const auto &step : {"Windows feature", "HTTPS binding", "SSL settings", "Anonymous sign-in", "Mappings"})
        QVERIFY2(m_output.count(step) >= 2, step); // before and after
    QVERIFY(m_output.contains("Nothing to do"));
    QVERIFY(m_output.contains("Default Web Site/health")); // the sample's hole is found
    // Nothing beside the folder was touched.
    for (auto file = before.begin(); file != before.end(); ++file)
        QCOMPARE(m_bench.everything().value(file.key()), file.value());
}

void TestCtlDemo::othersAcceptWhatItMade()
{
    const auto file = [this](const QString &name) { return m_bench.path(u"demo/"_s + name); };
    EXPECT_EXIT(run(u"xmllint"_s, {u"--noout"_s, file(u"applicationHost.config"_s)}), 0);
    EXPECT_EXIT(run(u"openssl"_s, {u"verify"_s, u"-purpose"_s, u"sslserver"_s, u"-CAfile"_s, file(u"ca.crt"_s),
                                   file(u"server.crt"_s)}),
                0);
    for (const auto &user : {u"user1.crt"_s, u"user2.crt"_s})
        EXPECT_EXIT(run(u"openssl"_s,
                        {u"verify"_s, u"-purpose"_s, u"sslclient"_s, u"-CAfile"_s, file(u"ca.crt"_s), file(user)}),
                    0);

    // The sample has CRLF line ends, and the new lines have them too.
    const auto config = readAll(file(u"applicationHost.config"_s));
    QCOMPARE(config.count('\n'), config.count("\r\n"));

    // A backup of the sample, a journal, and no password in anything but the configuration.
    const QDir folder(m_bench.path(u"demo"_s));
    const auto backups = folder.entryList({u"*.bak"_s});
    QCOMPARE(backups.size(), 1);
    QCOMPARE(readAll(folder.filePath(backups.first())),
             readAll(QStringLiteral(CERTWIZARD_SOURCE "/resources/samples/applicationHost.config")));
    QVERIFY(folder.exists(u"applicationHost.config.certwizard.jsonl"_s));
    const auto start = config.indexOf("password=\"", config.indexOf("CONTOSO\\user1")) + 10;
    const auto password = config.sliced(start, config.indexOf('"', start) - start);
    QVERIFY(password.size() >= 12);
    QVERIFY(!m_output.contains(password));
    for (const auto &name : folder.entryList(QDir::Files)) {
        if (name != "applicationHost.config"_L1)
            QVERIFY2(!readAll(folder.filePath(name)).contains(password), qPrintable(name));
    }
}

void TestCtlDemo::onlyItsOwnMappingsAreInTheDiff()
{
    const auto result = run(u"diff"_s, {QStringLiteral(CERTWIZARD_SOURCE "/resources/samples/applicationHost.config"),
                                        m_bench.path(u"demo/applicationHost.config"_s)});
    QCOMPARE(result.exitCode, 1);
    for (const auto &line : result.output.split('\n'))
        QVERIFY2(!line.startsWith('<'), "a line of the sample was changed or removed");
}

void TestCtlDemo::refusesAFolderWithSomethingInIt()
{
    const auto before = m_bench.everything();
    const auto result = m_bench.ctl({u"demo"_s, u"--folder"_s, m_bench.path(u"demo"_s)});
    EXPECT_EXIT(result, 5);
    QVERIFY(result.errors.contains("demo"));
    QCOMPARE(m_bench.everything(), before);
}

void TestCtlDemo::needsAFolder()
{
    EXPECT_EXIT(m_bench.ctl({u"demo"_s}), 2);
}

CERTWIZARD_TEST_MAIN(TestCtlDemo)
#include "test_ctl_demo.moc"
