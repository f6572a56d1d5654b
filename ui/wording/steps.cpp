#include "wording/steps.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace certwizard::wording {
namespace {

using setup::Step;
using setup::StepState;

class Steps {
    Q_DECLARE_TR_FUNCTIONS(Steps)
};

class Holes {
    Q_DECLARE_TR_FUNCTIONS(Holes)
};

} // namespace

QString stepName(Step step)
{
    switch (step) {
    case Step::Features:
        return Steps::tr("Windows feature");
    case Step::Binding:
        return Steps::tr("HTTPS binding");
    case Step::Ssl:
        return Steps::tr("SSL settings");
    case Step::Anonymous:
        return Steps::tr("Anonymous sign-in");
    case Step::Mappings:
        return Steps::tr("Mappings");
    }
    return {};
}

QString stepTitle(Step step)
{
    switch (step) {
    case Step::Features:
        return Steps::tr("Switch the Windows feature on");
    case Step::Binding:
        return Steps::tr("Give the site an HTTPS address");
    case Step::Ssl:
        return Steps::tr("Ask every visitor for a certificate");
    case Step::Anonymous:
        return Steps::tr("Switch anonymous sign-in off");
    case Step::Mappings:
        return Steps::tr("Say which certificate signs in as whom");
    }
    return {};
}

QString stepExplanation(Step step)
{
    switch (step) {
    case Step::Features:
        return Steps::tr("IIS turns certificates into accounts with an optional Windows feature. Without it every "
                         "mapping is ignored, and IIS does not say so.");
    case Step::Binding:
        return Steps::tr("Certificates travel inside HTTPS, so the site needs an HTTPS binding with a server "
                         "certificate. When visitors are asked for theirs is decided here too.");
    case Step::Ssl:
        return Steps::tr("IIS refuses a request without HTTPS with 403.4, and a browser that shows no certificate with "
                         "403.7. As long as this is off, nobody is asked for a certificate.");
    case Step::Anonymous:
        return Steps::tr("Anonymous sign-in lets in visitors as a guest account. As long as it is on, a certificate "
                         "that belongs to nobody gets in as well.");
    case Step::Mappings:
        return Steps::tr("A mapping says as which Windows account the holder of a certificate signs in. Somebody whose "
                         "certificate fits no mapping gets 401.2.");
    }
    return {};
}

QString placeByHand(Step step)
{
    switch (step) {
    case Step::Features:
        return Steps::tr("In Server Manager this is Add Roles and Features.");
    case Step::Binding:
        return Steps::tr("In IIS Manager this is site → Bindings.");
    case Step::Ssl:
        return Steps::tr("In IIS Manager this is site → SSL Settings.");
    case Step::Anonymous:
        return Steps::tr("In IIS Manager this is site → Authentication.");
    case Step::Mappings:
        return Steps::tr("In IIS Manager this is site → Configuration Editor.");
    }
    return {};
}

QString byHand(Step step)
{
    switch (step) {
    case Step::Features:
        return Steps::tr(
            "On Windows Server: Server Manager → Add Roles and Features → Web Server (IIS) → Web Server → "
            "Security → IIS Client Certificate Mapping Authentication. On Windows 10 and 11: run "
            "“optionalfeatures”, then Internet Information Services → World Wide Web Services → Security.");
    case Step::Binding:
        return Steps::tr("In IIS Manager: site → Bindings → Add, with type https, address, port, host name and server "
                         "certificate. Asking for the certificate in the first handshake is set with netsh, as in the "
                         "commands of the plan.");
    case Step::Ssl:
        return Steps::tr("In IIS Manager: site → SSL Settings, tick “Require SSL” and choose “Require” under “Client "
                         "certificates”. Then click Apply at the right.");
    case Step::Anonymous:
        return Steps::tr("In IIS Manager: site → Authentication, select “Anonymous Authentication” and click Disable "
                         "at the right. The same list shows the other ways to sign in.");
    case Step::Mappings:
        return Steps::tr("In IIS Manager: site → Configuration Editor, section "
                         "system.webServer/security/authentication/iisClientCertificateMappingAuthentication, set "
                         "“enabled” to True and open “oneToOneMappings”. Each entry takes the account, its password, "
                         "and the certificate as base64 in one line without the BEGIN and END lines.");
    }
    return {};
}

QString stateName(StepState state)
{
    switch (state) {
    case StepState::Done:
        return Steps::tr("done");
    case StepState::Needed:
        return Steps::tr("needed");
    case StepState::Blocked:
        return Steps::tr("blocked");
    case StepState::OnServer:
        return Steps::tr("to do on the server");
    case StepState::NotApplicable:
        return Steps::tr("left as it is");
    }
    return {};
}

