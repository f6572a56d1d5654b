#include "setup/quoting.h"
#include "support/support.h"
#include "workshop.h"

using namespace certwizard;
using namespace certwizard::setup;
using namespace certwizard::test;
using namespace Qt::StringLiterals;

namespace {

const ServerTask *taskOf(const Plan &plan, ServerTask::Kind kind)
{
    const auto found = std::ranges::find(plan.tasks, kind, &ServerTask::kind);
    return found == plan.tasks.end() ? nullptr : &*found;
}

QString textOf(const ServerTask &task, ServerTask::Command::Shell shell)
{
    const auto found = std::ranges::find(task.commands, shell, &ServerTask::Command::shell);
    return found == task.commands.end() ? QString() : found->text;
}

constexpr auto thumbprint = "00112233445566778899AABBCCDDEEFF00112233"_L1;

} // namespace

class TestTasks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void powershell_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("quoted");
        QTest::newRow("plain") << u"Site"_s << u"'Site'"_s;
        QTest::newRow("nothing") << QString() << u"''"_s;
        QTest::newRow("quote") << u"O'Neil"_s << u"'O''Neil'"_s;
        QTest::newRow("curly quotes end a string too")
            << u"a\u2018b\u2019c\u201Ad\u201B"_s << u"'a\u2018\u2018b\u2019\u2019c\u201A\u201Ad\u201B\u201B'"_s;
        QTest::newRow("expansion") << u"$(Remove-Item x)`\"%x%"_s << u"'$(Remove-Item x)`\"%x%'"_s;
        QTest::newRow("letters") << u"žена"_s << u"'žена'"_s;
        QTest::newRow("breaking out") << u"'; Stop-Computer; '"_s << u"'''; Stop-Computer; '''"_s;
    }
    void powershell()
    {
        QFETCH(QString, text);
        QFETCH(QString, quoted);
        QCOMPARE(powershellQuoted(text), quoted);
        // Reading it back as PowerShell does gives the text, and nothing is left behind the end.
        QString read;
        qsizetype i = 1;
        const auto isQuote = [](QChar c) { return c == u'\'' || (c.unicode() >= 0x2018 && c.unicode() <= 0x201B); };
        const auto result = powershellQuoted(text);
        for (; i < result.size(); ++i) {
            if (isQuote(result.at(i))) {
                if (i + 1 >= result.size() || !isQuote(result.at(i + 1)))
                    break;
                ++i;
            }
            read += result.at(i);
        }
        QCOMPARE(read, text);
        QCOMPARE(i, result.size() - 1);
    }

    void cmd()
    {
        QCOMPARE(cmdArgument(u"ipport=0.0.0.0:443"_s).value_or(QString()), u"ipport=0.0.0.0:443"_s);
        QCOMPARE(cmdArgument(u"ipport=[::]:443"_s).value_or(QString()), u"ipport=[::]:443"_s);
        QCOMPARE(cmdArgument(u"a b"_s).value_or(QString()), u"\"a b\""_s);
        QCOMPARE(cmdArgument(u"a&calc"_s).value_or(QString()), u"\"a&calc\""_s);
        QCOMPARE(cmdArgument(u"C:\\a b\\"_s).value_or(QString()), u"\"C:\\a b\\\\\""_s);
        QCOMPARE(cmdArgument(u"ž"_s).value_or(QString()), u"\"ž\""_s);
        for (const auto &bad : {u"a\"b"_s, u"%PATH%"_s, u"a!b"_s, u"a\nb"_s})
            QVERIFY2(!cmdArgument(bad), qPrintable(bad));
    }

    void missingModule()
    {
        Configuration configuration;
        configuration.modules.clear();
        const auto plan = makePlan(stateOf(configuration.text()), recommended(), {});
        EXPECT_OK(plan);
        QCOMPARE(plan->verdict(Step::Features).state, StepState::OnServer);
        const auto *task = taskOf(*plan, ServerTask::Kind::InstallFeature);
        QVERIFY(task != nullptr);
        QStringList texts;
        for (const auto &command : task->commands)
            texts += command.text;
        QCOMPARE(
            texts,
            (QStringList{
                u"Install-WindowsFeature Web-Cert-Auth"_s,
                u"Enable-WindowsOptionalFeature -Online -FeatureName IIS-IISCertificateMappingAuthentication -All -NoRestart"_s,
                u"dism /online /enable-feature /featurename:IIS-IISCertificateMappingAuthentication /all"_s}));
        // Never an entry in the file: without the DLL it takes the server down.
        QVERIFY(!afterPlan(*plan).contains("IISCertificateMappingAuthenticationModule"));
    }

    void bindsWithThumbprint_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("sni");
        QTest::addColumn<QString>("key");
        QTest::newRow("every address") << u"*"_s << QString() << false << u"ipport=0.0.0.0:443"_s;
        QTest::newRow("one address") << u"192.0.2.7"_s << QString() << false << u"ipport=192.0.2.7:443"_s;
        QTest::newRow("IPv6") << u"2001:db8::1"_s << QString() << false << u"ipport=[2001:db8::1]:443"_s;
        QTest::newRow("host without SNI") << u"*"_s << u"www.example.org"_s << false << u"ipport=0.0.0.0:443"_s;
        QTest::newRow("host with SNI") << u"*"_s << u"www.example.org"_s << true
                                       << u"hostnameport=www.example.org:443"_s;
    }
    void bindsWithThumbprint()
    {
        QFETCH(QString, address);
        QFETCH(QString, host);
        QFETCH(bool, sni);
        QFETCH(QString, key);
        auto choices = recommended();
        choices.binding->address = address;
        choices.binding->hostName = host;
        choices.binding->sni = sni;
        choices.binding->serverCertificate = {CertificateSource::Kind::Thumbprint, thumbprint, {}};
        const auto plan = makePlan(stateOf(Configuration().text()), choices, {});
        EXPECT_OK(plan);
        const auto *task = taskOf(*plan, ServerTask::Kind::BindCertificate);
        QVERIFY(task != nullptr);
        QCOMPARE(
            textOf(*task, ServerTask::Command::Shell::Cmd),
            QStringList(
                {u"netsh http show sslcert "_s + key, u"netsh http delete sslcert "_s + key,
                 u"netsh http add sslcert "_s + key + u" certhash="_s + thumbprint
                     + u" appid={4dc3e181-e14b-4a21-b022-59fc669b0914} certstorename=MY clientcertnegotiation=enable"_s,
                 u"netsh http show sslcert "_s + key})
                .join(u'\n'));
        const auto powershell = textOf(*task, ServerTask::Command::Shell::PowerShell);
        QVERIFY(
            powershell.contains(u"'appid={4dc3e181-e14b-4a21-b022-59fc669b0914}'"_s)); // bare braces are a script block
        QVERIFY(powershell.contains(u"'"_s + key + u"'"_s));
    }

    void otherNegotiations()
    {
        auto choices = recommended();
        choices.binding->serverCertificate = {CertificateSource::Kind::Thumbprint, thumbprint, {}};
        choices.binding->negotiation = Negotiation::DisableTls13;
        const auto off = makePlan(stateOf(Configuration().text()), choices, {});
        EXPECT_OK(off);
        QVERIFY(textOf(*taskOf(*off, ServerTask::Kind::BindCertificate), ServerTask::Command::Shell::Cmd)
                    .contains(u"disabletls13=enable"_s));
        QVERIFY(hasReason(*off, Step::Binding, ReasonCode::Tls13MustBeOff));
        QVERIFY(afterPlan(*off).contains("bindingInformation=\"*:443:\" sslFlags=\"32\""));

        choices.binding->negotiation = Negotiation::Keep;
        const auto kept = makePlan(stateOf(Configuration().text()), choices, {});
        EXPECT_OK(kept);
        QVERIFY(textOf(*taskOf(*kept, ServerTask::Kind::BindCertificate), ServerTask::Command::Shell::PowerShell)
                    .contains(u"$binding.AddSslCertificate('00112233445566778899AABBCCDDEEFF00112233', 'my')"_s));
    }

    /// The certificate that is bound already stays; PowerShell can ask for it, cmd cannot.
    void negotiatesWithTheBoundCertificate()
    {
        Configuration configuration;
        configuration.sites = site("O'Neil &amp; Söhne", 1, {"https *:443:"});
        const auto plan = makePlan(stateOf(configuration.text()), recommended(u"o'neil & SÖHNE"_s), {});
        EXPECT_OK(plan);
        const auto *task = taskOf(*plan, ServerTask::Kind::BindCertificate);
        QVERIFY(task != nullptr);
        const auto text = textOf(*task, ServerTask::Command::Shell::PowerShell);
        QVERIFY2(text.contains(u"Get-WebBinding -Name 'O''Neil & Söhne' -Protocol https"_s), qPrintable(text));
        const auto bound = text.indexOf(u"$hash = $binding.certificateHash"_s);
        // One that was only just written into the file has none: nothing may be deleted before a person has chosen.
        const auto asked = text.indexOf(u"if (-not $hash) {\n"_s);
        const auto question = text.indexOf(u"    $hash = Read-Host 'Thumbprint'\n    $store = 'MY'\n}\n"_s);
        QVERIFY2(bound >= 0 && bound < asked && asked < question, qPrintable(text));
        QVERIFY(question < text.indexOf(u"netsh http delete"_s));
        QVERIFY(textOf(*task, ServerTask::Command::Shell::Cmd).isEmpty());
    }

    void pfxAndAuthority()
    {
        Workshop workshop;
        qputenv("TEST_PFX_PASSWORD", "right");
        auto choices = recommended();
        choices.folder = workshop.folder();
        choices.binding->serverCertificate = {CertificateSource::Kind::File,
                                              workshop.pfx(u"it's.pfx"_s, "right"),
                                              {PasswordSource::Kind::Environment, u"TEST_PFX_PASSWORD"_s, false}};
        choices.oneToOneMappings = {oneToOne(u"A\\b"_s, workshop.clientFile(u"b"_s))};
        const auto plan = makePlan(stateOf(Configuration().text()), choices, {});
        EXPECT_OK(plan);
        QVERIFY(plan->isReady());
        const auto *pfx = taskOf(*plan, ServerTask::Kind::ImportServerPfx);
        QVERIFY(pfx != nullptr);
        // On Windows this may be the server, and the whole path is good there.
        auto file = u"it''s.pfx"_s;
#ifdef Q_OS_WIN
        file = QDir::toNativeSeparators(workshop.folder()) + u'\\' + file;
#endif
        QCOMPARE(pfx->commands.first().text,
                 u"Import-PfxCertificate -FilePath '%1' -CertStoreLocation Cert:\\LocalMachine\\My "
                 "-Password (Read-Host -AsSecureString)"_s.arg(file));
        QVERIFY(textOf(*taskOf(*plan, ServerTask::Kind::BindCertificate), ServerTask::Command::Shell::Cmd)
                    .contains(workshop.server().certificate.thumbprint()));
        const auto *authority = taskOf(*plan, ServerTask::Kind::ImportAuthority);
        QVERIFY(authority != nullptr);
        QCOMPARE(authority->arguments, QStringList{u"Test Authority"_s});
        // The step says why something is left to do for it.
        const auto &reasons = plan->verdict(Step::Mappings).reasons;
        const auto why = std::ranges::find(reasons, ReasonCode::AuthorityOnServer, &Reason::code);
        QVERIFY(why != reasons.end());
        QCOMPARE(why->arguments, authority->arguments);
        qunsetenv("TEST_PFX_PASSWORD");
    }
};

CERTWIZARD_TEST_MAIN(TestTasks)
#include "test_tasks.moc"
