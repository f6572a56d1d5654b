#include "authority/authority.h"

#include "bulk_order.h"

#include <QHash>

namespace certwizard::authority {

using base::ErrorCode;
using base::fail;

base::Result<Authority::BulkResult> Authority::State::inBulk(qsizetype count, const MakeRow &make,
                                                             const Deliver &deliver, const base::Progress &progress)
{
    const auto with = signing();
    if (!with)
        return std::unexpected(with.error());
    return BulkOrder(*this, *with, count, make, deliver, progress).run();
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

base::Result<Authority::BulkResult> Authority::renewAll(const QStringList &serialNumbers, const ValidDays &days,
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
        auto identity =
            with.renewWithNewKey(old->certificate, algorithmLike(old->certificate.key()), days.of(old->purpose));
        if (!identity)
            return std::unexpected(identity.error());
        NewRecord record{identity->certificate, old->purpose, m_state->clock(), old->recipient, old->id};
        return State::Made{std::move(*identity), std::move(record)};
    };
    return m_state->inBulk(serialNumbers.size(), make, deliver, progress);
}

} // namespace certwizard::authority
