#include "errors.h"
#include "text.h"
#include "wording/authority.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace certwizard::wording {

using base::Error;
using base::ErrorCode;

namespace {

QString size(const QString &bytes)
{
    return QLocale().formattedDataSize(bytes.toLongLong(), 0, QLocale::DataSizeTraditionalFormat);
}

QString systemSays(const Error &error)
{
    return error.detail.isEmpty() ? QString() : Errors::tr("The operating system says: %1.").arg(quoted(error.detail));
}

} // namespace

QString place(const base::Position &position)
{
    return position.column > 0 ? Errors::tr("line %1, column %2").arg(position.line).arg(position.column)
                               : Errors::tr("line %1").arg(position.line);
}

Message internalMessage(const Error &error)
{
    return {Errors::tr("The program found a mistake in itself and stopped."),
            Errors::tr("Nothing that you entered is wrong, and the file was not changed."),
            Errors::tr("Please report it with these words: %1.").arg(quoted(error.subject + u": "_s + error.detail))};
}

namespace {

Message general(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Cancelled:
        if (error.detail == "mismatch"_L1)
            return {Errors::tr("Stopped: the new password for %1 was typed differently each time.")
                        .arg(quoted(error.subject)),
                    Errors::tr("Nothing was written."), Errors::tr("Start again, and type the same twice.")};
        return {Errors::tr("Stopped, as asked."), Errors::tr("Nothing was written."), {}};
    case ErrorCode::Declined:
        return {Errors::tr("Not applied, as answered."), Errors::tr("Nothing was written."), {}};
    case ErrorCode::NotReady:
        return {Errors::tr("The plan is not ready: something in it is still open."), Errors::tr("Nothing was written."),
                Errors::tr("Look at the steps marked as blocked; each says what is missing.")};
    case ErrorCode::NoPrompt:
        if (error.subject.isEmpty())
            return {Errors::tr("A question has to be answered, and nobody can be asked here."),
                    {},
                    Errors::tr("Run it in a terminal, or give the answer in advance.")};
        return {Errors::tr("The password for %1 has to be asked for, and nobody can be asked here.")
                    .arg(quoted(error.subject)),
                {},
                error.detail.isEmpty()
                    ? Errors::tr("Run it in a terminal, or name an environment variable that holds the password: with "
                                 "an option (--help lists them), or in the answers file.")
                    : Errors::tr("Run it in a terminal, or name an environment variable that holds the password with "
                                 "%1.")
                          .arg(printable(error.detail))};
    default:
        return internalMessage(error);
    }
}

Message inUse(const QString &path)
{
    return {Errors::tr("Another program has the file %1 open and does not let others have it.").arg(path),
            Errors::tr("It was left as it is."),
            Errors::tr("Close it there (a text editor, a backup, a virus scanner), then try again.")};
}

