#pragma once

#include "base/error.h"
#include "iis/configuration.h"

#include <QList>
#include <QStringList>

namespace certwizard::setup {

enum class Step { Features = 1, Binding, Ssl, Anonymous, Mappings };
inline constexpr Step allSteps[] = {Step::Features, Step::Binding, Step::Ssl, Step::Anonymous, Step::Mappings};

enum class StepState {
    Done,          ///< as chosen already
    Needed,        ///< the plan will change it
    Blocked,       ///< cannot go on: a reason says why and what to do
    OnServer,      ///< nothing to write in the file, something to do on the server
    NotApplicable, ///< left as it is by choice
};

/// Why a step is what it is; `ui/wording` makes sentences of it. Arguments are data, never sentences; what each
/// code carries stands behind it, in order ("endpoint" is "IP:port:host" as the file writes it).
enum class ReasonCode {
    // features
    ModuleActive,           ///< (module)
    ModuleMissing,          ///< (module)
    ModuleNotInModules,     ///< (module); where: its entry in globalModules
    ModuleNotInGlobal,      ///< (module); where: its entry in modules
    AdMappingModuleInstead, ///< (the Active Directory module): the other of the two is installed

    // binding
    BindingExists,            ///< (endpoint)
    BindingMissing,           ///< (endpoint)
    BindingFlagsDiffer,       ///< (endpoint, flags now, flags after), numbers
    BindingTakenByOtherSite,  ///< (endpoint, other site)
    SniNeedsHostName,         ///< (endpoint)
    SniSharedEndpoint,        ///< (endpoint, other site)
    CentralStoreInUse,        ///< (endpoint)
    CertificateOnServer,      ///< (endpoint): the certificate is bound in http.sys, not in the file
    NegotiateOnServer,        ///< (endpoint)
    NegotiateAffectsEndpoint, ///< (endpoint, other site…)
    Tls13MustBeOff,           ///< (endpoint)
    ServerCertificateUnfit,   ///< (certificate); error or finding says why
    ServerCertificateNameMismatch, ///< (host name, name in the certificate…)
    NoServerCertificate,      ///< (endpoint)
    NoBindingChosen,          ///< ()

    // ssl
    SslFlagsEqual,         ///< (flags)
    SslFlagsDiffer,        ///< (flags now, flags after)
    SslAcceptLetsOthersIn, ///< ()
    SslMapCertPresent,     ///< ()
    SslUnknownFlag,        ///< (word)
    Ssl128Kept,            ///< ()

    // anonymous
    AnonymousOff, ///< ()
    AnonymousOn,  ///< ()
    OtherSignInOn, ///< (method: "Windows", "Basic" or "Digest")
    AdMappingOn,   ///< ()
    NoSignInLeft,  ///< ()

    // mappings
    MappingEnabled,          ///< ()
    MappingDisabled,         ///< ()
    OneToOneOff,             ///< ()
    ManyToOneOnByDefault,    ///< ()
    ManyToOneOff,            ///< ()
    MappingsPresent,         ///< (count one-to-one, count many-to-one)
    MappingsToAdd,           ///< (count)
    MappingsToUpdate,        ///< (count)
    NoMappings,              ///< ()
    MappingDefect,           ///< (account, defect: the enumerator's number in iis::MappingCertificate::Defect)
    MappingCertificateUnfit, ///< (account, certificate); error or finding says why
    DuplicateCertificate,    ///< (certificate, account, other account)
    PasswordPolicyMissing,   ///< (count of new passwords)
    PasswordMissing,         ///< (account or rule); error where it could not be had
    PlainTextPassword,       ///< (count of new passwords)
    RuleWithoutCriteria,     ///< (name of the many-to-one mapping)

    // everywhere
    SectionLocked,         ///< (section path, attribute or empty); where: the lock
    HoleBelowSite,         ///< (); hole
    HoleClosed,            ///< (); hole: the plan closes it
    UnreadableCertificate, ///< (account, mapping's name or empty for the server's); error
};

struct Reason {
    enum class Severity { Good, Information, Warning, Blocking };
    ReasonCode code = ReasonCode::ModuleActive;
    Severity severity = Severity::Information;
    QStringList arguments;
    std::optional<iis::Provenance> where;
    std::optional<iis::Hole> hole;
    std::optional<base::Error> error;
};

struct Verdict {
    Step step = Step::Features;
    StepState state = StepState::Done;
    QList<Reason> reasons;
};

} // namespace certwizard::setup
