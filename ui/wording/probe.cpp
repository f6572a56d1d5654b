#include "wording/probe.h"

#include "text.h"
#include "wording/certificates.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace certwizard::wording {
namespace {

using diagnose::Attempt;
using diagnose::CertificateAsked;
using diagnose::Ending;
using diagnose::Finding;
using diagnose::FindingCode;

class Probe {
    Q_DECLARE_TR_FUNCTIONS(Probe)
};

QString argument(const Finding &finding, qsizetype index)
{
    return printable(finding.arguments.value(index));
}

Message reaching(const Finding &finding)
{
    switch (finding.code) {
    case FindingCode::NameNotFound:
        return {
            Probe::tr("The name %1 cannot be found.").arg(quoted(argument(finding, 0))),
            Probe::tr("This computer’s name servers know no address for it, so no browser here gets further either."),
            Probe::tr("Check the spelling, ask for a DNS entry, or test with the server’s address instead.")};
    case FindingCode::NothingListens:
        return {
            Probe::tr("Nothing listens on %1, port %2.").arg(argument(finding, 0), argument(finding, 1)),
            Probe::tr(
                "The computer is there and refuses the connection: the site is stopped, or has no HTTPS binding on this port."),
            Probe::tr("Add the HTTPS binding in step 2, and see in IIS Manager that the site is started.")};
    case FindingCode::NoAnswer:
        return {
            Probe::tr("%1 does not answer on port %2.").arg(argument(finding, 0), argument(finding, 1)),
            Probe::tr(
                "Neither yes nor no came back in time: usually a firewall between here and the server drops the packets."),
            Probe::tr("Open the port in the firewalls, or test from a computer in the server’s own network.")};
    case FindingCode::SilentInHandshake:
        return {
            Probe::tr("%1 takes the connection on port %2 and then says nothing.")
                .arg(argument(finding, 0), argument(finding, 1)),
            Probe::tr(
                "So no firewall is in the way. What listens there hangs, speaks something else than HTTPS, or is a proxy that does not reach the server."),
            Probe::tr(
                "Use the port of the HTTPS binding, which step 2 shows; if it is that one, see on the server what listens on it and restart that.")};
    case FindingCode::NotHttps:
        return {Probe::tr("Port %2 of %1 does not speak HTTPS.").arg(argument(finding, 0), argument(finding, 1)),
                Probe::tr("Something answered, but not in TLS: this is most likely the plain HTTP port of the site."),
                Probe::tr("Use the port of the HTTPS binding; step 2 shows it.")};
    case FindingCode::HandshakeBroken:
        return {
            Probe::tr("%1 ends every secure connection on port %2 before it is made.")
                .arg(argument(finding, 0), argument(finding, 1)),
            finding.arguments.value(2).isEmpty()
                ? Probe::tr(
                      "The server closes without a reason. On Windows that happens when the binding has no certificate, or one whose private key cannot be used.")
                : Probe::tr(
                      "The server says %1. On Windows that often means that the binding has no usable certificate.")
                      .arg(quoted(argument(finding, 2))),
            Probe::tr(
                "Give the binding its certificate, as the list of things to do on the server says, and look at it with “netsh http show sslcert”.")};
    default:
        return {};
    }
}

Message serverSide(const Finding &finding)
{
    switch (finding.code) {
    case FindingCode::ServerCertificateExpired:
        return {
            Probe::tr("The server’s certificate %1 expired on %2.")
                .arg(quoted(argument(finding, 0)), shortDay(finding.arguments.value(1))),
            Probe::tr("Browsers stop here and warn, before anybody is asked for a certificate."),
            Probe::tr(
                "Issue or renew the server certificate, import it, and bind it again; then check that the binding still negotiates client certificates.")};
    case FindingCode::ServerCertificateNotYetValid:
        return {Probe::tr("The server’s certificate %1 is valid only from %2.")
                    .arg(quoted(argument(finding, 0)), shortDay(finding.arguments.value(1))),
                Probe::tr("Either the certificate is new and a clock is behind, or it was issued for later."),
                Probe::tr("Compare the clocks of this computer and the server.")};
    case FindingCode::ServerNameMismatch:
        return {Probe::tr("The server’s certificate is not for %1.").arg(quoted(argument(finding, 0))),
                finding.arguments.value(1).isEmpty()
                    ? Probe::tr("It names no host at all, so browsers warn for every address.")
                    : Probe::tr(
                          "It is for %1. Another site’s binding may have answered, or the certificate lacks this name.")
                          .arg(argument(finding, 1)),
                Probe::tr(
                    "Bind a certificate that has this name, or open the site under a name that the certificate has.")};
    case FindingCode::ServerNotTrusted:
        return {Probe::tr("The issuer of the server’s certificate is not trusted here."),
                Probe::tr("%1 was issued by %2, which was not among the authorities given.")
                    .arg(quoted(argument(finding, 0)), quoted(argument(finding, 1))),
                Probe::tr("Give the authority’s certificate to this test; users need it in their trusted roots.")};
    case FindingCode::ServerChainIncomplete:
        return {
            Probe::tr("The server does not send the certificate that issued its own."),
            Probe::tr("%1 was issued by %2; that one was neither sent nor among the authorities given.")
                .arg(quoted(argument(finding, 0)), quoted(argument(finding, 1))),
            Probe::tr(
                "Import the intermediate certificates into Local Computer, Intermediate Certification Authorities, on the server.")};
    case FindingCode::Tls13Off:
        return {Probe::tr("TLS 1.3 is off."),
                Probe::tr("Everybody connects with TLS 1.2, where a late request for a certificate still works."),
                {}};
    case FindingCode::Tls12Off:
        return {
            Probe::tr("TLS 1.2 is off."),
            Probe::tr("Old programs cannot connect, and the certificate has to be asked for in the first handshake."),
            {}};
    case FindingCode::NotIis:
        return {
            Probe::tr("The answer comes from %1.").arg(quoted(argument(finding, 0))),
            Probe::tr(
                "IIS names itself “Microsoft-IIS” unless that was switched off. A proxy or load balancer that ends TLS never passes the client’s certificate on to IIS."),
            Probe::tr("If this should be IIS, test the server’s own address, behind the proxy.")};
    case FindingCode::PassedOn:
        return {
            Probe::tr("The answer was passed on by a proxy, which calls itself %1.").arg(quoted(argument(finding, 0))),
            Probe::tr(
                "It ends the visitor’s TLS connection and makes one of its own to IIS, and a client certificate cannot be passed on over that: IIS never sees it."),
            Probe::tr(
                "Let the proxy pass TLS through, or test the server’s own address, behind the proxy, to see whether IIS itself is fine.")};
    case FindingCode::GatewayFailed:
        return {
            finding.arguments.value(1).isEmpty()
                ? Probe::tr("Answer %1: a proxy could not get an answer from the server behind it.")
                      .arg(argument(finding, 0))
                : Probe::tr("Answer %1: %2 is a proxy, and could not get an answer from the server behind it.")
                      .arg(argument(finding, 0), quoted(argument(finding, 1))),
            Probe::tr(
                "The server behind it may ask the proxy itself for a client certificate, which the proxy cannot get from the visitor, or it is down."),
            Probe::tr(
                "Test the server’s own address, behind the proxy. Then let the proxy pass TLS through, or ask for the certificate at the proxy.")};
    case FindingCode::ProxyNotUsed:
        return {
            Probe::tr("This computer has the proxy %1, and the probe did not use it.")
                .arg(quoted(argument(finding, 0))),
            Probe::tr(
                "The probe connects straight to the server. Browsers here may go through the proxy, and reach what the probe cannot, or meet something else."),
            Probe::tr(
                "Where a direct connection is not allowed, run the probe on a computer in the server’s own network.")};
    default:
        return {};
    }
}

Message asking(const Finding &finding)
{
    switch (finding.code) {
    case FindingCode::CertificateRequiredInHandshake:
        return {
            Probe::tr("A certificate is asked for in the first handshake, and nobody gets in without one."), {}, {}};
    case FindingCode::LetsCertificateIn:
        return {Probe::tr("The given certificate is let in, with answer %1.").arg(argument(finding, 0)), {}, {}};
    case FindingCode::NeverAsked:
        return {
            Probe::tr("The server never asks for a certificate."),
            Probe::tr(
                "That is why browsers show no prompt. The SSL settings of the site are on Ignore, or another site answers at this address."),
            Probe::tr(
                "Set the SSL settings to require a certificate in step 3, and check in step 2 that this binding belongs to the site.")};
    case FindingCode::AskedOptionally:
        return {Probe::tr("A certificate is asked for, but visitors without one get in (answer %1).")
                    .arg(argument(finding, 0)),
                Probe::tr(
                    "The SSL settings accept a certificate instead of requiring it, or anonymous sign-in is still on."),
                Probe::tr("Choose “Require a certificate” in step 3 and switch anonymous sign-in off in step 4.")};
    case FindingCode::AskedLateTls12:
        return {
            Probe::tr("The certificate is asked for only after the page was requested, by renegotiating TLS 1.2."),
            Probe::tr("Browsers that use TLS 1.3 or HTTP/2 cannot do that, and uploads over 48 KB can fail with 413."),
            Probe::tr("Choose “Ask in the first handshake” in step 2.")};
    case FindingCode::AskedLateTls13:
        return {Probe::tr("With TLS 1.3 the certificate is asked for after the handshake, where no browser answers."),
                Probe::tr("Browsers do not offer post-handshake authentication, so their users are never prompted."),
                Probe::tr("Choose “Ask in the first handshake” in step 2, or switch TLS 1.3 off for the binding.")};
    case FindingCode::ResetOnTls13:
        return {
            Probe::tr("TLS 1.3 connections break where TLS 1.2 works."),
            Probe::tr(
                "IIS wants to ask for the certificate late, and TLS 1.3 has no renegotiation: the connection is reset, or answered with 500 and 0x80070032."),
            Probe::tr("Choose “Ask in the first handshake” in step 2, or switch TLS 1.3 off for the binding.")};
    case FindingCode::Http2InTheWay:
        return {
            Probe::tr("HTTP/2 is in use, and it forbids asking for a certificate late."),
            Probe::tr(
                "Browsers that agree on HTTP/2 are refused or reset, others work: the trouble seems to come and go."),
            Probe::tr(
                "Choose “Ask in the first handshake” in step 2; switching HTTP/2 off for the binding helps too.")};
    case FindingCode::IssuerNotInList:
        return {
            Probe::tr("The server’s list of accepted authorities does not have the issuer %1.")
                .arg(quoted(argument(finding, 0))),
            Probe::tr("It lists %1. Browsers offer only certificates that fit the list, so this one is never shown.")
                .arg(argument(finding, 1)),
            Probe::tr(
                "On the server, import it into Local Computer: a root, which issued itself, into Trusted Root Certification "
                "Authorities, any other into Intermediate Certification Authorities and never into Trusted Root. Where "
                "the list has the root above it, the visitor may only lack the certificate in between: put it into the "
                "PFX, or into Intermediate Certification Authorities there. Or stop sending the list "
                "(SendTrustedIssuerList=0).")};
    default:
        return {};
    }
}

Message refusal(const Finding &finding)
{
    const auto code = argument(finding, 0);
    switch (finding.code) {
    case FindingCode::CertificateRefusedInTls:
        return {
            Probe::tr("The server refused the certificate while the connection was made, saying %1.").arg(quoted(code)),
            Probe::tr(
                "It does not trust the issuer, or the certificate is expired or not meant for client authentication."),
            Probe::tr("Look at the certificate’s validity and purpose, and trust its issuer on the server.")};
    case FindingCode::UntrustedInTls:
        return {Probe::tr("The server does not trust the certificate’s issuer: it broke off the connection, saying %1.")
                    .arg(quoted(code)),
                Probe::tr("IIS would answer 403.16; a server that answers like this has its own list of authorities."),
                Probe::tr("Add the root authority to what the server trusts, and have the client send its intermediate "
                          "certificates.")};
    case FindingCode::RevokedInTls:
        return {Probe::tr("The server counts the certificate as revoked: it broke off the connection, saying %1.")
                    .arg(quoted(code)),
                Probe::tr("IIS would answer 403.13. The certificate is on the revocation list that the server has."),
                Probe::tr(
                    "If it should be valid, look at the list of the authority and publish a new one; else issue a new "
                    "certificate.")};
    case FindingCode::ExpiredInTls:
        return {Probe::tr("The server takes the certificate for expired: it broke off the connection, saying %1.")
                    .arg(quoted(code)),
                Probe::tr("IIS would answer 403.17. The server judges by its own clock."),
                Probe::tr("Renew the certificate and replace it in the mapping, or set the server’s clock.")};
    case FindingCode::CertificateRefusedOnPage:
        return {
            Probe::tr("The server refused the certificate with answer %1.").arg(code),
            Probe::tr(
                "IIS does not answer like this; nginx and proxies in front do, for certificates that they do not trust, or that are revoked or expired."),
            Probe::tr("Find out what stands in front of IIS, and let it pass TLS through.")};
    case FindingCode::Refused4037:
        return {
            Probe::tr("Answer %1: the server says that no certificate came.").arg(code),
            Probe::tr(
                "One was sent or ready. It may lack a private key or the purpose “client authentication”, or the request came too late for this connection."),
            Probe::tr("Check the certificate’s purpose, and ask in the first handshake (step 2).")};
    case FindingCode::Refused40312:
        return {
            Probe::tr("Answer %1: the mapping denied access.").arg(code),
            Probe::tr(
                "The mapped account may not read the folder, or a mapping with Deny matched (that this gives 403.12 is not documented for IIS 7 and newer)."),
            Probe::tr("Give the account read access to the site’s folder, and look at the deny mappings in step 5.")};
    case FindingCode::Refused40313:
        return {
            Probe::tr("Answer %1: the server counts the certificate as revoked.").arg(code),
            Probe::tr("It is on a revocation list, or the server cannot reach the list: both look the same from here."),
            Probe::tr(
                "On the server, run “certutil -urlfetch -verify” on the certificate as SYSTEM, and publish the list where the server can fetch it.")};
    case FindingCode::Refused40316:
        return {
            Probe::tr("Answer %1: the server does not trust the certificate.").arg(code),
            Probe::tr(
                "The issuing authority is missing from Local Computer, Trusted Root, or a certificate that is not self-signed lies in that store and spoils it for everybody."),
            Probe::tr(
                "Import the root into Local Computer, Trusted Root; move every certificate there whose subject differs from its issuer to Intermediate Certification Authorities.")};
    case FindingCode::Refused40317:
        return {Probe::tr("Answer %1: the certificate is expired or not yet valid.").arg(code),
                Probe::tr("The server judges by its own clock."),
                Probe::tr("Renew the certificate and replace it in the mapping, or set the server’s clock.")};
    case FindingCode::Refused401:
        return {
            Probe::tr("Answer %1: the certificate arrived, but nobody is signed in by it.").arg(code),
            Probe::tr(
                "401.1: the mapped account’s password is wrong or its certificate text is damaged. 401.2: no mapping fits, mapping is off, its module is missing, or it is stored below the site. 401.3: the account may not read the files."),
            Probe::tr(
                "Open step 5: the table shows the state of every mapping. Then check the Windows feature in step 1.")};
    case FindingCode::Forbidden:
        return {Probe::tr("Answer %1: forbidden, without saying why.").arg(code),
                Probe::tr("The reason is in the site’s log: the field sc-substatus has the number behind the dot."),
                Probe::tr("Look up the request in the log of the site on the server.")};
    default:
        return {};
    }
}

Message remaining(const Finding &finding)
{
    switch (finding.code) {
    case FindingCode::SilentAfterRequest:
        return {Probe::tr("The connection is made, and then no answer comes."),
                Probe::tr("TLS is not the obstacle: the application behind it hangs, or waits for something itself."),
                Probe::tr("Look at the application pool on the server: whether it runs, and what it is busy with.")};
    case FindingCode::BrokenAfterRequest:
        return {
            Probe::tr("The server breaks off the connection instead of answering."),
            Probe::tr(
                "IIS does so when it wants to ask for the certificate late and cannot; an application that crashes looks the same."),
            Probe::tr(
                "Choose “Ask in the first handshake” in step 2; if it stays, look into the event log of the server.")};
    case FindingCode::UploadTooLarge:
        return {
            Probe::tr("An upload of %1 KB is refused with 413.").arg(argument(finding, 0)),
            Probe::tr(
                "When the certificate is asked for late, IIS reads only uploadReadAheadSize (48 KB) of the upload before it asks. Other limits on uploads give the same answer."),
            Probe::tr("Choose “Ask in the first handshake” in step 2 rather than raising the limit.")};
    case FindingCode::UploadCutOff:
        return {
            Probe::tr("An upload of %1 KB is cut off.").arg(argument(finding, 0)),
            Probe::tr("The server ended the connection instead of answering it."),
            Probe::tr(
                "Look for limits on request size on the server, and ask for the certificate in the first handshake.")};
    case FindingCode::UploadUnanswered:
        return {Probe::tr("An upload of %1 KB got no answer in time.").arg(argument(finding, 0)),
                Probe::tr("The page itself was answered; many pages do nothing with an upload. Where uploads are meant "
                          "to work, what takes them hangs."),
                Probe::tr("Test with an address that takes uploads.")};
    case FindingCode::ServerError:
        return {
            Probe::tr("Answer %1: the server failed.").arg(argument(finding, 0)),
            Probe::tr(
                "The connection and the certificate got through; the page itself, or the configuration, has an error."),
            Probe::tr("Look into the event log of the server; 500.19 names a configuration file and line.")};
    case FindingCode::NotFound:
        return {Probe::tr("The page %1 is not there.").arg(quoted(argument(finding, 0))),
                Probe::tr("The certificate was not the obstacle."), Probe::tr("Test with an address that exists.")};
    case FindingCode::Redirected:
        return {finding.arguments.value(1).isEmpty()
                    ? Probe::tr("The answer %1 sends visitors elsewhere.").arg(argument(finding, 0))
                    : Probe::tr("The answer %1 sends visitors to %2.")
                          .arg(argument(finding, 0), quoted(argument(finding, 1))),
                {},
                Probe::tr("Test the new address too.")};
    default:
        return {};
    }
}

} // namespace

