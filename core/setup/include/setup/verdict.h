#pragma once

#include "base/error.h"
#include "iis/configuration.h"
#include "pki/fitness.h"

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
    BindingExists,                 ///< (endpoint)
    BindingMissing,                ///< (endpoint)
    BindingFlagsDiffer,            ///< (endpoint, flags now, flags after), numbers
    BindingTakenByOtherSite,       ///< (endpoint, other site)
    SniNeedsHostName,              ///< (endpoint)
    SniSharedEndpoint,             ///< (endpoint, other site)
    CentralStoreInUse,             ///< (endpoint)
    CertificateOnServer,           ///< (endpoint): the certificate is bound in http.sys, not in the file
    NegotiateOnServer,             ///< (endpoint)
    NegotiateAffectsEndpoint,      ///< (endpoint, other site…)
    Tls13MustBeOff,                ///< (endpoint)
    ServerCertificateUnfit,        ///< (certificate); finding
    ServerCertificateNameMismatch, ///< (host name, name in the certificate…)
    NoServerCertificate,           ///< (endpoint)
    NoBindingChosen,               ///< ()

    // ssl
    SslFlagsEqual,         ///< (flags)
    SslFlagsDiffer,        ///< (flags now, flags after)
    SslAcceptLetsOthersIn, ///< ()
    SslMapCertPresent,     ///< ()
    SslUnknownFlag,        ///< (word)
    Ssl128Kept,            ///< ()

    // anonymous
    // "now" is "true" or "false": whether it is on at present; the code says how it will be
    AnonymousOff,  ///< (now)
    AnonymousOn,   ///< (now)
    OtherSignInOn, ///< (method: "Windows", "Basic" or "Digest")
    AdMappingOn,   ///< ()
    NoSignInLeft,  ///< ()

    // mappings
    MappingEnabled,          ///< (now)
    MappingDisabled,         ///< (now)
    OneToOneOff,             ///< (now)
    ManyToOneOnByDefault,    ///< ()
    ManyToOneOff,            ///< (now)
    MappingsPresent,         ///< (count one-to-one, count many-to-one)
    MappingsToAdd,           ///< (count)
    MappingsToUpdate,        ///< (count)
    NoMappings,              ///< ("true": anonymous sign-in will be on)
    MappingDefect,           ///< (account, defect: the enumerator's number in iis::MappingCertificate::Defect)
    MappingCertificateUnfit, ///< (account, certificate); finding
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

    // added later; they belong to the steps named in brackets
    InvalidChoice, ///< [any] (of a mapping: account or rule, person); error: subject the answers' key, detail the value
    BindingOverlap, ///< [binding] (endpoint, other endpoint, other site): same port and host; the one with an address wins there
    Tls13OffNotNeeded, ///< [binding] (endpoint): off already, and no longer needed
    NegotiateInFlags,  ///< [binding] (endpoint): Server 2025 keeps "ask in the handshake" in the file (bit 128)
    ServerCertificateKeyElsewhere, ///< [binding] (certificate): a file without its private key, which the server must have
    ManyToOneMappingsUnused,       ///< [mappings] (count): chosen, but many-to-one stays off
    MappingInherited,              ///< [mappings] (account or name): stands above the site, for all sites; where
    DuplicateName,                 ///< [mappings] (name): two many-to-one mappings of one name
    RuleSubFieldUnusual,           ///< [mappings] (mapping's name, sub-field): not one of O OU CN C S L
    StoredPasswordKept, ///< [mappings] (account or name): the stored one cannot be compared with the given one, so it stays
    PasswordKeyUnusable, ///< [mappings] (); error: the exported key file
    AuthorityOnServer, ///< [mappings] (issuers of mapped certificates): whether the server trusts them is not in the file
    SectionNotDeclared,   ///< [any] (section path): IIS would refuse the file if it were written
    InvalidSetting,       ///< [any] (section path, attribute); where: what stands there is not of its type
    CertificateNotOpened, ///< [binding, mappings] (account or empty for the server's); error: what is missing to open it
    BindingPortSpeaksHttp,   ///< [binding] (endpoint, other endpoint of the same site): one port speaks HTTP or HTTPS
    MappingsWithoutPassword, ///< [mappings] (count, account of the first): in the file, switched on, and of no use
    SiteNameTwice, ///< [binding] (name, line, the other site's name, its line): which one is meant cannot be told
    SiteIdTwice,   ///< [binding] (ID, line, the other site's name, its line)
    ServerCertificateNotInFile, ///< [binding] (endpoint): which certificate Windows has for it is not known from here
};

struct Reason {
    enum class Severity { Good, Information, Warning, Blocking };
    ReasonCode code = ReasonCode::ModuleActive;
    Severity severity = Severity::Information;
    QStringList arguments;
    std::optional<iis::Provenance> where;
    std::optional<iis::Hole> hole;
    std::optional<base::Error> error;
    std::optional<pki::FitnessFinding> finding; ///< of ServerCertificateUnfit and MappingCertificateUnfit
};

struct Verdict {
    Step step = Step::Features;
    StepState state = StepState::Done;
    QList<Reason> reasons;
};

} // namespace certwizard::setup
