#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "mappings/row.h"
#include "setup/choices.h"
#include "setup/plan.h"
#include "setup/server_state.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <memory>
#include <optional>
#include <thread>
#include <vector>

class QThread;

namespace certwizard::mappings {

/// What an undoable step did; `ui/wording` makes "Remove mapping of CONTOSO\user2" of it.
struct EditName {
    enum class Kind {
        Add,
        Remove,
        Restore,
        Move, ///< from a place where IIS ignores them
        Copy, ///< of another site's
        Enable,
        Disable,
        SetAccount,
        SetPassword,
        ForgetPassword,
        ReplaceCertificate,
        FixCertificate,
        Import,
        AddRule,
        ChangeRule,
        RemoveRule,
        RestoreRule,
        MoveRule,
        Discard
    };
    Kind kind = Kind::Add;
    QString subject; ///< the account, or the rule's name; of the first one
    int count = 1;   ///< of rows
};

/// A mapping to be added.
struct NewMapping {
    QString userName;
    NewCertificate certificate;
    bool enabled = true;
    setup::PasswordSource password{setup::PasswordSource::Kind::None, {}};
};

/// The mappings of one site, edited: what the file has, what is pending on it, and every step undoable. The same
/// for the window and the command line. Lives on one thread; only the store behind it uses others.
class Session final : public QObject {
    Q_OBJECT

public:
    /// UnknownSite. `vault` keeps new passwords and outlives the session.
    [[nodiscard]] static base::Result<std::unique_ptr<Session>> open(const setup::ServerState &state,
                                                                     const QString &site, setup::SecretVault *vault,
                                                                     base::Clock clock = base::systemClock());
    /// The same with the pending changes of these choices, made on any thread for `owner`, the thread that it will live
    /// on; null: this one.
    [[nodiscard]] static base::Result<std::unique_ptr<Session>> prepared(const setup::ServerState &state,
                                                                         const setup::Choices &choices,
                                                                         setup::SecretVault *vault, base::Clock clock,
                                                                         QThread *owner = nullptr);
    ~Session() override;

    [[nodiscard]] const setup::ServerState &state() const { return m_state; }
    [[nodiscard]] const QString &site() const { return m_site; }
    [[nodiscard]] const iis::MappingSettings &settings() const { return m_settings; }
    [[nodiscard]] RowStore &rowStore() { return *m_store; }
    /// For those who may outlive the session.
    [[nodiscard]] std::shared_ptr<RowStore> sharedRowStore() const { return m_store; }
    [[nodiscard]] const base::Clock &clock() const { return m_clock; }

    // -- locks that somebody has set above the site; nothing is changed against one
    /// Against changing the one-to-one mappings, or the rules, at this site at all.
    [[nodiscard]] const iis::Lock &lock() const { return m_settings.oneToOneLock; }
    [[nodiscard]] const iis::Lock &rulesLock() const { return m_settings.manyToOneLock; }
    /// Against changing this row: also a locked item among the server's mappings, which forbids to change any of those.
    [[nodiscard]] iis::Lock lockOf(RowId id) const;
    [[nodiscard]] iis::Lock lockOf(const RuleRow &rule) const;

    // -- one-to-one
    /// The rows as they stand. Rows of the file are 0 … fileRows()-1, those to be removed too; behind them the added ones.
    [[nodiscard]] const Snapshot &now() const { return m_now; }
    /// Takes the present moment for `now().now`, which else is that of the last change: before certificates are judged
    /// that may be younger.
    void lookAtClock() { m_now.now = m_clock().toSecsSinceEpoch(); }
    [[nodiscard]] Row row(RowId id) const { return m_now.row(id); }
    /// The text that IIS has or will have for the row.
    [[nodiscard]] QByteArray certificateText(RowId id) const { return m_now.certificateText(id); }
    /// Null where it cannot be read.
    [[nodiscard]] pki::Certificate certificate(RowId id) const;
    /// The row that has this certificate, one to be removed too; -1 when none has. While certificates are being
    /// decoded, a row that has it with line breaks or a header inside may be missed.
    [[nodiscard]] RowId find(const NewCertificate &certificate) const { return m_now.find(certificate); }

