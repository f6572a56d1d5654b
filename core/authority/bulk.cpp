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
    void begin() { m_time.start(); }
    void end()
    {
        constexpr qint64 brief = 200;
        constexpr qint64 felt = 500;
        if (m_time.elapsed() < brief)
            m_size = std::min(m_size * 2, largest);
        else if (m_time.elapsed() > felt)
            m_size = std::max(m_size / 2, smallest);
    }

private:
    static constexpr qsizetype smallest = 4;
    static constexpr qsizetype largest = 256;
    qsizetype m_size = 16;
    QElapsedTimer m_time;
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

base::Result<Authority::BulkResult> Authority::State::inBulk(qsizetype count, const MakeRow &make,
                                                             const Deliver &deliver, const base::Progress &progress)
{
    const auto with = signing();
    if (!with)
        return std::unexpected(with.error());

    BulkResult results(count, base::Result<Issued>(fail(ErrorCode::Cancelled)));
    std::atomic<qsizetype> done = 0;
    Portion portion;
    for (qsizetype start = 0, rows = 0; start < count && !progress.cancelled(); start += rows) {
        portion.begin();
        rows = std::min(portion.size(), count - start);
        std::vector<std::optional<Made>> made(static_cast<std::size_t>(rows));
        // Raw pointers into the list: its non-const access must not detach in several threads.
        auto *const outcome = results.data() + start;
        inParallel(rows, [&](qsizetype i) {
            if (progress.cancelled())
                return;
            if (auto one = make(start + i, *with))
                made[static_cast<std::size_t>(i)] = std::move(*one);
            else
                outcome[i] = std::unexpected(one.error());
        });

        QList<NewRecord> records;
        QList<qsizetype> recordedRows;
        for (qsizetype i = 0; i < rows; ++i) {
            if (auto &one = made[static_cast<std::size_t>(i)]) {
                records.append(one->record);
                recordedRows.append(i);
            }
        }
        const auto recorded = issuedRegister.add(records);
        if (!recorded) {
            // None of this portion counts, and whatever broke the register breaks the next one, too.
            for (const auto row : std::as_const(recordedRows))
                outcome[row] = std::unexpected(recorded.error());
            break;
        }
        QList<QStringList> files(recordedRows.size());
        auto *const written = files.data();
        inParallel(recordedRows.size(), [&](qsizetype k) {
            const auto row = recordedRows.at(k);
            IssuedIdentity issued{recorded->at(k), std::move(made[static_cast<std::size_t>(row)]->identity)};
            auto delivered = deliver ? deliver(start + row, issued) : base::Result<QStringList>(QStringList());
            if (delivered) {
                issued.issued.files = *delivered;
                written[k] = std::move(*delivered);
                outcome[row] = std::move(issued.issued);
            } else {
                outcome[row] = std::unexpected(delivered.error());
            }
            progress(static_cast<double>(++done) / static_cast<double>(count));
        });
        QList<WrittenFile> noted;
        for (qsizetype k = 0; k < files.size(); ++k) {
            for (const auto &path : files.at(k))
                noted.append({recorded->at(k).id, path});
        }
        if (const auto kept = issuedRegister.addFiles(noted, clock()); !kept) {
            // The files are there, but nobody would find them again by the register.
            for (qsizetype k = 0; k < files.size(); ++k) {
                if (!files.at(k).isEmpty())
                    outcome[recordedRows.at(k)] = std::unexpected(kept.error());
            }
            break;
        }
        portion.end();
    }
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
