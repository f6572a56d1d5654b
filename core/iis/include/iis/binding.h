#pragma once

#include "xml/document.h"

#include <QHostAddress>
#include <QString>

#include <optional>

namespace certwizard::iis {

/// Bits of a binding's sslFlags (reference 1.5). Unknown bits are preserved.
enum BindingFlag : quint32 {
    BindingSni = 1,
    BindingCentralStore = 2,
    BindingDisableHttp2 = 4,
    BindingDisableOcspStapling = 8,
    BindingDisableQuic = 16,
    BindingDisableTls13 = 32,
    BindingDisableLegacyTls = 64,
    BindingNegotiateClientCertificate = 128, ///< Server 2025
};

/// "IP:port:host" of http and https bindings.
struct Endpoint {
    QString address = QStringLiteral("*"); ///< "*", IPv4, or IPv6 in brackets as the file has it
    quint16 port = 443;
    QString hostName; ///< empty: every host

    [[nodiscard]] QString toText() const;
    /// nullopt when it is not of that form.
    [[nodiscard]] static std::optional<Endpoint> fromText(const QString &text);
    /// Addresses compare by value ("*" equals "0.0.0.0"), host names without case.
    [[nodiscard]] bool sameAs(const Endpoint &other) const;
};

struct Binding {
    QString protocol;
    QString information; ///< as written
    std::optional<Endpoint> endpoint;
    quint32 sslFlags = 0;
    bool hasSslFlags = false;  ///< the attribute is there (absent on IIS 7)
    bool hasValidFlags = true; ///< false: what stands there is no number, and IIS refuses the file
    xml::Element element;

    [[nodiscard]] bool isHttps() const
    {
        return protocol.compare(QLatin1StringView("https"), Qt::CaseInsensitive) == 0;
    }
};

} // namespace certwizard::iis
