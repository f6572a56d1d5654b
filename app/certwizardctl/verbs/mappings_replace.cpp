#include "mapping_session.h"
#include "mappings/person.h"
#include "verbs.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class MappingsReplaceVerb {
    Q_DECLARE_TR_FUNCTIONS(MappingsReplaceVerb)
};

using PasswordKind = setup::PasswordSource::Kind;

/// The one row that gets the new certificate: named, or of the person whom the certificate names.
std::expected<mappings::RowId, ExitCode> rowFor(const mappings::Session &session,
                                                const mappings::NewCertificate &certificate, const Arguments &arguments,
                                                Console &console)
{
    QList<mappings::RowId> rows;
    if (arguments.isSet(u"account") || arguments.isSet(u"thumbprint")) {
        auto selected = selectedRows(session, arguments, console);
        if (!selected)
            return std::unexpected(selected.error());
        rows = *std::move(selected);
    } else {
        rows = mappings::People(session.now()).rowsOf(certificate.facts);
    }
    if (rows.size() == 1)
        return rows.first();
    if (rows.isEmpty()) {
        console.complain(
            {MappingsReplaceVerb::tr("No mapping is of %1.").arg(wording::quoted(certificate.facts.person)),
             MappingsReplaceVerb::tr("Neither UPN nor e-mail address nor subject is the same as in a "
                                     "mapped certificate. Nothing was written."),
             MappingsReplaceVerb::tr("Name the mapping with --account or --thumbprint.")});
        return std::unexpected(ExitCode::Failed);
    }
    QStringList names;
    for (const auto row : rows)
        names.append(session.now().userName(row) + u' ' + session.now().marks(row).thumbprintText());
    console.complain({MappingsReplaceVerb::tr("Several mappings fit: %1.").arg(names.join(u", "_s)),
                      MappingsReplaceVerb::tr("Nothing was written."),
                      MappingsReplaceVerb::tr("Name one of them with --thumbprint.")});
    return std::unexpected(ExitCode::Usage);
}

ExitCode run(const Arguments &arguments, Console &console)
{
    const auto certificate = readNewCertificate(arguments.positionals().first(), arguments, console);
    if (!certificate)
        return console.fail(certificate.error());
    const auto open = openMappings(arguments);
    if (!open)
        return console.fail(open.error());
    auto &session = *open->session;
    if (const auto other = session.find(*certificate); other >= 0) {
        const auto account = session.now().userName(other);
        const auto asked = session.completeAccount(arguments.value(u"account"));
        if (!arguments.isSet(u"account") || account.compare(asked, Qt::CaseInsensitive) == 0)
            return save(session, *open->vault, arguments, console); // it is there already: nothing to do
        console.complain(
            {MappingsReplaceVerb::tr("This certificate is mapped already, to %1.").arg(wording::quoted(account)),
             MappingsReplaceVerb::tr("IIS allows each certificate once per site. Nothing was written."),
             MappingsReplaceVerb::tr("Remove that mapping first.")});
        return ExitCode::Failed;
    }
    const auto row = rowFor(session, *certificate, arguments, console);
    if (!row)
        return row.error();
    if (const auto refused = refusesLocked(session, {*row}, console))
        return *refused;
    const auto password =
        arguments.isSet(u"password-environment")
            ? setup::PasswordSource{PasswordKind::Environment, arguments.value(u"password-environment"), true}
            : setup::PasswordSource{};
    if (arguments.isSet(u"keep-old")) {
        const setup::PasswordSource needed =
            password.kind == PasswordKind::None ? setup::PasswordSource{PasswordKind::Prompt, {}} : password;
        session.add({{session.now().userName(*row), *certificate, true, needed}});
    } else {
        session.import({}, {{*row, *certificate, password}});
    }
    return save(session, *open->vault, arguments, console);
}

} // namespace

Verb mappingsReplaceVerb()
{
    return {.name = u"mappings replace"_s,
            .summary = MappingsReplaceVerb::tr("Give somebody's mapping a renewed certificate"),
            .explanation = MappingsReplaceVerb::tr(
                "For IIS a renewed certificate is another certificate. The person is found by the UPN, the e-mail "
                "address or the subject in it; --account or --thumbprint name the mapping where that is not enough. "
                "Account and stored password stay as they are."),
            .options = QList<Option>{configOption(), siteOption()} + selectionOptions()
                       + QList<Option>{{.name = u"keep-old"_s,
                                        .help = MappingsReplaceVerb::tr(
                                            "Add a mapping for the new certificate and keep the old one beside it.")},
                                       accountPasswordOption()}
                       + pfxPasswordOptions() + passwordOptions() + applyOptions(),
            .positional = Positional{MappingsReplaceVerb::tr("CERTIFICATE-FILE"),
                                     MappingsReplaceVerb::tr("The new certificate.")},
            .examples = {u"certwizardctl mappings replace --config applicationHost.config --site \"Default Web Site\" "
                         "b.brandt-2027.crt"_s},
            .run = run};
}

} // namespace certwizard::ctl
