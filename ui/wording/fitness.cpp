#include "wording/fitness.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace certwizard::wording {
namespace {

using pki::ChainProblem;
using pki::FitnessCode;

class Fitnesses {
    Q_DECLARE_TR_FUNCTIONS(Fitness)
};
class Chains {
    Q_DECLARE_TR_FUNCTIONS(Chain)
};

/// Extended key usages are known to people by name, not by number.
QString purposeNames(const QString &oids)
{
    const QHash<QString, QString> names{
        {u"1.3.6.1.5.5.7.3.1"_s, Fitnesses::tr("server authentication")},
        {u"1.3.6.1.5.5.7.3.2"_s, Fitnesses::tr("client authentication")},
        {u"1.3.6.1.5.5.7.3.3"_s, Fitnesses::tr("code signing")},
        {u"1.3.6.1.5.5.7.3.4"_s, Fitnesses::tr("e-mail protection")},
        {u"1.3.6.1.5.5.7.3.8"_s, Fitnesses::tr("time stamping")},
        {u"1.3.6.1.5.5.7.3.9"_s, Fitnesses::tr("OCSP signing")},
        {u"1.3.6.1.4.1.311.20.2.2"_s, Fitnesses::tr("smart card logon")},
        {u"2.5.29.37.0"_s, Fitnesses::tr("any purpose")},
    };
    QStringList shown;
    auto text = oids;
    text.replace(u',', u' ');
    for (const auto &oid : text.split(u' ', Qt::SkipEmptyParts))
        shown += names.value(oid, printable(oid));
    return shown.join(u", "_s);
}

Message validity(const pki::FitnessFinding &finding)
{
    const auto days = finding.days;
    switch (finding.code) {
    case FitnessCode::NotYetValid:
        return {days == 1  ? Fitnesses::tr("The certificate becomes valid tomorrow.")
                : days < 1 ? Fitnesses::tr("The certificate is not valid yet.")
                           : Fitnesses::tr("The certificate becomes valid in %1 days.").arg(days),
                Fitnesses::tr("IIS refuses it until then with 403.17."),
                Fitnesses::tr("Wait, or check this computer’s clock.")};
    case FitnessCode::Expired:
        return {days == 1  ? Fitnesses::tr("The certificate expired yesterday.")
                : days < 1 ? Fitnesses::tr("The certificate has just expired.")
                           : Fitnesses::tr("The certificate expired %1 days ago.").arg(days),
                Fitnesses::tr("IIS refuses it with 403.17."), Fitnesses::tr("Have it renewed, and use the new one.")};
    case FitnessCode::ExpiresSoon:
        return {days == 1  ? Fitnesses::tr("The certificate expires tomorrow.")
                : days < 1 ? Fitnesses::tr("The certificate expires today.")
                           : Fitnesses::tr("The certificate expires in %1 days.").arg(days),
                Fitnesses::tr("A renewed certificate is another one: its mapping has to be updated too."),
                Fitnesses::tr("Renew it before then.")};
    default:
        return {};
    }
}

Message strength(const pki::FitnessFinding &finding)
{
    const auto text = quoted(finding.text);
    switch (finding.code) {
    case FitnessCode::WeakKey:
        return {Fitnesses::tr("The key is too weak: %1.").arg(text),
                Fitnesses::tr("Current systems refuse such keys, and they can be broken."),
                Fitnesses::tr("Have it issued anew with RSA 2048 or more, or an elliptic curve.")};
    case FitnessCode::WeakSignature:
        return {Fitnesses::tr("The certificate is signed with an outdated method: %1.").arg(text),
                Fitnesses::tr("Current systems do not trust such signatures."),
                Fitnesses::tr("Have it issued anew with SHA-256.")};
    case FitnessCode::UncommonKey:
        return {Fitnesses::tr("The kind of key is %1, which Windows does not use for TLS.").arg(text),
                {},
                Fitnesses::tr("Have it issued anew with RSA or the elliptic curve P-256.")};
    case FitnessCode::UsageForbidsTls:
        return {Fitnesses::tr("The key may not be used for digital signatures."),
                Fitnesses::tr("TLS proves with such a signature who somebody is."),
                Fitnesses::tr("Have it issued anew with the key usage “digital signature”.")};
    case FitnessCode::KeyMissing:
        return {Fitnesses::tr("There is no private key with the certificate."),
                Fitnesses::tr("Without its key a certificate proves nothing."),
                Fitnesses::tr("Use a PFX file that contains the key.")};
    default:
        return {};
    }
}

Message origin(const pki::FitnessFinding &finding)
{
    const auto text = quoted(finding.text);
    switch (finding.code) {
    case FitnessCode::IsAuthority:
        return {Fitnesses::tr("This is the certificate of an authority."),
                Fitnesses::tr("It issues certificates; it is not meant for a user or a server."),
                Fitnesses::tr("Use a certificate that this authority has issued.")};
    case FitnessCode::SelfSigned:
        return {Fitnesses::tr("The certificate is signed by itself."),
                Fitnesses::tr("It is trusted only where it stands among the trusted roots."),
                Fitnesses::tr("Use a certificate issued by an authority.")};
    case FitnessCode::IssuerUnknown:
        return {
            Fitnesses::tr("The authority that issued it is not known here: %1.").arg(text),
            Fitnesses::tr("The server has to know it too, or it answers 403.16."),
            Fitnesses::tr("Import the authority’s certificate on the server: a root into Trusted Root Certification "
                          "Authorities, an intermediate into Intermediate Certification Authorities.")};
    case FitnessCode::IssuerDisagrees:
        return {
            Fitnesses::tr("It names the authority %1 as its issuer, but was not signed by the one known by that name.")
                .arg(text),
            Fitnesses::tr("The authority may have got a new key, or the certificate is not genuine."),
            Fitnesses::tr("Find the certificate of the authority that really issued it.")};
    default:
        return {};
    }
}

Message purpose(const pki::FitnessFinding &finding)
{
    switch (finding.code) {
    case FitnessCode::NotForClients:
        return {finding.text.isEmpty()
                    ? Fitnesses::tr("The certificate is not made for client authentication.")
                    : Fitnesses::tr("The certificate is not made for client authentication, but for: %1.")
                          .arg(purposeNames(finding.text)),
                Fitnesses::tr("Browsers do not offer it, and the server does not accept it."),
                Fitnesses::tr("Have one issued with the purpose “client authentication”.")};
    case FitnessCode::LooksLikeServer:
        return {finding.text.isEmpty()
                    ? Fitnesses::tr("The certificate looks like one for a server.")
                    : Fitnesses::tr("The certificate looks like one for the server %1.").arg(quoted(finding.text)),
                Fitnesses::tr("A person’s certificate names a person."),
                Fitnesses::tr("Check that it is the right file.")};
    case FitnessCode::NotForServers:
        return {finding.text.isEmpty()
                    ? Fitnesses::tr("The certificate is not made for server authentication.")
                    : Fitnesses::tr("The certificate is not made for server authentication, but for: %1.")
                          .arg(purposeNames(finding.text)),
                Fitnesses::tr("Browsers refuse it."),
                Fitnesses::tr("Have one issued with the purpose “server authentication”.")};
    case FitnessCode::NameMismatch:
        return {Fitnesses::tr("The certificate is made for another name: %1.").arg(quoted(finding.text)),
                Fitnesses::tr("Browsers warn when the name differs."),
                Fitnesses::tr("Use a certificate for the site’s name.")};
    case FitnessCode::NoAlternativeNames:
        return {Fitnesses::tr("The certificate names its host only in the common name."),
                Fitnesses::tr("Browsers do not read that; they want alternative names."),
                Fitnesses::tr("Have it issued anew with the host name as alternative name.")};
    case FitnessCode::PurposesUnlisted:
        return {Fitnesses::tr("The certificate does not say what it is made for."),
                Fitnesses::tr(
                    "By convention it may then be used for everything. How Windows treats it when it checks clients is "
                    "not documented by Microsoft and not tested on a real server."),
                {}};
    default:
        return {};
    }
}

} // namespace

