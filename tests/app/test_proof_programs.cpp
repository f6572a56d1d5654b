#include "ctl.h"

#include "pki/revocation.h"
#include "rehearsal_fixture.h"
#include "support/foreign_server.h"

#include <QProcess>
#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace certwizard;
using namespace certwizard::test;

/// `rehearse` and `probe`, as verbs of the console program and as windows of the other, with curl at the other end; and
/// everything that they can be given that cannot work.
class TestProofPrograms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rehearseAnswers_data();
    void rehearseAnswers();
    void rehearseTellsHoles();
    void rehearseTellsThatNobodyReachesIt();
    void rehearseTellsThatTheFeatureIsMissing();
    void rehearseTellsAnExpiredServer();
    void rehearseTakesTheOnlySite();
    void rehearseWithoutTls13();
    void remediesFitTheVerb_data();
    void remediesFitTheVerb();
    void badMaterial_data();
    void badMaterial();
    void portInUse();
    void probeGreen();
    void probeOpenDoor();
    void probeLateRequest();
    void probeBadAddress_data();
    void probeBadAddress();
    void probeTellsTheProxy();
    void probeIsInterrupted();
    void windowRehearses();
    void windowProbes();

private:
    RehearsalPeople m_people;
    QProcessEnvironment m_environment = plainEnvironment();

    [[nodiscard]] QString file(const QString &name) const { return m_people.file(name); }
    [[nodiscard]] QStringList rehearseArguments(quint16 port) const
    {
        return {u"rehearse"_s,
                u"--config"_s,
                file(u"applicationHost.config"_s),
                u"--site"_s,
                u"Web"_s,
                u"--server-pfx"_s,
                file(u"server.pfx"_s),
                u"--password-environment"_s,
                u"PFX_PASSWORD"_s,
                u"--ca"_s,
                file(u"ca.crt"_s),
                u"--port"_s,
                QString::number(port)};
    }
    [[nodiscard]] QByteArray visit(quint16 port, const QString &who, const QString &path = u"/"_s) const
    {
        QStringList arguments{u"-s"_s, u"-S"_s, u"-k"_s, u"--max-time"_s, u"20"_s};
        if (!who.isEmpty())
            arguments += {u"--cert"_s, file(who + u".crt"_s), u"--key"_s, file(who + u".key"_s)};
        arguments.append(u"https://localhost:%1%2"_s.arg(port).arg(path));
        return test::run(u"curl"_s, arguments).output;
    }
    [[nodiscard]] CommandResult ctl(const QStringList &arguments, int timeoutMs = 60'000) const
    {
        return test::run(ctlPath(), arguments, m_environment, m_people.folder.path(), timeoutMs);
    }
    bool start(QProcess &process, const QString &program, const QStringList &arguments, quint16 port) const
    {
        process.setProcessEnvironment(m_environment);
        process.setWorkingDirectory(m_people.folder.path());
        process.start(program, arguments);
        return process.waitForStarted()
               && QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning || !visit(port, {}).isEmpty(); },
                                  40'000)
               && process.state() == QProcess::Running;
    }
    static void end(QProcess &process)
    {
        process.terminate();
        if (!process.waitForFinished(10'000))
            process.kill();
        process.waitForFinished();
    }
};

void TestProofPrograms::initTestCase()
{
    QVERIFY(m_people.make());
    writeAll(file(u"applicationHost.config"_s), m_people.configuration().document().text());
    const auto password = base::Secret::copyOf("server-pw");
    for (const auto &[name, identity] :
         {std::pair{u"server.pfx"_s, m_people.server}, std::pair{u"alice.pfx"_s, m_people.alice}}) {
        const auto pfx = pki::toPfx(identity, {m_people.authority.certificate}, password);
        EXPECT_OK(pfx);
        writeAll(file(name), QByteArrayView(pfx->reveal().data(), static_cast<qsizetype>(pfx->size())));
    }
    const auto list = pki::createRevocationList(m_people.authority,
                                                {{.serialNumber = m_people.alice.certificate.serialNumber(),
                                                  .time = QDateTime::currentDateTimeUtc().addSecs(-60)}},
                                                1, 30, base::systemClock());
    EXPECT_OK(list);
    writeAll(file(u"ca.crl"_s), list->pem());
    m_environment.insert(u"PFX_PASSWORD"_s, u"server-pw"_s);
    m_environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
}

void TestProofPrograms::rehearseAnswers_data()
{
    QTest::addColumn<bool>("withList");
    QTest::addColumn<QByteArray>("alice");
    QTest::newRow("without a revocation list") << false << QByteArray("You are CONTOSO\\user1.");
    QTest::newRow("with Alice revoked") << true << QByteArray("403.13");
}

void TestProofPrograms::rehearseAnswers()
{
    QFETCH(const bool, withList);
    QFETCH(const QByteArray, alice);
    const auto port = freePort();
    auto arguments = rehearseArguments(port);
    if (withList)
        arguments += {u"--crl"_s, file(u"ca.crl"_s)};
    QProcess server;
    QVERIFY2(start(server, ctlPath(), arguments, port), server.readAllStandardError());
    const auto page = visit(port, u"alice"_s);
    QVERIFY2(page.contains(alice), page);
    QVERIFY(visit(port, u"bob"_s).contains("401.2"));
    QVERIFY(visit(port, u"mallory"_s).contains("403.16"));
    QVERIFY(visit(port, {}).contains("403.7"));
    end(server);
    const auto said = server.readAllStandardOutput();
    QVERIFY2(said.contains("Rehearsing “Web” at https://localhost:") && said.contains("403.16"), said);
}

void TestProofPrograms::rehearseTellsHoles()
{
    const auto port = freePort();
    QProcess server;
    QVERIFY(start(server, ctlPath(), rehearseArguments(port), port));
    const auto page = visit(port, {}, u"/health"_s);
    QVERIFY2(page.contains("This address is a hole."), page);
    end(server);
    const auto said = server.readAllStandardError() + server.readAllStandardOutput();
    QVERIFY2(said.contains(u"https://localhost:%1/health"_s.arg(port).toUtf8()), said);
}

void TestProofPrograms::rehearseTellsThatNobodyReachesIt()
{
    auto text = m_people.configuration().document().text().toByteArray();
    text.replace("protocol=\"https\" bindingInformation=\"*:443:\"", "protocol=\"http\" bindingInformation=\"*:80:\"");
    writeAll(file(u"plain.config"_s), text);
    const auto port = freePort();
    auto arguments = rehearseArguments(port);
    arguments.replace(2, file(u"plain.config"_s));
    QProcess server;
    QVERIFY(start(server, ctlPath(), arguments, port));
    end(server);
    const auto said = server.readAllStandardError() + server.readAllStandardOutput();
    QVERIFY2(said.contains("no HTTPS binding"), said);
}

void TestProofPrograms::rehearseTellsThatTheFeatureIsMissing()
{
    auto text = m_people.configuration().document().text().toByteArray();
    text.replace("<add name=\"IISCertificateMappingAuthenticationModule\" />", "");
    text.replace("<add name=\"IISCertificateMappingAuthenticationModule\" image=\"authmap.dll\" />", "");
    writeAll(file(u"bare.config"_s), text);
    for (const auto counts : {false, true}) {
        const auto port = freePort();
        auto arguments = rehearseArguments(port);
        arguments.replace(2, file(u"bare.config"_s));
        if (counts)
            arguments.append(u"--feature-installed"_s);
        QProcess server;
        QVERIFY(start(server, ctlPath(), arguments, port));
        const auto page = visit(port, u"alice"_s);
        QVERIFY2(page.contains(counts ? "You are CONTOSO\\user1." : "401.2"), page);
        end(server);
        const auto said = server.readAllStandardError();
        QVERIFY2(said.contains("The Windows feature for certificate mapping is not in this file"), said);
        QCOMPARE(said.contains("--feature-installed"), !counts);
        // The live line has the cause too, and not only that nobody is signed in.
        const auto lines = server.readAllStandardOutput();
        QVERIFY2(counts || lines.contains("so no mapping is looked at"), lines);
    }
}

void TestProofPrograms::rehearseTellsAnExpiredServer()
{
    const auto both = m_people.saveExpiredServer();
    QVERIFY(!both.isEmpty());
    const auto port = freePort();
    auto arguments = rehearseArguments(port);
    arguments.replace(arguments.indexOf(u"--server-pfx"_s) + 1, both);
    QProcess server;
    QVERIFY(start(server, ctlPath(), arguments, port));
    end(server);
    const auto said = server.readAllStandardError();
    QVERIFY2(said.contains("expired on"), said);
}

void TestProofPrograms::rehearseTakesTheOnlySite()
{
    const auto port = freePort();
    auto arguments = rehearseArguments(port);
    arguments.remove(3, 2);
    QVERIFY(!arguments.contains(u"--site"_s));
    QProcess server;
    QVERIFY2(start(server, ctlPath(), arguments, port), server.readAllStandardError());
    end(server);
    QVERIFY(server.readAllStandardOutput().contains("Rehearsing “Web”"));
    // Of two it takes neither.
    auto text = m_people.configuration().document().text().toByteArray();
    const auto from = text.indexOf("<site ");
    const auto to = text.indexOf("</site>") + 7;
    auto second = text.sliced(from, to - from);
    second.replace("name=\"Web\" id=\"1\"", "name=\"Shop\" id=\"2\"").replace("*:443:", "*:444:");
    text.insert(to, second);
    writeAll(file(u"two.config"_s), text);
    arguments.replace(2, file(u"two.config"_s));
    const auto result = ctl(arguments);
    EXPECT_EXIT(result, 2);
    QVERIFY2(result.errors.contains("--site NAME is missing"), result.errors);
    QVERIFY2(result.errors.contains("“Web”, “Shop”"), result.errors);
}

void TestProofPrograms::rehearseWithoutTls13()
{
    const auto port = freePort();
    QProcess server;
    QVERIFY(start(server, ctlPath(), rehearseArguments(port) + QStringList{u"--no-tls13"_s}, port));
    const auto code = [&](const QString &version) {
        return test::run(u"curl"_s, {u"-s"_s, u"-k"_s, version, u"https://localhost:%1/"_s.arg(port)}).exitCode;
    };
    QVERIFY(code(u"--tlsv1.3"_s) != 0);
    QCOMPARE(code(u"--tlsv1.2"_s), 0);
    end(server);
}

void TestProofPrograms::remediesFitTheVerb_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("says");
    const auto rehearse = rehearseArguments(0);
    auto unasked = rehearse;
    unasked.remove(rehearse.indexOf(u"--password-environment"_s), 2);
    QTest::newRow("rehearse, nobody to ask") << unasked << 3 << QByteArray("with --password-environment.");
    auto leaf = rehearse;
    leaf.replace(rehearse.indexOf(u"--ca"_s) + 1, file(u"alice.crt"_s));
    QTest::newRow("rehearse, not an authority") << leaf << 5 << QByteArray("the authority’s key is not needed");
    const QStringList probe{u"probe"_s, u"https://localhost:1/"_s};
    QTest::newRow("probe, nobody to ask")
        << probe + QStringList{u"--pfx"_s, file(u"alice.pfx"_s)} << 3 << QByteArray("with --password-environment.");
    QTest::newRow("probe, not an authority")
        << probe + QStringList{u"--ca"_s, file(u"alice.crt"_s)} << 5 << QByteArray("the authority’s key is not needed");
}

