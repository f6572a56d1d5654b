#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "pki/certificate.h"
#include "pki/private_key.h"

namespace certwizard::pki {

/// A certificate with the key that belongs to it.
struct Identity {
    Certificate certificate;
    PrivateKey key;
};

struct AuthorityRequest {
    QString commonName;
    QString organisation; ///< may be empty
    KeyAlgorithm key = KeyAlgorithm::EcP256;
    int validDays = 3650;
    int pathLength = 0; ///< -1: unlimited
};

struct ServerRequest {
    QStringList dnsNames; ///< the first is the common name; wildcards allowed
    QList<QHostAddress> ipAddresses;
    KeyAlgorithm key = KeyAlgorithm::EcP256;
    int validDays = 397;
};

struct ClientRequest {
    QString commonName;
    QString email; ///< may be empty
    QString upn;   ///< may be empty
    KeyAlgorithm key = KeyAlgorithm::EcP256;
    int validDays = 365;
    bool smartCardLogon = false;
};

/// notBefore is backdated by an hour so that a server whose clock is a little behind accepts it.
/// Serial numbers are 20 random octets. InvalidName names the offending value, OutOfRange the validity.
[[nodiscard]] base::Result<Identity> createAuthority(const AuthorityRequest &request, const base::Clock &clock);
/// The validity never outlives the authority's: OutOfRange when the authority has expired.
[[nodiscard]] base::Result<Identity> issueServer(const Identity &authority, const ServerRequest &request, const base::Clock &clock);
[[nodiscard]] base::Result<Identity> issueClient(const Identity &authority, const ClientRequest &request, const base::Clock &clock);

/// Who has to open the PFX; decides its algorithms.
enum class PfxTarget {
    Modern, ///< Windows 10 1709, Server 2019 and newer: AES-256, SHA-256
    Legacy, ///< Server 2016 and older: 3DES, SHA-1
};

struct PfxOptions {
    PfxTarget target = PfxTarget::Modern;
    int iterations = 2048; ///< as the common tools write them; readers of every age accept it
    QString friendlyName;
};

/// Key and certificate in one PKCS#12, with the chain. KeyMismatch when they do not belong together.
[[nodiscard]] base::Result<base::Secret> toPfx(const Identity &identity, const QList<Certificate> &chain,
                                               const base::Secret &password, const PfxOptions &options = {});

} // namespace certwizard::pki