/// One switch without a default: a new code without sentences does not compile.
Message describe(const pki::FitnessFinding &finding)
{
    switch (finding.code) {
    case FitnessCode::NotYetValid:
    case FitnessCode::Expired:
    case FitnessCode::ExpiresSoon:
        return validity(finding);
    case FitnessCode::WeakKey:
    case FitnessCode::WeakSignature:
    case FitnessCode::UncommonKey:
    case FitnessCode::KeyMissing:
    case FitnessCode::UsageForbidsTls:
        return strength(finding);
    case FitnessCode::IsAuthority:
    case FitnessCode::SelfSigned:
    case FitnessCode::IssuerUnknown:
    case FitnessCode::IssuerDisagrees:
        return origin(finding);
    case FitnessCode::NotForClients:
    case FitnessCode::LooksLikeServer:
    case FitnessCode::NotForServers:
    case FitnessCode::NameMismatch:
    case FitnessCode::NoAlternativeNames:
    case FitnessCode::PurposesUnlisted:
        return purpose(finding);
    }
    return {};
}

QString shortName(pki::FitnessCode code)
{
    switch (code) {
    case FitnessCode::NotYetValid:
        return Fitnesses::tr("not yet valid");
    case FitnessCode::Expired:
        return Fitnesses::tr("expired");
    case FitnessCode::ExpiresSoon:
        return Fitnesses::tr("expires soon");
    case FitnessCode::WeakKey:
        return Fitnesses::tr("weak key");
    case FitnessCode::WeakSignature:
        return Fitnesses::tr("outdated signature");
    case FitnessCode::UncommonKey:
        return Fitnesses::tr("uncommon kind of key");
    case FitnessCode::IsAuthority:
        return Fitnesses::tr("authority");
    case FitnessCode::SelfSigned:
        return Fitnesses::tr("self-signed");
    case FitnessCode::IssuerUnknown:
        return Fitnesses::tr("issuer unknown");
    case FitnessCode::IssuerDisagrees:
        return Fitnesses::tr("not signed by its issuer");
    case FitnessCode::KeyMissing:
        return Fitnesses::tr("no private key");
    case FitnessCode::UsageForbidsTls:
        return Fitnesses::tr("not for signatures");
    case FitnessCode::NotForClients:
        return Fitnesses::tr("not for client authentication");
    case FitnessCode::LooksLikeServer:
        return Fitnesses::tr("server certificate");
    case FitnessCode::NotForServers:
        return Fitnesses::tr("not for server authentication");
    case FitnessCode::NameMismatch:
        return Fitnesses::tr("other name");
    case FitnessCode::NoAlternativeNames:
        return Fitnesses::tr("no alternative name");
    case FitnessCode::PurposesUnlisted:
        return Fitnesses::tr("purposes not listed");
    }
    return {};
}

