#include "plan_text.h"
#include "verbs.h"

#include "apply/apply.h"
#include "base/file.h"
#include "pki/issue.h"
#include "wording/certificates.h"
#include "wording/plan.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class DemoVerb {
    Q_DECLARE_TR_FUNCTIONS(DemoVerb)
};

constexpr auto siteName = "Default Web Site"_L1;

/// The main job on the sample, in a folder of its own, through the same calls as the other verbs.
class Demo {
public:
    Demo(const QDir &folder, Console &console) : m_folder(folder), m_console(console) {}
    ExitCode run();

private:
    [[nodiscard]] base::Result<> makeFolder();
    [[nodiscard]] base::Result<> copySample();
    [[nodiscard]] base::Result<> issueCertificates();
    [[nodiscard]] base::Result<> writeCertificate(const QString &name, const pki::Identity &identity,
                                                  const QString &what);
    [[nodiscard]] base::Result<> writeAnswers();
    [[nodiscard]] base::Result<setup::Plan> plan() const;
    [[nodiscard]] base::Result<> showDiff(const setup::Plan &plan);
    [[nodiscard]] base::Result<> apply(const setup::Plan &plan);
    [[nodiscard]] base::Result<bool> applyAgain();
    [[nodiscard]] base::Result<bool> everything();
    [[nodiscard]] QString path(QLatin1StringView name) const { return m_folder.filePath(name); }
    void heading(const QString &text);

    QDir m_folder;
    Console &m_console;
    setup::Choices m_choices;
    setup::SecretVault m_passwords;
    int m_step = 0;
};

void Demo::heading(const QString &text)
{
    ++m_step;
    m_console.line();
    m_console.line(m_console.styled(Style::Strong, u"%1. %2"_s.arg(m_step).arg(text)));
}

