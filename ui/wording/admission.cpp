#include "wording/admission.h"

#include "text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace certwizard::wording {
namespace {

using iis::Fact;

class Admissions {
    Q_DECLARE_TR_FUNCTIONS(Admissions)
};

/// What a step carries, fit to be shown.
class Data {
public:
    explicit Data(const iis::Reasoning &reasoning) : m_texts(reasoning.data) {}
    [[nodiscard]] QString plain(int index) const { return printable(m_texts.value(index)); }
    [[nodiscard]] QString inQuotes(int index) const { return quoted(m_texts.value(index)); }
    [[nodiscard]] int number(int index) const { return m_texts.value(index).toInt(); }
    [[nodiscard]] bool isEmpty(int index) const { return m_texts.value(index).isEmpty(); }
    [[nodiscard]] QString all() const { return m_texts.join(u", "_s); }
    [[nodiscard]] QString date(int index) const { return shortDay(m_texts.value(index)); }

private:
    QStringList m_texts;
};

QString connection(Fact fact, const Data &data)
{
    switch (fact) {
    case Fact::ConfigurationRefused:
        return Admissions::tr("The SSL settings contain %1, which is in no schema of IIS, so IIS refuses the section.")
            .arg(data.inQuotes(0));
    case Fact::SslRequired:
        return Admissions::tr("The request came without HTTPS, and the site requires it.");
    case Fact::Ssl128Required:
        return Admissions::tr("The connection is encrypted with %1 bits, and the site requires 128.")
            .arg(data.plain(0));
    case Fact::CertificateNotRequested:
        return Admissions::tr(
                   "The site asks for no certificate (sslFlags: %1), so whatever the visitor has is not looked at.")
            .arg(data.plain(0));
    case Fact::CertificateRequested:
        return Admissions::tr("The site asks for a certificate (sslFlags: %1).").arg(data.plain(0));
    case Fact::RequireWithoutNegotiate:
        return Admissions::tr(
            "SslRequireCert is set without SslNegotiateCert, which is taken as “required”; usually both are set.");
    case Fact::NoCertificateRefused:
        return Admissions::tr("The visitor shows no certificate, and the site requires one.");
    case Fact::NoCertificateAllowed:
        return Admissions::tr("The visitor shows no certificate, and the site goes on without one.");
    default:
        return {};
    }
}

QString certificate(Fact fact, const Data &data)
{
    switch (fact) {
    case Fact::CertificateUntrusted:
        return Admissions::tr("The certificate %1 comes from an authority that the server does not trust.")
            .arg(data.inQuotes(0));
    case Fact::CertificateRevoked:
        return Admissions::tr("The certificate %1 has been revoked.").arg(data.inQuotes(0));
    case Fact::RevocationUnknown:
        return Admissions::tr(
                   "Whether the certificate %1 has been revoked cannot be found out, which IIS treats as revoked.")
            .arg(data.inQuotes(0));
    case Fact::CertificateExpired:
        return Admissions::tr("The certificate %1 expired on %2.").arg(data.inQuotes(0), data.date(1));
    case Fact::CertificateNotYetValid:
        return Admissions::tr("The certificate %1 is not valid before %2.").arg(data.inQuotes(0), data.date(1));
    case Fact::CertificateWrongPurpose:
        return Admissions::tr("The certificate %1 is not made for client authentication.").arg(data.inQuotes(0));
    case Fact::CertificateWithoutPurposes:
        return Admissions::tr("The certificate %1 names no purposes, which is taken to mean every purpose.")
            .arg(data.inQuotes(0));
    case Fact::CertificateGood:
        return Admissions::tr("The certificate %1 is accepted.").arg(data.inQuotes(0));
    default:
        return {};
    }
}

QString switches(Fact fact, const Data &data)
{
    switch (fact) {
    case Fact::MappingRepeated:
        return data.plain(0) == data.plain(1)
                   ? Admissions::tr(
                         "Two mappings, both %1, have the same key; IIS refuses such a list and answers every "
                         "request to the site with an error.")
                         .arg(data.inQuotes(0))
                   : Admissions::tr(
                         "The mappings of %1 and of %2 have the same certificate; IIS refuses such a list and "
                         "answers every request to the site with an error.")
                         .arg(data.inQuotes(0), data.inQuotes(1));
    case Fact::MappingModuleMissing:
        return Admissions::tr(
            "The Windows feature for certificate mapping is not installed or not active, so no mapping is looked at.");
    case Fact::MappingOff:
        return Admissions::tr("Certificate mapping is off, so no mapping is looked at.");
    case Fact::OneToOneOff:
        return Admissions::tr("Mapping of single certificates (one-to-one) is off.");
    case Fact::ManyToOneOff:
        return Admissions::tr("Mapping by rules (many-to-one) is off.");
    case Fact::MappingsBelowSiteIgnored:
        return Admissions::tr("The mappings stored for %1 are ignored: IIS reads those of the site only.")
            .arg(data.inQuotes(0));
    default:
        return {};
    }
}

QString oneToOne(Fact fact, const Data &data)
{
    switch (fact) {
    case Fact::OneToOneMatched:
        if (data.isEmpty(0))
            return Admissions::tr("Mapping number %1 has exactly this certificate.").arg(data.plain(1));
        return Admissions::tr("Mapping number %2 has exactly this certificate and signs in %1.")
            .arg(data.inQuotes(0), data.plain(1));
    case Fact::OneToOneFirst:
        return Admissions::tr("Mappings of single certificates are tried before mappings by rules.");
    case Fact::OneToOneItemDisabled:
        return Admissions::tr("Mapping number %2, to %1, has exactly this certificate, but it is switched off.")
            .arg(data.inQuotes(0), data.plain(1));
    case Fact::OneToOneTextDefect:
        return Admissions::tr(
                   "Mapping number %2, to %1, holds this certificate, but with header lines or line breaks in it, "
                   "so that it is taken not to match.")
            .arg(data.inQuotes(0), data.plain(1));
    case Fact::NoOneToOneMatch:
        return data.number(0) == 0
                   ? Admissions::tr("There are no mappings of single certificates.")
                   : Admissions::tr("None of the %n mapping(s) of single certificates has exactly this certificate.",
                                    nullptr, data.number(0));
    default:
        return {};
    }
}

QString manyToOne(Fact fact, const Data &data)
{
    switch (fact) {
    case Fact::ManyToOneMatched:
        return Admissions::tr("The rules %1, number %2 in the list, fit.").arg(data.inQuotes(0), data.plain(1));
    case Fact::ManyToOneDenied:
        return Admissions::tr("The rules %1, number %2 in the list, fit, and they refuse people.")
            .arg(data.inQuotes(0), data.plain(1));
    case Fact::ManyToOneItemDisabled:
        return Admissions::tr("The rules %1, number %2 in the list, would fit, but they are switched off.")
            .arg(data.inQuotes(0), data.plain(1));
    case Fact::RulesCombined:
        return Admissions::tr("All %2 rules of %1 have to fit together.").arg(data.inQuotes(0), data.plain(1));
    case Fact::RuleWithoutCriteria:
        return Admissions::tr("%1 has no rule at all, which is taken to fit everybody.").arg(data.inQuotes(0));
    case Fact::RuleWouldMatchAsPart:
        return Admissions::tr(
                   "The rules %1 look for %2, and the certificate has %3: taken as not fitting, but it would fit if "
                   "IIS looks for the text inside the value.")
            .arg(data.inQuotes(0), data.inQuotes(1), data.inQuotes(2));
    case Fact::RuleOrder:
        return Admissions::tr("%2 would fit too, but %1 stands before it in the list.")
            .arg(data.inQuotes(0), data.inQuotes(1));
    case Fact::NoManyToOneMatch:
        return data.number(0) == 0
                   ? Admissions::tr("There are no mappings by rules.")
                   : Admissions::tr("None of the %n mapping(s) by rules fits.", nullptr, data.number(0));
    default:
        return {};
    }
}

QString consequence(Fact fact, const Data &data)
{
    switch (fact) {
    case Fact::AccountMissing:
        return data.isEmpty(1)
                   ? Admissions::tr("Mapping number %1 names no account, so nobody can be signed in.")
                         .arg(data.plain(0))
                   : Admissions::tr("The rules %1 name no account, so nobody can be signed in.").arg(data.inQuotes(1));
    case Fact::PasswordMissing:
        return Admissions::tr("The mapping has no password for %1, so Windows cannot sign the account in.")
            .arg(data.inQuotes(0));
    case Fact::LogonNotChecked:
        return Admissions::
            tr("Windows signs %1 in (logon method %2). Whether the account exists, its password is right and it may log on that "
               "way is known to the server alone.")
                .arg(data.inQuotes(0), data.plain(1));
    case Fact::AnonymousBesideMapping:
        return Admissions::tr("Anonymous sign-in is on as well; the mapping is taken to come first.");
    case Fact::AnonymousAdmits:
        return data.isEmpty(0)
                   ? Admissions::tr(
                         "Anonymous sign-in is on, so the visitor gets in as the account of the application pool.")
                   : Admissions::tr("Anonymous sign-in is on, so the visitor gets in as %1.").arg(data.inQuotes(0));
    case Fact::ActiveDirectoryExcluded:
        return Admissions::tr("Mapping by Active Directory is on too, but mapping in IIS excludes it.");
    case Fact::ActiveDirectoryDecides:
        return Admissions::tr("Mapping by Active Directory is on alone: the domain decides, not this file.");
    case Fact::OtherSignInOffered:
        return Admissions::tr("No mapping signs the visitor in; the server asks for another way to sign in: %1.")
            .arg(printable(data.all()));
    case Fact::NoUser:
        return Admissions::tr("Nothing signs the visitor in, and anonymous sign-in is off.");
    default:
        return {};
    }
}

/// One switch without a default: a new fact without a sentence does not compile.
QString sentence(const iis::Reasoning &reasoning)
{
    const Data data(reasoning);
    switch (reasoning.fact) {
    case Fact::ConfigurationRefused:
    case Fact::SslRequired:
    case Fact::Ssl128Required:
    case Fact::CertificateNotRequested:
    case Fact::CertificateRequested:
    case Fact::RequireWithoutNegotiate:
    case Fact::NoCertificateRefused:
    case Fact::NoCertificateAllowed:
        return connection(reasoning.fact, data);
    case Fact::CertificateUntrusted:
    case Fact::CertificateRevoked:
    case Fact::RevocationUnknown:
    case Fact::CertificateExpired:
    case Fact::CertificateNotYetValid:
    case Fact::CertificateWrongPurpose:
    case Fact::CertificateWithoutPurposes:
    case Fact::CertificateGood:
        return certificate(reasoning.fact, data);
    case Fact::MappingRepeated:
    case Fact::MappingModuleMissing:
    case Fact::MappingOff:
    case Fact::OneToOneOff:
    case Fact::ManyToOneOff:
    case Fact::MappingsBelowSiteIgnored:
        return switches(reasoning.fact, data);
    case Fact::OneToOneMatched:
    case Fact::OneToOneFirst:
    case Fact::OneToOneItemDisabled:
    case Fact::OneToOneTextDefect:
    case Fact::NoOneToOneMatch:
        return oneToOne(reasoning.fact, data);
    case Fact::ManyToOneMatched:
    case Fact::ManyToOneDenied:
    case Fact::ManyToOneItemDisabled:
    case Fact::RulesCombined:
    case Fact::RuleWithoutCriteria:
    case Fact::RuleWouldMatchAsPart:
    case Fact::RuleOrder:
    case Fact::NoManyToOneMatch:
        return manyToOne(reasoning.fact, data);
    case Fact::AccountMissing:
    case Fact::PasswordMissing:
    case Fact::LogonNotChecked:
    case Fact::AnonymousBesideMapping:
    case Fact::AnonymousAdmits:
    case Fact::ActiveDirectoryExcluded:
    case Fact::ActiveDirectoryDecides:
    case Fact::OtherSignInOffered:
    case Fact::NoUser:
        return consequence(reasoning.fact, data);
    }
    return {};
}

/// What to do about the one thing that stands in the way; empty where nothing says more than the status.
QString remedy(Fact fact)
{
    switch (fact) {
    case Fact::MappingRepeated:
        return Admissions::tr("Remove one of the two.");
    case Fact::MappingModuleMissing:
        return Admissions::tr(
            "Install the Windows feature “IIS Client Certificate Mapping Authentication” on the server.");
    case Fact::MappingOff:
        return Admissions::tr("Switch certificate mapping on for the site.");
    case Fact::OneToOneItemDisabled:
    case Fact::ManyToOneItemDisabled:
        return Admissions::tr("Switch the mapping on.");
    case Fact::OneToOneTextDefect:
        return Admissions::tr("Repair the text of the mapping: the mapping editor does it with one click.");
    case Fact::CertificateWrongPurpose:
        return Admissions::tr("Give the visitor a certificate for client authentication.");
    case Fact::CertificateRevoked:
        return Admissions::tr("Issue a new certificate, and replace the old one in the mapping.");
    case Fact::AccountMissing:
        return Admissions::tr("Enter the account in the mapping.");
    case Fact::PasswordMissing:
        return Admissions::tr("Enter the password of the account in the mapping.");
    default:
        return {};
    }
}

/// The first that was found wrong on the way.
QString remedy(const iis::Decision &decision)
{
    for (const auto &reason : decision.reasons)
        if (auto text = remedy(reason.fact); !text.isEmpty())
            return text;
    return {};
}

Message forbidden(int substatus)
{
    switch (substatus) {
    case 4:
        return {Admissions::tr("403.4: the site requires HTTPS."),
                {},
                Admissions::tr("Use an address that begins with https.")};
    case 5:
        return {Admissions::tr("403.5: the site requires encryption with 128 bits."),
                {},
                Admissions::tr("Use a current browser.")};
    case 7:
        return {
            Admissions::tr("403.7: the site requires a certificate and got none."),
            Admissions::tr(
                "The visitor has no fitting certificate with its private key, or did not choose one, or was never "
                "asked for one."),
            Admissions::tr(
                "Install the visitor’s PFX in Current User → Personal, and let the site ask in the first handshake.")};
    case 12:
        return {Admissions::tr("403.12: the mapping denies access."),
                Admissions::tr("The rules refuse this certificate, or the account may not read the files."),
                Admissions::tr("Check the mapping, and the account’s read permission on the site’s folder.")};
    case 13:
        return {
            Admissions::tr("403.13: the certificate is revoked, or that cannot be checked."),
            Admissions::tr("The server could not reach the list of revoked certificates, or the certificate is on it."),
            Admissions::tr("Make the list reachable from the server, or issue a new certificate.")};
    case 16:
        return {
            Admissions::tr("403.16: the certificate is not trusted or not valid."),
            Admissions::tr(
                "The authority is missing in Local Computer → Trusted Root Certification Authorities, or a certificate "
                "that is not self-signed stands there."),
            Admissions::tr("Import the root there, and intermediates into Intermediate Certification Authorities.")};
    case 17:
        return {Admissions::tr("403.17: the certificate has expired or is not valid yet."),
                {},
                Admissions::tr("Renew the certificate, or correct the clock, then update the mapping.")};
    default:
        return {};
    }
}

Message unauthorized(int substatus)
{
    switch (substatus) {
    case 1:
        return {
            Admissions::tr("401.1: Windows did not sign the account in."),
            Admissions::tr("Account or password of the mapping is wrong, the logon right is missing, or the mapping’s "
                           "certificate text is damaged."),
            Admissions::tr("Enter the password again, and check that the account may log on over the network.")};
    case 2:
        return {Admissions::tr("401.2: nothing signed the visitor in."),
                Admissions::tr("No mapping fits the certificate, mapping is off, or its Windows feature is missing."),
                Admissions::tr("Map the certificate to an account.")};
    case 3:
        return {Admissions::tr("401.3: the account may not read the files."),
                {},
                Admissions::tr("Give the mapped account read permission on the site’s folder.")};
    default:
        return {};
    }
}

} // namespace