QString lineText(const base::Position &position)
{
    return position.isKnown() ? Steps::tr("line %1").arg(position.line) : QString();
}

QString origin(const iis::Provenance &from)
{
    const auto line = lineText(from.position);
    switch (from.level) {
    case iis::Provenance::Level::Default:
        return Steps::tr("default");
    case iis::Provenance::Level::Server:
        return line.isEmpty() ? Steps::tr("set for the server") : Steps::tr("set for the server, %1").arg(line);
    case iis::Provenance::Level::Location:
        // A site's name cannot hold a slash (reference 1.5), so a slash means something below the site.
        if (!from.location.contains(u'/'))
            return line.isEmpty() ? Steps::tr("set for the site") : Steps::tr("set for the site, %1").arg(line);
        return line.isEmpty() ? Steps::tr("set for %1").arg(quoted(from.location))
                              : Steps::tr("set for %1, %2").arg(quoted(from.location), line);
    }
    return {};
}

QString bindingFlags(quint32 flags)
{
    const std::pair<quint32, QString> names[] = {
        {iis::BindingSni, Steps::tr("Server Name Indication")},
        {iis::BindingCentralStore, Steps::tr("central certificate store")},
        {iis::BindingDisableHttp2, Steps::tr("HTTP/2 off")},
        {iis::BindingDisableOcspStapling, Steps::tr("OCSP stapling off")},
        {iis::BindingDisableQuic, Steps::tr("QUIC off")},
        {iis::BindingDisableTls13, Steps::tr("TLS 1.3 off")},
        {iis::BindingDisableLegacyTls, Steps::tr("legacy TLS off")},
        {iis::BindingNegotiateClientCertificate, Steps::tr("certificate asked for in the first handshake")},
    };
    QStringList shown;
    for (const auto &[bit, name] : names) {
        if ((flags & bit) != 0)
            shown += name;
        flags &= ~bit;
    }
    if (flags != 0)
        shown += Steps::tr("unknown bits %1").arg(flags);
    return shown.isEmpty() ? Steps::tr("no options") : shown.join(u", "_s);
}

Message describe(const iis::Hole &hole)
{
    const auto path = quoted(hole.path);
    const auto line = lineText(hole.position);
    auto cause = QString();
    if (!hole.attribute.isEmpty())
        cause = line.isEmpty() ? Holes::tr("The file sets %1 to %2 for that location.")
                                     .arg(printable(hole.attribute), quoted(hole.value))
                               : Holes::tr("The setting %1 is %2 for that location, set in %3.")
                                     .arg(printable(hole.attribute), quoted(hole.value), line);
    else if (!line.isEmpty())
        cause = Holes::tr("It stands in %1.").arg(line);
    const auto with = [&cause](const QString &consequence) {
        return cause.isEmpty() ? consequence : cause + u' ' + consequence;
    };
    const auto close = Holes::tr("Close it together with the rest, or leave it if it is meant.");
    switch (hole.kind) {
    case iis::Hole::Kind::AnonymousEnabled:
        return {Holes::tr("%1 switches anonymous sign-in on again.").arg(path),
                with(Holes::tr("Visitors of that location get in without being signed in as a mapped account.")),
                close};
    case iis::Hole::Kind::SslNotRequired:
        return {Holes::tr("%1 can be reached without HTTPS.").arg(path),
                with(Holes::tr("Without HTTPS nobody can be asked for a certificate.")), close};
    case iis::Hole::Kind::CertificateNotRequired:
        return {Holes::tr("%1 does not require a certificate.").arg(path),
                with(Holes::tr("Visitors of that location need no certificate.")), close};
    case iis::Hole::Kind::MappingDisabled:
        return {Holes::tr("%1 switches certificate mapping off.").arg(path),
                with(Holes::tr("Certificates sign nobody in there; without another way to sign in every request is "
                               "refused with 401.2.")),
                close};
    case iis::Hole::Kind::MappingsIgnored:
        return {Holes::tr("%1 has certificate mappings of its own, and IIS ignores them.").arg(path),
                with(Holes::tr("IIS reads mappings from the site or the server only; people mapped here get 401.")),
                Holes::tr("Move these mappings to the site.")};
    case iis::Hole::Kind::OtherSignIn:
        return {Holes::tr("%1 switches another way to sign in on.").arg(path),
                with(Holes::tr("Visitors of that location can sign in with a password instead of a mapped "
                               "certificate.")),
                close};
    }
    return {};
}

} // namespace certwizard::wording