namespace {

Message revocation(const pki::ChainFault &fault, const QString &name)
{
    switch (fault.problem) {
    case ChainProblem::Revoked:
        return {Chains::tr("%1 has been revoked.").arg(name), Chains::tr("IIS refuses it with 403.13."),
                Chains::tr("Issue a new certificate.")};
    case ChainProblem::RevocationUnknown:
        return {Chains::tr("Whether %1 has been revoked cannot be told: the list of its issuer is missing.").arg(name),
                Chains::tr("A server that checks and finds no list refuses with 403.13."),
                Chains::tr("Publish the list of revoked certificates where the server finds it.")};
    case ChainProblem::RevocationListExpired:
        return {Chains::tr("The list of revoked certificates for %1 is out of date.").arg(name),
                Chains::tr("A server treats that as if there were no list, and refuses with 403.13."),
                Chains::tr("Publish a new list.")};
    case ChainProblem::RevocationListInvalid:
        return {Chains::tr("The list of revoked certificates for %1 is not valid.").arg(name),
                Chains::tr("Its signature or its form is wrong."), Chains::tr("Publish a new list.")};
    default:
        return {};
    }
}

} // namespace

Message describe(const pki::ChainFault &fault, const pki::Chain &chain)
{
    const auto known = fault.link >= 0 && fault.link < chain.certificates.size();
    const auto name =
        known ? quoted(chain.certificates.at(fault.link).subject().display()) : Chains::tr("a certificate");
    const auto anew = Chains::tr("Have the certificate issued anew.");
    switch (fault.problem) {
    case ChainProblem::IssuerNotFound:
        return {Chains::tr("The authority that issued %1 is missing.").arg(name),
                known ? Chains::tr("It is called %1.").arg(quoted(chain.certificates.at(fault.link).issuer().display()))
                      : QString(),
                Chains::tr("Add the authority’s certificate.")};
    case ChainProblem::NotTrusted:
        return {Chains::tr("The chain ends at %1, which is not trusted.").arg(name),
                Chains::tr("IIS refuses such certificates with 403.16."),
                Chains::tr("If it is right, import it into Trusted Root Certification Authorities.")};
    case ChainProblem::Expired:
        return {Chains::tr("%1 has expired.").arg(name), Chains::tr("Everything below it is refused too."),
                Chains::tr("Renew it.")};
    case ChainProblem::NotYetValid:
        return {Chains::tr("%1 is not valid yet.").arg(name), {}, Chains::tr("Wait, or check the clock.")};
    case ChainProblem::WrongPurpose:
        return {Chains::tr("%1 is not made for this purpose.").arg(name), {}, Chains::tr("Use a certificate that is.")};
    case ChainProblem::Revoked:
    case ChainProblem::RevocationUnknown:
    case ChainProblem::RevocationListExpired:
    case ChainProblem::RevocationListInvalid:
        return revocation(fault, name);
    case ChainProblem::BadSignature:
        return {Chains::tr("The signature of %1 is wrong.").arg(name),
                Chains::tr("It was changed, or another authority of the same name made it."), anew};
    case ChainProblem::NotAnAuthority:
        return {Chains::tr("%1 has issued a certificate, but it may not.").arg(name),
                {},
                Chains::tr("Have the certificate issued by an authority.")};
    case ChainProblem::PathTooLong:
        return {Chains::tr("There are more authorities below %1 than it allows.").arg(name), {}, anew};
    case ChainProblem::NameNotPermitted:
        return {Chains::tr("An authority above does not allow the name in %1.").arg(name), {}, anew};
    case ChainProblem::Malformed:
        return {Chains::tr("%1 has a part that cannot be understood.").arg(name), {}, anew};
    case ChainProblem::Other:
        return {Chains::tr("%1 is not accepted.").arg(name),
                fault.detail.isEmpty() ? QString()
                                       : Chains::tr("The cryptographic library says: %1.").arg(quoted(fault.detail)),
                anew};
    }
    return {};
}

} // namespace certwizard::wording