Message file(const Error &error)
{
    const auto path = quotedPath(error.subject);
    switch (error.code) {
    case ErrorCode::FileNotFound:
        if (error.detail == "dangling-link"_L1)
            return {Errors::tr("The link %1 leads to a file that does not exist.").arg(path),
                    {},
                    Errors::tr("Correct the link, or name the file itself.")};
        return {Errors::tr("The file %1 does not exist.").arg(path),
                {},
                Errors::tr("Check the path. A relative one counts from the current folder, or from the folder of the "
                           "file in which it stands.")};
    case ErrorCode::FileIsDirectory:
        return {Errors::tr("%1 is a folder, and a file is needed here.").arg(path),
                {},
                Errors::tr("Name the file inside the folder.")};
    case ErrorCode::FileNotReadable:
        if (error.detail == "no-plain-file"_L1)
            return {Errors::tr("%1 is no file but a pipe or a device.").arg(path),
                    Errors::tr("It has no end to which it could be read."), Errors::tr("Choose a file.")};
        if (error.detail == "link-loop"_L1)
            return {Errors::tr("%1 is a link that leads back to itself.").arg(path),
                    Errors::tr("However far it is followed, there is no file at its end."),
                    Errors::tr("Correct the link, or name the file itself.")};
        if (error.detail == "in-use"_L1)
            return inUse(path);
        return {Errors::tr("The file %1 may not be read by this account.").arg(path), systemSays(error),
                Errors::tr("Ask for read permission, or run this program as an account that has it.")};
    case ErrorCode::FileNotWritable:
        if (error.detail == "locked"_L1)
            return {Errors::tr("Another run of this program is writing the file %1.").arg(path),
                    Errors::tr("It did not end in time. The file was left as it is."),
                    Errors::tr("Wait until it has ended, then start again from the file as it is then.")};
        if (error.detail == "in-use"_L1)
            return inUse(path);
        return {Errors::tr("The file %1 may not be written by this account.").arg(path),
                Errors::tr("It was left as it is."),
                Errors::tr("Run this program as an account that may write it (on a server: as administrator), or work "
                           "on a copy.")};
    case ErrorCode::FileTooLarge:
        return {Errors::tr("The file %1 is larger than the %2 that can be read here.").arg(path, size(error.detail)),
                Errors::tr("Nothing of it was read."), Errors::tr("Check that it is the right file.")};
    case ErrorCode::FileEmpty:
        return {Errors::tr("The file %1 is empty.").arg(path),
                {},
                Errors::tr("Check that it is the right file and that it was copied completely.")};
    case ErrorCode::FileReadFailed:
        return {Errors::tr("The file %1 could not be read to its end.").arg(path), systemSays(error),
                Errors::tr("Check the disk or the network connection, then try again.")};
    case ErrorCode::FileWriteFailed:
        return {Errors::tr("The file %1 could not be written.").arg(path), systemSays(error),
                Errors::tr("Check the disk or the network connection, then try again.")};
    case ErrorCode::FileExists:
        return {Errors::tr("There is a file %1 already, and it was not replaced.").arg(path),
                {},
                Errors::tr("Choose another name, or move the existing file away.")};
    case ErrorCode::FileHasOtherNames:
        return {Errors::tr("The file %1 has a second name (a hard link), so it was not replaced.").arg(path),
                Errors::tr("Replacing it would leave the other name with the old content."),
                Errors::tr("Remove the other name, or work on a copy.")};
    case ErrorCode::FolderNotWritable:
        if (error.detail == "no-folder"_L1)
            return {Errors::tr("There is no folder %1, so no file can be created in it.").arg(path),
                    {},
                    Errors::tr("Create the folder, or choose another one.")};
        if (error.detail == "read-only"_L1)
            return {Errors::tr("No file can be created in the folder %1: its disk or share is read-only.").arg(path),
                    Errors::tr("What is written there needs a new file in that folder, so nothing was written."),
                    Errors::tr("Choose a folder on another disk.")};
        return {Errors::tr("No file can be created in the folder %1 by this account.").arg(path),
                Errors::tr("What is written there needs a new file in that folder, so nothing was written."),
                Errors::tr("Choose another folder, or run this program as an account that may write there.")};
    case ErrorCode::DiskFull:
        return {Errors::tr("The disk of %1 is full.").arg(path), Errors::tr("The file was left as it is."),
                Errors::tr("Make room for about twice the size of the file, then try again.")};
    default:
        return internalMessage(error);
    }
}

