#include "bulk_order.h"

#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <chrono>

namespace certwizard::authority {

using namespace std::chrono_literals;
using base::ErrorCode;
using base::fail;

namespace {

/// Rows that are recorded or settled together share a transaction and the disk's attention.
constexpr auto gathering = 400ms;
constexpr qsizetype largestGroup = 250;
/// A cancel is felt: what is recorded is handed out, too, and that takes long where pages are printed.
constexpr qint64 felt = 500'000'000;
constexpr qsizetype mostAhead = 3 * largestGroup;
constexpr qsizetype firstAhead = 8;
constexpr qsizetype growth = 4;

/// Qt's threads: what is called may print pages, and Qt's text layout works with timers, which other threads lack.
template <typename Work>
std::unique_ptr<QThread> started(Work work)
{
    std::unique_ptr<QThread> thread(QThread::create(std::move(work)));
    thread->start();
    return thread;
}

} // namespace

Authority::State::BulkOrder::BulkOrder(State &authority, const Signing &with, qsizetype count, const MakeRow &make,
                                       const Deliver &deliver, const base::Progress &progress)
    : m_authority(authority),
      m_with(with),
      m_count(count),
      m_make(make),
      m_deliver(deliver),
      m_progress(progress),
      m_results(count, base::Result<Issued>(fail(ErrorCode::Cancelled))),
      m_outcome(m_results.data()),
      m_cores(std::clamp<qsizetype>(QThread::idealThreadCount(), 1, std::max<qsizetype>(count, 1))),
      m_batch(std::make_unique<Batch>(m_cleaned)),
      m_working(m_cores),
      m_ahead(std::max(firstAhead, 2 * m_cores))
{
}

Authority::BulkResult Authority::State::BulkOrder::run()
{
    std::vector<std::unique_ptr<QThread>> threads;
    threads.push_back(started([this] { recordAll(); }));
    threads.push_back(started([this] { settleAll(); }));
    for (qsizetype i = 1; i < m_cores; ++i)
        threads.push_back(started([this] { work(); }));
    work();
    for (const auto &thread : threads)
        thread->wait();
    return std::move(m_results);
}

qsizetype Authority::State::BulkOrder::underWay() const
{
    return m_making + static_cast<qsizetype>(m_made.size()) + m_recording + static_cast<qsizetype>(m_recorded.size());
}

/// Where the disk cannot follow, the cores wait for it here.
bool Authority::State::BulkOrder::canHandOut() const
{
    return !m_recorded.empty() && static_cast<qsizetype>(m_batch->rows.size()) + m_batch->open < mostAhead;
}

void Authority::State::BulkOrder::estimate(qint64 nanoseconds)
{
    m_handOutTime += nanoseconds;
    ++m_handedOut;
    const auto each = std::max<qint64>(m_handOutTime / m_handedOut, 1);
    const auto wanted = std::clamp<qsizetype>(felt * m_cores / each, 2 * m_cores, std::max(mostAhead, 2 * m_cores));
    // Less at once; more only as far as so many have shown how long one takes.
    if (wanted < m_ahead)
        m_ahead = wanted;
    else if (m_handedOut >= m_ahead)
        m_ahead = std::min(wanted, growth * m_ahead);
}

void Authority::State::BulkOrder::wakeAll()
{
    m_coresWake.notify_all();
    m_recorderWakes.notify_one();
    m_settlerWakes.notify_one();
}

void Authority::State::BulkOrder::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        if (!m_stopped && m_progress.cancelled()) {
            m_stopped = true;
            wakeAll();
        }
        // Making is brief and handing out is not: enough is made first that recording is done before it is missed.
        if (wantsMade(m_ahead / 2))
            makeOne(lock);
        else if (canHandOut())
            handOutOne(lock);
        else if (wantsMade(m_ahead))
            makeOne(lock);
        else if (allIsRecorded() && m_recorded.empty())
            break;
        else {
            ++m_idle;
            m_recorderWakes.notify_one();
            m_settlerWakes.notify_one();
            m_coresWake.wait_for(lock, 100ms); // and a cancel is looked for
            --m_idle;
        }
    }
    --m_working;
    wakeAll();
}

void Authority::State::BulkOrder::makeOne(std::unique_lock<std::mutex> &lock)
{
    const auto row = m_next++;
    ++m_making;
    lock.unlock();
    auto made = m_make(row, m_with);
    if (!made)
        m_outcome[row] = std::unexpected(made.error());
    lock.lock();
    --m_making;
    const auto failed = !made;
    m_made.emplace(row, made ? std::optional(std::move(*made)) : std::nullopt);
    while (m_made.contains(m_first + m_ready))
        ++m_ready;
    if (failed)
        tellDone(lock);
    if (isGroup() || allIsMade())
        m_recorderWakes.notify_one();
}

bool Authority::State::BulkOrder::isGroup() const
{
    return m_ready >= std::min(largestGroup, m_ahead / 3);
}