void TestProofPrograms::remediesFitTheVerb()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    QFETCH(const QByteArray, says);
    const auto result = ctl(arguments);
    EXPECT_EXIT(result, exitCode);
    QVERIFY2(result.errors.simplified().contains(says), result.errors);
    QVERIFY2(!result.errors.contains("answers"), result.errors);
}

void TestProofPrograms::badMaterial_data()
{
    QTest::addColumn<QStringList>("arguments"); ///< `{}` is the port
    QTest::addColumn<QByteArray>("says");       ///< the remedy
    const auto usual = [this](const QString &option, const QString &value) {
        auto arguments = rehearseArguments(0);
        const auto at = arguments.indexOf(option);
        if (at < 0)
            return arguments + QStringList{option, value};
        arguments.replace(at + 1, value);
        return arguments;
    };
    QTest::newRow("rehearse, PFX without key")
        << usual(u"--server-pfx"_s, file(u"server.crt"_s)) << QByteArray("private key");
    QTest::newRow("rehearse, wrong password")
        << usual(u"--password-environment"_s, u"WRONG"_s) << QByteArray("password");
    QTest::newRow("rehearse, not an authority") << usual(u"--ca"_s, file(u"alice.crt"_s)) << QByteArray("Alice Adams");
    QTest::newRow("rehearse, a list that is none")
        << usual(u"--crl"_s, file(u"ca.crt"_s)) << QByteArray("Choose the authority’s list");
    QTest::newRow("rehearse, a list that is not there")
        << usual(u"--crl"_s, file(u"nowhere.crl"_s)) << QByteArray("nowhere.crl");
    QTest::newRow("rehearse, unknown site") << usual(u"--site"_s, u"Nowhere"_s) << QByteArray("Web");
    const QStringList probe{u"probe"_s, u"https://localhost:1/"_s};
    QTest::newRow("probe, PFX without key")
        << probe + QStringList{u"--pfx"_s, file(u"alice.crt"_s)} << QByteArray("private key");
    QTest::newRow("probe, wrong password")
        << probe + QStringList{u"--pfx"_s, file(u"alice.pfx"_s), u"--password-environment"_s, u"WRONG"_s}
        << QByteArray("password");
    QTest::newRow("probe, not an authority")
        << probe + QStringList{u"--ca"_s, file(u"alice.crt"_s)} << QByteArray("Alice Adams");
}

