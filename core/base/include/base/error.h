#pragma once

#include <QString>

#include <cstdint>
#include <expected>
#include <memory>
#include <optional>
#include <utility>

namespace certwizard::base {

/// Everything that can go wrong, by meaning and not by place. Core never words an error for people:
/// `ui/wording` turns a code, its subject and its detail into a translated sentence with a remedy.
enum class ErrorCode {
    // -- anything
    Internal,  ///< a broken promise inside the program; detail says which
    Cancelled, ///< the person said stop; nothing was written
    NotReady,  ///< the plan still has unanswered questions
    Declined,  ///< the person was asked and said no
    NoPrompt,  ///< a question had to be asked and nobody is there to answer it

    // -- files; subject is the path
    FileNotFound,
    FileIsDirectory,
    FileNotReadable,
    FileNotWritable,
    FileTooLarge, ///< detail is the limit, in bytes
    FileEmpty,
    FileReadFailed, ///< detail is the operating system's reason
    FileWriteFailed,
    FileExists,
    FileHasOtherNames, ///< hard links elsewhere; detail is how many; replacing would part them
    FolderNotWritable,
    DiskFull,
    FileChanged, ///< changed since it was read; nothing was written
    BackupFailed,
    VerifyFailed,   ///< what was read back differs from what was written
    NoBackup,       ///< undo: the backup that belongs to the last change is gone; subject is the backup
    NotOurs,        ///< undo: the file is no longer what this program wrote
    JournalDamaged, ///< a line of the journal cannot be read; position is set
    JournalMissing, ///< undo: backups lie beside the file, and no journal tells of them; detail is the newest one
    JournalFailed,  ///< the journal could not be written, so nothing else was; subject is the journal

    // -- XML; subject is the path where known, position is set
    XmlMalformed, ///< detail is the parser's reason
    XmlDoctype,   ///< DTD or entity declaration, refused
    XmlEncoding,  ///< detail is the encoding's name
    XmlTruncated,

    // -- IIS configuration
    NotIisConfiguration, ///< well-formed XML, but not an applicationHost.config
    UnknownSite,         ///< subject is the site's name; detail lists the known ones
    DuplicateLocation,   ///< subject is the location path, position the second one
    DuplicateSection,    ///< same section twice for the same path
    SectionLocked,       ///< subject is the section, position where the lock stands
    AttributeLocked,
    InvalidValue,     ///< subject is the attribute, detail the value found
    BindingConflict,  ///< subject is the binding, detail the other site's name
    DuplicateMapping, ///< subject is the account or certificate

    // -- certificates, keys, containers; subject is the file or "pasted text"
    NotACertificate, ///< readable, but nothing that this program knows
    IsPrivateKey,
    IsCertificateRequest,
    IsCertificateRevocationList,
    IsPublicKey,
    NoCertificate,       ///< a container without any certificate
    SeveralCertificates, ///< one was asked for; detail is how many there are
    CertificateDamaged,  ///< cut off, bad base64, trailing bytes; detail says which
    WrongPassword,
    PasswordNeeded,
    ContainerDamaged,
    KeyMismatch, ///< subject is the key's file, detail the certificate's
    KeyMissing,
    UnsupportedAlgorithm,
    NotAnAuthority,   ///< a certificate that may not issue others; subject is its name
    NotARequest,      ///< a certificate request was wanted, and this is none
    RequestNotProven, ///< the signature of a request is not that of its key
    NotRenewable,     ///< a CA certificate cannot be renewed by itself; subject is its name
    InvalidName,      ///< a name that cannot stand in a certificate or a file name
    CryptoFailed,     ///< detail is the library's reason, free of secrets

    // -- the exported key of a password provider; subject is the key file
    PasswordKeyInvalid,      ///< not what aspnet_regiis exports; detail is the missing or damaged element
    PasswordKeyPublicOnly,   ///< exported without the private part
    PasswordKeyUnrelated,    ///< of another server: does not open the session key of the provider in detail
    PasswordProviderMissing, ///< subject is the provider that the configuration does not have

    // -- the network; subject is "address:port"
    PortInUse,
    CannotListen, ///< detail is the system's reason

    // -- the authority's folder; subject is the folder unless said otherwise
    NoAuthorityFolder,   ///< there is no authority in it
    AuthorityFolderUsed, ///< a new one was wanted where one, or something else, is already
    RegisterDamaged,     ///< the list of what was issued cannot be read; detail is the reason
    RegisterNewer,       ///< written by a newer version of this program
    RegisterBusy,        ///< another program holds it for too long
    RegisterFailed,      ///< it could not be written; detail is the reason. Nothing was issued
    AuthorityLocked,     ///< the key has to be opened with its passphrase first
    UnknownCertificate,  ///< subject is a serial number that the register does not have
    ListMalformed,       ///< a list of users; subject is the file, position where a quote opens
    ChainForeign,   ///< a certificate that is not above the authority's; subject is its name, detail the authority's
    AlreadyRevoked, ///< subject is the serial number, detail the day

    // -- answers and command lines
    AnswersMalformed, ///< not JSON; position is set
    UnknownKey,       ///< subject is the key's path, like "binding.prot"
    WrongType,        ///< subject is the key's path, detail the wanted type
    MissingKey,
    OutOfRange,         ///< detail is the allowed range
    EnvironmentMissing, ///< subject is the variable's name
    Usage,
};

/// Where in a text something is. Lines and columns count from 1; columns count bytes of the file.
struct Position {
    std::int64_t offset = -1; ///< bytes from the start of the file, -1 where unknown
    int line = 0;             ///< 0 where unknown
    int column = 0;

    [[nodiscard]] bool isKnown() const { return line > 0; }
    friend bool operator==(const Position &, const Position &) = default;
};

/// A failure as a value. `subject` names the thing (file, attribute, certificate); `detail` is data
/// for the sentence, never the sentence itself, and never a secret.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString subject;
    QString detail;
    Position position;
    std::shared_ptr<const Error> cause;

    [[nodiscard]] Error causedBy(Error inner) &&
    {
        cause = std::make_shared<const Error>(std::move(inner));
        return std::move(*this);
    }
};

template <typename T = void>
using Result = std::expected<T, Error>;

/// `return fail(ErrorCode::FileNotFound, path);`
[[nodiscard]] inline std::unexpected<Error> fail(ErrorCode code, QString subject = {}, QString detail = {},
                                                 Position position = {})
{
    return std::unexpected(Error{code, std::move(subject), std::move(detail), position, nullptr});
}

} // namespace certwizard::base
