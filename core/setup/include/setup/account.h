#pragma once

#include <QString>
#include <QStringView>

namespace certwizard::setup {

/// Characters that Windows refuses in account names; a backslash parts the domain from the name.
inline constexpr QStringView refusedInAccounts = u"\"/[]:;|=,+*?<>";

/// DOMAIN\user, user@domain, or user.
[[nodiscard]] bool isAccount(const QString &account);

} // namespace certwizard::setup