void TestProofPrograms::badMaterial()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, says);
    m_environment.insert(u"WRONG"_s, u"not the password"_s);
    const auto result = ctl(arguments);
    EXPECT_EXIT(result, 5);
    QVERIFY2(result.errors.contains(says), result.errors);
    // What happened, and what to do.
    QVERIFY2(result.errors.trimmed().count('.') >= 2, result.errors);
}

void TestProofPrograms::portInUse()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const auto result = ctl(rehearseArguments(other.serverPort()));
    EXPECT_EXIT(result, 5);
    QVERIFY2(result.errors.contains(QByteArray::number(other.serverPort())), result.errors);
    QVERIFY2(result.errors.contains("port"), result.errors);
}

void TestProofPrograms::probeGreen()
{
    const auto port = freePort();
    QProcess server;
    QVERIFY(start(server, ctlPath(), rehearseArguments(port), port));
    const auto result =
        ctl({u"probe"_s, u"https://localhost:%1/"_s.arg(port), u"--pfx"_s, file(u"alice.pfx"_s),
             u"--password-environment"_s, u"PFX_PASSWORD"_s, u"--ca"_s, file(u"ca.crt"_s), u"--json"_s});
    EXPECT_EXIT(result, 0);
    const auto findings = json(result.output).object().value(u"findings"_s).toArray();
    QVERIFY(!findings.isEmpty());
    QCOMPARE(findings.first().toObject().value(u"kind"_s).toString(), u"good"_s);
    // Whose certificate answered is seen, too, where nothing is wrong.
    const auto chain = json(result.output).object().value(u"serverChain"_s).toArray();
    QVERIFY(!chain.isEmpty());
    QCOMPARE(chain.first().toObject().value(u"thumbprint"_s).toString(), m_people.server.certificate.thumbprint());
    const auto text = ctl({u"probe"_s, u"https://localhost:%1/"_s.arg(port), u"--ca"_s, file(u"ca.crt"_s)});
    for (const QByteArray fact :
         {"Addresses: 127.0.0.1", "Certificate: ", "Made for: localhost", "It names no authorities when it asks"})
        QVERIFY2(text.output.contains(fact), text.output);
    end(server);
}

