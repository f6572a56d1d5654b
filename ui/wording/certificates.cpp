#include "wording/certificates.h"

#include "pki/days.h"
#include "wording/days.h"
#include "wording/questions.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace certwizard::wording {
namespace {

class Certificates {
    Q_DECLARE_TR_FUNCTIONS(Certificates)
};
class Questions {
    Q_DECLARE_TR_FUNCTIONS(Questions)
};

} // namespace

QString passwordState(iis::StoredPassword state)
{
    switch (state) {
    case iis::StoredPassword::None:
        return Certificates::tr("none");
    case iis::StoredPassword::Protected:
        return Certificates::tr("protected by IIS");
    case iis::StoredPassword::PlainText:
        return Certificates::tr("plain text");
    }
    return {};
}

Message describe(iis::MappingCertificate::Defect defect)
{
    using Defect = iis::MappingCertificate::Defect;
    const auto never = Certificates::tr("IIS compares this text with what the visitor’s browser sends, so it never "
                                        "matches and the person gets 401.");
    switch (defect) {
    case Defect::None:
        return {};
    case Defect::Empty:
        return {Certificates::tr("There is no certificate in it."), never, Certificates::tr("Add the certificate.")};
    case Defect::PemHeader:
        return {Certificates::tr("The certificate still has its BEGIN and END lines."), never,
                Certificates::tr("Take the lines out; the rest is intact.")};
    case Defect::WhiteSpace:
        return {Certificates::tr("The certificate is broken into several lines."),
                Certificates::tr("IIS wants it in one line. That it matches with breaks is not documented by Microsoft "
                                 "and not tested on a real server."),
                Certificates::tr("Take the line breaks out; the rest is intact.")};
    case Defect::NotBase64:
        return {Certificates::tr("The certificate contains characters that are not base64."), never,
                Certificates::tr("Put the certificate in again from its file.")};
    case Defect::CutOff:
        return {Certificates::tr("The certificate is not whole: characters are missing, mostly its last ones."), never,
                Certificates::tr("Put the certificate in again from its file.")};
    case Defect::NotCertificate:
        return {Certificates::tr("What stands there is not a certificate."), never,
                Certificates::tr("Put the certificate in from its file.")};
    }
    return {};
}

QString describe(const iis::MappingRule &rule)
{
    const auto subField = printable(rule.subField);
    const auto match = quoted(rule.match);
    if (rule.unknownField)
        return Certificates::tr("%1 %2 is %3", "an unknown part of a certificate, its sub-field, text")
            .arg(quoted(*rule.unknownField), subField, match);
    if (rule.field == iis::MappingRule::Field::Subject)
        return rule.caseSensitive ? Certificates::tr("Subject %1 is %2").arg(subField, match)
                                  : Certificates::tr("Subject %1 is %2, capitals ignored").arg(subField, match);
    return rule.caseSensitive ? Certificates::tr("Issuer %1 is %2").arg(subField, match)
                              : Certificates::tr("Issuer %1 is %2, capitals ignored").arg(subField, match);
}

QString describeRules(const QList<iis::MappingRule> &rules)
{
    if (rules.isEmpty())
        return Certificates::tr("no rule");
    auto text = describe(rules.first());
    for (const auto &rule : rules.sliced(1))
        text = Certificates::tr("%1, and %2", "two rules that have to fit both").arg(text, describe(rule));
    return text;
}

QString describe(const pki::KeyInfo &key)
{
    switch (key.kind) {
    case pki::KeyKind::Unknown:
        return Certificates::tr("unknown kind of key");
    case pki::KeyKind::Rsa:
        return Certificates::tr("RSA, %1 bits").arg(key.bits);
    case pki::KeyKind::Ec:
        return key.curve.isEmpty() ? Certificates::tr("elliptic curve, %1 bits").arg(key.bits)
                                   : Certificates::tr("elliptic curve %1").arg(printable(key.curve));
    case pki::KeyKind::Ed25519:
        return u"Ed25519"_s;
    case pki::KeyKind::Ed448:
        return u"Ed448"_s;
    case pki::KeyKind::Dsa:
        return Certificates::tr("DSA, %1 bits").arg(key.bits);
    }
    return {};
}

QString describe(pki::Purpose purpose)
{
    switch (purpose) {
    case pki::Purpose::ClientAuthentication:
        return Certificates::tr("client authentication");
    case pki::Purpose::ServerAuthentication:
        return Certificates::tr("server authentication");
    case pki::Purpose::SmartCardLogon:
        return Certificates::tr("smart card logon");
    case pki::Purpose::Any:
        return Certificates::tr("any purpose");
    }
    return {};
}

QString validity(const pki::Certificate &certificate, const QDateTime &now)
{
    constexpr int soon = 60;
    if (now < certificate.notBefore())
        return Certificates::tr("not valid before %1").arg(day(certificate.notBefore()));
    const auto days = pki::daysUntil(certificate.notAfter(), now);
    if (now > certificate.notAfter())
        return days == 0 ? Certificates::tr("expired today")
                         : Certificates::tr("expired on %1").arg(day(certificate.notAfter()));
    if (days == 0)
        return Certificates::tr("expires today");
    if (days == 1)
        return Certificates::tr("expires tomorrow");
    if (days <= soon)
        return Certificates::tr("expires in %1 days").arg(days);
    return Certificates::tr("valid until %1").arg(day(certificate.notAfter()));
}

QString question(const base::SecretRequest &request)
{
    const auto subject = quoted(request.subject);
    switch (request.purpose) {
    case base::SecretPurpose::OpenPfx:
        return Questions::tr("Password of the file %1").arg(quotedPath(request.subject));
    case base::SecretPurpose::OpenPrivateKey:
        return Questions::tr("Password of the private key %1").arg(quotedPath(request.subject));
    case base::SecretPurpose::ProtectPfx:
        return Questions::tr("New password for the file %1").arg(quotedPath(request.subject));
    case base::SecretPurpose::AuthorityKey:
        return Questions::tr("Passphrase of the authority in %1").arg(quotedPath(request.subject));
    case base::SecretPurpose::NewAuthorityKey:
        return Questions::tr("New passphrase for the authority in %1").arg(quotedPath(request.subject));
    case base::SecretPurpose::AccountPassword:
        return Questions::tr("Password of the Windows account %1").arg(subject);
    }
    return {};
}

bool isPassphrase(base::SecretPurpose purpose)
{
    return purpose == base::SecretPurpose::AuthorityKey || purpose == base::SecretPurpose::NewAuthorityKey;
}

QString retryNote(const base::SecretRequest &request)
{
    if (request.attempt < 2)
        return {};
    return isPassphrase(request.purpose) ? Questions::tr("That passphrase was wrong. Please try again.")
                                         : Questions::tr("That password was wrong. Please try again.");
}

} // namespace certwizard::wording
