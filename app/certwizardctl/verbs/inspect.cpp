#include "authority_access.h"
#include "console.h"
#include "json.h"
#include "prompters.h"
#include "table.h"
#include "verbs.h"

#include "pki/chain.h"
#include "pki/details.h"
#include "pki/publication_of.h"
#include "pki/read.h"
#include "wording/certificates.h"
#include "wording/days.h"
#include "wording/fitness.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace certwizard::ctl {
namespace {

class InspectVerb {
    Q_DECLARE_TR_FUNCTIONS(InspectVerb)
};

constexpr int mostAttempts = 3;

/// A person may mistype a password twice; a variable says the same every time.
base::Result<pki::Material> read(const QString &path, base::Prompter &prompter)
{
    for (int attempt = 1;; ++attempt) {
        auto material = pki::readFile(path, pki::Want::Certificates, &prompter, attempt);
        const bool again = !material && material.error().code == base::ErrorCode::WrongPassword
                           && attempt < mostAttempts && base::terminal::canAsk();
        if (!again)
            return material;
    }
}

QString formatName(pki::Format format)
{
    switch (format) {
    case pki::Format::Pem:
        return u"PEM"_s;
    case pki::Format::Base64:
        return InspectVerb::tr("base64 without header");
    case pki::Format::Der:
        return u"DER"_s;
    case pki::Format::Pkcs7:
        return u"PKCS#7 (P7B)"_s;
    case pki::Format::Pkcs12:
        return u"PKCS#12 (PFX)"_s;
    }
    return {};
}

/// For programs: stays the same in every language.
QString stableName(pki::Format format)
{
    switch (format) {
    case pki::Format::Pem:
        return u"pem"_s;
    case pki::Format::Base64:
        return u"base64"_s;
    case pki::Format::Der:
        return u"der"_s;
    case pki::Format::Pkcs7:
        return u"pkcs7"_s;
    case pki::Format::Pkcs12:
        return u"pkcs12"_s;
    }
    return {};
}

/// Windows shows these under such names; of any other there is its number.
QString purposeName(const QString &oid)
{
    const std::pair<QLatin1StringView, QString> known[] = {
        {"1.3.6.1.5.5.7.3.1"_L1, wording::describe(pki::Purpose::ServerAuthentication)},
        {"1.3.6.1.5.5.7.3.2"_L1, wording::describe(pki::Purpose::ClientAuthentication)},
        {"1.3.6.1.5.5.7.3.3"_L1, InspectVerb::tr("code signing")},
        {"1.3.6.1.5.5.7.3.4"_L1, InspectVerb::tr("secure e-mail")},
        {"1.3.6.1.5.5.7.3.8"_L1, InspectVerb::tr("time stamping")},
        {"1.3.6.1.5.5.7.3.9"_L1, InspectVerb::tr("OCSP signing")},
        {"1.3.6.1.5.2.3.5"_L1, InspectVerb::tr("KDC authentication")},
        {"1.3.6.1.4.1.311.10.3.4"_L1, InspectVerb::tr("encrypting file system")},
        {"1.3.6.1.4.1.311.20.2.2"_L1, wording::describe(pki::Purpose::SmartCardLogon)},
        {"2.5.29.37.0"_L1, wording::describe(pki::Purpose::Any)}};
    const auto *const found = std::ranges::find(known, oid, &std::pair<QLatin1StringView, QString>::first);
    return found == std::end(known) ? oid : found->second;
}

QString purposes(const pki::Certificate &certificate)
{
    if (!certificate.hasPurposes())
        return InspectVerb::tr("not limited to any");
    QStringList names;
    for (const auto &oid : certificate.purposeOids())
        names += purposeName(oid);
    return names.join(u", "_s);
}

QString describe(pki::KeyUsage usage)
{
    switch (usage) {
    case pki::KeyUsage::DigitalSignature:
        return InspectVerb::tr("digital signature");
    case pki::KeyUsage::NonRepudiation:
        return InspectVerb::tr("non-repudiation");
    case pki::KeyUsage::KeyEncipherment:
        return InspectVerb::tr("key encipherment");
    case pki::KeyUsage::DataEncipherment:
        return InspectVerb::tr("data encipherment");
    case pki::KeyUsage::KeyAgreement:
        return InspectVerb::tr("key agreement");
    case pki::KeyUsage::CertificateSigning:
        return InspectVerb::tr("certificate signing");
    case pki::KeyUsage::ListSigning:
        return InspectVerb::tr("signing of revocation lists");
    case pki::KeyUsage::EncipherOnly:
        return InspectVerb::tr("encipher only");
    case pki::KeyUsage::DecipherOnly:
        return InspectVerb::tr("decipher only");
    }
    return {};
}

QString keyUsages(const pki::Details &details)
{
    if (details.keyUsages.isEmpty())
        return InspectVerb::tr("not limited to any");
    QStringList names;
    for (const auto usage : details.keyUsages)
        names += describe(usage);
    return names.join(u", "_s);
}

QString authority(const pki::Certificate &certificate, const pki::Details &details)
{
    if (!certificate.isCa())
        return InspectVerb::tr("no");
    if (!details.pathLength)
        return InspectVerb::tr("yes");
    return *details.pathLength == 0
               ? InspectVerb::tr("yes, with no other authority below it")
               : InspectVerb::tr("yes, with at most %n other(s) one below the other", nullptr, *details.pathLength);
}

QString yesNo(bool yes)
{
    return yes ? InspectVerb::tr("yes") : InspectVerb::tr("no");
}

void print(Console &console, const pki::Certificate &certificate)
{
    Table table;
    const auto add = [&table](const QString &name, const QString &value) {
        if (!value.isEmpty())
            table.add({name, value});
    };
    const auto details = pki::detailsOf(certificate);
    QStringList addresses;
    for (const auto &address : certificate.ipAddresses())
        addresses += address.toString();
    add(InspectVerb::tr("Subject"), certificate.subject().toString());
    add(InspectVerb::tr("Issuer"), certificate.issuer().toString());
    add(InspectVerb::tr("Valid"),
        InspectVerb::tr("%1 to %2, %3")
            .arg(wording::dayAndTime(certificate.notBefore()), wording::dayAndTime(certificate.notAfter()),
                 wording::validity(certificate, QDateTime::currentDateTimeUtc())));
    add(InspectVerb::tr("Serial number"), certificate.serialNumber());
    add(InspectVerb::tr("Thumbprint (SHA-1)"), certificate.thumbprint());
    add(InspectVerb::tr("SHA-256"), certificate.sha256Fingerprint());
    add(InspectVerb::tr("Key"), wording::describe(certificate.key()));
    add(InspectVerb::tr("Signature"), certificate.signatureAlgorithm());
    add(InspectVerb::tr("Host names"), certificate.dnsNames().join(u", "_s));
    add(InspectVerb::tr("Addresses"), addresses.join(u", "_s));
    add(InspectVerb::tr("E-mail"), certificate.emails().join(u", "_s));
    add(InspectVerb::tr("User principal name"), certificate.upns().join(u", "_s));
    add(InspectVerb::tr("Other names"), details.otherNames.join(u", "_s));
    add(InspectVerb::tr("Made for"), purposes(certificate));
    add(InspectVerb::tr("Key usage"), keyUsages(details));
    add(InspectVerb::tr("Authority"), authority(certificate, details));
    add(InspectVerb::tr("Self-signed"), yesNo(certificate.isSelfSigned()));
    add(InspectVerb::tr("Key identifier"), details.subjectKeyId);
    add(InspectVerb::tr("Issuer’s key"), details.authorityKeyId);
    add(InspectVerb::tr("Revocation lists"), pki::revocationListUrlsOf(certificate).join(u", "_s));
    add(InspectVerb::tr("OCSP"), details.responders.join(u", "_s));
    table.print(console, 2);
}

/// "Can this be a client certificate for IIS?" The other certificates given are the known authorities.
pki::Fitness fitness(const pki::Certificate &certificate, const pki::Material &material)
{
    pki::FitnessContext context{.now = QDateTime::currentDateTimeUtc(), .saysUnknownIssuer = true};
    std::ranges::copy_if(material.certificates, std::back_inserter(context.authorities), &pki::Certificate::isCa);
    return pki::clientFitness(certificate, context);
}

/// As far as it can be built of what lies in the same file; other certificates are not known here.
pki::Chain chain(const pki::Certificate &certificate, const pki::Material &material)
{
    return pki::buildChain(certificate, {.time = QDateTime::currentDateTimeUtc(),
                                         .purpose = pki::Purpose::Any,
                                         .trusted = material.certificates,
                                         .intermediates = material.certificates});
}

void print(Console &console, const pki::Fitness &fitness)
{
    console.line(u"  "_s
                 + (fitness.isUsable()
                        ? console.styled(Style::Good, InspectVerb::tr("Can be a client certificate for IIS."))
                        : console.styled(Style::Bad, InspectVerb::tr("Cannot be a client certificate for IIS."))));
    for (const auto &finding : fitness.findings) {
        const auto mark = finding.severity == pki::FitnessSeverity::Problem   ? console.styled(Style::Bad, u"✗"_s)
                          : finding.severity == pki::FitnessSeverity::Warning ? console.styled(Style::Warning, u"!"_s)
                                                                              : console.styled(Style::Faint, u"·"_s);
        console.line(u"  "_s + mark + u' '
                     + wrapped(wording::describe(finding).toText(), 4, console.width()).sliced(4));
    }
}

/// From the certificate up, or where it breaks.
void print(Console &console, const pki::Chain &chain)
{
    if (const auto broken = chain.broken()) {
        console.line(u"  "_s + console.styled(Style::Warning, u"!"_s) + u' '
                     + wrapped(InspectVerb::tr("Its chain, as far as the file has it: %1")
                                   .arg(wording::describe(*broken, chain).toText()),
                               4, console.width())
                           .sliced(4));
        return;
    }
    QStringList names;
    for (const auto &link : chain.certificates)
        names += wording::quoted(link.subject().display());
    console.line(u"  "_s
                 + wrapped(InspectVerb::tr("Its chain: %1").arg(names.join(u" ← "_s)), 2, console.width()).sliced(2));
}

/// Those of a file that are asked for: all, or the one that --index names, from 1.
base::Result<QList<pki::Certificate>> chosen(const Arguments &arguments, const pki::Material &material)
{
    const auto index = number(arguments, u"index", 0, 1, static_cast<int>(material.certificates.size()));
    if (!index)
        return std::unexpected(index.error());
    return *index == 0 ? material.certificates : QList{material.certificates.at(*index - 1)};
}

QJsonObject toJson(const pki::Material &material, const QList<pki::Certificate> &wanted)
{
    QJsonArray certificates;
    for (const auto &certificate : wanted) {
        auto object = ctl::toJson(certificate);
        object.insert(u"clientFitness"_s, ctl::toJson(fitness(certificate, material)));
        object.insert(u"chain"_s, ctl::toJson(chain(certificate, material)));
        certificates += object;
    }
    return {
        {u"file"_s, material.source}, {u"format"_s, stableName(material.format)}, {u"certificates"_s, certificates}};
}

void print(Console &console, const Arguments &arguments, const pki::Material &material,
           const QList<pki::Certificate> &wanted)
{
    if (arguments.isSet(u"base64")) {
        for (const auto &certificate : wanted)
            console.line(QString::fromLatin1(certificate.base64()));
        return;
    }
    console.line(console.styled(Style::Strong, wording::printable(material.source, 0)) + u"  "_s
                 + formatName(material.format));
    for (const auto &certificate : wanted) {
        print(console, certificate);
        print(console, fitness(certificate, material));
        print(console, chain(certificate, material));
        console.line();
    }
}

ExitCode run(const Arguments &arguments, Console &console)
{
    TerminalPrompter terminal(console, u"--password-environment"_s);
    EnvironmentPrompter environment(arguments.value(u"password-environment"));
    base::Prompter &prompter =
        arguments.isSet(u"password-environment") ? static_cast<base::Prompter &>(environment) : terminal;
    auto code = ExitCode::Done;
    QJsonArray all;
    for (const auto &path : arguments.positionals()) {
        const auto material = read(path, prompter);
        if (!material) {
            // The rest is still worth looking at; the first failure decides the exit code.
            const auto failed = console.fail(material.error());
            code = code == ExitCode::Done ? failed : code;
            if (failed == ExitCode::Cancelled)
                return failed;
            continue;
        }
        const auto wanted = chosen(arguments, *material);
        if (!wanted)
            return console.fail(wanted.error());
        if (arguments.isSet(u"json"))
            all += toJson(*material, *wanted);
        else
            print(console, arguments, *material, *wanted);
    }
    if (arguments.isSet(u"json"))
        console.json(all);
    return code;
}

} // namespace