Message describe(const Finding &finding)
{
    for (const auto part : {reaching, serverSide, asking, refusal, remaining})
        if (auto message = part(finding); !message.headline.isEmpty())
            return message;
    return {};
}

QString describe(const diagnose::AttemptSpec &spec)
{
    QStringList parts{spec.version == diagnose::TlsVersion::Tls13 ? Probe::tr("TLS 1.3") : Probe::tr("TLS 1.2")};
    parts.append(spec.withCertificate ? Probe::tr("with the certificate") : Probe::tr("without a certificate"));
    if (spec.offerPostHandshake)
        parts.append(Probe::tr("ready to be asked late"));
    if (spec.offerHttp2)
        parts.append(Probe::tr("offering HTTP/2"));
    if (spec.postBytes > 0)
        parts.append(Probe::tr("sending %1 KB").arg(spec.postBytes / 1024));
    return parts.join(Probe::tr(", ", "between the parts of a description"));
}

QString result(const Attempt &attempt)
{
    switch (attempt.ending) {
    case Ending::Answered:
        if (attempt.spec.offerHttp2)
            return attempt.alpn == u"h2" ? Probe::tr("HTTP/2 agreed") : Probe::tr("no HTTP/2");
        return attempt.subStatus >= 0 ? u"%1.%2"_s.arg(attempt.status).arg(attempt.subStatus)
                                      : QString::number(attempt.status);
    case Ending::ConnectRefused:
        return Probe::tr("connection refused");
    case Ending::ConnectTimedOut:
        return Probe::tr("no connection in time");
    case Ending::ConnectFailed:
        return Probe::tr("no connection");
    case Ending::NotTls:
        return Probe::tr("not TLS");
    case Ending::TlsAlert:
        return attempt.protocol.isEmpty() ? Probe::tr("refused in the handshake")
                                          : Probe::tr("refused after the handshake");
    case Ending::ClosedInHandshake:
        return Probe::tr("closed in the handshake");
    case Ending::ResetInHandshake:
        return Probe::tr("reset in the handshake");
    case Ending::ClosedAfterRequest:
        return Probe::tr("closed after the request");
    case Ending::ResetAfterRequest:
        return Probe::tr("reset after the request");
    case Ending::HandshakeTimedOut:
        return Probe::tr("no handshake in time");
    case Ending::AnswerTimedOut:
        return Probe::tr("no answer in time");
    case Ending::BadAnswer:
        return Probe::tr("an answer that is not HTTP");
    case Ending::TlsFailed:
        return Probe::tr("TLS failed");
    }
    return {};
}

