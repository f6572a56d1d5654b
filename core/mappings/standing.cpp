#include "mappings/standing.h"

#include "pki/days.h"

#include <algorithm>

namespace certwizard::mappings {

int daysLeft(const CertificateMarks &certificate, qint64 now)
{
    return int(std::clamp<qint64>(pki::daysUntil(certificate.notAfter, now), 0, 1'000'000));
}

Conditions judge(const CertificateMarks &certificate, qint64 now)
{
    if (!certificate.readable)
        return Condition::Unreadable;
    Conditions conditions;
    if (certificate.isFixable())
        conditions |= Condition::Fixable;
    if (now >= certificate.notAfter)
        conditions |= Condition::Expired;
    else if (now < certificate.notBefore)
        conditions |= Condition::NotYetValid;
    else if (daysLeft(certificate, now) < expiryNoticeDays)
        conditions |= Condition::ExpiresSoon;
    if (certificate.authority)
        conditions |= Condition::Authority;
    else if (!certificate.clientAuthentication)
        conditions |= certificate.serverAuthentication ? Condition::ServerCertificate : Condition::NotForClients;
    return conditions;
}

} // namespace certwizard::mappings
