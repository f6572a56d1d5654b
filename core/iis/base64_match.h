#pragma once

#include <QByteArrayView>

#include <optional>

namespace certwizard::iis {

/// Is `text` the one-line base64 of `der`? Nothing is allocated: 100,000 mappings are searched with it.
[[nodiscard]] bool isBase64Of(QByteArrayView text, QByteArrayView der);

/// The last octets of a certificate, which belong to its signature: they tell certificates apart.
[[nodiscard]] std::optional<quint64> tailOfDer(QByteArrayView der);
/// The same read from base64; white space and PEM footers around the end are skipped, so that a text with such
/// a defect is found too. nullopt when the end is no base64.
[[nodiscard]] std::optional<quint64> tailOfBase64(QByteArrayView text);

} // namespace certwizard::iis
