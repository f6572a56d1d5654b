#include "authority/authority.h"
#include "text.h"
#include "wording/authority.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace certwizard::wording {
namespace {

using base::Error;
using base::ErrorCode;

class AuthorityErrors {
    Q_DECLARE_TR_FUNCTIONS(AuthorityErrors)
};

/// What `pki::checkAuthority` says of one that is not valid now.
constexpr auto expiredAuthority = "expired"_L1;
constexpr auto futureAuthority = "not-yet-valid"_L1;

QString reason(const Error &error)
{
    return error.detail.isEmpty() ? QString()
                                  : AuthorityErrors::tr("The reason given is: %1.").arg(quoted(error.detail));
}

Message registerMessage(const Error &error)
{
    const auto folder = quotedPath(error.subject);
    switch (error.code) {
    case ErrorCode::RegisterDamaged:
        if (error.detail == authority::noRegister)
            return {AuthorityErrors::tr("There is an authority in the folder %1, but no register of what it issued.")
                        .arg(folder),
                    AuthorityErrors::tr("Nothing is issued without it: what is not recorded cannot be revoked."),
                    AuthorityErrors::tr("Bring the register back from a backup. If there never was one, take the "
                                        "authority over, with its certificate and key, into a new folder.")};
        return {
            AuthorityErrors::tr("The register of the authority in %1 is damaged.").arg(folder),
            AuthorityErrors::tr("It lists every certificate that was issued. Nothing was changed in it, and nothing is "
                                "issued without it.")
                + (error.detail.isEmpty() ? QString() : u' ' + reason(error)),
            AuthorityErrors::tr("Bring the folder back from a backup. Keep the damaged one until then.")};
    case ErrorCode::RegisterNewer:
        return {
            AuthorityErrors::tr("The register of the authority in %1 was written by a newer version of this program.")
                .arg(folder),
            AuthorityErrors::tr("This version does not know all that stands in it, so it was left alone."),
            AuthorityErrors::tr("Use the newer version.")};
    case ErrorCode::RegisterBusy:
        return {AuthorityErrors::tr("Another program is using the register of the authority in %1.").arg(folder),
                AuthorityErrors::tr("It did not let go of it in time. Nothing was issued."),
                AuthorityErrors::tr("Try again in a moment, or end the other program.")};
    default:
        return {AuthorityErrors::tr("The register of the authority in %1 could not be written.").arg(folder),
                AuthorityErrors::tr("A certificate counts only when it is recorded, so none was issued.")
                    + (error.detail.isEmpty() ? QString() : u' ' + reason(error)),
                AuthorityErrors::tr("Check the disk and the permissions of the folder, then try again.")};
    }
}

} // namespace

bool isAuthorityNotValid(const base::Error &error)
{
    return error.code == ErrorCode::OutOfRange && (error.detail == expiredAuthority || error.detail == futureAuthority);
}

