#include "setup/names.h"

namespace certwizard::setup {

using namespace Qt::StringLiterals;

QString nameOf(iis::FindingCode code)
{
    using enum iis::FindingCode;
    switch (code) {
    case CertificateEmpty:
        return u"certificate-empty"_s;
    case CertificatePemHeader:
        return u"certificate-pem-header"_s;
    case CertificateWhiteSpace:
        return u"certificate-white-space"_s;
    case CertificateNotBase64:
        return u"certificate-not-base64"_s;
    case CertificateCutOff:
        return u"certificate-cut-off"_s;
    case CertificateNotOne:
        return u"certificate-not-one"_s;
    case CertificateExpired:
        return u"certificate-expired"_s;
    case CertificateNotYetValid:
        return u"certificate-not-yet-valid"_s;
    case CertificateNotForClients:
        return u"certificate-not-for-clients"_s;
    case CertificateIsAuthority:
        return u"certificate-is-authority"_s;
    case CertificateDuplicate:
        return u"certificate-duplicate"_s;
    case AccountMissing:
        return u"account-missing"_s;
    case EmptyUserName:
        return u"empty-user-name"_s;
    case PasswordMissing:
        return u"password-missing"_s;
    case PasswordPlainText:
        return u"password-plain-text"_s;
    case NameDuplicate:
        return u"name-duplicate"_s;
    case RuleWithoutCriteria:
        return u"rule-without-criteria"_s;
    case RuleShadowed:
        return u"rule-shadowed"_s;
    case MappingsBelowSite:
        return u"mappings-below-site"_s;
    case Hole:
        return u"hole"_s;
    case SectionOffWithMappings:
        return u"section-off-with-mappings"_s;
    case OneToOneOffWithMappings:
        return u"one-to-one-off-with-mappings"_s;
    case ManyToOneOffWithMappings:
        return u"many-to-one-off-with-mappings"_s;
    case ModuleMissing:
        return u"module-missing"_s;
    case BothMappers:
        return u"both-mappers"_s;
    case RequireWithoutNegotiate:
        return u"require-without-negotiate"_s;
    case CertificatesNotRequested:
        return u"certificates-not-requested"_s;
    case CertificatesNotRequired:
        return u"certificates-not-required"_s;
    case SslNotRequired:
        return u"ssl-not-required"_s;
    case SslMapCert:
        return u"ssl-map-cert"_s;
    case SslFlagUnknown:
        return u"ssl-flag-unknown"_s;
    case AnonymousOn:
        return u"anonymous-on"_s;
    case OtherSignInOn:
        return u"other-sign-in-on"_s;
    case BindingUnreadable:
        return u"binding-unreadable"_s;
    case ElementUnknown:
        return u"element-unknown"_s;
    case SectionElsewhere:
        return u"section-elsewhere"_s;
    case OverrideUnknown:
        return u"override-unknown"_s;
    case InvalidValue:
        return u"invalid-value"_s;
    case NoHttpsBinding:
        return u"no-https-binding"_s;
    case LateNegotiation:
        return u"late-negotiation"_s;
    case SmallReadAhead:
        return u"small-read-ahead"_s;
    case AspNetCore:
        return u"asp-net-core"_s;
    case ReverseProxy:
        return u"reverse-proxy"_s;
    case SiteNameTwice:
        return u"site-name-twice"_s;
    case SiteIdTwice:
        return u"site-id-twice"_s;
    case SiteWithoutName:
        return u"site-without-name"_s;
    case SiteWithoutId:
        return u"site-without-id"_s;
    case WebConfigNearLimit:
        return u"web-config-near-limit"_s;
    case WebConfigTooLarge:
        return u"web-config-too-large"_s;
    }
    return {};
}

QString nameOf(iis::Finding::Severity severity)
{
    switch (severity) {
    case iis::Finding::Severity::Error:
        return u"error"_s;
    case iis::Finding::Severity::Warning:
        return u"warning"_s;
    case iis::Finding::Severity::Information:
        return u"information"_s;
    }
    return {};
}

} // namespace certwizard::setup
