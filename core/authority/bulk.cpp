#include "authority/authority.h"

#include "state.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace certwizard::authority {

using base::ErrorCode;
using base::fail;

namespace {

/// Small enough that a cancel is felt and little is in memory, large enough that the disk's flush per
/// transaction does not count.
constexpr qsizetype portion = 256;

/// Calls `work` for every index below `count`, on as many threads as there are cores.
template <typename Work>
void inParallel(qsizetype count, Work work)
{
    const auto cores = static_cast<qsizetype>(std::max(std::thread::hardware_concurrency(), 1U));
    std::atomic<qsizetype> next = 0;
    const auto loop = [&] {
        for (auto i = next++; i < count; i = next++)
            work(i);
    };
    std::vector<std::jthread> helpers;
    for (qsizetype i = 1; i < std::min(cores, count); ++i)
        helpers.emplace_back(loop);
    loop();
}

} // namespace

base::Result<QList<base::Result<Issued>>> Authority::issueClients(const QList<ClientOrder> &orders,
                                                                  const Deliver &deliver,
                                                                  const base::Progress &progress)
{
    const auto settings = m_state->issuedRegister.settings();
    if (!settings)
        return std::unexpected(settings.error());
    const auto authority = m_state->identity();
    if (!authority)
        return std::unexpected(authority.error());

    QList<base::Result<Issued>> results(orders.size(), base::Result<Issued>(fail(ErrorCode::Cancelled)));
    std::atomic<qsizetype> done = 0;
    for (qsizetype start = 0; start < orders.size() && !progress.cancelled(); start += portion) {
        const auto count = std::min(portion, orders.size() - start);
        std::vector<std::optional<pki::Identity>> made(static_cast<std::size_t>(count));
        // Raw pointers into the lists: their non-const access must not detach in several threads.
        auto *const outcome = results.data() + start;
        inParallel(count, [&](qsizetype i) {
            if (progress.cancelled())
                return;
            auto identity =
                pki::issueClient(*authority, orders[start + i].request, m_state->clock, settings->publication);
            if (identity)
                made[static_cast<std::size_t>(i)] = std::move(*identity);
            else
                outcome[i] = std::unexpected(identity.error());
        });

        QList<NewRecord> records;
        QList<qsizetype> rows;
        for (qsizetype i = 0; i < count; ++i) {
            if (const auto &identity = made[static_cast<std::size_t>(i)]) {
                records.append({identity->certificate, IssuedPurpose::Client, m_state->clock(),
                                orders[start + i].recipient});
                rows.append(i);
            }
        }
        const auto recorded = m_state->issuedRegister.add(records);
        if (!recorded) {
            // None of this portion counts, and whatever broke the register breaks the next one, too.
            for (const auto row : std::as_const(rows))
                outcome[row] = std::unexpected(recorded.error());
            break;
        }
        inParallel(rows.size(), [&](qsizetype k) {
            const auto row = rows[k];
            IssuedIdentity issued{(*recorded)[k], std::move(*made[static_cast<std::size_t>(row)])};
            const auto delivered = deliver ? deliver(start + row, issued) : base::Result<>();
            outcome[row] = delivered ? base::Result<Issued>(issued.issued) : std::unexpected(delivered.error());
            progress(static_cast<double>(++done) / static_cast<double>(orders.size()));
        });
    }
    return results;
}

} // namespace certwizard::authority