Message write(const Error &error)
{
    const auto path = quotedPath(error.subject);
    switch (error.code) {
    case ErrorCode::FileChanged:
        return {Errors::tr("The file %1 was changed by someone else after it was read.").arg(path),
                Errors::tr("Nothing was written, so that change is not lost."),
                Errors::tr("Start again from the file as it is now.")};
    case ErrorCode::BackupFailed:
        return {Errors::tr("The backup %1 could not be made.").arg(path),
                Errors::tr("Without a verified backup nothing is written; the file was left as it is."),
                Errors::tr("Check that the folder can be written and has room, then try again.")};
    case ErrorCode::VerifyFailed:
        if (error.detail == "backup"_L1)
            return {Errors::tr("The backup %1 was changed after it was made.").arg(path),
                    Errors::tr("It would bring in what was never in the file, so nothing was undone."),
                    Errors::tr("Compare it with the file, and put back by hand what you need.")};
        return {Errors::tr("What was read back from %1 is not what was written.").arg(path),
                Errors::tr("The disk or the network share does not keep what it is given; the file was left as it is."),
                Errors::tr("Do not use this disk or share for configuration files before it has been checked.")};
    case ErrorCode::NoBackup:
        return {
            Errors::tr("The backup %1 is gone.").arg(path),
            Errors::tr("It holds the file as it was before the last change by this program, so nothing was undone."),
            Errors::tr("Put it back beside the file, or use a backup of your own or the IIS history folder.")};
    case ErrorCode::JournalMissing:
        return {Errors::tr("Backups by this program lie beside %1, and no journal that tells of them.").arg(path),
                Errors::tr("Which one belongs to the last change cannot be known, so nothing was undone."),
                error.detail.isEmpty()
                    ? Errors::tr("Compare the newest one with the file, and put back by hand what you need.")
                    : Errors::tr("The newest one is %1. Compare it with the file, and put back by hand what you need.")
                          .arg(quotedPath(error.detail))};
    case ErrorCode::JournalFailed:
        return {Errors::tr("The journal %1 cannot be written.").arg(path),
                Errors::tr("Without its line the change could not be undone; the file was left as it is."),
                Errors::tr("Check that the folder can be written and has room, then try again.")};
    case ErrorCode::NotOurs:
        return {Errors::tr("The file %1 was changed after this program last wrote it.").arg(path),
                Errors::tr("Undo would throw that change away, so nothing was done."),
                Errors::tr("Compare the file with the backup beside it, and put back by hand what you need.")};
    case ErrorCode::JournalDamaged:
        return {Errors::tr("The journal %1 is damaged in line %2.").arg(path).arg(error.position.line),
                Errors::tr("What was written last cannot be known from it, so nothing was undone."),
                Errors::tr("Put back the newest backup beside the file by hand, and move the journal away.")};
    default:
        return internalMessage(error);
    }
}

Message iisMessage(const Error &error)
{
    const auto known = error.position.isKnown();
    const auto where = known ? place(error.position) : QString();
    switch (error.code) {
    case ErrorCode::NotIisConfiguration:
        return {Errors::tr("%1 is valid XML, but not an applicationHost.config.").arg(quotedPath(error.subject)),
                Errors::tr("An applicationHost.config starts with <configuration> and lists the sites of the server."),
                Errors::tr("On a server it is in the folder %windir%\\System32\\inetsrv\\config; a web.config does not "
                           "do.")};
    case ErrorCode::UnknownSite: {
        const auto names = error.detail.split(u'\n', Qt::SkipEmptyParts);
        return {Errors::tr("There is no site %1 in this configuration.").arg(quoted(error.subject)),
                names.isEmpty() ? Errors::tr("It has no sites at all.") : Errors::tr("It has: %1.").arg(list(names)),
                Errors::tr("Use the name as IIS Manager shows it under Sites.")};
    }
    case ErrorCode::DuplicateLocation:
        return {known ? Errors::tr("The location %1 stands twice in the file, the second time at %2.")
                            .arg(quoted(error.subject), where)
                      : Errors::tr("The location %1 stands twice in the file.").arg(quoted(error.subject)),
                Errors::tr("Both hold the same section, which IIS refuses with error 500.19."),
                Errors::tr("Merge the two in a text editor, then try again.")};
    case ErrorCode::DuplicateSection:
        return {known ? Errors::tr("The section %1 stands twice for the same path, the second time at %2.")
                            .arg(quoted(error.subject), where)
                      : Errors::tr("The section %1 stands twice for the same path.").arg(quoted(error.subject)),
                Errors::tr("IIS refuses that with error 500.19."),
                Errors::tr("Remove one of the two in a text editor, then try again.")};
    case ErrorCode::SectionLocked:
        return {known ? Errors::tr("The section %1 is locked by %2.").arg(quoted(error.subject), where)
                      : Errors::tr("The section %1 is locked.").arg(quoted(error.subject)),
                Errors::tr("A lock above the site forbids changing it for one site."),
                Errors::tr("Ask whoever set the lock, or change the value where the lock stands.")};
    case ErrorCode::AttributeLocked:
        return {known ? Errors::tr("The setting %1 is locked by %2.").arg(quoted(error.subject), where)
                      : Errors::tr("The setting %1 is locked.").arg(quoted(error.subject)),
                Errors::tr("A lock above the site forbids writing it for one site, even with the same value."),
                Errors::tr("Ask whoever set the lock, or change the value where the lock stands.")};
    case ErrorCode::InvalidValue:
        if (error.detail == "beside-overrideMode"_L1)
            return {Errors::tr("A location has both overrideMode and allowOverride, at %1.").arg(where),
                    Errors::tr("The one is the older name of the other, and IIS takes a location with both for an "
                               "error."),
                    Errors::tr("Remove allowOverride in a text editor, then try again.")};
        return {known && error.detail.isEmpty()
                    ? Errors::tr("%1 has a value that is not possible, at %2.").arg(quoted(error.subject), where)
                : known ? Errors::tr("%1 cannot have the value %2, as it has at %3.")
                              .arg(quoted(error.subject), quoted(error.detail), where)
                : error.detail.isEmpty()
                    ? Errors::tr("%1 has a value that is not possible.").arg(quoted(error.subject))
                    : Errors::tr("%1 cannot have the value %2.").arg(quoted(error.subject), quoted(error.detail)),
                {},
                valueRemedy(error.subject)};
    case ErrorCode::BindingConflict:
        return {
            error.detail.isEmpty()
                ? Errors::tr("The binding %1 belongs to another site already.").arg(quoted(error.subject))
                : Errors::tr("The binding %1 belongs to the site %2 already.")
                      .arg(quoted(error.subject), quoted(error.detail)),
            Errors::tr("Two sites cannot answer on the same address, port and host name."),
            Errors::tr("Choose another port or a host name of its own, or remove the binding from the other site.")};
    case ErrorCode::DuplicateMapping:
        return {known ? Errors::tr("The certificate of %1 is mapped twice, the second time at %2.")
                            .arg(quoted(error.subject), where)
                      : Errors::tr("The certificate of %1 is mapped twice.").arg(quoted(error.subject)),
                Errors::tr("IIS accepts a certificate once; a second mapping stops the site with error 500.19."),
                Errors::tr("Keep one of the two, or give the second account a certificate of its own.")};
    default:
        return internalMessage(error);
    }
}

