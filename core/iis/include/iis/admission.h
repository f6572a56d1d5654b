#pragma once

#include "iis/configuration.h"
#include "pki/certificate.h"

#include <QDateTime>
#include <QLatin1StringView>
#include <QStringList>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace certwizard::iis {

/// How sure a fact about IIS is.
enum class Certainty {
    Documented, ///< Microsoft's documentation
    Schema,     ///< the schema that IIS ships
    Code,       ///< public source, or real configuration files
    Report,     ///< blogs, issues, forums
    Unverified, ///< deduced, or said of older versions only: try it on a real server before relying on it
};

/// One step of the reasoning about a request. `ui/wording` makes sentences; the data that a step carries stands
/// behind it, in order. Certainty and source of each: `factInfo`.
enum class Fact {
    // the connection
    ConfigurationRefused,    ///< (word): sslFlags has a word that no schema knows; IIS refuses the section: 500.19
    SslRequired,             ///< (): plain http where Ssl is set: 403.4
    Ssl128Required,          ///< (bits): 403.5
    CertificateNotRequested, ///< (flags): neither accepted nor required: whatever the client has is not looked at
    CertificateRequested,    ///< (flags)
    RequireWithoutNegotiate, ///< (): taken as required; the usual combination sets both
    NoCertificateRefused,    ///< (): 403.7
    NoCertificateAllowed,    ///< (): only accepted, not required: goes on without one
    // the certificate itself
    CertificateUntrusted,       ///< (subject): 403.16
    CertificateRevoked,         ///< (subject): 403.13
    RevocationUnknown,          ///< (subject): 403.13
    CertificateExpired,         ///< (subject, date in ISO form): 403.17
    CertificateNotYetValid,     ///< (subject, date in ISO form): 403.17
    CertificateWrongPurpose,    ///< (subject): not for client authentication
    CertificateWithoutPurposes, ///< (subject): no extended key usage; taken to be good for every purpose
    CertificateGood,            ///< (subject)
    // is mapping at work?
    MappingRepeated,          ///< (account or name, that of the other): one key twice, which IIS refuses: 500.19
    MappingModuleMissing,     ///< (module): the section is written and silently does nothing
    MappingOff,               ///< ()
    OneToOneOff,              ///< ()
    ManyToOneOff,             ///< ()
    MappingsBelowSiteIgnored, ///< (path)
    // one-to-one
    OneToOneMatched,      ///< (account, number from 1)
    OneToOneFirst,        ///< (): tried before many-to-one
    OneToOneItemDisabled, ///< (account, number)
    OneToOneTextDefect,   ///< (account, number): the same certificate, but its text has headers or white space
    NoOneToOneMatch,      ///< (how many there are)
    // many-to-one
    ManyToOneMatched,      ///< (name, number)
    ManyToOneDenied,       ///< (name, number): 403.12
    ManyToOneItemDisabled, ///< (name, number): would have matched
    RulesCombined,         ///< (name, how many): all rules of a mapping have to match
    RuleWithoutCriteria,   ///< (name): no rule at all; taken to match everybody
    RuleWouldMatchAsPart,  ///< (name, text, value): no match here; one if IIS looks for the text inside the value
    RuleOrder,             ///< (name of the first, name of another that matches too)
    NoManyToOneMatch,      ///< (how many there are)
    // what follows
    AccountMissing,          ///< (number; name of rules): a mapping without userName: 401.1
    PasswordMissing,         ///< (account): 401.1
    LogonNotChecked,         ///< (account, logon method): password and right are known to Windows alone
    AnonymousBesideMapping,  ///< (): anonymous is on as well; the mapping is taken to win
    AnonymousAdmits,         ///< (account; empty: the application pool's)
    ActiveDirectoryExcluded, ///< (): AD mapping is on too; IIS mapping excludes it
    ActiveDirectoryDecides,  ///< (): only AD mapping is on: the domain decides, not this file
    OtherSignInOffered,      ///< (method…): others may sign in by password
    NoUser,                  ///< (): no module set a user: 401.2
};

struct FactInfo {
    Fact fact;
    Certainty certainty;
    QLatin1StringView source; ///< where the fact is from: a page, a file, a section of the project's IIS notes
};
[[nodiscard]] const FactInfo &factInfo(Fact fact);
/// All of them in order: for the help page.
[[nodiscard]] std::span<const FactInfo> allFacts();

struct Reasoning {
    Fact fact = Fact::NoUser;
    QStringList data;
    base::Position position; ///< of the setting or mapping behind it, where there is one and it was asked for

    [[nodiscard]] Certainty certainty() const { return factInfo(fact).certainty; }
};

/// Everything about one path that decides who gets in.
struct EffectiveSettings {
    Configuration configuration; ///< keeps the handles alive
    QString path;                ///< "Site" or "Site/app"
    AccessSettings access;
    AnonymousSettings anonymous;
    OtherAuthentication other;
    MappingSettings mapping; ///< switches as effective at `path`, mappings as the site has them: IIS ignores others
    ModuleState mappingModule;
    ModuleState anonymousModule;
    ModuleState activeDirectoryModule;
    QString ignoredMappings; ///< path below the site that stores mappings of its own; empty: none
};
/// UnknownSite.
[[nodiscard]] base::Result<EffectiveSettings> effectiveSettings(const Configuration &configuration,
                                                                const QString &path);

/// What keeps every one-to-one mapping of the site from being looked at, whoever comes; empty where nothing does.
/// Costs nothing however many there are.
[[nodiscard]] std::vector<Reasoning> mappingObstacles(const Configuration &configuration, const QString &site);

/// What the TLS layer made of the certificate.
enum class Trust { Trusted, Untrusted, Revoked, RevocationUnknown };

/// A request as it arrives.
struct Request {
    bool https = true;
    int cipherBits = 256;
    std::optional<pki::Certificate> certificate; ///< never null inside
    Trust trust = Trust::Trusted;
    QDateTime now; ///< invalid: validity dates are not looked at
};

struct Decision {
    int status = 0;
    int substatus = 0; ///< 0: none
    std::optional<quint32> win32Status;
    enum class Identity { None, Mapped, Anonymous };
    Identity identity = Identity::None;
    QString user;       ///< with its domain; for Anonymous the configured account
    int oneToOne = -1;  ///< index into the settings' mapping.oneToOne: matched, also where the logon fails then
    int manyToOne = -1; ///< likewise; of the mapping that decided, Deny too
    std::vector<Reasoning> reasons; ///< in order; the last one decided

    [[nodiscard]] bool isAdmitted() const { return status == 200; }
    /// Nothing that the outcome rests on is unverified.
    [[nodiscard]] bool isCertain() const;
    /// "403.7", "200"
    [[nodiscard]] QString statusText() const;
};

/// Decides as IIS would, prepared once for many requests: an index finds an exact certificate among 100,000
/// mappings in a microsecond. Immutable: `decide` may be called from any thread.
class Admission {
public:
    explicit Admission(EffectiveSettings settings);
    [[nodiscard]] const EffectiveSettings &settings() const;
    [[nodiscard]] Decision decide(const Request &request) const;

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

/// One request, without an index.
[[nodiscard]] Decision admit(const EffectiveSettings &settings, const Request &request);

} // namespace certwizard::iis
