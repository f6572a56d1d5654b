#include "ctl.h"

#include <QDeadlineTimer>
#include <QFileInfo>

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace certwizard::test;

namespace {

/// The program in a pseudo terminal, as a person has it in front of them.
class Terminal {
public:
    Terminal(const Bench &bench, const QStringList &arguments, const QList<std::pair<QString, QString>> &variables = {},
             unsigned short columns = 100)
    {
        auto environment = plainEnvironment();
        environment.insert(u"TERM"_s, u"xterm"_s);
        for (const auto &[name, value] : variables)
            environment.insert(name, value);
        std::vector<QByteArray> texts;
        for (const auto &text : QStringList{ctlPath()} + arguments)
            texts.push_back(text.toLocal8Bit());
        std::vector<QByteArray> settings;
        for (const auto &text : environment.toStringList())
            settings.push_back(text.toLocal8Bit());
        const auto folder = QFileInfo(bench.config()).absolutePath().toLocal8Bit();
        std::vector<char *> argv;
        for (auto &text : texts)
            argv.push_back(text.data());
        argv.push_back(nullptr);
        std::vector<char *> envp;
        for (auto &text : settings)
            envp.push_back(text.data());
        envp.push_back(nullptr);
        winsize size{};
        size.ws_col = columns;
        size.ws_row = 40;
        m_process = forkpty(&m_terminal, nullptr, nullptr, &size);
        if (m_process == 0) {
            if (chdir(folder.constData()) == 0)
                execve(argv.front(), argv.data(), envp.data());
            _exit(127);
        }
    }

    ~Terminal()
    {
        if (m_process > 0) {
            kill(m_process, SIGKILL);
            waitpid(m_process, nullptr, 0);
        }
        if (m_terminal >= 0)
            close(m_terminal);
    }

    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;

    /// Waits until the screen shows the text, so often.
    bool waitFor(const QByteArray &text, int times = 1)
    {
        QDeadlineTimer deadline(60000);
        while (m_screen.count(text) < times && !deadline.hasExpired()) {
            if (!read(100))
                break;
        }
        return m_screen.count(text) >= times;
    }

    void type(const QByteArray &text)
    {
        m_typed = m_screen.size();
        if (write(m_terminal, text.constData(), static_cast<std::size_t>(text.size())) != text.size())
            QTest::qFail("cannot type", __FILE__, __LINE__);
    }

    /// The exit code; everything that was still to be shown is on the screen then.
    int finish()
    {
        QDeadlineTimer deadline(60000);
        while (read(100) && !deadline.hasExpired()) {
        }
        int status = 0;
        if (deadline.hasExpired() || waitpid(m_process, &status, 0) != m_process)
            return -1;
        m_process = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }

    [[nodiscard]] const QByteArray &screen() const { return m_screen; }
    [[nodiscard]] QByteArray sinceTyped() const { return m_screen.sliced(m_typed); }
    void signal(int number) const { kill(m_process, number); }

private:
    /// False when the program has closed the terminal.
    bool read(int timeoutMs)
    {
        pollfd descriptor{m_terminal, POLLIN, 0};
        if (poll(&descriptor, 1, timeoutMs) <= 0)
            return true;
        char buffer[4096];
        const auto got = ::read(m_terminal, buffer, sizeof buffer);
        if (got <= 0)
            return false;
        m_screen.append(buffer, got);
        return true;
    }

    int m_terminal = -1;
    pid_t m_process = -1;
    QByteArray m_screen;
    qsizetype m_typed = 0;
};

const QList<std::pair<QString, QString>> passwords{{u"SERVER_PW"_s, u"server-pw"_s},
                                                   {u"USER1_PW"_s, u"Secret-of-user-1"_s},
                                                   {u"USER2_PW"_s, u"Secret-of-user-2"_s},
                                                   {u"SALES_PW"_s, u"Secret-of-sales"_s}};

const QStringList applyArguments{u"apply"_s, u"--config"_s, u"applicationHost.config"_s, u"--answers"_s,
                                 u"answers.json"_s};

} // namespace

