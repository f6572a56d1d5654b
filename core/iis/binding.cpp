#include "iis/binding.h"

#include <QHostAddress>

#include <algorithm>

namespace certwizard::iis {

using namespace Qt::StringLiterals;

namespace {

bool isEveryAddress(const QString &address)
{
    return address.isEmpty() || address == "*"_L1 || address == "0.0.0.0"_L1;
}

/// Digits only: Qt's own conversion also takes signs and blanks.
std::optional<quint16> number(QStringView text)
{
    if (text.isEmpty() || text.size() > 5)
        return std::nullopt;
    quint32 value = 0;
    for (const auto character : text) {
        if (character < u'0' || character > u'9')
            return std::nullopt;
        value = value * 10 + (character.unicode() - u'0');
    }
    return value > 65535 ? std::nullopt : std::optional(static_cast<quint16>(value));
}

bool isDottedQuad(QStringView text)
{
    const auto parts = text.split(u'.');
    return parts.size() == 4 && std::all_of(parts.begin(), parts.end(), [](QStringView part) {
               return number(part).value_or(256) < 256;
           });
}

QHostAddress ipv6(QStringView bracketed)
{
    const QHostAddress address(bracketed.sliced(1, bracketed.size() - 2).toString());
    return address.protocol() == QAbstractSocket::IPv6Protocol ? address : QHostAddress();
}

bool isBracketed(QStringView text)
{
    return text.size() > 2 && text.startsWith(u'[') && text.endsWith(u']');
}

} // namespace

QString Endpoint::toText() const
{
    return address + u':' + QString::number(port) + u':' + hostName;
}

std::optional<Endpoint> Endpoint::fromText(const QString &text)
{
    const auto addressEnd = text.startsWith(u'[') ? text.indexOf("]:"_L1) + 1 : text.indexOf(u':');
    if (addressEnd < 0 || (addressEnd == 0 && text.startsWith(u'[')))
        return std::nullopt;
    const auto portEnd = text.indexOf(u':', addressEnd + 1);
    if (portEnd < 0)
        return std::nullopt;

    Endpoint endpoint;
    endpoint.address = text.first(addressEnd);
    const auto isIpv6 = isBracketed(endpoint.address) && !ipv6(endpoint.address).isNull();
    if (!isEveryAddress(endpoint.address) && !isIpv6 && !isDottedQuad(endpoint.address))
        return std::nullopt;

    const auto port = number(QStringView(text).sliced(addressEnd + 1, portEnd - addressEnd - 1));
    if (!port || *port == 0)
        return std::nullopt;
    endpoint.port = *port;
    endpoint.hostName = text.sliced(portEnd + 1);
    if (endpoint.hostName.contains(u':'))
        return std::nullopt;
    return endpoint;
}

bool Endpoint::sameAs(const Endpoint &other) const
{
    if (port != other.port || hostName.compare(other.hostName, Qt::CaseInsensitive) != 0)
        return false;
    if (isEveryAddress(address) || isEveryAddress(other.address))
        return isEveryAddress(address) && isEveryAddress(other.address);
    if (isBracketed(address) && isBracketed(other.address))
        return ipv6(address) == ipv6(other.address);
    return QHostAddress(address) == QHostAddress(other.address);
}

} // namespace certwizard::iis