void TestProofPrograms::probeOpenDoor()
{
    const auto port = freePort();
    const ForeignServer server(u"openssl"_s,
                               {u"s_server"_s, u"-quiet"_s, u"-www"_s, u"-verify"_s, u"1"_s, u"-accept"_s,
                                u"127.0.0.1:%1"_s.arg(port), u"-cert"_s, file(u"server.crt"_s), u"-key"_s,
                                file(u"server.key"_s), u"-CAfile"_s, file(u"ca.crt"_s)},
                               port);
    const auto result =
        ctl({u"probe"_s, u"https://localhost:%1/"_s.arg(port), u"--ca"_s, file(u"ca.crt"_s), u"--timeout"_s, u"5"_s});
    EXPECT_EXIT(result, 3);
    QVERIFY2(result.output.contains("visitors without one get in"), result.output);
}

void TestProofPrograms::probeLateRequest()
{
    const auto port = freePort();
    QProcess server;
    QVERIFY(start(server, ctlPath(), rehearseArguments(port) + QStringList{u"--ask"_s, u"late"_s}, port));
    const auto result = ctl({u"probe"_s, u"https://localhost:%1/"_s.arg(port), u"--pfx"_s, file(u"alice.pfx"_s),
                             u"--password-environment"_s, u"PFX_PASSWORD"_s, u"--ca"_s, file(u"ca.crt"_s)});
    end(server);
    EXPECT_EXIT(result, 3);
    const auto said = result.output.simplified();
    QVERIFY2(said.contains("TLS 1.3 connections break where TLS 1.2 works."), result.output);
    QVERIFY2(!said.contains("the server failed"), result.output);
    // Over TLS 1.2, which alone gets in.
    QVERIFY2(said.contains("An upload of 100 KB is refused with 413."), result.output);
}