QString certaintyNote(iis::Certainty certainty)
{
    switch (certainty) {
    case iis::Certainty::Documented:
    case iis::Certainty::Schema:
        return {};
    case iis::Certainty::Code:
        return Admissions::tr(
            "Microsoft does not document this; it is known from source code and real configuration files.");
    case iis::Certainty::Report:
        return Admissions::tr("Microsoft does not document this; it is known from reports of users.");
    case iis::Certainty::Unverified:
        return Admissions::tr("Microsoft does not document this; not tested on a real server.");
    }
    return {};
}

QString certaintyName(iis::Certainty certainty)
{
    switch (certainty) {
    case iis::Certainty::Documented:
        return Admissions::tr("documented");
    case iis::Certainty::Schema:
        return Admissions::tr("from the schema of IIS");
    case iis::Certainty::Code:
        return Admissions::tr("seen in source code and real files");
    case iis::Certainty::Report:
        return Admissions::tr("reported by users");
    case iis::Certainty::Unverified:
        return Admissions::tr("not documented, not tested");
    }
    return {};
}

Message statusMeaning(int status, int substatus)
{
    switch (status) {
    case 401:
        return unauthorized(substatus);
    case 403:
        return forbidden(substatus);
    case 413:
        return {Admissions::tr("413: the upload was too large while the certificate was being asked for."),
                Admissions::tr("IIS asks after the request has begun and keeps only the first 48 KB of it meanwhile."),
                Admissions::tr("Ask for the certificate in the first handshake.")};
    case 500:
        if (substatus == 19)
            return {Admissions::tr("500.19: IIS refuses the configuration."),
                    Admissions::tr("A section is locked, stands twice, or has a value that the schema does not know."),
                    Admissions::tr("Correct the place that the error page names.")};
        return {};
    default:
        return {};
    }
}

