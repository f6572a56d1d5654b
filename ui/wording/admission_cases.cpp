#include "wording/admission.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace certwizard::wording {
namespace {

struct Words {
    const char *name; ///< of the row in the tests and in the table that they write
    const char *sentence;
};

struct Group {
    const char *title;
    const char *first; ///< name of the group's first row
};

constexpr auto groups = std::to_array<Group>({
    {QT_TRANSLATE_NOOP("AdmissionCases", "The connection"), "http where Ssl is set"},
    {QT_TRANSLATE_NOOP("AdmissionCases", "The certificate itself"), "untrusted"},
    {QT_TRANSLATE_NOOP("AdmissionCases", "Whether mapping is at work"), "module missing"},
    {QT_TRANSLATE_NOOP("AdmissionCases", "Mappings of single certificates (one-to-one)"), "one-to-one"},
    {QT_TRANSLATE_NOOP("AdmissionCases", "Mappings by rules (many-to-one)"), "subject"},
    {QT_TRANSLATE_NOOP("AdmissionCases", "What follows when nothing fits"), "nobody"},
});

/// What was set up, and who came. In the order of the tests.
constexpr auto cases = std::to_array<Words>({
    {"http where Ssl is set",
     QT_TRANSLATE_NOOP("AdmissionCases", "HTTPS is required; the visitor comes over plain HTTP.")},
    {"http without Ssl, certificate required",
     QT_TRANSLATE_NOOP("AdmissionCases",
                       "A certificate is required, HTTPS is not; the visitor comes over plain HTTP.")},
    {"weak cipher",
     QT_TRANSLATE_NOOP("AdmissionCases", "Encryption with 128 bits is required; the connection has 56.")},
    {"good cipher",
     QT_TRANSLATE_NOOP(
         "AdmissionCases",
         "Encryption with 128 bits is required, and the connection has them; the site asks for no certificate, and anonymous sign-in is off.")},
    {"SslMapCert",
     QT_TRANSLATE_NOOP("AdmissionCases",
                       "The SSL settings contain SslMapCert, which the documentation lists and no schema of IIS has.")},
    {"unknown word", QT_TRANSLATE_NOOP("AdmissionCases", "The SSL settings contain a word that no schema of IIS has.")},
    {"certificate ignored",
     QT_TRANSLATE_NOOP("AdmissionCases",
                       "The site asks for no certificate; the visitor’s is mapped, and anonymous sign-in is off.")},
    {"certificate ignored, anonymous",
     QT_TRANSLATE_NOOP("AdmissionCases",
                       "The site asks for no certificate; the visitor’s is mapped, and anonymous sign-in is on.")},
    {"none, required", QT_TRANSLATE_NOOP("AdmissionCases", "A certificate is required; the visitor has none.")},
    {"none, accepted",
     QT_TRANSLATE_NOOP("AdmissionCases",
                       "A certificate is accepted, not required; the visitor has none, and anonymous sign-in is off.")},
    {"none, accepted, anonymous",
     QT_TRANSLATE_NOOP("AdmissionCases",
                       "A certificate is accepted, not required; the visitor has none, and anonymous sign-in is on.")},
    {"require without negotiate",
     QT_TRANSLATE_NOOP("AdmissionCases",
                       "SslRequireCert is set without SslNegotiateCert; the visitor has no certificate.")},
    {"untrusted",
     QT_TRANSLATE_NOOP("AdmissionCases",
                       "The visitor’s certificate is mapped, but the server does not trust its authority.")},
    {"revoked", QT_TRANSLATE_NOOP("AdmissionCases", "The visitor’s certificate has been revoked.")},
    {"revocation unknown",
     QT_TRANSLATE_NOOP("AdmissionCases", "Whether the visitor’s certificate has been revoked cannot be found out.")},
    {"expired", QT_TRANSLATE_NOOP("AdmissionCases", "The visitor’s certificate has expired.")},
    {"not yet valid", QT_TRANSLATE_NOOP("AdmissionCases", "The visitor’s certificate is not valid yet.")},
    {"dates not looked at",
     QT_TRANSLATE_NOOP(
         "AdmissionCases",
         "The visitor’s certificate is mapped; this program is asked for no particular day and leaves the validity out.")},
    {"for servers only",
     QT_TRANSLATE_NOOP("AdmissionCases",
                       "The visitor’s certificate is made for servers only, not for client authentication.")},
    {"no purposes: unrestricted",
     QT_TRANSLATE_NOOP(
         "AdmissionCases",
         "The visitor’s certificate names no purposes, which is taken to mean every purpose; it is not mapped.")},
    {"module missing",
     QT_TRANSLATE_NOOP("AdmissionCases",
                       "The visitor’s certificate is mapped, but the Windows feature for mapping is not installed.")},
    {"mapping off", QT_TRANSLATE_NOOP("AdmissionCases",
                                      "The visitor’s certificate is mapped, but certificate mapping is switched off.")},
    {"mapping off by default",
     QT_TRANSLATE_NOOP(
         "AdmissionCases",
         "The visitor’s certificate is mapped, but nothing switches certificate mapping on; its default is off.")},
    {"one-to-one off",
     QT_TRANSLATE_NOOP("AdmissionCases",
                       "The visitor’s certificate is mapped, but mapping of single certificates (one-to-one) is off.")},
    {"many-to-one off",
     QT_TRANSLATE_NOOP("AdmissionCases",
                       "Rules fit the visitor’s certificate, but mapping by rules (many-to-one) is off.")},
    {"one-to-one", QT_TRANSLATE_NOOP("AdmissionCases", "A mapping has exactly the visitor’s certificate.")},
    {"another certificate",
     QT_TRANSLATE_NOOP("AdmissionCases", "The only mapping has another certificate than the visitor.")},
    {"accepted certificate",
     QT_TRANSLATE_NOOP("AdmissionCases",
                       "A certificate is accepted, not required; a mapping has exactly the visitor’s.")},
    {"item off",
     QT_TRANSLATE_NOOP("AdmissionCases",
                       "A mapping has exactly the visitor’s certificate, but this one mapping is switched off.")},
    {"folded text",
     QT_TRANSLATE_NOOP("AdmissionCases",
                       "A mapping has the visitor’s certificate, but there is a blank inside of its text.")},
    {"PEM text",
     QT_TRANSLATE_NOOP("AdmissionCases",
                       "A mapping has the visitor’s certificate, but with the BEGIN and END lines of a PEM file.")},
    {"cut off text", QT_TRANSLATE_NOOP("AdmissionCases",
                                       "A mapping has the visitor’s certificate, but the end of its text is missing.")},
    {"a letter as a reference",
     QT_TRANSLATE_NOOP(
         "AdmissionCases",
         "A mapping has exactly the visitor’s certificate; one letter of its text is written as an XML character reference.")},
    {"a line end as a reference",
     QT_TRANSLATE_NOOP(
         "AdmissionCases",
         "A mapping has the visitor’s certificate, but with line ends in its text, written as XML character references.")},
    {"one certificate twice", QT_TRANSLATE_NOOP("AdmissionCases", "Two mappings have the visitor’s certificate.")},
    {"one certificate twice, another visitor",
     QT_TRANSLATE_NOOP("AdmissionCases", "Two mappings have the same certificate, and the visitor has another one.")},
    {"default domain",
     QT_TRANSLATE_NOOP("AdmissionCases",
                       "The visitor’s mapping names an account without its domain; a default domain is set.")},
    {"default domain not needed",
     QT_TRANSLATE_NOOP("AdmissionCases",
                       "The visitor’s mapping names an account with its domain; a default domain is set as well.")},
    {"no account", QT_TRANSLATE_NOOP("AdmissionCases", "The visitor’s mapping names no account.")},
    {"no password", QT_TRANSLATE_NOOP("AdmissionCases", "The visitor’s mapping has no password for its account.")},
    {"before many-to-one",
     QT_TRANSLATE_NOOP("AdmissionCases",
                       "A mapping has exactly the visitor’s certificate, and rules for another account fit it, too.")},
    {"anonymous on as well",
     QT_TRANSLATE_NOOP("AdmissionCases",
                       "A mapping has exactly the visitor’s certificate; anonymous sign-in is on as well.")},
    {"unmapped, anonymous on",
     QT_TRANSLATE_NOOP("AdmissionCases", "The visitor’s certificate is not mapped; anonymous sign-in is on.")},
    {"subject",
     QT_TRANSLATE_NOOP("AdmissionCases", "A rule names a value of the certificate’s subject: O is Contoso.")},
    {"issuer",
     QT_TRANSLATE_NOOP("AdmissionCases", "A rule names a value of the certificate’s issuer: CN is Alice Žužek.")},
    {"second value", QT_TRANSLATE_NOOP("AdmissionCases",
                                       "The subject has OU twice, Sales and Europe, and a rule names the second one.")},
    {"wildcard", QT_TRANSLATE_NOOP("AdmissionCases", "A rule has a star for any letters: CN is A*e Ž*k.")},
    {"star alone", QT_TRANSLATE_NOOP("AdmissionCases", "A rule has a star alone for CN, and the subject has a CN.")},
    {"star needs the subfield",
     QT_TRANSLATE_NOOP("AdmissionCases", "A rule has a star alone for L, and the subject has no L.")},
    {"wildcard, too short",
     QT_TRANSLATE_NOOP("AdmissionCases",
                       "A rule wants more letters than there are: C is SI*I, and the subject has SI.")},
    {"case differs",
     QT_TRANSLATE_NOOP("AdmissionCases", "A rule writes contoso, the subject Contoso, and case matters.")},
    {"case does not matter",
     QT_TRANSLATE_NOOP("AdmissionCases", "A rule writes cONTOSO, the subject Contoso, and case does not matter.")},
    {"a part", QT_TRANSLATE_NOOP("AdmissionCases",
                                 "A rule names only a part of the value: O is Cont, and the subject has Contoso.")},
    {"one name twice", QT_TRANSLATE_NOOP("AdmissionCases", "Two mappings by rules have the same name.")},
    {"all rules", QT_TRANSLATE_NOOP("AdmissionCases", "A mapping has two rules, and both fit.")},
    {"one of two rules", QT_TRANSLATE_NOOP("AdmissionCases", "A mapping has two rules, and only one fits.")},
    {"no rules", QT_TRANSLATE_NOOP("AdmissionCases", "A mapping by rules has no rule at all.")},
    {"denied", QT_TRANSLATE_NOOP("AdmissionCases", "Rules that fit belong to a mapping that denies access.")},
    {"first wins",
     QT_TRANSLATE_NOOP("AdmissionCases", "Two mappings by rules fit: the first allows access, the second denies it.")},
    {"deny first",
     QT_TRANSLATE_NOOP("AdmissionCases", "Two mappings by rules fit: the first denies access, the second allows it.")},
    {"rule off", QT_TRANSLATE_NOOP("AdmissionCases", "Rules fit, but their mapping is switched off.")},
    {"rule without account", QT_TRANSLATE_NOOP("AdmissionCases", "Rules fit, but their mapping names no account.")},
    {"nobody", QT_TRANSLATE_NOOP("AdmissionCases", "Certificate mapping is on, and there is no mapping at all.")},
    {"Windows",
     QT_TRANSLATE_NOOP("AdmissionCases",
                       "The site asks for no certificate; Windows authentication is on, anonymous sign-in is off.")},
});

QString translated(const char *source)
{
    return QCoreApplication::translate("AdmissionCases", source);
}

} // namespace

QString admissionCase(const QByteArray &name)
{
    const auto found = std::ranges::find_if(cases, [&name](const Words &words) { return name == words.name; });
    return found == cases.end() ? QString() : translated(found->sentence);
}

QString admissionGroup(const QByteArray &name)
{
    const auto found = std::ranges::find_if(groups, [&name](const Group &group) { return name == group.first; });
    return found == groups.end() ? QString() : translated(found->title);
}

qsizetype admissionCases()
{
    return static_cast<qsizetype>(cases.size());
}

} // namespace certwizard::wording