Message describeAuthority(const base::Error &error)
{
    const auto folder = quotedPath(error.subject);
    const auto name = quoted(error.subject);
    switch (error.code) {
    case ErrorCode::NoAuthorityFolder:
        return {AuthorityErrors::tr("There is no certificate authority in the folder %1.").arg(folder),
                {},
                AuthorityErrors::tr("Choose the folder in which one was created, or create one.")};
    case ErrorCode::AuthorityFolderUsed:
        return {AuthorityErrors::tr("The folder %1 is not empty, so no authority was put there.").arg(folder),
                AuthorityErrors::tr("An authority needs a folder of its own, and one that exists is never replaced."),
                AuthorityErrors::tr("Choose a folder that is new or empty.")};
    case ErrorCode::AuthorityLocked:
        return {AuthorityErrors::tr("The key of the authority is closed."),
                AuthorityErrors::tr("Signing needs it, and it is kept open only for a short time."),
                AuthorityErrors::tr("Enter its passphrase and try again.")};
    case ErrorCode::UnknownCertificate:
        return {AuthorityErrors::tr("The authority has not issued a certificate with the serial number %1.").arg(name),
                {},
                AuthorityErrors::tr("Choose one from the list of issued certificates.")};
    case ErrorCode::ChainForeign:
        return {error.detail.isEmpty()
                    ? AuthorityErrors::tr("%1 does not stand above this authority: it has not issued its certificate, "
                                          "nor that of any above it.")
                          .arg(name)
                    : AuthorityErrors::tr("%1 does not stand above the authority %2: it has not issued its "
                                          "certificate, nor that of any above it.")
                          .arg(name, quoted(error.detail)),
                AuthorityErrors::tr("What stands above goes into the PFX files and the instructions, so a stranger’s "
                                    "would be trusted there. Nothing was taken over."),
                AuthorityErrors::tr("Give the certificate of whoever issued this one, or leave it out.")};
    case ErrorCode::AlreadyRevoked:
        return {
            error.detail.isEmpty()
                ? AuthorityErrors::tr("The certificate with the serial number %1 is revoked already.").arg(name)
                : AuthorityErrors::tr("The certificate with the serial number %1 is revoked already, since %2.")
                      .arg(name, shortDay(error.detail)),
            {},
            AuthorityErrors::tr("Nothing is left to do; write the revocation list again if a server still admits it.")};
    case ErrorCode::ListMalformed:
        return {
            error.position.isKnown()
                ? AuthorityErrors::tr("In the list %1, a quotation mark in line %2 is never closed.")
                      .arg(folder)
                      .arg(error.position.line)
                : AuthorityErrors::tr("The list %1 cannot be read as a table.").arg(folder),
            AuthorityErrors::tr("Everything behind it would count as one cell, so nothing was taken from the list."),
            AuthorityErrors::tr("Close or remove the quotation mark; inside a quoted cell it is written twice.")};
    case ErrorCode::NotARequest:
        return {AuthorityErrors::tr("%1 is not a certificate request.").arg(name),
                {},
                AuthorityErrors::tr(
                    "Choose the file whose text begins with “BEGIN CERTIFICATE REQUEST”, often named .csr or .req.")};
    case ErrorCode::RequestNotProven:
        return {
            AuthorityErrors::tr("The certificate request %1 is not signed with its own key.").arg(name),
            AuthorityErrors::tr("Whoever sent it has not proved to hold that key, or the file was changed on the way."),
            AuthorityErrors::tr("Ask for a new request.")};
    case ErrorCode::NotRenewable:
        if (!error.detail.isEmpty())
            return {AuthorityErrors::tr("The certificate with the serial number %1 is revoked since %2 and was not "
                                        "renewed.")
                        .arg(name, shortDay(error.detail)),
                    AuthorityErrors::tr("Its key may be in wrong hands, so it is not certified again."),
                    AuthorityErrors::tr("If its owner is to have one again, issue a new certificate with a new key.")};
        return {AuthorityErrors::tr("%1 is the certificate of an authority and is not renewed like others.").arg(name),
                AuthorityErrors::tr("Everything that it issued hangs on it."),
                AuthorityErrors::tr("Create a new authority in time and move the users over to it.")};
    case ErrorCode::OutOfRange:
        if (error.detail == expiredAuthority)
            return {AuthorityErrors::tr("The authority %1 has expired.").arg(name),
                    AuthorityErrors::tr("Nobody would accept what it issues: a certificate is never valid longer than "
                                        "that of its authority."),
                    AuthorityErrors::tr("Create a new authority, and let it issue the certificates anew.")};
        return {AuthorityErrors::tr("The authority %1 is not valid yet.").arg(name),
                AuthorityErrors::tr("Its certificate begins later, or the clock of this computer is wrong."),
                AuthorityErrors::tr("Check date and time of this computer, or wait until it is valid.")};
    case ErrorCode::KeyMissing:
        return {AuthorityErrors::tr("The file %1 with the key of the authority is not there any more.").arg(folder),
                AuthorityErrors::tr("Without it nothing can be issued, renewed or revoked."),
                AuthorityErrors::tr("Bring it back from a backup of the authority’s folder.")};
    default:
        return registerMessage(error);
    }
}

} // namespace certwizard::wording
