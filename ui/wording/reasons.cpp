#include "setup/account.h"
#include "text.h"
#include "wording/certificates.h"
#include "wording/fitness.h"
#include "wording/steps.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace certwizard::wording {
namespace {

using setup::Reason;
using setup::ReasonCode;

class Reasons {
    Q_DECLARE_TR_FUNCTIONS(Reasons)
};

/// The arguments of a reason, by position, fit to be shown.
class Arguments {
public:
    explicit Arguments(const Reason &reason) : m_texts(reason.arguments) {}
    [[nodiscard]] QString raw(int index) const { return m_texts.value(index); }
    [[nodiscard]] QString plain(int index) const { return printable(m_texts.value(index)); }
    [[nodiscard]] QString inQuotes(int index) const { return quoted(m_texts.value(index)); }
    [[nodiscard]] int number(int index) const { return m_texts.value(index).toInt(); }
    [[nodiscard]] QString listFrom(int index) const
    {
        return list(m_texts.sliced(std::min<qsizetype>(index, m_texts.size())));
    }

private:
    QStringList m_texts;
};

QString onServer()
{
    return Reasons::tr("The commands are in the list of things to do on the server.");
}

/// What a cause adds: its headline goes to the explanation, its remedy replaces ours.
Message because(Message message, const Message &cause)
{
    message.explanation = message.explanation.isEmpty() ? cause.headline : cause.headline + u' ' + message.explanation;
    if (!cause.remedy.isEmpty())
        message.remedy = cause.remedy;
    return message;
}

Message withError(Message message, const Reason &reason)
{
    return reason.error ? because(std::move(message), describe(*reason.error)) : message;
}

/// A finding that does not rule the certificate out is told as what it is; `whose` names the certificate.
Message withFinding(Message message, const Reason &reason, const QString &whose)
{
    if (!reason.finding)
        return message;
    auto finding = describe(*reason.finding);
    if (reason.finding->severity == pki::FitnessSeverity::Problem)
        return because(std::move(message), finding);
    finding.headline =
        Reasons::tr("%1: %2", "whose certificate, what is to be said about it").arg(whose, finding.headline);
    return finding;
}

/// A switch that the plan changes is told with what it is now and where that comes from.
Message switched(const Reason &reason, bool after, const QString &is, const QString &willBe,
                 const QString &meaning = {}, const QString &remedy = {})
{
    const auto now = reason.arguments.value(0);
    const bool changes = !now.isEmpty() && (now == u"true"_s) != after;
    if (!changes)
        return {is, meaning, remedy};
    const auto from = reason.where ? origin(*reason.where) : QString();
    const auto isOn = !after;
    const auto headline =
        from.isEmpty()
            ? (isOn ? Reasons::tr("%1; at present it is on.") : Reasons::tr("%1; at present it is off.")).arg(willBe)
            : (isOn ? Reasons::tr("%1; at present it is on (%2).") : Reasons::tr("%1; at present it is off (%2)."))
                  .arg(willBe, from);
    return {headline, meaning, remedy};
}

Message features(const Reason &reason)
{
    const Arguments arguments(reason);
    const auto line = reason.where ? lineText(reason.where->position) : QString();
    switch (reason.code) {
    case ReasonCode::ModuleActive:
        return {Reasons::tr("The Windows feature for certificate mapping is installed and active."), {}, {}};
    case ReasonCode::ModuleMissing:
        return {Reasons::tr("The Windows feature IIS Client Certificate Mapping Authentication is not installed."),
                Reasons::tr("Without it IIS ignores every mapping and does not say so. It cannot be added in the file: "
                            "an entry without the program file behind it takes the whole server down."),
                Reasons::tr("Install it on the server; the list of things to do on the server has the command for each "
                            "edition of Windows.")};
    case ReasonCode::ModuleNotInModules:
        return {
            Reasons::tr("The Windows feature is installed, but it is not switched on for the web server."),
            line.isEmpty()
                ? Reasons::tr("The module %1 is in <globalModules>, but not in <modules>.").arg(arguments.plain(0))
                : Reasons::tr("The module %1 is in <globalModules> (%2), but not in <modules>.")
                      .arg(arguments.plain(0), line),
            Reasons::tr("On the server, in IIS Manager: server → Modules → Configure Native Modules, tick it there.")};
    case ReasonCode::ModuleNotInGlobal:
        return {Reasons::tr("The Windows feature is switched on, but it is not installed."),
                line.isEmpty()
                    ? Reasons::tr("The module %1 is in <modules>, but not in <globalModules>.").arg(arguments.plain(0))
                    : Reasons::tr("The module %1 is in <modules> (%2), but not in <globalModules>.")
                          .arg(arguments.plain(0), line),
                Reasons::tr("Install the feature on the server again.")};
    case ReasonCode::AdMappingModuleInstead:
        return {Reasons::tr("The feature for mapping by Active Directory is installed, which is another one."),
                Reasons::tr("The short names are easily swapped: Web-Cert-Auth is the one needed here, Web-Client-Auth "
                            "the one for Active Directory."),
                Reasons::tr("Install Web-Cert-Auth; the other may stay installed.")};
    default:
        return {};
    }
}

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
        return {Reasons::tr("The server certificate %1 comes without its private key.").arg(first),
                Reasons::tr("It works only if the key is on the server already, together with this certificate."),
                Reasons::tr("Give a PFX file with the key if it is not there yet.")};
    default:
        return {};
    }
}

