#pragma once

#include "base/clock.h"
#include "base/prompter.h"
#include "base/secret.h"
#include "iis/writer.h"
#include "setup/choices.h"
#include "setup/server_state.h"
#include "setup/verdict.h"

#include <QHash>

#include <variant>

namespace certwizard::setup {

/// A change to the file: a small value with its before and after.
struct SetAttribute {
    QString path; ///< "Site", or a location below it
    iis::SectionId section = iis::SectionId::Access;
    QString attribute;
    QString before;         ///< effective value
    iis::Provenance origin; ///< where `before` comes from
    QString after;
};
struct AddBinding {
    QString protocol;
    QString information;
    std::optional<quint32> sslFlags;
};
struct SetBindingFlags {
    QString information;
    quint32 before = 0;
    quint32 after = 0;
};
struct AddOneToOne {
    QString userName;
    QByteArray certificate; ///< base64, one line
    bool enabled = true;
    base::SharedSecret password; ///< null: none
};
struct UpdateOneToOne {
    QByteArray certificate; ///< the key: which mapping, as the file has it
    QString userName;       ///< as the file has it, for sentences
    std::optional<QString> newUserName;
    std::optional<bool> newEnabled;
    std::optional<QByteArray> newCertificate;
    base::SharedSecret newPassword; ///< null: kept byte for byte
    int occurrence = 0;             ///< which of several with that text
};
struct RemoveOneToOne {
    QByteArray certificate;
    QString userName;
    int occurrence = 0;
    QString path; ///< where IIS ignores it, "Site/app"; empty: of the site itself
};
struct AddManyToOne {
    ManyToOneChoice mapping;
    base::SharedSecret password;
};
struct UpdateManyToOne {
    ManyToOneChoice before; ///< as the file has it; no password source
    ManyToOneChoice after;
    base::SharedSecret newPassword;
};
struct RemoveManyToOne {
    QString name;
};
struct MoveManyToOne {
    QString name;
    int before = 0; ///< position, from 0
    int after = 0;
};

/// What a change of an inherited mapping brings with it: the schema knows no `remove`, so the site clears the list and
/// has all that it keeps of it as its own (reference 2.3).
struct CopyInherited {
    iis::MappingCollection collection = iis::MappingCollection::OneToOne;
    int count = 0; ///< of inherited mappings, those that change or go included
};

using ChangeKind = std::variant<SetAttribute, AddBinding, SetBindingFlags, CopyInherited, AddOneToOne, UpdateOneToOne,
                                RemoveOneToOne, AddManyToOne, UpdateManyToOne, RemoveManyToOne, MoveManyToOne>;

struct Change {
    Step step = Step::Features;
    ChangeKind kind;
};

/// Something that no file can hold: what to do on the server, with exact commands.
struct ServerTask {
    enum class Kind {
        InstallFeature,  ///< (module); commands for Windows client, Server, PowerShell
        ImportAuthority, ///< (names of the authorities, at least one): into Local Computer / Trusted Root
        ImportServerPfx, ///< (file): into Local Computer / Personal
        BindCertificate, ///< (endpoint, thumbprint or empty): http.sys certificate hash, negotiation
        SwitchOffTls13,  ///< (endpoint)
        RestartSite,     ///< (site)
    };
    struct Command {
        enum class Shell { Cmd, PowerShell };
        enum class Audience { Any, WindowsClient, WindowsServer };
        Shell shell = Shell::PowerShell;
        Audience audience = Audience::Any;
        QString text;
    };
    Kind kind = Kind::InstallFeature;
    Step step = Step::Features;
    QStringList arguments; ///< data for the sentence, as listed with the kind
    QList<Command> commands;
};

/// Passwords that are held by a window while it is open, by name.
using SecretVault = QHash<QString, base::SharedSecret>;

/// What will be done: frozen by value before anything is applied. No pointer into any window.
struct Plan {
    ServerState state;
    Choices choices;
    QList<Verdict> verdicts;                                 ///< one per step, in order
    QList<Change> changes;                                   ///< in order; empty when there is nothing to do
    QList<ServerTask> tasks;                                 ///< in order
    std::shared_ptr<const iis::PasswordProtector> protector; ///< null while no new password is written
    bool isPreview = false; ///< passwords that would be asked for are stand-ins: never applied
    int unopened = 0; ///< certificate files whose password was not asked for: what they bring is not among the changes

    [[nodiscard]] bool isReady() const; ///< no step is blocked
    /// Ready for a script that runs on the server: how passwords are written matters to files alone, for IIS protects
    /// there what it is given.
    [[nodiscard]] bool isReadyOnServer() const;
    [[nodiscard]] bool isNothingToDo() const { return isReady() && changes.isEmpty() && unopened == 0; }
    [[nodiscard]] const Verdict &verdict(Step step) const;
};

struct PlanOptions {
    base::Prompter *prompter = nullptr; ///< null: nothing is asked; what would need it is Blocked
    const SecretVault *vault = nullptr;
    bool resolvePasswords = true; ///< false: passwords count as present, none is read (live verdicts in the wizard)
    base::Clock clock = base::systemClock();
};

/// Choices × ServerState → Plan. Pure but for reading the certificate files that the choices name and asking
/// for passwords. A failure is something that makes a plan impossible to speak about (UnknownSite,
/// Cancelled); everything else is a verdict.
[[nodiscard]] base::Result<Plan> makePlan(const ServerState &state, const Choices &choices, const PlanOptions &options);

/// What the site has now, as choices: where the wizard starts. Existing mappings are not repeated in it.
[[nodiscard]] Choices currentChoices(const ServerState &state, const QString &site);

/// The edits that a plan's changes mean for the file; passwords protected on the way.
[[nodiscard]] base::Result<xml::Patch> patchFor(const Plan &plan);

} // namespace certwizard::setup
