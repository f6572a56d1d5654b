#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace certwizard::base {

/// 32 bytes of SHA-256.
[[nodiscard]] QByteArray sha256(QByteArrayView bytes);
[[nodiscard]] QByteArray sha256(const std::vector<QByteArrayView> &pieces);
/// 20 bytes of SHA-1: only for thumbprints as Windows shows them.
[[nodiscard]] QByteArray sha1(QByteArrayView bytes);

} // namespace certwizard::base