Message binding(const Reason &reason)
{
    const Arguments arguments(reason);
    const auto endpoint = arguments.inQuotes(0);
    switch (reason.code) {
    case ReasonCode::BindingExists:
        return {Reasons::tr("The site has the HTTPS binding %1.").arg(endpoint), {}, {}};
    case ReasonCode::BindingMissing:
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
    case ReasonCode::NoBindingChosen:
        return {Reasons::tr("The bindings of the site are left as they are."), {}, {}};
    default:
        return moreBinding(reason);
    }
}

Message ssl(const Reason &reason)
{
    const Arguments arguments(reason);
    switch (reason.code) {
    case ReasonCode::SslFlagsEqual:
        return {Reasons::tr("The SSL settings are as chosen: %1.").arg(arguments.plain(0)), {}, {}};
    case ReasonCode::SslFlagsDiffer:
        return {
            Reasons::tr("The SSL settings change from %1 to %2.").arg(arguments.plain(0), arguments.plain(1)), {}, {}};
    case ReasonCode::SslAcceptLetsOthersIn:
        return {Reasons::tr("Visitors without a certificate are not turned away."),
                Reasons::tr("“Accept” asks for a certificate and goes on without one; only another way to sign in "
                            "stops such visitors."),
                Reasons::tr("Choose “require” to let in only people who hold a certificate.")};
    case ReasonCode::SslMapCertPresent:
        return {Reasons::tr("The SSL settings contain SslMapCert, which no version of IIS knows."),
                Reasons::tr("Microsoft’s documentation lists it, but it is in no schema from IIS 7 to 10, so IIS "
                            "rejects the whole section with error 500.19."),
                Reasons::tr("Remove it from the setting sslFlags; mapping is switched on in step 5.")};
    case ReasonCode::SslUnknownFlag:
        return {Reasons::tr("The SSL settings contain the word %1, which is in no schema of IIS.")
                    .arg(arguments.inQuotes(0)),
                Reasons::tr("It is kept as it is, but IIS may reject the whole section because of it."),
                Reasons::tr("Remove it from the setting sslFlags unless you know what it is for.")};
    case ReasonCode::Ssl128Kept:
        return {Reasons::tr("Ssl128, which demands encryption with at least 128 bits, stays set."), {}, {}};
    default:
        return {};
    }
}

