#include "wording/finding.h"

#include "text.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace certwizard::wording {
namespace {

using iis::FindingCode;

class Findings {
    Q_DECLARE_TR_FUNCTIONS(Finding)
};

/// A mapping may be without an account.
QString accountOf(const iis::Finding &finding)
{
    return finding.subject.isEmpty() ? Findings::tr("an account without a name") : quoted(finding.subject);
}

QString dataOf(const iis::Finding &finding, qsizetype index)
{
    return finding.data.value(index);
}

QString pasteAgain()
{
    return Findings::tr("Map the person’s certificate again, from its .crt file.");
}

Message certificateText(const iis::Finding &finding)
{
    const auto who = accountOf(finding);
    switch (finding.code) {
    case FindingCode::CertificateEmpty:
        return {Findings::tr("The mapping of %1 has no certificate.").arg(who), Findings::tr("It lets nobody in."),
                pasteAgain()};
    case FindingCode::CertificatePemHeader:
        return {
            Findings::tr("The certificate mapped to %1 still has its header or footer line.").arg(who),
            Findings::tr("IIS compares the text with the bare base64 of the visitor’s certificate, so it never fits."),
            Findings::tr("Take the lines with BEGIN and END out; the mapping editor does it with one click.")};
    case FindingCode::CertificateWhiteSpace:
        return {Findings::tr("The certificate mapped to %1 has blanks or line breaks inside.").arg(who),
                Findings::tr("IIS compares the text with base64 on a single line, so it may never fit."),
                Findings::tr("Take them out; the mapping editor does it with one click.")};
    case FindingCode::CertificateNotBase64:
        return {Findings::tr("What is mapped to %1 is not base64.").arg(who), Findings::tr("It lets nobody in."),
                pasteAgain()};
    case FindingCode::CertificateCutOff:
        if (!finding.data.isEmpty())
            return {Findings::tr("Only the filling at the end of the certificate mapped to %1 is missing.").arg(who),
                    Findings::tr("IIS takes it for a damaged one, and never recognises it."),
                    Findings::tr("Repair it; the mapping editor does it with one click.")};
        return {Findings::tr("The certificate mapped to %1 is not whole.").arg(who),
                Findings::tr("Characters were lost when it was copied, mostly its last ones, so it lets nobody in."),
                pasteAgain()};
    case FindingCode::CertificateNotOne:
        return {Findings::tr("What is mapped to %1 is base64, but not of a certificate.").arg(who),
                Findings::tr("It lets nobody in."), pasteAgain()};
    default:
        return {};
    }
}

Message certificateItself(const iis::Finding &finding)
{
    const auto who = accountOf(finding);
    const auto certificate = quoted(dataOf(finding, 0));
    switch (finding.code) {
    case FindingCode::CertificateExpired:
        return {
            Findings::tr("The certificate %1 of %2 expired on %3.").arg(certificate, who, shortDay(dataOf(finding, 1))),
            Findings::tr("IIS refuses it with 403.17."),
            Findings::tr("Map the renewed certificate; a renewed one is another one.")};
    case FindingCode::CertificateNotYetValid:
        return {Findings::tr("The certificate %1 of %2 is not valid before %3.")
                    .arg(certificate, who, shortDay(dataOf(finding, 1))),
                Findings::tr("IIS refuses it until then with 403.17."),
                Findings::tr("Wait, or check the clock of the computer that issued it.")};
    case FindingCode::CertificateNotForClients:
        return {Findings::tr("The certificate %1 of %2 is not made for client authentication.").arg(certificate, who),
                Findings::tr("Browsers do not offer it."),
                Findings::tr("Have one issued with that purpose, and map it.")};
    case FindingCode::CertificateIsAuthority:
        return {Findings::tr("What is mapped to %1 is the certificate of an authority: %2.").arg(who, certificate),
                Findings::tr("A one-to-one mapping is for the certificate of one person, not for its issuer."),
                Findings::tr("Map the person’s certificate. For everybody whom the authority knows, use a rule.")};
    case FindingCode::CertificateDuplicate:
        return {Findings::tr("The certificate of %1 is mapped a second time; the first is that of %2.")
                    .arg(who, certificate),
                Findings::tr(
                    "The certificate is the key of the list, and IIS refuses a file with two equal keys (500.19)."),
                Findings::tr("Remove one of the two.")};
    default:
        return {};
    }
}

Message mappingEntry(const iis::Finding &finding)
{
    const auto who = accountOf(finding);
    switch (finding.code) {
    case FindingCode::AccountMissing:
        return {finding.subject.isEmpty() ? Findings::tr("A mapping names no Windows account.")
                                          : Findings::tr("The mapping %1 names no Windows account.").arg(who),
                Findings::tr("Nobody can be signed in with it."),
                Findings::tr("Enter the account, or remove the mapping.")};
    case FindingCode::EmptyUserName:
        return {Findings::tr("The mapping %1 has an empty account name.").arg(who),
                Findings::tr("The schema of IIS does not allow an empty one; for a refusal the attribute is left out."),
                Findings::tr("Enter the account, or remove the attribute userName.")};
    case FindingCode::PasswordMissing:
        return {Findings::tr("The mapping of %1 has no password.").arg(who),
                Findings::tr("IIS signs the person in with the account’s password and cannot without it."),
                Findings::tr("Set the password of the account.")};
    case FindingCode::PasswordPlainText:
        return {
            Findings::tr("The password of %1 stands in the file in plain text.").arg(who),
            Findings::tr("Everybody who can read the file or one of its backups can read it."),
            Findings::tr(
                "Enter it again on the server with IIS Manager or PowerShell, which protect it, and delete old copies.")};
    case FindingCode::NameDuplicate:
        return {Findings::tr("There are two mappings by rules with the name %1.").arg(who),
                Findings::tr("The name is the key of the list, and IIS refuses a file with two equal keys (500.19)."),
                Findings::tr("Rename one of the two.")};
    case FindingCode::RuleWithoutCriteria:
        return {Findings::tr("The mapping %1 has no rule.").arg(who),
                Findings::tr("What IIS makes of it has not been verified; it may fit every certificate."),
                Findings::tr("Add a rule, or remove the mapping.")};
    case FindingCode::RuleShadowed:
        return {Findings::tr("The mapping %1 is never reached.").arg(who),
                Findings::tr("The earlier mapping %1 catches everybody whom it would catch.")
                    .arg(quoted(dataOf(finding, 0))),
                Findings::tr("Put the narrower one first, or remove it.")};
    default:
        return {};
    }
}

Message hole(const iis::Finding &finding)
{
    const auto place = quoted(finding.subject);
    if (finding.code == FindingCode::MappingsBelowSite)
        return {Findings::tr("Mappings stand under %1, which is not a site.").arg(place),
                Findings::tr("IIS reads mappings of the site only and ignores these."),
                Findings::tr("Move them to the site.")};
    const auto setting = Findings::tr("%1 is “%2” there.", "attribute, value")
                             .arg(printable(dataOf(finding, 0)), printable(dataOf(finding, 1)));
    return {
        Findings::tr("%1 lets in whom the site refuses.").arg(place), setting,
        Findings::tr("Close the hole on the wizard’s page of that step, or name it under closeHoles in the answers.")};
}

Message switches(const iis::Finding &finding)
{
    const auto site = quoted(finding.subject);
    const auto count = dataOf(finding, 0).toInt();
    switch (finding.code) {
    case FindingCode::SectionOffWithMappings:
        return {
            Findings::tr("Certificate mapping of %1 is off, though it has %n mapping(s).", nullptr, count).arg(site),
            Findings::tr("None of them has an effect."),
            Findings::tr("Switch certificate mapping on, or remove them.")};
    case FindingCode::OneToOneOffWithMappings:
        return {Findings::tr("Mapping of single certificates is off, though there are %n of them.", nullptr, count),
                Findings::tr("None of them has an effect."),
                Findings::tr("Switch one-to-one mapping on, or remove them.")};
    case FindingCode::ManyToOneOffWithMappings:
        return {Findings::tr("Mapping by rules is off, though there are %n of them.", nullptr, count),
                Findings::tr("None of them has an effect."),
                Findings::tr("Switch many-to-one mapping on, or remove them.")};
    case FindingCode::ModuleMissing:
        return {
            Findings::tr("Mapping is on for %1, but the module that does it is missing: %2.")
                .arg(site, printable(dataOf(finding, 0))),
            Findings::tr("IIS ignores every mapping and does not say so."),
            Findings::tr("Install the Windows feature “IIS Client Certificate Mapping Authentication” on the server.")};
    case FindingCode::BothMappers:
        return {Findings::tr("%1 has two kinds of certificate mapping on: that of IIS and that of Active Directory.")
                    .arg(site),
                Findings::tr("Microsoft documents that they exclude each other."),
                Findings::tr("Switch one of them off.")};
    case FindingCode::AnonymousOn:
        return {Findings::tr("Anonymous sign-in is on for %1.").arg(site),
                Findings::tr("Whose certificate belongs to no account gets in as a guest."),
                Findings::tr("Switch anonymous sign-in off.")};
    case FindingCode::OtherSignInOn:
        return {Findings::tr("%1 authentication is on as well.").arg(printable(dataOf(finding, 0))),
                Findings::tr("Whose certificate belongs to no account is asked for a password instead."),
                Findings::tr("Switch it off if certificates alone shall decide.")};
    default:
        return {};
    }
}

Message sslFlags(const iis::Finding &finding)
{
    const auto site = quoted(finding.subject);
    const auto word = quoted(dataOf(finding, 0));
    switch (finding.code) {
    case FindingCode::RequireWithoutNegotiate:
        return {
            Findings::tr("The SSL settings of %1 require a certificate without asking for one: %2.").arg(site, word),
            Findings::tr("IIS Manager always writes both, and only both are documented to work."),
            Findings::tr("Add SslNegotiateCert.")};
    case FindingCode::CertificatesNotRequested:
        return {Findings::tr("%1 maps certificates, but asks nobody for one (SSL settings %2).").arg(site, word),
                Findings::tr("So nobody is ever mapped."), Findings::tr("Require a certificate in the SSL settings.")};
    case FindingCode::CertificatesNotRequired:
        return {Findings::tr("%1 accepts certificates but does not require them (SSL settings %2).").arg(site, word),
                Findings::tr("Visitors without one get as far as the other ways to sign in let them."),
                Findings::tr("Require a certificate if nobody shall get in without one.")};
    case FindingCode::SslNotRequired:
        return {Findings::tr("%1 can be reached without HTTPS (SSL settings %2).").arg(site, word),
                Findings::tr("Over plain HTTP there is no certificate."), Findings::tr("Add Ssl to the SSL settings.")};
    case FindingCode::SslMapCert:
        return {
            Findings::tr("The SSL settings of %1 contain SslMapCert.").arg(site),
            Findings::tr("Old instructions name it, but no schema of IIS has it: IIS refuses the section (500.19)."),
            Findings::tr("Take the word out.")};
    case FindingCode::SslFlagUnknown:
        return {Findings::tr("The SSL settings of %1 contain a word that IIS does not know: %2.").arg(site, word),
                Findings::tr("IIS refuses the section (500.19)."), Findings::tr("Take the word out, or correct it.")};
    default:
        return {};
    }
}

/// Of a site that cannot be told from another one.
Message identity(const iis::Finding &finding)
{
    const auto site = quoted(finding.subject);
    const auto line = QString::number(finding.position.line);
    switch (finding.code) {
    case FindingCode::SiteNameTwice: {
        const auto &other = dataOf(finding, 0);
        if (other == finding.subject)
            return {Findings::tr("Two sites have the name %1: in line %2 and in line %3.")
                        .arg(site, line, dataOf(finding, 1)),
                    Findings::tr("The schema of IIS asks for a name of its own for each site, and the settings of a "
                                 "site are found by it."),
                    Findings::tr("Rename one of the two in a text editor, in its <location> elements as well.")};
        return {Findings::tr("The names of two sites differ in capitals only: %1 in line %2 and %3 in line %4.")
                    .arg(site, line, quoted(other), dataOf(finding, 1)),
                Findings::tr("Most likely IIS takes them for one name, which has not been verified on a server; here a "
                             "<location> of the one counts for the other."),
                Findings::tr("Rename one of the two in a text editor, in its <location> elements as well.")};
    }
    case FindingCode::SiteIdTwice:
        return {Findings::tr("The sites %1 (line %2) and %3 (line %4) have the same ID, %5.")
                    .arg(site, line, quoted(dataOf(finding, 1)), dataOf(finding, 2), printable(dataOf(finding, 0))),
                Findings::tr("The schema of IIS asks for an ID of its own for each site."),
                Findings::tr("Give one of the two another ID in a text editor.")};
    case FindingCode::SiteWithoutName:
        return {dataOf(finding, 0).isEmpty()
                    ? Findings::tr("A site has no name.")
                    : Findings::tr("The site with the ID %1 has no name.").arg(printable(dataOf(finding, 0))),
                Findings::tr("The schema of IIS demands one, and the settings of a site are found by it."),
                Findings::tr("Give it a name in a text editor, or remove it.")};
    case FindingCode::SiteWithoutId:
        return {Findings::tr("The site %1 has no ID.").arg(site), Findings::tr("The schema of IIS demands one."),
                Findings::tr("Give it one of its own in a text editor.")};
    default:
        return {};
    }
}

Message surroundings(const iis::Finding &finding)
{
    const auto text = quoted(dataOf(finding, 0));
    switch (finding.code) {
    case FindingCode::NoHttpsBinding:
        return {Findings::tr("%1 asks for certificates but has no HTTPS binding.").arg(quoted(finding.subject)),
                Findings::tr("Certificates travel inside HTTPS only."), Findings::tr("Add an HTTPS binding.")};
    case FindingCode::LateNegotiation:
        return {
            Findings::tr("The file does not say that %1 asks for the certificate in the first handshake.").arg(text),
            Findings::tr(
                "Asked for later, it fails with TLS 1.3. On servers before 2025 the answer is in http.sys and not in this file."),
            Findings::tr("Look on the server with “netsh http show sslcert”.")};
    case FindingCode::SmallReadAhead:
        return {Findings::tr("Uploads of more than %1 octets can fail with 413 where certificates are asked for late.")
                    .arg(printable(dataOf(finding, 0))),
                Findings::tr("IIS has to hold the upload while it asks, and holds no more than uploadReadAheadSize."),
                Findings::tr("Ask in the first handshake, or raise the value.")};
    case FindingCode::AspNetCore:
        return {Findings::tr("The server runs ASP.NET Core applications (%1).").arg(printable(dataOf(finding, 0))),
                Findings::tr("They receive the certificate, but not the Windows account that it is mapped to."),
                Findings::tr("Let such an application look at the certificate itself.")};
    case FindingCode::ReverseProxy:
        return {Findings::tr("The server passes requests on to another one (reverse proxy)."),
                Findings::tr("A proxy cannot pass the visitor’s certificate on; it ends here."),
                Findings::tr("Map certificates where HTTPS ends.")};
    case FindingCode::InvalidValue:
        return {Findings::tr("The attribute %1 of %2 has a value that is not of its type.")
                    .arg(printable(dataOf(finding, 1)), printable(dataOf(finding, 0))),
                Findings::tr("IIS refuses the section (500.19)."), Findings::tr("Correct the value.")};
    case FindingCode::BindingUnreadable:
        return {
            Findings::tr("The binding %1 is not an address, a port and a host name.").arg(quoted(dataOf(finding, 0))),
            Findings::tr("IIS cannot listen where it says."),
            Findings::tr("Write it as address:port:host, like *:443:www.example.com.")};
    case FindingCode::ElementUnknown:
        return {Findings::tr("The schema of %1 has no element <%2> here.")
                    .arg(printable(dataOf(finding, 0)), printable(dataOf(finding, 1))),
                Findings::tr("IIS refuses the section (500.19)."),
                Findings::tr("Remove it. What is inherited can only be left out with <clear/> and a list anew.")};
    case FindingCode::SectionElsewhere:
        return {Findings::tr("The section %1 stands in another file, %2 (configSource).")
                    .arg(printable(dataOf(finding, 0)), quoted(dataOf(finding, 1))),
                Findings::tr("This program does not read that file, so what it says of the section may be wrong."),
                Findings::tr("Move the section into this file before you change it here.")};
    case FindingCode::OverrideUnknown: {
        const auto &attribute = dataOf(finding, 0);
        const auto word = quoted(dataOf(finding, 1));
        const auto line = QString::number(finding.position.line);
        return {attribute == u"allowOverride"_s
                    ? Findings::tr("allowOverride is %1 in line %2, which is neither true nor false.").arg(word, line)
                    : Findings::tr("%1 is %2 in line %3, which is none of Allow, Deny and Inherit.")
                          .arg(attribute, word, line),
                Findings::tr("Here it counts as not written; what IIS makes of it has not been verified."),
                Findings::tr("Correct it in a text editor.")};
    }
    case FindingCode::WebConfigNearLimit:
    case FindingCode::WebConfigTooLarge: {
        const auto size = QLocale().formattedDataSize(dataOf(finding, 0).toLongLong());
        const auto limit = QLocale().formattedDataSize(dataOf(finding, 1).toLongLong());
        const auto path = quotedPath(finding.subject);
        return {finding.code == FindingCode::WebConfigTooLarge
                    ? Findings::tr("%1 has %2 and is larger than IIS reads.").arg(path, size)
                    : Findings::tr("%1 has %2 and is near the largest size that IIS reads.").arg(path, size),
                Findings::tr("Beyond %1 IIS answers every request with 500.19, unless its registry says otherwise.")
                    .arg(limit),
                Findings::tr("Keep mappings in applicationHost.config, which has no such limit.")};
    }
    default:
        return {};
    }
}

} // namespace

Message describe(const iis::Finding &finding)
{
    if (finding.code <= FindingCode::CertificateNotOne)
        return certificateText(finding);
    if (finding.code <= FindingCode::CertificateDuplicate)
        return certificateItself(finding);
    if (finding.code <= FindingCode::RuleShadowed)
        return mappingEntry(finding);
    if (finding.code <= FindingCode::Hole)
        return hole(finding);
    for (const auto sentences : {switches, sslFlags, identity, surroundings}) {
        if (const auto message = sentences(finding); !message.headline.isEmpty())
            return message;
    }
    return {};
}

} // namespace certwizard::wording
