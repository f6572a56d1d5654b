#pragma once

#include "proof/report.h"
#include "session/wizard_session.h"

namespace certwizard::ui {

/// The rehearsal that runs by itself after the write, and what came of it. Works on another thread; all members are
/// for the thread that it lives in.
class ProofSession final : public QObject {
    Q_OBJECT
public:
    explicit ProofSession(WizardSession *session, QObject *parent = nullptr);
    ~ProofSession() override;

    /// Runs it for the session as it is now, unless it runs already. It runs again by itself when it was made of other
    /// authorities, lists or server certificate than those that the session has now.
    void start();
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] const std::optional<proof::Proof> &proof() const { return m_proof; }
    /// What the last run was made of; its problems belong to the result.
    [[nodiscard]] const std::optional<proof::Cast> &cast() const { return m_cast; }
    /// Why there is no proof.
    [[nodiscard]] const std::optional<base::Error> &error() const { return m_error; }

    /// What the live site said, for the report.
    void setProbe(const diagnose::ProbeReport &probe) { m_probe = probe; }
    [[nodiscard]] const std::optional<diagnose::ProbeReport> &probe() const { return m_probe; }

    [[nodiscard]] proof::Report report() const;

Q_SIGNALS:
    void started();
    void progressed(double fraction);
    /// With a proof, or with an error.
    void finished();

private:
    void forget();
    void follow();
    WizardSession *m_session;
    std::optional<proof::Cast> m_cast;
    std::optional<proof::Proof> m_proof;
    std::optional<base::Error> m_error;
    std::optional<diagnose::ProbeReport> m_probe;
    std::stop_source m_stop;
    quint64 m_run = 0;
    bool m_running = false;
    bool m_waiting = false; ///< written, and the file is being read again
};

} // namespace certwizard::ui