Message anonymous(const Reason &reason)
{
    const Arguments arguments(reason);
    switch (reason.code) {
    case ReasonCode::AnonymousOff:
        return switched(reason, false, Reasons::tr("Anonymous sign-in is off."),
                        Reasons::tr("Anonymous sign-in is switched off"));
    case ReasonCode::AnonymousOn:
        return switched(
            reason, true, Reasons::tr("Anonymous sign-in is on."), Reasons::tr("Anonymous sign-in is switched on"),
            Reasons::tr("Visitors whose certificate fits no mapping get in as the guest account. Whether a mapping "
                        "that fits comes first is not documented by Microsoft and not tested on a real server."),
            Reasons::tr("Switch it off."));
    case ReasonCode::OtherSignInOn:
        return {Reasons::tr("%1 authentication is on as well.").arg(arguments.plain(0)),
                Reasons::tr("Visitors whose certificate fits no mapping can still sign in with a password."),
                Reasons::tr("Switch it off if certificates are to be the only way in.")};
    case ReasonCode::AdMappingOn:
        return {Reasons::tr("Certificate mapping by Active Directory is on for this site."),
                Reasons::tr("Microsoft documents that mappings in IIS exclude those in Active Directory on the same "
                            "site."),
                Reasons::tr("Switch one of the two off.")};
    case ReasonCode::NoSignInLeft:
        return {Reasons::tr("No way to sign in is left."),
                Reasons::tr("Anonymous sign-in is off and certificate mapping is not on, so IIS answers every request "
                            "with 401.2."),
                Reasons::tr("Switch certificate mapping on in step 5.")};
    default:
        return {};
    }
}

Message mappingSwitches(const Reason &reason)
{
    switch (reason.code) {
    case ReasonCode::MappingEnabled:
        return switched(reason, true, Reasons::tr("Certificate mapping is on."),
                        Reasons::tr("Certificate mapping is switched on"));
    case ReasonCode::MappingDisabled:
        return switched(reason, false, Reasons::tr("Certificate mapping is off."),
                        Reasons::tr("Certificate mapping is switched off"),
                        Reasons::tr("Mappings have no effect while it is off."));
    case ReasonCode::OneToOneOff:
        return switched(reason, false, Reasons::tr("Mapping of single certificates (one-to-one) is off."),
                        Reasons::tr("Mapping of single certificates (one-to-one) is switched off"),
                        Reasons::tr("Its mappings have no effect while it is off."));
    case ReasonCode::ManyToOneOnByDefault:
        return {Reasons::tr("Mapping by rules (many-to-one) has been on, because that is its default."),
                Reasons::tr("A rule that somebody adds later would let people in at once."),
                {}};
    case ReasonCode::ManyToOneOff:
        return switched(reason, false, Reasons::tr("Mapping by rules (many-to-one) is off."),
                        Reasons::tr("Mapping by rules (many-to-one) is switched off"));
    default:
        return {};
    }
}

