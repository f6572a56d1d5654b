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

/// Why a step is what it is; `ui/wording` makes sentences of it. Arguments are data, never sentences.
enum class ReasonCode {
    // features
    ModuleActive, ModuleMissing, ModuleNotInModules, ModuleNotInGlobal, AdMappingModuleInstead,
    // binding
    BindingExists, BindingMissing, BindingFlagsDiffer, BindingTakenByOtherSite, SniNeedsHostName, SniSharedEndpoint,
    CentralStoreInUse, CertificateOnServer, NegotiateOnServer, NegotiateAffectsEndpoint, Tls13MustBeOff,
    ServerCertificateUnfit, ServerCertificateNameMismatch, NoServerCertificate, NoBindingChosen,
    // ssl
    SslFlagsEqual, SslFlagsDiffer, SslAcceptLetsOthersIn, SslMapCertPresent, SslUnknownFlag, Ssl128Kept,
    // anonymous
    AnonymousOff, AnonymousOn, OtherSignInOn, AdMappingOn, NoSignInLeft,
    // mappings
    MappingEnabled, MappingDisabled, OneToOneOff, ManyToOneOnByDefault, ManyToOneOff, MappingsPresent, MappingsToAdd,
    MappingsToUpdate, NoMappings, MappingDefect, MappingCertificateUnfit, DuplicateCertificate, PasswordPolicyMissing,
    PasswordMissing, PlainTextPassword, RuleWithoutCriteria,
    // everywhere
    SectionLocked, HoleBelowSite, HoleClosed, UnreadableCertificate,
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