/// Never into a folder that has something in it already.
base::Result<> Demo::makeFolder()
{
    if (m_folder.exists() && !m_folder.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return base::fail(base::ErrorCode::FileExists, m_folder.absolutePath());
    if (!m_folder.mkpath(u"."_s))
        return base::fail(base::ErrorCode::FolderNotWritable, m_folder.absolutePath());
    return {};
}

base::Result<> Demo::copySample()
{
    QFile sample(u":/certwizard/samples/applicationHost.config"_s);
    if (!sample.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::Internal, sample.fileName());
    const auto bytes = sample.readAll();
    return base::createFile(path("applicationHost.config"_L1), {bytes}, base::Access::Inherit);
}

base::Result<> Demo::writeCertificate(const QString &name, const pki::Identity &identity, const QString &what)
{
    const auto pem = identity.certificate.pem();
    if (auto written = base::createFile(m_folder.filePath(name), {pem}, base::Access::Inherit); !written)
        return written;
    m_console.line(u"   %1  %2"_s.arg(name, -12).arg(what));
    return {};
}

base::Result<> Demo::issueCertificates()
{
    const auto clock = base::systemClock();
    const auto authority = pki::createAuthority({.commonName = u"Demonstration CA"_s}, clock);
    if (!authority)
        return std::unexpected(authority.error());
    if (auto done = writeCertificate(u"ca.crt"_s, *authority, DemoVerb::tr("the authority")); !done)
        return done;

    const auto server = pki::issueServer(*authority, {.dnsNames = {u"www.contoso.com"_s}}, clock);
    if (!server)
        return std::unexpected(server.error());
    if (auto done = writeCertificate(u"server.crt"_s, *server, DemoVerb::tr("the server, www.contoso.com")); !done)
        return done;

    for (const auto &user : {u"user1"_s, u"user2"_s}) {
        const auto email = user + u"@contoso.com"_s;
        const auto client = pki::issueClient(*authority, {.commonName = user, .email = email, .upn = email}, clock);
        if (!client)
            return std::unexpected(client.error());
        const auto file = user + u".crt"_s;
        if (auto done =
                writeCertificate(file, *client, DemoVerb::tr("a client, for the account CONTOSO\\%1").arg(user));
            !done)
            return done;
        m_passwords.insert(user, std::make_shared<const base::Secret>(base::Secret::randomPassword()));
        setup::OneToOneChoice mapping;
        mapping.userName = u"CONTOSO\\"_s + user;
        mapping.certificate = {setup::CertificateSource::Kind::File, m_folder.absoluteFilePath(file), {}};
        mapping.password.kind = setup::PasswordSource::Kind::Held;
        mapping.password.name = user;
        m_choices.oneToOneMappings += mapping;
    }
    m_console.line(
        wrapped(DemoVerb::tr("Their private keys were only in memory and are gone: a demonstration's keys belong on "
                             "no server. The accounts' passwords are made up."),
                3, m_console.width()));
    return {};
}

base::Result<> Demo::writeAnswers()
{
    m_choices.site = siteName;
    m_choices.folder = m_folder.absolutePath();
    m_choices.binding.emplace();
    m_choices.binding->serverCertificate = {
        setup::CertificateSource::Kind::File, m_folder.absoluteFilePath(u"server.crt"_s), {}};
    m_choices.passwords = setup::PasswordPolicy::PlainText;
    const auto json = setup::writeAnswers(m_choices);
    return base::createFile(path("answers.json"_L1), {json}, base::Access::Inherit);
}

base::Result<setup::Plan> Demo::plan() const
{
    const auto state = setup::ServerState::open(path("applicationHost.config"_L1));
    if (!state)
        return std::unexpected(state.error());
    if (const auto verified = state->verified(); !verified)
        return std::unexpected(verified.error());
    setup::PlanOptions options;
    options.vault = &m_passwords;
    return setup::makePlan(*state, m_choices, options);
}

base::Result<> Demo::showDiff(const setup::Plan &plan)
{
    const auto patch = setup::patchFor(plan);
    if (!patch)
        return std::unexpected(patch.error());
    for (const auto &line : apply::diff(*patch).lines) {
        switch (line.kind) {
        case apply::DiffLine::Kind::Context:
            m_console.line(u"  "_s + line.text);
            break;
        case apply::DiffLine::Kind::Removed:
            m_console.line(m_console.styled(Style::Removed, u"- "_s + line.text));
            break;
        case apply::DiffLine::Kind::Added:
            m_console.line(m_console.styled(Style::Added, u"+ "_s + line.text));
            break;
        case apply::DiffLine::Kind::Gap:
            m_console.line(m_console.styled(Style::Faint, u"  …"_s));
            break;
        }
    }
    return {};
}

base::Result<> Demo::apply(const setup::Plan &plan)
{
    const auto outcome = apply::applyToFile(plan, {});
    if (!outcome)
        return std::unexpected(outcome.error());
    m_console.line(wrapped(wording::describe(*outcome, plan.state.file().path).toText(), 3, m_console.width()));
    return {};
}

base::Result<bool> Demo::applyAgain()
{
    const auto second = plan();
    if (!second)
        return std::unexpected(second.error());
    printVerdicts(m_console, second->verdicts);
    const auto outcome = apply::applyToFile(*second, {});
    if (!outcome)
        return std::unexpected(outcome.error());
    m_console.line();
    m_console.line(m_console.styled(outcome->nothingToDo ? Style::Good : Style::Bad, wording::summary(*second)));
    return outcome->nothingToDo;
}

base::Result<bool> Demo::everything()
{
    heading(DemoVerb::tr("A folder with a copy of the sample server's configuration"));
    if (auto done = makeFolder().and_then([this] { return copySample(); }); !done)
        return std::unexpected(done.error());
    m_console.line(u"   "_s + QDir::toNativeSeparators(m_folder.absolutePath()));

    heading(DemoVerb::tr("Certificates, issued on the spot"));
    if (auto done = issueCertificates().and_then([this] { return writeAnswers(); }); !done)
        return std::unexpected(done.error());

    heading(DemoVerb::tr("The plan for “%1”: what is, and what is missing").arg(siteName));
    const auto first = plan();
    if (!first)
        return std::unexpected(first.error());
    printPlan(m_console, *first);
    if (!first->isReady())
        return base::fail(base::ErrorCode::NotReady, siteName);

    heading(DemoVerb::tr("The lines that will change"));
    if (auto done = showDiff(*first); !done)
        return std::unexpected(done.error());

    heading(DemoVerb::tr("Applying it"));
    if (auto done = apply(*first); !done)
        return std::unexpected(done.error());

    heading(DemoVerb::tr("The five steps afterwards, and applying it again"));
    return applyAgain();
}

ExitCode Demo::run()
{
    const auto result = everything();
    if (!result)
        return m_console.fail(result.error());
    return *result ? ExitCode::Done : ExitCode::Failed;
}

ExitCode run(const Arguments &arguments, Console &console)
{
    return Demo(QDir(arguments.value(u"folder")), console).run();
}

} // namespace

Verb demoVerb()
{
    return {.name = u"demo"_s,
            .summary = DemoVerb::tr("Do the main job on a sample, unattended, and show every step"),
            .explanation =
                DemoVerb::tr("In a new folder: copies a sample configuration, issues an authority, a server and two "
                             "client certificates, plans, shows the changed lines, applies them, and plans again "
                             "to show that nothing is left to do. Touches nothing outside the folder."),
            .options = {{.name = u"folder"_s,
                         .placeholder = DemoVerb::tr("FOLDER"),
                         .help = DemoVerb::tr("A folder that is empty or does not exist yet."),
                         .required = true}},
            .examples = {u"certwizardctl demo --folder demonstration"_s},
            .run = run};
}

} // namespace certwizard::ctl
