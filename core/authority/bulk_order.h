#pragma once

// Private to this folder.

#include "state.h"

#include <condition_variable>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace certwizard::authority {

/// One bulk order on its way. Every row is made, recorded, handed out and settled, in this order: no certificate without
/// a record, and no file in the register that is not on the disk.
///
/// Each core makes and hands out. What has been made meanwhile is recorded by one thread, in one transaction, and what
/// has been handed out meanwhile is flushed by another: both wait for the disk, and the slower it is, the larger are the
/// groups that it is given. So the cores never wait for it while there is something to compute.
class Authority::State::BulkOrder {
public:
    BulkOrder(State &authority, const Signing &with, qsizetype count, const MakeRow &make, const Deliver &deliver,
              const base::Progress &progress);

    /// To be called once.
    [[nodiscard]] BulkResult run();

private:
    struct MadeRow {
        qsizetype row;
        Made made;
    };
    struct RecordedRow {
        qsizetype row;
        IssuedIdentity issued;
    };
    struct HandedOutRow {
        qsizetype row;
        qint64 id;
        Delivered delivered;
    };
    /// What is settled together.
    struct Batch {
        explicit Batch(std::shared_ptr<base::NewFiles::Cleaned> cleaned) : files(std::move(cleaned)) {}
        base::NewFiles files;
        std::vector<HandedOutRow> rows;
        int open = 0; ///< threads that still write into it
    };

    void work();
    void makeOne(std::unique_lock<std::mutex> &lock);
    [[nodiscard]] std::vector<MadeRow> takeReady();
    [[nodiscard]] bool isGroup() const;
    void handOutOne(std::unique_lock<std::mutex> &lock);
    void tellDone(std::unique_lock<std::mutex> &lock);
    void recordAll();
    void record(std::vector<MadeRow> rows);
    void settleAll();
    void settle(Batch &batch);

    // -- asked while the mutex is held
    [[nodiscard]] bool mayMake() const { return !m_stopped && m_next < m_count; }
    [[nodiscard]] bool allIsMade() const { return !mayMake() && m_making == 0; }
    [[nodiscard]] bool allIsRecorded() const { return allIsMade() && m_made.empty() && m_recording == 0; }
    [[nodiscard]] qsizetype underWay() const;
    [[nodiscard]] bool wantsMade(qsizetype atMost) const { return mayMake() && underWay() < atMost; }
    [[nodiscard]] bool canHandOut() const;
    void estimate(qint64 nanoseconds);
    void wakeAll();

    State &m_authority;
    const Signing &m_with;
    const qsizetype m_count;
    const MakeRow &m_make;
    const Deliver &m_deliver;
    const base::Progress &m_progress;
    BulkResult m_results;
    base::Result<Issued> *m_outcome; ///< of every row: the list's own access would detach in several threads
    const qsizetype m_cores;
    const std::shared_ptr<base::NewFiles::Cleaned> m_cleaned = std::make_shared<base::NewFiles::Cleaned>();

    std::mutex m_mutex; ///< for what follows
    std::condition_variable m_coresWake;
    std::condition_variable m_recorderWakes;
    std::condition_variable m_settlerWakes;
    bool m_stopped = false; ///< cancelled, or the register is broken: nothing more is made
    std::optional<base::Error> m_broken;
    qsizetype m_next = 0;
    qsizetype m_making = 0;
    std::map<qsizetype, std::optional<Made>> m_made; ///< by row; nothing: it could not be made
    qsizetype m_first = 0;                           ///< the first row that was not taken for recording yet
    qsizetype m_ready = 0; ///< rows from there on without a gap: the register has the list's order
    qsizetype m_recording = 0;
    std::deque<RecordedRow> m_recorded;
    std::unique_ptr<Batch> m_batch;
    qsizetype m_working; ///< cores that have not finished
    qsizetype m_idle = 0;
    qsizetype m_done = 0;
    qsizetype m_handedOut = 0;
    qint64 m_handOutTime = 0; ///< nanoseconds, of all that were handed out
    qsizetype m_ahead;        ///< so many may be made, but not yet handed out
};

} // namespace certwizard::authority
