#include "authority_access.h"
#include "console.h"
#include "json.h"
#include "table.h"
#include "verbs.h"

#include "authority/user_list.h"
#include "pki/request.h"
#include "setup/names.h"
#include "wording/authority.h"
#include "wording/certificates.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class IssueVerb {
    Q_DECLARE_TR_FUNCTIONS(IssueVerb)
};

authority::Recipient recipient(const Arguments &arguments)
{
    return {arguments.value(u"account"), arguments.value(u"note")};
}

base::Result<pki::ClientRequest> clientRequest(const Arguments &arguments, const authority::Settings &settings)
{
    const auto days = number(arguments, u"days", settings.clientValidDays, 1, pki::maximumValidDays);
    if (!days)
        return std::unexpected(days.error());
    return pki::ClientRequest{.commonName = arguments.value(u"client"),
                              .email = arguments.value(u"email"),
                              .upn = arguments.value(u"upn"),
                              .key = keyAlgorithm(arguments.value(u"key")).value_or(pki::KeyAlgorithm::EcP256),
                              .validDays = *days,
                              .smartCardLogon = arguments.isSet(u"smart-card-logon")};
}

/// What no certificate can say of a person, in the words in which a list of people is judged.
std::optional<authority::UserFinding> unfit(const Arguments &arguments)
{
    authority::UserRow person;
    person.name = arguments.value(u"client");
    person.email = arguments.value(u"email");
    person.upn = arguments.value(u"upn");
    QList<authority::UserRow> people{person};
    authority::judge(people, {}, {});
    const auto &findings = people.first().findings;
    return findings.isEmpty() ? std::nullopt : std::optional(findings.first());
}

base::Result<pki::ServerRequest> serverRequest(const Arguments &arguments, const authority::Settings &settings)
{
    const auto days = number(arguments, u"days", settings.serverValidDays, 1, pki::maximumValidDays);
    if (!days)
        return std::unexpected(days.error());
    pki::ServerRequest request{.key = keyAlgorithm(arguments.value(u"key")).value_or(pki::KeyAlgorithm::EcP256),
                               .validDays = *days};
    for (const auto &name : arguments.values(u"server")) {
        const QHostAddress address(name);
        if (address.isNull())
            request.dnsNames += name;
        else
            request.ipAddresses += address;
    }
    return request;
}

ExitCode done(Console &console, const Arguments &arguments, authority::Authority &from, const authority::Issued &issued,
              const base::Result<handout::HandedOut> &out)
{
    if (!out)
        return console.fail(out.error());
    for (const auto &path : out->files()) {
        if (const auto kept = from.recordFile(issued.serialNumber(), path); !kept)
            return console.fail(kept.error());
    }
    if (arguments.isSet(u"json")) {
        auto object = toJson(issued, QDateTime::currentDateTimeUtc());
        object.insert(u"written"_s, toJson(*out));
        console.json(object);
        return ExitCode::Done;
    }
    console.line(IssueVerb::tr("Issued certificate %1.").arg(issued.serialNumber()));
    Table table;
    table.add({IssueVerb::tr("For"), wording::printable(issued.certificate.subject().display())});
    table.add({IssueVerb::tr("Valid"), wording::validity(issued.certificate, QDateTime::currentDateTimeUtc())});
    table.add({IssueVerb::tr("Thumbprint (SHA-1)"), issued.certificate.thumbprint()});
    for (const auto &path : out->files())
        table.add({IssueVerb::tr("Written"), wording::printable(path, 0)});
    table.print(console, 2);
    return ExitCode::Done;
}

ExitCode withNewKey(const Arguments &arguments, Console &console, authority::Authority &from,
                    const authority::Settings &settings)
{
    auto options = delivery(arguments, console);
    if (!options)
        return console.fail(options.error());
    auto deliverer = handout::Deliverer::create(std::move(*options), from.chain());
    if (!deliverer)
        return console.fail(deliverer.error());
    base::Result<authority::IssuedIdentity> issued = base::fail(base::ErrorCode::Internal);
    if (arguments.isSet(u"client")) {
        const auto request = clientRequest(arguments, settings);
        if (!request)
            return console.fail(request.error());
        issued = from.issueClient(*request, recipient(arguments));
    } else {
        const auto request = serverRequest(arguments, settings);
        if (!request)
            return console.fail(request.error());
        issued = from.issueServer(*request, recipient(arguments));
    }
    if (!issued)
        return console.fail(issued.error());
    return done(console, arguments, from, issued->issued, deliverer->deliver(*issued));
}

/// What a request wishes for, and how to grant it.
void show(Console &console, const pki::CertificateRequest &request)
{
    QStringList addresses;
    for (const auto &address : request.ipAddresses)
        addresses += address.toString();
    Table table;
    const auto add = [&table](const QString &name, const QString &value) {
        if (!value.isEmpty())
            table.add({name, wording::printable(value)});
    };
    add(IssueVerb::tr("Subject"), request.subject.toString());
    add(IssueVerb::tr("Key"), wording::describe(request.key.info()));
    add(IssueVerb::tr("Host names"), request.dnsNames.join(u", "_s));
    add(IssueVerb::tr("Addresses"), addresses.join(u", "_s));
    add(IssueVerb::tr("E-mail"), request.emails.join(u", "_s));
    add(IssueVerb::tr("User principal name"), request.upns.join(u", "_s));
    table.print(console, 2);
}

