#include "mappings/standing.h"

#include <algorithm>

namespace certwizard::mappings {

namespace {
constexpr qint64 secondsPerDay = 24 * 60 * 60;
} // namespace

int daysLeft(const CertificateFacts &facts, qint64 now)
{
    return int(std::clamp<qint64>((facts.notAfter - now) / secondsPerDay, 0, 1'000'000));
}

Conditions judge(const CertificateFacts &facts, qint64 now)
{
    if (!facts.readable)
        return Condition::Unreadable;
    Conditions conditions;
    if (facts.isFixable())
        conditions |= Condition::Fixable;
    if (now >= facts.notAfter)
        conditions |= Condition::Expired;
    else if (now < facts.notBefore)
        conditions |= Condition::NotYetValid;
    else if (daysLeft(facts, now) < expiryNoticeDays)
        conditions |= Condition::ExpiresSoon;
    if (facts.authority)
        conditions |= Condition::Authority;
    else if (!facts.clientAuthentication)
        conditions |= facts.serverAuthentication ? Condition::ServerCertificate : Condition::NotForClients;
    return conditions;
}

} // namespace certwizard::mappings