Message mappingNotes(const Reason &reason)
{
    const Arguments arguments(reason);
    const auto first = arguments.inQuotes(0);
    const auto line = reason.where ? lineText(reason.where->position) : QString();
    switch (reason.code) {
    case ReasonCode::ManyToOneMappingsUnused:
        return {Reasons::tr("Mappings by rules are given, but mapping by rules (many-to-one) stays off."),
                Reasons::tr("They are written and have no effect."),
                Reasons::tr("Switch mapping by rules on, or leave the mappings out.")};
    case ReasonCode::MappingInherited:
        return {
            line.isEmpty()
                ? Reasons::tr("The mapping of %1 stands above the site and holds for all sites.").arg(first)
                : Reasons::tr("The mapping of %1 stands above the site (%2) and holds for all sites.").arg(first, line),
            Reasons::tr("It cannot be changed for one site alone without copying all mappings of the server to it."),
            Reasons::tr("Change it where it stands, for all sites.")};
    case ReasonCode::DuplicateName:
        return {Reasons::tr("Two mappings by rules are called %1.").arg(first),
                Reasons::tr("IIS accepts a name once; the second one stops the site with error 500.19."),
                Reasons::tr("Give one of them another name.")};
    case ReasonCode::RuleSubFieldUnusual:
        return {Reasons::tr("A rule of %1 looks at %2, which Microsoft does not list for IIS 7 and newer.")
                    .arg(first, arguments.inQuotes(1)),
                Reasons::tr("Documented are O, OU, CN, C, S (state) and L. Whether others work is not tested on a real "
                            "server."),
                Reasons::tr("Use one of the documented ones.")};
    case ReasonCode::StoredPasswordKept:
        return {
            Reasons::tr("The stored password of %1 is kept.").arg(first),
            Reasons::tr("It is protected, so it cannot be compared with the one that was given."),
            Reasons::tr("If the password has changed, say so: \"replace\": true beside its source in the answers.")};
    case ReasonCode::PasswordKeyUnusable:
        return withError(
            {Reasons::tr("The key file for passwords cannot be used."),
             {},
             Reasons::tr("Export it again on the server with aspnet_regiis -px iisConfigurationKey keys.xml "
                         "-pri.")},
            reason);
    default:
        return {};
    }
}

Message mappingCounts(const Reason &reason)
{
    const Arguments arguments(reason);
    const auto count = arguments.number(0);
    switch (reason.code) {
    case ReasonCode::MappingsPresent:
        if (count == 0 && arguments.number(1) == 0)
            return {Reasons::tr("The site has no mappings yet."), {}, {}};
        return {Reasons::tr("Mappings that are there: %1 of single certificates, %2 by rules.")
                    .arg(arguments.plain(0), arguments.plain(1).isEmpty() ? u"0"_s : arguments.plain(1)),
                {},
                {}};
    case ReasonCode::MappingsToAdd:
        return {count == 1 ? Reasons::tr("One mapping is added.") : Reasons::tr("%1 mappings are added.").arg(count),
                {},
                {}};
    case ReasonCode::MappingsToUpdate:
        return {count == 1 ? Reasons::tr("One mapping is changed.")
                           : Reasons::tr("%1 mappings are changed.").arg(count),
                {},
                {}};
    case ReasonCode::NoMappings:
        return {Reasons::tr("Nobody is mapped to an account."),
                Reasons::tr("With certificates required and anonymous sign-in off, nobody gets in."),
                Reasons::tr("Add at least one person with certificate and account.")};
    case ReasonCode::PasswordPolicyMissing:
        return {count == 1
                    ? Reasons::tr("How the new password is written into the file has not been chosen.")
                    : Reasons::tr("How the %1 new passwords are written into the file has not been chosen.").arg(count),
                Reasons::tr("Only the server itself can protect passwords with its own keys, and this is a file away "
                            "from it."),
                Reasons::tr("Choose plain text, which everyone who can read the file can read too, or the key file "
                            "exported from the server.")};
    case ReasonCode::AuthorityOnServer:
        return {
            Reasons::tr("Whether the server trusts who issued the certificates is kept by Windows, not in this file: "
                        "%1.")
                .arg(list(reason.arguments)),
            Reasons::tr("It refuses everybody whose certificate comes from an authority that it does not trust, "
                        "with 403.16."),
            onServer()};
    case ReasonCode::PlainTextPassword:
        return {count == 1 ? Reasons::tr("One new password will stand in the file in plain text.")
                           : Reasons::tr("%1 new passwords will stand in the file in plain text.").arg(count),
                Reasons::tr("Everyone who can read the file or a copy of it can read them. IIS encrypts them only when "
                            "its own tools write them."),
                Reasons::tr("Enter them again on the server with IIS Manager or PowerShell, and delete the copies.")};
    default:
        return {};
    }
}