std::vector<Authority::State::BulkOrder::MadeRow> Authority::State::BulkOrder::takeReady()
{
    std::vector<MadeRow> rows;
    for (; m_ready > 0; --m_ready, ++m_first) {
        if (auto made = m_made.extract(m_first); made.mapped())
            rows.push_back({m_first, std::move(*made.mapped())});
    }
    return rows;
}

void Authority::State::BulkOrder::handOutOne(std::unique_lock<std::mutex> &lock)
{
    auto [row, issued] = std::move(m_recorded.front());
    m_recorded.pop_front();
    auto &batch = *m_batch;
    ++batch.open;
    lock.unlock();
    QElapsedTimer time;
    time.start();
    auto done = m_deliver ? m_deliver(row, issued, batch.files) : base::Result<Delivered>(Delivered());
    const auto id = issued.issued.id;
    if (done) {
        issued.issued.files = done->paths;
        m_outcome[row] = std::move(issued.issued);
    } else {
        m_outcome[row] = std::unexpected(done.error());
    }
    const auto taken = time.nsecsElapsed();
    lock.lock();
    estimate(taken);
    --batch.open;
    if (done && !done->paths.isEmpty())
        batch.rows.push_back({row, id, std::move(*done)});
    if (batch.open == 0 || static_cast<qsizetype>(batch.rows.size()) >= largestGroup)
        m_settlerWakes.notify_one();
    tellDone(lock);
}

void Authority::State::BulkOrder::tellDone(std::unique_lock<std::mutex> &lock)
{
    const auto fraction = static_cast<double>(++m_done) / static_cast<double>(m_count);
    lock.unlock();
    m_progress(fraction);
    lock.lock();
}

void Authority::State::BulkOrder::recordAll()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_recorderWakes.wait(lock, [this] { return m_ready > 0 || allIsMade(); });
        if (m_made.empty())
            break;
        m_recorderWakes.wait_for(lock, gathering, [this] { return isGroup() || allIsMade() || m_idle == m_working; });
        auto rows = takeReady();
        if (m_stopped) { // Nobody has seen these yet.
            for (const auto &one : rows) {
                if (m_broken)
                    m_outcome[one.row] = std::unexpected(*m_broken);
            }
            continue;
        }
        m_recording = static_cast<qsizetype>(rows.size());
        lock.unlock();
        record(std::move(rows));
        lock.lock();
        m_recording = 0;
        m_coresWake.notify_all();
    }
    m_coresWake.notify_all();
}

void Authority::State::BulkOrder::record(std::vector<MadeRow> rows)
{
    QList<NewRecord> records;
    records.reserve(static_cast<qsizetype>(rows.size()));
    for (const auto &one : rows)
        records.append(one.made.record);
    std::unique_lock turn(m_authority.registerTurn);
    auto recorded = m_authority.issuedRegister.add(records);
    turn.unlock();
    const std::scoped_lock lock(m_mutex);
    if (!recorded) {
        // None of these counts, and whatever broke the register breaks the next ones, too.
        m_broken = recorded.error();
        m_stopped = true;
        for (const auto &one : rows)
            m_outcome[one.row] = std::unexpected(recorded.error());
        return;
    }
    for (std::size_t i = 0; i < rows.size(); ++i)
        m_recorded.push_back({rows[i].row,
                              {std::move((*recorded)[static_cast<qsizetype>(i)]), std::move(rows[i].made.identity)}});
}

void Authority::State::BulkOrder::settleAll()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_settlerWakes.wait(lock, [this] { return !m_batch->rows.empty() || m_working == 0; });
        if (m_batch->rows.empty())
            break;
        m_settlerWakes.wait_for(lock, gathering, [this] {
            return static_cast<qsizetype>(m_batch->rows.size()) >= largestGroup || m_working == 0
                   || m_idle == m_working;
        });
        const auto batch = std::exchange(m_batch, std::make_unique<Batch>(m_cleaned));
        m_coresWake.notify_all();
        m_settlerWakes.wait(lock, [&batch] { return batch->open == 0; });
        lock.unlock();
        settle(*batch);
        lock.lock();
    }
}

void Authority::State::BulkOrder::settle(Batch &batch)
{
    const auto failures = batch.files.settle();
    QList<WrittenFile> noted;
    for (const auto &[row, id, delivered] : batch.rows) {
        if (delivered.group && failures.contains(*delivered.group)) {
            m_outcome[row] = std::unexpected(failures.value(*delivered.group));
            continue;
        }
        for (const auto &path : delivered.paths)
            noted.append({id, path});
    }
    std::unique_lock turn(m_authority.registerTurn);
    const auto kept = m_authority.issuedRegister.addFiles(noted, m_authority.clock());
    turn.unlock();
    if (kept)
        return;
    // The files are there, but nobody would find them again by the register.
    for (const auto &one : batch.rows)
        m_outcome[one.row] = std::unexpected(kept.error());
    const std::scoped_lock lock(m_mutex);
    m_broken = kept.error();
    m_stopped = true;
    wakeAll();
}

} // namespace certwizard::authority
