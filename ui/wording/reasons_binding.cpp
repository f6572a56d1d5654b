#include "reasons.h"

namespace certwizard::wording {
namespace {

Message moreBinding(const Reason &reason)
{
    const Arguments arguments(reason);
    const auto first = arguments.inQuotes(0);
    switch (reason.code) {
    case ReasonCode::BindingOverlap:
        return {Reasons::tr("The binding %1 overlaps %2 of the site %3.")
                    .arg(first, arguments.inQuotes(1), arguments.inQuotes(2)),
                Reasons::tr("Port and host name are the same; on its own address, the binding that names the address "
                            "wins."),
                Reasons::tr("Check that each site answers where it is meant to, or use another port or host name.")};
    case ReasonCode::Tls13OffNotNeeded:
        return {Reasons::tr("TLS 1.3 is off for the binding %1, which is no longer needed.").arg(first),
                Reasons::tr("Asking in the first handshake works with TLS 1.3. The option is left as it is."),
                Reasons::tr("Switch TLS 1.3 on again when nothing else needs it off.")};
    case ReasonCode::NegotiateInFlags:
        return {Reasons::tr("The file says that %1 asks for the certificate in the first handshake.").arg(first),
                Reasons::tr("Windows Server 2025 keeps this option in the file; the option is left as it is."),
                {}};
    case ReasonCode::ServerCertificateKeyElsewhere:
        return {Reasons::tr("The server certificate %1 does not come in a PFX file.").arg(first),
                Reasons::tr("Windows takes a private key from a PFX file only, so this works only if the key is on the "
                            "server already, together with this certificate."),
                Reasons::tr("Give a PFX file with the key if it is not there yet; the program makes one from "
                            "certificate and key.")};
    default:
        return {};
    }
}

} // namespace

Message bindingReason(const Reason &reason)
{
    const Arguments arguments(reason);
    const auto endpoint = arguments.inQuotes(0);
    switch (reason.code) {
    case ReasonCode::BindingExists:
        return {Reasons::tr("The site has the HTTPS binding %1.").arg(endpoint), {}, {}};
    case ReasonCode::BindingMissing:
        if (reason.arguments.isEmpty())
            return {Reasons::tr("The site has no HTTPS binding, and none is to be added."),
                    Reasons::tr("Nobody reaches it over HTTPS, and only HTTPS carries certificates."),
                    Reasons::tr("Choose a binding in step 2.")};
        return {Reasons::tr("The site has no HTTPS binding %1 yet.").arg(endpoint), {}, {}};
    case ReasonCode::BindingFlagsDiffer:
        return {Reasons::tr("The options of the binding %1 change: %2 becomes %3.")
                    .arg(endpoint, bindingFlags(arguments.raw(1).toUInt()), bindingFlags(arguments.raw(2).toUInt())),
                {},
                {}};
    case ReasonCode::BindingTakenByOtherSite:
        return {
            Reasons::tr("The binding %1 belongs to the site %2 already.").arg(endpoint, arguments.inQuotes(1)),
            Reasons::tr("Two sites cannot answer on the same address, port and host name."),
            Reasons::tr("Choose another port or a host name of its own, or remove the binding from the other site.")};
    case ReasonCode::BindingPortSpeaksHttp:
        return {Reasons::tr("The site’s own binding %2 speaks HTTP on the port of %1.")
                    .arg(endpoint, arguments.inQuotes(1)),
                Reasons::tr("One address and port speaks either HTTP or HTTPS."),
                Reasons::tr("Choose another port, or remove that binding.")};
    case ReasonCode::SniNeedsHostName:
        return {Reasons::tr("Server Name Indication needs a host name, and the binding %1 has none.").arg(endpoint),
                Reasons::tr("Windows chooses the certificate by the host name that the browser sends."),
                Reasons::tr("Give the binding a host name, or switch Server Name Indication off.")};
    case ReasonCode::SniSharedEndpoint:
        return {Reasons::tr("The site %2 uses the same address and port as %1.").arg(endpoint, arguments.inQuotes(1)),
                Reasons::tr("Without Server Name Indication both get one certificate and one set of options."),
                Reasons::tr("Use Server Name Indication with a host name for each, or another port, unless both are "
                            "meant to share.")};
    case ReasonCode::CentralStoreInUse:
        return {Reasons::tr("The binding %1 takes its certificate from the central certificate store.").arg(endpoint),
                Reasons::tr("No certificate is bound to it; it is looked up by host name in a shared folder."),
                Reasons::tr("Put the server certificate into that store.")};
    case ReasonCode::CertificateOnServer:
        return {Reasons::tr("Which certificate belongs to %1 is kept by Windows, not in this file.").arg(endpoint),
                Reasons::tr("It cannot be seen from the file whether it is bound already."), onServer()};
    case ReasonCode::NegotiateOnServer:
        return {
            Reasons::tr("That %1 asks for the certificate in the first handshake is kept by Windows, not in this file.")
                .arg(endpoint),
            Reasons::tr("Asking then works with TLS 1.3, with HTTP/2, and with large uploads, which otherwise fail "
                        "with 413."),
            onServer()};
    case ReasonCode::NegotiateAffectsEndpoint:
        return {Reasons::tr("Asking for the certificate in the first handshake also concerns other sites on %1: %2.")
                    .arg(endpoint, arguments.listFrom(1)),
                Reasons::tr("Windows keeps this option for the whole address and port, so their visitors are asked for "
                            "a certificate too."),
                Reasons::tr("Give this site an address, a port, or with Server Name Indication a host name of its own "
                            "if that is not wanted.")};
    case ReasonCode::Tls13MustBeOff:
        return {Reasons::tr("TLS 1.3 has to be off for the binding %1.").arg(endpoint),
                Reasons::tr("IIS then asks for the certificate after the handshake, which TLS 1.3 does not allow: "
                            "visitors would see a broken connection."),
                Reasons::tr("Ask in the first handshake instead, which is recommended, or keep TLS 1.3 off on the "
                            "server too.")};
    case ReasonCode::ServerCertificateUnfit:
        return withFinding({Reasons::tr("The server certificate %1 will not do.").arg(endpoint),
                            {},
                            Reasons::tr("Choose or make another server certificate.")},
                           reason, Reasons::tr("Server certificate %1").arg(endpoint));
    case ReasonCode::ServerCertificateNameMismatch:
        return {Reasons::tr("The server certificate is not made for %1.").arg(endpoint),
                reason.arguments.size() > 1
                    ? Reasons::tr("It is made for %1. Browsers warn when the name differs.").arg(arguments.listFrom(1))
                    : Reasons::tr("It names no host at all. Browsers warn about that."),
                Reasons::tr("Choose or make a certificate for that name.")};
    case ReasonCode::NoServerCertificate:
        return {reason.arguments.isEmpty() ? Reasons::tr("No server certificate is chosen.")
                                           : Reasons::tr("No server certificate is chosen for %1.").arg(endpoint),
                Reasons::tr("HTTPS does not answer before one is bound on the server."),
                Reasons::tr("Choose one, or bind one on the server as before.")};
    case ReasonCode::SiteNameTwice:
        return {arguments.raw(0) == arguments.raw(2)
                    ? Reasons::tr("Two sites have the name %1: in line %2 and in line %3.")
                          .arg(arguments.inQuotes(0), arguments.raw(1), arguments.raw(3))
                    : Reasons::tr("The names of two sites differ in capitals only: %1 in line %2 and %3 in line %4.")
                          .arg(arguments.inQuotes(0), arguments.raw(1), arguments.inQuotes(2), arguments.raw(3)),
                Reasons::tr("What would be written for the one would count for the other as well."),
                Reasons::tr("Rename one of the two in a text editor, in its <location> elements as well, then start "
                            "again.")};
    case ReasonCode::SiteIdTwice:
        return {Reasons::tr("This site (line %1) has the same ID, %2, as the site %3 in line %4.")
                    .arg(arguments.raw(1), arguments.raw(0), arguments.inQuotes(2), arguments.raw(3)),
                Reasons::tr("The schema of IIS asks for an ID of its own for each site."),
                Reasons::tr("Give one of the two another ID in a text editor.")};
    case ReasonCode::ServerCertificateNotInFile:
        return {Reasons::tr("No server certificate is chosen for %1; the one that Windows has stays.").arg(endpoint),
                Reasons::tr("Which one that is, and whether there is one, stands in http.sys and not in the file."),
                Reasons::tr("Look with netsh http show sslcert, or open the site with a browser.")};
    case ReasonCode::NoBindingChosen:
        return {Reasons::tr("The bindings of the site are left as they are."), {}, {}};
    default:
        return moreBinding(reason);
    }
}

} // namespace certwizard::wording