/// What happens at a terminal: questions, passwords that do not show, interruptions, colours.
class TestCtlTerminal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void yesApplies_data();
    void yesApplies();
    void noDoesNot_data();
    void noDoesNot();
    void changedWhileAsking();
    void interruptedWhileAsking_data();
    void interruptedWhileAsking();
    void passwordsDoNotShow();
    void mistypedNewPasswordIsAskedAgain();
    void newPasswordThatIsNeverTheSame();
    void newPasswordThatIsNotTyped();
    void interruptedWhilePasswordIsTyped();
    void wrongPfxPasswordIsAskedAgain();
    void wrongPfxPasswordOfAPlanIsAskedAgain();
    void whatBlocksIsSaidOnce();
    void colours();
    void noColours();
    void narrow_data();
    void narrow();

private:
    static void ready(const Bench &bench);
    static void readyWithQuestion(const Bench &bench);
};

void TestCtlTerminal::ready(const Bench &bench)
{
    bench.makeOwnCertificates();
    bench.writeAnswers(bench.mainJob(u"Default Web Site"_s));
}

void TestCtlTerminal::yesApplies_data()
{
    QTest::addColumn<QByteArray>("answer");
    for (const auto *answer : {"y", "Y", "yes", " yes "})
        QTest::newRow(answer) << QByteArray(answer);
}

void TestCtlTerminal::yesApplies()
{
    QFETCH(QByteArray, answer);
    const Bench bench;
    ready(bench);
    const auto before = bench.configBytes();
    Terminal terminal(bench, applyArguments, passwords);
    QVERIFY2(terminal.waitFor("[y/N]"), terminal.screen().constData());
    QCOMPARE(bench.configBytes(), before);
    terminal.type(answer + '\n');
    QCOMPARE(terminal.finish(), 0);
    QVERIFY2(terminal.sinceTyped().contains("Done: "), terminal.sinceTyped().constData());
    QVERIFY(bench.configBytes() != before);
}

void TestCtlTerminal::noDoesNot_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("no") << QByteArray("n\n");
    QTest::newRow("just return") << QByteArray("\n");
    QTest::newRow("something else") << QByteArray("maybe\n");
    QTest::newRow("end of input") << QByteArray("\x04");
}

void TestCtlTerminal::noDoesNot()
{
    QFETCH(QByteArray, answer);
    const Bench bench;
    ready(bench);
    const auto before = bench.everything();
    Terminal terminal(bench, applyArguments, passwords);
    QVERIFY2(terminal.waitFor("[y/N]"), terminal.screen().constData());
    terminal.type(answer);
    QCOMPARE(terminal.finish(), 4);
    QVERIFY2(terminal.sinceTyped().contains("Nothing was written."), terminal.sinceTyped().constData());
    QCOMPARE(bench.everything(), before);
}

void TestCtlTerminal::changedWhileAsking()
{
    const Bench bench;
    ready(bench);
    Terminal terminal(bench, applyArguments, passwords);
    QVERIFY2(terminal.waitFor("[y/N]"), terminal.screen().constData());
    bench.write(u"applicationHost.config"_s, bench.configBytes() + "<!-- by somebody else -->");
    const auto before = bench.everything();
    terminal.type("y\n");
    QCOMPARE(terminal.finish(), 6);
    QVERIFY2(terminal.sinceTyped().contains("was changed by someone else"), terminal.sinceTyped().constData());
    QCOMPARE(bench.everything(), before);
}

void TestCtlTerminal::interruptedWhileAsking_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl+C") << 0;
    QTest::newRow("terminate") << SIGTERM;
}

