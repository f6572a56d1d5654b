#pragma once

#include <QByteArrayView>

#include <compare>
#include <optional>

namespace certwizard::iis {

/// Is `text` the one-line base64 of `der`? Nothing is allocated: 100,000 mappings are searched with it.
[[nodiscard]] bool isBase64Of(QByteArrayView text, QByteArrayView der);

/// The last octets of a certificate, which belong to its signature: they tell certificates apart.
[[nodiscard]] std::optional<quint64> tailOfDer(QByteArrayView der);
/// The same read from base64; white space and PEM footers around the end are skipped, so that a text with such
/// a defect is found too. nullopt when the end is no base64.
[[nodiscard]] std::optional<quint64> tailOfBase64(QByteArrayView text);

/// A mapping by the end of its certificate: those of one tail are candidates, nearly always one.
struct MappingTail {
    quint64 tail = 0;
    int mapping = 0;
    friend auto operator<=>(const MappingTail &, const MappingTail &) = default;
};

} // namespace certwizard::iis