Verb inspectVerb()
{
    return {
        .name = u"inspect"_s,
        .summary = InspectVerb::tr("Show what is in certificate files of any kind"),
        .explanation = InspectVerb::tr("Reads PEM, base64 with or without line breaks, DER, P7B and PFX; the content "
                                       "counts, not the file's name. Private keys are never shown."),
        .options = {{.name = u"base64"_s,
                     .help = InspectVerb::tr("Output only the text that IIS wants in a mapping: base64 in one line, "
                                             "without the BEGIN and END lines.")},
                    {.name = u"index"_s,
                     .placeholder = InspectVerb::tr("NUMBER"),
                     .help = InspectVerb::tr("Only this one of several certificates in a file, counted from 1.")},
                    {.name = u"password-environment"_s,
                     .placeholder = InspectVerb::tr("VARIABLE"),
                     .help = InspectVerb::tr("The environment variable that holds the password of PFX files; "
                                             "otherwise it is asked for at the terminal.")},
                    jsonOption()},
        .positional =
            Positional{InspectVerb::tr("CERTIFICATE-FILE"), InspectVerb::tr("A file with certificates."), true},
        .examples = {u"certwizardctl inspect user1.crt"_s, u"certwizardctl inspect --base64 user1.crt"_s},
        .run = run};
}

} // namespace certwizard::ctl