void TestCtlTerminal::interruptedWhileAsking()
{
    QFETCH(int, signal);
    const Bench bench;
    ready(bench);
    const auto before = bench.everything();
    Terminal terminal(bench, applyArguments, passwords);
    QVERIFY2(terminal.waitFor("[y/N]"), terminal.screen().constData());
    if (signal == 0)
        terminal.type("\x03");
    else
        terminal.signal(signal);
    QCOMPARE(terminal.finish(), 4);
    QVERIFY2(terminal.screen().contains("Stopped, as asked."), terminal.screen().constData());
    QCOMPARE(bench.everything(), before);
}

/// One account's password is asked for.
void TestCtlTerminal::readyWithQuestion(const Bench &bench)
{
    ready(bench);
    auto answers = bench.mainJob(u"Default Web Site"_s);
    auto users = answers.value(u"oneToOne"_s).toArray();
    auto user = users.first().toObject();
    user.insert(u"password"_s, QJsonObject{{u"prompt"_s, true}});
    users.replace(0, user);
    answers.insert(u"oneToOne"_s, users);
    bench.writeAnswers(answers);
}

void TestCtlTerminal::passwordsDoNotShow()
{
    const Bench bench;
    readyWithQuestion(bench);
    Terminal terminal(bench, applyArguments, passwords);
    QVERIFY2(terminal.waitFor("Password of the Windows account “CONTOSO\\user1”: "), terminal.screen().constData());
    terminal.type("typed-Größe-7391\n");
    QVERIFY2(terminal.waitFor("The same once more: "), terminal.screen().constData());
    terminal.type("typed-Größe-7391\n");
    QVERIFY2(terminal.waitFor("[y/N]"), terminal.screen().constData());
    terminal.type("y\n");
    QCOMPARE(terminal.finish(), 0);
    QVERIFY2(!terminal.screen().contains("typed-"), "the password is on the screen");
    QVERIFY(bench.configBytes().contains("password=\"typed-Größe-7391\""));
}

void TestCtlTerminal::mistypedNewPasswordIsAskedAgain()
{
    const Bench bench;
    readyWithQuestion(bench);
    Terminal terminal(bench, applyArguments, passwords);
    QVERIFY2(terminal.waitFor("Password of the Windows account “CONTOSO\\user1”: "), terminal.screen().constData());
    terminal.type("right-7391\n");
    QVERIFY2(terminal.waitFor("The same once more: "), terminal.screen().constData());
    terminal.type("wrong-7391\n");
    QVERIFY2(terminal.waitFor("The two were not the same.\r\nPassword of the Windows account"),
             terminal.screen().constData());
    terminal.type("right-7391\n");
    QVERIFY2(terminal.waitFor("account “CONTOSO\\user1”: \r\nThe same once more: \r\nThe two were not the same.\r\n"
                              "Password of the Windows account “CONTOSO\\user1”: \r\nThe same once more: "),
             terminal.screen().constData());
    terminal.type("right-7391\n");
    QVERIFY2(terminal.waitFor("[y/N]"), terminal.screen().constData());
    terminal.type("y\n");
    QCOMPARE(terminal.finish(), 0);
    QVERIFY(!terminal.screen().contains("7391"));
    QVERIFY(bench.configBytes().contains("password=\"right-7391\""));
}

void TestCtlTerminal::newPasswordThatIsNeverTheSame()
{
    const Bench bench;
    readyWithQuestion(bench);
    const auto before = bench.everything();
    Terminal terminal(bench, applyArguments, passwords);
    for (int time = 1; time <= 3; ++time) {
        QVERIFY2(terminal.waitFor("Windows account “CONTOSO\\user1”: ", time), terminal.screen().constData());
        terminal.type("one\n");
        QVERIFY2(terminal.waitFor("The same once more: ", time), terminal.screen().constData());
        terminal.type("another\n");
    }
    QCOMPARE(terminal.finish(), 4);
    QVERIFY2(terminal.screen().contains("“CONTOSO\\user1” was typed differently each time"),
             terminal.screen().constData());
    QCOMPARE(bench.everything(), before);
}

