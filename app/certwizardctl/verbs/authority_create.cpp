#include "authority_access.h"
#include "console.h"
#include "json.h"
#include "secrets.h"
#include "table.h"
#include "verbs.h"

#include "pki/read.h"
#include "wording/authority.h"
#include "wording/certificates.h"
#include "wording/handout.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class AuthorityVerbs {
    Q_DECLARE_TR_FUNCTIONS(AuthorityVerbs)
};

/// The CRL's and the authority's addresses are kept in the register; a refused one is told before anything is issued.
base::Result<> keepPublication(authority::Authority &made, const Arguments &arguments)
{
    auto settings = made.settings();
    if (!settings)
        return std::unexpected(settings.error());
    settings->publication = publication(arguments);
    return made.setSettings(*settings);
}

ExitCode report(Console &console, const Arguments &arguments, authority::Authority &made, const QString &headline)
{
    if (const auto kept = keepPublication(made, arguments); !kept)
        return console.fail(kept.error());
    const auto protection = made.keyProtection();
    if (!protection)
        return console.fail(protection.error());
    const auto certificate = QDir(made.folder()).filePath(u"ca.crt"_s);
    const auto stores = made.storeFiles();
    if (!stores)
        return console.fail(stores.error());
    if (arguments.isSet(u"json")) {
        auto object = toJson(made.certificate());
        object.insert(u"folder"_s, made.folder());
        object.insert(u"certificate"_s, certificate);
        object.insert(u"keyCipher"_s, protection->cipher);
        object.insert(u"keyIterations"_s, protection->iterations);
        console.json(object);
        return ExitCode::Done;
    }
    console.line(headline.arg(wording::quoted(made.certificate().subject().display()),
                              wording::quotedPath(made.folder())));
    Table table;
    table.add({AuthorityVerbs::tr("Key"), wording::describe(made.certificate().key())});
    table.add({AuthorityVerbs::tr("Key file"), wording::describe(*protection)});
    table.add({AuthorityVerbs::tr("Valid"), wording::validity(made.certificate(), QDateTime::currentDateTimeUtc())});
    table.add({AuthorityVerbs::tr("Thumbprint (SHA-1)"), made.certificate().thumbprint()});
    table.print(console, 2);
    for (const auto &import : wording::imports(*stores)) {
        console.line();
        console.line(wrapped(
            AuthorityVerbs::tr("%1, into “%2”:", "what to import, and the store").arg(import.title, import.store), 0,
            console.width()));
        console.line(u"  "_s + import.command);
    }
    console.line();
    console.line(wrapped(AuthorityVerbs::tr("Keep a copy of the folder and of the passphrase, each in another place: "
                                            "without them nothing can be issued or revoked."),
                         0, console.width()));
    return ExitCode::Done;
}

ExitCode create(const Arguments &arguments, Console &console)
{
    pki::AuthorityRequest request;
    request.commonName = arguments.value(u"name");
    request.organisation = arguments.value(u"organisation");
    request.key = keyAlgorithm(arguments.value(u"key")).value_or(pki::KeyAlgorithm::EcP256);
    const auto days = number(arguments, u"days", request.validDays, 1, pki::maximumValidDays);
    if (!days)
        return console.fail(days.error());
    const auto length = number(arguments, u"path-length", request.pathLength, -1, 10);
    if (!length)
        return console.fail(length.error());
    request.validDays = *days;
    request.pathLength = *length;
    if (const auto sound = pki::check(publication(arguments)); !sound)
        return console.fail(sound.error());
    const auto folder = arguments.positionals().first();
    SecretSource source(arguments, console, u"passphrase"_s);
    const auto passphrase = source.askNew({base::SecretPurpose::NewAuthorityKey, folder});
    if (!passphrase)
        return console.fail(passphrase.error());
    auto made = authority::Authority::create(folder, request, *passphrase, base::systemClock());
    return made ? report(console, arguments, *made, AuthorityVerbs::tr("Created the authority %1 in %2."))
                : console.fail(made.error());
}

base::Result<pki::LoadedIdentity> source(const Arguments &arguments, Console &console)
{
    SecretSource password(arguments, console, u"password"_s);
    for (int attempt = 1;; ++attempt) {
        auto loaded =
            pki::readIdentity(arguments.value(u"certificate"), arguments.value(u"key-file"), &password, attempt);
        if (loaded || loaded.error().code != base::ErrorCode::WrongPassword || !password.canTryAgain(attempt))
            return loaded;
    }
}

