#include "setup/names.h"

namespace certwizard::setup {

using namespace Qt::StringLiterals;

QString nameOf(Step step)
{
    switch (step) {
    case Step::Features:
        return u"features"_s;
    case Step::Binding:
        return u"binding"_s;
    case Step::Ssl:
        return u"ssl"_s;
    case Step::Anonymous:
        return u"anonymous"_s;
    case Step::Mappings:
        return u"mappings"_s;
    }
    return {};
}

QString nameOf(StepState state)
{
    using enum StepState;
    switch (state) {
    case Done:
        return u"done"_s;
    case Needed:
        return u"needed"_s;
    case Blocked:
        return u"blocked"_s;
    case OnServer:
        return u"on-server"_s;
    case NotApplicable:
        return u"not-applicable"_s;
    }
    return {};
}

QString nameOf(ReasonCode code)
{
    using enum ReasonCode;
    switch (code) {
    case ModuleActive:
        return u"module-active"_s;
    case ModuleMissing:
        return u"module-missing"_s;
    case ModuleNotInModules:
        return u"module-not-in-modules"_s;
    case ModuleNotInGlobal:
        return u"module-not-in-global"_s;
    case AdMappingModuleInstead:
        return u"ad-mapping-module-instead"_s;
    case BindingExists:
        return u"binding-exists"_s;
    case BindingMissing:
        return u"binding-missing"_s;
    case BindingFlagsDiffer:
        return u"binding-flags-differ"_s;
    case BindingTakenByOtherSite:
        return u"binding-taken-by-other-site"_s;
    case SniNeedsHostName:
        return u"sni-needs-host-name"_s;
    case SniSharedEndpoint:
        return u"sni-shared-endpoint"_s;
    case CentralStoreInUse:
        return u"central-store-in-use"_s;
    case CertificateOnServer:
        return u"certificate-on-server"_s;
    case NegotiateOnServer:
        return u"negotiate-on-server"_s;
    case NegotiateAffectsEndpoint:
        return u"negotiate-affects-endpoint"_s;
    case Tls13MustBeOff:
        return u"tls13-must-be-off"_s;
    case ServerCertificateUnfit:
        return u"server-certificate-unfit"_s;
    case ServerCertificateNameMismatch:
        return u"server-certificate-name-mismatch"_s;
    case NoServerCertificate:
        return u"no-server-certificate"_s;
    case NoBindingChosen:
        return u"no-binding-chosen"_s;
    case SslFlagsEqual:
        return u"ssl-flags-equal"_s;
    case SslFlagsDiffer:
        return u"ssl-flags-differ"_s;
    case SslAcceptLetsOthersIn:
        return u"ssl-accept-lets-others-in"_s;
    case SslMapCertPresent:
        return u"ssl-map-cert-present"_s;
    case SslUnknownFlag:
        return u"ssl-unknown-flag"_s;
    case Ssl128Kept:
        return u"ssl128-kept"_s;
    case AnonymousOff:
        return u"anonymous-off"_s;
    case AnonymousOn:
        return u"anonymous-on"_s;
    case OtherSignInOn:
        return u"other-sign-in-on"_s;
    case AdMappingOn:
        return u"ad-mapping-on"_s;
    case NoSignInLeft:
        return u"no-sign-in-left"_s;
    case MappingEnabled:
        return u"mapping-enabled"_s;
    case MappingDisabled:
        return u"mapping-disabled"_s;
    case OneToOneOff:
        return u"one-to-one-off"_s;
    case ManyToOneOnByDefault:
        return u"many-to-one-on-by-default"_s;
    case ManyToOneOff:
        return u"many-to-one-off"_s;
    case MappingsPresent:
        return u"mappings-present"_s;
    case MappingsToAdd:
        return u"mappings-to-add"_s;
    case MappingsToUpdate:
        return u"mappings-to-update"_s;
    case CertificateNotOpened:
        return u"certificate-not-opened"_s;
    case BindingPortSpeaksHttp:
        return u"binding-port-speaks-http"_s;
    case MappingsWithoutPassword:
        return u"mappings-without-password"_s;
    case SiteNameTwice:
        return u"site-name-twice"_s;
    case SiteIdTwice:
        return u"site-id-twice"_s;
    case ServerCertificateNotInFile:
        return u"server-certificate-not-in-file"_s;
    case NoMappings:
        return u"no-mappings"_s;
    case MappingDefect:
        return u"mapping-defect"_s;
    case MappingCertificateUnfit:
        return u"mapping-certificate-unfit"_s;
    case DuplicateCertificate:
        return u"duplicate-certificate"_s;
    case PasswordPolicyMissing:
        return u"password-policy-missing"_s;
    case PasswordMissing:
        return u"password-missing"_s;
    case PlainTextPassword:
        return u"plain-text-password"_s;
    case RuleWithoutCriteria:
        return u"rule-without-criteria"_s;
    case SectionLocked:
        return u"section-locked"_s;
    case HoleBelowSite:
        return u"hole-below-site"_s;
    case HoleClosed:
        return u"hole-closed"_s;
    case UnreadableCertificate:
        return u"unreadable-certificate"_s;
    case InvalidChoice:
        return u"invalid-choice"_s;
    case BindingOverlap:
        return u"binding-overlap"_s;
    case Tls13OffNotNeeded:
        return u"tls13-off-not-needed"_s;
    case NegotiateInFlags:
        return u"negotiate-in-flags"_s;
    case ServerCertificateKeyElsewhere:
        return u"server-certificate-key-elsewhere"_s;
    case ManyToOneMappingsUnused:
        return u"many-to-one-mappings-unused"_s;
    case MappingInherited:
        return u"mapping-inherited"_s;
    case DuplicateName:
        return u"duplicate-name"_s;
    case RuleSubFieldUnusual:
        return u"rule-sub-field-unusual"_s;
    case StoredPasswordKept:
        return u"stored-password-kept"_s;
    case PasswordKeyUnusable:
        return u"password-key-unusable"_s;
    case AuthorityOnServer:
        return u"authority-on-server"_s;
    case SectionNotDeclared:
        return u"section-not-declared"_s;
    case InvalidSetting:
        return u"invalid-setting"_s;
    }
    return {};
}

QString nameOf(Reason::Severity severity)
{
    using enum Reason::Severity;
    switch (severity) {
    case Good:
        return u"good"_s;
    case Information:
        return u"information"_s;
    case Warning:
        return u"warning"_s;
    case Blocking:
        return u"blocking"_s;
    }
    return {};
}

QString nameOf(ServerTask::Kind kind)
{
    using enum ServerTask::Kind;
    switch (kind) {
    case InstallFeature:
        return u"install-feature"_s;
    case ImportAuthority:
        return u"import-authority"_s;
    case ImportServerPfx:
        return u"import-server-pfx"_s;
    case BindCertificate:
        return u"bind-certificate"_s;
    case SwitchOffTls13:
        return u"switch-off-tls13"_s;
    case RestartSite:
        return u"restart-site"_s;
    }
    return {};
}

QString nameOf(iis::Hole::Kind kind)
{
    using enum iis::Hole::Kind;
    switch (kind) {
    case AnonymousEnabled:
        return u"anonymous-enabled"_s;
    case SslNotRequired:
        return u"ssl-not-required"_s;
    case CertificateNotRequired:
        return u"certificate-not-required"_s;
    case MappingDisabled:
        return u"mapping-disabled"_s;
    case MappingsIgnored:
        return u"mappings-ignored"_s;
    case OtherSignIn:
        return u"other-sign-in"_s;
    }
    return {};
}

QString nameOf(base::ErrorCode code)
{
    using enum base::ErrorCode;
    switch (code) {
    case Internal:
        return u"internal"_s;
    case Cancelled:
        return u"cancelled"_s;
    case NotReady:
        return u"not-ready"_s;
    case Declined:
        return u"declined"_s;
    case NoPrompt:
        return u"no-prompt"_s;
    case FileNotFound:
        return u"file-not-found"_s;
    case FileIsDirectory:
        return u"file-is-directory"_s;
    case FileNotReadable:
        return u"file-not-readable"_s;
    case FileNotWritable:
        return u"file-not-writable"_s;
    case FileTooLarge:
        return u"file-too-large"_s;
    case FileEmpty:
        return u"file-empty"_s;
    case FileReadFailed:
        return u"file-read-failed"_s;
    case FileWriteFailed:
        return u"file-write-failed"_s;
    case FileExists:
        return u"file-exists"_s;
    case FileHasOtherNames:
        return u"file-has-other-names"_s;
    case FolderNotWritable:
        return u"folder-not-writable"_s;
    case DiskFull:
        return u"disk-full"_s;
    case FileChanged:
        return u"file-changed"_s;
    case BackupFailed:
        return u"backup-failed"_s;
    case VerifyFailed:
        return u"verify-failed"_s;
    case NoBackup:
        return u"no-backup"_s;
    case NotOurs:
        return u"not-ours"_s;
    case JournalDamaged:
        return u"journal-damaged"_s;
    case JournalMissing:
        return u"journal-missing"_s;
    case JournalFailed:
        return u"journal-failed"_s;
    case XmlMalformed:
        return u"xml-malformed"_s;
    case XmlDoctype:
        return u"xml-doctype"_s;
    case XmlEncoding:
        return u"xml-encoding"_s;
    case XmlTruncated:
        return u"xml-truncated"_s;
    case NotIisConfiguration:
        return u"not-iis-configuration"_s;
    case UnknownSite:
        return u"unknown-site"_s;
    case DuplicateLocation:
        return u"duplicate-location"_s;
    case DuplicateSection:
        return u"duplicate-section"_s;
    case SectionLocked:
        return u"section-locked"_s;
    case AttributeLocked:
        return u"attribute-locked"_s;
    case InvalidValue:
        return u"invalid-value"_s;
    case BindingConflict:
        return u"binding-conflict"_s;
    case DuplicateMapping:
        return u"duplicate-mapping"_s;
    case NotACertificate:
        return u"not-a-certificate"_s;
    case IsPrivateKey:
        return u"is-private-key"_s;
    case IsCertificateRequest:
        return u"is-certificate-request"_s;
    case IsCertificateRevocationList:
        return u"is-certificate-revocation-list"_s;
    case IsPublicKey:
        return u"is-public-key"_s;
    case NoCertificate:
        return u"no-certificate"_s;
    case SeveralCertificates:
        return u"several-certificates"_s;
    case CertificateDamaged:
        return u"certificate-damaged"_s;
    case WrongPassword:
        return u"wrong-password"_s;
    case PasswordNeeded:
        return u"password-needed"_s;
    case ContainerDamaged:
        return u"container-damaged"_s;
    case KeyMismatch:
        return u"key-mismatch"_s;
    case KeyMissing:
        return u"key-missing"_s;
    case UnsupportedAlgorithm:
        return u"unsupported-algorithm"_s;
    case NotAnAuthority:
        return u"not-an-authority"_s;
    case NotARequest:
        return u"not-a-request"_s;
    case RequestNotProven:
        return u"request-not-proven"_s;
    case NotRenewable:
        return u"not-renewable"_s;
    case InvalidName:
        return u"invalid-name"_s;
    case CryptoFailed:
        return u"crypto-failed"_s;
    case PasswordKeyInvalid:
        return u"password-key-invalid"_s;
    case PasswordKeyPublicOnly:
        return u"password-key-public-only"_s;
    case PasswordKeyUnrelated:
        return u"password-key-unrelated"_s;
    case PasswordProviderMissing:
        return u"password-provider-missing"_s;
    case PortInUse:
        return u"port-in-use"_s;
    case CannotListen:
        return u"cannot-listen"_s;
    case NoAuthorityFolder:
        return u"no-authority-folder"_s;
    case AuthorityFolderUsed:
        return u"authority-folder-used"_s;
    case RegisterDamaged:
        return u"register-damaged"_s;
    case RegisterNewer:
        return u"register-newer"_s;
    case RegisterBusy:
        return u"register-busy"_s;
    case RegisterFailed:
        return u"register-failed"_s;
    case AuthorityLocked:
        return u"authority-locked"_s;
    case UnknownCertificate:
        return u"unknown-certificate"_s;
    case ListMalformed:
        return u"list-malformed"_s;
    case ChainForeign:
        return u"chain-foreign"_s;
    case AlreadyRevoked:
        return u"already-revoked"_s;
    case AnswersMalformed:
        return u"answers-malformed"_s;
    case UnknownKey:
        return u"unknown-key"_s;
    case WrongType:
        return u"wrong-type"_s;
    case MissingKey:
        return u"missing-key"_s;
    case OutOfRange:
        return u"out-of-range"_s;
    case EnvironmentMissing:
        return u"environment-missing"_s;
    case Usage:
        return u"usage"_s;
    }
    return {};
}

QString nameOf(pki::FitnessCode code)
{
    using enum pki::FitnessCode;
    switch (code) {
    case NotYetValid:
        return u"not-yet-valid"_s;
    case Expired:
        return u"expired"_s;
    case ExpiresSoon:
        return u"expires-soon"_s;
    case WeakKey:
        return u"weak-key"_s;
    case WeakSignature:
        return u"weak-signature"_s;
    case UncommonKey:
        return u"uncommon-key"_s;
    case IsAuthority:
        return u"is-authority"_s;
    case SelfSigned:
        return u"self-signed"_s;
    case IssuerUnknown:
        return u"issuer-unknown"_s;
    case IssuerDisagrees:
        return u"issuer-disagrees"_s;
    case KeyMissing:
        return u"key-missing"_s;
    case UsageForbidsTls:
        return u"usage-forbids-tls"_s;
    case NotForClients:
        return u"not-for-clients"_s;
    case LooksLikeServer:
        return u"looks-like-server"_s;
    case NotForServers:
        return u"not-for-servers"_s;
    case NameMismatch:
        return u"name-mismatch"_s;
    case NoAlternativeNames:
        return u"no-alternative-names"_s;
    case PurposesUnlisted:
        return u"purposes-unlisted"_s;
    }
    return {};
}

} // namespace certwizard::setup
