#pragma once

#include "setup/plan.h"
#include "site_mappings.h"
#include "tasks.h"

#include <vector>

namespace certwizard::setup {

/// What is wrong with the changed parts of a mapping. What was incomplete in the file already keeps nobody from
/// mending something else.
[[nodiscard]] QList<base::Error> checkChanged(const ManyToOneChoice &before, const ManyToOneChoice &after,
                                              const QString &path);

/// Builds a plan, step by step. Each step is in a file of its own; this is what they share.
class Planner {
public:
    Planner(const ServerState &state, const Choices &choices, const PlanOptions &options, iis::Site site);
    /// Cancelled is the only failure.
    [[nodiscard]] base::Result<Plan> run();

private:
    using Severity = Reason::Severity;

    // -- planner.cpp
    Reason &say(Step step, ReasonCode code, Severity severity, QStringList arguments = {});
    /// The same, unless the step says just that already.
    Reason &sayOnce(Step step, ReasonCode code, Severity severity, QStringList arguments);
    void sayError(Step step, ReasonCode code, const base::Error &error, QStringList arguments = {});
    void change(Step step, ChangeKind kind);
    [[nodiscard]] bool isBlocked() const;
    /// Plans one attribute of a section, or says what forbids it.
    void setAttribute(Step step, const SetAttribute &set, const iis::Lock &lock);
    template <typename T>
    void sayIfInvalid(Step step, iis::SectionId section, const QString &attribute, const iis::Setting<T> &setting);
    void setBool(Step step, iis::SectionId section, const QString &attribute, const iis::Setting<bool> &setting,
                 bool wanted);
    void invalidChoices();
    void identity();
    void finishVerdicts();

    // -- step_features.cpp
    void features();

    // -- step_binding.cpp
    void binding();
    [[nodiscard]] iis::Endpoint wantedEndpoint() const;
    void noBindingChosen();
    void conflicts(const EndpointSettings &settings);
    void conflict(const iis::Site &other, const iis::Binding &binding, const EndpointSettings &settings);
    void sharedEndpoint(const EndpointSettings &settings);
    [[nodiscard]] quint32 wantedFlags(const QString &information, quint32 before);
    void serverCertificate(EndpointSettings &settings);
    void serverCertificateFile(EndpointSettings &settings, const CertificateSource &source);
    void serverCertificateFitness(const pki::Certificate &certificate);
    void serverTasks(const EndpointSettings &settings);

    // -- step_access.cpp: SSL settings, anonymous authentication, and holes below the site
    void ssl();
    void anonymous();
    void otherSignIns(const iis::OtherAuthentication &other);
    void holes();
    void hole(const iis::Hole &hole);
    [[nodiscard]] bool closeHole(Step step, const iis::Hole &hole);

    // -- step_mappings.cpp
    /// A file that has a password, where none is asked for.
    void notOpened(Step step, const base::Error &error, const QString &owner);
    [[nodiscard]] base::Result<> mappings();
    void switches();
    void existingMappings();
    [[nodiscard]] bool looksAtOneToOne() const;
    void defects();
    [[nodiscard]] const CertificateIndex &index() const;
    void duplicatesInFile();
    void withoutPassword();
    void counts();
    void authorities();
    /// Inherited mappings that cannot be changed without being copied to the site.
    void inheritedCopies();
    [[nodiscard]] bool changesInherited(iis::MappingCollection collection) const;
    /// What forbids adding, or clearing what is inherited.
    void collectionLocks();

    // -- one_to_one.cpp
    void oneToOneEdits();
    void oneToOneEdit(const OneToOneEdit &edit, const QString &keyPath);
    void ignoredOneToOne();
    void oneToOneChoices();
    void oneToOneChoice(const OneToOneChoice &choice, const pki::Certificate &certificate);
    void updateOneToOne(const OneToOneChoice &choice, qsizetype position, const QByteArray &certificate);
    [[nodiscard]] std::optional<qsizetype> findMapping(const pki::Certificate &certificate) const;

    // -- many_to_one.cpp
    void manyToOneEdits();
    void manyToOneChoices();
    void checkManyToOne(const ManyToOneChoice &choice, bool hadCriteria);
    void updateManyToOne(const iis::ManyToOneMapping &existing, const ManyToOneChoice &wanted);
    void manyToOneOrder();

    // -- passwords.cpp
    /// A password that a change may write, or that may turn out to be there already.
    struct Pending {
        qsizetype change = -1; ///< in m_plan.changes
        PasswordSource source;
        QString subject;    ///< account or name
        bool needed = true; ///< false: a mapping that denies logs nobody on
        iis::StoredPassword stored = iis::StoredPassword::None;
        xml::Element element; ///< whose `password` is stored; null for a new mapping
        base::SharedSecret secret;
    };
    /// For the change that was planned last.
    void pendPassword(const PasswordSource &source, const QString &subject, bool needed,
                      iis::StoredPassword stored = iis::StoredPassword::None, xml::Element element = {});
    [[nodiscard]] base::Result<> passwords();
    /// Nothing to write: there is none, or what is stored stays.
    [[nodiscard]] bool isSettled(Pending &pending);
    [[nodiscard]] base::Result<> ask(Pending &pending);
    void standIn(Pending &pending);
    void passwordPolicy(int count);
    void dropEmptyUpdates();

    const ServerState &m_state;
    const iis::Configuration &m_configuration;
    const Choices &m_choices;
    const PlanOptions &m_options;
    const iis::Site m_site;
    const QString m_path; ///< the site's name as the file has it

    Plan m_plan;
    std::optional<base::Error> m_cancelled; ///< the person gave up on a question
    QList<Step> m_skipped;                  ///< left as they are by choice

    // what the site will demand when the plan is done
    iis::SslFlags m_sslAfter;
    bool m_anonymousAfter = true;
    bool m_mappingAfter = false;
    bool m_otherSignIn = false;

    iis::MappingSettings m_mapping; ///< its one-to-one mappings only where they are looked at
    qsizetype m_oneToOneCount = 0;
    std::shared_ptr<const SiteMappings> m_known;  ///< null where one-to-one mappings are not looked at
    QList<pki::Certificate> m_mapped;             ///< of the choices, for the authorities to be trusted
    QHash<qsizetype, pki::Certificate> m_fixable; ///< mappings whose text needs no more than cleaning, by position
    QHash<QString, QString> m_chosenCertificates; ///< thumbprint to account
    QStringList m_manyToOneNames;                 ///< as they will stand, before the chosen order
    std::vector<Pending> m_pending;
};

/// "true" and "false", as IIS writes them.
[[nodiscard]] QString boolText(bool value);
/// A mapping as choices have it.
[[nodiscard]] ManyToOneChoice asChoice(const iis::ManyToOneMapping &mapping);

} // namespace certwizard::setup
