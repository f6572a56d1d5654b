#include "mappings/session.h"

#include <QHash>

namespace certwizard::mappings {

namespace {

/// Characters that no Windows account name has, and its greatest length.
constexpr auto forbidden = QStringView(u"\"/\\[]:;|=,+*?<>@");
constexpr int longestAccount = 20;

/// How many rows of the file are asked for the domain: enough to see the custom of a site.
constexpr int sample = 200;

QString accountFromName(const QString &name)
{
    auto account = name.simplified().toLower();
    account.replace(u' ', u'.');
    account.removeIf([](QChar c) { return forbidden.contains(c) || c.category() == QChar::Other_Control; });
    return account.left(longestAccount);
}

QString localPart(const QString &address)
{
    return address.section(u'@', 0, 0);
}

} // namespace

QString Session::defaultDomain() const
{
    if (m_domain)
        return *m_domain;
    QHash<QString, int> domains;
    const auto count = [&](const QString &userName) {
        if (const auto separator = userName.indexOf(u'\\'); separator > 0)
            ++domains[userName.left(separator)];
    };
    for (int i = 0; i < std::min(m_store->count(), sample); ++i)
        count(m_store->mapping(i).userName());
    for (const auto id : m_now.added)
        count(m_now.userName(id));
    QString best;
    for (auto domain = domains.cbegin(); domain != domains.cend(); ++domain)
        if (best.isEmpty() || domain.value() > domains[best]
            || (domain.value() == domains[best] && domain.key() < best))
            best = domain.key();
    return best;
}

QString Session::completeAccount(const QString &userName) const
{
    const auto plain = userName.trimmed();
    const auto domain = defaultDomain();
    if (plain.isEmpty() || domain.isEmpty() || plain.contains(u'\\') || plain.contains(u'@'))
        return plain;
    return domain + u'\\' + plain;
}

QString Session::proposeAccount(const CertificateFacts &facts) const
{
    if (!facts.readable)
        return {};
    const auto &address = facts.upn.isEmpty() ? facts.email : facts.upn;
    return completeAccount(address.isEmpty() ? accountFromName(facts.person) : localPart(address));
}

} // namespace certwizard::mappings