void TestProofPrograms::probeBadAddress_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("unknown host") << u"https://no-such-host.invalid/"_s << 3 << QByteArray("Check the spelling");
    QTest::newRow("closed port") << u"https://localhost:%1/"_s.arg(freePort()) << 3
                                 << QByteArray("Add the HTTPS binding in step 2");
    QTest::newRow("IPv6, closed port") << u"https://[::1]:%1/"_s.arg(freePort()) << 3
                                       << QByteArray("Add the HTTPS binding in step 2");
    QTest::newRow("no port") << u"https://localhost:99999/"_s << 2 << QByteArray("a number from 1 to 65535");
    QTest::newRow("http") << u"http://localhost/"_s << 2 << QByteArray("https");
}

void TestProofPrograms::probeBadAddress()
{
    QFETCH(const QString, url);
    QFETCH(const int, exitCode);
    QFETCH(const QByteArray, says);
    const auto result = ctl({u"probe"_s, url});
    EXPECT_EXIT(result, exitCode);
    QVERIFY2((result.output + result.errors).simplified().contains(says), result.output + result.errors);
}

void TestProofPrograms::probeTellsTheProxy()
{
    auto environment = m_environment;
    environment.insert(u"HTTPS_PROXY"_s, u"http://alice:s3cret@127.0.0.1:1/"_s);
    const auto result = test::run(ctlPath(), {u"probe"_s, u"https://no-such-host.invalid/"_s}, environment,
                                  m_people.folder.path(), 60'000);
    EXPECT_EXIT(result, 3);
    QVERIFY2(result.output.contains("127.0.0.1:1"), result.output);
    QVERIFY2(result.output.contains("did not use it"), result.output);
    QVERIFY2(!result.output.contains("s3cret"), result.output);
}

void TestProofPrograms::probeIsInterrupted()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    QProcess probe;
    probe.setProcessEnvironment(m_environment);
    probe.start(ctlPath(), {u"probe"_s, u"https://127.0.0.1:%1/"_s.arg(silent.serverPort()), u"--timeout"_s, u"30"_s});
    QVERIFY(probe.waitForStarted());
    QVERIFY(QTest::qWaitFor([&] { return silent.hasPendingConnections(); }, 20'000));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(test::run(u"kill"_s, {u"-INT"_s, QString::number(probe.processId())}).exitCode, 0);
    QVERIFY(QTest::qWaitFor([&] { return probe.state() == QProcess::NotRunning; }, 20'000));
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(probe.exitCode(), 4);
}

void TestProofPrograms::windowRehearses()
{
    const auto port = freePort();
    const QStringList arguments{u"rehearse"_s,     file(u"applicationHost.config"_s),
                                u"--ca"_s,         file(u"ca.crt"_s),
                                u"--server-pfx"_s, file(u"server-plain.pem"_s),
                                u"--crl"_s,        file(u"ca.crl"_s),
                                u"--port"_s,       QString::number(port),
                                u"--language"_s,   u"en"_s};
    // A key without a password, because nobody is there to type one.
    writeAll(file(u"server-plain.pem"_s), readAll(file(u"server.crt"_s)) + readAll(file(u"server.key"_s)));
    QProcess window;
    QVERIFY2(start(window, QStringLiteral(CERTWIZARD_PROGRAM), arguments, port), window.readAllStandardError());
    QVERIFY(visit(port, u"alice"_s).contains("403.13"));
    QVERIFY(visit(port, u"bob"_s).contains("401.2"));
    QVERIFY(visit(port, {}).contains("403.7"));
    // The given certificate, not the stand-in: it is trusted without -k.
    QCOMPARE(test::run(u"curl"_s, {u"-s"_s, u"-o"_s, u"/dev/null"_s, u"--cacert"_s, file(u"ca.crt"_s),
                                   u"https://localhost:%1/"_s.arg(port)})
                 .exitCode,
             0);
    end(window);
    QVERIFY(visit(port, {}).isEmpty());
    // Without a file there is nothing to rehearse, and no window.
    const auto nothing =
        test::run(QStringLiteral(CERTWIZARD_PROGRAM), {u"rehearse"_s}, m_environment, m_people.folder.path(), 20'000);
    QCOMPARE(nothing.exitCode, 2);
    QVERIFY2(nothing.errors.contains("configuration file"), nothing.errors);
    const auto port0 =
        test::run(QStringLiteral(CERTWIZARD_PROGRAM), {u"rehearse"_s, u"x.config"_s, u"--port"_s, u"x"_s},
                  m_environment, m_people.folder.path(), 20'000);
    QCOMPARE(port0.exitCode, 2);
}

void TestProofPrograms::windowProbes()
{
    // That it connects at once with what the command line says is all that can be seen from outside.
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    QProcess window;
    window.setProcessEnvironment(m_environment);
    window.start(QStringLiteral(CERTWIZARD_PROGRAM),
                 {u"probe"_s, u"https://127.0.0.1:%1/"_s.arg(silent.serverPort()), u"--ca"_s, file(u"ca.crt"_s)});
    QVERIFY(window.waitForStarted());
    QVERIFY(QTest::qWaitFor([&] { return silent.hasPendingConnections(); }, 40'000));
    end(window);
    QCOMPARE(test::run(QStringLiteral(CERTWIZARD_PROGRAM), {u"probe"_s, u"a"_s, u"b"_s}, m_environment,
                       m_people.folder.path(), 20'000)
                 .exitCode,
             2);
}

CERTWIZARD_TEST_MAIN(TestProofPrograms)
#include "test_proof_programs.moc"
