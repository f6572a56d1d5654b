#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "pki/certificate.h"
#include "pki/identity.h"
#include "pki/private_key.h"

namespace certwizard::pki {

/// Ten thousand years would be no validity but a typing error.
inline constexpr int maximumValidDays = 36'500;

struct AuthorityRequest {
    QString commonName = {};
    QString organisation = {}; ///< may be empty
    KeyAlgorithm key = KeyAlgorithm::EcP256;
    int validDays = 3650;
    int pathLength = 0; ///< -1: unlimited
    QList<NameAttribute> furtherSubject =
        {}; ///< OU, L, …: stand before the common name; only the OID and the value count
};

struct ServerRequest {
    QStringList dnsNames = {}; ///< the first is the common name; wildcards allowed
    QList<QHostAddress> ipAddresses = {};
    KeyAlgorithm key = KeyAlgorithm::EcP256;
    int validDays = 397;
    QList<NameAttribute> furtherSubject =
        {}; ///< O, OU, …: stand before the common name; only the OID and the value count
};

struct ClientRequest {
    QString commonName = {};
    QString email = {}; ///< may be empty
    QString upn = {};   ///< may be empty
    KeyAlgorithm key = KeyAlgorithm::EcP256;
    int validDays = 365;
    bool smartCardLogon = false;
    QList<NameAttribute> furtherSubject =
        {}; ///< O, OU, …: stand before the common name; only the OID and the value count
};

/// Where readers of a certificate find what belongs to its authority. May all be empty.
struct Publication {
    QStringList revocationListUrls = {}; ///< CRL distribution points
    QStringList authorityUrls = {};      ///< the authority's own certificate (AIA)
};

/// notBefore is backdated by an hour so that a server whose clock is a little behind accepts it.
/// Serial numbers are 20 random octets. InvalidName names the offending value, OutOfRange the validity.
[[nodiscard]] base::Result<Identity> createAuthority(const AuthorityRequest &request, const base::Clock &clock);
/// The validity never outlives the authority's: OutOfRange (subject: the authority's name, detail "expired" or
/// "not-yet-valid") when the authority itself is not valid now. NotAnAuthority, KeyMismatch.
[[nodiscard]] base::Result<Identity> issueServer(const Identity &authority, const ServerRequest &request,
                                                 const base::Clock &clock, const Publication &publication = {});
[[nodiscard]] base::Result<Identity> issueClient(const Identity &authority, const ClientRequest &request,
                                                 const base::Clock &clock, const Publication &publication = {});

/// Whether certificates can be issued with this now; the errors above.
[[nodiscard]] base::Result<> checkAuthority(const Identity &authority, const base::Clock &clock);

/// What `issueServer` and `issueClient` would refuse about the request itself, before anything is made.
[[nodiscard]] base::Result<> check(const ServerRequest &request);
[[nodiscard]] base::Result<> check(const ClientRequest &request);
/// InvalidName for an address that is none, or of a kind that servers do not fetch.
[[nodiscard]] base::Result<> check(const Publication &publication);

/// The same for a key that stays elsewhere (a request's, or that of the certificate being renewed); the
/// request's own `key` is not used.
[[nodiscard]] base::Result<Certificate> certifyServer(const Identity &authority, const ServerRequest &request,
                                                      const PublicKey &key, const base::Clock &clock,
                                                      const Publication &publication = {});
[[nodiscard]] base::Result<Certificate> certifyClient(const Identity &authority, const ClientRequest &request,
                                                      const PublicKey &key, const base::Clock &clock,
                                                      const Publication &publication = {});

/// A successor of `old` for `key`: the same subject, alternative names and purposes, octet for octet; new serial
/// number and validity. The old one stays valid beside it. NotRenewable for a CA certificate, and else the errors above.
[[nodiscard]] base::Result<Certificate> renew(const Identity &authority, const Certificate &old, const PublicKey &key,
                                              int validDays, const base::Clock &clock,
                                              const Publication &publication = {});

/// Who has to open the PFX; decides its algorithms.
enum class PfxTarget {
    Modern, ///< Windows 10 1709, Server 2019 and newer: AES-256, SHA-256
    Legacy, ///< Server 2016 and older: 3DES, SHA-1
};

struct PfxOptions {
    PfxTarget target = PfxTarget::Modern;
    int iterations = 2048; ///< as the common tools write them; readers of every age accept it
    QString friendlyName = {};
};

/// Key and certificate in one PKCS#12, with the chain. KeyMismatch when they do not belong together.
[[nodiscard]] base::Result<base::Secret> toPfx(const Identity &identity, const QList<Certificate> &chain,
                                               const base::Secret &password, const PfxOptions &options = {});

} // namespace certwizard::pki
