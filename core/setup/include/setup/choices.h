#pragma once

#include "base/error.h"
#include "iis/mapping.h"
#include "iis/values.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <variant>

namespace certwizard::setup {

/// Where a password will come from. The password itself is never part of the choices.
struct PasswordSource {
    enum class Kind {
        None,        ///< no password: IIS needs one to log the account on, except for a mapping that denies
        Environment, ///< `name` is the variable
        Prompt,      ///< asked for when the plan is made
        Held,        ///< the window has it in its SecretVault under `name`; saved as Prompt
        Keep,        ///< what stands in the file stays byte for byte
    };
    Kind kind = Kind::None;
    QString name;
    /// Write it even where a stored password cannot be compared with it. Without, such a stored one stays, so
    /// that running the same answers twice changes nothing.
    bool replace = false;
    friend bool operator==(const PasswordSource &, const PasswordSource &) = default;
};

/// A certificate named in the answers: a file (path as the person wrote it, relative to the answers file),
/// the base64 text itself, or (server certificates only) the thumbprint of one that is in the server's store.
struct CertificateSource {
    enum class Kind { None, File, Text, Thumbprint };
    Kind kind = Kind::None;
    QString value;
    PasswordSource password; ///< for PFX files
    friend bool operator==(const CertificateSource &, const CertificateSource &) = default;
};

/// When the client is asked for its certificate.
enum class Negotiation {
    Handshake,    ///< in the first handshake: recommended (TLS 1.3, HTTP/2, large uploads)
    DisableTls13, ///< after the URL is known, by renegotiation: needs TLS 1.3 switched off for the binding
    Keep,         ///< leave what is on the server
};

struct BindingChoice {
    QString address = QStringLiteral("*");
    quint16 port = 443;
    QString hostName;
    bool sni = false;
    Negotiation negotiation = Negotiation::Handshake;
    CertificateSource serverCertificate;
    friend bool operator==(const BindingChoice &, const BindingChoice &) = default;
};

enum class SslChoice { Require, Accept, Keep };

struct OneToOneChoice {
    QString userName;
    CertificateSource certificate;
    bool enabled = true;
    PasswordSource password;
    friend bool operator==(const OneToOneChoice &, const OneToOneChoice &) = default;
};

struct ManyToOneChoice {
    QString name;
    QString description;
    bool enabled = true;
    bool allow = true;
    QString userName;
    PasswordSource password;
    QList<iis::MappingRule> rules;
    friend bool operator==(const ManyToOneChoice &, const ManyToOneChoice &) = default;
};

/// What becomes of a one-to-one mapping that the file has already. `certificate` is the key as the file has it,
/// byte for byte, also where it is damaged. Editing an inherited one takes the collection over (iis::Writer).
struct OneToOneEdit {
    QByteArray certificate;
    int occurrence =
        0; ///< which of several with that text in the effective list: IIS refuses such a file, so it has to be repairable
    bool remove = false;
    std::optional<QString> userName;
    std::optional<bool> enabled;
    std::optional<QByteArray> newCertificate; ///< base64, one line
    PasswordSource password{PasswordSource::Kind::Keep, {}};
    friend bool operator==(const OneToOneEdit &, const OneToOneEdit &) = default;
};

/// The same for a many-to-one mapping; `name` is the key as the file has it.
struct ManyToOneEdit {
    QString name;
    bool remove = false;
    std::optional<ManyToOneChoice> after; ///< the whole mapping as it shall be, perhaps with another name
    friend bool operator==(const ManyToOneEdit &, const ManyToOneEdit &) = default;
};

/// A one-to-one mapping stored below the site, where IIS ignores it, that goes: somebody has taken it over for the
/// site. `certificate` is its key as the file has it.
struct IgnoredOneToOne {
    QString path; ///< "Site/app"
    QByteArray certificate;
    friend bool operator==(const IgnoredOneToOne &, const IgnoredOneToOne &) = default;
};

/// How new passwords are written into a file away from its server.
enum class PasswordPolicy {
    Undecided, ///< a plan with new passwords is not ready
    PlainText, ///< the person said yes to the consequence
    AesKey,    ///< with the exported key file `keyFile`
};

/// What the person wants: plain values, no widgets, never a secret. Saved and loaded as the answers file.
struct Choices {
    QString site;
    std::optional<BindingChoice> binding; ///< absent: the binding step is left as it is
    SslChoice ssl = SslChoice::Require;
    std::optional<bool> anonymous = false; ///< nullopt: left as it is
    bool mapping = true;                   ///< false: step 5 is left as it is
    bool mappingSwitches = true;           ///< false: mappings change, whether mapping is on does not. Not saved
    bool oneToOne = true;
    bool manyToOne = false;
    QList<OneToOneChoice> oneToOneMappings;   ///< added, or updated where the certificate is mapped already
    QList<ManyToOneChoice> manyToOneMappings; ///< added, or updated where the name exists
    QList<OneToOneEdit> oneToOneEdits;        ///< by the mapping editor: about this file, so never in an answers file
    QList<ManyToOneEdit> manyToOneEdits;      ///< likewise
    QList<IgnoredOneToOne> ignoredOneToOne;   ///< likewise; removed
    QStringList manyToOneOrder; ///< names, new ones too, in the wanted order; empty: as it is. Likewise not saved
    PasswordPolicy passwords = PasswordPolicy::Undecided;
    QString keyFile;
    QStringList closedHoles; ///< location paths below the site whose holes are to be closed too
    QString folder;          ///< relative paths are relative to this one; not saved
    friend bool operator==(const Choices &, const Choices &) = default;
};

/// Answers as JSON (resources/answers.schema.json). Unknown keys are errors; relative paths count from
/// `folder`. `name` is the file's name, the subject of AnswersMalformed (with position; detail is the reason).
/// Every other error has the key's path as its subject ("oneToOne[2].userName") and the position of the value:
/// UnknownKey; WrongType (detail: the wanted types, of "string boolean integer object array", joined with '|');
/// MissingKey; OutOfRange (detail: "1-65535", or the allowed words joined with '|'); InvalidValue (detail: the
/// value; never for a password).
[[nodiscard]] base::Result<Choices> readAnswers(QByteArrayView json, const QString &folder, const QString &name);
/// Never contains a password; a held one is saved as "prompt". Absolute paths inside `folder` are written
/// relative to it.
[[nodiscard]] QByteArray writeAnswers(const Choices &choices);

/// What is wrong with the choices as such, whatever the server: names, ports, thumbprints, rules. Subjects are
/// key paths. makePlan turns them into ReasonCode::InvalidChoice.
[[nodiscard]] QList<base::Error> checkChoices(const Choices &choices);

/// 40 upper-case digits, without the blanks, colons and invisible marks that come along when a thumbprint is
/// copied out of Windows; empty when it is not one.
[[nodiscard]] QString normalisedThumbprint(const QString &text);

/// A choice's path as it is opened: absolute, counted from `choices.folder`.
[[nodiscard]] QString resolvedPath(const Choices &choices, const QString &path);

} // namespace certwizard::setup
