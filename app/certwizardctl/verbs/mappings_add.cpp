#include "mapping_session.h"
#include "verbs.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class MappingsAddVerb {
    Q_DECLARE_TR_FUNCTIONS(MappingsAddVerb)
};

using PasswordKind = setup::PasswordSource::Kind;

ExitCode run(const Arguments &arguments, Console &console)
{
    auto certificate = readNewCertificate(arguments.positionals().first(), arguments, console);
    if (!certificate)
        return console.fail(certificate.error());
    const auto open = openMappings(arguments);
    if (!open)
        return console.fail(open.error());
    auto &session = *open->session;
    const auto account = arguments.isSet(u"account") ? session.completeAccount(arguments.value(u"account"))
                                                     : session.proposeAccount(certificate->facts);
    if (account.isEmpty()) {
        console.complain({MappingsAddVerb::tr("The certificate names nobody whose account could be guessed."),
                          {},
                          MappingsAddVerb::tr("Add --account.")});
        return ExitCode::Usage;
    }
    if (const auto row = session.find(*certificate); row >= 0) {
        const auto mapped = session.now().userName(row);
        if (mapped.compare(account, Qt::CaseInsensitive) == 0)
            return save(session, *open->vault, arguments, console); // nothing to do, said as every verb says it
        console.complain(
            {MappingsAddVerb::tr("This certificate is mapped already, to %1.").arg(wording::quoted(mapped)),
             MappingsAddVerb::tr("IIS allows each certificate once per site. Nothing was written."),
             MappingsAddVerb::tr("Remove that mapping first.")});
        return ExitCode::Failed;
    }
    if (const auto refused = refusesLocked(session, {}, console))
        return *refused;
    const setup::PasswordSource password =
        arguments.isSet(u"password-environment")
            ? setup::PasswordSource{PasswordKind::Environment, arguments.value(u"password-environment")}
            : setup::PasswordSource{PasswordKind::Prompt, {}};
    session.add({{account, *std::move(certificate), !arguments.isSet(u"disabled"), password}});
    return save(session, *open->vault, arguments, console);
}

} // namespace

Verb mappingsAddVerb()
{
    return {.name = u"mappings add"_s,
            .summary = MappingsAddVerb::tr("Let somebody in with a certificate"),
            .explanation = MappingsAddVerb::tr(
                "Maps the certificate to a Windows account. Without --account it is taken from the UPN, the e-mail "
                "address or the name in the certificate, in the domain that the other accounts have. Any format is "
                "understood; of a PFX only the public part is taken."),
            .options = QList<Option>{configOption(),
                                     siteOption(),
                                     {.name = u"account"_s,
                                      .placeholder = MappingsAddVerb::tr("NAME"),
                                      .help = MappingsAddVerb::tr("The Windows account, like CONTOSO\\b.brandt.")},
                                     {.name = u"disabled"_s, .help = MappingsAddVerb::tr("Switched off for now.")},
                                     accountPasswordOption()}
                       + pfxPasswordOptions() + passwordOptions() + applyOptions(),
            .positional =
                Positional{MappingsAddVerb::tr("CERTIFICATE-FILE"), MappingsAddVerb::tr("The person's certificate.")},
            .examples = {u"certwizardctl mappings add --config applicationHost.config --site \"Default Web Site\" "
                         "--account \"CONTOSO\\b.brandt\" --key-file keys.xml b.brandt.crt"_s},
            .run = run};
}

} // namespace certwizard::ctl
