#pragma once

#include "apply/apply.h"
#include "base/progress.h"
#include "proof/cast.h"
#include "session/site_summary.h"
#include "setup/plan.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

class QTimer;

namespace certwizard::ui {

class GivenSecrets;

/// One run of the wizard: the server as it was read, the person's choices, what they come to. No widget; pages show
/// it and edit it. Everything that takes longer than a frame runs on another thread, on copies; only the newest
/// answer counts. All members are for the thread that the session lives in.
class WizardSession final : public QObject {
    Q_OBJECT
public:
    explicit WizardSession(base::Clock clock = base::systemClock(), QObject *parent = nullptr);
    ~WizardSession() override;

    // -- the file
    /// Answers with `opened` or `openFailed`. Another file forgets choices, except answers that were loaded and
    /// have not been used yet. `progress` is told on another thread; stopped: `openFailed` with Cancelled, and what was
    /// open stays.
    void open(const QString &path, const base::Progress &progress = {});
    /// Reads the same file again and keeps the choices: somebody else has changed it.
    void reload();
    [[nodiscard]] bool isOpen() const { return m_state.has_value(); }
    [[nodiscard]] const setup::ServerState &state() const { return *m_state; }
    [[nodiscard]] const QList<SiteSummary> &sites() const { return m_sites; }
    [[nodiscard]] QString filePath() const { return m_path; }
    [[nodiscard]] bool isBusy() const { return m_busy > 0; }

    // -- the choices
    /// Starts from what the site has, with the recommended choice wherever something is still to be decided.
    void chooseSite(const QString &name);
    [[nodiscard]] bool hasSite() const { return m_state.has_value() && !m_choices.site.isEmpty(); }
    [[nodiscard]] const setup::Choices &choices() const { return m_choices; }
    void edit(const std::function<void(setup::Choices &)> &change);
    /// Choices from an answers file. Before a file is open they wait for it.
    void loadAnswers(setup::Choices answers);
    [[nodiscard]] bool hasWaitingAnswers() const { return m_answers.has_value(); }
    [[nodiscard]] bool isHoleClosed(const iis::Hole &hole) const;
    void setHoleClosed(const iis::Hole &hole, bool closed);

    /// Passwords that were typed or made in this window.
    [[nodiscard]] setup::SecretVault *vault() { return &m_vault; }
    void hold(const QString &name, base::Secret secret);

    // -- what it comes to
    /// The newest answer for the present choices, passwords not resolved. Null until the first is there.
    [[nodiscard]] const setup::Plan *outlook() const { return m_outlook ? &*m_outlook : nullptr; }
    [[nodiscard]] const setup::Verdict *verdict(setup::Step step) const;
    /// The verdicts answer the choices as they are now.
    [[nodiscard]] bool isUpToDate() const { return m_outlookGeneration == m_generation; }
    /// Why no plan could be made at all.
    [[nodiscard]] const std::optional<base::Error> &outlookError() const { return m_outlookError; }

    // -- review and writing
    struct Prepared {
        setup::Plan plan;                ///< frozen, passwords resolved
        std::optional<xml::Patch> edits; ///< what is written then; null when there is nothing to do
        apply::Diff diff;
        QString unified;
    };
    /// Freezes a plan, asking for missing passwords, and checks that the file is still the one that was read.
    /// Answers with `prepared` or `prepareFailed`. Passwords that were given before the person gave up are not asked
    /// for again the next time.
    void prepare(std::shared_ptr<base::Prompter> prompter);
    [[nodiscard]] const Prepared *review() const { return m_prepared ? &*m_prepared : nullptr; }
    void forgetReview() { m_prepared.reset(); }

    /// Writes what was prepared. `applied` or `applyFailed`; progress in between.
    void apply();
    /// Why, for the journal; counts for the next write.
    void setReason(const QString &reason) { m_reason = reason; }
    void cancelApply();
    [[nodiscard]] bool isApplying() const { return m_applying; }
    [[nodiscard]] const std::optional<apply::Outcome> &outcome() const { return m_outcome; }
    /// What was left to do on the server when the plan was applied.
    [[nodiscard]] const QList<setup::ServerTask> &tasksLeft() const { return m_tasksLeft; }

    /// What was written last, for the report: null before, and after it was undone.
    [[nodiscard]] const Prepared *written() const { return m_written ? &*m_written : nullptr; }
    /// Something was chosen after the last write that is not in the file: that write, and its proof, are not the last
    /// word.
    [[nodiscard]] bool hasNewChanges() const;

