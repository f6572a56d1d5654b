#include "mappings/session.h"

namespace certwizard::mappings {

namespace {

/// Characters that no Windows account name has, and its greatest length.
constexpr auto forbidden = QStringView(u"\"/\\[]:;|=,+*?<>@");
constexpr int longestAccount = 20;

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
    QString best;
    int most = 0;
    const auto &domains = m_table.domains;
    for (auto domain = domains.cbegin(); domain != domains.cend(); ++domain) {
        if (domain.value() > most || (domain.value() == most && most > 0 && domain.key() < best)) {
            best = domain.key();
            most = domain.value();
        }
    }
    return best;
}

QString Session::completeAccount(const QString &userName) const
{
    auto plain = userName.trimmed();
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
