#include "wording/authority.h"

#include "wording/days.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace certwizard::wording {
namespace {

class AuthorityWords {
    Q_DECLARE_TR_FUNCTIONS(AuthorityWords)
};

/// Which of the reasons it is, in the order in which they are put right.
QString unfitName(const QString &name)
{
    constexpr qsizetype longest = 64; // RFC 5280
    const auto text = quoted(name);
    const auto characters = name.trimmed().toUcs4();
    if (characters.size() > longest)
        return AuthorityWords::tr(
                   "The name %1 cannot stand in a certificate: it has %2 characters, and 64 are the most.")
            .arg(text)
            .arg(characters.size());
    const auto turnsDirection = [](char32_t c) {
        return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e)
               || (c >= 0x2066 && c <= 0x2069);
    };
    if (std::ranges::any_of(characters, turnsDirection))
        return AuthorityWords::tr("The name %1 cannot stand in a certificate: there are marks in it that turn the "
                                  "writing direction. Type it anew instead of pasting it.")
            .arg(text);
    return AuthorityWords::tr("The name %1 cannot stand in a certificate: there are control characters in it. Type it "
                              "anew instead of pasting it.")
        .arg(text);
}

} // namespace

QString statusName(authority::IssuedStatus status)
{
    switch (status) {
    case authority::IssuedStatus::Valid:
        return AuthorityWords::tr("valid");
    case authority::IssuedStatus::NotYetValid:
        return AuthorityWords::tr("not valid yet");
    case authority::IssuedStatus::Expired:
        return AuthorityWords::tr("expired");
    case authority::IssuedStatus::Revoked:
        return AuthorityWords::tr("revoked");
    }
    return {};
}

QString purposeName(authority::IssuedPurpose purpose)
{
    return purpose == authority::IssuedPurpose::Server ? AuthorityWords::tr("server") : AuthorityWords::tr("client");
}

QString reasonName(pki::RevocationReason reason)
{
    switch (reason) {
    case pki::RevocationReason::Unspecified:
        return AuthorityWords::tr("no reason given");
    case pki::RevocationReason::KeyCompromise:
        return AuthorityWords::tr("the key is lost or in wrong hands");
    case pki::RevocationReason::AuthorityCompromise:
        return AuthorityWords::tr("the authority’s key is in wrong hands");
    case pki::RevocationReason::AffiliationChanged:
        return AuthorityWords::tr("the name or department changed");
    case pki::RevocationReason::Superseded:
        return AuthorityWords::tr("replaced by another certificate");
    case pki::RevocationReason::CessationOfOperation:
        return AuthorityWords::tr("the user left, or the server is gone");
    case pki::RevocationReason::CertificateHold:
        return AuthorityWords::tr("on hold");
    case pki::RevocationReason::PrivilegeWithdrawn:
        return AuthorityWords::tr("access was withdrawn");
    }
    return {};
}

QString strengthName(authority::Strength strength)
{
    switch (strength) {
    case authority::Strength::Empty:
        return {};
    case authority::Strength::Weak:
        return AuthorityWords::tr("weak");
    case authority::Strength::Fair:
        return AuthorityWords::tr("fair");
    case authority::Strength::Good:
        return AuthorityWords::tr("good");
    case authority::Strength::Strong:
        return AuthorityWords::tr("strong");
    }
    return {};
}

QString strengthNote(authority::Strength strength)
{
    switch (strength) {
    case authority::Strength::Empty:
        return {};
    case authority::Strength::Weak:
        return AuthorityWords::tr("Weak: whoever gets the file guesses it in a short time.");
    case authority::Strength::Fair:
        return AuthorityWords::tr("Fair: enough for a file that is deleted after it was installed.");
    case authority::Strength::Good:
        return AuthorityWords::tr("Good: guessing it takes years of computing.");
    case authority::Strength::Strong:
        return AuthorityWords::tr("Strong: guessing it is out of reach.");
    }
    return {};
}

QString describe(const pki::KeyProtection &protection)
{
    if (protection.cipher.isEmpty())
        return AuthorityWords::tr("not encrypted");
    if (protection.iterations > 1)
        return AuthorityWords::tr("%1, %2 with %3 rounds")
            .arg(protection.cipher, protection.derivation, QLocale().toString(protection.iterations));
    return protection.cipher + u", "_s + protection.derivation;
}

