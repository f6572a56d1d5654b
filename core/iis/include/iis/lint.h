#pragma once

#include "base/progress.h"
#include "iis/configuration.h"

#include <QDateTime>
#include <QStringList>

#include <optional>
#include <vector>

namespace certwizard::iis {

/// What is wrong, risky or worth knowing about one site, as far as the file tells. Data stand behind each code.
enum class FindingCode {
    // the text of a one-to-one mapping; subject: the account
    CertificateEmpty,      ///< ()
    CertificatePemHeader,  ///< (): header or footer inside
    CertificateWhiteSpace, ///< (): line breaks or blanks inside
    CertificateNotBase64,  ///< ()
    CertificateCutOff,     ///< (), or ("filling"): only that of the base64 is missing, the certificate is whole
    CertificateNotOne,     ///< (): base64 of something else
    // the certificate itself; subject: the account, data: (certificate's display name, …)
    CertificateExpired,       ///< (name, date in ISO form)
    CertificateNotYetValid,   ///< (name, date in ISO form)
    CertificateNotForClients, ///< (name)
    CertificateIsAuthority,   ///< (name)
    CertificateDuplicate,     ///< (account of the first one): the same key twice, IIS refuses the file: 500.19
    // any mapping; subject: account or name
    AccountMissing,      ///< (): no userName
    EmptyUserName,       ///< (): userName="" in a many-to-one mapping: the schema refuses it
    PasswordMissing,     ///< ()
    PasswordPlainText,   ///< ()
    NameDuplicate,       ///< (): two many-to-one mappings of one name
    RuleWithoutCriteria, ///< ()
    RuleShadowed,        ///< (name of the earlier mapping that catches everything of this one)
    // scope and switches; subject: the path
    MappingsBelowSite,        ///< (attribute): IIS ignores mappings there
    Hole,                     ///< (attribute, value): `hole` says which
    SectionOffWithMappings,   ///< (count)
    OneToOneOffWithMappings,  ///< (count)
    ManyToOneOffWithMappings, ///< (count)
    ModuleMissing,            ///< (module)
    BothMappers,              ///< (): AD mapping beside IIS mapping; documented as mutually exclusive
    RequireWithoutNegotiate,  ///< (flags)
    CertificatesNotRequested, ///< (flags): mapping is on, but nobody is asked for a certificate
    CertificatesNotRequired,  ///< (flags): accepted only
    SslNotRequired,           ///< (flags)
    SslMapCert,               ///< (flags): in no schema; IIS refuses the section
    SslFlagUnknown,           ///< (word): likewise
    AnonymousOn,              ///< ()
    OtherSignInOn,            ///< (method)
    InvalidValue,             ///< (section path, attribute): not of the attribute's type: 500.19
    BindingUnreadable,        ///< (bindingInformation): of an HTTP or HTTPS binding, and not "address:port:host"
    ElementUnknown,           ///< (section path, element): the schema does not have it there: 500.19
    SectionElsewhere,         ///< (section path, file): configSource; that file is not read
    OverrideUnknown,          ///< (attribute, word): neither Allow, Deny nor Inherit; unverified what IIS does
    NoHttpsBinding,           ///< ()
    LateNegotiation,          ///< (endpoint): the file does not rule out TLS 1.3 with a late request; http.sys may
    SmallReadAhead,           ///< (octets): uploads beyond it fail with 413 where certificates are asked for late
    AspNetCore,               ///< (module): applications get the certificate, not the mapped identity
    ReverseProxy,             ///< (): a proxy cannot pass the client's certificate on
    SiteNameTwice,            ///< (the other site's name, its line): the same but for case
    SiteIdTwice,              ///< (ID, the other site's name, its line)
    SiteWithoutName,          ///< (ID)
    SiteWithoutId,            ///< ()
    // a web.config; subject: its path
    WebConfigNearLimit, ///< (size, limit in octets)
    WebConfigTooLarge,  ///< (size, limit in octets)
};

struct Finding {
    enum class Severity {
        Error, ///< does not work, or lets in whom it should not
        Warning,
        Information,
    };
    FindingCode code = FindingCode::InvalidValue;
    Severity severity = Severity::Warning;
    QString subject;
    base::Position position;
    QStringList data;
    int mapping = -1; ///< index into the effective list that the code is about
    std::optional<iis::Hole> hole;
};

struct LintOptions {
    QDateTime now;           ///< invalid: validity is not judged
    bool decode = true;      ///< false: certificates are not decoded (100,000 of them take seconds)
    base::Progress progress; ///< a stop ends the certificates' part early
};

/// UnknownSite; Cancelled when it was stopped.
[[nodiscard]] base::Result<std::vector<Finding>> lint(const Configuration &configuration, const QString &siteName,
                                                      const LintOptions &options);

/// Of one of the sites, which another one may share its name with.
[[nodiscard]] base::Result<std::vector<Finding>> lint(const Configuration &configuration, const Site &site,
                                                      const LintOptions &options);
/// Only whether it can be told from the others: name and ID, which the schema wants once each (reference 1.5).
[[nodiscard]] std::vector<Finding> lintIdentity(const Configuration &configuration, const Site &site);

/// IIS refuses a web.config beyond 250 KB unless the registry says otherwise (500.19).
inline constexpr qint64 webConfigLimit = 250LL * 1024;
[[nodiscard]] std::optional<Finding> lintWebConfigSize(const QString &path, qint64 size);

} // namespace certwizard::iis