Message mappingRows(const Reason &reason)
{
    const Arguments arguments(reason);
    switch (reason.code) {
    case ReasonCode::MappingDefect: {
        const auto defect = describe(static_cast<iis::MappingCertificate::Defect>(arguments.number(1)));
        return {Reasons::tr("The mapping of %1 cannot work: %2").arg(arguments.inQuotes(0), defect.headline),
                defect.explanation, defect.remedy};
    }
    case ReasonCode::MappingCertificateUnfit:
        return withFinding(
            {arguments.raw(1).isEmpty()
                 ? Reasons::tr("The certificate of %1 will not do as a client certificate.").arg(arguments.inQuotes(0))
                 : Reasons::tr("The certificate %2 of %1 will not do as a client certificate.")
                       .arg(arguments.inQuotes(0), arguments.inQuotes(1)),
             {},
             Reasons::tr("Choose another certificate for this account.")},
            reason,
            arguments.raw(1).isEmpty()
                ? Reasons::tr("Certificate of %1").arg(arguments.inQuotes(0))
                : Reasons::tr("Certificate %2 of %1").arg(arguments.inQuotes(0), arguments.inQuotes(1)));
    case ReasonCode::DuplicateCertificate:
        return {Reasons::tr("The certificate %1 is given for %2 and for %3.")
                    .arg(arguments.inQuotes(0), arguments.inQuotes(1), arguments.inQuotes(2)),
                Reasons::tr("IIS accepts a certificate once; a second mapping of it stops the site with error 500.19."),
                Reasons::tr("Keep one of the two, or give the other account a certificate of its own.")};
    case ReasonCode::PasswordMissing:
        return withError({Reasons::tr("The password of %1 is missing.").arg(arguments.inQuotes(0)),
                          Reasons::tr("IIS signs the account in with it."), Reasons::tr("Give the password.")},
                         reason);
    case ReasonCode::RuleWithoutCriteria:
        return {Reasons::tr("The mapping by rules %1 has no rule.").arg(arguments.inQuotes(0)),
                Reasons::tr("Which certificates it catches then is not documented by Microsoft and not tested on a "
                            "real server."),
                Reasons::tr("Add at least one rule, or remove the mapping.")};
    default:
        return {};
    }
}

/// A condition of a rule that cannot be saved; `value` is what it wants to find.
Message ruleConditionProblem(const QString &rule, const QString &key, const QString &value)
{
    if (key.isEmpty())
        return {Reasons::tr("The rule %1 has the same condition twice: %2.").arg(rule, value),
                Reasons::tr("IIS refuses a file in which one stands there twice."),
                Reasons::tr("Remove one of the two.")};
    if (value.isEmpty())
        return {Reasons::tr("A condition of the rule %1 is not complete.").arg(rule),
                {},
                Reasons::tr("Say which subfield has to be what, or remove the condition.")};
    return {Reasons::tr("A condition of the rule %1 has characters that no file can hold: %2.").arg(rule, value),
            {},
            Reasons::tr("Type it anew.")};
}

Message ruleProblem(const QString &rule, const QString &key, const QString &value)
{
    if (key == "userName"_L1 && value.isEmpty())
        return {Reasons::tr("The rule %1 has no account.").arg(rule),
                Reasons::tr("It lets people in, and does not say as which Windows account."),
                Reasons::tr("Type the account, or let the rule turn them away.")};
    if (value.isEmpty())
        return {
            Reasons::tr("A rule has no name."), {}, Reasons::tr("Give it one: IIS tells rules apart by their names.")};
    return {Reasons::tr("The rule %1 has text that no file can hold: %2.").arg(rule, value),
            {},
            Reasons::tr("Type it anew.")};
}