Message request(const Error &error)
{
    switch (error.code) {
    case ErrorCode::EnvironmentMissing:
        return {error.detail == "empty"_L1
                    ? Errors::tr("The environment variable %1 is empty, and a password is expected in it.")
                          .arg(quoted(error.subject))
                    : Errors::tr("The environment variable %1 is not set, and a password is expected in it.")
                          .arg(quoted(error.subject)),
                {},
                Errors::tr("Set it before starting the program, or have the password asked for.")};
    case ErrorCode::Usage:
        return {error.subject.isEmpty()
                    ? Errors::tr("The command line was not understood.")
                    : Errors::tr("The command line was not understood at %1.").arg(quoted(error.subject)),
                {},
                Errors::tr("Run it with --help to see what it takes.")};
    default:
        return internalMessage(error);
    }
}

Message listening(const Error &error)
{
    const auto where = quoted(error.subject);
    switch (error.code) {
    case ErrorCode::PortInUse:
        return {Errors::tr("Another program listens on %1 already.").arg(where),
                {},
                Errors::tr("Choose another port, or end that program.")};
    case ErrorCode::CannotListen:
        return {Errors::tr("It is not possible to listen on %1.").arg(where), systemSays(error),
                Errors::tr("Choose an address of this computer and a port above 1023.")};
    default:
        return internalMessage(error);
    }
}