Message describe(const iis::Reasoning &reasoning)
{
    return {sentence(reasoning), certaintyNote(reasoning.certainty()), {}};
}

Message describe(const iis::Decision &decision)
{
    Message message;
    if (decision.isAdmitted()) {
        switch (decision.identity) {
        case iis::Decision::Identity::Mapped:
            message.headline = Admissions::tr("Gets in as %1.").arg(quoted(decision.user));
            break;
        case iis::Decision::Identity::Anonymous:
            message.headline =
                decision.user.isEmpty()
                    ? Admissions::tr("Gets in without being signed in, as the account of the application pool.")
                    : Admissions::tr("Gets in without being signed in, as %1.").arg(quoted(decision.user));
            break;
        case iis::Decision::Identity::None:
            message.headline = Admissions::tr("Gets in.");
            break;
        }
    } else {
        message = statusMeaning(decision.status, decision.substatus);
        if (message.headline.isEmpty())
            message.headline = Admissions::tr("Is refused with %1.").arg(decision.statusText());
        // The step that decided knows better than the general list of causes, and what it found what to do.
        if (!decision.reasons.empty())
            message.explanation = sentence(decision.reasons.back());
        if (auto better = remedy(decision); !better.isEmpty())
            message.remedy = std::move(better);
    }
    if (!decision.isCertain()) {
        const auto note = Admissions::tr(
            "The outcome rests on behaviour of IIS that Microsoft does not document and that was not tested on a "
            "real server.");
        message.explanation = message.explanation.isEmpty() ? note : message.explanation + u' ' + note;
    }
    return message;
}

const iis::Reasoning *decisive(const iis::Decision &decision)
{
    if (decision.isAdmitted())
        for (const auto &reason : decision.reasons)
            if (reason.fact == iis::Fact::OneToOneMatched || reason.fact == iis::Fact::ManyToOneMatched)
                return &reason;
    if (decision.reasons.empty())
        return nullptr;
    // That nobody signs the visitor in is the end of the matter, and what keeps everybody from it the beginning.
    if (decision.reasons.back().fact == iis::Fact::NoUser)
        for (const auto &reason : decision.reasons)
            if (reason.fact == iis::Fact::MappingModuleMissing || reason.fact == iis::Fact::MappingOff)
                return &reason;
    return &decision.reasons.back();
}

} // namespace certwizard::wording
