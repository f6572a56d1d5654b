#include "diagnose/probe.h"

#include <QHostAddress>

namespace certwizard::diagnose {

using namespace Qt::StringLiterals;

namespace {

/// Small letters first, as curl and most others do.
QString variable(const char *small, const char *large)
{
    const auto value = qEnvironmentVariable(small).trimmed();
    return value.isEmpty() ? qEnvironmentVariable(large).trimmed() : value;
}

bool isExcepted(const QString &host)
{
    for (auto entry : variable("no_proxy", "NO_PROXY").split(u',', Qt::SkipEmptyParts)) {
        entry = entry.trimmed();
        if (entry == u"*")
            return true;
        if (entry.startsWith(u"*."))
            entry.remove(0, 1);
        const auto suffix = entry.startsWith(u'.') ? entry : u'.' + entry;
        if (host.compare(entry, Qt::CaseInsensitive) == 0 || host.endsWith(suffix, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace

QString environmentProxy(const QUrl &url)
{
    const auto host = url.host();
    const QHostAddress address(host);
    // Nobody sends what is for this computer to a proxy.
    if (address.isLoopback() || host.compare(u"localhost"_s, Qt::CaseInsensitive) == 0 || isExcepted(host))
        return {};
    auto text = variable("https_proxy", "HTTPS_PROXY");
    if (text.isEmpty())
        text = variable("all_proxy", "ALL_PROXY");
    if (text.isEmpty())
        return {};
    const QUrl proxy(text.contains(u"://"_s) ? text : u"http://"_s + text);
    // What cannot be taken apart may hide a password.
    if (!proxy.isValid() || proxy.host().isEmpty())
        return u"…"_s;
    return proxy.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

} // namespace certwizard::diagnose