/// Which mapping or rule cannot be saved, and what to fill in. Other keys of the answers are described as such.
Message choiceProblem(const Reason &reason)
{
    const auto &error = *reason.error;
    static const QRegularExpression place(
        u"^(oneToOne|manyToOne)(?:Edits)?\\[\\d+\\](\\.rules\\[\\d+\\])?(?:\\.(\\w+))?$"_s);
    const auto found = place.match(error.subject);
    if (!found.hasMatch() || reason.arguments.isEmpty())
        return describe(error);
    const auto isRule = found.captured(1) == "manyToOne"_L1;
    const auto key = found.captured(3);
    const auto value = error.detail.isEmpty() ? QString() : quoted(error.detail);
    const auto name = quoted(reason.arguments.value(0));
    if (!found.captured(2).isEmpty())
        return ruleConditionProblem(name, key, value);
    if (key == "userName"_L1 && !value.isEmpty())
        return {isRule ? Reasons::tr("The rule %1 has an account that Windows does not accept: %2.").arg(name, value)
                       : Reasons::tr("Windows does not accept the account %1.").arg(value),
                refusedInAccounts(), Reasons::tr("Type the account like CONTOSO\\name, or name@contoso.com.")};
    if (isRule && !key.isEmpty())
        return ruleProblem(name, key, value);
    if (!isRule && key == "userName"_L1)
        return {reason.arguments.value(1).isEmpty()
                    ? Reasons::tr("A mapping has no account.")
                    : Reasons::tr("The mapping of %1 has no account.").arg(quoted(reason.arguments.value(1))),
                Reasons::tr("A mapping says which Windows account a certificate signs in as."),
                Reasons::tr("Type the account, like CONTOSO\\name.")};
    return describe(error);
}

Message everywhere(const Reason &reason)
{
    const Arguments arguments(reason);
    switch (reason.code) {
    case ReasonCode::SectionLocked: {
        base::Error error{arguments.raw(1).isEmpty() ? base::ErrorCode::SectionLocked
                                                     : base::ErrorCode::AttributeLocked,
                          arguments.raw(arguments.raw(1).isEmpty() ? 0 : 1),
                          {},
                          reason.where ? reason.where->position : base::Position{},
                          nullptr};
        return describe(error);
    }
    case ReasonCode::InvalidChoice:
        return reason.error ? choiceProblem(reason) : Message{};
    case ReasonCode::SectionNotDeclared:
        return {
            Reasons::tr("This server does not know the section %1.").arg(arguments.inQuotes(0)),
            Reasons::tr("It is not declared at the beginning of the file, and IIS refuses a file that uses a section "
                        "which is not declared."),
            Reasons::tr("Install the Windows feature that brings it, then work on the server’s new file.")};
    case ReasonCode::InvalidSetting: {
        const auto line = reason.where ? lineText(reason.where->position) : QString();
        return {
            line.isEmpty() ? Reasons::tr("The setting %2 of the section %1 has a value that IIS does not accept.")
                                 .arg(arguments.inQuotes(0), arguments.inQuotes(1))
                           : Reasons::tr("The setting %2 of the section %1 in %3 has a value that IIS does not accept.")
                                 .arg(arguments.inQuotes(0), arguments.inQuotes(1), line),
            Reasons::tr("IIS answers with error 500.19 because of it."), Reasons::tr("Correct it in a text editor.")};
    }
    case ReasonCode::HoleBelowSite:
        return reason.hole ? describe(*reason.hole) : Message{};
    case ReasonCode::HoleClosed: {
        if (!reason.hole)
            return {};
        const auto hole = describe(*reason.hole);
        return {Reasons::tr("The hole in %1 is closed too.").arg(quoted(reason.hole->path)), hole.explanation, {}};
    }
    case ReasonCode::UnreadableCertificate: {
        auto message =
            reason.error ? describe(*reason.error) : Message{Reasons::tr("A certificate cannot be read."), {}, {}};
        const auto owner = arguments.raw(0).isEmpty() ? arguments.raw(1) : arguments.raw(0);
        const auto use = owner.isEmpty() ? Reasons::tr("It was given as the server certificate.")
                                         : Reasons::tr("It was given as the certificate of %1.").arg(quoted(owner));
        message.explanation = message.explanation.isEmpty() ? use : use + u' ' + message.explanation;
        return message;
    }
    default:
        return {};
    }
}

} // namespace