void TestCtlTerminal::newPasswordThatIsNotTyped()
{
    const Bench bench;
    readyWithQuestion(bench);
    const auto before = bench.everything();
    Terminal terminal(bench, applyArguments, passwords);
    for (int time = 1; time <= 3; ++time) {
        QVERIFY2(terminal.waitFor("Windows account “CONTOSO\\user1”: ", time), terminal.screen().constData());
        terminal.type("\n");
    }
    QCOMPARE(terminal.finish(), 3);
    QCOMPARE(terminal.screen().count("Nothing was typed"), 2);
    QVERIFY2(terminal.screen().contains("The password of “CONTOSO\\user1” is missing.")
                 && !terminal.screen().contains("is protected by a password"),
             terminal.screen().constData());
    QCOMPARE(bench.everything(), before);
}

void TestCtlTerminal::interruptedWhilePasswordIsTyped()
{
    const Bench bench;
    ready(bench);
    auto answers = bench.mainJob(u"Default Web Site"_s);
    auto binding = answers.value(u"binding"_s).toObject();
    binding.insert(u"serverCertificate"_s,
                   QJsonObject{{u"file"_s, u"server.pfx"_s}, {u"password"_s, QJsonObject{{u"prompt"_s, true}}}});
    answers.insert(u"binding"_s, binding);
    bench.writeAnswers(answers);
    const auto before = bench.everything();
    Terminal terminal(bench, applyArguments, passwords);
    QVERIFY2(terminal.waitFor("Password of the file"), terminal.screen().constData());
    terminal.type("half\x03");
    QCOMPARE(terminal.finish(), 4);
    QVERIFY(!terminal.screen().contains("half"));
    QCOMPARE(bench.everything(), before);
}

void TestCtlTerminal::wrongPfxPasswordIsAskedAgain()
{
    const Bench bench;
    bench.makeOwnCertificates();
    Terminal terminal(bench, {u"inspect"_s, u"server.pfx"_s});
    QVERIFY2(terminal.waitFor("Password of the file “"), terminal.screen().constData());
    terminal.type("wrong\n");
    QVERIFY2(terminal.waitFor("That password was wrong. Please try again."), terminal.screen().constData());
    QVERIFY(terminal.waitFor("again.\r\nPassword of the file"));
    terminal.type("server-pw\n");
    QCOMPARE(terminal.finish(), 0);
    QVERIFY2(terminal.screen().contains("CN=localhost"), terminal.screen().constData());
    QVERIFY(!terminal.screen().contains("server-pw"));
}

void TestCtlTerminal::wrongPfxPasswordOfAPlanIsAskedAgain()
{
    const Bench bench;
    bench.makeOwnCertificates();
    auto answers = bench.mainJob(u"Default Web Site"_s);
    auto binding = answers.value(u"binding"_s).toObject();
    binding.insert(u"serverCertificate"_s,
                   QJsonObject{{u"file"_s, u"server.pfx"_s}, {u"password"_s, QJsonObject{{u"prompt"_s, true}}}});
    answers.insert(u"binding"_s, binding);
    bench.writeAnswers(answers);
    Terminal terminal(bench, applyArguments, passwords);
    QVERIFY2(terminal.waitFor("Password of the file “"), terminal.screen().constData());
    terminal.type("wrong\n");
    QVERIFY2(terminal.waitFor("That password was wrong. Please try again."), terminal.screen().constData());
    QVERIFY(terminal.waitFor("again.\r\nPassword of the file"));
    terminal.type("server-pw\n");
    QVERIFY2(terminal.waitFor("[y/N]"), terminal.screen().constData());
    terminal.type("y\n");
    QCOMPARE(terminal.finish(), 0);
}