    /// Adds what is not mapped yet, one undoable step. A certificate whose row is about to be removed is restored.
    /// The rows of all of them, also of those that were there already.
    QList<RowId> add(const QList<NewMapping> &mappings, EditName::Kind kind = EditName::Kind::Add);
    /// The same with mappings that stand below the site, where IIS ignores them: there they go.
    QList<RowId> moveHere(const QList<NewMapping> &mappings, const QList<setup::IgnoredOneToOne> &from);
    /// Mappings below the site that will be removed there.
    [[nodiscard]] const QList<setup::IgnoredOneToOne> &movedFrom() const { return m_movedFrom; }
    struct Replacement {
        RowId id = -1;
        NewCertificate certificate;
        setup::PasswordSource password; ///< None: stays as it is
    };
    /// New mappings and replaced certificates together, one undoable step.
    void import(const QList<NewMapping> &added, const QList<Replacement> &replaced,
                EditName::Kind kind = EditName::Kind::Import);
    /// The same in two halves, for many: the first works out on any thread what the rows will be, while nobody edits;
    /// `vault` is a copy of the session's, with the new passwords held in it. The second, on this session's thread,
    /// only exchanges them; false, and nothing done, where somebody has edited meanwhile.
    class Prepared;
    [[nodiscard]] Prepared prepareImport(const QList<NewMapping> &added, const QList<Replacement> &replaced,
                                         setup::SecretVault vault, EditName::Kind kind = EditName::Kind::Import) const;
    [[nodiscard]] bool take(Prepared prepared);
    /// What is done to many rows at once, in two halves too.
    class Change;
    /// Remove, Restore, Enable, Disable, or SetPassword with a password that is held.
    [[nodiscard]] Change change(EditName::Kind kind, QList<RowId> ids, setup::PasswordSource password = {}) const;
    void remove(const QList<RowId> &ids);  ///< added ones vanish, others are marked
    void restore(const QList<RowId> &ids); ///< back to what the file has
    void setEnabled(const QList<RowId> &ids, bool enabled);
    void setUserName(RowId id, const QString &userName);
    /// Puts the default domain in front of the added rows' accounts that have none.
    void completeAddedAccounts();
    void setPassword(const QList<RowId> &ids, base::Secret password);
    /// Keeps a password for a mapping that is about to be added.
    [[nodiscard]] setup::PasswordSource hold(base::SharedSecret password);
    [[nodiscard]] static setup::PasswordSource holdIn(setup::SecretVault &vault, base::SharedSecret password);
    [[nodiscard]] const setup::SecretVault &vault() const { return *m_vault; }
    void forgetPassword(const QList<RowId> &ids); ///< back to the kept one, or to none
    void replaceCertificate(RowId id, const NewCertificate &certificate,
                            EditName::Kind kind = EditName::Kind::ReplaceCertificate);
    void fix(const QList<RowId> &ids); ///< strips header and white space where that is certain

    // -- many-to-one
    [[nodiscard]] const std::vector<RuleRow> &rules() const { return m_rules; }
    /// A rule above it in the file has the same name, which IIS refuses. Plans name the rules that they change: such a
    /// one can be changed once the other one has been saved with another name, or is gone.
    [[nodiscard]] bool sharesName(const RuleRow &rule) const;
    int addRule(const setup::ManyToOneChoice &mapping); ///< its id
    void changeRule(int id, const setup::ManyToOneChoice &mapping);
    void setRulePassword(int id, base::Secret password);
    void removeRule(int id);
    void restoreRule(int id);
    void moveRule(int id, int to); ///< position in rules(); not while rules of the file share a name

    // -- history
    [[nodiscard]] std::optional<EditName> undoName() const;
    [[nodiscard]] std::optional<EditName> redoName() const;
    void undo();
    void redo();
    void discard(); ///< everything pending, one undoable step
    /// How many rows and rules differ from the file.
    [[nodiscard]] int changeCount() const;

    // -- choices
    /// Takes the mapping lists of choices over as pending changes; certificate files are read. No undo behind it.
    void load(const setup::Choices &choices);
    /// What `store` writes, apart from the session.
    class Pending;
    [[nodiscard]] Pending pending() const;
    /// Writes the mapping lists, and nothing else.
    void store(setup::Choices &choices) const;

    /// `CONTOSO\alice` for UPN, e-mail or name of a certificate; plain where no domain is known.
    [[nodiscard]] QString proposeAccount(const CertificateFacts &facts) const;
    /// The section's defaultLogonDomain, or the domain that most accounts of the file have.
    [[nodiscard]] QString defaultDomain() const;
    void setDefaultDomain(const QString &domain) { m_domain = domain; }
    /// `alice` → `CONTOSO\alice`; a name with a domain stays.
    [[nodiscard]] QString completeAccount(const QString &userName) const;

Q_SIGNALS:
    void rowsAdded(const QList<certwizard::mappings::RowId> &ids);
    void rowsRemoved(const QList<certwizard::mappings::RowId> &ids); ///< added rows that vanished
    void rowsChanged(); ///< some that are there; which ones, nobody has asked yet
    void rulesChanged();
    void historyChanged();
    /// Anything that `store` writes.
    void edited();

private:
    struct RowStep {
        RowId id = -1;
        RowEdit before;
        RowEdit after;
    };
    struct Touched {
        QList<RowId> added;
        QList<RowId> removed;
        bool hasChanged = false; ///< some that were there and stay
    };
    /// The rows with what is pending on them, and what is counted of them.
    struct Table {
        Snapshot rows;
        QHash<QString, int> domains; ///< of the accounts: some of the file's, all of the added ones
        void put(RowId id, const RowEdit &edit, Touched &touched);
        void settle(const Touched &touched); ///< after all were put
        void countDomain(const QString &userName, int by);
    };
    /// Both ends of a step of many rows: undone and done again by exchanging them.
    struct Exchange {
        Table before;
        Table after;
        Touched forward;
    };
    struct Edit {
        EditName name;
        std::vector<RowStep> rows;
        std::optional<std::vector<RuleRow>> rulesBefore;
        std::vector<RuleRow> rulesAfter;
        std::optional<QList<setup::IgnoredOneToOne>> movedBefore;
        QList<setup::IgnoredOneToOne> movedAfter;
        std::shared_ptr<const Exchange> exchange; ///< instead of `rows`
    };

