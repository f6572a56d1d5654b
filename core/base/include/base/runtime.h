#pragma once

#include "base/error.h"

#include <memory>

namespace certwizard::base {

/// Owns QCA's initializer. Exactly one lives in `main`, after the QCoreApplication, and outlives
/// every Secret: objects of QCA that outlive their initializer crash (measured).
class Runtime {
public:
    /// Fails with CryptoFailed when the plugin with hashes and ciphers is missing; asked once, because
    /// QCA crashes instead of reporting when it is used without.
    [[nodiscard]] static Result<Runtime> start();

    Runtime(Runtime &&) noexcept;
    Runtime &operator=(Runtime &&) noexcept;
    ~Runtime();

private:
    struct Data;
    explicit Runtime(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

} // namespace certwizard::base
