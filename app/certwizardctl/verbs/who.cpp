#include "mapping_session.h"
#include "mappings/visitor.h"
#include "verbs.h"
#include "wording/admission.h"
#include "wording/mapping_rows.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class WhoVerb {
    Q_DECLARE_TR_FUNCTIONS(WhoVerb)
};

/// A file, or the thumbprint of a mapped certificate.
std::expected<pki::Certificate, ExitCode> certificateFor(const mappings::Session &session, const QString &given,
                                                         const Arguments &arguments, Console &console)
{
    const auto thumbprint = setup::normalisedThumbprint(given);
    static const QRegularExpression digits(u"^[0-9a-fA-F :]{4,}$"_s);
    if (thumbprint.isEmpty() && digits.match(given).hasMatch() && !QFileInfo::exists(given)) {
        console.complain({WhoVerb::tr("%1 is neither a file nor a whole thumbprint.").arg(wording::quoted(given)),
                          WhoVerb::tr("A SHA-1 thumbprint has 40 hexadecimal digits."),
                          WhoVerb::tr("Copy all of it, or give the file of the certificate.")});
        return std::unexpected(ExitCode::Usage);
    }
    if (thumbprint.isEmpty() || QFileInfo::exists(given)) {
        const auto read = readNewCertificate(given, arguments, console);
        if (!read)
            return std::unexpected(console.fail(read.error()));
        const auto certificate = pki::Certificate::fromBase64(read->base64);
        return certificate
                   ? *certificate
                   : std::expected<pki::Certificate, ExitCode>(std::unexpect, console.fail(certificate.error()));
    }
    for (mappings::RowId id = 0; id < session.now().count(); ++id)
        if (session.now().marks(id).thumbprintText() == thumbprint)
            return session.certificate(id);
    console.complain({WhoVerb::tr("The site maps no certificate with the thumbprint %1.").arg(thumbprint),
                      WhoVerb::tr("A rule may still let it in; that cannot be told from a thumbprint."),
                      WhoVerb::tr("Give the file of the certificate.")});
    return std::unexpected(ExitCode::Failed);
}

QJsonObject toJson(const pki::Certificate &certificate, const mappings::Visitors::Answer &answer,
                   const mappings::Session &session)
{
    const auto &decision = answer.decision;
    QJsonArray steps;
    for (const auto &reason : decision.reasons)
        steps.append(wording::describe(reason).toText());
    QJsonObject object{{u"person"_s, certificate.subject().display()},
                       {u"thumbprint"_s, certificate.thumbprint()},
                       {u"status"_s, decision.statusText()},
                       {u"admitted"_s, decision.isAdmitted()},
                       {u"account"_s, decision.user},
                       {u"certain"_s, decision.isCertain()},
                       {u"text"_s, wording::describe(decision).toText()},
                       {u"steps"_s, steps}};
    if (answer.row >= 0)
        object.insert(u"mapping"_s, answer.row + 1);
    for (const auto &rule : session.rules())
        if (rule.id == answer.rule)
            object.insert(u"rule"_s, rule.mapping.name);
    return object;
}

void print(const pki::Certificate &certificate, const mappings::Visitors::Answer &answer, Console &console)
{
    const auto &decision = answer.decision;
    console.line(console.styled(Style::Strong, wording::printable(certificate.subject().display())));
    console.line(WhoVerb::tr("from %1, valid until %2, thumbprint %3")
                     .arg(wording::printable(certificate.issuer().display()), wording::date(certificate.notAfter()),
                          certificate.thumbprint()));
    console.line();
    const auto message = wording::describe(decision);
    console.line(decision.isAdmitted() ? console.styled(Style::Good, decision.statusText() + u"  "_s + message.headline)
                                       : console.styled(Style::Bad, message.headline)); // begins with the status
    const auto rest = wording::Message{{}, message.explanation, message.remedy}.toText();
    if (!rest.isEmpty())
        console.line(wrapped(rest, 0, console.width()));
    console.line();
    int number = 0;
    for (const auto &reason : decision.reasons) {
        const auto text = wrapped(wording::describe(reason).toText(), 4, console.width());
        console.line(QString::number(++number).rightJustified(2) + u". "_s + text.sliced(4));
    }
    if (!decision.isCertain())
        console.note(WhoVerb::tr("Part of this is not documented by Microsoft: try it on the server."));
}

ExitCode run(const Arguments &arguments, Console &console)
{
    const auto open = openMappings(arguments);
    if (!open)
        return console.fail(open.error());
    const auto certificate = certificateFor(*open->session, arguments.positionals().first(), arguments, console);
    if (!certificate)
        return certificate.error();
    const auto visitors = mappings::Visitors::of(*open->session);
    if (!visitors)
        return console.fail(visitors.error());
    const auto answer = visitors->ask(*certificate, open->session->clock()());
    if (arguments.isSet(u"json"))
        console.json(toJson(*certificate, answer, *open->session));
    else
        print(*certificate, answer, console);
    return ExitCode::Done;
}

} // namespace

Verb whoVerb()
{
    return {.name = u"who"_s,
            .summary = WhoVerb::tr("Tell who a certificate signs in as, or why not"),
            .explanation = WhoVerb::tr(
                "Goes through what IIS does with a visitor who shows this certificate: the SSL settings, the "
                "certificate itself, the one-to-one mappings, the rules. Ends with the answer that the visitor gets. "
                "That the server trusts the certificate's issuer is taken for granted."),
            .options = QList<Option>{configOption(), siteOption(), jsonOption()} + pfxPasswordOptions(),
            .positional = Positional{WhoVerb::tr("CERTIFICATE"),
                                     WhoVerb::tr("The file of the certificate, or the thumbprint of a mapped one.")},
            .examples = {u"certwizardctl who --config applicationHost.config --site \"Default Web Site\" user1.crt"_s},
            .run = run};
}

} // namespace certwizard::ctl