ExitCode fromRequest(const Arguments &arguments, Console &console, authority::Authority &from,
                     const authority::Settings &settings, const pki::CertificateRequest &request)
{
    auto deliverer = handout::Deliverer::create({.folder = arguments.value(u"out")}, from.chain());
    if (!deliverer)
        return console.fail(deliverer.error());
    base::Result<authority::Issued> issued = base::fail(base::ErrorCode::Internal);
    if (arguments.isSet(u"client")) {
        const auto wanted = clientRequest(arguments, settings);
        if (!wanted)
            return console.fail(wanted.error());
        issued = from.certifyClient(*wanted, request.key, recipient(arguments));
    } else {
        const auto wanted = serverRequest(arguments, settings);
        if (!wanted)
            return console.fail(wanted.error());
        issued = from.certifyServer(*wanted, request.key, recipient(arguments));
    }
    return issued ? done(console, arguments, from, *issued, deliverer->deliver(*issued)) : console.fail(issued.error());
}

ExitCode run(const Arguments &arguments, Console &console)
{
    const bool client = arguments.isSet(u"client");
    const bool server = arguments.isSet(u"server");
    std::optional<pki::CertificateRequest> request;
    if (arguments.isSet(u"request")) {
        auto read = pki::readRequestFile(arguments.value(u"request"));
        if (!read)
            return console.fail(read.error());
        request = std::move(*read);
        if (!client && !server) {
            // Nobody's wish is granted by default.
            show(console, *request);
            console.complain({IssueVerb::tr("Nothing was issued: a request is only a wish."),
                              {},
                              IssueVerb::tr("Say what to grant: “--client NAME”, with “--email” and “--upn” where "
                                            "wanted, or “--server HOST”.")});
            return ExitCode::NotReady;
        }
    }
    if (client == server) {
        console.complain({IssueVerb::tr("Say for whom: either “--client NAME” or “--server HOST”."),
                          {},
                          IssueVerb::tr("For a list of users there is “certwizardctl authority handout”.")});
        return ExitCode::Usage;
    }
    if (const auto finding = client ? unfit(arguments) : std::nullopt) {
        console.complain(wording::describe(*finding));
        return ExitCode::Failed;
    }
    auto from = openUnlocked(arguments, console);
    if (!from)
        return console.fail(from.error());
    const auto settings = from->settings();
    if (!settings)
        return console.fail(settings.error());
    return request ? fromRequest(arguments, console, *from, *settings, *request)
                   : withNewKey(arguments, console, *from, *settings);
}

} // namespace

Verb authorityIssueVerb()
{
    return {
        .name = u"authority issue"_s,
        .summary = IssueVerb::tr("Issue a certificate for a user, for a server, or for a request"),
        .explanation = IssueVerb::tr("Without a request a key is made and written as PFX. With one, only the "
                                     "certificate is written, and of what the request asks for only what the "
                                     "options name is granted."),
        .options = QList<Option>{{.name = u"client"_s,
                                  .placeholder = IssueVerb::tr("NAME"),
                                  .help = IssueVerb::tr("A certificate for this user.")},
                                 {.name = u"server"_s,
                                  .placeholder = IssueVerb::tr("HOST"),
                                  .help = IssueVerb::tr("A certificate for a server with this name (“*.” in "
                                                        "front for all below it) or address."),
                                  .repeatable = true},
                                 {.name = u"request"_s,
                                  .placeholder = IssueVerb::tr("FILE"),
                                  .help = IssueVerb::tr("For the key of this certificate request.")},
                                 {.name = u"email"_s,
                                  .placeholder = IssueVerb::tr("ADDRESS"),
                                  .help = IssueVerb::tr("The user’s e-mail address, in the certificate.")},
                                 {.name = u"upn"_s,
                                  .placeholder = IssueVerb::tr("NAME"),
                                  .help = IssueVerb::tr("The user principal name, in the certificate.")},
                                 {.name = u"smart-card-logon"_s,
                                  .help = IssueVerb::tr("Also for signing in to Windows with a smart card.")},
                                 {.name = u"account"_s,
                                  .placeholder = IssueVerb::tr("DOMAIN\\USER"),
                                  .help = IssueVerb::tr("The Windows account that it will be mapped to; kept in "
                                                        "the register.")},
                                 {.name = u"note"_s,
                                  .placeholder = IssueVerb::tr("TEXT"),
                                  .help = IssueVerb::tr("Kept in the register.")},
                                 keyOption(false),
                                 {.name = u"days"_s,
                                  .placeholder = IssueVerb::tr("NUMBER"),
                                  .help = IssueVerb::tr("How long it is valid; otherwise 365 for users and 397 "
                                                        "for servers.")}}
                   + deliveryOptions() + passphraseOptions() + QList<Option>{jsonOption()},
        .positional = authorityFolder(),
        .examples = {u"certwizardctl authority issue --client \"Ann Example\" --account CONTOSO\\ann --out ann "
                     "/srv/ca"_s,
                     u"certwizardctl authority issue --server www.contoso.com --out www /srv/ca"_s,
                     u"certwizardctl authority issue --request ann.csr --client \"Ann Example\" --out ann /srv/ca"_s},
        .run = run};
}

} // namespace certwizard::ctl
