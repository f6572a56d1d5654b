#include "session/proof_session.h"

#include <QCoreApplication>
#include <QPointer>
#include <QtConcurrent>

namespace certwizard::ui {

namespace {

struct Outcome {
    std::optional<proof::Cast> cast;
    std::optional<proof::Proof> proof;
    std::optional<base::Error> error;
};

Outcome rehearse(const WizardSession::RehearsalSource &source, const base::Progress &progress)
{
    Outcome outcome;
    auto cast = castFrom(source, progress.stop);
    if (!cast) {
        outcome.error = cast.error();
        return outcome;
    }
    auto proof = proof::prove(cast->request, progress);
    outcome.cast = std::move(*cast);
    if (proof)
        outcome.proof = std::move(*proof);
    else
        outcome.error = proof.error();
    return outcome;
}

} // namespace

ProofSession::ProofSession(WizardSession *session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(session, &WizardSession::applied, this, [this] {
        forget();
        m_waiting = true;
    });
    // The file that was written is read again first: what is rehearsed is what stands on the disk.
    connect(session, &WizardSession::opened, this, [this] {
        if (std::exchange(m_waiting, false))
            start();
        else if (!m_session->written())
            forget();
    });
    connect(session, &WizardSession::siteChanged, this, &ProofSession::forget);
    // What was proven is not what is chosen any more.
    connect(session, &WizardSession::outlookChanged, this, [this] {
        if (m_session->hasNewChanges())
            forget();
    });
    connect(session, &WizardSession::undone, this, &ProofSession::forget);
    connect(session, &WizardSession::rehearsalMaterialChanged, this, &ProofSession::follow);
}

ProofSession::~ProofSession()
{
    m_stop.request_stop();
}

void ProofSession::forget()
{
    m_stop.request_stop();
    ++m_run;
    m_running = false;
    m_proof.reset();
    m_cast.reset();
    m_error.reset();
    m_probe.reset();
}

void ProofSession::follow()
{
    if (!m_running && !m_proof && !m_error)
        return;
    m_stop.request_stop();
    ++m_run;
    m_running = false;
    start();
}

void ProofSession::start()
{
    if (m_running)
        return;
    const auto source = m_session->rehearsalSource();
    if (!source)
        return;
    const auto run = ++m_run;
    m_running = true;
    m_stop = std::stop_source();
    m_proof.reset();
    m_error.reset();
    Q_EMIT started();
    base::Progress progress;
    progress.stop = m_stop.get_token();
    progress.report = [self = QPointer(this), run](double fraction) {
        // Called on the worker: the pointer is looked at again on its own thread.
        QMetaObject::invokeMethod(
            qApp,
            [self, run, fraction] {
                if (self && self->m_run == run)
                    Q_EMIT self->progressed(fraction);
            },
            Qt::QueuedConnection);
    };
    QtConcurrent::run([source = *source, progress] {
        return rehearse(source, progress);
    }).then(this, [this, run](Outcome outcome) {
        if (run != m_run)
            return;
        m_running = false;
        m_cast = std::move(outcome.cast);
        m_proof = std::move(outcome.proof);
        m_error = std::move(outcome.error);
        Q_EMIT finished();
    });
}

void ProofSession::cancel()
{
    m_stop.request_stop();
}

proof::Report ProofSession::report() const
{
    proof::Report report;
    report.site = m_session->choices().site;
    report.file = m_session->filePath();
    report.fileHash = m_session->state().file().sha256();
    report.made = QDateTime::currentDateTimeUtc();
    report.madeBy = apply::accountName();
    report.outcome = m_session->outcome();
    if (const auto *written = m_session->written()) {
        report.changes = written->plan.changes;
        report.diff = written->diff;
        report.tasks = m_session->tasksLeft();
    } else if (const auto *outlook = m_session->outlook()) {
        report.changes = outlook->changes;
        report.tasks = outlook->tasks;
    }
    report.proof = m_proof;
    if (m_cast) {
        report.ownServerCertificate = m_cast->ownServerCertificate;
        report.assumesModule = m_cast->assumesModule;
        report.leftOut = m_cast->leftOut;
        report.authorities = m_cast->request.setup.authorities;
        report.revocationLists = m_cast->request.setup.revocationLists;
    }
    report.probe = m_probe;
    return report;
}

} // namespace certwizard::ui
