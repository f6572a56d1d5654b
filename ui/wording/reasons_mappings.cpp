#include "reasons.h"
#include "wording/certificates.h"
#include "wording/fitness.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace certwizard::wording {

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
        return {Reasons::tr("Mapping by rules (many-to-one) has been on until now, because that is its default."),
                Reasons::tr(
                    "It is switched off, so that a rule which somebody adds later does not let people in unnoticed."),
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
        return {
            Reasons::tr("Nobody is mapped to an account."),
            arguments.raw(0) == "true"_L1
                ? Reasons::tr("Anonymous sign-in stays on, so people get in as guests and nobody as themselves.")
                : Reasons::tr("With anonymous sign-in off, nobody gets in unless another way to sign in lets them."),
            Reasons::tr("Add at least one person with certificate and account.")};
    case ReasonCode::MappingsWithoutPassword:
        return {count == 1 ? Reasons::tr("The mapping of %1 in the file has no password.").arg(arguments.inQuotes(1))
                           : Reasons::tr("%2 mappings in the file have no password, that of %1 first.")
                                 .arg(arguments.inQuotes(1))
                                 .arg(count),
                Reasons::tr("IIS cannot sign anybody in without one, and answers with 401."),
                Reasons::tr("Set the password at the mapping, or switch the mapping off.")};
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
        if (arguments.raw(1) == arguments.raw(2))
            return {
                Reasons::tr("The certificate %1 is given twice for %2.")
                    .arg(arguments.inQuotes(0), arguments.inQuotes(1)),
                Reasons::tr("IIS accepts a certificate once; a second mapping of it stops the site with error 500.19."),
                Reasons::tr("Take one of the two entries away.")};
        return {Reasons::tr("The certificate %1 is given for %2 and for %3.")
                    .arg(arguments.inQuotes(0), arguments.inQuotes(1), arguments.inQuotes(2)),
                Reasons::tr("IIS accepts a certificate once; a second mapping of it stops the site with error 500.19."),
                Reasons::tr("Keep one of the two, or give the other account a certificate of its own.")};
    case ReasonCode::PasswordMissing: {
        const Message message{Reasons::tr("The password of %1 is missing.").arg(arguments.inQuotes(0)),
                              Reasons::tr("IIS signs the account in with it."), Reasons::tr("Give the password.")};
        // That none was given is said already, and the error would speak of a file that it protects.
        const auto isPlain = reason.error && reason.error->code == base::ErrorCode::PasswordNeeded;
        return isPlain ? message : withError(message, reason);
    }
    case ReasonCode::RuleWithoutCriteria:
        return {Reasons::tr("The mapping by rules %1 has no rule.").arg(arguments.inQuotes(0)),
                Reasons::tr("Which certificates it catches then is not documented by Microsoft and not tested on a "
                            "real server."),
                Reasons::tr("Add at least one rule, or remove the mapping.")};
    default:
        return {};
    }
}

namespace {

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

} // namespace

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

} // namespace certwizard::wording