/// On one screen, that is; into a file or a pipe errors go by themselves.
void TestCtlTerminal::whatBlocksIsSaidOnce()
{
    const Bench bench;
    ready(bench);
    auto text = bench.configBytes();
    bench.write(u"applicationHost.config"_s, text.replace("<access sslFlags=\"None\" />",
                                                          "<access sslFlags=\"None\" lockAttributes=\"sslFlags\" />"));
    for (const auto *const verb : {"plan", "apply"}) {
        Terminal terminal(bench, QStringList{QString::fromLatin1(verb)} + applyArguments.sliced(1), passwords);
        QCOMPARE(terminal.finish(), 3);
        QVERIFY2(terminal.screen().count("“sslFlags” is locked by line") == 1, terminal.screen().constData());
        QVERIFY2(terminal.screen().contains("The plan is not ready; nothing was written."),
                 terminal.screen().constData());
    }
}

void TestCtlTerminal::colours()
{
    const Bench bench;
    ready(bench);
    Terminal terminal(bench,
                      {u"plan"_s, u"--config"_s, u"applicationHost.config"_s, u"--answers"_s, u"answers.json"_s,
                       u"--format"_s, u"diff"_s},
                      passwords);
    QCOMPARE(terminal.finish(), 0);
    QVERIFY2(terminal.screen().contains("\x1b[32m+"), terminal.screen().constData());
}

void TestCtlTerminal::noColours()
{
    const Bench bench;
    ready(bench);
    auto variables = passwords;
    variables += {u"NO_COLOR"_s, u"1"_s};
    Terminal terminal(bench, {u"plan"_s, u"--config"_s, u"applicationHost.config"_s, u"--answers"_s, u"answers.json"_s},
                      variables);
    QCOMPARE(terminal.finish(), 0);
    QVERIFY(!terminal.screen().contains('\x1b'));
    // Nothing is wider than the terminal but words that cannot be broken.
    for (const auto &line : QString::fromUtf8(terminal.screen()).split(u"\r\n"_s)) {
        if (line.size() > 100)
            QVERIFY2(!line.trimmed().contains(u' ') || line.startsWith(u"         "_s)
                         || line.startsWith(u"Plan for"_s),
                     qPrintable(line));
    }
}

void TestCtlTerminal::narrow_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("said");
    const QStringList config{u"--config"_s, u"applicationHost.config"_s};
    QTest::newRow("sites") << QStringList{u"sites"_s} + config
                           << QStringList{u"SITE: Default Web Site"_s, u"CERTIFICATE: not asked for"_s,
                                          u"BINDINGS: http *:80:"_s};
    QTest::newRow("status") << QStringList{u"status"_s} + config + QStringList{u"--site"_s, u"Default Web Site"_s}
                            << QStringList{u"SETTING: Anonymous sign-in"_s, u"VALUE: on"_s, u"SECTION: access"_s,
                                           u"LOCKED FOR: web.config files"_s};
    QTest::newRow("inspect") << QStringList{u"inspect"_s, u"user1.crt"_s} << QStringList{u"Self-signed: no"_s};
}

/// Nothing is cut, and nothing is broken in the middle of a word that has room.
void TestCtlTerminal::narrow()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QStringList, said);
    const Bench bench;
    ready(bench);
    auto variables = passwords;
    variables += {u"NO_COLOR"_s, u"1"_s};
    Terminal terminal(bench, arguments, variables, 40);
    QCOMPARE(terminal.finish(), 0);
    const auto screen = QString::fromUtf8(terminal.screen());
    for (const auto &text : said)
        QVERIFY2(screen.contains(text), qPrintable(text + u" is not in\n"_s + screen));
    for (const auto &line : screen.split(u"\r\n"_s)) {
        const auto words = line.trimmed().split(u' ');
        const auto isLong = std::ranges::any_of(words, [](const QString &word) { return word.size() > 28; });
        QVERIFY2(line.size() <= 40 || isLong, qPrintable(line));
    }
}

CERTWIZARD_TEST_MAIN(TestCtlTerminal)
#include "test_ctl_terminal.moc"
