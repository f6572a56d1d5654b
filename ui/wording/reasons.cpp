#include "reasons.h"
#include "setup/account.h"
#include "wording/certificates.h"
#include "wording/fitness.h"

using namespace Qt::StringLiterals;

namespace certwizard::wording {

QString onServer()
{
    return Reasons::tr("The commands are in the list of things to do on the server.");
}

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

Message switched(const Reason &reason, bool after, const QString &is, const QString &willBe, const QString &meaning,
                 const QString &remedy)
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

namespace {

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
    case ReasonCode::CertificateNotOpened: {
        const auto hasFile = reason.error && !reason.error->subject.isEmpty();
        const auto file = hasFile ? quotedPath(reason.error->subject) : Reasons::tr("a file", "of a certificate");
        const auto owner = arguments.raw(0);
        if (owner.isEmpty())
            return {
                Reasons::tr("The server certificate in %1 is protected by a password and was not opened.").arg(file),
                Reasons::tr("What follows from it is missing here; the password is asked for before anything is "
                            "written."),
                {}};
        return {Reasons::tr("The certificate of %1 in %2 is protected by a password and was not opened.")
                    .arg(quoted(owner), file),
                Reasons::tr("The mapping is missing among the changes; the password is asked for before anything is "
                            "written."),
                {}};
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
        const auto use = owner.isEmpty() ? Reasons::tr("This is about the server certificate.")
                                         : Reasons::tr("This is about the certificate of %1.").arg(quoted(owner));
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
    case ReasonCode::SiteNameTwice:
    case ReasonCode::SiteIdTwice:
    case ReasonCode::ServerCertificateNotInFile:
    case ReasonCode::BindingPortSpeaksHttp:
    case ReasonCode::NoBindingChosen:
    case ReasonCode::BindingOverlap:
    case ReasonCode::Tls13OffNotNeeded:
    case ReasonCode::NegotiateInFlags:
    case ReasonCode::ServerCertificateKeyElsewhere:
        return bindingReason(reason);
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
    case ReasonCode::MappingsWithoutPassword:
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
    case ReasonCode::CertificateNotOpened:
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