ExitCode adopt(const Arguments &arguments, Console &console)
{
    if (const auto sound = pki::check(publication(arguments)); !sound)
        return console.fail(sound.error());
    const auto loaded = source(arguments, console);
    if (!loaded)
        return console.fail(loaded.error());
    QList<pki::Certificate> parents;
    for (const auto &path : arguments.values(u"chain")) {
        const auto more = pki::readFile(path);
        if (!more)
            return console.fail(more.error());
        parents += more->certificates;
    }
    if (const auto able = pki::checkAuthority(loaded->identity, base::systemClock()); !able)
        return console.fail(able.error());
    const auto folder = arguments.positionals().first();
    SecretSource passphrases(arguments, console, u"passphrase"_s);
    const auto passphrase = passphrases.askNew({base::SecretPurpose::NewAuthorityKey, folder});
    if (!passphrase)
        return console.fail(passphrase.error());
    auto made = authority::Authority::adopt(folder, *loaded, parents, *passphrase, base::systemClock());
    return made ? report(console, arguments, *made, AuthorityVerbs::tr("Took over the authority %1 into %2."))
                : console.fail(made.error());
}

} // namespace

Verb authorityCreateVerb()
{
    return {.name = u"authority create"_s,
            .summary = AuthorityVerbs::tr("Make a certificate authority in a folder of its own"),
            .explanation = AuthorityVerbs::tr("The folder gets the certificate, the key, encrypted under a "
                                              "passphrase, and the register of everything that is issued."),
            .options = QList<Option>{{.name = u"name"_s,
                                      .placeholder = AuthorityVerbs::tr("NAME"),
                                      .help = AuthorityVerbs::tr("What the authority is called in its certificate."),
                                      .required = true},
                                     {.name = u"organisation"_s,
                                      .placeholder = AuthorityVerbs::tr("NAME"),
                                      .help = AuthorityVerbs::tr("The organisation in its certificate.")},
                                     keyOption(true),
                                     {.name = u"days"_s,
                                      .placeholder = AuthorityVerbs::tr("NUMBER"),
                                      .help = AuthorityVerbs::tr("How long it is valid; otherwise 3650.")},
                                     {.name = u"path-length"_s,
                                      .placeholder = AuthorityVerbs::tr("NUMBER"),
                                      .help = AuthorityVerbs::tr("How many authorities may stand below it; otherwise "
                                                                 "none, and -1 for any number.")}}
                       + publicationOptions()
                       + secretOptions(u"passphrase"_s, AuthorityVerbs::tr("the passphrase for the authority’s key"))
                       + QList<Option>{jsonOption()},
            .positional = authorityFolder(),
            .examples = {u"certwizardctl authority create --name \"Contoso Users CA\" /srv/ca"_s},
            .run = create};
}

Verb authorityAdoptVerb()
{
    return {.name = u"authority adopt"_s,
            .summary = AuthorityVerbs::tr("Take over an authority that was made elsewhere"),
            .explanation = AuthorityVerbs::tr("Certificate and key may be in one file (PFX, PEM) or in two, the key "
                                              "encrypted or not. The source is not changed."),
            .options = QList<Option>{{.name = u"certificate"_s,
                                      .placeholder = AuthorityVerbs::tr("FILE"),
                                      .help = AuthorityVerbs::tr("The authority’s certificate, or a PFX with both."),
                                      .required = true},
                                     {.name = u"key-file"_s,
                                      .placeholder = AuthorityVerbs::tr("FILE"),
                                      .help = AuthorityVerbs::tr("Its key, when that is in another file.")},
                                     {.name = u"chain"_s,
                                      .placeholder = AuthorityVerbs::tr("FILE"),
                                      .help = AuthorityVerbs::tr("The certificates above it, up to the root."),
                                      .repeatable = true}}
                       + publicationOptions()
                       + secretOptions(u"password"_s, AuthorityVerbs::tr("the password of the key or PFX"))
                       + secretOptions(u"passphrase"_s, AuthorityVerbs::tr("the passphrase for the authority’s key"))
                       + QList<Option>{jsonOption()},
            .positional = authorityFolder(),
            .examples = {u"certwizardctl authority adopt --certificate old-ca.pfx /srv/ca"_s,
                         u"certwizardctl authority adopt --certificate ca.crt --key-file ca.key /srv/ca"_s},
            .run = adopt};
}

} // namespace certwizard::ctl
