#pragma once

#include "openssl.h"

#include <QHostAddress>
#include <QList>
#include <QStringList>

namespace certwizard::pki {

/// Subject alternative names in the forms that this program shows. All take null for "none".
[[nodiscard]] QStringList dnsNamesOf(const GENERAL_NAMES *names);
[[nodiscard]] QList<QHostAddress> ipAddressesOf(const GENERAL_NAMES *names);
[[nodiscard]] QStringList emailsOf(const GENERAL_NAMES *names);
[[nodiscard]] QStringList upnsOf(const GENERAL_NAMES *names);

} // namespace certwizard::pki