/// One switch without a default: a new code without sentences does not compile.
Message describe(const Reason &reason)
{
    switch (reason.code) {
    case ReasonCode::ModuleActive:
    case ReasonCode::ModuleMissing:
    case ReasonCode::ModuleNotInModules:
    case ReasonCode::ModuleNotInGlobal:
    case ReasonCode::AdMappingModuleInstead:
        return features(reason);
    case ReasonCode::BindingExists:
    case ReasonCode::BindingMissing:
    case ReasonCode::BindingFlagsDiffer:
    case ReasonCode::BindingTakenByOtherSite:
    case ReasonCode::SniNeedsHostName:
    case ReasonCode::SniSharedEndpoint:
    case ReasonCode::CentralStoreInUse:
    case ReasonCode::CertificateOnServer:
    case ReasonCode::NegotiateOnServer:
    case ReasonCode::NegotiateAffectsEndpoint:
    case ReasonCode::Tls13MustBeOff:
    case ReasonCode::ServerCertificateUnfit:
    case ReasonCode::ServerCertificateNameMismatch:
    case ReasonCode::NoServerCertificate:
    case ReasonCode::NoBindingChosen:
    case ReasonCode::BindingOverlap:
    case ReasonCode::Tls13OffNotNeeded:
    case ReasonCode::NegotiateInFlags:
    case ReasonCode::ServerCertificateKeyElsewhere:
        return binding(reason);
    case ReasonCode::SslFlagsEqual:
    case ReasonCode::SslFlagsDiffer:
    case ReasonCode::SslAcceptLetsOthersIn:
    case ReasonCode::SslMapCertPresent:
    case ReasonCode::SslUnknownFlag:
    case ReasonCode::Ssl128Kept:
        return ssl(reason);
    case ReasonCode::AnonymousOff:
    case ReasonCode::AnonymousOn:
    case ReasonCode::OtherSignInOn:
    case ReasonCode::AdMappingOn:
    case ReasonCode::NoSignInLeft:
        return anonymous(reason);
    case ReasonCode::MappingEnabled:
    case ReasonCode::MappingDisabled:
    case ReasonCode::OneToOneOff:
    case ReasonCode::ManyToOneOnByDefault:
    case ReasonCode::ManyToOneOff:
        return mappingSwitches(reason);
    case ReasonCode::MappingsPresent:
    case ReasonCode::MappingsToAdd:
    case ReasonCode::MappingsToUpdate:
    case ReasonCode::NoMappings:
    case ReasonCode::PasswordPolicyMissing:
    case ReasonCode::AuthorityOnServer:
    case ReasonCode::PlainTextPassword:
        return mappingCounts(reason);
    case ReasonCode::ManyToOneMappingsUnused:
    case ReasonCode::MappingInherited:
    case ReasonCode::DuplicateName:
    case ReasonCode::RuleSubFieldUnusual:
    case ReasonCode::StoredPasswordKept:
    case ReasonCode::PasswordKeyUnusable:
        return mappingNotes(reason);
    case ReasonCode::MappingDefect:
    case ReasonCode::MappingCertificateUnfit:
    case ReasonCode::DuplicateCertificate:
    case ReasonCode::PasswordMissing:
    case ReasonCode::RuleWithoutCriteria:
        return mappingRows(reason);
    case ReasonCode::InvalidChoice:
    case ReasonCode::SectionNotDeclared:
    case ReasonCode::InvalidSetting:
    case ReasonCode::SectionLocked:
    case ReasonCode::HoleBelowSite:
    case ReasonCode::HoleClosed:
    case ReasonCode::UnreadableCertificate:
        return everywhere(reason);
    }
    return {};
}

QString refusedInAccounts()
{
    QStringList characters;
    for (const auto c : setup::refusedInAccounts)
        characters.append(c);
    return Reasons::tr("Names of Windows accounts have none of these characters: %1").arg(characters.join(u' '));
}

} // namespace certwizard::wording
