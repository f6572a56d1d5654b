#include "authority/authority.h"

#include "state.h"

#include <QElapsedTimer>
#include <QHash>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <memory>
#include <vector>

namespace certwizard::authority {

using base::ErrorCode;
using base::fail;

namespace {

/// How many are recorded together. Large enough that the disk's flush per transaction does not count, small enough that
/// a cancel is felt: what is recorded is delivered, too, and that takes long where pages are printed.
class Portion {
public:
    [[nodiscard]] qsizetype size() const { return m_size; }
    /// How long the last one took, being made or being handed out.
    void adapt(qint64 milliseconds)
    {
        constexpr qint64 brief = 300;
        constexpr qint64 felt = 1000;
        if (milliseconds < brief)
            m_size = std::min(m_size * 2, largest);
        else if (milliseconds > felt)
            m_size = std::max(m_size / 2, smallest);
    }

private:
    static constexpr qsizetype smallest = 4;
    static constexpr qsizetype largest = 256;
    qsizetype m_size = 8;
};

/// Calls `work` for every index below `count`, on as many threads as there are cores. They are Qt's: what is called
/// may print pages, and Qt's text layout works with timers, which other threads do not have.
template <typename Work>
void inParallel(qsizetype count, Work work)
{
    const auto cores = static_cast<qsizetype>(std::max(QThread::idealThreadCount(), 1));
    std::atomic<qsizetype> next = 0;
    const auto loop = [&] {
        for (auto i = next++; i < count; i = next++)
            work(i);
    };
    std::vector<std::unique_ptr<QThread>> helpers;
    for (qsizetype i = 1; i < std::min(cores, count); ++i) {
        helpers.emplace_back(QThread::create(loop));
        helpers.back()->start();
    }
    loop();
    for (const auto &helper : helpers)
        helper->wait();
}

} // namespace

base::Result<> Authority::State::makePortion(BulkPortion &portion, const MakeRow &make, const Signing &with,
                                             const base::Progress &progress) const
{
    const auto rows = static_cast<qsizetype>(portion.made.size());
    inParallel(rows, [&](qsizetype i) {
        if (progress.cancelled())
            return;
        if (auto one = make(portion.start + i, with))
            portion.made[static_cast<std::size_t>(i)] = std::move(*one);
        else
            portion.outcome[i] = std::unexpected(one.error());
    });
    QList<NewRecord> records;
    for (qsizetype i = 0; i < rows; ++i) {
        if (const auto &one = portion.made[static_cast<std::size_t>(i)]) {
            records.append(one->record);
            portion.recordedRows.append(i);
        }
    }
    std::unique_lock turn(registerTurn);
    auto recorded = issuedRegister.add(records);
    turn.unlock();
    if (!recorded) {
        // None of this portion counts, and whatever broke the register breaks the next one, too.
        for (const auto row : std::as_const(portion.recordedRows))
            portion.outcome[row] = std::unexpected(recorded.error());
        return std::unexpected(recorded.error());
    }
    portion.recorded = std::move(*recorded);
    return {};
}

void Authority::State::handOut(BulkPortion &portion, const Deliver &deliver, const std::function<void()> &oneDone)
{
    const auto count = portion.recordedRows.size();
    portion.delivered.resize(static_cast<std::size_t>(count));
    inParallel(count, [&](qsizetype k) {
        const auto row = portion.recordedRows.at(k);
        IssuedIdentity issued{portion.recorded.at(k), std::move(portion.made[static_cast<std::size_t>(row)]->identity)};
        auto done =
            deliver ? deliver(portion.start + row, issued, portion.files) : base::Result<Delivered>(Delivered());
        if (done) {
            issued.issued.files = done->paths;
            portion.delivered[static_cast<std::size_t>(k)] = std::move(*done);
            portion.outcome[row] = std::move(issued.issued);
        } else {
            portion.outcome[row] = std::unexpected(done.error());
        }
        oneDone();
    });
}

base::Result<> Authority::State::settle(BulkPortion &portion) const
{
    const auto count = portion.recordedRows.size();
    const auto failures = portion.files.settle();
    QList<WrittenFile> noted;
    for (qsizetype k = 0; k < count; ++k) {
        const auto &[paths, group] = portion.delivered[static_cast<std::size_t>(k)];
        if (group && failures.contains(*group)) {
            portion.outcome[portion.recordedRows.at(k)] = std::unexpected(failures.value(*group));
            continue;
        }
        for (const auto &path : paths)
            noted.append({portion.recorded.at(k).id, path});
    }
    const std::scoped_lock turn(registerTurn);
    const auto kept = issuedRegister.addFiles(noted, clock());
    if (!kept) {
        // The files are there, but nobody would find them again by the register.
        for (qsizetype k = 0; k < count; ++k) {
            if (!portion.delivered[static_cast<std::size_t>(k)].paths.isEmpty())
                portion.outcome[portion.recordedRows.at(k)] = std::unexpected(kept.error());
        }
    }
    return kept;
}

base::Result<Authority::BulkResult> Authority::State::inBulk(qsizetype count, const MakeRow &make,
                                                             const Deliver &deliver, const base::Progress &progress)
{
    const auto with = signing();
    if (!with)
        return std::unexpected(with.error());

    BulkResult results(count, base::Result<Issued>(fail(ErrorCode::Cancelled)));
    // A raw pointer into the list: its non-const access must not detach in several threads.
    auto *const outcome = results.data();
    std::atomic<qsizetype> done = 0;
    const auto oneDone = [&] { progress(static_cast<double>(++done) / static_cast<double>(count)); };
    // The cores work on one portion while the disk still has the one before.
    std::unique_ptr<BulkPortion> settling;
    base::Result<> settled;
    qint64 settleTime = 0;
    std::unique_ptr<QThread> helper;
    const auto finish = [&] {
        if (helper)
            helper->wait();
        helper.reset();
        return settled;
    };
    Portion size;
    for (qsizetype start = 0, rows = 0; start < count && !progress.cancelled(); start += rows) {
        QElapsedTimer time;
        time.start();
        rows = std::min(size.size(), count - start);
        auto portion = std::make_unique<BulkPortion>();
        portion->start = start;
        portion->made.resize(static_cast<std::size_t>(rows));
        portion->outcome = outcome + start;
        const auto made = makePortion(*portion, make, *with, progress);
        if (made)
            handOut(*portion, deliver, oneDone);
        const auto makeTime = time.elapsed();
        const auto before = finish();
        if (!made)
            break;
        size.adapt(std::max(makeTime, settleTime));
        settling = std::move(portion);
        helper.reset(QThread::create([&] {
            QElapsedTimer taken;
            taken.start();
            settled = settle(*settling);
            settleTime = taken.elapsed();
        }));
        helper->start();
        if (!before)
            break;
    }
    (void)finish();
    return results;
}

base::Result<Authority::BulkResult> Authority::issueClients(const QList<ClientOrder> &orders, const Deliver &deliver,
                                                            const base::Progress &progress)
{
    const auto make = [&](qsizetype row, const State::Signing &with) -> base::Result<State::Made> {
        const auto &order = orders.at(row);
        auto identity = pki::issueClient(with.authority, order.request, with.clock, with.publication);
        if (!identity)
            return std::unexpected(identity.error());
        NewRecord record{identity->certificate, IssuedPurpose::Client, m_state->clock(), order.recipient};
        return State::Made{std::move(*identity), std::move(record)};
    };
    return m_state->inBulk(orders.size(), make, deliver, progress);
}

base::Result<Authority::BulkResult> Authority::renewAll(const QStringList &serialNumbers, int validDays,
                                                        const Deliver &deliver, const base::Progress &progress)
{
    const auto known = issued();
    if (!known)
        return std::unexpected(known.error());
    QHash<QString, const Issued *> bySerial;
    for (const auto &one : *known)
        bySerial.insert(one.serialNumber(), &one);
    const auto make = [&](qsizetype row, const State::Signing &with) -> base::Result<State::Made> {
        const auto *const old = bySerial.value(serialNumbers.at(row).toLower());
        if (old == nullptr)
            return fail(ErrorCode::UnknownCertificate, serialNumbers.at(row));
        auto identity = with.renewWithNewKey(old->certificate, algorithmLike(old->certificate.key()), validDays);
        if (!identity)
            return std::unexpected(identity.error());
        NewRecord record{identity->certificate, old->purpose, m_state->clock(), old->recipient, old->id};
        return State::Made{std::move(*identity), std::move(record)};
    };
    return m_state->inBulk(serialNumbers.size(), make, deliver, progress);
}

} // namespace certwizard::authority