    /// Puts the file back as it was before the last write.
    void undo();

    // -- the proof
    /// A client's certificate with its key, whose password the vault has under `name`: it can come to the rehearsal.
    void rememberKey(const QString &path, const QString &name);
    /// Authorities that the rehearsal trusts besides those that come with the keys.
    void trustAuthorities(const QList<pki::Certificate> &authorities);
    [[nodiscard]] const QList<pki::Certificate> &trustedAuthorities() const { return m_authorities; }
    /// Lists that the rehearsal honours instead of those before; certificates of other authorities are not looked up.
    void honourRevocationLists(const QList<pki::RevocationList> &lists);
    [[nodiscard]] const QList<pki::RevocationList> &revocationLists() const { return m_revocationLists; }
    /// What the rehearsal shows as the site's certificate instead of what the choices say.
    void rehearseAs(pki::LoadedIdentity server);
    /// Rehearse the file as it is instead of the plan: nobody has chosen anything.
    void rehearseTheFile();
    /// The rehearsal does as if the Windows feature of step 1 were there, although nobody means to install it.
    void countFeatureAsInstalled();
    /// What a rehearsal is made of now: the plan as it stands; without changes, the file as it was just written.
    struct RehearsalSource {
        proof::CastRequest request;
        std::optional<setup::Plan> plan; ///< its result is the configuration; absent: it is in the request
    };
    /// Absent while there is nothing that could be rehearsed: no site, or a plan that is not ready.
    [[nodiscard]] std::optional<RehearsalSource> rehearsalSource() const;

Q_SIGNALS:
    void opened();
    void openFailed(const certwizard::base::Error &error);
    void siteChanged();
    void choicesChanged();
    void outlookChanged();
    void prepared();
    void prepareFailed(const certwizard::base::Error &error);
    void applyProgress(certwizard::apply::Stage stage, double fraction);
    void applied();
    void applyFailed(const certwizard::base::Error &error);
    void undone(const certwizard::apply::Outcome &outcome);
    void undoFailed(const certwizard::base::Error &error);
    void busyChanged(bool busy);
    /// Another rehearsal would come of the present state.
    void rehearsalSourceChanged();
    /// Of that, what the person gave to the rehearsal itself: authorities, lists, the server's certificate.
    void rehearsalMaterialChanged();

private:
    struct OpenedFile;
    void startOpening(const QString &path, bool keepChoices, const base::Progress &progress);
    void adopt(OpenedFile file, bool keepChoices);
    void useAnswers(setup::Choices answers);
    void settleChoices();
    void choicesEdited();
    void recompute();
    void begin();
    void end();

    base::Clock m_clock;
    QString m_path;
    std::optional<setup::ServerState> m_state;
    QList<SiteSummary> m_sites;
    setup::Choices m_choices;
    std::optional<setup::Choices> m_answers;
    setup::SecretVault m_vault;
    std::shared_ptr<GivenSecrets> m_given;
    std::optional<setup::Plan> m_outlook;
    std::optional<base::Error> m_outlookError;
    std::optional<Prepared> m_prepared;
    std::optional<Prepared> m_written;
    setup::Choices m_settled; ///< as they were after that write
    QString m_reason;
    QString m_writtenReason; ///< of the last write
    std::optional<apply::Outcome> m_outcome;
    QList<std::pair<QString, QString>> m_keys; ///< file, name in the vault
    QList<pki::Certificate> m_authorities;
    QList<pki::RevocationList> m_revocationLists;
    std::optional<pki::LoadedIdentity> m_rehearsalServer;
    bool m_rehearsesFile = false;
    bool m_countsFeature = false;
    QList<setup::ServerTask> m_tasksLeft;
    std::stop_source m_stop;
    QTimer *m_debounce;
    quint64 m_generation = 0;
    quint64 m_outlookGeneration = 0;
    quint64 m_openGeneration = 0;
    quint64 m_prepareGeneration = 0;
    int m_busy = 0;
    bool m_applying = false;
};

/// Who comes to the rehearsal of a source, and to what. Blocks: call it off the UI thread.
[[nodiscard]] base::Result<proof::Cast> castFrom(const WizardSession::RehearsalSource &source,
                                                 const std::stop_token &stop = {});

/// Where the wizard starts for a site: what it has, with the recommended choices wherever it is not yet set up. A
/// site that is set up keeps what was decided for it, so that running the wizard again finds nothing to do.
[[nodiscard]] setup::Choices startingChoices(const setup::ServerState &state, const QString &site);

} // namespace certwizard::ui