QString describe(CertificateAsked asked)
{
    switch (asked) {
    case CertificateAsked::Never:
        return Probe::tr("not at all");
    case CertificateAsked::InHandshake:
        return Probe::tr("in the first handshake");
    case CertificateAsked::ByRenegotiation:
        return Probe::tr("after the request, by renegotiation");
    case CertificateAsked::ByPostHandshake:
        return Probe::tr("after the handshake");
    }
    return {};
}

QStringList serverFacts(const diagnose::ProbeReport &report)
{
    constexpr qsizetype mostAuthorities = 12;
    constexpr int widestNames = 300;
    QStringList lines;
    if (!report.addresses.isEmpty())
        lines.append(Probe::tr("Addresses: %1").arg(report.addresses.join(u", "_s)));
    const auto shown =
        std::ranges::find_if(report.attempts, [](const auto &made) { return !made.serverChain.isEmpty(); });
    if (shown != report.attempts.end()) {
        const auto &certificate = shown->serverChain.first();
        lines.append(Probe::tr("Certificate: %1, issued by %2, %3", "subject, issuer, validity")
                         .arg(printable(certificate.subject().display()), printable(certificate.issuer().display()),
                              validity(certificate, report.when)));
        auto names = certificate.dnsNames();
        for (const auto &address : certificate.ipAddresses())
            names.append(address.toString());
        lines.append(Probe::tr("Made for: %1", "names")
                         .arg(names.isEmpty() ? Probe::tr("no name at all")
                                              : printable(names.join(u", "_s), widestNames)));
        QStringList above;
        for (const auto &one : shown->serverChain.sliced(1))
            above.append(quoted(one.subject().display()));
        lines.append(above.isEmpty() ? Probe::tr("Sent without any certificate above it.")
                                     : Probe::tr("Sent with those above it: %1").arg(above.join(u", "_s)));
        if (!shown->server.isEmpty())
            lines.append(Probe::tr("It calls itself: %1").arg(printable(shown->server)));
    }
    const auto asking = std::ranges::find_if(report.attempts, [](const auto &made) {
        return made.asked != diagnose::CertificateAsked::Never;
    });
    if (asking != report.attempts.end()) {
        QStringList names;
        for (const auto &name : asking->authorities)
            names.append(quoted(name.display()));
        lines.append(
            names.isEmpty()
                ? Probe::tr("It names no authorities when it asks, so browsers offer every certificate.")
                : Probe::tr("It asks for certificates of: %1").arg(names.mid(0, mostAuthorities).join(u", "_s)));
    }
    return lines;
}

} // namespace certwizard::wording
