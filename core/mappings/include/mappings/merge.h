#pragma once

#include "mappings/session.h"

#include <QHash>
#include <QList>

namespace certwizard::mappings {

/// One thing about a mapping or a rule that somebody has changed.
struct Difference {
    enum class Part {
        Account,
        SwitchedOn,
        SwitchedOff,
        Password,
        Certificate,
        Name,
        Description,
        LetsIn,
        TurnsAway,
        Criteria
    };
    Part part = Part::Account;
    QString before; ///< of accounts and names
    QString after;  ///< the same; of a certificate the person whom it names
    friend bool operator==(const Difference &, const Difference &) = default;
};

/// What one of the two did to a mapping or a rule of the site since this session read the file.
struct TheirChange {
    enum class Kind {
        Added,
        Removed,
        Changed,
        Replaced, ///< another certificate for the same account
    };
    Kind kind = Kind::Changed;
    bool isRule = false;
    QString name;                 ///< the account, or the rule's name
    QString person;               ///< of a mapping
    QList<Difference> parts = {}; ///< of Changed and Replaced
    friend bool operator==(const TheirChange &, const TheirChange &) = default;
};

/// Where both changed the same thing.
struct MergeConflict {
    enum class Kind {
        BothChanged,  ///< the same part of one mapping, to different values
        TheyRemoved,  ///< we changed a mapping that is gone
        TheyChanged,  ///< we remove a mapping that they changed
        TheyMapped,   ///< we add a certificate that they have mapped to another account
        RuleChanged,  ///< both changed one rule, or one of us removed it
        OrderChanged, ///< both moved rules
    };
    Kind kind = Kind::BothChanged;
    QString mine;   ///< our account, or the rule's name
    QString theirs; ///< their account; empty where there is none
    QString person;
    QList<Difference> mineParts = {};   ///< what we changed; empty where we remove it
    QList<Difference> theirsParts = {}; ///< what they changed; empty where they removed it
};

/// Our pending changes on top of a file that was changed meanwhile. Nothing of either side is lost: what does not
/// touch is merged, and for each conflict somebody has to say whose version counts.
class Merge {
public:
    /// UnknownSite when the site is gone.
    [[nodiscard]] static base::Result<Merge> of(const Session &mine, const setup::ServerState &theirs);
    /// The same for another thread: the file as it was, and what is pending on it as `Session::store` says it.
    [[nodiscard]] static base::Result<Merge> of(const setup::ServerState &before, const setup::Choices &mine,
                                                const setup::ServerState &theirs);

    [[nodiscard]] const QList<TheirChange> &theirs() const { return m_theirs; }
    [[nodiscard]] const QList<TheirChange> &mine() const { return m_mine; }
    [[nodiscard]] const QList<MergeConflict> &conflicts() const { return m_conflicts; }
    /// Accounts of the mappings of which both changed something, but not the same: both are kept.
    [[nodiscard]] const QStringList &sharedMappings() const { return m_shared; }
    /// Our choices for the new file. `keepMine` has one answer per conflict, missing ones meaning theirs.
    [[nodiscard]] setup::Choices resolved(const QList<bool> &keepMine) const;
    /// Stored passwords of what they removed and we may keep, under the names that `resolved` gives for them. They
    /// belong into the vault of the session that takes these choices.
    [[nodiscard]] const setup::SecretVault &kept() const { return m_kept; }

private:
    /// Changes that go into the choices when the conflict is decided for us.
    struct Piece {
        QList<setup::OneToOneChoice> added;
        QList<setup::OneToOneEdit> edits;
        QList<setup::ManyToOneChoice> rules;
        QList<setup::ManyToOneEdit> ruleEdits;
        QStringList order;
        QString nameBefore; ///< of a rule that we renamed
        QString nameAfter;
    };
    class Rows;
    void compareRows(const Rows &before, const Rows &after);
    void compareRules(const iis::MappingSettings &before, const iis::MappingSettings &after);
    void mergeEdit(const setup::OneToOneEdit &edit, const Rows &before, const Rows &after);
    void mergeEditOfReplaced(const setup::OneToOneEdit &edit, const iis::OneToOneMapping &old,
                             const iis::OneToOneMapping &now);
    void mergeEditOfRemoved(const setup::OneToOneEdit &edit, const iis::OneToOneMapping &old);
    void mergeAdded(const setup::OneToOneChoice &choice, const Rows &after);
    void mergeRules(const setup::Choices &mine, const iis::MappingSettings &before, const iis::MappingSettings &after);
    void conflict(MergeConflict conflict, Piece ifMine);
    [[nodiscard]] setup::PasswordSource keep(const xml::Element &removed);
    void listMine(const setup::Choices &mine, const Rows &before, const iis::MappingSettings &rulesBefore);
    void mergeBeside(const setup::OneToOneEdit &edit, const iis::OneToOneMapping &old, const iis::OneToOneMapping &now);

    QHash<const void *, const iis::OneToOneMapping *> m_replacedBy; ///< while merging: old row → theirs instead of it
    setup::Choices m_safe;
    setup::SecretVault m_kept;
    QList<TheirChange> m_theirs;
    QList<TheirChange> m_mine;
    QStringList m_shared;
    QList<MergeConflict> m_conflicts;
    QList<Piece> m_pieces;
};

} // namespace certwizard::mappings