QString keyName(pki::KeyAlgorithm algorithm)
{
    switch (algorithm) {
    case pki::KeyAlgorithm::EcP256:
        return AuthorityWords::tr("elliptic curve P-256");
    case pki::KeyAlgorithm::EcP384:
        return AuthorityWords::tr("elliptic curve P-384");
    case pki::KeyAlgorithm::Rsa2048:
        return AuthorityWords::tr("RSA, 2048 bits");
    case pki::KeyAlgorithm::Rsa3072:
        return AuthorityWords::tr("RSA, 3072 bits");
    case pki::KeyAlgorithm::Rsa4096:
        return AuthorityWords::tr("RSA, 4096 bits");
    }
    return {};
}

QString targetName(pki::PfxTarget target)
{
    return target == pki::PfxTarget::Legacy ? AuthorityWords::tr("Windows Server 2016 and older")
                                            : AuthorityWords::tr("Windows 10 1709, Windows Server 2019 and newer");
}

QString targetExplanation(pki::PfxTarget target)
{
    return target == pki::PfxTarget::Legacy
               ? AuthorityWords::tr("Triple DES and SHA-1: old, but the only thing that old systems read. They report "
                                    "a newer file as a wrong password. Choose a long password.")
               : AuthorityWords::tr("AES-256 and SHA-256. Windows Server 2016 and older report such a file as a wrong "
                                    "password.");
}

QString describe(const authority::UserFinding &finding)
{
    using authority::UserProblem;
    const auto text = quoted(finding.text);
    switch (finding.problem) {
    case UserProblem::NameMissing:
        return AuthorityWords::tr("The name is missing.");
    case UserProblem::NameUnfit:
        return unfitName(finding.text);
    case UserProblem::EmailUnfit:
        return AuthorityWords::tr("%1 is not an e-mail address.").arg(text);
    case UserProblem::UpnUnfit:
        return AuthorityWords::tr("%1 is not a user principal name, which looks like “user@contoso.com”.").arg(text);
    case UserProblem::NameTwice:
        return AuthorityWords::tr("The name %1 stands in line %2 already.").arg(text).arg(finding.otherLine);
    case UserProblem::AccountTwice:
        return AuthorityWords::tr("The account %1 stands in line %2 already.").arg(text).arg(finding.otherLine);
    case UserProblem::EmailTwice:
        return AuthorityWords::tr("The e-mail address %1 stands in line %2 already.").arg(text).arg(finding.otherLine);
    case UserProblem::HasCertificate:
        return AuthorityWords::tr("There is a valid certificate for this user already, number %1.").arg(text);
    case UserProblem::NeverWritten:
        return AuthorityWords::tr("A certificate was issued for this user, number %1, but it was never written to a "
                                  "file: revoke that one, and a new one is made.")
            .arg(text);
    case UserProblem::SurplusCells:
        return AuthorityWords::tr("There are more cells than columns, from %1 on; a name with a separator in it needs "
                                  "quotation marks.")
            .arg(text);
    }
    return {};
}

QString verdictName(const authority::UserRow &row)
{
    return row.isIssuable() ? AuthorityWords::tr("will be issued") : AuthorityWords::tr("will not be issued");
}

QString revocationNote(const pki::RevokedCertificate &revocation)
{
    return AuthorityWords::tr("Revoked on %1: %2.").arg(day(revocation.time), reasonName(revocation.reason));
}

Message publishing(const authority::WrittenRevocationList &written, const QStringList &urls)
{
    const auto next = dayAndTime(written.list.nextUpdate());
    // Whole, with marks around the path: it is copied into a command line.
    const auto command = quotedPath(u"certutil -addstore CA \"%1\""_s.arg(written.derPath));
    const auto import = AuthorityWords::tr("On every server, run as administrator: %1.").arg(command);
    auto explanation = AuthorityWords::tr("It is valid until %1; write a new one before, or IIS refuses everybody with "
                                          "403.13.")
                           .arg(next);
    if (urls.isEmpty())
        return {AuthorityWords::tr("The revocation list was written to %1.").arg(quotedPath(written.derPath)),
                explanation + u' '
                    + AuthorityWords::tr("The issued certificates name no address for it, so servers find it only in "
                                         "their own store."),
                import};
    QStringList places;
    for (const auto &url : urls)
        places += quoted(url);
    auto remedy = AuthorityWords::tr("Copy it to where the certificates say it is: %1. The servers must reach that "
                                     "address without a proxy that asks for a sign-in; check it there with %2.")
                      .arg(places.join(u", "_s), quoted(u"certutil -urlfetch -verify client.crt"_s));
    if (written.unaware > 0)
        remedy += u' '
                  + AuthorityWords::tr("%n certificates that were issued before do not name that address: for them, "
                                       "servers find the list only in their own store.",
                                       nullptr, written.unaware)
                  + u' ' + import;
    return {AuthorityWords::tr("The revocation list was written to %1.").arg(quotedPath(written.derPath)), explanation,
            remedy};
}

} // namespace certwizard::wording
