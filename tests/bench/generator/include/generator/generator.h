#pragma once

#include <QByteArray>

#include <cstdint>

namespace certwizard::bench {

/// A small generator of numbers that is the same everywhere and for ever (SplitMix64).
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}
    [[nodiscard]] std::uint64_t next();
    /// From 0 up to and without `limit`.
    [[nodiscard]] int below(int limit) { return static_cast<int>(next() % static_cast<std::uint64_t>(limit)); }
    [[nodiscard]] QByteArray bytes(int count);

private:
    std::uint64_t m_state;
};

/// The DER of an X.509 certificate for a user: an RSA-2048 client certificate with e-mail and UPN as a
/// corporate CA issues them, 800 to 1,100 bytes. Every field reads as it should; the key and the signature are
/// random numbers, so no chain ends in it.
[[nodiscard]] QByteArray certificate(int number, Random &random);

struct ConfigurationOptions {
    int mappings = 100'000;
    QByteArray site = "Default Web Site";
    std::uint64_t seed = 1;
    bool carriageReturns = true; ///< CR LF, as IIS writes
};

/// A complete applicationHost.config with that many one-to-one mappings of one site, each with an account,
/// a password that looks protected, and a certificate. The same options give the same bytes.
[[nodiscard]] QByteArray configuration(const ConfigurationOptions &options = {});

/// One mapping as `configuration` writes it, without indentation.
[[nodiscard]] QByteArray mapping(int number, Random &random);

} // namespace certwizard::bench
