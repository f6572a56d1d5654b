#include "authority_access.h"
#include "console.h"
#include "json.h"
#include "secrets.h"
#include "verbs.h"

#include "base/file.h"
#include "pki/chain.h"
#include "pki/identity.h"
#include "pki/issue.h"
#include "pki/read.h"
#include "wording/authority.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class PfxVerb {
    Q_DECLARE_TR_FUNCTIONS(PfxVerb)
};

base::Result<pki::LoadedIdentity> source(const Arguments &arguments, Console &console)
{
    SecretSource password(arguments, console, u"key-password"_s);
    for (int attempt = 1;; ++attempt) {
        auto loaded =
            pki::readIdentity(arguments.value(u"certificate"), arguments.value(u"key-file"), &password, attempt);
        if (loaded || loaded.error().code != base::ErrorCode::WrongPassword || !password.canTryAgain(attempt))
            return loaded;
    }
}

/// What was given and does not belong, and what belongs and was not given.
void tellOfChain(Console &console, const pki::Certificate &certificate, const QList<pki::Certificate> &chain,
                 const QList<pki::Certificate> &given)
{
    for (const auto &one : given) {
        if (one != certificate && !chain.contains(one))
            console.line(wrapped(PfxVerb::tr("%1 was left out: it does not stand above the certificate.")
                                     .arg(wording::quoted(one.subject().display())),
                                 0, console.width()));
    }
    const auto &last = chain.isEmpty() ? certificate : chain.last();
    if (!last.isSelfSigned())
        console.line(wrapped(PfxVerb::tr("The certificate of its authority %1 was not given and is not in it: every "
                                         "computer that uses the PFX has to know it already.")
                                 .arg(wording::quoted(last.issuer().display())),
                             0, console.width()));
}

base::Result<QString> writePassword(const Arguments &arguments, const base::Secret &password)
{
    const auto path = arguments.value(u"out") + u".password.txt"_s;
    const auto text = password.reveal();
    const auto written = base::createFile(path, {QByteArrayView(text.data(), static_cast<qsizetype>(text.size()))},
                                          base::Access::OwnerOnly);
    return written ? base::Result<QString>(path) : std::unexpected(written.error());
}

ExitCode run(const Arguments &arguments, Console &console)
{
    const auto loaded = source(arguments, console);
    if (!loaded)
        return console.fail(loaded.error());
    auto given = loaded->others;
    for (const auto &path : arguments.values(u"chain")) {
        const auto more = pki::readFile(path);
        if (!more)
            return console.fail(more.error());
        given += more->certificates;
    }
    const auto &certificate = loaded->identity.certificate;
    const auto chain = pki::certificatesAbove(certificate, given);

    const auto out = arguments.value(u"out");
    SecretSource asked(arguments, console, u"password"_s);
    const bool make = arguments.isSet(u"make-password");
    auto password = make ? base::Result<base::Secret>(base::Secret::randomPassword())
                         : asked.askNew({base::SecretPurpose::ProtectPfx, out});
    if (!password)
        return console.fail(password.error());
    pki::PfxOptions options;
    options.target = arguments.value(u"target") == u"legacy" ? pki::PfxTarget::Legacy : pki::PfxTarget::Modern;
    options.friendlyName =
        arguments.isSet(u"friendly-name") ? arguments.value(u"friendly-name") : certificate.subject().display();
    const auto pfx = pki::toPfx(loaded->identity, chain, *password, options);
    if (!pfx)
        return console.fail(pfx.error());
    QString passwordPath;
    if (make) {
        auto written = writePassword(arguments, *password);
        if (!written)
            return console.fail(written.error());
        passwordPath = *written;
    }
    const auto bytes = pfx->reveal();
    if (const auto created = base::createFile(out, {QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size()))},
                                              base::Access::OwnerOnly);
        !created) {
        if (!passwordPath.isEmpty())
            QFile::remove(passwordPath);
        return console.fail(created.error());
    }
    if (arguments.isSet(u"json")) {
        console.json(QJsonObject{{u"pfx"_s, out},
                                 {u"password"_s, passwordPath},
                                 {u"target"_s, arguments.value(u"target")},
                                 {u"thumbprint"_s, certificate.thumbprint()},
                                 {u"chain"_s, static_cast<int>(chain.size())}});
        return ExitCode::Done;
    }
    console.line(PfxVerb::tr("Wrote %1: the key and the certificate of %2, with %n others of its chain.", nullptr,
                             static_cast<int>(chain.size()))
                     .arg(wording::quotedPath(out), wording::quoted(certificate.subject().display())));
    console.line(wrapped(
        PfxVerb::tr("For %1. %2").arg(wording::targetName(options.target), wording::targetExplanation(options.target)),
        0, console.width()));
    tellOfChain(console, certificate, chain, given);
    if (!passwordPath.isEmpty())
        console.line(PfxVerb::tr("The password is in %1.").arg(wording::quotedPath(passwordPath)));
    return ExitCode::Done;
}

} // namespace

Verb pfxVerb()
{
    return {.name = u"pfx"_s,
            .summary = PfxVerb::tr("Put a certificate, its key and its chain into one PFX"),
            .explanation = PfxVerb::tr("Checks that certificate and key belong together. Of several certificates in a "
                                       "file the key chooses its own."),
            .options = QList<Option>{{.name = u"certificate"_s,
                                      .placeholder = PfxVerb::tr("FILE"),
                                      .help = PfxVerb::tr("The certificate, in any form; may hold the key, too."),
                                      .required = true},
                                     {.name = u"key-file"_s,
                                      .placeholder = PfxVerb::tr("FILE"),
                                      .help = PfxVerb::tr("The private key, when it is in another file.")},
                                     {.name = u"chain"_s,
                                      .placeholder = PfxVerb::tr("FILE"),
                                      .help = PfxVerb::tr("Certificates above it; what belongs to the chain is taken."),
                                      .repeatable = true},
                                     {.name = u"out"_s,
                                      .placeholder = PfxVerb::tr("FILE"),
                                      .help = PfxVerb::tr("The PFX; must not be there yet."),
                                      .required = true},
                                     {.name = u"target"_s,
                                      .placeholder = PfxVerb::tr("KIND"),
                                      .help = PfxVerb::tr("Who has to read the PFX: “modern” is Windows 10 1709, "
                                                          "Server 2019 and newer (AES-256), “legacy” Server 2016 "
                                                          "and older (Triple DES)."),
                                      .allowed = {u"modern"_s, u"legacy"_s}},
                                     {.name = u"friendly-name"_s,
                                      .placeholder = PfxVerb::tr("NAME"),
                                      .help = PfxVerb::tr("What Windows shows in its list; otherwise the "
                                                          "certificate’s name.")}}
                       + secretOptions(u"key-password"_s, PfxVerb::tr("the password of the key or of the source PFX"))
                       + secretOptions(u"password"_s, PfxVerb::tr("the password of the new PFX"))
                       + QList<Option>{{.name = u"make-password"_s,
                                        .help = PfxVerb::tr("Make a password and write it to a file beside the PFX, "
                                                            "which only you can read.")},
                                       jsonOption()},
            .examples = {u"certwizardctl pfx --certificate server.crt --key-file server.key --chain ca.crt --out "
                         "server.pfx"_s},
            .run = run};
}

} // namespace certwizard::ctl