/// One switch without a default: a new code without sentences does not compile.
Message dispatch(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Internal:
        return internalMessage(error);
    case ErrorCode::Cancelled:
    case ErrorCode::NotReady:
    case ErrorCode::Declined:
    case ErrorCode::NoPrompt:
        return general(error);
    case ErrorCode::FileNotFound:
    case ErrorCode::FileIsDirectory:
    case ErrorCode::FileNotReadable:
    case ErrorCode::FileNotWritable:
    case ErrorCode::FileTooLarge:
    case ErrorCode::FileEmpty:
    case ErrorCode::FileReadFailed:
    case ErrorCode::FileWriteFailed:
    case ErrorCode::FileExists:
    case ErrorCode::FileHasOtherNames:
    case ErrorCode::FolderNotWritable:
    case ErrorCode::DiskFull:
        return file(error);
    case ErrorCode::FileChanged:
    case ErrorCode::BackupFailed:
    case ErrorCode::VerifyFailed:
    case ErrorCode::NoBackup:
    case ErrorCode::NotOurs:
    case ErrorCode::JournalDamaged:
    case ErrorCode::JournalMissing:
    case ErrorCode::JournalFailed:
        return write(error);
    case ErrorCode::XmlMalformed:
    case ErrorCode::XmlDoctype:
    case ErrorCode::XmlEncoding:
    case ErrorCode::XmlTruncated:
        return describeXml(error);
    case ErrorCode::NotIisConfiguration:
    case ErrorCode::UnknownSite:
    case ErrorCode::DuplicateLocation:
    case ErrorCode::DuplicateSection:
    case ErrorCode::SectionLocked:
    case ErrorCode::AttributeLocked:
    case ErrorCode::InvalidValue:
    case ErrorCode::BindingConflict:
    case ErrorCode::DuplicateMapping:
        return iisMessage(error);
    case ErrorCode::NotACertificate:
    case ErrorCode::IsPrivateKey:
    case ErrorCode::IsCertificateRequest:
    case ErrorCode::IsCertificateRevocationList:
    case ErrorCode::IsPublicKey:
    case ErrorCode::NoCertificate:
    case ErrorCode::SeveralCertificates:
        return describeNoCertificate(error);
    case ErrorCode::CertificateDamaged:
    case ErrorCode::WrongPassword:
    case ErrorCode::PasswordNeeded:
    case ErrorCode::ContainerDamaged:
    case ErrorCode::KeyMismatch:
    case ErrorCode::KeyMissing:
    case ErrorCode::UnsupportedAlgorithm:
    case ErrorCode::NotAnAuthority:
    case ErrorCode::InvalidName:
    case ErrorCode::CryptoFailed:
        return describeContainer(error);
    case ErrorCode::NotARequest:
    case ErrorCode::RequestNotProven:
    case ErrorCode::NotRenewable:
    case ErrorCode::NoAuthorityFolder:
    case ErrorCode::AuthorityFolderUsed:
    case ErrorCode::RegisterDamaged:
    case ErrorCode::RegisterNewer:
    case ErrorCode::RegisterBusy:
    case ErrorCode::RegisterFailed:
    case ErrorCode::AuthorityLocked:
    case ErrorCode::UnknownCertificate:
    case ErrorCode::ListMalformed:
    case ErrorCode::ChainForeign:
    case ErrorCode::AlreadyRevoked:
        return describeAuthority(error);
    case ErrorCode::AnswersMalformed:
        return describeAnswersFile(error);
    case ErrorCode::PasswordKeyInvalid:
    case ErrorCode::PasswordKeyPublicOnly:
    case ErrorCode::PasswordKeyUnrelated:
    case ErrorCode::PasswordProviderMissing:
        return describePasswordKey(error);
    case ErrorCode::UnknownKey:
    case ErrorCode::WrongType:
    case ErrorCode::MissingKey:
        return describeAnswersKey(error);
    case ErrorCode::OutOfRange:
        return isAuthorityNotValid(error) ? describeAuthority(error) : describeAnswersKey(error);
    case ErrorCode::EnvironmentMissing:
    case ErrorCode::Usage:
        return request(error);
    case ErrorCode::PortInUse:
    case ErrorCode::CannotListen:
        return listening(error);
    }
    return internalMessage(error);
}

} // namespace

namespace {

/// Backup and journal have their place beside the file: there is no other folder or name to choose for them.
QString remedyBeside(const Error &error)
{
    if (error.code != ErrorCode::BackupFailed && error.code != ErrorCode::JournalFailed)
        return {};
    switch (error.cause->code) {
    case ErrorCode::FolderNotWritable:
        return error.cause->detail == "read-only"_L1
                   ? Errors::tr("Work on a copy of the file in another folder.")
                   : Errors::tr("Run this program as an account that may create files in this folder (on a server: as "
                                "administrator), or work on a copy of the file in another folder.");
    case ErrorCode::FileIsDirectory:
        return Errors::tr("Move that folder away, or give it another name, then try again.");
    default:
        return {};
    }
}

} // namespace

Message describe(const base::Error &error)
{
    auto message = dispatch(error);
    if (error.cause) {
        const auto cause = describe(*error.cause);
        message.explanation =
            message.explanation.isEmpty() ? cause.headline : message.explanation + u' ' + cause.headline;
        if (const auto remedy = remedyBeside(error); !remedy.isEmpty())
            message.remedy = remedy;
        else if (!cause.remedy.isEmpty())
            message.remedy = cause.remedy;
    }
    return message;
}

} // namespace certwizard::wording