    /// What is asked of locks.
    struct Locks {
        iis::Lock all;
        iis::Lock inherited;
        [[nodiscard]] const iis::Lock &of(const Snapshot &rows, RowId id) const;
    };
    [[nodiscard]] Locks locks() const { return {lock(), m_inheritedLock}; }

    Session(setup::ServerState state, iis::MappingSettings settings, setup::SecretVault *vault, base::Clock clock);
    void perform(const Edit &edit, bool forward);
    void push(Edit edit);
    void changeNow(EditName::Kind kind, const QList<RowId> &ids, const setup::PasswordSource &password = {});
    [[nodiscard]] static bool exchangeAll(Edit &edit, const Table &before, const base::Progress &progress);
    void announce(const Touched &touched);
    void forgetUndone();
    void editRules(EditName name, std::vector<RuleRow> rules);
    [[nodiscard]] EditName named(EditName::Kind kind, const QList<RowId> &ids) const;
    template <typename Make>
    void editRows(EditName::Kind kind, const QList<RowId> &ids, Make make);
    void planAdding(const QList<NewMapping> &mappings, Edit &edit, QList<RowId> &rows, RowId &nextRow) const;
    [[nodiscard]] Edit planImport(const QList<NewMapping> &added, const QList<Replacement> &replaced,
                                  EditName::Kind kind, RowId &nextRow) const;
    void loadAdded(const setup::OneToOneChoice &choice, const QString &folder, Touched &touched);
    void loadEdits(const QList<setup::OneToOneEdit> &edits, Touched &touched);
    void loadRules(const setup::Choices &choices);

    setup::ServerState m_state;
    QString m_site;
    iis::MappingSettings m_settings; ///< without oneToOne: those are in the store
    iis::Lock m_inheritedLock;       ///< against changing one-to-one mappings of the server
    iis::Lock m_inheritedRulesLock;  ///< the same for its rules
    std::shared_ptr<RowStore> m_store;
    setup::SecretVault *m_vault;
    base::Clock m_clock;
    Table m_asRead; ///< nothing pending
    Table m_table;
    Snapshot &m_now = m_table.rows;
    RowId m_nextRow = 0;
    quint64 m_revision = 0; ///< grows with every step
    std::vector<RuleRow> m_rules;
    int m_nextRule = 0;
    QList<setup::IgnoredOneToOne> m_movedFrom;
    QHash<RowId, setup::OneToOneChoice> m_fulfilled; ///< choices that want what the file has: they stay choices
    std::vector<Edit> m_done;
    std::vector<Edit> m_undone;
    std::jthread m_forgetting;
    std::optional<QString> m_domain; ///< chosen by the person
};

/// What is pending, with all that is needed to write it down. That of many rows takes its time: any thread.
class Session::Pending {
public:
    [[nodiscard]] const QString &site() const { return m_site; }
    [[nodiscard]] bool isOneToOneOn() const { return m_oneToOne; }
    [[nodiscard]] bool isManyToOneOn() const { return m_manyToOne; }
    /// How many rows differ from the file.
    [[nodiscard]] qsizetype rowCount() const { return m_rows.edits.size(); }
    void store(setup::Choices &choices) const;

private:
    friend class Session;
    [[nodiscard]] setup::OneToOneEdit stored(RowId id, const RowEdit &edit) const;
    [[nodiscard]] int occurrenceOf(RowId id) const;
    void storeRules(setup::Choices &choices) const;
    QString m_site;
    bool m_oneToOne = false;
    bool m_manyToOne = false;
    Snapshot m_rows;
    std::vector<RuleRow> m_rules;
    QList<setup::IgnoredOneToOne> m_movedFrom;
    QHash<RowId, setup::OneToOneChoice> m_fulfilled;
};

/// A step that is worked out and not done yet.
class Session::Prepared {
    friend class Session;
    Edit m_edit;
    std::optional<setup::SecretVault> m_vault; ///< where passwords came with it
    std::optional<RowId> m_nextRow;            ///< where rows did
    quint64 m_revision = 0;
};

/// A change with all that it needs, apart from the session.
class Session::Change {
public:
    /// Any thread. Nothing where it is cancelled.
    [[nodiscard]] std::optional<Prepared> workOut(const base::Progress &progress) const;

private:
    friend class Session;
    [[nodiscard]] Edit steps(const base::Progress &progress) const;
    EditName::Kind m_kind = EditName::Kind::Remove;
    QList<RowId> m_ids;
    setup::PasswordSource m_password;
    Table m_table;
    Locks m_locks;
    quint64 m_revision = 0;
};

} // namespace certwizard::mappings
